# SPDX-License-Identifier: Apache-2.0
"""诊断: what the doctor finds on this machine, with what to do, and the file for support. Changes nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QFrame

from app import examining, restoring
from app.core.data_folder import DataFolder
from app.core.doctor import DoctorLine, State, examine
from app.core.support_file import name_at
from ui.admin import doctor_words
from ui.admin.section import Section
from ui.admin.window_checks import window_checks
from ui.client import Client
from ui.jobs import Job
from ui.theme.tokens import Tone
from ui.widgets.buttons import Button
from ui.widgets.chips import ChipLook
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.progress import ProgressLine
from ui.widgets.row_table import Column, Paint, RowTableModel, RowTableView


class DoctorSection(Section):
    """What is wrong with this machine."""

    new_icon = "tools"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self._job: Job | None = None
        self._is_running = False
        self._lines: tuple[DoctorLine, ...] = ()
        self.summary = Label(
            self.tr("诊断只看不改：磁盘、时钟、密钥、字体、打印机、数据库、备份和总部服务器。"), wrap=True
        )
        self.support = Button(self.tr("生成支持文件…"), icon="file-text")
        self.support.clicked.connect(self._on_support)
        self.support.disable(self.tr("请先诊断"))
        self.progress = ProgressLine(self.tr("正在诊断，可以照常工作…"))
        self.progress.cancelled.connect(self._on_cancel)
        self.progress.hide()
        self.model = RowTableModel(self._columns(), row_id=lambda line: (line.key, line.advice))
        self.table = RowTableView(self.model, name=self.tr("诊断结果"))
        self.table.set_empty_state(EmptyState("tools", self.tr("还没有诊断。按“开始诊断”，大约需要几秒。")))
        self.table.current_changed.connect(self._show_advice)
        self.model.reset(0)
        self.advice = Label("", "body", wrap=True, selectable=True)
        pane = QFrame()
        pane.setProperty("role", "pane")
        head = vbox(hbox((self.summary, 1), self.support), self.progress, spacing=8, margins=(14, 12, 14, 12))
        foot = hbox((self.advice, 1), margins=(14, 8, 14, 8))
        pane.setLayout(vbox(head, Line(), (self.table, 1), Line(), foot, spacing=0, margins=(1, 1, 1, 6)))
        self.setLayout(vbox(pane))

    def new_label(self) -> str:
        """Return 开始诊断."""
        return self.tr("开始诊断")

    def begin_new(self) -> bool:
        """Run every check on a worker."""
        if not self._is_running:
            self._is_running = True
            self.progress.set_progress(0, 0)
            self.progress.show()
            self._job = self.client.jobs.work(
                _examine, restoring.data_of(self.client.desk), owner=self, done=self._show,
                failed=self._on_failed, progressed=self.progress.set_progress,
            )  # fmt: skip
        return True

    def save_support(self, path: Path) -> None:
        """Write the file for support on a worker."""
        desk = self.client.desk
        text = doctor_words.as_text(self._lines)
        self.client.jobs.work(
            _write, path, restoring.data_of(desk), self._lines, text, desk.runner.clock.now_at(), owner=self,
            done=lambda _answer: self.client.notify(
                self.tr("支持文件已存到 {name}，里面没有顾客和员工的任何信息。").format(name=path.name)
            ),
            failed=self.client.show_error,
        )  # fmt: skip

    # ---- inside

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("title", self.tr("项目"), doctor_words.title, width=170, paint=Paint.STRONG),
            Column("state", self.tr("结果"), width=110, paint=Paint.CHIP, chip=self._chip),
            Column("fact", self.tr("看到的"), doctor_words.fact, width=300),
            Column("advice", self.tr("怎么办"), doctor_words.advice, width=320, stretch=True),
        )

    def _chip(self, line: DoctorLine) -> ChipLook:
        looks = {
            State.GOOD: ChipLook(self.tr("正常"), Tone.OK, "check"),
            State.WARNING: ChipLook(self.tr("留意"), Tone.WARN, "alert-triangle"),
            State.BAD: ChipLook(self.tr("有问题"), Tone.BAD, "alert-triangle"),
        }
        return looks[line.state]

    def _show(self, lines: tuple[DoctorLine, ...]) -> None:
        self._stop()
        self._lines = lines
        order = (State.BAD, State.WARNING, State.GOOD)
        ranked = sorted(lines, key=lambda line: order.index(line.state))
        self.model.reset(len(ranked), 0, ranked)
        wrong = sum(line.state is not State.GOOD for line in lines)
        if wrong:
            self.summary.setText(
                self.tr("查了 {count} 项，{wrong} 项要留意。").format(count=len(lines), wrong=wrong)
            )
        else:
            self.summary.setText(self.tr("查了 {count} 项，全部正常。").format(count=len(lines)))
        self.support.enable()
        self.table.select_first()
        self._show_advice(ranked[0])

    def _show_advice(self, line: DoctorLine | None) -> None:
        self.advice.setText(doctor_words.advice(line) if line is not None else "")

    def _on_support(self) -> None:
        name = name_at(self.client.desk.runner.clock.now_at())
        path, _filter = QFileDialog.getSaveFileName(self, self.tr("生成支持文件"), name, "ZIP (*.zip)")
        if path:
            self.save_support(Path(path))

    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._stop()

    def _on_failed(self, error: Exception) -> None:
        self._stop()
        self.client.show_error(error)

    def _stop(self) -> None:
        self._is_running = False
        self.progress.hide()


def _examine(job: Job, data: DataFolder) -> tuple[DoctorLine, ...]:
    return examine(examining.all_checks(data) | window_checks(), job.report)


def _write(_job: object, path: Path, data: DataFolder, lines: object, text: str, now_at: object) -> None:
    examining.write_support_file(path, data, lines, text, now_at)  # type: ignore[arg-type]  # a job's arguments
