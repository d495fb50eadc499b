# SPDX-License-Identifier: Apache-2.0
"""What the area says of imported rows: good, wrong, or there already; and how they are stored."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.bootstrap import Desk
from app.customers import queries
from app.customers.imports import CUSTOMERS
from app.customers.rules import CustomerKind, CustomerLevel
from app.documents.import_kinds import ImportRow, RowCheck
from app.documents.imports import run_import
from tests.support.customers import CLERK, add_customer, clerk
from tests.support.desk import make_actor
from tests.support.imports import look, rejects_of, writer_of

ROW = {
    "name": "买买提•艾力",
    "phone": "13800005200",
    "phone2": "09914512345",
    "region": "新市区",
    "street": "北京北路 12 号",
    "level": "老顾客",
    "needs": "晚上联系",
    "brand": "海尔",
    "model": "BCD-470",
    "serial": "BE0AK3E0R",
    "bought_on": date(2024, 6, 18),
    "bought_from": "友好路店",
    "receipt": "YH240618",
}


def _row(**values: Any) -> ImportRow:
    return ImportRow(2, "key", values)


def _check(desk: Desk, **values: Any) -> RowCheck:
    (verdict,) = desk.runner.read(clerk(desk), CUSTOMERS.check_rows, [_row(**values)])
    return verdict


def test_the_fields_have_titles_and_no_header_means_two_of_them() -> None:
    names = [word for field in CUSTOMERS.fields for word in (field.title, *field.synonyms)]
    assert len(names) == len(set(names))
    assert [field.name for field in CUSTOMERS.fields if field.required] == ["name"]


def test_a_full_row_becomes_a_customer_with_his_appliance(desk: Desk) -> None:
    assert _check(desk, **ROW) == RowCheck()
    ids = desk.runner.write(clerk(desk), CUSTOMERS.store_rows, [_row(**ROW)]).answer
    card = desk.runner.read(clerk(desk), queries.get_customer_card, ids[0])
    assert (card.name, card.level, card.needs) == ("买买提·艾力", CustomerLevel.OLD, "晚上联系")
    assert [row.shown for row in card.phones] == ["138****5200", "099****2345"]
    assert [(row.title, row.bought_on) for row in card.appliances] == [("海尔 BCD-470", date(2024, 6, 18))]
    assert _check(desk, **ROW) == RowCheck(duplicate_of=ids[0])
    assert _check(desk, **{**ROW, "serial": ""}) == RowCheck(duplicate_of=ids[0])


def test_a_second_appliance_goes_to_the_customer_who_is_there(desk: Desk) -> None:
    first = add_customer(desk, "陈淑芬", "13800005200")
    values = {"name": "陈淑芬", "phone": "13800005200", "model": "KFR-35"}
    assert _check(desk, **values) == RowCheck()
    ids = desk.runner.write(clerk(desk), CUSTOMERS.store_rows, [_row(**values), _row(name="陈淑芬")]).answer
    assert ids[0] == first.id != ids[1]
    assert desk.runner.read(clerk(desk), queries.count_customers) == 2


def test_two_people_on_one_phone_are_two_customers(desk: Desk) -> None:
    add_customer(desk, "陈淑芬", "13800005200")
    assert _check(desk, name="刘志强", phone="13800005200") == RowCheck()


def test_a_company_and_a_region_without_street(desk: Desk) -> None:
    row = _row(name="天山宾馆", kind="企业", contact="周工", level="VIP", region="天山区")
    ids = desk.runner.write(clerk(desk), CUSTOMERS.store_rows, [row]).answer
    card = desk.runner.read(clerk(desk), queries.get_customer_card, ids[0])
    assert (card.kind, card.contact_name, card.level) == (CustomerKind.COMPANY, "周工", CustomerLevel.VIP)
    assert len(card.addresses) == 1


@pytest.mark.parametrize(
    ("values", "problems"),
    [
        ({"name": "123"}, {"name": "not_a_name"}),
        (
            {"name": "陈", "kind": "外星人", "level": "钻石"},
            {"kind": "unknown_choice", "level": "unknown_choice"},
        ),
        ({"name": "陈", "phone": "12000000001"}, {"phones.0": "not_a_phone"}),
        ({"name": "陈", "model": "BCD", "bought_on": date(2030, 1, 1)}, {"bought_on": "in_future"}),
        (
            {"name": "陈", "street": "路" * 201, "region": "区" * 81},
            {"street": "too_long", "region": "too_long"},
        ),
    ],
)
def test_what_is_wrong_with_a_row_is_said_by_field(
    desk: Desk, values: dict[str, Any], problems: dict[str, str]
) -> None:
    assert _check(desk, **values) == RowCheck(problems)


DIRTY = """姓名,联系电话,详细地址,客户级别,型号,购机日期
买买提•艾力,+86 138 0000 5200,北京北路12号,老客户,BCD-470,2024/6/18
陈淑芬,电话不详,路,,,
刘志强,１８８０００００４１６,,,,
刘志强,１８８０００００４１６,,,,
,13900000000,,,,
王海燕,13500001111,,,KFR-35,去年夏天
天山宾馆,0991-2512345,,至尊,,
合计,,,,,
"""


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_dirty_file_is_imported_once_with_a_reason_for_every_reject(desk: Desk, encoding: str) -> None:
    actor = make_actor(desk, *CLERK, "documents.import")
    content = ("客户.csv", DIRTY.encode(encoding))
    shown = look(desk, actor, content, CUSTOMERS)
    assert [(row.field, row.reason) for row in shown.rows if row.field] == [
        ("phone", "not_a_phone"),
        ("name", "required"),
        ("bought_on", "date_in_words"),
        ("level", "unknown_choice"),
    ]
    result = run_import(writer_of(desk, actor), CUSTOMERS, shown, rejects_of(desk))
    names = {row.name for row in desk.runner.read(actor, queries.list_customers).rows}
    assert names == {"买买提·艾力", "刘志强"}
    assert (result.imported_count, result.duplicate_count, result.rejected_count) == (2, 1, 4)
    again = run_import(
        writer_of(desk, actor), CUSTOMERS, look(desk, actor, content, CUSTOMERS), rejects_of(desk)
    )
    assert (again.imported_count, again.duplicate_count) == (0, 3)
    assert desk.runner.read(actor, queries.count_customers) == 2


def test_who_came_in_since_the_check_is_not_registered_again(desk: Desk) -> None:
    actor = make_actor(desk, *CLERK, "documents.import")
    lines = "姓名,电话\n陈淑芬,13800005200\n刘志强,13800005300\n"
    shown = look(desk, actor, ("客户.csv", lines.encode()), CUSTOMERS)
    add_customer(desk, "陈淑芬", "13800005200")
    result = run_import(writer_of(desk, actor), CUSTOMERS, shown, rejects_of(desk))
    assert (result.imported_count, result.duplicate_count) == (1, 1)
    assert desk.runner.read(actor, queries.count_customers) == 2
