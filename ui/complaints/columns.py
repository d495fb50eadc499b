# SPDX-License-Identifier: Apache-2.0
"""The columns of the list of complaints, and how low-value ones give way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.complaints.rows import ComplaintRow, Sort
from ui.complaints.clock_words import ClockWords
from ui.complaints.words import ComplaintWords
from ui.widgets import formats
from ui.widgets.row_columns import Column, Paint


class ComplaintColumns(QObject):
    """Columns in words of the present language."""

    def of_list(
        self, words: ComplaintWords, zone: ZoneInfo, now_at: Callable[[], datetime]
    ) -> tuple[Column, ...]:
        """Return the columns; those of little value are hidden in a narrow list."""
        clocks = ClockWords(self)
        return (
            Column(
                "time_left",
                self.tr("时限"),
                width=134,
                paint=Paint.SLA,
                sort=Sort.TIME_LEFT.value,
                chip=lambda row: words.time_chip(row, now_at()),
            ),
            Column(
                "next",
                self.tr("下一时限"),
                width=168,
                paint=Paint.SLA,
                sort=Sort.NEXT_DUE.value,
                chip=lambda row: clocks.next_chip(row, now_at()),
                hidden_below=1000,
            ),
            Column(
                "number",
                self.tr("工单号"),
                lambda row: row.number,
                width=146,
                paint=Paint.LINK,
                sort=Sort.NUMBER.value,
                hidden_below=860,
            ),
            Column(
                "customer",
                self.tr("顾客"),
                lambda row: row.customer_name,
                width=98,
                paint=Paint.STRONG,
                sort=Sort.CUSTOMER.value,
                tip=lambda row: row.customer_name,
            ),
            Column(
                "product",
                self.tr("商品"),
                lambda row: row.product,
                width=118,
                paint=Paint.CATEGORY,
                sort=Sort.PRODUCT.value,
                hidden_below=560,
                icon=lambda row: row.product_icon or None,
                tip=lambda row: row.product,
            ),
            Column(
                "subject",
                self.tr("问题"),
                lambda row: row.subject,
                width=120,
                stretch=True,
                sort=Sort.SUBJECT.value,
                tip=lambda row: row.subject,
            ),
            Column(
                "party",
                self.tr("责任方"),
                lambda row: row.party_name,
                width=92,
                paint=Paint.SECOND,
                sort=Sort.PARTY.value,
                hidden_below=1180,
            ),
            Column(
                "status",
                self.tr("状态"),
                width=74,
                paint=Paint.CHIP,
                sort=Sort.STATUS.value,
                chip=lambda row: words.status_chip(row.status),
            ),
            Column(
                "assignee",
                self.tr("受理人"),
                lambda row: row.assignee_name or "—",
                width=72,
                sort=Sort.ASSIGNEE.value,
                hidden_below=640,
            ),
            Column(
                "store",
                self.tr("门店"),
                lambda row: row.store_name,
                width=84,
                paint=Paint.SECOND,
                sort=Sort.STORE.value,
                hidden_below=1280,
            ),
            Column(
                "active",
                self.tr("更新"),
                lambda row: words.ago(row.active_at, zone, now_at()),
                width=92,
                paint=Paint.TIME,
                sort=Sort.ACTIVE.value,
                hidden_below=1040,
            ),
            Column(
                "received",
                self.tr("受理时间"),
                lambda row: _stamp(row, zone),
                width=118,
                paint=Paint.TIME,
                sort=Sort.RECEIVED.value,
                hidden=True,
            ),
            Column(
                "source",
                self.tr("来源"),
                lambda row: words.source(row.source),
                width=84,
                paint=Paint.SECOND,
                hidden=True,
            ),
            Column(
                "class",
                self.tr("类别"),
                lambda row: words.complaint_class(row.complaint_class),
                width=84,
                paint=Paint.SECOND,
                hidden=True,
            ),
            Column(
                "priority",
                self.tr("紧急程度"),
                lambda row: words.priority(row.priority),
                width=76,
                paint=Paint.SECOND,
                hidden=True,
            ),
        )


def _stamp(row: ComplaintRow, zone: ZoneInfo) -> str:
    return formats.moment(row.received_at.astimezone(zone))
