# SPDX-License-Identifier: Apache-2.0
"""The way from a double click to a logged-in person: choose, make or open a store, prove the key, log in.

Must not know what the desk shows afterwards.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from app.core.data_folder import DataFolder
from app.core.errors import AppError, ProblemsError
from app.core.permissions import Actor
from app.core.settings import LAST_STAFF_NUMBER, LAST_STORE, UNPROVED_KEY, MachineSettings, Setting
from ui.jobs import Jobs
from ui.shell import start_work
from ui.shell.log_in import LogInPage, PasswordChangePage
from ui.shell.new_store import NewStorePage
from ui.shell.open_problem import OpenProblemPage
from ui.shell.recovery import RecoveryFacts, RecoveryKeyPage, RecoverySheetPage
from ui.shell.start_pages import FirstStartPage, StartPage, WaitingPage
from ui.shell.start_work import REAL, SAMPLE, Opened
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.kept_typing import PutTyping, keep_typing
from ui.widgets.messages import message_for, problem_sentences

if TYPE_CHECKING:
    from app.bootstrap import Desk
    from ui.shell.restore_page import RestoreWay
    from ui.sync.joining_door import Left
    from ui.sync.watch import SyncWatch


Page = TypeVar("Page", bound=StartPage)


_PRELOAD_MS = 150
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


class Start(QStackedWidget):
    """The pages before the desk, and what leads from one to the next."""

    logged_in = Signal()
    """Somebody is in: read ``desk``, ``jobs``, ``actor`` and ``store_name``."""
    theme_toggled = Signal()
    language_wanted = Signal(str)
    join_wanted = Signal()
    """The person has a code of head office."""
    revoked = Signal()
    """Head office revoked the open desk."""
    failed = Signal(object)
    """Something went wrong that is already told on the page; for the log."""

    def __init__(self, data: DataFolder, settings: MachineSettings, *, inline: bool = False) -> None:
        """Prepare the pages; ``inline`` lets all work run at once (tests)."""
        super().__init__()
        self._data, self._settings, self._inline = data, settings, inline
        self._work = Jobs(None, inline=inline)
        # After the first paint of the log-in page; whoever is faster than this waits in _on_logged_in.
        self._preload = QTimer(self, singleShot=True, interval=_PRELOAD_MS)
        self._preload.timeout.connect(
            lambda: self._work.work(start_work.read_areas, owner=self, done=lambda _answer: self._on_areas())
        )
        self._kind = REAL
        self._typed: dict[str, Any] = {}
        self._opened: Opened | None = None
        self.jobs: Jobs | None = None
        self._printed_by = ""
        self._say_problem: Callable[[], None] = lambda: None
        self.actor: Actor | None = None
        self.sync: SyncWatch | None = None

    # ---- pages: each is made when it is first shown, because a start shows one or two of them

    @cached_property
    def waiting(self) -> WaitingPage:
        """Says what is going on."""
        return self._added(WaitingPage())

    @cached_property
    def first(self) -> FirstStartPage:
        """Offers the two ways to begin."""
        page = self._added(FirstStartPage())
        page.sample_chosen.connect(self.make_sample)
        page.store_chosen.connect(self._begin_new_store)
        page.join_chosen.connect(self.join_wanted)
        page.restore_chosen.connect(self._on_restore_wanted)
        return page

    @cached_property
    def new_store(self) -> NewStorePage:
        """Asks for company, store, first administrator."""
        page = self._added(NewStorePage())
        page.submitted.connect(self._on_new_store)
        page.back_wanted.connect(self._on_new_store_back)
        return page

    @cached_property
    def recovery_sheet(self) -> RecoverySheetPage:
        """Shows the key and has it typed back."""
        page = self._added(RecoverySheetPage(self._work))
        page.proved.connect(self._on_proved)
        return page

    @cached_property
    def recovery_key(self) -> RecoveryKeyPage:
        """Takes the key from the sheet."""
        page = self._added(RecoveryKeyPage())
        page.typed.connect(self._on_key_typed)
        page.back_wanted.connect(self._on_key_given_up)
        return page

    @cached_property
    def problem(self) -> OpenProblemPage:
        """Says why a store does not open."""
        page = self._added(OpenProblemPage())
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
        page = self._added(LogInPage())
        page.logged_in.connect(self._on_logged_in)
        page.other_store_wanted.connect(self._on_other_store)
        return page

    @cached_property
    def new_password(self) -> PasswordChangePage:
        """Asks for a new password."""
        page = self._added(PasswordChangePage())
        page.changed.connect(self.logged_in)
        page.log_out_wanted.connect(self.show_log_in)
        return page

    @cached_property
    def restoring(self) -> RestoreWay:
        """Puts a backup in the store's place."""
        from ui.shell.restore_page import RestoreWay  # noqa: PLC0415 -- once in a desk's life

        return RestoreWay(self, self._settings, self._added, self._show, self._wait)

    def _on_restore_wanted(self) -> None:
        self.restoring.choose()

    def _added(self, page: Page) -> Page:
        page.theme_toggled.connect(self.theme_toggled)
        page.language_wanted.connect(self.language_wanted)
        self.addWidget(page)
        return page

    # ---- state that the window reads

    @property
    def desk(self) -> Desk | None:
        """The open desk, if there is one."""
        return self._opened.desk if self._opened is not None else None

    @property
    def store_name(self) -> str:
        """The name of the open store."""
        return self._opened.store_name if self._opened is not None else ""

    @property
    def kind(self) -> str:
        """Which store is open or was tried: ``store`` or ``sample``."""
        return self._kind

    @property
    def data(self) -> DataFolder:
        """Where the stores of this machine lie."""
        return self._data

    @property
    def work_jobs(self) -> Jobs:
        """The jobs of the start pages themselves: opening, making, removing a store."""
        return self._work

    # ---- steps

    def begin(self) -> None:
        """Open the store opened last, or the one that is there; else offer the two ways to begin."""
        self._work.work(start_work.sweep, self._data, owner=self)
        last = self._settings.text(LAST_STORE)
        kinds = [
            kind for kind in (last, REAL, SAMPLE) if kind and start_work.folder_of(self._data, kind).exists()
        ]
        if kinds:
            self.open(kinds[0])
        else:
            self.show_first()

    def show_first(self) -> None:
        """Offer the sample store and a new store."""
        self._show(self.first)

    def open(self, kind: str, key: bytes | None = None) -> None:
        """Open a store; ``key`` was typed from the recovery sheet."""
        self.close_desk()
        self._kind = kind
        self._wait(self.tr("正在打开门店"), self.tr("正在解锁加密的数据库…"))
        self._work.work(
            start_work.open_store,
            self._data,
            kind,
            key,
            owner=self,
            done=self._on_opened,
            failed=self._on_open_failed,
        )

    def make_sample(self) -> None:
        """Make the sample store, or open it when it is there."""
        if self._data.sample.exists():
            self.open(SAMPLE)
            return
        self.close_desk()
        self._kind = SAMPLE
        self._wait(self.tr("正在准备演示门店"), self.tr("正在写入示例顾客和投诉…"))
        self._work.work(
            start_work.make_sample,
            self._data,
            owner=self,
            done=self._on_opened,
            failed=self._on_open_failed,
            progressed=self.waiting.show_progress,
        )

    def remove_sample(self) -> None:
        """Close and remove the sample store, then offer the two ways to begin (or open the real store)."""
        desk, self._opened = self.desk, None
        self._close_jobs()
        self._wait(self.tr("正在清除演示数据"), self.tr("正在删除演示门店的数据库和密钥…"))
        self._work.work(
            start_work.remove_sample,
            self._data,
            desk,
            owner=self,
            done=lambda _answer: self._on_sample_removed(),
            failed=self._on_open_failed,
        )

    def show_log_in(self) -> None:
        """Ask for number and password of someone of the open store."""
        opened = self._opened
        if opened is None:
            self.begin()
            return
        self.actor = None
        self._close_jobs()
        jobs = Jobs(opened.desk.runner, start_work.stranger_of(opened.desk), inline=self._inline)
        self.jobs = jobs
        self._fill_log_in(opened, jobs)
        self._preload.start()

    def _fill_log_in(self, opened: Opened, jobs: Jobs) -> None:
        is_sample = opened.desk.identity.is_sample
        sample = start_work.sample_login() if is_sample else None
        number = "" if is_sample else self._settings.text(LAST_STAFF_NUMBER)
        self.log_in.show_desk(
            opened.store_name, jobs, opened.desk.runner.clock.now_at, number, self._other_words()
        )
        self.log_in.offer_sample(sample)
        self._show(self.log_in)

    def make_again(self) -> None:
        """Make the pages again in the language in force; what is typed stays. A wait ends as it began."""
        shown = self.currentWidget()
        if shown is None or isinstance(shown, WaitingPage):
            return
        typing = keep_typing(shown)
        name = next(name for name in _PAGES if self.__dict__.get(name) is shown)
        for page in [self.__dict__.pop(name) for name in _PAGES if name in self.__dict__]:
            self.removeWidget(page)
            page.deleteLater()
        self._show_again(name)
        page = self.currentWidget()
        if page is not None and not self.isHidden():
            # After the page's own wish where to begin.
            QTimer.singleShot(0, page, lambda: PutTyping(page, typing, with_focus=True))

    def _show_again(self, name: str) -> None:
        opened, jobs = self._opened, self.jobs
        match name:
            case "log_in" if opened is not None and jobs is not None:
                self._fill_log_in(opened, jobs)
            case "new_password" if jobs is not None:
                self.new_password.start(jobs)
                self._show(self.new_password)
            case "new_store":
                self.new_store.start(made_already=opened is not None)
                self._show(self.new_store)
            case "recovery_sheet":
                self._ask_for_proof(self._printed_by)
            case "recovery_key":
                self._on_key_wanted()
            case "problem":
                self._say_problem()
                self._show(self.problem)
            case _:
                self.begin() if opened is not None else self.show_first()

    def take_scan(self, text: str) -> None:
        """Take the code of a recovery sheet where one is asked for; any other scan means nothing here."""
        page = self.currentWidget()
        if isinstance(page, RecoveryKeyPage | RecoverySheetPage):
            page.lines.take_whole(text)

    def close_desk(self) -> None:
        """Close the open store, if any."""
        self._close_jobs()
        opened, self._opened = self._opened, None
        if opened is not None:
            opened.desk.close()

    def shut_down(self) -> None:
        """Finish what runs and give the lock back; the program ends."""
        self._preload.stop()
        self._work.close()
        self.close_desk()

    # ---- answers

    def _on_opened(self, opened: Opened) -> None:
        self._opened = opened
        self._keep({LAST_STORE: self._kind})
        if not opened.is_founded:
            self.new_store.start(made_already=True)
            self._show(self.new_store)
        elif self._settings.text(UNPROVED_KEY) == opened.desk.identity.database_id.hex:
            self._ask_for_proof()
        else:
            self.show_log_in()

    def _on_open_failed(self, error: Exception, note: str = "", folder: Path | None = None) -> None:
        self.failed.emit(error)
        is_sample = self._kind == SAMPLE
        folder = folder or start_work.folder_of(self._data, self._kind).path

        def say() -> None:
            self.problem.show_error(
                error, folder, is_sample=is_sample and folder.exists(), other=self._other_words(), note=note
            )

        self._say_problem = say
        say()
        self._show(self.problem)

    def _on_sample_removed(self) -> None:
        self._keep({LAST_STORE: REAL if self._data.store.exists() else ""})
        if self._data.store.exists():
            self.open(REAL)
        else:
            self.show_first()

    def _on_new_store(self) -> None:
        values = self.new_store.values()
        if values is None:
            return
        problems = start_work.form_problems(values)
        if problems:
            self.new_store.form.set_problems(problem_sentences(problems))
            return
        self._typed = values
        self._wait(self.tr("正在建立门店"), self.tr("正在建立加密的数据库…"))
        if self._opened is not None:
            self._found(self._opened)
        else:
            self._kind = REAL
            self._work.work(
                start_work.make_store,
                self._data,
                values["timezone"],
                owner=self,
                done=self._on_made,
                failed=self._on_make_failed,
            )

    def _on_made(self, opened: Opened) -> None:
        self._opened = opened
        self._keep({LAST_STORE: REAL, UNPROVED_KEY: opened.desk.identity.database_id.hex})
        self._found(opened)

    def _found(self, opened: Opened) -> None:
        self._work.work(
            start_work.found_store,
            opened.desk,
            self._typed,
            owner=self,
            done=self._on_founded,
            failed=self._on_make_failed,
        )

    def _on_founded(self, opened: Opened) -> None:
        self._opened = opened
        self._keep({LAST_STAFF_NUMBER: str(self._typed["admin_number"])})
        self._ask_for_proof(str(self._typed["admin_name"]))
        self._typed = {}
        self.new_store.form.clear()

    def _on_make_failed(self, error: Exception) -> None:
        # What was typed stays in the form, whatever happened.
        self.failed.emit(error)
        self.new_store.start(made_already=self._opened is not None)
        if isinstance(error, ProblemsError):
            self._show(self.new_store)
            self.new_store.form.set_problems(problem_sentences(error.problems))
        else:
            self.new_store.set_notice(ErrorNotice(message_for(error)))
            self._show(self.new_store)

    def _on_proved(self) -> None:
        self._keep({UNPROVED_KEY: ""})
        self.show_log_in()

    def _on_areas(self) -> None:
        self._begin_sync()
        self._work.work(start_work.read_names, owner=self)

    def _on_logged_in(self, actor: Actor, must_change: bool) -> None:
        if self.jobs is None or self._opened is None:
            return
        start_work.read_areas()
        self._work.work(start_work.read_names, owner=self)
        self.actor = self.jobs.actor = actor
        self._begin_sync()
        if not self._opened.desk.identity.is_sample:
            self._keep({LAST_STAFF_NUMBER: actor.staff_number})
        if must_change:
            self.new_password.start(self.jobs)
            self._show(self.new_password)
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
            self._begin_new_store()

    def _begin_new_store(self) -> None:
        self._kind = REAL
        self.new_store.start(made_already=False)
        self._show(self.new_store)

    def _on_new_store_back(self) -> None:
        self.close_desk()
        self.begin() if self._data.store.exists() or self._data.sample.exists() else self.show_first()

    def ask_sample_removal(self) -> Overlay:
        """Ask once more before the sample store goes; nothing real is touched."""
        sheet = Overlay(self, self.tr("清除演示数据？"), icon="alert-triangle", width=440)
        sheet.set_lead(
            self.tr("将删除演示门店的数据库、附件和密钥，不能恢复。真实门店的数据在另一个文件里，不受影响。")
        )
        sheet.add_cancel()
        sheet.add_accept(self.tr("清除演示数据"), kind="danger")
        sheet.accepted.connect(sheet.done)
        sheet.accepted.connect(self.remove_sample)
        return sheet

    # ---- inside

    def _on_key_typed(self, key: bytes) -> None:
        self.open(self._kind, key)

    def _on_key_given_up(self) -> None:
        self._show(self.problem)

    def _on_retry(self) -> None:
        self.open(self._kind)

    def _on_sample_removal_wanted(self) -> None:
        self.ask_sample_removal().open()

    def _on_key_wanted(self) -> None:
        self.recovery_key.start()
        self._show(self.recovery_key)

    def _ask_for_proof(self, printed_by: str = "") -> None:
        self._printed_by = printed_by
        opened = self._opened
        if opened is None:
            return
        desk = opened.desk
        self.recovery_sheet.start(
            RecoveryFacts(
                key=desk.key,
                key_place=desk.key_place,
                company_name=opened.company_name,
                store_name=opened.store_name,
                time_zone=desk.identity.zone.key,
                database_id=desk.identity.database_id.hex,
                printed_by=printed_by or self._settings.text(LAST_STAFF_NUMBER),
                printed_at=start_work.now_at(desk),
            )
        )
        self._show(self.recovery_sheet)

    def _other_words(self) -> str:
        if self._kind == REAL:
            return self.tr("切换到演示门店") if self._data.sample.exists() else self.tr("先试用演示门店")
        return self.tr("切换到本店") if self._data.store.exists() else self.tr("新建门店")

    def _wait(self, title: str, sentence: str) -> None:
        self.waiting.show_work(title, sentence)
        self._show(self.waiting)

    def _show(self, page: StartPage) -> None:
        self.setCurrentWidget(page)
        if self.isHidden():
            return  # behind an open desk
        page.focus_first()
        # A page that was just shown takes the focus only once it is laid out.
        QTimer.singleShot(0, page, lambda: page.focus_first() if page.isVisible() else None)

    def _begin_sync(self) -> None:
        """Watch the link from the log-in page on: a desk that waits overnight keeps up."""
        if self.jobs is None or self._opened is None or self.sync is not None:
            return
        from ui.sync.engine import make_loop  # noqa: PLC0415 -- with the areas
        from ui.sync.watch import SyncWatch  # noqa: PLC0415

        maker = None if self._opened.desk.identity.is_sample else make_loop
        self.sync = SyncWatch(self._opened.desk, self.jobs, self, maker=maker)
        self.sync.revoked.connect(self.revoked)
        self.sync.start()

    def show_revoked(self) -> None:
        """Close the desk that head office revoked, take its rows off this machine, and say so."""
        from ui.sync.engine import make_joining, revoked_error  # noqa: PLC0415 -- with the areas

        self.close_desk()
        self._wait(self.tr("本工位已被总部停用"), self.tr("正在封存没有上传的内容，清除本机的公司数据…"))
        engine = make_joining(self._data)

        def left(answer: Left) -> None:
            note = ""
            if answer.unsent:
                note = self.tr(
                    "没有上传的 {count} 处已加密封存在 {file}，只有总部打得开，请交给总部。"
                ).format(count=answer.unsent, file=Path(answer.file).name)
            self._on_open_failed(revoked_error(), note, self._data.path if answer.unsent else None)

        self._work.work(lambda _job: engine.leave(), owner=self, done=left, failed=self._on_open_failed)

    def _close_jobs(self) -> None:
        sync, self.sync = self.sync, None
        if sync is not None:
            sync.stop()
            sync.deleteLater()
        jobs, self.jobs = self.jobs, None
        if jobs is not None:
            jobs.close()

    def _keep(self, values: dict[Setting, str]) -> None:
        try:
            self._settings.put(dict(values))
        except AppError:
            # A full or read-only disk is told by the database; a setting is only a convenience.
            return
