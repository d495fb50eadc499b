# SPDX-License-Identifier: Apache-2.0
"""Presses every button of a page and looks at each sheet that opens. Knows no sheet by name.

What a button did stays done: for a store that is thrown away.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMenu, QWidget

import ui
from tests.support.heard import faults
from ui.widgets.dialog import Overlay

_MOST_ROUNDS = 80
Key = tuple[str, str, int]


def kinds_of_sheets() -> set[type[Overlay]]:
    """Return every kind of sheet that ui/ has, but those that are only there to be inherited."""
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        importlib.import_module(module.name)
    return {
        kind for kind in _below(Overlay) if kind.__module__.startswith("ui.") and not kind.__subclasses__()
    }


def _below(kind: type[Overlay]) -> Iterator[type[Overlay]]:
    for child in kind.__subclasses__():
        yield child
        yield from _below(child)


def keep_dialogs_away(patch: pytest.MonkeyPatch) -> None:
    """Let the system's own dialogs answer nothing."""
    for name in ("getOpenFileName", "getSaveFileName"):
        patch.setattr(QFileDialog, name, staticmethod(lambda *_args, **_named: ("", "")))
    patch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_args, **_named: ""))
    patch.setattr(QFileDialog, "open", lambda *_args: None)


class SheetWalk:
    """Opens sheets and listens to each; ``seen`` are their kinds and titles, ``found`` what is wrong."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.seen: set[tuple[type[Overlay], str]] = set()
        self.found: set[str] = set()

    def kinds(self) -> set[type[Overlay]]:
        """Return the kinds that were seen."""
        return {kind for kind, _title in self.seen}

    def top(self) -> Overlay | None:
        """Return the sheet that lies on top; None without any."""
        settle()
        return next((one for one in reversed(self.window.findChildren(Overlay)) if one.isVisible()), None)

    def press_all(self, place: str, show: Callable[[], QWidget | None]) -> None:
        """Press each button and menu entry of what ``show`` shows, one at a time."""
        pressed: set[Key] = set()
        for _round in range(_MOST_ROUNDS):
            page = show()
            settle()
            if page is None:
                return
            wanted = next(((key, act) for key, act in _acts(page) if key not in pressed), None)
            if wanted is None:
                return
            pressed.add(wanted[0])
            wanted[1]()
            self.look(place)

    def look(self, place: str) -> None:
        """Listen to the sheets that are open, the top one first, and close them."""
        settle()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for sheet in reversed([one for one in self.window.findChildren(Overlay) if one.isVisible()]):
            title = sheet.accessibleName()
            if (type(sheet), title) not in self.seen:
                self.seen.add((type(sheet), title))
                self.found |= set(faults(sheet, f"{place}, {title}"))
                focus = QApplication.focusWidget()
                if focus is None or not (sheet is focus or sheet.isAncestorOf(focus)):
                    self.found.add(f"{place}, {title}: the keyboard is not in the sheet")
            sheet.done()
            settle()


def _acts(page: QWidget) -> Iterator[tuple[Key, Callable[[], object]]]:
    """Yield what can be pressed, with a key by which it is known again when the page was drawn anew."""
    count: dict[tuple[str, str], int] = {}

    def key_of(kind: str, name: str) -> Key:
        count[kind, name] = place = count.get((kind, name), 0) + 1
        return kind, name, place

    for button in page.findChildren(QAbstractButton):
        if not button.isVisible() or not button.isEnabled():
            continue
        name = button.accessibleName() or button.text()
        menu = getattr(button, "menu", lambda: None)()
        if not isinstance(menu, QMenu):
            yield key_of(type(button).__name__, name), button.click
            continue
        menu.aboutToShow.emit()
        for action in menu.actions():
            if action.isEnabled() and not action.isSeparator():
                yield key_of(name, action.text()), action.trigger


def settle() -> None:
    """Let what is waiting happen, and what is gone go."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
