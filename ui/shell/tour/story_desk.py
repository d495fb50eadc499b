# SPDX-License-Identifier: Apache-2.0
"""A morning at the desk of the sample store: workbench, keys, search, sizes, lock, and the sample cleared."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit

from ui.client import Page
from ui.shell.desk_view import DeskView
from ui.shell.tour import (
    parts_scenes,
    story_back_office,
    story_cases,
    story_complaints,
    story_machine,
    story_papers,
    story_sales,
    story_sync,
)
from ui.shell.tour.walker import SMALL, Walker, needed
from ui.widgets.dialog import Overlay

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def tell(walker: Walker, only: Sequence[str] = ()) -> None:
    """Walk through the desk; ``only`` names the parts of ``PARTS`` that are wanted, none means all."""
    if not log_in(walker):
        return
    for name, part in PARTS.items():
        if not only or name in only:
            with walker.step(f"走完 {name}"):
                part(walker)
    if only:
        return
    _leave(walker)
    story_sync.tell_end(walker)


def log_in(walker: Walker) -> bool:
    """Go from the log-in page of the sample store to the workbench; False when the desk does not open."""
    window = walker.window
    with walker.step("一键登录演示门店"):
        walker.click(walker.button("一键登录"))
        walker.wait_for(lambda: window.desk_view is not None, "the desk")
        walker.watch_errors()
    if window.desk_view is None:
        return False
    with walker.step("工作台：先看到快到期的"):
        walker.settle(0.3)
        walker.picture("10_workbench", large=True)
    return True


def search(walker: Walker) -> None:
    """Find somebody by the initials of his name."""
    with walker.step("Ctrl+K：拼音首字母、电话尾号都能找到人和工单"):
        walker.key(Qt.Key.Key_K, CONTROL)
        walker.write("csf")
        walker.settle(0.3)
        walker.picture("30_palette")
        walker.key(Qt.Key.Key_Escape)
        walker.key(Qt.Key.Key_Escape)


def _sizes(walker: Walker) -> None:
    window = walker.window
    with walker.step("窄屏 1093×614 与 130 %：图标导航，列表仍可用"):
        open_page(walker, 2)
        window.resize(QSize(1093, 614))
        walker.settle(0.3)
        walker.keep("50_complaints_narrow_1093")
        window.resize(SMALL)
        window.appearance.set_scale(130)
        walker.settle(0.3)
        walker.keep("51_complaints_130_percent")
        window.appearance.set_scale(90)
        walker.settle(0.3)
        walker.keep("52_complaints_90_percent")
        window.appearance.set_scale(100)
        walker.settle(0.2)


def _leave(walker: Walker) -> None:
    window = walker.window
    with walker.step("Ctrl+L：锁屏，标签页都留着"):
        window.lock()
        walker.settle(0.2)
        walker.picture("60_locked", both=False)
        screen = needed(window.lock_screen)
        fields = [
            field for field in screen.findChildren(QLineEdit) if field.echoMode() != QLineEdit.EchoMode.Normal
        ]
        walker.write("yangguang", fields[0])
        walker.key(Qt.Key.Key_Return)
        walker.wait_for(lambda: window.lock_screen is None, "the lock to open")
    with walker.step("一键清除演示数据，真实门店不受影响"):
        walker.click(walker.button("清除演示数据"))
        overlay = walker.overlay(Overlay)
        walker.picture("61_clear_sample", both=False)
        overlay.accept()
        walker.wait_for(lambda: window.desk_view is None, "the desk to close")
        walker.wait_for(window.start.log_in.isVisible, "the log-in page of the real store")


PARTS: dict[str, Callable[[Walker], None]] = {
    "complaints": story_complaints.tell,
    "search": search,
    "papers": story_papers.tell,
    "sales": story_sales.tell,
    "parts": parts_scenes.tell,
    "office": story_back_office.tell,
    "machine": story_machine.tell,
    "help": story_machine.tell_help,
    "cases": story_cases.tell,
    "sizes": _sizes,
    "sync": story_sync.tell,
}
"""The parts of the walk in their order, by the name that ``tour --only`` takes; each can be walked alone."""


def open_page(walker: Walker, place: int) -> Page:
    """Open the module with Alt and its place; returns the page in front."""
    walker.key(Qt.Key(Qt.Key.Key_0 + place), ALT)
    view: DeskView = needed(walker.window.desk_view)
    walker.settle(0.3)
    return needed(view.current())
