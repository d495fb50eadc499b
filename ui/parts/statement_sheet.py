# SPDX-License-Identifier: Apache-2.0
"""The sheets of a statement: begin, explain, send, sign, the partner's signature, open again.

A sheet that asks for a password keeps no draft. Must not know how the statement is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.catalog.queries import PartyRow, list_parties
from app.parts.rules import APPROVE, RECONCILE
from app.parts.statement_list import StatementSheet
from app.parts.statement_rules import LONGEST_PERSON, LONGEST_WORD, Period, StatementAct, Wrong
from app.parts.statement_working import Item
from app.parts.statements import (
    BeginStatement,
    DecideLine,
    NoteTheirSign,
    SignStatement,
    StatementWord,
    begin_statement,
    decide_line,
    note_their_sign,
    reopen_statement,
    send_statement,
    sign_statement,
)
from ui.admin.section import FormSheet as PlainSheet
from ui.admin.section import Values
from ui.catalog.form_sheet import NEW_RECORD, FormSheet
from ui.client import Client
from ui.documents.attachment_strip import AttachmentStrip
from ui.parts.statement_words import StatementWords
from ui.widgets import formats
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.layouts import column_of

Order = tuple[Callable[..., Any], object]


class BeginSheet(FormSheet):
    """Begin the statement of any partner over any days."""

    draft_kind = "stock_statement"
    width_px = 480

    def __init__(self, client: Client, parent: QWidget, title: str, accept: str, period: Period) -> None:
        self._period = period
        super().__init__(client, parent, title, record_id=NEW_RECORD, is_new=True, accept=accept)

    def fields(self) -> tuple[Field, ...]:
        """Return whom and which days."""
        return (
            Field("party_id", self.tr("对方"), FieldKind.CHOICE, required=True, span=2),
            Field("from_on", self.tr("从哪天"), FieldKind.DATE, required=True),
            Field("until_on", self.tr("到哪天"), FieldKind.DATE, required=True),
        )

    def show_entry(self) -> None:
        """Offer the last period, and fetch the partners."""
        self.set_lead(self.tr("服务站每半月一次会自动列在左边，不用新建；其他单位或别的期间在这里开始。"))
        self.form.set_values({"from_on": self._period[0], "until_on": self._period[1]})
        self.client.jobs.read(list_parties, owner=self, done=self._on_parties)

    def order(self) -> Order:
        """Return the command and what it is given."""
        party_id, from_on, until_on = self.chosen("party_id"), self.day("from_on"), self.day("until_on")
        assert party_id is not None  # noqa: S101 -- required
        assert from_on is not None  # noqa: S101
        assert until_on is not None  # noqa: S101
        return begin_statement, BeginStatement(party_id, from_on, until_on)

    def _on_parties(self, rows: Sequence[PartyRow]) -> None:
        self.form.set_choices("party_id", tuple((row.id, row.name) for row in rows))
        self.show_late("party_id")


class StatementForm(FormSheet):
    """A sheet about a statement; what is typed is kept as a draft."""

    draft_kind = "stock_statement"
    width_px = 480

    def __init__(
        self, client: Client, parent: QWidget, title: str, accept: str, statement: StatementSheet
    ) -> None:
        self.statement = statement
        self.words = StatementWords(parent)
        super().__init__(client, parent, title, record_id=statement.row.id, is_new=False, accept=accept)

    def word_field(self, title: str, *, required: bool) -> Field:
        """Return a field for a word."""
        return Field("word", title, FieldKind.TEXT, required=required, span=2, rows=3, most=LONGEST_WORD)


class DecideSheet(StatementForm):
    """Whose mistake a pair or a line is, and what is done about it; stands on the paper."""

    def __init__(self, client: Client, parent: QWidget, statement: StatementSheet, item: Item) -> None:
        self.item = item
        words = StatementWords(parent)
        super().__init__(client, parent, words.act(StatementAct.DECIDED), "", statement)

    def draft_mark(self) -> str:
        """Return a draft for each line."""
        return f"decide {self.item.id}"

    def fields(self) -> tuple[Field, ...]:
        """Return who corrects, and the word."""
        return (
            Field(
                "wrong",
                self.tr("谁改账"),
                FieldKind.CHOICE,
                required=True,
                choices=self.words.wrongs(),
                span=2,
            ),
            self.word_field(self.tr("原因和处理（会印在对账单的争议栏）"), required=True),
        )

    def show_entry(self) -> None:
        """Name the line."""
        item = self.item
        sides = [
            formats.pair(title, f"{line.document_number} {self.words.moved(line)}".strip())
            for title, line in ((self.tr("我方"), item.book), (self.tr("对方"), item.station))
            if line is not None
        ]
        chip = self.words.item_chip(item).text
        self.set_lead(" · ".join((item.line.part_code, *sides, chip)))
        self.form.set_values({"wrong": Wrong.THEIRS.value})

    def order(self) -> Order:
        """Return the command and what it is given."""
        move_id, line_id = self.item.key
        return decide_line, DecideLine(
            self.statement.row.id, move_id, line_id, self.text("wrong"), self.text("word")
        )


class SendSheet(StatementForm):
    """Our statement goes to the partner: our lines stay as they are."""

    def fields(self) -> tuple[Field, ...]:
        """Return the one field."""
        return (self.word_field(self.tr("怎么送的（可不填）"), required=False),)

    def show_entry(self) -> None:
        """Say what that does."""
        self.set_lead(
            self.tr("记下后我方明细留底，不再变；以后补记的单据归到下一期。打印或导出的就是这一份。")
        )

    def order(self) -> Order:
        """Return the command and what it is given."""
        return send_statement, StatementWord(self.statement.row.id, self.text("word"))


class TheirSignSheet(StatementForm):
    """The partner signed and sealed the paper; its scan lies with the statement."""

    def whole_body(self) -> QWidget:
        """Return the form with the files below."""
        self.files = AttachmentStrip(self.client, "stock_statement")
        self.files.set_parent_record(self.statement.row.id)
        return column_of(self.form, self.files, spacing=14)

    def fields(self) -> tuple[Field, ...]:
        """Return who signed, and a word."""
        return (
            Field("person", self.tr("对方核对人姓名"), required=True, span=2, most=LONGEST_PERSON),
            self.word_field(self.tr("备注（可不填）"), required=False),
        )

    def show_entry(self) -> None:
        """Say what is needed."""
        self.set_lead(self.tr("先把对方签字盖章的扫描件附在下面，再记下签字人。"))

    def order(self) -> Order:
        """Return the command and what it is given."""
        return note_their_sign, NoteTheirSign(self.statement.row.id, self.text("person"), self.text("word"))


class PasswordSheet(PlainSheet):
    """A word about a statement that a person confirms with his number and password."""

    def __init__(
        self, client: Client, parent: QWidget, statement: StatementSheet, *, title: str, permission: str
    ) -> None:
        self.statement = statement
        self.words = StatementWords(parent)
        is_needed = permission == APPROVE
        word = self.tr("原因") if is_needed else self.tr("备注（可不填）")
        form = FormPanel(
            (
                Field("word", word, FieldKind.TEXT, required=is_needed, span=2, rows=2, most=LONGEST_WORD),
                Field("staff_number", self.tr("工号"), required=True, most=12),
                Field("password", self.tr("密码"), FieldKind.PASSWORD, required=True),
            ),
            columns=2,
        )
        if client.actor.may(permission):
            form.set_values({"staff_number": client.actor.staff_number})
        super().__init__(parent, client, title, form, icon="signature", width=480)

    def build(self, values: Values) -> SignStatement:
        """Return the order of the command."""
        return SignStatement(
            self.statement.row.id,
            str(values["staff_number"]),
            str(values["password"]),
            str(values["word"] or ""),
        )

    def _on_failed(self, error: Exception) -> None:
        super()._on_failed(error)
        self.form.set_values({"password": ""})


class SignSheet(PasswordSheet):
    """Our checker signs: the statement is closed, what is open becomes a task each."""

    def __init__(self, client: Client, parent: QWidget, statement: StatementSheet) -> None:
        title = StatementWords(parent).act(StatementAct.OUR_SIGN)
        super().__init__(client, parent, statement, title=title, permission=RECONCILE)
        opened = len(statement.asked)
        edge = sum(item.is_at_edge for item in statement.asked)
        self.set_lead(
            formats.sentences(
                (
                    self.tr("还有 {count} 笔没有对上，签字后各开一项待办。").format(count=opened - edge)
                    if opened - edge
                    else self.tr("都已对上或说明。"),
                    self.tr("{count} 笔在期末，留到下一期再看。").format(count=edge) if edge else "",
                    self.tr("由核对人本人输入工号和密码。"),
                )
            )
        )

    def ask(self) -> None:
        """Open the sheet."""
        self.run(self.tr("签字"), sign_statement, self.build, said=self.tr("已签字，等对方签章"))


class ReopenSheet(PasswordSheet):
    """A leader opens a signed statement again."""

    def __init__(self, client: Client, parent: QWidget, statement: StatementSheet) -> None:
        title = StatementWords(parent).act(StatementAct.REOPENED)
        super().__init__(client, parent, statement, title=title, permission=APPROVE)
        self.set_lead(self.tr("双方签字作废，改好后要重新签。由主管本人输入工号和密码。"))

    def ask(self) -> None:
        """Open the sheet."""
        self.run(self.tr("重新打开"), reopen_statement, self.build, said=self.tr("对账单已重新打开"))
