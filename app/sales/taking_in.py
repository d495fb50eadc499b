# SPDX-License-Identifier: Apache-2.0
"""Taking documents of a till or an ERP in: new ones, ones that are here already, ones that were corrected.

Nothing is overwritten: of a document that comes again with other lines the lines that are gone are taken
back by lines that name them, and the new ones are added.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.catalog.models import Model
from app.core.ids import new_id, new_ids
from app.core.unit_of_work import Reading, UnitOfWork
from app.sales.derive import columns_of, compute
from app.sales.documents import Document, DocumentLine, line_kind
from app.sales.inputs import stored_buyer, stored_code
from app.sales.models import Sale, SaleLine, SalePayment, SaleSerial
from app.sales.rules import IMPORT, SaleKind
from app.sales.standing import Happened, standing_of

_PART = 400


@dataclass(frozen=True, slots=True)
class TakeIn:
    """Documents of one source; each passed ``document_problems`` and stands here once."""

    source: str
    documents: Sequence[Document]


@dataclass(slots=True)
class _New:
    """Rows to be written at once."""

    sales: list[dict[str, Any]] = field(default_factory=list)
    lines: list[dict[str, Any]] = field(default_factory=list)
    serials: list[dict[str, Any]] = field(default_factory=list)
    payments: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Held:
    """A document that is here: its row, and the lines that were not taken back, by what they say."""

    id: UUID
    scope: UUID
    total_fen: int
    lines: Mapping[tuple[Any, ...], Sequence[UUID]]


def take_in(uow: UnitOfWork, command: TakeIn) -> tuple[UUID, ...]:
    """Store documents, return their ids in their order; the same again changes nothing. Errors: E2001."""
    uow.require(IMPORT)
    held = held_documents(uow, command.source, [document.number for document in command.documents])
    models = models_of(uow, {line.code for document in command.documents for line in document.lines})
    of = numbers_of(uow, {document.of_number for document in command.documents} - {""})
    new, found, corrected = _New(), [], []
    coming = [document for document in command.documents if document.number not in held]
    made = {document.number: sale_id for document, sale_id in zip(coming, new_ids(len(coming)), strict=True)}
    # What takes a sale back may come with it, even before it.
    of = {
        document.number: made[document.number] for document in coming if document.kind is SaleKind.SALE
    } | of
    for document in command.documents:
        known = held.get(document.number)
        if known is None:
            sale_id = made[document.number]
            new.sales.append(_sale(uow, command.source, document, sale_id, of))
            _add(new, uow.scope, sale_id, document.lines, models)
            new.payments += [_payment(uow, sale_id, document, *paid) for paid in document.payments]
            found.append(sale_id)
        else:
            found.append(known.id)
            if _correct(uow, new, known, document, models):
                corrected.append(known.id)
    uow.add_rows(Sale, new.sales)
    uow.add_facts(SaleLine, new.lines)
    uow.add_facts(SaleSerial, new.serials)
    uow.add_facts(SalePayment, new.payments)
    _settle(uow, corrected)
    return tuple(found)


def held_documents(reading: Reading, source: str, numbers: Collection[str]) -> dict[str, Held]:
    """Return number → the document of a source that is here already."""
    found: dict[str, Held] = {}
    for part in _parts(numbers):
        sales = reading.session.execute(
            select(Sale.number, Sale.id, Sale.scope, Sale.total_fen).where(
                Sale.scope == reading.scope, Sale.source == source, Sale.number.in_(part)
            )
        ).all()
        lines = _open_lines(reading, [row_id for _number, row_id, *_rest in sales])
        for number, row_id, scope, total_fen in sales:
            found[number] = Held(row_id, scope, total_fen, lines.get(row_id, {}))
    return found


def is_same(held: Held, document: Document) -> bool:
    """Tell whether a document that is here says the same as one that comes, whatever the order of lines."""
    here = Counter({imprint: len(ids) for imprint, ids in held.lines.items()})
    return here == Counter(line.imprint for line in document.lines)


def models_of(reading: Reading, codes: Collection[str]) -> dict[str, UUID]:
    """Return code or 69 code → model, for those in use; a code that two models have names neither."""
    found: dict[str, set[UUID]] = {}
    for part in _parts(code for code in codes if code):
        rows = reading.session.execute(
            select(Model.id, Model.code, Model.ean).where(
                Model.is_void.is_(False), Model.code.in_(part) | Model.ean.in_(part)
            )
        )
        for row_id, code, ean in rows:
            for text in {code, ean} - {""}:
                found.setdefault(text, set()).add(row_id)
    return {code: next(iter(ids)) for code, ids in found.items() if len(ids) == 1}


def _open_lines(reading: Reading, ids: Sequence[UUID]) -> dict[UUID, dict[tuple[Any, ...], list[UUID]]]:
    """Return sale → what its lines say → their ids, without those that were taken back."""
    serials = _serials_out(reading, ids)
    rows = reading.session.execute(
        select(
            *(SaleLine.sale_id, SaleLine.id, SaleLine.corrects_id, SaleLine.code, SaleLine.description),
            *(SaleLine.quantity, SaleLine.unit_price_e4, SaleLine.amount_fen, SaleLine.tax_rate_e4),
        )
        .where(SaleLine.sale_id.in_(ids))
        .order_by(SaleLine.line)
    ).all()
    gone = {row[2] for row in rows if row[2] is not None}
    found: dict[UUID, dict[tuple[Any, ...], list[UUID]]] = {}
    for sale_id, line_id, corrects_id, *said in rows:
        if corrects_id is None and line_id not in gone:
            imprint = (*said, tuple(sorted(serials.get(line_id, ()))))
            found.setdefault(sale_id, {}).setdefault(imprint, []).append(line_id)
    return found


def _serials_out(reading: Reading, ids: Sequence[UUID]) -> dict[UUID, list[str]]:
    """Return line → the serials that its document says, of all lines of sales.

    A serial that came back by an act at the desk still stands on the document; one whose line was taken back
    is gone with its line.
    """
    found: dict[UUID, list[str]] = {}
    rows = reading.session.execute(
        select(SaleSerial.line_id, SaleSerial.serial, SaleSerial.is_back, SaleLine.quantity)
        .join(SaleLine, SaleLine.id == SaleSerial.line_id)
        .where(SaleSerial.sale_id.in_(ids))
    )
    for line_id, serial, is_back, quantity in rows:
        if is_back == (quantity < 0):
            found.setdefault(line_id, []).append(serial)
    return found


def numbers_of(reading: Reading, numbers: Collection[str]) -> dict[str, UUID]:
    """Return number → the sale of this store, whatever its source."""
    return {
        number: row_id
        for part in _parts(numbers)
        for number, row_id in reading.session.execute(
            select(Sale.number, Sale.id).where(
                Sale.scope == reading.scope, Sale.kind == SaleKind.SALE, Sale.number.in_(part)
            )
        )
    }


def _sale(
    uow: UnitOfWork, source: str, document: Document, sale_id: UUID, of: Mapping[str, UUID]
) -> dict[str, Any]:
    buyer = stored_buyer(document.buyer)
    standing = standing_of(
        Happened(
            [line.amount_fen for line in document.lines],
            [fen for _method, fen in document.payments],
            deliver_on=document.deliver_on,
        )
    )
    return {
        "scope": uow.scope,
        "id": sale_id,
        "kind": document.kind.value,
        "source": source,
        "number": document.number,
        "sold_at": document.sold_at,
        "sold_on": uow.day_of(document.sold_at),
        "of_sale_id": of.get(document.of_number),
        "buyer_kind": "company" if buyer.is_company else "person",
        "buyer_name": buyer.name,
        "buyer_phone": buyer.phone,
        "buyer_card": buyer.card,
        "buyer_id_number": buyer.id_number,
        "buyer_address": buyer.address,
        "salesperson": document.salesperson,
        "deliver_to": document.deliver_to,
        "deliver_on": document.deliver_on,
        **columns_of(standing),
    }


def _add(
    new: _New,
    scope: UUID,
    sale_id: UUID,
    lines: Sequence[DocumentLine],
    models: Mapping[str, UUID],
    first: int = 1,
) -> None:
    for place, (line, line_id) in enumerate(zip(lines, new_ids(len(lines)), strict=True), first):
        new.lines.append(
            {
                "scope": scope,
                "id": line_id,
                "sale_id": sale_id,
                "line": place,
                "kind": line_kind(line).value,
                "model_id": models.get(line.code),
                "code": line.code,
                "description": line.description,
                "quantity": line.quantity,
                "unit_price_e4": line.unit_price_e4,
                "amount_fen": line.amount_fen,
                "tax_rate_e4": line.tax_rate_e4,
                "corrects_id": None,
            }
        )
        new.serials += [
            {
                "scope": scope,
                "sale_id": sale_id,
                "line_id": line_id,
                "serial": stored_code(serial),
                "is_back": line.quantity < 0,
            }
            for serial in line.serials
        ]


def _payment(
    uow: UnitOfWork, sale_id: UUID, document: Document, method: str, amount_fen: int
) -> dict[str, Any]:
    return {
        "scope": uow.scope,
        "sale_id": sale_id,
        "method": method,
        "amount_fen": amount_fen,
        "paid_on": uow.day_of(document.sold_at),
    }


def _correct(uow: UnitOfWork, new: _New, held: Held, document: Document, models: Mapping[str, UUID]) -> bool:
    """Add what turns a document that is here into the one that came; False when they say the same."""
    left = {imprint: list(ids) for imprint, ids in held.lines.items()}
    added = []
    for line in document.lines:
        ids = left.get(line.imprint)
        if ids:
            ids.pop(0)
        else:
            added.append(line)
    gone = [line_id for ids in left.values() for line_id in ids]
    if not gone and not added:
        return False
    last = 0
    for row in uow.session.scalars(select(SaleLine).where(SaleLine.sale_id == held.id)):
        last = max(last, row.line)
        if row.id in gone:
            new.lines.append(
                {
                    "scope": held.scope,
                    "id": new_id(),
                    "sale_id": held.id,
                    "line": row.line,
                    "kind": row.kind,
                    "model_id": row.model_id,
                    "code": row.code,
                    "description": row.description,
                    "quantity": -row.quantity,
                    "unit_price_e4": row.unit_price_e4,
                    "amount_fen": -row.amount_fen,
                    "tax_rate_e4": row.tax_rate_e4,
                    "corrects_id": row.id,
                }
            )
    new.serials += [
        {
            "scope": held.scope,
            "sale_id": held.id,
            "line_id": line_id,
            "serial": serial,
            "is_back": not is_back,
        }
        for line_id, serial, is_back in uow.session.execute(
            select(SaleSerial.line_id, SaleSerial.serial, SaleSerial.is_back).where(
                SaleSerial.sale_id == held.id, SaleSerial.line_id.in_(gone)
            )
        )
    ]
    _add(new, held.scope, held.id, added, models, last + 1)
    return True


def _settle(uow: UnitOfWork, ids: Sequence[UUID]) -> None:
    """Bring the sums of corrected documents in step with their lines."""
    uow.flush()
    for part in _parts(ids):
        columns = compute(uow.session, part)
        for sale in uow.session.scalars(select(Sale).where(Sale.id.in_(part))):
            for name, value in columns[sale.id].items():
                if getattr(sale, name) != value:
                    setattr(sale, name, value)
    uow.flush()


def _parts(values: Iterable[Any]) -> Iterable[list[Any]]:
    every = list(values)
    return (every[start : start + _PART] for start in range(0, len(every), _PART))
