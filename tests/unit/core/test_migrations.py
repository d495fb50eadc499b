# SPDX-License-Identifier: Apache-2.0
"""The chain of migrations makes exactly what the models say, guards included."""

from __future__ import annotations

import shutil
from importlib import import_module
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex

from app import bootstrap
from app.bootstrap import Desk
from app.core import migrate, synced
from app.core.data_folder import DataFolder
from app.core.db import Base
from app.core.schema import CHANGE_FREE_COLUMNS, guard_statements, keep_statements
from app.core.unit_of_work import Reading

_SEARCH = "search_gram"


@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index ix_stock_move")
@pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based index")
def test_alembic_finds_nothing_to_change(desk: Desk) -> None:
    def query(reading: Reading) -> list[object]:
        options = {"compare_type": True, "include_name": lambda name, *_: not str(name).startswith(_SEARCH)}
        context = MigrationContext.configure(reading.session.connection(), opts=options)
        return list(compare_metadata(context, Base.metadata))

    assert desk.runner.read(desk.founder(), query) == []


def test_the_index_that_alembic_cannot_read_is_the_model_s(desk: Desk) -> None:
    def query(reading: Reading) -> str:
        statement = text("SELECT sql FROM sqlite_master WHERE name = 'ix_stock_move_part_id'")
        return str(reading.session.execute(statement).scalar_one())

    made = next(
        one for one in Base.metadata.tables["stock_move"].indexes if one.name == "ix_stock_move_part_id"
    )
    assert desk.runner.read(desk.founder(), query) == str(CreateIndex(made).compile(dialect=sqlite.dialect()))


def _expected_guards() -> set[str]:
    expected = set(guard_statements(Base.metadata.tables["change"], free=CHANGE_FREE_COLUMNS))
    for contract in synced.registered():
        table = Base.metadata.tables[contract.name]
        expected |= set(
            guard_statements(table, personal=contract.personal)
            if contract.insert_only
            else keep_statements(table)
        )
    ledger = import_module("app.core.migrations.versions.0014_parts_ledger")
    return expected | {ledger.KEEP, *ledger.BALANCES, *ledger.MONTHS}


def test_every_table_has_the_guards_of_its_kind(desk: Desk) -> None:
    def query(reading: Reading) -> set[str]:
        rows = reading.session.execute(text("SELECT sql FROM sqlite_master WHERE type = 'trigger'"))
        return {row[0] for row in rows}

    assert desk.runner.read(desk.founder(), query) == _expected_guards()


def test_the_guards_of_an_older_database_are_made_anew(tmp_path: Path) -> None:
    kept = Path(__file__).parents[2] / "upgrades" / "0008"
    shutil.copytree(kept, tmp_path / "data")
    data = DataFolder(tmp_path / "data")
    opened = bootstrap.open_desk(data, data.sample)
    try:
        with opened.runner.database.reading() as session:
            rows = session.execute(text("SELECT sql FROM sqlite_master WHERE type = 'trigger'"))
            assert {row[0] for row in rows} == _expected_guards()
    finally:
        opened.close()


def test_the_chain_is_numbered_without_a_gap(desk: Desk) -> None:
    names = sorted(path.name[:4] for path in (migrate.MIGRATIONS / "versions").glob("[0-9]*.py"))
    assert names == [f"{number:04d}" for number in range(1, len(names) + 1)]
    with desk.runner.database.reading() as session:
        assert migrate.revision_of(session.connection()) == migrate.head() == names[-1]
