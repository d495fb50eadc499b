# SPDX-License-Identifier: Apache-2.0
"""A form made from fields: labels above, problems below. Must not know what is checked or saved."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPlainTextEdit, QScrollArea, QSizePolicy, QWidget

from ui.theme.theme import Theme
from ui.widgets.field_editors import ChoiceEditor, Editor, make_editor
from ui.widgets.fields import Choices, Field, FieldKind
from ui.widgets.input_method import Composition
from ui.widgets.labels import IconLabel, Label, restyle
from ui.widgets.layouts import hbox, vbox
from ui.widgets.suggest_field import SuggestField

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FieldBox(QWidget):
    """One field: label, editor, and below it the hint or the problem."""

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.editor: Editor = make_editor(field)
        self._problem = ""
        self._hint = Label(field.hint, "caption", wrap=True)
        if not field.hint:
            self._hint.hide()
        self._sign = IconLabel("alert-triangle", "bad", 14)
        self._sentence = Label("", "caption", tone="bad", wrap=True)
        self._problem_row = QWidget()
        self._problem_row.setLayout(
            hbox(vbox(self._sign, None, margins=(0, 2, 0, 0)), (self._sentence, 1), spacing=5)
        )
        self._problem_row.hide()
        top = hbox(*self._label_parts(), None, spacing=4)
        editor_row = hbox((self.editor.widget, 1), *([Label(field.suffix, "second")] if field.suffix else []))
        column = vbox(spacing=4)
        if field.kind is FieldKind.CHECK:
            # The box carries its own label; the gap keeps it level with its neighbours.
            column.addSpacing(Label(" ", "field").sizeHint().height() + column.spacing())
        else:
            column.addLayout(top)
        column.addLayout(editor_row)
        column.addWidget(self._hint)
        column.addWidget(self._problem_row)
        column.addStretch(1)
        self.setLayout(column)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._name_aloud()

    @property
    def problem(self) -> str:
        """The sentence shown as problem, empty without one."""
        return self._problem

    def set_problem(self, sentence: str) -> None:
        """Mark the field and say what to type; an empty sentence clears it."""
        self._problem = sentence
        self._sentence.setText(sentence)
        self._problem_row.setVisible(bool(sentence))
        self._hint.setVisible(bool(self.field.hint) and not sentence)
        restyle(self.editor.widget, state="error" if sentence else None)
        self._name_aloud()

    def set_hint(self, sentence: str) -> None:
        """Say something else below the field; an empty sentence nothing."""
        self.field = replace(self.field, hint=sentence)
        self._hint.setText(sentence)
        self._hint.setVisible(bool(sentence) and not self._problem)
        self._name_aloud()

    def _label_parts(self) -> list[QWidget]:
        parts: list[QWidget] = [Label(self.field.label, "field")]
        if self.field.required:
            parts += [Label("*", "field", tone="bad"), Label(self.tr("必填"), "field")]
        return parts

    def _name_aloud(self) -> None:
        required = self.tr("（必填）") if self.field.required else ""
        self.editor.widget.setAccessibleName(f"{self.field.label}{required}")
        self.editor.widget.setAccessibleDescription(self._problem or self.field.hint)


class FormPanel(QWidget):
    """A grid of fields.

    Enter goes to the next field and submits on the last one, Ctrl+Enter submits anywhere; neither does while
    an input method is composing. `submitted` only says so: the page reads `values()` and sets problems. Of a
    form that is part of a larger one (`goes_on`), Enter on the last field goes on to what comes after it.
    """

    changed = Signal()
    field_changed = Signal(str)
    submitted = Signal()

    def __init__(
        self,
        fields: Sequence[Field],
        *,
        columns: int = 1,
        goes_on: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._boxes: dict[str, FieldBox] = {}
        self._columns, self._goes_on = columns, goes_on
        self._loading = False
        # Enter goes on and submits, but never while somebody is composing.
        Composition.of()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        for field in fields:
            box = self._boxes[field.name] = FieldBox(field)
            box.editor.widget.installEventFilter(self)
            box.editor.edited.connect(lambda name=field.name: self._on_edited(name))
        self.setLayout(self._grid)
        self._place()

    # ---- values

    def values(self) -> dict[str, object]:
        """Return every field's value by name, in the type its kind says."""
        return {name: box.editor.value() for name, box in self._boxes.items()}

    def value(self, name: str) -> object:
        """Return one field's value; KeyError if there is no such field."""
        return self._boxes[name].editor.value()

    def set_values(self, values: Mapping[str, object]) -> None:
        """Show values by name; fields not named stay, `changed` is not said."""
        self._loading = True
        for name, value in values.items():
            self._boxes[name].editor.set_value(value)
        self._loading = False

    def set_choices(self, name: str, choices: Choices) -> None:
        """Offer other choices in a CHOICE field."""
        editor = self._boxes[name].editor
        if isinstance(editor, ChoiceEditor):
            self._loading = True
            editor.set_choices(choices)
            self._loading = False

    def clear(self) -> None:
        """Empty every field and forget the problems."""
        self.set_values(dict.fromkeys(self._boxes))
        self.set_problems({})

    # ---- problems

    def set_problems(self, problems: Mapping[str, str]) -> None:
        """Mark fields by name with a sentence each, clear the others, and go to the first."""
        for name, box in self._boxes.items():
            box.set_problem(problems.get(name, ""))
        first = next((box for box in self._boxes.values() if box.problem), None)
        if first is not None:
            first.editor.widget.setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll_to(first)

    def problems(self) -> dict[str, str]:
        """Return the sentences shown now, by field name."""
        return {name: box.problem for name, box in self._boxes.items() if box.problem}

    def check_kinds(self) -> bool:
        """Mark required fields left empty and text that is no date or number; True if there are none."""
        found: dict[str, str] = {}
        for name, box in self._boxes.items():
            if box.isHidden():
                continue
            if sentence := box.editor.problem():
                found[name] = sentence
            elif box.field.required and _is_empty(box.editor.value()):
                found[name] = self.tr("请填写{label}").format(label=box.field.label)
        self.set_problems(found)
        return not found

    # ---- fields

    def editor(self, name: str) -> QWidget:
        """Return the editing widget of a field; KeyError if there is no such field."""
        return self._boxes[name].editor.widget

    def suggest(self, name: str) -> SuggestField:
        """Return the searching widget of a COMBO_SEARCH field; TypeError if it is of another kind."""
        widget = self.editor(name)
        if not isinstance(widget, SuggestField):
            message = f"{name} is no COMBO_SEARCH field"
            raise TypeError(message)
        return widget

    def set_shown(self, name: str, shown: bool) -> None:
        """Show or hide a field; the others close up."""
        self._boxes[name].setVisible(shown)
        self._place()

    def set_editable(self, name: str, editable: bool, reason: str = "") -> None:
        """Enable or disable a field; the reason is its tooltip."""
        widget = self.editor(name)
        widget.setEnabled(editable)
        widget.setToolTip("" if editable else reason)

    def set_hint(self, name: str, sentence: str) -> None:
        """Say something else below a field; a problem of it goes before."""
        self._boxes[name].set_hint(sentence)

    def hint(self, name: str) -> str:
        """Return what is said below a field while it has no problem."""
        return self._boxes[name].field.hint

    def focus_first(self) -> None:
        """Go to the first field that is empty, else to the first."""
        boxes = [box for box in self._boxes.values() if self._takes_focus(box)]
        empty = (
            box
            for box in boxes
            if _is_empty(box.editor.value()) and not isinstance(box.editor.widget, QCheckBox)
        )
        target = next(empty, boxes[0] if boxes else None)
        if target is not None:
            target.editor.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter go on and Ctrl+Enter submit, unless someone is composing."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            box = next((box for box in self._boxes.values() if box.editor.widget is watched), None)
            if box is not None:
                return self._on_enter(box, event)
        return super().eventFilter(watched, event)

    # ---- inside

    def _on_enter(self, box: FieldBox, event: QKeyEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
            return True
        widget = box.editor.widget
        if isinstance(widget, QPlainTextEdit):
            return False
        if isinstance(widget, SuggestField) and widget.list_is_open() and widget.has_candidate():
            return False
        later = list(self._boxes.values())
        later = later[later.index(box) + 1 :]
        following = next((other for other in later if self._takes_focus(other)), None)
        if following is None and self._goes_on:
            self.focusNextChild()
        elif following is None:
            self.submitted.emit()
        else:
            following.editor.widget.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _takes_focus(self, box: FieldBox) -> bool:
        return not box.isHidden() and box.editor.widget.isEnabled()

    def _on_edited(self, name: str) -> None:
        box = self._boxes[name]
        if box.problem:
            box.set_problem("")
        if not self._loading:
            self.field_changed.emit(name)
            self.changed.emit()

    def _place(self) -> None:
        row = column = 0
        before: QWidget | None = None
        for box in self._boxes.values():
            self._grid.removeWidget(box)
            if box.isHidden() and box.parent() is not None:
                continue
            span = min(box.field.span, self._columns)
            if column + span > self._columns:
                row, column = row + 1, 0
            self._grid.addWidget(box, row, column, 1, span)
            column += span
            if before is not None:
                QWidget.setTabOrder(before, box.editor.widget)
            before = box.editor.widget

    def _scroll_to(self, box: FieldBox) -> None:
        parent = self.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(box, 0, Theme.of(self).px(24))
                return
            parent = parent.parentWidget()


def _is_empty(value: object) -> bool:
    text = getattr(value, "text", value)
    return text is None or text is False or (isinstance(text, str) and not text.strip())
