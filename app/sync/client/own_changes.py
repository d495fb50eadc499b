# SPDX-License-Identifier: Apache-2.0
"""Which columns of a row bear own changes that the server has not taken. Must not know the wire."""

from __future__ import annotations

import json
from collections.abc import Collection

from sqlalchemy.orm import Session

from app.core.db import dump_json

_ANY = (
    "SELECT coalesce((SELECT max(seq) FROM change), 0) > ? "
    "OR EXISTS (SELECT 1 FROM held_change WHERE state NOT IN ('replaced', 'discarded'))"
)
_OF = """
SELECT c.row_id, c.op, c.columns FROM json_each(?) j JOIN change c ON c.row_id = j.value AND c.seq > ?
WHERE c.table_name = ? AND NOT EXISTS (
    SELECT 1 FROM held_change h WHERE h.change_id = c.id AND h.state IN ('replaced', 'discarded'))
UNION ALL
SELECT c.row_id, c.op, c.columns FROM json_each(?) j JOIN held_change h ON h.row_id = j.value
JOIN change c ON c.seq = h.seq
WHERE h.table_name = ? AND h.state NOT IN ('replaced', 'discarded')
"""


class OwnChanges:
    """Own changes past ``since_seq``, and held ones, seen by one transaction."""

    def __init__(self, session: Session, since_seq: int) -> None:
        self._connection = session.connection()
        self._since_seq = since_seq
        self._is_any = bool(self._connection.exec_driver_sql(_ANY, (since_seq,)).scalar())

    def of(self, table: str, ids: Collection[str]) -> dict[str, frozenset[str] | None]:
        """Return, of the rows that have own changes, the columns concerned; None for all (an insert)."""
        if not self._is_any or not ids:
            return {}
        asked = dump_json(list(ids))
        found: dict[str, frozenset[str] | None] = {}
        for row_id, op, columns in self._connection.exec_driver_sql(
            _OF, (asked, self._since_seq, table, asked, table)
        ):
            if op == "insert" or (row_id in found and found[row_id] is None):
                found[row_id] = None
            else:
                found[row_id] = (found.get(row_id) or frozenset()) | json.loads(columns).keys()
        return found
