# SPDX-License-Identifier: Apache-2.0
"""A process that dies in the middle of a batch leaves whole batches, and the next run imports the rest."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from app import bootstrap
from app.core.data_folder import DataFolder
from app.customers.imports import CUSTOMERS
from app.documents import imports
from app.documents.imports import run_import
from tests.support.desk import DeskTemplate, FrozenClock
from tests.support.imports import look, rejects_of, writer_of

ROWS = 50
CHILD = """
import os, sys
from dataclasses import replace
from pathlib import Path
from app import areas, bootstrap
from app.core.data_folder import DataFolder
from app.customers.imports import CUSTOMERS
from app.documents import imports
from app.documents.imports import run_import
from tests.support.imports import look, rejects_of, writer_of

imports.BATCH = 10
data = DataFolder(Path(sys.argv[1]))
desk = bootstrap.open_desk(data, data.store)
batches = []

def store_rows(uow, rows):
    ids = CUSTOMERS.store_rows(uow, rows)
    batches.append(ids)
    if len(batches) == 3:
        os._exit(9)
    return ids

kind = replace(CUSTOMERS, store_rows=store_rows)
actor = desk.founder()
run_import(writer_of(desk, actor), kind, look(desk, actor, Path(sys.argv[2]), kind), rejects_of(desk))
"""


@pytest.mark.long
def test_a_kill_leaves_whole_batches_and_the_next_run_the_rest(
    desk_template: DeskTemplate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, source = tmp_path / "desk", tmp_path / "x.csv"
    desk_template.open_copy(folder, FrozenClock()).close()
    lines = "".join(f"顾客{n},139991{n:05d},海尔,BCD-{n}\n" for n in range(ROWS))
    source.write_text(f"姓名,电话,品牌,型号\n{lines}", "utf-8")
    died = subprocess.run(
        [sys.executable, "-c", CHILD, str(folder), str(source)], cwd=Path.cwd(), check=False
    )
    assert died.returncode == 9
    data = DataFolder(folder)
    desk = bootstrap.open_desk(data, data.store, clock=FrozenClock())
    try:
        with desk.runner.database.reading() as session:
            counts = {
                table: session.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()
                for table in ("customer", "customer_phone", "appliance", "import_row")
            }
        assert set(counts.values()) == {20}
        monkeypatch.setattr(imports, "BATCH", 10)
        actor = desk.founder()
        shown = look(desk, actor, source, CUSTOMERS)
        result = run_import(writer_of(desk, actor), CUSTOMERS, shown, rejects_of(desk))
        assert (result.imported_count, result.duplicate_count) == (ROWS - 20, 20)
        assert all(line.is_good for line in desk.audit())
    finally:
        desk.close()
