# SPDX-License-Identifier: Apache-2.0
"""What can be done with a statement: who may, when it makes sense, which sheet does it. Stores nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.documents.outside import write_outside
from app.parts.rules import RECONCILE
from app.parts.statement_list import StatementSheet
from app.parts.statement_rules import StatementAct, StatementStatus
from app.parts.statement_working import Item, ItemState
from app.parts.statements import AgreePair, UndoPair, agree_pair, undo_pair
from ui.client import Client
from ui.documents.file_choice import ask_save, safe_file_name
from ui.jobs import Job
from ui.parts.statement_file_sheet import StatementFileSheet
from ui.parts.statement_sheet import DecideSheet, ReopenSheet, SendSheet, SignSheet, TheirSignSheet
from ui.parts.statement_words import StatementWords

PAPER = "station_statement"


@dataclass(frozen=True, slots=True)
class StatementDeed:
    """One act: its words, icon and key, what it does, and why it cannot be done now (empty: it can)."""

    key: str
    text: str
    icon: str
    shortcut: str
    run: Callable[[StatementSheet], object]
    refusal: Callable[[StatementSheet], str]


class StatementDeeds(QObject):
    """Opens the sheets of a statement over ``parent``; ``chosen`` are the items chosen in its tables."""

    def __init__(self, client: Client, parent: QWidget, chosen: Callable[[], Sequence[Item]]) -> None:
        super().__init__(parent)
        self._client, self._parent, self._chosen = client, parent, chosen
        self._words = StatementWords(self)

    def main(self) -> tuple[StatementDeed, ...]:
        """Return what stands as buttons above a statement."""
        act = self._words.act
        return (
            StatementDeed("agree", self.tr("对上"), "check", "Alt+A", self.agree, self._agreeable),
            StatementDeed("undo", self.tr("拆开"), "x", "Alt+U", self.undo, self._undoable),
            StatementDeed("decide", self.tr("说明"), "pencil", "Alt+J", self.decide, self._decidable),
            StatementDeed("take", self.tr("读入文件"), "file-import", "Alt+I", self.take, self._open),
            StatementDeed("send", act(StatementAct.SENT), "send", "Alt+T", self.send, self._open),
            StatementDeed(
                "sign", act(StatementAct.OUR_SIGN), "signature", "Alt+S", self.sign, self._signable
            ),
            StatementDeed(
                "their", act(StatementAct.THEIR_SIGN), "writing", "Alt+R", self.their_sign, self._theirs
            ),
            StatementDeed("print", self.tr("打印"), "printer", "Ctrl+P", self.print_paper, self._printable),
        )

    def more(self) -> tuple[StatementDeed, ...]:
        """Return what stands in the menu."""
        return (
            StatementDeed("learn", self.tr("对上，并记住对方编码"), "check", "", self.learn, self._learnable),
            StatementDeed(
                "export", self.tr("导出 Excel(&E)…"), "table-export", "", self.export, self._exportable
            ),
            StatementDeed(
                "reopen",
                self.tr("主管重新打开(&O)…"),
                "arrow-back-up",
                "",
                self.reopen,
                self._reopenable,
            ),
        )

    def find(self, key: str) -> StatementDeed:
        """Return an act by its key."""
        return next(deed for deed in (*self.main(), *self.more()) if deed.key == key)

    def next_key(self, sheet: StatementSheet) -> str:
        """Return what comes next."""
        if sheet.row.status is StatementStatus.OPEN:
            return "take"
        return "their" if sheet.row.status is StatementStatus.OURS else "sign"

    # ---- the acts

    def agree(self, sheet: StatementSheet) -> None:
        """Say that the chosen lines are the same."""
        self._agree(sheet, learns_code=False)

    def learn(self, sheet: StatementSheet) -> None:
        """Say so, and that the partner's code means ours from now on."""
        self._agree(sheet, learns_code=True)

    def undo(self, sheet: StatementSheet) -> None:
        """Take the chosen pair apart, or take back what was explained."""
        (item,) = self._chosen()
        self._write(undo_pair, UndoPair(sheet.row.id, *item.key))

    def decide(self, sheet: StatementSheet) -> None:
        """Explain the chosen line."""
        DecideSheet(self._client, self._parent, sheet, self._chosen()[0]).open()

    def take(self, sheet: StatementSheet) -> None:
        """Take the partner's file in."""
        title = self._words.act(StatementAct.TAKEN_IN)
        StatementFileSheet(self._client, self._parent, title, sheet).open()

    def send(self, sheet: StatementSheet) -> None:
        """Note that it goes to the partner."""
        title = self._words.act(StatementAct.SENT)
        SendSheet(self._client, self._parent, title, self.tr("记下"), sheet).open()

    def sign(self, sheet: StatementSheet) -> None:
        """Sign for us."""
        SignSheet(self._client, self._parent, sheet).ask()

    def their_sign(self, sheet: StatementSheet) -> None:
        """Write down who signed for the partner."""
        title = self._words.act(StatementAct.THEIR_SIGN)
        TheirSignSheet(self._client, self._parent, title, self.tr("记下"), sheet).open()

    def reopen(self, sheet: StatementSheet) -> None:
        """Open it again."""
        ReopenSheet(self._client, self._parent, sheet).ask()

    def print_paper(self, sheet: StatementSheet) -> None:
        """Open the paper."""
        row = sheet.row
        self._client.open("paper", row.id, form=PAPER, entity_kind="stock_statement", number=row.number)

    def export(self, sheet: StatementSheet) -> None:
        """Write the statement as a workbook, for a partner who answers in it."""
        row = sheet.row
        name = safe_file_name(f"{row.party} {row.until_on} {row.number}.xlsx")

        def write(_job: Job, path: Path) -> None:
            from reports.forms.station_statement import workbook  # noqa: PLC0415 -- seldom needed

            write_outside(path, workbook(sheet))

        def chosen(path: Path) -> None:
            self._client.jobs.work(
                write,
                path,
                owner=self,
                done=lambda _answer: self._client.notify(self.tr("已导出 {name}").format(name=path.name)),
                failed=self._client.show_error,
            )

        ask_save(self._parent, self.tr("导出对账单"), name, "Excel (*.xlsx)", chosen)

    # ---- who may, and when

    def _agree(self, sheet: StatementSheet, *, learns_code: bool) -> None:
        pair = self._pair()
        if pair is not None:
            self._write(agree_pair, AgreePair(sheet.row.id, *pair, learns_code=learns_code))

    def _pair(self) -> tuple[UUID, UUID] | None:
        """Return our line and the partner's: of one pair that is asked, or of two lines alone."""
        items = self._chosen()
        books = [item.book.id for item in items if item.book is not None]
        lines = [item.line_id for item in items if item.line_id is not None]
        is_unsettled = bool(items) and all(item.is_unsettled for item in items)
        if not is_unsettled or len(books) != 1 or len(lines) != 1:
            return None
        return books[0], lines[0]

    def _write(self, command: Callable[..., object], order: object) -> None:
        self._client.jobs.write(command, order, owner=self, failed=self._client.show_error)

    def _open(self, sheet: StatementSheet) -> str:
        if not self._client.actor.may(RECONCILE):
            return self.tr("没有权限：与服务站对账")
        return self.tr("已经签字；要改请主管重新打开。") if sheet.standing.is_closed else ""

    def _agreeable(self, sheet: StatementSheet) -> str:
        if self._pair() is None:
            return self.tr("选一笔要看的，或用空格勾上我方、对方各一笔。")
        return self._open(sheet)

    def _learnable(self, sheet: StatementSheet) -> str:
        pair = self._pair()
        codes = {line.part_code for item in self._chosen() for line in (item.book, item.station) if line}
        if pair is None or len(codes) != 2:
            return self.tr("选编码不同的我方、对方各一笔。")
        return self._open(sheet)

    def _undoable(self, sheet: StatementSheet) -> str:
        items = self._chosen()
        if len(items) != 1 or items[0].state is ItemState.OPEN:
            return self.tr("选一笔已对上或已说明的。")
        return self._open(sheet)

    def _decidable(self, sheet: StatementSheet) -> str:
        if len(self._chosen()) != 1:
            return self.tr("选一笔要说明的。")
        return self._open(sheet)

    def _signable(self, sheet: StatementSheet) -> str:
        if sheet.standing.taken is None:
            return self._open(sheet) or self.tr("先读入对方的文件。")
        return self._open(sheet)

    def _theirs(self, sheet: StatementSheet) -> str:
        if sheet.row.status is StatementStatus.SIGNED:
            return self.tr("双方都已签。")
        if sheet.row.status is not StatementStatus.OURS:
            return self.tr("我方先签字。")
        return "" if self._client.actor.may(RECONCILE) else self.tr("没有权限：与服务站对账")

    def _reopenable(self, sheet: StatementSheet) -> str:
        return "" if sheet.standing.is_closed else self.tr("还没有签字，不用重新打开。")

    def _printable(self, _sheet: StatementSheet) -> str:
        return "" if self._client.actor.may("documents.print") else self.tr("没有权限：打印")

    def _exportable(self, _sheet: StatementSheet) -> str:
        return "" if self._client.actor.may("documents.export") else self.tr("没有权限：导出")
