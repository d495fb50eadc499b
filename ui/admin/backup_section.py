# SPDX-License-Identifier: Apache-2.0
"""本机备份: what is there, one more now, the second place, the way back, what lies aside.

Restoring itself: the shell.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QFrame

from app import restoring
from app.core.backup_rule import BackupRule, Reason
from app.core.backup_sheet import Backup
from app.core.errors import AppError, MissingPlaceError
from app.core.local_restore import SetAside
from app.core.settings import BACKUP_PLACE
from app.restoring import BackedUp
from ui.admin.backup_list import BackupTable, BackupWords
from ui.admin.section import Section
from ui.admin.set_aside_lines import SetAsideLines
from ui.client import Client
from ui.jobs import Job, JobCancelled
from ui.widgets.buttons import Button
from ui.widgets.dialog import Overlay
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, column_of, hbox, vbox
from ui.widgets.progress import ProgressLine


class BackupSection(Section):
    """The backups of this desk."""

    new_icon = "device-floppy"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.words = BackupWords(client.desk.identity.zone)
        self.rule = Label("", "second", wrap=True)
        self.place = Label("", "second", wrap=True, selectable=True)
        self.choose = Button(self.tr("设第二备份位置…"), icon="folder")
        self.choose.clicked.connect(self._on_choose)
        self.no_place = Button(self.tr("不用第二位置"), kind="ghost")
        self.no_place.clicked.connect(lambda: self.set_place(""))
        self.table = BackupTable(self.words)
        self.table.current_changed.connect(self._show_held)
        self.held = Label("", "body", wrap=True)
        self.restore = Button(self.tr("恢复到这一份…"), icon="arrow-back-up")
        self.restore.clicked.connect(self._on_restore)
        self.progress = ProgressLine(self.tr("正在备份，可以照常工作…"))
        self.progress.cancelled.connect(self._on_cancel)
        self.progress.hide()
        self.aside = SetAsideLines(client.desk.identity.zone)
        self.aside.removal_wanted.connect(lambda store: self.ask_removal(store).open())
        self._job: Job | None = None
        self._is_running = False
        pane = QFrame()
        pane.setProperty("role", "pane")
        head = vbox(
            self.rule, hbox((self.place, 1), self.choose, self.no_place), self.progress, spacing=8,
            margins=(14, 12, 14, 12),
        )  # fmt: skip
        foot = hbox((self.held, 1), self.restore, margins=(14, 8, 14, 8))
        pane.setLayout(
            vbox(head, Line(), (self.table, 1), Line(), foot, self.aside, spacing=0, margins=(1, 1, 1, 6))
        )
        self.setLayout(vbox(pane))
        self._show_held(None)

    def new_label(self) -> str:
        """Return 立即备份."""
        return self.tr("立即备份")

    def begin_new(self) -> bool:
        """Back up now, on a worker."""
        if not self._is_running:
            self._is_running = True
            self.progress.set_progress(0, 0)
            self.progress.show()
            self._job = self.client.jobs.work(
                back_up, self.client, Reason.BY_HAND, self._second(), owner=self, done=self._on_made,
                failed=self._on_failed, progressed=self.progress.set_progress,
            )  # fmt: skip
        return True

    def refresh(self) -> None:
        """Read the list and the rule again."""
        second = self._second()
        self.place.setText(
            self.tr("第二备份位置：{path}").format(path=second)
            if second
            else self.tr("没有第二备份位置：硬盘坏了，备份也会一起丢。建议设一个 U 盘或共享文件夹。")
        )
        self.no_place.setVisible(bool(second))
        self.client.jobs.work(_look, self.client.desk, second, owner=self, done=self._show)

    def set_place(self, path: str) -> None:
        """Use another second place from now on; none when empty."""
        try:
            self.client.settings.put({BACKUP_PLACE: path})
        except AppError as error:
            self.client.show_error(error)
        self.refresh()

    def ask(self, backup: Backup) -> Overlay:
        """Return the question before the desk goes back to a backup."""
        sheet = Overlay(self, self.tr("恢复到这一份备份？"), icon="arrow-back-up", width=560)
        sheet.set_lead(
            self.tr("{moment}（{reason}）").format(
                moment=self.words.moment(backup), reason=self.words.reason(backup)
            )
        )
        told = [
            Label(self.words.held(backup), wrap=True),
            Label(
                self.tr("之后的登记和处理不在这份备份里。现在的数据不会删除，整个放到 set-aside 文件夹里。"),
                wrap=True,
            ),
        ]
        if self.client.desk.identity.desk_code:
            told.append(Label(self._office_words(backup), wrap=True))
        sheet.set_body(column_of(*told, spacing=10))
        sheet.add_cancel()
        sheet.add_accept(self.tr("退出并恢复"), kind="danger")
        sheet.accepted.connect(sheet.done)
        sheet.accepted.connect(lambda: self.client.restore_wanted.emit(backup))
        return sheet

    def ask_removal(self, store: SetAside) -> Overlay:
        """Return the question before what lies aside goes for good."""
        sheet = Overlay(self, self.tr("删除恢复前的旧数据？"), icon="alert-triangle", width=520)
        sheet.set_lead(self.aside.words(store, self.client.desk.runner.clock.now_at()))
        told = self.tr("删除以后不能找回。现在的数据和所有备份都不受影响。")
        sheet.set_body(column_of(Label(told, wrap=True), spacing=10))
        sheet.add_cancel()
        sheet.add_accept(self.tr("删除旧数据"), kind="danger")
        sheet.accepted.connect(sheet.done)
        sheet.accepted.connect(lambda: self._remove(store))
        return sheet

    # ---- inside

    def _remove(self, store: SetAside) -> None:
        self.client.jobs.work(
            _remove_set_aside, self.client, store.path.name,
            owner=self, done=self._on_removed, failed=self._on_failed,
        )  # fmt: skip

    def _on_removed(self, _answer: None) -> None:
        self.client.notify(self.tr("恢复前的旧数据已删除。"))
        self.refresh()

    def _office_words(self, backup: Backup) -> str:
        if backup.inside.desk_code:
            return self.tr("已上传的内容在总部，恢复后会自动取回来。")
        return self.tr("这份备份是接入总部之前的：恢复后是单机门店，要请总部重新发接入码。")

    def _second(self) -> str:
        return self.client.settings.text(BACKUP_PLACE)

    def _on_choose(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.tr("第二备份位置"))
        if path:
            self.set_place(str(Path(path)))

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._stop()

    def _on_made(self, done: BackedUp) -> None:
        self._stop()
        self.client.notify(self.tr("备份做好了，已核对。"))
        if done.second is False:
            self.client.show_error(MissingPlaceError(path=self._second()))
        self.refresh()

    def _on_failed(self, error: Exception) -> None:
        self._stop()
        self.client.show_error(error)
        self.refresh()

    def _stop(self) -> None:
        self._is_running = False
        self.progress.hide()

    def _show(self, found: tuple[BackupRule, tuple[Backup, ...], tuple[SetAside, ...]]) -> None:
        rule, backups, aside = found
        why_not = "" if self.client.actor.may(restoring.MANAGE) else self.tr("只有管理员可以删除")
        self.aside.show_stores(aside, self.client.desk.runner.clock.now_at(), why_not=why_not)
        self.rule.setText(
            self.tr(
                "每天自动备份一次，与门店数据同样加密。最近 {daily} 天、{weekly} 周、{monthly} 个月各留一份。"
            ).format(daily=rule.daily, weekly=rule.weekly, monthly=rule.monthly)
        )
        self.table.show_backups(backups)
        self._show_held(backups[0] if backups else None)

    def _show_held(self, backup: Any) -> None:
        can = backup is not None and restoring.fits(backup)
        self.held.setText(self.words.held(backup) if can else "")
        may = self.client.actor.may(restoring.MANAGE)
        if can and may:
            self.restore.enable()
        else:
            self.restore.disable(
                self.tr("请先选一份读得出来的备份") if may else self.tr("只有管理员可以恢复")
            )

    def _on_restore(self) -> None:
        backup = self.table.current_row()
        if isinstance(backup, Backup) and restoring.fits(backup):
            restoring.require_restorer(self.client.actor)
            self.ask(backup).open()


def back_up(job: Job, client: Client, reason: Reason, second: str) -> BackedUp:
    """Back up; runs on a worker, and stops when it is cancelled or the desk is left."""

    def report(done: int, total: int) -> None:
        if client.jobs.is_closed:
            raise JobCancelled
        job.report(done, total)

    return restoring.back_up(client.desk, reason, second, report)


def _look(
    _job: object, desk: Any, second: str
) -> tuple[BackupRule, tuple[Backup, ...], tuple[SetAside, ...]]:
    return restoring.rule_of(desk), restoring.backups_of(desk, second), restoring.set_aside(desk)


def _remove_set_aside(_job: object, client: Client, name: str) -> None:
    restoring.remove_set_aside(client.desk, client.actor, name)
