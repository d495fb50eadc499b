# SPDX-License-Identifier: Apache-2.0
"""The sheets of counting: a new count, another round, approval over a password, giving up.

A sheet that asks for a password keeps no draft. Must not know how counts are shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.parts.count_deciding import (
    ApproveCount,
    CountAgain,
    GiveUpCount,
    approve_count,
    count_again,
    give_up_count,
)
from app.parts.count_file import CountFile
from app.parts.count_list import CountRow, list_zones
from app.parts.count_reckoning import Key
from app.parts.count_rules import LONGEST_ZONE, CountAct
from app.parts.counting import NewCount, make_count
from app.parts.rules import APPROVE, LONGEST_NOTE
from app.parts.stock_list import WarehouseRow
from ui.admin.section import FormSheet as PlainSheet
from ui.admin.section import Values
from ui.catalog.form_sheet import FormSheet
from ui.client import Client
from ui.parts.count_words import CountWords
from ui.widgets import formats
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel

Order = tuple[Callable[..., Any], object]


class NewCountSheet(PlainSheet):
    """A count beside the weekly plan: which warehouse, which zone, blind or not."""

    def __init__(
        self,
        client: Client,
        parent: QWidget,
        places: Sequence[WarehouseRow],
        place_id: UUID | None = None,
        zone: str = "",
    ) -> None:
        self._words = CountWords(parent)
        self._begin = (place_id or places[0].id, zone)
        fields = (
            Field(
                "place", self.tr("仓库"), FieldKind.CHOICE, required=True,
                choices=tuple((place.id, place.name) for place in places),
            ),
            Field(
                "zone", self.tr("范围"), FieldKind.LINE, most=LONGEST_ZONE,
                hint=self.tr("货位的开头，如 A；不填就盘整个仓库"),
            ),
            Field("is_blind", self.tr("盲盘：点的人看不到账面数"), FieldKind.CHECK, span=2),
        )  # fmt: skip
        form = FormPanel(fields, columns=2)
        form.set_values({"place": self._begin[0], "zone": zone, "is_blind": True})
        super().__init__(parent, client, self.tr("新建盘点"), form, icon="scan", width=480)
        client.jobs.read(list_zones, self._begin[0], owner=self, done=self._on_zones)

    def ask(self, then: Callable[[UUID], None]) -> None:
        """Open the sheet; ``then`` gets the count."""
        self.run(self.tr("开始盘点"), make_count, self._order_of, said=self.tr("已新建盘点"), then=then)

    def _order_of(self, values: Values) -> NewCount:
        return NewCount(values["place"], str(values["zone"] or "").strip(), bool(values["is_blind"]))

    def _on_zones(self, zones: tuple[str, ...]) -> None:
        named = [self._words.zone(zone) for zone in zones if zone]
        if named:
            self.set_lead(self.tr("现有的货区：{zones}。").format(zones=formats.listed(named)))


class CountWordSheet(FormSheet):
    """Asks for a word about a count; what is typed is kept as a draft."""

    draft_kind = "stock_count"
    width_px = 460

    def __init__(self, client: Client, parent: QWidget, title: str, accept: str, row: CountRow) -> None:
        self.row = row
        super().__init__(client, parent, title, record_id=row.id, is_new=False, accept=accept)

    def fields(self) -> tuple[Field, ...]:
        """Return the one field."""
        return (
            Field("word", self.tr("原因"), FieldKind.TEXT, required=True, span=2, rows=3, most=LONGEST_NOTE),
        )

    def field_of(self, problem: str) -> str:
        """Show everything at the only field."""
        del problem
        return "word"

    def show_entry(self) -> None:
        """Say what will happen."""
        raise NotImplementedError


class AgainSheet(CountWordSheet):
    """Accounts go round again (D44)."""

    def __init__(self, client: Client, parent: QWidget, row: CountRow, keys: Sequence[Key]) -> None:
        self.keys = tuple(keys)
        title = CountWords(parent).act(CountAct.RECOUNT)
        super().__init__(client, parent, title, title, row)

    def show_entry(self) -> None:
        """Say who counts and what."""
        self.set_lead(
            self.tr("{count} 项由另一个人再点一遍；没有退回的数锁定不变。").format(count=len(self.keys))
        )

    def order(self) -> Order:
        """Return the command and what it is given."""
        return count_again, CountAgain(self.row.id, self.keys, self.text("word"))


class GiveUpSheet(CountWordSheet):
    """A count ends without a result."""

    def __init__(self, client: Client, parent: QWidget, row: CountRow) -> None:
        title = CountWords(parent).act(CountAct.GIVEN_UP)
        super().__init__(client, parent, title, title, row)

    def show_entry(self) -> None:
        """Say what stays."""
        self.set_lead(self.tr("账面不变；点过的数和原因留着备查。每周至少要盘一次，请另排时间。"))

    def order(self) -> Order:
        """Return the command and what it is given."""
        return give_up_count, GiveUpCount(self.row.id, self.text("word"))


class ApproveSheet(PlainSheet):
    """Somebody who did not count approves, over number and password, at whose desk soever."""

    def __init__(self, client: Client, parent: QWidget, file: CountFile) -> None:
        self._count = file
        words = CountWords(parent)
        fields = (
            Field("reason", self.tr("调整原因"), FieldKind.TEXT, required=True, span=2, rows=2,
                  most=LONGEST_NOTE),
            Field("staff_number", self.tr("工号"), required=True, most=12),
            Field("password", self.tr("密码"), FieldKind.PASSWORD, required=True),
        )  # fmt: skip
        form = FormPanel(fields, columns=2)
        super().__init__(parent, client, self.tr("批准盘点"), form, icon="user-check", width=480)
        reason = self.tr("盘点 {number} 差异") if file.differing else self.tr("盘点 {number} 账实相符")
        form.set_values({"reason": reason.format(number=file.row.number)})
        if client.actor.may(APPROVE) and client.actor.name not in file.counters:
            form.set_values({"staff_number": client.actor.staff_number})
        after = (
            self.tr("批准后记一张调整单，账面改成实盘数。")
            if file.differing
            else self.tr("没有差异，批准后不记账。")
        )
        self.set_lead(
            formats.sentences(
                (
                    self.tr("{said}。").format(said=words.said(file)),
                    after,
                    self.tr("由没有参加盘点的主管输入工号和密码。"),
                )
            )
        )

    def ask(self, then: Callable[[Any], None]) -> None:
        """Open the sheet."""
        self.run(self.tr("批准"), approve_count, self._order_of, said=self.tr("盘点已批准"), then=then)

    def _order_of(self, values: Values) -> ApproveCount:
        return ApproveCount(
            self._count.row.id,
            str(values["staff_number"]),
            str(values["password"]),
            str(values["reason"]),
        )

    def _on_failed(self, error: Exception) -> None:
        super()._on_failed(error)
        self.form.set_values({"password": ""})
