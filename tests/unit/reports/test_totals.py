# SPDX-License-Identifier: Apache-2.0
"""Tables over pages: what is carried forward always adds up, and every row stands on exactly one page."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.engine.form import FIRST_COPY, Column
from reports.engine.paper import A4, A4_LANDSCAPE
from reports.engine.totals import CellValue, cell_text, column_widths, plan_pages
from reports.summaries.list_print import ListSheet, draw
from tests.support.papers import page_texts

COLUMNS = (
    Column("编号"),
    Column("数量", kind="number", total=True),
    Column("金额", kind="money_fen", total=True),
)
_ROWS = st.lists(
    st.tuples(st.just("TS"), st.one_of(st.none(), st.integers(-50, 50)), st.integers(-(10**12), 10**12)),
    max_size=80,
)


@given(_ROWS, st.data())
def test_sums_carried_forward_add_up_to_the_grand_total(
    rows: list[tuple[CellValue, ...]], data: st.DataObject
) -> None:
    heights = data.draw(st.lists(st.floats(8, 60), min_size=len(rows), max_size=len(rows)))
    plans = tuple(plan_pages(COLUMNS, rows, heights, first_room=200, next_room=240, sum_height=15))
    assert plans[0].brought == (None, 0, 0)
    for before, after in pairwise(plans):
        assert before.carried == after.brought
        assert before.last == after.first
    for plan in plans:
        shown = rows[plan.first : plan.last]
        for column in (1, 2):
            page_sum = sum(value for row in shown if isinstance(value := row[column], int))
            brought, carried = plan.brought[column], plan.carried[column]
            assert brought is not None
            assert brought + page_sum == carried
    assert (plans[0].first, plans[-1].last) == (0, len(rows))
    grand = tuple(sum(value for row in rows if isinstance(value := row[column], int)) for column in (1, 2))
    assert plans[-1].carried == (None, *grand)


@given(st.lists(st.floats(8, 60), max_size=60))
def test_every_page_fits_and_none_is_empty(heights: list[float]) -> None:
    rows: list[tuple[CellValue, ...]] = [("TS", 1, 1)] * len(heights)
    plans = tuple(plan_pages(COLUMNS, rows, heights, first_room=100, next_room=120, sum_height=15))
    for number, plan in enumerate(plans):
        used = sum(heights[plan.first : plan.last]) + (15 if number == 0 else 30)
        assert used <= (100 if number == 0 else 120)
        assert plan.last > plan.first or not rows


def test_without_sums_no_room_is_kept_for_them() -> None:
    plans = tuple(plan_pages((Column("编号"),), [("a",)] * 10, [10.0] * 10, first_room=50, next_room=50))
    assert [(plan.first, plan.last) for plan in plans] == [(0, 5), (5, 10)]


def test_cells_are_written_by_their_kind() -> None:
    money, number, text = Column("额", kind="money_fen"), Column("数", kind="number"), Column("文")
    assert cell_text(129950, money) == "1,299.50"
    assert cell_text(-5, money) == "-0.05"
    assert cell_text(1234, number) == "1,234"
    assert cell_text(1234, text) == "1234"
    assert cell_text(None, money) == ""
    assert cell_text("—", money) == "—"
    assert cell_text(date(2026, 11, 1), Column("日", kind="date")) == "2026-11-01"


def test_words_in_a_summed_column_are_refused_not_counted_as_nothing() -> None:
    with pytest.raises(TypeError):
        tuple(plan_pages(COLUMNS, [("TS", 1, "12.50")], [10.0], first_room=100, next_room=100))


def _sheet(rows: tuple[tuple[CellValue, ...], ...], **changes: object) -> ListSheet:
    facts: dict[str, object] = {
        "title": "投诉工单一览",
        "filter_text": "门店为友好路店",
        "columns": COLUMNS,
        "rows": rows,
        "company_name": "阳光家电",
        "store_name": "友好路店",
        "time_zone": "Asia/Shanghai",
        "printed_by": "王敏",
        "printed_at": datetime(2026, 11, 21, 6, 5, tzinfo=UTC),
        "paper": A4,
    }
    return ListSheet(**(facts | changes))  # type: ignore[arg-type]


def test_a_long_list_repeats_its_head_and_carries_its_sums() -> None:
    texts = page_texts(draw(_sheet(tuple((f"TS-{n}", 1, n * 100) for n in range(1, 101))), FIRST_COPY))
    assert len(texts) == 3
    assert all("编号 数量 金额" in text and "条件：门店为友好路店 共 100 条" in text for text in texts)
    assert "承前页" not in texts[0]
    carried = texts[0].split("过次页 ")[1].split("\n")[0]
    assert f"承前页 {carried}" in texts[1]
    assert "合计" not in texts[0] + texts[1]
    assert "合计 100 5,050.00" in texts[2]
    assert "过次页" not in texts[2]


def test_one_page_has_only_the_grand_total() -> None:
    (text,) = page_texts(draw(_sheet((("TS-1", 2, 350), ("TS-2", None, None))), FIRST_COPY))
    assert "合计 2 3.50" in text
    assert "过次页" not in text
    assert "承前页" not in text


def test_an_empty_list_says_so() -> None:
    (text,) = page_texts(draw(_sheet((), columns=COLUMNS[:1], filter_text=""), FIRST_COPY))
    assert "没有符合条件的记录。" in text
    assert "条件：全部 共 0 条" in text


def test_a_long_cell_is_set_in_lines_and_says_where_it_was_cut() -> None:
    columns = (Column("问题", max_lines=2), Column("备注", weight=3))
    sheet = _sheet((("压缩机不启动" * 40, "短"),), columns=columns, paper=A4_LANDSCAPE)
    (text,) = page_texts(draw(sheet, FIRST_COPY))
    body = text.split("问题 备注")[1].split("短")[0]
    assert body.strip().endswith("…")
    assert body.count("\n") >= 2


def test_when_every_column_has_a_sum_the_word_stands_before_the_first() -> None:
    (text,) = page_texts(draw(_sheet(((1, 200),), columns=COLUMNS[1:]), FIRST_COPY))
    assert "合计 1 2.00" in text


@given(st.lists(st.tuples(st.floats(5, 900), st.floats(0.1, 1), st.floats(0.5, 4)), min_size=1, max_size=12))
def test_columns_fill_the_page_and_neither_short_ones_nor_words_are_squeezed(
    needs: list[tuple[float, float, float]],
) -> None:
    columns = [Column("列", weight) for _, _, weight in needs]
    natural = [need for need, _, _ in needs]
    least = [need * part for need, part, _ in needs]
    widths = column_widths(columns, natural, least, 500)
    assert sum(widths) == pytest.approx(500)
    assert all(width > 0 for width in widths)
    if sum(natural) <= 500:
        assert all(width >= need - 0.01 for width, need in zip(widths, natural, strict=True))
    if sum(least) <= 500:
        assert all(width >= need - 0.01 for width, need in zip(widths, least, strict=True))


def test_a_number_is_not_broken_for_the_sake_of_a_long_text() -> None:
    columns = (Column("编号"), Column("问题"), Column("经过"), Column("备注"), Column("说明"), Column("结果"))
    row = ("TS-001A1-26-000123", *["压缩机不启动，冷藏食品变质。" * 9] * 5)
    (text,) = page_texts(draw(_sheet((row,), columns=columns), FIRST_COPY))
    assert "TS-001A1-26-000123" in text


def test_names_give_way_before_numbers_when_there_are_many_columns() -> None:
    names = tuple(Column(f"姓名{number}") for number in range(8))
    row = ("TS-001A1-26-000123", *["阿依古丽·吐尔逊"] * 8)
    (text,) = page_texts(draw(_sheet((row,), columns=(Column("编号"), *names)), FIRST_COPY))
    assert "TS-001A1-26-000123" in text
    assert "阿依古丽·吐尔逊" not in text
    assert "".join(text.split()).count("逊") == 8
