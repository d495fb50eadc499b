# SPDX-License-Identifier: Apache-2.0
"""What a pull gives, and what it must never miss."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest
from psycopg import AsyncConnection
from psycopg.types.json import Jsonb

from app.core.ids import NIL
from app.sync import protocol
from app.sync.errors import BadBodyError
from app.sync.server import pull, schema
from app.sync.server.devices import Device
from tests.sync.server.read_ground import HOME, OTHER, Ground, stamp


def test_a_whole_row_holds_every_column_in_its_wire_form(ground: Ground) -> None:
    key = ground.customer(
        name="王“小”明\n😀", contact_name=None, registered_at="2026-11-20T10:30:00.5+08", is_void=False,
        manager_id=HOME, clocks=Jsonb({"name": stamp(5)}), extra=Jsonb({"a": 1, "~": {"newer": [1, "二"]}}),
    )  # fmt: skip
    page, text = ground.page(ground.device(), ground.start())
    assert page.count == 1
    assert not page.more
    (row,) = text["rows"]["customer"]
    assert row["i"] == key.hex
    assert row["f"] == 1
    assert row["h"] == stamp(1)
    assert row["k"] == {"name": stamp(5)}
    assert row["x"] == {"a": 1}
    assert row["c"]["name"] == "王“小”明\n😀"
    assert row["c"]["contact_name"] is None
    assert row["c"]["registered_at"] == "2026-11-20T02:30:00.500000Z"
    assert row["c"]["is_void"] is False
    assert row["c"]["manager_id"] == HOME.hex
    assert row["c"]["newer"] == [1, "二"]
    assert "s" not in row


def test_derived_columns_do_not_travel(ground: Ground) -> None:
    key = ground.put("complaint", HOME, status="open", number="TS-1")
    ground.log("complaint", key)
    _page, text = ground.page(ground.device(), ground.start())
    assert "status" not in text["rows"]["complaint"][0]["c"]
    assert text["rows"]["complaint"][0]["c"]["number"] == "TS-1"


def test_a_partial_row_holds_what_changed_and_its_clocks(ground: Ground) -> None:
    clocks = {"name": stamp(5), "level": stamp(6), "newer": stamp(7)}
    key = ground.put(
        "customer", HOME, name="甲", level="vip", clocks=Jsonb(clocks), extra=Jsonb({"~": {"newer": None}})
    )
    ground.log("customer", key, cols=["name"])
    ground.log("customer", key, cols=["newer", "needs"])
    _page, text = ground.page(ground.device(), ground.start())
    (row,) = text["rows"]["customer"]
    assert "f" not in row
    assert row["c"] == {"name": "甲", "newer": None, "needs": None}
    assert row["k"] == {"name": stamp(5), "newer": stamp(7)}
    assert "x" not in row


def test_extra_goes_when_it_changed(ground: Ground) -> None:
    key = ground.put("customer", HOME, clocks=Jsonb({"extra": stamp(3)}), extra=Jsonb({}))
    ground.log("customer", key, cols=["extra"])
    _page, text = ground.page(ground.device(), ground.start())
    assert text["rows"]["customer"][0]["x"] == {}
    assert text["rows"]["customer"][0]["k"] == {"extra": stamp(3)}


def test_a_fact_is_whole_and_says_that_it_was_blanked(ground: Ground) -> None:
    key = ground.put("customer_note", HOME, text="", at="2026-01-01Z", redacted_at="2026-02-01T00:00:00Z")
    ground.log("customer_note", key, cols=["text"])
    _page, text = ground.page(ground.device(), ground.start())
    (row,) = text["rows"]["customer_note"]
    assert row["f"] == 1
    assert row["z"] == "2026-02-01T00:00:00.000000Z"
    assert row["c"]["at"] == "2026-01-01T00:00:00.000000Z"


def test_what_the_asking_incarnation_wrote_is_left_out_and_the_cursor_moves(ground: Ground) -> None:
    device = ground.device()
    mine = ground.put("customer", HOME, name="甲")
    ground.log("customer", mine, incarnation=device.incarnation)
    both = ground.put("customer", HOME, name="乙", level="vip", clocks=Jsonb({"name": stamp(2)}))
    ground.log("customer", both, incarnation=device.incarnation)
    ground.log("customer", both, cols=["name"], incarnation=OTHER)
    page, text = ground.page(device, ground.start())
    (row,) = text["rows"]["customer"]
    assert row["i"] == both.hex
    assert row["c"] == {"name": "乙"}
    again, text = ground.page(device, {HOME.hex: page.cursor})
    assert (again.cursor, again.count, text) == (page.cursor, 0, {"rows": {}, "gone": {}})


def test_of_two_copies_each_is_told_what_the_other_wrote(ground: Ground) -> None:
    device = ground.device()
    theirs = ground.put("customer", HOME, name="甲")
    # The server knows the copy that spoke last; the other one asks.
    ground.log("customer", theirs, incarnation=device.incarnation)
    (page,) = ground.pull(device, ground.start(), incarnation=uuid4()).pages
    assert page.count == 1
    (page,) = ground.pull(device, ground.start(), incarnation=device.incarnation).pages
    assert page.count == 0
    with pytest.raises(BadBodyError):
        ground.pull(device, ground.start(), incarnation="x")


def test_a_page_is_cut_between_transactions_alone(ground: Ground) -> None:
    for size in (2, 2, 5, 1):
        with ground.admin.transaction():
            for _ in range(size):
                ground.customer()
    counts = []
    cursors = ground.start()
    while True:
        page, _text = ground.page(ground.device(), cursors, rows=3)
        counts.append(page.count)
        cursors = {HOME.hex: page.cursor}
        if not page.more:
            break
    assert counts == [2, 2, 5, 1]


def test_a_row_that_is_gone_is_named_and_one_that_came_back_is_whole(ground: Ground) -> None:
    moved = ground.put("customer", OTHER, name="甲")
    ground.log("customer", moved, op="r")
    back = ground.put("customer", HOME, name="乙")
    # By the order of transactions the removal may seem to be later than the put that followed it.
    ground.log("customer", back, cols=["name"])
    ground.log("customer", back, op="r")
    page, text = ground.page(ground.device(), ground.start())
    assert page.count == 2
    assert text["gone"] == {"customer": [[HOME.hex, moved.hex]]}
    assert [(row["i"], row["f"]) for row in text["rows"]["customer"]] == [(back.hex, 1)]


def test_a_shared_row_comes_with_its_home_as_long_as_it_is_shared(ground: Ground) -> None:
    key = ground.customer(OTHER, "甲")
    secret = ground.customer(OTHER, "乙")
    ground.put_grant(HOME, OTHER, "customer", key)
    ground.log("customer", key, scope=HOME, home=OTHER)
    # An entry without a grant gives nothing away, whatever wrote it.
    ground.log("customer", secret, scope=HOME, home=OTHER)
    page, text = ground.page(ground.device(), ground.start())
    (row,) = text["rows"]["customer"]
    assert (row["i"], row["s"], row["c"]["name"]) == (key.hex, OTHER.hex, "甲")
    assert text["gone"] == {"customer": [[OTHER.hex, secret.hex]]}
    ground.admin.execute("DELETE FROM sunshine.granted_row")
    ground.log("customer", key, scope=HOME, home=OTHER, op="r")
    _page, text = ground.page(ground.device(), {HOME.hex: page.cursor})
    assert text == {"rows": {}, "gone": {"customer": [[OTHER.hex, key.hex]]}}


def test_whoever_has_a_scope_is_told_that_a_share_with_it_ended(ground: Ground) -> None:
    """Who has the home keeps the row all the same."""
    key = ground.customer(OTHER, "甲")
    ground.log("customer", key, scope=HOME, home=OTHER, op="r")
    office, text = ground.page(ground.device(kind="office"), ground.start(HOME))
    assert (office.count, text["gone"]) == (1, {"customer": [[OTHER.hex, key.hex]]})
    store, text = ground.page(ground.device(), ground.start(HOME))
    assert (store.count, text["gone"]) == (1, {"customer": [[OTHER.hex, key.hex]]})


def test_scopes_of_others_are_passed_over(ground: Ground) -> None:
    ground.customer(OTHER)
    device = ground.device()
    found = ground.pull(device, ground.start(NIL, HOME, OTHER))
    assert sorted(page.scope for page in found.pages) == [NIL.hex, HOME.hex]
    assert found.scopes == device.scopes
    assert found.epoch == ground.epoch
    office = ground.pull(ground.device(kind="office"), ground.start(OTHER))
    assert [page.count for page in office.pages] == [1]


@pytest.mark.parametrize(
    "cursor", ["", "x", "other.5.5", "{epoch}.x.1", "{epoch}.-1.1", "{epoch}.1", "'\";--"]
)
def test_a_cursor_that_says_nothing_asks_for_a_snapshot(ground: Ground, cursor: str) -> None:
    ground.customer()
    page, text = ground.page(ground.device(), {HOME.hex: cursor.replace("{epoch}", ground.epoch)})
    assert (page.snapshot, page.cursor, page.count, text["rows"]) == (True, "", 0, {})


def test_a_cursor_below_the_floor_asks_for_a_snapshot(ground: Ground) -> None:
    ground.customer()
    page, _text = ground.page(ground.device(), ground.start())
    place = page.cursor.split(".")
    ground.admin.execute(
        "INSERT INTO sunshine.log_floor (scope, epoch, xid, seq) VALUES (%s, %s, %s::xid8, %s)",
        (HOME, ground.epoch, place[1], place[2]),
    )
    below, _text = ground.page(ground.device(), ground.start())
    assert below.snapshot
    at, _text = ground.page(ground.device(), {HOME.hex: page.cursor})
    assert not at.snapshot


@pytest.mark.parametrize(
    "body",
    [{}, {"scopes": []}, {"scopes": {HOME.hex: 1}}, {"scopes": {HOME.hex: "\x00"}}, {"scopes": {}, "rows": 0},
     {"scopes": {}, "rows": "9"}, {"scopes": {HOME.hex: "1" * 200}},
     {"scopes": {str(n): "" for n in range(10_001)}}],
)  # fmt: skip
def test_a_bad_body_is_refused(ground: Ground, body: dict[str, object]) -> None:
    with pytest.raises(BadBodyError):
        ground.run(lambda connection: pull.pull(connection, ground.device(), body))


def test_an_answer_holds_a_few_full_pages_and_says_that_there_are_more(
    ground: Ground,
) -> None:
    scopes = [UUID(int=place + 1) for place in range(7)]
    for scope in scopes:
        ground.customer(scope)
        ground.customer(scope)
    device = Device(uuid4(), HOME, "office", tuple(scope.hex for scope in scopes), uuid4(), "1")
    cursors, seen, rounds = ground.start(*scopes), 0, 0
    while True:
        found = ground.pull(device, cursors, rows=1)
        rounds += 1
        seen += sum(page.count for page in found.pages)
        assert sum(page.count for page in found.pages) <= 4
        cursors = {page.scope: page.cursor for page in found.pages}
        if not any(page.more for page in found.pages):
            break
    assert (seen, rounds) == (14, 4)


# The traps


def test_a_lower_number_that_commits_later_is_not_missed(ground: Ground) -> None:
    slow = psycopg.connect(ground.url)
    slow.execute("SET sunshine.scopes = '*'")
    first = ground.put("customer", HOME, name="先", connection=slow)
    ground.log("customer", first, connection=slow)
    second = ground.customer(name="后")
    naive = ground.value("SELECT max(seq) FROM sunshine.sync_log")
    page, text = ground.page(ground.device(), ground.start())
    # The open transaction holds the horizon: nothing that was numbered after it is given yet.
    assert text == {"rows": {}, "gone": {}}
    assert ground.run(pull.heads) == {}
    slow.commit()
    slow.close()
    # A reader who went by numbers would have stood behind both and missed the first.
    assert ground.value("SELECT count(*) FROM sunshine.sync_log WHERE seq > %s", (naive,)) == 0
    _page, text = ground.page(ground.device(), {HOME.hex: page.cursor})
    assert {row["i"] for row in text["rows"]["customer"]} == {first.hex, second.hex}


def test_the_horizon_and_its_lag_are_seen(ground: Ground) -> None:
    slow = psycopg.connect(ground.service_url)
    slow.execute("SELECT pg_current_xact_id()")
    ground.customer()
    ground.customer()
    held = ground.run(pull.lag)
    assert held.oldest_write_s > 0
    assert held.horizon_transactions >= 2
    slow.rollback()
    slow.close()
    free = ground.run(pull.lag)
    assert (free.oldest_write_s, free.horizon_transactions) == (0.0, 0)


def test_a_transaction_that_was_undone_leaves_nothing(ground: Ground) -> None:
    with ground.admin.transaction(force_rollback=True):
        ground.customer()
    page, _text = ground.page(ground.device(), ground.start())
    assert page.count == 0


def test_dump_and_restore_begins_a_new_epoch(ground: Ground) -> None:
    ground.customer()
    page, _text = ground.page(ground.device(), ground.start())
    # What a restore leaves: the rows, numbers of transactions that mean nothing here, and a new epoch.
    ground.log("customer", ground.put("customer", HOME, name="旧"))
    ground.admin.execute("UPDATE sunshine.sync_log SET xid = '999999999'::xid8")
    with psycopg.connect(ground.url) as owner:
        owner.execute("SET sunshine.scopes = '*'")
        fresh = schema.new_epoch(owner)
    again, _text = ground.page(ground.device(), {HOME.hex: page.cursor})
    assert again.snapshot
    key = ground.put("customer", HOME, name="新")
    ground.epoch = fresh
    ground.log("customer", key)
    _page, text = ground.page(ground.device(), {HOME.hex: f"{fresh}.0.0"})
    assert [row["i"] for row in text["rows"]["customer"]] == [key.hex]


def test_heads_name_the_newest_visible_entry_of_each_scope(ground: Ground) -> None:
    ground.customer(HOME)
    ground.customer(OTHER)
    ground.customer(HOME)
    found = ground.run(pull.heads)
    page, _text = ground.page(ground.device(), ground.start())
    assert set(found) == {HOME.hex, OTHER.hex}
    assert page.cursor == f"{ground.epoch}.{found[HOME.hex][0]}.{found[HOME.hex][1]}"
    assert not pull.is_news(found[HOME.hex], page.cursor)
    assert pull.is_news(found[HOME.hex], f"{ground.epoch}.0.0")
    assert pull.is_news(None, "")
    assert not pull.is_news(None, f"{ground.epoch}.0.0")


def test_heads_are_read_again_when_anything_was_written(ground: Ground) -> None:
    async def look(connection: AsyncConnection[Any]) -> list[dict[str, tuple[int, int]]]:
        found = [await pull.heads(connection)]
        for scope in (HOME, None, OTHER):
            if scope is not None:
                ground.customer(scope)
            found.append(await pull.heads(connection))
        return found

    none, home, same, both = ground.run(look)
    assert none == {}
    assert set(home) == {HOME.hex}
    assert same is home
    assert set(both) == {HOME.hex, OTHER.hex}
    assert both[HOME.hex] == home[HOME.hex]


def test_a_page_of_one_field_changes_is_small_on_the_wire(ground: Ground) -> None:
    ground.admin.execute(
        """INSERT INTO sunshine.customer (scope, id, hlc, name, clocks)
        SELECT %s, gen_random_uuid(), lpad(to_hex((1780000000000 + random() * 1e10)::bigint), 12, '0')
            || '0000' || right(md5((i %% 5)::text), 12), '顾客' || i,
            jsonb_build_object('name', lpad(to_hex(1800000000000 + i * 7), 12, '0') || '0000'
                || right(md5((i %% 5)::text), 12))
        FROM generate_series(1::bigint, 1000) i""",
        (HOME,),
    )
    ground.admin.execute(
        """INSERT INTO sunshine.sync_log (epoch, scope, home, tbl, id, op, cols)
        SELECT %s, scope, scope, 'customer', id, 'p', ARRAY['name'] FROM sunshine.customer""",
        (ground.epoch,),
    )
    text = ground.run(lambda c: pull.pull(c, ground.device(), {"scopes": ground.start()}))
    assert len(protocol.pack(text)) / 1000 <= 50
