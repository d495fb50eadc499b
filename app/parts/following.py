# SPDX-License-Identifier: Apache-2.0
"""Documents that another one can go on from: goods that they told of are on their way. Reads alone."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.orm import aliased

from app.catalog.models import Party
from app.core.unit_of_work import Reading
from app.parts.document_list import DocumentRow, FindDocuments, find_documents
from app.parts.models import StockDocument
from app.parts.rules import READ, DocumentKind, DocumentStatus, PlaceKind


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


def find_sent(reading: Reading, party_id: UUID | None, count: int) -> tuple[DocumentRow, ...]:
    """Return what other stores of ours sent here and no document has received yet, the oldest first.

    ``partner`` and ``party_id`` are the store that sent it, as it stands in the phone book (empty and None
    when it does not); of one of them alone when ``party_id`` names it. What was received and then thrown away
    or reversed can be received again. Errors: E2001.
    """
    reading.actor.require(READ, reading.scope)
    received = aliased(StockDocument)
    statement = (
        select(StockDocument)
        .where(
            StockDocument.with_store_id == reading.scope,
            StockDocument.scope != reading.scope,
            StockDocument.kind == DocumentKind.TRANSFER.value,
            StockDocument.status == DocumentStatus.POSTED.value,
            ~exists().where(
                received.of_document_id == StockDocument.id,
                received.scope == reading.scope,
                received.status.in_([DocumentStatus.WAITING.value, DocumentStatus.POSTED.value]),
            ),
        )
        .order_by(StockDocument.dated_on, StockDocument.id)
        .limit(count)
    )
    if party_id is not None:
        store = select(Party.store_id).where(Party.id == party_id).scalar_subquery()
        statement = statement.where(StockDocument.scope == store)
    documents = reading.session.scalars(statement).all()
    stores = {document.scope for document in documents}
    names: dict[UUID | None, tuple[UUID, str]] = {}
    entries = select(Party.store_id, Party.id, Party.name).where(Party.store_id.in_(stores))
    for store_id, entry_id, name in reading.session.execute(entries.order_by(Party.id.desc())):
        names[store_id] = (entry_id, name)  # the oldest, when there are more
    return tuple(_sent_row(document, *names.get(document.scope, (None, ""))) for document in documents)


def _sent_row(document: StockDocument, party_id: UUID | None, partner: str) -> DocumentRow:
    return DocumentRow(
        id=document.id,
        is_own=False,
        party_id=party_id,
        number=document.number,
        kind=document.kind,
        direction=document.direction,
        other_number=document.other_number,
        dated_on=document.dated_on,
        posted_on=document.posted_on,
        status=document.status,
        partner=partner,
        place="",
        lines=len(document.lines),
        pieces=sum(abs(line["quantity"]) for line in document.lines),
        has_goods=document.goods_at is not None,
        has_paper=document.paper_at is not None,
        waits_days=0,
    )
