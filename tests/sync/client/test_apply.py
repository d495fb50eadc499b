# SPDX-License-Identifier: Apache-2.0
"""Pages of the server in a real encrypted desk: nothing is lost, twice is once, own changes stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from app.bootstrap import Desk
from app.complaints.sheet import get_complaint_sheet
from app.core import search_index, synced
from app.core.clock import HybridClock
from app.core.ids import NIL, new_id
from app.core.unit_of_work import UnitOfWork
from app.customers.models import Customer
from app.sync.client import apply, put_rows, state
from app.sync.errors import DivergedError, TooOldError
from tests.support.complaints import add_complaint, clerk
from tests.support.desk import DeskTemplate, FrozenClock
from tests.sync.client.pages import applier, chunks, content, page, rows_of, scalar


@pytest.fixture
def other(desk_template: DeskTemplate, tmp_path: Path, clock: FrozenClock) -> Iterator[Desk]:
    """Give a second desk, of the same store as far as rows say."""
    opened = desk_template.open_copy(tmp_path / "other", clock)
    device = new_id()
    identity = replace(opened.identity, device_id=device)
    runner = replace(opened.runner, identity=identity, hybrid=HybridClock(clock, device))
    yield replace(opened, runner=runner)
    opened.close()


def _scope(desk: Desk) -> str:
    return desk.identity.store_id.hex


def _rename(desk: Desk, customer_id: UUID, name: str) -> None:
    _edit(desk, customer_id, name=name)


def _edit(desk: Desk, customer_id: UUID, **values: str) -> None:
    def change(uow: UnitOfWork) -> None:
        row = uow.session.get_one(Customer, (uow.scope, customer_id))
        for name, value in values.items():
            setattr(row, name, value)

    desk.runner.write(clerk(desk), change)


def _customer(desk: Desk) -> UUID:
    return UUID(hex=scalar(desk, "SELECT id FROM customer"))


def test_a_chinese_complaint_arrives_derived_and_can_be_found(desk: Desk, other: Desk) -> None:
    done = add_complaint(desk)
    applier(other).apply(page(_scope(desk), rows_of(desk, _scope(desk))), 0)
    assert content(other) == content(desk)
    sheet = other.runner.read(clerk(other), get_complaint_sheet, done.id)
    assert "冰箱不制冷" in str(sheet)
    with other.runner.database.reading() as session:
        assert search_index.find(session, ["customer"], "淑芬")
    assert scalar(other, "SELECT cursor FROM sync_cursor") == "e.9.1"
    assert scalar(other, "SELECT count(*) FROM dirty_row") == 0
    assert scalar(other, "SELECT count(*) FROM change") == 0


def test_a_large_page_goes_in_slices_and_all_of_it_is_derived(desk: Desk, other: Desk) -> None:
    for number in range(12):
        add_complaint(desk, subject=f"第{number}件：洗衣机漏水")
    found = applier(other)
    found._rows_a_slice = 7
    found.apply(page(_scope(desk), rows_of(desk, _scope(desk))), 0)
    assert scalar(other, "SELECT count(*) FROM dirty_row") > 0
    found.work_off()
    assert content(other) == content(desk)
    assert scalar(other, "SELECT count(*) FROM dirty_row") == 0
    assert scalar(other, "SELECT count(*) FROM search_document") == scalar(
        desk, "SELECT count(*) FROM search_document"
    )


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(size=st.integers(1, 30), repeats=st.lists(st.integers(0, 5), max_size=3))
def test_in_any_parts_and_twice_is_once(
    desk: Desk, desk_template: DeskTemplate, clock: FrozenClock, size: int, repeats: list[int],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:  # fmt: skip
    if not scalar(desk, "SELECT count(*) FROM complaint"):
        add_complaint(desk)
    third = desk_template.open_copy(tmp_path_factory.mktemp("third"), clock)
    try:
        parts = [page(_scope(desk), part, f"e.{at}.1") for at, part in enumerate(chunks(_all(desk), size))]
        for part in [*parts, *(parts[at % len(parts)] for at in repeats)]:
            applier(third).apply(part, 0)
        assert content(third) == content(desk)
    finally:
        third.close()


def _all(desk: Desk) -> dict[str, list[dict[str, Any]]]:
    return rows_of(desk, _scope(desk))


_PUT_PLAIN = put_rows._put_plain
_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)


@settings(
    max_examples=4,
    deadline=None,
    phases=[Phase.generate],  # an example takes a second: it is not made smaller
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_the_text_of_a_page_gives_what_its_rows_give(
    desk: Desk, data: st.DataObject, monkeypatch: pytest.MonkeyPatch,
    desk_template: DeskTemplate, clock: FrozenClock, tmp_path_factory: pytest.TempPathFactory,
) -> None:  # fmt: skip
    while len(_all(desk).get("complaint", ())) < 3:
        add_complaint(desk)
    rows = _all(desk)
    for row in rows["customer"]:
        row["c"] |= {"name": data.draw(_TEXTS), "needs": data.draw(_TEXTS | st.none())}
    columns = data.draw(st.sampled_from([("name",), ("needs", "level"), ("registered_at", "is_void")]))
    stamp = "7" * 28
    changed = [
        {"i": row["i"], "h": stamp, "k": dict.fromkeys(columns, stamp),
         "c": {name: data.draw(_TEXTS) if name in {"name", "needs"} else row["c"][name] for name in columns}}
        for row in rows["customer"]
    ]  # fmt: skip
    opened = [desk_template.open_copy(tmp_path_factory.mktemp("third"), clock) for _ in range(2)]
    took: list[bool] = []

    def counted(*given: Any) -> bool:
        took.append(_PUT_PLAIN(*given))
        return took[-1]

    try:
        for one, is_text in zip(opened, (True, False), strict=True):
            monkeypatch.setattr(apply, "AT_ONCE", 0)
            monkeypatch.setattr(put_rows, "_put_plain", counted if is_text else lambda *_given: False)
            applier(one).apply(page(_scope(desk), rows), 0)
            applier(one).apply(page(_scope(desk), {"customer": changed}, "e.9.2"), 0)
        assert any(took[:-1])
        assert took[-1]
        first, second = map(_stored, opened)
        assert {name: rows for name, rows in first.items() if rows != second[name]} == {
            name: rows for name, rows in second.items() if rows != first[name]
        }
    finally:
        for one in opened:
            one.close()


def _stored(desk: Desk) -> dict[str, list[Any]]:
    """Return every synced row as it lies in SQLite, with the types of its values."""
    found = {}
    with desk.runner.database.reading() as session:
        for contract in synced.registered():
            rows = session.execute(text(f"SELECT * FROM {contract.name} ORDER BY scope, id"))
            found[contract.name] = [[(type(value), value) for value in row] for row in rows]
    return found


def test_a_changed_field_comes_alone(desk: Desk, other: Desk) -> None:
    add_complaint(desk)
    applier(other).apply(page(_scope(desk), _all(desk)), 0)
    _rename(desk, _customer(desk), "陈淑芳")
    row = next(iter(_all(desk)["customer"]))
    changed = {"i": row["i"], "h": row["h"], "c": {"name": row["c"]["name"]}, "k": {"name": row["k"]["name"]}}
    applier(other).apply(page(_scope(desk), {"customer": [changed]}), 0)
    assert content(other, derived=False)["customer"] == content(desk, derived=False)["customer"]
    with other.runner.database.reading() as session:
        assert search_index.find(session, ["customer"], "淑芳")


def test_an_own_unsent_value_stands_until_a_later_one_comes(
    desk: Desk, other: Desk, clock: FrozenClock
) -> None:
    add_complaint(desk)
    applier(other).apply(page(_scope(desk), _all(desk)), 0)
    customer = _customer(desk)
    _rename(desk, customer, "早的名字")
    clock.move(seconds=5)
    _rename(other, customer, "晚的名字")
    applier(other).apply(page(_scope(desk), _all(desk)), 0)
    assert scalar(other, "SELECT name FROM customer") == "晚的名字"
    clock.move(seconds=5)
    _rename(desk, customer, "最晚的名字")
    applier(other).apply(page(_scope(desk), _all(desk)), 0)
    assert scalar(other, "SELECT name FROM customer") == "最晚的名字"


def test_what_the_server_took_gives_way_even_to_an_earlier_stamp(
    desk: Desk, other: Desk, clock: FrozenClock
) -> None:
    """A clamped stamp is earlier than the own one: once taken, the server's stands."""
    add_complaint(desk)
    applier(other).apply(page(_scope(desk), _all(desk)), 0)
    _rename(desk, _customer(desk), "服务器的名字")
    clock.move(hours=2)
    _rename(other, _customer(other), "本机的名字")
    last = scalar(other, "SELECT max(seq) FROM change")
    applier(other).apply(page(_scope(desk), _all(desk)), last)
    assert scalar(other, "SELECT name FROM customer") == "服务器的名字"


