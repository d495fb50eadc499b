# SPDX-License-Identifier: Apache-2.0
"""The steps that take a store off this machine: the sample store when a person wishes, a revoked desk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.shell import start_work
from ui.shell.start_stack import StartStack
from ui.widgets.dialog import Overlay

if TYPE_CHECKING:
    from ui.sync.joining_door import Left


class LeavingWay(QObject):
    """Closes a store and removes what is to go; a real store is removed only when head office says so."""

    sample_gone = Signal()
    failed = Signal(object)
    left = Signal(object, str, object)
    """The revoked desk is gone: the error that says so, what is kept in words, the folder where it lies."""

    def __init__(self, stack: StartStack) -> None:
        super().__init__(stack)
        self._stack = stack

    def ask_sample_removal(self) -> Overlay:
        """Return the question before the sample store goes; nothing real is touched."""
        sheet = Overlay(self._stack, self.tr("清除演示数据？"), icon="alert-triangle", width=440)
        sheet.set_lead(
            self.tr("将删除演示门店的数据库、附件和密钥，不能恢复。真实门店的数据在另一个文件里，不受影响。")
        )
        sheet.add_cancel()
        sheet.add_accept(self.tr("清除演示数据"), kind="danger")
        sheet.accepted.connect(sheet.done)
        return sheet

    def remove_sample(self) -> None:
        """Close and remove the sample store."""
        stack = self._stack
        desk, stack.opened = stack.desk, None
        stack.close_jobs()
        stack.wait(self.tr("正在清除演示数据"), self.tr("正在删除演示门店的数据库和密钥…"))
        stack.work_jobs.work(
            start_work.remove_sample, stack.data, desk,
            owner=self, done=lambda _answer: self.sample_gone.emit(), failed=self.failed.emit,
        )  # fmt: skip

    def leave_revoked(self) -> None:
        """Close the desk that head office revoked, take its rows off this machine, and say so."""
        from ui.sync.engine import make_joining, revoked_error  # noqa: PLC0415 -- with the areas

        stack = self._stack
        stack.close_desk()
        stack.wait(self.tr("本工位已被总部停用"), self.tr("正在封存没有上传的内容，清除本机的公司数据…"))
        engine = make_joining(stack.data)

        def left(answer: Left) -> None:
            note = ""
            if answer.unsent:
                note = self.tr(
                    "没有上传的 {count} 处已加密封存在 {file}，只有总部打得开，请交给总部。"
                ).format(count=answer.unsent, file=Path(answer.file).name)
            self.left.emit(revoked_error(), note, stack.data.path if answer.unsent else None)

        stack.work_jobs.work(lambda _job: engine.leave(), owner=self, done=left, failed=self.failed.emit)
