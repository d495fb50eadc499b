# SPDX-License-Identifier: Apache-2.0
"""A desk on its own gets head office's ids: nothing is lost, nothing of the old ids is left."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select, text

from app import areas
from app.bootstrap import Desk
from app.catalog.commands import save_model, seed_catalog
from app.catalog.models import ApplianceClass, Brand
from app.catalog.price_rules import SetPrice
from app.catalog.pricing import set_price
from app.catalog.rules import SaveModel
from app.catalog.term_models import Price
from app.core.change_log import Change
from app.core.ids import NIL, new_id
from app.sync.client import matching, rehome
from app.sync.client.matching import Decision, Row
from tests.support.company import ADMIN_PASSWORD, CompanyTemplate, enter, hire
from tests.support.desk import FrozenClock, make_actor

KEYS = matching.table_keys(areas.NATURAL_KEYS)


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> CompanyTemplate:
    return CompanyTemplate(tmp_path_factory.mktemp("company"))


@pytest.fixture
def shop(company: CompanyTemplate, tmp_path: Path, clock: FrozenClock) -> Iterator[Desk]:
    desk = company.open_copy(tmp_path / "shop", clock)
    hire(desk, company.admin, "0427", "王敏", "A3")
    desk.runner.write(desk.founder(), seed_catalog)
    yield desk
    desk.close()


def _mine(desk: Desk) -> dict[str, list[Row]]:
    with desk.runner.database.reading() as session:
        return rehome.my_rows(session, KEYS)


def _theirs(mine: dict[str, list[Row]], store: str, *tables: str) -> dict[str, list[Row]]:
    """Return head office's rows: like mine, under other ids."""
    theirs: dict[str, list[Row]] = {
        table: [{**row, "id": new_id().hex} for row in mine[table]] for table in tables
    }
    theirs["store"] = [{**row, "id": store} for row in mine["store"]]
    return theirs


def _text_of(desk: Desk) -> str:
    with desk.runner.database.reading() as session:
        tables = session.execute(
            text("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_gram%'")
        ).scalars()
        rows = [
            [tuple(row) for row in session.execute(text(f"SELECT * FROM {name}"))] for name in tables.all()
        ]
    return repr(rows)


def _settled(
    desk: Desk, theirs: dict[str, list[Row]], store: str, decisions: dict[tuple[str, str], Decision]
) -> matching.Settlement:
    return matching.settle(KEYS, _mine(desk), theirs, decisions, {desk.identity.store_id.hex: store})


def test_matched_rows_take_the_ids_of_head_office(shop: Desk) -> None:
    mine, store, old_store = _mine(shop), new_id().hex, shop.identity.store_id.hex
    theirs = _theirs(mine, store, "staff", "role", "brand", "appliance_class")
    decisions = matching.sure_decisions(matching.propose(KEYS, mine, theirs))
    settlement = _settled(shop, theirs, store, decisions)
    assert settlement.undecided == ()
    number_count = _text_of(shop).count("TS-")
    with shop.runner.database.writing() as session:
        before = rehome.count_rows(session).rows
        rehome.rehome(session, settlement, own_store=old_store, store=store)
        after = rehome.count_rows(session).rows
        session.commit()
    assert after["staff"] == 0
    assert after["post"] == before["post"] == 2
    assert after["role"] == after["brand"] == after["store"] == 0
    written = _text_of(shop)
    assert written.count("TS-") == number_count
    for row in (*mine["staff"], *mine["role"], *mine["brand"], *mine["store"]):
        assert row["id"] not in written
    with shop.runner.database.reading() as session:
        posts = session.execute(text("SELECT staff_id, store_id, role_id FROM post")).all()
        sequence = session.execute(text("SELECT min(seq), max(seq), count(*) FROM change")).one()
        scopes = set(session.execute(text("SELECT DISTINCT scope FROM change")).scalars())
        state = session.execute(text("SELECT value FROM local_state WHERE key = 'store_id'")).scalar_one()
    assert {row[1] for row in posts} == {store}
    assert {row[0] for row in posts} == {row["id"] for row in theirs["staff"]}
    assert {row[2] for row in posts} <= {row["id"] for row in theirs["role"]}
    assert sequence[0] == 1
    assert sequence[1] == sequence[2]
    assert scopes <= {NIL.hex, store}
    assert state == store


