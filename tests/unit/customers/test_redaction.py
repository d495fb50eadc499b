# SPDX-License-Identifier: Apache-2.0
"""A redacted person leaves no trace: not in records, notes, history, index, nor in the file's free pages."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from app.bootstrap import Desk
from app.complaints.drafts import SaveDraft, save_draft
from app.core import audit
from app.core.change_log import REDACTED, Change
from app.core.unit_of_work import Reading
from app.customers import commands, queries
from app.customers.audit import RULES
from app.customers.models import Redaction
from app.customers.rules import (
    AddNote,
    AddPhone,
    ApplianceInput,
    CustomerKind,
    CustomerLevel,
    MergeCustomers,
    PhoneInput,
    RedactCustomer,
    RegisterAppliance,
    UpdateCustomer,
)
from app.tasks.commands import AddTask, add_task
from tests.support.complaints import add_complaint, new_customer
from tests.support.customers import add_customer, clerk, leader

SECRETS = (
    "古丽巴哈尔",
    "艾斯卡尔",
    "13877665544",
    "18855443322",
    "喀什东路九十九弄",
    "不吃辣的邻居",
    "SN55ZZQQ77",
    "FP880011",
)


def _everything(reading: Reading) -> str:
    """Return every value of every table as one text, the parts of the search index among them."""
    connection = reading.session.connection()
    tables = [
        row[0]
        for row in connection.exec_driver_sql(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_gram'"
        )
    ]
    texts: list[str] = []
    for table in tables:
        for row in connection.exec_driver_sql(f"SELECT * FROM {table}"):
            texts += [_text(value) for value in row]
    terms = connection.exec_driver_sql("SELECT id, block FROM search_gram_data")
    return "\n".join([*texts, *(_text(row[1]) for row in terms)])


def _text(value: Any) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _fill(desk: Desk, name: str, phone: str, street: str) -> UUID:
    """Make a customer with everything that can be personal, changed once, with a merged double."""
    answer = add_customer(desk, name, phone, address=("喀什地区", street), contact_name=SECRETS[1])
    actor = leader(desk)
    double = add_customer(desk, SECRETS[1], SECRETS[3])
    appliance = ApplianceInput(model_text="BCD-470", serial=SECRETS[6], receipt_number=SECRETS[7])
    steps: tuple[tuple[Any, Any], ...] = (
        (
            commands.update_customer,
            UpdateCustomer(answer.id, name + "汗", CustomerKind.PERSON, "", CustomerLevel.VIP, SECRETS[5]),
        ),
        (commands.add_phone, AddPhone(answer.id, PhoneInput("15911112222", "邻居艾斯卡尔"))),
        (commands.void_phone, answer.phone_ids[0]),
        (commands.add_note, AddNote(answer.id, f"{name}说{SECRETS[5]}")),
        (commands.register_appliance, RegisterAppliance(answer.id, appliance)),
        (commands.merge_customers, MergeCustomers(double.id, answer.id)),
    )
    for command, order in steps:
        desk.runner.write(actor, command, order)
    return answer.id


def test_no_value_of_a_redacted_person_is_left_in_any_table(desk: Desk) -> None:
    customer_id = _fill(desk, SECRETS[0], SECRETS[2], SECRETS[4])
    other = add_customer(desk, "陈淑芬", "13400000150")
    before = desk.runner.read(desk.founder(), _everything)
    assert all(secret in before for secret in SECRETS)
    blanked = desk.runner.write(
        leader(desk), commands.redact_customer, RedactCustomer(customer_id, "本人书面要求")
    ).answer
    after = desk.runner.read(desk.founder(), _everything)
    assert [secret for secret in SECRETS if secret in after] == []
    # Pieces of two characters lie in the index until it is written anew; digits lie in many a random id.
    assert [piece for piece in ("巴哈", "古丽", "卡尔", "九十", "弄喀") if piece in after] == []
    assert desk.runner.read(clerk(desk), queries.search_customers, SECRETS[2][-4:]) == ()
    assert blanked >= 10
    assert "陈淑芬" in after
    found = desk.runner.read(clerk(desk), queries.search_customers, "淑芬")
    assert [row.id for row in found] == [other.id]


def test_the_history_keeps_its_lines_with_a_mark_and_the_reason(desk: Desk) -> None:
    customer_id = _fill(desk, SECRETS[0], SECRETS[2], SECRETS[4])

    def lines(reading: Reading) -> list[tuple[UUID, UUID | None]]:
        return [
            (row.id, row.redacted_by) for row in reading.session.scalars(select(Change).order_by(Change.seq))
        ]

    before = desk.runner.read(desk.founder(), lines)
    actor = leader(desk)
    desk.runner.write(actor, commands.redact_customer, RedactCustomer(customer_id, "本人书面要求"))
    after = desk.runner.read(desk.founder(), lines)
    assert [row_id for row_id, _ in after[: len(before)]] == [row_id for row_id, _ in before]

    def facts(reading: Reading) -> dict[UUID, tuple[UUID, UUID, str]]:
        rows = reading.session.scalars(select(Redaction))
        return {row.customer_id: (row.id, row.by_id, row.reason) for row in rows}

    written = desk.runner.read(desk.founder(), facts)
    assert len(written) == 2  # one for the customer, one for his double
    redaction_id, by_id, reason = written[customer_id]
    assert (by_id, reason) == (actor.staff_id, "本人书面要求")
    assert {mark for _, mark in after} == {None, redaction_id}
    card = desk.runner.read(actor, queries.get_customer_card, customer_id)
    assert card.is_redacted
    assert (card.name, card.needs, card.can_edit, card.can_reveal) == ("", "", False, False)
    assert card.timeline[0].kind in {"redacted", "changed"}
    told = [(item.kind, item.text) for item in card.timeline]
    assert told.count(("redacted", "本人书面要求")) == 1
    changed = [c for item in card.timeline for c in item.changes if c.column == "name"]
    assert {c.old for c in changed} == {REDACTED}
    assert desk.runner.read(actor, queries.count_customers) == 0


def test_a_redacted_database_passes_its_audit(desk: Desk) -> None:
    customer_id = _fill(desk, SECRETS[0], SECRETS[2], SECRETS[4])
    desk.runner.write(leader(desk), commands.redact_customer, RedactCustomer(customer_id, "本人书面要求"))
    with desk.runner.database.reading() as session:
        lines = audit.run(session, (*audit.CORE_RULES, *RULES))
    assert [(line.key, line.problems) for line in lines if not line.is_good] == []


def test_complaints_tasks_and_drafts_of_the_person_are_blanked_too(desk: Desk) -> None:
    name, phone = SECRETS[0], SECRETS[2]
    answer = add_complaint(
        desk, who=new_customer(name, phone), event=f"{name}说不制冷", subject=f"{name}的冰箱"
    )
    other = add_complaint(desk)
    due_at = desk.runner.clock.now_at()
    task = AddTask("call", f"给{name}回电", "complaint", answer.id, due_at, role_code="A5")
    desk.runner.write(desk.founder(), add_task, task)
    draft = SaveDraft("customer_note", answer.customer_id, {"text": SECRETS[0]})
    desk.runner.write(leader(desk), save_draft, draft)
    before = desk.runner.read(desk.founder(), _everything)
    assert before.count(SECRETS[0]) > 6
    order = RedactCustomer(answer.customer_id, "本人书面要求")
    desk.runner.write(leader(desk), commands.redact_customer, order)
    after = desk.runner.read(desk.founder(), _everything)
    assert SECRETS[0] not in after
    assert SECRETS[2] not in after
    assert "陈淑芬" in after
    assert other.id != answer.id
    assert [line.key for line in desk.audit() if not line.is_good] == []


def test_a_chain_of_merges_passes_the_audit(desk: Desk) -> None:
    third, double, kept = (add_customer(desk, name) for name in ("陈书芬", "陈淑芳", "陈淑芬"))
    for merge in (MergeCustomers(third.id, double.id), MergeCustomers(double.id, kept.id)):
        desk.runner.write(leader(desk), commands.merge_customers, merge)
    with desk.runner.database.reading() as session:
        lines = {line.key: (line.checked, line.is_good) for line in audit.run(session, RULES)}
    assert lines["customers.merges"] == (2, True)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.text("𫖯龘靐齉爩麤", min_size=3, max_size=6),
    st.integers(10_000_000, 99_999_999),
    st.text("彡彳忄扌氵犭", min_size=6, max_size=12),
)
def test_no_trace_is_left_of_any_value(desk: Desk, name: str, phone: int, street: str) -> None:
    digits = f"139{phone}"
    customer_id = _fill(desk, name, digits, street)
    before = desk.runner.read(desk.founder(), _everything)
    assert name in before
    assert digits in before
    desk.runner.write(leader(desk), commands.redact_customer, RedactCustomer(customer_id, "本人书面要求"))
    after = desk.runner.read(desk.founder(), _everything)
    for secret in (name, digits, street, name[:2], street[:2]):
        assert secret not in after


@pytest.mark.parametrize("what", ["merge", "ring", "child", "number"])
def test_the_audit_sees_what_is_wrong(desk: Desk, what: str) -> None:
    customer_id = _fill(desk, SECRETS[0], SECRETS[2], SECRETS[4])
    statements = {
        "merge": ("customers.merges", "UPDATE customer SET is_void = 0"),
        "ring": ("customers.merges", "UPDATE customer SET merged_into_id = id"),
        "child": ("customers.redactions", "UPDATE customer SET is_redacted = 1"),
        "number": ("customers.numbers", "UPDATE customer SET number = number || 'X'"),
    }
    key, statement = statements[what]
    with desk.runner.database.writing() as session:
        session.connection().exec_driver_sql(f"{statement} WHERE merged_into_id = ?", (customer_id.hex,))
        session.commit()
    with desk.runner.database.reading() as session:
        assert [line.key for line in audit.run(session, RULES) if not line.is_good] == [key]
