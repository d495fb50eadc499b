# SPDX-License-Identifier: Apache-2.0
"""What a paper tab shows: a form of one record, or a list as it stood. Knows no widget and no printer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, BinaryIO, cast
from uuid import UUID, uuid5

from app.core.ids import NIL
from app.core.spool import SealedSpool
from app.documents.commands import TakeCopy
from reports.engine.form import Copy, Form
from reports.engine.paper import Paper
from reports.forms import FORMS
from reports.summaries import list_print
from ui.widgets import program_words

Pdf = bytes | BinaryIO
"""A short paper in memory, or a long one spooled to an encrypted file, which its user closes."""
Report = Callable[[int, int], None]


def _nothing(_sheet: Any) -> tuple[str, ...]:
    """Return that nothing is missing."""
    return ()


@dataclass(frozen=True, slots=True)
class PaperSource:
    """One paper of one record: how its data is read, and how a copy is drawn."""

    form_key: str
    title: str
    version: str
    papers: tuple[Paper, ...]
    """The sizes that it can be printed on, the usual one first."""
    paper: Paper
    entity_kind: str
    entity_id: UUID
    load: Callable[[Any, bool], Any]
    """A query: reading and whether personal data stands in full."""
    draw_on: Callable[[Paper, Any, Copy, Report], Pdf]
    has_personal: bool
    lacking: Callable[[Any], tuple[str, ...]] = _nothing
    """What must stand on the paper of a sheet and is not known, in the window's language."""

    def draw(self, sheet: Any, copy: Copy, report: Report) -> Pdf:
        """Draw one copy on the chosen paper; ``report`` hears how far a long one is."""
        return self.draw_on(self.paper, sheet, copy, report)

    def on(self, paper_name: str) -> PaperSource:
        """Return the same paper on another size; on the usual one when there is none of that name."""
        found = next((paper for paper in self.papers if paper.name == paper_name), self.papers[0])
        return replace(self, paper=found)

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


def form_of(form_key: str) -> Form[Any]:
    """Return a form by its key. LookupError when there is no such form."""
    found: Form[Any] | None = next((form for form in FORMS if form.key == form_key), None)
    if found is None:
        raise LookupError(form_key)
    return found


def form_source(
    form_key: str,
    record_id: UUID,
    *,
    entity_kind: str = "complaint",
    content_of: Callable[[str], bytes] | None = None,
) -> PaperSource:
    """Return the paper of a record by the key of its form. LookupError when there is no such form.

    ``content_of`` gives the content of a file by its SHA-256, for forms that show photos.
    """
    form = form_of(form_key)

    def load(reading: Any, in_full: bool) -> Any:
        return form.load(reading, record_id, in_full)

    def draw(paper: Paper, sheet: Any, copy: Copy, _report: Report) -> Pdf:
        if form.with_files is not None and content_of is not None:
            sheet = form.with_files(sheet, content_of)
        return form.layout(paper.name).draw(sheet, copy)

    def lacking(sheet: Any) -> tuple[str, ...]:
        found = form.lacking(sheet) if form.lacking is not None else ()
        return tuple(map(program_words.title, found))

    return PaperSource(
        form.key,
        program_words.title(form.title),
        form.version,
        tuple(layout.paper for layout in form.layouts),
        form.paper,
        entity_kind,
        record_id,
        load,
        draw,
        has_personal=form.has_personal,
        lacking=lacking,
    )


def list_source(sheet: list_print.ListSheet) -> PaperSource:
    """Return the paper of a list as it stood when it was asked for: a later one is another paper."""
    identity = f"{sheet.title}\x1f{sheet.filter_text}\x1f{sheet.printed_at.isoformat()}"
    others = tuple(paper for paper in list_print.PAPERS if paper != sheet.paper)

    def draw(paper: Paper, shown: list_print.ListSheet, copy: Copy, report: Report) -> Pdf:
        spool = cast("BinaryIO", SealedSpool())
        try:
            list_print.draw(replace(shown, paper=paper), copy, out=spool, report=report)
        except BaseException:
            spool.close()
            raise
        return spool

    return PaperSource(
        list_print.KEY,
        sheet.title,
        list_print.VERSION,
        (sheet.paper, *others),
        sheet.paper,
        "list",
        uuid5(NIL, identity),
        lambda _reading, _in_full: sheet,
        draw,
        has_personal=False,
    )
