# SPDX-License-Identifier: Apache-2.0
"""Which of my staff, roles, brands … are the same as those of head office: proposed, decided by a person.

A row is: mine | head office's | 采用同一个 / 保留为新的 / 不带过去. A taken key must be solved first. The
shop's own company rules stay behind unless the person says otherwise.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.sync.client.matching import Card, Decision, Pair
from ui.sync.joining_door import Decisions
from ui.sync.words import SyncWords
from ui.theme.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.chips import Chip, ChipLook
from ui.widgets.combo import Combo
from ui.widgets.labels import ElideLabel, Label, restyle
from ui.widgets.layouts import vbox

SAME, NEW, LEAVE = "same", "new", "leave"


class MatchRow:
    """One of my rows with its choice and, when its key is taken, the field for another key."""

    def __init__(self, pair: Pair, parts: MatchParts) -> None:
        self.pair = pair
        self.chooser = Combo()
        self.key = QLineEdit()
        self.key.setAccessibleName(parts.key_label)
        self.key.setPlaceholderText(parts.key_label)
        if pair.theirs is not None:
            self.chooser.addItem(parts.same, SAME)
        self.chooser.addItem(parts.new, NEW)
        self.chooser.addItem(parts.leave, LEAVE)
        self.chooser.setAccessibleName(parts.label)
        if pair.theirs is not None and not pair.is_sure:
            # Nothing is proposed where only the number agrees: the name is another, a person must look.
            self.chooser.setCurrentIndex(1 if not pair.clashes else -1)
            self.chooser.setPlaceholderText(parts.choose)
        if pair.stays and pair.theirs is None:
            self.chooser.setCurrentIndex(self.chooser.findData(LEAVE))
        self.show()
        self.chooser.currentIndexChanged.connect(self.show)

    def show(self) -> None:
        """Ask for another key only where the old one is taken."""
        self.key.setVisible(self.needs_key and self.key.parentWidget() is not None)
        restyle(self.chooser, empty=self.chooser.currentIndex() < 0)

    @property
    def needs_key(self) -> bool:
        """Whether the row stays its own thing although its key is taken."""
        return bool(self.chooser.currentData() == NEW and self.pair.clashes)

    @property
    def is_settled(self) -> bool:
        """Whether a person said enough."""
        if self.chooser.currentIndex() < 0:
            return False
        text = self.key.text().strip()
        return not self.needs_key or (bool(text) and text != self.pair.mine.key[0])

    def decision(self, columns: tuple[str, ...]) -> Decision:
        """Return what was said."""
        choice = self.chooser.currentData()
        if choice == SAME and self.pair.theirs is not None:
            return Decision(self.pair.theirs.id)
        if choice == LEAVE:
            return Decision(leave=True)
        if self.needs_key and columns:
            return Decision(new_key={columns[0]: self.key.text().strip()})
        return Decision()


class MatchParts:
    """The words of one row."""

    def __init__(self, label: str, key_label: str, same: str, new: str, leave: str, choose: str) -> None:
        self.label, self.key_label, self.same = label, key_label, same
        self.new, self.leave, self.choose = new, leave, choose


class MatchList(QWidget):
    """All proposals; ``changed`` when a choice was made."""

    changed = Signal()

    def __init__(self, pairs: tuple[Pair, ...], words: SyncWords) -> None:
        super().__init__()
        self._words = words
        theme = Theme.of(self)
        self.rows: list[MatchRow] = []
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for column, stretch in enumerate((0, 3, 3, 0, 2)):
            grid.setColumnStretch(column, stretch)
        grid.setColumnMinimumWidth(0, theme.px(56))
        heads = ("", self.tr("本机"), self.tr("总部"), "", self.tr("采用"))
        for column, text in enumerate(heads):
            grid.addWidget(Label(text, "field"), 0, column)
        # What must be decided comes first, what is only to be read last.
        ordered = sorted(pairs, key=lambda one: (not (one.clashes and not one.is_sure), one.is_sure))
        for place, pair in enumerate(ordered, start=1):
            key_column = _key_column(pair.table)
            parts = MatchParts(
                f"{words.table(pair.table)} {self._card_text(pair.table, pair.mine)}",
                self.tr("新的{column}").format(column=words.field(pair.table, key_column)),
                self.tr("采用同一个"), self.tr("保留为新的"), self.tr("不带过去"), self.tr("请选择"),
            )  # fmt: skip
            row = MatchRow(pair, parts)
            theirs = (
                self._card_text(pair.table, pair.theirs)
                if pair.theirs is not None
                else self.tr("（总部没有）")
            )
            grid.addWidget(Label(words.table(pair.table), "caption"), place, 0)
            grid.addWidget(ElideLabel(self._card_text(pair.table, pair.mine)), place, 1)
            grid.addWidget(ElideLabel(theirs, "body" if pair.theirs else "second"), place, 2)
            grid.addWidget(Chip(*self._look(pair)), place, 3)
            cell = QWidget()
            cell.setLayout(vbox(row.chooser, row.key, spacing=4))
            grid.addWidget(cell, place, 4)
            row.show()
            row.chooser.currentIndexChanged.connect(lambda _at: self.changed.emit())
            row.key.textChanged.connect(lambda _text: self.changed.emit())
            self.rows.append(row)
        text = self.tr("本店自己定的规则默认不带过去，以后照总部的规则；要带去就改选“保留为新的”。")
        note = Label(text, "second", wrap=True)
        note.setVisible(any(pair.stays for pair in pairs))
        self.note = note
        self.setLayout(vbox(note, grid, None, spacing=10))

    def unsettled(self) -> int:
        """Return how many rows still wait for a person."""
        return sum(not row.is_settled for row in self.rows)

    def focus_next_open(self) -> None:
        """Go to the first row that waits."""
        target = next((row for row in self.rows if not row.is_settled), None)
        if target is not None:
            (target.key if target.needs_key else target.chooser).setFocus()

    def decisions(self) -> Decisions:
        """Return what was decided of each of my rows."""
        return {
            (row.pair.table, row.pair.mine.id): row.decision((_key_column(row.pair.table),))
            for row in self.rows
        }

    def typed(self) -> tuple[tuple[int, str], ...]:
        """Return what was chosen and typed, to be put back by ``restore``."""
        return tuple((row.chooser.currentIndex(), row.key.text()) for row in self.rows)

    def restore(self, typed: tuple[tuple[int, str], ...]) -> None:
        """Put back what ``typed`` gave."""
        for row, (place, text) in zip(self.rows, typed, strict=False):
            row.chooser.setCurrentIndex(place)
            row.key.setText(text)

    def _card_text(self, table: str, card: Card) -> str:
        first = self._words.code(table, _key_column(table), card.key[0])
        return " ".join(part for part in (first, *card.key[1:], *card.labels) if part)

    def _look(self, pair: Pair) -> tuple[str, Tone, str]:
        if pair.is_sure:
            look = ChipLook(self.tr("相同"), Tone.OK, "check")
        elif pair.clashes:
            look = ChipLook(self.tr("编号相同"), Tone.BAD, "alert-triangle")
        elif pair.theirs is not None:
            look = ChipLook(self.tr("相近"), Tone.WARN, "help")
        elif pair.stays:
            look = ChipLook(self.tr("本店的"), Tone.MUTE, "building-store")
        else:
            look = ChipLook(self.tr("新的"), Tone.INFO, "plus")
        return look.text, look.tone, look.icon or ""


def _key_column(table: str) -> str:
    from app.areas import NATURAL_KEYS  # noqa: PLC0415 -- once in a desk's life
    from app.sync.client.matching import table_keys  # noqa: PLC0415

    keys = table_keys(NATURAL_KEYS)
    return next((key.columns[0] for key in keys if key.table == table), "name")
