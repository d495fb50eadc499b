# SPDX-License-Identifier: Apache-2.0
"""The planner over a desk in memory: nothing of the log is lost, whatever the server and the net do."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import app.areas  # noqa: F401 -- whose contracts name the roster
from app.core import synced
from app.core.errors import DiskFullError
from app.sync import protocol
from app.sync.client.planner import Planner
from app.sync.client.port import (
    AGAIN,
    REJECTED,
    Announce,
    Held,
    Load,
    Logged,
    Pending,
    Pull,
    Push,
    Settled,
    Standing,
    Stop,
    Wait,
)
from app.sync.client.rows import merge_row
from app.sync.errors import (
    BadBodyError,
    IncarnationError,
    OfflineError,
    RevokedError,
    ServerFullError,
    SnapshotNeededError,
    SyncError,
    TooOldError,
)
from app.sync.protocol import Answer, Batch, Group, Op, OpKind, Pulled, Rejected, ScopePage

ROSTER = ("post", "role", "staff", "store")


def _line(seq: int, group: str, root: str = "", *, is_fact: bool = False, size: int = 100) -> Logged:
    op = Op(f"c{seq}", 0, "customer", "s", f"r{seq}", "insert", f"{seq:028x}", {"name": f"n{seq}"})
    return Logged(
        seq, Group(group, "u", "l", "2026-11-20T00:00:00.000000Z"), op, root or f"r{seq}", is_fact, size
    )


@dataclass
class Memory:
    """A desk in memory."""

    log: list[Logged] = field(default_factory=list)
    at: Standing = field(default_factory=lambda: Standing("d", "i1", True, "e1", 0, 0))
    batch: Pending | None = None
    held: dict[str, Held] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    applied: list[ScopePage] = field(default_factory=list)
    lives: int = 1

    def standing(self) -> Standing:
        return self.at

    def pending(self) -> Pending | None:
        return self.batch

    def _is_open(self, line: Logged) -> bool:
        held = self.held.get(line.op.change)
        return held.state == AGAIN if held else line.seq > self.at.sent_seq

    def unsent(self, most: int) -> Sequence[Logged]:
        return [line for line in self.log if self._is_open(line)][:most]

    def group(self, group: str) -> Sequence[Logged]:
        return [line for line in self.log if line.group.id == group and self._is_open(line)]

    def lines(self, changes: Sequence[str]) -> Sequence[Logged]:
        known = {line.op.change: line for line in self.log}
        return [known[change] for change in changes]

    def held_roots(self) -> Collection[str]:
        return {held.line.root for held in self.held.values() if held.state != AGAIN}

    def hold(self, held: Sequence[Held]) -> None:
        self.held.update({one.line.op.change: one for one in held})

    def save_batch(self, pending: Pending) -> None:
        self.batch = pending

    def settle(self, settled: Settled) -> None:
        self.batch = None
        for change in settled.answered:
            if change in self.held and self.held[change].state == AGAIN:
                del self.held[change]
        self.hold(settled.held)
        self.at = replace(self.at, batch=settled.batch, sent_seq=settled.sent_seq, part=settled.part)

    def drop_batch(self) -> None:
        self.batch = None

    def cursors(self) -> Mapping[str, str]:
        return dict(self.places)

    def apply(self, page: ScopePage, since_seq: int) -> None:
        self.applied.append(page)
        self.places[page.scope] = page.cursor

    def want_snapshot(self, scope: str) -> None:
        self.places[scope] = ""

    def add_scope(self, scope: str) -> None:
        self.places[scope] = ""

    def drop_scope(self, scope: str) -> None:
        del self.places[scope]

    def announced(self, batch: int) -> None:
        self.at = replace(self.at, is_announced=True, batch=batch)

    def renew(self) -> None:
        self.lives += 1
        self.batch = None
        self.at = replace(
            self.at, incarnation=f"i{self.lives}", is_announced=False, batch=0, part=None, sent_seq=0
        )

    def new_epoch(self, epoch: str) -> None:
        if self.at.epoch:
            self.places = dict.fromkeys(self.places, "")
            self.at = replace(self.at, sent_seq=0, part=None)
            self.batch = None
        self.at = replace(self.at, epoch=epoch)


def _planner(desk: Memory, **limits: int) -> Planner:
    return Planner(desk, schema="0009", **limits)


def _batch(step: object) -> Batch:
    assert isinstance(step, Push)
    return protocol.batch_from_wire(protocol.load(protocol.unpack(step.body)))


def _ids(step: object) -> list[str]:
    return [op.change for op in _batch(step).ops]


def _page(scope: str, cursor: str, *, more: bool = False, snapshot: bool = False) -> ScopePage:
    return ScopePage(scope, cursor, more, 1, "", "{}", snapshot)


def test_the_same_bytes_go_again_until_the_answer_comes() -> None:
    desk = Memory([_line(1, "a")], places={"s": "e1.1.1"})
    planner = _planner(desk)
    first = planner.next_step()
    planner.failed(first, OfflineError(cause="cut"))
    desk.log.append(_line(2, "b"))
    assert isinstance(planner.next_step(), Pull)
    assert planner.next_step() == first
    assert _planner(desk).next_step() == first  # also after a crash
    planner.pushed(Answer("e1", 1))
    assert isinstance(planner.next_step(), Pull)
    assert _ids(planner.next_step()) == ["c2"]


def test_what_is_pulled_while_a_batch_is_in_doubt_is_pulled_again() -> None:
    desk = Memory([_line(1, "a")], places={"s": "e1.1.1"})
    planner = _planner(desk)
    push = planner.next_step()
    for known, told in (("e1.1.1", "e1.2.1"), ("e1.2.1", "e1.3.1")):
        planner.failed(push, OfflineError(cause="timeout"))
        assert planner.next_step() == Pull({"s": known}, 0)
        planner.pulled(Pulled("e1", "", ("s",), (_page("s", told),)), 0)
        assert desk.cursors() == {"s": "e1.1.1"}
        assert planner.next_step() == push
    planner.pushed(Answer("e1", 1, merged=(0,)))
    assert planner.next_step() == Pull({"s": "e1.1.1"}, 1)
    planner.pulled(Pulled("e1", "", ("s",), (_page("s", "e1.4.1"),)), 1)
    assert desk.cursors() == {"s": "e1.4.1"}


def test_a_scope_that_is_loaded_in_doubt_is_pulled_from_its_snapshot() -> None:
    """From the place that was read before, below the floor, the server would ask for a snapshot for ever."""
    desk = Memory([_line(1, "a")], places={"s": "e1.1.1"})
    planner = _planner(desk)
    push = planner.next_step()
    planner.failed(push, OfflineError(cause="timeout"))
    planner.next_step()
    planner.pulled(Pulled("e1", "", ("s",), (_page("s", "e1.2.1"),)), 0)
    assert planner.next_step() == push
    planner.failed(push, OfflineError(cause="timeout"))
    assert planner.next_step() == Pull({"s": "e1.2.1"}, 0)
    desk.places["s"] = ""
    planner.pulled(Pulled("e1", "", ("s",), ()), 0)
    planner.next_step()
    planner.failed(push, OfflineError(cause="timeout"))
    planner.wants_pull = False
    assert planner.next_step() == Load("s", 0)
    desk.places["s"] = "e1.7.1"
    planner.loaded()
    assert planner.next_step() == push
    planner.failed(push, OfflineError(cause="timeout"))
    assert planner.next_step() == Pull({"s": "e1.7.1"}, 0)


@pytest.mark.parametrize("merged", [(), (0,)])
def test_what_is_loaded_while_a_batch_is_in_doubt_is_loaded_again_when_it_was_merged(
    merged: tuple[int, ...],
) -> None:
    desk = Memory([_line(1, "a")], places={"s": "", "t": "e1.1.1"})
    planner = _planner(desk)
    planner.wants_pull = False
    planner.failed(planner.next_step(), OfflineError(cause="timeout"))
    assert planner.next_step() == Load("s", 0)
    desk.places["s"] = "e1.5.1"
    planner.loaded()
    planner.pushed(Answer("e1", 1, merged=merged))
    assert desk.places == {"s": "" if merged else "e1.5.1", "t": "e1.1.1"}


def test_a_load_that_was_cut_in_doubt_begins_anew_when_the_batch_was_merged() -> None:
    desk = Memory([_line(1, "a")], places={"s": ""})
    planner = _planner(desk)
    planner.wants_pull = False
    planner.failed(planner.next_step(), OfflineError(cause="timeout"))
    step = planner.next_step()
    assert step == Load("s", 0)
    planner.failed(step, OfflineError(cause="cut"))
    wanted: list[str] = []
    desk.want_snapshot = wanted.append  # type: ignore[method-assign]
    planner.pushed(Answer("e1", 1, merged=(0,)))
    assert wanted == ["s"]


def test_what_the_program_of_before_loaded_in_doubt_is_loaded_again() -> None:
    """It was stopped between the load and the answer: what it knew is gone, the batch is not."""
    desk = Memory([_line(1, "g1")], places={"s": "e1.1.1", "t": "e1.1.2"})
    first = _planner(desk)
    step = first.next_step()
    assert isinstance(step, Push)
    again = _planner(desk)
    assert again.next_step() == step
    again.pushed(Answer("e1", 1, merged=(0,)))
    assert desk.places == {"s": "", "t": "e1.1.2"}


def test_what_is_loaded_after_an_answer_that_did_not_become_durable_is_loaded_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The disk was full when the answer came: the batch is in doubt until it comes again."""
    desk = Memory([_line(1, "g1")], places={"s": ""})
    planner = _planner(desk)
    assert isinstance(planner.next_step(), Push)
    with monkeypatch.context() as full:
        full.setattr(desk, "settle", lambda _: (_ for _ in ()).throw(DiskFullError(path="disk")))
        with pytest.raises(DiskFullError):
            planner.pushed(Answer("e1", 1, merged=(0,)))
    planner.wants_pull = False
    assert isinstance(planner.next_step(), Load)
    desk.places["s"] = "e1.1.1"
    planner.loaded()
    planner.pushed(Answer("e1", 1, merged=(0,)))
    assert desk.places == {"s": ""}


