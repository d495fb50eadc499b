# SPDX-License-Identifier: Apache-2.0
"""The place on a customer's card for what an area above him knows, such as what he bought. Knows no area."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget


class CardPart(QWidget):
    """A part of the card; it hides itself while it has nothing to show."""

    def show_customer(self, customer_id: UUID) -> None:
        """Show what is known of a customer."""
        raise NotImplementedError
