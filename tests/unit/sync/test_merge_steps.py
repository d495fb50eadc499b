# SPDX-License-Identifier: Apache-2.0
"""The reference of what steps contradict: late ones that put another out of turn, on either side."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from app.core.fold import fold
from app.sync.protocol import Op
from tests.sync.simulator import company
from tests.unit.sync.test_merge import D1, NOW, Server


def _ticket(server: Server, *steps: tuple[int, str, str]) -> str:
    """Save a ticket and, in one batch, its steps (milliseconds from now, from, to); returns its id."""
    ticket = server.insert("ticket", number="T", subject="a")
    server.push(D1, ticket, *_steps(server, ticket.row, *steps))
    return ticket.row


def _steps(server: Server, ticket: str, *steps: tuple[int, str, str]) -> list[Op]:
    passed = server.now - NOW
    return [
        server.insert("step", ms=ms - passed, ticket_id=ticket, from_status=before, to_status=after)
        for ms, before, after in steps
    ]


def _conflicts(server: Server) -> list[tuple[str, str]]:
    return [
        (row.values["kept"]["v"], row.values["lost"]["v"]) for row in server.state.rows["conflict"].values()
    ]


def test_a_late_step_that_takes_the_ground_from_another_makes_a_conflict() -> None:
    """It started where the ticket stands, but before what others did since: theirs is out of turn now."""
    server = Server()
    ticket = _ticket(
        server,
        (0, "", "new"),
        (10, "new", "handling"),
        (20, "handling", "waiting"),
        (30, "waiting", "handling"),
    )
    (late,) = _steps(server, ticket, (15, "handling", "closed"))
    assert server.push(D1, late).rejected == ()
    (conflict,) = server.state.rows["conflict"].values()
    assert (conflict.values["kept"], conflict.values["kept_hlc"]) == ({"v": "closed"}, late.hlc)
    assert conflict.values["lost"] == {"v": "waiting"}
    assert conflict.values["kept_hlc"] < conflict.values["lost_hlc"]


def test_a_late_step_that_has_no_turn_itself_loses() -> None:
    """By its stamp it stands before the step that would permit it."""
    server = Server()
    ticket = _ticket(server, (0, "", "new"), (10, "new", "handling"))
    (late,) = _steps(server, ticket, (5, "handling", "waiting"))
    assert server.push(D1, late).rejected == ()
    assert _conflicts(server) == [("handling", "waiting")]


def test_who_is_told_once_is_not_told_again() -> None:
    """A step that was out of turn before makes no second conflict; nor does one that fits in."""
    server = Server()
    ticket = _ticket(server, (0, "", "new"), (10, "new", "handling"))
    server.push(D1, *_steps(server, ticket, (12, "new", "handling")))
    before = _conflicts(server)
    assert len(before) == 1
    server.push(D1, *_steps(server, ticket, (20, "handling", "waiting"), (30, "waiting", "handling")))
    server.push(D1, *_steps(server, ticket, (15, "handling", "waiting"), (17, "waiting", "handling")))
    assert _conflicts(server) == before


_PLACES = st.lists(
    st.tuples(
        st.integers(0, 40), st.sampled_from(sorted({to for ones in company.STEPS.values() for to in ones}))
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda step: step[0],
)


@given(_PLACES, st.randoms(use_true_random=False))
def test_whoever_is_out_of_turn_has_a_conflict(places: list[tuple[int, str]], rng: Random) -> None:
    """Steps of several desks, each from where its ticket stood when it came, in any order of their stamps."""
    server = Server()
    ticket = server.insert("ticket", number="T", subject="a")
    server.push(D1, ticket)
    for ms, to in places:
        facts = sorted(server.state.rows["step"].values(), key=lambda row: (row.hlc, row.id))
        state, _ = fold(company.STEPS, [row.values["to_status"] for row in facts])
        start = state if rng.random() < 0.8 else rng.choice(sorted(company.STEPS))
        server.push(D1, *_steps(server, ticket.row, (ms, start, to)))
    facts = sorted(server.state.rows["step"].values(), key=lambda row: (row.hlc, row.id))
    _, late = fold(company.STEPS, [row.values["to_status"] for row in facts])
    assert not late or _conflicts(server)