def test_the_contracts_name_the_roster() -> None:
    assert {one.name for one in synced.registered() if one.ends_batch} == set(ROSTER)


def test_a_group_that_moves_a_row_or_writes_the_roster_ends_its_batch() -> None:
    for line in (
        replace(_line(2, "b"), op=replace(_line(2, "b").op, kind=OpKind.MOVE)),
        *(replace(_line(2, "b"), op=replace(_line(2, "b").op, table=table)) for table in ROSTER),
    ):
        desk = Memory([_line(1, "a"), line, _line(3, "c"), _line(4, "d")], places={"s": "e1.1.1"})
        planner = _planner(desk)
        assert _ids(planner.next_step()) == ["c1", "c2"]
        planner.pushed(Answer("e1", 1))
        planner.wants_pull = planner._pushed_last = False
        assert _ids(planner.next_step()) == ["c3", "c4"]


def test_a_pull_goes_on_while_the_server_is_full() -> None:
    desk = Memory([_line(1, "a")], places={"s": "e1.1.1"})
    planner = _planner(desk)
    planner.failed(planner.next_step(), ServerFullError())
    assert isinstance(planner.next_step(), Pull)
    planner.pulled(Pulled("e1", "", ("s",), (_page("s", "e1.2.1"),)), 0)
    assert isinstance(planner.next_step(), Wait)
    planner.try_again()
    assert isinstance(planner.next_step(), Push)


