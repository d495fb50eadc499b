# SPDX-License-Identifier: Apache-2.0
"""The door by which a till or an ERP hands its documents to the server: JSON in, a verdict per document out.

All documents of a request are kept or none: a client that lost an answer, or that was refused, sends the
same again. The form is described in docs/api.md. What is wrong with a document next to what is here, file
and door say alike (``checking``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal, DecimalException
from typing import Any

from app.core import server_doors
from app.core.money import fen_of, line_fen
from app.core.normalise import plain_text
from app.core.server_doors import DoorAnswer, ServerDoor
from app.core.unit_of_work import UnitOfWork
from app.sales.checking import found_problems, unknown_codes
from app.sales.commands import ten_thousandths
from app.sales.documents import Document, DocumentLine
from app.sales.inputs import Buyer, stored_code
from app.sales.rules import IMPORT, Source
from app.sales.taking_in import Held, TakeIn, held_documents, is_same, take_in

KEY = "sales"
MOST_DOCUMENTS = 1000
MOST_DOCUMENT_LINES = 1000
MOST_PARTS = 20_000
"""Lines, serials and payments of one request together: what one transaction takes in some seconds."""
_MOST_YUAN = 10**10
MOST_TOLD = 200
"""Problems, or remarks, that one answer tells; how many more there are it says."""
_SOURCES = frozenset({Source.API.value, Source.TILL.value, Source.ERP.value})
_BUYER = ("name", "phone", "card", "id_number", "address")
_REQUEST_FIELDS = frozenset({"source", "documents"})
_DOCUMENT_FIELDS = frozenset(
    {
        "number",
        "sold_at",
        "of_number",
        "salesperson",
        "buyer",
        "deliver_to",
        "deliver_on",
        "lines",
        "payments",
    }
)
_LINE_FIELDS = frozenset({"code", "description", "quantity", "unit_price", "amount", "tax_rate", "serials"})
_PAYMENT_FIELDS = frozenset({"method", "amount"})


class _NotReadableError(Exception):
    """A value is not what the form asks for: field and problem code."""

    def __init__(self, field: str, code: str) -> None:
        super().__init__(field, code)
        self.field = field
        self.code = code


def take(uow: UnitOfWork, value: Any) -> DoorAnswer:
    """Take the documents of a request in, all or none; answers what became of each by its place.

    ``{"documents": [{"number", "id", "outcome"}], "remarks": [{"document", "number", "field", "code"}]}``
    with the outcome new, same or corrected; or ``{"problems": […]}`` of the form of remarks, and nothing is
    kept.
    """
    if not isinstance(value, Mapping) or not isinstance(value.get("documents"), list):
        return _refused([_problem(None, "", "documents", "required")])
    given: Sequence[Any] = value["documents"]
    source = value.get("source", Source.API.value)
    if not isinstance(source, str) or source not in _SOURCES:
        return _refused([_problem(None, "", "source", "unknown_choice")])
    if not 0 < len(given) <= MOST_DOCUMENTS or sum(map(_size, given)) > MOST_PARTS:
        return _refused([_problem(None, "", "documents", "too_many" if given else "required")])
    documents, problems = _read_all(uow, given)
    held = held_documents(uow, source, [document.number for document in documents.values()])
    problems += _wrong(uow, documents, held)
    if problems:
        return _refused(sorted(problems, key=lambda one: one["document"]))
    ids = take_in(uow, TakeIn(source, tuple(documents.values())))
    body: dict[str, Any] = {
        "documents": [
            {"number": document.number, "id": row_id.hex, "outcome": _outcome(held, document)}
            for document, row_id in zip(documents.values(), ids, strict=True)
        ]
    }
    return DoorAnswer(is_taken=True, body=body | _told("remarks", _remarks(uow, value, documents)))


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


def _read_all(uow: UnitOfWork, given: Sequence[Any]) -> tuple[dict[int, Document], list[dict[str, Any]]]:
    """Return the documents that can be read by their place, and what is wrong with the others."""
    documents: dict[int, Document] = {}
    problems: list[dict[str, Any]] = []
    for place, one in enumerate(given):
        try:
            documents[place] = read_document(one, uow)
        except _NotReadableError as error:
            problems.append(_problem(place, _number_of(one), error.field, error.code))
    return documents, problems


def _wrong(
    uow: UnitOfWork, documents: Mapping[int, Document], held: Mapping[str, Held]
) -> list[dict[str, Any]]:
    problems: list[dict[str, Any]] = []
    seen: set[str] = set()
    found = found_problems(uow, tuple(documents.values()), held)
    for (place, document), of_document in zip(documents.items(), found, strict=True):
        if document.number in seen:
            of_document["number"] = "twice"
        seen.add(document.number)
        problems += [_problem(place, document.number, field, code) for field, code in of_document.items()]
    return problems


def _remarks(
    uow: UnitOfWork, value: Mapping[str, Any], documents: Mapping[int, Document]
) -> list[dict[str, Any]]:
    """Return what the other system should know of what was kept: codes of no model, fields of no meaning."""
    remarks = [_problem(None, "", field, "unknown_field") for field in _unknown(value, _REQUEST_FIELDS)]
    unknown = unknown_codes(uow, tuple(documents.values()))
    for (place, document), lines in zip(documents.items(), unknown, strict=True):
        fields = [(f"lines.{line}.code", "unknown_model") for line in lines]
        fields += [(field, "unknown_field") for field in _unknown_fields(value["documents"][place])]
        remarks += [_problem(place, document.number, field, code) for field, code in fields]
    return remarks


def _unknown_fields(given: Mapping[str, Any]) -> Iterator[str]:
    yield from _unknown(given, _DOCUMENT_FIELDS)
    yield from _unknown(given.get("buyer") or {}, frozenset({*_BUYER, "is_company"}), "buyer.")
    for name, fields in (("lines", _LINE_FIELDS), ("payments", _PAYMENT_FIELDS)):
        for place, one in enumerate(given.get(name) or ()):
            yield from _unknown(one, fields, f"{name}.{place}.")


def _unknown(given: Mapping[str, Any], known: frozenset[str], where: str = "") -> Iterable[str]:
    """Return the names that are no fields, as far as they can be told."""
    return (where + _plain(name)[:40] for name in given if name not in known)


def _size(given: Any) -> int:
    """Return how many parts a document has, whatever it is."""
    if not isinstance(given, Mapping):
        return 1
    lines, payments = given.get("lines"), given.get("payments")
    size = len(payments) if isinstance(payments, list) else 0
    for line in lines if isinstance(lines, list) else ():
        serials = line.get("serials") if isinstance(line, Mapping) else None
        size += 1 + (len(serials) if isinstance(serials, list) else 0)
    return size


def _number_of(given: Any) -> str:
    number = given.get("number") if isinstance(given, Mapping) else ""
    return _plain(number) if isinstance(number, str) else ""


def _plain(text: str) -> str:
    """Return a text as an answer can tell it: half a character cannot be sent."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _outcome(held: Mapping[str, Any], document: Document) -> str:
    if document.number not in held:
        return "new"
    return "same" if is_same(held[document.number], document) else "corrected"


