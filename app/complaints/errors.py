# SPDX-License-Identifier: Apache-2.0
"""Errors of complaints: codes and fields, never text.

AppError
 ├─ StepNotAllowedError      E4001  the status table has no such step
 ├─ NoAcceptanceError        E4002  closing needs the customer's acceptance of the newest plan (A27)
 ├─ StillReachableError      E4003  closing as unreachable needs more attempts on more days
 ├─ ComplaintDoneError       E4004  the complaint is closed; it must be reopened first
 ├─ NothingToUndoError       E4005  none of the assignments is the newest one any more
 ├─ HandoverDoneError        E4021  a hand-over was answered or refused already
 ├─ HandoverUnansweredError  E4022  the task of a hand-over ends with its answer
 ├─ OptionsReplacedError     E4023  other options were laid before the leader meanwhile
 ├─ CompensationDoneError    E4024  a compensation was handed out or cancelled already
 ├─ CompensationNotApprovedError  E4025  a compensation is not approved
 ├─ MergedAlreadyError       E4041  the complaint was merged into another one already
 └─ MergedTargetError        E4042  the complaint that was to go on was merged itself
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


class HandoverDoneError(AppError):
    """A hand-over of complaint ``number`` is in ``state`` already; nothing follows that."""

    code = "E4021"


class HandoverUnansweredError(AppError):
    """The task ``task_id`` belongs to a hand-over that nobody answered yet."""

    code = "E4022"


class OptionsReplacedError(AppError):
    """The option chosen for complaint ``number`` is not one of those laid before the leader last."""

    code = "E4023"


class CompensationDoneError(AppError):
    """A compensation of complaint ``number`` is in ``state`` already; it is never handed out twice."""

    code = "E4024"


class CompensationNotApprovedError(AppError):
    """A compensation of complaint ``number`` is in ``state``; it is handed out only when it is approved."""

    code = "E4025"


class MergedAlreadyError(AppError):
    """Complaint ``number`` was merged into ``other`` already."""

    code = "E4041"


class MergedTargetError(AppError):
    """Complaint ``number`` was merged into ``other`` itself; that one goes on."""

    code = "E4042"
