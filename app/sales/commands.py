# SPDX-License-Identifier: Apache-2.0
"""Writing a sale down, and saying whose it is. Must not commit: the runner does, once.

What happens to a sale afterwards lies in ``acts`` (paid, promised, called, on its way) and ``returning``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from uuid import UUID

from sqlalchemy import select

from app.catalog.models import Model
from app.core.errors import NotFoundError, ProblemsError
from app.core.ids import new_id
from app.core.unit_of_work import Reading, UnitOfWork
from app.customers.families import current_customer
from app.customers.models import Customer
from app.sales.derive import settle
from app.sales.inputs import (
    E4,
    LineInput,
    PaymentInput,
    PromiseInput,
    RegisterSale,
    sale_problems,
    stored_buyer,
    stored_code,
)
from app.sales.models import Sale, SaleLine, SaleMatch, SalePayment, SalePromise, SaleSerial
from app.sales.rules import MATCH, REGISTER, SERIES, SaleKind, Source

_PART = 400
BY_HAND = 100
"""The score of a match that a person made without being shown one."""


@dataclass(frozen=True, slots=True)
class SaleRegistered:
    """What became of a registration."""

    id: UUID
    number: str
    total_fen: int


@dataclass(frozen=True, slots=True)
class AssignCustomer:
    """Say whose a sale is, None for nobody's; ``score`` (0-100) and ``reasons`` as they were shown."""

    sale_id: UUID
    customer_id: UUID | None
    score: int = BY_HAND
    reasons: tuple[str, ...] = ()


def register_sale(uow: UnitOfWork, command: RegisterSale) -> SaleRegistered:
    """Write a sale down with its lines, payments and promises, in one transaction.

    Errors: E2001, E9001 (``lines.2.serials: sold_twice`` …), E9002 for a customer who is not there.
    """
    uow.require(REGISTER)
    problems = sale_problems(command, uow.now_at, sample=uow.identity.is_sample)
    problems |= _unknown_models(uow, command.lines)
    problems |= _sold_before(uow, command.lines)
    problems |= _number_problem(uow, command.number)
    if problems:
        raise ProblemsError(problems)
    customer_id = _customer(uow, command.customer_id)
    buyer = stored_buyer(command.buyer)
    sale = Sale(
        scope=uow.scope,
        id=new_id(),
        kind=SaleKind.SALE.value,
        source=Source.DESK.value,
        number=command.number.strip() or uow.take_number(SERIES),
        sold_at=command.sold_at,
        sold_on=uow.day_of(command.sold_at),
        customer_id=customer_id,
        buyer_kind="company" if buyer.is_company else "person",
        buyer_name=buyer.name,
        buyer_phone=buyer.phone,
        buyer_card=buyer.card,
        buyer_id_number=buyer.id_number,
        buyer_address=buyer.address,
        salesperson_id=command.salesperson_id,
        salesperson=command.salesperson.strip(),
        deliver_to=command.deliver_to.strip(),
        deliver_on=command.deliver_on,
        is_custom=command.is_custom,
        invoice_state=command.invoice_state,
        note=command.note.strip(),
    )
    uow.add(sale)
    line_ids = _add_lines(uow, sale, command.lines)
    add_payments(uow, sale, command.payments)
    add_promises(uow, sale, command.promises, line_ids)
    settle(uow, sale)
    return SaleRegistered(sale.id, sale.number, sale.total_fen)


def assign_customer(uow: UnitOfWork, command: AssignCustomer) -> None:
    """Say whose a sale is; who said it, and how likely it looked, stays. Errors: E2001, E9001, E9002."""
    sale = find_sale(uow, command.sale_id, MATCH)
    if not 0 <= command.score <= 100:
        raise ProblemsError({"score": "unknown_choice"})
    customer_id = _customer(uow, command.customer_id)
    if sale.customer_id == customer_id:
        return
    sale.customer_id = customer_id
    uow.add(
        SaleMatch(
            scope=sale.scope,
            id=new_id(),
            sale_id=sale.id,
            customer_id=customer_id,
            score=command.score,
            reasons=list(command.reasons),
        )
    )
    uow.flush()


def find_sale(uow: UnitOfWork, sale_id: UUID, permission: str) -> Sale:
    """Return the sale that is to be changed. Errors: E2001, E9002."""
    sale = uow.session.scalars(select(Sale).where(Sale.id == sale_id)).first()
    if sale is None:
        raise NotFoundError(kind="sale")
    uow.require(permission, sale.scope)
    return sale


