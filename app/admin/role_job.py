# SPDX-License-Identifier: Apache-2.0
"""The server gives the roles of its company what a newer program brings them; desks get it by their pull."""

from __future__ import annotations

from app.admin.commands.shipped_roles import take_up_roles
from app.core import server_jobs
from app.core.server_jobs import ServerJob
from app.core.unit_of_work import UnitOfWork

EVERY_SECONDS = 600
"""A company that is founded or upgraded does not wait long; nothing to do costs two small queries."""


def _run(uow: UnitOfWork) -> None:
    take_up_roles(uow)


server_jobs.register(ServerJob("admin.roles", EVERY_SECONDS, _run))
