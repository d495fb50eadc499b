# SPDX-License-Identifier: Apache-2.0
"""A price list from a dirty file: what each row would change is shown, then all is stored or nothing."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from app.admin.models import Store
from app.bootstrap import Desk
from app.catalog import prices
from app.catalog.commands import save_brand, save_class, save_model
from app.catalog.imports import PRICES
from app.catalog.left_out import EndPrices, end_prices, list_held
from app.catalog.price_rules import PriceKind, SetPrice
from app.catalog.pricing import set_price
from app.catalog.rules import SaveBrand, SaveClass, SaveModel
from app.core.errors import NotPermittedError, ProblemsError
from app.core.ids import NIL
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from app.documents.errors import ImportOutdatedError
from app.documents.imports import ImportResult, run_import
from app.documents.outgoing import xlsx_table
from app.documents.verdicts import ImportPreview, Verdict
from tests.support.customers import LEADER, reader
from tests.support.desk import FrozenClock, make_actor
from tests.support.imports import look, rejects_of, writer_of

TODAY_ON = date(2026, 11, 20)
EAN = "6901234567892"


def _actor(desk: Desk) -> Actor:
    return make_actor(desk, *LEADER, "catalog.price", "documents.import", name="周洁", number="0101")


@pytest.fixture
def models(desk: Desk) -> dict[str, UUID]:
    """Give a small catalogue: two brands, one name that both use."""
    actor = _actor(desk)
    haier = desk.runner.write(actor, save_brand, SaveBrand("海尔", ("Haier",))).answer
    midea = desk.runner.write(actor, save_brand, SaveBrand("美的")).answer
    fridge = desk.runner.write(actor, save_class, SaveClass("fridge", "冰箱")).answer
    named = {}
    for brand, name, ean, code in (
        (haier, "BCD-470WDPG", EAN, "H470"),
        (haier, "BCD-200", "", "H200"),
        (midea, "BCD-200", "", ""),
        (midea, "KFR-35GW/A", "", "M35"),
    ):
        key = name if name != "BCD-200" or brand == haier else "美的 BCD-200"
        named[key] = desk.runner.write(
            actor, save_model, SaveModel(brand, fridge, name, ean, code=code)
        ).answer
    return named


def _look(desk: Desk, text: str) -> ImportPreview:
    return look(desk, _actor(desk), ("价格.csv", text.encode()), PRICES)


def _run(desk: Desk, shown: ImportPreview) -> ImportResult:
    return run_import(writer_of(desk, _actor(desk)), PRICES, shown, rejects_of(desk))


def _cost(desk: Desk, model_id: UUID, on: date = TODAY_ON, kind: PriceKind = PriceKind.LIST) -> int | None:
    row = desk.runner.read(reader(desk), prices.price_on, model_id, None, kind, on)
    return None if row is None else row.amount_fen


def _said(shown: ImportPreview) -> list[str]:
    return [
        row.reason if row.verdict is Verdict.REJECTED else row.note.code if row.note else ""
        for row in shown.rows
    ]


LIST = f"""某公司 2026 年 12 月价格表,,,,,,
品牌,规格型号,69码,货号,价格种类,零售价,生效日期,截止日期
海尔,ＢＣＤ－470wdpg,,,,"¥2,199.00",2026/12/1,
,海尔 BCD-200,,,标价,1899元,2026-12-01,
美的,BCD 200,,,,1799,2026-12-01,2026-12-31
,,{EAN},,会员价,2099,2026.12.1,
,,,M35,促销价,2599,,
,,,M35,促销价,2599,,2026-11-30
"""


@pytest.mark.covers("A48")
def test_a_list_says_what_it_changes_then_does_it_and_the_same_list_changes_nothing(
    desk: Desk, models: dict[str, UUID]
) -> None:
    actor = _actor(desk)
    for model, fen in (("BCD-470WDPG", 199900), ("BCD-200", 199900), ("美的 BCD-200", 179900)):
        desk.runner.write(actor, set_price, SetPrice(models[model], "list", fen, TODAY_ON))
    shown = _look(desk, LIST)
    assert _said(shown) == [
        "price_dearer", "price_cheaper", "price_ends", "price_new", "price_new", "price_ends",
    ]  # fmt: skip
    first = shown.rows[0].note
    assert first is not None
    assert (first.fields["before_fen"], first.fields["amount_fen"]) == (199900, 219900)
    assert _cost(desk, models["BCD-470WDPG"], date(2026, 12, 1)) == 199900
    result = _run(desk, shown)
    assert (result.imported_count, result.rejected_count) == (6, 0)
    first_on = date(2026, 12, 1)
    assert _cost(desk, models["BCD-470WDPG"], date(2026, 11, 30)) == 199900
    assert _cost(desk, models["BCD-470WDPG"], first_on) == 219900
    assert _cost(desk, models["BCD-200"], first_on) == 189900
    assert _cost(desk, models["美的 BCD-200"], date(2026, 12, 31)) == 179900
    assert _cost(desk, models["美的 BCD-200"], date(2027, 1, 1)) is None
    assert _cost(desk, models["BCD-470WDPG"], first_on, PriceKind.MEMBER) == 209900
    assert _cost(desk, models["KFR-35GW/A"], date(2026, 11, 30), PriceKind.PROMOTION) == 259900
    assert _cost(desk, models["KFR-35GW/A"], first_on, PriceKind.PROMOTION) is None
    before = [desk.runner.read(reader(desk), prices.list_prices, each) for each in models.values()]
    again = _look(desk, LIST)
    assert {row.verdict for row in again.rows} == {Verdict.DUPLICATE}
    assert _run(desk, again).imported_count == 0
    assert [desk.runner.read(reader(desk), prices.list_prices, each) for each in models.values()] == before


def test_a_list_without_days_counts_from_today_and_last_month_s_may_come_back(
    desk: Desk, models: dict[str, UUID], clock: FrozenClock
) -> None:
    lists = [f"型号,品牌,价格\nBCD-200,美的,{yuan}\n" for yuan in (1999, 1899, 1999)]
    said = []
    for text in lists:
        shown = _look(desk, text)
        said += _said(shown)
        _run(desk, shown)
        clock.at += timedelta(days=5)
    assert said == ["price_new", "price_cheaper", "price_dearer"]
    rows = desk.runner.read(reader(desk), prices.list_prices, models["美的 BCD-200"])
    assert [row.amount_fen for row in rows] == [199900, 189900, 199900]


BAD = [
    ("海尔,BCD-999,,,,1999,,,", "model", "unknown_model"),
    (",,6901234567885,,,1999,,,", "ean", "unknown_model"),
    (",,,H999,,1999,,,", "code", "unknown_model"),
    (",,,,,1999,,,", "model", "required"),
    (",,6901234567890,,,1999,,,", "ean", "wrong_check_digit"),
    (",BCD-200,,,,1999,,,", "model", "model_ambiguous"),
    (",BCD-200,6901234567892,,,1999,,,", "model", "model_differs"),
    (f",,{EAN},H200,,1999,,,", "model", "model_differs"),
    ("美的,BCD-470WDPG,,,,1999,,,", "model", "unknown_model"),
    ("海尔,BCD-200,,,,-1999,,,", "price", "not_positive"),
    ("海尔,BCD-200,,,,0,,,", "price", "not_positive"),
    ("海尔,BCD-200,,,,,,,", "price", "required"),
    ("海尔,BCD-200,,,,面议,,,", "price", "not_an_amount"),
    ("海尔,BCD-200,,,,99999999,,,", "price", "too_large"),
    ("海尔,BCD-200,,,半价,1999,,,", "kind", "unknown_price_kind"),
    ("海尔,BCD-200,,,,1999,1900-01-01,,", "from_on", "too_early"),
    ("海尔,BCD-200,,,,1999,去年,,", "from_on", "date_in_words"),
    ("海尔,BCD-200,,,,1999,2026-12-02,2026-12-01,", "until_on", "before_start"),
    ("海尔,BCD-200,,,,1999,,,火星店", "store", "unknown_store"),
]


def test_a_bad_row_says_why_and_the_good_one_is_stored(desk: Desk, models: dict[str, UUID]) -> None:
    head = "品牌,型号,条码,编码,价格种类,价格,起始日期,截止日期,门店\n"
    bad = "".join(f"{cells}\n" for cells, _field, _reason in BAD)
    shown = _look(desk, f"{head}{bad},,{EAN},,,2999,,,全部门店\n")
    said = [(row.field, row.reason) for row in shown.rows]
    assert said == [*((field, reason) for _cells, field, reason in BAD), ("", "")]
    result = _run(desk, shown)
    assert (result.imported_count, result.rejected_count) == (1, len(BAD))
    assert _cost(desk, models["BCD-470WDPG"]) == 299900
    assert _cost(desk, models["BCD-200"]) is None


def test_a_row_may_give_the_prices_of_several_kinds(desk: Desk, models: dict[str, UUID]) -> None:
    head = "货号,零售价,活动价格,会员价格,生效日期\n"
    text = f"{head}H470,2199,1999,2099,2026-12-01\nH200,1899,-1,1799,2026-12-01\nM35,,,2500,\n"
    shown = _look(desk, text)
    assert [(row.field, row.reason) for row in shown.rows] == [
        ("", ""),
        ("promotion", "not_positive"),
        ("", ""),
    ]
    note = shown.rows[0].note
    assert note is not None
    assert [told["what"] for told in (note.fields, *note.fields["more"])] == ["", "促销价", "会员价"]
    assert _run(desk, shown).imported_count == 2
    first_on = date(2026, 12, 1)
    costs = [_cost(desk, models["BCD-470WDPG"], first_on, kind) for kind in PriceKind]
    assert costs == [219900, 199900, 209900, None]
    assert [_cost(desk, models["BCD-200"], first_on, kind) for kind in PriceKind] == [None] * 4
    assert _cost(desk, models["KFR-35GW/A"], TODAY_ON, PriceKind.MEMBER) == 250000
    again = _look(desk, text.replace("1999", "1989"))
    assert _said(again) == ["price_that_day", "not_positive", "price_same"]
    later = _look(desk, f"{head}H470,2199,1899,2099,2026-12-05\n")
    assert _said(later) == ["price_cheaper"]
    twice = _look(desk, "货号,价格种类,零售价,促销价\nH200,促销价,1999,1899\n")
    assert _said(twice) == ["price_twice"]


def test_a_list_may_name_a_store_in_which_one_may_set_prices(desk: Desk, models: dict[str, UUID]) -> None:
    def found(uow: UnitOfWork) -> None:
        for row_id, code, name in ((uow.scope, "001", "友好路店"), (uuid4(), "002", "新市店")):
            fields = {"company_name": "", "phone": "", "hotline": "", "address": "", "timezone": "UTC"}
            uow.add(Store(scope=NIL, id=row_id, code=code, name=name, **fields))

    desk.runner.write(_actor(desk), found)
    shown = _look(desk, "编码,价格,门店\nH470,2099,友好路店\nH470,2199,002\nH470,2299,\n")
    assert _said(shown) == ["price_new", "store_not_yours", "price_new"]
    _run(desk, shown)
    rows = desk.runner.read(reader(desk), prices.list_prices, models["BCD-470WDPG"])
    assert [(row.store, row.amount_fen) for row in rows] == [("", 229900), ("友好路店", 209900)]


def test_two_prices_of_one_day_and_a_row_for_each_step(desk: Desk, models: dict[str, UUID]) -> None:
    head = "编码,价格,起始日期,截止日期\n"
    rows = (
        "H470,2099,2026-12-10,\n"  # stands after the next one in time
        "H470,1999,2026-12-01,\n"
        "H470,1899,2026-12-10,\n"
        "H470,2099,2026-12-12,\n"
        "H470,2099,2026-12-20,2026-12-25\n"
    )
    shown = _look(desk, head + rows)
    assert _said(shown) == ["price_dearer", "price_new", "price_twice", "price_same", "price_ends"]
    _run(desk, shown)
    spans = [
        (row.amount_fen, row.from_on.day, row.until_on.day if row.until_on else None)
        for row in desk.runner.read(reader(desk), prices.list_prices, models["BCD-470WDPG"])
    ]
    assert spans == [(209900, 10, 25), (199900, 1, 9)]


def test_what_changed_since_it_was_shown_stops_all_of_it(desk: Desk, models: dict[str, UUID]) -> None:
    shown = _look(desk, "编码,价格,起始日期\nH470,2099,2026-12-10\nH200,1999,2026-12-10\n")
    desk.runner.write(_actor(desk), set_price, SetPrice(models["BCD-200"], "list", 219900, TODAY_ON))
    with pytest.raises(ImportOutdatedError):
        _run(desk, shown)
    assert _cost(desk, models["BCD-470WDPG"], date(2026, 12, 10)) is None
    assert _cost(desk, models["BCD-200"], date(2026, 12, 10)) == 219900


def test_a_list_needs_the_right_to_set_prices(desk: Desk, models: dict[str, UUID]) -> None:
    assert models
    actor = make_actor(desk, *LEADER, "documents.import")
    with pytest.raises(NotPermittedError):
        look(desk, actor, ("价格.csv", "编码,价格\nH470,1\n".encode()), PRICES)


def test_a_workbook_reads_as_its_text_does(desk: Desk, models: dict[str, UUID]) -> None:
    content = xlsx_table([("69码", "零售价", "执行日期"), (EAN, "2199", "2026-12-01")])
    shown = look(desk, _actor(desk), ("价格.xlsx", content), PRICES)
    assert _said(shown) == ["price_new"]
    _run(desk, shown)
    assert _cost(desk, models["BCD-470WDPG"], date(2026, 12, 1)) == 219900


def test_models_of_its_brands_that_a_list_does_not_name_are_said(
    desk: Desk, models: dict[str, UUID], clock: FrozenClock
) -> None:
    actor = _actor(desk)
    for key, until_on in (
        ("BCD-470WDPG", None),
        ("BCD-200", None),
        ("美的 BCD-200", None),
        ("KFR-35GW/A", TODAY_ON - timedelta(days=1)),
    ):
        from_on = TODAY_ON - timedelta(days=9)
        desk.runner.write(actor, set_price, SetPrice(models[key], "list", 199_900, from_on, until_on))
    desk.runner.write(actor, set_price, SetPrice(models["BCD-200"], "promotion", 99_900, TODAY_ON))

    def told(text: str) -> list[str]:
        rows = desk.runner.read(actor, list_held, _look(desk, text).left_out)
        return [f"{row.brand} {row.model} {row.kind}" for row in rows]

    assert told("品牌,型号,价格\n海尔,BCD-470WDPG,2999\n") == ["海尔 BCD-200 list"]
    both = "品牌,型号,价格\n海尔,BCD-470WDPG,2999\n美的,KFR-35GW/A,2599\n"
    assert told(both) == ["海尔 BCD-200 list", "美的 BCD-200 list"], "what ended yesterday is not offered"
    assert told(both + "海尔,BCD-200,不详\n") == ["美的 BCD-200 list"], "a rejected row names its model"
    shown = _look(desk, both)
    _run(desk, shown)
    assert _cost(desk, models["BCD-200"]) == 199_900, "never by itself"
    with pytest.raises(ProblemsError):
        desk.runner.write(actor, end_prices, EndPrices(shown.left_out, TODAY_ON - timedelta(days=5)))
    assert desk.runner.write(actor, end_prices, EndPrices(shown.left_out, TODAY_ON)).answer == 2
    clock.move(days=1)
    assert desk.runner.read(actor, list_held, shown.left_out) == ()
    assert _cost(desk, models["BCD-200"], TODAY_ON + timedelta(days=1)) is None
    assert _cost(desk, models["BCD-200"], kind=PriceKind.PROMOTION) == 99_900


def test_only_who_sets_prices_lets_them_end(desk: Desk, models: dict[str, UUID]) -> None:
    desk.runner.write(_actor(desk), set_price, SetPrice(models["BCD-200"], "list", 199_900, TODAY_ON))
    left = _look(desk, "品牌,型号,价格\n海尔,BCD-470WDPG,2999\n").left_out
    assert len(left) == 1
    assert desk.runner.read(reader(desk), list_held, left) == ()
    with pytest.raises(NotPermittedError):
        desk.runner.write(reader(desk), end_prices, EndPrices(left, TODAY_ON))
