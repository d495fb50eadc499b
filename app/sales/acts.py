# SPDX-License-Identifier: Apache-2.0
"""What happens to a sale after it was written down: paid, promised, confirmed, on its way, invoiced."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from app.catalog.models import Party
from app.core.errors import NotFoundError, ProblemsError, refuse
from app.core.ids import new_id
from app.core.unit_of_work import UnitOfWork
from app.sales.commands import add_payments, add_promises, find_sale
from app.sales.derive import settle
from app.sales.errors import SaleOverError
from app.sales.inputs import (
    LONGEST_ADDRESS,
    LONGEST_NOTE,
    PaymentInput,
    PromiseInput,
    payment_problems,
    promise_problems,
)
from app.sales.models import Sale, SaleCall, SaleProgress, SalePromise, SalePromiseAct
from app.sales.rules import (
    REGISTER,
    TROUBLE,
    CallOutcome,
    InvoiceState,
    PromiseAct,
    SaleStatus,
    Step,
)

OVER = frozenset({SaleStatus.CANCELLED, SaleStatus.RETURNED})


@dataclass(frozen=True, slots=True)
class TakePayment:
    """So much of a sale was paid, or paid back when it is below nought."""

    sale_id: UUID
    payment: PaymentInput


@dataclass(frozen=True, slots=True)
class MakePromise:
    """Something was promised after the sale was written down; ``line_id`` None: for all of it."""

    sale_id: UUID
    promise: PromiseInput
    line_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class SettlePromise:
    """What became of a promise; a broken or waived one needs a word."""

    promise_id: UUID
    act: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class RecordCall:
    """The second call about a large or custom order (E10)."""

    sale_id: UUID
    outcome: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class RecordProgress:
    """How far the goods are (E11). ``is_told``: the customer was told in the same breath."""

    sale_id: UUID
    step: str
    due_on: date | None = None
    carrier_id: UUID | None = None
    tracking: str = ""
    note: str = ""
    is_told: bool = False


@dataclass(frozen=True, slots=True)
class ChangeDelivery:
    """Where the goods go and when (A61: time, address)."""

    sale_id: UUID
    deliver_to: str
    deliver_on: date | None


@dataclass(frozen=True, slots=True)
class SetInvoiceState:
    """Whether the invoice was asked for, is out, or was taken back."""

    sale_id: UUID
    state: str


def take_payment(uow: UnitOfWork, command: TakePayment) -> None:
    """Write a payment down. Errors: E2001, E9001, E9002."""
    sale = find_sale(uow, command.sale_id, REGISTER)
    refuse(payment_problems(command.payment))
    add_payments(uow, sale, [command.payment])
    settle(uow, sale)


def make_promise(uow: UnitOfWork, command: MakePromise) -> None:
    """Write a promise down (A54, A59). Errors: E2001, E3201, E9001, E9002."""
    sale = _running(uow, command.sale_id)
    refuse(promise_problems(command.promise, lines=0 if command.promise.line is None else 1))
    add_promises(uow, sale, [command.promise], [command.line_id] if command.line_id else [])
    uow.flush()


def settle_promise(uow: UnitOfWork, command: SettlePromise) -> None:
    """Say what became of a promise; the last word counts. Errors: E2001, E9001, E9002."""
    promise = uow.session.scalars(select(SalePromise).where(SalePromise.id == command.promise_id)).first()
    if promise is None:
        raise NotFoundError(kind="sale_promise")
    uow.require(REGISTER, promise.scope)
    problems = _note_problems(command.note, needed=command.act in {PromiseAct.BROKEN, PromiseAct.WAIVED})
    if command.act not in set(PromiseAct):
        problems["act"] = "unknown_choice"
    refuse(problems)
    uow.add(
        SalePromiseAct(
            scope=promise.scope,
            id=new_id(),
            sale_id=promise.sale_id,
            promise_id=promise.id,
            act=command.act,
            note=command.note.strip(),
        )
    )
    uow.flush()


def record_call(uow: UnitOfWork, command: RecordCall) -> None:
    """Write the second call down (E10). Errors: E2001, E3201, E9001, E9002."""
    sale = _running(uow, command.sale_id)
    problems = _note_problems(command.note, needed=command.outcome == CallOutcome.CHANGED)
    if command.outcome not in set(CallOutcome):
        problems["outcome"] = "unknown_choice"
    refuse(problems)
    uow.add(
        SaleCall(
            scope=sale.scope,
            id=new_id(),
            sale_id=sale.id,
            outcome=command.outcome,
            note=command.note.strip(),
        )
    )
    settle(uow, sale)


def record_progress(uow: UnitOfWork, command: RecordProgress) -> None:
    """Write down how far the goods are; a delay says until when (E11). Errors: E2001, E3201, E9001, E9002."""
    sale = _running(uow, command.sale_id)
    problems = _note_problems(command.note, needed=command.step in TROUBLE)
    if command.step not in set(Step):
        problems["step"] = "unknown_choice"
    if command.step == Step.DELAYED and command.due_on is None:
        problems["due_on"] = "required"
    if command.due_on is not None and command.due_on < sale.sold_on:
        problems["due_on"] = "before_the_sale"
    if len(command.tracking) > 64:
        problems["tracking"] = "too_long"
    if command.carrier_id is not None and not uow.session.scalar(
        select(Party.id).where(Party.id == command.carrier_id)
    ):
        problems["carrier_id"] = "unknown_choice"
    refuse(problems)
    uow.add(
        SaleProgress(
            scope=sale.scope,
            id=new_id(),
            sale_id=sale.id,
            step=command.step,
            due_on=command.due_on,
            carrier_id=command.carrier_id,
            tracking=command.tracking.strip(),
            note=command.note.strip(),
            told_at=uow.now_at if command.is_told else None,
        )
    )
    settle(uow, sale)


def change_delivery(uow: UnitOfWork, command: ChangeDelivery) -> None:
    """Change where the goods go and when. Errors: E2001, E3201, E9001, E9002."""
    sale = _running(uow, command.sale_id)
    problems: dict[str, str] = {}
    if len(command.deliver_to) > LONGEST_ADDRESS:
        problems["deliver_to"] = "too_long"
    if command.deliver_on is not None and command.deliver_on < sale.sold_on:
        problems["deliver_on"] = "before_the_sale"
    refuse(problems)
    sale.deliver_to = command.deliver_to.strip()
    sale.deliver_on = command.deliver_on
    settle(uow, sale)


def set_invoice_state(uow: UnitOfWork, command: SetInvoiceState) -> None:
    """Say how it stands with the invoice. Errors: E2001, E9001, E9002."""
    sale = find_sale(uow, command.sale_id, REGISTER)
    if command.state not in set(InvoiceState):
        raise ProblemsError({"state": "unknown_choice"})
    sale.invoice_state = command.state
    uow.flush()


def _running(uow: UnitOfWork, sale_id: UUID) -> Sale:
    """Return a sale that was neither cancelled nor wholly returned. Errors: E2001, E3201, E9002."""
    sale = find_sale(uow, sale_id, REGISTER)
    if sale.status in OVER:
        raise SaleOverError(number=sale.number)
    return sale


def _note_problems(note: str, *, needed: bool) -> dict[str, str]:
    if needed and not note.strip():
        return {"note": "required"}
    return {"note": "too_long"} if len(note) > LONGEST_NOTE else {}
