# SPDX-License-Identifier: Apache-2.0
"""A list of complaints as a paper: the columns that a desk needs in its hand. Draws nothing itself."""

from __future__ import annotations

from collections.abc import Sequence

from app.admin.queries import StoreRow
from app.complaints.rows import ComplaintRow
from reports.engine.form import Column
from reports.summaries.list_print import ListSheet
from ui.client import Client
from ui.complaints.words import ComplaintWords

_COLUMNS = (
    Column("工单号", 1.6),
    Column("顾客", 1.0),
    Column("商品", 1.6),
    Column("问题", 2.8),
    Column("责任方", 1.0),
    Column("状态", 0.8, align="center"),
    Column("受理人", 0.8, align="center"),
    Column("受理时间", 1.3, align="center"),
    Column("办结时限", 1.3, align="center"),
)


def list_sheet(
    client: Client,
    words: ComplaintWords,
    title: str,
    filter_text: str,
    store: StoreRow | None,
    rows: Sequence[ComplaintRow],
) -> ListSheet:
    """Return the sheet of a list as it stands."""
    zone = client.desk.identity.zone
    return ListSheet(
        title=f"投诉工单 · {title}",
        filter_text=filter_text,
        columns=_COLUMNS,
        rows=tuple(
            (
                row.number,
                row.customer_name,
                row.product,
                row.subject,
                row.party_name,
                words.status(row.status),
                row.assignee_name,
                f"{row.received_at.astimezone(zone):%Y-%m-%d %H:%M}",
                f"{row.deadline_at.astimezone(zone):%Y-%m-%d %H:%M}",
            )
            for row in rows
        ),
        company_name=store.company_name if store else "",
        store_name=store.name if store else "",
        time_zone=zone.key,
        printed_by=client.actor.name,
        printed_at=client.desk.runner.clock.now_at(),
    )
