# SPDX-License-Identifier: Apache-2.0
"""The engine of 接入总部 as the wizard sees it: looks, joins or brings along. Runs on a worker."""

from __future__ import annotations

from app.core.data_folder import DataFolder
from app.sync.client import joining
from ui.sync.joining_door import Decisions, Joined, Looked, Progressed


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
        invitation = joining.look_at(url, code)
        return Looked(
            invitation.kind,
            invitation.company,
            invitation.store_name,
            invitation.store_code,
            grouped(invitation.fingerprint),
            is_known=invitation.store_id is not None,
        )

    def join(self, url: str, code: str, name: str, decisions: Decisions, progressed: Progressed) -> Joined:
        """Enrol and load, or bring the rows along. Errors: E7001–E7016."""
        raise NotImplementedError


def grouped(fingerprint: str) -> str:
    """Return the letters of a fingerprint in fours, as they are read over the telephone."""
    return " ".join(fingerprint[place : place + 4] for place in range(0, len(fingerprint), 4))
