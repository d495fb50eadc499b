# SPDX-License-Identifier: Apache-2.0
"""The columns of the customer list and of the appliances on a card."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.customers.rows import ApplianceRow, CustomerOrder, CustomerRow
from app.customers.rules import CustomerKind
from ui.customers.words import CustomerWords
from ui.widgets import formats
from ui.widgets.row_columns import Column, Paint


class CustomerColumns(QObject):
    """Columns in words of the present language."""

    def of_list(self, words: CustomerWords, zone: ZoneInfo) -> tuple[Column, ...]:
        """Return the columns of the list of customers."""

        def registered(row: CustomerRow) -> str:
            return formats.day(row.registered_at.astimezone(zone))

        def phone(row: CustomerRow) -> str:
            return f"{row.phone} +{row.phones - 1}" if row.phones > 1 else row.phone

        return (
            Column(
                "name",
                self.tr("顾客"),
                lambda row: row.name,
                width=150,
                paint=Paint.STRONG,
                sort=CustomerOrder.NAME.value,
                tip=lambda row: row.name,
            ),
            Column(
                "level", self.tr("等级"), width=86, paint=Paint.CHIP, chip=lambda r: words.level_chip(r.level)
            ),
            Column("phone", self.tr("电话"), phone, width=140),
            Column(
                "place", self.tr("地址"), lambda row: row.place, width=150, stretch=True, paint=Paint.SECOND
            ),
            Column(
                "appliances",
                self.tr("电器"),
                lambda row: str(row.appliances or ""),
                width=56,
                paint=Paint.NUMBER,
            ),
            Column(
                "kind",
                self.tr("类别"),
                lambda row: words.kind(row.kind) if row.kind is CustomerKind.COMPANY else "",
                width=60,
                paint=Paint.SECOND,
                hidden_below=760,
            ),
            Column(
                "registered",
                self.tr("登记"),
                registered,
                width=96,
                paint=Paint.TIME,
                sort=CustomerOrder.REGISTERED.value,
                hidden_below=640,
            ),
            Column(
                "number",
                self.tr("顾客编号"),
                lambda row: row.number,
                width=150,
                paint=Paint.LINK,
                sort=CustomerOrder.NUMBER.value,
                hidden_below=860,
            ),
        )

    def of_appliances(self) -> tuple[Column, ...]:
        """Return the columns of the appliances on a card."""

        def bought(row: ApplianceRow) -> str:
            return formats.day(row.bought_on) if row.bought_on else ""

        return (
            Column(
                "title",
                self.tr("商品"),
                lambda row: row.title,
                width=150,
                stretch=True,
                paint=Paint.CATEGORY,
                icon=lambda row: row.icon,
                tip=lambda row: row.title,
            ),
            Column(
                "serial", self.tr("序列号"), lambda row: row.serial, width=116, tip=lambda row: row.serial
            ),
            Column("bought", self.tr("购买日期"), bought, width=88, paint=Paint.TIME),
        )
