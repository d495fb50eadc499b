# SPDX-License-Identifier: Apache-2.0
"""The words in which customers are shown: levels, reasons, the lines of the timeline. Reads nothing."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.customers.rows import (
    ApplianceRow,
    CustomerRow,
    DoubleReason,
    FieldChange,
    PossibleDouble,
    TimelineItem,
)
from app.customers.rules import CustomerKind, CustomerLevel
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.chips import ChipLook
from ui.widgets.timeline import TimelineItem as ShownItem


class CustomerWords(QObject):
    """Puts rows into words of the present language."""

    def level(self, level: CustomerLevel) -> str:
        """Return the name of a level."""
        names = {
            CustomerLevel.NEW: self.tr("新顾客"),
            CustomerLevel.OLD: self.tr("老顾客"),
            CustomerLevel.VIP: self.tr("VIP"),
        }
        return names[level]

    def level_chip(self, level: CustomerLevel) -> ChipLook:
        """Return the chip of a level."""
        if level is CustomerLevel.VIP:
            return ChipLook(self.level(level), Tone.WARN, "star")
        return ChipLook(self.level(level), Tone.INFO if level is CustomerLevel.OLD else Tone.MUTE)

    def kind(self, kind: CustomerKind) -> str:
        """Return the name of a kind."""
        return self.tr("单位") if kind is CustomerKind.COMPANY else self.tr("个人")

    def reason(self, double: PossibleDouble) -> str:
        """Return why two customers may be one."""
        sentences = {
            DoubleReason.SAME_PHONE_AND_NAME: self.tr("电话相同，姓名相近"),
            DoubleReason.SAME_PHONE: self.tr("电话相同"),
            DoubleReason.SAME_NAME_AND_ADDRESS: self.tr("姓名相同，地址相近"),
            DoubleReason.ALIKE_NAME_AND_ADDRESS: self.tr("姓名相近，地址相近"),
            DoubleReason.SAME_FULL_NAME: self.tr("名称相同"),
        }
        return sentences[double.reason]

    def line(self, row: CustomerRow) -> str:
        """Return what tells one customer from another of his name: phone, place, number."""
        return " · ".join(part for part in (row.phone, row.place, row.number) if part)

    def bought(self, appliance: ApplianceRow) -> str:
        """Return when and where an appliance was bought."""
        on = formats.day(appliance.bought_on) if appliance.bought_on else ""
        return " ".join(part for part in (on, appliance.bought_from) if part)

    def when(self, at: datetime, zone: ZoneInfo, now_at: datetime) -> str:
        """Return an instant as a person says it: 今天 14:05, 昨天 16:40, 10-17 15:20, 2025-10-17."""
        local, today = at.astimezone(zone), now_at.astimezone(zone).date()
        is_near = local.year == today.year or abs((local.date() - today).days) <= 1
        return formats.moment_near(local, today) if is_near else formats.day(local)

    def shown(self, item: TimelineItem, zone: ZoneInfo, now_at: datetime) -> ShownItem:
        """Return an item of the timeline as the widget paints it."""
        icon, tone, title = self._head(item)
        if item.title:
            title = f"{title} {item.title}"
        details = [self._change(change) for change in item.changes]
        if item.kind.endswith("_added"):
            details = [" ".join(change.new for change in item.changes)]
        text = "\n".join(part for part in (item.text, *details) if part)
        link = self.tr("打开工单") if item.open_kind == "complaint" else ""
        return ShownItem(
            icon,
            tone,
            item.by_name or self.tr("（不在花名册）"),
            self.when(item.at, zone, now_at),
            text if item.kind == "note" else f"{title}\n{text}".strip(),
            link=link,
            id=(item.open_kind, item.open_id),
        )

    def _head(self, item: TimelineItem) -> tuple[str, Tone, str]:
        heads = {
            "registered": ("user-plus", Tone.OK, self.tr("建立顾客档案")),
            "note": ("note", Tone.WAITING, self.tr("备注")),
            "changed": ("pencil", Tone.MUTE, self.tr("修改资料")),
            "phone_added": ("phone", Tone.MUTE, self.tr("登记电话")),
            "phone_voided": ("phone", Tone.MUTE, self.tr("停用电话")),
            "phone_restored": ("phone", Tone.MUTE, self.tr("恢复电话")),
            "address_added": ("map-pin", Tone.MUTE, self.tr("登记地址")),
            "address_voided": ("map-pin", Tone.MUTE, self.tr("停用地址")),
            "address_restored": ("map-pin", Tone.MUTE, self.tr("恢复地址")),
            "appliance_added": ("packages", Tone.INFO, self.tr("登记电器")),
            "appliance_voided": ("packages", Tone.MUTE, self.tr("停用电器")),
            "appliance_restored": ("packages", Tone.MUTE, self.tr("恢复电器")),
            "merged": ("git-merge", Tone.WARN, self.tr("合并了一份重复的档案")),
            "split": ("git-merge", Tone.WARN, self.tr("拆回了一份合并过的档案")),
            "redacted": ("eye-off", Tone.BAD, self.tr("删除个人信息")),
            "complaint": ("message-report", Tone.HOT, self.tr("投诉")),
        }
        return heads.get(item.kind, ("history", Tone.MUTE, ""))

    def _change(self, change: FieldChange) -> str:
        names = {
            "name": self.tr("姓名"),
            "contact_name": self.tr("联系人"),
            "kind": self.tr("类别"),
            "level": self.tr("等级"),
            "needs": self.tr("需求"),
            "manager_id": self.tr("客户经理"),
            "digits": self.tr("电话"),
            "label": self.tr("说明"),
            "region": self.tr("地区"),
            "street": self.tr("地址"),
            "brand_text": self.tr("品牌"),
            "model_text": self.tr("型号"),
            "serial": self.tr("序列号"),
            "bought_on": self.tr("购买日期"),
            "bought_from": self.tr("购买处"),
            "receipt_number": self.tr("票据号"),
        }
        name = names.get(change.column, "")
        if not name or change.column == "manager_id":
            return name
        old, new = self._value(change.column, change.old), self._value(change.column, change.new)
        return formats.pair(name, f"{old or '—'} → {new or '—'}")

    def _value(self, column: str, value: str) -> str:
        if column == "level" and value in set(CustomerLevel):
            return self.level(CustomerLevel(value))
        if column == "kind" and value in set(CustomerKind):
            return self.kind(CustomerKind(value))
        return value
