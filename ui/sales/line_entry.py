# SPDX-License-Identifier: Apache-2.0
"""The lines of a sale that is being written down: one form that adds lines to a list below it.

Everything works without a mouse: a scanned 69 code or a typed model fills the line, Enter on the last field
adds it, Enter on a line takes it back into the form, Delete drops it. Stores nothing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.catalog.queries import ModelRow, list_models
from app.catalog.rules import READ as READ_CATALOG
from app.sales.inputs import LineInput, line_problems
from app.sales.rules import LineKind
from ui.catalog.serial_note import SerialNote
from ui.client import Client
from ui.sales.serials import GAP, split_serials
from ui.sales.unlisted_note import UnlistedNote
from ui.sales.words import SaleWords
from ui.theme.theme import Density, Theme
from ui.widgets import formats
from ui.widgets.fields import Field, FieldKind, Picked
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import Label
from ui.widgets.layouts import hbox, vbox
from ui.widgets.messages import problem_sentences
from ui.widgets.row_columns import Column, Paint
from ui.widgets.row_table import RowTableModel, RowTableView
from ui.widgets.shortcuts import tell_keys

_MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class EntryLine:
    """A line of the list; its id is its place among all that were ever added."""

    id: int
    line: LineInput


class LineEntry(QWidget):
    """Lines and the form that makes them; `changed` when either did, `submitted` on Ctrl+Enter."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, client: Client, words: SaleWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client, self._words = client, words
        self._lines: list[EntryLine] = []
        self._made = 0
        self._prices: dict[UUID, int | None] = {}
        self._codes: dict[UUID, str] = {}
        self._scanned = ""
        self.form = FormPanel(self._fields(), columns=6, goes_on=True)
        self.form.suggest("model").text_settled.connect(self._on_model_typed)
        self.form.suggest("model").picked.connect(self._on_model_picked)
        self.form.suggest("model").offers_only = True
        self.form.changed.connect(self.changed)
        self.form.submitted.connect(self.submitted)
        self.form.editor("serials").installEventFilter(self)
        self.note = SerialNote(client, self.form.editor("serials"))
        self.unlisted = UnlistedNote(self.form.editor("model"))
        self.form.editor("model").installEventFilter(self)
        self.changed.connect(self._check_serials)
        self.changed.connect(self._check_listed)
        self.model = RowTableModel(self._columns())
        self.view = RowTableView(self.model, name=self.tr("销售明细"))
        self.view.set_density(Density.COMPACT)
        self.view.opened.connect(self._take_back)
        self.view.installEventFilter(self)
        tell_keys(self.view, ("Enter", self.tr("把这一行取回来改")), ("Delete", self.tr("去掉这一行")))
        self._sum = Label("", "h3")
        hint = Label(self.tr("机号后按 Enter 加一行；在明细上 Enter 取回来改，Delete 去掉"), "caption")
        self.setLayout(
            vbox(self.form, self.unlisted, self.note, hbox(hint, None, self._sum), self.view, spacing=8)
        )
        self.clear_form()
        self._show_lines()

    # ---- what the sheet calls

    def lines(self) -> tuple[LineInput, ...]:
        """Return every line, with the one that is still in the form."""
        here = self._line_here()
        kept = tuple(entry.line for entry in self._lines)
        return kept if here is None else (*kept, here)

    def total_fen(self) -> int:
        """Return what all lines come to."""
        return sum(line.line_fen for line in self.lines())

    def check(self) -> bool:
        """Mark what cannot be read in the form; True when it is empty or can be."""
        return not self._is_filled() or self.form.check_kinds()

    def set_problems(self, problems: Mapping[str, str]) -> None:
        """Show problems of the command (``lines.2.serials``): that line comes back into the form."""
        if "lines" in problems:
            self.form.set_problems(problem_sentences({"model": problems["lines"]}))
            return
        placed = sorted((int(key.split(".")[1]), key) for key in problems if key.startswith("lines."))
        if not placed:
            return
        place = placed[0][0]
        if place < len(self._lines):
            self._take_back(self._lines[place])
        names = {"description": "model", "code": "model", "model_id": "model", "amount": "unit_price"}
        of_line = {key.split(".", 2)[2]: problems[key] for at, key in placed if at == place}
        fields = {names.get(name, name): code for name, code in of_line.items()}
        self.form.set_problems(
            problem_sentences({name: code for name, code in fields.items() if name in self.form.values()})
        )

    def take_scan(self, code: str) -> None:
        """Find the model of a scanned 69 code."""
        self._scanned = code
        self._client.jobs.read(_search, code, owner=self, done=self._on_scanned, slot="scan")

    def add_line(self) -> bool:
        """Put what the form holds into the list; False when something is wrong or nothing is there."""
        if not self._is_filled() or not self.form.check_kinds():
            return False
        line = self._line_here()
        if line is None:
            return False
        found = line_problems(line)
        if found:
            self.set_problems({f"lines.{len(self._lines)}.{name}": code for name, code in found.items()})
            return False
        self._made += 1
        self._lines.append(EntryLine(self._made, line))
        self.clear_form()
        self._show_lines()
        self.form.editor("model").setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def clear_form(self) -> None:
        """Empty the form: one piece of goods."""
        self.form.clear()
        self.form.set_values({"kind": LineKind.GOODS, "quantity": 1})

    def to_draft(self) -> str:
        """Return every line as text; empty without one."""
        lines = [_to_draft(line) for line in self.lines()]
        return json.dumps(lines, ensure_ascii=False) if lines else ""

    def from_draft(self, text: str) -> None:
        """Show the lines that a draft kept."""
        self._lines = []
        for kept in json.loads(text) if text else ():
            self._made += 1
            self._lines.append(EntryLine(self._made, _from_draft(kept)))
        self.clear_form()
        self._show_lines()

    # ---- Qt

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the last field adds the line; Delete in the list drops one."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if watched is self.form.editor("serials") and is_enter and plain:
                self._on_serial_entered()
                return True
            if watched is self.view and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
                self._drop(self.view.current_row())
                return True
        if event.type() == QEvent.Type.FocusOut and watched is self.form.editor("model"):
            # Asked when the field has been left: what was offered may be taken as one leaves it.
            QTimer.singleShot(0, self, self._check_listed)
        return super().eventFilter(watched, event)

    # ---- inside

    def _fields(self) -> tuple[Field, ...]:
        return (
            Field(
                "model",
                self.tr("商品"),
                FieldKind.COMBO_SEARCH,
                span=3,
                placeholder=self.tr("品牌、型号、编码或扫 69 码；目录里没有的直接写"),
            ),
            Field("kind", self.tr("种类"), FieldKind.CHOICE, choices=self._words.choices("line_kind")),
            Field("quantity", self.tr("件数"), FieldKind.NUMBER),
            Field("unit_price", self.tr("单价（元）"), FieldKind.NUMBER, decimals=2),
            Field(
                "serials",
                self.tr("机号"),
                FieldKind.SCAN,
                span=6,
                placeholder=self.tr("一台一个，扫完一台接着扫下一台；没有机号的直接按 Enter"),
            ),
        )

    def _columns(self) -> tuple[Column, ...]:
        def name(entry: EntryLine) -> str:
            line = entry.line
            name, said = line.description or line.code, []
            if line.kind != LineKind.GOODS:
                said.append(self._words.line_kind(line.kind))
            if line.model_id is None and line.kind in {LineKind.GOODS, LineKind.GIFT}:
                said.append(self.tr("目录里没有"))
            return formats.aside(name, formats.listed(said)) if said else name

        return (
            Column("goods", self.tr("商品"), name, width=280, paint=Paint.STRONG, stretch=True),
            Column("serials", self.tr("机号"), lambda e: formats.listed(e.line.serials), width=220),
            Column("quantity", self.tr("件数"), lambda e: str(e.line.quantity), width=60, paint=Paint.NUMBER),
            Column(
                "amount",
                self.tr("金额"),
                lambda e: formats.money(e.line.line_fen),
                width=120,
                paint=Paint.NUMBER,
            ),
        )

    def _is_filled(self) -> bool:
        model = self.form.value("model")
        return isinstance(model, Picked) and bool(model.text)

    def _line_here(self) -> LineInput | None:
        """Return the line in the form; None while no goods are named."""
        model = self.form.value("model")
        if not isinstance(model, Picked) or not model.text:
            return None
        model_id = model.id if isinstance(model.id, UUID) else None
        quantity, price = self.form.value("quantity"), self.form.value("unit_price")
        return LineInput(
            description=model.text,
            code=self._codes.get(model_id, "") if model_id is not None else "",
            model_id=model_id,
            kind=str(self.form.value("kind") or LineKind.GOODS),
            quantity=quantity if isinstance(quantity, int) else 0,
            unit_price=price if isinstance(price, Decimal) else Decimal(0),
            serials=split_serials(str(self.form.value("serials") or "")),
        )

    def _on_serial_entered(self) -> None:
        typed = str(self.form.value("serials") or "")
        quantity = self.form.value("quantity")
        pieces = quantity if isinstance(quantity, int) else 1
        serials = split_serials(typed)
        if 0 < len(serials) < pieces and not typed.endswith(GAP):
            # The next one is to be scanned; Enter once more adds the line with those that are there.
            self.form.set_values({"serials": GAP.join(serials) + GAP})
        elif self._is_filled():
            self.add_line()
        else:
            self.focusNextChild()

    def _put_aside(self) -> None:
        """Keep what the form holds as a line before another comes into it."""
        here = self._line_here()
        if here is not None:
            self._made += 1
            self._lines.append(EntryLine(self._made, here))

    def _take_back(self, entry: EntryLine) -> None:
        if self._line_here() is not None and entry in self._lines:
            self._put_aside()
        self._lines = [one for one in self._lines if one.id != entry.id]
        line = entry.line
        if line.model_id is not None:
            self._codes[line.model_id] = line.code
        self.form.set_problems({})
        self.form.set_values(
            {
                "model": Picked(line.model_id, line.description or line.code),
                "kind": LineKind(line.kind),
                "quantity": line.quantity,
                "unit_price": line.unit_price,
                "serials": " ".join(line.serials),
            }
        )
        self._show_lines()
        self.form.editor("model").setFocus(Qt.FocusReason.TabFocusReason)

    def _drop(self, entry: EntryLine | None) -> None:
        if entry is not None:
            self._lines = [one for one in self._lines if one.id != entry.id]
            self._show_lines()

    def _show_lines(self) -> None:
        self.model.reset(len(self._lines), 0, self._lines)
        self.view.setVisible(bool(self._lines))
        px = Theme.of(self).px
        rows = min(len(self._lines), _MOST_SHOWN)
        height = self.view.horizontalHeader().sizeHint().height()
        self.view.setFixedHeight(height + rows * Theme.of(self).row_height(Density.COMPACT) + px(4))
        self.changed.emit()

    def show_sum(self) -> None:
        """Show what all lines come to."""
        self._sum.setText(self.tr("合计 {amount}").format(amount=formats.money(self.total_fen())))

    def _check_serials(self) -> None:
        """Look at every serial number, with those of lines that are in the list: Enter takes them there."""
        lines = ((line.model_id, line.serials) for line in self.lines())
        self.note.check([(model_id, one) for model_id, serials in lines if model_id for one in serials])

    def _check_listed(self) -> None:
        """Remark on goods that the catalogue does not have, once nobody is looking for them any more."""
        line = self._line_here()
        is_goods = line is not None and line.model_id is None and line.kind in {LineKind.GOODS, LineKind.GIFT}
        is_sought = self.form.editor("model").hasFocus()
        self.unlisted.say(is_unlisted=is_goods and not is_sought and self._client.actor.may(READ_CATALOG))

    def _on_model_typed(self, text: str) -> None:
        if self._client.actor.may(READ_CATALOG) and text.strip():
            self._client.jobs.read(_search, text, owner=self, done=self._on_models, slot="models")

    def _on_models(self, rows: tuple[ModelRow, ...]) -> None:
        self._know(rows)
        lines = [
            (row.id, f"{row.brand} {row.name}", " · ".join(_about(row)), row.icon or "packages")
            for row in rows
        ]
        self.form.suggest("model").set_suggestions(lines)

    def _know(self, rows: tuple[ModelRow, ...]) -> None:
        self._codes |= {row.id: row.code or row.ean for row in rows}
        self._prices |= {row.id: row.price_fen for row in rows}

    def _on_scanned(self, rows: tuple[ModelRow, ...]) -> None:
        self._know(rows)
        if len(rows) == 1:
            self.form.set_values({"model": Picked(rows[0].id, f"{rows[0].brand} {rows[0].name}")})
            self._on_model_picked(rows[0].id)
        else:
            self.form.set_values({"model": Picked(None, self._scanned)})
        self.changed.emit()

    def _on_model_picked(self, model_id: object) -> None:
        price_fen = self._prices.get(model_id) if isinstance(model_id, UUID) else None
        if price_fen is not None:
            self.form.set_values({"unit_price": Decimal(price_fen) / 100})
        self.changed.emit()


_search = partial(list_models, with_prices=True, limit=8)
"""Models in use that hold every typed word, with what they cost today."""


def _about(row: ModelRow) -> Iterator[str]:
    yield row.class_name
    if row.code or row.ean:
        yield row.code or row.ean
    if row.price_fen is not None:
        yield formats.money(row.price_fen)


def _to_draft(line: LineInput) -> dict[str, str]:
    return {
        "description": line.description,
        "code": line.code,
        "model_id": line.model_id.hex if line.model_id else "",
        "kind": line.kind,
        "quantity": str(line.quantity),
        "unit_price": str(line.unit_price),
        "serials": " ".join(line.serials),
    }


def _from_draft(kept: Mapping[str, str]) -> LineInput:
    return LineInput(
        description=kept["description"],
        code=kept["code"],
        model_id=UUID(hex=kept["model_id"]) if kept["model_id"] else None,
        kind=kept["kind"],
        quantity=int(kept["quantity"]),
        unit_price=Decimal(kept["unit_price"]),
        serials=split_serials(kept["serials"]),
    )
