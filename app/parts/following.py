# SPDX-License-Identifier: Apache-2.0
"""Documents that another one can go on from: goods that they told of are on their way. Reads alone."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from app.core.unit_of_work import Reading
from app.parts.document_list import DocumentRow, FindDocuments, find_documents
from app.parts.models import StockDocument
from app.parts.rules import DocumentKind, PlaceKind


def find_followed(reading: Reading, wanted: FindDocuments) -> tuple[DocumentRow, ...]:
    """Return documents as ``find_documents`` does, of one kind and partner.

    Of delivery lists also the openings that brought goods in transit from the ledgers of paper: these are
    received as those are. Errors: E2001.
    """
    rows = find_documents(reading, wanted)
    if wanted.kind != DocumentKind.DELIVERY_LIST:
        return rows
    openings = find_documents(reading, replace(wanted, kind=DocumentKind.OPENING.value))
    in_transit = {
        document_id
        for document_id, lines in reading.session.execute(
            select(StockDocument.id, StockDocument.lines).where(
                StockDocument.id.in_([row.id for row in openings])
            )
        )
        if any(line.get("place") == PlaceKind.TRANSIT for line in lines)
    }
    return (*rows, *(row for row in openings if row.id in in_transit))
