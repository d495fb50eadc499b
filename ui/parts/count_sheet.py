# SPDX-License-Identifier: Apache-2.0
"""Counting a zone: scan piece by piece, or type down the sheet; each line is stored as it is counted.

A scan is one more piece, and the cursor stands in its figure: a number typed there is all there is of it. Who
counts blind sees no figure of the book. What could not be stored stays in its cell, red, with the reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.core.errors import ProblemsError
from app.parts.count_file import CountFile, CountTarget
from app.parts.count_reckoning import Key
from app.parts.count_rules import FIRST_ROUND
from app.parts.counting import Counted, CountPieces, count_pieces
from app.parts.entry_parts import EntryPart, find_codes
from app.parts.rules import Condition
from ui.client import Client
from ui.parts.count_words import CountWords
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.buttons import Button
from ui.widgets.cell_grid import CellChange, CellGrid, CellKind, CellLook, GridColumn
from ui.widgets.chips import Chip
from ui.widgets.labels import Label
from ui.widgets.layouts import clear_layout, hbox, vbox
from ui.widgets.messages import message_for, problem_sentence
from ui.widgets.segmented import Segmented
from ui.widgets.shortcuts import bind_key

_FIGURES = {"good": Condition.GOOD, "bad": Condition.BAD}


class CountEntry(QWidget):
    """One count while it is counted; `left` goes back to the list, `finished` says that all is counted."""

    left = Signal()
    finished = Signal()

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client, self._words = client, CountWords(self)
        self._file: CountFile | None = None
        self._targets: dict[UUID, CountTarget] = {}
        self._waiting: list[Counted] = []
        """Scans that are not stored yet, in their order."""
        self._refused: frozenset[tuple[Any, str, Any]] = frozenset()
        """(part, column, figure) that were refused: tried again when something else is typed there."""
        self._is_writing = False
        self._title = Label("", "h2")
        self._chips = hbox(spacing=6)
        self._said = Label("", "caption")
        self.kinds = Segmented(
            [(name, self._words.condition(condition)) for name, condition in _FIGURES.items()]
        )
        self.kinds.setAccessibleName(self.tr("扫码点的是"))
        self._grid: CellGrid | None = None
        self._room = vbox(spacing=0)
        self.setLayout(vbox(self._make_head(), (self._room, 1), spacing=10))
        self._bind()

    # ---- what the section calls

    @property
    def grid(self) -> CellGrid:
        """The table that is counted in; only there while a count is shown."""
        assert self._grid is not None  # noqa: S101 -- show_count makes it
        return self._grid

    def count_id(self) -> UUID | None:
        """Return the count shown."""
        return None if self._file is None else self._file.row.id

    def show_count(self, file: CountFile) -> None:
        """Show a count; of the one shown the figures that are not stored yet stay."""
        is_other = self._file is None or (self._file.row.id, self._file.round) != (file.row.id, file.round)
        self._file = file
        self._targets = {target.id: target for target in file.targets}
        if is_other:
            self._waiting = []
            self._make_grid(file)
        self._show_rows()
        self._show_head(file)
        if is_other:
            self.setFocusProxy(self.grid.view)
            self.go_on()

    def go_on(self) -> None:
        """Bring the cursor to the next that is not counted, else to the row for a code."""
        if self._file is None:
            return
        for target in self._file.targets:
            for name, asks in (("good", target.asks_good), ("bad", target.asks_bad)):
                if asks and getattr(target, name) is None and self.grid.go_to(target.id, name):
                    return
        self.grid.go_to_entry()

    def take_scan(self, text: str) -> None:
        """Take a scan, wherever the cursor is."""
        self.grid.take_scan(text)

    def is_busy(self) -> bool:
        """Tell whether something counted is not stored yet."""
        if self._grid is None:
            return False
        return bool(self._waiting) or self._is_writing or self.grid.has_unsaved()

    # ---- parts

    def _make_head(self) -> QWidget:
        back = Button(self.tr("返回"), kind="ghost", icon="arrow-left", key="Esc")
        back.clicked.connect(self.left)
        done = Button(self.tr("点完交出"), kind="primary", icon="send", key="F4")
        done.clicked.connect(self.finished)
        head = QWidget()
        head.setLayout(hbox(back, self._title, self._chips, self._said, None, self.kinds, done, spacing=10))
        return head

    def _bind(self) -> None:
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        bind_key(self, "Alt+B", self.tr("扫码改点良品或坏件"), self.turn, context=inside)
        bind_key(self, "Alt+N", self.tr("到下一个没点的"), self.go_on, context=inside)
        bind_key(self, "Esc", self.tr("返回盘点列表，点过的都已存好"), self.left.emit, context=inside)

    def turn(self) -> None:
        """Alt+B: let scans count the other condition."""
        self.kinds.set_current("bad" if self.kinds.current() == "good" else "good")
        self.grid.say(
            self.tr("现在扫码点的是{kind}。").format(
                kind=self._words.condition(_FIGURES[self.kinds.current()])
            )
        )

    def _make_grid(self, file: CountFile) -> None:
        clear_layout(self._room)
        grid = CellGrid(
            self._columns(file),
            name=self.tr("盘点"),
            entry_hint=self.tr("扫码点一件，或输入编码回车…"),
            saves=False,
        )
        grid.cells_changed.connect(lambda _cells: self._store())
        grid.code_entered.connect(self._on_code)
        self._room.addWidget(grid)
        self._grid = grid

    def _columns(self, file: CountFile) -> tuple[GridColumn, ...]:
        quantity = CellKind.QUANTITY
        columns = [
            GridColumn("shelf", self.tr("货位"), width=84, look=CellLook.SECOND),
            GridColumn("code", self.tr("编码"), CellKind.CODE, 140),
            GridColumn("name", self.tr("配件"), width=180, look=CellLook.STRONG, stretch=True),
            GridColumn("unit", self.tr("单位"), width=52),
            self._figure("good", self.tr("良品实盘"), lambda row: row.asks_good),
            self._figure("bad", self.tr("坏件实盘"), lambda row: row.asks_bad),
        ]
        if not file.is_hidden:
            columns += [
                GridColumn("book_good", self.tr("良品账面"), quantity, 84, look=CellLook.SECOND, is_sum=True),
                GridColumn("book_bad", self.tr("坏件账面"), quantity, 84, look=CellLook.SECOND, is_sum=True),
            ]
        note = GridColumn("note", self.tr("备注"), width=160, editable=True)
        return (*columns, note)

    def _figure(self, key: str, title: str, asks: Any) -> GridColumn:
        def locked(row: CountTarget) -> str:
            is_free = self._file is None or self._file.round == FIRST_ROUND or asks(row)
            return "" if is_free else self.tr("这一轮不用点它，数已经锁定。")

        return GridColumn(
            key, title, CellKind.QUANTITY, 92, editable=True, is_sum=True, look=CellLook.STRONG,
            check=self._not_below, locked=locked,
        )  # fmt: skip

    def _not_below(self, value: Any) -> str:
        return self.tr("不能是负数。") if value is not None and value < 0 else ""

    def _show_head(self, file: CountFile) -> None:
        row = file.row
        self._title.setText(self._words.title(row))
        clear_layout(self._chips)
        if file.round > FIRST_ROUND:
            words = self.tr("第 {count} 轮复点").format(count=file.round)
            self._chips.addWidget(Chip(words, Tone.WARN, "refresh"))
        if row.is_blind:
            self._chips.addWidget(Chip(self.tr("盲盘：不显示账面"), Tone.MUTE, "eye-off"))
        self._said.setText(self._words.said(file))

    def _show_rows(self) -> None:
        rows = sorted(self._targets.values(), key=lambda one: (one.shelf, one.code, one.id))
        self.grid.set_rows(rows)

    # ---- codes

    def _on_code(self, code: str) -> None:
        mine = [one for one in self._targets.values() if one.code.upper() == code.strip().upper()]
        if len(mine) == 1:
            self._scanned(mine[0].id)
            return

        def found(named: dict[str, tuple[EntryPart, ...]]) -> None:
            parts = named.get(code, ())
            here = [part for part in parts if part.id in self._targets] or parts
            if len(here) == 1:
                self._add_target(here[0])
                self._scanned(here[0].id)
            elif parts:
                self.grid.say(
                    self.tr("{code} 有几个品牌，请输入“编码/品牌”。").format(code=code), is_warning=True
                )
            else:
                self.grid.say(self.tr("目录里没有 {code}，请核对。").format(code=code), is_warning=True)

        self._client.jobs.read(find_codes, None, (code,), owner=self, done=found)

    def _add_target(self, part: EntryPart) -> None:
        """Show a part that was not to be expected here."""
        if part.id not in self._targets:
            self._targets[part.id] = CountTarget(
                part.id, part.code, part.name, part.unit, "", part.has_serial, None, None, "", False, False
            )
            self._show_rows()

    def _scanned(self, part_id: UUID) -> None:
        condition = _FIGURES[self.kinds.current()]
        self._waiting.append(Counted(part_id, condition.value))
        self.grid.go_to(part_id, self.kinds.current())
        self._store()

    # ---- storing

    def _store(self) -> None:
        """Store what was scanned, then what was typed; what comes meanwhile is stored next."""
        if self._is_writing or self._file is None:
            return
        if self._waiting:
            lines, self._waiting = self._waiting, []
            self._write(lines, [])
            return
        changes = [one for one in self.grid.changes() if isinstance(one.row, UUID)]
        refused = set(self._refused)
        changes = [one for one in changes if refused.isdisjoint({(one.row, one.column, one.after)})]
        lines, stored = self._lines_of(changes)
        if lines:
            self._write(lines, stored)

    def _lines_of(self, changes: Sequence[CellChange]) -> tuple[list[Counted], list[CellChange]]:
        """Return lines of typed figures; an emptied figure, and a note of what was not counted, wait."""
        notes = {one.row: one for one in changes if one.column == "note"}
        lines: list[Counted] = []
        stored: list[CellChange] = []
        for one in changes:
            if one.column in _FIGURES and one.after is not None and isinstance(one.row, UUID):
                note = notes.get(one.row)
                words = (note.after if note is not None else self._targets[one.row].note) or ""
                lines.append(Counted(one.row, _FIGURES[one.column].value, int(one.after), note=words))
                stored += [one] if note is None or note in stored else [one, note]
        told = {one.row for one in stored}
        for row, one in notes.items():
            if not isinstance(row, UUID):
                continue
            target = self._targets[row]
            name = "good" if target.good is not None else "bad"
            if row not in told and getattr(target, name) is not None:
                lines.append(Counted(row, _FIGURES[name].value, getattr(target, name), note=one.after or ""))
                stored.append(one)
        return lines, stored

    def _write(self, lines: list[Counted], stored: list[CellChange]) -> None:
        assert self._file is not None  # noqa: S101 -- nothing is typed without a count
        self._is_writing = True

        def done(now: dict[Key, int]) -> None:
            self._is_writing = False
            self._take(now, lines, stored)
            self._store()

        def failed(error: Exception) -> None:
            self._is_writing = False
            self._on_failed(error, lines, stored)

        order = CountPieces(self._file.row.id, lines)
        self._client.jobs.write(count_pieces, order, owner=self, done=done, failed=failed)

    def _take(self, now: dict[Key, int], lines: Sequence[Counted], stored: Sequence[CellChange]) -> None:
        """Show what is stored now."""
        notes = {one.part_id: one.note for one in lines if one.counted is not None}
        for (part_id, condition), count in now.items():
            target = self._targets[part_id]
            target = replace(target, note=notes.get(part_id, target.note))
            is_good = condition is Condition.GOOD
            self._targets[part_id] = replace(target, good=count) if is_good else replace(target, bad=count)
        self.grid.saved(stored)
        self._show_rows()
        if self._file is not None:
            left = sum(
                (one.asks_good and one.good is None) + (one.asks_bad and one.bad is None)
                for one in self._targets.values()
            )
            self._file = replace(self._file, targets=tuple(self._targets.values()), missing=left)
            self._said.setText(self._words.said(self._file))
        last = lines[-1]
        if last.counted is None:
            target = self._targets[last.part_id]
            name = "good" if last.condition == Condition.GOOD else "bad"
            self.grid.say(
                self.tr("{code} {name}：{count} {unit}").format(
                    code=target.code, name=target.name, count=getattr(target, name), unit=target.unit
                )
            )

    def _on_failed(self, error: Exception, lines: Sequence[Counted], stored: Sequence[CellChange]) -> None:
        if not isinstance(error, ProblemsError):
            # Nothing is lost: what was typed stays in its cells, and is stored with the next figure.
            self._refused = frozenset((one.row, one.column, one.after) for one in stored)
            self.grid.say(message_for(error).what, is_warning=True)
            self._client.show_error(error)
            return
        wrong = {}
        for name, code in error.problems.items():
            place = int(name.split(".")[1])
            line = lines[place]
            column = "good" if line.condition == Condition.GOOD else "bad"
            wrong[line.part_id, column] = problem_sentence(code)
        if stored:
            cells = {(one.row, one.column) for one in stored}
            self._refused |= {
                (one.row, one.column, one.after) for one in stored if (one.row, one.column) in wrong
            }
            self.grid.mark({cell: words for cell, words in wrong.items() if cell in cells})
        else:
            bad = {key[0] for key in wrong}
            code = next((self._targets[part_id].code for part_id in bad if part_id in self._targets), "")
            # What belongs elsewhere is not shown here; the other scans of the block are stored.
            self._waiting = [one for one in lines if one.part_id not in bad] + self._waiting
            self._forget_strays(bad)
            self.grid.say(formats.pair(code, next(iter(wrong.values()))), is_warning=True)
        self._store()

    def _forget_strays(self, part_ids: set[UUID]) -> None:
        """Take rows away that a scan brought and that are not counted here."""
        known = set() if self._file is None else {one.id for one in self._file.targets}
        strays = part_ids - known
        if strays:
            for part_id in strays:
                self._targets.pop(part_id, None)
            self._show_rows()
            self.grid.go_to_entry()
