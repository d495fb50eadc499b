# SPDX-License-Identifier: Apache-2.0
"""Documents of a till from files: rows of one number together, all good or none, again nothing, corrected."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import func, select

from app.bootstrap import Desk
from app.core.unit_of_work import Reading
from app.documents.columns import find_columns, known_titles
from app.documents.imports import run_import
from app.documents.previews import preview
from app.documents.tabular import read_content
from app.documents.verdicts import ImportPreview, Verdict
from app.sales.imports import CORRECTS, SALES
from app.sales.models import Sale, SaleLine, SalePayment
from app.sales.taking_in import held_documents
from tests.support.desk import make_actor
from tests.support.sales import LEADER

HEAD = "销售单号,销售时间,商品编码,品名,数量,单价,金额,机号,购买人,电话,现金,微信,原销售单号"
TWO = (
    "536365,2026-11-01 08:26,10001,海尔冰箱,2,4299.00,8598.00,A1,陈淑芬,13999112207,598,8000,",
    "536365,2026-11-01 08:26,10002,滤芯,1,0.335,,,陈淑芬,13999112207,,,",
    "536365,2026-11-01 08:26,10002,滤芯,1,0.335,,,陈淑芬,13999112207,,,",
    "536366,2026-11-01 09:00,10003,电饭煲,1,299,,,,,299,,",
    "合计,,,,5,,8897.68,,,,,,",
)


def _shown(desk: Desk, *lines: str) -> ImportPreview:
    content = "\n".join((HEAD, *lines)).encode()
    table = read_content("till.csv", content, known_titles=known_titles(SALES))
    mapping = find_columns(SALES, table.header)
    shown: ImportPreview = desk.runner.read(_actor(desk), preview, SALES, table, mapping)
    return shown


def _actor(desk: Desk) -> Any:
    return make_actor(desk, *LEADER, "documents.import")


def _run(desk: Desk, shown: ImportPreview) -> Any:
    actor = _actor(desk)
    return run_import(
        lambda command, *parts: desk.runner.write(actor, command, *parts).answer,
        SALES,
        shown,
        desk.reject_store(),
    )


def _said(shown: ImportPreview) -> list[tuple[str, str, str]]:
    return [(row.verdict.value, row.field, row.reason) for row in shown.rows]


def _count(desk: Desk, model: Any) -> int:
    def query(reading: Reading) -> int:
        return reading.session.execute(select(func.count()).select_from(model)).scalar_one()

    return int(desk.runner.read(desk.founder(), query))


def test_rows_of_one_number_are_one_document_and_equal_rows_both_count(desk: Desk) -> None:
    shown = _shown(desk, *TWO)
    assert [row.verdict for row in shown.rows] == [Verdict.GOOD] * 4 + [Verdict.TOTAL]
    result = _run(desk, shown)
    assert (result.imported_count, result.rejected_count, result.total_count) == (4, 0, 1)
    assert (_count(desk, Sale), _count(desk, SaleLine), _count(desk, SalePayment)) == (2, 4, 3)
    held = desk.runner.read(_actor(desk), held_documents, "till", ["536365", "536366"])
    assert [held[number].total_fen for number in ("536365", "536366")] == [859_868, 29_900]


def test_the_same_export_again_changes_nothing_and_a_longer_one_only_adds(desk: Desk) -> None:
    _run(desk, _shown(desk, *TWO))
    longer = _shown(desk, *TWO, "536367,2026-11-02 09:00,10003,电饭煲,1,299,,,,,,,")
    assert [row.verdict.value for row in longer.rows] == ["duplicate"] * 4 + ["total", "good"]
    assert _run(desk, longer).imported_count == 1
    assert _count(desk, SaleLine) == 5


def test_a_document_that_comes_with_other_rows_corrects(desk: Desk) -> None:
    _run(desk, _shown(desk, *TWO))
    dearer = "536366,2026-11-01 09:00,10003,电饭煲,1,399,,,,,299,,"
    shown = _shown(desk, *TWO[:3], dearer)
    assert [row.verdict.value for row in shown.rows] == ["duplicate"] * 3 + ["good"]
    assert shown.rows[3].note is not None
    assert shown.rows[3].note.code == CORRECTS
    _run(desk, shown)
    held = desk.runner.read(_actor(desk), held_documents, "till", ["536366"])
    assert held["536366"].total_fen == 39_900
    assert _count(desk, SaleLine) == 6


@pytest.mark.parametrize(
    ("line", "field", "reason"),
    [
        ("1,1900-01-01,1,x,1,1,,,,,,,", "sold_at", "too_long_ago"),
        ("1,gestern,1,x,1,1,,,,,,,", "sold_at", "not_a_date"),
        ("1,2026-11-01,1,x,zwei,1,,,,,,,", "quantity", "not_a_count"),
        ("1,2026-11-01,1,x,1,-5,,,,,,,", "unit_price", "negative"),
        ("1,2026-11-01,1,x,2,100,150,,,,,,", "amount", "amount_differs"),
        ("1,2026-11-01,1,x,1,1,,,,123,,,", "phone", "not_a_phone"),
        ("1,2026-11-01,1,x,-1,1,,,,,,,999", "of_number", "return_without_sale"),
        (",2026-11-01,1,x,1,1,,,,,,,", "number", "required"),
    ],
)
def test_a_bad_row_keeps_its_document_out_and_no_other(
    desk: Desk, line: str, field: str, reason: str
) -> None:
    good = "1,2026-11-01,2,y,1,1,,,,,,," if not line.startswith(",") else "3,2026-11-01,2,y,1,1,,,,,,,"
    shown = _shown(desk, line, good, "2,2026-11-01,2,y,1,1,,,,,,,")
    said = _said(shown)
    assert said[0] == ("rejected", field, reason)
    assert said[2] == ("good", "", "")
    if not line.startswith(","):
        assert said[1] == ("rejected", "number", "record_rejected")
    result = _run(desk, shown)
    assert result.imported_count + result.rejected_count == 3
    assert _count(desk, Sale) == (2 if line.startswith(",") else 1)


def test_a_serial_that_was_sold_is_not_sold_again(desk: Desk) -> None:
    _run(desk, _shown(desk, *TWO))
    shown = _shown(
        desk,
        "7,2026-11-03,10001,海尔冰箱,1,4299,,a1,,,,,",
        "8,2026-11-03,10001,海尔冰箱,-1,4299,,A1,,,,,536365",
    )
    assert _said(shown) == [("rejected", "serial", "sold_twice"), ("good", "", "")]
