# SPDX-License-Identifier: Apache-2.0
"""The lines of a document as a grid: scanned, typed and pasted codes, and what is wrong with each in place.

A scan of a part adds a line or one more piece to the line that is there; a scan of anything else is a serial
number of the line in front. Nothing is stored here.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Hashable, Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.catalog.rules import is_ean
from app.parts.document_list import LineRow
from app.parts.entry_parts import BRAND_MARK, EntryPart, find_codes
from app.parts.inputs import LineInput
from app.parts.searching import PartRow, find_parts
from ui.client import Client
from ui.parts.entry_columns import ALWAYS, EntryColumns, EntryKind
from ui.parts.words import PartsWords
from ui.sales.serials import GAP, split_serials
from ui.theme.theme import Theme
from ui.widgets import formats
from ui.widgets.cell_grid import CellGrid, RowValues
from ui.widgets.labels import Label
from ui.widgets.layouts import vbox
from ui.widgets.messages import problem_sentence
from ui.widgets.suggest_field import SuggestField

_TIMES = re.compile(r"(.+)[*×](\d{1,6})")
"""QD76*12: twelve of them."""
_FINDER = 190
_E4 = 10_000
_SERIALS = {"serials", "old_serials"}
_FIELDS = {"part_id": "code", "unit": "code", "unit_price": "price", "place": "code"}
"""The column that shows a problem of the command, where it is called otherwise."""
_TELLING = {"code", "condition", "to_condition"}
"""Columns by which two lines can be the same."""
Cell = tuple[Hashable, str]


class EntryLines(QWidget):
    """Lines of one document; `changed` when they did, `edited` when a draft of them is due."""

    changed = Signal()
    edited = Signal()

    def __init__(self, client: Client, kind: EntryKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client, self._kind = client, kind
        self._place_id: UUID | None = None
        self._found: dict[str, tuple[EntryPart, ...]] = {}
        self._refused: dict[Cell, str] = {}
        self._scans: deque[tuple[str, bool]] = deque()
        self._last: Hashable | None = None
        columns = EntryColumns(PartsWords(self), self).all(self.part_of, lambda: self._kind)
        self.grid = CellGrid(
            columns,
            name=self.tr("单据明细"),
            entry_hint=self.tr("扫码或输入条码加一行，QD76*12 是 12 件；也可从 Excel 整块粘贴"),
            appends=True,
            saves=False,
        )
        self.finder = SuggestField(self.tr("按名称或编码找配件"))
        self.finder.setAccessibleName(self.tr("按名称或编码找配件"))
        self.finder.setFixedWidth(Theme.of(self).px(_FINDER))
        self.finder.offers_only = True
        self.finder.text_settled.connect(self._on_finder_typed)
        self.finder.picked.connect(self._on_finder_picked)
        self._offered: dict[object, PartRow] = {}
        self._total = Label("", "strong")
        self.grid.lead.addWidget(self.finder)
        self.grid.tail.addWidget(self._total)
        self.setLayout(vbox(self.grid))
        self.grid.code_entered.connect(self._on_code_entered)
        self.grid.cells_changed.connect(self._on_cells_changed)
        self.grid.edited.connect(self.edited)
        self.set_kind(kind)

    # ---- what the sheet calls

    def set_kind(self, kind: EntryKind) -> None:
        """Ask for what a kind of document asks; what stands in other columns stays."""
        self._kind = kind
        self.grid.show_columns(ALWAYS | kind.columns)
        self._look_over()

    def set_place(self, place_id: UUID | None) -> None:
        """Say which warehouse it is about: what it holds stands beside each line."""
        if place_id != self._place_id:
            self._place_id = place_id
            self._found.clear()
            self._look_up()

    def refresh_stock(self) -> None:
        """Ask again what the warehouse holds: something was just posted."""
        self._found.clear()
        self._look_up()

    def part_of(self, values: RowValues) -> EntryPart | None:
        """Return the part that a row's code names; None while it names none, or several."""
        named = self._found.get(values["code"] or "", ())
        return named[0] if len(named) == 1 else None

    def is_empty(self) -> bool:
        """Tell whether there is no line."""
        return not self.grid.has_unsaved()

    def check(self) -> bool:
        """Take over what is being typed; False when a cell cannot be read, which is shown."""
        self.grid.view.commit()
        if self.grid.model.cells.has_unread():
            self.grid.go_to_problem()
            return False
        return True

    def keys(self) -> list[Hashable]:
        """Return the rows that are lines, in their order."""
        return [values.key for values in self.grid.values() if _is_line(values)]

    def lines(self) -> list[LineInput]:
        """Return the lines as they stand."""
        return [self._line(values) for values in self.grid.values() if _is_line(values)]

    def set_problems(self, problems: Mapping[str, str]) -> None:
        """Show problems of the command (``lines.2.quantity``) in their cells."""
        keys = self.keys()
        refused: dict[Cell, str] = {}
        for name, code in problems.items():
            parts = name.split(".")
            if parts[0] == "lines" and len(parts) > 2 and int(parts[1]) < len(keys):
                column = _FIELDS.get(parts[2], parts[2])
                refused[keys[int(parts[1])], column] = problem_sentence(code)
        self._refused = refused
        self.grid.set_problems({**refused, **self._live_problems()})

    def put_lines(self, lines: tuple[LineRow, ...]) -> None:
        """Write the lines of another document down, as one that came of it."""
        for row in lines:
            line = row.line
            self.grid.add_row(
                {
                    "code": row.code,
                    "quantity": line.quantity,
                    "condition": line.condition.value,
                    "serials": GAP.join(line.serials) or None,
                    "price": Decimal(line.unit_price_e4) / _E4 if line.unit_price_e4 is not None else None,
                }
            )

    def clear(self) -> None:
        """Begin without a line."""
        self._refused, self._last = {}, None
        self.grid.discard()
        self._on_changed()

    def set_busy(self, busy: bool) -> None:
        """Take nothing while the lines are being stored; what is scanned meanwhile comes after it."""
        self.grid.set_busy(busy)
        if not busy:
            self._work()

    def take_scan(self, code: str) -> None:
        """Take a scan, wherever the cursor is."""
        self.grid.view.close_untouched()
        self._scans.append((code, False))
        self._work()

    # ---- codes

    def _on_code_entered(self, code: str) -> None:
        self._scans.append((code, True))
        # After the editor that it was typed in has been closed.
        QTimer.singleShot(0, self, self._work)

    def _work(self) -> None:
        """Take what was scanned, one after the other, as soon as it is known what it is."""
        while self._scans and not self.grid.model.cells.busy:
            text, is_typed = self._scans[0]
            code, times = self._split(text)
            if code not in self._found:
                self._look_up()
                return
            self._scans.popleft()
            self._take(code, times, is_typed=is_typed)

    def _split(self, text: str) -> tuple[str, int]:
        text = text.strip().replace(" ", "")
        parts = _TIMES.fullmatch(text)
        if parts is None or self._found.get(text):
            return text, 1
        return parts.group(1), max(1, int(parts.group(2)))

    def _take(self, code: str, times: int, *, is_typed: bool) -> None:
        # The bar code of goods is no serial number, even when the catalogue does not know it.
        is_serial = not is_typed and not self._found[code] and not is_ean(code)
        if is_serial and self._take_serial(code):
            return
        key = self._row_of(code)
        if key is None:
            key = self.grid.add_row({"code": code, "quantity": times})
        else:
            values = self.grid.values_of(key)
            here = values["quantity"] if values is not None else None
            self.grid.set_value(key, "quantity", (here or 0) + times)
        self._last = key
        if is_typed:
            self.grid.go_to(key, "quantity")
        else:
            self.grid.go_to_entry()
            self._tell(key)

    def _tell(self, key: Hashable) -> None:
        values = self.grid.values_of(key)
        part = self.part_of(values) if values is not None else None
        if values is not None and part is not None:
            said = self.tr("{name}：{count} 件").format(name=part.name, count=values["quantity"])
            if part.has_serial:
                said = self.tr("{name}：{count} 件，请接着扫序列号").format(
                    name=part.name, count=values["quantity"]
                )
            self.grid.say(said)
        elif values is not None:
            self.grid.say(self._unknown(values["code"] or ""), is_warning=True)

    def _row_of(self, code: str) -> Hashable | None:
        """Return the line of the same part in the usual condition, to which one more piece belongs."""
        named = {part.id for part in self._found.get(code, ())}
        for values in self.grid.values():
            part = self.part_of(values)
            is_same = part.id in named if part is not None else values["code"] == code
            if is_same and values["condition"] == self._kind.usual.value and not values["to_condition"]:
                key: Hashable = values.key
                return key
        return None

    def _take_serial(self, serial: str) -> bool:
        """Write a scan into the line in front as a serial number; False where none is wanted."""
        place = self.grid.view.walk.place()
        column = self.grid.model.columns[place[1]].key if place is not None else ""
        key = self.grid.model.cells.key_at(place[0]) if place is not None else self._last
        values = self.grid.values_of(key) if key is not None else None
        if values is None:
            return False
        part = self.part_of(values)
        if column not in _SERIALS and (part is None or not part.has_serial):
            return False
        column = column if column in _SERIALS else "serials"
        serials = split_serials(values[column] or "")
        if serial not in serials:
            serials = (*serials, serial)
            self.grid.set_value(key, column, GAP.join(serials))
            if column == "serials" and len(serials) > (values["quantity"] or 0):
                self.grid.set_value(key, "quantity", len(serials))
        self.grid.say(
            self.tr("{name}：序列号 {count} 个").format(name=part.name if part else "", count=len(serials))
        )
        return True

    def _look_up(self) -> None:
        """Ask what every code stands for that nobody asked for yet, in one query."""
        codes = {values["code"] for values in self.grid.values()} | {
            self._split(text)[0] for text, _ in self._scans
        }
        unknown = sorted(code for code in codes if code and code not in self._found)
        if unknown:
            self._client.jobs.read(
                find_codes, self._place_id, unknown, owner=self, done=self._on_found, slot="codes"
            )
        else:
            self._on_found({})

    def _on_found(self, found: Mapping[str, tuple[EntryPart, ...]]) -> None:
        self._found.update(found)
        self._look_over()
        self.grid.refresh()
        self._work()

    def _on_cells_changed(self, cells: list[Cell]) -> None:
        touched = {column for _row, column in cells}
        for cell in cells:
            self._refused.pop(cell, None)
        if "code" in touched:
            self._look_up()
        elif touched & _TELLING:
            self._look_over()
        self._on_changed()

    # ---- what is wrong

    def _look_over(self) -> None:
        self.grid.mark({**self._refused, **self._live_problems()})

    def _live_problems(self) -> dict[Cell, str]:
        """Return what is wrong with codes: unknown, shared by brands, on two lines."""
        problems: dict[Cell, str] = {}
        seen: dict[tuple[UUID, Any, Any], Any] = {}
        for values in self.grid.values():
            code = values["code"]
            if not code:
                if _is_line(values):
                    problems[values.key, "code"] = self.tr("请填条码或编码。")
                continue
            if code not in self._found:
                continue  # still asked for
            part = self.part_of(values)
            if part is None:
                problems[values.key, "code"] = self._unknown(code)
                continue
            line = (part.id, values["condition"], values["to_condition"])
            if line in seen:
                problems[values.key, "code"] = self.tr("这个配件上面已有一行，请合成一行。")
            seen.setdefault(line, values.key)
        return problems

    def _unknown(self, code: str) -> str:
        brands = [part.brand or part.name for part in self._found.get(code, ())]
        if not brands:
            return self.tr("目录里没有 {code}，请核对；是新配件请先在商品目录里添加。").format(code=code)
        return self.tr("{brands} 都有这个编码，请写成 {example}。").format(
            brands=formats.listed(brands), example=f"{code}{BRAND_MARK}{brands[0]}"
        )

    def _on_changed(self) -> None:
        lines = [values for values in self.grid.values() if _is_line(values)]
        pieces = sum(values["quantity"] or 0 for values in lines)
        self._total.setText(
            self.tr("{lines} 项 {pieces} 件").format(
                lines=formats.number(len(lines)), pieces=formats.number(pieces)
            )
            if lines
            else ""
        )
        self.changed.emit()

    def _line(self, values: RowValues) -> LineInput:
        part, columns = self.part_of(values), ALWAYS | self._kind.columns

        def of(name: str) -> Any:
            return values[name] if name in columns else None

        price = of("price")
        return LineInput(
            part_id=part.id if part is not None else None,
            quantity=values["quantity"] or 0,
            condition=of("condition") or self._kind.usual.value,
            to_condition=of("to_condition") or "",
            owed=of("owed") or 0,
            old_back=of("old_back") or 0,
            unit_price_e4=None if price is None else int(price * _E4),
            serials=split_serials(of("serials") or ""),
            old_serials=split_serials(of("old_serials") or ""),
            note=of("note") or "",
        )

    # ---- finding by name

    def _on_finder_typed(self, text: str) -> None:
        self._client.jobs.read(find_parts, text, owner=self, done=self._on_offered, slot="finder")

    def _on_offered(self, rows: tuple[PartRow, ...]) -> None:
        self._offered = {row.id: row for row in rows}
        self.finder.set_suggestions([(row.id, row.name, row.code, "packages") for row in rows])

    def _on_finder_picked(self, part_id: object) -> None:
        row = self._offered.get(part_id)
        self.finder.clear()
        if row is not None:
            self._on_code_entered(row.code)


def _is_line(values: RowValues) -> bool:
    """Tell whether anything was typed in a row."""
    return any(
        values[name] is not None for name in ("code", "quantity", "serials", "note", "owed", "old_back")
    )
