# SPDX-License-Identifier: Apache-2.0
"""Goods or paper of a waiting document are here (D37): what the boxes looked like, what is missing.

What is wrong opens a joint inquiry (D38, D41): the sheet says so while one types, and whom to call. How the
partner packed lately stands beside it (D39). Photos are kept with the document.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from app.parts.arrivals import FoundLine, RecordArrival, record_arrivals
from app.parts.document_history import Contact, DocumentFile, get_document_file
from app.parts.document_list import DocumentSheet
from app.parts.packing import PackingRecord, packing_of
from app.parts.rules import LONGEST_NOTE, Arrival, OuterState, Packing
from ui.admin.sheet_draft import Content
from ui.catalog.form_sheet import FormSheet
from ui.client import Client
from ui.documents.attachment_strip import AttachmentStrip
from ui.parts.words import PartsWords
from ui.theme.theme import Theme
from ui.widgets import formats
from ui.widgets.banner import Banner
from ui.widgets.cell_grid import CellGrid, CellKind, CellLook, GridColumn
from ui.widgets.fields import Choices, Field, FieldKind
from ui.widgets.labels import Label
from ui.widgets.layouts import column_of, row_of

_BOTH = "both"
_LINES = "lines"
_GRID_TALL = 160
_OF_GOODS = ("outer_state", "packing")


@dataclass(frozen=True, slots=True)
class ArrivalLine:
    """A line of the document as the table shows it; ``id`` is its place from 1."""

    id: int
    code: str
    name: str
    quantity: int
    missing: int | None = None
    damaged: int | None = None


class ArrivalSheet(FormSheet):
    """Say what came and what it looked like; a line without figures is as the paper says."""

    draft_kind = "stock_document"
    width_px = 760

    def __init__(self, client: Client, parent: QWidget, document: DocumentSheet) -> None:
        self.document = document
        self._words = PartsWords(parent)
        self._contacts: tuple[Contact, ...] = ()
        title = self._words.act("arrive")
        super().__init__(client, parent, title, record_id=document.row.id, is_new=False, accept=title)
        self.form.changed.connect(self._show_asked)
        self.grid.edited.connect(self._on_grid_edited)
        self.grid.save_wanted.connect(lambda _changes: self.accept())
        self.files.set_parent_record(document.row.id)
        jobs, row = client.jobs, document.row
        jobs.read(get_document_file, row.id, owner=self, done=self._on_file)
        if row.party_id is not None:
            jobs.read(packing_of, row.party_id, owner=self, done=self._on_record)
        self._show_asked()

    # ---- FormSheet

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        words = self._words
        return (
            Field("what", self.tr("到了什么"), FieldKind.CHOICE, required=True, choices=self._whats()),
            Field(
                "outer_state",
                self.tr("外箱"),
                FieldKind.CHOICE,
                required=True,
                choices=words.choices("outer_state"),
            ),
            Field(
                "packing",
                self.tr("包装"),
                FieldKind.CHOICE,
                required=True,
                choices=words.choices("packing"),
            ),
            Field(
                "note",
                self.tr("说明"),
                most=LONGEST_NOTE,
                placeholder=self.tr("与谁一起开的箱、承运单怎么批注"),
            ),
        )

    def whole_body(self) -> QWidget:
        """Return the form with the lines, the photos and what is known of the partner."""
        self.grid = self._make_grid()
        self.files = AttachmentStrip(self.client, "stock_document")
        self.record, self.inquiry = Banner("", tone="warn"), Banner("", tone="bad")
        self.record.hide()
        self.inquiry.hide()
        lines = Label(self.tr("少了或坏了的，在这一行填数；都好的不用填。"), "caption", wrap=True)
        photos = Label(self.tr("照片（外箱、面单、坏处）"), "caption")
        self._of_goods = (lines, self.grid, photos, self.files)
        pictures = row_of(photos, (self.files, 1), spacing=12)
        return column_of(self.form, self.record, self.inquiry, lines, self.grid, pictures, spacing=10)

    def show_entry(self) -> None:
        """Begin with what is not here yet, all of it sound."""
        row = self.document.row
        about = [self._words.kind(row.kind, row.direction), row.partner, row.other_number]
        self.set_lead(" · ".join(part for part in (row.number, *about) if part))
        self.form.set_values(
            {
                "what": self._whats()[0][0],
                "outer_state": OuterState.SOUND.value,
                "packing": Packing.PROPER.value,
            }
        )

    def content(self) -> Content:
        """Return what is typed in form and lines."""
        lines = json.dumps(self.grid.state()) if self.grid.has_unsaved() else ""
        return {**super().content(), **({_LINES: lines} if lines else {})}

    def put_content(self, content: Content) -> None:
        """Show what a draft holds."""
        super().put_content({name: text for name, text in content.items() if name != _LINES})
        self.grid.discard()
        if content.get(_LINES):
            self.grid.restore(json.loads(content[_LINES]))
        self._show_asked()

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        document_id, note = self.document.row.id, self.text("note")
        paper_note = "" if self._has_both() else note
        arrivals = [
            RecordArrival(
                document_id=document_id,
                what=Arrival.GOODS.value,
                outer_state=self.text("outer_state"),
                packing=self.text("packing"),
                lines=tuple(self.found()),
                note=note,
            )
            if what is Arrival.GOODS
            else RecordArrival(document_id=document_id, what=what.value, note=paper_note)
            for what in self._arrived()
        ]
        return record_arrivals, arrivals

    def found(self) -> Iterable[FoundLine]:
        """Return the lines of which something is missing or damaged."""
        for values in self.grid.values():
            missing, damaged = values["missing"] or 0, values["damaged"] or 0
            if missing or damaged:
                yield FoundLine(line=values["id"], missing=missing, damaged=damaged)

    # ---- inside

    def _whats(self) -> Choices:
        row = self.document.row
        goods, paper = self.tr("货物到了"), self.tr("单据到了")
        if row.has_goods:
            return ((Arrival.PAPER.value, paper),)
        if row.has_paper:
            return ((Arrival.GOODS.value, goods),)
        both = self.tr("货物和单据都到了")
        return ((_BOTH, both), (Arrival.GOODS.value, self.tr("只有货物到了")),
                (Arrival.PAPER.value, self.tr("只有单据到了")))  # fmt: skip

    def _has_both(self) -> bool:
        return self.form.value("what") == _BOTH

    def _arrived(self) -> tuple[Arrival, ...]:
        if self._has_both():
            return Arrival.GOODS, Arrival.PAPER
        return (Arrival(str(self.form.value("what"))),)

    def _make_grid(self) -> CellGrid:
        words = self._words
        columns = (
            GridColumn("id", self.tr("行"), CellKind.QUANTITY, width=44),
            GridColumn("code", self.tr("编码"), CellKind.CODE, width=130),
            GridColumn("name", self.tr("配件"), width=170, look=CellLook.STRONG, stretch=True),
            GridColumn("quantity", self.tr("单上"), CellKind.QUANTITY, width=64, is_sum=True),
            GridColumn(
                "missing", self.tr("少"), CellKind.QUANTITY, width=64, editable=True, is_sum=True,
                check=self._not_below,
            ),
            GridColumn(
                "damaged", self.tr("坏"), CellKind.QUANTITY, width=64, editable=True, is_sum=True,
                check=self._not_below,
            ),
        )  # fmt: skip
        grid = CellGrid(columns, name=self.tr("到货明细"))
        grid.set_rows(
            [
                ArrivalLine(place, line.code, line.name or words.line(line), line.line.quantity)
                for place, line in enumerate(self.document.lines, 1)
            ]
        )
        grid.setFixedHeight(Theme.of(grid).px(_GRID_TALL))
        return grid

    def _not_below(self, value: Any) -> str:
        return self.tr("不能是负数。") if value is not None and value < 0 else ""

    def _on_grid_edited(self) -> None:
        if self.draft is not None:
            self.draft.touch()
        self._show_asked()

    def _on_accept(self) -> None:
        # Taken over before the table is looked at: a figure that is still being typed counts.
        self.grid.changes()
        wrong = {
            (values["id"], "missing"): self.tr("少的和坏的加起来不能比单上多。")
            for values in self.grid.values()
            if (values["missing"] or 0) + (values["damaged"] or 0) > values["quantity"]
        }
        self.grid.set_problems(wrong)
        if not wrong and not self.grid.go_to_problem():
            super()._on_accept()

    def _show_asked(self) -> None:
        """Ask about the boxes only where goods came; say what an inquiry will ask for."""
        is_goods = self.form.value("what") != Arrival.PAPER.value
        for name in _OF_GOODS:
            self.form.set_shown(name, is_goods)
        for part in self._of_goods:
            part.setVisible(is_goods)
        self.record.setVisible(is_goods and bool(self.record.accessibleName()))
        is_wrong = is_goods and (
            self.form.value("outer_state") != OuterState.SOUND.value
            or self.form.value("packing") != Packing.PROPER.value
            or any(True for _line in self.found())
        )
        if is_wrong:
            self.inquiry.set_text(self._inquiry_words(), "bad")
        self.inquiry.setVisible(is_wrong)

    def _inquiry_words(self) -> str:
        whom = [formats.aside(one.name, one.phone) if one.phone else one.name for one in self._contacts]
        call = self.tr("请现在联系{whom}。").format(whom=formats.listed(whom)) if whom else ""
        return formats.sentences(
            (
                self.tr("登记后开出一项联合查询，出现在您的待办里。"),
                call,
                self.tr("请拍照，并在承运单上批注。"),
            )
        )

    def _on_file(self, file: DocumentFile) -> None:
        self._contacts = tuple(one for one in (file.partner, file.carrier) if one is not None)
        self._show_asked()

    def _on_record(self, record: PackingRecord) -> None:
        words = self._words.packing_record(record, self.document.row.partner)
        if words:
            self.record.set_text(words, "warn")
        self._show_asked()
