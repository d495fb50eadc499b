# SPDX-License-Identifier: Apache-2.0
"""Before the desk is open: choose a backup and put it in the store's place. Restores by ``app.restoring``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from app.core.backup_sheet import Backup
from app.core.data_folder import DataFolder
from app.core.errors import MissingKeyError, WrongKeyError
from app.core.settings import BACKUP_PLACE
from app.restoring import Restored, fits, listed_in, restore
from ui.admin.backup_list import BackupTable, BackupWords
from ui.shell.recovery import RecoveryKeyPage
from ui.shell.start_pages import StartPage
from ui.shell.start_stack import StartStack
from ui.widgets.buttons import Button
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.labels import Label
from ui.widgets.messages import message_for

if TYPE_CHECKING:
    from ui.jobs import Job

_TABLE_HEIGHT = 230


class RestorePage(StartPage):
    """The backups of this machine, or of a folder that the person names."""

    chosen = Signal(object)
    folder_chosen = Signal(str)
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("", width=860)
        self.set_title(
            self.tr("从备份恢复"),
            self.tr("选一份备份。现在的数据不会删除，会整个放到数据文件夹的 set-aside 里。"),
        )
        self.words = BackupWords(None)
        self.table = BackupTable(self.words)
        self.table.setMinimumHeight(self._theme.px(_TABLE_HEIGHT))
        self.table.current_changed.connect(self._show_held)
        self.held = Label("", wrap=True)
        self.body.addWidget(self.table)
        self.body.addWidget(self.held)
        back = Button(self.tr("返回"), kind="ghost")
        back.clicked.connect(self.back_wanted)
        self.folder = Button(self.tr("选 U 盘或别的文件夹…"), icon="folder")
        self.folder.clicked.connect(self._on_folder)
        self.accept = Button(self.tr("恢复这一份"), kind="primary", key="Ctrl+Enter")
        self.accept.clicked.connect(self.submit)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.folder)
        self.buttons.addWidget(self.accept)
        self._show_held(None)

    def show_backups(self, backups: tuple[Backup, ...]) -> None:
        """Show what may be restored."""
        self.table.show_backups(backups)
        self._show_held(backups[0] if backups else None)
        self.focus_first()

    def focus_first(self) -> None:
        """Go to the list, or to where a folder is named when there is nothing in it."""
        (self.table if self.table.rows.total else self.folder).setFocus()

    def submit(self) -> None:
        """Say the backup in front."""
        backup = self.table.current_row()
        if isinstance(backup, Backup) and fits(backup):
            self.chosen.emit(backup)

    def _show_held(self, backup: Any) -> None:
        can = backup is not None and fits(backup)
        self.held.setText(self.words.held(backup) if can else "")
        if can:
            self.accept.enable()
        else:
            self.accept.disable(self.tr("请先选一份读得出来的备份"))

    def _on_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("备份在哪个文件夹"))
        if path:
            self.folder_chosen.emit(path)


class RestoreWay(QObject):
    """The steps of a restore among the start pages; whatever fails, the store that was there is there."""

    restored = Signal(str)
    """The store can be opened; says what was done."""
    given_up = Signal()

    def __init__(self, stack: StartStack) -> None:
        super().__init__(stack)
        self._stack = stack
        self._backup: Backup | None = None
        self.page = RestorePage()
        self.page.chosen.connect(self.restore)
        self.page.folder_chosen.connect(self.look_in)
        self.page.back_wanted.connect(self.given_up)
        self.key_page = RecoveryKeyPage()
        self.key_page.typed.connect(self._on_key)
        self.key_page.back_wanted.connect(self.choose)
        self.pages: tuple[StartPage, ...] = (self.page, self.key_page)
        for page in self.pages:
            stack.added(page)

    def choose(self) -> None:
        """Show what this machine and the second place have."""
        self.page.set_notice(None)
        self.look_in(self._stack.settings.text(BACKUP_PLACE))
        self._stack.show_page(self.page)

    def look_in(self, folder: str) -> None:
        """Read the backups of this machine and of a folder."""
        stack = self._stack
        stack.work_jobs.work(_list, stack.data, folder, owner=self, done=self.page.show_backups)

    def restore(self, backup: Backup, key: bytes | None = None) -> None:
        """Close the store and put the backup in its place; ``key`` was typed from the sheet."""
        stack, self._backup = self._stack, backup
        stack.close_desk()
        stack.wait(self.tr("正在恢复"), self.tr("正在核对并放回备份，请不要关机…"))
        stack.work_jobs.work(
            _restore, stack.data, backup, key, owner=self, done=self._on_restored, failed=self._on_failed,
            progressed=stack.waiting.show_progress,
        )  # fmt: skip

    # ---- inside

    def _on_key(self, key: bytes) -> None:
        if self._backup is not None:
            self.restore(self._backup, key)

    def _on_restored(self, done: Restored) -> None:
        said = [self.tr("已恢复到 {moment} 的备份。").format(moment=self.page.words.moment(done.backup))]
        if done.set_aside is not None:
            said.append(self.tr("原来的数据在 set-aside 的 {folder} 里。").format(folder=done.set_aside.name))
        if done.missing:
            said.append(
                self.tr("有 {count} 个附件的内容不在备份里；已接入总部的会自动取来。").format(
                    count=done.missing
                )
            )
        self.restored.emit("".join(said))

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, MissingKeyError | WrongKeyError):
            self.key_page.start()
            if isinstance(error, WrongKeyError):
                self.key_page.set_notice(ErrorNotice(message_for(error)))
            self._stack.show_page(self.key_page)
            return
        self._stack.failed.emit(error)
        self.page.set_notice(ErrorNotice(message_for(error)))
        self._stack.show_page(self.page)


def _list(_job: object, data: DataFolder, folder: str) -> tuple[Backup, ...]:
    return listed_in(data.path, folder)


def _restore(job: Job, data: DataFolder, backup: Backup, key: bytes | None) -> Restored:
    return restore(data, data.store, backup, key=key, report=job.report)
