# SPDX-License-Identifier: Apache-2.0
"""The rows that an import did not take: kept sealed, and given out again with the reason beside each.

Who corrects the file given out loads it like any other: its three own columns count for nothing.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from app.core.unit_of_work import Reading
from app.core.vault import Vault
from app.documents import rules
from app.documents.errors import ContentMissingError
from app.documents.import_kinds import ImportKind
from app.documents.outgoing import csv_table, xlsx_table

REJECT_TITLES = ("原行号", "未导入栏目", "未导入原因")
"""The heads of the columns that a file of rejected rows has more; Chinese as the fields' own titles are."""


@dataclass(frozen=True, slots=True)
class RejectStore:
    """The encrypted folder of rows that were not imported, one file per job."""

    vault: Vault
    folder: Path

    def put(self, job_id: UUID, content: bytes) -> None:
        """Keep the rejects of a job."""
        self.vault.write(self._path(job_id), content)

    def get(self, job_id: UUID) -> bytes:
        """Return them. Errors: ContentMissingError, SealedFileError."""
        try:
            return self.vault.read(self._path(job_id))
        except FileNotFoundError as error:
            raise ContentMissingError(sha256=job_id.hex) from error

    def exists(self, job_id: UUID) -> bool:
        """Tell whether a job left rejects."""
        return self._path(job_id).is_file()

    def _path(self, job_id: UUID) -> Path:
        return self.folder / f"{job_id.hex}.csv.sealed"


def reject_lines(
    kind: ImportKind, header: Sequence[str], bad: Sequence[tuple[int, tuple[str, ...], str, str]]
) -> bytes:
    """Return what is kept of rejected rows, each (number, cells, field, reason code)."""
    titles = {field.name: field.title for field in kind.fields}
    own = [at for at, title in enumerate(header) if title not in REJECT_TITLES]
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow([*(header[at] for at in own), "", "", ""])
    for number, cells, name, code in bad:
        writer.writerow([*(cells[at] for at in own), number, titles.get(name, ""), code])
    return stream.getvalue().encode()


def export_rejects(
    reading: Reading,
    rejects: RejectStore,
    job_id: UUID,
    sentence_of: Callable[[str], str],
    ending: str = "csv",
) -> bytes:
    """Return the rejected rows of a job for a spreadsheet: original cells, row, field, reason.

    ``sentence_of`` turns a reason code into words; ``ending`` is ``csv`` or ``xlsx``. Errors: E2001,
    ContentMissingError, SealedFileError.
    """
    reading.actor.require(rules.EXPORT, reading.scope)
    lines = list(csv.reader(io.StringIO(rejects.get(job_id).decode(), newline="")))
    rows = [[*lines[0][:-3], *REJECT_TITLES], *([*line[:-1], sentence_of(line[-1])] for line in lines[1:])]
    return xlsx_table(rows) if ending == "xlsx" else csv_table(rows)