def test_own_changes_of_other_columns_do_not_shield_the_rest(
    desk: Desk, other: Desk, clock: FrozenClock
) -> None:
    add_complaint(desk)
    applier(other).apply(page(_scope(desk), _all(desk)), 0)
    customer = _customer(desk)
    _edit(other, customer, needs="周末上门")
    clock.move(seconds=-3600)
    _rename(desk, customer, "陈淑芳")
    applier(other).apply(page(_scope(desk), _all(desk)), 0)
    assert scalar(other, "SELECT name || needs FROM customer") == "陈淑芳周末上门"


def test_columns_of_a_newer_server_are_kept(desk: Desk, other: Desk) -> None:
    add_complaint(desk)
    rows = _all(desk)
    rows["customer"][0]["c"]["wechat"] = "cxf_2026"
    applier(other).apply(page(_scope(desk), rows), 0)
    assert scalar(other, "SELECT extra ->> '$.\"~\".wechat' FROM customer") == "cxf_2026"
    row = rows["customer"][0]
    changed = {"i": row["i"], "h": row["h"], "c": {"wechat": "neu"}, "k": {"wechat": row["h"]}}
    applier(other).apply(page(_scope(desk), {"customer": [changed]}), 0)
    assert scalar(other, "SELECT extra ->> '$.\"~\".wechat' FROM customer") == "neu"


