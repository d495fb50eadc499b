# SPDX-License-Identifier: Apache-2.0
"""Errors of the customers area: codes and fields, never text."""

from __future__ import annotations

from app.core.errors import AppError


class RedactedCustomerError(AppError):
    """The personal values of customer ``number`` were erased; nothing personal may be written again."""

    code = "E3002"


class MergeWithItselfError(AppError):
    """A customer cannot be merged into himself."""

    code = "E3003"
