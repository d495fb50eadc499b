# SPDX-License-Identifier: Apache-2.0
"""The sheets of liability: who bears a case, in shares that make a hundred. Commands alone store."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QWidget

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
from ui.admin.sheet_draft import SheetDraft, content_of, put_content, text_of, value_of
from ui.client import Client
from ui.complaints.sheets import ActSheet
from ui.documents.plain_list import as_lines
from ui.widgets import formats
from ui.widgets.fields import Choices, Field, FieldKind
from ui.widgets.labels import Label
from ui.widgets.messages import problem_sentences
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
_LATE = ("terminal", "party_id")
"""Fields whose choices come by a job."""
_LINE = 33
_LOW, _SEEN, _SEEN_LOW = 640, 5, 3


class LiabilitySheet(ActSheet):
    """Who bears the case (A33): shares that make a hundred, costs, penalties of person and head (C16).

    One line for each share and one set of fields, for the current one: eight cost no more than one.
    """

    def __init__(
        self, client: Client, parent: QWidget, detail: ComplaintDetail, before: Sequence[LiabilityRow] = ()
    ) -> None:
        super().__init__(client, parent, "", "users", 920)
        self.set_title(self.tr("责任认定 {number}").format(number=detail.number))
        self.set_lead(self.tr("各方比例加起来等于 100 %。新的认定代替原来的，原认定留在处理经过里。"))
        self._id = detail.id
        self._names: dict[str, dict[object, str]] = {}
        """Words of the choices that came already, by field."""
        first = {"share_percent": text_of(WHOLE), "person": detail.responsible_person}
        self._shares: list[dict[str, str]] = [_texts_of(row) for row in before[:MOST]] or [first]
        self._problems: dict[int, dict[str, str]] = {}
        self._current = 1
        self.lines = QListWidget()
        as_lines(self.lines)
        self.lines.setAccessibleName(self.tr("各责任方"))
        self.lines.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tell_keys(self.lines, ("↑", self.tr("上一个责任方")), ("↓", self.tr("下一个责任方")))
        self.sum = Label("", "strong")
        self.show_form(self._fields(), self.tr("认定"), columns=4, above=(self.lines, self.sum))
        self._more = self.add_button(self.tr("再加一方"), kind="ghost", icon="plus", key="Alt+N", left=True)
        self._more.clicked.connect(lambda _on=False: self._add())
        self._more.bind_key()
        self._show()
        self.form.changed.connect(self._tell)
        self.lines.currentRowChanged.connect(self._on_line)
        draft = SheetDraft(client, self.form, "liability", detail.id, self, read=self._content, put=self._put)
        self.watch_draft(draft)
        client.jobs.read(list_terminals, owner=self, done=self._on_terminals)
        if client.actor.may(READ_CATALOG):
            client.jobs.read(list_parties, owner=self, done=self._on_parties)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the finding."""
        self._store()
        shares = tuple(_share_of(self._shares[place - 1]) for place in self._sent())
        return find_liability, FindLiability(self._id, shares)

    def accept(self) -> None:
        """Check every share, also those whose fields are not in sight."""
        before = self._current
        self._store()
        for place in self._sent():
            self.show_place(place)
            if not self.form.check_kinds():
                return
        self.show_place(before)
        super().accept()

    def show_failure(self, error: Exception) -> None:
        """Go to the first share that is wrong; say what is wrong with all of them at the last one."""
        if not isinstance(error, ProblemsError):
            super().show_failure(error)
            return
        self.set_busy(False)
        sent = self._sent()
        found: dict[int, dict[str, str]] = {}
        others: dict[str, str] = {}
        for field, code in error.problems.items():
            name, _dot, number = field.partition(".")
            # The command counts what was sent, the sheet its own places.
            if number.isdigit() and name in _NAMES and int(number) <= len(sent):
                found.setdefault(sent[int(number) - 1], {})[name] = code
            elif field == "shares":
                found.setdefault(sent[-1], {}).setdefault("share_percent", code)
            else:
                others[field] = code
        if others:
            super().show_failure(ProblemsError(others))
        if found:
            self._store()
            self._problems = {place: problem_sentences(codes) for place, codes in found.items()}
            self._current = self._current if self._current in found else min(found)
            self._show()

    def show_place(self, place: int) -> None:
        """Show the fields of a share, counted from 1."""
        self._store()
        self._current = place
        self._show()

    # ---- fields

    def _fields(self) -> tuple[Field, ...]:
        def money(name: str, label: str) -> Field:
            return Field(name, label, FieldKind.NUMBER, decimals=2, suffix=self.tr("元"))

        return (
            Field("terminal", self.tr("责任方"), FieldKind.CHOICE, required=True),
            Field("party_id", self.tr("单位（电话簿）"), FieldKind.CHOICE),
            Field("person", self.tr("责任人"), most=100),
            Field("share_percent", self.tr("责任比例"), FieldKind.NUMBER, required=True, suffix="%"),
            money("cost_fen", self.tr("承担费用")),
            money("penalty_fen", self.tr("个人处罚")),
            Field("head_person", self.tr("负责人"), most=100),
            money("head_penalty_fen", self.tr("负责人处罚")),
            Field("text", self.tr("依据"), span=4, most=500),
        )

    def _store(self) -> None:
        """Take over what the fields hold; a choice that is not there to choose from yet stays."""
        before = self._shares[self._current - 1]
        held = content_of(self.form)
        late = {name: before[name] for name in _LATE if name in before and name not in self._names}
        self._shares[self._current - 1] = late | held
        self._problems[self._current] = self.form.problems()

    def _show(self) -> None:
        """Show the fields of the current share, and what was wrong with them."""
        put_content(self.form, self._shares[self._current - 1])
        problems = self._problems.get(self._current, {})
        if problems or self.form.problems():
            self.form.set_problems(problems)
        if len(self._shares) >= MOST:
            self._more.disable(self.tr("最多写 {count} 方").format(count=MOST))
        else:
            self._more.enable()
        self._tell()

    def _sent(self) -> list[int]:
        """Return the places that hold something; the first one always."""
        return [place for place, share in enumerate(self._shares, 1) if place == 1 or any(share.values())]

    # ---- the draft

    def _content(self) -> dict[str, str]:
        self._store()
        return {
            f"{name}.{place}": text
            for place, share in enumerate(self._shares, 1)
            for name, text in share.items()
        }

    def _put(self, content: Mapping[str, str]) -> None:
        shares: list[dict[str, str]] = [{} for _ in range(MOST)]
        for field, text in content.items():
            name, _dot, number = field.partition(".")
            if name in _NAMES and number.isdigit() and 1 <= int(number) <= MOST:
                shares[int(number) - 1][name] = text
        while len(shares) > 1 and not shares[-1]:
            shares.pop()
        self._shares, self._problems, self._current = shares, {}, 1
        self._show()

    # ---- what is in sight

    def _add(self) -> None:
        self._store()
        if len(self._shares) < MOST:
            rest = WHOLE - self._whole()
            self._shares.append({"share_percent": text_of(rest)} if rest > 0 else {})
        self.show_place(len(self._shares))
        self.form.editor("terminal").setFocus()

    def _on_line(self, row: int) -> None:
        if row >= 0 and row + 1 != self._current:
            self.show_place(row + 1)

    def _whole(self) -> int:
        return sum(_percent_of(share) for share in self._shares)

    def _tell(self) -> None:
        """Show a line for each share, and what they add up to."""
        self._store()
        count = len(self._shares)
        self.lines.blockSignals(True)
        while self.lines.count() > count:
            self.lines.takeItem(self.lines.count() - 1)
        while self.lines.count() < count:
            self.lines.addItem("")
        for place, share in enumerate(self._shares, 1):
            self.lines.item(place - 1).setText(self._line_of(place, share))
        self.lines.setCurrentRow(self._current - 1)
        self.lines.blockSignals(False)
        px = self.client.theme.px
        most = _SEEN_LOW if self.window().height() < px(_LOW) else _SEEN
        self.lines.setFixedHeight(px(_LINE) * min(count, most) + 4)
        self.lines.setVisible(count > 1)
        whole = self._whole()
        rest = WHOLE - whole
        said = self.tr("合计 {percent} %").format(percent=whole)
        if rest > 0:
            said = self.tr("合计 {percent} %，还差 {rest} %").format(percent=whole, rest=rest)
        elif rest < 0:
            said = self.tr("合计 {percent} %，多了 {rest} %").format(percent=whole, rest=-rest)
        self.sum.setText(said)
        self.sum.set_tone("warn" if rest else "ok")

    def _line_of(self, place: int, share: Mapping[str, str]) -> str:
        chosen = [self._names.get(name, {}).get(value_of(share.get(name, "")), "") for name in _LATE]
        whom = " · ".join(part for part in (*chosen, share.get("person", "")) if part)
        found = _share_of(share)
        fen = found.cost_fen + found.penalty_fen + found.head_penalty_fen
        money = self.tr("费用和处罚 {amount}").format(amount=formats.money(fen)) if fen else ""
        parts = (f"{place}.", whom or self.tr("（未选责任方）"), f"{found.share_percent} %", money)
        return "  ".join(part for part in parts if part)

    # ---- answers

    def _on_terminals(self, rows: tuple[TerminalRow, ...]) -> None:
        self._offer("terminal", tuple((row.code, row.name) for row in rows))

    def _on_parties(self, rows: tuple[PartyRow, ...]) -> None:
        none: Choices = ((None, self.tr("（不指定）")),)
        self._offer("party_id", none + tuple((row.id, row.name) for row in rows))

    def _offer(self, name: str, choices: Choices) -> None:
        self._store()
        self.form.set_choices(name, choices)
        self._names[name] = {value: words for value, words in choices if value is not None}
        self.form.set_values({name: value_of(self._shares[self._current - 1].get(name, ""))})
        self._tell()


