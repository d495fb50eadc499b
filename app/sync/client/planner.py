# SPDX-License-Identifier: Apache-2.0
"""What a desk does next with the server, and what an answer means. Pure: no database, net, clock or chance.

The product runs it over SQLite and HTTP, the simulator over values in memory (``port.DeskPort``). Must not
know SQLAlchemy, httpx nor the server.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from app.core import synced
from app.sync import protocol
from app.sync.client.port import (
    REJECTED,
    WAITING,
    Announce,
    DeskPort,
    Held,
    Load,
    Logged,
    Part,
    Pending,
    Pull,
    Push,
    Settled,
    Standing,
    Step,
    Stop,
    Wait,
)
from app.sync.errors import (
    BadBodyError,
    IncarnationError,
    NotThereError,
    OfflineError,
    RevokedError,
    SnapshotNeededError,
    SyncError,
    TooLargeError,
    TooOldError,
)
from app.sync.protocol import Answer, Batch, Group, Op, Pulled, Reject


class Planner:
    """Decides one step at a time. One step is done at a time: a page is never older than the last answer.

    A batch is in doubt from its sending until the server answered, with an answer or an error of its own. Its
    rows could already stand in a page, told once and not as the answer will say: what is pulled meanwhile is
    taken, but its cursors are kept in memory alone, and once the doubt is over it is pulled again. A scope
    that was loaded meanwhile is loaded again when the answer says that something was merged.
    """

    def __init__(
        self,
        port: DeskPort,
        *,
        schema: str,
        most_ops: int = protocol.MAX_OPS,
        most_bytes: int = protocol.MAX_BODY_BYTES,
        roster: Collection[str] | None = None,
    ) -> None:
        """``roster`` are the tables that end a batch; those whose contract says so when None."""
        self._port = port
        self._roster = frozenset(
            (one.name for one in synced.registered() if one.ends_batch) if roster is None else roster
        )
        self._schema = schema
        self._most_ops = self._limit = most_ops
        self._most_bytes = most_bytes
        self._sent: tuple[int, Batch, Sequence[Logged]] | None = None
        self._in_doubt = True
        self._pushed_last = False
        self._may_push = True
        self._ahead: dict[str, str] = {}
        self._loaded_in_doubt: set[str] = set()
        self._began_in_doubt: bool | None = None
        """Began with a batch on its way: what was loaded meanwhile only the program of before knew."""
        self.wants_pull = True
        self.is_revoked = False
        self.is_too_old = False
        """The server is newer: pulling waits for a new program."""

    def next_step(self) -> Step:
        """Return what to do now."""
        if self.is_revoked:
            return Stop()
        standing = self._port.standing()
        if not standing.is_announced:
            return Announce(standing.incarnation)
        pending = self._port.pending()
        if self._began_in_doubt is None:
            self._began_in_doubt = pending is not None
        in_doubt = pending is not None and self._in_doubt
        if self._ahead and not in_doubt:
            self._ahead = {}
            self.wants_pull = True
        if self._pushed_last:
            step = self._pull_step(standing, in_doubt=in_doubt)
            if step is not None:
                self._pushed_last = False
                return step
        if self._may_push:
            pending = pending or self._make_batch(standing)
            if pending is not None:
                self._pushed_last = self._in_doubt = True
                return Push(pending.number, pending.body)
        return self._pull_step(standing, in_doubt=in_doubt) or Wait(self._places())

    def is_quiet(self) -> bool:
        """Tell whether nothing is to be sent, pulled or loaded."""
        return (
            not self.wants_pull
            and self._port.pending() is None
            and not self._port.unsent(1)
            and all(self._port.cursors().values())
        )

    def woken(self) -> None:
        """A scope moved."""
        self.wants_pull = True

    def try_again(self) -> None:
        """The pause after an error is over: pushing is permitted again."""
        self._may_push = True

    def announced(self, epoch: str, batch: int) -> None:
        """Take the answer to Announce: the epoch and the number of the last batch of this incarnation."""
        self._port.announced(batch)
        self._see_epoch(epoch)
        self.wants_pull = True

    def pushed(self, answer: Answer) -> None:
        """Take the answer to Push."""
        pending = self._port.pending()
        if pending is None or pending.number != answer.batch:
            self._in_doubt = False
            return
        standing = self._port.standing()
        batch, lines = self._contents(pending)
        group = batch.groups[0] if batch.groups else None
        part = None
        held: list[Held] = []
        if group is not None and group.parts > 1:
            if answer.rejected:
                held = self._hold_group(group.id, batch, answer)
            elif group.part < group.parts:
                part = Part(group.id, group.part, group.parts)
        elif answer.rejected:
            known = {line.op.change: line for line in lines or self._port.lines(_ids(batch))}
            for one in answer.rejected:
                line = known.get(batch.ops[one.place].change)
                if line is not None:
                    held.append(Held(line, REJECTED, one.code, one.detail))
        # First: what a crash cuts off here comes again with the answer.
        self._load_again(answer, batch)
        last = max([pending.last_seq, *(one.line.seq for one in held)]) if part is None else standing.sent_seq
        self._sent = None
        self._limit = self._most_ops
        self._port.settle(
            Settled(
                pending.number, max(standing.sent_seq, last), part, tuple(held), () if part else _ids(batch)
            )
        )
        # Not before: what is loaded after a disk that was full here is loaded in doubt too.
        self._in_doubt = False
        if answer.merged or answer.rejected:
            self.wants_pull = True
        self._see_epoch(answer.epoch)

    def pulled(self, pulled: Pulled, since_seq: int) -> None:
        """Take the answer to Pull: scopes that came and went, then page by page."""
        self.wants_pull = False
        if self._see_epoch(pulled.epoch):
            return
        cursors = self._port.cursors()
        in_doubt = self._in_doubt and self._port.pending() is not None
        for scope in pulled.scopes:
            if scope not in cursors:
                self._port.add_scope(scope)
        for scope in cursors.keys() - set(pulled.scopes):
            self._port.drop_scope(scope)
        for page in pulled.pages:
            if page.scope not in pulled.scopes:
                continue
            if page.snapshot:
                self._port.want_snapshot(page.scope)
            elif in_doubt and page.scope in cursors:
                self._port.apply(replace(page, cursor=cursors[page.scope]), since_seq)
                self._ahead[page.scope] = page.cursor
            elif page.count or page.cursor != cursors.get(page.scope):
                self._port.apply(page, since_seq)
            self.wants_pull |= page.more

    def loaded(self) -> None:
        """A snapshot is in, with its cursor; what came since is pulled."""
        self.wants_pull = True

    def diverged(self, scope: str) -> None:
        """The checksum of a quiet desk differs: load the scope again."""
        self._port.want_snapshot(scope)

    def failed(self, step: Step, error: SyncError) -> None:
        """Take an error of a step. Errors of the net change nothing: the same step comes again."""
        if isinstance(error, RevokedError):
            self.is_revoked = True
        elif isinstance(error, IncarnationError):
            self._sent = None
            self._in_doubt = False
            self._port.renew()
        elif isinstance(error, SnapshotNeededError):
            scope = error.fields.get("scope")
            for one in [scope] if scope else list(self._port.cursors()):
                self._port.want_snapshot(str(one))
        elif isinstance(step, Load) and isinstance(error, NotThereError):
            self.wants_pull = True  # the scope was lost meanwhile: a pull says so
        elif isinstance(error, TooOldError):
            self.is_too_old = True
            self._may_push = not isinstance(step, Push)
        elif isinstance(step, Push) and isinstance(error, (TooLargeError, BadBodyError)):
            self._in_doubt = False
            self._shrink()
        elif isinstance(step, Push):
            # In doubt even when the server said no for now: the net may have a copy of it on its way still.
            self._in_doubt = True
            self._may_push = isinstance(error, OfflineError)
            # Pulling never waits for pushing; what is to be loaded comes first.
            self.wants_pull |= all(self._port.cursors().values())

    def _places(self) -> dict[str, str]:
        """Return by scope the cursor up to which everything came in; one to be loaded has none."""
        cursors = self._port.cursors()
        return {scope: self._ahead.get(scope, cursor) for scope, cursor in cursors.items() if cursor}

    def _pull_step(self, standing: Standing, *, in_doubt: bool) -> Step | None:
        if self.is_too_old:
            return None
        if self.wants_pull:
            return Pull(self._places(), standing.sent_seq)
        cursors = self._port.cursors()
        for scope in sorted(cursors):
            if not cursors[scope]:
                # The snapshot says where to go on, not what was read in doubt before it.
                self._ahead.pop(scope, None)
                if in_doubt:
                    self._loaded_in_doubt.add(scope)
                return Load(scope, standing.sent_seq)
        return None

    def _load_again(self, answer: Answer, batch: Batch) -> None:
        """What was loaded in doubt had a merged change already, and was not told so."""
        if answer.merged:
            known = set(self._port.cursors())
            doubtful = self._loaded_in_doubt & known
            if self._began_in_doubt:
                homes = {batch.ops[place].scope for place in answer.merged}
                doubtful |= homes & known if homes <= known else known
            for scope in sorted(doubtful):
                self._port.want_snapshot(scope)
        self._loaded_in_doubt.clear()
        self._began_in_doubt = False

    def _see_epoch(self, epoch: str) -> bool:
        """Store the server's epoch; tell whether it is another than before."""
        before = self._port.standing().epoch
        if epoch == before:
            return False
        self._port.new_epoch(epoch)
        if before:
            self._sent = None
            self.wants_pull = True
        return bool(before)

    def _contents(self, pending: Pending) -> tuple[Batch, Sequence[Logged]]:
        if self._sent is not None and self._sent[0] == pending.number:
            return self._sent[1:]
        return protocol.batch_from_wire(protocol.load(protocol.unpack(pending.body))), ()

    def _hold_group(self, group: str, batch: Batch, answer: Answer) -> list[Held]:
        named = {batch.ops[one.place].change: one for one in answer.rejected}
        held = []
        for line in self._port.group(group):
            one = named.get(line.op.change)
            held.append(
                Held(line, REJECTED, one.code, one.detail) if one else Held(line, REJECTED, Reject.GROUP)
            )
        return held

    def _make_batch(self, standing: Standing) -> Pending | None:
        while True:
            if standing.part is not None:
                whole = self._port.group(standing.part.group)
                if whole:
                    return self._part(standing, whole)
            runs = self._runs()
            if not runs:
                return None
            free = self._hold_back(runs)
            if not free:
                continue
            size = sum(line.size for line in free[0])
            if len(free[0]) > 1 and (len(free[0]) > self._limit or size > self._most_bytes):
                return self._part(standing, free[0])
            taken = [free[0]]
            for run in free[1:]:
                size += sum(line.size for line in run)
                if size > self._most_bytes or any(self._ends_batch(line.op) for line in taken[-1]):
                    break
                taken.append(run)
            groups = tuple(run[0].group for run in taken)
            chosen = [line for run in taken for line in run]
            ops = tuple(replace(line.op, group=place) for place, run in enumerate(taken) for line in run)
            return self._save(standing, groups, ops, chosen, max(line.seq for line in chosen))

    def _ends_batch(self, op: Op) -> bool:
        """The server checks against what stood before a batch; it moves rows after all other ops."""
        return op.table in self._roster or op.kind == protocol.OpKind.MOVE

    def _runs(self) -> list[list[Logged]]:
        """Return the next unsent lines by group, each group whole."""
        lines = self._port.unsent(self._limit + 1)
        runs = [list(run) for _, run in groupby(lines, key=lambda line: line.group.id)]
        if len(lines) > self._limit:
            if len(runs) > 1:
                runs.pop()
            else:
                runs[0] = list(self._port.group(runs[0][0].group.id))
        return runs

    def _hold_back(self, runs: Iterable[list[Logged]]) -> list[list[Logged]]:
        """Keep back what belongs to a held aggregate; a group with a fact goes whole or not at all."""
        roots = set(self._port.held_roots())
        if not roots:
            return list(runs)
        free, waiting = [], []
        for run in runs:
            blocked = [line for line in run if line.root in roots]
            if blocked and (len(run) > self._limit or any(line.is_fact for line in run)):
                blocked = run
            waiting += blocked
            roots.update(line.root for line in blocked)
            held = {line.op.change for line in blocked}
            rest = [line for line in run if line.op.change not in held]
            if rest:
                free.append(rest)
        if waiting:
            self._port.hold([Held(line, WAITING) for line in waiting])
        return free

    def _part(self, standing: Standing, whole: Sequence[Logged]) -> Pending:
        parts = self._split(whole)
        known = standing.part
        group = whole[0].group
        done = known.done if known and known.group == group.id and known.of == len(parts) else 0
        chosen = parts[done]
        return self._save(
            standing,
            (replace(group, part=done + 1, parts=len(parts)),),
            tuple(line.op for line in chosen),
            chosen,
            max(line.seq for line in whole) if done + 1 == len(parts) else standing.sent_seq,
        )

    def _split(self, whole: Sequence[Logged]) -> list[list[Logged]]:
        """Cut a group, always at the same places."""
        parts: list[list[Logged]] = [[]]
        size = 0
        for line in whole:
            if parts[-1] and (len(parts[-1]) >= self._limit or size + line.size > self._most_bytes):
                parts.append([])
                size = 0
            parts[-1].append(line)
            size += line.size
        return parts

    def _save(
        self,
        standing: Standing,
        groups: tuple[Group, ...],
        ops: tuple[Op, ...],
        lines: Sequence[Logged],
        last_seq: int,
    ) -> Pending:
        number = standing.batch + 1
        batch = Batch(standing.device, standing.incarnation, number, self._schema, groups, ops)
        body = protocol.pack(protocol.batch_to_wire(batch))
        pending = Pending(number, standing.incarnation, last_seq, body)
        self._port.save_batch(pending)
        self._sent = (number, batch, lines)
        return pending

    def _shrink(self) -> None:
        """The server cannot take this body: smaller ones, until the op that it cannot take stands alone."""
        pending = self._port.pending()
        if pending is None:
            return
        batch, lines = self._contents(pending)
        self._sent = None
        if len(batch.ops) == 1:
            lines = lines or self._port.lines(_ids(batch))
            self._port.drop_batch()
            self._port.hold(
                [
                    Held(line, REJECTED, Reject.MALFORMED)
                    for line in (self._port.group(lines[0].group.id) or lines)
                ]
            )
            return
        self._limit = max(1, len(batch.ops) // 2)
        self._port.drop_batch()


def _ids(batch: Batch) -> tuple[str, ...]:
    return tuple(op.change for op in batch.ops)
