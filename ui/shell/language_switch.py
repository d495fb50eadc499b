# SPDX-License-Identifier: Apache-2.0
"""Changes the language of a window while it runs, without losing a typed word (ADR 0024). Knows no page.

The log-in page speaks the language of the workstation; a desk that of its person, kept with his account.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject

from app.core.errors import AppError
from app.core.settings import LANGUAGE, MachineSettings
from ui.shell.languages import PREFERENCE, Languages
from ui.widgets.input_method import commit_composition

if TYPE_CHECKING:
    from ui.client import Client
    from ui.shell.desk_view import DeskView
    from ui.shell.notices import Notices
    from ui.shell.problem_log import ProblemLog
    from ui.shell.start import Start


class SpeakingWindow(Protocol):
    """What the switch needs of the window."""

    client: Client | None
    desk_view: DeskView | None
    start: Start
    notices: Notices
    log: ProblemLog

    @property
    def is_locked(self) -> bool:
        """True while the lock screen lies over the desk."""

    def open_sheets(self) -> Sequence[object]:
        """Return what lies over the pages."""

    def close_sheets(self) -> None:
        """Close what lies over the pages."""

    def make_desk(self, client: Client) -> DeskView:
        """Make and show the view of whoever is logged in."""

    def drop_desk(self, view: DeskView) -> None:
        """Take a view away."""

    def setUpdatesEnabled(self, enable: bool, /) -> None:
        """Paint, or wait."""


class LanguageSwitch(QObject):
    """One per window."""

    def __init__(self, window: SpeakingWindow, settings: MachineSettings, languages: Languages) -> None:
        """Speak the workstation's language."""
        super().__init__()
        self._window, self._settings, self._languages = window, settings, languages
        languages.use(settings.text(LANGUAGE))

    def choose(self, code: str) -> None:
        """Speak a language from now on and keep the choice, of the person or of the workstation."""
        window = self._window
        client, view = window.client, window.desk_view
        if client is None or view is None:
            self._keep_here(code)
            self._begin_start_pages(code)
            return
        if window.open_sheets():
            client.notify(self.tr("请先填完或关闭打开的表单，再换语言。"))
            return
        from app.admin.commands import SavePreference, save_preference  # noqa: PLC0415 -- a desk is open
        from ui.shell.kept_desk import flush_drafts  # noqa: PLC0415

        commit_composition()
        flush_drafts(view)

        def failed(error: Exception) -> None:
            window.log.write(error)
            self._change_desk(client, code)

        # Written after the drafts by the one writer: once it is answered, the new pages will find them.
        wish = SavePreference(PREFERENCE, {"code": code})
        client.jobs.write(
            save_preference, wish, done=lambda _answer: self._change_desk(client, code), failed=failed
        )

    def begin_desk(self, client: Client, then: Callable[[], object]) -> None:
        """Speak the person's own language, if he ever chose one, and go on with ``then``."""
        from app.admin.queries import list_preferences  # noqa: PLC0415 -- somebody just logged in

        def speak(found: Mapping[str, Any]) -> None:
            wish = found.get(PREFERENCE)
            if isinstance(wish, Mapping) and self._languages.use(str(wish.get("code", ""))):
                self._window.start.make_again()
            then()

        def failed(error: Exception) -> None:
            self._window.log.write(error)
            then()

        client.jobs.read(list_preferences, PREFERENCE, done=speak, failed=failed)

    def end_desk(self) -> None:
        """Speak the workstation's language again: the next person is another."""
        self._begin_start_pages(self._settings.text(LANGUAGE))

    # ---- inside

    def _begin_start_pages(self, code: str) -> None:
        if self._languages.use(code):
            self._window.start.make_again()

    def _change_desk(self, client: Client, code: str) -> None:
        window = self._window
        old = window.desk_view
        if old is None or window.client is not client or window.is_locked:
            return
        from ui.shell.kept_desk import keep_desk, put_desk  # noqa: PLC0415 -- a desk is open

        window.close_sheets()  # one that was opened in the blink of an eye; it keeps its draft
        kept = keep_desk(old)
        if not self._languages.use(code):
            return
        window.setUpdatesEnabled(False)
        try:
            client.open_requested.disconnect(old.open)
            new = window.make_desk(client)
            stayed = put_desk(new, kept)
            window.drop_desk(old)
            window.start.make_again()
        finally:
            window.setUpdatesEnabled(True)
        new.ask_around()
        new.ladder.start()
        new.parts.start()
        if stayed:
            titles = QCoreApplication.translate("Formats", "、").join(page.title() for page in stayed)
            client.notify(
                self.tr("“{titles}”里有没做完的内容，做完后重新打开才换语言。").format(titles=titles)
            )

    def _keep_here(self, code: str) -> None:
        try:
            self._settings.put({LANGUAGE: code})
        except AppError as error:
            self._window.notices.show_error(error)
