# SPDX-License-Identifier: Apache-2.0
"""What the audit checks of the catalogue."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.catalog.models import Model
from app.catalog.rules import is_ean
from app.catalog.serials import fits
from app.catalog.term_models import Price, SerialPattern
from app.core.audit import AuditRule, Finding, reference_rule


def _bar_codes(session: Session) -> Finding:
    found = session.execute(select(Model.id, Model.ean).where(Model.ean != "")).all()
    return Finding(len(found), tuple(f"model {row_id}" for row_id, ean in found if not is_ean(ean)))


def _prices(session: Session) -> Finding:
    """Two desks that were apart can each set a price; a person then ends one of them."""
    places: defaultdict[tuple[object, ...], list[Price]] = defaultdict(list)
    found = session.scalars(select(Price).where(Price.is_void.is_(False)).order_by(Price.from_on, Price.id))
    for price in found:
        places[(price.model_id, price.store_id, price.kind)].append(price)
    wrong = [
        f"price {later.id}"
        for prices in places.values()
        for earlier, later in pairwise(prices)
        if earlier.until_on is None or earlier.until_on >= later.from_on
    ]
    return Finding(sum(map(len, places.values())), tuple(wrong))


def _patterns(session: Session) -> Finding:
    found = session.scalars(select(SerialPattern).where(SerialPattern.is_void.is_(False))).all()
    wrong = [f"serial_pattern {row.id}" for row in found if not fits(row.pattern, row.example)]
    return Finding(len(found), tuple(wrong))


RULES: tuple[AuditRule, ...] = (
    reference_rule("catalog.model_brand", "每个型号的品牌存在", "model", "brand_id", "brand"),
    reference_rule("catalog.model_class", "每个型号的品类存在", "model", "class_id", "appliance_class"),
    reference_rule("catalog.model_successor", "每个替代型号存在", "model", "successor_id", "model"),
    reference_rule("catalog.brand_maker", "每个品牌的厂家存在", "brand", "maker_id", "party"),
    reference_rule(
        "catalog.class_parent", "每个上级品类存在", "appliance_class", "parent_id", "appliance_class"
    ),
    reference_rule("catalog.price_model", "每个价格的型号存在", "price", "model_id", "model"),
    reference_rule("catalog.term_brand", "每条厂家保修的品牌存在", "warranty_term", "brand_id", "brand"),
    reference_rule("catalog.part_line", "配件清单的每个配件存在", "model_part", "part_id", "part"),
    AuditRule("catalog.bar_codes", "商品条码校验位正确", _bar_codes),
    AuditRule("catalog.prices", "同一天每种价格只有一个", _prices),
    AuditRule("catalog.patterns", "机号格式与样例相符", _patterns),
)
