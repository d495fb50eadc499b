# SPDX-License-Identifier: Apache-2.0
"""Windows of a sorted list are the list, from wherever they are read; the card tells one story."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.bootstrap import Desk
from app.core.errors import NotPermittedError
from app.core.unit_of_work import Reading
from app.customers import commands, queries, timeline
from app.customers.rows import Anchor, CustomerFilter, CustomerOrder, TimelineItem
from app.customers.rules import (
    AddNote,
    AddPhone,
    ApplianceInput,
    CustomerKind,
    CustomerLevel,
    MergeCustomers,
    PhoneInput,
    RegisterAppliance,
    UpdateCustomer,
)
from tests.support.customers import CLERK, READER, add_customer, clerk, leader, reader
from tests.support.desk import FrozenClock, make_actor

NAMES = ("陈淑芬", "马建国", "阿依古丽", "刘志强", "陈淑芬", "孙浩", "何静", "陈淑芬", "徐明", "杨帆", "李娜")


@pytest.fixture
def eleven(desk: Desk, clock: FrozenClock) -> list[UUID]:
    """Eleven customers, some of one name, some registered in the same second; every third a VIP company."""
    ids = []
    for place, name in enumerate(NAMES):
        company = place % 3 == 0
        answer = add_customer(
            desk,
            name,
            f"1380000{place:04d}",
            kind=CustomerKind.COMPANY if company else CustomerKind.PERSON,
            level=CustomerLevel.VIP if company else CustomerLevel.NEW,
        )
        ids.append(answer.id)
        clock.move(seconds=place % 2)
    return ids


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_every_window_is_a_piece_of_the_whole(desk: Desk, eleven: list[UUID], data: st.DataObject) -> None:
    order = data.draw(st.sampled_from(list(CustomerOrder)))
    descending = data.draw(st.booleans())
    which = data.draw(st.sampled_from([CustomerFilter(), CustomerFilter(kind=CustomerKind.PERSON)]))
    actor = clerk(desk)
    total = desk.runner.read(actor, queries.count_customers, which)
    whole = desk.runner.read(
        actor, queries.list_customers, which, order, descending=descending, limit=99
    ).rows
    assert len(whole) == total == len({row.id for row in whole})
    first = data.draw(st.integers(0, total))
    limit = data.draw(st.integers(1, 12))
    near = None
    if first > 0 and data.draw(st.booleans()):
        place = data.draw(st.integers(0, first - 1))
        near = desk.runner.read(
            actor, queries.list_customers, which, order, descending=descending, first=place, limit=1
        ).last
    window = desk.runner.read(
        actor,
        queries.list_customers,
        which,
        order,
        descending=descending,
        first=first,
        limit=limit,
        near=near,
        total=data.draw(st.sampled_from([None, total])),
    )
    assert window.first == first
    assert window.rows == whole[first : first + limit]
    if window.rows:
        assert isinstance(window.last, Anchor)
        assert (window.last.position, window.last.id) == (first + len(window.rows) - 1, window.rows[-1].id)
    else:
        assert window.last is None


def test_anchors_lie_on_the_list_at_even_distance(
    desk: Desk, eleven: list[UUID], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "ANCHOR_EVERY", 3)
    actor = clerk(desk)
    for descending in (True, False):
        whole = desk.runner.read(
            actor, queries.list_customers, CustomerFilter(), CustomerOrder.NAME, descending=descending
        ).rows
        anchors = desk.runner.read(
            actor, queries.list_anchors, CustomerFilter(), CustomerOrder.NAME, descending=descending
        )
        assert [anchor.position for anchor in anchors] == [2, 5, 8]
        assert [anchor.id for anchor in anchors] == [whole[place].id for place in (2, 5, 8)]
        assert [anchor.value for anchor in anchors] == [whole[place].name for place in (2, 5, 8)]


def test_a_list_is_narrowed_by_kind_level_and_typed_text(desk: Desk, eleven: list[UUID]) -> None:
    def ids(which: CustomerFilter) -> set[UUID]:
        rows = desk.runner.read(clerk(desk), queries.list_customers, which).rows
        assert desk.runner.read(clerk(desk), queries.count_customers, which) == len(rows)
        return {row.id for row in rows}

    assert ids(CustomerFilter(level=CustomerLevel.VIP)) == set(eleven[::3])
    assert ids(CustomerFilter(kind=CustomerKind.COMPANY)) == set(eleven[::3])
    assert ids(CustomerFilter("淑芬")) == {eleven[0], eleven[4], eleven[7]}
    assert ids(CustomerFilter("csf 0004")) == {eleven[4]}
    assert ids(CustomerFilter("没有这个人")) == set()
    assert ids(CustomerFilter(" ")) == set(eleven)


def test_a_list_holds_the_stores_that_the_person_may_read(desk: Desk, eleven: list[UUID]) -> None:
    elsewhere = make_actor(desk, *CLERK, scope=uuid4())
    assert desk.runner.read(elsewhere, queries.count_customers) == 0
    assert desk.runner.read(desk.founder(), queries.count_customers) == len(eleven)
    for query in (queries.list_customers, queries.count_customers):
        with pytest.raises(NotPermittedError):
            desk.runner.read(make_actor(desk, "catalog.read"), query)


def test_a_merged_double_is_not_listed(desk: Desk, eleven: list[UUID]) -> None:
    desk.runner.write(leader(desk), commands.merge_customers, MergeCustomers(eleven[4], eleven[0]))
    rows = desk.runner.read(clerk(desk), queries.list_customers).rows
    assert {row.id for row in rows} == set(eleven) - {eleven[4]}


def test_a_line_counts_phones_and_appliances(desk: Desk) -> None:
    answer = add_customer(desk, "陈淑芬", "13800005200", "18800000416", address=("", "北京北路12号3-502"))
    desk.runner.write(
        clerk(desk),
        commands.register_appliance,
        RegisterAppliance(answer.id, ApplianceInput(serial="BE0AK3")),
    )
    row = desk.runner.read(clerk(desk), queries.list_customers).rows[0]
    assert (row.phone, row.phones, row.appliances, row.place) == ("138****5200", 2, 1, "北京北路12…")


def test_the_timeline_tells_who_did_what_newest_first(desk: Desk, clock: FrozenClock) -> None:
    answer = add_customer(desk, "陈淑芳", "13800005200")
    steps: tuple[tuple[object, object], ...] = (
        (commands.add_note, AddNote(answer.id, "周末上门")),
        (commands.add_phone, AddPhone(answer.id, PhoneInput("18800000416"))),
        (commands.void_phone, answer.phone_ids[0]),
        (commands.register_appliance, RegisterAppliance(answer.id, ApplianceInput(model_text="BCD-470"))),
        (
            commands.update_customer,
            UpdateCustomer(answer.id, "陈淑芬", CustomerKind.PERSON, "", CustomerLevel.VIP, ""),
        ),
    )
    for command, order in steps:
        clock.move(minutes=1)
        desk.runner.write(clerk(desk), command, order)  # type: ignore[arg-type]
    items = desk.runner.read(clerk(desk), queries.get_customer_card, answer.id).timeline
    assert [item.kind for item in items] == [
        "changed",
        "appliance_added",
        "phone_voided",
        "phone_added",
        "note",
        "phone_added",
        "registered",
    ]
    assert {(c.column, c.old, c.new) for c in items[0].changes} == {
        ("name", "陈淑芳", "陈淑芬"),
        ("level", "new", "vip"),
    }
    assert [(c.column, c.new) for c in items[3].changes] == [("digits", "188****0416")]

    def texts(*permissions: str) -> str:
        actor = make_actor(desk, *permissions)
        return str(desk.runner.read(actor, queries.get_customer_card, answer.id))

    assert "13800005200" not in texts(*CLERK)
    assert "淑芬" in texts(*CLERK)
    assert "淑" not in texts(*READER, "history.read")
    kinds = desk.runner.read(reader(desk), queries.get_customer_card, answer.id).timeline
    assert [item.kind for item in kinds] == ["appliance_added", "note", "registered"]


def test_other_areas_contribute_to_the_timeline(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline, "_sources", {})
    answer = add_customer(desk)
    complaint_id = uuid4()

    def load(reading: Reading, customer_ids: object) -> list[TimelineItem]:
        assert customer_ids == (answer.id,)
        return [
            TimelineItem(
                reading.now_at,
                reading.actor.staff_id,
                "complaint",
                "登记投诉",
                open_kind="complaint",
                open_id=complaint_id,
            )
        ]

    source = timeline.TimelineSource("complaints", load)
    timeline.register(source)
    with pytest.raises(ValueError, match="complaints"):
        timeline.register(source)
    items = desk.runner.read(clerk(desk), queries.get_customer_card, answer.id).timeline
    assert [(item.title, item.open_id) for item in items if item.kind == "complaint"] == [
        ("登记投诉", complaint_id)
    ]


def test_a_card_is_for_those_who_may_read_customers(desk: Desk) -> None:
    answer = add_customer(desk, contact_name="周工")
    order = RegisterAppliance(answer.id, ApplianceInput(serial="BE0AK3"))
    desk.runner.write(clerk(desk), commands.register_appliance, order)
    assert len(desk.runner.read(reader(desk), queries.appliance_rows, [answer.id])) == 1
    elsewhere = make_actor(desk, *CLERK, scope=uuid4())
    assert desk.runner.read(elsewhere, queries.appliance_rows, [answer.id]) == ()
    with pytest.raises(NotPermittedError):
        desk.runner.read(make_actor(desk, "personal.see"), queries.get_customer_card, answer.id)
    card = desk.runner.read(reader(desk), queries.get_customer_card, answer.id)
    assert (card.name, card.contact_name, card.can_reveal, card.can_edit) == ("陈**", "周*", False, False)
    card = desk.runner.read(clerk(desk), queries.get_customer_card, answer.id)
    assert (card.name, card.contact_name, card.can_reveal, card.can_edit) == ("陈淑芬", "周工", True, True)


def test_a_list_opens_with_its_count_and_the_filters_with_theirs(desk: Desk, eleven: list[UUID]) -> None:
    actor = clerk(desk)
    found = desk.runner.read(
        actor, queries.open_list, CustomerFilter(), CustomerOrder.NUMBER, descending=False
    )
    assert (found.total, found.is_cut) == (len(eleven), False)
    assert [row.id for row in found.window.rows] == eleven
    assert desk.runner.read(actor, queries.count_by_level) == {
        "all": 11,
        "new": 7,
        "old": 0,
        "vip": 4,
        "company": 4,
    }
    assert desk.runner.read(actor, queries.count_by_level, "淑芬")["all"] == 3


def test_a_typed_filter_that_holds_too_many_says_so(
    desk: Desk, eleven: list[UUID], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "MOST_FOUND", 3)
    found = desk.runner.read(clerk(desk), queries.open_list, CustomerFilter("1380000"))
    assert (found.total, found.is_cut) == (3, True)
    assert not desk.runner.read(clerk(desk), queries.open_list).is_cut
