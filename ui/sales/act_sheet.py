# SPDX-License-Identifier: Apache-2.0
"""What every sheet about one sale has: the words of sales, and amounts in fen.

Must not know which command it runs.
"""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.core.money import fen_of
from ui.catalog.form_sheet import FormSheet
from ui.client import Client
from ui.sales.words import SaleWords


class ActSheet(FormSheet):
    """A sheet about one record of sales."""

    draft_kind = "sale"

    def __init__(self, client: Client, parent: QWidget, title: str, accept: str, record_id: UUID) -> None:
        self.words = SaleWords(parent)
        super().__init__(client, parent, title, record_id=record_id, is_new=False, accept=accept)

    def fen(self, name: str) -> int | None:
        """Return an amount typed in yuan as fen."""
        value = self.form.value(name)
        return fen_of(Decimal(value)) if isinstance(value, int | Decimal) else None

    def show_entry(self) -> None:
        """Leave the form empty."""
