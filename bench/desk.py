# SPDX-License-Identifier: Apache-2.0
"""All that a desk promises of its speed, as ratios in one run; ``--write`` puts it into docs/bench.md.

Each part is a module beside this one; it can be run alone. Takes some ten minutes;
SUNSHINE_BENCH_COMPLAINTS, SUNSHINE_BENCH_CUSTOMERS and SUNSHINE_BENCH_ROWS make it smaller.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from bench import complaints, customers, imports, papers, start
from bench.harness import Line, table, write_table


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


PARTS: dict[str, Callable[[], list[Line]]] = {
    "start": start.lines,
    "complaints": complaints.lines,
    "customers": customers.lines,
    "papers": _papers,
    "imports": imports.lines,
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
