# SPDX-License-Identifier: Apache-2.0
"""What narrows the list of sales: typed text, days, status, source, salesperson. Reads nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.sales.rows import SaleFilter
from ui.sales.words import SaleWords
from ui.theme.theme import Theme
from ui.widgets import formats
from ui.widgets.combo import Combo
from ui.widgets.field_dates import DateEdit
from ui.widgets.labels import Label
from ui.widgets.layouts import hbox, vbox

_SETTLE_MS = 150
_CHOICE_WIDE, _DAY_WIDE = 112, 120


class SaleFilters(QWidget):
    """Says `changed` when typing rests or something was chosen, `entered` on Enter in the text."""

    changed = Signal()
    entered = Signal()

    def __init__(self, words: SaleWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = Theme.of(self).px
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.changed)
        self.typed = QLineEdit()
        hint = self.tr("筛选：电话尾号、姓名、单号、机号、会员卡…")
        self.typed.setPlaceholderText(hint)
        self.typed.setAccessibleName(hint)
        self.typed.setClearButtonEnabled(True)
        self.typed.textChanged.connect(lambda _text: self._settle.start())
        self.typed.returnPressed.connect(self._on_entered)
        self.status, self.source = Combo(), Combo()
        for combo, name, every, kind in (
            (self.status, self.tr("状态"), self.tr("全部状态"), "status"),
            (self.source, self.tr("来源"), self.tr("全部来源"), "source"),
        ):
            combo.setAccessibleName(name)
            combo.setMinimumWidth(px(_CHOICE_WIDE))
            combo.addItem(every, "")
            for value, title in words.choices(kind):
                combo.addItem(title, str(value))
            combo.activated.connect(lambda _index: self.changed.emit())
        self.salesperson = Combo()
        self.salesperson.setAccessibleName(self.tr("销售员"))
        self.salesperson.setMinimumWidth(px(_CHOICE_WIDE))
        self.salesperson.activated.connect(lambda _index: self.changed.emit())
        self.set_salespeople(())
        self.from_on, self.until_on = DateEdit(), DateEdit()
        for edit, name in ((self.from_on, self.tr("从哪天")), (self.until_on, self.tr("到哪天"))):
            edit.setAccessibleName(name)
            edit.setPlaceholderText(name)
            edit.setMaximumWidth(px(_DAY_WIDE))
            edit.edited.connect(self._settle.start)
        self._count = Label("", "caption")
        self.setLayout(
            vbox(
                self.typed,
                hbox(
                    self.status, self.source, self.salesperson, self.from_on, Label("–", "second"),
                    self.until_on, None, self._count, spacing=8,
                ),
                spacing=8,
                margins=(11, 11, 11, 10),
            )
        )  # fmt: skip

    def wanted(
        self, from_on: date | None = None, *, is_unmatched: bool = False, is_call_due: bool = False
    ) -> SaleFilter:
        """Return the filter; of two first days the later one counts."""
        own = self.from_on.value()
        first = max((day for day in (own, from_on) if day is not None), default=None)
        return SaleFilter(
            typed=self.typed.text().strip(),
            from_on=first,
            until_on=self.until_on.value(),
            status=str(self.status.currentData() or ""),
            source=str(self.source.currentData() or ""),
            salesperson=str(self.salesperson.currentData() or ""),
            is_unmatched=is_unmatched,
            is_call_due=is_call_due,
        )

    def is_set(self) -> bool:
        """Tell whether anything here narrows the list."""
        return self.wanted() != SaleFilter()

    def clear(self) -> None:
        """Leave every sale in; says nothing."""
        self.typed.blockSignals(True)
        self.typed.clear()
        self.typed.blockSignals(False)
        self.status.setCurrentIndex(0)
        self.source.setCurrentIndex(0)
        self.salesperson.setCurrentIndex(0)
        self.from_on.set_value(None)
        self.until_on.set_value(None)
        self._settle.stop()

    def set_salespeople(self, names: Sequence[str]) -> None:
        """Offer these names, none of them chosen unless it was; nothing to choose where nobody is named."""
        chosen = str(self.salesperson.currentData() or "")
        if [self.salesperson.itemData(row) for row in range(1, self.salesperson.count())] != list(names):
            self.salesperson.clear()
            self.salesperson.addItem(self.tr("全部销售员"), "")
            for name in names:
                self.salesperson.addItem(name, name)
            self.salesperson.setCurrentIndex(max(self.salesperson.findData(chosen), 0))
        self.salesperson.setVisible(bool(names))

    def show_count(self, total: int) -> None:
        """Say how many sales there are."""
        self._count.setText(self.tr("{count} 张").format(count=formats.number(total)))

    def _on_entered(self) -> None:
        self._settle.stop()
        self.entered.emit()
