# SPDX-License-Identifier: Apache-2.0
"""The parts that sync one enrolled desk, put together from what the desk is. Must not know any area."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from app.core.unit_of_work import Runner
from app.core.vault import Vault
from app.sync.client import facts
from app.sync.client.attachments import Attachments, Contents, FileLine
from app.sync.client.loop import SyncedDesk, SyncLoop

FILES_SECONDS = 2.0
"""How long files are moved before the loop looks for news again."""


@dataclass(frozen=True, slots=True)
class SyncParts:
    """What the window, the console and the joining work with."""

    loop: SyncLoop
    attachments: Attachments

    def close(self) -> None:
        """Close the connections to the server."""
        self.loop.transport.close()


def make_parts(
    runner: Runner,
    key: bytes,
    vault: Callable[[str], Vault],
    contents: Contents,
    *,
    version: str,
    schema: str,
) -> SyncParts:
    """Return the parts of an enrolled desk; ``vault`` gives the vault of a use."""
    database = runner.database
    desk = SyncedDesk(database, runner.identity.device_id, key, runner.clock, runner.hybrid, version, schema)

    def files(stop: threading.Event) -> bool:
        attachments.note()
        left = _move(attachments, lambda: stop.is_set() or facts.waiting(database) > 0)
        if left:
            loop.wake()
        return left

    loop = SyncLoop(desk, files=files)
    attachments = make_attachments(runner, vault, contents, loop.transport)
    return SyncParts(loop, attachments)


def make_attachments(
    runner: Runner, vault: Callable[[str], Vault], contents: Contents, line: FileLine
) -> Attachments:
    """Return the queue of a desk's files over a line to its server."""
    database = runner.database
    folder = database.path.with_name("transfers")
    return Attachments(database, line, contents, vault("transfers"), folder, runner.clock)


def _move(attachments: Attachments, is_needed: Callable[[], bool]) -> bool:
    """Move files until none is due, something else is needed, or the time is up; tell if some are left."""
    until = time.monotonic() + FILES_SECONDS
    while attachments.step():
        if is_needed():
            return False
        if time.monotonic() > until:
            return True
    return False
