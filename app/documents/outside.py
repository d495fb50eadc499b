# SPDX-License-Identifier: Apache-2.0
"""Files outside the program's own folder: read whole, written whole, with errors that people understand."""

from __future__ import annotations

import contextlib
from pathlib import Path

from app.core.errors import DiskFullError
from app.core.file_errors import file_error
from app.documents.errors import OutsideFileError


def read_outside(path: Path) -> bytes:
    """Return the content of a file. Errors: OutsideFileError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise OutsideFileError(file_name=path.name, folder=str(path.parent)) from error


def write_outside(path: Path, content: bytes) -> None:
    """Write a file, whole or not at all. Errors: DiskFullError, OutsideFileError."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        if isinstance(file_error(error, path), DiskFullError):
            raise DiskFullError(path=str(path.parent)) from error
        raise OutsideFileError(file_name=path.name, folder=str(path.parent)) from error
