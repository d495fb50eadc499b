# SPDX-License-Identifier: Apache-2.0
"""The company's rules as they hold from a day on, each with its source. An old value is never overwritten."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from app.admin import rules
from app.admin.commands import SaveCompanyRule, save_company_rule
from app.admin.queries import CompanyRuleRow, list_company_rules
from app.core.ids import NIL
from ui.admin.kept_state import KeptState
from ui.admin.section import FormSheet, Section, Values, today_on
from ui.admin.words import AdminWords
from ui.client import Client
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.chips import ChipLook
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import ElideLabel
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.row_table import Align, Column, Paint, RowTableModel, RowTableView


class RulesSection(Section):
    """公司规则."""

    tables = frozenset({"company_rule"})
    new_icon = "edit"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self._words = AdminWords(self)
        self._may_edit = client.actor.may(rules.MANAGE, NIL)
        self.model = RowTableModel(self._columns(), row_id=_row_key)
        self.table = RowTableView(self.model, name=self.tr("公司规则列表"))
        self.table.opened.connect(self._open_sheet)
        KeptState(client, self.table, "admin.rules")
        hint = ElideLabel(
            self.tr("每个值从某一天起生效并注明出处；修改会另加一行，以前办的事仍按当时的值。"), "caption"
        )
        pane = QFrame()
        pane.setProperty("role", "pane")
        pane.setLayout(
            vbox(
                hbox((hint, 1), margins=(16, 12, 16, 12)),
                Line(),
                (self.table, 1),
                spacing=0,
                margins=(1, 1, 1, 6),
            )
        )
        self.setLayout(vbox(pane))

    def new_label(self) -> str:
        """Return 修改规则 for who manages the whole company."""
        return self.tr("修改规则") if self._may_edit else ""

    def refresh(self) -> None:
        """Fetch the rules."""
        self.client.jobs.read(list_company_rules, owner=self, done=self._show, slot="rules")

    def begin_new(self) -> bool:
        """Ask for a new value of the current rule."""
        row = self.table.current_row()
        if row is not None:
            self._open_sheet(row)
        return row is not None and self._may_edit

    # ---- inside

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("rule", self.tr("规则"), lambda row: self._words.rule(row.key), width=290,
                   paint=Paint.STRONG),
            Column("value", self.tr("值"), self._value, width=110, paint=Paint.NUMBER),
            Column("from", self.tr("生效日"), lambda row: formats.day(row.from_on), width=104,
                   paint=Paint.SECOND, align=Align.CENTER),
            Column("state", self.tr("状态"), width=84, paint=Paint.CHIP, chip=self._state),
            Column("grade", self.tr("性质"), width=92, paint=Paint.CHIP,
                   chip=lambda row: self._words.grade_chip(row.grade)),
            Column("source", self.tr("出处"), self._words.source, width=200, paint=Paint.SECOND,
                   stretch=True),
        )  # fmt: skip

    def _value(self, row: CompanyRuleRow) -> str:
        if isinstance(row.value, bool):
            return self.tr("是") if row.value else self.tr("否")
        choices = dict(self._words.rule_choices(row.key))
        if choices:
            return choices.get(row.value, str(row.value))
        return formats.number(row.value) if isinstance(row.value, int) else str(row.value)

    def _state(self, row: CompanyRuleRow) -> ChipLook:
        if row.is_in_force:
            return ChipLook(self.tr("现行"), Tone.OK)
        if row.from_on > today_on(self.client):
            return ChipLook(self.tr("将生效"), Tone.INFO)
        return ChipLook(self.tr("已被替代"), Tone.MUTE)

    def _show(self, rows: tuple[CompanyRuleRow, ...]) -> None:
        self.model.reset(len(rows), 0, rows)
        if self.table.current_row() is None and not self.table.selected_rows():
            self.table.select_first()

    def _open_sheet(self, row: CompanyRuleRow) -> None:
        if not self._may_edit:
            return
        is_number = isinstance(row.value, int) and not isinstance(row.value, bool)
        kinds = {bool: FieldKind.CHECK, str: FieldKind.LINE}
        kind = FieldKind.NUMBER if is_number else kinds.get(type(row.value), FieldKind.NUMBER)
        choices = self._words.rule_choices(row.key)
        form = FormPanel(
            (
                Field("value", self.tr("新的值"), FieldKind.CHOICE if choices else kind, required=True,
                      choices=choices,
                      decimals=2 if isinstance(row.value, float) else 0),
                Field("from_on", self.tr("从哪天起"), FieldKind.DATE, required=True,
                      hint=self.tr("最早今天")),
                Field("source", self.tr("出处"), required=True, span=2, most=200,
                      placeholder=self.tr("例如：客服部通知 2026 第 8 号")),
            ),
            columns=2,
        )  # fmt: skip
        form.set_values({"value": row.value, "from_on": today_on(self.client)})
        sheet = FormSheet(self, self.client, self._words.rule(row.key), form, icon="book-2")
        sheet.set_lead(
            self.tr("现在的值是 {value}，{from_on} 起，出处：{source}。").format(
                value=self._value(row), from_on=row.from_on, source=self._words.source(row)
            )
        )
        to_value = type(row.value)

        def build(values: Values) -> SaveCompanyRule:
            return SaveCompanyRule(row.key, to_value(values["value"]), values["from_on"], values["source"])

        sheet.run(self.tr("保存"), save_company_rule, build, said=self.tr("规则已保存"))


def _row_key(row: CompanyRuleRow) -> tuple[str, str, bool]:
    return (row.key, row.from_on.isoformat(), row.is_own)
