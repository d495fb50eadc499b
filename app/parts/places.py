# SPDX-License-Identifier: Apache-2.0
"""Which place a kind means on a document: our warehouse, what lies with a partner, what we write against.

Warehouses are set up by people; every other place is made when it is first used, with an id that follows from
store and partner, so that desks which make it apart make the same one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.catalog.models import Party
from app.core.errors import NotFoundError, refuse
from app.core.ids import NIL, new_id
from app.core.unit_of_work import UnitOfWork
from app.parts.models import StockPlace
from app.parts.posting import place_id
from app.parts.rules import SETUP, WITH_PARTY, PlaceKind

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class SaveWarehouse:
    """Add a warehouse of this store, or rename or close the one named by ``id``."""

    name: str
    id: UUID | None = None
    is_void: bool = False


@dataclass(frozen=True, slots=True)
class Partner:
    """The other side of a document: ``key`` is its store where it is one of ours, else the entry itself."""

    party_id: UUID
    store_id: UUID | None

    @property
    def key(self) -> UUID:
        """What a place of this partner is named by."""
        return self.store_id or self.party_id


@dataclass(slots=True)
class Places:
    """The places of one store, made as they are needed: ``make`` writes those that are new."""

    session: Session
    store_id: UUID
    _known: set[UUID] = field(default_factory=set)
    _new: dict[UUID, dict[str, object]] = field(default_factory=dict)
    _partners: dict[UUID, Partner] = field(default_factory=dict)

    def of(self, kind: PlaceKind, warehouse_id: UUID, partner: Partner | None, *, comes_in: bool) -> UUID:
        """Return the place of a kind; ``comes_in``: what is in transit is on its way to us."""
        if kind is PlaceKind.WAREHOUSE:
            return warehouse_id
        if kind not in WITH_PARTY:
            return self._named(place_id(kind, self.store_id), kind, self.store_id, None)
        if partner is None:
            raise NotFoundError(kind="party")
        if kind is PlaceKind.TRANSIT:
            return self._transit(partner, comes_in=comes_in)
        row_id = place_id(kind, self.store_id, partner.key)
        return self._named(row_id, kind, self.store_id, partner.party_id)

    def _transit(self, partner: Partner, *, comes_in: bool) -> UUID:
        """Return where goods on their way are: a place for each way between two stores, or with a firm.

        Both stores write the same row: it belongs to the one that sends and names the one that gets them.
        """
        kind, sender, receiver = PlaceKind.TRANSIT, self.store_id, partner.key
        if comes_in:
            sender, receiver = receiver, sender
        row_id = place_id(kind, sender, receiver)
        if partner.store_id is not None:
            return self._named(row_id, kind, sender, self._entry_of(receiver))
        return self._named(row_id, kind, self.store_id, partner.party_id)

    def _entry_of(self, store_id: UUID) -> UUID | None:
        """Return the entry of the phone book that is one of our stores, the oldest when there are more."""
        return self.session.scalar(
            select(Party.id).where(Party.store_id == store_id).order_by(Party.id).limit(1)
        )

    def partner(self, party_id: UUID | None) -> Partner | None:
        """Return the partner that a document names. Errors: E9002."""
        if party_id is None:
            return None
        if party_id not in self._partners:
            row = self.session.execute(select(Party.id, Party.store_id).where(Party.id == party_id)).first()
            if row is None:
                raise NotFoundError(kind="party")
            store_id = row[1] if row[1] != self.store_id else None
            self._partners[party_id] = Partner(row[0], store_id)
        return self._partners[party_id]

    def make(self, uow: UnitOfWork) -> None:
        """Write the places that were asked for and are not there yet."""
        if self._new:
            uow.add_rows(StockPlace, list(self._new.values()))
            self._known |= self._new.keys()
            self._new = {}

    def _named(self, row_id: UUID, kind: PlaceKind, store_id: UUID, party_id: UUID | None) -> UUID:
        if row_id in self._known or row_id in self._new:
            return row_id
        if self.session.scalar(select(StockPlace.id).where(StockPlace.id == row_id)) is not None:
            self._known.add(row_id)
        else:
            self._new[row_id] = {
                "scope": NIL,
                "id": row_id,
                "kind": kind.value,
                "store_id": store_id,
                "party_id": party_id,
            }
        return row_id


def save_warehouse(uow: UnitOfWork, command: SaveWarehouse) -> UUID:
    """Add, rename or close a warehouse; two of one name are refused. Errors: E2001, E9001, E9002."""
    uow.require(SETUP)
    name = command.name.strip()
    problems: dict[str, str] = {}
    if not name:
        problems["name"] = "required"
    elif len(name) > LONGEST_NAME:
        problems["name"] = "too_long"
    elif any(row.name == name and row.id != command.id for row in warehouses(uow.session, uow.scope)):
        problems["name"] = "already_there"
    refuse(problems)
    if command.id is None:
        row = StockPlace(
            scope=NIL,
            id=new_id(),
            kind=PlaceKind.WAREHOUSE.value,
            store_id=uow.scope,
            party_id=None,
            name=name,
        )
        uow.add(row)
    else:
        found = uow.session.scalars(select(StockPlace).where(StockPlace.id == command.id)).first()
        if found is None or found.kind != PlaceKind.WAREHOUSE.value:
            raise NotFoundError(kind="stock_place")
        row = found
        row.name, row.is_void = name, command.is_void
    uow.flush()
    return row.id


def warehouses(session: Session, store_id: UUID) -> Iterable[StockPlace]:
    """Return the warehouses of a store that are in use, by name."""
    return session.scalars(
        select(StockPlace)
        .where(
            StockPlace.store_id == store_id,
            StockPlace.kind == PlaceKind.WAREHOUSE.value,
            StockPlace.is_void.is_(False),
        )
        .order_by(StockPlace.name)
    ).all()
