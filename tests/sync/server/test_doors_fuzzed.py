# SPDX-License-Identifier: Apache-2.0
"""The door for other systems under anything that can be sent: it never breaks, keeps all or nothing, once.

Requests are valid ones of docs/api.md with some values, names or bytes turned into others.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.sync.server import doors
from tests.support.sync_server import Served, TestServer

MANY = 1500
ANSWERS = {200, 400, 413, 422}
KEPT = (
    *("sale", "sale_line", "sale_serial", "sale_payment"),
    # What the server does by itself meanwhile is nothing of the door's.
    *("change WHERE table_name LIKE 'sale%'", "sync_log WHERE tbl LIKE 'sale%'"),
)
_BARE = re.compile(rb'"<<(.*?)>>"')
"""Numbers that Python would not write, as ``<<1e999999999>>``."""

_codes = st.sampled_from(["84406B", "6901234567892", "10001", "x"])
_serials = st.lists(st.text("AB12 -", min_size=1, max_size=4), max_size=2)
_amounts = st.one_of(
    st.integers(0, 10**6), st.decimals(0, 10**6, places=2).map(str), st.just("<<0.335>>"), st.just("<<1E+2>>")
)
_lines = st.fixed_dictionaries(
    {"code": _codes, "quantity": st.integers(-3, 3)},
    optional={
        "description": st.text(max_size=20),
        "unit_price": _amounts,
        "amount": _amounts,
        "tax_rate": st.sampled_from(["0.13", 0, "0"]),
        "serials": _serials,
    },
)
_documents = st.fixed_dictionaries(
    {
        "number": st.integers(1, 40).map(str),
        "sold_at": st.sampled_from(["2026-11-20T10:30:00", "2026-11-20", "2026-11-20T10:30:00+08:00"]),
        "lines": st.lists(_lines, min_size=1, max_size=3),
    },
    optional={
        "of_number": st.integers(1, 40).map(str),
        "buyer": st.fixed_dictionaries(
            {}, optional={"name": st.text(max_size=10), "phone": st.just("13999112207")}
        ),
        "deliver_on": st.just("2026-11-22"),
        "payments": st.lists(
            st.fixed_dictionaries({"method": st.sampled_from(["cash", "wechat"]), "amount": _amounts}),
            max_size=2,
        ),
    },
)
_requests = st.fixed_dictionaries(
    {"documents": st.lists(_documents, min_size=1, max_size=3)},
    optional={"source": st.sampled_from(["api", "till", "erp"])},
)
_nasty = st.one_of(
    st.sampled_from(
        [
            *(None, True, 0, -1, 1.5, 10**400, "", " ", "\0", "\ud800", "\u202e", "ﷺ" * 40, "x" * 5000),
            *("NaN", "sNaN", "-Infinity", "1e999999999", "-1e999999999", "1e-999999999", "１２", "٣", "1_0"),
            *("<<1e999999999>>", "<<1e99999999999999999999>>", "<<-0.0>>", "<<1e400>>"),
            *("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-23:59", "0001-01-01", "1900-01-01"),
            *("2026-W47-5", "C1", "c²", [], {}, [[[]]], [None], {"a": {"b": []}}, [{}], ["A"] * 50),
        ]
    ),
    st.text(max_size=30),
    st.recursive(st.none() | st.integers() | st.text(max_size=5), st.lists, max_leaves=5),
)


@pytest.fixture(scope="module")
def server(served: Served, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestServer]:
    with served.cloned(tmp_path_factory.mktemp("fuzzed"), door_rate=1e6, door_burst=1e9) as running:
        yield running


def _places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every value inside a JSON value."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, one in inside:
        yield (*path, name)
        yield from _places(one, (*path, name))


@st.composite
def _wrong(draw: st.DrawFn) -> Any:
    """Return a request of which some values are others, gone, twice, or under another name."""
    request = copy.deepcopy(draw(_requests))
    for _time in range(draw(st.integers(0, 3))):
        places = list(_places(request))
        if not places:
            break
        *way, last = draw(st.sampled_from(places))
        holder = request
        for name in way:
            holder = holder[name]
        match draw(st.sampled_from(["put", "put", "drop", "more"])):
            case "put":
                # A copy: what comes later may change it, and it is drawn again for other requests.
                holder[last] = copy.deepcopy(draw(_nasty))
            case "drop":
                del holder[last]
            case "more" if isinstance(holder, list):
                holder.append(copy.deepcopy(holder[last]))
            case _:
                holder[draw(st.text(max_size=50))] = copy.deepcopy(draw(_nasty))
    return request


def _written(request: Any) -> bytes:
    return _BARE.sub(rb"\1", json.dumps(request).encode())


def _prove(server: TestServer, owner: psycopg.Connection[Any], key: str, body: bytes, mark: str) -> int:
    before = _kept(owner)
    status, answer = _ask(server, key, body, mark)
    assert status in ANSWERS, (status, answer, body)
    after = _kept(owner)
    if status != 200:
        assert after == before, body
        return status
    assert len(answer["documents"]) == len(json.loads(body.decode("utf-8-sig"))["documents"])
    # Sent again, with its mark and without, it changes nothing.
    assert _ask(server, key, body, mark)[0] == 200
    again = _ask(server, key, body, "")
    assert again[0] == 200
    assert {one["outcome"] for one in again[1]["documents"]} == {"same"}, body
    assert _kept(owner) == after, body
    return status


def _ask(server: TestServer, key: str, body: bytes, mark: str) -> tuple[int, Any]:
    headers = {"authorization": f"Bearer {key}", "content-type": "application/json"}
    headers |= {"idempotency-key": mark} if mark else {}
    found = server.call("POST", "/v1/doors/sales", content=body, headers=headers)
    return found.status_code, found.json()


def _kept(owner: psycopg.Connection[Any]) -> list[Any]:
    """Return how much there is of everything, and whether the sums are those of the lines."""
    counts = ", ".join(f"(SELECT count(*) FROM sunshine.{table})" for table in KEPT)
    totals = """(SELECT count(*) FROM sunshine.sale s WHERE total_fen <> (
        SELECT coalesce(sum(amount_fen), 0) FROM sunshine.sale_line l WHERE l.sale_id = s.id))"""
    [row] = owner.execute(f"SELECT {totals}, {counts}".encode()).fetchall()
    assert row[0] == 0
    return list(row)


def _fuzz(server: TestServer, examples: int) -> set[int]:
    met: set[int] = set()
    with server.owner() as owner:
        key = doors.make_key(owner, "001", "sales", "ERP").text

        @settings(
            max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck), database=None
        )
        @given(request=_wrong(), cut=st.none() | st.integers(1, 400), number=st.integers())
        def ask(request: Any, cut: int | None, number: int) -> None:
            body = _written(request)
            if cut is not None and number % 5 == 0:
                body = body[:-cut]
            met.add(_prove(server, owner, key, body, f"m{hash(body)}{number}"[:100] if number % 2 else ""))

        ask()
    return met


def test_nothing_that_is_sent_breaks_the_door(server: TestServer) -> None:
    _fuzz(server, 25)


@pytest.mark.long
def test_nothing_of_thousands_of_requests_breaks_the_door(server: TestServer) -> None:
    assert _fuzz(server, MANY) >= {200, 400, 422}
