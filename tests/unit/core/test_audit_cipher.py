# SPDX-License-Identifier: Apache-2.0
"""The look at the encrypted pages: damage is found, a move of the log that a kill cut short is none."""

from __future__ import annotations

from app.bootstrap import Desk
from app.core.audit import CORE_RULES
from app.core.db import LocalState

PAGE = 4096
LOOK = next(rule for rule in CORE_RULES if rule.key == "core.cipher")


def _write(desk: Desk, value: str) -> None:
    with desk.runner.database.writing() as session:
        session.merge(LocalState(key="test.pages", value=value))
        session.commit()


def _problems(desk: Desk) -> tuple[str, ...]:
    with desk.runner.database.reading() as session:
        return LOOK.check(session).problems


def _spoil(desk: Desk, place: int) -> None:
    with desk.runner.database.path.open("rb+") as file:
        file.seek(place * PAGE)
        file.write(b"\0" * PAGE)


def test_a_page_that_is_whole_in_the_log_is_no_damage(desk: Desk) -> None:
    """What a kill in the middle of a checkpoint leaves: the page in the file is torn, the log has it."""
    path = desk.runner.database.path
    desk.runner.database.checkpoint()
    size = path.stat().st_size
    _write(desk, "长" * 40_000)
    assert path.stat().st_size == size, "the pages must still lie in the log"
    _spoil(desk, size // PAGE)
    assert _problems(desk) == ()
    assert path.stat().st_size > size + PAGE, "they were moved"


def test_a_page_that_is_spoilt_is_found(desk: Desk) -> None:
    desk.runner.database.checkpoint()
    place = desk.runner.database.path.stat().st_size // PAGE - 2
    _spoil(desk, place)
    (line,) = _problems(desk)
    assert line.endswith(f"page {place + 1}")
