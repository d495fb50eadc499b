# SPDX-License-Identifier: Apache-2.0
"""The door by which a till or an ERP hands its documents to the server: JSON in, a verdict per document out.

All documents of a request are kept or none: a client that lost an answer, or that was refused, sends the
same again. The form is described in docs/api.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from app.core import server_doors
from app.core.money import fen_of, line_fen
from app.core.normalise import plain_text
from app.core.server_doors import DoorAnswer, ServerDoor
from app.core.unit_of_work import UnitOfWork
from app.sales.commands import ten_thousandths
from app.sales.documents import Document, DocumentLine, document_problems
from app.sales.inputs import Buyer, stored_code
from app.sales.rules import IMPORT, Source
from app.sales.taking_in import TakeIn, held_documents, is_same, take_in

KEY = "sales"
MOST_DOCUMENTS = 1000
MOST_DOCUMENT_LINES = 1000
_SOURCES = frozenset({Source.API.value, Source.TILL.value, Source.ERP.value})
_BUYER = ("name", "phone", "card", "id_number", "address")


class _NotReadableError(Exception):
    """A value is not what the form asks for: field and problem code."""

    def __init__(self, field: str, code: str) -> None:
        super().__init__(field, code)
        self.field = field
        self.code = code


def take(uow: UnitOfWork, value: Any) -> DoorAnswer:
    """Take the documents of a request in, all or none; answers what became of each by its place.

    ``{"documents": [{"number", "id", "outcome"}]}`` with the outcome new, same or corrected; or
    ``{"problems": [{"document", "number", "field", "code"}]}`` and nothing is kept.
    """
    if not isinstance(value, Mapping) or not isinstance(value.get("documents"), list):
        return _refused([_problem(None, "", "documents", "required")])
    given: Sequence[Any] = value["documents"]
    source = value.get("source", Source.API.value)
    if source not in _SOURCES:
        return _refused([_problem(None, "", "source", "unknown_choice")])
    if not 0 < len(given) <= MOST_DOCUMENTS:
        return _refused([_problem(None, "", "documents", "too_many" if given else "required")])
    documents, problems = _read_all(uow, given)
    if problems:
        return _refused(problems)
    held = held_documents(uow, source, [document.number for document in documents])
    ids = take_in(uow, TakeIn(source, documents))
    return DoorAnswer(
        is_taken=True,
        body={
            "documents": [
                {"number": document.number, "id": row_id.hex, "outcome": _outcome(held, document)}
                for document, row_id in zip(documents, ids, strict=True)
            ]
        },
    )


def read_document(given: Any, zone_of: UnitOfWork) -> Document:
    """Return a document of JSON. Raises _NotReadableError naming the field."""
    if not isinstance(given, Mapping):
        raise _NotReadableError("document", "not_an_object")
    lines = given.get("lines")
    if not isinstance(lines, list):
        raise _NotReadableError("lines", "required")
    if len(lines) > MOST_DOCUMENT_LINES:
        raise _NotReadableError("lines", "too_many")
    buyer = given.get("buyer") or {}
    payments = given.get("payments") or []
    if not isinstance(buyer, Mapping) or not isinstance(payments, list):
        raise _NotReadableError("buyer", "not_an_object")
    return Document(
        number=_text(given, "number"),
        sold_at=_instant(given, "sold_at", zone_of),
        buyer=Buyer(
            **{name: _text(buyer, name) for name in _BUYER}, is_company=buyer.get("is_company") is True
        ),
        of_number=_text(given, "of_number"),
        salesperson=_text(given, "salesperson"),
        deliver_to=_text(given, "deliver_to"),
        deliver_on=_day(given, "deliver_on"),
        payments=tuple(_payment(place, one) for place, one in enumerate(payments)),
        lines=tuple(_line(place, one) for place, one in enumerate(lines)),
    )


def _read_all(uow: UnitOfWork, given: Sequence[Any]) -> tuple[list[Document], list[dict[str, Any]]]:
    documents: list[Document] = []
    problems: list[dict[str, Any]] = []
    seen: set[str] = set()
    for place, one in enumerate(given):
        try:
            document = read_document(one, uow)
        except _NotReadableError as error:
            number = one.get("number") if isinstance(one, Mapping) else ""
            told = number if isinstance(number, str) else ""
            problems.append(_problem(place, told, error.field, error.code))
            continue
        found = document_problems(document, uow.now_at)
        if document.number in seen:
            found["number"] = "twice"
        seen.add(document.number)
        problems += [_problem(place, document.number, field, code) for field, code in found.items()]
        documents.append(document)
    return documents, problems


def _outcome(held: Mapping[str, Any], document: Document) -> str:
    if document.number not in held:
        return "new"
    return "same" if is_same(held[document.number], document) else "corrected"


def _refused(problems: Sequence[Mapping[str, Any]]) -> DoorAnswer:
    return DoorAnswer(is_taken=False, body={"problems": list(problems)})


def _problem(place: int | None, number: str, field: str, code: str) -> dict[str, Any]:
    return {"document": place, "number": number[:40], "field": field, "code": code}


def _line(place: int, given: Any) -> DocumentLine:
    if not isinstance(given, Mapping):
        raise _NotReadableError(f"lines.{place}", "not_an_object")
    where = f"lines.{place}."
    quantity = given.get("quantity", 1)
    if not isinstance(quantity, int) or isinstance(quantity, bool) or abs(quantity) > 10**6:
        raise _NotReadableError(where + "quantity", "not_a_number")
    price = _amount(given, "unit_price", where)
    amount = given.get("amount")
    rate = _amount(given, "tax_rate", where) if given.get("tax_rate") is not None else None
    if rate is not None and not 0 <= rate < 1:
        raise _NotReadableError(where + "tax_rate", "not_a_rate")
    serials = given.get("serials") or []
    if not isinstance(serials, list):
        raise _NotReadableError(where + "serials", "not_a_serial")
    return DocumentLine(
        code=stored_code(_text(given, "code", where)),
        description=_text(given, "description", where),
        quantity=quantity,
        unit_price_e4=ten_thousandths(price),
        amount_fen=line_fen(Decimal(quantity), price)
        if amount is None
        else fen_of(_amount(given, "amount", where)),
        tax_rate_e4=None if rate is None else ten_thousandths(rate),
        serials=tuple(stored_code(_text({"serials": one}, "serials", where)) for one in serials),
    )


def _payment(place: int, given: Any) -> tuple[str, int]:
    if not isinstance(given, Mapping):
        raise _NotReadableError(f"payments.{place}", "not_an_object")
    where = f"payments.{place}."
    return _text(given, "method", where), fen_of(_amount(given, "amount", where))


def _text(given: Mapping[str, Any], field: str, where: str = "") -> str:
    text = given.get(field, "")
    if not isinstance(text, str) or "\0" in text or any("\ud800" <= one <= "\udfff" for one in text):
        raise _NotReadableError(where + field, "not_a_text")
    return plain_text(text)


def _amount(given: Mapping[str, Any], field: str, where: str) -> Decimal:
    """Return an amount in yuan, a number or a text; numbers with a point come as they were written."""
    value = given.get(field, 0)
    if isinstance(value, bool) or not isinstance(value, (int, str, Decimal)):
        raise _NotReadableError(where + field, "not_an_amount")
    try:
        amount = Decimal(value)
    except InvalidOperation as error:
        raise _NotReadableError(where + field, "not_an_amount") from error
    if not amount.is_finite() or abs(amount) > 10**10:
        raise _NotReadableError(where + field, "too_much")
    return amount


def _instant(given: Mapping[str, Any], field: str, zone_of: UnitOfWork) -> datetime:
    """Return an instant; without an offset it is the store's own time."""
    try:
        at = datetime.fromisoformat(_text(given, field))
    except ValueError as error:
        raise _NotReadableError(field, "not_a_time") from error
    return (at if at.tzinfo else at.replace(tzinfo=zone_of.identity.zone)).astimezone(UTC)


def _day(given: Mapping[str, Any], field: str) -> date | None:
    text = _text(given, field)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise _NotReadableError(field, "not_a_day") from error


server_doors.register(ServerDoor(KEY, IMPORT, take))
