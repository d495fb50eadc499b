# SPDX-License-Identifier: Apache-2.0
"""A table of a dated rule, changed a row at a time: what limits and ladder share. Knows no kind of row."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QFrame

from app.admin import rules
from app.complaints.limit_versions import TableVersion
from app.core.ids import NIL
from ui.admin.kept_state import KeptState
from ui.admin.section import FormSheet, Values, today_on
from ui.client import Client
from ui.complaints.limit_words import LimitWords
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import ElideLabel, Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.row_table import Column, RowTableModel, RowTableView

Command = Callable[..., Any]


class LimitPane(QFrame):
    """One table as it holds from a day on, with the choice of the day."""

    name = ""

    def __init__(self, client: Client) -> None:
        super().__init__()
        self.client = client
        self.words = LimitWords(self)
        self.may_edit = client.actor.may(rules.MANAGE, NIL)
        self._versions: tuple[TableVersion, ...] = ()
        self._source = ""
        self._saved: tuple[date, bool] | None = None
        self.version = QComboBox()
        self.version.setAccessibleName(self.tr("从哪天起的内容"))
        # The tables come later than the page: a choice as narrow as it was empty would cut their days.
        self.version.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.version.currentIndexChanged.connect(self._show)
        self.edit = Button(self.tr("修改"), icon="edit")
        self.edit.clicked.connect(self._on_edit)
        self.take_out = Button(self.tr("删除这一行"), kind="ghost", icon="trash")
        self.take_out.clicked.connect(self._on_take_out)
        self._lead = ElideLabel("", "caption")
        self.model = RowTableModel(self.columns(), row_id=self.row_key)
        self.table = RowTableView(self.model, name=self.table_name())
        self.table.opened.connect(self._on_edit)
        self.table.selection_changed.connect(self._show_buttons)
        KeptState(client, self.table, self.name)
        self.setProperty("role", "pane")
        note = Label(
            self.tr("改动从写明的那天起生效，以前受理的投诉仍按受理那天的规定；保存后自动重算。"),
            "caption",
            wrap=True,
        )
        self.setLayout(
            vbox(
                hbox(
                    self.version,
                    (self._lead, 1),
                    self.take_out,
                    self.edit,
                    spacing=10,
                    margins=(16, 8, 10, 8),
                ),
                Line(),
                (self.table, 1),
                Line(),
                hbox((note, 1), margins=(16, 8, 16, 8)),
                spacing=0,
                margins=(1, 1, 1, 2),
            )
        )
        self._show_buttons()

    # ---- what each table says

    @abstractmethod
    def table_name(self) -> str:
        """Return what the list is called aloud."""

    @abstractmethod
    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""

    @abstractmethod
    def row_key(self, row: Any) -> object:
        """Return what tells a row from the others."""

    @abstractmethod
    def rows_of(self, version: TableVersion) -> tuple[Any, ...]:
        """Return the rows of a table."""

    @abstractmethod
    def fields(self, row: Any) -> tuple[Field, ...]:
        """Return the fields of the sheet for a row, or a new one (None)."""

    @abstractmethod
    def values_of(self, row: Any) -> Values:
        """Return what the sheet shows first."""

    @abstractmethod
    def command(self) -> Command:
        """Return what changes a row."""

    @abstractmethod
    def change(self, old: Any, values: Values | None, from_on: date | None, source: str) -> object:
        """Return the command's parameter; without values the row is taken out."""

    @abstractmethod
    def sheet_title(self, row: Any) -> str:
        """Return the title of the sheet for a row, or a new one."""

    # ---- what the section calls

    def show_versions(self, versions: tuple[TableVersion, ...]) -> None:
        """Show the tables: the one just saved, else the one that was looked at, else the one in force."""
        before = self._shown()
        chosen = self._saved or (before and _key(before))
        in_force = next((place for place, version in enumerate(versions) if version.is_in_force), 0)
        places = {_key(version): place for place, version in enumerate(versions)}
        self._versions, self._saved = versions, None
        with QSignalBlocker(self.version):
            self.version.clear()
            for version in versions:
                self.version.addItem(self.words.version(version))
            self.version.setCurrentIndex(places.get(chosen, in_force) if chosen else in_force)
        self._show()

    def begin_new(self) -> bool:
        """Ask for a new row."""
        if self.may_edit:
            self._open_sheet(None)
        return self.may_edit

    # ---- inside

    def _shown(self) -> TableVersion | None:
        place = self.version.currentIndex()
        return self._versions[place] if 0 <= place < len(self._versions) else None

    def _show(self) -> None:
        version = self._shown()
        rows = self.rows_of(version) if version is not None else ()
        self.model.reset(len(rows), 0, rows)
        zone = self.client.desk.identity.zone
        self._lead.setText("" if version is None else self.words.lead(version, zone))
        if rows and self.table.current_row() is None:
            self.table.select_first()
        self._show_buttons()

    def _show_buttons(self) -> None:
        is_one = self.may_edit and len(self.table.selected_rows()) == 1
        self.edit.setEnabled(is_one)
        self.take_out.setEnabled(is_one)

    def _on_edit(self) -> None:
        rows = self.table.selected_rows()
        if self.may_edit and len(rows) == 1:
            self._open_sheet(rows[0])

    def _dating(self) -> tuple[Field, ...]:
        return (
            Field("from_on", self.tr("从哪天起"), FieldKind.DATE, required=True, hint=self.tr("最早今天")),
            Field("source", self.tr("文件依据"), required=True, most=200,
                  placeholder=self.tr("例如：客服部通知 2026 第 8 号")),
        )  # fmt: skip

    def _begin_dates(self) -> Values:
        version, today = self._shown(), today_on(self.client)
        is_ahead = version is not None and version.from_on > today
        # A table that does not hold yet is changed itself.
        from_on = version.from_on if version is not None and is_ahead else today
        return {"from_on": from_on, "source": self._source}

    def _open_sheet(self, row: Any) -> None:
        form = FormPanel((*self.fields(row), *self._dating()), columns=2)
        form.set_values(self.values_of(row) | self._begin_dates())
        sheet = FormSheet(self, self.client, self.sheet_title(row), form, icon="edit", width=640)

        def build(values: Values) -> object:
            self._note(values)
            return self.change(row, values, values["from_on"], values["source"])

        sheet.run(self.tr("保存"), self.command(), build, said=self.tr("已保存"))

    def _on_take_out(self) -> None:
        rows = self.table.selected_rows()
        if not self.may_edit or len(rows) != 1:
            return
        form = FormPanel(self._dating(), columns=2)
        form.set_values(self._begin_dates())
        sheet = FormSheet(self, self.client, self.tr("删除这一行"), form, icon="trash", width=560)
        sheet.set_lead(self.sheet_title(rows[0]))

        def build(values: Values) -> object:
            self._note(values)
            return self.change(rows[0], None, values["from_on"], values["source"])

        sheet.run(self.tr("删除"), self.command(), build, said=self.tr("已删除"))

    def _note(self, values: Values) -> None:
        """Keep what the next sheet begins with, and which table is shown after the save."""
        self._source = str(values["source"])
        self._saved = (values["from_on"], True)


def _key(version: TableVersion) -> tuple[date, bool]:
    return version.from_on, version.is_own
