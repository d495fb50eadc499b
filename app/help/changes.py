# SPDX-License-Identifier: Apache-2.0
"""What is new, for the people at the desks: the notes of docs/changes, by version. Must not know a window.

A note of the coming version is a small file ``added-…``, ``changed-…`` or ``fixed-…``; a released version is
one file ``0.2.0.md`` that begins ``# 0.2.0 · 2026-12-01``.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

KEY = "changes"
GROUPS = {"added": "新增", "changed": "变更", "fixed": "修复"}
_RELEASED = re.compile(r"(\d+)\.(\d+)\.(\d+)")


def read_changes(folder: Path, title: str, version: str) -> str:
    """Return the text of the page: the notes of ``version``, then the released ones, the newest first.

    ``title`` is the page's. A folder that is not there gives a page that says so little as its title.
    """
    parts = [f"# {title}"]
    notes = notes_of(folder)
    if notes:
        parts += [f"## {version}", notes]
    released = [path for path in folder.glob("*.md") if _RELEASED.fullmatch(path.stem)]
    for path in sorted(released, key=lambda path: _numbers(path.stem), reverse=True):
        # One level down: the page has a title of its own.
        parts.append(re.sub(r"^(?=#)", "#", path.read_text(encoding="utf-8").strip(), flags=re.MULTILINE))
    return "\n\n".join(parts) + "\n"


def notes_of(folder: Path) -> str:
    """Return the notes that are not released yet, in their groups."""
    parts = []
    for prefix, title in GROUPS.items():
        texts = [path.read_text(encoding="utf-8").strip() for path in sorted(folder.glob(f"{prefix}-*.md"))]
        if texts:
            parts += [f"### {title}", "\n".join(texts)]
    return "\n\n".join(parts)


def release(folder: Path, version: str, day: str) -> Path:
    """Put the notes together as the file of ``version`` released on ``day`` (2026-12-01); returns the file.

    ValueError when there is no note, or the version is not three numbers.
    """
    notes = notes_of(folder)
    if not notes or not _RELEASED.fullmatch(version):
        raise ValueError(version)
    target = folder / f"{version}.md"
    lowered = re.sub(r"^###", "##", notes, flags=re.MULTILINE)
    target.write_text(f"# {version} · {day}\n\n{lowered}\n", encoding="utf-8", newline="\n")
    for prefix in GROUPS:
        for path in folder.glob(f"{prefix}-*.md"):
            path.unlink()
    return target


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


if __name__ == "__main__":
    from app.core.resources import CHANGES

    print(release(CHANGES, *sys.argv[1:3]))  # noqa: T201 -- a step of docs/releasing.md
