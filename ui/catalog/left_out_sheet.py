# SPDX-License-Identifier: Apache-2.0
"""Prices that a price list did not name: who sells a model no more lets its price end. A command stores."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.catalog.left_out import EndPrices, HeldPrice, end_prices, list_held
from app.core.errors import ProblemsError
from ui.catalog.words import CatalogWords
from ui.client import Client
from ui.theme.theme import Density, Theme
from ui.widgets import formats
from ui.widgets.dialog import Overlay
from ui.widgets.empty_state import EmptyState
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.layouts import column_of
from ui.widgets.messages import message_for, problem_sentences
from ui.widgets.row_columns import Column, Paint
from ui.widgets.row_table import RowTableModel, RowTableView

_WIDTH, _TALL = 760, 300


class LeftOutSheet(Overlay):
    """Nothing is chosen at first; Space chooses a row, 全选 all of them."""

    def __init__(self, client: Client, parent: QWidget, price_ids: Sequence[UUID]) -> None:
        super().__init__(parent, "", icon="packages", width=_WIDTH)
        self.set_title(self.tr("价格表没有提到的型号"))
        self.set_lead(
            self.tr(
                "这些型号现在有价，价格表里却没有。价格不会自己变：不再卖的，勾上，让价格到期。"
                "品牌、价格种类和门店只看价格表写到的。"
            )
        )
        self.client, self._words, self._ids = client, CatalogWords(self), tuple(price_ids)
        self.model = RowTableModel(self._columns(), checkable=True)
        self.view = RowTableView(self.model, name=self.tr("没有提到的型号"))
        self.view.set_density(Density.COMPACT)
        self.view.setFixedHeight(Theme.of(self).px(_TALL))
        self.view.set_empty_state(EmptyState("circle-check", self.tr("没有要处理的价格。"), ink="ok"))
        self.form = FormPanel(
            (Field("until_on", self.tr("用到哪一天"), FieldKind.DATE, required=True),), columns=3
        )
        self.form.set_values({"until_on": client.desk.runner.today_on})
        self.form.submitted.connect(self.accept)
        self.set_body(column_of(self.view, self.form, spacing=12))
        every = self.add_button(self.tr("全选"), kind="ghost", icon="checkbox", left=True)
        every.clicked.connect(lambda _on=False: self._check_all())
        self.add_cancel(self.tr("关闭"))
        self.end = self.add_accept("")
        self.model.checked_changed.connect(self._on_checked)
        self.accepted.connect(self._on_accept)
        self._on_checked(0)
        client.jobs.read(list_held, self._ids, owner=self, done=self._on_prices)

    def open(self) -> None:
        """Show the sheet with the keyboard in the list."""
        super().open()
        self.view.setFocus()

    def _columns(self) -> tuple[Column, ...]:
        words = self._words

        def where(row: HeldPrice) -> str:
            return row.store or self.tr("全部门店")

        return (
            Column("model", self.tr("型号"), lambda r: f"{r.brand} {r.model}", width=220, paint=Paint.STRONG,
                   stretch=True),
            Column("kind", self.tr("价格种类"), lambda r: words.price_kind(r.kind), width=84),
            Column("amount", self.tr("价格"), lambda r: formats.money(r.amount_fen), width=110,
                   paint=Paint.NUMBER),
            Column("from_on", self.tr("起始日期"), lambda r: formats.day(r.from_on), width=104),
            Column("store", self.tr("适用门店"), where, width=110, paint=Paint.SECOND),
        )  # fmt: skip

    def _on_prices(self, rows: tuple[HeldPrice, ...]) -> None:
        self.set_busy(False)
        self.model.clear_checked()
        self.model.reset(len(rows), 0, rows)
        self.view.select_first()

    def _check_all(self) -> None:
        for _place, row in tuple(self.model.held()):
            self.model.set_checked(row, checked=True)

    def _on_checked(self, count: int) -> None:
        self.end.set_label(self.tr("让 {count} 个价格到期").format(count=count))
        if count:
            self.end.enable()
        else:
            self.end.disable(self.tr("先用空格勾选不再卖的型号"))

    def _on_accept(self) -> None:
        until_on = self.form.value("until_on")
        ids = tuple(one for one in self.model.checked_ids() if isinstance(one, UUID))
        if not ids or not self.form.check_kinds() or not isinstance(until_on, date):
            return
        self.set_notice(None)
        self.set_busy(True)
        order = EndPrices(ids, until_on)
        self.client.jobs.write(end_prices, order, owner=self, done=self._on_ended, failed=self._on_failed)

    def _on_ended(self, count: int) -> None:
        self.client.notify(self.tr("{count} 个价格已设好最后一天").format(count=count))
        self.done()

    def _on_failed(self, error: Exception) -> None:
        self.set_busy(False)
        problems = error.problems if isinstance(error, ProblemsError) else {}
        if set(problems) == {"until_on"}:
            self.form.set_problems(problem_sentences(problems))
        else:
            self.set_notice(ErrorNotice(message_for(error)))