def _refused(problems: Sequence[Mapping[str, Any]]) -> DoorAnswer:
    return DoorAnswer(is_taken=False, body=_told("problems", problems))


def _told(name: str, found: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    more = len(found) - MOST_TOLD
    return {name: list(found[:MOST_TOLD])} | ({"more": more} if more > 0 else {})


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
    reckoned_fen = line_fen(Decimal(quantity), price)
    amount_fen = reckoned_fen
    if given.get("amount") is not None:
        amount_fen = fen_of(_amount(given, "amount", where))
        if "unit_price" not in given and quantity:
            price = Decimal(amount_fen) / 100 / quantity
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
        amount_fen=amount_fen,
        tax_rate_e4=None if rate is None else ten_thousandths(rate),
        serials=tuple(stored_code(_text({"serials": one}, "serials", where)) for one in serials),
        reckoned_fen=reckoned_fen if "unit_price" in given else None,
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
        # Compared, not reckoned with: of 1e999999999 not even the sign can be turned.
        is_too_much = not amount.is_finite() or not -_MOST_YUAN <= amount <= _MOST_YUAN
    except (DecimalException, ValueError) as error:
        raise _NotReadableError(where + field, "not_an_amount") from error
    if is_too_much:
        raise _NotReadableError(where + field, "too_much")
    return amount


def _instant(given: Mapping[str, Any], field: str, zone_of: UnitOfWork) -> datetime:
    """Return an instant; without an offset it is the store's own time."""
    try:
        at = datetime.fromisoformat(_text(given, field))
        return (at if at.tzinfo else at.replace(tzinfo=zone_of.identity.zone)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise _NotReadableError(field, "not_a_time") from error


def _day(given: Mapping[str, Any], field: str) -> date | None:
    text = _text(given, field)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise _NotReadableError(field, "not_a_day") from error


server_doors.register(ServerDoor(KEY, IMPORT, take))
