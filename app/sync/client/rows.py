# SPDX-License-Identifier: Apache-2.0
"""What becomes of a row with own unsent changes when the server's comes in. Pure.

Must not know SQLAlchemy, httpx nor the server.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class MergedRow:
    """What a row becomes: the columns to write, its stamps, and whether it takes the server's ``extra``."""

    values: dict[str, Any]
    hlc: str
    clocks: dict[str, str]
    takes_extra: bool = False


def merge_row(
    hlc: str, clocks: Mapping[str, str], row: Mapping[str, Any], protected: Collection[str] | None
) -> MergedRow:
    """Return what a row with own changes becomes when the server's ``row`` of a page (its JSON) comes in.

    ``protected`` are the columns of own unsent or held changes, None for all (an unsent insert): such a
    column takes the server's value when its stamp is not earlier; every other takes it as it stands.
    """
    theirs: Mapping[str, str] = row.get("k") or {}
    head: str = row.get("h") or hlc
    values: dict[str, Any] = {}
    stamps = dict(clocks)
    if head != hlc:
        # Own columns without a clock bear the old stamp of the row: it must be said now.
        for name in row.get("c", ()) if protected is None else protected:
            stamps.setdefault(name, hlc)
    for name, value in (row.get("c") or {}).items():
        stamp = theirs.get(name, head)
        is_own = protected is None or name in protected
        if is_own and clocks.get(name, hlc) > stamp:
            continue
        values[name] = value
        if stamp == head:
            stamps.pop(name, None)
        else:
            stamps[name] = stamp
    takes_extra = "x" in row or bool(row.get("f"))
    if takes_extra:
        # Every op carries the row's whole extra: an own later one is going to stand on the server.
        stamp = theirs.get("extra", head)
        own = [clocks.get(name, hlc) for name in protected] if protected is not None else [hlc]
        takes_extra = max(own, default="") <= stamp
        if takes_extra and stamp != head:
            stamps["extra"] = stamp
    kept = {name: stamp for name, stamp in stamps.items() if stamp != head}
    return MergedRow(values, head, kept, takes_extra)
