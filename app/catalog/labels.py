# SPDX-License-Identifier: Apache-2.0
"""What stands on the price label of a model in this store. Reads; knows nothing of paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app.admin.queries import get_store
from app.catalog.price_rules import PriceKind
from app.catalog.prices import PriceRow, price_on
from app.catalog.queries import get_model, list_classes
from app.catalog.rules import PIECE
from app.core.errors import NotFoundError
from app.core.unit_of_work import Reading


@dataclass(frozen=True, slots=True)
class PriceLabel:
    """One model as it stands on the shelf: prices in fen as they hold ``on``; None where there is none."""

    company_name: str
    store_name: str
    time_zone: str
    printed_by: str
    printed_at: datetime
    on: date
    brand_name: str
    model_name: str
    class_name: str
    ean: str
    code: str
    energy_grade: str
    list_fen: int | None
    promotion_fen: int | None = None
    promotion_until_on: date | None = None
    member_fen: int | None = None
    unit: str = PIECE
    """By what it is priced."""


def get_price_label(reading: Reading, model_id: UUID) -> PriceLabel:
    """Return the label of a model as it holds today. NotFoundError for no model, or none of its prices."""
    model = get_model(reading, model_id)
    store, classes = get_store(reading), list_classes(reading, with_void=True)

    def held(kind: PriceKind) -> PriceRow | None:
        return price_on(reading, model_id, reading.scope, kind, reading.today_on)

    listed, promotion, member = held(PriceKind.LIST), held(PriceKind.PROMOTION), held(PriceKind.MEMBER)
    if listed is None and promotion is None:
        raise NotFoundError(kind="price", row_id=model_id)
    return PriceLabel(
        company_name=store.company_name if store else "",
        store_name=store.name if store else "",
        time_zone=reading.identity.zone.key,
        printed_by=reading.actor.name,
        printed_at=reading.now_at,
        on=reading.today_on,
        brand_name=model.brand,
        model_name=model.name,
        class_name=model.class_name,
        ean=model.ean,
        code=model.code,
        energy_grade=model.energy_grade,
        list_fen=listed.amount_fen if listed else None,
        promotion_fen=promotion.amount_fen if promotion else None,
        promotion_until_on=promotion.until_on if promotion else None,
        member_fen=member.amount_fen if member else None,
        unit=next((row.unit for row in classes if row.id == model.class_id), PIECE),
    )
