# SPDX-License-Identifier: Apache-2.0
"""A redaction that another desk wrote leaves no value of the person on this one, and logs nothing."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.bootstrap import Desk
from app.complaints.drafts import SaveDraft, save_draft
from app.core import redaction, synced
from app.core.change_log import Change
from app.core.db import LocalState
from app.core.ids import NIL, new_id
from app.core.unit_of_work import Reading
from app.customers import commands
from app.customers.audit import RULES
from app.customers.models import CustomerNote, Redaction
from app.customers.rules import AddNote, AddPhone, PhoneInput
from app.sync.models import Conflict, FetchedChange
from tests.support.complaints import add_complaint, leader, new_customer

AT = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def _everything(reading: Reading) -> str:
    connection = reading.session.connection()
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_gram'"
    )
    texts: list[str] = []
    for (name,) in names.all():
        for row in connection.exec_driver_sql(f"SELECT * FROM {name}"):
            texts += [_text(value) for value in row]
    terms = connection.exec_driver_sql("SELECT block FROM search_gram_data")
    return "\n".join([*texts, *(_text(row[0]) for row in terms)])


def _lines(reading: Reading) -> list[Any]:
    rows = reading.session.scalars(select(Change).order_by(Change.seq))
    return [(row.id, row.columns, row.redacted_by) for row in rows]


def _text(value: Any) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _known(desk: Desk, name: str, digits: str, words: str) -> UUID:
    """Make a customer whose values lie wherever this desk can keep them."""
    actor = leader(desk)
    done = add_complaint(desk, actor, who=new_customer(name, digits), event=words, subject=f"{name}的冰箱")
    person_id = done.customer_id
    desk.runner.write(actor, commands.add_note, AddNote(person_id, words))
    desk.runner.write(actor, commands.add_phone, AddPhone(person_id, PhoneInput("15911112222", name)))
    desk.runner.write(actor, save_draft, SaveDraft("customer_note", person_id, {"text": words}))

    def keep(uow: Any) -> None:
        stamp = "0" * 28
        sides = {"kept": {"v": name}, "lost": {"v": words}}
        uow.session.execute(
            Conflict.__table__.insert().values(
                scope=uow.scope, id=new_id(), hlc=stamp, extra={}, at=AT, by_id=NIL, kind="field",
                table_name="customer", entity_id=person_id, field="name", kept_hlc=stamp, kept_by_id=NIL,
                kept_at=AT, lost_hlc=stamp, lost_by_id=NIL, lost_at=AT, **sides,
            )
        )  # fmt: skip
        uow.add(
            FetchedChange(
                scope=uow.scope, id=new_id(), table_name="customer", row_id=person_id, op="update",
                columns={"name": [words, name], "level": ["new", "vip"]}, hlc=stamp, staff_id=NIL, at=AT,
            )
        )  # fmt: skip

    desk.runner.write(actor, keep)
    return person_id


def _come_in(session: Session, person_id: UUID) -> UUID:
    """Put a redaction fact of another desk in, as a page does."""
    fact_id = new_id()
    session.execute(
        Redaction.__table__.insert().values(
            scope=NIL,
            id=fact_id,
            customer_id=person_id,
            reason="本人要求",
            at=AT,
            by_id=NIL,
            hlc="0" * 28,
            extra={},
        )
    )
    contract = synced.find("redaction")
    assert contract is not None
    redaction.apply_foreign_redaction(session, contract, [fact_id])
    return fact_id


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.text("𫖯龘靐齉爩麤", min_size=3, max_size=6),
    st.integers(10_000_000, 99_999_999),
    st.text("彡彳忄扌氵犭", min_size=6, max_size=12),
    st.integers(0, 40),
)
def test_nothing_of_the_person_is_left_and_nothing_is_logged(
    desk: Desk, name: str, phone: int, words: str, sent_seq: int
) -> None:
    digits = f"139{phone}"
    person_id = _known(desk, name, digits, words)
    before = desk.runner.read(desk.founder(), _everything)
    assert all(secret in before for secret in (name, digits, words))
    with desk.runner.database.writing() as session:
        session.merge(LocalState(key=redaction.SENT_SEQ, value=str(sent_seq)))
        count = len(session.scalars(select(Change.id)).all())
        _come_in(session, person_id)
        session.commit()
        assert len(session.scalars(select(Change.id)).all()) == count
    after = desk.runner.read(desk.founder(), _everything)
    assert [secret for secret in (name, digits, words, name[:2], words[:2]) if secret in after] == []


def test_what_is_still_to_be_sent_is_sent_empty(desk: Desk) -> None:
    person_id = _known(desk, "古丽巴哈尔", "13877665544", "不吃辣的邻居")
    with desk.runner.database.writing() as session:
        _come_in(session, person_id)
        session.commit()
        lines = session.scalars(select(Change).where(Change.row_id == person_id)).all()
        assert [line.columns["name"] for line in lines if "name" in line.columns] == [[None, ""]]
        fetched = session.scalars(select(FetchedChange)).one()
        assert fetched.columns == {"name": ["■", "■"], "level": ["new", "vip"]}
        note = session.scalars(select(CustomerNote)).one()
        assert (note.text, note.redacted_at) == ("", AT)
        held = session.execute(text("SELECT kept, lost FROM conflict")).one()
        assert [json.loads(one) for one in held] == [{}, {}]


def test_the_same_redaction_twice_changes_nothing_more(desk: Desk) -> None:
    person_id = _known(desk, "古丽巴哈尔", "13877665544", "不吃辣的邻居")
    with desk.runner.database.writing() as session:
        _come_in(session, person_id)
        session.commit()
    once = desk.runner.read(desk.founder(), _lines)
    with desk.runner.database.writing() as session:
        contract = synced.find("redaction")
        assert contract is not None
        facts = list(session.scalars(select(Redaction.id)))
        redaction.apply_foreign_redaction(session, contract, facts)
        session.commit()
    assert desk.runner.read(desk.founder(), _lines) == once
    with desk.runner.database.reading() as session:
        assert [rule.key for rule in RULES if rule.check(session).problems] == []
