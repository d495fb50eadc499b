# SPDX-License-Identifier: Apache-2.0
"""A warehouse's grid as a paper: the columns shown, in their order, in the grid's words. Draws nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.admin.queries import StoreRow
from ui.client import Client
from ui.documents.list_paper import list_sheet
from ui.widgets.cell_grid import CellGrid, RowValues
from ui.widgets.row_columns import Column

if TYPE_CHECKING:
    from reports.summaries.list_print import ListSheet


def stock_sheet(
    client: Client, grid: CellGrid, title: str, filter_text: str, store: StoreRow | None
) -> ListSheet:
    """Return the sheet of a grid as it stands."""
    cells = grid.model.cells

    def words(number: int) -> Callable[[RowValues], str]:
        return lambda values: cells.text_of(values, number)

    columns = [
        Column(column.key, column.title, words(number), width=column.width)
        for number in grid.view.walk.order()
        for column in (grid.model.columns[number],)
    ]
    return list_sheet(client, title, filter_text, columns, grid.values(), store)
