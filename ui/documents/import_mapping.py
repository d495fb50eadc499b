# SPDX-License-Identifier: Apache-2.0
"""Second step of an import: which column is which field, with what stands in it. Must not read rows."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QSpinBox, QWidget

from app.documents.import_kinds import ImportKind
from app.documents.tabular import Table
from ui.theme.theme import Theme
from ui.widgets import program_words
from ui.widgets.buttons import Button
from ui.widgets.cards import Card
from ui.widgets.labels import ElideLabel, Label
from ui.widgets.layouts import column_of, hbox, vbox

ENCODINGS = ("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "big5", "euc-kr", "cp1252")
_SAMPLES = 3
_SIDE = 300


class MappingStep(QWidget):
    """`check_asked()`, `back_asked()`; `reread_asked(sheet, encoding, header_number)` to read otherwise.

    A `header_number` of 0 leaves it to the program where the header is.
    """

    check_asked = Signal()
    back_asked = Signal()
    reread_asked = Signal(str, str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._combos: dict[str, QComboBox] = {}
        self._samples: dict[str, ElideLabel] = {}
        self._required: tuple[str, ...] = ()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        self._grid.setContentsMargins(16, 8, 16, 12)
        self._grid.setColumnStretch(2, 1)
        holder = column_of(self._grid, None)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(holder)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fields = Card(self.tr("栏目对应"), self.tr("按表头自动对上，可以改"), flush=True)
        self._fields.body.addWidget(scroll, 1)
        self._facts = Card(self.tr("读到的文件"))
        self._lines = vbox(spacing=6)
        self._sheet = QComboBox()
        self._sheet.setAccessibleName(self.tr("工作表"))
        self._sheet.activated.connect(self._on_reread)
        self._encoding = QComboBox()
        self._encoding.setAccessibleName(self.tr("编码"))
        self._encoding.activated.connect(self._on_reread)
        self._sheet_row = column_of(Label(self.tr("工作表"), "field"), self._sheet, spacing=3)
        self._encoding_row = column_of(
            Label(self.tr("文字编码（乱码时改）"), "field"), self._encoding, spacing=3
        )
        self._line = QSpinBox()
        self._line.setAccessibleName(self.tr("表头在第几行"))
        self._line.setKeyboardTracking(False)
        self._line.lineEdit().setTextMargins(9, 0, 9, 0)
        self._line.valueChanged.connect(self._on_line)
        self._line_row = column_of(Label(self.tr("表头在第几行（找错时改）"), "field"), self._line, spacing=3)
        self._facts.body.addLayout(self._lines)
        self._facts.body.addWidget(self._line_row)
        self._facts.body.addWidget(self._sheet_row)
        self._facts.body.addWidget(self._encoding_row)
        self._facts.body.addStretch(1)
        back = Button(self.tr("换一个文件"), icon="arrow-left", key="Esc")
        back.clicked.connect(self.back_asked)
        back.bind_key()
        self._check = Button(self.tr("检查每一行"), kind="primary", icon="checkbox", key="Ctrl+Enter")
        self._check.clicked.connect(self.check_asked)
        self._check.bind_key("Ctrl+Return")
        theme = Theme.of(self)
        self._facts.setFixedWidth(theme.px(_SIDE))
        self.setLayout(
            vbox(
                (hbox((self._fields, 1), self._facts, spacing=10), 1),
                hbox(back, None, self._check, spacing=8),
                spacing=10,
            )
        )

    def show_table(self, kind: ImportKind, table: Table, mapping: dict[str, int]) -> None:
        """Show the fields of a kind against the columns of a table."""
        self._table = table
        self._required = tuple(field.name for field in kind.fields if field.required)
        self._clear()
        heads = (self.tr("栏目"), self.tr("文件里的列"), self.tr("前几行"))
        for place, text in enumerate(heads):
            self._grid.addWidget(Label(text, "caption"), 0, place)
        for place, field in enumerate(kind.fields, start=1):
            self._add_field(place, field.name, program_words.title(field.title), mapping.get(field.name))
        self._show_facts(table)
        self._show_state()

    def mapping(self) -> dict[str, int]:
        """Return field name → column for the fields that have one."""
        found = {name: combo.currentData() for name, combo in self._combos.items()}
        return {name: int(column) for name, column in found.items() if column >= 0}

    def set_busy(self, busy: bool) -> None:
        """Turn the spinner while rows are checked."""
        self._check.set_busy(busy)

    def focus_first(self) -> None:
        """Go to the first required field without a column, else to the button."""
        for name in self._required:
            if self._combos[name].currentData() < 0:
                self._combos[name].setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self._check.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- inside

    def _clear(self) -> None:
        self._combos.clear()
        self._samples.clear()
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add_field(self, place: int, name: str, title: str, column: int | None) -> None:
        table = self._table
        if table is None:
            return
        is_required = name in self._required
        label = Label(f"{title} *" if is_required else title, "strong" if is_required else "body")
        combo = QComboBox()
        combo.setAccessibleName(self.tr("{title} 取自").format(title=title))
        combo.setMaxVisibleItems(14)
        combo.setMinimumWidth(Theme.of(self).px(210))
        combo.addItem(self.tr("— 不导入 —"), -1)
        for at, header in enumerate(table.header):
            combo.addItem(header, at)
        combo.setCurrentIndex(0 if column is None else column + 1)
        combo.currentIndexChanged.connect(self._show_state)
        sample = ElideLabel("", "second")
        self._combos[name], self._samples[name] = combo, sample
        self._grid.addWidget(label, place, 0)
        self._grid.addWidget(combo, place, 1)
        self._grid.addWidget(sample, place, 2)

    def _show_state(self) -> None:
        table = self._table
        if table is None:
            return
        missing = []
        for name, combo in self._combos.items():
            column = int(combo.currentData())
            is_missing = column < 0 and name in self._required
            combo.setProperty("state", "error" if is_missing else "")
            combo.style().unpolish(combo)
            combo.style().polish(combo)
            if column < 0:
                self._samples[name].setText(self.tr("必填，请选一列") if is_missing else "")
                self._samples[name].set_tone("bad" if is_missing else None)
            else:
                cells = (row.cells[column] for row in table.rows[:_SAMPLES])
                shown = "  |  ".join(" ".join(cell.split()) for cell in cells if cell.strip())
                self._samples[name].setText(shown)
                self._samples[name].set_tone(None)
            if is_missing:
                missing.append(name)
        if missing:
            self._check.disable(self.tr("还有必填的栏目没有对应的列"))
        elif not table.rows:
            self._check.disable(self.tr("表头下面没有数据"))
        else:
            self._check.enable()

    def _show_facts(self, table: Table) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        aside = Counter(row.no_record for row in table.rows)
        totals = len(table.rows) - aside[""]
        facts = [
            (self.tr("文件"), table.file_name),
            (self.tr("种类"), self._kind_words(table)),
            (
                self.tr("表头"),
                self.tr("第 {number} 行，{count} 列").format(
                    number=table.header_number, count=len(table.header)
                ),
            ),
            (self.tr("数据"), self.tr("{count} 行").format(count=f"{len(table.rows) - totals:,}")),
        ]
        if totals:
            facts.append((self.tr("合计、说明等"), self.tr("{count} 行，不导入").format(count=totals)))
        for title, text in facts:
            self._lines.addWidget(column_of(Label(title, "field"), ElideLabel(text, "body"), spacing=2))
        with QSignalBlocker(self._line):
            self._line.setRange(1, max(table.line_count, 1))
            self._line.setValue(table.header_number)
        self._sheet_row.setVisible(len(table.sheets) > 1)
        self._sheet.clear()
        self._sheet.addItems(list(table.sheets))
        self._sheet.setCurrentText(table.sheet)
        self._encoding_row.setVisible(bool(table.encoding))
        self._encoding.clear()
        for name in dict.fromkeys((table.encoding, *ENCODINGS)):
            self._encoding.addItem(name.upper(), name)

    def _kind_words(self, table: Table) -> str:
        """Say what the file is, and that its name says otherwise."""
        words = {
            "text": self.tr("文本表格"),
            "html": self.tr("网页里的表格"),
            "ods": self.tr("ODS 表格"),
        }.get(table.file_kind, self.tr("Excel 表格"))
        if table.file_kind in {"text", "html"} and table.file_name.lower().endswith(".xls"):
            return self.tr("{kind}（扩展名写成了 .xls）").format(kind=words)
        return words

    def _on_line(self, number: int) -> None:
        table = self._table
        if table is not None and number != table.header_number:
            sheet = table.sheet if len(table.sheets) > 1 else ""
            self.reread_asked.emit(sheet, table.encoding, number)

    def _on_reread(self) -> None:
        table = self._table
        if table is not None:
            sheet = self._sheet.currentText() if len(table.sheets) > 1 else ""
            encoding = str(self._encoding.currentData()) if table.encoding else ""
            if (sheet or table.sheet, encoding) != (table.sheet, table.encoding):
                self.reread_asked.emit(sheet, encoding, 0)
