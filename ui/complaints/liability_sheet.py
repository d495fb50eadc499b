# SPDX-License-Identifier: Apache-2.0
"""The sheets of liability: who bears a case, in shares that make a hundred. Commands alone store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QListWidget, QWidget

from app.catalog.queries import PartyRow, list_parties
from app.catalog.rules import READ as READ_CATALOG
from app.complaints.liability import (
    MOST,
    WHOLE,
    FindLiability,
    LiabilityRow,
    ShareInput,
    TakeBackLiability,
    find_liability,
    take_back_liability,
)
from app.complaints.rows import ComplaintDetail
from app.complaints.terminals import TerminalRow, list_terminals
from app.core.errors import ProblemsError
from ui.client import Client
from ui.complaints.sheets import ActSheet, moved_problems
from ui.documents.plain_list import as_lines
from ui.widgets import formats
from ui.widgets.fields import Choices, Field, FieldKind
from ui.widgets.labels import Label
from ui.widgets.shortcuts import tell_keys

_NAMES = (
    "terminal",
    "party_id",
    "person",
    "share_percent",
    "cost_fen",
    "penalty_fen",
    "head_person",
    "head_penalty_fen",
    "text",
)
_LINE = 30
_LOW, _SEEN, _SEEN_LOW = 640, 5, 3


class LiabilitySheet(ActSheet):
    """Who bears the case (A33): shares that make a hundred, costs, penalties of person and head (C16).

    One line for each share, the fields of the current one below: eight are no higher than five.
    """

    def __init__(
        self, client: Client, parent: QWidget, detail: ComplaintDetail, before: Sequence[LiabilityRow] = ()
    ) -> None:
        super().__init__(client, parent, "", "users", 920)
        self.set_title(self.tr("责任认定 {number}").format(number=detail.number))
        self.set_lead(self.tr("各方比例加起来等于 100 %。新的认定代替原来的，原认定留在处理经过里。"))
        self._id = detail.id
        self._count = self._current = 1
        self._standing = tuple(before[:MOST])
        self.lines = QListWidget()
        self.lines.setFrameShape(QFrame.Shape.NoFrame)
        self.lines.setAccessibleName(self.tr("各责任方"))
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        as_lines(self.lines)
        tell_keys(self.lines, ("↑", self.tr("上一个责任方")), ("↓", self.tr("下一个责任方")))
        self.sum = Label("", "strong")
        fields: list[Field] = []
        for place in range(1, MOST + 1):
            fields += self._fields_of(place)
        self.show_form(tuple(fields), self.tr("认定"), columns=4, above=(self.lines, self.sum))
        self._more = self.add_button(self.tr("再加一方"), kind="ghost", icon="plus", key="Alt+N", left=True)
        self._more.clicked.connect(lambda _on=False: self._add())
        self._more.bind_key()
        first: dict[str, object] = {}
        for place, row in enumerate(self._standing, 1):
            first |= {f"{name}.{place}": self._value(row, name) for name in _NAMES}
        if not self._standing:
            first = {"share_percent.1": WHOLE, "person.1": detail.responsible_person}
        self.form.set_values(first)
        self.form.changed.connect(self._tell)
        self._fit(max(1, len(self._standing)), 1)
        self.lines.currentRowChanged.connect(self._on_line)
        self._own_draft = self.keep_draft_as("liability", detail.id)
        self._own_draft.filled.connect(lambda: self._fit(self._filled(), 1))
        client.jobs.read(list_terminals, owner=self, done=self._on_terminals)
        if client.actor.may(READ_CATALOG):
            client.jobs.read(list_parties, owner=self, done=self._on_parties)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the finding."""
        return find_liability, FindLiability(self._id, tuple(self._share(place) for place in self._sent()))

    def accept(self) -> None:
        """Check every share, also those whose fields are not in sight."""
        before = self._current
        for place in self._sent():
            self._fit(self._count, place)
            if not self.form.check_kinds():
                return
        self._fit(self._count, before)
        super().accept()

    def show_failure(self, error: Exception) -> None:
        """Go to the first share that is wrong; say what is wrong with all of them at the last one."""
        sent = self._sent()
        error = moved_problems(error, {"shares": f"share_percent.{len(sent)}"})
        if isinstance(error, ProblemsError):
            # The command counts what was sent, the sheet its own places.
            places = {f".{number}": place for number, place in enumerate(sent, 1)}
            problems: dict[str, str] = {}
            wrong: list[int] = []
            for field, code in error.problems.items():
                name, dot, number = field.partition(".")
                place = places.get(dot + number)
                problems[field if place is None else f"{name}.{place}"] = code
                wrong += [place] if place is not None else []
            if wrong and self._current not in wrong:
                self._fit(self._count, min(wrong))
            error = ProblemsError(problems)
        super().show_failure(error)

    def show_place(self, place: int) -> None:
        """Show the fields of a share, counted from 1."""
        self._fit(self._count, place)

    # ---- fields

    def _fields_of(self, place: int) -> tuple[Field, ...]:
        def money(name: str, label: str) -> Field:
            return Field(f"{name}.{place}", label, FieldKind.NUMBER, decimals=2, suffix=self.tr("元"))

        return (
            Field(
                f"terminal.{place}",
                self.tr("责任方 {number}").format(number=place),
                FieldKind.CHOICE,
                required=True,
            ),
            Field(f"party_id.{place}", self.tr("单位（电话簿）"), FieldKind.CHOICE),
            Field(f"person.{place}", self.tr("责任人"), most=100),
            Field(f"share_percent.{place}", self.tr("责任比例"), FieldKind.NUMBER, required=True, suffix="%"),
            money("cost_fen", self.tr("承担费用")),
            money("penalty_fen", self.tr("个人处罚")),
            Field(f"head_person.{place}", self.tr("负责人"), most=100),
            money("head_penalty_fen", self.tr("负责人处罚")),
            Field(f"text.{place}", self.tr("依据"), span=4, most=500),
        )

    def _value(self, row: LiabilityRow, name: str) -> object:
        value = getattr(row, name)
        if name.endswith("_fen"):
            return value / 100 if value else None
        return value

    def _share(self, place: int) -> ShareInput:
        return ShareInput(
            terminal=str(self.form.value(f"terminal.{place}") or ""),
            share_percent=self._percent(place),
            party_id=self.chosen_id(f"party_id.{place}"),
            person=self.text(f"person.{place}"),
            cost_fen=self.fen(f"cost_fen.{place}"),
            penalty_fen=self.fen(f"penalty_fen.{place}"),
            head_person=self.text(f"head_person.{place}"),
            head_penalty_fen=self.fen(f"head_penalty_fen.{place}"),
            text=self.text(f"text.{place}"),
        )

    def _percent(self, place: int) -> int:
        percent = self.form.value(f"share_percent.{place}")
        return percent if isinstance(percent, int) else 0

    def _sent(self) -> list[int]:
        """Return the places that hold something; the first one always."""
        places = range(1, MOST + 1)
        return [
            place
            for place in places
            if place == 1 or any(self.form.value(f"{name}.{place}") for name in _NAMES)
        ]

    def _filled(self) -> int:
        return max(self._sent())

    # ---- what is in sight

    def _add(self) -> None:
        self._fit(self._count + 1, self._count + 1)
        rest = WHOLE - sum(self._percent(place) for place in self._sent())
        if rest > 0:
            self.form.set_values({f"share_percent.{self._current}": rest})
            self._tell()
        self.form.editor(f"terminal.{self._current}").setFocus()

    def _on_line(self, row: int) -> None:
        if row >= 0 and row + 1 != self._current:
            self._fit(self._count, row + 1)

    def _fit(self, count: int, current: int) -> None:
        self._count = min(count, MOST)
        self._current = min(current, self._count)
        for place in range(1, MOST + 1):
            for name in _NAMES:
                self.form.set_shown(f"{name}.{place}", place == self._current)
        if self._count == MOST:
            self._more.disable(self.tr("最多写 {count} 方").format(count=MOST))
        self._tell()

    def _tell(self) -> None:
        """Show a line for each share, and what they add up to."""
        self.lines.blockSignals(True)
        while self.lines.count() > self._count:
            self.lines.takeItem(self.lines.count() - 1)
        while self.lines.count() < self._count:
            self.lines.addItem("")
        for place in range(1, self._count + 1):
            self.lines.item(place - 1).setText(self._line_of(place))
        self.lines.setCurrentRow(self._current - 1)
        self.lines.blockSignals(False)
        px = self.client.theme.px
        most = _SEEN_LOW if self.window().height() < px(_LOW) else _SEEN
        self.lines.setFixedHeight(px(_LINE) * min(self._count, most) + 4)
        self.lines.setVisible(self._count > 1)
        whole = sum(self._percent(place) for place in self._sent())
        rest = WHOLE - whole
        said = self.tr("合计 {percent} %").format(percent=whole)
        if rest > 0:
            said = self.tr("合计 {percent} %，还差 {rest} %").format(percent=whole, rest=rest)
        elif rest < 0:
            said = self.tr("合计 {percent} %，多了 {rest} %").format(percent=whole, rest=-rest)
        self.sum.setText(said)
        self.sum.set_tone("warn" if rest else "ok")

    def _line_of(self, place: int) -> str:
        whom = " · ".join(
            part
            for part in (
                self._chosen_words(f"terminal.{place}") or self.tr("责任方 {number}").format(number=place),
                self._chosen_words(f"party_id.{place}"),
                self.text(f"person.{place}"),
            )
            if part
        )
        share = self._share(place)
        fen = share.cost_fen + share.penalty_fen + share.head_penalty_fen
        money = self.tr("费用和处罚 {amount}").format(amount=formats.money(fen)) if fen else ""
        percent = f"{share.share_percent} %"
        return "  ".join(part for part in (f"{place}.", whom, percent, money) if part)

    def _chosen_words(self, name: str) -> str:
        combo: Any = self.form.editor(name)
        return str(combo.currentText()) if self.form.value(name) is not None else ""

    # ---- answers

    def _on_terminals(self, rows: tuple[TerminalRow, ...]) -> None:
        self._offer("terminal", tuple((row.code, row.name) for row in rows))

    def _on_parties(self, rows: tuple[PartyRow, ...]) -> None:
        none: Choices = ((None, self.tr("（不指定）")),)
        self._offer("party_id", none + tuple((row.id, row.name) for row in rows))

    def _offer(self, name: str, choices: Choices) -> None:
        for place in range(1, MOST + 1):
            field = f"{name}.{place}"
            self.form.set_choices(field, choices)
            first = getattr(self._standing[place - 1], name) if place <= len(self._standing) else None
            self._own_draft.fill_late(field, first)
        self._fit(max(self._count, self._filled()), self._current)


class TakeBackLiabilitySheet(ActSheet):
    """Take the finding back, with the reason."""

    def __init__(self, client: Client, parent: QWidget, detail: ComplaintDetail) -> None:
        super().__init__(client, parent, "", "arrow-back-up", 480)
        self.set_title(self.tr("收回责任认定 {number}").format(number=detail.number))
        self._id = detail.id
        self.show_form(
            (Field("text", self.tr("原因"), FieldKind.TEXT, required=True, rows=3, most=500),),
            self.tr("收回"),
            columns=1,
        )
        self.keep_draft_as("liability_back", detail.id)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the taking back."""
        return take_back_liability, TakeBackLiability(self._id, self.text("text"))
