# SPDX-License-Identifier: Apache-2.0
"""What the steps before the desk stand on: the stack of pages, the store that is open, its jobs, the waiting.

Must not know the steps themselves (``start.py`` and the ways that it takes).
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from app.core.data_folder import DataFolder
from app.core.errors import AppError
from app.core.permissions import Actor
from app.core.settings import MachineSettings, Setting
from ui.jobs import Jobs
from ui.shell.start_pages import StartPage, WaitingPage
from ui.shell.start_work import REAL, Opened

if TYPE_CHECKING:
    from app.bootstrap import Desk
    from ui.sync.watch import SyncWatch

Page = TypeVar("Page", bound=StartPage)


class StartStack(QStackedWidget):
    """The pages before the desk and what is known behind them."""

    theme_toggled = Signal()
    language_wanted = Signal(str)
    stop_wanted = Signal()
    """The person asks what is waited for to stop."""
    failed = Signal(object)
    """Something went wrong that is already told on the page; for the log."""

    def __init__(self, data: DataFolder, settings: MachineSettings, *, inline: bool = False) -> None:
        """Prepare an empty stack; ``inline`` lets all work run at once (tests)."""
        super().__init__()
        self._data, self.settings, self._inline = data, settings, inline
        self._work = Jobs(None, inline=inline)
        self._kind = REAL
        self.opened: Opened | None = None
        self.jobs: Jobs | None = None
        self.actor: Actor | None = None
        self.sync: SyncWatch | None = None

    # ---- state that the window reads

    @property
    def desk(self) -> Desk | None:
        """The open desk, if there is one."""
        return self.opened.desk if self.opened is not None else None

    @property
    def store_name(self) -> str:
        """The name of the open store."""
        return self.opened.store_name if self.opened is not None else ""

    @property
    def kind(self) -> str:
        """Which store is open or was tried: ``store`` or ``sample``."""
        return self._kind

    @kind.setter
    def kind(self, kind: str) -> None:
        self._kind = kind

    @property
    def is_inline(self) -> bool:
        """True when all work runs at once (tests)."""
        return self._inline

    @property
    def data(self) -> DataFolder:
        """Where the stores of this machine lie."""
        return self._data

    @property
    def work_jobs(self) -> Jobs:
        """The jobs of the start pages themselves: opening, making, removing a store."""
        return self._work

    # ---- pages

    @cached_property
    def waiting(self) -> WaitingPage:
        """Says what is going on."""
        page = self.added(WaitingPage())
        page.cancel_wanted.connect(self.stop_wanted)
        return page

    def added(self, page: Page) -> Page:
        """Take a page in: what its foot asks for is the stack's to tell."""
        page.theme_toggled.connect(self.theme_toggled)
        page.language_wanted.connect(self.language_wanted)
        self.addWidget(page)
        return page

    def wait(self, title: str, sentence: str) -> None:
        """Say what is going on."""
        self.waiting.show_work(title, sentence)
        self.show_page(self.waiting)

    def show_page(self, page: StartPage) -> None:
        """Bring a page to the front, and the cursor to where one begins."""
        before = self.currentWidget()
        if before is not page and isinstance(before, StartPage):
            before.left()
        self.setCurrentWidget(page)
        if self.isHidden():
            return  # behind an open desk
        page.focus_first()
        # A page that was just shown takes the focus only once it is laid out.
        QTimer.singleShot(0, page, lambda: page.focus_first() if page.isVisible() else None)

    # ---- what the steps share

    def keep(self, values: dict[Setting, str]) -> None:
        """Remember settings of this machine, if that can be."""
        try:
            self.settings.put(dict(values))
        except AppError:
            # A full or read-only disk is told by the database; a setting is only a convenience.
            return

    def close_desk(self) -> None:
        """Close the open store, if any."""
        self.close_jobs()
        opened, self.opened = self.opened, None
        if opened is not None:
            opened.desk.close()

    def close_jobs(self) -> None:
        """End what works on the open store; the store itself stays open."""
        sync, self.sync = self.sync, None
        if sync is not None:
            sync.stop()
            sync.deleteLater()
        jobs, self.jobs = self.jobs, None
        if jobs is not None:
            jobs.close()
