# SPDX-License-Identifier: Apache-2.0
"""What a row changes, in words: documents that correct, goods on hand that move, models nobody knows."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.documents.import_kinds import RowNote
from app.sales.imports import CORRECTS
from app.sales.stock_imports import CHANGED, UNKNOWN_MODEL
from ui.documents.import_words import ImportWords


@pytest.mark.parametrize(
    ("note", "chip", "text"),
    [
        (RowNote(CHANGED, {"before": 5, "now": 3}), "更新", "5 → 3"),
        (
            RowNote(UNKNOWN_MODEL, {"before": None, "now": 3}),
            "目录里没有",
            "3；商品目录里没有这个编码，库存照样记下。",
        ),
        (
            RowNote(CORRECTS, {"number": "536365", "codes": (), "more": 0}),
            "更正",
            "更正已有的销售单 536365：变了的行先冲掉，再记新的。",
        ),
        (
            RowNote("sale_unknown_model", {"codes": ("10001", "10002"), "more": 3}),
            "目录里没有",
            "商品目录里没有 10001、10002 等 5 个，照样记下。",
        ),
    ],
)
def test_a_note_has_its_chip_and_its_sentence(qtbot: QtBot, note: RowNote, chip: str, text: str) -> None:
    assert qtbot is not None
    words = ImportWords()
    assert (words.note(note.code).text, words.change(note)) == (chip, text)
