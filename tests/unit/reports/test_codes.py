# SPDX-License-Identifier: Apache-2.0
"""QR and Code 128: a scanner reads from a 150 dpi picture what was put in."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.engine.codes import code128_widths, draw_code128, draw_qr
from reports.engine.document import Document
from reports.engine.form import FIRST_COPY, Imprint
from reports.engine.paper import A4, MM
from tests.support.papers import scanned

IMPRINT = Imprint("阳光家电", "友好路店", "王敏", datetime(2026, 11, 21, 6, 5, tzinfo=UTC))


def _paper(qr: str, bars: str) -> bytes:
    def head(doc: Document) -> None:
        doc.cursor -= 10

    doc = Document(A4, title="码", version="1", imprint=IMPRINT, copy=FIRST_COPY, head=head)
    draw_qr(doc, qr, doc.left, 500, 24 * MM)
    if bars:
        draw_code128(doc, bars, doc.left, 400, 150 * MM, 9 * MM)
    return doc.finish()


@pytest.mark.parametrize(
    "number", ["TS-001A1-26-000123", "TS-3F9A-26-999999", "TS-urc01-27-000001", "0123456789"]
)
def test_both_codes_give_the_number(number: str) -> None:
    assert scanned(_paper(number, number)) == {("QRCode", number), ("Code128", number)}


@pytest.mark.parametrize("text", ["买买提·艾力 𫖯", "https://example.org/a?b=c", "abc\nDEF"])
def test_the_qr_code_holds_any_text(text: str) -> None:
    assert scanned(_paper(text, "")) == {("QRCode", text)}


@settings(max_examples=15, deadline=None)
@given(st.from_regex(r"[A-Z]{2}-[0-9A-Za-z]{4,5}-[0-9]{2}-[0-9]{6}", fullmatch=True))
def test_every_document_number_can_be_scanned(number: str) -> None:
    assert scanned(_paper(number, number)) == {("QRCode", number), ("Code128", number)}


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=24))
def test_bars_and_spaces_add_up_to_whole_symbols(text: str) -> None:
    widths = code128_widths(text)
    assert len(widths) % 2 == 1
    assert sum(widths) % 11 == 2
    assert all(1 <= width <= 4 for width in widths)


@pytest.mark.parametrize("text", ["", "买", "a\tb"])
def test_bars_refuse_what_they_cannot_say(text: str) -> None:
    with pytest.raises(ValueError, match="ASCII"):
        code128_widths(text)
