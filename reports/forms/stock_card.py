# SPDX-License-Identifier: Apache-2.0
"""The card of a part as a printed list: its moves in order with what was left after each (账卡).

Knows the rows of a card, no query.
"""

from __future__ import annotations

from datetime import date

from app.parts.books import Card
from reports.engine.form import Column, Imprint, date_text
from reports.engine.paper import A4_LANDSCAPE
from reports.engine.totals import CellValue
from reports.forms.part_words import kind_word, place_word
from reports.summaries.list_print import ListSheet

TITLE = "配件账卡"


def card_list(
    card: Card,
    from_on: date,
    until_on: date,
    *,
    about: str,
    imprint: Imprint,
) -> ListSheet:
    """Return a card of a span as a list for paper; ``about`` names part, place and condition."""
    first: tuple[CellValue, ...] = (date_text(from_on), "期初", "", "", "", None, None, card.opening)
    last: tuple[CellValue, ...] = (date_text(until_on), "期末", "", "", "", None, None, card.closing)
    return ListSheet(
        title=TITLE,
        filter_text=f"{about}，{date_text(from_on)} 至 {date_text(until_on)}",
        columns=(
            Column("记账日", align="center"),
            Column("单据"),
            Column("单号"),
            Column("对方单号"),
            Column("从／到", 1.4),
            Column("收入", kind="number", total=True),
            Column("发出", kind="number", total=True),
            Column("结存", kind="number"),
        ),
        rows=[
            first,
            *(
                (
                    date_text(line.posted_on), kind_word(line.kind), line.number, line.other_number,
                    place_word(line.partner_kind, line.partner), line.came_in or None,
                    line.went_out or None, line.balance,
                )
                for line in card.lines
            ),
            last,
        ],
        company_name=imprint.company_name,
        store_name=imprint.store_name,
        time_zone=imprint.time_zone,
        printed_by=imprint.printed_by,
        printed_at=imprint.printed_at,
        paper=A4_LANDSCAPE,
    )  # fmt: skip