def add_payments(uow: UnitOfWork, sale: Sale, payments: Sequence[PaymentInput]) -> None:
    """Add the facts inside a larger act, which settles the sale itself."""
    for payment in payments:
        uow.add(
            SalePayment(
                scope=sale.scope,
                id=new_id(),
                sale_id=sale.id,
                method=payment.method,
                amount_fen=payment.amount_fen,
                paid_on=payment.paid_on or uow.day_of(sale.sold_at),
                reference=payment.reference.strip(),
            )
        )


def add_promises(
    uow: UnitOfWork, sale: Sale, promises: Sequence[PromiseInput], line_ids: Sequence[UUID]
) -> None:
    """Add the facts inside a larger act."""
    for promise in promises:
        uow.add(
            SalePromise(
                scope=sale.scope,
                id=new_id(),
                sale_id=sale.id,
                line_id=None if promise.line is None else line_ids[promise.line],
                kind=promise.kind,
                text=promise.text.strip(),
                amount_fen=promise.amount_fen,
                until_on=promise.until_on,
            )
        )


def sold_serials(reading: Reading, serials: Iterable[str], scope: UUID | None = None) -> Mapping[str, str]:
    """Return serial → number of the sale that holds it, for those that were sold and did not come back.

    Of one store alone, this one unless it is said: what another sold, the audit says where both are known.
    """
    wanted = sorted({stored_code(serial) for serial in serials})
    held: dict[str, int] = {}
    last: dict[str, tuple[datetime, str]] = {}
    for start in range(0, len(wanted), _PART):
        rows = reading.session.execute(
            select(SaleSerial.serial, Sale.number, Sale.sold_at, SaleSerial.is_back)
            .join(Sale, Sale.id == SaleSerial.sale_id)
            .where(
                SaleSerial.serial.in_(wanted[start : start + _PART]),
                SaleSerial.scope == (scope or reading.scope),
            )
        )
        for serial, number, sold_at, is_back in rows:
            # A credit document of a till brings back what another document sold.
            held[serial] = held.get(serial, 0) + (-1 if is_back else 1)
            if not is_back:
                last[serial] = max(last.get(serial, (sold_at, number)), (sold_at, number))
    return {serial: last[serial][1] for serial, count in held.items() if count > 0}


def _add_lines(uow: UnitOfWork, sale: Sale, lines: Sequence[LineInput]) -> list[UUID]:
    line_ids: list[UUID] = []
    for place, line in enumerate(lines, 1):
        row = SaleLine(
            scope=sale.scope,
            id=new_id(),
            sale_id=sale.id,
            line=place,
            kind=line.kind,
            model_id=line.model_id,
            code=stored_code(line.code),
            description=line.description.strip(),
            quantity=line.quantity,
            unit_price_e4=ten_thousandths(line.unit_price),
            amount_fen=line.line_fen,
            tax_rate_e4=None if line.tax_rate is None else ten_thousandths(line.tax_rate),
        )
        uow.add(row)
        line_ids.append(row.id)
        for serial in map(stored_code, line.serials):
            uow.add(SaleSerial(scope=sale.scope, id=new_id(), sale_id=sale.id, line_id=row.id, serial=serial))
    return line_ids


def ten_thousandths(value: Decimal) -> int:
    """Return a price in yuan, or a rate, in ten-thousandths, half up."""
    return int((value * E4).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _customer(uow: UnitOfWork, customer_id: UUID | None) -> UUID | None:
    if customer_id is None:
        return None
    if uow.session.scalar(select(Customer.id).where(Customer.id == customer_id)) is None:
        raise NotFoundError(kind="customer")
    return current_customer(uow.session, customer_id).id


def _unknown_models(uow: UnitOfWork, lines: Sequence[LineInput]) -> dict[str, str]:
    wanted = {line.model_id for line in lines if line.model_id}
    known = set(uow.session.scalars(select(Model.id).where(Model.id.in_(wanted)))) if wanted else set()
    return {
        f"lines.{place}.model_id": "unknown_choice"
        for place, line in enumerate(lines)
        if line.model_id is not None and line.model_id not in known
    }


def _sold_before(uow: UnitOfWork, lines: Sequence[LineInput]) -> dict[str, str]:
    sold = sold_serials(uow, (serial for line in lines for serial in line.serials))
    return {
        f"lines.{place}.serials": "sold_twice"
        for place, line in enumerate(lines)
        if any(stored_code(serial) in sold for serial in line.serials)
    }


def _number_problem(uow: UnitOfWork, number: str) -> dict[str, str]:
    """A number of our own series is given by the program alone; another may not be there yet."""
    typed = number.strip()
    if not typed:
        return {}
    if typed.upper().startswith(f"{SERIES}-"):
        return {"number": "own_series"}
    held = select(Sale.id).where(
        Sale.scope == uow.scope, Sale.source == Source.DESK.value, Sale.number == typed
    )
    return {"number": "already_there"} if uow.session.scalar(held) else {}
