# SPDX-License-Identifier: Apache-2.0
"""Work that only the server does, registered by the areas: commands that it runs on PostgreSQL by itself.

A job is an ordinary command of nobody in person: it writes ``change`` rows like any other, and desks get
what it did by their next pull. Must not know any area nor the server.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.core.unit_of_work import UnitOfWork

_jobs: dict[str, ServerJob] = {}


@dataclass(frozen=True, slots=True)
class ServerJob:
    """One job: ``run`` is called every ``every_seconds`` with a unit of work, which is committed after it."""

    key: str
    every_seconds: int
    run: Callable[[UnitOfWork], None]


def register(job: ServerJob) -> None:
    """Register a job once. Errors: ValueError for a key that is taken, or a pause that is none."""
    if job.key in _jobs or job.every_seconds < 1:
        raise ValueError(job.key)
    _jobs[job.key] = job


def registered() -> tuple[ServerJob, ...]:
    """Return all jobs in the order of registration."""
    return tuple(_jobs.values())
