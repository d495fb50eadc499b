# SPDX-License-Identifier: Apache-2.0
"""Keeps what a person set on a list (columns, widths, order, density) with his account."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.admin.commands import SavePreference, save_preference
from app.admin.queries import list_preferences
from ui.client import Client
from ui.widgets.cell_grid import CellGrid
from ui.widgets.row_table import RowTableView

_SETTLE_MS = 800


class KeptState(QObject):
    """Gives a list its kept state once, then keeps every change after it has settled."""

    restored = Signal()

    def __init__(self, client: Client, table: RowTableView | CellGrid, key: str) -> None:
        super().__init__(table)
        self._client, self._table, self._key = client, table, key
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.keep)
        client.jobs.read(list_preferences, key, owner=self, done=self._restore)

    def keep(self) -> None:
        """Save the state now."""
        self._settle.stop()
        table = self._table
        kept = {"columns": table.save_columns()} if isinstance(table, CellGrid) else table.save_state()
        wanted = SavePreference(self._key, kept)  # type: ignore[arg-type]  # JSON of the table
        self._client.jobs.write(save_preference, wanted, owner=self)

    def _restore(self, kept: Mapping[str, Mapping[str, Any]]) -> None:
        state, table = kept.get(self._key), self._table
        if state is not None:
            if isinstance(table, CellGrid):
                table.restore_columns(state.get("columns", ()))
            else:
                table.restore_state(dict(state))
            self.restored.emit()
        changed = table.columns_changed if isinstance(table, CellGrid) else table.state_changed
        changed.connect(self._settle.start)
