# SPDX-License-Identifier: Apache-2.0
"""Asks for the day or the month of 投诉分类统计表, and opens its paper. Counts nothing itself."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from app.complaints.classified import Period, period_id
from ui.client import Client
from ui.widgets.dialog import Overlay
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel

_DAY, _MONTH = "day", "month"


class StatisticsSheet(Overlay):
    """A day or a month of the past; today and this month are allowed, as they stand now."""

    def __init__(self, client: Client, parent: QWidget) -> None:
        super().__init__(parent, "", icon="chart-bar", width=440)
        self._client = client
        self.set_title(self.tr("投诉分类统计表"))
        self.set_lead(self.tr("按受理日期统计本店的投诉：类别、渠道、结果，附图，可打印。"))
        self.form = FormPanel(
            (
                Field(
                    "kind",
                    self.tr("日报还是月报"),
                    FieldKind.CHOICE,
                    required=True,
                    choices=((_DAY, self.tr("日报")), (_MONTH, self.tr("月报"))),
                ),
                Field(
                    "on",
                    self.tr("哪一天"),
                    FieldKind.DATE,
                    required=True,
                    hint=self.tr("月报写这个月里的任何一天"),
                ),
            ),
            columns=2,
        )
        self.form.set_values({"kind": _DAY, "on": client.desk.runner.today_on})
        self.set_body(self.form)
        self.add_cancel()
        self.add_accept(self.tr("打开"))
        self.accepted.connect(self._on_accept)

    def _on_accept(self) -> None:
        if not self.form.check_kinds():
            return
        on = self.form.value("on")
        if not isinstance(on, date) or on > self._client.desk.runner.today_on:
            self.form.set_problems({"on": self.tr("还没有到这一天。")})
            return
        is_month = self.form.value("kind") == _MONTH
        self.done()
        open_statistics(self._client, Period(on.year, on.month, 0 if is_month else on.day))


def open_statistics(client: Client, period: Period) -> None:
    """Open the paper of a period."""
    shown = f"{period.first_on:%Y-%m}" if period.is_month else period.first_on.isoformat()
    client.open(
        "paper",
        period_id(client.desk.identity.store_id, period),
        form="classification_table",
        entity_kind="classification",
        number=shown,
    )
