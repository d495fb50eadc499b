# SPDX-License-Identifier: Apache-2.0
"""The wire: what goes in comes out, and what is torn, too large or of another shape is said."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sync import protocol
from app.sync.protocol import Answer, Batch, Group, Op, Pulled, Rejected, ScopePage, WireError

texts = st.text(st.characters(codec="utf-8"), max_size=20)
values = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | texts
columns = st.dictionaries(texts, values, max_size=4)
ops = st.builds(
    Op,
    change=texts,
    group=st.integers(0, 3),
    table=texts,
    scope=texts,
    row=texts,
    kind=st.sampled_from([kind.value for kind in protocol.OpKind]),
    hlc=texts,
    new=columns,
    base=st.dictionaries(texts, texts, max_size=3),
    old=columns,
    extra=columns,
)
groups = st.builds(Group, texts, texts, texts, texts)
batches = st.builds(
    Batch, texts, texts, st.integers(0, 9), texts, st.lists(groups).map(tuple), st.lists(ops).map(tuple)
)
rejects = st.builds(Rejected, st.integers(0, 9), texts, columns)
answers = st.builds(
    Answer, texts, st.integers(0, 9), st.lists(st.integers(0, 9)).map(tuple), st.lists(rejects).map(tuple)
)


def _page(scope: str, text: str) -> ScopePage:
    return ScopePage(scope, "1.2.3", more=False, count=1, digest=protocol.digest(text), text=text)


@given(batches)
def test_a_batch_comes_out_as_it_went_in(batch: Batch) -> None:
    body = protocol.pack(protocol.batch_to_wire(batch))
    assert protocol.batch_from_wire(protocol.load(protocol.unpack(body))) == batch


@given(answers)
def test_an_answer_comes_out_as_it_went_in(answer: Answer) -> None:
    body = json.dumps(protocol.answer_to_wire(answer))
    assert protocol.answer_from_wire(protocol.load(body)) == answer


def test_a_part_of_a_large_group_says_so() -> None:
    group = Group("g", "u", "l", "a", part=2, parts=3)
    batch = Batch("d", "i", 1, "0009", (group,), ())
    assert protocol.batch_from_wire(protocol.batch_to_wire(batch)).groups == (group,)


@given(st.lists(st.dictionaries(texts, values), max_size=3))
def test_pages_come_out_as_they_went_in(pages: list[dict[str, object]]) -> None:
    found = tuple(_page(f"{place}", json.dumps(page)) for place, page in enumerate(pages))
    pulled = Pulled("e", "now", ("s",), found)
    assert protocol.pulled_from_text(protocol.pulled_to_text(pulled)) == pulled


def test_a_torn_a_swapped_and_a_missing_page_are_seen() -> None:
    whole = protocol.pulled_to_text(Pulled("e", "now", (), (_page("a", '{"x":1}'), _page("b", '{"y":2}'))))
    head, first, second = whole.split("\n")
    for torn in (whole[:-1], f"{head}\n{second}\n{first}", f"{head}\n{first}", head[:-2], ""):
        with pytest.raises(WireError):
            protocol.pulled_from_text(torn)


@given(texts.filter(bool), st.integers(1, 30))
def test_a_cut_body_is_seen(text: str, cut: int) -> None:
    body = protocol.pack({"text": text})
    with pytest.raises(WireError):
        protocol.load(protocol.unpack(body[:-cut]))


def test_a_body_that_grows_too_large_is_refused_before_it_fills_the_memory() -> None:
    bomb = protocol.pack("x" * (64 << 20))
    assert len(bomb) < 10_000
    with pytest.raises(WireError, match="too large"):
        protocol.unpack(bomb)
    with pytest.raises(WireError, match="too large"):
        protocol.unpack(b"x" * 11, protocol.CONTENT_TYPE_JSON, most=10)


@pytest.mark.parametrize("body", [b"\xff\xfe", b"[1]", b"{", b"[" * 100_000])
def test_what_is_no_object_of_json_is_refused(body: bytes) -> None:
    with pytest.raises(WireError):
        protocol.load(protocol.unpack(body, protocol.CONTENT_TYPE_JSON))


def test_bytes_that_are_not_compressed_are_refused() -> None:
    with pytest.raises(WireError):
        protocol.unpack(b"{}")


@pytest.mark.parametrize(
    "wire", [{}, {"device": "d"}, {"device": "d", "incarnation": "i", "batch": "x", "schema": ""}]
)
def test_a_batch_of_another_shape_is_refused(wire: dict[str, object]) -> None:
    with pytest.raises(WireError):
        protocol.batch_from_wire(wire)


@pytest.mark.parametrize("wire", [{}, {"epoch": "e", "batch": 1, "merged": [], "rejected": [[1]]}])
def test_an_answer_of_another_shape_is_refused(wire: dict[str, object]) -> None:
    with pytest.raises(WireError):
        protocol.answer_from_wire(wire)


def test_the_sum_does_not_depend_on_the_order_but_on_every_value() -> None:
    stamps = {"b": "2", "a": "1"}
    rows = [protocol.row_text(f"{n:032x}", "h", stamps, ["张", None, True, n]) for n in range(9)]
    assert protocol.row_sum(rows) == protocol.row_sum(reversed(rows))
    other = [*rows[:-1], protocol.row_text(f"{8:032x}", "h", stamps, ["张", "", True, 8])]
    assert protocol.row_sum(rows) != protocol.row_sum(other)
    assert protocol.row_text("1", "h", {}, [False, 1]) == "1\x1fh\x1f\x1ffalse\x1f1"
