# SPDX-License-Identifier: Apache-2.0
"""Many facts at once, with their log, against a bare insert of the same rows into the same encrypted file."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from app import bootstrap
from app.core.data_folder import DataFolder
from app.core.db import Base
from app.core.ids import new_id
from app.core.unit_of_work import UnitOfWork
from app.customers.models import CustomerNote
from bench.harness import compare

ROWS = 1000
SHARE = 0.25


def main() -> int:
    """Print the ratio; 1 when facts reach less than a quarter of the bare speed."""
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        desk = bootstrap.create_desk(data, data.store)
        table = Base.metadata.tables["customer_note"]
        customer = new_id()

        def facts(uow: UnitOfWork) -> None:
            rows: list[dict[str, Any]] = [
                {"scope": uow.scope, "customer_id": customer, "text": f"第 {number} 条"}
                for number in range(ROWS)
            ]
            uow.add_facts(CustomerNote, rows)

        def bare(uow: UnitOfWork) -> None:
            rows = [
                {
                    "scope": uow.scope,
                    "id": new_id(),
                    "hlc": "0" * 28,
                    "extra": {},
                    "at": uow.now_at,
                    "by_id": customer,
                    "customer_id": customer,
                    "text": f"第 {number} 条",
                }
                for number in range(ROWS)
            ]
            uow.session.connection().execute(table.insert(), rows)

        founder = desk.founder()
        found = compare(
            f"{ROWS} facts with their log against a bare insert",
            lambda: desk.runner.write(founder, facts),
            lambda: desk.runner.write(founder, bare),
        )
        desk.close()
    sys.stdout.write(f"{found}\nshare of the bare insert: {1 / found.ratio:.2f} (aim 0.25)\n")
    return 0 if found.ratio <= 1 / SHARE else 1


if __name__ == "__main__":
    sys.exit(main())
