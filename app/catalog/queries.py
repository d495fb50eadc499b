# SPDX-License-Identifier: Apache-2.0
"""Reading the catalogue: lists, and models found by any part of name, brand or bar code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from app.admin.queries import rule_number
from app.catalog.entries import links_of
from app.catalog.models import ApplianceClass, Brand, Model, Party
from app.catalog.price_rules import PriceKind
from app.catalog.prices import prices_on
from app.catalog.rules import PIECE, READ, PartyKind, ean_digits
from app.catalog.term_models import Part
from app.catalog.term_rules import line_up
from app.core import search_index
from app.core.errors import NotFoundError
from app.core.normalise import plain_text, search_text
from app.core.pinyin import initials
from app.core.search_index import SearchEntry, SearchSource
from app.core.unit_of_work import Reading

_MOST_FOUND = 500


@dataclass(frozen=True, slots=True)
class BrandRow:
    """One brand with the number of its models in use."""

    id: UUID
    name: str
    aliases: tuple[str, ...]
    models: int
    is_void: bool
    maker_id: UUID | None = None
    maker: str = ""


@dataclass(frozen=True, slots=True)
class ClassRow:
    """One appliance class; ``icon`` is a picture of resources/icons, ``depth`` how far below the top."""

    id: UUID
    code: str
    name: str
    gbt4754: str
    icon: str
    is_void: bool
    parent_id: UUID | None = None
    depth: int = 0
    unit: str = PIECE


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One model with its brand and class in words."""

    id: UUID
    brand_id: UUID
    brand: str
    class_id: UUID
    class_name: str
    icon: str
    name: str
    ean: str
    is_void: bool
    code: str = ""
    energy_grade: str = ""
    discontinued_on: date | None = None
    successor_id: UUID | None = None
    price_fen: int | None = None
    """What it costs today in this store (``with_prices``)."""


@dataclass(frozen=True, slots=True)
class PartyRow:
    """One entry of the phone book; ``is_stale`` when nobody verified it for too long (A49)."""

    id: UUID
    kind: PartyKind
    name: str
    phone: str
    contact: str
    address: str
    store_id: UUID | None
    verified_on: date | None
    is_stale: bool
    is_active: bool


@dataclass(frozen=True, slots=True)
class CatalogCounts:
    """How many entries in use each list holds."""

    models: int
    brands: int
    classes: int
    parties: int
    parts: int = 0
    stale: int = 0
    """Entries of the phone book that nobody verified for too long (A49)."""


def list_brands(reading: Reading, typed: str = "", *, with_void: bool = False) -> tuple[BrandRow, ...]:
    """Return the brands in the order of their names."""
    reading.actor.require(READ)
    held = reading.session.execute(
        select(Model.brand_id, func.count()).where(Model.is_void.is_(False)).group_by(Model.brand_id)
    )
    counts: dict[UUID, int] = {row[0]: row[1] for row in held}
    brands = reading.session.execute(
        select(Brand, Party.name).outerjoin(Party, Party.id == Brand.maker_id).order_by(Brand.name, Brand.id)
    )
    rows = (
        BrandRow(b.id, b.name, tuple(b.aliases), counts.get(b.id, 0), b.is_void, b.maker_id, maker or "")
        for b, maker in brands
    )
    return tuple(
        row
        for row in rows
        if (with_void or not row.is_void) and _holds(typed, (row.name, *row.aliases, row.maker))
    )


def list_classes(reading: Reading, typed: str = "", *, with_void: bool = False) -> tuple[ClassRow, ...]:
    """Return the appliance classes as a tree: each below the one above it, in the order of adding."""
    reading.actor.require(READ)
    classes = reading.session.scalars(select(ApplianceClass).order_by(ApplianceClass.id)).all()
    rows = (
        ClassRow(c.id, c.code, c.name, c.gbt4754, c.icon, c.is_void, c.parent_id, depth, c.unit)
        for c, depth in _as_tree(classes)
    )
    return tuple(
        row
        for row in rows
        if (with_void or not row.is_void) and _holds(typed, (row.name, row.code, row.gbt4754))
    )


