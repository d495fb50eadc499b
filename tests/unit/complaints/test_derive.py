# SPDX-License-Identifier: Apache-2.0
"""Living through commands and deriving from facts are one: on a desk alone, and when two desks interleave."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, select, update

from app.approvals import audit as approvals_audit
from app.bootstrap import Desk
from app.complaints import derive
from app.complaints.audit import RULES
from app.complaints.commands import AssignComplaints, assign_complaints
from app.complaints.handing import ActOnHandover, HandOver, act_on_handover, hand_over
from app.complaints.handling import (
    CloseComplaint,
    RecordContact,
    ReopenComplaint,
    close_complaint,
    record_contact,
    reopen_complaint,
)
from app.complaints.judging import JudgeComplaint, judge_complaint
from app.complaints.marking import MarkComplaint, mark_complaint
from app.complaints.models import Complaint
from app.complaints.outside import AddOutside, SendLetter, add_outside, send_letter
from app.complaints.rules import HandoverAct
from app.complaints.timeline import complaint_timeline
from app.core import derived, synced
from app.core.clock import HybridClock
from app.core.db import Base
from app.core.errors import AppError
from app.core.ids import new_id
from app.core.permissions import Actor
from tests.support.complaints import add_complaint, leader, reader
from tests.support.desk import DeskTemplate, FrozenClock
from tests.unit.complaints.test_walks import STEPS, Step


def _judge(is_founded: bool) -> Step:
    def step(desk: Desk, actor: Actor, row_id: UUID) -> None:
        desk.runner.write(actor, judge_complaint, JudgeComplaint(row_id, is_founded, "查过了", "对不起"))

    return step


def _hand(desk: Desk, actor: Actor, row_id: UUID) -> None:
    desk.runner.write(actor, hand_over, HandOver(row_id, "after_sales", "请上门看看"))


def _act(act: HandoverAct) -> Step:
    def step(desk: Desk, actor: Actor, row_id: UUID) -> None:
        for handover_id in _ids(desk, "complaint_handover", row_id)[-1:]:
            desk.runner.write(actor, act_on_handover, ActOnHandover(handover_id, act.value, "回话"))

    return step


def _mark(is_set: bool) -> Step:
    def step(desk: Desk, actor: Actor, row_id: UUID) -> None:
        desk.runner.write(actor, mark_complaint, MarkComplaint(row_id, "green_channel", is_set, "断货"))

    return step


def _outside(days: int | None) -> Step:
    def step(desk: Desk, actor: Actor, row_id: UUID) -> None:
        today = desk.runner.today_on
        due_on = None if days is None else today + timedelta(days=days)
        body = AddOutside(complaint_id=row_id, body="authority", body_name="市监局", received_on=today,
                          answer_due_on=due_on)  # fmt: skip
        desk.runner.write(actor, add_outside, body)

    return step


def _answer_outside(desk: Desk, actor: Actor, row_id: UUID) -> None:
    for outside_id in _ids(desk, "complaint_outside", row_id)[:1]:
        letter = SendLetter(outside_id=outside_id, text="答复如下", way="mail", sent_on=desk.runner.today_on)
        desk.runner.write(actor, send_letter, letter)


def _reach(desk: Desk, actor: Actor, row_id: UUID) -> None:
    now_at = desk.runner.clock.now_at()
    desk.runner.write(actor, record_contact, RecordContact(row_id, "phone", "reached", now_at, "说了进展"))


def _give_to_nobody(desk: Desk, actor: Actor, row_id: UUID) -> None:
    desk.runner.write(actor, assign_complaints, AssignComplaints([row_id], None))


def _ids(desk: Desk, table: str, complaint_id: UUID) -> list[UUID]:
    rows = Base.metadata.tables[table]
    with desk.runner.database.reading() as session:
        wanted = select(rows.c.id).where(rows.c.complaint_id == complaint_id).order_by(rows.c.hlc)
        return list(session.scalars(wanted))


STEPS_OF_ONE = [
    *(step for step in STEPS if not step.__name__.startswith("_register")),
    _judge(True), _judge(False), _hand, *(_act(act) for act in HandoverAct), _mark(True), _mark(False),
    _outside(None), _outside(4), _answer_outside, _reach, _reach, _give_to_nobody,
]  # fmt: skip
FACTS = (*derive.FACTS, "signature")
COLUMNS = sorted(derived.find("complaint").blank)  # type: ignore[union-attr]


class Pair:
    """Two desks of one store that write apart and exchange what they wrote, as the sync does."""

    def __init__(self, template: DeskTemplate, folder: Path) -> None:
        self.clock = FrozenClock()
        self.desks = tuple(
            _with_own_clock(template.open_copy(folder / name, self.clock), self.clock) for name in ("a", "b")
        )

    def exchange(self) -> None:
        """Give each desk the rows that it does not have, then derive."""
        held = [_rows(desk) for desk in self.desks]
        for place, desk in enumerate(self.desks):
            missing = [
                (table, row)
                for table, rows in held[1 - place].items()
                for row_id, row in rows.items()
                if row_id not in held[place][table]
            ]
            with desk.runner.database.writing() as session:
                for table, row in missing:
                    deriver = derived.find(table)
                    session.execute(
                        insert(Base.metadata.tables[table]).values(
                            row | dict(deriver.blank if deriver else {})
                        )
                    )
                    desk.runner.hybrid.observe(row["hlc"])
                for deriver in derived.registered():
                    ids = list(session.scalars(select(Base.metadata.tables[deriver.table].c.id)))
                    deriver.derive(session, ids)
                session.commit()

    def close(self) -> None:
        """Close both desks."""
        for desk in self.desks:
            desk.close()


def _with_own_clock(desk: Desk, clock: FrozenClock) -> Desk:
    runner = replace(desk.runner, hybrid=HybridClock(clock, new_id()))
    return replace(desk, runner=runner)


def _rows(desk: Desk) -> dict[str, dict[UUID, dict[str, Any]]]:
    with desk.runner.database.reading() as session:
        return {
            table: {
                row["id"]: dict(row)
                for row in session.execute(select(Base.metadata.tables[table])).mappings()
            }
            for table in ("complaint", "approval", *FACTS)
        }


def _derived_columns(desk: Desk) -> dict[UUID, dict[str, Any]]:
    return {row_id: {name: row[name] for name in COLUMNS} for row_id, row in _rows(desk)["complaint"].items()}


def _derive_again(desk: Desk) -> None:
    with desk.runner.database.writing() as session:
        ids = list(session.scalars(select(Complaint.id)))
        blank = derived.find("complaint").blank  # type: ignore[union-attr]
        session.execute(update(Base.metadata.tables["complaint"]).values(**blank))
        derive.derive(session, ids)
        session.commit()


@settings(max_examples=4)  # each opens two desks; every run draws others
@given(data=st.data())
def test_two_desks_that_wrote_apart_stand_alike_and_living_equals_deriving(
    desk_template: DeskTemplate, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    pair = Pair(desk_template, tmp_path_factory.mktemp("pair"))
    try:
        people = [leader(desk) for desk in pair.desks]
        ids = [add_complaint(pair.desks[0], people[0]).id for _ in range(2)]
        pair.exchange()
        for _ in range(data.draw(st.integers(4, 16))):
            place = data.draw(st.integers(0, 1))
            step = data.draw(st.sampled_from(STEPS_OF_ONE))
            with suppress(AppError):
                step(pair.desks[place], people[place], data.draw(st.sampled_from(ids)))
            pair.clock.move(seconds=data.draw(st.sampled_from((0, 1, -1, 3600))))
            if data.draw(st.integers(0, 4)) == 0:
                pair.exchange()
        for desk in pair.desks:
            lived = _derived_columns(desk)
            _derive_again(desk)
            assert _derived_columns(desk) == lived
        pair.exchange()
        assert _derived_columns(pair.desks[0]) == _derived_columns(pair.desks[1])
        for desk in pair.desks:
            assert _problems(desk) == []
    finally:
        pair.close()


def _problems(desk: Desk) -> list[str]:
    """Return what the audit says of the values that follow from facts."""
    wanted = {"statuses", "grounds", "clocks", "assignees", "plans", "acceptances"}
    rules = [rule for rule in RULES if rule.key.removeprefix("complaints.") in wanted]
    with desk.runner.database.reading() as session:
        findings = [rule.check(session) for rule in (*rules, approvals_audit.RULES[0])]
    return [problem for finding in findings for problem in finding.problems]


def test_a_step_out_of_turn_changes_nothing_and_is_told(desk_template: DeskTemplate, tmp_path: Path) -> None:
    pair = Pair(desk_template, tmp_path)
    try:
        here, there = pair.desks
        actor: Actor = leader(here)
        done = add_complaint(here, actor, is_taken=True)
        pair.exchange()
        pair.clock.move(minutes=1)
        here.runner.write(actor, close_complaint, CloseComplaint(done.id, "withdrawn", "不要了", "phone"))
        pair.clock.move(minutes=1)
        there.runner.write(actor, close_complaint, CloseComplaint(done.id, "unfounded", "查无此事"))
        pair.exchange()
        for desk in pair.desks:
            row = _derived_columns(desk)[done.id]
            assert (row["status"], row["ground"]) == ("withdrawn", "withdrawn")
            events = desk.runner.read(reader(desk), complaint_timeline, done.id)
            assert [event.code for event in events if event.is_late] == ["unfounded"]
            assert _problems(desk) == []
        there.runner.write(actor, reopen_complaint, ReopenComplaint(done.id, "顾客又来了"))
        pair.exchange()
        assert {_derived_columns(desk)[done.id]["status"] for desk in pair.desks} == {"handling"}
    finally:
        pair.close()


def test_a_row_that_comes_before_its_facts_is_new_and_legal(
    desk_template: DeskTemplate, tmp_path: Path
) -> None:
    pair = Pair(desk_template, tmp_path)
    try:
        done = add_complaint(pair.desks[0], leader(pair.desks[0]), is_taken=True)
        row = _rows(pair.desks[0])["complaint"][done.id]
        deriver = derived.find("complaint")
        assert deriver is not None
        contract = synced.find("complaint")
        assert contract is not None
        assert set(deriver.blank) == contract.derived
        with pair.desks[1].runner.database.writing() as session:
            session.execute(insert(Complaint.__table__).values(row | dict(deriver.blank)))
            deriver.derive(session, [done.id])
            session.commit()
        found = _derived_columns(pair.desks[1])[done.id]
        assert (found["status"], found["active_at"]) == ("new", row["registered_at"])
        assert found["deadline_at"] == row["deadline_at"]
    finally:
        pair.close()


def test_every_table_with_derived_columns_has_a_deriver_for_all_of_them() -> None:
    for contract in synced.registered():
        deriver = derived.find(contract.name)
        assert set(deriver.blank if deriver else ()) == contract.derived, contract.name


def test_a_thousand_complaints_are_derived_quickly(desk_template: DeskTemplate, tmp_path: Path) -> None:
    pair = Pair(desk_template, tmp_path)
    try:
        desk = pair.desks[0]
        done = add_complaint(desk, leader(desk), is_taken=True)
        rows = _rows(desk)
        new = [new_id() for _ in range(999)]
        complaint = rows["complaint"][done.id]
        many = {
            "complaint": [complaint | {"id": one, "number": f"TS-{place}"} for place, one in enumerate(new)]
        }
        for table in FACTS:
            facts = rows[table].values()
            many[table] = [row | {"id": new_id(), "complaint_id": one} for one in new for row in facts]
        with desk.runner.database.writing() as session:
            for table, made in many.items():
                if made:
                    session.execute(insert(Base.metadata.tables[table]), made)
            ids = list(session.scalars(select(Complaint.id)))
            started = time.process_time()
            derive.derive(session, ids)
            took = time.process_time() - started
            session.rollback()
        assert took < 2.0  # about 0.1 s; the processor's time, whatever else the machine does
    finally:
        pair.close()
