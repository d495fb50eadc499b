# SPDX-License-Identifier: Apache-2.0
"""The register of printed copies: numbers without gap, none used again, a reprint says so."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from app.bootstrap import Desk
from app.core import audit
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.ids import new_id
from app.core.permissions import SEE_PERSONAL, Actor
from app.documents import rules
from app.documents.audit import RULES
from app.documents.commands import CopyTicket, TakeCopy, VoidCopy, take_copy, void_copy
from app.documents.errors import AlreadyVoidError
from app.documents.models import PrintCopy
from app.documents.queries import list_copies
from tests.support.desk import DeskTemplate, FrozenClock, make_actor

ENTITY = new_id()
COPY = TakeCopy("complaint_sheet", "1", "complaint", ENTITY, "HP LaserJet")


@pytest.fixture
def actor(desk: Desk) -> Actor:
    return make_actor(desk, rules.PRINT)


def take(desk: Desk, actor: Actor, command: TakeCopy = COPY) -> CopyTicket:
    ticket = desk.runner.write(actor, take_copy, command).answer
    assert isinstance(ticket, CopyTicket)
    return ticket


def test_the_second_copy_is_a_reprint(desk: Desk, actor: Actor) -> None:
    first, second = take(desk, actor), take(desk, actor)
    assert (first.number, first.is_reprint) == (1, False)
    assert (second.number, second.is_reprint) == (2, True)


def test_the_number_of_a_voided_copy_is_not_used_again(desk: Desk, actor: Actor) -> None:
    first = take(desk, actor)
    desk.runner.write(actor, void_copy, VoidCopy(first.copy_id, "打印机卡纸"))
    second = take(desk, actor)
    assert (second.number, second.is_reprint) == (2, False)
    third = take(desk, actor)
    assert (third.number, third.is_reprint) == (3, True)
    rows = desk.runner.read(actor, list_copies, ENTITY)
    assert [(row.number, row.void_reason, row.printer) for row in rows] == [
        (1, "打印机卡纸", "HP LaserJet"),
        (2, "", "HP LaserJet"),
        (3, "", "HP LaserJet"),
    ]


def test_each_form_and_each_record_count_for_themselves(desk: Desk, actor: Actor) -> None:
    take(desk, actor)
    other_form = TakeCopy("recovery_sheet", "1", "complaint", ENTITY, rules.PDF_PRINTER)
    other_record = TakeCopy("complaint_sheet", "1", "complaint", new_id(), "HP")
    assert take(desk, actor, other_form).number == take(desk, actor, other_record).number == 1
    assert len(desk.runner.read(actor, list_copies, ENTITY)) == 2
    assert len(desk.runner.read(actor, list_copies, ENTITY, "recovery_sheet")) == 1


def test_two_copies_in_one_transaction_have_two_numbers(desk: Desk, actor: Actor) -> None:
    tickets = desk.runner.write(actor, lambda uow: (take_copy(uow, COPY), take_copy(uow, COPY))).answer
    assert [(ticket.number, ticket.is_reprint) for ticket in tickets] == [(1, False), (2, True)]


def test_a_copy_is_voided_once_with_a_reason_by_who_may_print(desk: Desk, actor: Actor) -> None:
    ticket = take(desk, actor)
    with pytest.raises(ProblemsError):
        desk.runner.write(actor, void_copy, VoidCopy(ticket.copy_id, ""))
    with pytest.raises(NotPermittedError):
        desk.runner.write(make_actor(desk), void_copy, VoidCopy(ticket.copy_id, "x"))
    with pytest.raises(NotPermittedError):
        desk.runner.write(make_actor(desk), take_copy, COPY)
    with pytest.raises(NotFoundError):
        desk.runner.write(actor, void_copy, VoidCopy(new_id(), "x"))
    desk.runner.write(actor, void_copy, VoidCopy(ticket.copy_id, "x"))
    with pytest.raises(AlreadyVoidError):
        desk.runner.write(actor, void_copy, VoidCopy(ticket.copy_id, "x"))
    with desk.runner.database.reading() as session:
        assert session.execute(text("SELECT count(*) FROM print_void")).scalar_one() == 1
        assert session.execute(text("SELECT count(*) FROM print_copy")).scalar_one() == 1


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 1), st.sampled_from(["good", "failed"])), max_size=12))
def test_numbers_never_have_a_gap_and_reprints_never_lie(
    desk_template: DeskTemplate, tmp_path_factory: pytest.TempPathFactory, prints: list[tuple[int, str]]
) -> None:
    desk = desk_template.open_copy(tmp_path_factory.mktemp("desk"), FrozenClock())
    try:
        actor = make_actor(desk, rules.PRINT)
        papers = (new_id(), new_id())
        given_numbers: dict[int, list[int]] = {0: [], 1: []}
        good: dict[int, int] = {0: 0, 1: 0}
        for paper, outcome in prints:
            ticket = take(desk, actor, TakeCopy("form", "1", "complaint", papers[paper], "pdf"))
            assert ticket.is_reprint is (good[paper] > 0)
            given_numbers[paper].append(ticket.number)
            if outcome == "failed":
                desk.runner.write(actor, void_copy, VoidCopy(ticket.copy_id, "缺纸"))
            else:
                good[paper] += 1
        for numbers in given_numbers.values():
            assert numbers == list(range(1, len(numbers) + 1))
        with desk.runner.database.reading() as session:
            assert all(line.is_good for line in audit.run(session, RULES))
    finally:
        desk.close()


def test_the_audit_sees_a_gap_and_a_double(desk: Desk, actor: Actor) -> None:
    def forge(number: int, device: object) -> None:
        desk.runner.write(
            actor,
            lambda uow: uow.add(
                PrintCopy(
                    scope=uow.scope,
                    form_key="form",
                    form_version="1",
                    entity_kind="complaint",
                    entity_id=ENTITY,
                    number=number,
                    is_reprint=False,
                    device_id=device,
                    printer="pdf",
                )
            ),
        )

    def problems() -> tuple[str, ...]:
        with desk.runner.database.reading() as session:
            return RULES[0].check(session).problems

    device = new_id()
    forge(1, device)
    forge(1, new_id())  # another desk of the store, while the two were apart
    assert problems() == ()
    forge(3, device)
    assert problems() == (f"form {ENTITY}: [1, 3]",)
    forge(1, device)
    assert len(problems()) == 2


def test_a_paper_that_shows_personal_data_leaves_a_trace(desk: Desk, actor: Actor) -> None:
    command = TakeCopy("complaint_sheet", "1", "complaint", ENTITY, "HP", in_full=True)
    with pytest.raises(NotPermittedError):
        take(desk, actor, command)
    assert desk.runner.read(actor, list_copies, ENTITY) == ()
    take(desk, make_actor(desk, rules.PRINT, SEE_PERSONAL), command)
    with desk.runner.database.reading() as session:
        assert session.execute(text("SELECT field FROM unmasking")).scalar_one() == "paper:complaint_sheet"
