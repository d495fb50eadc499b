# SPDX-License-Identifier: Apache-2.0
"""Sets a warehouse up, or renames one. The command stores."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.core.ids import NIL
from app.parts.places import LONGEST_NAME, SaveWarehouse, save_warehouse
from app.parts.stock_list import WarehouseRow
from ui.catalog.form_sheet import FormSheet
from ui.client import Client
from ui.widgets.fields import Field, FieldKind


class WarehouseSheet(FormSheet):
    """The name of a warehouse; one in use can be closed."""

    draft_kind = "stock_place"

    def __init__(self, client: Client, parent: QWidget, row: WarehouseRow | None = None) -> None:
        self._row = row
        title = "" if row is None else row.name
        super().__init__(
            client, parent, title, record_id=row.id if row is not None else NIL, is_new=row is None
        )
        self.set_title(self.tr("新建仓库") if row is None else self.tr("仓库"))

    def fields(self) -> tuple[Field, ...]:
        """Return the name, and of one that is there whether it is closed."""
        name = Field("name", self.tr("仓库名称"), required=True, span=2, most=LONGEST_NAME)
        if self._row is None:
            return (name,)
        return (name, Field("is_void", self.tr("停用（账目保留，不再出入库）"), FieldKind.CHECK, span=2))

    def show_entry(self) -> None:
        """Show the name."""
        if self._row is not None:
            self.form.set_values({"name": self._row.name})

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command."""
        row_id: UUID | None = None if self._row is None else self._row.id
        is_void = self._row is not None and bool(self.form.value("is_void"))
        return save_warehouse, SaveWarehouse(self.text("name"), row_id, is_void)
