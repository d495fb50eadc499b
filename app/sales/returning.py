# SPDX-License-Identifier: Apache-2.0
"""Cancelled, given back, cut in price, corrected: facts that take from a sale and change no row of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select

from app.core.errors import NotFoundError, ProblemsError, refuse
from app.core.ids import new_id
from app.core.money import share_out
from app.core.unit_of_work import Reading, UnitOfWork
from app.sales.acts import OVER
from app.sales.commands import find_sale, sold_serials, ten_thousandths
from app.sales.derive import settle
from app.sales.errors import MoreThanSoldError, SaleOverError
from app.sales.inputs import LONGEST_NOTE, LineInput, line_problems, stored_code
from app.sales.models import Sale, SaleLine, SaleReturn, SaleSerial
from app.sales.queries import serials_of
from app.sales.rules import CORRECT, ReturnKind


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """So many pieces of a line come back, with which serials; without ``amount_fen`` their share of it."""

    line_id: UUID
    quantity: int
    amount_fen: int | None = None
    serials: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnGoods:
    """Lines of a sale are cancelled or come back, or are cut in price (D26: reason and whose fault)."""

    sale_id: UUID
    kind: str
    lines: Sequence[ReturnLine]
    reason: str
    responsible: str = ""
    returned_on: date | None = None


@dataclass(frozen=True, slots=True)
class CorrectLine:
    """A line was written down wrongly: it is taken back and, unless ``line`` is None, written anew."""

    line_id: UUID
    line: LineInput | None


@dataclass(frozen=True, slots=True)
class Left:
    """What of a line is still with the customer: pieces, and fen that were not given back."""

    quantity: int
    amount_fen: int


def return_goods(uow: UnitOfWork, command: ReturnGoods) -> int:
    """Write returns, cancellations or price cuts down; returns the fen that go back to the customer.

    Errors: E2001, E3201, E3202 (more than is left), E9001, E9002.
    """
    sale = find_sale(uow, command.sale_id, CORRECT)
    if sale.status in OVER:
        raise SaleOverError(number=sale.number)
    returned_on = command.returned_on or uow.today_on
    refuse(_problems(command, sale, returned_on, uow.today_on))
    left = left_of(uow, sale.id)
    total_fen = 0
    for line in command.lines:
        if line.line_id not in left:
            raise NotFoundError(kind="sale_line")
        amount_fen = _take(sale, command.kind, line, left)
        total_fen += amount_fen
        is_cut = command.kind == ReturnKind.PRICE_CUT
        uow.add(
            SaleReturn(
                scope=sale.scope,
                id=new_id(),
                sale_id=sale.id,
                line_id=line.line_id,
                kind=command.kind,
                quantity=0 if is_cut else line.quantity,
                amount_fen=amount_fen,
                returned_on=returned_on,
                reason=command.reason.strip(),
                responsible=command.responsible.strip(),
            )
        )
        if not is_cut:
            _bring_back(uow, sale, line)
    settle(uow, sale)
    return total_fen


def correct_line(uow: UnitOfWork, command: CorrectLine) -> None:
    """Take a line back and write it anew; both stay to be read. Errors: E2001, E3202, E9001, E9002.

    The serials of the wrong line go back with it; those of the right one are said again.
    """
    wrong = uow.session.scalars(select(SaleLine).where(SaleLine.id == command.line_id)).first()
    if wrong is None:
        raise NotFoundError(kind="sale_line")
    sale = find_sale(uow, wrong.sale_id, CORRECT)
    serials = set(serials_of(uow.session, [sale.id]).get(wrong.id, ()))
    if command.line is not None:
        refuse(line_problems(command.line) | _sold_elsewhere(uow, sale.scope, command.line, serials))
    held = left_of(uow, sale.id).get(wrong.id)
    if held is None or held.quantity != wrong.quantity:
        raise MoreThanSoldError(number=sale.number, left=held.quantity if held else 0)
    uow.add(_line(sale, wrong.line, wrong, sign=-1))
    for serial in sorted(serials):
        _say_serial(uow, sale, wrong.id, serial, is_back=True)
    if command.line is not None:
        last = uow.session.scalar(select(func.max(SaleLine.line)).where(SaleLine.sale_id == sale.id)) or 0
        right = SaleLine(
            scope=sale.scope,
            id=new_id(),
            sale_id=sale.id,
            line=last + 1,
            kind=command.line.kind,
            model_id=command.line.model_id,
            code=stored_code(command.line.code),
            description=command.line.description.strip(),
            quantity=command.line.quantity,
            unit_price_e4=ten_thousandths(command.line.unit_price),
            amount_fen=command.line.line_fen,
            tax_rate_e4=None if command.line.tax_rate is None else ten_thousandths(command.line.tax_rate),
        )
        uow.add(right)
        for serial in map(stored_code, command.line.serials):
            _say_serial(uow, sale, right.id, serial, is_back=False)
    settle(uow, sale)


def left_of(reading: Reading, sale_id: UUID) -> dict[UUID, Left]:
    """Return line → what is still with the customer; a line that was corrected is not among them."""
    lines = reading.session.execute(
        select(SaleLine.id, SaleLine.quantity, SaleLine.amount_fen, SaleLine.corrects_id).where(
            SaleLine.sale_id == sale_id
        )
    ).all()
    back = {
        line_id: (quantity, amount_fen)
        for line_id, quantity, amount_fen in reading.session.execute(
            select(SaleReturn.line_id, func.sum(SaleReturn.quantity), func.sum(SaleReturn.amount_fen))
            .where(SaleReturn.sale_id == sale_id, SaleReturn.line_id.is_not(None))
            .group_by(SaleReturn.line_id)
        )
    }
    taken_back = {corrects_id for *_rest, corrects_id in lines if corrects_id is not None}
    return {
        line_id: Left(quantity - back.get(line_id, (0, 0))[0], amount_fen - back.get(line_id, (0, 0))[1])
        for line_id, quantity, amount_fen, corrects_id in lines
        if corrects_id is None and line_id not in taken_back
    }


def _take(sale: Sale, kind: str, line: ReturnLine, left: dict[UUID, Left]) -> int:
    """Return what goes back for some pieces, and take both from what is left."""
    held = left[line.line_id]
    is_cut = kind == ReturnKind.PRICE_CUT
    if not is_cut and line.quantity > held.quantity:
        raise MoreThanSoldError(number=sale.number, left=held.quantity)
    if line.amount_fen is not None:
        amount_fen = line.amount_fen
    else:
        amount_fen = share_out(held.amount_fen, (line.quantity, held.quantity - line.quantity))[0]
    if amount_fen > held.amount_fen:
        raise MoreThanSoldError(number=sale.number, left=held.quantity)
    left[line.line_id] = Left(held.quantity - (0 if is_cut else line.quantity), held.amount_fen - amount_fen)
    return amount_fen


def _bring_back(uow: UnitOfWork, sale: Sale, line: ReturnLine) -> None:
    """Say of each serial that it came back; one that this line never had is refused. Errors: E9001."""
    for serial in map(stored_code, line.serials):
        rows = uow.session.scalars(
            select(SaleSerial.is_back).where(SaleSerial.line_id == line.line_id, SaleSerial.serial == serial)
        ).all()
        if sum(-1 if is_back else 1 for is_back in rows) <= 0:
            raise ProblemsError({"serials": "not_sold_here"})
        _say_serial(uow, sale, line.line_id, serial, is_back=True)
        uow.flush()


def _say_serial(uow: UnitOfWork, sale: Sale, line_id: UUID, serial: str, *, is_back: bool) -> None:
    """Say that an appliance went out with a line, or came back from it."""
    uow.add(
        SaleSerial(
            scope=sale.scope, id=new_id(), sale_id=sale.id, line_id=line_id, serial=serial, is_back=is_back
        )
    )


def _sold_elsewhere(reading: Reading, scope: UUID, line: LineInput, own: Collection[str]) -> dict[str, str]:
    """Return the problem of a serial that another line holds; ``own`` are those of the corrected line."""
    others = [serial for serial in line.serials if stored_code(serial) not in own]
    return {"serials": "sold_twice"} if sold_serials(reading, others, scope) else {}


def _line(sale: Sale, place: int, of: SaleLine, *, sign: int) -> SaleLine:
    """Return a line with the values of another, ``sign`` times, which names it."""
    return SaleLine(
        scope=sale.scope,
        id=new_id(),
        sale_id=sale.id,
        line=place,
        kind=of.kind,
        model_id=of.model_id,
        code=of.code,
        description=of.description,
        quantity=sign * of.quantity,
        unit_price_e4=of.unit_price_e4,
        amount_fen=sign * of.amount_fen,
        tax_rate_e4=of.tax_rate_e4,
        corrects_id=of.id,
    )


def _problems(command: ReturnGoods, sale: Sale, returned_on: date, today_on: date) -> dict[str, str]:
    problems: dict[str, str] = {}
    if command.kind not in set(ReturnKind):
        problems["kind"] = "unknown_choice"
    if not command.lines:
        problems["lines"] = "required"
    if not command.reason.strip():
        problems["reason"] = "required"
    elif len(command.reason) > LONGEST_NOTE:
        problems["reason"] = "too_long"
    if len(command.responsible) > 100:
        problems["responsible"] = "too_long"
    if returned_on < sale.sold_on:
        problems["returned_on"] = "before_the_sale"
    elif returned_on > today_on:
        problems["returned_on"] = "in_future"
    for place, line in enumerate(command.lines):
        found = _line_problems(command.kind, line)
        problems |= {f"lines.{place}.{field}": code for field, code in found.items()}
    return problems


def _line_problems(kind: str, line: ReturnLine) -> dict[str, str]:
    problems: dict[str, str] = {}
    if kind == ReturnKind.PRICE_CUT:
        if not line.amount_fen or line.amount_fen < 0:
            problems["amount"] = "required"
    elif line.quantity <= 0:
        problems["quantity"] = "not_positive"
    elif (line.amount_fen or 0) < 0:
        problems["amount"] = "negative"
    if len(line.serials) > max(line.quantity, 0):
        problems["serials"] = "more_than_pieces"
    return problems
