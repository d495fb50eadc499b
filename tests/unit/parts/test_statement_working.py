# SPDX-License-Identifier: Apache-2.0
"""What a comparison says after what people said of it: nothing lost, nothing twice (D45). Pure."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.parts.reconciling_lines import Terms
from app.parts.statement_rules import Said, StatementAct, fold
from app.parts.statement_working import ItemState, Sides, work_out
from tests.support.statement_month import make_month

UNTIL_ON = date(2026, 11, 30)
_MONTH = make_month(3, lines=60, parts=6, few_quantities=True, wrong_share=0.1)
_IDS = {line.row: UUID(int=10_000 + line.row) for line in _MONTH.station}
_SIDES = Sides(_MONTH.book, _MONTH.station, _IDS)


def _acts() -> st.SearchStrategy[list[Said]]:
    moves = st.sampled_from([line.id for line in _MONTH.book])
    lines = st.sampled_from(sorted(_IDS.values(), key=lambda one: one.int))

    def one(act: StatementAct, move_id: UUID | None, line_id: UUID | None) -> Said:
        details = {"wrong": "ours"} if act is StatementAct.DECIDED else {"kind": "near"}
        return Said(UUID(int=1), act, move_id, line_id, details)

    agreed = st.builds(one, st.just(StatementAct.AGREED), moves, lines)
    undone = st.builds(one, st.just(StatementAct.UNDONE), moves, lines)
    decided = st.builds(one, st.just(StatementAct.DECIDED), moves, st.none() | lines)
    return st.lists(agreed | undone | decided, max_size=12)


@given(_acts())
def test_every_line_stands_somewhere_and_alone_only_where_it_is_in_no_pair(acts: list[Said]) -> None:
    found = work_out(_SIDES, fold(acts), Terms(), UNTIL_ON)
    pairs = [item for item in found.items if item.book is not None and item.station is not None]
    alone = [item for item in found.items if item.book is None or item.station is None]
    in_pairs = {item.key[0] for item in pairs} | {item.line_id for item in pairs}
    singles = [item.key[0] or item.line_id for item in alone]
    assert len(singles) == len(set(singles))
    assert in_pairs.isdisjoint(singles)
    assert in_pairs | set(singles) == {line.id for line in _MONTH.book} | set(_IDS.values())
    assert len({item.id for item in found.items}) == len(found.items)
    assert sum(found.counts().get(state, 0) for state in ItemState) == len(found.items)


def test_the_hash_tells_whether_anything_stands_otherwise() -> None:
    first = work_out(_SIDES, fold([]), Terms(), UNTIL_ON)
    again = work_out(Sides(_MONTH.book[::-1], _MONTH.station[::-1], _IDS), fold([]), Terms(), UNTIL_ON)
    assert first.hash() == again.hash()
    pair = first.of(ItemState.AGREED)[0]
    apart = Said(UUID(int=1), StatementAct.UNDONE, *pair.key)
    assert work_out(_SIDES, fold([apart]), Terms(), UNTIL_ON).hash() != first.hash()
