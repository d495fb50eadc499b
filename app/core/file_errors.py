# SPDX-License-Identifier: Apache-2.0
"""What the system says about a file, turned into our errors: full disk, folder that may only be read.

Must not know the database (``db.speaking_of`` adds what that says): the window is painted before its library
is read.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.core.errors import DiskFullError, ReadOnlyFolderError


@contextmanager
def speaking_of_file(path: Path) -> Iterator[None]:
    """Turn an OSError about the file ``path`` into ours; any other error goes through as it is."""
    try:
        yield
    except OSError as error:
        known = file_error(error, path)
        if known is error:
            raise
        raise known from error


def file_error(error: OSError, path: Path) -> Exception:
    """Return our error for an OSError about ``path``, or the error itself when it is another kind."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFullError(path=str(path.parent))
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return ReadOnlyFolderError(path=str(path.parent))
    return error
