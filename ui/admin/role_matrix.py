# SPDX-License-Identifier: Apache-2.0
"""Roles beside each other, permissions below each other, a tick where they meet. Saves nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygon,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from app.admin.queries import RoleRow
from app.core.permissions import Permission
from ui.admin.words import AdminWords
from ui.theme.theme import Density, Theme
from ui.widgets import formats, program_words
from ui.widgets.shortcuts import tell_keys

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_BOX = 16
_TICK_KEYS = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}
CHANGED_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class MatrixLine:
    """One row: a permission, or a heading (``key`` empty) above those of an area."""

    title: str
    key: str = ""
    fact: str = ""

    @property
    def is_heading(self) -> bool:
        """Tell whether the row is a heading."""
        return not self.key and not self.fact


class MatrixModel(QAbstractTableModel):
    """What roles may, as saved, and the ticks changed since; ``edited`` says how many those are."""

    edited = Signal(int)

    def __init__(self, words: AdminWords, *, editable: bool) -> None:
        super().__init__()
        self._words, self._editable = words, editable
        self._lines: list[MatrixLine] = []
        self._roles: tuple[RoleRow, ...] = ()
        self._changed: dict[tuple[UUID, str], bool] = {}

    def show(self, roles: Sequence[RoleRow], permissions: Sequence[Permission]) -> None:
        """Show roles as saved; ticks not saved yet stay where they still differ."""
        self.beginResetModel()
        self._roles = tuple(roles)
        self._lines = [
            MatrixLine(self.tr("在任人数"), fact="holders"),
            MatrixLine(self.tr("审批限额"), fact="limit"),
        ]
        heading = ""
        for permission in permissions:
            group = self._words.permission_group(permission.key)
            if group != heading:
                heading = group
                self._lines.append(MatrixLine(group))
            self._lines.append(MatrixLine(program_words.title(permission.title), permission.key))
        held = {role.id: role.permissions for role in self._roles}
        self._changed = {
            (role_id, key): ticked
            for (role_id, key), ticked in self._changed.items()
            if role_id in held and (key in held[role_id]) != ticked
        }
        self.endResetModel()
        self.edited.emit(len(self._changed))

    def role(self, column: int) -> RoleRow | None:
        """Return the role of a column."""
        return self._roles[column] if 0 <= column < len(self._roles) else None

    def line(self, row: int) -> MatrixLine:
        """Return what a row is."""
        return self._lines[row]

    def row_of(self, key: str) -> int:
        """Return the row of a permission; ValueError without one."""
        return [line.key for line in self._lines].index(key)

    def column_of(self, role_id: UUID) -> int:
        """Return the column of a role; ValueError without one."""
        return [role.id for role in self._roles].index(role_id)

    def changes(self) -> dict[UUID, frozenset[str]]:
        """Return what the changed roles would hold, by role."""
        wanted: dict[UUID, set[str]] = {}
        held = {role.id: role.permissions for role in self._roles}
        for (role_id, key), ticked in self._changed.items():
            keys = wanted.setdefault(role_id, set(held[role_id]))
            if ticked:
                keys.add(key)
            else:
                keys.discard(key)
        return {role_id: frozenset(keys) for role_id, keys in wanted.items()}

    def undo(self) -> None:
        """Take back every tick that is not saved."""
        self._changed.clear()
        if self._lines and self._roles:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, len(self._roles) - 1))
        self.edited.emit(0)

    def toggle(self, index: _Index) -> bool:
        """Change one tick; False where there is none to change."""
        ticked = self._ticked(index)
        role = self.role(index.column())
        if not self._editable or ticked is None or role is None:
            return False
        key = self._lines[index.row()].key
        if (key in role.permissions) == (not ticked):
            del self._changed[role.id, key]
        else:
            self._changed[role.id, key] = not ticked
        self.dataChanged.emit(index, index)
        self.edited.emit(len(self._changed))
        return True

    # ---- Qt

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of roles."""
        return 0 if parent.isValid() else len(self._roles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a role's title, or what a row is about."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._lines[section].title
        found = self._roles[section]
        return formats.aside(found.title, found.code) if role == Qt.ItemDataRole.ToolTipRole else found.title

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a fact's text, a tick, whether it is changed, and what is read aloud."""
        found = self.role(index.column())
        if not index.isValid() or found is None:
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole and line.fact:
            return (
                str(found.holder_count)
                if line.fact == "holders"
                else self._words.limit(found.approval_limit_fen)
            )
        ticked = self._ticked(index)
        return None if ticked is None else self._tick_data(found, line, role, ticked=ticked)

    def _tick_data(self, found: RoleRow, line: MatrixLine, role: int, *, ticked: bool) -> Any:
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == CHANGED_ROLE:
            return (found.id, line.key) in self._changed
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            state = self.tr("有") if ticked else self.tr("没有")
            return formats.pair(found.title, formats.aside(line.title, state))
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Headings take no focus."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._lines[index.row()].is_heading:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def _ticked(self, index: _Index) -> bool | None:
        found = self.role(index.column())
        key = self._lines[index.row()].key if index.isValid() else ""
        if not key or found is None:
            return None
        return self._changed.get((found.id, key), key in found.permissions)


class MatrixDelegate(QStyledItemDelegate):
    """Paints ticks, facts and headings."""

    def __init__(self, view: QAbstractItemView, *, editable: bool) -> None:
        super().__init__(view)
        self._theme, self._editable = Theme.of(view), editable

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one cell."""
        model, theme, rect = index.model(), self._theme, QRect(option.rect)
        if not isinstance(model, MatrixModel):
            return
        line = model.line(index.row())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        changed = bool(index.data(CHANGED_ROLE))
        fill = "sunken" if line.is_heading else "warn_bg" if changed else "surface"
        painter.fillRect(rect, theme.colour(fill))
        painter.setPen(QPen(theme.colour("row_line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if not line.is_heading:
            painter.drawLine(rect.topRight(), rect.bottomRight())
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            self._paint_box(painter, rect, ticked=state == Qt.CheckState.Checked)
        elif line.fact:
            painter.setFont(theme.font(12, 400))
            painter.setPen(theme.colour("text2"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(index.data() or ""))
        if changed:
            corner, size = rect.topRight(), theme.px(6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("warn"))
            painter.drawPolygon(QPolygon([corner, corner - QPoint(size, 0), corner + QPoint(0, size)]))
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        if current and not line.is_heading:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_box(self, painter: QPainter, rect: QRect, *, ticked: bool) -> None:
        theme, size = self._theme, self._theme.px(_BOX)
        box = QRectF(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, size, size)
        if ticked:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_fill" if self._editable else "text3"))
            painter.drawRoundedRect(box, 4, 4)
            inner = theme.px(14)
            pixmap = theme.pixmap("check", "on_accent", 14, 2.5)
            painter.drawPixmap(
                round(box.center().x() - inner / 2), round(box.center().y() - inner / 2), pixmap
            )
        else:
            painter.setPen(QPen(theme.colour("border2"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


class MatrixHeader(QHeaderView):
    """Titles of roles (above) or of permissions (left), painted from tokens."""

    def __init__(self, orientation: Qt.Orientation, view: QTableView) -> None:
        super().__init__(orientation, view)
        self._theme = Theme.of(view)
        self._is_left = orientation == Qt.Orientation.Vertical
        self.setSectionsClickable(not self._is_left)

    def sizeHint(self) -> QSize:
        """Return room for the longest usual title."""
        theme = self._theme
        return QSize(theme.px(296), 0) if self._is_left else QSize(0, theme.px(44))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one title."""
        view = self.parent()
        model = view.model() if isinstance(view, QTableView) else None
        if not isinstance(model, MatrixModel):
            return
        theme = self._theme
        painter.save()
        painter.fillRect(rect, theme.colour("sunken"))
        painter.setPen(QPen(theme.colour("row_line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self._is_left:
            self._paint_left(painter, rect, model.line(section))
        else:
            self._paint_role(painter, rect, model.role(section))
        painter.restore()

    def _paint_left(self, painter: QPainter, rect: QRect, line: MatrixLine) -> None:
        theme = self._theme
        if not line.is_heading:
            painter.fillRect(rect.adjusted(0, 0, 0, -1), theme.colour("surface"))
            painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setFont(theme.font(12 if line.is_heading else 13, 600 if line.is_heading else 400))
        painter.setPen(theme.colour("text2" if line.is_heading or line.fact else "text"))
        room = rect.adjusted(theme.px(12), 0, -theme.px(8), 0)
        text = QFontMetrics(painter.font()).elidedText(line.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_role(self, painter: QPainter, rect: QRect, role: RoleRow | None) -> None:
        if role is None:
            return
        theme = self._theme
        painter.drawLine(rect.topRight(), rect.bottomRight())
        half = rect.height() // 2
        painter.setFont(theme.font(12, 600))
        painter.setPen(theme.colour("text" if role.is_active else "text3"))
        text = QFontMetrics(painter.font()).elidedText(
            role.title, Qt.TextElideMode.ElideRight, rect.width() - 4
        )
        upper = rect.adjusted(2, theme.px(4), -2, -half + theme.px(2))
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, text)
        painter.setFont(theme.font(11, 400))
        painter.setPen(theme.colour("text3"))
        lower = rect.adjusted(2, half - theme.px(1), -2, -theme.px(4))
        painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, role.code)


class MatrixCorner(QWidget):
    """Fills the corner where the two headers meet."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._theme = Theme.of(view)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as the headers do."""
        painter, theme, rect = QPainter(self), self._theme, self.rect()
        painter.fillRect(rect, theme.colour("sunken"))
        painter.setPen(QPen(theme.colour("row_line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setFont(theme.font(12, 600))
        painter.setPen(theme.colour("text2"))
        room = rect.adjusted(theme.px(12), 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.tr("权限"))


class RoleMatrix(QTableView):
    """The table of ticks; Space, Enter or a click changes one. ``role_opened`` by a double click above."""

    role_opened = Signal(object)

    def __init__(self, model: MatrixModel, *, name: str, editable: bool) -> None:
        super().__init__()
        self._theme = Theme.of(self)
        self._matrix = model
        self.setAccessibleName(name)
        tell_keys(self, ("Space", self.tr("勾选或取消这一格")))
        self.setModel(model)
        model.setParent(self)
        self.setItemDelegate(MatrixDelegate(self, editable=editable))
        above = MatrixHeader(Qt.Orientation.Horizontal, self)
        left = MatrixHeader(Qt.Orientation.Vertical, self)
        self.setHorizontalHeader(above)
        self.setVerticalHeader(left)
        above.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        above.sectionDoubleClicked.connect(self._on_header)
        left.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self._corner = MatrixCorner(self)
        self._theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def current_role(self) -> RoleRow | None:
        """Return the role of the current cell."""
        return self._matrix.role(self.currentIndex().column())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter change the tick."""
        if event.key() in _TICK_KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._change(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the corner in its place."""
        super().resizeEvent(event)
        self._place_corner()

    def keyboardSearch(self, _search: str) -> None:
        """Do nothing: letters find no tick."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Change the tick that was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            self._matrix.toggle(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the role from its facts; a tick was already changed twice by the two clicks."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._matrix.line(index.row()).fact:
            self.role_opened.emit(self._matrix.role(index.column()))
        else:
            super().mouseDoubleClickEvent(event)

    def _change(self, index: QModelIndex) -> None:
        if index.isValid() and not self._matrix.toggle(index) and self._matrix.line(index.row()).fact:
            self.role_opened.emit(self._matrix.role(index.column()))

    def _on_header(self, section: int) -> None:
        self.role_opened.emit(self._matrix.role(section))

    def _on_theme_changed(self) -> None:
        theme = self._theme
        self.verticalHeader().setMinimumSectionSize(theme.row_height(Density.COMPACT))
        self.verticalHeader().setDefaultSectionSize(theme.row_height(Density.COMPACT))
        self.verticalHeader().setFixedWidth(theme.px(296))
        self.horizontalHeader().setMinimumSectionSize(theme.px(58))
        self._place_corner()
        self.viewport().update()

    def _place_corner(self) -> None:
        self._corner.setGeometry(0, 0, self.verticalHeader().width(), self.horizontalHeader().height())
        self._corner.raise_()
