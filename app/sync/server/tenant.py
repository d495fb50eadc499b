# SPDX-License-Identifier: Apache-2.0
"""For whom a transaction works: the scopes that row level security lets it see. Must not know its work.

The setting ends with the transaction, so that a pooled connection never carries scopes to the next device.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection

EVERY_SCOPE = "*"


@asynccontextmanager
async def tenant(
    connection: AsyncConnection[Any], scopes: Sequence[str | UUID] | None, device_id: UUID | None = None
) -> AsyncIterator[AsyncConnection[Any]]:
    """Yield the connection in a transaction that sees ``scopes`` alone (None: all; head office, jobs)."""
    seen = EVERY_SCOPE if scopes is None else ",".join(UUID(str(scope)).hex for scope in scopes)
    async with connection.transaction():
        await connection.execute(
            "SELECT set_config('sunshine.scopes', %s, true), set_config('sunshine.device', %s, true)",
            (seen, "" if device_id is None else device_id.hex),
        )
        yield connection
