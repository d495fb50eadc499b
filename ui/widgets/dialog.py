# SPDX-License-Identifier: Apache-2.0
"""The sheet used for every dialog, inside the window or alone. Must not know what it holds."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShortcutEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from ui.theme.theme import Theme
from ui.widgets.buttons import Button, IconButton, Kind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import IconLabel, Label, stand_out
from ui.widgets.layouts import Line, clear_layout, hbox, vbox

_SHADOW_STEPS = 19
_SHADOW_BLUR, _SHADOW_DROP = 38, 10
_MARGIN = 24

_ROOM = "room_taken_right"

_PASSING = ("Ctrl+L", "F1", "F5", "Alt+Y")
"""Keys of the window that work whatever lies open: to lock the desk, to ask, to answer a call about an order,
to see how one speaks."""


class Overlay(QWidget):
    """A sheet with a title, a body and buttons.

    `accepted` only asks: the sheet stays until `done()`, so that nothing typed is lost when a command fails.
    Esc, 取消 and × close it and say `rejected`. Without a parent it is a window of its own, as for log-in.
    """

    accepted = Signal()
    rejected = Signal()
    closed = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        *,
        icon: str = "",
        ink: str = "accent",
        width: int = 520,
        closable: bool = True,
    ) -> None:
        """Make a sheet over parent's window; width is pixels at 100 %."""
        super().__init__(parent.window() if parent is not None else None)
        if parent is not None:
            # A sub-window keeps Tab inside itself. Walking nextInFocusChain() instead would make the wrappers
            # of half the window children of this sheet's wrapper, dead when the sheet is.
            self.setWindowFlags(Qt.WindowType.SubWindow)
        self._theme = Theme.of(self)
        self._width, self._closable = width, closable
        self._before: QWidget | None = None
        self._accept: Button | None = None
        self._guard: Callable[[], bool] | None = None
        self._panel = QFrame(self)
        self._panel.setProperty("role", "float")
        stand_out(self._panel)
        self._title = Label(title, "h2")
        self._lead = Label("", "second", wrap=True)
        self._lead.hide()
        self._close = IconButton("x", self.tr("关闭"), key="Esc")
        self._close.clicked.connect(self.reject)
        if not closable:
            self._close.hide()
        head = hbox(spacing=9)
        if icon:
            head.addWidget(IconLabel(icon, ink, 20))
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._notice = vbox(spacing=8)
        self._left = hbox(spacing=8)
        self._right = hbox(spacing=8)
        self._buttons = QWidget()
        self._buttons.setLayout(hbox(self._left, None, self._right, spacing=8))
        self._buttons.hide()
        self._line = Line()
        self._line.hide()
        self._panel.setLayout(
            vbox(head, self._lead, (self._scroll, 1), self._notice, self._line, self._buttons,
                 spacing=12, margins=(20, 16, 18, 16))
        )  # fmt: skip
        self.setAccessibleName(title)
        self.hide()
        if parent is not None:
            parent.window().installEventFilter(self)
        else:
            self.setWindowTitle(title)
            self.setObjectName("App")
        self._theme.changed.connect(self._place)

    # ---- content

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_lead(self, sentence: str) -> None:
        """Show a sentence below the title."""
        self._lead.setText(sentence)
        self._lead.setVisible(bool(sentence))
        self._place()

    def set_body(self, body: QWidget) -> None:
        """Show a widget; a `FormPanel` submits the sheet by its keys."""
        body.setProperty("role", "sheet-body")
        self._scroll.setWidget(body)
        body.installEventFilter(self)
        if isinstance(body, FormPanel):
            body.submitted.connect(self.accept)
        self._place()

    def body(self) -> QWidget | None:
        """Return the widget set as body."""
        return self._scroll.widget()

    def add_button(self, text: str, *, kind: Kind = "default", icon: str | None = None, key: str = "",
                   left: bool = False) -> Button:  # fmt: skip
        """Add a button at the right (or left) end and return it; what it does is up to the caller."""
        button = Button(text, kind=kind, icon=icon, key=key)
        (self._left if left else self._right).addWidget(button)
        self._buttons.show()
        self._line.show()
        return button

    def add_cancel(self, text: str = "") -> Button:
        """Add 取消, which rejects."""
        button = self.add_button(text or self.tr("取消"))
        button.clicked.connect(self.reject)
        return button

    def add_accept(self, text: str, *, icon: str | None = None, kind: Kind = "primary") -> Button:
        """Add the main button, which says `accepted`; Ctrl+Enter presses it."""
        button = self.add_button(text, kind=kind, icon=icon, key="Ctrl+Enter")
        button.clicked.connect(self.accept)
        self._accept = button
        return button

    def set_notice(self, notice: QWidget | None) -> None:
        """Show a banner or an error above the buttons, or take it away."""
        clear_layout(self._notice)
        if notice is not None:
            self._notice.addWidget(notice)
            # Qt shows it only in the next turn; until then a layout gives it no height.
            notice.show()
        self._place()

    def set_busy(self, busy: bool) -> None:
        """Turn the main button's spinner while a command runs."""
        if self._accept is not None:
            self._accept.set_busy(busy)

    def set_closable(self, closable: bool) -> None:
        """Offer × and Esc, or neither while something must not be left."""
        self._closable = closable
        self._close.setVisible(closable)

    def set_close_guard(self, may_close: Callable[[], bool]) -> None:
        """Ask may_close() before Esc, 取消 or × close the sheet."""
        self._guard = may_close

    # ---- life

    def open(self) -> None:
        """Show the sheet and go to its first field."""
        self._before = QApplication.focusWidget()
        app, parent = QApplication.instance(), self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self._place()
        self.show()
        if app is not None and parent is not None:
            self.raise_()
            app.installEventFilter(self)
        self._focus_first()

    def accept(self) -> None:
        """Ask the owner to act; nothing happens while the main button is disabled."""
        if self._accept is None or self._accept.isEnabled():
            self.accepted.emit()

    def reject(self) -> None:
        """Close without acting, if the guard allows."""
        if self._closable and (self._guard is None or self._guard()):
            self.rejected.emit()
            self.done()

    def leave(self) -> None:
        """Close without acting or asking, because the desk is left; a sheet with a draft keeps it first."""
        self.rejected.emit()
        self.done()

    def done(self) -> None:
        """Close and give the focus back; the sheet deletes itself."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        focus = QApplication.focusWidget()
        had_keys = focus is None or focus is self or self.isAncestorOf(focus)
        self.hide()
        before = self._before if self._before is not None and _is_alive(self._before) else None
        self._before = None
        # What opened the sheet may be gone by its act, as the bar of chosen rows is: stay near it, unless the
        # act brought something forward that has the keyboard already.
        while before is not None and had_keys and not before.isVisible():
            before = before.parentWidget()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()
        self.deleteLater()

    # ---- Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes one level; Ctrl+Enter accepts; no other key reaches the page below."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.accept()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size and keep the page's shortcuts quiet while the sheet is on top."""
        kind = event.type()
        if kind == QEvent.Type.Resize and isinstance(watched, QWidget) and watched is self.parentWidget():
            self.setGeometry(watched.rect())
        elif (kind == QEvent.Type.DynamicPropertyChange and watched is self.parentWidget()) or (
            kind == QEvent.Type.LayoutRequest and watched is self._scroll.widget()
        ):
            self._place()
        elif isinstance(event, QShortcutEvent) and self.isVisible() and not self._owns(watched):
            return event.key().toString() not in _PASSING and self._is_under(watched)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sheet in the middle."""
        super().resizeEvent(event)
        self._place()

    def mousePressEvent(self, event: object) -> None:
        """Keep clicks on the scrim from the page below."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint scrim and shadow."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        if self.parentWidget() is None:
            painter.fillRect(self.rect(), QColor(tokens.app))
        else:
            painter.fillRect(self.rect(), self._theme.colour("scrim", tokens.scrim_alpha))
        draw_shadow(painter, self._theme, self._panel.geometry(), 12)

    def sizeHint(self) -> QSize:
        """Return a window size for a sheet that stands alone."""
        return QSize(self._theme.px(self._width) + 160, self._panel.sizeHint().height() + 160)

    # ---- inside

    def _place(self) -> None:
        parent = self.parentWidget()
        free = self.width() - (int(parent.property(_ROOM) or 0) if parent is not None else 0)
        width = min(self._theme.px(self._width), max(200, free - 2 * _MARGIN))
        room = self.height() - 2 * _MARGIN
        body, layout = self._scroll.widget(), self._panel.layout()
        if layout is None:
            return
        wanted = 0
        if body is not None:
            inner = width - layout.contentsMargins().left() - layout.contentsMargins().right() - 2
            wanted = body.heightForWidth(inner) if body.hasHeightForWidth() else body.sizeHint().height()
        self._scroll.setFixedHeight(wanted)
        layout.activate()
        full = layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        height = min(full + 2, max(room, _MARGIN))
        # Only the body gives way in a low window; title and buttons stay in sight.
        self._scroll.setFixedHeight(max(0, wanted - max(0, full + 2 - height)))
        top = max(_MARGIN, (self.height() - height) // 2 - self._theme.px(24))
        self._panel.setGeometry(QRect((free - width) // 2, top, width, height))
        self.update()

    def _focus_first(self) -> None:
        body = self._scroll.widget()
        if isinstance(body, FormPanel):
            body.focus_first()
            return
        self.setFocus()
        self.focusNextChild()
        if QApplication.focusWidget() is self._close:
            self.focusNextChild()

    def _owns(self, watched: QObject) -> bool:
        owner: QObject | None = watched
        while owner is not None and owner is not self:
            owner = owner.parent()
        return owner is self

    def _is_under(self, watched: QObject) -> bool:
        """Return True for what belongs to the page or to a sheet below this one."""
        owner: QObject | None = watched
        while owner is not None and not isinstance(owner, Overlay):
            owner = owner.parent()
        parent = self.parentWidget()
        if owner is None or parent is None:
            return True
        # Raising a widget moves it to the end of its siblings.
        siblings = parent.children()
        return owner not in siblings or siblings.index(owner) < siblings.index(self)


def leave_room(window: QWidget, width: int) -> None:
    """Keep sheets over a window off so many pixels at its right, where something stands beside them."""
    window.setProperty(_ROOM, width)


def draw_shadow(painter: QPainter, theme: Theme, box: QRect, radius: int) -> None:
    """Paint the soft shadow of a floating box; an effect would render the whole sheet again for every key."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    area = QRectF(box).translated(0, _SHADOW_DROP)
    for step in range(_SHADOW_STEPS):
        # The layers add up; growing ones make the edge fade out instead of ending in a line.
        alpha = theme.tokens.shadow_alpha * (step + 1) / _SHADOW_STEPS**2
        painter.setBrush(theme.colour("shadow", max(1, round(alpha))))
        spread = (_SHADOW_BLUR / 2) * (1 - step / _SHADOW_STEPS)
        painter.drawRoundedRect(
            area.adjusted(-spread, -spread, spread, spread), radius + spread, radius + spread
        )
    painter.restore()


def _is_alive(widget: QWidget) -> bool:
    try:
        widget.objectName()
    except RuntimeError:
        return False
    return True
