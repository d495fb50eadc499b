# SPDX-License-Identifier: Apache-2.0
"""What is wrong with documents next to what is here, for a file and for the door alike. Writes nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from app.admin.queries import rule_number
from app.core.unit_of_work import Reading
from app.sales.commands import sold_serials
from app.sales.documents import Document, document_problems
from app.sales.rules import SaleKind
from app.sales.taking_in import Held, is_same, models_of, numbers_of

TOLERANCE = "sales.amount_tolerance_fen"
"""Dated rule: by how many fen a line's amount may differ from quantity × price; tills round the price."""


def found_problems(
    reading: Reading, documents: Sequence[Document], held: Mapping[str, Held]
) -> list[dict[str, str]]:
    """Return the problems of each document by field, ``lines.3.amount`` of a line (from 0).

    Documents count in their order: a serial that one sells and a later one sells again was sold twice, unless
    one between them took it back. What is here and says the same has no problem with what came after it.
    ``held`` is number → the document that is here.
    """
    sold = dict(
        sold_serials(reading, {one for doc in documents for line in doc.lines for one in line.serials})
    )
    sales: set[str] = set(numbers_of(reading, {document.of_number for document in documents} - {""}))
    sales |= {document.number for document in documents if document.kind is SaleKind.SALE}
    tolerance_fen = rule_number(reading, TOLERANCE)
    found = []
    for document in documents:
        problems = document_problems(document, reading.now_at, sample=reading.identity.is_sample)
        known = held.get(document.number)
        if known is None or not is_same(known, document):
            problems |= _next_to(document, sold, sales, tolerance_fen)
        found.append(problems)
    return found


def unknown_codes(reading: Reading, documents: Sequence[Document]) -> list[tuple[int, ...]]:
    """Return of each document the lines whose code no model of the catalogue has: worth a remark, no more."""
    wanted = {line.code for document in documents for line in document.lines} - {""}
    models: Mapping[str, UUID] = models_of(reading, wanted)
    return [
        tuple(place for place, line in enumerate(document.lines) if line.code and line.code not in models)
        for document in documents
    ]


def _next_to(document: Document, sold: dict[str, str], sales: set[str], tolerance_fen: int) -> dict[str, str]:
    problems: dict[str, str] = {}
    if document.of_number and document.of_number not in sales:
        problems["of_number"] = "return_without_sale"
    own: set[str] = set()
    for place, line in enumerate(document.lines):
        if line.reckoned_fen is not None and abs(line.reckoned_fen - line.amount_fen) > tolerance_fen:
            problems[f"lines.{place}.amount"] = "amount_differs"
        for serial in line.serials:
            if line.quantity < 0:
                sold.pop(serial, None)
            elif serial in own or sold.get(serial, document.number) != document.number:
                problems[f"lines.{place}.serials"] = "sold_twice"
            else:
                own.add(serial)
                sold[serial] = document.number
    return problems
