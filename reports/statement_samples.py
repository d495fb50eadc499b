# SPDX-License-Identifier: Apache-2.0
"""A filled-in statement of dealings, for gallery, tests and bench. Reads no database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from app.parts.reconciling_lines import BookLine, StationLine, Terms
from app.parts.rules import Condition, Direction
from app.parts.statement_list import (
    PartName,
    StatementActRow,
    StatementPaper,
    StatementRow,
    StatementSheet,
)
from app.parts.statement_rules import Key, Said, Standing, StatementAct, StatementStatus, Wrong
from app.parts.statement_working import Sides, work_out
from reports.case_samples import at

_UNTIL_ON = date(2026, 11, 15)
_OUT, _IN = Direction.OUT, Direction.IN
_PARTS = {
    "0060218": PartName("门封条 1.2m", "条"),
    "0060401": PartName("排水泵 PSB-1", "个"),
    "0061118": PartName("主板 65E5K", "块"),
}
_OURS = (
    ("QD-001A1-26-000017", "K-201", 3, "0060218", 5, _OUT, Condition.GOOD),
    ("QD-001A1-26-000018", "", 4, "0060401", 12, _OUT, Condition.GOOD),
    ("TH-001A1-26-000004", "T-88", 9, "0060218", 2, _IN, Condition.BAD),
    ("QD-001A2-26-000031", "", 11, "0061118", 1, _OUT, Condition.GOOD),
)
_THEIRS = (
    ("QD-001A1-26-000017", 3, "0060218", 5, _OUT, "门封条"),
    ("QD-001A1-26-000018", 5, "0060401", 21, _OUT, "排水泵"),
    ("T-88", 9, "0060218", 2, _IN, "旧件退回"),
    ("K-230", 12, "0060401", 4, _OUT, "自提"),
)


def statement_paper(*, lines: int = 0, is_draft: bool = False) -> StatementPaper:
    """Return a statement that we have signed, with so many more lines; or one that is not sent yet."""
    book = [
        BookLine(UUID(int=100 + place), number, other, date(2026, 11, day), code, count, way, state)
        for place, (number, other, day, code, count, way, state) in enumerate(_OURS)
    ]
    book += [
        replace(
            book[place % 4],
            id=UUID(int=1000 + place),
            document_number=f"QD-001A1-26-{place + 100:06d}",
            other_number="",
        )
        for place in range(lines)
    ]
    station = () if is_draft else tuple(
        StationLine(place, number, date(2026, 11, day), code, count, way, text)
        for place, (number, day, code, count, way, text) in enumerate(_THEIRS, 2)
    )  # fmt: skip
    sides = Sides(
        tuple(book),
        station,
        {line.row: UUID(int=200 + line.row) for line in station},
        openings={"0060218": (7, 7), "0060401": (30, 30)},
    )
    alone: Key = (UUID(int=103), None)
    decided = {} if is_draft else {
        alone: Said(UUID(int=1), StatementAct.DECIDED, *alone, {"wrong": Wrong.THEIRS.value}, "对方补记")
    }  # fmt: skip
    taken = Said(UUID(int=2), StatementAct.TAKEN_IN, details={"taken": UUID(int=3).hex})
    signed = Said(UUID(int=4), StatementAct.OUR_SIGN, details={"book": UUID(int=5).hex})
    status = StatementStatus.OPEN if is_draft else StatementStatus.OURS
    standing = Standing(status, decided=decided)
    acts: tuple[StatementActRow, ...] = ()
    if not is_draft:
        standing = replace(standing, taken=taken, our_sign=signed, book_id=UUID(int=5))
        acts = (
            _act(1, StatementAct.SENT, 1, "赵强", "微信发给站长"),
            _act(2, StatementAct.OUR_SIGN, 3, "赵强", ""),
        )
    sheet = StatementSheet(
        row=StatementRow(
            UUID(int=9), "DZ-261115-7F3A", UUID(int=8), "喀什服务站", date(2026, 11, 1), _UNTIL_ON, status
        ),
        contact="买买提",
        phone="0998-2555100",
        standing=standing,
        found=work_out(sides, standing, Terms(), _UNTIL_ON),
        sides=sides,
        parts=_PARTS,
        codes={},
        acts=acts,
        earlier=True,
        came_after=False,
        scans=0,
        window_days=5,
    )
    return StatementPaper(
        company_name="新疆阳光家电连锁有限公司",
        store_name="友好路店",
        time_zone="Asia/Shanghai",
        printed_by="王敏",
        printed_at=at(21, 6, 5),
        sheet=sheet,
    )


def _act(number: int, act: StatementAct, hour: int, name: str, note: str) -> StatementActRow:
    return StatementActRow(UUID(int=number), act, at(18, hour, 5), name, "", note, {}, is_void=False)
