# SPDX-License-Identifier: Apache-2.0
"""The small parts of the server process: tokens, limits, logs, metrics, codes."""

from __future__ import annotations

import asyncio
import io
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from uuid import UUID, uuid4

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as some

from app.sync.errors import StaleTokenError, TooBusyError
from app.sync.server import auth, enrolments, logs
from app.sync.server.auth import TokenKey
from app.sync.server.devices import Device, DeviceLoader
from app.sync.server.limits import MOST_KEPT, RateLimit
from app.sync.server.metrics import Metrics
from app.sync.server.news import News

KEY, OTHER_KEY = TokenKey(b"k" * 32), TokenKey(b"o" * 32)


@given(device=some.uuids(), generation=some.integers(0, 2**32 - 1))
def test_a_token_says_what_was_put_into_it(device: UUID, generation: int) -> None:
    claim = auth.read_token(KEY, auth.make_token(KEY, device, generation))
    assert (claim.device_id, claim.generation) == (device, generation)


@given(place=some.integers(0, 52), letter=some.sampled_from("ABCabc019-_"))
def test_a_changed_token_is_refused(place: int, letter: str) -> None:
    token = auth.make_token(KEY, uuid4(), 1)
    changed = token[:place] + letter + token[place + 1 :]
    if changed != token:
        with pytest.raises(StaleTokenError):
            auth.read_token(KEY, changed)


@given(some.text(max_size=120))
def test_any_text_is_refused_as_a_token(text: str) -> None:
    with pytest.raises(StaleTokenError):
        auth.read_token(KEY, text)


def test_a_secret_belongs_to_one_device_and_one_server() -> None:
    device = uuid4()
    secret = auth.make_secret(KEY, device)
    assert auth.prove_secret(KEY, device, secret) > 0
    for key, owner in ((KEY, uuid4()), (OTHER_KEY, device)):
        with pytest.raises(StaleTokenError):
            auth.prove_secret(key, owner, secret)


def test_a_bucket_fills_again() -> None:
    now = [0.0]
    limit = RateLimit(2, 4, lambda: now[0])
    for _ in range(4):
        limit.take("a")
    with pytest.raises(TooBusyError) as refused:
        limit.take("a")
    assert refused.value.fields == {"seconds": 0.5}
    limit.take("b")
    now[0] += 0.5
    limit.take("a")
    with pytest.raises(TooBusyError):
        limit.take("a")


@given(some.lists(some.floats(0, 3), max_size=60))
def test_no_more_than_burst_and_rate_in_any_time(pauses: list[float]) -> None:
    now, taken = [0.0], 0
    limit = RateLimit(1.5, 5, lambda: now[0])
    for pause in pauses:
        now[0] += pause
        try:
            limit.take("a")
            taken += 1
        except TooBusyError:
            pass
    assert taken <= 5 + 1.5 * now[0] + 1e-6


def test_a_flood_of_addresses_does_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.sync.server.limits.MOST_KEPT", 100)
    limit = RateLimit(0.001, 2)
    for number in range(500):
        limit.take(number)
    assert len(limit._buckets) <= 100 < MOST_KEPT


def test_a_log_line_holds_only_known_words() -> None:
    stream = io.StringIO()
    logs.set_up(stream)
    logs.get().info("request", address="/v1/pull", status=200, name="王小明", phone="13800000000")
    structlog.reset_defaults()
    line = json.loads(stream.getvalue())
    assert set(line) == {"event", "level", "timestamp", "address", "status"}
    assert "王小明" not in stream.getvalue()


def test_an_errors_text_is_not_logged() -> None:
    try:
        int("王小明")
    except ValueError as error:
        told = logs.trouble_of(error)
    assert told["error"] == "ValueError"
    assert "王小明" not in str(told)


def test_metrics_add_up() -> None:
    metrics = Metrics()
    for seconds in (0.0005, 0.02, 99):
        metrics.request("POST /v1/pull", 200, seconds)
    metrics.add("sunshine_rejected_ops_total", 3, code="scope")
    text = metrics.text({("sunshine_waiting", ""): 2.0})
    assert 'sunshine_request_seconds_bucket{address="POST /v1/pull",process=' in text
    (last,) = [line for line in text.splitlines() if 'le="+Inf"' in line]
    assert last.endswith(" 3")
    assert 'sunshine_rejected_ops_total{code="scope",process=' in text
    for line in text.splitlines():
        assert line.startswith(("#", "sunshine_"))


def test_codes_are_read_as_they_are_heard() -> None:
    assert enrolments.normalise("0ilo-abcd efgh") == enrolments.normalise("0110-ABCD-EFGH")
    assert not set("ILOU") & set(enrolments.ALPHABET)
    assert len(set(enrolments.DESK_CODES)) == len(enrolments.DESK_CODES) > 1000
    assert all(len(code) == 2 for code in enrolments.DESK_CODES)


def test_devices_of_many_requests_are_loaded_together() -> None:
    asked: list[int] = []
    known = uuid4()
    device = Device(known, uuid4(), "store", (), uuid4(), "")

    async def ask(wanted: Sequence[UUID]) -> dict[UUID, Device]:
        asked.append(len(wanted))
        await asyncio.sleep(0.01)
        if len(wanted) == 3:
            raise StaleTokenError
        return {known: device}

    async def run() -> None:
        loader = DeviceLoader(ask)
        found = await asyncio.gather(*(loader.get(one) for one in (known, known, uuid4())))
        assert found == [device, device, None]
        refused = await asyncio.gather(*(loader.get(uuid4()) for _ in range(3)), return_exceptions=True)
        assert [type(one) for one in refused] == [StaleTokenError] * 3
        assert await loader.get(known) == device, "an error is no end"

    asyncio.run(run())
    assert asked == [2, 3, 1]


def test_waiting_desks_are_woken_let_go_and_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    heads = {"a": (5, 1), "b": (5, 2)}

    async def give(_connection: object) -> dict[str, tuple[int, int]]:
        return dict(heads)

    monkeypatch.setattr("app.sync.server.pull.heads", give)

    async def run() -> None:
        news = News("")
        await news.look(Connection())  # type: ignore[arg-type]
        assert await news.wait({"a": "e.4.9", "b": "e.5.2"}, 5) == ("a",)
        waiting = [asyncio.create_task(news.wait({"a": "e.5.1", "b": "e.5.2"}, 5)) for _ in range(1200)]
        other = asyncio.create_task(news.wait({"b": "e.5.2"}, 0.0))
        await asyncio.sleep(0)
        assert news.waiting == 1201
        heads["a"] = (6, 1)
        await news.look(Connection())  # type: ignore[arg-type]
        assert set(await asyncio.gather(*waiting)) == {("a",)}
        assert not other.done()
        news._let_late_ones_go()
        assert await other == ()
        last = asyncio.create_task(news.wait({"a": "e.6.1"}, 50))
        await asyncio.sleep(0)
        news.let_go()
        assert await last == ()
        assert (news.waiting, news._waiters) == (0, {})

    asyncio.run(run())


class Connection:
    """Stands for a connection: the heads are given."""

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[None]:
        yield
