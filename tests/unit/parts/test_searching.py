# SPDX-License-Identifier: Apache-2.0
"""What people type and scan finds documents, pieces and parts; a call is told what is on the shelf."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import event

from app.bootstrap import Desk
from app.catalog.term_commands import save_model_part
from app.catalog.term_rules import SaveModelPart
from app.core.unit_of_work import Reading
from app.parts.document_history import DocumentEventKind, get_document_file
from app.parts.document_list import DocumentView, FindDocuments, count_documents, count_folder, find_documents
from app.parts.inputs import LineInput
from app.parts.phone_stock import parts_on_hand
from app.parts.reversing import ReverseDocument, reverse_document
from app.parts.searching import ScannedKind, find_parts, find_scanned
from app.sales.stock import find_stock
from tests.support.customers import add_model
from tests.support.desk import make_actor
from tests.support.parts import clerk, leader, make_part, make_party, make_warehouse, post, stock_up


@pytest.fixture
def place_id(desk: Desk) -> UUID:
    """Give a warehouse."""
    return make_warehouse(desk)


def _numbers(desk: Desk, text: str, view: DocumentView = DocumentView.ALL) -> list[str]:
    wanted = FindDocuments(view=view, text=text)
    rows = desk.runner.read(clerk(desk), find_documents, wanted)
    assert desk.runner.read(clerk(desk), count_documents, wanted) == len(rows)
    return [row.number for row in rows]


def test_documents_are_found_by_their_numbers_their_parts_and_their_serials(
    desk: Desk, place_id: UUID
) -> None:
    board, seal = make_part(desk, "E5K-1", has_serial=True), make_part(desk, "MF-12")
    maker = make_party(desk, "客服本部", "store")
    waiting = post(
        desk, "BR", place_id, LineInput(part_id=seal, quantity=3), party_id=maker, other_number="KB-77"
    ).number
    posted = post(
        desk, "BR", place_id, LineInput(part_id=board, quantity=1, serials=("sn-4711",)), party_id=maker,
        goods_here=True, paper_here=True,
    ).number  # fmt: skip
    assert _numbers(desk, waiting[:5].lower()) == [posted, waiting]
    assert _numbers(desk, waiting[-6:]) == [waiting]
    assert _numbers(desk, "KB-7") == [waiting]
    assert _numbers(desk, "SN-47") == [posted]
    assert _numbers(desk, "e5k-1") == [posted]
    assert _numbers(desk, "MF-12") == [waiting], "what waits has no moves yet"
    assert _numbers(desk, "100%") == []


def test_a_scan_names_one_thing(desk: Desk, place_id: UUID) -> None:
    board = make_part(desk, "E5K-1", has_serial=True)
    line = LineInput(part_id=board, quantity=1, serials=("SN-4711",))
    opened = post(desk, "QC", place_id, line)

    def scanned(text: str) -> object:
        found = desk.runner.read(clerk(desk), find_scanned, text)
        return None if found is None else (found.kind, found.id)

    assert scanned(f" {opened.number.lower()} ") == (ScannedKind.DOCUMENT, opened.id)
    assert scanned("e5k-1") == (ScannedKind.PART, board)
    assert scanned("sn-4711") == (ScannedKind.SERIAL, None)
    assert scanned("SN-471") is None


def test_parts_are_found_by_the_beginning_of_the_code_or_any_part_of_the_name(desk: Desk) -> None:
    make_part(desk, "0060218", "门封条 1.2m")
    make_part(desk, "0060401", "排水泵")
    assert [row.code for row in desk.runner.read(clerk(desk), find_parts, "0060")] == ["0060218", "0060401"]
    assert [row.code for row in desk.runner.read(clerk(desk), find_parts, "封条")] == ["0060218"]
    assert desk.runner.read(clerk(desk), find_parts, "6") == ()


@pytest.mark.covers("A61")
def test_a_call_is_told_the_good_pieces_of_typed_parts_and_of_parts_of_a_model(
    desk: Desk, place_id: UUID
) -> None:
    seal, pump = make_part(desk, "0060218", "门封条 1.2m"), make_part(desk, "0060401", "排水泵")
    stock_up(desk, place_id, seal, 4)
    stock_up(desk, place_id, seal, 2, "bad")
    maker = make_party(desk, "海尔工厂客服中心", "maker")
    post(desk, "FH", place_id, LineInput(part_id=seal, quantity=5), party_id=maker)
    other = make_warehouse(desk, "旧件库")
    assert other != place_id
    who = make_actor(desk, "parts.read", "sales.read")
    rows = desk.runner.read(who, find_stock, "封条")
    assert [(row.place, row.code, row.on_hand, row.on_order) for row in rows] == [("备件库", "0060218", 4, 5)]
    assert not rows[0].is_old
    assert desk.runner.read(make_actor(desk, "sales.read"), find_stock, "封条") == ()
    model = add_model(desk)
    desk.runner.write(leader(desk), save_model_part, SaveModelPart(model, pump))
    fitting = desk.runner.read(who, parts_on_hand, [model])
    assert [(row.code, row.on_hand) for row in fitting] == [("0060401", 0)]


@pytest.mark.covers("D37")
def test_the_folder_says_how_long_the_oldest_waits(desk: Desk, place_id: UUID) -> None:
    seal, maker = make_part(desk, "0060218"), make_party(desk, "客服本部", "store")
    today_on = desk.runner.today_on
    for days in (2, 6):
        post(
            desk, "BR", place_id, LineInput(part_id=seal, quantity=1), party_id=maker,
            dated_on=today_on.fromordinal(today_on.toordinal() - days),
        )  # fmt: skip
    stock_up(desk, place_id, seal, 3)
    counts = desk.runner.read(clerk(desk), count_folder)
    assert (counts.waiting, counts.oldest_days, counts.today, counts.red_days) == (2, 6, 1, 3)


def test_a_window_of_documents_goes_on_behind_the_last_one(desk: Desk, place_id: UUID) -> None:
    seal = make_part(desk, "0060218")
    numbers = [stock_up(desk, place_id, seal, 1).number for _time in range(5)][::-1]
    first = desk.runner.read(clerk(desk), find_documents, FindDocuments(count=2))
    after = (first[-1].dated_on, first[-1].id)
    wanted = FindDocuments(after=after, skip=1, count=2)
    rest = desk.runner.read(clerk(desk), find_documents, wanted)
    assert [row.number for row in (*first, *rest)] == [*numbers[:2], *numbers[3:]]


def test_the_history_of_a_document_names_who_did_what(desk: Desk, place_id: UUID) -> None:
    seal = make_part(desk, "0060218")
    opened = stock_up(desk, place_id, seal, 3)
    desk.runner.write(leader(desk), reverse_document, ReverseDocument(opened.id, "录错了"))
    file = desk.runner.read(clerk(desk), get_document_file, opened.id)
    kinds = [event.kind for event in file.events]
    assert kinds == [DocumentEventKind.REVERSED, DocumentEventKind.POSTED, DocumentEventKind.WRITTEN]
    assert file.events[0].text == "录错了"
    assert file.events[0].document is not None
    assert file.inquiry is None


def test_a_list_of_documents_walks_an_index_and_reads_no_long_row_for_nothing(desk: Desk) -> None:
    def plans(reading: Reading, wanted: FindDocuments) -> str:
        asked: list[tuple[str, Any]] = []
        connection = reading.session.connection()

        def note(_connection: Any, _cursor: Any, statement: str, given: Any, *_rest: Any) -> None:
            if "FROM stock_document" in statement:
                asked.append((statement, given))

        event.listen(connection, "before_cursor_execute", note)
        find_documents(reading, wanted)
        event.remove(connection, "before_cursor_execute", note)
        [(statement, given)] = asked
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given)
        return "\n".join(str(row[3]) for row in rows)

    for wanted in (FindDocuments(), FindDocuments(kind="BR"), FindDocuments(view=DocumentView.WAITING)):
        plan = desk.runner.read(clerk(desk), plans, wanted)
        assert "ix_stock_document_listed" in plan or "ix_stock_document_waiting" in plan
        assert "TEMP B-TREE" not in plan
    named = desk.runner.read(clerk(desk), plans, FindDocuments(text="000123"))
    # The folder is small, and its index holds nothing else.
    folder = "SCAN stock_document USING INDEX ix_stock_document_waiting"
    assert "SCAN stock_document" not in named.replace(folder, "")
