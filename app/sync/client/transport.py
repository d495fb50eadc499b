# SPDX-License-Identifier: Apache-2.0
"""Requests to the server: HTTP/1.1 kept alive, TLS that trusts the enrolment's authority alone, no hanging.

Every failure is an error of ``app.sync.errors``. Must not know the database nor what is sent.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from app.core.clock import Clock
from app.sync import errors, protocol
from app.sync.errors import (
    BadBodyError,
    OfflineError,
    StaleTokenError,
    SyncError,
    TooLargeError,
    WrongServerError,
)

if TYPE_CHECKING:
    import httpx

ANSWER_SECONDS = 30.0
"""Until an ordinary answer must be there whole."""
FILE_SECONDS = 120.0
_MOST_BYTES = 64 << 20
"""Most bytes of an answer, before and after it is decompressed."""
_PLAIN_BELOW = 200
_RENEW_BEFORE_SECONDS = 60.0
_BY_CODE: dict[str, type[SyncError]] = {
    kind.code: kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, SyncError)
}


@dataclass(frozen=True, slots=True)
class Account:
    """Which server, whom it trusts there, who this device is, and what it says of its program."""

    url: str
    ca_pem: str
    device: str
    secret: str
    version: str = ""
    schema: str = ""


class Transport:
    """The way to one server for one enrolled device; may be used by several threads."""

    def __init__(
        self,
        account: Account,
        clock: Clock,
        *,
        incarnation: Callable[[], str],
        save_secret: Callable[[str], None],
    ) -> None:
        """``save_secret`` must store the next secret durably; ``incarnation`` tells the present one."""
        self.url = account.url
        self._account = account
        self._secret = account.secret
        self._incarnation = incarnation
        self._save_secret = save_secret
        self._clock = clock
        self._token = ""
        self._token_until = 0.0
        self._lock = threading.Lock()
        self._renewing = threading.Lock()
        self._made: httpx.Client | None = None
        self._deadline: Any = None
        self.queue = 0
        """How many changes wait: told to the server along the way."""
        self.offset_ms: int | None = None
        """How far the server's clock is ahead of this machine's; None before the first answer."""

    def post(self, path: str, body: Mapping[str, Any], *, seconds: float = ANSWER_SECONDS) -> dict[str, Any]:
        """Return the JSON answer of an authorised POST. Errors: E7001, E7002, or what the server said."""
        return _object(self.post_text(path, body, seconds=seconds))

    def post_text(self, path: str, body: Mapping[str, Any], *, seconds: float = ANSWER_SECONDS) -> str:
        """Return the text of the answer of an authorised POST."""
        text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
        if len(text) < _PLAIN_BELOW:
            return self._authorised("POST", path, text.encode(), protocol.CONTENT_TYPE_JSON, seconds)
        return self.post_packed(path, protocol.pack(text), seconds=seconds)

    def post_packed(self, path: str, body: bytes, *, seconds: float = ANSWER_SECONDS) -> str:
        """Return the text of the answer to a body that is packed already."""
        return self._authorised("POST", path, body, protocol.CONTENT_TYPE_ZSTD, seconds)

    def put(self, path: str, content: bytes) -> dict[str, Any]:
        """Return the answer of an authorised PUT of bytes."""
        return _object(self._authorised("PUT", path, content, "application/octet-stream", FILE_SECONDS))

    def fetch(self, path: str, start: int, length: int) -> bytes:
        """Return at most ``length`` bytes from ``start`` on of a file. Errors: E7001, E7013."""
        if length <= 0:
            return b""
        headers = {"Range": f"bytes={start}-{start + length - 1}"}
        status, kind, content = self._retried("GET", path, b"", headers, FILE_SECONDS)
        if status not in {200, 206}:
            raise _error_of(self.url, kind, content)
        if status == 200:
            content = content[start : start + length]
        if len(content) > length:
            raise OfflineError(url=self.url, cause="cut")
        return content

    def adopt(self, answer: Mapping[str, Any]) -> None:
        """Take the token of an answer (of a new incarnation, of the enrolment)."""
        token = answer.get("token")
        if token:
            self._take_token(str(token), float(answer.get("expires") or 0))

    def close(self) -> None:
        """Close the connections."""
        with self._lock:
            made, self._made = self._made, None
        if made is not None:
            made.close()

    # ---- inside

    def _authorised(self, method: str, path: str, body: bytes, kind: str, seconds: float) -> str:
        headers = {"Content-Type": kind, "Accept": protocol.CONTENT_TYPE_ZSTD}
        status, answered, content = self._retried(method, path, body, headers, seconds)
        if status >= 300:
            raise _error_of(self.url, answered, content)
        return _text_of(self.url, answered, content)

    def _retried(
        self, method: str, path: str, body: bytes, headers: dict[str, str], seconds: float
    ) -> tuple[int, str, bytes]:
        """Send with a token; once more with a new one when the server says that it is stale."""
        for attempt in (1, 2):
            token = self._token_now()
            found = self._send(method, path, body, {**headers, "Authorization": f"Bearer {token}"}, seconds)
            if found[0] != StaleTokenError.status or attempt == 2:
                break
            self._token = ""
        return found

    def _token_now(self) -> str:
        # One thread asks for the others too: of two secrets that came at once the older might be kept.
        with self._renewing:
            with self._lock:
                if self._token and time.monotonic() < self._token_until:
                    return self._token
            return self._renew()

    def _renew(self) -> str:
        body: dict[str, Any] = {
            "device": self._account.device,
            "secret": self._secret,
            "incarnation": self._incarnation(),
            "queue": self.queue,
            "version": self._account.version,
            "schema": self._account.schema,
        }
        if self.offset_ms is not None:
            body["offset_ms"] = self.offset_ms
        content = json.dumps(body).encode()
        headers = {"Content-Type": protocol.CONTENT_TYPE_JSON}
        status, kind, answered = self._send("POST", "/v1/token", content, headers, ANSWER_SECONDS)
        if status >= 300:
            raise _error_of(self.url, kind, answered)
        found = _object(_text_of(self.url, kind, answered))
        secret = str(found.get("secret") or "")
        if secret and secret != self._secret:
            # Stored before it is used: the server keeps the one before until this one comes.
            self._save_secret(secret)
            self._secret = secret
        self.see_now(str(found.get("now") or ""))
        self._take_token(str(found["token"]), float(found.get("expires") or 0))
        return self._token

    def _take_token(self, token: str, expires: float) -> None:
        with self._lock:
            self._token = token
            self._token_until = time.monotonic() + max(1.0, expires - _RENEW_BEFORE_SECONDS)

    def see_now(self, now: str) -> None:
        """Learn the offset of the clocks from an instant that the server said just now."""
        if now:
            there = datetime.fromisoformat(now).astimezone(UTC)
            self.offset_ms = int((there - self._clock.now_at()).total_seconds() * 1000)

    def _send(
        self, method: str, path: str, body: bytes, headers: Mapping[str, str], seconds: float
    ) -> tuple[int, str, bytes]:
        """Return (status, content type, body) of an answer that came whole within ``seconds``."""
        with _speaking_of(self.url):
            client = self._client()
            with (
                self._deadline.within(seconds),
                client.stream(method, path, content=body, headers=dict(headers), timeout=seconds) as answer,
            ):
                chunks, size = [], 0
                for chunk in answer.iter_raw():
                    size += len(chunk)
                    if size > _MOST_BYTES:
                        raise TooLargeError(most=_MOST_BYTES)
                    chunks.append(chunk)
                return answer.status_code, answer.headers.get("content-type", ""), b"".join(chunks)

    def _client(self) -> httpx.Client:
        with self._lock:
            if self._made is None:
                import httpcore  # noqa: PLC0415 -- with httpx, a third of a second
                import httpx

                from app.sync.client.deadline import Deadline, DeadlineBackend  # noqa: PLC0415
                from app.sync.client.joining import clean_url, trusting  # noqa: PLC0415

                url = clean_url(self.url)
                context = trusting(self._account.ca_pem) if urlsplit(url).scheme == "https" else None
                self._deadline = Deadline()
                transport = httpx.HTTPTransport(verify=context or False)
                # httpx has no door for a network backend of one's own.
                transport._pool = httpcore.ConnectionPool(  # noqa: SLF001
                    ssl_context=context,
                    max_connections=8,
                    max_keepalive_connections=4,
                    keepalive_expiry=60.0,
                    network_backend=DeadlineBackend(self._deadline),
                )
                self._made = httpx.Client(
                    base_url=url, transport=transport, trust_env=False, follow_redirects=False
                )
            return self._made


@contextmanager
def _speaking_of(url: str) -> Iterator[None]:
    """Turn the errors of the net into ours."""
    import httpx

    try:
        yield
    except httpx.TimeoutException as error:
        raise OfflineError(url=url, cause="timeout") from error
    except httpx.ConnectError as error:
        said = str(error).upper()
        if "CERTIFICATE" in said:
            raise WrongServerError(url=url) from error
        cause = "tls" if "SSL" in said else "dns" if _is_dns(said) else "refused"
        raise OfflineError(url=url, cause=cause) from error
    except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL) as error:
        raise OfflineError(url=url, cause="cut") from error
    except OSError as error:
        raise OfflineError(url=url, cause="cut") from error


def _is_dns(said: str) -> bool:
    return any(word in said for word in ("GETADDRINFO", "NAME OR SERVICE", "NAME RESOLUTION", "NODENAME"))


def _text_of(url: str, kind: str, content: bytes) -> str:
    try:
        return protocol.unpack(content, kind, most=_MOST_BYTES)
    except protocol.WireError as error:
        raise OfflineError(url=url, cause="cut") from error


def _object(text: str) -> dict[str, Any]:
    try:
        return protocol.load(text)
    except protocol.WireError as error:
        raise OfflineError(cause="cut") from error


def _error_of(url: str, kind: str, content: bytes) -> SyncError:
    """Return the error that an answer bears; one without a code is not from our server."""
    try:
        found = protocol.load(protocol.unpack(content, kind, most=1 << 20))
    except protocol.WireError:
        return OfflineError(url=url, cause="cut")
    code, fields = str(found.get("code")), found.get("fields")
    known = _BY_CODE.get(code)
    fields = {str(key): value for key, value in fields.items()} if isinstance(fields, dict) else {}
    if known is None:
        return BadBodyError(code=code) if code.startswith("E") else OfflineError(url=url, cause="cut")
    return known(**fields)
