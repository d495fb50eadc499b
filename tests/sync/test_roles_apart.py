# SPDX-License-Identifier: Apache-2.0
"""Roles of a company with a server: the server gives what is new, its desks only get it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from app import bootstrap
from app.admin import role_job
from app.admin.commands import SavePermissions, save_permissions
from app.admin.commands.shipped_roles import take_up_roles
from app.admin.queries import list_roles
from app.admin.queries.new_permissions import find_new_permissions
from app.core.server_jobs import ServerJob
from app.sync.server.jobs import Jobs
from tests.support.desk import FrozenClock
from tests.support.live_server import LiveServer
from tests.support.shops import Shop, join, settle

OPEN = "SELECT count(*) FROM sunshine.role_grant WHERE permission = 'parts.read' AND to_at IS NULL"


def _rights(shop: Shop, code: str) -> frozenset[str]:
    return next(role.permissions for role in shop.read(list_roles) if role.code == code)


def _ids(shop: Shop) -> dict[str, UUID]:
    return {role.code: role.id for role in shop.read(list_roles)}


def _round(server: LiveServer) -> None:
    job = ServerJob("admin.roles", role_job.EVERY_SECONDS, take_up_roles)
    jobs = Jobs(server.settings.database_url, clock=FrozenClock(datetime.now(UTC)), jobs=(job,), own=())
    with server.owner() as owner:
        owner.execute("DELETE FROM sunshine.server_state WHERE key = 'job.admin.roles'")
    assert asyncio.run(jobs.run_due()) == ("admin.roles",)


def _as_before(server: LiveServer) -> None:
    """Make the server's company as an older program founded it: no parts' ledgers, no 清点科."""
    with server.owner() as owner:
        owner.execute("UPDATE sunshine.role SET code = 'B9' WHERE code = 'D48-07'")
        owner.execute("UPDATE sunshine.role SET permissions = permissions - 'parts.read' - 'parts.post'")
        owner.execute("DELETE FROM sunshine.role_grant WHERE permission IN ('parts.read', 'parts.post')")


@pytest.mark.long
def test_the_server_gives_what_is_new_and_its_desk_gets_it(server: LiveServer, tmp_path: Path) -> None:
    _as_before(server)
    shop = join(server, tmp_path / "前台", "前台")
    shop.sync()
    before = _rights(shop, "A3")
    assert "parts.read" not in before
    shop.do(save_permissions, SavePermissions({_ids(shop)["A3"]: before - {"sales.match"}}))
    shop.sync()
    # The desk leaves it to the server.
    bootstrap.begin_version(shop.desk)
    assert _rights(shop, "A3") == before - {"sales.match"}
    assert shop.read(find_new_permissions) is None
    _round(server)
    _round(server)
    settle(shop)
    assert _rights(shop, "A3") == before - {"sales.match"} | {"parts.read", "parts.post"}
    assert "parts.count" in _rights(shop, "D48-07")
    told = shop.read(find_new_permissions)
    assert told is not None
    assert told.keys == ("parts.post", "parts.read")
    assert shop.scalar("SELECT count(*) FROM conflict") == 0
    # What a desk may push is asked of these.
    with server.owner() as owner:
        roles = server.count("role", "permissions ? 'parts.read'")
        assert owner.execute(OPEN).fetchone() == (roles,)
    shop.close()
