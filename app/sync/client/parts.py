# SPDX-License-Identifier: Apache-2.0
"""The parts that sync one enrolled desk, put together from what the desk is. Must not know any area."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from app.core.unit_of_work import Runner
from app.core.vault import Vault
from app.sync.client import state
from app.sync.client.apply import Applier
from app.sync.client.attachments import Attachments, Contents
from app.sync.client.snapshot_load import SnapshotLoad
from app.sync.client.transport import Transport

Changed = Callable[[frozenset[str], frozenset[UUID]], None]


@dataclass(frozen=True, slots=True)
class SyncParts:
    """What the loop and the joining work with; ``close`` ends the connections."""

    transport: Transport
    applier: Applier
    load: SnapshotLoad
    attachments: Attachments

    def close(self) -> None:
        """Close the connections to the server."""
        self.transport.close()


def make_parts(
    runner: Runner,
    vault: Callable[[str], Vault],
    contents: Contents,
    *,
    version: str,
    schema: str,
    changed: Changed | None = None,
) -> SyncParts:
    """Return the parts of an enrolled desk; ``vault`` gives the vault of a use."""
    database, clock, hybrid = runner.database, runner.clock, runner.hybrid
    with database.reading() as session:
        kept = state.read(session)

    def save_secret(secret: str) -> None:
        with database.writing() as session:
            state.put(session, {state.SECRET: secret})
            session.commit()

    def incarnation() -> str:
        with database.reading() as session:
            return state.get(session, state.INCARNATION)

    transport = Transport(
        kept[state.SERVER_URL],
        ca_pem=kept.get(state.CA_PEM, ""),
        device=runner.identity.device_id.hex,
        secret=kept[state.SECRET],
        incarnation=incarnation,
        save_secret=save_secret,
        clock=clock,
        version=version,
        schema=schema,
    )
    applier = Applier(database, clock, hybrid, changed)
    load = SnapshotLoad(database, transport, vault("snapshots"), clock, applier.apply_rows, applier.observe)
    folder = database.path.with_name("transfers")
    attachments = Attachments(database, transport, contents, vault("transfers"), folder, clock)
    return SyncParts(transport, applier, load, attachments)
