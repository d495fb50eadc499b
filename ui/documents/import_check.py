# SPDX-License-Identifier: Apache-2.0
"""Third step of an import: a verdict for every row, nothing written yet. Must not judge or write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from app.documents.import_kinds import ImportKind
from app.documents.verdicts import ImportPreview, PreviewRow, Verdict
from ui.documents.import_words import ImportWords
from ui.widgets import program_words
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, clear_layout, hbox, vbox
from ui.widgets.row_model import WINDOW
from ui.widgets.row_table import Column, Paint, RowTableModel, RowTableView
from ui.widgets.segmented import Segmented

ALL = "all"
"""All rows, of whatever verdict."""
_FIELDS_SHOWN = 5


class CheckStep(QWidget):
    """`import_asked()`, `back_asked()`, and `left_out_asked()` for what the file does not name."""

    import_asked = Signal()
    left_out_asked = Signal()
    back_asked = Signal()

    def __init__(self, words: ImportWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._preview: ImportPreview | None = None
        self._shown: tuple[PreviewRow, ...] = ()
        self._parts = Segmented()
        self._model: RowTableModel | None = None
        self._head = hbox(spacing=8, margins=(12, 10, 12, 8))
        self._inside = vbox(spacing=0)
        pane = QFrame()
        pane.setProperty("role", "pane")
        pane.setLayout(vbox(self._head, Line(), (self._inside, 1), spacing=0, margins=(1, 1, 1, 1)))
        back = Button(self.tr("改栏目对应"), icon="arrow-left", key="Esc")
        back.clicked.connect(self.back_asked)
        back.bind_key()
        self._import = Button(self.tr("导入"), kind="primary", icon="file-import", key="Ctrl+Enter")
        self._import.clicked.connect(self.import_asked)
        self._import.bind_key("Ctrl+Return")
        self._hint = Label("", "second")
        self.left_out = Banner("", tone="info", action=self.tr("看看是哪些"))
        self.left_out.action_clicked.connect(self.left_out_asked)
        self.setLayout(
            vbox(self.left_out, (pane, 1), hbox(back, None, self._hint, self._import, spacing=12), spacing=10)
        )

    def show_preview(self, kind: ImportKind, preview: ImportPreview) -> None:
        """Show the verdicts of a file; bad rows first when there are some."""
        self._preview = preview
        counts = {verdict: preview.count(verdict) for verdict in Verdict}
        parts = [(ALL, self.tr("全部 {count}").format(count=f"{len(preview.rows):,}"))]
        notes = Counter(row.note.code for row in preview.rows if row.note is not None)
        parts += [(code, f"{self._words.note(code).text} {count:,}") for code, count in sorted(notes.items())]
        told = Counter(row.verdict for row in preview.rows if row.note is not None)
        parts += [
            (str(verdict), f"{self._words.verdict(verdict).text} {counts[verdict] - told[verdict]:,}")
            for verdict in Verdict
            if counts[verdict] > told[verdict]
        ]
        clear_layout(self._head)
        self._parts = Segmented(parts)
        self._parts.chosen.connect(self._on_part)
        self._head.addWidget(self._parts)
        self._head.addStretch(1)
        self._head.addWidget(Label(self.tr("现在还没有写入任何内容"), "caption"))
        self._show_table(kind, preview)
        good = counts[Verdict.GOOD]
        self._import.set_label(self.tr("导入 {count} 行").format(count=f"{good:,}"))
        if good:
            self._import.enable()
        else:
            self._import.disable(self.tr("没有可以导入的行"))
        self.left_out.set_text(self._words.left_out(kind, len(preview.left_out)), "info")
        self.left_out.setVisible(bool(preview.left_out))
        rejected = counts[Verdict.REJECTED]
        self._hint.setText(
            self.tr("未通过的 {count} 行会加密保存，可随时导出改好再导入。").format(count=f"{rejected:,}")
            if rejected
            else ""
        )
        self.show_part(str(Verdict.REJECTED) if rejected else ALL)

    def show_part(self, key: str) -> None:
        """Show the rows of one part: ``ALL``, a verdict, or the code of what rows change."""
        self._parts.set_current(key)
        self._on_part(key)

    def focus_first(self) -> None:
        """Go to the button, or to the list when nothing can be imported."""
        if self._import.isEnabled():
            self._import.setFocus()

    # ---- inside

    def _show_table(self, kind: ImportKind, preview: ImportPreview) -> None:
        titles = {field.name: program_words.title(field.title) for field in kind.fields}
        shown = sorted(preview.mapping.items(), key=lambda pair: list(titles).index(pair[0]))[:_FIELDS_SHOWN]
        columns = [
            Column("number", self.tr("行号"), lambda row: str(row.row.number), width=60, paint=Paint.NUMBER),
            Column(
                "verdict",
                self.tr("结论"),
                paint=Paint.CHIP,
                chip=self._words.look,
                width=92,
            ),
            Column(
                "reason",
                self.tr("原因"),
                lambda row: self._words.reason(row, kind),
                width=300,
                paint=Paint.SECOND,
            ),
        ]
        columns += [
            Column(f"cell{column}", titles[name], _cell(column), width=130, stretch=place == len(shown) - 1)
            for place, (name, column) in enumerate(shown)
        ]
        model = RowTableModel(columns, row_id=lambda row: row.row.number)
        model.window_needed.connect(self._on_window)
        view = RowTableView(model, name=self.tr("每一行的结论"))
        view.set_empty_state(EmptyState("circle-check", self.tr("这一类里没有行。"), ink="ok"))
        clear_layout(self._inside)
        self._inside.addWidget(view, 1)
        self._model = model

    def _on_part(self, key: str) -> None:
        if self._preview is None or self._model is None:
            return
        rows = self._preview.rows
        self._shown = rows if key == ALL else tuple(row for row in rows if _part_of(row) == key)
        self._model.reset(len(self._shown), 0, list(self._shown[:WINDOW]))

    def _on_window(self, first: int, count: int) -> None:
        if self._model is not None:
            self._model.set_window(first, list(self._shown[first : first + count]), self._model.generation)


def _part_of(row: PreviewRow) -> str:
    """Return what a row is counted under: what it changes, or its verdict."""
    return row.note.code if row.note is not None else str(row.verdict)


def _cell(column: int) -> Callable[[PreviewRow], str]:
    """Return what shows a source cell on one line."""
    return lambda row: " ".join(row.cells[column].split())
