# SPDX-License-Identifier: Apache-2.0
"""What goes wrong with sales, as codes and fields; the window makes the sentences."""

from __future__ import annotations

from app.core.errors import AppError


class SaleOverError(AppError):
    """The sale was cancelled or came back whole, so this act has nothing to act on. Fields: ``number``."""

    code = "E3201"


class MoreThanSoldError(AppError):
    """More was to come back than is still with the customer. Fields: ``number``, ``left``."""

    code = "E3202"
