# SPDX-License-Identifier: Apache-2.0
"""Where an entity stands after its steps: one rule for the desk, the server and the audit. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping


def fold(allowed: Mapping[str, Collection[str]], targets: Iterable[str]) -> tuple[str, tuple[int, ...]]:
    """Return (state, places out of turn) of the steps of one entity in the order of their stamps.

    The first step sets the state; a later one moves it when ``allowed`` permits the pair, else it is out of
    turn and changes nothing: two desks that stepped at once never make an illegal pair.
    """
    state: str | None = None
    late: list[int] = []
    for place, target in enumerate(targets):
        if state is None or target in allowed.get(state, ()):
            state = target
        else:
            late.append(place)
    return state or "", tuple(late)
