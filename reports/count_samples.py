# SPDX-License-Identifier: Apache-2.0
"""A filled-in count sheet, before and after it was counted, for gallery and tests. Reads no database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from app.parts.count_file import CountTarget, OtherLine, ResultRow
from app.parts.count_paper import CountSheet
from app.parts.count_reckoning import Cause
from app.parts.count_rules import CountCause, CountStatus
from app.parts.rules import Condition
from reports.case_samples import at

_PARTS = (
    ("A-01-2", "0060218", "门封条 1.2m", "条", 10, 9, 2),
    ("A-02-1", "0060401", "排水泵 PSB-1", "个", 6, 6, 0),
    ("A-02-3", "0061118", "主板 65E5K", "块", 4, 5, 1),
    ("A-05-1", "6970431520017", "压缩机 QD76H（含启动器、过载保护器）", "台", 3, 3, 0),
)
_GOOD, _BAD = Condition.GOOD, Condition.BAD


def _target(place: int) -> CountTarget:
    shelf, code, name, unit, _book, _counted, bad = _PARTS[place]
    return CountTarget(
        id=UUID(int=place + 1), code=code, name=name, unit=unit, shelf=shelf, has_serial=False,
        good=None, bad=None, note="", asks_good=True, asks_bad=bool(bad),
    )  # fmt: skip


def _result(place: int, condition: Condition) -> ResultRow:
    shelf, code, name, unit, book, counted, bad = _PARTS[place]
    if condition is _BAD:
        book = counted = bad
    return ResultRow(
        part_id=UUID(int=place + 1), condition=condition, code=code, name=name, unit=unit, shelf=shelf,
        has_serial=False, counted=counted, book=book, since=0, waiting=0, first=None,
        value_fen=abs(counted - book) * 4250, is_provisional=False, is_beyond=False, cause=None,
        counter="赵强",
    )  # fmt: skip


def blank_sheet(**changes: object) -> CountSheet:
    """Return a blind sheet that is taken to the shelf."""
    sheet = CountSheet(
        company_name="新疆阳光家电连锁有限公司",
        store_name="友好路店",
        time_zone="Asia/Shanghai",
        printed_by="赵强",
        printed_at=at(21, 9, 30),
        number="PD-26W47-3FC2A",
        place="备件库",
        zone="A",
        planned_on=date(2026, 11, 20),
        status=CountStatus.PLANNED,
        round=1,
        is_blank=True,
        is_blind=True,
        targets=tuple(map(_target, range(len(_PARTS)))),
        results=(),
        counters=(),
        approved_by="",
        approved_at=None,
        reason="",
        adjustment="",
    )
    return replace(sheet, **changes)  # type: ignore[arg-type]  # names of its fields


def counted_sheet(**changes: object) -> CountSheet:
    """Return an approved count with a surplus and a shortage."""
    lost = Cause(CountCause.LOST, "柜后、里间都找过")
    wrong = Cause(CountCause.WRONG_ENTRY, "WX-001A1-26-000203 多记一块")
    other = (OtherLine("古丽", at(21, 2, 5), 8),)
    results = (
        replace(_result(0, _GOOD), cause=lost, first=8, others=other),
        _result(0, _BAD),
        _result(1, _GOOD),
        replace(_result(2, _GOOD), cause=wrong, since=-1),
        _result(2, _BAD),
        _result(3, _GOOD),
    )
    sheet = blank_sheet(
        status=CountStatus.APPROVED,
        round=2,
        is_blank=False,
        targets=(),
        results=results,
        counters=("赵强", "古丽"),
        approved_by="周洁",
        approved_at=at(21, 8, 20),
        reason="盘点 PD-26W47-3FC2A 差异",
        adjustment="TZ-001A1-26-000007",
    )
    return replace(sheet, **changes)  # type: ignore[arg-type]  # names of its fields
