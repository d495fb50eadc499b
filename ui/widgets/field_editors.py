# SPDX-License-Identifier: Apache-2.0
"""One editing widget per field kind, all with the same few methods. Must not know forms or areas."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from ui.theme.theme import Theme
from ui.widgets.combo import Combo
from ui.widgets.field_dates import DateEdit
from ui.widgets.fields import Choices, Field, FieldKind, Picked
from ui.widgets.labels import restyle
from ui.widgets.suggest_field import SuggestField

_LONGEST = 32_767


class Editor(QObject):
    """The common face of all editors: widget, value, set_value, problem, edited."""

    edited = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.widget = widget

    def value(self) -> object:
        """Return what the field holds."""
        raise NotImplementedError

    def set_value(self, value: object) -> None:
        """Show a value."""
        raise NotImplementedError

    def problem(self) -> str:
        """Return a sentence if what is typed is not of the field's kind, else nothing."""
        return ""


class LineEditor(Editor):
    """LINE, PASSWORD, PHONE and SCAN."""

    def __init__(self, field: Field) -> None:
        line = QLineEdit()
        super().__init__(line)
        self.line, self._kind = line, field.kind
        line.setMaxLength(field.most or _LONGEST)
        line.textChanged.connect(self.edited)
        self._theme = Theme.of(line)
        self._sign: QAction | None = None
        self._sign_icon = ""
        if field.kind is FieldKind.PHONE:
            line.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        elif field.kind is FieldKind.SCAN:
            # The scanner types keys; an input method would swallow them.
            line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
            line.setProperty("takes_scans", True)
            self._add_sign("scan").setToolTip(self.tr("可直接扫码"))
        elif field.kind is FieldKind.PASSWORD:
            line.setEchoMode(QLineEdit.EchoMode.Password)
            eye = self._add_sign("eye")
            eye.setToolTip(self.tr("显示密码"))
            eye.setCheckable(True)
            eye.toggled.connect(self._on_eye)

    def value(self) -> str:
        """Return the text without blanks at its ends; a phone without blanks and hyphens."""
        text = self.line.text()
        if self._kind is FieldKind.PASSWORD:
            return text
        if self._kind is FieldKind.PHONE:
            return "".join(mark for mark in text if mark not in " -－　\u00a0")
        return text.strip()

    def set_value(self, value: object) -> None:
        """Show a text."""
        self.line.setText("" if value is None else str(value))

    def _add_sign(self, icon: str) -> QAction:
        self._sign_icon = icon
        sign = self._sign = self.line.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        return sign

    def _on_theme_changed(self) -> None:
        if self._sign is not None:
            self._sign.setIcon(self._theme.icon(self._sign_icon, "text3", 16))

    def _on_eye(self, on: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)


class TextEditor(Editor):
    """TEXT: several lines, Tab leaves the field."""

    def __init__(self, field: Field) -> None:
        text = QPlainTextEdit()
        super().__init__(text)
        self.text, self._rows = text, field.rows
        text.setTabChangesFocus(True)
        text.textChanged.connect(self.edited)
        self._theme = Theme.of(text)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def value(self) -> str:
        """Return the text without blanks at its ends."""
        return self.text.toPlainText().strip()

    def set_value(self, value: object) -> None:
        """Show a text."""
        self.text.setPlainText("" if value is None else str(value))

    def _on_theme_changed(self) -> None:
        self.text.setFixedHeight(self._rows * self._theme.px(20) + 22)


class ChoiceEditor(Editor):
    """CHOICE: one of a few."""

    def __init__(self, field: Field) -> None:
        combo = Combo()
        super().__init__(combo)
        self.combo, self._placeholder = combo, field.placeholder or self.tr("请选择")
        combo.setPlaceholderText(self._placeholder)
        combo.currentIndexChanged.connect(self._show_emptiness)
        self.set_choices(field.choices)
        combo.currentIndexChanged.connect(self.edited)

    def _show_emptiness(self) -> None:
        # Qt paints the placeholder in the text's own colour once a stylesheet sets one.
        restyle(self.combo, empty=self.combo.currentIndex() < 0)

    def set_choices(self, choices: Choices) -> None:
        """Offer other (value, words) pairs; keeps the choice if it is still there."""
        kept = self.value()
        self.combo.blockSignals(True)
        self.combo.clear()
        for value, words in choices:
            self.combo.addItem(words, value)
        self.combo.blockSignals(False)
        self.set_value(kept)
        self._show_emptiness()

    def value(self) -> object:
        """Return the value of the choice, None if nothing is chosen."""
        return self.combo.currentData() if self.combo.currentIndex() >= 0 else None

    def set_value(self, value: object) -> None:
        """Choose by value; nothing if it is not offered."""
        numbers = (number for number in range(self.combo.count()) if self.combo.itemData(number) == value)
        self.combo.setCurrentIndex(-1 if value is None else next(numbers, -1))


