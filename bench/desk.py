# SPDX-License-Identifier: Apache-2.0
"""All that a desk promises of its speed, as ratios in one run; ``--write`` puts it into docs/bench.md.

Each part is a module beside this one; it can be run alone. Takes some ten minutes;
SUNSHINE_BENCH_COMPLAINTS, SUNSHINE_BENCH_CUSTOMERS and SUNSHINE_BENCH_ROWS make it smaller.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from app import bootstrap
from app.complaints.imports import COMPLAINTS
from app.core.data_folder import DataFolder
from app.customers.imports import CUSTOMERS
from app.documents.columns import find_columns, known_titles
from app.documents.import_kinds import ImportKind
from app.documents.imports import preview, run_import
from app.documents.tabular import read_content
from bench import complaints, customers, imports, papers, start
from bench.harness import Line, seconds_of, table, write_table

LEAST_PER_SECOND = 5_000


def _papers() -> list[Line]:
    one, many, spooled = papers.measure()
    return [
        Line("a one-page form", f"{one.ours_s:.2f} s", f"≤ {papers.FORM_LIMIT_S} s", "medians of both sides",
             one.ours_s <= papers.FORM_LIMIT_S),
        *(
            Line(f"a {papers.PAGES}-page ledger{how} against a bare reportlab canvas", f"{found.ratio:.2f} ×",
                 f"≤ {papers.LEDGER_LIMIT} ×", f"{found.ours_s:.2f} s of {found.reference_s:.2f} s",
                 found.ratio <= papers.LEDGER_LIMIT)
            for how, found in (("", many), (", page by page into a file", spooled))
        ),
    ]  # fmt: skip


def _imports() -> list[Line]:
    """Import a made-up file the whole way: read, check, store with its log."""
    rows, found = imports.ROWS, []
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        desk = bootstrap.create_desk(data, data.store)
        founder = desk.founder()

        def write(command: Any, *parts: Any) -> Any:
            return desk.runner.write(founder, command, *parts).answer

        def bring_in(kind: ImportKind, content: bytes) -> None:
            table = read_content("bench.csv", content, known_titles=known_titles(kind))
            shown = desk.runner.read(founder, preview, kind, table, find_columns(kind, table.header))
            run_import(write, kind, shown, desk.reject_store())

        for kind, content in ((CUSTOMERS, imports.customers(rows)), (COMPLAINTS, imports.complaints(rows))):
            per_second = rows / seconds_of(partial(bring_in, kind, content))
            found.append(
                Line(f"import of {kind.key}: read, check, store with log", f"{per_second:,.0f} rows/s",
                     f"≥ {LEAST_PER_SECOND:,}", f"{rows:,} rows of a file, each a new customer",
                     per_second >= LEAST_PER_SECOND)
            )  # fmt: skip
        desk.close()
    return found


PARTS: dict[str, Callable[[], list[Line]]] = {
    "start": start.lines,
    "complaints": complaints.lines,
    "customers": customers.lines,
    "papers": _papers,
    "imports": _imports,
}


def main() -> int:
    """Print the table; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the table into docs/bench.md")
    parser.add_argument("--only", choices=tuple(PARTS), help="measure one part")
    arguments = parser.parse_args()
    found: list[Line] = []
    for name in (arguments.only,) if arguments.only else PARTS:
        print(f"measuring: {name}", file=sys.stderr, flush=True)
        found += PARTS[name]()
    sys.stdout.write(table(found))
    if arguments.write:
        write_table("desk", found, keeps_others=bool(arguments.only))
    missed = [line.what for line in found if not line.is_met]
    if missed:
        print(f"missed: {'; '.join(missed)}")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
