# SPDX-License-Identifier: Apache-2.0
"""Errors of approvals; codes and fields only.

AppError
 ├─ AlreadyDecidedError    E6011  the request was approved, refused or withdrawn already
 ├─ OwnRequestError        E6012  nobody approves what he asked for himself
 ├─ BeyondLimitError       E6013  the amount is more than the signer may sign
 └─ NotYourRequestError    E6014  only who asked may withdraw
"""

from __future__ import annotations

from app.core.errors import AppError


class AlreadyDecidedError(AppError):
    """The request ``approval_id`` is in ``status`` already."""

    code = "E6011"


class OwnRequestError(AppError):
    """The signer ``number`` asked for ``approval_id`` himself."""

    code = "E6012"


class BeyondLimitError(AppError):
    """``amount_fen`` is more than ``limit_fen``, up to which the signer ``number`` may sign."""

    code = "E6013"


class NotYourRequestError(AppError):
    """The request ``approval_id`` was made by somebody else."""

    code = "E6014"
