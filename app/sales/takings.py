# SPDX-License-Identifier: Apache-2.0
"""What days came to: sold, given back, paid by method; by day, store, source. Must not know how it is shown.

A sale counts on its own day, what was given back on the day on which it came back, a payment on the day on
which it was made: the till of a day is its payments.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar
from uuid import UUID

from sqlalchemy import func, select

from app.admin.models import Store
from app.core.errors import ProblemsError
from app.core.planner import readable
from app.core.unit_of_work import Reading
from app.sales.models import Sale, SalePayment, SaleReturn
from app.sales.rules import READ, Method, SaleKind, Source

MOST_DAYS = 366
NO_SOURCE = ""
"""Payments are not told by source: to ask each for its sale would take a year's half a million look-ups."""
KeyT = TypeVar("KeyT", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Takings:
    """What something came to, in fen. ``returned_fen`` is above nought, and so is a credit document in it.

    ``sales`` are documents of sale, ``returns`` credit documents and sales of which something came back (or
    was cut in price) that day. ``paid`` has the ways of paying that were used.
    """

    sales: int = 0
    sold_fen: int = 0
    returns: int = 0
    returned_fen: int = 0
    paid: Mapping[str, int] = field(default_factory=dict)

    def __add__(self, other: Takings) -> Takings:
        """Return both together."""
        methods = [*self.paid, *(method for method in other.paid if method not in self.paid)]
        return Takings(
            sales=self.sales + other.sales,
            sold_fen=self.sold_fen + other.sold_fen,
            returns=self.returns + other.returns,
            returned_fen=self.returned_fen + other.returned_fen,
            paid={method: self.paid.get(method, 0) + other.paid.get(method, 0) for method in methods},
        )

    @property
    def net_fen(self) -> int:
        """Return what was sold without what was given back."""
        return self.sold_fen - self.returned_fen

    @property
    def paid_fen(self) -> int:
        """Return what was paid in all ways together."""
        return sum(self.paid.values())


@dataclass(frozen=True, slots=True)
class DayTakings:
    """What a day came to."""

    on: date
    takings: Takings


@dataclass(frozen=True, slots=True)
class StoreTakings:
    """What a store came to."""

    store_id: UUID
    name: str
    takings: Takings


@dataclass(frozen=True, slots=True)
class SourceTakings:
    """What came of one source (till, desk …); payments are not told apart by it."""

    source: Source
    takings: Takings


@dataclass(frozen=True, slots=True)
class MethodTakings:
    """What was paid in one way."""

    method: Method
    paid_fen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingsBook:
    """A span of days: days, stores, methods add up to ``total``, sources to it without payments."""

    from_on: date
    until_on: date
    total: Takings
    days: tuple[DayTakings, ...]
    stores: tuple[StoreTakings, ...]
    sources: tuple[SourceTakings, ...]
    methods: tuple[MethodTakings, ...]


_Key = tuple[date, UUID, str]
"""Day, store, source."""


def get_takings(reading: Reading, from_on: date | None, until_on: date | None) -> TakingsBook:
    """Return what the days from one to another came to in the stores that this person may read.

    Errors: E2001, E9001 (from_on, to_on).
    """
    reading.actor.require(READ)
    if from_on is None or until_on is None:
        raise ProblemsError({"from_on" if from_on is None else "to_on": "required"})
    if until_on < from_on:
        raise ProblemsError({"to_on": "before_start"})
    if (until_on - from_on).days >= MOST_DAYS:
        raise ProblemsError({"to_on": "longer_than_a_year"})
    cells: dict[_Key, Takings] = {}
    for read in (_sold, _returned, _paid):
        for key, takings in read(reading, from_on, until_on):
            cells[key] = cells[key] + takings if key in cells else takings
    total = sum(cells.values(), Takings())
    stores = _rolled_up(cells, lambda key: key[1])
    rows = reading.session.execute(select(Store.id, Store.name).where(Store.id.in_(stores)))
    names: dict[UUID, str] = {row[0]: row[1] for row in rows}
    by_source = _rolled_up(cells, lambda key: key[2])
    return TakingsBook(
        from_on=from_on,
        until_on=until_on,
        total=replace(total, paid={method: total.paid[method] for method in Method if method in total.paid}),
        days=tuple(DayTakings(on, one) for on, one in sorted(_rolled_up(cells, lambda key: key[0]).items())),
        stores=tuple(
            sorted(
                (StoreTakings(store_id, names.get(store_id, ""), one) for store_id, one in stores.items()),
                key=lambda line: (line.name, line.store_id),
            )
        ),
        sources=tuple(SourceTakings(source, by_source[source]) for source in Source if source in by_source),
        methods=tuple(MethodTakings(method, total.paid[method]) for method in Method if method in total.paid),
    )


def _rolled_up(cells: Mapping[_Key, Takings], key_of: Callable[[_Key], KeyT]) -> dict[KeyT, Takings]:
    found: dict[KeyT, Takings] = {}
    for key, takings in cells.items():
        one = key_of(key)
        found[one] = found[one] + takings if one in found else takings
    return found


def _sold(reading: Reading, from_on: date, until_on: date) -> Iterable[tuple[_Key, Takings]]:
    keys = (Sale.sold_on, Sale.scope, Sale.kind, Sale.source)
    rows = reading.session.execute(
        select(*keys, func.count(), func.sum(Sale.total_fen))
        .where(Sale.sold_on.between(from_on, until_on), *readable(reading, Sale.scope, READ))
        .group_by(*keys)
    )
    for on, store_id, kind, source, count, fen in rows:
        if kind == SaleKind.CREDIT:
            yield (on, store_id, source), Takings(returns=count, returned_fen=-fen)
        else:
            yield (on, store_id, source), Takings(sales=count, sold_fen=fen)


def _returned(reading: Reading, from_on: date, until_on: date) -> Iterable[tuple[_Key, Takings]]:
    keys = (SaleReturn.returned_on, SaleReturn.scope, Sale.source)
    rows = reading.session.execute(
        select(*keys, func.count(SaleReturn.sale_id.distinct()), func.sum(SaleReturn.amount_fen))
        .join(Sale, (Sale.id == SaleReturn.sale_id) & (Sale.scope == SaleReturn.scope))
        .where(SaleReturn.returned_on.between(from_on, until_on), *readable(reading, SaleReturn.scope, READ))
        .group_by(*keys)
    )
    for on, store_id, source, count, fen in rows:
        yield (on, store_id, source), Takings(returns=count, returned_fen=fen)


def _paid(reading: Reading, from_on: date, until_on: date) -> Iterable[tuple[_Key, Takings]]:
    keys = (SalePayment.paid_on, SalePayment.scope, SalePayment.method)
    rows = reading.session.execute(
        select(*keys, func.sum(SalePayment.amount_fen))
        .where(SalePayment.paid_on.between(from_on, until_on), *readable(reading, SalePayment.scope, READ))
        .group_by(*keys)
    )
    for on, store_id, method, fen in rows:
        yield (on, store_id, NO_SOURCE), Takings(paid={method: fen})
