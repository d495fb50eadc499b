# SPDX-License-Identifier: Apache-2.0
"""Changes the fields of a complaint; whose it is stays. What is typed is kept as a draft; commands store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.complaints.commands import UpdateComplaint, update_complaint
from app.complaints.rows import ComplaintDetail
from app.complaints.rules import Intake
from app.core.errors import ProblemsError
from ui.admin.sheet_draft import SheetDraft
from ui.client import Client
from ui.complaints.complainer_form import ComplainerForm
from ui.complaints.intake_form import IntakeForm
from ui.complaints.register import show_problems
from ui.complaints.sheets import ActSheet
from ui.widgets.layouts import column_of

_WIDTH = 880


class EditSheet(ActSheet):
    """Shows what stands there, and stores what was changed."""

    def __init__(self, client: Client, parent: QWidget, detail: ComplaintDetail) -> None:
        super().__init__(client, parent, "", "edit", _WIDTH)
        self.set_title(self.tr("修改资料 {number}").format(number=detail.number))
        self._detail = detail
        form = self._intake = IntakeForm(client, self.words, with_taking=False)
        form.show_detail(detail)
        self.form = form
        self.who = ComplainerForm(client, may_add=False)
        self._show_who()
        form.field_changed.connect(lambda _name: self.who.set_written(form.is_written()))
        form.submitted.connect(self.accept)
        self.who.submitted.connect(self.accept)
        self.set_body(column_of(self.who, form, spacing=12))
        self.add_cancel()
        self.add_accept(self.tr("保存"))
        appliance_id = detail.appliance.id if detail.appliance else None
        self._seen = UpdateComplaint(
            detail.id, self._filled_in(), detail.contact_phone_id, detail.is_phone_unknown, appliance_id
        )
        self._is_who_touched = False
        draft = SheetDraft(client, form, "edit", detail.id, self, read=self._content, put=self._put)
        self.who.changed.connect(self._on_who_changed)
        self.watch_draft(draft)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the change."""
        return update_complaint, UpdateComplaint(
            self._detail.id,
            self._filled_in(),
            self.who.phone_id(),
            self.who.is_phone_unknown(),
            self.who.appliance_id(),
            self._seen,
        )

    def _filled_in(self) -> Intake:
        return self._intake.intake(self.client.desk.runner.clock.now_at())

    def open(self) -> None:
        """Begin at what is changed most; the first empty field would open its list over the others."""
        super().open()
        self.form.editor("subject").setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Say first what cannot be read of phone and appliance."""
        if self.who.form.check_kinds():
            super().accept()

    def show_failure(self, error: Exception) -> None:
        """Mark what is wrong where it was typed."""
        if isinstance(error, ProblemsError):
            self.set_busy(False)
            show_problems(None, self.who, self._intake, error.problems)
        else:
            super().show_failure(error)

    # ---- the draft

    def _on_who_changed(self) -> None:
        # Phones and appliances come late: only what somebody chose is a change.
        self._is_who_touched = True
        if self.draft is not None:
            self.draft.touch()

    def _content(self) -> dict[str, str]:
        return self._intake.to_draft() | (self.who.to_draft() if self._is_who_touched else {})

    def _put(self, content: Mapping[str, str]) -> None:
        self._intake.from_draft(content)
        self.who.set_written(self._intake.is_written())
        if self._is_who_touched:
            self._is_who_touched = False
            self._show_who()
        if "phone" in content or "appliance" in content:
            self._is_who_touched = True
            self.who.from_draft(content)

    def _show_who(self) -> None:
        detail = self._detail
        self.who.set_written(self._intake.is_written())
        self.who.show_customer(
            detail.customer.id,
            is_new=False,
            phone_id=detail.contact_phone_id,
            appliance_id=detail.appliance.id if detail.appliance else None,
        )
        if detail.is_phone_unknown:
            self.who.from_draft({"phone": "unknown"})
