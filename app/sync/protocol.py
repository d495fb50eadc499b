# SPDX-License-Identifier: Apache-2.0
"""What goes over the wire, as plain values. Pure: no database, no network, no clock (docs/sync.md).

Values travel as ``app.core.db.to_wire`` writes them: UUID as 32 hex digits, instants as ISO with Z and
microseconds, dates as ISO. Bodies are JSON, compressed with zstd; plain JSON is taken too.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

VERSION = 1
MAX_OPS = 1000
"""Most ops of one batch; a larger group travels in numbered parts."""
MAX_BODY_BYTES = 1 << 20
"""Most bytes of a body on the wire."""
MAX_PLAIN_BYTES = 16 << 20
"""Most bytes of a body once it is decompressed."""
PAGE_ROWS = 1000
"""Most log entries of one scope in one page of a pull (a transaction is never cut)."""
MAX_AHEAD_MS = 5 * 60 * 1000
"""A stamp further ahead of the server's clock than this is clamped."""
CONTENT_TYPE_ZSTD = "application/zstd"
CONTENT_TYPE_JSON = "application/json"
EXTRA = "extra"
"""The pseudo column whose clock covers the whole of a row's ``extra``."""


class OpKind(StrEnum):
    """What an op does to its row."""

    INSERT = "insert"
    UPDATE = "update"
    MOVE = "move"


class Reject(StrEnum):
    """Why the server did not take an op. The desk shows a sentence for each."""

    MALFORMED = "malformed"
    UNKNOWN_TABLE = "unknown_table"
    SCOPE = "scope"
    SESSION = "session"
    PERMISSION = "permission"
    TRANSITION = "transition"
    MISSING = "missing"
    DUPLICATE = "duplicate"
    FACT = "fact"
    GROUP = "group"


class Verdict(StrEnum):
    """What became of an op."""

    ACCEPTED = "accepted"
    MERGED = "merged"
    REJECTED = "rejected"


class WireError(ValueError):
    """A body that cannot be read: not JSON, not zstd, too large, or not of the shape."""


@dataclass(frozen=True, slots=True)
class Group:
    """One desk transaction: who, in which log-in session, when; ``part`` of ``parts`` when it is large."""

    id: str
    staff: str
    session: str
    at: str
    part: int = 1
    parts: int = 1


@dataclass(frozen=True, slots=True)
class Op:
    """One change of one row. ``group`` is the place of its group in the batch.

    ``new`` holds the new values, ``old`` the ones before (history), ``base`` the clock of each changed field
    that the desk had seen; ``extra`` the row's whole ``extra`` when it has one; ``seq`` the place in the
    desk's log of a change from before its enrolment, else 0.
    """

    change: str
    group: int
    table: str
    scope: str
    row: str
    kind: str
    hlc: str
    new: Mapping[str, Any] = field(default_factory=dict)
    base: Mapping[str, str] = field(default_factory=dict)
    old: Mapping[str, Any] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Batch:
    """What a desk pushes at once; made durable on the desk before it is sent."""

    device: str
    incarnation: str
    number: int
    schema: str
    groups: tuple[Group, ...]
    ops: tuple[Op, ...]


@dataclass(frozen=True, slots=True)
class Rejected:
    """An op that was not taken: its place in the batch, why, and what helps to mend it (a winner's id …)."""

    place: int
    code: str
    detail: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a batch. Every op that is not named was accepted as it stood."""

    epoch: str
    batch: int
    merged: tuple[int, ...] = ()
    rejected: tuple[Rejected, ...] = ()


@dataclass(frozen=True, slots=True)
class ScopePage:
    """The changes of one scope up to ``cursor``; ``snapshot`` says that the desk must begin from one.

    ``text`` is the page itself, JSON of ``{"rows": {table: [row …]}, "gone": {table: [[scope, id] …]}}``; a
    row is ``{"i": id, "s": home scope if another, "f": 1 when whole, "h": stamp, "k": clocks, "c": values,
    "x": extra, "z": redacted_at}``. ``digest`` is the MD5 of the text, against torn and mixed pages.
    """

    scope: str
    cursor: str
    more: bool
    count: int
    digest: str
    text: str
    snapshot: bool = False


@dataclass(frozen=True, slots=True)
class Pulled:
    """The answer to a pull: pages, the scopes that this device has, and the server's clock."""

    epoch: str
    now: str
    scopes: tuple[str, ...]
    pages: tuple[ScopePage, ...]


def batch_to_wire(batch: Batch) -> dict[str, Any]:
    """Return the JSON form of a batch; empty parts of an op are left out."""
    return {
        "v": VERSION,
        "device": batch.device,
        "incarnation": batch.incarnation,
        "batch": batch.number,
        "schema": batch.schema,
        "groups": [
            {"g": group.id, "u": group.staff, "l": group.session, "a": group.at}
            | ({"k": group.part, "of": group.parts} if group.parts > 1 else {})
            for group in batch.groups
        ],
        "ops": [_op_to_wire(op) for op in batch.ops],
    }


