# SPDX-License-Identifier: Apache-2.0
"""What a paper tab shows: a form of one record, or a list as it stood. Knows no widget and no printer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from app.core.ids import NIL
from app.documents.commands import TakeCopy
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
    load: Callable[[Any, bool], Any]
    """A query: reading and whether personal data stands in full."""
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


def form_source(form_key: str, record_id: UUID, *, entity_kind: str = "complaint") -> PaperSource:
    """Return the paper of a record by the key of its form. LookupError when there is no such form."""
    form: Form[Any] | None = next((form for form in FORMS if form.key == form_key), None)
    if form is None:
        raise LookupError(form_key)
    found = form

    def load(reading: Any, in_full: bool) -> Any:
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
