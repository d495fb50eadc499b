# SPDX-License-Identifier: Apache-2.0
"""The facts of a complaint in a grid, and its plan with the customer's answer. Shows rows, asks nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from app.complaints.rows import ComplaintDetail, PlanRow
from ui.complaints.clock_words import ClockWords
from ui.complaints.words import ComplaintWords
from ui.theme.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.buttons import Button
from ui.widgets.chips import Chip, ChipLook
from ui.widgets.labels import ElideLabel, Label
from ui.widgets.layouts import hbox, vbox

_COLUMN = 128
_LINES, _CHARACTERS = 4, 140


class FactGrid(QWidget):
    """Label above value in three or four columns; `more` opens the rest and stands elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = Theme.of(self)
        self._facts: tuple[tuple[str, str], ...] = ()
        self._first = 0
        self._columns = 3
        self._is_open = False
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self.more = Button("", kind="link", icon="chevron-right")
        self.more.clicked.connect(lambda _on=False: self._toggle())
        self.setLayout(self._grid)

    def set_facts(self, first: Sequence[tuple[str, str]], more: Sequence[tuple[str, str]]) -> None:
        """Show (label, value) pairs, ``more`` only on request; what has no value is left out."""
        head = tuple((label, value) for label, value in first if value)
        wanted = (*head, *((label, value) for label, value in more if value))
        if (wanted, len(head)) != (self._facts, self._first):
            self._facts, self._first = wanted, len(head)
            self._place()

    def fold(self) -> None:
        """Close what was opened by 更多资料."""
        if self._is_open:
            self._toggle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose how many columns fit."""
        super().resizeEvent(event)
        columns = max(2, min(4, self.width() // self._theme.px(_COLUMN)))
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        self._place()

    def _place(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        # A last row that is not full takes some of what would be hidden otherwise.
        shown = -(-self._first // self._columns) * self._columns
        facts = self._facts if self._is_open else self._facts[:shown]
        for number, (label, value) in enumerate(facts):
            cell = QWidget()
            cell.setLayout(vbox(Label(label, "field"), ElideLabel(value), spacing=1))
            cell.setAccessibleName(f"{label} {value}")
            self._grid.addWidget(cell, number // self._columns, number % self._columns)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        self.more.set_label(self.tr("收起资料") if self._is_open else self.tr("更多资料"))
        self.more.set_icon_name("chevron-down" if self._is_open else "chevron-right")
        self.more.setVisible(len(self._facts) > shown)
        self.setVisible(bool(self._facts))


class LongText(QWidget):
    """A text of which the first lines stand there; 展开全文 shows the rest."""

    def __init__(self, title: str, beside: QWidget, parent: QWidget | None = None) -> None:
        """Make an empty text; ``beside`` stands at the right end of its title."""
        super().__init__(parent)
        self._text = ""
        self._is_open = False
        self.label = Label("", wrap=True, selectable=True)
        self.more = Button("", kind="link")
        self.more.clicked.connect(lambda _on=False: self._toggle())
        self._body = vbox(self.label)
        head = hbox(Label(title, "field"), self.more, None, beside, spacing=4)
        self.setLayout(vbox(head, self._body, spacing=1))

    def set_text(self, text: str) -> None:
        """Show a text, folded again when it is another one."""
        if text != self._text:
            self._text, self._is_open = text, False
        self._show()

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        self._show()

    def _show(self) -> None:
        lines = self._text.split("\n")
        short = "\n".join(lines[:_LINES])
        short = short if len(short) <= _CHARACTERS else f"{short[:_CHARACTERS]}…"
        is_long = short != self._text
        self.label.setText(self._text if self._is_open else short)
        self.more.set_label(self.tr("收起") if self._is_open else self.tr("展开全文"))
        self.more.setVisible(is_long)
        self.label.setVisible(bool(self._text))


Facts = tuple[tuple[str, str], ...]


def facts_of(
    words: ComplaintWords, detail: ComplaintDetail, zone: ZoneInfo, now_at: datetime
) -> tuple[Facts, Facts]:
    """Return the facts of a complaint as (label, value): those always in sight, and the others."""
    appliance = detail.appliance
    label = words.fact_label
    product: Facts = ()
    receipt = ""
    if appliance is not None:
        on = formats.day(appliance.bought_on) if appliance.bought_on else ""
        bought = " ".join(part for part in (on, appliance.bought_from) if part)
        receipt = appliance.receipt_number
        product = (
            (label("product"), appliance.product),
            (label("bought"), bought),
            (label("serial"), appliance.serial),
        )
    demand = formats.pairs(words.remedy(detail.remedy), detail.demand)
    party = " · ".join(part for part in (detail.party_name, detail.responsible_person) if part)
    occurred = words.day_time(detail.occurred_at, zone, now_at) if detail.occurred_at else ""
    first = (
        *product,
        (label("next"), ClockWords().next_text(detail, now_at)),
        (label("category"), detail.category_name),
        (label("demand"), demand),
        (label("party"), party or label("undecided")),
        (label("assignee"), detail.assignee_name or label("nobody")),
    )
    more = (
        (label("receipt"), receipt),
        (label("occurred"), occurred),
        (label("place"), detail.place),
        (label("persons"), detail.persons),
        (label("complainant"), words.complainant(detail.complainant)),
        (label("source_number"), detail.source_number),
        (label("registered_by"), detail.registered_by),
        (label("store"), detail.store_name),
    )
    return first, more


class PlanBox(QFrame):
    """The plan proposed last and what the customer said to it; hidden without a plan."""

    def __init__(self, words: ComplaintWords, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._zone = words, zone
        self.setProperty("role", "sunken")
        self._answer = Chip("")
        self._who = ElideLabel("", "caption")
        self._text = Label("", wrap=True, selectable=True)
        self._said = Label("", "caption", wrap=True)
        head = hbox(Label(self.tr("处理方案"), "strong"), self._answer, (self._who, 1), spacing=8)
        self.setLayout(vbox(head, self._text, self._said, spacing=3, margins=(12, 8, 12, 8)))
        self.hide()

    def show_plan(self, plan: PlanRow | None, now_at: datetime) -> None:
        """Show a plan, or nothing."""
        self.setVisible(plan is not None)
        if plan is None:
            return
        remedy = self._words.remedy(plan.remedy)
        self._text.setText(
            self.tr("【{remedy}】{text}").format(remedy=remedy, text=plan.text) if remedy else plan.text
        )
        when = self._words.day_time(plan.proposed_at, self._zone, now_at)
        self._who.setText(f"{plan.proposed_by} {when}".strip())
        looks = {
            None: ChipLook(self.tr("等顾客意见"), Tone.WAITING, "clock-pause"),
            True: ChipLook(self.tr("顾客已接受"), Tone.OK, "check"),
            False: ChipLook(self.tr("顾客不接受"), Tone.BAD, "x"),
        }
        self._answer.set_look(looks[plan.is_accepted])
        said = ""
        if plan.said_at is not None:
            at = self._words.day_time(plan.said_at, self._zone, now_at)
            said = self.tr("{name} {time} {way}答复").format(
                name=plan.said_by, time=at, way=self._words.way(plan.way)
            )
        self._said.setText(formats.pairs(said, plan.said_text))
        self._said.setVisible(bool(said))
