# SPDX-License-Identifier: Apache-2.0
"""Older desks and newer servers, and the reverse: pushing always works, pulling waits with a sentence."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from app import bootstrap, joining
from app.bootstrap import Desk
from app.core import synced
from app.core.data_folder import DataFolder
from app.core.db import dump_json
from app.core.schema import APPLYING
from app.sync.client import parts as sync_parts
from app.sync.client import state
from app.sync.client.matching import Decision
from app.sync.client.status import SyncLink
from tests.support.company import enter, hire
from tests.support.live_server import ADMIN_NUMBER, ADMIN_PASSWORD, LiveServer, LiveTemplate
from tests.support.postgres import Cluster, postgres_cluster  # noqa: F401 -- a fixture

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def live(postgres_cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> LiveTemplate:  # noqa: F811
    return LiveTemplate(postgres_cluster, tmp_path_factory.mktemp("live"))


@pytest.fixture
def server(live: LiveTemplate, tmp_path: Path) -> Iterator[LiveServer]:
    with live.running(tmp_path / "server") as running:
        yield running


@pytest.fixture
def desk(server: LiveServer, tmp_path: Path) -> Iterator[Desk]:
    data = DataFolder(tmp_path / "desk")
    joining.join(data, server.url, server.code(), "前台")
    opened = bootstrap.open_desk(data, data.store)
    yield opened
    opened.close()


def _counts(desk: Desk) -> dict[str, int]:
    with desk.runner.database.reading() as session:
        return {
            contract.name: session.execute(text(f"SELECT count(*) FROM {contract.name}")).scalar_one()
            for contract in synced.registered()
        }


@pytest.mark.long
@pytest.mark.parametrize("release", ["0008", "0009"])
def test_a_store_of_every_release_is_brought_without_losing_a_row(
    server: LiveServer, tmp_path: Path, release: str
) -> None:
    data = DataFolder(tmp_path / "old")
    shutil.copytree(HERE / release, data.path)
    data.sample.path.rename(data.store.path)
    before = bootstrap.open_desk(data, data.store)
    held = _counts(before)
    numbers = "SELECT number FROM complaint UNION ALL SELECT number FROM customer ORDER BY 1"
    with before.runner.database.reading() as session:
        old_numbers = session.execute(text(numbers)).scalars().all()
    before.close()
    code = server.code("SMP", "bring", is_new=True)
    decisions: dict[tuple[str, str], Decision] = {}
    paired = {
        pair.mine.id: pair
        for pair in joining.look(data, server.url, code).pairs
        if pair.theirs is not None and (pair.is_sure or pair.clashes)
    }
    for pair in paired.values():
        assert pair.theirs is not None
        decisions[pair.table, pair.mine.id] = Decision(pair.theirs.id)
    joining.join(data, server.url, code, "一号台", decisions)
    desk = bootstrap.open_desk(data, data.store)
    try:
        parts = desk.sync_parts()
        status = parts.loop.run_once()
        assert (status.problem, status.waiting, status.rejected) == ("", 0, 0)
        assert parts.loop.check() == ()
        parts.close()
        after = _counts(desk)
        for table, count in held.items():
            assert after[table] >= count - sum(1 for pair in paired.values() if pair.table == table), table
            if after[table]:
                assert server.count(table) >= after[table], table
        with desk.runner.database.reading() as session:
            assert session.execute(text(numbers)).scalars().all() == old_numbers
        assert [line for line in desk.audit() if not line.is_good] == []
    finally:
        desk.close()


@pytest.mark.long
def test_an_older_desk_pushes_and_is_told_why_it_does_not_pull(server: LiveServer, desk: Desk) -> None:
    assert enter(desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor is not None
    old = sync_parts.make_parts(
        desk.runner, desk.key, desk.vault, desk.attachment_store(), version="0.0.9", schema="0001"
    )
    old.loop.planner.woken()
    status = old.loop.run_once()
    old.close()
    assert (status.state, status.problem) == (SyncLink.PAUSED, "E7006")
    assert status.waiting == 0
    assert server.count("login_session", f"device_id = '{desk.identity.device_id}'") == 1
    new = desk.sync_parts()
    status = new.loop.run_once()
    new.close()
    assert (status.state, status.problem) == (SyncLink.ONLINE, "")


@pytest.mark.long
def test_a_newer_desk_works_with_an_older_server_and_waits_after_its_update(
    server: LiveServer, desk: Desk
) -> None:
    actor = enter(desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor
    assert actor is not None
    head = server.settings.schema
    for schema, wanted in (("0008", ""), ("9999", "E7006"), (head, "")):
        server.stop()
        server.settings = replace(server.settings, schema=schema)
        server.start()
        hire(desk, actor, f"0{len(schema)}{head[-1]}{len(wanted)}{int(schema == head)}", "王敏")
        parts = desk.sync_parts()
        status = parts.loop.run_once()
        assert (status.problem, status.waiting, status.rejected) == (wanted, 0, 0)
        assert status.state is (SyncLink.PAUSED if wanted else SyncLink.ONLINE)
        if not wanted:
            assert parts.loop.check() == ()
        parts.close()
    assert server.count("staff", "name = '王敏'") == 3


@pytest.mark.long
def test_a_column_that_the_server_does_not_know_reaches_the_other_desk(
    server: LiveServer, desk: Desk, tmp_path: Path
) -> None:
    actor = enter(desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor
    assert actor is not None
    staff_id = hire(desk, actor, "0427", "王敏")
    with desk.runner.database.writing() as session:
        where = {"id": staff_id.hex}
        columns = session.execute(
            text("SELECT columns FROM change WHERE row_id = :id AND op = 'insert'"), where
        ).scalar_one()
        newer = dump_json(json.loads(columns) | {"colour": [None, "red"]})
        state.put(session, {APPLYING: "1"})
        session.execute(
            text("UPDATE change SET columns = :new WHERE row_id = :id AND op = 'insert'"),
            where | {"new": newer},
        )
        state.forget(session, [APPLYING])
        session.commit()
    parts = desk.sync_parts()
    status = parts.loop.run_once()
    parts.close()
    assert (status.problem, status.waiting, status.rejected) == ("", 0, 0)
    assert server.count("staff", f"id = '{staff_id}' AND extra #>> '{{~,colour}}' = 'red'") == 1
    data = DataFolder(tmp_path / "other")
    joining.join(data, server.url, server.code(), "后台")
    other = bootstrap.open_desk(data, data.store)
    try:
        parts = other.sync_parts()
        assert parts.loop.run_once().problem == ""
        parts.close()
        with other.runner.database.reading() as session:
            extra = session.execute(
                text("SELECT extra FROM staff WHERE id = :id"), {"id": staff_id.hex}
            ).scalar_one()
        assert json.loads(extra)["~"] == {"colour": "red"}
    finally:
        other.close()
