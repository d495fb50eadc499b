# SPDX-License-Identifier: Apache-2.0
"""What Ctrl+Z knows of the ledger: what the program did by itself is nobody's act. Knows no window."""

from __future__ import annotations

from uuid import UUID, uuid5

from app.core import undo
from app.core.change_log import ChangeRow
from app.core.undo import Lines, Reverser, UndoAct, Verdict
from app.core.unit_of_work import Reading, UnitOfWork
from app.parts.rules import OVERDRAWN

_POSTED = frozenset({"stock_move", "stock_serial", "stock_place"})
"""What a document that was complete leaves when it posts; a person writes an arrival or a document too."""


def _judge(_reading: Reading, _group_id: UUID, lines: Lines) -> Verdict | None:
    if all(_is_by_itself(line) for line in lines):
        return Verdict(undo.BY_ITSELF, problem=undo.ELSEWHERE)
    return None


def _is_by_itself(line: ChangeRow) -> bool:
    if line.op != "insert":
        return False
    if line.table_name == "task":
        return str(line.columns["source_key"][1]).startswith(f"{OVERDRAWN}:")
    if line.table_name == "task_event":
        return line.row_id == uuid5(UUID(hex=line.columns["task_id"][1]), line.columns["act"][1])
    return line.table_name in _POSTED


def _reverse(_uow: UnitOfWork, _command: UndoAct, _lines: Lines) -> None:
    raise AssertionError("nobody's act is taken back")  # pragma: no cover -- never asked


undo.register(Reverser(_judge, _reverse))
