# SPDX-License-Identifier: Apache-2.0
"""The row above the list of complaints: what narrows it. Reads what can be chosen; must not know rows.

Filters that find no room go into a second row, which a button opens; what narrows the list is always seen.
"""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from app.admin.queries import StaffChoice, StoreRow, list_stores, staff_choices
from app.catalog.queries import PartyRow, list_parties
from app.catalog.rules import READ as READ_CATALOG
from app.complaints.categories import get_categories, get_known_categories
from app.complaints.category_tree import CategoryTree
from app.complaints.rows import ComplaintFilter, Only, View
from app.complaints.rules import ComplaintClass, Status
from ui.client import Client
from ui.complaints.clock_words import ClockWords
from ui.complaints.words import ComplaintWords
from ui.theme.theme import Theme
from ui.widgets.buttons import IconButton
from ui.widgets.combo import Combo
from ui.widgets.labels import Label
from ui.widgets.layouts import hbox, vbox

_SETTLE_MS = 150
_NOBODY = "nobody"
_LEAST_TYPED, _MOST_TYPED = 150, 320
_GAP = 6


class FilterBar(QWidget):
    """Says `narrowed` with the filter that a person chose; `left` when he goes down to the list."""

    narrowed = Signal(object)
    left = Signal()

    def __init__(self, client: Client, words: ComplaintWords, *tools: QWidget) -> None:
        """Make the row; tools stand at its right end."""
        super().__init__()
        self._theme = Theme.of(self)
        self._words, self._clocks = words, ClockWords(self)
        self._filter = ComplaintFilter()
        self._tools = tools
        self._is_open = False
        self._in_row: list[QComboBox] | None = None
        self._tree = CategoryTree()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._on_typed)
        self.typed = QLineEdit()
        self.typed.setPlaceholderText(self.tr("在列表中筛选：姓名、拼音首字…"))
        self.typed.setAccessibleName(self.tr("筛选投诉"))
        self.typed.setClearButtonEnabled(True)
        self.typed.textChanged.connect(lambda _text: self._settle.start())
        self.typed.returnPressed.connect(self._on_entered)
        self.watch = self._combo(self.tr("关注：全部"), self.tr("关注"))
        self.status = self._combo(self.tr("状态：全部"), self.tr("状态"))
        self.assignee = self._combo(self.tr("受理人：全部"), self.tr("受理人"))
        self.category = self._combo(self.tr("类别：全部"), self.tr("类别"))
        self.party = self._combo(self.tr("责任方：全部"), self.tr("责任方"))
        self.store = self._combo(self.tr("门店：全部"), self.tr("门店"))
        for only in Only:
            self.watch.addItem(self._clocks.only(only), f"only:{only.value}")
        for code, name in self._clocks.clocks():
            self.watch.addItem(self.tr("下一时限：{clock}").format(clock=name), f"clock:{code}")
        for status in Status:
            self.status.addItem(self._words.status(status), status.value)
        self._count = Label("", "caption")
        self._more = IconButton("filter", self.tr("更多筛选"))
        self._more.setCheckable(True)
        self._more.toggled.connect(self._on_more)
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        for row in (self._first, self._second):
            row.setSpacing(_GAP)
        self._has_stores = False
        self.setLayout(vbox(self._first_row(), self._second, spacing=_GAP, margins=(11, 9, 9, 9)))
        self._theme.changed.connect(self._fit)
        self._fit()
        self._read(client)

    def show_filter(self, wanted: ComplaintFilter) -> None:
        """Show a filter without saying so."""
        self._settle.stop()
        self._filter = wanted
        for edit, value in (
            (self.party, wanted.party_id),
            (self.store, wanted.store_id),
            (self.status, next(iter(wanted.statuses)) if len(wanted.statuses) == 1 else None),
            (self.assignee, _NOBODY if wanted.is_unassigned else wanted.assignee_id),
            (self.watch, _watched(wanted)),
            (self.category, wanted.category or wanted.complaint_class or None),
        ):
            _choose(edit, value)
        self.typed.blockSignals(True)
        self.typed.setText(wanted.typed)
        self.typed.blockSignals(False)
        self.arrange()

    def show_count(self, count: int) -> None:
        """Tell how many complaints there are."""
        self._count.setText(self.tr("{count} 条").format(count=f"{count:,}"))
        self.arrange()

    def words(self) -> str:
        """Return the filter in words, for a printed list."""
        chosen = (edit.currentText() for edit in self._combos() if edit.currentData() is not None)
        parts = (self.typed.text().strip(), *chosen)
        return " · ".join(part for part in parts if part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what finds no room into the second row."""
        super().resizeEvent(event)
        self.arrange()

    def arrange(self) -> None:
        """Place the filters: the first ones that fit stand in the first row."""
        shown = [edit for edit in self._combos() if edit is not self.store or self._has_stores]
        tools = sum(tool.sizeHint().width() + _GAP for tool in (*self._tools, self._count, self._more))
        room = self.width() - self._theme.px(_LEAST_TYPED) - tools - 20 - _GAP
        fits: list[QComboBox] = []
        for edit in shown:
            room -= edit.width() + _GAP
            if room < 0:
                break
            fits.append(edit)
        if fits != self._in_row:
            self._in_row = fits
            for row in (self._first, self._second):
                while row.takeAt(0) is not None:
                    pass
            for edit in fits:
                self._first.addWidget(edit)
            for edit in shown[len(fits) :]:
                self._second.addWidget(edit)
            self._second.addStretch(1)
        self._more.setVisible(len(fits) < len(shown))
        for edit in self._combos():
            # What narrows the list is never out of sight.
            edit.setVisible(edit in fits or (edit in shown and (self._is_open or edit.currentIndex() > 0)))

    # ---- parts

    def _combos(self) -> tuple[QComboBox, ...]:
        return (self.watch, self.status, self.assignee, self.category, self.party, self.store)

    def _combo(self, everything: str, name: str) -> QComboBox:
        combo = Combo(self)
        combo.setAccessibleName(name)
        combo.addItem(everything, None)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(1)
        combo.activated.connect(lambda _index: self._on_narrowed())
        return combo

    def _first_row(self) -> QHBoxLayout:
        line = hbox((self.typed, 3), self._first, self._more, None, self._count, *self._tools, spacing=_GAP)
        line.setStretchFactor(self._first, 0)
        return line

    def _fit(self) -> None:
        self.typed.setMinimumWidth(self._theme.px(_LEAST_TYPED))
        self.typed.setMaximumWidth(self._theme.px(_MOST_TYPED))
        for combo in self._combos():
            combo.ensurePolished()
            words = combo.fontMetrics().horizontalAdvance(combo.itemText(0))
            combo.setFixedWidth(words + self._theme.px(58))
        self.arrange()

    def _on_more(self, is_open: bool) -> None:
        self._is_open = is_open
        self.arrange()
        hidden = [edit for edit in self._combos() if edit.isVisible() and edit not in (self._in_row or ())]
        if is_open and hidden:
            hidden[0].setFocus(Qt.FocusReason.TabFocusReason)

    # ---- what can be chosen

    def _read(self, client: Client) -> None:
        jobs = client.jobs
        jobs.read(list_stores, owner=self, done=self._on_stores)
        jobs.read(staff_choices, owner=self, done=self._on_staff)
        jobs.read(get_categories, owner=self, done=self._on_categories)
        jobs.read(get_known_categories, owner=self, done=self._on_known)
        if client.actor.may(READ_CATALOG):
            jobs.read(list_parties, owner=self, done=self._on_parties)

    def _on_stores(self, rows: tuple[StoreRow, ...]) -> None:
        for row in rows:
            self.store.addItem(row.name, row.id)
        self._has_stores = len(rows) > 1
        _choose(self.store, self._filter.store_id)
        self._in_row = None
        self.arrange()

    def _on_staff(self, rows: tuple[StaffChoice, ...]) -> None:
        self.assignee.addItem(self.tr("待分配"), _NOBODY)
        for row in rows:
            self.assignee.addItem(row.name, row.id)
        _choose(self.assignee, _NOBODY if self._filter.is_unassigned else self._filter.assignee_id)
        self.arrange()

    def _on_parties(self, rows: tuple[PartyRow, ...]) -> None:
        for row in rows:
            self.party.addItem(row.name, row.id)
        _choose(self.party, self._filter.party_id)
        self.arrange()

    def _on_categories(self, tree: CategoryTree) -> None:
        """Offer each class, and below it what lies in it: whatever is chosen holds all below it."""
        for code in ComplaintClass:
            self.category.addItem(self._words.complaint_class(code.value), code.value)
            for one in tree.of_class(code.value):
                self.category.addItem(" / ".join(tree.names(one.path)), one.path)
        _choose(self.category, self._filter.category or self._filter.complaint_class or None)
        self.arrange()

    def _on_known(self, tree: CategoryTree) -> None:
        """Name a category that a saved view narrows to and that is no longer chosen."""
        path = self._filter.category
        if "." in path and self.category.findData(path) < 0:
            self.category.addItem(" / ".join(tree.names(path)), path)
            _choose(self.category, path)
            self.arrange()

    # ---- what is chosen

    def _on_typed(self) -> None:
        self._narrow(replace(self._filter, typed=self.typed.text().strip()))

    def _on_entered(self) -> None:
        if self._settle.isActive():
            self._settle.stop()
            self._on_typed()
        self.left.emit()

    def _on_narrowed(self) -> None:
        status, assignee, category = (
            edit.currentData() for edit in (self.status, self.assignee, self.category)
        )
        kind, _colon, code = (self.watch.currentData() or "").partition(":")
        view = self._filter.view
        if code == Only.MERGED:
            # A double is done by its merge: it is in no view of open work.
            view = View.ALL
        self._narrow(
            replace(
                self._filter,
                view=view,
                typed=self.typed.text().strip(),
                party_id=_id(self.party),
                store_id=_id(self.store),
                statuses=frozenset({status} if status else ()),
                assignee_id=None if assignee == _NOBODY else assignee,
                is_unassigned=assignee == _NOBODY,
                only=frozenset({code} if kind == "only" else ()),
                clock=code if kind == "clock" else "",
                category=category or "",
                complaint_class="",
            )
        )

    def _narrow(self, wanted: ComplaintFilter) -> None:
        self.arrange()
        if wanted != self._filter:
            self._filter = wanted
            self.narrowed.emit(wanted)


def _id(combo: QComboBox) -> UUID | None:
    chosen = combo.currentData()
    return chosen if isinstance(chosen, UUID) else None


def _watched(wanted: ComplaintFilter) -> str | None:
    if wanted.only:
        return f"only:{min(wanted.only)}"
    return f"clock:{wanted.clock}" if wanted.clock else None


def _choose(combo: QComboBox, value: object) -> None:
    place = next((number for number in range(combo.count()) if combo.itemData(number) == value), 0)
    combo.setCurrentIndex(place)