def _op_to_wire(op: Op) -> dict[str, Any]:
    wire: dict[str, Any] = {
        "i": op.change, "g": op.group, "t": op.table, "s": op.scope, "r": op.row, "o": op.kind, "h": op.hlc,
    }  # fmt: skip
    for key, part in (("c", op.new), ("b", op.base), ("p", op.old), ("x", op.extra)):
        if part:
            wire[key] = dict(part)
    if op.seq:
        wire["n"] = op.seq
    return wire


def batch_from_wire(wire: Mapping[str, Any]) -> Batch:
    """Return the batch of a JSON form. Errors: WireError."""
    try:
        return Batch(
            wire["device"],
            wire["incarnation"],
            int(wire["batch"]),
            wire["schema"],
            tuple(
                Group(one["g"], one["u"], one["l"], one["a"], one.get("k", 1), one.get("of", 1))
                for one in wire["groups"]
            ),
            tuple(
                Op(
                    one["i"], one["g"], one["t"], one["s"], one["r"], one["o"], one["h"],
                    one.get("c", {}), one.get("b", {}), one.get("p", {}), one.get("x", {}),
                    one.get("n", 0),
                )
                for one in wire["ops"]
            ),
        )  # fmt: skip
    except (KeyError, TypeError, ValueError) as error:
        raise WireError(str(error)) from error


def answer_to_wire(answer: Answer) -> dict[str, Any]:
    """Return the JSON form of an answer."""
    return {
        "epoch": answer.epoch,
        "batch": answer.batch,
        "merged": list(answer.merged),
        "rejected": [[one.place, one.code, dict(one.detail)] for one in answer.rejected],
    }


def answer_from_wire(wire: Mapping[str, Any]) -> Answer:
    """Return the answer of a JSON form. Errors: WireError."""
    try:
        return Answer(
            wire["epoch"],
            int(wire["batch"]),
            tuple(int(place) for place in wire["merged"]),
            tuple(Rejected(int(place), code, detail) for place, code, detail in wire["rejected"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise WireError(str(error)) from error


def pulled_to_text(pulled: Pulled) -> str:
    """Return a pull's answer: a line that heads it, then one line per page."""
    head = {
        "epoch": pulled.epoch,
        "now": pulled.now,
        "scopes": list(pulled.scopes),
        "pages": [
            [page.scope, page.cursor, int(page.more), page.count, page.digest, int(page.snapshot)]
            for page in pulled.pages
        ],
    }
    return "\n".join([json.dumps(head, separators=(",", ":")), *(page.text for page in pulled.pages)])


def pulled_from_text(text: str) -> Pulled:
    """Return the answer of its text. Errors: WireError, also for a page that is torn or not its own."""
    first, *texts = text.split("\n")
    try:
        head = json.loads(first)
        pages = tuple(
            ScopePage(scope, cursor, bool(more), count, found, page, bool(snapshot))
            for (scope, cursor, more, count, found, snapshot), page in zip(head["pages"], texts, strict=True)
        )
        pulled = Pulled(head["epoch"], head["now"], tuple(head["scopes"]), pages)
    except (KeyError, TypeError, ValueError) as error:
        raise WireError(str(error)) from error
    for page in pulled.pages:
        if digest(page.text) != page.digest:
            raise WireError(page.scope)
    return pulled


def digest(text: str) -> str:
    """Return the MD5 of a page's text in hex: it tells a torn page, it is no secret."""
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def pack(body: Any) -> bytes:
    """Return a body for the wire: compact JSON (a text as it stands), compressed."""
    text = body if isinstance(body, str) else json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return zstd.compress(text.encode(), level=3)


def unpack(body: bytes, content_type: str = CONTENT_TYPE_ZSTD, *, most: int = MAX_PLAIN_BYTES) -> str:
    """Return the text of a body, decompressed up to ``most`` bytes. Errors: WireError."""
    plain = body
    if content_type.startswith(CONTENT_TYPE_ZSTD):
        try:
            reader = zstd.ZstdDecompressor()
            plain = reader.decompress(body, max_length=most + 1)
        except zstd.ZstdError as error:
            raise WireError(str(error)) from error
        if len(plain) <= most and not reader.eof:
            raise WireError("cut")
    if len(plain) > most:
        raise WireError("too large")
    try:
        return plain.decode("utf-8")
    except UnicodeDecodeError as error:
        raise WireError(str(error)) from error


def load(text: str) -> dict[str, Any]:
    """Return the JSON object of a text. Errors: WireError."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise WireError(str(error)) from error
    if not isinstance(found, dict):
        raise WireError("not an object")
    return found


def row_text(row_id: str, hlc: str, clocks: Mapping[str, str], values: Sequence[Any]) -> str:
    """Return the text of a row whose MD5 both databases sum up; ``values``: wire forms in agreed order.

    Columns of JSON are left out by both: their stamps stand for them.
    """
    stamps = ",".join(f"{name}={clocks[name]}" for name in sorted(clocks))
    return "\x1f".join([row_id, hlc, stamps, *(_plain(value) for value in values)])


def _plain(value: Any) -> str:
    if value is None:
        return "\x1e"
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def row_sum(texts: Iterable[str]) -> int:
    """Return the sum, modulo 2^64, of the first 64 bits of the MD5 of each text."""
    total = 0
    for text in texts:
        total += int.from_bytes(hashlib.md5(text.encode(), usedforsecurity=False).digest()[:8], "big")
    return total % (1 << 64)
