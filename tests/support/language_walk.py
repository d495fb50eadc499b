# SPDX-License-Identifier: Apache-2.0
"""Walks the window in another language: which program text stayed Chinese, which words do not fit.

The data of the store is in Latin letters, so that every Chinese character on the screen is the program's own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)

from app import bootstrap
from app.admin.commands import FoundCompany, found_company
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.core.resources import CALENDAR, RULES
from tests.support.complaints import CLERK, add_complaint, new_customer
from tests.support.desk import make_actor
from tests.support.shell import NUMBER, PASSWORD
from ui.shell.languages import EVERY_NAME, LANGUAGES
from ui.shell.window import MainWindow

CHINESE = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
PLACES: tuple[tuple[str, dict[str, object]], ...] = (
    ("workbench", {}),
    ("complaints", {"view": "all"}),
    ("customers", {}),
    ("catalog", {"view": "model"}),
    ("catalog", {"view": "party"}),
    ("import", {}),
)


_PAINTED = {"RailButton", "SearchBox", "ElideLabel"}


def found_latin_store(data: DataFolder) -> None:
    """Make a store whose names are all in Latin letters, with one complaint."""
    desk = bootstrap.create_desk(data, data.store)
    place = ("Sunshine Co.", "Y01", "Youhao Road", "Asia/Shanghai", "", "", "1 Youhao Road")
    desk.runner.write(desk.founder(), found_company, FoundCompany(*place, NUMBER, "Wang Min", PASSWORD))
    add_latin_complaint(desk)
    desk.close()


def add_latin_complaint(desk: Desk) -> None:
    """Register a complaint in Latin letters."""
    add_complaint(
        desk,
        make_actor(desk, *CLERK, name="Li Na", number="0300"),
        who=new_customer("Gulnar M."),
        subject="Fridge does not cool",
        event="Since last night; the food is spoilt.",
        demand="Exchange it",
    )


def chinese_data() -> set[str]:
    """Return Chinese that is data, not the program's: roles, kinds of appliance, holidays, the first desk."""
    found = {EVERY_NAME, *(language.name for language in LANGUAGES), "1 号台"}
    for path in (*RULES.glob("*.json"), *CALENDAR.glob("*.json")):
        found |= set(_texts(json.loads(path.read_text("utf-8"))))
    return {text for text in found if CHINESE.search(text)}


def own_chinese(text: str, data: set[str]) -> bool:
    """Tell whether a text holds Chinese that is not data."""
    for known in sorted(data, key=len, reverse=True):
        text = text.replace(known, "")
    return CHINESE.search(text) is not None


def _texts(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from _texts(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from _texts(value)


def words_of(root: QWidget) -> Iterator[str]:
    """Yield every text that a person can see or hear in a widget and below it."""
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        where = type(widget).__name__
        for text in (
            widget.accessibleName(),
            widget.accessibleDescription(),
            widget.toolTip(),
            *_shown(widget),
        ):
            if text:
                yield f"{where}: {text}"


def _shown(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QAbstractButton | QLabel):
        yield widget.text()
    if isinstance(widget, QAbstractButton) and isinstance(
        menu := getattr(widget, "menu", lambda: None)(), QMenu
    ):
        yield from (action.text() for action in menu.actions())
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    if isinstance(widget, QTableView) and widget.model() is not None:
        model = widget.model()
        for column in range(model.columnCount()):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
            for row in range(min(model.rowCount(), 20)):
                yield str(model.index(row, column).data() or "")


def cut_in(root: QWidget) -> Iterator[str]:
    """Yield buttons, labels, choices and heads of columns whose words need more room than they have."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.width() < 1:
            continue
        for text, wanted, room in _rooms(widget):
            if text and wanted > room + 1:
                yield f"{type(widget).__name__} {text!r}: {wanted} > {room}"


def _rooms(widget: QWidget) -> Iterator[tuple[str, int, int]]:
    """Yield each text with the width that it wants and the one that it has; painted widgets see to theirs."""
    if isinstance(widget, QHeaderView):
        model = widget.model()
        if model is None or widget.orientation() == Qt.Orientation.Vertical:
            return
        for place in range(widget.count()):
            text = str(model.headerData(place, widget.orientation()) or "")
            if not widget.isSectionHidden(place):
                yield text, widget.fontMetrics().horizontalAdvance(text) + 12, widget.sectionSize(place)
    elif isinstance(widget, QComboBox) and not widget.isEditable():
        text = widget.currentText()
        yield text, widget.fontMetrics().horizontalAdvance(text) + 30, widget.width()
    elif (isinstance(widget, QAbstractButton) and type(widget).__name__ not in _PAINTED) or (
        isinstance(widget, QLabel) and not widget.wordWrap() and type(widget).__name__ not in _PAINTED
    ):
        yield widget.text(), widget.sizeHint().width(), widget.width()


def log_in(window: MainWindow) -> None:
    """Log the administrator in."""
    window.start.log_in.panel.fill(NUMBER, PASSWORD)
    window.start.log_in.panel.submit()


def places(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Yield the log-in page, then each place of the desk with what is to be looked at."""
    settle()
    yield "log-in", window
    log_in(window)
    view = window.desk_view
    assert view is not None
    for kind, context in PLACES:
        view.open(kind, None, dict(context))
        settle()
        yield "-".join((kind, *(str(value) for value in context.values()))), window
    page = view.open("admin", None, {})
    for section in page.section_keys():  # type: ignore[union-attr]
        view.open("admin", None, {"section": section})
        settle()
        yield f"admin-{section}", window
    view.open("complaints", None, {})
    settle()
    for act in ("new_record", "change_status"):
        getattr(view.current(), act)()
        settle()
        yield f"complaints-{act}", window
        window.close_sheets()
        settle()
    row = view.current().list.view.current_row()  # type: ignore[union-attr]
    if row is not None:
        view.open("complaint", row.id, {})
        settle()
        yield "complaint", window
        view.open("paper", row.id, {"form": "complaint_sheet", "number": row.number})
        settle()
        yield "paper", window
    view.open("customers", None, {"new": True})
    settle()
    yield "customers-new", window
    window.close_sheets()


def settle() -> None:
    """Let what is waiting happen."""
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, 0)
