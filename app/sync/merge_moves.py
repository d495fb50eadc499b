# SPDX-License-Identifier: Apache-2.0
"""The reference of where rows lie: moves to another store, what follows a move, who shares what.

Pure. Must not judge whether an op may stand, nor merge values (docs/sync.md, "Push").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.sync.merge_checks import Taken
from app.sync.merge_log import Journal
from app.sync.merge_state import Row, ServerState, keys_of
from app.sync.protocol import Op, OpKind


class Places:
    """Moves and shares rows in one transaction of the server."""

    def __init__(self, state: ServerState, journal: Journal) -> None:
        self._state = state
        self._journal = journal

    def move(self, table: str, scope: str, row_id: str, target: str) -> bool:
        """Give a row and its children of the same scope a new one; tells whether the row went.

        A row whose id or unique key another row has there stays.
        """
        state = self._state
        if not self._is_free(table, state.rows[table][scope, row_id], target):
            return False
        for name, (_, child) in list(state.family(table, scope, row_id)):
            row = state.rows[name][scope, child]
            if not self._is_free(name, row, target):
                continue
            self._journal.remove(name, row)
            state.take(name, row)
            shared = state.granted.pop((name, scope, child), set()) - {target}
            row.scope = target
            state.put(name, row)
            if shared:
                state.granted.setdefault((name, target, child), set()).update(shared)
            state.note_move(name, child, scope, target)
            self._journal.put(name, row, None, is_known=False)
        return True

    def _is_free(self, table: str, row: Row, target: str) -> bool:
        state = self._state
        taken = any(key in state.keys for key in keys_of(state.tables[table], table, target, row.values))
        return not taken and state.find(table, target, row.id) is None

    def follow(self, standing: Sequence[Taken]) -> None:
        """Let rows that were written under a parent which has moved away follow it."""
        went = True
        while went:
            went = False
            for taken in standing:
                op = taken.op
                target = "" if op.kind == OpKind.MOVE else self._where_parent_went(op)
                if target and self.move(op.table, op.scope, op.row, target):
                    taken.is_merged = went = True
                    row = self._state.rows[op.table][target, op.row]
                    self.share(op.table, row, self._state.shared_by_parents(op.table, target, op.new))

    def _where_parent_went(self, op: Op) -> str:
        """Return where the parent that an op gave its row has moved to from the op's scope, or ""."""
        parent = self._state.tables[op.table].contract.parent
        row = self._state.find(op.table, op.scope, op.row)
        if parent is None or row is None or not op.new.get(parent.column):
            return ""
        now = row.values.get(parent.column)
        if now != op.new[parent.column]:
            return ""
        home = self._state.home_of(parent.table, op.scope, now)
        return "" if home == op.scope else home

    def share_along(self, standing: Sequence[Taken]) -> None:
        """Share rows, with what hangs on them, with whom the parents that ops gave them are shared."""
        grew = True
        while grew:
            grew = False
            for taken in standing:
                op = taken.op
                row = self._state.find(op.table, op.scope, op.row)
                if op.kind != OpKind.MOVE and row is not None:
                    scopes = self._state.shared_by_parents(op.table, op.scope, op.new)
                    grew = self.share(op.table, row, scopes) or grew

    def share(self, table: str, row: Row, scopes: Iterable[str]) -> bool:
        """Share a row with some scopes, and what hangs on it; tells whether the row was not so before."""
        fresh = set(scopes) - set(self._state.shared_with(table, row.scope, row.id))
        for scope in sorted(fresh):
            self._share_family(table, row, scope)
        return bool(fresh)

    def _share_family(self, table: str, row: Row, to_scope: str) -> None:
        waiting = [(table, (row.scope, row.id))]
        while waiting:
            name, key = waiting.pop()
            if key[0] == row.scope and to_scope not in self._state.shared_with(name, *key):
                self._state.granted.setdefault((name, *key), set()).add(to_scope)
                self._journal.note(to_scope, name, self._state.rows[name][key], "p", None, is_known=False)
                waiting += sorted(self._state.children_of(name, key[1]))
