# SPDX-License-Identifier: Apache-2.0
"""A connection bears nothing from one tenant to the next: a pooler may give it to another any time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.support.sync_server import OTHER_STORE, STORE, Served, TestServer

# Custom settings stay known to a session as empty ones after SET LOCAL; an empty one says nothing.
_STATE = """
SELECT 'setting ' || name || '=' || setting FROM pg_settings WHERE source = 'session' AND setting <> ''
UNION ALL SELECT 'temporary ' || relname FROM pg_class WHERE relnamespace = pg_my_temp_schema()
UNION ALL SELECT 'lock ' || objid FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()
UNION ALL SELECT 'cursor ' || name FROM pg_cursors WHERE name <> ''
UNION ALL SELECT 'channel ' || c FROM pg_listening_channels() c
UNION ALL SELECT 'scopes ' || current_setting('sunshine.scopes', true)
    WHERE nullif(current_setting('sunshine.scopes', true), '') IS NOT NULL
UNION ALL SELECT 'device ' || current_setting('sunshine.device', true)
    WHERE nullif(current_setting('sunshine.device', true), '') IS NOT NULL
"""


def test_nothing_survives_between_two_tenants_on_one_connection(served: Served, tmp_path: Path) -> None:
    with served.cloned(tmp_path, pool_size=1) as server:
        desks = {STORE: server.enrol("001"), OTHER_STORE: server.enrol("002")}
        fresh, pid = _state(server)
        for store, desk in desks.items():
            session = server.log_in(desk, scope=store).hex
            scope = store.hex
            for path, body in (
                ("/v1/pull", {"scopes": {scope: ""}}),
                ("/v1/snapshot", {"scope": scope}),
                ("/v1/checksum", {"scope": scope, "columns": {"customer": ["name"]}}),
                ("/v1/history", {"scope": scope, "ids": [session]}),
                ("/v1/search", {"text": "甲", "session": session}),
                ("/v1/share", {"table": "customer", "id": session, "session": session}),
                ("/v1/admin/devices", {"session": session}),
            ):
                server.post(path, body, desk)
                assert _state(server) == (fresh, pid), path
            batch = {
                "v": 1, "device": desk.id.hex, "incarnation": desk.incarnation.hex, "batch": 1,
                "schema": "", "groups": [], "ops": [],
            }  # fmt: skip
            server.post("/v1/push", batch, desk)
            assert _state(server) == (fresh, pid)
        assert not [one for one in fresh if one.startswith(("scopes", "device", "temporary", "lock"))]


def _state(server: TestServer) -> tuple[list[str], int]:
    async def ask() -> tuple[list[str], int]:
        async with server.context.connection() as connection:
            rows: list[tuple[Any, ...]] = await (await connection.execute(_STATE)).fetchall()
            return sorted(row[0] for row in rows), connection.info.backend_pid

    return server.runner.run(ask())
