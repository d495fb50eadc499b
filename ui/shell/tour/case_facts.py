# SPDX-License-Identifier: Apache-2.0
"""Cases with a story, written by the ordinary commands: for whoever shows or tries what a case can hold.

Must not know the window: commands are run and queries asked by whoever tells it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from app.catalog.queries import list_parties
from app.complaints.appearance import CheckAppearance, check_appearance
from app.complaints.choosing import OfferOptions, OptionInput, offer_options
from app.complaints.commands import Complainer, RegisterComplaint, register_complaint
from app.complaints.compensation import GrantCompensation, grant_compensation
from app.complaints.detail import get_complaint
from app.complaints.escalation import escalate
from app.complaints.handing import HandOver, hand_over
from app.complaints.judging import JudgeComplaint, judge_complaint
from app.complaints.learning import SampleRow, learn, store_learned
from app.complaints.liability import FindLiability, ShareInput, find_liability
from app.complaints.linking import LinkComplaints, link_complaints
from app.complaints.marking import MarkComplaint, mark_complaint
from app.complaints.outside import AddOutside, add_outside
from app.complaints.rows import ComplaintDetail
from app.complaints.rules import Intake, Mark
from app.complaints.terminals import MAKER

NOISE = "product.noise.loud"
_OLD_HOURS = 80
"""Older than the longest limit: each rung of the ladder is reached."""
_LESSONS = (
    ("空调噪音大，半夜睡不着", "product", NOISE),
    ("冰箱不制冷，食品变质", "product", "product.function.cooling"),
    ("约好送货没有送到", "delivery", "delivery.time.missed"),
    ("发票抬头开错了", "invoice", "invoice.content.title"),
)
_TIMES = 16
"""So many cases of each kind are enough to learn of."""
_LOUD = (
    "空调外机半夜噪音大，邻居敲门",
    "新冰箱噪音大，像拖拉机",
    "洗衣机脱水噪音大，整屋震动",
    "油烟机开二档噪音大",
)
_GIVEN = (
    ("cash", 26_000, "食品变质，凭照片和小票", "补偿顾客现金 260 元：食品变质。"),
    ("voucher", 120_000, "三次上门请假，补偿误工", "补偿顾客购物券 1,200 元：误工。"),
)
"""The second is more than a supervisor may give without a signature."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Who tells: ``run(command, *parts)`` and ``read(query, *parts)`` answer; ``now_at`` is UTC."""

    run: Callable[..., Any]
    read: Callable[..., Any]
    now_at: datetime

    def register(
        self, like: ComplaintDetail, subject: str, event: str, *, hours: float, category: str
    ) -> UUID:
        """Register a case of a customer who has one; returns its id."""
        who = Complainer(
            customer_id=like.customer.id,
            phone_id=like.contact_phone_id,
            is_phone_unknown=like.contact_phone_id is None,
            appliance_id=None if like.appliance is None else like.appliance.id,
        )
        intake = Intake(
            source="hotline" if like.contact_phone_id is not None else "mail",
            complaint_class=category.partition(".")[0],
            category=category,
            subject=subject,
            event=event,
            received_at=self.now_at - timedelta(hours=hours),
            remedy="exchange",
            demand="换新机，赔偿食品损失 260 元",
            party_id=like.party_id,
        )
        answer = self.run(register_complaint, RegisterComplaint(who, intake, is_taken=True))
        row_id: UUID = answer.id
        return row_id

    def old_case(self, like: ComplaintDetail) -> UUID:
        """Register a case whose limits have all run out; returns its id."""
        return self.register(
            like,
            "冰箱修过两次仍不制冷，顾客要求换机",
            "压缩机换过一次，冷藏室仍在 14 度上下；上门两次都说是正常现象，顾客已经请假两天。",
            hours=_OLD_HOURS,
            category="product.function.cooling",
        )

    def handle(self, case_id: UUID) -> None:
        """Do to a case what can be done before it is closed; the phone book must know a maker."""
        run, case = self.run, self.read(get_complaint, case_id)
        maker = next(row for row in self.read(list_parties) if row.kind == MAKER)
        run(judge_complaint, JudgeComplaint(case_id, True, "属实：上门记录和照片都在，冷藏室 14 度。"))
        asked = "请核对压缩机批次，今天 18:00 前答复能不能换新机。"
        by_at = self.now_at + timedelta(hours=3)
        run(hand_over, HandOver(case_id, MAKER, asked, maker.id, None, by_at))
        options = (
            OptionInput("按三包换同型号新机，两天内送到，旧机同车带回。", "exchange", 320_000),
            OptionInput("再换一次压缩机，赔偿食品损失 260 元，延长质保一年。", "repair", 86_000),
        )
        run(offer_options, OfferOptions(case_id, options))
        seen = CheckAppearance(case_id, "door", "scratch", case.customer.name, True, "门体左下角长 3 厘米")
        run(check_appearance, seen)
        run(find_liability, FindLiability(case_id, _shares(maker.id)))
        for kind, fen, why, sentence in _GIVEN:
            run(grant_compensation, GrantCompensation(case_id, kind, fen, why, sentence))
        mark = MarkComplaint(case_id, Mark.GREEN_CHANNEL.value, True, "老顾客，家中有婴儿，不能等")
        run(mark_complaint, mark)

    def bring_body(self, case_id: UUID) -> UUID:
        """Let the consumer association ask about a case; returns the body's id."""
        today_on = self.now_at.date()
        body = AddOutside(
            complaint_id=case_id,
            body="consumer_association",
            body_name="沙依巴克区消费者协会",
            reference="沙消协转 2026-118 号",
            received_on=today_on - timedelta(days=2),
            answer_due_on=today_on + timedelta(days=5),
            contact="赵干事",
            contact_phone="12000008801",
            text="七日内书面答复处理结果。",
        )
        body_id: UUID = self.run(add_outside, body)
        return body_id

    def link(self, case_id: UUID, other_id: UUID) -> None:
        """Say that two cases belong together."""
        self.run(link_complaints, LinkComplaints(case_id, other_id, "同一台冰箱，去年也修过"))

    def climb(self) -> None:
        """Let the ladder of escalation do what is due."""
        self.run(escalate)

    def break_out(self, of: Sequence[ComplaintDetail]) -> None:
        """Register one kind of complaint for several customers within a day: an outbreak."""
        for place, like in enumerate(of):
            subject = _LOUD[place % len(_LOUD)]
            self.register(like, subject, f"{subject}，要求上门检测。", hours=4.0 + 3 * place, category=NOISE)

    def teach(self) -> None:
        """Let the desk know what its closed cases were about."""
        self.run(store_learned, learn([SampleRow(*lesson) for lesson in _LESSONS for _ in range(_TIMES)]))


def _shares(maker_id: UUID) -> tuple[ShareInput, ...]:
    maker = ShareInput(
        terminal=MAKER, share_percent=80, party_id=maker_id, cost_fen=256_000, text="压缩机质量"
    )
    store = ShareInput(
        terminal="store",
        share_percent=20,
        person="导购 王磊",
        cost_fen=64_000,
        penalty_fen=10_000,
        head_person="店长 李强",
        head_penalty_fen=5_000,
        text="两次都没有记下温度",
    )
    return maker, store
