# SPDX-License-Identifier: Apache-2.0
"""What is typed into a warehouse's grid until it is posted: its reason, what moved meanwhile, and a draft.

Must not know what the grid shows.
"""

from __future__ import annotations

import json
from collections.abc import Hashable, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.complaints.drafts import DropDraft, SaveDraft, drop_draft, get_draft, save_draft
from app.complaints.rows import DraftRow
from app.core.errors import AppError, ProblemsError
from app.parts.adjusting import StockFigure
from app.parts.keeping import KeepPart, KeepParts, keep_parts
from app.parts.stock_board import BoardRow
from ui.client import Client
from ui.parts.adjusting import Adjusted, AdjustSheet
from ui.widgets.cell_grid import CellChange, CellGrid
from ui.widgets.messages import problem_sentence

_AUTOSAVE_MS = 1_500
_DRAFT = "stock_grid"
_EMPTY = {"shelf": "", "lower_limit": 0}
"""What stands for a cell of keeping that was emptied."""
FIGURES = frozenset({"good", "bad"})
"""Columns that are stock figures; each is called as the condition that it shows."""
Cell = tuple[Hashable, str]


class StockEdits(QObject):
    """Saves the unsaved cells of a grid; `stored` when a document was posted, `moved` when figures had."""

    stored = Signal()
    moved = Signal()

    def __init__(self, client: Client, grid: CellGrid, parent: QWidget) -> None:
        super().__init__(parent)
        self._client, self._grid, self._parent = client, grid, parent
        self._place_id: UUID | None = None
        self._rows: Mapping[Hashable, BoardRow] = {}
        self._seen: dict[Cell, int] = {}
        """What a person was told that an account holds, where it is no longer what he saw when he typed."""
        self._kept: dict[str, str] = {}
        self._soon = QTimer(self, singleShot=True, interval=_AUTOSAVE_MS)
        self._soon.timeout.connect(self.keep_draft)
        grid.edited.connect(self._on_edited)
        grid.cells_changed.connect(self._on_cells_changed)
        grid.save_wanted.connect(self._on_save_wanted)

    def set_rows(self, place_id: UUID, rows: Sequence[BoardRow]) -> None:
        """Say which warehouse it is about, and all that it has; of another one the draft is looked up."""
        self._rows = {row.id: row for row in rows}
        if place_id != self._place_id:
            self._place_id, self._seen, self._kept = place_id, {}, {}
            jobs = self._client.jobs
            jobs.read(get_draft, _DRAFT, place_id, owner=self, done=self._on_draft, slot="draft")

    def keep_draft(self) -> None:
        """Keep what is not saved, with what the person saw where he typed."""
        self._soon.stop()
        if self._place_id is None:
            return
        if not self._grid.has_unsaved():
            self._drop_draft()
            return
        cells = self._grid.model.cells
        seen = [[str(change.row), change.column, self._seen_in(change)] for change in cells.changes()]
        content = {"cells": json.dumps(cells.state(), ensure_ascii=False), "seen": json.dumps(seen)}
        if content != self._kept:
            self._kept = content
            self._client.jobs.write(save_draft, SaveDraft(_DRAFT, self._place_id, content))

    # ---- saving

    def _seen_in(self, change: CellChange) -> int | None:
        before: int | None = change.before
        return self._seen.get((change.row, change.column), before)

    def _on_save_wanted(self, changes: list[CellChange]) -> None:
        """Store how parts are kept at once; figures after their reason was asked."""
        mine = [change for change in changes if change.row in self._rows]
        kept = [change for change in mine if change.column not in FIGURES]
        figures = [change for change in mine if change.column in FIGURES]
        if kept and self._place_id is not None:
            self._keep(self._place_id, kept, figures)
        else:
            self._ask_reason(figures)

    def _keep(self, place_id: UUID, kept: list[CellChange], figures: list[CellChange]) -> None:
        rows = list(dict.fromkeys(change.row for change in kept))
        parts = [
            KeepPart(
                self._rows[row].stock.part_id,
                {
                    change.column: _EMPTY[change.column] if change.after is None else change.after
                    for change in kept
                    if change.row == row
                },
            )
            for row in rows
        ]

        def done(_new: int) -> None:
            self._grid.saved(kept)
            self.stored.emit()
            self._ask_reason(figures)

        def failed(error: Exception) -> None:
            problems: dict[Cell, str] = {}
            if isinstance(error, ProblemsError):
                for name, code in error.problems.items():
                    named = name.split(".")
                    if named[0] == "parts" and len(named) > 2:
                        problems[rows[int(named[1])], named[2]] = problem_sentence(code)
            self._grid.set_problems(problems)
            if not problems:
                self._client.show_error(error)

        self._grid.set_busy(True)
        order = KeepParts(place_id, parts)
        self._client.jobs.write(keep_parts, order, owner=self, done=done, failed=failed)

    def _ask_reason(self, figures: list[CellChange]) -> None:
        if not figures or self._place_id is None:
            return
        adjusted = [self._adjusted(self._rows[change.row], change) for change in figures]
        sheet = AdjustSheet(self._client, self._parent, adjusted, self._place_id)
        sheet.saved.connect(lambda _answer: self._on_saved(figures))
        sheet.refused.connect(lambda error: self._on_refused(error, figures))
        sheet.open()

    def _adjusted(self, row: BoardRow, change: CellChange) -> Adjusted:
        figure = StockFigure(row.stock.part_id, change.column, self._seen_in(change) or 0, change.after)
        return Adjusted(figure, f"{row.stock.code} {row.stock.name}")

    def _on_saved(self, changes: list[CellChange]) -> None:
        self._grid.saved(changes)
        self._seen.clear()
        self._drop_draft()
        self.stored.emit()

    def _on_refused(self, error: AppError, changes: list[CellChange]) -> None:
        problems: dict[Cell, str] = {}
        if isinstance(error, ProblemsError):
            for name, code in error.problems.items():
                parts = name.split(".")
                if parts[0] == "figures" and len(parts) > 1:
                    change = changes[int(parts[1])]
                    problems[change.row, change.column] = problem_sentence(code)
        for place, now in error.fields.get("held", {}).items():
            change = changes[place]
            problems[change.row, change.column] = self._moved_words(change, now)
            self._seen[change.row, change.column] = now
        self.moved.emit()
        self._grid.set_problems(problems)
        self._grid.say(self.tr("没有记账，填的数都还在。"), is_warning=True)

    def _moved_words(self, change: CellChange, now: int) -> str:
        seen = self._seen_in(change) or 0
        return self.tr(
            "录入时账上 {seen}，现在 {now}（{difference}）。请核对实物：仍是 {wanted} 就再保存一次。"
        ).format(seen=seen, now=now, difference=f"{now - seen:+}", wanted=change.after)

    def _on_cells_changed(self, cells: list[Cell]) -> None:
        for cell in cells:
            self._seen.pop(cell, None)

    # ---- the draft

    def _on_edited(self) -> None:
        # Not restarted: someone who types without a pause is saved every second and a half as well.
        if self._rows and not self._soon.isActive():
            self._soon.start()

    def _drop_draft(self) -> None:
        if self._kept and self._place_id is not None:
            self._kept = {}
            self._client.jobs.write(drop_draft, DropDraft(_DRAFT, self._place_id))

    def _on_draft(self, draft: DraftRow | None) -> None:
        if draft is None or self._grid.has_unsaved():
            return
        self._kept = dict(draft.content)
        lost = self._grid.restore(json.loads(draft.content["cells"]))
        named = {str(key): key for key in self._rows}
        self._seen = {
            (named[key], column): seen
            for key, column, seen in json.loads(draft.content["seen"])
            if key in named and seen is not None
        }
        words = self.tr("上次没保存的修改又放回来了，请核对后保存。")
        if lost:
            words = self.tr("上次没保存的修改又放回来了；有 {count} 格已找不到。").format(count=lost)
        self._grid.say(words)
