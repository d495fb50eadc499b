# SPDX-License-Identifier: Apache-2.0
"""Registering, changing, voiding, merging: what is stored, and that a refusal stores nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, select

from app.admin.models import Unmasking
from app.bootstrap import Desk
from app.catalog.commands import save_party
from app.catalog.rules import SaveParty
from app.core.change_log import Change
from app.core.errors import AppError, NotFoundError, NotPermittedError, ProblemsError
from app.core.unit_of_work import Reading
from app.customers import commands, queries
from app.customers.errors import MergeWithItselfError, RedactedCustomerError
from app.customers.rows import CustomerCard
from app.customers.rules import (
    AddAddress,
    AddNote,
    AddPhone,
    AddressInput,
    ApplianceInput,
    CustomerKind,
    CustomerLevel,
    MergeCustomers,
    PhoneInput,
    RedactCustomer,
    RegisterAppliance,
    RegisterCustomer,
    Reveal,
    UpdateAppliance,
    UpdateCustomer,
)
from tests.support.customers import CLERK, add_customer, add_model, clerk, leader, reader
from tests.support.desk import make_actor


def _card(desk: Desk, customer_id: UUID) -> CustomerCard:
    card: CustomerCard = desk.runner.read(leader(desk), queries.get_customer_card, customer_id)
    return card


def _changes(reading: Reading) -> int:
    return reading.session.execute(select(func.count()).select_from(Change)).scalar_one()


def _refused(
    desk: Desk, error: type[AppError], command: Callable[..., Any], order: Any, **who: Any
) -> AppError:
    """Run a command that must fail with ``error`` and leave no line in the log."""
    actor = who.get("actor") or leader(desk)
    before = desk.runner.read(desk.founder(), _changes)
    with pytest.raises(error) as caught:
        desk.runner.write(actor, command, order)
    assert desk.runner.read(desk.founder(), _changes) == before
    return caught.value


def _problems(desk: Desk, command: Callable[..., Any], order: Any) -> dict[str, str]:
    refusal = _refused(desk, ProblemsError, command, order)
    assert isinstance(refusal, ProblemsError)
    return refusal.problems


def test_a_person_with_phones_and_address_is_registered(desk: Desk) -> None:
    answer = add_customer(
        desk,
        "买买提•艾力",
        "+86 138 0000 5200",
        "0991-4512345",
        "138-0000-5200",
        address=("乌鲁木齐市新市区", "北京北路 １２ 号 3-502"),
        level=CustomerLevel.OLD,
        needs="只在晚上接电话 ",
    )
    assert answer.number == f"KH-{desk.identity.number_code}-26-000001"
    card = _card(desk, answer.id)
    assert (card.name, card.kind, card.level) == ("买买提·艾力", CustomerKind.PERSON, CustomerLevel.OLD)
    assert card.needs == "只在晚上接电话"
    assert [(row.shown, row.kind.value) for row in card.phones] == [
        ("138****5200", "mobile"),
        ("099****2345", "landline"),
    ]
    assert [row.id for row in card.phones] == list(answer.phone_ids)
    assert [row.shown for row in card.addresses] == ["乌鲁木齐市新市区 …"]
    assert add_customer(desk, "陈淑芬").number.endswith("000002")


@pytest.mark.covers("E34", "E7")
def test_a_company_has_a_contact_and_a_level(desk: Desk) -> None:
    manager_id = uuid4()
    answer = add_customer(
        desk,
        "天山宾馆（乌鲁木齐）有限公司",
        "0991-4512345",
        kind=CustomerKind.COMPANY,
        contact_name="周 工",
        level=CustomerLevel.VIP,
        manager_id=manager_id,
    )
    card = _card(desk, answer.id)
    assert (card.name, card.contact_name) == ("天山宾馆(乌鲁木齐)有限公司", "周 工")
    assert (card.kind, card.level, card.manager_id) == (CustomerKind.COMPANY, CustomerLevel.VIP, manager_id)


def test_two_people_on_one_phone_are_allowed_and_said(desk: Desk) -> None:
    first = add_customer(desk, "陈淑芬", "13800005200")
    second = add_customer(desk, "刘志强", "13800005200")
    assert _card(desk, first.id).phones[0].others == 1
    assert _card(desk, second.id).phones[0].others == 1
    assert first.id != second.id


def test_a_bad_customer_takes_no_number(desk: Desk) -> None:
    assert _problems(desk, commands.register_customer, RegisterCustomer("", phones=(PhoneInput("12"),))) == {
        "name": "required",
        "phones.0": "not_a_phone",
    }
    assert add_customer(desk).number.endswith("000001")


def test_fields_are_changed_by_those_who_see_them(desk: Desk) -> None:
    answer = add_customer(desk, "陈淑芳")
    change = UpdateCustomer(answer.id, "陈淑芬", CustomerKind.PERSON, "", CustomerLevel.VIP, "怕吵")
    desk.runner.write(clerk(desk), commands.update_customer, change)
    fields = desk.runner.read(clerk(desk), queries.get_customer_fields, answer.id)
    assert (fields.name, fields.level, fields.needs) == ("陈淑芬", CustomerLevel.VIP, "怕吵")
    blind = make_actor(desk, "customers.read", "customers.edit")
    _refused(desk, NotPermittedError, commands.update_customer, change, actor=blind)
    with pytest.raises(NotPermittedError):
        desk.runner.read(blind, queries.get_customer_fields, answer.id)
    bad = UpdateCustomer(answer.id, "", CustomerKind.PERSON, "", CustomerLevel.NEW, "")
    assert _problems(desk, commands.update_customer, bad) == {"name": "required"}


def test_phones_and_addresses_come_and_go(desk: Desk) -> None:
    answer = add_customer(desk, "陈淑芬", "13800005200")
    actor = clerk(desk)
    phone_id = desk.runner.write(
        actor, commands.add_phone, AddPhone(answer.id, PhoneInput("188 0000 0416", "儿子"))
    ).answer
    address_id = desk.runner.write(
        actor, commands.add_address, AddAddress(answer.id, AddressInput("北京北路 12 号", "新市区", "家"))
    ).answer
    assert _problems(desk, commands.add_phone, AddPhone(answer.id, PhoneInput("13800005200"))) == {
        "phone": "already_there"
    }
    assert _problems(desk, commands.add_phone, AddPhone(answer.id, PhoneInput("不知道"))) == {
        "phone": "not_a_phone"
    }
    assert _problems(desk, commands.add_address, AddAddress(answer.id, AddressInput(" "))) == {
        "street": "required"
    }
    assert [row.label for row in _card(desk, answer.id).phones] == ["", "儿子"]
    desk.runner.write(actor, commands.void_phone, phone_id)
    desk.runner.write(actor, commands.void_address, address_id)
    card = _card(desk, answer.id)
    assert [row.shown for row in card.phones] == ["138****5200"]
    assert card.addresses == ()
    assert desk.runner.read(actor, queries.list_phones, answer.id) == card.phones
    again = desk.runner.write(
        actor, commands.add_phone, AddPhone(answer.id, PhoneInput("18800000416"))
    ).answer
    assert again != phone_id


def test_an_appliance_is_of_the_catalogue_or_as_it_was_said(desk: Desk) -> None:
    answer, model_id = add_customer(desk), add_model(desk)
    party = SaveParty("store", "友好路店", "0991-4512345")
    party_id = desk.runner.write(leader(desk), save_party, party).answer
    known = desk.runner.write(
        clerk(desk),
        commands.register_appliance,
        RegisterAppliance(
            answer.id, ApplianceInput(model_id=model_id, serial="BE0AK 3E0R", bought_from_id=party_id)
        ),
    ).answer
    said = desk.runner.write(
        clerk(desk),
        commands.register_appliance,
        RegisterAppliance(answer.id, ApplianceInput(brand_text="老牌子", model_text="双桶")),
    ).answer
    titles = {row.id: (row.title, row.icon) for row in _card(desk, answer.id).appliances}
    assert titles == {known: ("海尔 BCD-470WDPG 冰箱", "fridge"), said: ("老牌子 双桶", "bolt")}
    row = desk.runner.read(reader(desk), queries.get_appliance, known)
    assert (row.serial, row.bought_from_id, row.customer_id) == ("BE0AK 3E0R", party_id, answer.id)
    class_id = row.class_id
    desk.runner.write(
        clerk(desk),
        commands.update_appliance,
        UpdateAppliance(said, ApplianceInput(class_id=class_id, brand_text="小鸭")),
    )
    assert desk.runner.read(reader(desk), queries.get_appliance, said).title == "小鸭 冰箱"
    desk.runner.write(clerk(desk), commands.void_appliance, said)
    assert [row.id for row in _card(desk, answer.id).appliances] == [known]
    assert desk.runner.read(reader(desk), queries.get_appliance, said).is_void


def test_an_appliance_of_nothing_known_is_refused(desk: Desk) -> None:
    answer = add_customer(desk)
    wrong = ApplianceInput(model_id=uuid4(), class_id=uuid4(), bought_from_id=uuid4())
    assert _problems(desk, commands.register_appliance, RegisterAppliance(answer.id, wrong)) == {
        "model_id": "unknown_choice",
        "class_id": "unknown_choice",
        "bought_from_id": "unknown_choice",
    }
    assert _problems(desk, commands.register_appliance, RegisterAppliance(answer.id, ApplianceInput())) == {
        "model_text": "required"
    }


def test_a_note_is_kept_and_an_empty_one_refused(desk: Desk) -> None:
    answer = add_customer(desk)
    desk.runner.write(clerk(desk), commands.add_note, AddNote(answer.id, " 顾客要求周末上门 "))
    notes = [item.text for item in _card(desk, answer.id).timeline if item.kind == "note"]
    assert notes == ["顾客要求周末上门"]
    assert _problems(desk, commands.add_note, AddNote(answer.id, "　")) == {"text": "required"}
    assert _problems(desk, commands.add_note, AddNote(answer.id, "长" * 2001)) == {"text": "too_long"}


def test_every_look_at_a_number_or_address_is_logged(desk: Desk) -> None:
    answer = add_customer(desk, "陈淑芬", "13800005200", address=("新市区", "北京北路 12 号"))
    actor = clerk(desk)
    look = desk.runner.write(actor, commands.reveal_phone, Reveal(answer.phone_ids[0], "回电"))
    assert look.answer == "13800005200"
    look = desk.runner.write(actor, commands.reveal_address, Reveal(answer.address_ids[0]))
    assert look.answer == "新市区 北京北路 12 号"

    def logged(reading: Reading) -> list[tuple[UUID, str, str, UUID]]:
        rows = reading.session.scalars(select(Unmasking).order_by(Unmasking.id))
        return [(row.entity_id, row.field, row.reason, row.by_id) for row in rows]

    assert desk.runner.read(desk.founder(), logged) == [
        (answer.id, "digits", "回电", actor.staff_id),
        (answer.id, "street", "", actor.staff_id),
    ]
    for command, row_id in (
        (commands.reveal_phone, answer.phone_ids[0]),
        (commands.reveal_address, answer.address_ids[0]),
    ):
        _refused(desk, NotPermittedError, command, Reveal(row_id), actor=reader(desk))
        _refused(desk, NotFoundError, command, Reveal(uuid4()))


def test_a_double_gives_way_and_its_references_stay_valid(desk: Desk) -> None:
    double = add_customer(desk, "陈淑芳", "13800005200", address=("新市区", "北京北路 12 号"))
    third = add_customer(desk, "陈书芬", "18800000416")
    kept = add_customer(desk, "陈淑芬", "13400000150")
    desk.runner.write(leader(desk), commands.merge_customers, MergeCustomers(third.id, double.id))
    desk.runner.write(leader(desk), commands.merge_customers, MergeCustomers(double.id, kept.id))
    for row_id in (double.id, third.id, kept.id):
        card = _card(desk, row_id)
        assert (card.id, card.name) == (kept.id, "陈淑芬")
        assert [row.shown for row in card.phones] == ["138****5200", "188****0416", "134****0150"]
        assert card.merged == ((double.id, double.number), (third.id, third.number))
    for typed in ("陈淑芳", "13800005200", "0416", double.number, "陈书芬"):
        found = desk.runner.read(clerk(desk), queries.search_customers, typed)
        assert [row.id for row in found] == [kept.id], typed
    desk.runner.write(clerk(desk), commands.add_note, AddNote(double.id, "按旧编号写的备注"))
    assert "按旧编号写的备注" in [item.text for item in _card(desk, kept.id).timeline]
    assert desk.runner.read(clerk(desk), queries.count_customers) == 1
    _refused(desk, MergeWithItselfError, commands.merge_customers, MergeCustomers(double.id, kept.id))
    _refused(
        desk, NotPermittedError, commands.merge_customers, MergeCustomers(kept.id, kept.id), actor=clerk(desk)
    )


def test_a_merge_can_be_taken_back(desk: Desk) -> None:
    double, kept = add_customer(desk, "陈淑芳", "13800005200"), add_customer(desk, "陈淑芬", "13400000150")
    desk.runner.write(leader(desk), commands.merge_customers, MergeCustomers(double.id, kept.id))
    _refused(desk, NotPermittedError, commands.split_customer, double.id, actor=clerk(desk))
    desk.runner.write(leader(desk), commands.split_customer, double.id)
    assert _card(desk, double.id).id == double.id
    assert [row.shown for row in _card(desk, kept.id).phones] == ["134****0150"]
    assert [row.id for row in desk.runner.read(clerk(desk), queries.search_customers, "5200")] == [double.id]
    assert desk.runner.read(clerk(desk), queries.count_customers) == 2
    _refused(desk, NotFoundError, commands.split_customer, double.id)


def test_nothing_is_written_without_the_right(desk: Desk) -> None:
    answer = add_customer(desk, "陈淑芬", "13800005200", address=("新市区", "北京北路 12 号"))
    appliance_id = desk.runner.write(
        clerk(desk),
        commands.register_appliance,
        RegisterAppliance(answer.id, ApplianceInput(serial="BE0AK3E0")),
    ).answer
    orders: tuple[tuple[Callable[..., Any], Any], ...] = (
        (commands.register_customer, RegisterCustomer("刘志强")),
        (
            commands.update_customer,
            UpdateCustomer(answer.id, "刘", CustomerKind.PERSON, "", CustomerLevel.NEW, ""),
        ),
        (commands.add_phone, AddPhone(answer.id, PhoneInput("18800000416"))),
        (commands.void_phone, answer.phone_ids[0]),
        (commands.add_address, AddAddress(answer.id, AddressInput("路"))),
        (commands.void_address, answer.address_ids[0]),
        (commands.add_note, AddNote(answer.id, "备注")),
        (commands.register_appliance, RegisterAppliance(answer.id, ApplianceInput(serial="X"))),
        (commands.update_appliance, UpdateAppliance(appliance_id, ApplianceInput(serial="X"))),
        (commands.void_appliance, appliance_id),
        (commands.redact_customer, RedactCustomer(answer.id, "本人要求")),
    )
    for command, order in orders:
        _refused(desk, NotPermittedError, command, order, actor=reader(desk))
    elsewhere = make_actor(desk, *CLERK, scope=uuid4())
    for command, order in orders:
        _refused(desk, NotPermittedError, command, order, actor=elsewhere)


def test_what_is_not_there_is_said(desk: Desk) -> None:
    nobody = uuid4()
    for command, order in (
        (commands.add_note, AddNote(nobody, "备注")),
        (commands.void_phone, nobody),
        (commands.void_address, nobody),
        (commands.void_appliance, nobody),
        (commands.merge_customers, MergeCustomers(nobody, nobody)),
        (commands.redact_customer, RedactCustomer(nobody, "本人要求")),
    ):
        _refused(desk, NotFoundError, command, order)
    for query in (queries.get_customer_card, queries.get_appliance, queries.list_phones):
        with pytest.raises(NotFoundError):
            desk.runner.read(leader(desk), query, nobody)


def test_nothing_is_written_about_a_redacted_person(desk: Desk) -> None:
    answer, other = add_customer(desk, "陈淑芬", "13800005200"), add_customer(desk, "刘志强")
    assert _problems(desk, commands.redact_customer, RedactCustomer(answer.id, " ")) == {"reason": "required"}
    desk.runner.write(leader(desk), commands.redact_customer, RedactCustomer(answer.id, "本人要求"))
    for command, order in (
        (commands.add_note, AddNote(answer.id, "备注")),
        (commands.void_phone, answer.phone_ids[0]),
        (commands.merge_customers, MergeCustomers(other.id, answer.id)),
        (commands.redact_customer, RedactCustomer(answer.id, "本人要求")),
    ):
        _refused(desk, RedactedCustomerError, command, order)
