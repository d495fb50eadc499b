# SPDX-License-Identifier: Apache-2.0
"""Makes what runs behind the window: the loop of an enrolled desk, the engine of 接入总部. Knows no widget.

The heavy imports stand inside: a desk of its own pays for none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.sync.errors import RevokedError

if TYPE_CHECKING:
    from app.bootstrap import Desk
    from app.core.data_folder import DataFolder
    from app.sync.client.loop import SyncLoop
    from ui.sync.joining_door import Joining


def make_loop(desk: Desk) -> SyncLoop | None:
    """Return the loop of an enrolled desk; None for one of its own."""
    return desk.sync_parts().loop if desk.is_enrolled else None


def make_joining(data: DataFolder) -> Joining:
    """Return the engine of 接入总部 for the stores of this machine; none of them may be open."""
    from ui.sync.head_office import HeadOffice  # noqa: PLC0415 -- once in a desk's life

    return HeadOffice(data)


def revoked_error() -> RevokedError:
    """Return what is told when head office revoked this desk."""
    return RevokedError()
