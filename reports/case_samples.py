# SPDX-License-Identifier: Apache-2.0
"""Made-up cases for the papers that tell all of a case, the letter and the statistics. Reads no database."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from app.complaints.appearance import AppearanceRow
from app.complaints.choosing import OptionRow
from app.complaints.classified import ClassCell, ClassTable, Period
from app.complaints.compensation import CompensationRow, CompensationState
from app.complaints.dossier import Dossier
from app.complaints.escalations import EscalationRow
from app.complaints.events import ComplaintEvent, EventKind
from app.complaints.handing import HandoverRow
from app.complaints.letters import LetterSheet
from app.complaints.liability import LiabilityRow
from app.complaints.limits import Clock
from app.complaints.marking import MarkRow
from app.complaints.outside import LetterRow, OutsideRow
from app.complaints.sheet import ComplaintSheet
from app.complaints.time_spent import Overrun, Stretch, TimeSpent
from app.documents.queries import AttachmentRow, CopyRow

_NOBODY = UUID(int=0)
LETTER = (
    "贵单位 2026 年 11 月 17 日来文（沙消协转 2026-118 号）收悉，我公司高度重视，立即进行了核查处理。"
    "现将有关情况答复如下：\n"
    "一、投诉情况：买买提·艾力于 2026-11-16 致电 400 热线反映商品质量问题，涉及 2026-06-18 购买的海尔 Haier "
    "BCD-470WDPG。冰箱使用五个月后冷藏室不制冷，食品变质，两次预约上门均无人到场。\n"
    "二、核查情况：三包期内性能故障，两次爽约属实；技师上门检测，压缩机不启动，厂家工程师复核同意。\n"
    "三、处理方案：更换同型号新机，赔偿食品损失 260.00 元。\n"
    "四、处理结果：新机已于 11 月 18 日送达并安装调试，赔款当面支付，客户签字认可。\n"
    "特此函复。"
)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """Return an instant of November 2026 in UTC."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def letter_sheet(**changes: object) -> LetterSheet:
    """Return a letter to a consumer association."""
    sheet = LetterSheet(
        number="DF-001A1-26-000007",
        complaint_number="TS-001A1-26-000123",
        company_name="新疆阳光家电连锁有限公司",
        store_name="友好路店",
        store_address="乌鲁木齐市沙依巴克区友好北路 100 号",
        store_phone="0991-4500000",
        hotline="400-000-0000",
        time_zone="Asia/Shanghai",
        printed_by="王敏",
        printed_at=at(21, 6, 5),
        body="consumer_association",
        body_name="沙依巴克区消费者协会",
        reference="沙消协转 2026-118 号",
        text=LETTER,
        way="post",
        sent_on=date(2026, 11, 20),
        written_by="王敏",
    )
    return replace(sheet, **changes)  # type: ignore[arg-type]


