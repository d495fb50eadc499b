# SPDX-License-Identifier: Apache-2.0
"""Which column is which field."""

from __future__ import annotations

from app.documents.columns import find_columns, known_titles, missing_fields
from tests.support.imports import KIND


def test_titles_and_synonyms_are_found_in_any_order() -> None:
    header = ("留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "答复意见", "答复时间")
    assert find_columns(KIND, header) == {
        "number": 0,
        "customer": 1,
        "subject": 2,
        "received_at": 3,
        "text": 4,
    }


def test_spacing_brackets_and_width_do_not_matter() -> None:
    assert find_columns(KIND, ("顾 客", "（电话）", "受理时间：", "id")) == {
        "customer": 0,
        "phone": 1,
        "received_at": 2,
        "number": 3,
    }


def test_a_title_that_only_resembles_is_found_and_used_once() -> None:
    found = find_columns(KIND, ("顾客姓名（必填）", "客户姓名", "受理时间点", "回访电话号码及时间说明"))
    assert found["customer"] == 1
    assert found["received_at"] == 2
    assert "phone" not in found
    assert len(set(found.values())) == len(found)


def test_what_a_person_chose_last_time_stands() -> None:
    header = ("甲", "乙", "顾客")
    remembered = {"customer": "甲", "received_at": "乙", "gone": "甲", "text": "丙"}
    assert find_columns(KIND, header, remembered) == {"customer": 0, "received_at": 1}


def test_required_fields_without_a_column_are_named() -> None:
    assert missing_fields(KIND, {"phone": 1}) == ("customer", "received_at")
    assert missing_fields(KIND, {"customer": 0, "received_at": 1}) == ()


def test_known_titles_are_titles_and_synonyms() -> None:
    assert {"顾客", "姓名", "受理时间", "ID"} <= known_titles(KIND)
