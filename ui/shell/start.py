# SPDX-License-Identifier: Apache-2.0
"""The way from a double click to a logged-in person: choose, make or open a store, prove the key, log in.

Must not know what the desk shows afterwards.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from app.core.data_folder import DataFolder
from app.core.permissions import Actor
from app.core.settings import LAST_STAFF_NUMBER, LAST_STORE, MachineSettings
from ui.jobs import Jobs
from ui.shell import start_work
from ui.shell.log_in import LogInPage
from ui.shell.start_founding import FoundingWay
from ui.shell.start_leaving import LeavingWay
from ui.shell.start_opening import OpeningWay
from ui.shell.start_pages import FirstStartPage, WaitingPage
from ui.shell.start_reading import DeskReading
from ui.shell.start_stack import StartStack
from ui.shell.start_work import REAL, SAMPLE, Opened
from ui.widgets.banner import Banner

if TYPE_CHECKING:
    from ui.shell.new_store import NewStorePage
    from ui.shell.open_problem import OpenProblemPage
    from ui.shell.password_change import PasswordChangePage
    from ui.shell.recovery import RecoveryKeyPage, RecoverySheetPage
    from ui.shell.restore_page import RestoreWay


_PAGES = (
    "waiting",
    "first",
    "new_store",
    "recovery_sheet",
    "recovery_key",
    "problem",
    "log_in",
    "new_password",
)


class Start(StartStack):
    """The steps that lead from one page to the next."""

    logged_in = Signal()
    """Somebody is in: read ``desk``, ``jobs``, ``actor`` and ``store_name``."""
    join_wanted = Signal()
    """The person has a code of head office."""
    revoked = Signal()
    """Head office revoked the open desk."""

    def __init__(self, data: DataFolder, settings: MachineSettings, *, inline: bool = False) -> None:
        """Prepare the pages; ``inline`` lets all work run at once (tests)."""
        super().__init__(data, settings, inline=inline)
        self._reading = DeskReading(self)
        self._say_problem: Callable[[], None] = lambda: None
        self._said = ""
        self.opening = OpeningWay(self, lambda: self.log_in)
        self.opening.opened.connect(self._on_opened)
        self.opening.failed.connect(self._on_open_failed)
        self.founding = FoundingWay(self, lambda: self.new_store, lambda: self.recovery_sheet)
        self.founding.proved.connect(self.show_log_in)
        self.leaving = LeavingWay(self)
        self.leaving.sample_gone.connect(self._on_sample_removed)
        self.leaving.failed.connect(self._on_open_failed)
        self.leaving.left.connect(self._on_open_failed)

    # ---- pages: each is made when it is first shown, because a start shows one or two of them

    @cached_property
    def first(self) -> FirstStartPage:
        """Offers the two ways to begin."""
        page = self.added(FirstStartPage())
        page.sample_chosen.connect(self.make_sample)
        page.store_chosen.connect(self.founding.begin)
        page.join_chosen.connect(self.join_wanted)
        page.restore_chosen.connect(self._on_restore_wanted)
        return page

    @cached_property
    def new_store(self) -> NewStorePage:
        """Asks for company, store, first administrator."""
        from ui.shell.new_store import NewStorePage  # noqa: PLC0415 -- as all pages but the log-in: when needed

        page = self.added(NewStorePage())
        page.submitted.connect(self.founding.submit)
        page.back_wanted.connect(self._on_new_store_back)
        return page

    @cached_property
    def recovery_sheet(self) -> RecoverySheetPage:
        """Shows the key and has it typed back."""
        from ui.shell.recovery import RecoverySheetPage  # noqa: PLC0415

        page = self.added(RecoverySheetPage(self._work))
        page.proved.connect(self.founding.on_proved)
        return page

    @cached_property
    def recovery_key(self) -> RecoveryKeyPage:
        """Takes the key from the sheet."""
        from ui.shell.recovery import RecoveryKeyPage  # noqa: PLC0415

        page = self.added(RecoveryKeyPage())
        page.typed.connect(self._on_key_typed)
        page.back_wanted.connect(self._on_key_given_up)
        return page

    @cached_property
    def problem(self) -> OpenProblemPage:
        """Says why a store does not open."""
        from ui.shell.open_problem import OpenProblemPage  # noqa: PLC0415

        page = self.added(OpenProblemPage())
        page.retry_wanted.connect(self._on_retry)
        page.key_wanted.connect(self._on_key_wanted)
        page.other_store_wanted.connect(self._on_other_store)
        page.sample_removal_wanted.connect(self._on_sample_removal_wanted)
        page.join_wanted.connect(self.join_wanted)
        page.restore_wanted.connect(self._on_restore_wanted)
        return page

    @cached_property
    def log_in(self) -> LogInPage:
        """Asks for number and password."""
        page = self.added(LogInPage())
        page.logged_in.connect(self._on_logged_in)
        page.other_store_wanted.connect(self._on_other_store)
        return page

    @cached_property
    def new_password(self) -> PasswordChangePage:
        """Asks for a new password."""
        from ui.shell.password_change import PasswordChangePage  # noqa: PLC0415

        page = self.added(PasswordChangePage())
        page.changed.connect(self.logged_in)
        page.log_out_wanted.connect(self.show_log_in)
        return page

    @cached_property
    def restoring(self) -> RestoreWay:
        """Puts a backup in the store's place."""
        from ui.shell.restore_page import RestoreWay  # noqa: PLC0415 -- once in a desk's life

        way = RestoreWay(self)
        way.given_up.connect(self.begin)
        way.restored.connect(self._on_restored)
        return way

    def _on_restore_wanted(self) -> None:
        self.restoring.choose()

    # ---- steps

    def begin(self) -> None:
        """Open the store opened last, or the one that is there; else offer the two ways to begin."""
        self._work.work(start_work.sweep, self._data, owner=self)
        last = self.settings.text(LAST_STORE)
        kinds = [
            kind for kind in (last, REAL, SAMPLE) if kind and start_work.folder_of(self._data, kind).exists()
        ]
        if kinds:
            self.opening.expect(kinds[0])
        else:
            self.show_first()

    def show_first(self) -> None:
        """Offer the sample store and a new store."""
        self.show_page(self.first)

    def open(self, kind: str, key: bytes | None = None) -> None:
        """Open a store; ``key`` was typed from the recovery sheet."""
        self.opening.open(kind, key)

    def make_sample(self) -> None:
        """Make the sample store, or open it when it is there."""
        if self._data.sample.exists():
            self.open(SAMPLE)
            return
        self.close_desk()
        self._kind = SAMPLE
        self.wait(self.tr("正在准备演示门店"), self.tr("正在写入示例顾客和投诉…"))
        self._work.work(
            start_work.make_sample, self._data, owner=self, done=self._on_opened, failed=self._on_open_failed,
            progressed=self.waiting.show_progress,
        )  # fmt: skip

    def show_log_in(self) -> None:
        """Ask for number and password of someone of the open store."""
        opened = self.opened
        if opened is None:
            self.begin()
            return
        self.actor = None
        self.close_jobs()
        jobs = Jobs(opened.desk.runner, start_work.stranger_of(opened.desk), inline=self._inline)
        self.jobs = jobs
        self.opening.show_log_in(opened, jobs)
        if self._said:
            said, self._said = self._said, ""
            self.log_in.set_notice(Banner(said, tone="ok", closable=True))
        self.log_in.panel.go_on()
        self._reading.then(self._begin_sync)

    def make_again(self) -> None:
        """Make the pages again in the language in force; what is typed stays. A wait ends as it began."""
        shown = self.currentWidget()
        if shown is None or isinstance(shown, WaitingPage):
            return
        from ui.widgets.kept_typing import PutTyping, keep_typing  # noqa: PLC0415 -- once in a while

        typing = keep_typing(shown)
        name = next((name for name in _PAGES if self.__dict__.get(name) is shown), "restoring")
        gone = [self.__dict__.pop(name) for name in _PAGES if name in self.__dict__]
        way: RestoreWay | None = self.__dict__.pop("restoring", None)
        if way is not None:
            gone += way.pages
            way.deleteLater()
        for page in gone:
            self.removeWidget(page)
            page.deleteLater()
        self._show_again(name)
        page = self.currentWidget()
        if page is not None and not self.isHidden():
            # After the page's own wish where to begin.
            QTimer.singleShot(0, page, lambda: PutTyping(page, typing, with_focus=True))

    def _show_again(self, name: str) -> None:
        opened, jobs = self.opened, self.jobs
        match name:
            case "log_in" if opened is not None and jobs is not None:
                self.opening.show_log_in(opened, jobs)
            case "log_in":
                self.opening.show_expected()
            case "new_password" if jobs is not None:
                self.new_password.start(jobs)
                self.show_page(self.new_password)
            case "new_store":
                self.founding.begin()
            case "recovery_sheet":
                self.founding.ask_for_proof()
            case "recovery_key":
                self._on_key_wanted()
            case "restoring":
                self.restoring.choose()
            case "problem":
                self._say_problem()
                self.show_page(self.problem)
            case _:
                self.begin() if opened is not None else self.show_first()

    def take_scan(self, text: str) -> None:
        """Take the code of a recovery sheet where one is asked for; any other scan means nothing here."""
        from ui.shell.recovery import RecoveryKeyPage, RecoverySheetPage  # noqa: PLC0415 -- after the log-in page

        page = self.currentWidget()
        if isinstance(page, RecoveryKeyPage | RecoverySheetPage):
            page.lines.take_whole(text)

    def ask_to_end(self) -> bool:
        """Tell whether the program may end: an upgrade is stopped where it may be, else waited for."""
        self.opening.upgrade.stop()
        return not self.opening.upgrade.is_writing

    def shut_down(self) -> None:
        """Finish what runs and give the lock back; the program ends."""
        self._reading.stop()
        self.opening.stop()
        self._work.close()
        self.close_desk()

    # ---- answers

    def _on_opened(self, opened: Opened) -> None:
        self.opened = opened
        self.keep({LAST_STORE: self._kind})
        self.opening.upgrade.end()
        if not opened.is_founded:
            self.opening.expect_nothing()
            self.founding.begin()
        elif self.founding.is_unproved(opened):
            self.opening.expect_nothing()
            self.founding.ask_for_proof()
        else:
            self.show_log_in()

    def _on_open_failed(self, error: Exception, note: str = "", folder: Path | None = None) -> None:
        self.opening.upgrade.end()
        self.failed.emit(error)
        is_sample = self._kind == SAMPLE
        folder = folder or start_work.folder_of(self._data, self._kind).path

        def say() -> None:
            self.problem.show_error(
                error,
                folder,
                is_sample=is_sample and folder.exists(),
                other=self.opening.other_words(),
                note=note,
            )

        self._say_problem = say
        say()
        self.show_page(self.problem)

    def _on_sample_removed(self) -> None:
        self.keep({LAST_STORE: REAL if self._data.store.exists() else ""})
        if self._data.store.exists():
            self.open(REAL)
        else:
            self.show_first()

    def _on_restored(self, said: str) -> None:
        self._said = said
        self.open(REAL)

    def _on_logged_in(self, actor: Actor, must_change: bool) -> None:
        jobs = self.jobs
        if jobs is None or self.opened is None:
            return
        self.actor = jobs.actor = actor
        self.log_in.panel.stay_busy()
        self._reading.then(lambda: self._enter(actor, must_change) if self.jobs is jobs else None)

    def _enter(self, actor: Actor, must_change: bool) -> None:
        if self.jobs is None or self.opened is None:
            return
        self._begin_sync()
        if not self.opened.desk.identity.is_sample:
            self.keep({LAST_STAFF_NUMBER: actor.staff_number})
        if must_change:
            self.new_password.start(self.jobs)
            self.show_page(self.new_password)
        else:
            self.logged_in.emit()

    def _on_other_store(self) -> None:
        other = SAMPLE if self._kind == REAL else REAL
        if other == SAMPLE:
            self.make_sample()
        elif self._data.store.exists():
            self.open(REAL)
        else:
            self.close_desk()
            self.founding.begin()

    def _on_new_store_back(self) -> None:
        self.close_desk()
        self.begin() if self._data.store.exists() or self._data.sample.exists() else self.show_first()

    # ---- inside

    def _on_key_typed(self, key: bytes) -> None:
        self.open(self._kind, key)

    def _on_key_given_up(self) -> None:
        self.show_page(self.problem)

    def _on_retry(self) -> None:
        self.open(self._kind)

    def _on_sample_removal_wanted(self) -> None:
        sheet = self.leaving.ask_sample_removal()
        sheet.accepted.connect(self.leaving.remove_sample)
        sheet.open()

    def _on_key_wanted(self) -> None:
        self.recovery_key.start()
        self.show_page(self.recovery_key)

    def _begin_sync(self) -> None:
        """Watch the link from the log-in page on: a desk that waits overnight keeps up."""
        if self.jobs is None or self.opened is None or self.sync is not None:
            return
        from ui.sync.engine import make_loop  # noqa: PLC0415 -- with the areas
        from ui.sync.watch import SyncWatch  # noqa: PLC0415

        maker = None if self.opened.desk.identity.is_sample else make_loop
        self.sync = SyncWatch(self.opened.desk, self.jobs, self, maker=maker)
        self.sync.revoked.connect(self.revoked)
        self.sync.start()
