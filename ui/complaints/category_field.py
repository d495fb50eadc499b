# SPDX-License-Identifier: Apache-2.0
"""The field 细类 of a form: found by name or pinyin initials, kept below its class; and what is suggested.

Stores nothing. What a text is probably about is learned elsewhere (``app.complaints.learning``).
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from app.complaints.categories import get_categories, get_known_categories
from app.complaints.category_tree import Category, CategoryTree, class_of
from app.complaints.learning import CategoryGuess, suggest_category, words_of
from app.core.normalise import search_text
from app.core.pinyin import initials
from ui.client import Client
from ui.complaints.words import ComplaintWords
from ui.widgets import formats
from ui.widgets.buttons import Button
from ui.widgets.fields import Picked
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import IconLabel, Label
from ui.widgets.layouts import hbox

_ASK_MS = 400
_LEAST_LETTERS = 4
_MOST_OFFERED = 40
_BY_TAB = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.OtherFocusReason}


class CategoryField(QObject):
    """Feeds a COMBO_SEARCH field named ``category`` beside a choice named ``complaint_class``."""

    def __init__(self, client: Client, form: FormPanel, words: ComplaintWords) -> None:
        super().__init__(form)
        self._form, self._words = form, words
        self._tree = self._known = CategoryTree()
        self._field = form.suggest("category")
        self._field.text_settled.connect(self._on_typed)
        self._field.picked.connect(self._on_picked)
        self._field.installEventFilter(self)
        form.field_changed.connect(self._on_field_changed)
        client.jobs.read(get_categories, owner=self, done=self._on_tree)
        client.jobs.read(get_known_categories, owner=self, done=self._on_known)

    def path(self) -> str:
        """Return the chosen path; words that were typed and not chosen as they are, for the rules to name."""
        value = self._form.value("category")
        if not isinstance(value, Picked):
            return ""
        return value.id if isinstance(value.id, str) else value.text

    def to_draft(self) -> dict[str, str]:
        """Return what a draft keeps: the path, or words that were not chosen; nothing when it is empty."""
        path = self.path()
        return {"category": path} if path else {}

    def show_path(self, path: str) -> None:
        """Show a category, or words that were typed and not chosen; nothing for an empty path."""
        is_path = "." in path
        picked = Picked(path, self._name(path)) if is_path else Picked(None, path)
        self._form.set_values({"category": picked})

    def take(self, guess: CategoryGuess) -> None:
        """Choose what was suggested."""
        self._form.set_values({"complaint_class": guess.complaint_class})
        if guess.category:
            self.show_path(guess.category)
        self._form.field_changed.emit("category")
        self._form.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Offer what lies below the class as soon as the empty field is reached by a key."""
        if (
            watched is self._field
            and isinstance(event, QFocusEvent)
            and event.type() == QEvent.Type.FocusIn
            and event.reason() in _BY_TAB
            and not self._field.text()
        ):
            QTimer.singleShot(0, self, self._offer_all)
        return False

    # ---- inside

    def _on_tree(self, tree: CategoryTree) -> None:
        self._tree = tree

    def _on_known(self, tree: CategoryTree) -> None:
        self._known = tree
        path = self.path()
        if "." in path:
            self.show_path(path)

    def _name(self, path: str) -> str:
        return " / ".join(self._known.names(path))

    def _offer_all(self) -> None:
        if self._field.hasFocus() and not self._field.text() and self._class():
            self._offer(self._tree.of_class(self._class()))

    def _class(self) -> str:
        return str(self._form.value("complaint_class") or "")

    def _on_typed(self, text: str) -> None:
        wanted = search_text(text)
        if not wanted:
            self._offer_all()
            return
        found = [one for one in self._tree.categories if _answers(one.name, wanted)]
        own = self._class()
        # What lies below the chosen class first, then by the order of the tree.
        found.sort(key=lambda one: class_of(one.path) != own)
        self._offer(found)

    def _offer(self, categories: tuple[Category, ...] | list[Category]) -> None:
        self._field.set_suggestions(
            [
                (one.path, self._name(one.path), self._words.complaint_class(class_of(one.path)), "")
                for one in categories[:_MOST_OFFERED]
            ]
        )

    def _on_picked(self, path: object) -> None:
        self._form.set_values({"complaint_class": class_of(str(path))})

    def _on_field_changed(self, name: str) -> None:
        if name != "complaint_class":
            return
        path = self.path()
        if path and class_of(path) != self._class():
            self.show_path("")


class SuggestionLine(QWidget):
    """One line below what is typed: what it is probably about, why, and the key that takes it."""

    taken = Signal(object)

    def __init__(self, client: Client, words: ComplaintWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client, self._words = client, words
        self._asked = ("", "")
        self._guess: CategoryGuess | None = None
        self._label = Label("", "caption", wrap=True)
        self.take = Button(self.tr("采用"), kind="link", key="Alt+J")
        self.take.bind_key()
        self.take.clicked.connect(lambda _on=False: self._on_take())
        self.setLayout(hbox(IconLabel("bolt", "accent", 14), (self._label, 1), self.take, spacing=6))
        self._timer = QTimer(self, singleShot=True, interval=_ASK_MS)
        self._timer.timeout.connect(self._ask)
        self.hide()

    def guess(self) -> CategoryGuess | None:
        """Return what is suggested now."""
        return self._guess

    def think_of(self, subject: str, event: str, complaint_class: str, category: str) -> None:
        """Think of what was typed once typing rests; nothing is suggested where a category is chosen."""
        text = words_of(subject, event)
        if category or len(text.strip()) < _LEAST_LETTERS:
            self._timer.stop()
            self._asked = ("", "")
            self._show(None)
        elif (text, complaint_class) != self._asked:
            self._asked = (text, complaint_class)
            self._timer.start()

    def _ask(self) -> None:
        text, complaint_class = self._asked
        if text:
            self._client.jobs.read(
                suggest_category, text, complaint_class, owner=self, done=self._show, slot="guess"
            )

    def _show(self, guess: CategoryGuess | None) -> None:
        self._guess = guess
        self.setVisible(guess is not None)
        if guess is None:
            return
        name = " / ".join((self._words.complaint_class(guess.complaint_class), *guess.names))
        why = formats.listed(self.tr("“{word}”").format(word=word) for word in guess.reasons)
        text = self.tr("建议 {name}：文中有{why}；用本店 {count} 件完结投诉试过，准确率 {percent} %").format(
            name=name, why=why, count=guess.case_count, percent=guess.right_percent
        )
        self._label.setText(text)
        self.take.setAccessibleName(self.tr("采用建议 {name}").format(name=name))
        QTimer.singleShot(0, self, self._come_into_sight)

    def _come_into_sight(self) -> None:
        """Scroll a sheet so far that the line is seen below what is being typed."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and self.isVisible():
            area.ensureWidgetVisible(self, 0, 8)

    def _on_take(self) -> None:
        guess = self._guess
        if guess is not None:
            self._show(None)
            self.taken.emit(guess)


@lru_cache(maxsize=1024)
def _readings(name: str) -> tuple[str, ...]:
    return initials(name)


def _answers(name: str, wanted: str) -> bool:
    return wanted in search_text(name) or any(wanted in letters for letters in _readings(name))
