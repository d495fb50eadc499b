# SPDX-License-Identifier: Apache-2.0
"""Databases of every release open in this version, with nothing lost and the audit clean.

``NNNN/`` is a closed sample store made by the release whose newest migration was NNNN, with its key beside it
(it holds nobody's data). A release adds one folder: ``python -m tests.upgrades.test_released``.
"""

from __future__ import annotations

import json
import os
import shutil
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text

from app import bootstrap
from app.bootstrap import Desk
from app.complaints import clocking
from app.core import migrate
from app.core.data_folder import DataFolder
from app.core.unit_of_work import Reading

HERE = Path(__file__).parent
RELEASES = sorted(path.name for path in HERE.glob("[0-9]*") if path.is_dir())
COUNTED = (
    "customer",
    "customer_phone",
    "appliance",
    "complaint",
    "complaint_transition",
    "change",
    "staff",
    "post",
)


def _count(reading: Reading) -> dict[str, int]:
    tables = (
        reading.session.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars().all()
    )
    return {
        name: reading.session.execute(text(f"SELECT count(*) FROM {name}")).scalar_one()
        for name in COUNTED
        if name in tables
    }


def _catch_up(desk: Desk) -> None:
    """Compute what is new for the cases, as the window does behind the person's back."""
    read, write = partial(desk.runner.read, desk.founder()), partial(desk.runner.write, desk.founder())
    clocking.catch_up(read, write, rest_seconds=0)
    with desk.runner.database.reading() as session:
        assert clocking.is_trusted(session)


@pytest.mark.parametrize("release", RELEASES)
def test_a_released_database_opens_with_all_it_held(release: str, tmp_path: Path) -> None:
    shutil.copytree(HERE / release, tmp_path / "data")
    data = DataFolder(tmp_path / "data")
    held = json.loads((HERE / release / "held.json").read_text("utf-8"))
    desk = bootstrap.open_desk(data, data.sample)
    try:
        assert desk.runner.read(desk.founder(), _count) == held
        assert [line for line in desk.audit() if not line.is_good] == []
        _catch_up(desk)
        assert [line for line in desk.audit() if not line.is_good] == []
        with desk.runner.database.reading() as session:
            assert migrate.revision_of(session.connection()) == migrate.head()
    finally:
        desk.close()


def test_there_is_a_database_of_the_newest_shape() -> None:
    assert RELEASES[-1] == migrate.head()


def _make() -> None:
    """Make the folder of this release."""
    os.environ["SUNSHINE_KEY_STORE"] = "file"
    folder = HERE / migrate.head()
    shutil.rmtree(folder, ignore_errors=True)
    data = DataFolder(folder)
    desk = bootstrap.create_sample(data)
    held = desk.runner.read(desk.founder(), _count)
    desk.close()
    (data.sample.path / "desk.lock").unlink(missing_ok=True)
    (folder / "held.json").write_text(json.dumps(held, indent=1), encoding="utf-8")


if __name__ == "__main__":
    _make()
