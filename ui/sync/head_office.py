# SPDX-License-Identifier: Apache-2.0
"""The engine of 接入总部 as the wizard sees it, and the departure of a revoked desk. Runs on a worker."""

from __future__ import annotations

from app import joining
from app.core.data_folder import DataFolder
from ui.sync.fingerprint import grouped
from ui.sync.joining_door import Decisions, Joined, Left, Looked, Progressed


class HeadOffice:
    """Joins the stores of one machine; none of them may be open."""

    def __init__(self, data: DataFolder) -> None:
        self._data = data

    @property
    def has_data(self) -> bool:
        """Whether this machine has a store of its own."""
        return self._data.store.exists()

    def look(self, url: str, code: str) -> Looked:
        """Ask what a code is for. Errors: E7001–E7003."""
        found = joining.look(self._data, url, code)
        invitation = found.invitation
        return Looked(
            invitation.kind,
            invitation.company,
            invitation.store_name,
            invitation.store_code,
            grouped(invitation.fingerprint),
            found.pairs,
            is_known=invitation.store_id is not None,
        )

    def join(self, url: str, code: str, name: str, decisions: Decisions, progressed: Progressed) -> Joined:
        """Enrol and load, or bring the rows along. Errors: E7001–E7016, E9001 for a key that is taken."""
        done = joining.join(self._data, url, code, name, decisions, progressed)
        return Joined(done.store, done.desk_code, done.needs_load)

    def leave(self) -> Left:
        """Take the rows of a revoked desk off this machine. Errors: E1005, E1006."""
        done = joining.leave(self._data)
        return Left(done.unsent_count, str(done.file) if done.file is not None else "")