def test_pulls_and_pushes_take_turns() -> None:
    desk = Memory([_line(seq, f"g{seq}") for seq in range(1, 5)], places={"s": "e1.1.1"})
    planner = _planner(desk, most_ops=2)
    kinds = []
    for _ in range(4):
        step = planner.next_step()
        kinds.append(type(step))
        if isinstance(step, Push):
            planner.pushed(Answer("e1", step.number))
        else:
            planner.pulled(Pulled("e1", "", ("s",), (_page("s", "e1.2.1", more=True),)), 0)
    assert kinds == [Push, Pull, Push, Pull]


def test_a_large_group_goes_in_parts_and_counts_with_the_last() -> None:
    desk = Memory([_line(seq, "big") for seq in range(1, 6)] + [_line(6, "small")], places={"s": "e1.1.1"})
    planner = _planner(desk, most_ops=2)
    seen = []
    for number in range(1, 5):
        step = planner.next_step()
        while not isinstance(step, Push):
            planner.wants_pull = False
            step = planner.next_step()
        batch = _batch(step)
        seen.append((batch.groups[0].part, batch.groups[0].parts, [op.change for op in batch.ops]))
        assert desk.at.sent_seq == (0 if number <= 3 else 5)
        if number == 2:
            planner = _planner(desk, most_ops=2)  # a crash between two parts
        planner.pushed(Answer("e1", number))
    assert seen == [(1, 3, ["c1", "c2"]), (2, 3, ["c3", "c4"]), (3, 3, ["c5"]), (1, 1, ["c6"])]
    assert desk.at.sent_seq == 6


