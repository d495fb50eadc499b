# SPDX-License-Identifier: Apache-2.0
"""The ledger on the server: PostgreSQL keeps moves, push keeps documents, rows go to the store they name."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import psycopg
import pytest

from app.core.ids import NIL, new_id
from app.sync.errors import RejectedByServerError
from app.sync.protocol import Op
from app.sync.server import grants, named_shares
from tests.support.head_office import HeadOffice, SomeDesk, insert, update
from tests.sync.server.read_ground import HOME, OTHER, Ground
from tests.sync.server.test_push import codes

POST = "parts.post"


def _document(desk: SomeDesk, **values: Any) -> Op:
    usual = {
        "kind": "DB", "number": "DB-0010A-26-000001", "dated_on": "2026-11-20", "place_id": new_id().hex,
        "direction": "in", "other_number": "", "tracking": "", "reason": "", "note": "",
        "lines": [{"part": new_id().hex, "quantity": 2}],
    }  # fmt: skip
    return insert(desk, "stock_document", **(usual | values))


def _move(desk: SomeDesk, document: Op, **values: Any) -> Op:
    usual = {
        "document_id": document.row, "line": 1, "part_id": new_id().hex, "condition": "good", "quantity": 2,
        "from_id": new_id().hex, "to_id": new_id().hex,
    }  # fmt: skip
    return insert(desk, "stock_move", **(usual | values))


@pytest.mark.parametrize(
    "statement", ["UPDATE sunshine.stock_move SET quantity = 9", "DELETE FROM sunshine.stock_move"]
)
@pytest.mark.parametrize("is_owner", [True, False])
def test_postgresql_itself_keeps_what_is_posted(office: HeadOffice, statement: str, is_owner: bool) -> None:
    desk = office.clerk(POST)
    document = _document(desk)
    assert codes(office.push(desk, document, _move(desk, document))) == {}

    async def try_it() -> None:
        async with office.service.transaction():
            await office.service.execute("SELECT set_config('sunshine.scopes', '*', true)")
            await office.service.execute(statement.encode())

    act = (lambda: office.owner.execute(statement.encode())) if is_owner else lambda: office.run(try_it())
    with pytest.raises(psycopg.Error, match=r"insert-only: stock_move"):
        act()
    assert office.row("SELECT quantity FROM stock_move")["quantity"] == 2


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("lines", []), ("number", "DB-0010A-26-000009"), ("kind", "TZ"), ("place_id", "0" * 32),
        ("dated_on", "2026-11-01"), ("with_store_id", "0" * 32), ("reason", "别的理由"), ("direction", "out"),
    ],
)  # fmt: skip
def test_what_a_document_says_is_never_changed(office: HeadOffice, column: str, value: Any) -> None:
    desk = office.clerk(POST, "parts.correct", "parts.setup")
    document = _document(desk)
    office.push(desk, document)
    before = office.row("SELECT * FROM stock_document")
    change = update(desk, "stock_document", document.row, document.hlc, **{column: value})
    assert codes(office.push(desk, change)) == {0: "fact"}
    assert office.row("SELECT * FROM stock_document") == before
    # Where the goods are on their way may still be said.
    noted = update(desk, "stock_document", document.row, document.hlc, tracking="SF1234567890")
    assert codes(office.push(desk, noted)) == {}


def test_a_place_that_two_stores_make_apart_loses_no_document(office: HeadOffice) -> None:
    """Each knows another entry of the other in the phone book, or none yet."""
    desks = [office.clerk(POST), office.clerk(POST)]
    way, sender = new_id().hex, desks[0].store.hex
    for nth, desk in enumerate(desks):
        place = insert(
            desk, "stock_place", NIL, id=way, kind="transit", store_id=sender, name="", is_void=False,
            **({"party_id": new_id().hex} if nth else {}),
        )  # fmt: skip
        document = _document(desk, number=f"DB-0010{nth}-26-000001")
        move = _move(desk, document, to_id=way)
        assert codes(office.push(desk, place, document, move)) == {}
    assert office.row("SELECT count(*) AS n FROM stock_place")["n"] == 1
    assert office.row("SELECT count(*) AS n FROM stock_move")["n"] == 2


def test_no_desk_says_what_a_move_is_worth(office: HeadOffice) -> None:
    desk = office.clerk(POST, "parts.correct")
    document = _document(desk)
    move = _move(desk, document)
    office.push(desk, document, move)
    value = insert(
        desk, "stock_valuation", document_id=document.row, move_id=move.row, store_id=desk.store.hex,
        part_id=new_id().hex, sequence=1, method="average", amount_fen=1, average_e4=1, on_hand=1,
        value_fen=1,
    )  # fmt: skip
    assert codes(office.push(desk, value)) == {0: "fact"}


def _put_transfer(ground: Ground, with_store_id: UUID | None = OTHER) -> tuple[UUID, ...]:
    """Put a document with its move and its arrival; returns all of it, the document first."""
    key = ground.put(
        "stock_document", HOME, kind="DB", number=f"DB-{new_id().hex[-6:]}", with_store_id=with_store_id
    )
    return key, *(ground.put(name, HOME, document_id=key) for name in ("stock_move", "stock_arrival"))


@pytest.fixture
def stores(ground: Ground) -> Ground:
    """Give a ground whose stores are known."""
    for store in (HOME, OTHER):
        ground.put("store", NIL, store, code=store.hex[:3], name="门店")
    return ground


def _share(ground: Ground, **named: Any) -> int:
    return ground.run(lambda connection: named_shares.share_named(connection, **named))


def _pulled(ground: Ground, store: UUID) -> set[str]:
    _page, text = ground.page(ground.device(store), ground.start(store))
    return {row["i"] for name, rows in text["rows"].items() if name.startswith("stock_") for row in rows}


def test_a_document_goes_whole_to_the_store_that_it_names_and_to_no_other(stores: Ground) -> None:
    every = _put_transfer(stores)
    _put_transfer(stores, None)
    # A store that is not ours, and the own one, get nothing.
    _put_transfer(stores, new_id())
    _put_transfer(stores, HOME)
    assert [_share(stores), _share(stores)] == [1, 0]
    assert _pulled(stores, OTHER) == {row_id.hex for row_id in every}
    reason = stores.value("SELECT reason FROM sunshine.scope_grant WHERE to_scope = %s", (OTHER,))
    assert reason == "named"


def test_rounds_are_small_and_what_was_opened_by_hand_is_shared_all_the_same(stores: Ground) -> None:
    first, second = _put_transfer(stores), _put_transfer(stores)
    device = stores.device(OTHER)
    body = {"table": "stock_document", "session": stores.person(device)}
    stores.run(lambda connection: grants.share(connection, device, body | {"id": first[0].hex}))
    assert [_share(stores, most=1), _share(stores, most=1), _share(stores, most=1)] == [1, 1, 0]
    assert _pulled(stores, OTHER) == {row_id.hex for row_id in (*first, *second)}


def test_it_is_neither_idle_nor_taken_back(stores: Ground, monkeypatch: pytest.MonkeyPatch) -> None:
    every = _put_transfer(stores)
    _share(stores)
    monkeypatch.setattr(grants, "IDLE", timedelta(seconds=-60))
    assert stores.run(grants.end_idle) == 0
    device = stores.device(OTHER)
    grant = stores.value("SELECT id FROM sunshine.scope_grant")
    body = {"grant": grant.hex, "session": stores.person(device)}
    with pytest.raises(RejectedByServerError):
        stores.run(lambda connection: grants.take_back(connection, device, body))
    assert _pulled(stores, OTHER) == {row_id.hex for row_id in every}