def dossier(sheet: object, **changes: object) -> Dossier:
    """Return everything about the case of a complaint sheet of the gallery."""
    case = _case(sheet)
    found = Dossier(
        sheet=case,
        category="制冷 · 压缩机",
        cycle=1,
        assignee_name="王敏",
        events=tuple(sorted(_events(), key=lambda event: event.at)),
        outside=(
            OutsideRow(
                id=_NOBODY,
                complaint_id=_NOBODY,
                body="consumer_association",
                body_name="沙依巴克区消费者协会",
                reference="沙消协转 2026-118 号",
                contact="张同志",
                contact_phone="0991-4520000",
                received_on=date(2026, 11, 17),
                answer_due_on=date(2026, 11, 24),
                text="请核实情况，妥善处理，并于七日内书面答复。",
                by_name="王敏",
                letters=(
                    LetterRow(_NOBODY, "DF-001A1-26-000007", LETTER, "post", date(2026, 11, 20), "王敏"),
                ),
            ),
            OutsideRow(
                id=_NOBODY,
                complaint_id=_NOBODY,
                body="media",
                body_name="都市消费频道",
                reference="记者证 65-0123",
                contact="马记者",
                contact_phone="",
                received_on=date(2026, 11, 18),
                answer_due_on=None,
                text="来店了解冰箱故障和两次爽约的处理情况。",
                by_name="李娜",
                letters=(),
            ),
        ),
        handovers=(
            HandoverRow(
                id=_NOBODY,
                terminal="after_sales",
                terminal_name="售后",
                party_id=None,
                party_name="海尔友好路服务站",
                to_id=None,
                to_name="张伟",
                answer_by_at=at(17, 2, 12),
                text="上门检测，查明两次爽约的原因。",
                by_name="李娜",
                at=at(16, 3, 0),
                state="answered",
                act_text="压缩机不启动；派单后没有通知师傅。",
                act_by_name="张伟",
                act_at=at(16, 9, 40),
            ),
        ),
        options=_options(),
        marks=(MarkRow(mark="green_channel", text="老人独居，优先上门。", by_name="李娜", at=at(16, 3, 2)),),
        appearances=(
            AppearanceRow(
                id=_NOBODY,
                place="door",
                finding="scratch",
                checked_with="买买提·艾力",
                is_agreed=True,
                text="门板下沿一道划痕。",
                by_name="张伟",
                at=at(18, 2),
            ),
        ),
        escalations=(
            _rung("major_centre", at(16, 2, 12), "客服中心经理", "周洁"),
            _rung("warn_owner", at(17, 2, 12), "王敏", "王敏"),
            _rung("report_upward", at(19, 2, 12), "客服中心经理", "", "等厂家复核，新机十八日送到。"),
        ),
        time_spent=TimeSpent(
            until_at=at(20, 8),
            stretches=(
                Stretch(at(16, 2, 12), at(18, 2), "王敏", "handling"),
                Stretch(at(18, 2), at(20, 2), "王敏", "waiting_maker"),
                Stretch(at(20, 2), at(20, 8), "李娜", "handling"),
            ),
            quiet=Stretch(at(18, 2, 30), at(20, 2), "王敏", "waiting_maker"),
            asked=(("海尔友好路服务站", timedelta(hours=6, minutes=40)),),
            late=(
                Overrun(Clock.HAND_OVER, at(16, 4, 12), at(16, 4, 20)),
                Overrun(Clock.RESOLUTION, at(19, 2, 12), at(20, 8)),
            ),
        ),
        attachments=(
            AttachmentRow(
                _NOBODY, "complaint", _NOBODY, "0" * 64, "压缩机检测照片.jpg", "image/jpeg", 1_280_334,
                3024, 4032, at(16, 9, 42), _NOBODY, "张伟", "",
            ),
            AttachmentRow(
                _NOBODY, "complaint", _NOBODY, "1" * 64, "购机小票.pdf", "application/pdf", 84_120,
                None, None, at(16, 2, 20), _NOBODY, "王敏", "传错了，重新上传",
            ),
        ),
        copies=(
            _copy("intake_slip", "2026-1", 1, at(16, 2, 15)),
            _copy("complaint_sheet", "2026-2", 1, at(20, 8, 2)),
            _copy("complaint_sheet", "2026-2", 2, at(20, 8, 4)),
            _copy("outside_answer", "2026-1", 1, at(20, 8, 30)),
        ),
    )  # fmt: skip
    return replace(found, **changes)  # type: ignore[arg-type]


