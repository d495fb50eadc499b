# SPDX-License-Identifier: Apache-2.0
"""The sheet on which a person signs with number and password, at any desk. Must not know what follows."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.approvals.commands import SignApproval, SignatureGiven, sign_approval
from app.approvals.queries import ApprovalRow
from app.approvals.rules import LONGEST_SENTENCE, SIGN
from app.core.money import format_fen
from ui.client import Client
from ui.widgets import formats
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import Label
from ui.widgets.layouts import column_of, hbox, vbox
from ui.widgets.messages import message_for, problem_sentences


class SignatureSheet(Overlay):
    """Shows one request; 批准 or 拒绝 with number and password. `signed(SignatureGiven)` when it is done."""

    signed = Signal(object)

    def __init__(self, parent: QWidget, client: Client, row: ApprovalRow) -> None:
        super().__init__(parent, self.tr("审批签字"), icon="signature", width=520)
        self._client, self._row = client, row
        self._is_approved = True
        self.form = FormPanel(
            (
                Field(
                    "reason",
                    self.tr("意见（拒绝时必填）"),
                    FieldKind.TEXT,
                    span=2,
                    rows=2,
                    most=LONGEST_SENTENCE,
                ),
                Field("staff_number", self.tr("审批人工号"), required=True, most=12),
                Field("password", self.tr("密码"), FieldKind.PASSWORD, required=True),
            ),
            columns=2,
        )
        is_own = row.requested_by_id == client.actor.staff_id
        if client.actor.may(SIGN) and not is_own:
            self.form.set_values({"staff_number": client.actor.staff_number})
        self.set_lead(self.tr("签字人输入自己的工号和密码；不必是当前登录的人，但不能是申请人本人。"))
        self.set_body(column_of(self._request(), self.form, spacing=14))
        self.form.submitted.connect(self.accept)
        refuse = self.add_button(self.tr("拒绝"), kind="danger", icon="x", left=True)
        refuse.clicked.connect(self._on_refuse)
        self._refuse = refuse
        self.add_cancel()
        self.add_accept(self.tr("批准"), icon="check")
        self.accepted.connect(self._on_approve)

    def open(self) -> None:
        """Show the sheet; the cursor stands where something is missing."""
        super().open()
        name = "password" if self.form.value("staff_number") else "staff_number"
        self.form.editor(name).setFocus()

    def _request(self) -> QFrame:
        row = self._row
        box = QFrame()
        box.setProperty("role", "sunken")
        lines = vbox(Label(row.sentence, "strong", wrap=True), spacing=6, margins=(14, 12, 14, 12))
        if row.amount_fen:
            lines.addWidget(Label(self.tr("金额 ¥{amount}").format(amount=format_fen(row.amount_fen)), "h1"))
        at = formats.moment_of_year(row.requested_at.astimezone(self._client.desk.identity.zone))
        lines.addLayout(
            hbox(Label(self.tr("{name} 申请于 {at}").format(name=row.requested_by, at=at), "caption"), None)
        )
        box.setLayout(lines)
        return box

    def _on_approve(self) -> None:
        self._sign(is_approved=True)

    def _on_refuse(self) -> None:
        self._sign(is_approved=False)

    def _sign(self, *, is_approved: bool) -> None:
        if not self.form.check_kinds():
            return
        self._is_approved = is_approved
        self.set_notice(None)
        self.set_busy(True)
        self._refuse.setEnabled(False)
        values = self.form.values()
        command = SignApproval(
            self._row.approval_id,
            str(values["staff_number"]),
            str(values["password"]),
            is_approved,
            str(values["reason"]),
        )
        self._client.jobs.write(
            sign_approval, command, owner=self, done=self._on_signed, failed=self._on_failed
        )

    def _on_signed(self, given: SignatureGiven) -> None:
        verb = self.tr("已批准") if self._is_approved else self.tr("已拒绝")
        self._client.notify(f"{verb} · {formats.aside(given.signer_name, given.role_title)}")
        self.signed.emit(given)
        self.done()

    def _on_failed(self, error: Exception) -> None:
        self.set_busy(False)
        self._refuse.setEnabled(True)
        problems = getattr(error, "problems", None)
        if problems:
            self.form.set_problems(problem_sentences(problems))
            return
        self.form.set_values({"password": ""})
        self.form.editor("password").setFocus()
        self.set_notice(ErrorNotice(message_for(error)))
