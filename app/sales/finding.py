# SPDX-License-Identifier: Apache-2.0
"""One sale as its row, for what reads it whole. Never leaves this area."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from app.core.errors import NotFoundError
from app.core.unit_of_work import Reading
from app.sales.models import Sale
from app.sales.rules import READ


def readable_sale(reading: Reading, sale_id: UUID) -> Sale:
    """Return a sale that this person may read. Errors: E2001, E9002."""
    sale = reading.session.scalars(select(Sale).where(Sale.id == sale_id)).first()
    if sale is None:
        raise NotFoundError(kind="sale")
    reading.actor.require(READ, sale.scope)
    return sale
