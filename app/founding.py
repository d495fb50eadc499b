# SPDX-License-Identifier: Apache-2.0
"""Founds a company on an empty server: a desk of a moment founds it, and its log is pushed like any desk's.

So the server gets what every desk gets, through the same checks, and no second way of writing rows exists.
"""

from __future__ import annotations

import asyncio
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from app import areas, bootstrap
from app.admin.commands import FoundCompany
from app.core import migrate
from app.core.data_folder import DataFolder
from app.core.ids import NIL
from app.core.key_store import best_store
from app.sync import protocol
from app.sync.client import outbox
from app.sync.errors import NotThereError, RejectedByServerError

if TYPE_CHECKING:
    from psycopg import AsyncConnection

    from app.core.data_folder import StoreFolder
    from app.sync.server.context import ServiceSettings

MOST = 1_000_000
_NAME = "founding"


@dataclass(frozen=True, slots=True)
class Founder:
    """What the first administrator says."""

    company_name: str
    store_code: str
    store_name: str
    number: str
    name: str
    password: str
    timezone: str = bootstrap.DEFAULT_ZONE


def require_none(url: str) -> None:
    """Raise NotThereError when the server has a company already."""
    import psycopg  # noqa: PLC0415 -- a desk has no server packages

    with psycopg.connect(url, autocommit=True) as owner:
        found = owner.execute("SELECT count(*) FROM sunshine.service_stores()").fetchone()
    if found is not None and found[0]:
        raise NotThereError(what="company")


def found(settings: ServiceSettings, founder: Founder) -> None:
    """Found the company. Errors: those of the command (a weak password …); E7014 when the server refuses."""
    command = FoundCompany(
        company_name=founder.company_name,
        store_code=founder.store_code,
        store_name=founder.store_name,
        timezone=founder.timezone,
        phone="",
        hotline="",
        address="",
        admin_number=founder.number,
        admin_name=founder.name,
        admin_password=founder.password,
    )
    with tempfile.TemporaryDirectory(prefix="sunshine-founding-") as place:
        data = DataFolder(Path(place))
        batches = _founded(data, data.store, command)
    with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
        runner.run(_push(settings.database_url, batches))


def _founded(data: DataFolder, folder: StoreFolder, command: FoundCompany) -> list[protocol.Batch]:
    """Found the company on a desk of its own and return its log as batches."""
    desk = bootstrap.create_desk(data, folder, zone=command.timezone)
    try:
        desk.runner.write(desk.founder(), areas.begin_company, command)
        with desk.runner.database.reading() as session:
            lines = outbox.unsent(session, 0, MOST, MOST)
        device_id = desk.identity.device_id
    finally:
        desk.close()
        # Its key would stay in this machine's keyring for a file that is gone.
        best_store(data.keys).forget(desk.identity.database_id.hex)
    by_group: dict[str, list[Any]] = {}
    for line in lines:
        by_group.setdefault(line.group.id, []).append(line)
    incarnation = uuid4().hex
    return [
        protocol.Batch(
            device_id.hex,
            incarnation,
            number,
            migrate.head(),
            (group[0].group,),
            tuple(one.op for one in group),
        )
        for number, group in enumerate(by_group.values(), start=1)
    ]


async def _push(url: str, batches: list[protocol.Batch]) -> None:
    from psycopg import AsyncConnection  # noqa: PLC0415

    from app.sync.server import devices, push  # noqa: PLC0415

    device_id = UUID(batches[0].device)
    async with await AsyncConnection.connect(url, autocommit=True) as connection:
        await _enrol(connection, device_id, UUID(batches[0].incarnation))
        device = await devices.load(connection, device_id)
        assert device is not None  # noqa: S101 -- just written
        try:
            for batch in batches:
                text = json.dumps(protocol.batch_to_wire(batch), ensure_ascii=False)
                answer = protocol.answer_from_wire(protocol.load(await push.push(connection, device, text)))
                if answer.rejected:
                    raise RejectedByServerError(count=len(answer.rejected), why=answer.rejected[0].code)
        finally:
            await connection.execute("DELETE FROM sunshine.device WHERE id = %s", (device_id,))


async def _enrol(connection: AsyncConnection[Any], device_id: UUID, incarnation: UUID) -> None:
    # Its store is the company itself, so that its own past may hold the post of the first administrator.
    await connection.execute(
        "INSERT INTO sunshine.device"
        " (id, store_id, name, desk_code, kind, enrolled_by, incarnation, own_until)"
        " VALUES (%s, %s, %s, '', 'store', %s, %s, %s)",
        (device_id, NIL, _NAME, NIL, incarnation, MOST),
    )
