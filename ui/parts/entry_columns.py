# SPDX-License-Identifier: Apache-2.0
"""What each kind of document asks of who writes it down, as data, and the columns of its lines.

Must not know how a document is stored.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.parts.entry_parts import EntryPart
from app.parts.rules import CORRECTING, Condition, Direction, DocumentKind, waits
from ui.parts.words import PartsWords
from ui.widgets.cell_grid import CellKind, CellLook, GridColumn, RowValues

PartOf = Callable[[RowValues], EntryPart | None]
ALWAYS = frozenset({"code", "name", "quantity", "unit", "serials", "note"})
"""Columns that every kind of document has."""
_PARTNER = frozenset({"party"})
_PAPER = _PARTNER | {"other_number"}
_STOCK = frozenset({"stock", "condition"})


@dataclass(frozen=True, slots=True)
class EntryKind:
    """One kind of document: the fields beside kind, warehouse, day and note, and the columns of its lines.

    ``usual`` is the condition of a line that says none. ``follows`` is the kind of the document that tells of
    these goods beforehand. A partner who is ``asked`` may be left out.
    """

    kind: DocumentKind
    fields: frozenset[str] = frozenset()
    columns: frozenset[str] = frozenset()
    direction: Direction = Direction.IN
    usual: Condition = Condition.GOOD
    follows: DocumentKind | None = None

    @property
    def key(self) -> str:
        """What names it among the kinds that can be chosen: a return goes in or out."""
        return f"{self.kind}.{self.direction}" if self.kind is DocumentKind.RETURN else self.kind.value

    @property
    def waits(self) -> bool:
        """Tell whether it lies in the folder 待齐 until goods and paper are here (D37)."""
        return waits(self.kind, self.direction)

    @property
    def corrects(self) -> bool:
        """Tell whether it needs the right to correct."""
        return self.kind in CORRECTING

    @property
    def may_be_negative(self) -> bool:
        """Tell whether a quantity may be below nought."""
        return self.kind is DocumentKind.ADJUSTMENT


KINDS: tuple[EntryKind, ...] = (
    EntryKind(
        DocumentKind.HQ_RECEIPT,
        _PAPER | {"of_document", "here"},
        frozenset({"condition", "owed", "price"}),
        follows=DocumentKind.DELIVERY_LIST,
    ),
    EntryKind(DocumentKind.DELIVERY_LIST, _PAPER | {"tracking"}, frozenset({"condition", "price"})),
    EntryKind(DocumentKind.RELEASE, _PAPER, _STOCK | {"owed"}),
    EntryKind(DocumentKind.REPAIR, _PAPER, _STOCK | {"old_back", "owed", "old_serials"}),
    EntryKind(DocumentKind.WARRANTY, _PAPER, _STOCK | {"old_back", "owed", "old_serials"}),
    EntryKind(DocumentKind.DEALER, _PAPER | {"tracking"}, _STOCK | {"owed", "price"}),
    EntryKind(
        DocumentKind.RETURN,
        _PAPER | {"reason", "here"},
        frozenset({"condition"}),
        Direction.IN,
        Condition.BAD,
    ),
    EntryKind(DocumentKind.RETURN, _PAPER | {"reason", "tracking"}, _STOCK, Direction.OUT, Condition.BAD),
    EntryKind(DocumentKind.TRANSFER, _PARTNER | {"tracking"}, _STOCK),
    EntryKind(
        DocumentKind.TRANSFER_IN,
        _PAPER | {"of_document", "here"},
        frozenset({"condition"}),
        follows=DocumentKind.TRANSFER,
    ),
    EntryKind(DocumentKind.ADJUSTMENT, frozenset({"reason"}), _STOCK | {"to_condition"}),
    EntryKind(DocumentKind.SCRAP, frozenset({"reason"}), _STOCK, usual=Condition.BAD),
)
BY_KEY = {kind.key: kind for kind in KINDS}


class EntryColumns(QObject):
    """The columns of the lines in words of the present language."""

    def __init__(self, words: PartsWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def all(self, part_of: PartOf, kind: Callable[[], EntryKind]) -> tuple[GridColumn, ...]:
        """Return every column; ``part_of`` tells which part a row's code names, ``kind`` the document."""
        conditions = self._words.choices("condition")

        def quantity_problem(value: object) -> str:
            if not isinstance(value, int) or value > 0 or (value < 0 and kind().may_be_negative):
                return ""
            return self.tr("数量不能是 0。") if kind().may_be_negative else self.tr("数量须大于 0。")

        def of_part(name: str) -> Callable[[RowValues], object]:
            def value(values: RowValues) -> object:
                part = part_of(values)
                return None if part is None else getattr(part, name) or None

            return value

        def in_stock(values: RowValues) -> int | None:
            part = part_of(values)
            if part is None:
                return None
            return part.bad if values["condition"] == Condition.BAD.value else part.good

        count, text = CellKind.QUANTITY, CellKind.TEXT
        return (
            GridColumn("code", self.tr("条码（编码）"), CellKind.CODE, 150, editable=True),
            GridColumn(
                "name", self.tr("配件"), width=150, look=CellLook.STRONG, computed=of_part("name"),
                stretch=True,
            ),
            GridColumn("unit", self.tr("单位"), width=52, look=CellLook.SECOND, computed=of_part("unit")),
            GridColumn("stock", self.tr("账上"), count, 64, look=CellLook.SECOND, computed=in_stock),
            GridColumn(
                "quantity", self.tr("数量"), count, 72, editable=True, is_sum=True, look=CellLook.STRONG,
                check=quantity_problem,
            ),
            GridColumn(
                "condition", self.tr("好坏"), CellKind.CHOICE, 76, editable=True, choices=conditions,
                default=lambda: kind().usual.value,
            ),
            GridColumn(
                "to_condition", self.tr("改判为"), CellKind.CHOICE, 76, editable=True, choices=conditions
            ),
            GridColumn("owed", self.tr("欠坏件"), count, 70, editable=True, is_sum=True),
            GridColumn("old_back", self.tr("旧件收回"), count, 78, editable=True, is_sum=True),
            GridColumn("price", self.tr("单价（元）"), count, 88, editable=True, decimals=4),
            GridColumn("serials", self.tr("序列号（一件一个）"), text, 150, editable=True),
            GridColumn("old_serials", self.tr("旧件序列号"), text, 130, editable=True),
            GridColumn("note", self.tr("备注"), text, 110, editable=True),
        )  # fmt: skip
