# SPDX-License-Identifier: Apache-2.0
"""The keys of the window: one table that binds them and that F1 shows. Must not know what they do."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.widgets.dialog import Overlay
from ui.widgets.labels import Kbd, Label
from ui.widgets.layouts import hbox, vbox


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One line of the table of keys."""

    keys: tuple[str, ...]
    meaning: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that belong together."""

    title: str
    lines: tuple[KeyLine, ...]


class KeyTable(QObject):
    """What F1 shows; only keys that work."""

    def groups(self) -> tuple[KeyGroup, ...]:
        """Return all groups."""
        return (
            KeyGroup(
                self.tr("到处可用"),
                (
                    KeyLine(("F1",), self.tr("显示这张快捷键表")),
                    KeyLine(("F2",), self.tr("新建：当前页的主要单据，其他页为登记投诉")),
                    KeyLine(("Ctrl+K",), self.tr("搜索顾客、工单、命令")),
                    KeyLine(("Alt+1", "…", "Alt+9"), self.tr("打开导航栏的第 1–9 个模块")),
                    KeyLine(("Ctrl+L",), self.tr("锁定屏幕，打开的页面保留")),
                    KeyLine(("Esc",), self.tr("返回上一层")),
                ),
            ),
            KeyGroup(
                self.tr("当前页面"),
                (
                    KeyLine(("F4",), self.tr("修改当前单据的状态")),
                    KeyLine(("F8",), self.tr("打开或收起详情")),
                    KeyLine(("/",), self.tr("到列表的筛选框")),
                    KeyLine(("Ctrl+P",), self.tr("预览并打印当前单据")),
                    KeyLine(("Ctrl+Enter",), self.tr("提交正在写的内容")),
                    KeyLine(("Ctrl+C",), self.tr("复制选中的行，可直接粘贴到 Excel")),
                ),
            ),
            KeyGroup(
                self.tr("页签与窗口"),
                (
                    KeyLine(("Ctrl+Tab",), self.tr("下一个页签")),
                    KeyLine(("Ctrl+Shift+Tab",), self.tr("上一个页签")),
                    KeyLine(("Ctrl+W",), self.tr("关闭页签（也可用鼠标中键）")),
                    KeyLine(("Ctrl++", "Ctrl+-"), self.tr("放大、缩小文字（90–130 %）")),
                    KeyLine(("Ctrl+0",), self.tr("恢复原始大小")),
                ),
            ),
        )


def key_overlay(parent: QWidget) -> Overlay:
    """Return the sheet that lists the keys."""
    table = KeyTable()
    sheet = Overlay(parent, table.tr("快捷键"), icon="keyboard", width=860)
    columns = hbox(spacing=24)
    for group in table.groups():
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(1, 1)
        for row, line in enumerate(group.lines):
            caps = hbox(
                *(Kbd(key) if key != "…" else Label(key, "caption") for key in line.keys), None, spacing=3
            )
            grid.addLayout(caps, row, 0)
            grid.addWidget(Label(line.meaning, "second", wrap=True), row, 1)
        columns.addLayout(vbox(Label(group.title, "h3"), grid, None, spacing=10), 1)
    body = QWidget()
    body.setLayout(columns)
    sheet.set_body(body)
    return sheet