def test_only_the_aggregate_of_a_rejected_change_waits() -> None:
    desk = Memory([_line(1, "a", "root"), _line(2, "b", "other")], places={"s": "e1.1.1"})
    planner = _planner(desk)
    planner.next_step()
    planner.pushed(Answer("e1", 1, rejected=(Rejected(0, "permission", {"why": "x"}),)))
    assert desk.held["c1"].state == REJECTED
    desk.log += [_line(3, "c", "root"), _line(4, "d", "other")]
    planner.wants_pull = False
    assert _ids(planner.next_step()) == ["c4"]
    planner.pushed(Answer("e1", 2))
    desk.held = {change: replace(held, state=AGAIN) for change, held in desk.held.items()}
    planner.wants_pull = False
    assert _ids(planner.next_step()) == ["c1", "c3"]
    planner.pushed(Answer("e1", 3))
    assert desk.held == {}


def test_a_group_with_a_fact_waits_whole() -> None:
    desk = Memory([_line(1, "a", "root")], places={"s": "e1.1.1"})
    planner = _planner(desk)
    planner.next_step()
    planner.pushed(Answer("e1", 1, rejected=(Rejected(0, "scope"),)))
    desk.log += [_line(2, "b", "root"), _line(3, "b", "x", is_fact=True), _line(4, "c", "x")]
    planner.wants_pull = False
    assert isinstance(planner.next_step(), Wait)
    assert set(desk.held) == {"c1", "c2", "c3", "c4"}


def test_a_body_that_the_server_cannot_read_is_halved_until_the_bad_op_stands_alone() -> None:
    desk = Memory([_line(seq, f"g{seq}") for seq in range(1, 6)])
    planner = _planner(desk)
    taken: list[str] = []
    for _ in range(40):
        step = planner.next_step()
        if not isinstance(step, Push):
            planner.wants_pull = False
            if not desk.unsent(1):
                break
            continue
        if "c3" in _ids(step):
            planner.failed(step, BadBodyError())
        else:
            taken += _ids(step)
            planner.pushed(Answer("e1", step.number))
    assert taken == ["c1", "c2", "c4", "c5"]
    assert desk.held["c3"].code == "malformed"


def test_another_life_is_announced_before_anything_else() -> None:
    desk = Memory([_line(1, "a")], places={"s": "e1.1.1"})
    planner = _planner(desk)
    planner.failed(planner.next_step(), IncarnationError(expected=7))
    step = planner.next_step()
    assert step == Announce("i2")
    planner.announced("e1", 0)
    planner.wants_pull = False
    assert _batch(planner.next_step()).incarnation == "i2"


def test_another_epoch_asks_for_snapshots_and_sends_again() -> None:
    desk = Memory([_line(1, "a")], places={"s": "e1.1.1"})
    planner = _planner(desk)
    planner.next_step()
    planner.pushed(Answer("e2", 1))
    assert desk.places == {"s": ""}
    steps = [planner.next_step() for _ in range(2)]
    assert any(isinstance(step, Push) for step in steps)
    planner.pushed(Answer("e2", 2))
    planner.wants_pull = False
    assert planner.next_step() == Load("s", 1)


def test_scopes_come_and_go() -> None:
    desk = Memory(places={"s": "e1.1.1", "lost": "e1.1.1"})
    planner = _planner(desk)
    planner.pulled(Pulled("e1", "", ("s", "new"), (_page("lost", "e1.3.1"), _page("s", "e1.2.1"))), 0)
    assert desk.places == {"s": "e1.2.1", "new": ""}
    assert [page.scope for page in desk.applied] == ["s"]
    planner.failed(Pull({}, 0), SnapshotNeededError(scope="s"))
    assert desk.places["s"] == ""


def test_an_old_program_sends_but_does_not_pull() -> None:
    desk = Memory([_line(1, "a")], places={"s": "e1.1.1"})
    planner = _planner(desk)
    planner.failed(Pull({}, 0), TooOldError(found="x"))
    assert isinstance(planner.next_step(), Push)
    planner.pushed(Answer("e1", 1))
    assert isinstance(planner.next_step(), Wait)


