# SPDX-License-Identifier: Apache-2.0
"""What the wizard of 接入总部 needs of the engine that joins a desk, as values and one Protocol. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from app.sync.client.matching import Decision, Pair

Decisions = Mapping[tuple[str, str], Decision]
Progressed = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Looked:
    """What the server says of a code before it is used. ``pairs`` wait for a person when the desk brings."""

    kind: str
    company: str
    store: str
    store_code: str
    fingerprint: str
    pairs: tuple[Pair, ...] = ()
    is_known: bool = True

    @property
    def brings(self) -> bool:
        """Whether the desk brings its rows along."""
        return self.kind == "bring"


@dataclass(frozen=True, slots=True)
class Joined:
    """What the desk is from now on."""

    store: str
    desk_code: str
    needs_load: bool


@dataclass(frozen=True, slots=True)
class Left:
    """What became of a revoked desk: how many changes were never sent, and the sealed file with them."""

    unsent: int
    file: str


class Joining(Protocol):
    """The engine; every method runs on a worker."""

    @property
    def has_data(self) -> bool:
        """Whether this computer has a store of its own that can be brought along."""
        ...

    def look(self, url: str, code: str) -> Looked:
        """Ask what a code is for, without using it up. Errors: E7001–E7003, E7010."""
        ...

    def join(self, url: str, code: str, name: str, decisions: Decisions, progressed: Progressed) -> Joined:
        """Enrol, load or bring the rows. Errors: E7001–E7016; the desk is then as it was before."""
        ...

    def leave(self) -> Left:
        """Take the rows of a revoked desk off this machine."""
        ...
