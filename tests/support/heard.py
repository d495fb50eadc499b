# SPDX-License-Identifier: Apache-2.0
"""What a screen reader is given, and what it could not say of a page. Must not know the product."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)

Role = QAccessible.Role
ROLES: tuple[tuple[type[QWidget], frozenset[QAccessible.Role]], ...] = (
    (QTableView, frozenset({Role.Table})),
    (QListView, frozenset({Role.List})),
    (QLineEdit, frozenset({Role.EditableText})),
    (QPlainTextEdit, frozenset({Role.EditableText})),
    (QTextEdit, frozenset({Role.EditableText, Role.StaticText})),  # a page that is only read
    (QComboBox, frozenset({Role.ComboBox})),
    (QAbstractSpinBox, frozenset({Role.SpinBox})),
    (QCheckBox, frozenset({Role.CheckBox})),
    (QRadioButton, frozenset({Role.RadioButton})),
    (QTabBar, frozenset({Role.PageTabList})),
    (QPushButton, frozenset({Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton})),
    (QToolButton, frozenset({Role.Button, Role.ButtonMenu, Role.CheckBox, Role.ButtonDropDown})),
)
_CHINESE = re.compile(r"[一-鿿]")
_DATA = re.compile(r"^[A-Z]{2}-[\dA-Z]+-\d\d-\d+$|^v?\d")
"""Numbers of records and versions have no Chinese in any language."""


def heard(widget: QWidget) -> QAccessibleInterface:
    """Return what a screen reader is given for a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None, widget
    return found


def stops(root: QWidget) -> Iterator[QWidget]:
    """Give every visible widget at which the keyboard can stop."""
    for widget in root.findChildren(QWidget):
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if widget.isVisible() and widget.isEnabled() and reached and widget.focusProxy() is None:
            yield widget


def faults(root: QWidget, place: str) -> list[str]:
    """Return what a screen reader could not say about the stops of a page."""
    found = []
    for widget in stops(root):
        reader = heard(widget)
        name = reader.text(QAccessible.Text.Name)
        kind = f"{place}: {type(widget).__name__} in {type(widget.parent()).__name__}"
        if not name.strip():
            found.append(f"{kind} has no name")
        elif not (_CHINESE.search(name) or _DATA.match(name)):
            found.append(f"{kind} is called {name}")
        wanted = next((roles for of, roles in ROLES if isinstance(widget, of)), None)
        if wanted is not None and reader.role() not in wanted:
            found.append(f"{kind} {name} is a {reader.role().name}")
        # An area that scrolls long text by the keys has no role of its own in Qt.
        if (
            wanted is None
            and not isinstance(widget, QScrollArea)
            and reader.role() in {Role.Client, Role.NoRole, Role.Pane}
        ):
            found.append(f"{kind} {name} has no role")
    return found
