# SPDX-License-Identifier: Apache-2.0
"""Errors of tasks; codes and fields only.

AppError
 ├─ TaskMovedOnError   E6001  the task is done or withdrawn already
 └─ NotYourTaskError   E6002  the task is somebody else's
"""

from __future__ import annotations

from app.core.errors import AppError


class TaskMovedOnError(AppError):
    """The task ``task_id`` is in ``status`` and cannot go to ``wanted``."""

    code = "E6001"


class NotYourTaskError(AppError):
    """The task ``task_id`` belongs to somebody else, and the actor may not assign tasks."""

    code = "E6002"
