# SPDX-License-Identifier: Apache-2.0
"""The way to an open store: behind its log-in page at the start, behind the waiting page later.

At the start the log-in page is painted before the database's library is read: who is quick types, even
presses 登录, and is let in when the store is open. Must not know what comes after (``start.py``).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.core.settings import LAST_STAFF_NUMBER
from ui.jobs import Jobs
from ui.shell import start_work
from ui.shell.after_paint import AfterPaint
from ui.shell.log_in import LogInPage
from ui.shell.start_stack import StartStack
from ui.shell.start_upgrade import UpgradeWatch
from ui.shell.start_work import REAL, SAMPLE, Opened


class OpeningWay(QObject):
    """Opens a store, and fills the log-in page with what is known of it."""

    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, stack: StartStack, log_in: Callable[[], LogInPage]) -> None:
        super().__init__(stack)
        self._stack, self._log_in = stack, log_in
        self.upgrade = UpgradeWatch(stack)
        self._expected = ""
        self._first_paint: AfterPaint | None = None

    def expect(self, kind: str) -> None:
        """Show the log-in page of a store and open it behind."""
        stack = self._stack
        stack.close_desk()
        stack.kind = self._expected = kind
        self.show_expected()
        if stack.is_inline:
            self._open()
        else:
            self._first_paint = AfterPaint(self, self._log_in(), self._open)

    def show_expected(self) -> None:
        """Show the log-in page of a store that is still being opened."""
        page = self._log_in()
        page.expect_desk(self._number(), self.other_words(), self._sample())
        self._stack.show_page(page)

    def open(self, kind: str, key: bytes | None) -> None:
        """Open a store behind the waiting page; ``key`` was typed from the recovery sheet."""
        self._stack.close_desk()
        self._stack.kind = kind
        self._stack.wait(self.tr("正在打开门店"), self.tr("正在解锁加密的数据库…"))
        self._open(key)

    def show_log_in(self, opened: Opened, jobs: Jobs) -> None:
        """Fill the log-in page of the open store and show it; what was typed while it was opened stays."""
        page = self._log_in()
        is_expected, self._expected = self._expected == self._stack.kind, ""
        page.show_desk(
            opened.store_name,
            jobs,
            opened.desk.runner.clock.now_at,
            None if is_expected else self._number(),
            self.other_words(),
            self._sample(),
        )
        # Where somebody may be typing already, the cursor is left alone.
        if not is_expected or self._stack.currentWidget() is not page:
            self._stack.show_page(page)

    def expect_nothing(self) -> None:
        """The store asks for another page than the log-in: that comes with new values later."""
        self._expected = ""

    def stop(self) -> None:
        """Begin nothing any more: the program ends."""
        if self._first_paint is not None:
            self._first_paint.cancel()

    def other_words(self) -> str:
        """Return what the link to the other store says."""
        stack = self._stack
        if stack.kind == REAL:
            return self.tr("切换到演示门店") if stack.data.sample.exists() else self.tr("先试用演示门店")
        return self.tr("切换到本店") if stack.data.store.exists() else self.tr("新建门店")

    def _open(self, key: bytes | None = None) -> None:
        stack = self._stack
        self.upgrade.begin()
        stack.work_jobs.work(
            start_work.open_store, stack.data, stack.kind, key, self.upgrade.tell,
            owner=self, done=self.opened.emit, failed=self.failed.emit,
        )  # fmt: skip

    def _number(self) -> str:
        return "" if self._stack.kind == SAMPLE else self._stack.settings.text(LAST_STAFF_NUMBER)

    def _sample(self) -> tuple[str, str] | None:
        return start_work.sample_login() if self._stack.kind == SAMPLE else None