def list_models(
    reading: Reading,
    typed: str = "",
    *,
    with_void: bool = False,
    first: int = 0,
    limit: int = 200,
    class_id: UUID | None = None,
    with_prices: bool = False,
) -> tuple[ModelRow, ...]:
    """Return a window of the models by brand and name; ``typed`` is any part of name, brand, code, bar code.

    ``class_id`` narrows to a class with all that lies below it; ``with_prices`` brings today's list price.
    """
    reading.actor.require(READ)
    statement = (
        select(Model, Brand.name, ApplianceClass.name, ApplianceClass.icon)
        .join(Brand, Brand.id == Model.brand_id)
        .join(ApplianceClass, ApplianceClass.id == Model.class_id)
        .where(*_model_conditions(reading.session, typed, class_id, with_void=with_void))
        .order_by(Brand.name, Model.name, Model.id)
        .offset(first)
        .limit(limit)
    )
    rows = tuple(_model_row(*found) for found in reading.session.execute(statement))
    if not with_prices:
        return rows
    ids = {row.id for row in rows}
    costs = prices_on(reading, ids, reading.scope, PriceKind.LIST, reading.today_on)
    return tuple(replace(row, price_fen=costs.get(row.id)) for row in rows)


def count_models(
    reading: Reading, typed: str = "", *, with_void: bool = False, class_id: UUID | None = None
) -> int:
    """Return how many models ``list_models`` would give in all."""
    reading.actor.require(READ)
    conditions = _model_conditions(reading.session, typed, class_id, with_void=with_void)
    return reading.session.execute(select(func.count()).select_from(Model).where(*conditions)).scalar_one()


def search_models(reading: Reading, typed: str, limit: int = 12) -> tuple[ModelRow, ...]:
    """Return models in use that hold every typed word; a scanned bar code finds exactly one."""
    return list_models(reading, typed, limit=limit) if typed.strip() else ()


def get_model(reading: Reading, model_id: UUID) -> ModelRow:
    """Return one model, void ones too. NotFoundError."""
    reading.actor.require(READ)
    found = model_rows(reading, {model_id})
    if model_id not in found:
        raise NotFoundError(kind="model", row_id=model_id)
    return found[model_id]


def model_rows(reading: Reading, ids: Collection[UUID]) -> dict[UUID, ModelRow]:
    """Return models by id, for areas that show what is owned; void ones too."""
    found = reading.session.execute(
        select(Model, Brand.name, ApplianceClass.name, ApplianceClass.icon)
        .join(Brand, Brand.id == Model.brand_id)
        .join(ApplianceClass, ApplianceClass.id == Model.class_id)
        .where(Model.id.in_(list(ids)))
    )
    return {row.id: row for row in (_model_row(*each) for each in found)}


def list_parties(
    reading: Reading, typed: str = "", kind: PartyKind | None = None, *, with_void: bool = False
) -> tuple[PartyRow, ...]:
    """Return the phone book by kind and name."""
    reading.actor.require(READ)
    statement = select(Party).order_by(Party.kind, Party.name, Party.id)
    if kind is not None:
        statement = statement.where(Party.kind == kind.value)
    stale_before_on = _stale_before_on(reading)
    rows = (_party_row(party, stale_before_on) for party in reading.session.scalars(statement))
    return tuple(
        row
        for row in rows
        if (with_void or row.is_active) and _holds(typed, (row.name, row.phone, row.contact, row.address))
    )


def get_party(reading: Reading, party_id: UUID) -> PartyRow:
    """Return one entry of the phone book, inactive ones too. NotFoundError."""
    found = [row for row in list_parties(reading, with_void=True) if row.id == party_id]
    if not found:
        raise NotFoundError(kind="party", row_id=party_id)
    return found[0]


