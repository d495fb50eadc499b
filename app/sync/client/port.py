# SPDX-License-Identifier: Apache-2.0
"""What the planner asks of a desk: its durable state, as values, and the steps that it may be told. Pure.

Must not know SQLAlchemy, httpx nor the server.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from app.sync.protocol import Group, Op, ScopePage

REJECTED = "rejected"
"""State of a held change: the server did not take it."""
WAITING = "waiting"
"""State of a held change: it waits for one of its aggregate that was not taken."""
AGAIN = "again"
"""State of a held change: a person said to send it again."""


@dataclass(frozen=True, slots=True)
class Part:
    """How many parts of a large group the server has."""

    group: str
    done: int
    of: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the desk stands: who it is, the last batch answered, how far its log was taken."""

    device: str
    incarnation: str
    is_announced: bool
    epoch: str
    batch: int
    sent_seq: int
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Logged:
    """One unsent line of the log: ``op.group`` is 0 here; ``root`` is the id at the top of its aggregate."""

    seq: int
    group: Group
    op: Op
    root: str
    is_fact: bool
    size: int = 0


@dataclass(frozen=True, slots=True)
class Pending:
    """The batch on its way, as it is kept: the same bytes go again after a cut."""

    number: int
    incarnation: str
    last_seq: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Held:
    """A line of the log that does not go with the others."""

    line: Logged
    state: str
    code: str = ""
    detail: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settled:
    """What an answer means for the desk; it is written in one transaction.

    ``answered`` are the ids of the batch's changes: those held as AGAIN and not in ``held`` are free now.
    """

    batch: int
    sent_seq: int
    part: Part | None
    held: tuple[Held, ...]
    answered: tuple[str, ...]


class DeskPort(Protocol):
    """The desk's durable state; every method is one transaction (``apply`` may be several slices)."""

    def standing(self) -> Standing:
        """Return where the desk stands."""
        ...

    def pending(self) -> Pending | None:
        """Return the batch on its way."""
        ...

    def unsent(self, most: int) -> Sequence[Logged]:
        """Return at most ``most`` lines in the order of seq: past sent_seq and not held, or held as AGAIN."""
        ...

    def group(self, group: str) -> Sequence[Logged]:
        """Return all such lines of one group."""
        ...

    def lines(self, changes: Sequence[str]) -> Sequence[Logged]:
        """Return the lines with these change ids, in their order."""
        ...

    def held_roots(self) -> Collection[str]:
        """Return the aggregates that have a change held as REJECTED or WAITING."""
        ...

    def hold(self, held: Sequence[Held]) -> None:
        """Keep these lines back (insert, or change what is kept)."""
        ...

    def save_batch(self, pending: Pending) -> None:
        """Make a batch durable; it replaces one that is there."""
        ...

    def settle(self, settled: Settled) -> None:
        """Take an answer: the pending batch goes; ``sent_seq``, ``batch``, ``part``, held changes are set."""
        ...

    def drop_batch(self) -> None:
        """Forget the pending batch; its changes are unsent again."""
        ...

    def cursors(self) -> Mapping[str, str]:
        """Return the cursor of each scope; an empty one wants a snapshot."""
        ...

    def apply(self, page: ScopePage, since_seq: int) -> None:
        """Take a page and its cursor. Columns of own changes past ``since_seq``, or held, are protected."""
        ...

    def want_snapshot(self, scope: str) -> None:
        """Empty the cursor of a scope."""
        ...

    def add_scope(self, scope: str) -> None:
        """A scope was granted: an empty cursor."""
        ...

    def drop_scope(self, scope: str) -> None:
        """A scope was lost: its rows and its cursor go; rows with unsent or held changes stay."""
        ...

    def announced(self, batch: int) -> None:
        """The server knows this incarnation; the next batch is ``batch`` + 1."""
        ...

    def renew(self) -> None:
        """Become a new incarnation, not announced; no pending batch, no part; 30 days unsent again."""
        ...

    def new_epoch(self, epoch: str) -> None:
        """Store the epoch; if there was another: empty all cursors, no part, 30 days unsent again."""
        ...


@dataclass(frozen=True, slots=True)
class Announce:
    """Tell the server which incarnation this is (``POST /v1/incarnation``)."""

    incarnation: str


@dataclass(frozen=True, slots=True)
class Push:
    """Send these bytes."""

    number: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Pull:
    """Ask for what happened behind these cursors; hand ``since_seq`` back with the answer."""

    cursors: Mapping[str, str]
    since_seq: int


@dataclass(frozen=True, slots=True)
class Load:
    """Load the snapshot of a scope; own changes with seq > ``since_seq`` are protected."""

    scope: str
    since_seq: int


@dataclass(frozen=True, slots=True)
class Wait:
    """Nothing to do until a scope moves or somebody saves."""

    cursors: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Stop:
    """This desk was revoked."""


Step = Announce | Push | Pull | Load | Wait | Stop
