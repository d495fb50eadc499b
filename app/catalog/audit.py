# SPDX-License-Identifier: Apache-2.0
"""What the audit checks of the catalogue."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.catalog.models import Model
from app.catalog.rules import is_ean
from app.core.audit import AuditRule, Finding, reference_rule


def _bar_codes(session: Session) -> Finding:
    found = session.execute(select(Model.id, Model.ean).where(Model.ean != "")).all()
    return Finding(len(found), tuple(f"model {row_id}" for row_id, ean in found if not is_ean(ean)))


RULES: tuple[AuditRule, ...] = (
    reference_rule("catalog.model_brand", "每个型号的品牌存在", "model", "brand_id", "brand"),
    reference_rule("catalog.model_class", "每个型号的品类存在", "model", "class_id", "appliance_class"),
    AuditRule("catalog.bar_codes", "商品条码校验位正确", _bar_codes),
)