def _texts_of(row: LiabilityRow) -> dict[str, str]:
    """Return a share that stands as its fields' texts."""
    found: dict[str, str] = {}
    for name in _NAMES:
        value = getattr(row, name)
        if name.endswith("_fen"):
            value = f"{Decimal(value) / 100:.2f}" if value else None
            found[name] = text_of(Decimal(value)) if value else ""
        else:
            found[name] = text_of(value)
    return {name: text for name, text in found.items() if text}


def _percent_of(share: Mapping[str, str]) -> int:
    percent = value_of(share.get("share_percent", ""))
    return int(percent) if isinstance(percent, Decimal) else 0


def _share_of(share: Mapping[str, str]) -> ShareInput:
    def fen(name: str) -> int:
        amount = value_of(share.get(name, ""))
        return int(amount * 100) if isinstance(amount, Decimal) else 0

    party_id = value_of(share.get("party_id", ""))
    return ShareInput(
        terminal=share.get("terminal", ""),
        share_percent=_percent_of(share),
        party_id=party_id if isinstance(party_id, UUID) else None,
        person=share.get("person", ""),
        cost_fen=fen("cost_fen"),
        penalty_fen=fen("penalty_fen"),
        head_person=share.get("head_person", ""),
        head_penalty_fen=fen("head_penalty_fen"),
        text=share.get("text", ""),
    )


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
