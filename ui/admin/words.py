# SPDX-License-Identifier: Apache-2.0
"""The words in which posts, permissions, rules and records are shown. Reads nothing."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.admin import rules
from app.admin.queries import CompanyRuleRow, PostRow, StaffRow
from app.admin.rules import PostKind
from app.core.ids import NIL
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.chips import ChipLook
from ui.widgets.fields import Choices


class AdminWords(QObject):
    """Puts rows of this area into words of the present language."""

    def post_kind(self, kind: PostKind) -> str:
        """Return how a post is held."""
        names = {
            PostKind.DEDICATED: self.tr("专岗"),
            PostKind.DOUBLE: self.tr("兼岗"),
            PostKind.ROTATING: self.tr("轮岗"),
        }
        return names[kind]

    def place(self, post: PostRow) -> str:
        """Return where a post is held."""
        return self.tr("全公司") if post.store_id == NIL else post.store_name

    def term(self, post: PostRow) -> str:
        """Return from when to when."""
        if post.to_on is None:
            return self.tr("{from_on} 起").format(from_on=formats.day(post.from_on))
        return self.tr("{from_on} 至 {to_on}").format(
            from_on=formats.day(post.from_on), to_on=formats.day(post.to_on)
        )

    def post_line(self, post: PostRow) -> str:
        """Return a post in one line."""
        return f"{post.role_title} · {self.place(post)}"

    def post_chip(self, post: PostRow, today_on: date) -> ChipLook:
        """Return whether a post is held now."""
        if post.is_void:
            return ChipLook(self.tr("已撤销"), Tone.MUTE)
        if post.is_in_force:
            ending = post.to_on is not None and (post.to_on - today_on).days <= 7
            return ChipLook(
                self.tr("快到期") if ending else self.tr("在任"), Tone.WARN if ending else Tone.OK
            )
        if post.from_on > today_on:
            return ChipLook(self.tr("未开始"), Tone.INFO)
        return ChipLook(self.tr("已结束"), Tone.MUTE)

    def staff_chip(self, person: StaffRow) -> ChipLook:
        """Return whether a person can log in."""
        if not person.is_active:
            return ChipLook(self.tr("已停用"), Tone.MUTE)
        if not person.posts:
            return ChipLook(self.tr("今天无岗"), Tone.WARN)
        if person.must_change_password:
            return ChipLook(self.tr("待改密码"), Tone.INFO)
        return ChipLook(self.tr("在岗"), Tone.OK)

    def permission_group(self, key: str) -> str:
        """Return the heading above a permission."""
        names = {
            "admin": self.tr("系统管理"),
            "approvals": self.tr("审批"),
            "catalog": self.tr("商品目录"),
            "complaints": self.tr("投诉"),
            "customers": self.tr("顾客"),
            "documents": self.tr("单据与文件"),
            "history": self.tr("修改历史"),
            "parts": self.tr("配件台账"),
            "personal": self.tr("个人信息"),
            "sales": self.tr("销售"),
            "sync": self.tr("总部与同步"),
            "tasks": self.tr("待办"),
        }
        area = key.partition(".")[0]
        return names.get(area, area)

    def limit(self, limit_fen: int | None) -> str:
        """Return up to what amount a role may sign."""
        if limit_fen is None:
            return self.tr("不限")
        return formats.money(limit_fen) if limit_fen else "—"

    def rule(self, key: str) -> str:
        """Return what a rule says; its key for one that has no words yet."""
        names = {
            "attachment.max_bytes": self.tr("单个附件大小上限（字节）"),
            "backup.by_hand": self.tr("本机备份：保留手工做的几份"),
            "backup.daily": self.tr("本机备份：保留最近几天每天一份"),
            "backup.hour": self.tr("本机备份：通宵开机时几点备份（时）"),
            "backup.least_free_bytes": self.tr("本机备份：磁盘至少留空（字节）"),
            "backup.monthly": self.tr("本机备份：保留最近几个月每月一份"),
            "backup.upgrades": self.tr("本机备份：保留升级前的几份"),
            "backup.weekly": self.tr("本机备份：保留最近几周每周一份"),
            "complaint.ladder_reach_days": self.tr("补录多少天以前的投诉不再提醒（天）"),
            "complaint.pause_gives_back": self.tr("停表顺延：按工作时间，还是按实际时间"),
            "complaint.pick_up_rings": self.tr("电话几声内接听（声）"),
            "complaint.pick_up_seconds": self.tr("电话几秒内接听（秒）"),
            "complaint.hot_chance_permille": self.tr("近期多发：偶然出现的机会不超过（‰）"),
            "complaint.hot_least": self.tr("近期多发：一周至少几件"),
            "complaint.resolution_hours": self.tr("投诉处理时限（小时）"),
            "complaint.resolution_target_percent": self.tr("按时完结率目标（%）"),
            "complaint.unreachable_attempts": self.tr("按联系不上完结前的联系次数"),
            "complaint.unreachable_days": self.tr("按联系不上完结前的联系天数"),
            "login.first_delay_seconds": self.tr("登录第一次锁定（秒），以后逐次加倍"),
            "login.free_attempts": self.tr("登录可输错的次数"),
            "login.longest_delay_seconds": self.tr("登录最长锁定（秒）"),
            "parts.bad_value_percent": self.tr("坏件按好件成本的百分之几计价（%）"),
            "parts.count_role": self.tr("配件盘点的待办派给哪个岗位（岗位代码）"),
            "parts.count_weekday": self.tr("配件每周盘点在星期几（1～7，0 为不排）"),
            "parts.cover_days": self.tr("配件补货：一次订多少天的用量（天）"),
            "parts.inquiry_days": self.tr("配件到货有破损短缺：几天内查清（天）"),
            "parts.leader": self.tr("配件账出现负数时通知哪个岗位（岗位代码）"),
            "parts.lead_days": self.tr("配件补货：没有另填时几天到货（天）"),
            "parts.lead_spread_days": self.tr("配件补货：没有另填时到货早晚相差（天）"),
            "parts.packing_days": self.tr("配件到货包装：看最近多少天（天）"),
            "parts.order_role": self.tr("配件补货：由哪个岗位订货（岗位代码）"),
            "parts.review_days": self.tr("配件补货：几天看一次（天）"),
            "parts.room_check_days": self.tr("配件库房检查：超过几天没检查标红（天）"),
            "parts.service_permille": self.tr("配件补货：不缺货的把握（‰）"),
            "parts.statement_due_days": self.tr("与服务站对账：期满后几天内办完，未对上的几天内查清（天）"),
            "parts.statement_role": self.tr("与服务站对账由哪个岗位办（岗位代码）"),
            "parts.statement_window_days": self.tr("与服务站对账：同一笔两边记账最多相差几天（天）"),
            "parts.valuation": self.tr("配件计价方法"),
            "parts.waiting_days": self.tr("配件单据待齐超过几天标红（天）"),
            "party.verify_days": self.tr("电话簿核对周期（天）"),
            "password.min_length": self.tr("密码最少位数"),
            "sales.amount_tolerance_fen": self.tr("单价×数量与单据金额最多相差（分）"),
            "sales.confirm_hours": self.tr("订单几小时内确认（小时）"),
            "sales.progress_days": self.tr("订单进度几天告知一次（天）"),
            "sales.second_call_fen": self.tr("多少金额以上的订单再打一次确认电话（分）"),
        }
        return names.get(key, key)

    def rule_choices(self, key: str) -> Choices:
        """Return the (value, words) pairs of a rule that takes one of a few words; empty for others."""
        words = {
            "complaint.pause_gives_back": {
                "worked": self.tr("只顺延落在工作时间里的部分"),
                "wall": self.tr("停了多久顺延多久"),
            },
            "parts.valuation": {
                "average": self.tr("移动加权平均"),
                "fixed": self.tr("固定价目"),
            },
        }
        return tuple((value, words[key][value]) for value in rules.RULE_CHOICES.get(key, ()))

    def source(self, row: CompanyRuleRow) -> str:
        """Return where a rule's value comes from; what came with the program is told in our words."""
        if row.is_own:
            return row.source
        known = {
            "complaint.pick_up_rings": self.tr("客服资料 A32：三声（E20 写 20 秒）"),
            "complaint.pick_up_seconds": self.tr("客服资料 E20：20 秒（A32 写三声）"),
            "complaint.resolution_hours": self.tr("客服资料 E2：72 小时（A28 写 3 天，E14 写 2 个工作日）"),
            "complaint.resolution_target_percent": self.tr("客服资料 E2：72 小时内解决 98%"),
            "party.verify_days": self.tr("程序默认值：电话簿每半年核对一次（A49）"),
            "sales.amount_tolerance_fen": self.tr("程序默认值：收银小票每行 1 元（实际发票有差 1.08 元的）"),
            "sales.confirm_hours": self.tr("客服资料 E10：24 小时内确认订单"),
            "sales.progress_days": self.tr("客服资料 E11：例如每 3 天告知一次"),
            "sales.second_call_fen": self.tr("程序默认值：20,000 元（E10 没有写金额）"),
        }
        return known.get(row.key) or (self.tr("程序默认值") if row.grade == "C" else row.source)

    def grade_chip(self, grade: str) -> ChipLook:
        """Return how well a rule is founded."""
        looks = {
            "A": ChipLook(self.tr("法规"), Tone.OK),
            "B": ChipLook(self.tr("公司文件"), Tone.INFO),
        }
        return looks.get(grade, ChipLook(self.tr("默认"), Tone.MUTE))

    def entity(self, kind: str) -> str:
        """Return the word for a kind of record."""
        names = {
            "appliance": self.tr("电器"),
            "complaint": self.tr("投诉"),
            "customer": self.tr("顾客"),
            "device": self.tr("工位"),
            "staff": self.tr("员工"),
        }
        return names.get(kind, kind)

    def personal_field(self, name: str) -> str:
        """Return the word for a personal field."""
        if name.startswith("paper:"):
            return self.tr("打印单据")
        names = {
            "address": self.tr("地址"),
            "database_key": self.tr("数据库密钥"),
            "email": self.tr("邮箱"),
            "id_number": self.tr("证件号"),
            "name": self.tr("姓名"),
            "note": self.tr("备注"),
            "phone": self.tr("电话"),
        }
        return names.get(name, name)

    @staticmethod
    def moment(at: datetime | None, zone: ZoneInfo) -> str:
        """Return an instant on the store's clock."""
        return "" if at is None else formats.moment(at.astimezone(zone))
