# SPDX-License-Identifier: Apache-2.0
"""The moves of one part, found by the time of their documents first. Knows no more than the table of moves.

An index by part alone has as many ends as there are parts, and of a million moves each touches a page.
This one begins with the head of the document's id, which is a time (some fifty days): what is posted together
lies together, and a part is looked up once in each such span, a few dozen times in three years.
"""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import ColumnElement, text
from sqlalchemy.orm import Session

from app.parts.models import StockMove

_IDS = """
WITH RECURSIVE span (head) AS (
  SELECT (SELECT substr(document_id, 1, 4) FROM stock_move ORDER BY substr(document_id, 1, 4) LIMIT 1)
  UNION ALL
  SELECT (SELECT substr(document_id, 1, 4) FROM stock_move
          WHERE substr(document_id, 1, 4) > span.head ORDER BY substr(document_id, 1, 4) LIMIT 1)
  FROM span WHERE span.head IS NOT NULL
)
SELECT move.id FROM span CROSS JOIN stock_move AS move
WHERE substr(move.document_id, 1, 4) = span.head AND move.part_id = :of_part_id
"""
MOVE_IDS = f"({_IDS})"
"""The ids as a subquery of written SQL; takes ``:of_part_id`` as SQLite keeps it."""


def is_of_part(session: Session, part_id: UUID) -> ColumnElement[bool]:
    """Return that a move is one of a part; on the server, which keeps no such index, that alone."""
    if session.get_bind().dialect.name != "sqlite":
        return StockMove.part_id == part_id
    return StockMove.id.in_(text(_IDS).bindparams(of_part_id=part_id.hex).columns(StockMove.id))