def test_a_table_of_a_newer_server_stops_the_page_before_anything_is_written(desk: Desk, other: Desk) -> None:
    add_complaint(desk)
    with pytest.raises(TooOldError):
        applier(other).apply(
            page(_scope(desk), _all(desk) | {"spaceship": [{"i": "1", "h": "2", "c": {}}]}), 0
        )
    assert scalar(other, "SELECT count(*) FROM complaint") == 0
    assert scalar(other, "SELECT count(*) FROM sync_cursor") == 0


def test_a_change_of_a_row_that_is_not_here_asks_for_a_snapshot(desk: Desk) -> None:
    row = {"i": "a" * 32, "h": "0" * 28, "c": {"name": "x"}, "k": {"name": "1" * 28}}
    with pytest.raises(DivergedError):
        applier(desk).apply(page(_scope(desk), {"customer": [row]}), 0)
    assert scalar(desk, "SELECT cursor FROM sync_cursor") == ""


def test_a_small_page_that_is_cut_in_the_middle_is_derived_all_the_same(
    desk: Desk, other: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_complaint(desk, is_taken=True)
    rows = rows_of(desk, _scope(desk))
    late = [row for row in rows["complaint_transition"] if row["c"]["to_status"] == "handling"]
    rows["complaint_transition"] = [row for row in rows["complaint_transition"] if row not in late]
    applying = applier(other)
    applying.apply(page(_scope(desk), rows), 0)
    assert scalar(other, "SELECT status FROM complaint") == "new"
    monkeypatch.setattr(apply, "SLICE_SECONDS", -1.0)
    slices: list[int] = []

    def killed(*_args: Any) -> None:
        slices.append(1)
        if len(slices) > 1:
            raise KeyboardInterrupt

    monkeypatch.setattr(apply, "begin_applying", lambda session: (killed(), put_rows.begin_applying(session)))
    with pytest.raises(KeyboardInterrupt):
        applying.apply(
            page(_scope(desk), {"complaint_transition": late, "customer": rows["customer"]}, "e.10.1"), 0
        )
    # Nobody sends the page again: the scope is loaded, and finds the row as it is.
    applying.work_off()
    assert scalar(other, "SELECT status FROM complaint") == "handling"


def test_a_page_on_its_way_does_not_call_off_a_snapshot(desk: Desk, other: Desk) -> None:
    add_complaint(desk)
    with other.runner.database.writing() as session:
        state.set_cursors(session, {_scope(desk): ""})
        session.commit()
    applier(other).apply(page(_scope(desk), rows_of(desk, _scope(desk))), 0)
    assert scalar(other, "SELECT count(*) FROM complaint") == 1
    assert scalar(other, "SELECT cursor FROM sync_cursor") == ""


def test_what_is_gone_goes_but_not_with_own_changes(desk: Desk, other: Desk) -> None:
    add_complaint(desk)
    add_complaint(desk, subject="第二件")
    applier(other).apply(page(_scope(desk), _all(desk)), 0)
    keys = [[_scope(desk), row["i"]] for row in _all(desk)["customer"]]
    _rename(other, UUID(hex=keys[0][1]), "还没送出的名字")
    applier(other).apply(page(_scope(desk), {}, gone={"customer": keys}), 0)
    assert scalar(other, "SELECT group_concat(name) FROM customer") == "还没送出的名字"
    assert scalar(other, "SELECT count(*) FROM search_document WHERE kind = 'customer'") == 1


def test_facts_come_once_and_a_redacted_one_is_blanked(desk: Desk, other: Desk) -> None:
    add_complaint(desk)
    applier(other).apply(page(_scope(desk), _all(desk)), 0)
    row = _all(desk)["complaint_transition"][0]
    changed = {**row, "c": {**row["c"], "text": "不许改"}}
    applier(other).apply(page(_scope(desk), {"complaint_transition": [changed]}), 0)
    assert content(other)["complaint_transition"] == content(desk)["complaint_transition"]
    blank = {**row, "c": {**row["c"], "text": ""}, "z": "2026-11-20T02:30:00.000000Z"}
    applier(other).apply(page(_scope(desk), {"complaint_transition": [blank]}), 0)
    assert scalar(other, "SELECT redacted_at FROM complaint_transition") == "2026-11-20 02:30:00.000000"


def test_a_number_that_the_server_gave_to_another_row_pushes_the_own_aside(desk: Desk, other: Desk) -> None:
    add_complaint(desk)
    add_complaint(other)
    rows = _all(desk)
    number = scalar(other, "SELECT number FROM customer")
    rows["customer"][0]["c"]["number"] = number
    for row in rows["customer"]:
        row["s"] = _scope(other)
    applier(other).apply(page(_scope(other), {"customer": rows["customer"]}), 0)
    assert scalar(other, "SELECT count(*) FROM customer WHERE number = :number", number=number) == 1
    assert scalar(other, "SELECT count(*) FROM customer") == 2


def test_the_guards_are_closed_again(desk: Desk, other: Desk) -> None:
    add_complaint(desk)
    applier(other).apply(page(_scope(desk), _all(desk)), 0)
    with other.runner.database.writing() as session, pytest.raises(DatabaseError, match="insert-only"):
        session.execute(text("DELETE FROM complaint_transition"))
    with other.runner.database.reading() as session:
        assert state.get(session, "sync.applying") == ""


def test_a_lost_scope_goes_with_what_was_shared(desk: Desk, other: Desk) -> None:
    add_complaint(desk)
    rows = _all(desk)
    applier(other).apply(page(_scope(desk), rows), 0)
    assert scalar(other, "SELECT count(*) FROM complaint") == 1
    applier(other).drop_scope(_scope(desk), 0)
    assert not any(content(other).values())
    assert scalar(other, "SELECT count(*) FROM search_document") == 0


def test_a_shared_row_goes_when_its_share_ends(desk: Desk, other: Desk) -> None:
    add_complaint(desk)
    rows = _all(desk)
    for found in rows.values():
        for row in found:
            row["s"] = _scope(desk)
    here = _scope(other) if _scope(other) != _scope(desk) else NIL.hex
    applier(other).apply(page(here, rows), 0)
    assert scalar(other, "SELECT count(*) FROM shared_row") == sum(map(len, rows.values()))
    keys = {table: [[_scope(desk), row["i"]] for row in found] for table, found in rows.items()}
    applier(other).apply(page(here, {}, gone=keys), 0)
    assert not any(content(other).values())
    assert scalar(other, "SELECT count(*) FROM shared_row") == 0


def test_stamps_are_observed(desk: Desk, other: Desk, clock: FrozenClock) -> None:
    clock.move(minutes=3)
    add_complaint(desk)
    rows = _all(desk)
    clock.move(minutes=-3)
    applier(other).apply(page(_scope(desk), rows), 0)
    assert other.runner.hybrid.stamp() > max(row["h"] for found in rows.values() for row in found)


def test_a_save_between_two_slices_is_not_lost(
    desk: Desk, other: Desk, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_complaint(desk)
    applier(other).apply(page(_scope(desk), _all(desk)), 0)
    _rename(desk, _customer(desk), "服务器的名字")
    found = applier(other)
    found._rows_a_slice = 1

    def save(_seconds: float) -> None:
        monkeypatch.undo()
        clock.move(seconds=1)
        _rename(other, _customer(other), "两片之间")

    monkeypatch.setattr("app.sync.client.apply.time.sleep", save)
    found.apply(page(_scope(desk), _all(desk)), 0)
    assert scalar(other, "SELECT name FROM customer") == "两片之间"
