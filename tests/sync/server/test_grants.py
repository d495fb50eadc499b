# SPDX-License-Identifier: Apache-2.0
"""Sharing a record of another store, and taking it back."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest

from app.core.ids import NIL
from app.sync.errors import BadBodyError, NotThereError, RejectedByServerError
from app.sync.server import grants
from app.sync.server.devices import Device
from app.sync.server.tenant import tenant
from tests.sync.server.read_ground import HOME, OTHER, STAFF, Ground


def _customer(ground: Ground) -> tuple[UUID, set[UUID]]:
    """Put a customer of the other store with children of children; returns it and all that belongs to it."""
    key = ground.put("customer", OTHER, name="王小明")
    phone = ground.put("customer_phone", OTHER, customer_id=key, digits="13800001234")
    task = ground.put("task", OTHER, entity_id=key)
    event = ground.put("task_event", OTHER, task_id=task)
    file = ground.put("attachment", OTHER, parent_id=task)
    return key, {key, phone, task, event, file}


def _share(
    ground: Ground, device: Device, key: UUID, session: str, table: str = "customer"
) -> dict[str, Any]:
    body = {"table": table, "id": key.hex, "session": session}
    return ground.run(lambda connection: grants.share(connection, device, body))


def _rows(text: dict[str, Any], part: str = "rows") -> set[str]:
    return {row["i"] for rows in text["rows"].values() for row in rows} if part == "rows" else {
        key for rows in text["gone"].values() for _scope, key in rows
    }  # fmt: skip


def test_a_shared_record_comes_with_all_that_belongs_to_it(ground: Ground) -> None:
    key, every = _customer(ground)
    stranger = ground.put("customer", OTHER, name="乙")
    device = ground.device()
    session = ground.person(device)
    answer = _share(ground, device, key, session)
    assert answer["scope"] == OTHER.hex
    page, text = ground.page(device, ground.start())
    assert _rows(text) == {one.hex for one in every} | {answer["grant"]}
    assert stranger.hex not in _rows(text)
    (fact,) = text["rows"]["scope_grant"]
    assert fact["s"] == OTHER.hex
    assert fact["c"]["to_scope"] == HOME.hex
    assert fact["c"]["by_id"] == STAFF.hex
    # The home store is told of the grant.
    _home, text = ground.page(ground.device(OTHER), ground.start(OTHER))
    assert _rows(text) == {answer["grant"]}
    change = ground.admin.execute(
        "SELECT table_name, op, new_values->>'to_scope', hlc FROM sunshine.change WHERE row_id = %s",
        (UUID(answer["grant"]),),
    ).fetchone()
    assert change == ("scope_grant", "insert", HOME.hex, fact["h"])
    # Again is harmless, and brings what came since.
    again = _share(ground, device, key, session)
    assert again == answer | {"rows": 0}
    late = ground.put("customer_phone", OTHER, customer_id=key, digits="139")
    assert _share(ground, device, key, session)["rows"] == 1
    _page, text = ground.page(device, {HOME.hex: page.cursor})
    assert _rows(text) == {late.hex}


def test_a_grant_that_is_taken_back_takes_its_rows_along(ground: Ground) -> None:
    key, every = _customer(ground)
    device = ground.device()
    session = ground.person(device)
    first = _share(ground, device, key, session)
    other = ground.put("customer", OTHER, name="乙")
    second = _share(ground, device, other, session)
    page, _text = ground.page(device, ground.start())
    body = {"grant": first["grant"], "session": session}
    answer = ground.run(lambda connection: grants.take_back(connection, device, body))
    assert answer == {"rows": len(every) + 1}
    _page, text = ground.page(device, {HOME.hex: page.cursor})
    assert text["rows"] == {}
    assert _rows(text, "gone") == {one.hex for one in every} | {first["grant"]}
    assert ground.run(lambda connection: grants.take_back(connection, device, body)) == {"rows": 0}
    kept = ground.admin.execute("SELECT row_id FROM sunshine.granted_row").fetchall()
    assert {row_id for (row_id,) in kept} == {other, UUID(second["grant"])}
    # Opened again, it is granted again.
    assert _share(ground, device, key, session)["grant"] != first["grant"]


def test_a_row_that_another_grant_shares_too_stays(ground: Ground) -> None:
    key, _every = _customer(ground)
    device = ground.device()
    session = ground.person(device)
    whole = _share(ground, device, key, session)
    task = ground.value("SELECT id FROM sunshine.task")
    event = ground.value("SELECT id FROM sunshine.task_event")

    async def share_task(connection: Any) -> None:
        async with tenant(connection, None):
            await grants.grant_row(connection, "task", OTHER, task, HOME, STAFF, "opened")

    ground.run(share_task)
    body = {"grant": whole["grant"], "session": session}
    ground.run(lambda connection: grants.take_back(connection, device, body))
    kept = {
        row_id for (row_id,) in ground.admin.execute("SELECT row_id FROM sunshine.granted_row").fetchall()
    }
    assert {task, event} <= kept
    assert key not in kept


def test_own_records_need_no_grant(ground: Ground) -> None:
    device = ground.device()
    key = ground.put("customer", HOME, name="甲")
    assert _share(ground, device, key, ground.person(device)) == {"grant": "", "scope": HOME.hex, "rows": 0}
    assert ground.value("SELECT count(*) FROM sunshine.scope_grant") == 0


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"table": "staff"}, BadBodyError),
        ({"table": "pg_class"}, BadBodyError),
        ({"table": 3}, BadBodyError),
        ({"id": "x"}, BadBodyError),
        ({"id": uuid4().hex}, NotThereError),
        ({"session": uuid4().hex}, RejectedByServerError),
        ({"session": None}, BadBodyError),
    ],
)
def test_what_is_not_permitted_is_refused(
    ground: Ground, change: dict[str, Any], error: type[Exception]
) -> None:
    key, _every = _customer(ground)
    device = ground.device()
    body = {"table": "customer", "id": key.hex, "session": ground.person(device)} | change
    with pytest.raises(error):
        ground.run(lambda connection: grants.share(connection, device, body))
    assert ground.value("SELECT count(*) FROM sunshine.granted_row") == 0


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE sunshine.post SET is_void = true",
        "UPDATE sunshine.post SET to_on = '2021-01-01'",
        "UPDATE sunshine.post SET from_on = '2099-01-01'",
        "UPDATE sunshine.post SET store_id = '0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b'",
        """INSERT INTO sunshine.logout (scope, id, hlc, login_session_id)
        SELECT scope, gen_random_uuid(), '0', id FROM sunshine.login_session""",
    ],
)
def test_a_session_without_a_post_here_and_now_opens_nothing(ground: Ground, spoil: str) -> None:
    key, _every = _customer(ground)
    device = ground.device()
    session = ground.person(device)
    ground.admin.execute(spoil)
    with pytest.raises(RejectedByServerError):
        _share(ground, device, key, session)


def test_a_session_of_another_device_opens_nothing(ground: Ground) -> None:
    key, _every = _customer(ground)
    session = ground.person(ground.device())
    with pytest.raises(RejectedByServerError):
        _share(ground, ground.device(), key, session)


def test_a_third_store_cannot_take_back(ground: Ground) -> None:
    key, _every = _customer(ground)
    device = ground.device()
    answer = _share(ground, device, key, ground.person(device))
    third = UUID("0f" * 16)
    stranger = Device(uuid4(), third, "store", (NIL.hex, third.hex), uuid4(), "1")
    body = {"grant": answer["grant"], "session": ground.person(stranger)}
    with pytest.raises(RejectedByServerError):
        ground.run(lambda connection: grants.take_back(connection, stranger, body))
    with pytest.raises(NotThereError):
        ground.run(lambda connection: grants.take_back(connection, stranger, body | {"grant": uuid4().hex}))


def test_idle_grants_end_after_ninety_days(ground: Ground) -> None:
    device = ground.device()
    session = ground.person(device)
    idle, busy, opened = (_customer(ground)[0] for _ in range(3))
    granted = {key: UUID(_share(ground, device, key, session)["grant"]) for key in (idle, busy, opened)}
    ground.admin.execute("UPDATE sunshine.change SET at = now() - interval '91 days'")
    ground.admin.execute(
        "UPDATE sunshine.grant_use SET at = now() - interval '91 days' WHERE grant_id = ANY (%s)",
        ([granted[idle], granted[busy]],),
    )
    phone = ground.value("SELECT id FROM sunshine.customer_phone WHERE customer_id = %s", (busy,))
    ground.put(
        "change", OTHER, table_name="customer_phone", row_id=phone, op="update", new_values="{}",
        device_id=uuid4(), at="now",
    )  # fmt: skip
    assert ground.run(grants.end_idle) == 1
    assert ground.value("SELECT grant_id FROM sunshine.scope_grant_end") == granted[idle]
    assert ground.run(grants.end_idle) == 0
    left = ground.admin.execute("SELECT row_id FROM sunshine.granted_row").fetchall()
    assert idle not in {row_id for (row_id,) in left}
    assert {busy, opened} <= {row_id for (row_id,) in left}


def test_a_child_that_was_pushed_at_the_same_time_is_shared_by_a_second_look(ground: Ground) -> None:
    key, _every = _customer(ground)
    device = ground.device()
    session = ground.person(device)
    slow = psycopg.connect(ground.url)
    slow.execute("SET sunshine.scopes = '*'")
    late = ground.put("customer_phone", OTHER, connection=slow, customer_id=key, digits="139")
    _share(ground, device, key, session)
    slow.commit()
    slow.close()
    page, text = ground.page(device, ground.start())
    assert late.hex not in _rows(text)
    assert ground.run(grants.complete) == 1
    assert ground.run(grants.complete) == 0
    _page, text = ground.page(device, {HOME.hex: page.cursor})
    assert _rows(text) == {late.hex}
