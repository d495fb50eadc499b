# SPDX-License-Identifier: Apache-2.0
"""The keys of the desk: one table that binds them and says what they do. Must not know how they do it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from ui.client import Page
from ui.widgets.shortcuts import KeyLine, bind_key


@dataclass(frozen=True, slots=True)
class DeskKey:
    """A key of the desk; ``asks`` is the method of a page that it calls, empty where no page is asked."""

    keys: str
    meaning: str
    act: Callable[[], object]
    asks: str = ""


class DeskKeys:
    """Binds the keys of a desk and tells which of them a page answers."""

    def __init__(self, view: QWidget, bound: Iterable[DeskKey]) -> None:
        """Bind keys to ``view``; they act while its window has the keyboard."""
        self._bound = tuple((key, bind_key(view, key.keys, key.meaning, key.act)) for key in bound)

    def answered_by(self, page: Page | None) -> tuple[KeyLine, ...]:
        """Return the keys that a page answers: those whose method it has of its own."""
        return tuple(
            _line(key, shortcut) for key, shortcut in self._bound if page and _answers(page, key.asks)
        )

    def everywhere(self) -> tuple[KeyLine, ...]:
        """Return the keys that work on every page."""
        return tuple(_line(key, shortcut) for key, shortcut in self._bound if not key.asks and key.meaning)


def _line(key: DeskKey, shortcut: QShortcut) -> KeyLine:
    return KeyLine(key.keys, shortcut.whatsThis())


def _answers(page: Page, method: str) -> bool:
    return bool(method) and getattr(type(page), method) is not getattr(Page, method)
