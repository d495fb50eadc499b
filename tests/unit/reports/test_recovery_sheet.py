# SPDX-License-Identifier: Apache-2.0
"""恢复密钥单: what is printed and what is scanned can both be typed back into the key."""

from __future__ import annotations

import re

from app.core.key_store import parse_recovery, recovery_lines
from reports.engine.form import FIRST_COPY
from reports.forms.recovery_sheet import RECOVERY_SHEET, RecoverySheet, draw
from tests.support.papers import page_texts, recovery_sheet, scanned

KEY = bytes(range(7, 39))


def _sheet() -> RecoverySheet:
    return recovery_sheet(key_lines=recovery_lines(KEY))


def test_the_printed_letters_are_the_key() -> None:
    (text,) = page_texts(draw(_sheet(), FIRST_COPY))
    rows = re.findall(r"第 \d 行 ((?:[0-9A-Z] ?)+)", text)
    assert len(rows) == 4
    assert parse_recovery(" ".join(rows)) == KEY


def test_the_scanned_code_is_the_key() -> None:
    ((kind, code),) = scanned(draw(_sheet(), FIRST_COPY))
    assert kind == "QRCode"
    assert parse_recovery(code) == KEY


def test_it_says_whose_it_is_and_how_to_keep_it() -> None:
    (text,) = page_texts(draw(_sheet(), FIRST_COPY))
    assert "门店名称 友好路店" in text
    assert "0193a2b4-7c11-7e00-9d51-2f60c1a9e8b3" in text
    for word in ("保险柜", "保管人", "见证人", "校验符", "不得拍照", "数据无法恢复", "2026-11-21"):
        assert word in text


def test_the_form_takes_the_sheet_as_handed_over() -> None:
    assert RECOVERY_SHEET.load(None, None, _sheet()) == _sheet()
    assert RECOVERY_SHEET.draw(_sheet(), FIRST_COPY) == draw(_sheet(), FIRST_COPY)
