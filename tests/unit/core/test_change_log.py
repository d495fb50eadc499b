# SPDX-License-Identifier: Apache-2.0
"""The log holds every change with its change, in one transaction, and the database refuses to forget."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, text, update
from sqlalchemy.exc import IntegrityError

from app.bootstrap import Desk
from app.catalog.models import Brand, Party
from app.core import audit, synced
from app.core.change_log import Change, list_changes
from app.core.db import Base
from app.core.errors import ImpossibleChangeError
from app.core.ids import NIL, new_id
from app.core.unit_of_work import Reading, UnitOfWork
from app.customers.models import CustomerNote


def _add_party(uow: UnitOfWork, name: str) -> UUID:
    party = Party(scope=NIL, kind="maker", name=name)
    uow.add(party)
    uow.flush()
    return party.id


def _set(uow: UnitOfWork, party_id: UUID, values: dict[str, Any]) -> None:
    party = uow.session.get_one(Party, (NIL, party_id))
    for name, value in values.items():
        setattr(party, name, value)


def _log(desk: Desk) -> list[Change]:
    def query(reading: Reading) -> list[Change]:
        return list(reading.session.scalars(select(Change).order_by(Change.seq)))

    return desk.runner.read(desk.founder(), query)


def test_an_insert_is_logged_with_its_defaults_and_who_and_when(desk: Desk) -> None:
    actor = desk.founder()
    changes = desk.runner.write(actor, _add_party, "海尔")
    (logged,) = _log(desk)
    assert logged.op == "insert"
    assert logged.row_id == changes.answer
    assert logged.columns["name"] == [None, "海尔"]
    assert logged.columns["is_active"] == [None, True]
    assert logged.columns.keys().isdisjoint({"hlc", "clocks", "extra", "scope", "id"})
    assert (logged.staff_id, logged.device_id) == (actor.staff_id, desk.identity.device_id)
    assert changes.tables == {"party"}


def test_an_update_logs_old_and_new_and_the_clock_it_had_seen(desk: Desk) -> None:
    party_id = desk.runner.write(desk.founder(), _add_party, "海尔").answer
    desk.runner.write(desk.founder(), _set, party_id, {"verified_on": date(2026, 11, 20), "name": "海尔"})
    desk.runner.write(desk.founder(), _set, party_id, {"name": "海尔集团", "phone": "4008001234"})
    born, first, second = _log(desk)
    assert first.columns == {"verified_on": [None, "2026-11-20"]}
    assert second.columns == {"name": ["海尔", "海尔集团"], "phone": ["", "4008001234"]}
    assert second.base_clocks == {"name": born.hlc, "phone": born.hlc}
    desk.runner.write(desk.founder(), _set, party_id, {"name": "海尔智家"})
    assert _log(desk)[-1].base_clocks == {"name": second.hlc}


def test_nothing_changed_is_nothing_logged(desk: Desk) -> None:
    party_id = desk.runner.write(desk.founder(), _add_party, "海尔").answer
    changes = desk.runner.write(desk.founder(), _set, party_id, {"name": "海尔"})
    assert len(_log(desk)) == 1
    assert changes.tables == frozenset()


def test_a_failing_command_leaves_neither_row_nor_log_nor_number(desk: Desk) -> None:
    def command(uow: UnitOfWork) -> None:
        _add_party(uow, "海尔")
        uow.take_number("TS")
        uow.flush()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        desk.runner.write(desk.founder(), command)
    assert _log(desk) == []
    assert desk.runner.write(desk.founder(), lambda uow: uow.take_number("TS")).answer.endswith("000001")


@pytest.mark.parametrize("statement", [update(Party).values(name="x"), delete(Party)])
def test_bulk_writes_are_refused(desk: Desk, statement: Any) -> None:
    desk.runner.write(desk.founder(), _add_party, "海尔")
    with pytest.raises(ImpossibleChangeError):
        desk.runner.write(desk.founder(), lambda uow: uow.session.execute(statement))


def test_deleting_is_refused_by_the_log_and_by_the_database(desk: Desk) -> None:
    party_id = desk.runner.write(desk.founder(), _add_party, "海尔").answer

    def orm_delete(uow: UnitOfWork) -> None:
        uow.session.delete(uow.session.get_one(Party, (NIL, party_id)))

    with pytest.raises(ImpossibleChangeError):
        desk.runner.write(desk.founder(), orm_delete)
    for table in ("party", "change"):
        with pytest.raises(IntegrityError, match=r"deleted|insert-only"):
            desk.runner.write(
                desk.founder(), lambda uow, t=table: uow.session.execute(text(f"DELETE FROM {t}"))
            )


def test_a_fact_cannot_be_changed_by_anyone(desk: Desk) -> None:
    def add(uow: UnitOfWork) -> None:
        uow.add(CustomerNote(scope=uow.scope, customer_id=new_id(), text="顾客要求回电"))

    desk.runner.write(desk.founder(), add)

    def orm_update(uow: UnitOfWork) -> None:
        uow.session.scalars(select(CustomerNote)).one().text = "别的"

    with pytest.raises(ImpossibleChangeError):
        desk.runner.write(desk.founder(), orm_update)
    for statement in ("UPDATE customer_note SET text = 'x'", "UPDATE change SET columns = '{}'"):
        with pytest.raises(IntegrityError, match="insert-only"):
            desk.runner.write(desk.founder(), lambda uow, s=statement: uow.session.execute(text(s)))


def test_a_redaction_may_blank_a_personal_column_and_nothing_else(desk: Desk) -> None:
    def add(uow: UnitOfWork) -> None:
        uow.add(CustomerNote(scope=uow.scope, customer_id=new_id(), text="顾客要求回电"))

    desk.runner.write(desk.founder(), add)
    marked = "redacted_at = '2026-11-20 00:00:00'"
    with pytest.raises(IntegrityError, match="insert-only"):
        desk.runner.write(
            desk.founder(),
            lambda uow: uow.session.execute(text(f"UPDATE customer_note SET {marked}, customer_id = 'x'")),
        )
    desk.runner.write(
        desk.founder(), lambda uow: uow.session.execute(text(f"UPDATE customer_note SET {marked}, text = ''"))
    )


def test_many_facts_are_written_and_logged_alike(desk: Desk) -> None:
    customer = new_id()

    def many(uow: UnitOfWork) -> list[UUID]:
        rows = [{"scope": uow.scope, "customer_id": customer, "text": f"第 {n} 条"} for n in range(500)]
        return uow.add_facts(CustomerNote, rows)

    changes = desk.runner.write(desk.founder(), many)
    log = _log(desk)
    assert [change.row_id for change in log] == changes.answer
    assert log[7].columns == {
        "customer_id": [None, customer.hex],
        "text": [None, "第 7 条"],
        "at": log[7].columns["at"],
        "by_id": [None, NIL.hex],
    }
    assert len({change.group_id for change in log}) == 1

    def one(uow: UnitOfWork) -> None:
        uow.add(CustomerNote(scope=uow.scope, customer_id=customer, text="第 7 条"))

    desk.runner.write(desk.founder(), one)
    assert _log(desk)[-1].columns == log[7].columns
    with pytest.raises(ImpossibleChangeError):
        desk.runner.write(desk.founder(), lambda uow: uow.add_facts(Brand, [{"scope": NIL, "name": "x"}]))


NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 2), st.sampled_from(["name", "phone", "contact"]), NAMES), max_size=20)
)
def test_replaying_the_log_gives_the_rows(desk: Desk, edits: list[tuple[int, str, str]]) -> None:
    ids = [desk.runner.write(desk.founder(), _add_party, f"厂家{n}").answer for n in range(3)]
    for which, column, value in edits:
        desk.runner.write(desk.founder(), _set, ids[which], {column: value})
    replayed: dict[UUID, dict[str, Any]] = {}
    for change in _log(desk):
        row = replayed.setdefault(change.row_id, {})
        for column, (old, new) in change.columns.items():
            assert row.get(column) == old
            row[column] = new

    def query(reading: Reading) -> dict[UUID, tuple[str, str, str]]:
        return {row.id: (row.name, row.phone, row.contact) for row in reading.session.scalars(select(Party))}

    held = desk.runner.read(desk.founder(), query)
    for row_id in ids:
        row = replayed[row_id]
        assert held[row_id] == (row["name"], row["phone"], row["contact"])
    assert all(line.is_good for line in desk.audit())


def test_the_history_of_a_row_is_what_was_changed(desk: Desk) -> None:
    party_id = desk.runner.write(desk.founder(), _add_party, "海尔").answer
    desk.runner.write(desk.founder(), _set, party_id, {"name": "海尔智家"})
    (row,) = desk.runner.read(desk.founder(), lambda reading: list_changes(reading.session, [party_id]))
    assert row.columns == {"name": ("海尔", "海尔智家")}


def test_every_table_is_known_to_the_sync_or_stays_here() -> None:
    stays = {
        "change",
        "local_state",
        "number_series",
        "search_document",
        "draft",
        "login_attempt",
        "import_mapping",
        "sync_cursor",
        "sent_batch",
        "held_change",
        "fetched_change",
        "fetched_history",
        "shared_row",
        "dirty_row",
        "file_transfer",
        "category_model",
        "stock_balance",
        "stock_month",
        "stock_month_end",
    }
    known = {contract.name for contract in synced.registered()}
    assert set(Base.metadata.tables) - known == stays
    for contract in synced.registered():
        table = Base.metadata.tables[contract.name]
        assert [column.name for column in table.primary_key.columns] == ["scope", "id"], contract.name
        columns = {column.name for column in table.columns}
        assert contract.personal | contract.derived | contract.append_only_text <= columns, contract.name
        if contract.parent is not None:
            assert contract.parent.table in known
            assert contract.parent.column in columns


def test_audit_finds_what_was_done_behind_the_back_of_the_log(desk: Desk) -> None:
    party_id = desk.runner.write(desk.founder(), _add_party, "海尔").answer
    desk.runner.write(desk.founder(), _set, party_id, {"name": "海尔智家"})
    desk.runner.write(desk.founder(), lambda uow: uow.session.execute(text("UPDATE party SET name = '偷改'")))
    broken = {line.key for line in desk.audit() if not line.is_good}
    assert broken == {"core.last_values"}
    insert = (
        "INSERT INTO brand (scope, id, name, aliases, is_void, hlc, clocks, extra) "
        "VALUES ('0', '1', 'x', '[]', 0, '', '{}', '{}')"
    )
    desk.runner.write(desk.founder(), lambda uow: uow.session.execute(text(insert)))
    desk.runner.write(
        desk.founder(), lambda uow: uow.session.execute(text("UPDATE number_series SET last = last + 1"))
    )
    broken = {line.key for line in desk.audit() if not line.is_good}
    assert broken == {"core.last_values", "core.history_complete"}
    assert {rule.key for rule in audit.CORE_RULES} >= broken
