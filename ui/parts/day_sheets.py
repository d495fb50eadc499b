# SPDX-License-Identifier: Apache-2.0
"""The sheets of a day's goods report: explain, make, sign, send, receive, the leader's word.

A sheet that asks for a password keeps no draft. Must not know how the report is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.parts.day_acts import (
    DayWord,
    ExplainNumbers,
    LeadersWord,
    MakeReport,
    NoteSignature,
    Outcome,
    ReceiveReport,
    SignReport,
    explain_numbers,
    make_report,
    note_signature,
    receive_report,
    send_back,
    send_report,
    sign_report,
)
from app.parts.day_report import DayReport
from app.parts.day_rules import LONGEST_PERSON, LONGEST_WORD, DayAct, Signing
from app.parts.rules import APPROVE, RECEIVE, SIGN_FINANCE, SIGN_MANAGER
from ui.admin.section import FormSheet as PlainSheet
from ui.admin.section import Values
from ui.catalog.form_sheet import FormSheet
from ui.client import Client
from ui.documents.attachment_strip import AttachmentStrip
from ui.parts.day_words import DayWords
from ui.widgets import formats
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.layouts import column_of

Order = tuple[Callable[..., Any], object]
_NO_MARK = "none"


class DaySheetForm(FormSheet):
    """A sheet about a day's report; what is typed is kept as a draft."""

    draft_kind = "stock_day"
    width_px = 480

    def __init__(self, client: Client, parent: QWidget, title: str, accept: str, report: DayReport) -> None:
        self.report = report
        self.words = DayWords(parent)
        super().__init__(client, parent, title, record_id=report.id, is_new=False, accept=accept)

    def word_field(self, name: str, title: str, *, required: bool) -> Field:
        """Return a field for a word."""
        return Field(name, title, FieldKind.TEXT, required=required, span=2, rows=3, most=LONGEST_WORD)


class ExplainSheet(DaySheetForm):
    """What became of missing numbers: an agreed mark, a reason, or both (D33)."""

    def __init__(
        self, client: Client, parent: QWidget, title: str, report: DayReport, numbers: Sequence[str]
    ) -> None:
        self.numbers = tuple(numbers)
        super().__init__(client, parent, title, "", report)

    def draft_mark(self) -> str:
        """Return a draft for each first number."""
        return f"explain {self.numbers[0]}"

    def fields(self) -> tuple[Field, ...]:
        """Return mark and reason."""
        marks = tuple((mark.key, f"{mark.sign}  {mark.name}") for mark in self.report.marks if mark.is_choice)
        return (
            Field(
                "mark",
                self.tr("约定标记"),
                FieldKind.CHOICE,
                choices=((_NO_MARK, self.tr("（不用标记，写原因）")), *marks),
                span=2,
            ),
            self.word_field("reason", self.tr("原因（选了标记的可不填）"), required=False),
        )

    def show_entry(self) -> None:
        """Name the numbers."""
        self.set_lead(
            self.tr("这些编号查不到单据：{numbers}。写下的会和编号一起印在报表上。").format(
                numbers=formats.listed(self.numbers)
            )
        )
        self.form.set_values({"mark": _NO_MARK})

    def field_of(self, problem: str) -> str:
        """Show at the reason what is wrong with the numbers: somebody else's document came meanwhile."""
        return "reason" if problem == "numbers" else problem

    def order(self) -> Order:
        """Return the command and what it is given."""
        mark = self.text("mark")
        return explain_numbers, ExplainNumbers(
            self.report.day_on, self.numbers, "" if mark == _NO_MARK else mark, self.text("reason")
        )


class MakeSheet(PlainSheet):
    """Close the day: what is in it, and a note for the paper; says what became of it."""

    def __init__(self, client: Client, parent: QWidget, report: DayReport) -> None:
        self.words = DayWords(parent)
        self.report = report
        title = self.words.act(DayAct.MADE)
        note = self.tr("备注（可不填）")
        form = FormPanel((Field("note", note, FieldKind.TEXT, span=2, rows=2, most=LONGEST_WORD),), columns=2)
        super().__init__(parent, client, title, form, icon="file-text", width=480)
        facts = self.tr("{day}：单据 {documents} 张，入库 {came}，出库 {went}。").format(
            day=formats.day_of_year(report.day_on),
            documents=formats.number(report.documents),
            came=formats.number(sum(line.came_in for line in report.lines)),
            went=formats.number(sum(line.went_out for line in report.lines)),
        )
        after = self.tr("编制后这一天关账；以后到的单据保留自己的日期，记在下一个未关账的日子。")
        self.set_lead(formats.sentences((facts, after)))

    def ask(self) -> None:
        """Open the sheet."""

        def build(values: Values) -> MakeReport:
            return MakeReport(self.report.day_on, str(values["note"] or ""))

        self.run(self.tr("编制"), make_report, build, said="")

    def _on_done(self, answer: Outcome) -> None:
        self._said = self.words.outcome(answer)
        super()._on_done(answer)


class DayPasswordSheet(PlainSheet):
    """A sheet about a report that a person confirms with his number and password, at whose desk soever."""

    def __init__(
        self,
        client: Client,
        parent: QWidget,
        report: DayReport,
        title: str,
        first: Field,
        permissions: Sequence[str],
    ) -> None:
        """Make the sheet; who holds one of ``permissions`` finds his own number filled in."""
        self.report = report
        self.words = DayWords(parent)
        form = FormPanel(
            (
                first,
                Field("staff_number", self.tr("工号"), required=True, most=12),
                Field("password", self.tr("密码"), FieldKind.PASSWORD, required=True),
            ),
            columns=2,
        )
        if any(client.actor.may(permission) for permission in permissions):
            form.set_values({"staff_number": client.actor.staff_number})
        super().__init__(parent, client, title, form, icon="signature", width=480)
        self.set_lead(self.tr("由本人输入工号和密码；不必是当前登录的人。"))

    def _on_failed(self, error: Exception) -> None:
        super()._on_failed(error)
        self.form.set_values({"password": ""})


