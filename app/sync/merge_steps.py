# SPDX-License-Identifier: Apache-2.0
"""The reference of what steps of a batch contradict: where their entity stood, and who came out of turn.

Pure: reads the state from before the batch, changes nothing (docs/sync.md, "Push", 8).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.core.fold import fold
from app.core.synced import TransitionRule
from app.sync.merge_checks import Taken
from app.sync.merge_state import NIL, ServerState


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an entity: the state that it goes to, its stamp and id, who (hex) and when (wire)."""

    to: str
    hlc: str
    id: str
    staff: str
    at: str


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two steps that cannot both count; ``taken`` is the one of the batch that brought it up."""

    taken: Taken
    scope: str
    entity: str
    field: str
    kept: Step
    lost: Step


def contradictions(state: ServerState, standing: Sequence[Taken]) -> Iterator[Contradiction]:
    """Yield what the steps of a batch contradict, entity by entity."""
    entities: dict[tuple[str, str, str], list[Taken]] = {}
    for one in sorted(standing, key=lambda step: (step.hlc, step.op.row)):
        contract = state.tables[one.op.table].contract
        if contract.transitions is None or state.find(one.op.table, one.op.scope, one.op.row) is not None:
            continue
        entity = one.op.new.get(contract.transitions.entity_column) or ""
        parent = contract.parent.table if contract.parent is not None else ""
        home = state.home_of(parent, one.op.scope, entity)
        entities.setdefault((one.op.table, home, entity), []).append(one)
    for (table, home, entity), fresh in entities.items():
        rule = state.tables[table].contract.transitions
        if rule is not None:
            yield from _of_entity(rule, home, entity, fresh, _facts(state, table, home, entity))


def _of_entity(
    rule: TransitionRule, home: str, entity: str, fresh: Sequence[Taken], facts: Sequence[Step]
) -> Iterator[Contradiction]:
    """Yield each step whose start is not where its entity stands; when there is none, who is out of turn."""
    before = _last_in_turn(rule, facts)
    found = False
    for one in fresh:
        mine = _step(rule, one)
        if before is not None and before.to != (one.op.new.get(rule.from_column) or ""):
            wins = mine.hlc > before.hlc and mine.to in rule.allowed.get(before.to, frozenset())
            kept, lost = (mine, before) if wins else (before, mine)
            yield Contradiction(one, home, entity, rule.to_column, kept, lost)
            found = True
        before = mine
    stands = _last_in_turn(rule, facts)
    if not found and stands is not None:
        yield from _of_order(rule, home, entity, fresh, facts, stands)


def _of_order(
    rule: TransitionRule,
    home: str,
    entity: str,
    fresh: Sequence[Taken],
    facts: Sequence[Step],
    stands: Step,
) -> Iterator[Contradiction]:
    """Yield the first step that comes out of turn by what stands before it now: a late one came between."""
    known = {facts[place].id for place in _out_of_turn(rule, facts)}
    mine = {one.op.row: one for one in fresh}
    both = sorted([*facts, *(_step(rule, one) for one in fresh)], key=lambda step: (step.hlc, step.id))
    places = [place for place in _out_of_turn(rule, both) if both[place].id not in known]
    if not places:
        return
    lost = both[places[0]]
    if lost.id in mine:
        yield Contradiction(mine[lost.id], home, entity, rule.to_column, stands, lost)
        return
    kept = [step for step in both[: places[0]] if step.id in mine][-1]
    yield Contradiction(mine[kept.id], home, entity, rule.to_column, kept, lost)


def _facts(state: ServerState, table: str, home: str, entity: str) -> list[Step]:
    """Return the steps of an entity from before the batch, by their stamps."""
    contract = state.tables[table].contract
    rule, parent = contract.transitions, contract.parent
    if rule is None or parent is None:
        return []
    rows = [
        state.rows[name][key]
        for name, key in state.children.get((parent.table, entity), ())
        if name == table and key[0] == home
    ]
    steps = [
        Step(_text(row.values, rule.to_column), row.hlc, row.id, _text(row.values, "by_id") or NIL,
             _text(row.values, "at"))
        for row in rows
    ]  # fmt: skip
    return sorted(steps, key=lambda step: (step.hlc, step.id))


def _step(rule: TransitionRule, taken: Taken) -> Step:
    return Step(taken.op.new[rule.to_column], taken.hlc, taken.op.row, taken.group.staff, taken.group.at)


def _last_in_turn(rule: TransitionRule, steps: Sequence[Step]) -> Step | None:
    late = set(_out_of_turn(rule, steps))
    return next((steps[place] for place in range(len(steps) - 1, -1, -1) if place not in late), None)


def _out_of_turn(rule: TransitionRule, steps: Sequence[Step]) -> tuple[int, ...]:
    return fold(rule.allowed, [step.to for step in steps])[1]


def _text(values: Mapping[str, object], name: str) -> str:
    return str(values.get(name) or "")