def test_the_administrator_of_a_shop_is_not_the_chains(
    shop: Desk, clock: FrozenClock, tmp_path: Path
) -> None:
    """Also without any pair: an unknown store keeps its id, its administrator keeps his store."""
    store = shop.identity.store_id.hex
    with shop.runner.database.writing() as session:
        settlement = matching.settle(KEYS, rehome.my_rows(session, KEYS), {}, {})
        rehome.rehome(session, settlement, own_store=store, store=store)
        session.commit()
    actor = enter(shop, "0001", ADMIN_PASSWORD).actor
    assert actor is not None
    assert actor.scopes == {UUID(hex=store)}
    # Who manages the company comes from head office.
    assert [line.key for line in shop.audit() if not line.is_good] == ["admin.administrator"]


def test_a_shop_keeps_its_prices_to_itself(shop: Desk) -> None:
    store = shop.identity.store_id
    with shop.runner.database.reading() as session:
        brand_id, class_id = (
            session.scalars(select(Brand.id)).first(),
            session.scalars(select(ApplianceClass.id)).first(),
        )
    actor = make_actor(shop, "catalog.edit", "catalog.price")
    model_id = shop.runner.write(actor, save_model, SaveModel(brand_id, class_id, "BCD-1", "")).answer
    today_on = shop.runner.clock.now_at().date()
    for kind, store_id in (("list", None), ("member", store)):
        order = SetPrice(model_id, kind, 429_900, today_on, store_id=store_id)
        shop.runner.write(actor, set_price, order)
    with shop.runner.database.writing() as session:
        settlement = matching.settle(KEYS, rehome.my_rows(session, KEYS), {}, {})
        rehome.rehome(session, settlement, own_store=store.hex, store=store.hex)
        session.commit()
    with shop.runner.database.reading() as session:
        assert set(session.scalars(select(Price.store_id))) == {store}
        lines = session.scalars(select(Change.columns).where(Change.table_name == "price")).all()
    assert [line["store_id"] for line in lines] == [[None, store.hex]] * 2


def test_a_row_whose_key_is_taken_waits_for_a_person(shop: Desk) -> None:
    mine, store = _mine(shop), new_id().hex
    other = {"id": new_id().hex, "number": "0427", "name": "李刚"}
    theirs = _theirs(mine, store) | {"staff": [other]}
    pairs = matching.propose(KEYS, mine, theirs)
    clash = next(pair for pair in pairs if pair.clashes and pair.table == "staff")
    assert not clash.is_sure
    assert clash.theirs is not None
    assert clash.theirs.labels == ("李刚",)
    place = ("staff", clash.mine.id)
    assert place not in matching.sure_decisions(pairs)
    assert _settled(shop, theirs, store, {}).undecided == (place,)
    settlement = _settled(shop, theirs, store, {place: Decision(new_key={"number": "9427"})})
    assert settlement.undecided == ()
    with shop.runner.database.writing() as session:
        rehome.rehome(session, settlement, own_store=shop.identity.store_id.hex, store=store)
        session.commit()
    with shop.runner.database.reading() as session:
        held = session.execute(
            text("SELECT number FROM staff WHERE id = :id"), {"id": clash.mine.id}
        ).scalar_one()
        logged = session.execute(
            text("SELECT columns FROM change WHERE row_id = :id AND op = 'insert'"), {"id": clash.mine.id}
        ).scalar_one()
    assert held == "9427"
    assert json.loads(logged)["number"] == [None, "9427"]


def test_the_triggers_are_back(shop: Desk) -> None:
    def triggers() -> list[str]:
        with shop.runner.database.reading() as session:
            found = session.execute(text("SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY 1"))
            return [str(row[0]) for row in found]

    before = triggers()
    with shop.runner.database.writing() as session:
        rehome.rehome(
            session,
            matching.settle(KEYS, rehome.my_rows(session, KEYS), {}, {}),
            own_store=shop.identity.store_id.hex,
            store=new_id().hex,
        )
        session.commit()
    assert triggers() == before


def test_a_kill_in_the_middle_leaves_nothing(shop: Desk) -> None:
    before = _text_of(shop)
    with shop.runner.database.writing() as session:
        rehome.rehome(
            session,
            matching.settle(KEYS, rehome.my_rows(session, KEYS), {}, {}),
            own_store=shop.identity.store_id.hex,
            store=new_id().hex,
        )
        session.rollback()
    assert _text_of(shop) == before
