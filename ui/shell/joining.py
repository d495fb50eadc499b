# SPDX-License-Identifier: Apache-2.0
"""Opens 接入总部 over the start pages and goes on with the desk that came of it. Must not know the engine."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from ui.shell.new_store import BEIJING
from ui.shell.start import Start
from ui.shell.start_work import REAL
from ui.sync.engine import make_joining
from ui.sync.join_wizard import JoinWizard
from ui.sync.words import SyncWords


def open_wizard(window: QWidget, start: Start) -> JoinWizard:
    """Open the wizard; the store of this machine is closed while it works, and opened again afterwards."""
    desk = start.desk
    zone = desk.identity.zone if desk is not None else ZoneInfo(BEIJING)
    start.close_desk()
    joining = make_joining(start.data)
    wizard = JoinWizard(window, start.work_jobs, joining, SyncWords(zone, start))

    def go_on() -> None:
        # Without a store the page below stays: what it says of a revoked desk is said nowhere else.
        if start.data.store.exists():
            start.open(REAL)

    wizard.closed.connect(go_on)
    wizard.open()
    return wizard
