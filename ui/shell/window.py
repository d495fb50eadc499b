# SPDX-License-Identifier: Apache-2.0
"""The one window: first the start pages, then the desk of whoever logged in. Must not know any area."""

from __future__ import annotations

import base64
import binascii
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget

from app.core.data_folder import DataFolder
from app.core.errors import AppError
from app.core.settings import WINDOW_STATE, MachineSettings
from app.help.first_day import Step
from ui.shell.about import program_name
from ui.shell.appearance import Appearance
from ui.shell.help import HelpDesk
from ui.shell.language_switch import LanguageSwitch
from ui.shell.languages import Languages
from ui.shell.logo import logo_pixmap
from ui.shell.notices import Notices
from ui.shell.problem_log import ProblemLog
from ui.shell.start import Start
from ui.theme.theme import Theme
from ui.widgets.dialog import Overlay
from ui.widgets.scanner import Scanner
from ui.widgets.shortcuts import bind_key

if TYPE_CHECKING:
    from app.core.backup_sheet import Backup
    from ui.client import Client
    from ui.shell.desk_view import DeskView
    from ui.shell.lock import LockScreen
    from ui.shell.navigation import Navigation

LEAST_WIDTH, LEAST_HEIGHT = 960, 560
_FIRST_SIZE = (1366, 768)


