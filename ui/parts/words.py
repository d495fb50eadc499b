# SPDX-License-Identifier: Apache-2.0
"""The words of the parts' ledgers: kinds of documents, states, places, and what happened. Reads nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.parts.document_history import DocumentEvent, DocumentEventKind
from app.parts.document_list import ArrivalRow, DocumentRow, LineRow, MoveRow
from app.parts.packing import PackingRecord
from app.parts.rules import (
    Arrival,
    Condition,
    Direction,
    DocumentKind,
    DocumentStatus,
    OuterState,
    Packing,
    PlaceKind,
)
from app.tasks.rules import TaskAct
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.chips import ChipLook
from ui.widgets.fields import Choices
from ui.widgets.timeline import TimelineItem


class PartsWords(QObject):
    """Puts the ledgers into words of the present language."""

    def kind(self, kind: str, direction: str = "") -> str:
        """Return a kind of document; a return also says which way it goes, when that is given."""
        names: dict[str, str] = {
            DocumentKind.HQ_RECEIPT: self.tr("客服本部入库单"),
            DocumentKind.DELIVERY_LIST: self.tr("发货清单"),
            DocumentKind.RELEASE: self.tr("清点科出库单"),
            DocumentKind.REPAIR: self.tr("客户服务维修单"),
            DocumentKind.WARRANTY: self.tr("销售保用单"),
            DocumentKind.DEALER: self.tr("经销商发货清单"),
            DocumentKind.RETURN: self.tr("退换货申请表"),
            DocumentKind.TRANSFER: self.tr("调拨单（调出）"),
            DocumentKind.TRANSFER_IN: self.tr("调拨单（调入）"),
            DocumentKind.ADJUSTMENT: self.tr("调整单"),
            DocumentKind.SCRAP: self.tr("报废单"),
            DocumentKind.OPENING: self.tr("期初单"),
            DocumentKind.REVERSAL: self.tr("冲销单"),
        }
        if kind == DocumentKind.RETURN and direction:
            return formats.aside(names[kind], self.direction(direction))
        return names[kind]

    def direction(self, direction: str) -> str:
        """Return which way a return goes."""
        return self.tr("退入") if direction == Direction.IN else self.tr("退出")

    def status(self, status: str) -> str:
        """Return what became of a document."""
        names: dict[str, str] = {
            DocumentStatus.WAITING: self.tr("待齐"),
            DocumentStatus.POSTED: self.tr("已记账"),
            DocumentStatus.VOID: self.tr("已作废"),
            DocumentStatus.REVERSED: self.tr("已冲销"),
        }
        return names[status]

    def status_chip(self, row: DocumentRow) -> ChipLook:
        """Return the chip of a document in a list: what is still to be done about it, or how it stands."""
        return self.factory_chip(row) or self.standing_chip(row)

    def factory_chip(self, row: DocumentRow) -> ChipLook | None:
        """Return what a document of machines says until it has its number of the factory's system (D42)."""
        if not row.is_own or not row.is_machines or row.factory_number:
            return None
        return ChipLook(self.tr("待录工厂系统"), Tone.WARN, "clock")

    def standing_chip(self, row: DocumentRow) -> ChipLook:
        """Return how a document stands: of one that waits, for what."""
        if row.status == DocumentStatus.WAITING:
            return ChipLook(self.waits_for(row), Tone.WARN, "clock-pause")
        looks: dict[str, tuple[Tone, str]] = {
            DocumentStatus.POSTED: (Tone.OK, "check"),
            DocumentStatus.VOID: (Tone.MUTE, "x"),
            DocumentStatus.REVERSED: (Tone.MUTE, "arrow-back-up"),
        }
        tone, icon = looks[row.status]
        return ChipLook(self.status(row.status), tone, icon)

    def waits_for(self, row: DocumentRow) -> str:
        """Return what a waiting document waits for (D37)."""
        if not row.has_goods and not row.has_paper:
            return self.tr("等货和单")
        return self.tr("等单据") if row.has_goods else self.tr("等货物")

    def age_chip(self, row: DocumentRow, red_days: int) -> ChipLook | None:
        """Return for how long a document has waited; None when it does not wait."""
        if row.status != DocumentStatus.WAITING:
            return None
        if row.waits_days <= 0:
            return ChipLook(self.tr("今天"), Tone.MUTE, "clock")
        text = self.tr("{count} 天").format(count=row.waits_days)
        if row.waits_days > red_days:
            return ChipLook(text, Tone.BAD, "alert-triangle")
        return ChipLook(text, Tone.WARN, "clock")

    def condition(self, condition: str) -> str:
        """Return the state of a piece."""
        return self.tr("良品") if condition == Condition.GOOD else self.tr("坏件")

    def place(self, kind: str, name: str) -> str:
        """Return a place as people call it: our warehouse, on its way, with a partner, what is owed."""
        names: dict[str, str] = {
            PlaceKind.WAREHOUSE: name or self.tr("仓库"),
            PlaceKind.TRANSIT: formats.aside(self.tr("在途"), name) if name else self.tr("在途"),
            PlaceKind.PARTY: name or self.tr("往来单位"),
            PlaceKind.SUPPLY: name or self.tr("供货单位"),
            PlaceKind.OWED_BY_US: formats.aside(self.tr("欠人坏件"), name) if name else self.tr("欠人坏件"),
            PlaceKind.OWED_TO_US: formats.aside(self.tr("人欠坏件"), name) if name else self.tr("人欠坏件"),
            PlaceKind.USE: self.tr("维修使用"),
            PlaceKind.REGRADE: self.tr("改判"),
            PlaceKind.ADJUSTMENT: self.tr("调整"),
            PlaceKind.SCRAP: self.tr("报废"),
            PlaceKind.OPENING: self.tr("期初"),
        }
        return names.get(kind, name)

    def outer_state(self, state: str) -> str:
        """Return what the boxes looked like (D38, D41)."""
        names: dict[str, str] = {
            OuterState.SOUND: self.tr("完好"),
            OuterState.DEFORMED: self.tr("变形、压坏"),
            OuterState.WET: self.tr("受潮、水湿"),
            OuterState.OPENED: self.tr("被拆开过"),
            OuterState.BARE: self.tr("没有外箱（裸机）"),
            OuterState.MISSING: self.tr("少件"),
        }
        return names.get(state, state)

    def packing(self, packing: str) -> str:
        """Return how the parts were packed (D39)."""
        names: dict[str, str] = {
            Packing.PROPER: self.tr("合格：一件一箱，有衬垫"),
            Packing.SHARED_BOX: self.tr("多件混装一箱"),
            Packing.BROCHURES: self.tr("用宣传页、报纸衬垫"),
            Packing.NONE: self.tr("没有包装"),
        }
        return names.get(packing, packing)

    def choices(self, what: str) -> Choices:
        """Return the choices of a field: kind, outer_state, packing, condition."""
        if what == "outer_state":
            return tuple((state.value, self.outer_state(state)) for state in OuterState)
        if what == "packing":
            return tuple((packing.value, self.packing(packing)) for packing in Packing)
        if what == "condition":
            return tuple((condition.value, self.condition(condition)) for condition in Condition)
        return tuple((kind.value, self.kind(kind)) for kind in DocumentKind)

    def pieces(self, row: DocumentRow) -> str:
        """Return how many lines and pieces a document has."""
        if row.lines == 1:
            return self.tr("{pieces} 件").format(pieces=formats.number(row.pieces))
        return self.tr("{lines} 项 {pieces} 件").format(
            lines=formats.number(row.lines), pieces=formats.number(row.pieces)
        )

    def line(self, row: LineRow) -> str:
        """Return a line: which part, how many, in what state."""
        line = row.line
        name = " ".join(part for part in (row.code, row.name) if part) or self.tr("（目录里没有的配件）")
        what = f"{name} ×{formats.number(line.quantity)} {row.unit}".rstrip()
        return what if line.condition is Condition.GOOD else formats.aside(what, self.condition("bad"))

    def line_about(self, row: LineRow) -> str:
        """Return what else a line says: regraded, owed, old ones back, serial numbers, note."""
        line = row.line
        count = formats.number
        parts = [
            self.tr("改判为{condition}").format(condition=self.condition(line.to_condition))
            if line.to_condition is not None
            else "",
            self.tr("欠坏件 {count}").format(count=count(line.owed)) if line.owed else "",
            self.tr("旧件当场收回 {count}").format(count=count(line.old_back)) if line.old_back else "",
            line.note,
        ]
        return " · ".join(part for part in parts if part)

    def move(self, row: MoveRow) -> str:
        """Return a move: so many of what, from where to where."""
        return self.tr("{code} {condition} {count}：{source} → {target}").format(
            code=row.code,
            condition=self.condition(row.condition),
            count=formats.number(row.quantity),
            source=self.place(row.source_kind, row.source),
            target=self.place(row.target_kind, row.target),
        )

    def arrival(self, arrival: ArrivalRow, lines: Iterable[LineRow]) -> tuple[str, str]:
        """Return what arrived and when; and what it looked like."""
        day = formats.day(arrival.arrived_on)
        if arrival.what == Arrival.PAPER:
            return self.tr("{day} 单据到").format(day=day), arrival.note
        named = {place: row.code or row.name for place, row in enumerate(lines, 1)}
        found = []
        for line, missing, damaged in arrival.lines:
            if missing:
                found.append(self.tr("{code} 少 {count}").format(code=named.get(line, ""), count=missing))
            if damaged:
                found.append(self.tr("{code} 坏 {count}").format(code=named.get(line, ""), count=damaged))
        parts = [
            formats.pair(self.tr("外箱"), self.outer_state(arrival.outer_state)),
            formats.pair(self.tr("包装"), self.packing(arrival.packing)),
            *found,
            arrival.note,
        ]
        text = " · ".join(part for part in parts if part) if arrival.outer_state else arrival.note
        return self.tr("{day} 货物到").format(day=day), text

    def packing_record(self, record: PackingRecord, partner: str) -> str:
        """Return what is known of how a partner packs; nothing when nothing was wrong."""
        if not record.badly_packed and not record.damaged:
            return ""
        said = [
            self.tr("{name} 近 {days} 天到货 {count} 次").format(
                name=partner, days=record.days, count=record.arrivals
            )
        ]
        if record.badly_packed:
            how = [f"{self.packing(packing)} {count}" for packing, count in record.badly]
            said.append(
                formats.aside(
                    self.tr("包装不合格 {count} 次").format(count=record.badly_packed), formats.listed(how)
                )
            )
        if record.damaged:
            said.append(self.tr("外箱有损 {count} 次").format(count=record.damaged))
        ask = self.tr("请提醒对方：一件一箱，用原包装或泡沫，不要用宣传页和报纸。")
        return formats.sentences((self.tr("{facts}。").format(facts=formats.clauses(said)), ask))

    def act(self, key: str) -> str:
        """Return what can be done with a document."""
        names = {
            "arrive": self.tr("登记到货"),
            "print": self.tr("打印"),
            "void": self.tr("作废"),
            "reverse": self.tr("冲销"),
            "factory": self.tr("录入工厂系统"),
        }
        return names[key]

    # ---- history

    def happened(self, event: DocumentEvent, zone: ZoneInfo, today_on: date) -> TimelineItem:
        """Return an event as the timeline paints it."""
        icon, tone, text = self._done(event)
        return TimelineItem(
            icon,
            tone,
            event.by_name,
            self.at(event.at, zone, today_on),
            formats.pairs(text, event.text),
            link=event.document[1] if event.document else "",
            id=event.document[0] if event.document else None,
        )

    def at(self, at: datetime, zone: ZoneInfo, today_on: date) -> str:
        """Return an instant as the store's clock showed it."""
        return formats.moment_near(at.astimezone(zone), today_on)

    def _done(self, event: DocumentEvent) -> tuple[str, Tone, str]:
        if event.kind is DocumentEventKind.INQUIRY:
            return "users", Tone.WARN, self._asked(event.detail)
        if event.kind is DocumentEventKind.CHANGED:
            columns = {
                "other_number": self.tr("对方单号改为"),
                "factory_number": self.tr("录入工厂系统，单号"),
                "tracking": self.tr("运单号改为"),
                "note": self.tr("备注改为"),
            }
            return "edit", Tone.MUTE, columns.get(event.detail, event.detail)
        names = {
            DocumentEventKind.WRITTEN: ("plus", Tone.INFO, self.tr("录入单据")),
            DocumentEventKind.GOODS: ("packages", Tone.INFO, self.tr("货物到")),
            DocumentEventKind.PAPER: ("file-text", Tone.INFO, self.tr("单据到")),
            DocumentEventKind.POSTED: ("check", Tone.OK, self.tr("记账")),
            DocumentEventKind.VOID: ("x", Tone.MUTE, self.tr("作废")),
            DocumentEventKind.REVERSED: ("arrow-back-up", Tone.WARN, self.tr("冲销")),
        }
        return names[event.kind]

    def _asked(self, act: str) -> str:
        names: dict[str, str] = {
            TaskAct.CREATED: self.tr("开出联合查询"),
            TaskAct.ACKNOWLEDGED: self.tr("接手联合查询"),
            TaskAct.DONE: self.tr("联合查询查清"),
        }
        return names.get(act, self.tr("联合查询"))
