# SPDX-License-Identifier: Apache-2.0
"""A table's view as a paper: the columns shown, in their order, in the table's words. Draws nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from app.admin.queries import StoreRow
from ui.client import Client
from ui.widgets.row_columns import Column

if TYPE_CHECKING:
    from reports.summaries.list_print import ListSheet

MOST_ROWS = 5_000


def list_sheet(
    client: Client,
    title: str,
    filter_text: str,
    columns: Sequence[Column],
    rows: Sequence[Any],
    store: StoreRow | None,
) -> ListSheet:
    """Return the sheet of a view as it stands; a column without words (a tick, a picture) is left out."""
    from reports.engine.form import Column as PaperColumn  # noqa: PLC0415 -- paper costs a quarter of a second
    from reports.summaries.list_print import ListSheet  # noqa: PLC0415

    told = [column for column in columns if column.title]
    return ListSheet(
        title=title,
        filter_text=filter_text,
        columns=tuple(PaperColumn(column.title, max(column.width / 100, 0.6)) for column in told),
        rows=tuple(tuple(column.cell_text(row) for column in told) for row in rows),
        company_name=store.company_name if store else "",
        store_name=store.name if store else "",
        time_zone=client.desk.identity.zone.key,
        printed_by=client.actor.name,
        printed_at=client.desk.runner.clock.now_at(),
    )
