# SPDX-License-Identifier: Apache-2.0
"""The planner's port over a real encrypted desk: what is sent, held, answered, and which life it is."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from app.bootstrap import Desk
from app.complaints.sheet import get_complaint_sheet
from app.core.db import LocalState
from app.core.ids import NIL
from app.sync import protocol
from app.sync.client import checksum, incarnation, state
from app.sync.client.planner import Planner
from app.sync.client.port import AGAIN, Push
from app.sync.client.sqlite_port import SqlitePort
from app.sync.protocol import Answer, Rejected
from tests.support.complaints import add_complaint, clerk
from tests.support.desk import FrozenClock
from tests.sync.client.pages import page, port, scalar


@pytest.fixture
def enrolled(desk: Desk) -> Desk:
    """Give a desk that head office knows."""
    with desk.runner.database.writing() as session:
        state.put(
            session,
            {state.INCARNATION: "1" * 32, state.ANNOUNCED: "1", state.EPOCH: "e1", state.ENROLLED_AT: "x"},
        )
        state.set_cursors(session, {desk.identity.store_id.hex: "e1.1.1"})
        session.commit()
    incarnation.write(incarnation.path_of(desk.runner.database.path), desk.key, "1" * 32)
    return desk


def _push(planner: Planner) -> tuple[Push, protocol.Batch]:
    planner.wants_pull = False
    step = planner.next_step()
    assert isinstance(step, Push)
    return step, protocol.batch_from_wire(protocol.load(protocol.unpack(step.body)))


def test_the_whole_log_goes_as_it_was_written(enrolled: Desk) -> None:
    done = add_complaint(enrolled)
    found = port(enrolled)
    step, batch = _push(Planner(found, schema="0009"))
    assert len(batch.ops) == scalar(enrolled, "SELECT count(*) FROM change")
    complaint = next(op for op in batch.ops if op.table == "complaint")
    assert (complaint.row, complaint.kind) == (done.id.hex, "insert")
    assert complaint.new["subject"] == "冰箱不制冷，冷藏食品变质"
    assert complaint.new["received_at"].endswith("Z")
    assert batch.groups[0].at == "2026-11-20T02:30:00.000000Z"
    assert found.pending() is not None
    assert port(enrolled).pending() == found.pending()
    planner = Planner(port(enrolled), schema="0009")
    planner.next_step()
    planner.pushed(Answer("e1", step.number))
    assert not port(enrolled).unsent(1)
    assert port(enrolled).standing().batch == 1


def test_a_rejected_child_holds_its_whole_complaint_and_nothing_else(enrolled: Desk) -> None:
    done = add_complaint(enrolled)
    add_complaint(enrolled, subject="另一件")
    planner = Planner(port(enrolled), schema="0009")
    step, batch = _push(planner)
    place = next(at for at, op in enumerate(batch.ops) if op.table == "complaint_transition")
    planner.pushed(Answer("e1", step.number, rejected=(Rejected(place, "permission", {"need": "x"}),)))
    root = scalar(enrolled, "SELECT root_id FROM held_change")
    assert root == done.id.hex
    assert port(enrolled).held_roots() == {done.id.hex}
    # The other one is free, what belongs to the held one waits.
    sheet = enrolled.runner.read(clerk(enrolled), get_complaint_sheet, done.id)
    assert sheet is not None
    with enrolled.runner.database.writing() as session:
        session.execute(text("UPDATE held_change SET state = :again"), {"again": AGAIN})
        session.commit()
    planner = Planner(port(enrolled), schema="0009")
    step, batch = _push(planner)
    assert [op.table for op in batch.ops] == ["complaint_transition"]
    planner.pushed(Answer("e1", step.number))
    assert scalar(enrolled, "SELECT count(*) FROM held_change") == 0


def test_a_file_from_a_copy_makes_another_life(enrolled: Desk, clock: FrozenClock) -> None:
    add_complaint(enrolled)
    clock.move(days=40)
    add_complaint(enrolled, subject="新的")
    last = scalar(enrolled, "SELECT max(seq) FROM change")
    port(enrolled).put({state.SENT_SEQ: str(last)})
    assert port(enrolled).standing().is_announced
    incarnation.write(incarnation.path_of(enrolled.runner.database.path), enrolled.key, "2" * 32)
    standing = port(enrolled).standing()
    assert not standing.is_announced
    assert standing.incarnation != "1" * 32
    assert 0 < standing.sent_seq < last, "the last 30 days go again, no more"
    assert port(enrolled).standing() == standing, "once"


@pytest.mark.parametrize("spoil", ["missing", "empty", "other key"])
def test_a_spoiled_file_makes_another_life_too(enrolled: Desk, spoil: str) -> None:
    file = incarnation.path_of(enrolled.runner.database.path)
    if spoil == "missing":
        file.unlink()
    elif spoil == "empty":
        file.write_bytes(b"")
    else:
        incarnation.write(file, b"k" * 32, "1" * 32)
    assert port(enrolled).standing().incarnation != "1" * 32


def test_another_epoch_empties_the_cursors(enrolled: Desk) -> None:
    add_complaint(enrolled)
    found = port(enrolled)
    found.put({state.SENT_SEQ: "3"})
    found.new_epoch("e2")
    assert set(found.cursors().values()) == {""}
    assert found.standing().sent_seq == 0
    assert found.standing().epoch == "e2"


def test_a_desk_that_was_never_enrolled_has_no_life_to_renew(desk: Desk) -> None:
    assert port(desk).standing().incarnation == ""


def test_guards_that_a_broken_copy_left_open_are_closed(enrolled: Desk) -> None:
    with enrolled.runner.database.writing() as session:
        session.add(LocalState(key="sync.applying", value="1"))
        session.commit()
    port(enrolled)
    assert scalar(enrolled, "SELECT count(*) FROM local_state WHERE key = 'sync.applying'") == 0


def test_what_a_desk_brought_along_says_its_place(enrolled: Desk) -> None:
    add_complaint(enrolled)
    port(enrolled).put({state.OWN_UNTIL: "2"})
    lines = SqlitePort(
        enrolled.runner.database, "d" * 32, enrolled.key, enrolled.runner.clock, port(enrolled)._applier
    ).unsent(10)
    assert [line.op.seq for line in lines[:3]] == [1, 2, 0]


def test_sums_see_every_change_of_a_row(enrolled: Desk) -> None:
    done = add_complaint(enrolled)
    scope = enrolled.identity.store_id.hex

    def sums() -> dict[str, tuple[int, int]]:
        with enrolled.runner.database.reading() as session:
            return checksum.sums(session, scope, {})

    before = sums()
    assert before["complaint"][0] == 1
    with enrolled.runner.database.writing() as session:
        session.execute(
            text("UPDATE complaint SET demand = demand || '。' WHERE id = :id"), {"id": done.id.hex}
        )
        session.commit()
    assert checksum.differing(before, {name: list(pair) for name, pair in sums().items()}) == ("complaint",)
    with enrolled.runner.database.reading() as session:
        left_out = checksum.sums(session, scope, {"complaint": [done.id.hex]})
    assert left_out["complaint"] == (0, 0)


def _empty(enrolled: Desk, cursor: str) -> protocol.ScopePage:
    return page(enrolled.identity.store_id.hex, {}, cursor)


def _written(enrolled: Desk) -> str:
    return str(scalar(enrolled, "SELECT cursor FROM sync_cursor"))


def test_the_cursor_of_an_empty_page_is_written_by_the_next_write(enrolled: Desk) -> None:
    found, scope = port(enrolled), enrolled.identity.store_id.hex
    for cursor in ("e1.2.1", "e1.3.1"):
        found.apply(_empty(enrolled, cursor), 0)
        assert found.cursors() == {scope: cursor}
        assert _written(enrolled) == "e1.1.1"
    assert port(enrolled).cursors() == {scope: "e1.1.1"}
    found.put({state.LAST_PULL_AT: "x"})
    assert _written(enrolled) == "e1.3.1"
    assert found.cursors() == {scope: "e1.3.1"}


def test_a_cursor_that_was_emptied_meanwhile_stays_empty(enrolled: Desk) -> None:
    found, scope = port(enrolled), enrolled.identity.store_id.hex
    found.apply(_empty(enrolled, "e1.2.1"), 0)
    with enrolled.runner.database.writing() as session:
        state.set_cursors(session, {scope: ""})
        session.commit()
    assert found.cursors() == {scope: ""}
    found.apply(_empty(enrolled, "e1.4.1"), 0)
    found.put({state.LAST_PULL_AT: "x"})
    assert _written(enrolled) == ""
    assert found.cursors() == {scope: ""}


def test_a_page_with_rows_goes_past_an_empty_one(enrolled: Desk) -> None:
    found, scope = port(enrolled), enrolled.identity.store_id.hex
    found.apply(_empty(enrolled, "e1.2.1"), 0)
    gone = {"customer": [[scope, "a" * 32]]}
    found.apply(page(scope, {}, "e1.3.1", gone), 0)
    assert _written(enrolled) == "e1.3.1"
    found.put({state.LAST_PULL_AT: "x"})
    assert found.cursors() == {scope: "e1.3.1"}


def test_a_half_done_load_begins_anew_when_a_snapshot_is_wanted(enrolled: Desk) -> None:
    found = port(enrolled)
    found.put({state.load_key(NIL.hex): "{}", state.load_key("a" * 32): "{}"})
    found.want_snapshot(NIL.hex)
    assert state.load_key(NIL.hex) not in found.values()
    assert state.load_key("a" * 32) in found.values()
