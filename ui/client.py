# SPDX-License-Identifier: Apache-2.0
"""What a page is given: jobs, settings, the person, the theme, and a way to reach other pages.

No page knows the shell.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.field_dates import follow

if TYPE_CHECKING:
    from app.bootstrap import Desk
    from app.core.permissions import Actor
    from app.core.settings import MachineSettings
    from ui.jobs import Jobs
    from ui.theme.theme import Theme


class Client(QObject):
    """One per log-in. Pages call it; the shell listens to its signals.

    Kinds for ``open``: workbench, complaints, complaint, customers, customer, catalog, admin, paper, papers,
    gallery, import, attachment; and the sheets conflicts, rejected, sync, join.
    """

    open_requested = Signal(str, object, dict)
    notified = Signal(str, object)
    failed = Signal(object)
    restore_wanted = Signal(object)
    """A person who may wants the desk left and a backup (``Backup``) in its place."""
    happened = Signal(str)
    """A person did something of his first day that leaves no row (``app.help.first_day.Step``)."""
    day_turned = Signal()
    """It is another day at the store: what shows today reads again."""

    def __init__(self, desk: Desk, jobs: Jobs, actor: Actor, settings: MachineSettings, theme: Theme) -> None:
        super().__init__()
        self.desk = desk
        self.jobs = jobs
        self.actor = actor
        self.settings = settings
        self.theme = theme
        self.sync: Any = None
        """The watch of ``ui.sync`` over the link to head office; None where there is no window around."""
        jobs.failed.connect(self.failed)
        follow(lambda: desk.runner.today_on)

    def open(self, kind: str, record_id: UUID | None = None, **context: Any) -> None:
        """Open or activate a page: ``open("complaint", id)``, ``open("paper", id, form="complaint_sheet")``.

        ``context`` hands on what the page should start with: ``view="overdue"``, ``new=True``, ``text="…"``.
        """
        self.open_requested.emit(kind, record_id, context)

    def notify(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Show a short message for some seconds, with 撤销 when the act can be taken back."""
        self.notified.emit(text, undo)

    def show_error(self, error: Exception) -> None:
        """Show what happened, what is safe, what to do, and the number; stays until dismissed."""
        self.failed.emit(error)


class Page(QWidget):
    """A document tab. The shell asks it for a title and hands it the keys of ``look.md``."""

    title_changed = Signal(str, bool)
    """Title, and whether the page holds text that is not saved as a record yet (shown as 草稿)."""

    icon_name = "layout-list"

    def __init__(self, client: Client) -> None:
        super().__init__()
        self.client = client

    def title(self) -> str:
        """Return the tab's title."""
        return ""

    def help_name(self) -> str:
        """Return the part of the page in front, by the title under which the manual explains it."""
        return ""

    def activated(self) -> None:
        """Called when the tab is shown: refetch if something changed meanwhile, focus the first control."""

    def go_to(self, record_id: UUID | None, context: dict[str, Any]) -> None:
        """Show a record or a view inside this page (the ``context`` of ``Client.open``)."""

    def new_record(self) -> bool:
        """F2: begin the page's main new record; False when the page has none."""
        return False

    def focus_filter(self) -> bool:
        """/: move to the list's filter; False when the page has none."""
        return False

    def change_status(self) -> bool:
        """F4: change the status of the current record; False when there is none."""
        return False

    def toggle_detail(self) -> bool:
        """F8: open or close the detail; False when the page has none."""
        return False

    def print_record(self) -> bool:
        """Ctrl+P: open the paper of the current record; False when there is none."""
        return False

    def place(self) -> tuple[UUID | None, dict[str, Any]] | None:
        """Return what ``go_to`` needs to show the same in a page made again; None: what it was given last.

        What stands in editors, choices and scroll bars is carried over without this (``kept_typing``).
        """
        return None

    def may_be_made_again(self) -> bool:
        """Tell whether another page may take this one's place, as when the language changes.

        False while it holds what cannot be carried over, such as an import that is half done.
        """
        return True

    def can_close(self) -> bool:
        """Tell whether the tab may close now; typed text must already be kept as a draft."""
        return True

    def scanned(self, text: str) -> bool:
        """Take a scan meant for this page; False hands it to the global search."""
        del text
        return False
