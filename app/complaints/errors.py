# SPDX-License-Identifier: Apache-2.0
"""Errors of complaints: codes and fields, never text.

AppError
 ├─ StepNotAllowedError      E4001  the status table has no such step
 ├─ NoAcceptanceError        E4002  closing needs the customer's acceptance of the newest plan (A27)
 ├─ StillReachableError      E4003  closing as unreachable needs more attempts on more days
 ├─ ComplaintDoneError       E4004  the complaint is closed; it must be reopened first
 └─ NothingToUndoError       E4005  none of the assignments is the newest one any more
"""

from __future__ import annotations

from app.core.errors import AppError


class StepNotAllowedError(AppError):
    """Complaint ``number`` cannot go from ``from_status`` to ``to_status``."""

    code = "E4001"


class NoAcceptanceError(AppError):
    """Complaint ``number`` has no plan that the customer accepted since it was last opened."""

    code = "E4002"


class StillReachableError(AppError):
    """Complaint ``number``: ``attempts`` on ``days`` days so far, ``needed_attempts`` on ``needed_days``."""

    code = "E4003"


class ComplaintDoneError(AppError):
    """Complaint ``number`` is done; what was asked needs an open one."""

    code = "E4004"


class NothingToUndoError(AppError):
    """The batch holds no assignment that still stands."""

    code = "E4005"
