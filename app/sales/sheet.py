# SPDX-License-Identifier: Apache-2.0
"""Reading one sale with everything that happened to it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from app.admin.queries import staff_names
from app.catalog.models import Party
from app.core.normalise import mask_phone
from app.core.permissions import SEE_PERSONAL
from app.core.unit_of_work import Reading
from app.sales.finding import readable_sale
from app.sales.models import (
    Sale,
    SaleCall,
    SaleLine,
    SalePayment,
    SaleProgress,
    SalePromise,
    SalePromiseAct,
    SaleReturn,
)
from app.sales.queries import sale_rows, serials_of, shown_address
from app.sales.returning import Left, left_of
from app.sales.rows import EventRow, LineRow, PaymentRow, PromiseRow, ReturnRow, SaleSheet

CALL = "call"
"""What an event row is called that is no step of the goods."""


def get_sale(reading: Reading, sale_id: UUID) -> SaleSheet:
    """Return everything of one sale. Errors: E2001, E9002."""
    sale = readable_sale(reading, sale_id)
    in_full = reading.actor.may(SEE_PERSONAL, sale.scope)
    taken_back = select(Sale.number).where(Sale.id == sale.of_sale_id)
    return SaleSheet(
        sale_rows(reading, [sale])[0],
        sale.buyer_card if in_full else mask_phone(sale.buyer_card),
        sale.buyer_id_number if in_full else mask_phone(sale.buyer_id_number),
        shown_address(reading, sale, sale.buyer_address),
        sale.buyer_kind == "company",
        sale.salesperson,
        shown_address(reading, sale, sale.deliver_to),
        sale.deliver_on,
        sale.is_custom,
        sale.invoice_state,
        sale.note,
        sale.confirmed_at,
        reading.session.scalar(taken_back) or "" if sale.of_sale_id is not None else "",
        _lines(reading, sale_id),
        _payments(reading, sale_id),
        _returns(reading, sale_id),
        _promises(reading, sale_id),
        _events(reading, sale_id),
    )


def _lines(reading: Reading, sale_id: UUID) -> tuple[LineRow, ...]:
    left = left_of(reading, sale_id)
    serials = serials_of(reading.session, [sale_id])
    lines = list(
        reading.session.scalars(
            select(SaleLine).where(SaleLine.sale_id == sale_id).order_by(SaleLine.line, SaleLine.hlc)
        )
    )
    corrected = {line.corrects_id for line in lines}
    return tuple(
        LineRow(
            line.id,
            line.line,
            line.kind,
            line.model_id,
            line.code,
            line.description,
            line.quantity,
            line.unit_price_e4,
            line.amount_fen,
            line.tax_rate_e4,
            line.corrects_id,
            line.id in corrected,
            left.get(line.id, Left(0, 0)).quantity,
            left.get(line.id, Left(0, 0)).amount_fen,
            serials.get(line.id, ()),
        )
        for line in lines
    )


def _payments(reading: Reading, sale_id: UUID) -> tuple[PaymentRow, ...]:
    rows = reading.session.scalars(
        select(SalePayment).where(SalePayment.sale_id == sale_id).order_by(SalePayment.hlc)
    )
    return tuple(PaymentRow(row.method, row.amount_fen, row.paid_on, row.reference) for row in rows)


def _returns(reading: Reading, sale_id: UUID) -> tuple[ReturnRow, ...]:
    rows = list(
        reading.session.scalars(
            select(SaleReturn).where(SaleReturn.sale_id == sale_id).order_by(SaleReturn.hlc)
        )
    )
    names = staff_names(reading, {row.by_id for row in rows})
    return tuple(
        ReturnRow(
            row.kind,
            row.line_id,
            row.quantity,
            row.amount_fen,
            row.returned_on,
            row.reason,
            row.responsible,
            names.get(row.by_id, ""),
        )
        for row in rows
    )


def _promises(reading: Reading, sale_id: UUID) -> tuple[PromiseRow, ...]:
    acts = {
        act.promise_id: (act.act, act.note)
        for act in reading.session.scalars(
            select(SalePromiseAct).where(SalePromiseAct.sale_id == sale_id).order_by(SalePromiseAct.hlc)
        )
    }
    rows = reading.session.scalars(
        select(SalePromise).where(SalePromise.sale_id == sale_id).order_by(SalePromise.hlc)
    )
    return tuple(
        PromiseRow(
            row.id,
            row.kind,
            row.line_id,
            row.text,
            row.amount_fen,
            row.until_on,
            *acts.get(row.id, ("", "")),
        )
        for row in rows
    )


def _events(reading: Reading, sale_id: UUID) -> tuple[EventRow, ...]:
    calls = list(reading.session.scalars(select(SaleCall).where(SaleCall.sale_id == sale_id)))
    steps = list(reading.session.scalars(select(SaleProgress).where(SaleProgress.sale_id == sale_id)))
    names = staff_names(reading, {row.by_id for row in calls} | {row.by_id for row in steps})
    parties = reading.session.scalars(select(Party).where(Party.id.in_({row.carrier_id for row in steps})))
    carriers = {party.id: party.name for party in parties}
    told = [
        (row.hlc, EventRow(row.at, CALL, row.outcome, None, "", "", row.note, True, names.get(row.by_id, "")))
        for row in calls
    ]
    told += [
        (
            row.hlc,
            EventRow(
                row.at,
                row.step,
                "",
                row.due_on,
                carriers.get(row.carrier_id, "") if row.carrier_id else "",
                row.tracking,
                row.note,
                row.told_at is not None,
                names.get(row.by_id, ""),
            ),
        )
        for row in steps
    ]
    return tuple(event for _stamp, event in sorted(told, key=lambda pair: pair[0]))
