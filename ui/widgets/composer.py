# SPDX-License-Identifier: Apache-2.0
"""The box in which a note on a record is written. Must not know where drafts and notes are kept.

A draft is said by `draft_changed` at most two seconds after typing, on every loss of focus, and before
another record is shown. Nothing that comes from elsewhere changes what stands in the box.
"""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons import Button, IconButton
from ui.widgets.combo import Combo
from ui.widgets.input_method import Composition, commit_composition
from ui.widgets.labels import Label
from ui.widgets.layouts import hbox, vbox

_AUTOSAVE_MS = 1_500
_TALL, _LOW = 76, 52
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class NoteEdit(QPlainTextEdit):
    """The text itself, with the state of its draft in the corner."""

    focus_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.state = Label("", "caption", tone="ok", parent=self)
        self.state.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_state(self, text: str, tone: str) -> None:
        """Say in the corner what is with the draft."""
        self.state.setText(text)
        self.state.set_tone(tone)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the state in its corner."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Say when the focus goes."""
        if event.type() == QEvent.Type.FocusOut:
            self.focus_left.emit()
        return super().event(event)

    def _place(self) -> None:
        self.state.adjustSize()
        self.state.move(self.width() - self.state.width() - 12, self.height() - self.state.height() - 4)


class Composer(QWidget):
    """Text, kind, attachments, phrases and 提交; Ctrl+Enter submits."""

    draft_changed = Signal(str)
    submitted = Signal(str, str)
    attach_requested = Signal()
    phrase_requested = Signal()

    def __init__(self, kinds: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """Offer (key, words) kinds of note, the first one chosen."""
        super().__init__(parent)
        self._theme = Theme.of(self)
        self._record: object = None
        self._said = ""
        self._busy = False
        self._low = False
        self.text_edit = NoteEdit()
        self.text_edit.setPlaceholderText(self.tr("写处理记录，输入 / 调用常用语…"))
        self.text_edit.setAccessibleName(self.tr("处理记录"))
        self._composing = Composition.of()
        self.text_edit.textChanged.connect(self._on_text_changed)
        self.text_edit.focus_left.connect(self.flush)
        self.text_edit.installEventFilter(self)
        self._kind = Combo()
        self._kind.setAccessibleName(self.tr("记录类别"))
        for key, words in kinds:
            self._kind.addItem(words, key)
        if len(kinds) < 2:
            self._kind.hide()
        attach = IconButton("paperclip", self.tr("添加附件"))
        attach.clicked.connect(self.attach_requested)
        phrase = IconButton("bolt", self.tr("常用语"), key="/")
        phrase.clicked.connect(self.phrase_requested)
        self._extra: QHBoxLayout = hbox(spacing=6)
        self._submit = Button(self.tr("提交"), kind="primary", key="Ctrl+Enter")
        self._submit.clicked.connect(self.submit)
        row = hbox(self._kind, attach, phrase, None, self._extra, self._submit, spacing=4)
        self.setLayout(vbox(self.text_edit, row, spacing=7))
        self._timer = QTimer(self, singleShot=True, interval=_AUTOSAVE_MS)
        self._timer.timeout.connect(self.flush)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._show_submit()

    @property
    def record(self) -> object:
        """The record that the text belongs to, as given to `set_record`."""
        return self._record

    def set_record(self, record: object, draft: str = "", saved_at: datetime | None = None) -> None:
        """Show another record's draft, saved_at in local time; the same record again changes nothing."""
        if record == self._record:
            return
        self.flush()
        self._timer.stop()
        self._record, self._said = record, draft
        self.text_edit.blockSignals(True)
        self.text_edit.setPlainText(draft)
        self.text_edit.blockSignals(False)
        self._timer.stop()
        self.text_edit.show_state("", "ok")
        if saved_at is not None and draft:
            self.draft_saved(saved_at)
        self._show_submit()

    def text(self) -> str:
        """Return what stands in the box."""
        return self.text_edit.toPlainText()

    def insert_text(self, text: str) -> None:
        """Put a phrase at the cursor."""
        self.text_edit.insertPlainText(text)
        self.text_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def draft_saved(self, at: datetime) -> None:
        """Say that the draft lies on this machine since at (local time)."""
        if self.text().strip():
            self.text_edit.show_state(self.tr("✓ 草稿已存本机 {time}").format(time=f"{at:%H:%M}"), "ok")

    def draft_failed(self) -> None:
        """Say that the draft could not be saved; the text stays in the box."""
        self.text_edit.show_state(self.tr("草稿没有存上，请先不要关闭"), "bad")

    def set_busy(self, busy: bool) -> None:
        """Hold the text while it is submitted."""
        self._busy = busy
        self.text_edit.setReadOnly(busy)
        self._submit.set_busy(busy)
        if not busy:
            self._show_submit()

    def clear_after_submit(self) -> None:
        """Empty the box once the note is kept."""
        self.set_busy(False)
        self._said = ""
        self.text_edit.blockSignals(True)
        self.text_edit.clear()
        self.text_edit.blockSignals(False)
        self._timer.stop()
        self.text_edit.show_state("", "ok")
        self._show_submit()
        self.draft_changed.emit("")

    def add_button(self, button: Button) -> None:
        """Add a second action beside 提交."""
        self._extra.addWidget(button)

    def set_low(self, low: bool) -> None:
        """Use the low box of small windows."""
        self._low = low
        self._on_theme_changed()

    def flush(self) -> None:
        """Say the draft now if it changed."""
        self._timer.stop()
        text = self.text()
        if text != self._said:
            self._said = text
            self.draft_changed.emit(text)

    def submit(self) -> None:
        """Say `submitted` with kind and text, unless it is empty or on its way."""
        commit_composition()
        text = self.text().strip()
        if self._busy or not text:
            return
        self.flush()
        self.submitted.emit(str(self._kind.currentData()), text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Submit on Ctrl+Enter, unless someone is composing."""
        if (
            watched is self.text_edit
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _ENTER
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
            and not self._composing.active_in(self.text_edit)
        ):
            self.submit()
            return True
        return False

    def _on_text_changed(self) -> None:
        self.text_edit.show_state("", "ok")
        self._show_submit()
        # Not restarted: someone who types without a pause is saved every second and a half as well.
        if not self._timer.isActive():
            self._timer.start()

    def _show_submit(self) -> None:
        if self._busy:
            return
        if self.text().strip():
            self._submit.enable()
        else:
            self._submit.disable(self.tr("先写内容，再提交"))

    def _on_theme_changed(self) -> None:
        self.text_edit.setFixedHeight(self._theme.px(_LOW if self._low else _TALL))
