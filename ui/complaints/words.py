# SPDX-License-Identifier: Apache-2.0
"""The words in which complaints are shown: choices, chips, deadlines. Reads nothing, decides nothing."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.complaints.rows import ComplaintDetail, ComplaintRow, View
from app.complaints.rules import (
    DONE,
    AcceptanceWay,
    Complainant,
    ComplaintClass,
    ContactChannel,
    ContactOutcome,
    Ground,
    Nature,
    Priority,
    Remedy,
    Source,
    Status,
    Step,
)
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.chips import ChipLook
from ui.widgets.fields import Choices
from ui.widgets.sla import ClockState, time_left_chip

_TONES = {
    Status.NEW: Tone.INFO,
    Status.HANDLING: Tone.MUTE,
    Status.WAITING_CUSTOMER: Tone.WAITING,
    Status.WAITING_MAKER: Tone.WAITING,
    Status.WAITING_APPROVAL: Tone.WARN,
    Status.CLOSED: Tone.OK,
    Status.WITHDRAWN: Tone.OK,
    Status.UNFOUNDED: Tone.OK,
}


class ComplaintWords(QObject):
    """Puts codes into words of the present language."""

    def view(self, view: View) -> str:
        """Return the title of a view that the program has."""
        titles = {
            View.MINE: self.tr("我的未结"),
            View.OVERDUE: self.tr("已超时"),
            View.DUE_TODAY: self.tr("今日到期"),
            View.NEW: self.tr("待受理"),
            View.WAITING_APPROVAL: self.tr("待审批"),
            View.OPEN: self.tr("全店未结"),
            View.ALL: self.tr("全部"),
            View.MY_TODAY: self.tr("我的今天"),
            View.LATE: self.tr("超时与升级"),
            View.UNASSIGNED: self.tr("未派单"),
            View.OVERNIGHT: self.tr("过夜"),
            View.REPORTED: self.tr("三天上报"),
            View.MAJOR: self.tr("重大"),
            View.IN_STORE: self.tr("来店"),
            View.OUTSIDE: self.tr("外部转来"),
        }
        return titles[view]

    def status(self, status: str) -> str:
        """Return the name of a status."""
        names = {
            Status.NEW: self.tr("待受理"),
            Status.HANDLING: self.tr("处理中"),
            Status.WAITING_CUSTOMER: self.tr("待顾客"),
            Status.WAITING_MAKER: self.tr("待厂家"),
            Status.WAITING_APPROVAL: self.tr("待审批"),
            Status.CLOSED: self.tr("已完结"),
            Status.WITHDRAWN: self.tr("已撤诉"),
            Status.UNFOUNDED: self.tr("不成立"),
        }
        return names.get(Status(status), status) if status in set(Status) else status

    def status_chip(self, status: str) -> ChipLook:
        """Return the chip of a status."""
        return ChipLook(self.status(status), _TONES.get(Status(status), Tone.MUTE))

    def source(self, source: str) -> str:
        """Return the name of a source."""
        names = {
            Source.HOTLINE: self.tr("400 来电"),
            Source.WALK_IN: self.tr("来店"),
            Source.HEAD_OFFICE: self.tr("总部转办"),
            Source.CONSUMER_ASSOCIATION: self.tr("消协转办"),
            Source.AUTHORITY: self.tr("工商转办"),
            Source.MEDIA: self.tr("新闻媒体"),
            Source.CHAT: self.tr("在线客服"),
            Source.MAIL: self.tr("邮件信函"),
            Source.SOCIAL: self.tr("社交媒体"),
            Source.STORE_MESSAGE: self.tr("店内留言"),
            Source.MOBILE_APP: self.tr("APP"),
        }
        return names[Source(source)]

    def complaint_class(self, code: str) -> str:
        """Return the name of a class."""
        names = {
            ComplaintClass.PRODUCT: self.tr("商品质量"),
            ComplaintClass.ATTITUDE: self.tr("服务态度"),
            ComplaintClass.DELIVERY: self.tr("配送"),
            ComplaintClass.PRICE: self.tr("价格"),
            ComplaintClass.CONTRACT: self.tr("合同"),
            ComplaintClass.INSTALLATION: self.tr("安装"),
            ComplaintClass.REPAIR: self.tr("维修"),
            ComplaintClass.INVOICE: self.tr("发票"),
            ComplaintClass.PROMOTION: self.tr("促销"),
            ComplaintClass.OTHER: self.tr("其他"),
        }
        return names[ComplaintClass(code)]

    def nature(self, nature: str) -> str:
        """Return the name of a nature."""
        names = {
            Nature.COMPLAINT: self.tr("投诉"),
            Nature.ENQUIRY: self.tr("咨询"),
            Nature.SUGGESTION: self.tr("建议"),
        }
        return names[Nature(nature)]

    def priority(self, priority: str) -> str:
        """Return the name of a priority."""
        names = {
            Priority.NORMAL: self.tr("普通"),
            Priority.URGENT: self.tr("紧急"),
            Priority.MAJOR: self.tr("重大"),
        }
        return names[Priority(priority)]

    def priority_chip(self, priority: str) -> ChipLook | None:
        """Return the chip of a priority; a normal one needs none."""
        if priority == Priority.NORMAL:
            return None
        tone = Tone.BAD if priority == Priority.MAJOR else Tone.WARN
        return ChipLook(self.priority(priority), tone, "flame")

    def remedy(self, remedy: str) -> str:
        """Return the name of a demanded remedy; nothing for none."""
        names = {
            Remedy.RETURN: self.tr("退货"),
            Remedy.EXCHANGE: self.tr("换货"),
            Remedy.REPAIR: self.tr("维修"),
            Remedy.COMPENSATION: self.tr("赔偿"),
            Remedy.APOLOGY: self.tr("道歉"),
            Remedy.REISSUE: self.tr("补开补发"),
            Remedy.OTHER: self.tr("其他"),
        }
        return names[Remedy(remedy)] if remedy else ""

    def complainant(self, code: str) -> str:
        """Return who speaks."""
        names = {
            Complainant.SELF: self.tr("本人"),
            Complainant.FAMILY: self.tr("家属"),
            Complainant.AGENT: self.tr("代理人"),
        }
        return names[Complainant(code)]

    def ground(self, ground: str) -> str:
        """Return the name of a ground of closing."""
        names = {
            Ground.ACCEPTED: self.tr("顾客接受方案"),
            Ground.UNREACHABLE: self.tr("无法联系"),
            Ground.WITHDRAWN: self.tr("顾客撤诉"),
            Ground.UNFOUNDED: self.tr("投诉不成立"),
            Ground.MERGED: self.tr("并入另一件投诉"),
        }
        return names[Ground(ground)] if ground else ""

    def way(self, way: str) -> str:
        """Return how the customer said something."""
        names = {
            AcceptanceWay.SIGNATURE: self.tr("签字"),
            AcceptanceWay.PHONE: self.tr("电话"),
            AcceptanceWay.WRITING: self.tr("书面"),
            AcceptanceWay.IN_PERSON: self.tr("当面"),
        }
        return names[AcceptanceWay(way)] if way else ""

    def channel(self, channel: str) -> str:
        """Return how a customer was contacted."""
        names = {
            ContactChannel.PHONE: self.tr("电话"),
            ContactChannel.SMS: self.tr("短信"),
            ContactChannel.VISIT: self.tr("上门"),
            ContactChannel.CHAT: self.tr("在线"),
            ContactChannel.MAIL: self.tr("邮件"),
        }
        return names[ContactChannel(channel)]

    def outcome(self, outcome: str) -> str:
        """Return what came of a contact."""
        names = {
            ContactOutcome.REACHED: self.tr("已联系上"),
            ContactOutcome.NO_ANSWER: self.tr("无人接听"),
            ContactOutcome.SWITCHED_OFF: self.tr("关机或停机"),
            ContactOutcome.WRONG_NUMBER: self.tr("号码有误"),
            ContactOutcome.REFUSED: self.tr("拒绝沟通"),
        }
        return names[ContactOutcome(outcome)]

    def step(self, step: str) -> str:
        """Return the name of one of the six steps; nothing for none."""
        names = {
            Step.JUDGEMENT: self.tr("判断意见"),
            Step.INQUIRY: self.tr("调查结果"),
            Step.EXECUTION: self.tr("实施情况"),
            Step.FEEDBACK: self.tr("反馈顾客"),
            Step.SUMMARY: self.tr("处理小结"),
        }
        return names[Step(step)] if step else ""

    def fact_label(self, name: str) -> str:
        """Return the label of a fact in the detail."""
        labels = {
            "next": self.tr("下一时限"),
            "category": self.tr("细类"),
            "product": self.tr("商品"),
            "bought": self.tr("购机"),
            "receipt": self.tr("小票号"),
            "serial": self.tr("序列号"),
            "demand": self.tr("顾客诉求"),
            "party": self.tr("责任方"),
            "assignee": self.tr("受理人"),
            "nobody": self.tr("待分配"),
            "undecided": self.tr("待定"),
            "occurred": self.tr("发生时间"),
            "place": self.tr("发生地点"),
            "persons": self.tr("涉及人员"),
            "complainant": self.tr("投诉人"),
            "source_number": self.tr("来源编号"),
            "registered_by": self.tr("登记人"),
            "store": self.tr("门店"),
        }
        return labels[name]

    def choices(self, name: str) -> Choices:
        """Return the (code, words) pairs of a choice by the field's name."""
        kinds = {
            "source": (Source, self.source),
            "complaint_class": (ComplaintClass, self.complaint_class),
            "nature": (Nature, self.nature),
            "priority": (Priority, self.priority),
            "complainant": (Complainant, self.complainant),
            "remedy": (Remedy, self.remedy),
            "way": (AcceptanceWay, self.way),
            "channel": (ContactChannel, self.channel),
            "outcome": (ContactOutcome, self.outcome),
        }
        codes, words = kinds[name]
        return tuple((code.value, words(code.value)) for code in codes)

    # ---- time

    def time_chip(self, row: ComplaintRow | ComplaintDetail, now_at: datetime) -> ChipLook:
        """Return the chip of the time left."""
        if row.status in {Status.WITHDRAWN, Status.UNFOUNDED}:
            return ChipLook(self.status(row.status), Tone.OK, "check")
        return time_left_chip(row.deadline_at, now_at, clock_state(row), paused_at=row.paused_at)

    def deadline_sentence(self, row: ComplaintDetail, zone: ZoneInfo, now_at: datetime) -> str:
        """Return the sentence under the bar: what must happen by when."""
        by = self.day_time(row.deadline_at, zone, now_at)
        # A thin gap between Chinese and digits, none between Chinese and 今天.
        by = f" {by}" if by[0].isdigit() else by
        if row.closed_at is not None:
            closed = self.day_time(row.closed_at, zone, now_at)
            return self.tr("{ground}，{time} 完结").format(ground=self.ground(row.ground), time=closed)
        if row.paused_at is not None:
            return self.tr("等待中，停表；原定{time}，恢复后顺延").format(time=by)
        if row.deadline_at < now_at:
            return self.tr("应于{time} 前完结，已超时").format(time=by)
        if row.deadline_at - row.received_at != timedelta(hours=row.resolution_hours):
            return self.tr("须于{time} 前完结").format(time=by)  # pauses, working days, a second handling
        if row.resolution_hours % 24 == 0:
            days = self.days(row.resolution_hours // 24)
            return self.tr("{days}内完结，须于{time} 前").format(days=days, time=by)
        hours = row.resolution_hours
        return self.tr("{hours} 小时内完结，须于{time} 前").format(hours=hours, time=by)

    def days(self, count: int) -> str:
        """Return a number of days as people say it."""
        names = {
            1: self.tr("一日"),
            2: self.tr("两日"),
            3: self.tr("三日"),
            5: self.tr("五日"),
            7: self.tr("七日"),
        }
        return names.get(count, self.tr("{count} 日").format(count=count))

    def day_time(self, at: datetime, zone: ZoneInfo, now_at: datetime) -> str:
        """Return an instant as 今天 15:20, 明天 09:00, 昨天 16:40, 10-17 15:20, 2025-10-17 15:20."""
        return formats.moment_near(at.astimezone(zone), now_at.astimezone(zone).date())

    def ago(self, at: datetime, zone: ZoneInfo, now_at: datetime) -> str:
        """Return how long ago something was: 刚刚, 9分钟前, 3小时前, then the day and time."""
        minutes = int((now_at - at).total_seconds() // 60)
        if 0 <= minutes < 2:
            return self.tr("刚刚")
        if 0 <= minutes < 60:
            return self.tr("{count}分钟前").format(count=minutes)
        if at.astimezone(zone).date() == now_at.astimezone(zone).date() and minutes > 0:
            return self.tr("{count}小时前").format(count=minutes // 60)
        return self.day_time(at, zone, now_at)


def clock_state(row: ComplaintRow | ComplaintDetail) -> ClockState:
    """Return whether a complaint's time runs, waits or ended, and how."""
    if row.status in DONE:
        late = row.closed_at is not None and row.closed_at > row.deadline_at
        return ClockState.DONE_LATE if late else ClockState.DONE
    # Who waits with a deadline that has run out gets nothing back: it is late.
    return ClockState.PAUSED if row.paused_at is not None else ClockState.RUNNING
