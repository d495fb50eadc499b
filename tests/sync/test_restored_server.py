# SPDX-License-Identifier: Apache-2.0
"""The machine of head office is lost: the backup is put back, the desks come back, and nothing is missing."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import psycopg
import pytest
from psycopg import conninfo, sql

from app.sync.server import backup
from app.sync.server.service import ServeOptions
from tests.support.complaints import add_complaint
from tests.support.live_server import LiveServer
from tests.support.shops import Shop, join, settle


def _options(server: LiveServer) -> ServeOptions:
    return ServeOptions(server.settings.folder, database=server.owner_url, version="0.1.0")


def _lose(server: LiveServer, shops: Sequence[Shop]) -> None:
    """Let the server and its database be gone, and an empty one stand there."""
    for shop in shops:
        shop.parts.loop.transport.close()
    server.stop()
    name = str(conninfo.conninfo_to_dict(server.owner_url)["dbname"])
    with psycopg.connect(
        conninfo.make_conninfo(server.owner_url, dbname="postgres"), autocommit=True
    ) as other:
        other.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
        other.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))


def _story(server: LiveServer, tmp_path: Path, names: Sequence[str], saves: int) -> None:
    shops = [join(server, tmp_path / name, name) for name in names]
    try:
        for shop in shops:
            add_complaint(shop.desk, shop.actor, subject="备份之前登记的")
        settle(*shops)
        epoch = shops[0].parts.loop.port.values()["sync.epoch"]
        file = tmp_path / "server.backup"
        backup.backup(_options(server), server.owner_url, file)
        customers = []
        for number in range(saves):
            for shop in shops:
                done = add_complaint(shop.desk, shop.actor, subject=f"备份之后第{number}件")
                customers.append(done.customer_id)
                shop.edit(done.customer_id, needs=f"备份之后改的{number}")
        settle(*shops)  # all of it is acknowledged
        before = server.count("complaint")
        assert before == len(shops) * (saves + 1)
        # One saves what no server ever saw, too.
        _lose(server, shops)
        add_complaint(shops[0].desk, shops[0].actor, subject="断线时登记的")
        backup.restore(_options(server), server.owner_url, file)
        assert server.count("complaint") == len(shops), "an hour is missing"
        server.start()
        settle(*shops)
        for shop in shops:
            values = shop.parts.loop.port.values()
            assert values["sync.epoch"] != epoch
            assert shop.scalar("SELECT count(*) FROM held_change") == 0
            assert shop.scalar("SELECT count(*) FROM complaint") == before + 1
            assert shop.scalar("SELECT count(*) FROM conflict") == 0
        assert server.count("complaint") == before + 1
        assert server.count("customer", "needs LIKE '备份之后改的%'") == len(set(customers))
        numbers = shops[0].scalar("SELECT count(DISTINCT number) FROM complaint")
        assert numbers == before + 1, "none twice"
        # Life goes on.
        add_complaint(shops[-1].desk, shops[-1].actor, subject="恢复之后登记的")
        settle(*shops)
        assert server.count("complaint") == before + 2
    finally:
        for shop in shops:
            shop.close()
        time.sleep(0.1)


@pytest.mark.long
def test_a_desk_brings_back_what_the_backup_does_not_have(server: LiveServer, tmp_path: Path) -> None:
    _story(server, tmp_path, ("前台",), 2)


@pytest.mark.long
def test_two_desks_bring_an_hour_of_work_back(server: LiveServer, tmp_path: Path) -> None:
    _story(server, tmp_path, ("前台", "后台"), 20)
