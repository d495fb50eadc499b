# SPDX-License-Identifier: Apache-2.0
"""The Chinese words of bodies outside and of letters. Reads nothing."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from app.complaints.outside import Body, LetterWay, OutsideRow
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.chips import ChipLook
from ui.widgets.fields import Choices


class OutsideWords(QObject):
    """Words of who asked from outside, and how he is answered."""

    def body(self, body: str) -> str:
        """Return what a body is."""
        names = {
            Body.HEAD_OFFICE: self.tr("总部"),
            Body.CONSUMER_ASSOCIATION: self.tr("消协"),
            Body.AUTHORITY: self.tr("市场监管（工商）"),
            Body.MEDIA: self.tr("新闻媒体来访"),
        }
        return names[Body(body)] if body in set(Body) else body

    def asked(self, body: str) -> str:
        """Return what the timeline says: who passed it on."""
        names = {
            Body.HEAD_OFFICE: self.tr("登记总部转办"),
            Body.CONSUMER_ASSOCIATION: self.tr("登记消协转办"),
            Body.AUTHORITY: self.tr("登记工商转办"),
            Body.MEDIA: self.tr("登记媒体来访"),
        }
        return names[Body(body)] if body in set(Body) else self.tr("登记外部转办")

    def way(self, way: str) -> str:
        """Return how a letter goes out."""
        names = {
            LetterWay.POST: self.tr("邮寄"),
            LetterWay.MAIL: self.tr("电子邮件"),
            LetterWay.FAX: self.tr("传真"),
            LetterWay.HAND: self.tr("当面送达"),
            LetterWay.PLATFORM: self.tr("在来文平台上回复"),
        }
        return names[LetterWay(way)] if way in set(LetterWay) else way

    def bodies(self) -> Choices:
        """Return the (code, words) pairs of bodies."""
        return tuple((body.value, self.body(body)) for body in Body)

    def ways(self) -> Choices:
        """Return the (code, words) pairs of ways."""
        return tuple((way.value, self.way(way)) for way in LetterWay)

    def chip(self, row: OutsideRow, today_on: date) -> ChipLook:
        """Return how it stands: answered, or until when an answer is due."""
        if row.is_answered:
            return ChipLook(self.tr("已答复"), Tone.OK, "check")
        due_on = row.answer_due_on
        if due_on is None:
            return ChipLook(self.tr("待答复"), Tone.WARN, "clock")
        days = (due_on - today_on).days
        if days < 0:
            return ChipLook(self.tr("答复已超 {count} 天").format(count=-days), Tone.BAD, "flame", solid=True)
        if days == 0:
            return ChipLook(self.tr("今天答复"), Tone.HOT, "clock")
        tone = Tone.WARN if days <= 2 else Tone.MUTE
        return ChipLook(self.tr("{day} 前答复").format(day=formats.day(due_on)), tone, "clock")
