# SPDX-License-Identifier: Apache-2.0
"""A filled-in goods report of a day, for gallery, tests and bench. Reads no database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from app.parts.day_lines import DayLine
from app.parts.day_numbers import DayNumbers, NumberRow, SeriesRow
from app.parts.day_report import ActRow, DayReport, DaySheet
from app.parts.day_rules import DayAct, DayMark, DayStatus, NumberState, Receiver
from app.parts.day_sums import DaySums, SumRow, TotalRow
from app.parts.rules import Condition
from reports.case_samples import at

_DAY_ON = date(2026, 11, 20)
_SHELF = UUID(int=1)
_GOOD, _BAD = Condition.GOOD, Condition.BAD
_MARKS = (
    DayMark("waiting", "待", "货或单未齐，未入账", is_choice=False),
    DayMark("void", "废", "作废", is_choice=False),
    DayMark("late", "补", "以前的单据，补记在本日", is_choice=False),
    DayMark("spoilt", "损", "纸单损毁，没有开出", is_choice=True),
)
_LINES = (
    ("BR-001A1-26-000041", "BR", "客0988", "QD76H-01", "冰箱压缩机", _GOOD, 12, 0, 15, "A-02", ""),
    ("BR-001A1-26-000041", "BR", "客0988", "PCB-470", "主控板 BCD-470", _GOOD, 6, 0, 9, "A-05", ""),
    ("QD-001A1-26-000017", "QD", "", "QD76H-01", "冰箱压缩机", _GOOD, 0, 5, 10, "A-02", "建国路服务站"),
    ("WX-001A1-26-000203", "WX", "", "PCB-470", "主控板 BCD-470", _GOOD, 0, 1, 8, "A-05", "保内更换"),
    ("WX-001A1-26-000203", "WX", "", "PCB-470", "主控板 BCD-470", _BAD, 1, 0, 4, "坏件架", "换下旧件"),
    ("WX-001A2-26-000088", "WX", "", "MF-35GW", "空调外机电机", _GOOD, 0, 2, 3, "B-01", ""),
)


def _line(place: int, told: tuple[str, str, str, str, str, Condition, int, int, int, str, str]) -> DayLine:
    number, kind, other, code, name, condition, came_in, went_out, balance, shelf, note = told
    return DayLine(
        place_in_report=place,
        document_id=UUID(int=100 + place),
        number=number,
        kind=kind,
        other_number=other,
        dated_on=_DAY_ON if place > 1 else _DAY_ON - timedelta(days=1),
        code=code,
        name=name,
        unit="个",
        condition=condition,
        came_in=came_in,
        went_out=went_out,
        balance=balance,
        at=at(20, 2 + place % 8, place * 7 % 60),
        operator="赵强",
        place="备件库",
        shelf=shelf,
        note=note,
    )


def _sum(code: str, name: str, condition: Condition, opening: int, came_in: int, went_out: int) -> SumRow:
    left = opening + came_in - went_out
    return SumRow(
        _SHELF, "备件库", UUID(int=9), code, name, "个", condition, opening, came_in, went_out, left
    )


def _act(number: int, act: DayAct, hour: int, name: str, whom: str = "", note: str = "") -> ActRow:
    return ActRow(UUID(int=number), act, at(21, hour, 5), name, UUID(int=number), "", whom, note)


def goods_report(**changes: object) -> DaySheet:
    """Return a report that was made, signed, and received by one of two departments."""
    report = DayReport(
        id=UUID(int=5),
        day_on=_DAY_ON,
        status=DayStatus.SENT,
        numbers=DayNumbers(
            (
                SeriesRow("BR-001A1-26", "BR", 41, 43, 1, 2, 0),
                SeriesRow("QD-001A1-26", "QD", 17, 17, 1, 0, 0),
                SeriesRow("WX-001A1-26", "WX", 202, 203, 1, 1, 1),
                SeriesRow("WX-001A2-26", "WX", 88, 88, 1, 0, 0),
            ),
            (
                NumberRow("BR-001A1-26-000042", NumberState.WAITING, "waiting", "待", ""),
                NumberRow("BR-001A1-26-000043", NumberState.VOID, "void", "废", "重复录入"),
                NumberRow("WX-001A1-26-000202", NumberState.MISSING, "spoilt", "损", "打印机卡纸"),
            ),
        ),
        lines=tuple(_line(place, told) for place, told in enumerate(_LINES, 1)),
        sums=DaySums(
            (
                _sum("MF-35GW", "空调外机电机", _GOOD, 5, 0, 2),
                _sum("PCB-470", "主控板 BCD-470", _BAD, 3, 1, 0),
                _sum("PCB-470", "主控板 BCD-470", _GOOD, 3, 6, 1),
                _sum("QD76H-01", "冰箱压缩机", _GOOD, 3, 12, 5),
            ),
            (
                TotalRow(_SHELF, "备件库", _GOOD, 1204, 18, 8, 1214, 1204),
                TotalRow(_SHELF, "备件库", _BAD, 96, 1, 0, 97, 96),
            ),
        ),
        documents=4,
        acts=(
            _act(1, DayAct.MADE, 1, "赵强"),
            _act(2, DayAct.FINANCE_SIGNED, 2, "李娜"),
            _act(3, DayAct.MANAGER_SIGNED, 3, "周洁"),
            _act(4, DayAct.SENT, 4, "赵强"),
            _act(5, DayAct.RECEIVED, 5, "马军", Receiver.PARTS),
        ),
        marks=_MARKS,
        desks=(),
        excused=frozenset(),
        is_settled=False,
        is_rechecked=False,
        is_escalated=False,
        first_on=None,
        today_on=_DAY_ON + timedelta(days=1),
        scans=0,
    )
    return DaySheet(
        company_name="新疆阳光家电连锁有限公司",
        store_name="友好路店",
        time_zone="Asia/Shanghai",
        printed_by="王敏",
        printed_at=at(21, 6, 5),
        report=replace(report, **changes),  # type: ignore[arg-type]
    )


def long_report(count: int) -> DaySheet:
    """Return a report of so many lines."""
    lines = goods_report().report.lines
    return goods_report(
        lines=tuple(
            replace(
                lines[place % len(lines)],
                place_in_report=place + 1,
                code=f"P-{place * 7 % 1900:05d}",
                balance=place * 13 % 900,
            )
            for place in range(count)
        )
    )
