# SPDX-License-Identifier: Apache-2.0
"""A local file for what should not happen: where it happened, never what was in it.

A message of an exception may quote what someone typed, so only its type, place and code are kept.
"""

from __future__ import annotations

import traceback
from datetime import UTC, datetime
from pathlib import Path

from app.core.errors import AppError

_MOST_BYTES = 512 * 1024


class ProblemLog:
    """Appends one entry per unexpected error; starts again when the file has grown too long."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, error: BaseException) -> None:
        """Keep type and places of an error; a full or read-only disk is no second error."""
        lines = [f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {_kind(error)}"]
        cause: BaseException | None = error
        seen: set[int] = set()
        # An error may be raised from itself; each is told once.
        while cause is not None and id(cause) not in seen:
            seen.add(id(cause))
            if cause is not error:
                lines.append(f" because of {_kind(cause)}")
            lines += [
                f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
                for frame in traceback.extract_tb(cause.__traceback__)
            ]
            cause = cause.__cause__
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if self.path.exists() and self.path.stat().st_size > _MOST_BYTES:
                self.path.replace(self.path.with_suffix(".old.log"))
            with self.path.open("a", encoding="utf-8") as stream:
                stream.write("\n".join(lines) + "\n")
        except OSError:
            return


def _kind(error: BaseException) -> str:
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    return f"{error.code} {name}" if isinstance(error, AppError) else name