def count_catalog(reading: Reading) -> CatalogCounts:
    """Return how many entries in use each list holds."""
    reading.actor.require(READ)

    def count(condition: ColumnElement[bool]) -> int:
        return reading.session.execute(select(func.count()).where(condition)).scalar_one()

    return CatalogCounts(
        count(Model.is_void.is_(False)),
        count(Brand.is_void.is_(False)),
        count(ApplianceClass.is_void.is_(False)),
        count(Party.is_active.is_(True)),
        count(Part.is_void.is_(False)),
        count(
            Party.is_active.is_(True)
            & (Party.verified_on.is_(None) | (Party.verified_on < _stale_before_on(reading)))
        ),
    )


def _stale_before_on(reading: Reading) -> date:
    return reading.today_on - timedelta(days=rule_number(reading, "party.verify_days"))


def _as_tree(classes: Sequence[ApplianceClass]) -> list[tuple[ApplianceClass, int]]:
    """Return classes with their depth, each after the one above it; a ring stands at the top."""
    known = {each.id for each in classes}
    below: defaultdict[UUID | None, list[ApplianceClass]] = defaultdict(list)
    for each in classes:
        below[each.parent_id if each.parent_id in known else None].append(each)
    found: dict[UUID, tuple[ApplianceClass, int]] = {}

    def walk(each: ApplianceClass, depth: int) -> None:
        if each.id not in found:
            found[each.id] = (each, depth)
            for child in below[each.id]:
                walk(child, depth + 1)

    for each in (*below[None], *classes):
        walk(each, 0)
    return list(found.values())


def _class_and_below(session: Session, class_id: UUID) -> set[UUID]:
    parents = links_of(session, ApplianceClass, "parent_id")
    return {each for each in parents if class_id in line_up(each, parents)}


def _model_conditions(
    session: Session, typed: str, class_id: UUID | None, *, with_void: bool
) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [] if with_void else [Model.is_void.is_(False)]
    if class_id is not None:
        conditions.append(Model.class_id.in_(_class_and_below(session, class_id)))
    words = plain_text(typed)
    if not words:
        return conditions
    if search_index.match_query(words):
        found = search_index.find(session, ["model"], words, limit=_MOST_FOUND)
        conditions.append(Model.id.in_([row_id for _kind, row_id in found]))
    else:
        # One letter or two digits: too short for the index, and models are few enough to look at each.
        conditions.append(Model.name.icontains(words, autoescape=True) | (Model.ean == ean_digits(words)))
    return conditions


def _model_row(model: Model, brand: str, class_name: str, icon: str) -> ModelRow:
    return ModelRow(
        model.id,
        model.brand_id,
        brand,
        model.class_id,
        class_name,
        icon,
        model.name,
        model.ean,
        model.is_void,
        model.code,
        model.energy_grade,
        model.discontinued_on,
        model.successor_id,
    )


def _party_row(party: Party, stale_before_on: date) -> PartyRow:
    return PartyRow(
        party.id,
        PartyKind(party.kind),
        party.name,
        party.phone,
        party.contact,
        party.address,
        party.store_id,
        party.verified_on,
        party.verified_on is None or party.verified_on < stale_before_on,
        party.is_active,
    )


def _holds(typed: str, texts: Collection[str]) -> bool:
    """Tell whether every typed word is part of one of the texts, or of their pinyin initials."""
    words = plain_text(typed).casefold().split()
    if not words:
        return True
    held = [search_text(text) for text in texts]
    letters = [reading for text in texts for reading in initials(text)]
    return all(any(search_text(word) in text for text in (*held, *letters)) for word in words)


def _load(session: Session, ids: Collection[UUID]) -> Iterable[SearchEntry]:
    found = session.execute(
        select(Model, Brand.name, Brand.aliases)
        .join(Brand, Brand.id == Model.brand_id, isouter=True)
        .where(Model.id.in_(list(ids)))
    )
    for model, brand, aliases in found:
        yield SearchEntry(
            model.id,
            model.scope,
            names=(brand or "", *(aliases or ()), model.name),
            numbers=(model.name, model.ean, model.code),
        )


def _models_of(session: Session, touched: Mapping[str, Collection[UUID]]) -> Collection[UUID]:
    return set(session.scalars(select(Model.id).where(Model.brand_id.in_(list(touched["brand"])))))


search_index.register(SearchSource("model", {"model": "id", "brand": "brand_id"}, _load, _models_of))
