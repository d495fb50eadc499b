# SPDX-License-Identifier: Apache-2.0
"""What goes wrong with the parts' ledger, as codes and fields; the window makes the sentences."""

from __future__ import annotations

from app.core.errors import AppError


class DocumentOverError(AppError):
    """The document is posted, void or reversed already. Fields: ``number``, ``status``."""

    code = "E3301"


class NotPostedError(AppError):
    """The document still waits, so nothing can be taken back: void it instead. Fields: ``number``."""

    code = "E3302"
