# SPDX-License-Identifier: Apache-2.0
"""The search of the manual: words, pinyin initials, error numbers, questions."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.help.manual import Manual, page_of
from app.help.search import search_manual

PAPERS = "# 单据与打印\n\n## 重打上一张\n\n按 `Ctrl+Shift+P`。\n\n## 作废一份\n\n点「作废」，写明原因。"
CUSTOMERS = "# 顾客\n\n## 登记地址\n\n写清是家还是单位。\n\n## 合并\n\n选「合并到另一份档案…」。"
MANUAL = Manual(
    (
        page_of(
            "papers",
            "# 单据与打印\n\n## 重打上一张\n\n按 `Ctrl+Shift+P`。\n\n## 作废一份\n\n点「作废」，写明原因。",
        ),
        page_of(
            "customers", "# 顾客\n\n## 登记地址\n\n写清是家还是单位。\n\n## 合并\n\n选「合并到另一份档案…」。"
        ),
        page_of("errors", "# 错误编号\n\n## E5014 打印没有成功\n\n- 请检查打印机。"),
    ),
    Path(),
)


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("重打", "重打上一张"),
        ("cdsyz", "重打上一张"),
        ("写明原因", "作废一份"),
        ("ｅ５０１４", "E5014 打印没有成功"),
        ("e5014", "E5014 打印没有成功"),
        ("地址 单位", "登记地址"),
        ("djdz", "登记地址"),
        ("hbdlyfda", "合并"),
        ("怎么把一张单子作废", "作废一份"),
    ],
)
def test_a_section_is_found(typed: str, title: str) -> None:
    assert search_manual(MANUAL, typed)[0].title == title


def test_a_title_goes_before_a_text() -> None:
    found = [hit.title for hit in search_manual(MANUAL, "打印")]
    assert found[0] in {"单据与打印", "E5014 打印没有成功"}


@pytest.mark.parametrize("typed", ["", "   ", "，。", "冰箱门关不上怎么办呢"])
def test_nothing_is_found_for_nothing(typed: str) -> None:
    assert search_manual(MANUAL, typed) == ()


def test_words_around_what_was_typed_are_shown() -> None:
    hit = search_manual(MANUAL, "原因")[0]
    assert (hit.page, hit.page_title, hit.anchor) == ("papers", "单据与打印", "作废一份")
    assert "写明原因" in hit.excerpt