class DaySignSheet(DayPasswordSheet):
    """A signature by log-in (D35)."""

    def __init__(self, client: Client, parent: QWidget, report: DayReport) -> None:
        choices = DayWords(parent).signings(report)
        first = Field(
            "signing",
            self.tr("以什么身份签字"),
            FieldKind.CHOICE,
            required=True,
            choices=choices,
            span=2,
        )
        super().__init__(client, parent, report, self.tr("报表签字"), first, (SIGN_FINANCE, SIGN_MANAGER))
        if report.made is not None and report.made.signer_id == client.actor.staff_id:
            # Maker, finance and manager are three people: another one types his number.
            self.form.set_values({"staff_number": ""})
        mine = (Signing.MANAGER if client.actor.may(SIGN_MANAGER) else Signing.FINANCE).value
        offered = [str(value) for value, _title in choices]
        self.form.set_values({"signing": mine if mine in offered else offered[0]})

    def ask(self) -> None:
        """Open the sheet."""
        self.run(self.tr("签字"), sign_report, self._order_of, said=self.tr("已签字"))

    def _order_of(self, values: Values) -> SignReport:
        return SignReport(
            self.report.day_on,
            str(values["signing"]),
            str(values["staff_number"]),
            str(values["password"]),
        )


class ReceiptSheet(DayPasswordSheet):
    """A department confirms that the report is there (D35)."""

    def __init__(self, client: Client, parent: QWidget, report: DayReport) -> None:
        choices = DayWords(parent).unconfirmed(report)
        first = Field("whom", self.tr("签收部门"), FieldKind.CHOICE, required=True, choices=choices, span=2)
        super().__init__(client, parent, report, self.tr("签收报表"), first, (RECEIVE,))
        self.form.set_values({"whom": choices[0][0]})

    def ask(self) -> None:
        """Open the sheet."""
        self.run(self.tr("签收"), receive_report, self._order_of, said=self.tr("已签收"))

    def _order_of(self, values: Values) -> ReceiveReport:
        return ReceiveReport(
            self.report.day_on,
            str(values["whom"]),
            str(values["staff_number"]),
            str(values["password"]),
        )


class DayLeaderSheet(DayPasswordSheet):
    """A leader gives his word about a difference, or about desks that are behind (D32)."""

    def __init__(
        self,
        client: Client,
        parent: QWidget,
        report: DayReport,
        title: str,
        command: Callable[..., Any],
        what: str,
    ) -> None:
        first = Field(
            "word", self.tr("说明"), FieldKind.TEXT, required=True, span=2, rows=3, most=LONGEST_WORD
        )
        super().__init__(client, parent, report, title, first, (APPROVE,))
        self.set_lead(formats.sentences((what, self.tr("由主管本人输入工号和密码。"))))
        self._leaders = command

    def ask(self) -> None:
        """Open the sheet."""
        self.run(self.tr("确认"), self._leaders, self._order_of, said=self.tr("已记下主管的说明"))

    def _order_of(self, values: Values) -> LeadersWord:
        return LeadersWord(
            self.report.day_on,
            str(values["word"]),
            str(values["staff_number"]),
            str(values["password"]),
        )


class PenSheet(DaySheetForm):
    """Somebody signed the paper with a pen; its scan lies with the day."""

    def set_body(self, body: QWidget) -> None:
        """Put the files below the form."""
        self.files = AttachmentStrip(self.client, "stock_day")
        self.files.set_parent_record(self.report.id)
        self.form.submitted.connect(self.accept)
        super().set_body(column_of(body, self.files, spacing=14))

    def fields(self) -> tuple[Field, ...]:
        """Return whose signature, who, and a note."""
        return (
            Field(
                "signing",
                self.tr("谁的签字"),
                FieldKind.CHOICE,
                required=True,
                choices=self.words.signings(self.report),
            ),
            Field("person", self.tr("签字人姓名"), required=True, most=LONGEST_PERSON),
            self.word_field("note", self.tr("备注（可不填）"), required=False),
        )

    def show_entry(self) -> None:
        """Say what is needed."""
        self.set_lead(self.tr("先把签字页的扫描件附在下面，再记下签字人。"))
        self.form.set_values({"signing": self.words.signings(self.report)[0][0]})

    def order(self) -> Order:
        """Return the command and what it is given."""
        return note_signature, NoteSignature(
            self.report.day_on, self.text("signing"), self.text("person"), self.text("note")
        )


class DaySendSheet(DaySheetForm):
    """The signed report goes to both departments (D35)."""

    def fields(self) -> tuple[Field, ...]:
        """Return the one field."""
        return (self.word_field("word", self.tr("怎么送的（可不填）"), required=False),)

    def show_entry(self) -> None:
        """Say whom it goes to."""
        self.set_lead(self.tr("送经管二部和备件科；两边签收后这份报表才算办完。"))

    def order(self) -> Order:
        """Return the command and what it is given."""
        return send_report, DayWord(self.report.day_on, self.text("word"))


class DayBackSheet(DaySheetForm):
    """A made report is opened again, with the reason."""

    def fields(self) -> tuple[Field, ...]:
        """Return the one field."""
        return (self.word_field("word", self.tr("原因"), required=True),)

    def show_entry(self) -> None:
        """Say what that does."""
        self.set_lead(self.tr("退回后这一天重新开账，签字作废；改好后要重新编制、签字。"))

    def order(self) -> Order:
        """Return the command and what it is given."""
        return send_back, DayWord(self.report.day_on, self.text("word"))
