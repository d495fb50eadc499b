# SPDX-License-Identifier: Apache-2.0
"""The way to the server against servers that answer slowly, wrongly, for ever, or not at all."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest

from app.core.clock import SystemClock
from app.sync.client.transport import Account, Transport
from app.sync.errors import (
    BadBodyError,
    OfflineError,
    RevokedError,
    StaleTokenError,
    SyncError,
    TooBusyError,
    WrongServerError,
)

Answer = Callable[[str, socket.socket], None]


def _read(line: socket.socket) -> str:
    """Read one request whole; return its path, empty when the line is closed."""
    head = b""
    while b"\r\n\r\n" not in head:
        piece = line.recv(65536)
        if not piece:
            return ""
        head += piece
    first, _, rest = head.partition(b"\r\n\r\n")
    said = [one for one in first.split(b"\r\n") if one.lower().startswith(b"content-length")]
    wanted = int(said[0].split(b":")[1]) if said else 0
    while len(rest) < wanted:
        rest += line.recv(65536)
    return first.split(b" ")[1].decode()


@contextmanager
def serving(answer: Answer) -> Iterator[str]:
    """Yield the address of a server on this machine; ``answer`` gets each request's head and its socket."""
    listening = socket.create_server(("127.0.0.1", 0))
    listening.settimeout(0.1)
    stop = threading.Event()
    held: list[socket.socket] = []

    def handle(line: socket.socket) -> None:
        line.settimeout(5)
        try:
            while (path := _read(line)) and not stop.is_set():
                answer(path, line)
        except OSError:
            return

    def run() -> None:
        while not stop.is_set():
            try:
                line, _ = listening.accept()
            except TimeoutError:
                continue
            held.append(line)
            threading.Thread(target=handle, args=(line,), daemon=True).start()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        stop.set()
        thread.join()
        for line in held:
            line.close()
        listening.close()


def _say(line: socket.socket, status: int, body: object, kind: str = "application/json") -> None:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    head = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\n\r\n"
    line.sendall(head.encode() + content)


def _token(line: socket.socket) -> None:
    _say(line, 200, {"token": "t", "expires": 900, "secret": "next", "now": datetime.now(UTC).isoformat()})


def _transport(url: str, saved: list[str] | None = None, ca_pem: str = "") -> Transport:
    return Transport(
        Account(url, ca_pem, "d" * 32, "first"),
        SystemClock(),
        incarnation=lambda: "1" * 32,
        save_secret=(saved if saved is not None else []).append,
    )


@contextmanager
def asking(answer: Answer, saved: list[str] | None = None) -> Iterator[Transport]:
    def both(path: str, line: socket.socket) -> None:
        if path == "/v1/token":
            _token(line)
        else:
            answer(path, line)

    with serving(both) as url:
        transport = _transport(url, saved)
        try:
            yield transport
        finally:
            transport.close()


def test_the_next_secret_is_stored_and_the_clock_heard() -> None:
    saved: list[str] = []
    with asking(lambda _path, line: _say(line, 200, {"x": 1}), saved) as transport:
        assert transport.post("/v1/pull", {}) == {"x": 1}
        assert saved == ["next"]
        assert abs(transport.offset_ms or 0) < 2000


def test_two_threads_ask_for_one_token() -> None:
    saved: list[str] = []
    asked: list[str] = []

    def answer(path: str, line: socket.socket) -> None:
        if path == "/v1/token":
            asked.append(path)
            time.sleep(0.1)
            _token(line)
        else:
            _say(line, 200, {"x": 1})

    with serving(answer) as url:
        transport = _transport(url, saved)
        threads = [threading.Thread(target=transport.post, args=("/v1/wait", {})) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        transport.close()
    assert (len(asked), saved) == (1, ["next"])


def test_a_token_whose_answer_was_lost_is_asked_for_with_the_same_secret() -> None:
    saved: list[str] = []
    secrets: list[str] = []

    def answer(path: str, line: socket.socket) -> None:
        if path == "/v1/token":
            secrets.append(path)
            if len(secrets) == 1:
                line.close()
                return
            _token(line)
        else:
            _say(line, 200, {"x": 1})

    with serving(answer) as url:
        transport = _transport(url, saved)
        with pytest.raises(OfflineError):
            transport.post("/v1/pull", {})
        assert (saved, transport._secret) == ([], "first")
        assert transport.post("/v1/pull", {}) == {"x": 1}
        assert (saved, transport._secret) == (["next"], "next")
        transport.close()


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ({"code": "E7004", "fields": {}}, RevokedError),
        ({"code": "E7008", "fields": {"seconds": 3}}, TooBusyError),
        ({"code": "E9999", "fields": {}}, BadBodyError),
        ({"no": "code"}, OfflineError),
        (b"<html>a proxy</html>", OfflineError),
    ],
)
def test_an_error_of_the_server_keeps_its_code(answer: object, kind: type[SyncError]) -> None:
    with asking(lambda _path, line: _say(line, 403, answer)) as transport, pytest.raises(kind):
        transport.post("/v1/pull", {})


def test_a_stale_token_is_asked_for_once_more_only() -> None:
    asked: list[str] = []

    def answer(path: str, line: socket.socket) -> None:
        asked.append(path)
        _say(line, 401, {"code": "E7005", "fields": {}})

    with asking(answer) as transport, pytest.raises(StaleTokenError):
        transport.post("/v1/pull", {})
    assert len(asked) == 2


def _drip(_path: str, line: socket.socket) -> None:
    """Send one byte after the other, for ever."""
    line.sendall(b"HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n")
    while True:
        line.sendall(b" ")
        time.sleep(0.05)


def _drip_head(_path: str, line: socket.socket) -> None:
    line.sendall(b"HTTP/1.1 200 X\r\n")
    while True:
        line.sendall(b"x")
        time.sleep(0.05)


def _nothing(_path: str, _line: socket.socket) -> None:
    time.sleep(3)


@pytest.mark.parametrize("answer", [_drip, _drip_head, _nothing])
def test_an_answer_that_never_ends_is_cut(answer: Answer) -> None:
    with asking(answer) as transport:
        began = time.monotonic()
        with pytest.raises(OfflineError) as caught:
            transport.post("/v1/pull", {}, seconds=0.4)
        assert time.monotonic() - began < 2
    assert caught.value.fields["cause"] == "timeout"


def test_a_torn_answer_is_no_answer() -> None:
    def tear(_path: str, line: socket.socket) -> None:
        line.sendall(b"HTTP/1.1 200 X\r\nContent-Length: 100\r\n\r\nhalf")
        line.shutdown(socket.SHUT_RDWR)

    with asking(tear) as transport, pytest.raises(OfflineError):
        transport.post("/v1/pull", {})


def test_nobody_there_is_offline() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(OfflineError) as caught:
        _transport(f"http://127.0.0.1:{port}").post("/v1/pull", {})
    assert caught.value.fields["cause"] == "refused"


def test_plain_http_stays_on_this_machine() -> None:
    with pytest.raises(WrongServerError):
        _transport("http://head-office.example").post("/v1/pull", {})


def test_a_file_comes_in_pieces_even_from_a_server_without_ranges() -> None:
    with asking(lambda _path, line: _say(line, 200, b"0123456789", "application/zstd")) as transport:
        assert transport.fetch("/v1/snapshot/1", 3, 4) == b"3456"
