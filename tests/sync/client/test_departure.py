# SPDX-License-Identifier: Apache-2.0
"""A scope that was lost leaves no trace; what was never sent stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from app.catalog.commands import seed_catalog
from app.core.ids import NIL
from app.sync.client import departure, state
from tests.support.company import CompanyTemplate
from tests.support.desk import FrozenClock


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> CompanyTemplate:
    return CompanyTemplate(tmp_path_factory.mktemp("company"))


def test_the_log_of_a_lost_scope_is_blanked_as_far_as_it_was_sent(
    company: CompanyTemplate, tmp_path: Path, clock: FrozenClock
) -> None:
    desk = company.open_copy(tmp_path / "shop", clock)
    try:
        with desk.runner.database.reading() as session:
            sent = session.execute(text("SELECT max(seq) FROM change")).scalar_one()
        desk.runner.write(desk.founder(), seed_catalog)
        half = desk.folder.path / f"snapshot-{NIL.hex}.sealed"
        half.write_bytes(b"half")
        with desk.runner.database.writing() as session:
            state.put(session, {f"sync.load.{NIL.hex}": "{}"})
            session.commit()
        assert departure.forget_scope(desk.runner.database, NIL.hex, sent) > 10
        assert departure.forget_scope(desk.runner.database, NIL.hex, sent) == 0
        with desk.runner.database.reading() as session:
            lines = session.execute(
                text("SELECT seq <= :sent, columns FROM change WHERE scope = :scope"),
                {"sent": sent, "scope": NIL.hex},
            ).all()
            numbers = session.execute(text("SELECT max(seq), count(*) FROM change")).one()
            left = session.execute(
                text("SELECT count(*) FROM local_state WHERE key LIKE 'sync.load%' OR key = 'sync.applying'")
            ).scalar_one()
        assert {is_sent == (columns == "{}") for is_sent, columns in lines} == {True}
        assert numbers[0] == numbers[1]
        assert left == 0
        assert not half.exists()
    finally:
        desk.close()