class SearchEditor(Editor):
    """COMBO_SEARCH: a `SuggestField`."""

    def __init__(self, field: Field) -> None:
        suggest = SuggestField(field.placeholder)
        super().__init__(suggest)
        self.suggest = suggest
        suggest.textChanged.connect(self.edited)
        suggest.picked.connect(lambda _id: self.edited.emit())

    def value(self) -> Picked:
        """Return the choice and the words typed."""
        return Picked(self.suggest.picked_id(), self.suggest.text().strip())

    def set_value(self, value: object) -> None:
        """Show a Picked, or plain words."""
        if isinstance(value, Picked):
            self.suggest.set_picked(value.id, value.text)
        else:
            self.suggest.set_picked(None, "" if value is None else str(value))


class DateEditor(Editor):
    """DATE and DATETIME."""

    def __init__(self, field: Field) -> None:
        line = DateEdit(with_time=field.kind is FieldKind.DATETIME)
        super().__init__(line)
        self.line = line
        line.edited.connect(self.edited)

    def value(self) -> date | datetime | None:
        """Return the date or datetime, None if empty or unreadable."""
        return self.line.value()

    def set_value(self, value: object) -> None:
        """Show a date or datetime."""
        self.line.set_value(value if isinstance(value, date) else None)

    def problem(self) -> str:
        """Return a sentence if the text is no date."""
        return self.line.problem()


class NumberEditor(Editor):
    """NUMBER: whole, or with decimals."""

    def __init__(self, field: Field) -> None:
        line = QLineEdit()
        super().__init__(line)
        self.line, self._decimals = line, field.decimals
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        line.textChanged.connect(self.edited)

    def value(self) -> int | Decimal | None:
        """Return an int, a Decimal if the field has decimals, None if empty or no number."""
        number = self._number()
        return int(number) if number is not None and self._decimals == 0 else number

    def set_value(self, value: object) -> None:
        """Show a number."""
        if value is None:
            self.line.clear()
        else:
            self.line.setText(f"{Decimal(str(value)):.{self._decimals}f}")

    def problem(self) -> str:
        """Return a sentence if the text is no number of this kind."""
        if not self.line.text().strip() or self._number() is not None:
            return ""
        if self._decimals == 0:
            return self.tr("请填整数")
        return self.tr("请填数字，最多 {count} 位小数").format(count=self._decimals)

    def _number(self) -> Decimal | None:
        text = self.line.text().replace(",", "").replace("，", "").strip()
        try:
            number = Decimal(text)
        except InvalidOperation:
            return None
        if not number.is_finite() or number != round(number, self._decimals):
            return None
        return number


class CheckEditor(Editor):
    """CHECK: yes or no, its label beside the box."""

    def __init__(self, field: Field) -> None:
        box = QCheckBox(field.label)
        super().__init__(box)
        self.box = box
        box.toggled.connect(self.edited)
        self._theme = Theme.of(box)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def value(self) -> bool:
        """Return whether the box is checked."""
        return self.box.isChecked()

    def set_value(self, value: object) -> None:
        """Check or uncheck."""
        self.box.setChecked(bool(value))

    def _on_theme_changed(self) -> None:
        # As high as the fields beside it, so that the words stand on one line with theirs.
        self.box.setMinimumHeight(self._theme.px(32))


_MAKERS: dict[FieldKind, Callable[[Field], Editor]] = {
    FieldKind.TEXT: TextEditor,
    FieldKind.CHOICE: ChoiceEditor,
    FieldKind.COMBO_SEARCH: SearchEditor,
    FieldKind.DATE: DateEditor,
    FieldKind.DATETIME: DateEditor,
    FieldKind.NUMBER: NumberEditor,
    FieldKind.CHECK: CheckEditor,
}


def make_editor(field: Field) -> Editor:
    """Return the editor for a field."""
    editor = _MAKERS.get(field.kind, LineEditor)(field)
    widget = editor.widget
    widget.setObjectName(field.name)
    if field.placeholder and isinstance(widget, QLineEdit | QPlainTextEdit):
        widget.setPlaceholderText(field.placeholder)
    return editor