def class_table(period: Period | None = None) -> ClassTable:
    """Return the table of a month, or of another period, with figures that look like a shop's."""
    period = period or Period(2026, 11)
    classes = ("product", "installation", "delivery", "repair", "attitude", "price", "invoice")
    sources = ("hotline", "walk_in", "chat", "consumer_association", "store_message")
    results = ("accepted", "open", "unfounded", "withdrawn", "unreachable", "merged")
    cells = tuple(
        ClassCell(
            complaint_class,
            source,
            result,
            "enquiry" if (row + column + number) % 6 == 1 else "complaint",
            count,
            min(count, 1) if (row + column + number) % 5 == 0 else 0,
        )
        for row, complaint_class in enumerate(classes)
        for column, source in enumerate(sources)
        for number, result in enumerate(results)
        if (count := (17 - 2 * row - 3 * column) // (1 + 3 * number)) > 0 and (row + column + number) % 4
    )
    total = sum(cell.count for cell in cells)
    span = (period.last_on - period.first_on).days + 1
    days = []
    left = total
    for number in range(span):
        # What is left is spread evenly, with Saturdays above it.
        share = (
            left if number == span - 1 else min(left, max(0, left // (span - number) + (number % 7 == 4) * 3))
        )
        left -= share
        days.append((period.first_on + timedelta(days=number), share, max(0, share - number % 3)))
    return ClassTable(
        period=period,
        company_name="新疆阳光家电连锁有限公司",
        store_name="友好路店",
        time_zone="Asia/Shanghai",
        printed_by="王敏",
        printed_at=at(30, 10, 5),
        cells=cells,
        days=tuple(days),
        total=total,
    )


def _case(sheet: object) -> ComplaintSheet:
    more: dict[str, object] = {
        "refusal": "",
        "manager_decision": "approved",
        "liabilities": (
            _share("售后", "海尔友好路服务站", "赵强", 70, 26_000, 5_000, "孙浩"),
            _share("厂家", "海尔", "", 30, 389_900, 0, ""),
        ),
        "compensations": (
            CompensationRow(
                id=_NOBODY,
                kind="cash",
                amount_fen=26_000,
                text="变质食品损失",
                by_name="李娜",
                at=at(17, 1, 20),
                state=CompensationState.PAID,
                approval_id=None,
                way="cash",
                received_by="买买提·艾力",
                act_by_name="张伟",
                act_at=at(18, 2, 30),
            ),
        ),
        "acts": (),
    }  # fmt: skip
    names = [field.name for field in fields(ComplaintSheet)]
    values = {name: more[name] if name in more else getattr(sheet, name) for name in names}
    return ComplaintSheet(**values)  # type: ignore[arg-type]


def _share(
    terminal: str, party: str, person: str, percent: int, cost_fen: int, penalty_fen: int, head: str
) -> LiabilityRow:
    return LiabilityRow(
        id=_NOBODY,
        terminal=terminal,
        terminal_name=terminal,
        party_id=None,
        party_name=party,
        person=person,
        share_percent=percent,
        cost_fen=cost_fen,
        penalty_fen=penalty_fen,
        head_person=head,
        head_penalty_fen=0,
        text="约谈，限期整改" if head else "",
        by_name="李娜",
        at=at(17, 1, 0),
    )


def _options() -> tuple[OptionRow, ...]:
    told = (
        ("更换同型号新机，赔偿食品损失", "exchange", 26_000, True),
        ("免费更换压缩机并延长质保一年", "repair", 0, False),
    )
    return tuple(
        OptionRow(
            id=_NOBODY,
            position=number,
            text=text,
            remedy=remedy,
            cost_fen=cost_fen,
            by_name="王敏",
            at=at(17, 0, 50),
            is_chosen=is_chosen,
            chosen_by="李娜" if is_chosen else "",
            chosen_at=at(17, 1, 15) if is_chosen else None,
        )
        for number, (text, remedy, cost_fen, is_chosen) in enumerate(told, start=1)
    )  # fmt: skip


def _rung(step: str, reached_at: datetime, to_name: str, seen_by: str, reason: str = "") -> EscalationRow:
    return EscalationRow(
        id=_NOBODY,
        step=step,
        cycle=1,
        due_at=reached_at,
        raised_at=reached_at,
        to_name=to_name,
        task_id=None,
        asks_reason=False,
        acknowledged_by=seen_by,
        acknowledged_at=reached_at + timedelta(minutes=12) if seen_by else None,
        reason=reason,
    )


def _copy(form_key: str, version: str, number: int, taken_at: datetime) -> CopyRow:
    return CopyRow(
        _NOBODY,
        form_key,
        version,
        "complaint",
        _NOBODY,
        number,
        number > 1,
        "HP",
        taken_at,
        _NOBODY,
        "王敏",
        "",
    )


def _event(
    kind: EventKind, happened_at: datetime, by: str, text: str = "", **named: object
) -> ComplaintEvent:
    return ComplaintEvent(
        id=_NOBODY,
        kind=kind,
        at=happened_at,
        recorded_at=happened_at,
        by_id=_NOBODY,
        by_name=by,
        text=text,
        **named,  # type: ignore[arg-type]
    )


def _events() -> tuple[ComplaintEvent, ...]:
    return (
        _event(EventKind.STATUS, at(16, 2, 12), "王敏", code="new", detail="registered"),
        _event(EventKind.STATUS, at(16, 2, 12), "王敏", code="handling", detail="taken"),
        _event(EventKind.ENTRY, at(16, 2, 14), "王敏", "来电登记，已安抚客户。", code="record"),
        _event(
            EventKind.JUDGEMENT, at(16, 3, 0), "李娜", "三包期内，两次爽约属实，投诉成立。", is_positive=True
        ),
        _event(EventKind.HANDOVER, at(16, 3, 0), "李娜", "上门检测，查明原因。", person="售后 · 张伟"),
        _event(EventKind.MARK, at(16, 3, 2), "李娜", "老人独居。", code="green_channel", is_positive=True),
        _event(EventKind.HANDOVER_ACT, at(16, 9, 40), "张伟", "不启动。", code="answered", person="售后"),
        _event(EventKind.LIABILITY, at(17, 1, 0), "李娜", person="售后 · 赵强", number=70),
        _event(EventKind.OPTION, at(17, 0, 50), "王敏", "换机", number=26_000, outcome="1"),
        _event(EventKind.CHOICE, at(17, 1, 15), "李娜", outcome="1"),
        _event(EventKind.PLAN, at(17, 1, 15), "李娜", "更换同型号新机，赔偿食品损失。", detail="exchange"),
        _event(EventKind.SIGNATURE, at(17, 1, 30), "周洁", "按方案一办。", code="approved"),
        _event(
            EventKind.ENTRY, at(17, 2, 0), "王敏", "客户接受换机方案。",
            code="contact", detail="phone", outcome="reached",
        ),
        _event(
            EventKind.ANSWER, at(17, 2, 0), "王敏", person="买买提·艾力", detail="phone", is_positive=True
        ),
        _event(
            EventKind.COMPENSATION_ACT, at(18, 2, 30), "张伟", code="paid", detail="cash", outcome="cash",
            person="买买提·艾力", number=26_000,
        ),
        _event(
            EventKind.OUTSIDE, at(17, 8, 0), "王敏", "请七日内书面答复。", code="consumer_association",
            person="沙依巴克区消费者协会", detail="沙消协转 2026-118 号", outcome="2026-11-24",
        ),
        _event(
            EventKind.LETTER, at(20, 7, 0), "王敏", code="post", person="沙依巴克区消费者协会",
            detail="DF-001A1-26-000007", outcome="2026-11-20",
        ),
        _event(EventKind.STATUS, at(20, 8, 0), "王敏", code="closed", detail="accepted"),
    )  # fmt: skip
