# SPDX-License-Identifier: Apache-2.0
"""The steps of a new store among the start pages: its form, its database, the proof of its recovery sheet.

Must not know what comes before them or after.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.core.errors import ProblemsError
from app.core.settings import LAST_STAFF_NUMBER, LAST_STORE, UNPROVED_KEY
from ui.shell import start_work
from ui.shell.start_stack import StartStack
from ui.shell.start_work import REAL, Opened
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.messages import message_for, problem_sentences

if TYPE_CHECKING:
    from ui.shell.new_store import NewStorePage
    from ui.shell.recovery import RecoverySheetPage


class FoundingWay(QObject):
    """Makes a store; ``proved`` when its key is known to be on paper. What was typed is never lost."""

    proved = Signal()

    def __init__(
        self, stack: StartStack, form: Callable[[], NewStorePage], sheet: Callable[[], RecoverySheetPage]
    ) -> None:
        """``form`` and ``sheet`` answer the pages; they are made when they are first shown."""
        super().__init__(stack)
        self._stack, self._form, self._sheet = stack, form, sheet
        self._typed: dict[str, Any] = {}
        self._printed_by = ""

    def begin(self) -> None:
        """Ask for company, store and first administrator, or for what is left of a store made half."""
        if self._stack.opened is None:
            self._stack.kind = REAL
        self._form().start(made_already=self._stack.opened is not None)
        self._stack.show_page(self._form())

    def submit(self) -> None:
        """Make the store of the form, unless something in it is wrong."""
        page, stack = self._form(), self._stack
        values = page.values()
        if values is None:
            return
        problems = start_work.form_problems(values)
        if problems:
            page.form.set_problems(problem_sentences(problems))
            return
        self._typed = values
        stack.wait(self.tr("正在建立门店"), self.tr("正在建立加密的数据库…"))
        if stack.opened is not None:
            self._found(stack.opened)
        else:
            stack.kind = REAL
            stack.work_jobs.work(
                start_work.make_store, stack.data, values["timezone"],
                owner=self, done=self._on_made, failed=self._on_failed,
            )  # fmt: skip

    def ask_for_proof(self) -> None:
        """Ask for the recovery key of the open store, as it stands on its sheet."""
        opened = self._stack.opened
        if opened is None:
            return
        from ui.shell.recovery import RecoveryFacts  # noqa: PLC0415 -- once in a desk's life

        desk = opened.desk
        self._sheet().start(
            RecoveryFacts(
                key=desk.key,
                key_place=desk.key_place,
                company_name=opened.company_name,
                store_name=opened.store_name,
                time_zone=desk.identity.zone.key,
                database_id=desk.identity.database_id.hex,
                printed_by=self._printed_by or self._stack.settings.text(LAST_STAFF_NUMBER),
                printed_at=start_work.now_at(desk),
            )
        )
        self._stack.show_page(self._sheet())

    def on_proved(self) -> None:
        """Note that the key is on paper."""
        self._printed_by = ""
        self._stack.keep({UNPROVED_KEY: ""})
        self.proved.emit()

    def is_unproved(self, opened: Opened) -> bool:
        """Tell whether the key of a store was never typed back."""
        return self._stack.settings.text(UNPROVED_KEY) == opened.desk.identity.database_id.hex

    # ---- inside

    def _on_made(self, opened: Opened) -> None:
        self._stack.opened = opened
        self._stack.keep({LAST_STORE: REAL, UNPROVED_KEY: opened.desk.identity.database_id.hex})
        self._found(opened)

    def _found(self, opened: Opened) -> None:
        self._stack.work_jobs.work(
            start_work.found_store, opened.desk, self._typed,
            owner=self, done=self._on_founded, failed=self._on_failed,
        )  # fmt: skip

    def _on_founded(self, opened: Opened) -> None:
        self._stack.opened = opened
        self._stack.keep({LAST_STAFF_NUMBER: str(self._typed["admin_number"])})
        self._printed_by = str(self._typed["admin_name"])
        self.ask_for_proof()
        self._typed = {}
        self._form().form.clear()

    def _on_failed(self, error: Exception) -> None:
        # What was typed stays in the form, whatever happened.
        page = self._form()
        self._stack.failed.emit(error)
        page.start(made_already=self._stack.opened is not None)
        if isinstance(error, ProblemsError):
            self._stack.show_page(page)
            page.form.set_problems(problem_sentences(error.problems))
        else:
            page.set_notice(ErrorNotice(message_for(error)))
            self._stack.show_page(page)