def test_a_revoked_desk_stops() -> None:
    planner = _planner(Memory())
    planner.failed(Pull({}, 0), RevokedError())
    assert planner.next_step() == Stop()


class _Server:
    """Takes batches once, and knows what it took."""

    def __init__(self, bad: set[str]) -> None:
        self.bad, self.taken = bad, set[str]()
        self.numbers: dict[str, int] = {}
        self.answers: dict[tuple[str, int], Answer] = {}

    def push(self, step: Push) -> Answer:
        batch = _batch(step)
        kept = self.answers.get((batch.incarnation, batch.number))
        if kept is not None:
            return kept
        if batch.number != self.numbers.get(batch.incarnation, 0) + 1:
            raise IncarnationError
        rejected = tuple(
            Rejected(place, "scope") for place, op in enumerate(batch.ops) if op.change in self.bad
        )
        self.taken |= {op.change for op in batch.ops} - self.bad
        self.numbers[batch.incarnation] = batch.number
        answer = Answer("e1", batch.number, rejected=rejected)
        self.answers[batch.incarnation, batch.number] = answer
        return answer


@given(
    sizes=st.lists(st.integers(1, 7), min_size=1, max_size=8),
    bad=st.sets(st.integers(1, 30), max_size=4),
    trouble=st.lists(st.sampled_from(["lost", "cut", "crash", "renew", "full", ""]), max_size=40),
    most=st.integers(2, 6),
)
def test_no_line_is_ever_lost(sizes: list[int], bad: set[int], trouble: list[str], most: int) -> None:
    desk = Memory(places={"s": "e1.1.1"})
    for number, size in enumerate(sizes):
        for _ in range(size):
            seq = len(desk.log) + 1
            desk.log.append(_line(seq, f"g{number}", f"root{seq % 5}"))
    server = _Server({f"c{seq}" for seq in bad})
    planner = _planner(desk, most_ops=most)
    for turn in range(400):
        how = trouble[turn] if turn < len(trouble) else ""
        if how == "crash":
            planner = _planner(desk, most_ops=most)
        if not _one_step(planner, server, how) and turn >= len(trouble):
            break
        planner.try_again()
    assert desk.unsent(1) == []
    assert desk.batch is None
    assert server.taken | set(desk.held) == {line.op.change for line in desk.log}


def _one_step(planner: Planner, server: _Server, how: str) -> bool:
    """Do one step with some trouble; False when there was nothing to do."""
    step = planner.next_step()
    if isinstance(step, Announce):
        planner.announced("e1", 0)
    elif isinstance(step, Pull):
        planner.pulled(Pulled("e1", "", ("s",), ()), step.since_seq)
    elif isinstance(step, Push):
        before = {
            "cut": OfflineError(cause="refused"),
            "full": ServerFullError(),
            "renew": IncarnationError(),
        }
        try:
            if how in before:
                raise before[how]
            answer = server.push(step)
            if how == "lost":
                raise OfflineError(cause="cut")
            if how != "crash":
                planner.pushed(answer)
        except SyncError as error:
            planner.failed(step, error)
    return not isinstance(step, Wait)


_STAMPS = st.sampled_from(["1", "2", "3", "4", "5"])


@given(
    mine=st.dictionaries(st.sampled_from("abc"), _STAMPS),
    theirs=st.dictionaries(st.sampled_from("abc"), _STAMPS),
    heads=st.tuples(_STAMPS, _STAMPS),
    own=st.none() | st.sets(st.sampled_from("abc")),
)
def test_a_merged_row_is_merged_once_and_each_column_bears_the_stamp_of_its_value(
    mine: dict[str, str], theirs: dict[str, str], heads: tuple[str, str], own: set[str] | None
) -> None:
    row = {"h": heads[1], "k": theirs, "c": {name: f"their {name}" for name in "abc"}, "f": 1}
    merged = merge_row(heads[0], mine, row, own)
    for name in "abc":
        stamp = merged.clocks.get(name, merged.hlc)
        ours, other = mine.get(name, heads[0]), theirs.get(name, heads[1])
        is_taken = name in merged.values
        assert stamp == (other if is_taken else ours)
        assert is_taken == (not (own is None or name in own) or other >= ours)
    again = merge_row(merged.hlc, merged.clocks, row, own)
    assert (again.hlc, again.clocks) == (merged.hlc, merged.clocks)
