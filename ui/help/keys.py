# SPDX-License-Identifier: Apache-2.0
"""Which keys work in what is in front, read off the widgets themselves. Must not keep a list of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from ui.widgets import formats
from ui.widgets.buttons import Button, IconButton
from ui.widgets.shortcuts import KeyLine, told_keys

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that work in the same place."""

    title: str
    lines: tuple[KeyLine, ...]


def keys_within(place: QWidget) -> tuple[KeyLine, ...]:
    """Return the keys of a page or sheet: of its visible buttons, its shortcuts, what its widgets take.

    Each key once; a button's words go before a shortcut's, because they stand on the screen.
    """
    return _once(
        [*_of_buttons(place), *_of_shortcuts(place), *_of_widgets(place)],
    )


def own_keys(place: QWidget) -> tuple[KeyLine, ...]:
    """Return the keys bound to this widget itself, not to what lies in it."""
    return _once(_lines(place.findChildren(QShortcut, options=_DIRECT)))


def joined(lines: Iterable[KeyLine], more: Iterable[KeyLine]) -> tuple[KeyLine, ...]:
    """Return lines and those of ``more`` whose keys are new.

    A key that is a letter or a mark means another thing where one writes: it is told with both meanings.
    """
    found = {line.keys: line for line in lines}
    for line in more:
        known = found.setdefault(line.keys, line)
        if known.meaning != line.meaning and len(line.keys) == 1:
            found[line.keys] = KeyLine(line.keys, formats.remarks((line.meaning, known.meaning)))
    return tuple(found.values())


def without(lines: Iterable[KeyLine], shown: Iterable[KeyLine]) -> tuple[KeyLine, ...]:
    """Return the lines whose keys are not among those shown already."""
    known = {line.keys for line in shown}
    return tuple(line for line in lines if line.keys not in known)


def _of_buttons(place: QWidget) -> Iterator[KeyLine]:
    buttons: list[Button | IconButton] = [*place.findChildren(Button), *place.findChildren(IconButton)]
    for button in buttons:
        if button.key() and button.isVisibleTo(place) and button.isEnabled():
            yield KeyLine(button.key(), button.label())


def _of_shortcuts(place: QWidget) -> Iterator[KeyLine]:
    return _lines(
        shortcut
        for shortcut in place.findChildren(QShortcut)
        if isinstance(owner := shortcut.parent(), QWidget) and (owner is place or owner.isVisibleTo(place))
    )


def _of_widgets(place: QWidget) -> Iterator[KeyLine]:
    for widget in (place, *place.findChildren(QWidget)):
        if widget is place or (widget.isVisibleTo(place) and widget.isEnabled()):
            yield from told_keys(widget)


def _lines(shortcuts: Iterable[QShortcut]) -> Iterator[KeyLine]:
    for shortcut in shortcuts:
        if shortcut.isEnabled() and shortcut.whatsThis():
            yield KeyLine(shortcut.key().toString(), shortcut.whatsThis())


def _once(lines: Iterable[KeyLine]) -> tuple[KeyLine, ...]:
    found: dict[str, KeyLine] = {}
    for line in lines:
        found.setdefault(line.keys, line)
    return tuple(found.values())
