# SPDX-License-Identifier: Apache-2.0
"""A record moves to another store with all that hangs on it: one line in the log, nothing left behind."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select, text

from app.bootstrap import Desk
from app.complaints.handling import AddEntry, add_entry
from app.complaints.models import Complaint, ComplaintEntry
from app.core import server_jobs, synced
from app.core.audit import CORE_RULES
from app.core.change_log import Change
from app.core.db import Base
from app.core.errors import NotFoundError
from app.core.ids import new_id
from app.core.server_jobs import ServerJob
from app.core.unit_of_work import UnitOfWork
from app.customers.queries import search_customers
from tests.support.complaints import add_complaint, agree, clerk, leader


def _scopes(desk: Desk, table: str) -> set[UUID]:
    with desk.runner.database.reading() as session:
        return set(session.scalars(select(Base.metadata.tables[table].c.scope)))


def test_a_complaint_moves_with_everything_that_hangs_on_it(desk: Desk) -> None:
    actor = leader(desk)
    done = add_complaint(desk, actor, is_taken=True)
    agree(desk, actor, done.id)
    stays = add_complaint(desk, actor)
    store, target = desk.identity.store_id, new_id()

    def move(uow: UnitOfWork) -> None:
        loaded = uow.session.scalars(select(Complaint).where(Complaint.id == done.id)).one()
        assert loaded.scope == store
        uow.move("complaint", done.id, target)
        again = uow.session.scalars(select(Complaint).where(Complaint.id == done.id)).one()
        assert again.scope == target
        uow.add(ComplaintEntry(scope=target, complaint_id=done.id, kind="note", text="转到友好店"))

    before = desk.runner.hybrid.stamp()
    changes = desk.runner.write(actor, move)
    assert {"complaint", "complaint_transition", "complaint_plan"} <= changes.tables
    with desk.runner.database.reading() as session:
        lines = session.scalars(select(Change).where(Change.hlc > before).order_by(Change.seq)).all()
        assert [(line.op, line.table_name) for line in lines] == [
            ("move", "complaint"),
            ("insert", "complaint_entry"),
        ]
        assert lines[0].columns == {"scope": [store.hex, target.hex]}
        assert lines[0].scope == store
        assert session.scalar(select(func.count()).where(Complaint.scope == store)) == 1
        for contract in synced.registered():
            parent = contract.parent
            if parent is not None and parent.table == "complaint":
                table = Base.metadata.tables[contract.name]
                rows = session.execute(select(table.c.scope, table.c[parent.column])).all()
                wrong = [row for row in rows if (row[0] == target) != (row[1] == done.id)]
                assert wrong == [], contract.name
        assert not session.execute(text("SELECT 1 FROM local_state WHERE key = 'sync.applying'")).first()
        problems = {rule.key: rule.check(session).problems for rule in CORE_RULES}
    assert {key: found for key, found in problems.items() if found} == {}
    desk.runner.write(clerk(desk), add_entry, AddEntry(stays.id, "note", "留在本店"))


def test_a_customer_moves_and_is_still_found(desk: Desk) -> None:
    actor = leader(desk)
    done = add_complaint(desk, actor)
    target = new_id()

    def move(uow: UnitOfWork) -> None:
        uow.move("customer", done.customer_id, target)

    desk.runner.write(actor, move)
    assert _scopes(desk, "customer_phone") == {target}
    with desk.runner.database.reading() as session:
        held = session.execute(text("SELECT scope FROM search_document WHERE kind = 'customer'")).scalar()
    assert held == target.hex
    everywhere: Any = desk.founder()
    assert [row.id for row in desk.runner.read(everywhere, search_customers, "淑芬")] == [done.customer_id]


def test_moving_home_or_nowhere_writes_nothing(desk: Desk) -> None:
    done = add_complaint(desk, leader(desk))

    def move(uow: UnitOfWork, row_id: UUID) -> None:
        uow.move("complaint", row_id, uow.scope)

    with desk.runner.database.reading() as session:
        count = session.scalar(select(func.count()).select_from(Change))
    assert desk.runner.write(leader(desk), move, done.id).tables == frozenset()
    with pytest.raises(NotFoundError):
        desk.runner.write(leader(desk), move, new_id())
    with desk.runner.database.reading() as session:
        assert session.scalar(select(func.count()).select_from(Change)) == count


def test_a_job_is_registered_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_jobs, "_jobs", {})
    job = ServerJob("ladder", 60, lambda _uow: None)
    server_jobs.register(job)
    assert server_jobs.registered() == (job,)
    for bad in (job, ServerJob("other", 0, lambda _uow: None)):
        with pytest.raises(ValueError, match=bad.key):
            server_jobs.register(bad)
