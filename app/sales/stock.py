# SPDX-License-Identifier: Apache-2.0
"""Reading goods on hand as other systems counted them, each figure with its hour (A61). Writes nothing."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from app.core.planner import readable
from app.core.unit_of_work import Reading
from app.sales.finding import readable_sale
from app.sales.inputs import stored_code
from app.sales.models import SaleLine, StockFigure
from app.sales.rows import StockRow
from app.sales.rules import READ
from app.sales.stock_beside import beside
from app.sales.taking_in import models_of

MOST_PLACES = 60


def stock_of_sale(reading: Reading, sale_id: UUID) -> tuple[StockRow, ...]:
    """Return what each place has of the articles of a sale, by article and place. Errors: E2001, E9002."""
    readable_sale(reading, sale_id)
    lines = reading.session.execute(
        select(SaleLine.model_id, SaleLine.code).where(
            SaleLine.sale_id == sale_id, SaleLine.corrects_id.is_(None)
        )
    ).all()
    models = {model_id for model_id, _code in lines if model_id is not None}
    codes = {code for _model_id, code in lines if code}
    if not models and not codes:
        return ()
    figures = _rows(reading, or_(StockFigure.model_id.in_(models), StockFigure.code.in_(codes)))
    return (*figures, *beside(reading, models))


def find_stock(reading: Reading, typed: str) -> tuple[StockRow, ...]:
    """Return what each place has of the articles whose code begins so, name holds it, or bar code it is."""
    wanted = typed.strip()
    if not wanted:
        return ()
    code = stored_code(wanted)
    models = set(models_of(reading, {code}).values())
    figures = _rows(
        reading,
        or_(
            StockFigure.code.startswith(code, autoescape=True),
            StockFigure.description.contains(wanted, autoescape=True),
            StockFigure.model_id.in_(models),
        ),
    )
    return (*figures, *beside(reading, models, wanted))


def _rows(reading: Reading, condition: ColumnElement[bool]) -> tuple[StockRow, ...]:
    figures = reading.session.scalars(
        select(StockFigure)
        .where(condition, *readable(reading, StockFigure.scope, READ))
        .order_by(StockFigure.code, StockFigure.place, StockFigure.id)
        .limit(MOST_PLACES)
    )
    return tuple(
        StockRow(
            figure.place,
            figure.code,
            figure.description,
            figure.on_hand,
            figure.on_order,
            figure.as_of_at,
            reading.day_of(figure.as_of_at) < reading.today_on,
            figure.source,
        )
        for figure in figures
    )
