# SPDX-License-Identifier: Apache-2.0
"""A first load of customers and complaints: what follows from them is there at once, wherever it was cut."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from app.bootstrap import Desk
from app.core import search_index
from app.core.db import LocalState
from app.core.errors import DiskFullError
from app.core.ids import new_id
from app.core.unit_of_work import UnitOfWork
from app.customers.commands import merge_customers
from app.customers.models import Customer
from app.customers.rules import MergeCustomers
from app.sync.client import dirty, snapshot_copy, snapshot_load
from bench.first_load import make
from tests.support.complaints import PHONE, add_complaint, leader, new_customer
from tests.support.customers import add_customer
from tests.support.desk import DeskTemplate, FrozenClock
from tests.sync.client.load_again import FileSource, parts_of
from tests.sync.client.snapshots import ServedSnapshots, snapshot_of

TABLES = ("customer", "customer_phone", "appliance", "complaint", "complaint_transition", "complaint_plan")
ROWS = 300


@pytest.fixture
def other(desk_template: DeskTemplate, tmp_path: Path, clock: FrozenClock) -> Iterator[Desk]:
    """Give another desk of the same store, empty."""
    desk = desk_template.open_copy(tmp_path / "other", clock)
    yield desk
    desk.close()


@pytest.fixture
def file(desk: Desk, tmp_path: Path) -> Path:
    """Give a snapshot of the desk's store."""
    path = tmp_path / "snapshot.zst"
    make(path, desk.identity.store_id.hex, ROWS)
    return path


def content(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """Return all rows, and what is found by every word of the index, in an order that is no chance."""
    # The writer's session: a reader may not even make a table of its own.
    with desk.runner.database.writing() as session:
        found = {
            name: sorted(
                (tuple(row) for row in session.execute(text(f"SELECT * FROM {name}"))),
                key=repr,
            )
            for name in TABLES
        }
        connection = session.connection()
        connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE temp.word USING fts5vocab(main, search_gram, instance)"
        )
        found["word"] = sorted(
            tuple(row)
            for row in connection.exec_driver_sql(
                'SELECT d.kind, d.row_id, w.term, w.col, w."offset" FROM temp.word w '
                "JOIN search_document d ON d.docid = w.doc"
            )
        )
        connection.exec_driver_sql("DROP TABLE temp.word")
    return found


def left(desk: Desk) -> int:
    """Return how many rows wait to be derived and indexed."""
    with desk.runner.database.reading() as session:
        return int(session.execute(text("SELECT count(*) FROM dirty_row")).scalar_one())


def afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let everything be derived and indexed when all rows are there."""
    monkeypatch.setattr(snapshot_load, "untouched", lambda _database, _scope: [])


def test_what_follows_is_the_same_computed_before_or_afterwards(
    desk: Desk, other: Desk, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scope = desk.identity.store_id.hex
    assert parts_of(desk, FileSource(file))[0].run(scope, 0)
    assert left(desk) == 0
    afterwards(monkeypatch)
    load, applier = parts_of(other, FileSource(file))
    assert load.run(scope, 0)
    assert left(other) > 0
    applier.work_off()
    assert content(desk) == content(other)


def test_a_complaint_stands_where_its_desk_had_it(desk: Desk, other: Desk) -> None:
    first = add_complaint(desk, is_taken=True)
    add_complaint(desk, who=new_customer("曾乐", "13777776666"), subject="洗衣机漏水")
    scope = desk.identity.store_id.hex
    assert parts_of(other, ServedSnapshots(snapshot_of(desk, scope)))[0].run(scope, 0)
    assert left(other) == 0
    assert content(other) == content(desk)
    with other.runner.database.reading() as session:
        found = search_index.find(session, ("complaint",), first.number)
    assert len(found) == 1


def test_what_the_server_lost_is_not_found_any_more(desk: Desk, other: Desk) -> None:
    first = add_complaint(desk)
    second = add_complaint(desk, who=new_customer("曾乐", "13777776666"), subject="洗衣机漏水")
    scope = desk.identity.store_id.hex
    assert parts_of(other, ServedSnapshots(snapshot_of(desk, scope)))[0].run(scope, 0)
    snapshot = snapshot_of(desk, scope)
    snapshot.execute("DELETE FROM complaint WHERE id = ?", (first.id.hex,))
    snapshot.commit()
    load, applier = parts_of(other, ServedSnapshots(snapshot))
    assert load.run(scope, 0)
    applier.work_off()
    with other.runner.database.reading() as session:
        assert not search_index.find(session, ("complaint",), first.number)
        assert len(search_index.find(session, ("complaint",), second.number)) == 1


def test_an_entity_that_is_half_here_is_done_afterwards(desk: Desk, other: Desk) -> None:
    add_complaint(desk)
    add_complaint(other, who=new_customer("曾乐", "13777776666"))
    scope = desk.identity.store_id.hex
    load, applier = parts_of(other, ServedSnapshots(snapshot_of(desk, scope)))
    assert load.run(scope, 0)
    assert left(other) > 0
    applier.work_off()
    with other.runner.database.reading() as session:
        assert len(search_index.find(session, ("customer",), PHONE)) == 1
        assert len(search_index.find(session, ("customer",), "13777776666")) == 1


def test_what_a_person_saves_meanwhile_is_not_overwritten_by_what_was_computed_before(
    desk: Desk, other: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    customer_id = add_customer(desk, "陈淑芬", PHONE).id
    afterwards(monkeypatch)
    scope = desk.identity.store_id.hex
    load, applier = parts_of(other, ServedSnapshots(snapshot_of(desk, scope)))
    assert load.run(scope, 0)
    prepare: Any = dirty.DirtyRows._prepare
    saved: list[str] = []

    def rename(uow: UnitOfWork) -> None:
        uow.session.scalars(select(Customer).where(Customer.id == customer_id)).one().name = "欧阳修"

    def prepare_and_save(rows: Any, table: str, ids: Any) -> Any:
        ready = prepare(rows, table, ids)
        if table == "customer" and not saved:
            saved.append(table)
            other.runner.write(leader(other), rename)
        return ready

    monkeypatch.setattr(dirty.DirtyRows, "_prepare", prepare_and_save)
    applier.work_off()
    assert saved
    assert left(other) == 0
    with other.runner.database.reading() as session:
        assert search_index.find(session, ("customer",), "欧阳") == (("customer", customer_id),)
        assert search_index.find(session, ("customer",), "陈淑") == ()


@pytest.mark.long
@pytest.mark.parametrize("double_first", [True, False])
def test_a_double_of_another_store_is_found_by_the_one_who_stands_for_him(
    desk: Desk, other: Desk, *, double_first: bool
) -> None:
    double = add_customer(desk, "陈淑芳", PHONE).id
    into = add_customer(desk, "陈淑芬", "13777776666").id
    desk.runner.write(leader(desk), merge_customers, MergeCustomers(double, into))
    scope, elsewhere = desk.identity.store_id.hex, new_id().hex
    own, far = snapshot_of(desk, scope), snapshot_of(desk, scope)
    for name, column in (("customer", "id"), ("customer_phone", "customer_id")):
        own.execute(f"DELETE FROM {name} WHERE {column} <> ?", (into.hex,))
        far.execute(f"DELETE FROM {name} WHERE {column} <> ?", (double.hex,))
        far.execute(f"UPDATE {name} SET scope = ?", (elsewhere,))
    own.commit()
    far.commit()
    order = [(elsewhere, far), (scope, own)] if double_first else [(scope, own), (elsewhere, far)]
    for of, snapshot in order:
        load, applier = parts_of(other, ServedSnapshots(snapshot))
        assert load.run(of, 0)
        applier.work_off()
    with other.runner.database.reading() as session:
        found = search_index.find(session, ("customer",), PHONE)
    assert into in {row_id for _kind, row_id in found}


@pytest.mark.long
@pytest.mark.parametrize("is_after", [False, True])
def test_it_goes_on_wherever_it_was_cut(
    desk: Desk, other: Desk, file: Path, monkeypatch: pytest.MonkeyPatch, *, is_after: bool
) -> None:
    scope = desk.identity.store_id.hex
    assert parts_of(desk, FileSource(file))[0].run(scope, 0)
    monkeypatch.setattr(snapshot_copy, "ROWS", 10)
    monkeypatch.setattr(snapshot_copy, "MOST_ROWS", 10)
    if is_after:
        afterwards(monkeypatch)
    runs = 0
    while True:
        stop, told = threading.Event(), []

        def tell(share: float, stop: threading.Event = stop, told: list[float] = told) -> None:
            told.append(share)
            if len(told) > 2:
                stop.set()

        load, applier = parts_of(other, FileSource(file))
        runs += 1
        if load.run(scope, 0, stop=stop, progress=tell):
            break
    assert runs > 10
    applier.work_off()
    assert content(other) == content(desk)


@pytest.mark.long
@pytest.mark.parametrize("is_after", [False, True])
def test_a_full_disk_ends_a_slice_and_it_goes_on_when_there_is_room(
    desk: Desk, other: Desk, file: Path, monkeypatch: pytest.MonkeyPatch, *, is_after: bool
) -> None:
    scope = desk.identity.store_id.hex
    assert parts_of(desk, FileSource(file))[0].run(scope, 0)
    if is_after:
        afterwards(monkeypatch)
    load, applier = parts_of(other, FileSource(file))
    with other.runner.database.writing() as session:
        pages = session.execute(text("PRAGMA page_count")).scalar_one()
        session.execute(text(f"PRAGMA max_page_count = {pages + 20}"))
    with pytest.raises(DiskFullError):
        load.run(scope, 0)
    with other.runner.database.writing() as session:
        assert session.execute(text("PRAGMA synchronous")).scalar_one() == 2
        assert session.execute(text("SELECT count(*) FROM sync_cursor")).scalar_one() == 0
        assert session.get(LocalState, "sync.applying") is None
        session.execute(text("PRAGMA max_page_count = 1000000"))
    assert load.run(scope, 0)
    applier.work_off()
    assert content(other) == content(desk)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_disk_that_is_full_during_the_download_is_said(desk: Desk, file: Path) -> None:
    scope = desk.identity.store_id.hex
    load, _applier = parts_of(desk, FileSource(file))
    kept = desk.folder.path / f"snapshot-{scope}.sealed"

    class Filling(FileSource):
        def fetch(self, path: str, start: int, length: int) -> bytes:
            if not kept.exists():
                kept.symlink_to("/dev/full")
            return super().fetch(path, start, length)

    with pytest.raises(DiskFullError):
        parts_of(desk, Filling(file))[0].run(scope, 0)
    kept.unlink()
    assert load.run(scope, 0)
    assert left(desk) == 0


@pytest.mark.long
@pytest.mark.parametrize("mode", ["ahead", "after"])
def test_it_goes_on_after_kills(desk: Desk, other: Desk, tmp_path: Path, mode: str) -> None:
    scope = desk.identity.store_id.hex
    file = tmp_path / "large.zst"
    make(file, scope, 3000)
    assert parts_of(desk, FileSource(file))[0].run(scope, 0)
    folder = other.folder.path.parent
    other.close()
    chance = random.Random(11)
    command = [sys.executable, "-m", "tests.sync.client.load_again", str(folder), str(file), mode]
    killed = 0
    while True:
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            assert process.stdout.readline().strip() == "begun"
            try:
                # Each life a little longer, so that a slow machine comes to the end too.
                assert process.wait(chance.uniform(0.05, 0.3 + 0.1 * killed)) == 0
                break
            except subprocess.TimeoutExpired:
                process.kill()
                killed += 1
        assert killed < 200
    assert killed >= 3
    from app import bootstrap
    from app.core.data_folder import DataFolder

    data = DataFolder(folder)
    again = bootstrap.open_desk(data, data.store)
    try:
        assert left(again) == 0
        assert content(again) == content(desk)
    finally:
        again.close()
