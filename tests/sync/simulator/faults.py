# SPDX-License-Identifier: Apache-2.0
"""Known faults, planted on purpose: what finds none of them proves nothing (tests/sync/test_simulator.py)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any
from unittest.mock import patch

from app.sync import merge, merge_checks, merge_log
from app.sync.merge_state import ServerState
from app.sync.protocol import Batch
from tests.sync.simulator.desk import SimDesk
from tests.sync.simulator.server import ReferenceServer


@contextmanager
def cursor_before_page() -> Iterator[None]:
    """The cursor is stored before the rows: a crash between them loses the rows."""

    def apply(desk: SimDesk, page: Any, since_seq: int) -> None:
        with desk.writing() as disk:
            disk.cursors[page.scope] = page.cursor
        honest(desk, page, since_seq)

    honest = SimDesk.apply
    with patch.object(SimDesk, "apply", apply):
        yield


@contextmanager
def naive_horizon() -> Iterator[None]:
    """Readers look past open transactions: what commits later with an earlier number is never seen."""
    with patch.object(ServerState, "horizon", property(lambda state: state.next_xid)):
        yield


@contextmanager
def new_ids_after_loss() -> Iterator[None]:
    """A batch that was not answered goes again with new ids of its facts and under the next number."""

    def push(server: ReferenceServer, device: str, body: bytes, now_ms: int, xid: int | None = None) -> Any:
        answer = honest(server, device, body, now_ms, xid)
        known = server.state.devices[device]
        if (device, body) in sent and answer == known.last_answer:
            for row in [row for row in server.state.rows["stock"].values() if row.id in sent[device, body]]:
                server.state.put("stock", replace(row, id=server.state.make_id()))
        before = sent.get((device, body), set())
        sent[device, body] = before | {row_id for _, row_id in server.state.rows["stock"]}
        return answer

    sent: dict[tuple[str, bytes], set[str]] = {}
    honest = ReferenceServer.push
    with patch.object(ReferenceServer, "push", push):
        yield


@contextmanager
def loser_dropped() -> Iterator[None]:
    """Of a field that two changed the earlier value is dropped without a word."""
    with patch.object(merge._Run, "_keep_conflict", lambda *_: None):
        yield


@contextmanager
def share_never_ends() -> Iterator[None]:
    """A share that was taken back leaves its rows on the desk."""

    def unshare(state: ServerState, table: str, scope: str, row: str, to_scope: str) -> int:
        for key in list(state.family(table, scope, row)):
            state.granted.get((key[0], *key[1]), set()).discard(to_scope)
        return 0

    with patch.object(merge_log, "unshare", unshare):
        yield


@contextmanager
def idle_never_ends() -> Iterator[None]:
    """What nobody opened for ninety days stays shared."""
    with patch.object(ReferenceServer, "end_idle", lambda *_: None):
        yield


@contextmanager
def past_forgotten() -> Iterator[None]:
    """A desk that brings its rows is enrolled as an empty one."""

    def enrol(server: ReferenceServer, *values: Any, own_until: int = 0, **more: Any) -> None:
        honest(server, *values, own_until=min(own_until, 0), **more)

    honest = ReferenceServer.enrol
    with patch.object(ReferenceServer, "enrol", enrol):
        yield


@contextmanager
def half_groups() -> Iterator[None]:
    """One op of a group is rejected, the others are taken."""

    def settle(state: ServerState, ops: list[Any]) -> None:
        alone = [replace(one, group=replace(one.group, id=str(place))) for place, one in enumerate(ops)]
        honest(state, alone)
        for one, other in zip(ops, alone, strict=True):
            one.code = other.code

    honest = merge_checks.settle
    with patch.object(merge, "settle", settle):
        yield


@contextmanager
def rejected_forgotten() -> Iterator[None]:
    """What the server rejects is taken for sent and shown to nobody."""

    def settle(desk: SimDesk, settled: Any) -> None:
        honest(desk, replace(settled, held=()))

    honest = SimDesk.settle
    with patch.object(SimDesk, "settle", settle):
        yield


@contextmanager
def page_over_own() -> Iterator[None]:
    """A page or a snapshot overwrites what is not sent yet."""
    with patch.object(SimDesk, "_busy", lambda *_: {}):
        yield


@contextmanager
def no_clamp() -> Iterator[None]:
    """A clock that is two years ahead wins for two years."""

    def clamp(ops: Any, _now_ms: int) -> Any:
        return honest(ops, 1 << 44)

    honest = merge.clamp
    with patch.object(merge, "clamp", clamp):
        yield


@contextmanager
def merged_not_told() -> Iterator[None]:
    """A desk is not told what became of its change when the server merged it."""

    def note(journal: Any, scope: str, table: str, row: Any, op: str, cols: Any, *, is_known: bool) -> None:
        honest(journal, scope, table, row, op, cols, is_known=is_known or op == "p")

    honest = merge_log.Journal.note
    with patch.object(merge_log.Journal, "note", note):
        yield


@contextmanager
def replay_forgotten() -> Iterator[None]:
    """The server takes a batch that it has again as the next one."""

    def apply_batch(state: ServerState, batch: Batch, now_ms: int, digest: str, **more: Any) -> Any:
        known = state.devices[batch.device]
        if batch.incarnation == known.incarnation and batch.number <= known.last_batch:
            for op in batch.ops:
                state.changes.pop(f"{op.scope} {op.change}", None)
            known.last_batch, known.last_answer = batch.number - 1, None
        return honest(state, batch, now_ms, digest, **more)

    honest = merge.apply_batch
    with patch.object(merge, "apply_batch", apply_batch):
        yield


@contextmanager
def move_without_remove() -> Iterator[None]:
    """A row that moves to another store stays on the desks of the old one."""
    with patch.object(merge_log.Journal, "remove", lambda *_: None):
        yield


@contextmanager
def old_snapshot() -> Iterator[None]:
    """A desk that loads again is given a file from before its own latest change."""
    with patch.object(ReferenceServer, "own_place", lambda *_: (0, 0)):
        yield


@dataclass(frozen=True)
class Planted:
    """A fault, and the kinds of trouble in which it must show."""

    plant: Callable[[], Any]
    kinds: frozenset[str]


FAULTS: dict[str, Planted] = {
    plant.__name__: Planted(plant, frozenset(kinds))
    for plant, kinds in (
        (cursor_before_page, {"crash"}),
        (naive_horizon, {"slow_commit"}),
        (new_ids_after_loss, {"net"}),
        (loser_dropped, set()),
        (share_never_ends, {"share"}),
        (idle_never_ends, {"share"}),
        (past_forgotten, {"alone"}),
        (half_groups, set()),
        (rejected_forgotten, set()),
        (page_over_own, set()),
        (no_clamp, {"skew"}),
        (merged_not_told, set()),
        (replay_forgotten, {"net"}),
        (move_without_remove, set()),
        (old_snapshot, {"scope"}),
    )
}
