# SPDX-License-Identifier: Apache-2.0
"""A real year of a till, read as documents; and whether what is stored adds up to it."""

from __future__ import annotations

import csv
import gzip
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from app.bootstrap import Desk
from app.core.money import line_fen
from app.core.unit_of_work import Reading
from app.sales.documents import Document, DocumentLine
from app.sales.inputs import Buyer
from app.sales.models import Sale
from app.sales.rules import Source

FILE = "uci_online_retail_lines.csv.gz"


def real_documents(path: Path, zone: tzinfo = UTC) -> Iterator[Document]:
    """Give the documents: rows of one number together, customers as cards, hours as clocks of ``zone``."""
    rows: dict[str, list[dict[str, str]]] = {}
    with gzip.open(path, "rt", encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            rows.setdefault(row["InvoiceNo"], []).append(row)
    for number, lines in rows.items():
        at = datetime.fromisoformat(lines[0]["InvoiceDate"]).replace(tzinfo=zone)
        yield Document(
            number=number,
            sold_at=at.astimezone(UTC),
            buyer=Buyer(card=lines[0]["CustomerID"].partition(".")[0]),
            lines=tuple(
                DocumentLine(
                    row["StockCode"],
                    row["Description"],
                    int(row["Quantity"]),
                    int(Decimal(row["UnitPrice"]) * 10_000),
                    line_fen(Decimal(row["Quantity"]), Decimal(row["UnitPrice"])),
                )
                for row in lines
            ),
        )


def require_adds_up(desk: Desk, documents: Sequence[Document]) -> None:
    """Fail unless a till's sales come to what the documents say, per document, day and card."""

    def query(reading: Reading) -> tuple[dict[Any, int], ...]:
        session = reading.session
        sums = (
            session.execute(
                select(column, func.sum(Sale.total_fen)).where(Sale.source == Source.TILL).group_by(column)
            )
            for column in (Sale.number, Sale.sold_on, Sale.buyer_card)
        )
        return tuple({row[0]: row[1] for row in found} for found in sums)

    numbers, days, cards = Counter[str](), Counter[date](), Counter[str]()
    for document in documents:
        numbers[document.number] += document.total_fen
        days[document.sold_at.astimezone(desk.identity.zone).date()] += document.total_fen
        cards[document.buyer.card] += document.total_fen
    assert desk.runner.read(desk.founder(), query) == (dict(numbers), dict(days), dict(cards))
