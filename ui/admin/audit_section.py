# SPDX-License-Identifier: Apache-2.0
"""The database checked against its own rules, by a job: a line and a count per rule. Changes nothing."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSplitter

from app.core.audit import AuditLine
from ui.admin.section import Section
from ui.client import Client
from ui.theme.tokens import Tone
from ui.widgets import formats, program_words
from ui.widgets.chips import ChipLook
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import IconLabel, Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.progress import Spinner
from ui.widgets.row_table import Column, Paint, RowTableModel, RowTableView


@dataclass(frozen=True, slots=True)
class AuditRun:
    """What one run found, and how long it took."""

    lines: tuple[AuditLine, ...]
    seconds: float


class AuditSection(Section):
    """数据自检."""

    new_icon = "shield-check"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self._is_running = False
        self._spinner = Spinner()
        self._spinner.hide()
        self._sign = IconLabel("shield-check", "text3", 18)
        self.summary = Label(self.tr("自检只读不改：核对文件、日志、编号、引用和推算出的值。"), "body")
        self.model = RowTableModel(self._columns(), row_id=lambda line: line.key)
        self.table = RowTableView(self.model, name=self.tr("自检结果"))
        self.table.current_changed.connect(self._show_problems)
        self.problems = QPlainTextEdit()
        self.problems.setReadOnly(True)
        self.problems.setTabChangesFocus(True)
        self.problems.setAccessibleName(self.tr("发现的问题"))
        self._below = QFrame()
        self._below.setLayout(
            vbox(
                Label(self.tr("发现的问题（编号可复制给技术支持）"), "second"),
                self.problems,
                spacing=6,
                margins=(14, 8, 14, 8),
            )
        )
        self._below.hide()
        self._empty = EmptyState(
            "shield-check", self.tr("还没有自检。按“开始自检”，大约需要几秒；检查时可以照常工作。")
        )
        self.table.set_empty_state(self._empty)
        self.model.reset(0)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self._below)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        pane = QFrame()
        pane.setProperty("role", "pane")
        pane.setLayout(
            vbox(
                hbox(self._sign, self._spinner, (self.summary, 1), margins=(14, 12, 14, 12)),
                Line(),
                (splitter, 1),
                spacing=0,
                margins=(1, 1, 1, 6),
            )
        )
        self.setLayout(vbox(pane))

    def new_label(self) -> str:
        """Return 开始自检."""
        return self.tr("开始自检")

    def begin_new(self) -> bool:
        """Run all rules on a worker."""
        if self._is_running:
            return True
        self._is_running = True
        self._sign.hide()
        self._spinner.show()
        self.summary.setText(self.tr("正在自检…可以照常工作。"))
        jobs = self.client.jobs
        jobs.work(_run, self.client.desk.audit, owner=self, done=self._show, failed=self._on_failed)
        return True

    # ---- inside

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(
                "rule",
                self.tr("规则"),
                lambda line: program_words.title(line.sentence),
                width=320,
                stretch=True,
            ),
            Column(
                "checked",
                self.tr("检查条数"),
                lambda line: formats.number(line.checked),
                width=110,
                paint=Paint.NUMBER,
            ),
            Column("result", self.tr("结果"), width=130, paint=Paint.CHIP, chip=self._result),
        )

    def _result(self, line: AuditLine) -> ChipLook:
        if line.is_good:
            return ChipLook(self.tr("通过"), Tone.OK, "check")
        return ChipLook(
            self.tr("{count} 个问题").format(count=len(line.problems)), Tone.BAD, "alert-triangle"
        )

    def _show(self, run: AuditRun) -> None:
        self._stop()
        lines = sorted(run.lines, key=lambda line: line.is_good)
        bad = sum(not line.is_good for line in lines)
        checked = sum(line.checked for line in lines)
        self.model.reset(len(lines), 0, lines)
        at = self.client.desk.runner.clock.now_at().astimezone(self.client.desk.identity.zone)
        facts = {"rules": len(lines), "checked": formats.number(checked), "at": formats.clock(at), "bad": bad}
        facts["seconds"] = f"{run.seconds:.1f}"
        if bad:
            self._sign.set_icon("alert-triangle", "bad")
            sentence = self.tr("{rules} 项规则，检查 {checked} 条，{bad} 项有问题 · {at} · 用时 {seconds} 秒")
        else:
            self._sign.set_icon("circle-check", "ok")
            sentence = self.tr("{rules} 项规则，检查 {checked} 条，全部通过 · {at} · 用时 {seconds} 秒")
        self.summary.setText(sentence.format(**facts))
        self.table.select_first()
        self._show_problems(lines[0] if lines else None)

    def _show_problems(self, line: AuditLine | None) -> None:
        self._below.setVisible(line is not None and not line.is_good)
        self.problems.setPlainText("\n".join(line.problems) if line is not None else "")

    def _on_failed(self, error: Exception) -> None:
        self._stop()
        self._sign.set_icon("alert-triangle", "bad")
        self.summary.setText(self.tr("自检没有完成。"))
        self.client.show_error(error)

    def _stop(self) -> None:
        self._is_running = False
        self._spinner.hide()
        self._sign.show()


def _run(_job: object, audit: Any) -> AuditRun:
    started = time.perf_counter()
    return AuditRun(audit(), time.perf_counter() - started)
