# SPDX-License-Identifier: Apache-2.0
"""What is typed into the grid of planning until it is saved: it becomes how parts are kept, or a draft.

Must not know what the grid shows. Its rows are parts by their id.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable
from typing import Any, cast
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from app.complaints.drafts import DropDraft, SaveDraft, drop_draft, get_draft, save_draft
from app.complaints.rows import DraftRow
from app.core.errors import ProblemsError
from app.parts.keeping import KeepPart, KeepParts, keep_parts
from ui.client import Client
from ui.widgets.cell_grid import CellChange, CellGrid
from ui.widgets.messages import problem_sentence

_AUTOSAVE_MS = 1_500
_DRAFT = "plan_grid"
_EMPTIED = {"lower_limit": 0, "pack_size": 1, "least_order": 1}
"""What an emptied cell of a column means that always has a figure; the others are the company's again."""


class PlanEdits(QObject):
    """Saves the unsaved cells of a grid, and keeps them as a draft of their warehouse until then."""

    def __init__(self, client: Client, grid: CellGrid, show_all: Callable[[], None]) -> None:
        """``show_all`` lets every row be seen: a draft finds its place in rows that are shown."""
        super().__init__(grid)
        self._client, self._grid, self._show_all = client, grid, show_all
        self._place_id: UUID | None = None
        self._kept: dict[str, str] = {}
        self._soon = QTimer(self, singleShot=True, interval=_AUTOSAVE_MS)
        self._soon.timeout.connect(self.keep_draft)
        grid.edited.connect(self._on_edited)
        grid.save_wanted.connect(self._on_save_wanted)

    def set_place(self, place_id: UUID) -> None:
        """Say which warehouse's rows are shown; of another one the draft is looked up."""
        if place_id != self._place_id:
            self._place_id, self._kept = place_id, {}
            jobs = self._client.jobs
            jobs.read(get_draft, _DRAFT, place_id, owner=self, done=self._on_draft, slot="draft")

    def keep_draft(self) -> None:
        """Keep what is not saved."""
        self._soon.stop()
        if self._place_id is None:
            return
        if not self._grid.has_unsaved():
            self._drop_draft()
            return
        content = {"cells": json.dumps(self._grid.model.cells.state(), ensure_ascii=False)}
        if content != self._kept:
            self._kept = content
            self._client.jobs.write(save_draft, SaveDraft(_DRAFT, self._place_id, content))

    # ---- inside

    def _on_edited(self) -> None:
        if self._place_id is not None and not self._soon.isActive():
            self._soon.start()

    def _on_save_wanted(self, changes: list[CellChange]) -> None:
        if self._place_id is None:
            return
        values: dict[UUID, dict[str, Any]] = {}
        for change in changes:
            after = _EMPTIED.get(change.column) if change.after is None else change.after
            values.setdefault(cast("UUID", change.row), {})[change.column] = after
        order = KeepParts(self._place_id, [KeepPart(part_id, told) for part_id, told in values.items()])

        def done(_new: int) -> None:
            self._grid.saved(changes)
            self._soon.stop()
            self._drop_draft()

        def failed(error: Exception) -> None:
            self._grid.set_problems(problems := _problems(error, list(values)))
            if not problems:
                self._client.show_error(error)

        self._grid.set_busy(True)
        self._client.jobs.write(keep_parts, order, owner=self, done=done, failed=failed)

    def _drop_draft(self) -> None:
        if self._kept and self._place_id is not None:
            self._kept = {}
            self._client.jobs.write(drop_draft, DropDraft(_DRAFT, self._place_id))

    def _on_draft(self, draft: DraftRow | None) -> None:
        if draft is None or self._grid.has_unsaved():
            return
        self._kept = dict(draft.content)
        self._show_all()
        lost = self._grid.restore(json.loads(draft.content["cells"]))
        words = self.tr("上次没保存的修改又放回来了，请核对后保存。")
        if lost:
            words = self.tr("上次没保存的修改又放回来了；有 {count} 格已找不到。").format(count=lost)
        self._grid.say(words)


def _problems(error: Exception, rows: list[UUID]) -> dict[tuple[Hashable, str], str]:
    """Return the problems of a refused order (``parts.<from 0>.<column>``) as sentences by cell."""
    if not isinstance(error, ProblemsError):
        return {}
    told = ((name.split("."), code) for name, code in error.problems.items())
    return {
        (rows[int(named[1])], named[2]): problem_sentence(code)
        for named, code in told
        if named[0] == "parts" and len(named) > 2
    }
