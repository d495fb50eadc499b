# SPDX-License-Identifier: Apache-2.0
"""What a paper tab shows: a form of one record, or a list as it stood, and its register. Knows no widget."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from app.admin.queries import staff_names
from app.core.ids import NIL
from app.core.unit_of_work import Reading
from app.documents.commands import TakeCopy
from app.documents.queries import CopyRow, list_copies
from reports.engine.form import Copy, Form
from reports.engine.paper import Paper
from reports.forms import FORMS
from reports.summaries import list_print


@dataclass(frozen=True, slots=True)
class PaperSource:
    """One paper of one record: how its data is read, and how a copy is drawn."""

    form_key: str
    title: str
    version: str
    paper: Paper
    entity_kind: str
    entity_id: UUID
    load: Callable[[Reading, bool], Any]
    draw: Callable[[Any, Copy], bytes]
    has_personal: bool

    def take(self, printer: str, *, in_full: bool) -> TakeCopy:
        """Return the command that takes the next copy."""
        return TakeCopy(
            self.form_key,
            self.version,
            self.entity_kind,
            self.entity_id,
            printer,
            in_full=in_full and self.has_personal,
        )


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One copy of the register with the name of who took it."""

    copy: CopyRow
    by_name: str


def form_source(form_key: str, record_id: UUID, *, entity_kind: str = "complaint") -> PaperSource:
    """Return the paper of a record by the key of its form. LookupError when there is no such form."""
    form: Form[Any] | None = next((form for form in FORMS if form.key == form_key), None)
    if form is None:
        raise LookupError(form_key)
    found = form

    def load(reading: Reading, in_full: bool) -> Any:
        return found.load(reading, record_id, in_full)

    return PaperSource(
        found.key,
        found.title,
        found.version,
        found.paper,
        entity_kind,
        record_id,
        load,
        found.draw,
        has_personal=True,
    )


def list_source(sheet: list_print.ListSheet) -> PaperSource:
    """Return the paper of a list as it stood when it was asked for: a later one is another paper."""
    identity = f"{sheet.title}\x1f{sheet.filter_text}\x1f{sheet.printed_at.isoformat()}"
    return PaperSource(
        list_print.KEY,
        sheet.title,
        list_print.VERSION,
        sheet.paper,
        "list",
        uuid5(NIL, identity),
        lambda _reading, _in_full: sheet,
        list_print.draw,
        has_personal=False,
    )


def read_register(reading: Reading, source: PaperSource) -> tuple[RegisterLine, ...]:
    """Return the copies of a paper, the newest first, with names."""
    copies = list_copies(reading, source.entity_id, source.form_key)
    names = staff_names(reading, {copy.by_id for copy in copies})
    return tuple(RegisterLine(copy, names.get(copy.by_id, "")) for copy in reversed(copies))
