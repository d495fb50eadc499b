# SPDX-License-Identifier: Apache-2.0
"""A kind of import for tests of the frame: each row becomes a task. Knows no area that imports for real."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from app.bootstrap import Desk
from app.core.errors import ProblemsError
from app.core.ids import new_id
from app.core.permissions import Actor
from app.core.unit_of_work import Reading, UnitOfWork
from app.documents.columns import find_columns, known_titles
from app.documents.import_kinds import GOOD, FieldKind, ImportField, ImportKind, ImportRow, RowCheck
from app.documents.previews import preview
from app.documents.rejects import RejectStore
from app.documents.tabular import read_content, read_table
from app.documents.verdicts import ImportPreview
from app.tasks.commands import AddTask, add_task
from app.tasks.rules import WORK

FIELDS = (
    ImportField("number", "编号", ("留言编号", "ID")),
    ImportField("customer", "顾客", ("姓名", "客户姓名", "留言用户"), required=True, max_length=60),
    ImportField("phone", "电话", ("联系电话", "手机"), kind=FieldKind.PHONE),
    ImportField("received_at", "受理时间", ("留言时间", "时间"), required=True, kind=FieldKind.DATETIME),
    ImportField("bought_on", "购买日期", kind=FieldKind.DATE),
    ImportField("subject", "主题", ("留言主题",)),
    ImportField("text", "内容", ("留言详情", "说明")),
    ImportField("amount_fen", "金额", kind=FieldKind.MONEY),
)


def check_rows(reading: Reading, rows: Sequence[ImportRow]) -> list[RowCheck]:
    """Refuse a time to come; all else is good."""
    return [
        RowCheck({"received_at": "in_future"}) if row.values["received_at"] > reading.now_at else GOOD
        for row in rows
    ]


def store_rows(uow: UnitOfWork, rows: Sequence[ImportRow]) -> list[UUID]:
    """Store each row as a task; a subject with 炸 in it is refused only now."""
    ids = []
    for row in rows:
        if "炸" in row.values.get("subject", ""):
            raise ProblemsError({"subject": "unknown_choice"})
        due_at = uow.now_at + timedelta(days=3)
        title = row.values["customer"]
        ids.append(add_task(uow, AddTask("row", title, "row", new_id(), due_at, uow.actor.staff_id)))
    return ids


KIND = ImportKind("rows", "测试行", WORK, FIELDS, check_rows, store_rows)


def rejects_of(desk: Desk) -> RejectStore:
    """Return the reject files of a desk."""
    return RejectStore(desk.vault("rejects"), desk.folder.rejects)


def writer_of(desk: Desk, actor: Actor) -> Callable[..., Any]:
    """Return what runs a command in its own transaction."""
    return lambda command, *parts: desk.runner.write(actor, command, *parts).answer


def look(
    desk: Desk, actor: Actor, source: Path | tuple[str, bytes], kind: ImportKind = KIND
) -> ImportPreview:
    """Return the preview of a file, or of (name, content), its columns found by the program."""
    titles = known_titles(kind)
    if isinstance(source, Path):
        table = read_table(source, known_titles=titles)
    else:
        table = read_content(*source, known_titles=titles)
    return desk.runner.read(actor, preview, kind, table, find_columns(kind, table.header))
