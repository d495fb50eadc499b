# SPDX-License-Identifier: Apache-2.0
"""Tells on the waiting page what an upgrade is at; takes 取消 while nothing was changed. Upgrades nothing."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal

from app.core.errors import UpgradeStoppedError
from app.core.upgrade_steps import UpgradeStage, UpgradeStep
from ui.shell.start_stack import StartStack


class UpgradeWatch(QObject):
    """``tell`` is called by the worker that upgrades; the page hears of it on the window's thread."""

    _told = Signal(object)

    def __init__(self, stack: StartStack) -> None:
        super().__init__(stack)
        self._stack = stack
        self._stopped = threading.Event()
        self._step: UpgradeStep | None = None
        self._told.connect(self._show)
        stack.stop_wanted.connect(self.stop)

    def begin(self) -> None:
        """Forget the upgrade before."""
        self._stopped.clear()
        self._step = None

    def end(self) -> None:
        """The store is open, or told why not: there is nothing to stop any more."""
        self._step = None

    def stop(self) -> None:
        """Stop at the next step that may still be stopped."""
        self._stopped.set()

    def tell(self, step: UpgradeStep) -> None:
        """Take news from the worker. Errors: UpgradeStoppedError, where nothing was changed yet."""
        if step.may_stop and self._stopped.is_set():
            raise UpgradeStoppedError(path=str(self._stack.data.path))
        self._told.emit(step)

    @property
    def is_writing(self) -> bool:
        """Whether the store is being changed now: whoever waits for the end must wait here."""
        return self._step is not None and not self._step.may_stop

    def _show(self, step: UpgradeStep) -> None:
        if self._step is None:
            self._stack.wait(self.tr("正在升级本店的数据"), "")
        self._step = step
        page = self._stack.waiting
        page.show_step(
            self._words(step),
            self.tr("数据还没有改动，现在可以取消。")
            if step.may_stop
            else self.tr("升级前的数据已经备份。请等它做完，不要关机。"),
            may_cancel=step.may_stop,
        )
        page.show_progress(*self._share(step))

    def _words(self, step: UpgradeStep) -> str:
        match step.stage:
            case UpgradeStage.COPYING:
                return self.tr("先备份现在的数据…")
            case UpgradeStage.PROVING:
                return self.tr("正在核对备份…")
            case UpgradeStage.MIGRATING:
                return self.tr("正在升级：第 {number} 步，共 {total} 步…").format(
                    number=min(step.done + 1, step.total), total=step.total
                )
            case UpgradeStage.CHECKING:
                return self.tr("正在检查升级后的数据…")

    @staticmethod
    def _share(step: UpgradeStep) -> tuple[int, int]:
        if step.stage is UpgradeStage.COPYING and step.total:
            return 100 * step.done // step.total, 100  # pages mean nothing to a person
        return step.done, step.total