class MainWindow(QMainWindow):
    """Holds the start pages and the desk, one above the other; remembers its place."""

    def __init__(
        self,
        data: DataFolder,
        settings: MachineSettings,
        appearance: Appearance,
        languages: Languages,
        *,
        navigation: Navigation | None = None,
        inline: bool = False,
    ) -> None:
        """Make the window; nothing is opened before ``begin``. ``inline`` runs all work at once (tests)."""
        super().__init__()
        self.setWindowIcon(QIcon(logo_pixmap(appearance.theme, 64)))
        self._settings, self._navigation = settings, navigation
        self.appearance = appearance
        self.theme: Theme = appearance.theme
        self.log = ProblemLog(data.path / "log" / "problems.log")
        self.notices = Notices(self, self.log)
        self.languages = LanguageSwitch(self, settings, languages)
        self.setWindowTitle(program_name())
        self.start = Start(data, settings, inline=inline)
        self.desk_view: DeskView | None = None
        self.client: Client | None = None
        self.lock_screen: LockScreen | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self.setCentralWidget(self._stack)
        self.start.logged_in.connect(self._on_logged_in)
        self.start.theme_toggled.connect(appearance.toggle_dark)
        self.start.language_wanted.connect(self.languages.choose)
        self.start.failed.connect(self.notices.keep)
        self.start.join_wanted.connect(self.join_head_office)
        self.start.revoked.connect(self._on_revoked)
        appearance.failed.connect(self.notices.show_error)
        application = QApplication.instance()
        self.scanner = Scanner(application) if isinstance(application, QApplication) else None
        if self.scanner is not None:
            self.scanner.setParent(self)
            self.scanner.scanned.connect(self._on_scanned)
            self.scanner.spoilt.connect(self._on_spoilt)
        self.help = HelpDesk(self, self)
        self.help.opened.connect(self._on_help_opened)
        self._bind_keys()
        self._restore()

    def begin(self) -> None:
        """Open the store that is there, or offer the two ways to begin."""
        self.start.begin()

    # ---- log-in and out

    def _on_logged_in(self) -> None:
        start = self.start
        if start.desk is None or start.jobs is None or start.actor is None:
            return
        from ui.client import Client  # noqa: PLC0415 -- after the log-in page
        from ui.shell.daily_backup import DailyBackup  # noqa: PLC0415

        client = Client(start.desk, start.jobs, start.actor, self._settings, self.theme)
        client.sync = start.sync
        client.notified.connect(self.notices.show_toast)
        client.failed.connect(self.notices.show_error)
        client.restore_wanted.connect(self._on_restore_wanted)
        self.client = client
        DailyBackup(client).start()

        def show() -> None:
            if self.client is client:
                self.make_desk(client).open_first()

        self.languages.begin_desk(client, show)

    def make_desk(self, client: Client) -> DeskView:
        """Make the view of whoever is logged in and show it, still without pages."""
        from ui.shell.desk_view import DeskView  # noqa: PLC0415 -- read while somebody types his password

        store = self.start.store_name
        self.desk_view = view = DeskView(client, store=store, navigation=self._navigation)
        view.theme_toggled.connect(self.appearance.toggle_dark)
        view.contrast_toggled.connect(self.appearance.toggle_contrast)
        view.log_out_wanted.connect(self.log_out)
        view.lock_wanted.connect(self.lock)
        view.help_wanted.connect(lambda page: self.help.open(page=page))
        view.password_change_wanted.connect(self._on_password_change)
        view.sample_removal_wanted.connect(self._on_sample_removal)
        view.link.join_wanted.connect(self._on_join_wanted)
        view.language_wanted.connect(self.languages.choose)
        self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)
        self.setWindowTitle(f"{store} · {program_name()}")
        return view

    def log_out(self) -> bool:
        """Close the pages and ask for the next person; False when a page must not close yet."""
        if not self._leave_desk():
            return False
        self._stack.setCurrentWidget(self.start)
        self.start.show_log_in()
        return True

    def lock(self) -> None:
        """Cover the desk until the same person types his password; the tabs stay."""
        if self.client is None or self.lock_screen is not None:
            return
        from ui.shell.lock import LockScreen  # noqa: PLC0415 -- after the log-in page

        self.notices.dismiss()
        screen = LockScreen(self, self.client, self.start.store_name)
        self.lock_screen = screen
        screen.unlocked.connect(self._on_unlocked)
        screen.switch_wanted.connect(self._on_switch_wanted)
        screen.open()

    def _on_unlocked(self) -> None:
        screen, self.lock_screen = self.lock_screen, None
        if screen is not None:
            screen.leave()

    def _on_switch_wanted(self) -> None:
        self._on_unlocked()
        self.log_out()

    def _leave_desk(self, *, is_revoked: bool = False) -> bool:
        """Close pages and sheets; False when a page refuses. A revoked desk leaves at once.

        What has a draft keeps it; the log-out of a revoked desk is not written.
        """
        view, client = self.desk_view, self.client
        if view is None or client is None:
            return True
        if not view.close_all() and not is_revoked:
            return False
        self.close_sheets()
        if not is_revoked:
            from app.admin.commands import log_out  # noqa: PLC0415 -- with the desk it is long imported

            client.jobs.write(log_out, failed=self.log.write)
        self.notices.dismiss()
        self.setWindowTitle(program_name())
        self.desk_view = self.client = None
        self.drop_desk(view)
        client.deleteLater()
        self.languages.end_desk()
        return True

    @property
    def is_locked(self) -> bool:
        """True while the lock screen lies over the desk."""
        return self.lock_screen is not None

    def drop_desk(self, view: DeskView) -> None:
        """Take a view away."""
        self._stack.removeWidget(view)
        view.hide()
        view.deleteLater()

    def open_sheets(self) -> list[Overlay]:
        """Return what lies over the pages, the top one last; sheets belong to the window, not to a page."""
        return [sheet for sheet in self.findChildren(Overlay) if not sheet.isHidden()]

    def close_sheets(self) -> None:
        """Close what lies over the pages, the top one first."""
        for sheet in reversed(self.open_sheets()):
            sheet.leave()

    def _on_password_change(self) -> None:
        if self.client is not None:
            from ui.shell.password_change import PasswordSheet  # noqa: PLC0415 -- after the log-in page

            sheet = PasswordSheet(self, self.client.jobs)
            sheet.changed.connect(
                lambda: self.notices.show_toast(self.tr("密码已修改，下次登录用新密码。"), None)
            )
            sheet.open()

    def _on_sample_removal(self) -> None:
        sheet = self.start.leaving.ask_sample_removal()
        sheet.accepted.connect(self._on_sample_removal_agreed)
        sheet.open()

    def _on_sample_removal_agreed(self) -> None:
        if self._leave_desk():
            self._stack.setCurrentWidget(self.start)
            self.start.leaving.remove_sample()

    # ---- head office

    def join_head_office(self) -> None:
        """Open 接入总部 over the start pages: the desk must be closed while its file is rewritten."""
        from ui.shell.joining import open_wizard  # noqa: PLC0415 -- once in a desk's life

        open_wizard(self, self.start)

    def _on_join_wanted(self) -> None:
        if self.log_out():
            self.join_head_office()

    def _on_restore_wanted(self, backup: Backup) -> None:
        if self._leave_desk():
            self._stack.setCurrentWidget(self.start)
            self.start.restoring.restore(backup)

    def _on_revoked(self) -> None:
        """Head office revoked this desk: leave the pages at once, typed text is a draft by then."""
        if self.lock_screen is not None:
            self._on_unlocked()
        self._leave_desk(is_revoked=True)
        self._stack.setCurrentWidget(self.start)
        self.start.leaving.leave_revoked()

    # ---- keys of the whole window

    @property
    def settings(self) -> MachineSettings:
        """The settings of this workstation."""
        return self._settings

    def _on_help_opened(self) -> None:
        if self.client is not None:
            self.client.happened.emit(Step.HELP)

    def _bind_keys(self) -> None:
        everywhere = Qt.ShortcutContext.ApplicationShortcut
        for keys, meaning, act in (
            ("F1", self.tr("帮助：这一页的快捷键与手册"), self.help.open),
            ("Ctrl++", self.tr("放大文字（最大 130 %）"), lambda: self._scale(1)),
            ("Ctrl+=", "", lambda: self._scale(1)),
            ("Ctrl+-", self.tr("缩小文字（最小 90 %）"), lambda: self._scale(-1)),
            ("Ctrl+0", self.tr("文字恢复原始大小"), lambda: self._scale(0)),
        ):
            bind_key(self, keys, meaning, act, context=everywhere)

    def _scale(self, places: int) -> None:
        percent = self.appearance.step_scale(places) if places else self.appearance.set_scale(100)
        self.notices.show_toast(self.tr("显示大小 {percent} %").format(percent=percent), None)

    def _on_scanned(self, text: str) -> None:
        if self.desk_view is None:
            self.start.take_scan(text)
        elif self.lock_screen is None:
            self.desk_view.take_scan(text)

    def _on_spoilt(self) -> None:
        sentence = self.tr("输入法把扫到的码变成了字，已经退回，没有填进去。请切到英文再扫一次。")
        self.notices.show_toast(sentence, None)

    # ---- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that no page took: first the message goes, then the keyboard is back in the page."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.notices.dismiss() and self.desk_view is not None:
            self.desk_view.go_to_page()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep drafts and place, close the database, give the lock back."""
        if not self.start.ask_to_end() or not self._leave_desk():
            event.ignore()
            return
        self._remember()
        self.start.shut_down()
        super().closeEvent(event)

    def _remember(self) -> None:
        state = base64.b64encode(self.saveGeometry().data()).decode("ascii")
        try:
            self._settings.put({WINDOW_STATE: state})
        except AppError as error:
            self.log.write(error)

    def _restore(self) -> None:
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.resize(*_FIRST_SIZE)
        try:
            state = base64.b64decode(self._settings.text(WINDOW_STATE), validate=True)
        except (binascii.Error, ValueError):
            return
        if state:
            self.restoreGeometry(QByteArray(state))
