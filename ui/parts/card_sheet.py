# SPDX-License-Identifier: Apache-2.0
"""The card of one account: its moves in order, what was left after each. Reads alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.admin.queries import StoreRow, get_store
from app.parts.books import BookLine, Card, CardLine, CardQuery, get_card
from ui.client import Client
from ui.parts.words import PartsWords
from ui.theme.theme import Density, Theme
from ui.widgets import formats
from ui.widgets.dialog import Overlay
from ui.widgets.empty_state import EmptyState
from ui.widgets.field_dates import DateEdit
from ui.widgets.labels import Label
from ui.widgets.layouts import column_of, row_of
from ui.widgets.row_columns import Column, Paint
from ui.widgets.row_table import RowTableModel, RowTableView
from ui.widgets.shortcuts import tell_keys

if TYPE_CHECKING:
    from reports.engine.form import Imprint

_WIDTH, _TALL = 920, 330
_DAY_WIDE = 126


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the card; ``id`` is its place in it."""

    id: int
    line: CardLine


class CardSheet(Overlay):
    """Shows an account over some days; Enter opens the document of a line."""

    def __init__(self, client: Client, parent: QWidget, account: BookLine, span: tuple[date, date]) -> None:
        super().__init__(parent, "", icon="list-details", width=_WIDTH)
        self._client, self._words, self._account = client, PartsWords(self), account
        self._card: Card | None = None
        self.set_title(" ".join(part for part in (account.code, account.name) if part))
        self.set_lead(self._about())
        px = Theme.of(self).px
        self.from_on, self.until_on = DateEdit(), DateEdit()
        for edit, name, day in (
            (self.from_on, self.tr("从哪天"), span[0]),
            (self.until_on, self.tr("到哪天"), span[1]),
        ):
            edit.setAccessibleName(name)
            edit.setMaximumWidth(px(_DAY_WIDE))
            edit.set_value(day)
            edit.edited.connect(self._ask)
        self.ends = Label("", "strong", selectable=True)
        self.model = RowTableModel(self._columns())
        self.view = RowTableView(self.model, name=self.tr("账卡"))
        self.view.set_density(Density.COMPACT)
        self.view.set_empty_state(EmptyState("list-details", self.tr("这几天没有收发。")))
        self.view.setFixedHeight(px(_TALL))
        self.view.opened.connect(self._open)
        days = row_of(self.from_on, Label("–", "second"), self.until_on, None, self.ends)
        self.set_body(column_of(days, self.view, spacing=10))
        label = self.add_button(self.tr("打印标签"), icon="barcode")
        label.clicked.connect(lambda _on=False: self.print_label())
        paper = self.add_button(self.tr("打印"), icon="printer")
        paper.clicked.connect(lambda _on=False: self.print_card())
        close = self.add_button(self.tr("关闭"), key="Esc")
        close.clicked.connect(self.reject)
        self.add_accept(self.tr("打开这张单据"))
        self.accepted.connect(self._open_current)
        tell_keys(self, ("Enter", self.tr("打开这一笔的单据")))
        self._ask()

    def open(self) -> None:
        """Show the sheet with the keyboard in the moves, so that Enter opens the document in front."""
        super().open()
        QTimer.singleShot(0, self.view, self.view.setFocus)

    # ---- inside

    def _about(self) -> str:
        return formats.listed((self._account.place, self._words.condition(self._account.condition)))

    def _columns(self) -> tuple[Column, ...]:
        words = self._words

        def count(pieces: int) -> str:
            return formats.number(pieces) if pieces else ""

        return (
            Column(
                "posted_on", self.tr("记账日"), lambda row: formats.day(row.line.posted_on),
                width=104, paint=Paint.TIME,
            ),
            Column("kind", self.tr("单据"), lambda row: words.kind(row.line.kind), width=120),
            Column(
                "partner",
                self.tr("从／到"),
                lambda row: words.place(row.line.partner_kind, row.line.partner),
                width=130,
                stretch=True,
            ),
            Column("came_in", self.tr("收入"), lambda row: count(row.line.came_in), width=76,
                   paint=Paint.NUMBER),
            Column("went_out", self.tr("发出"), lambda row: count(row.line.went_out), width=76,
                   paint=Paint.NUMBER),
            Column(
                "balance", self.tr("结存"), lambda row: formats.number(row.line.balance), width=84,
                paint=Paint.NUMBER,
            ),
            Column("other", self.tr("对方单号"), lambda row: row.line.other_number, width=110,
                   paint=Paint.SECOND),
            Column("number", self.tr("单号"), lambda row: row.line.number, width=166, paint=Paint.LINK),
        )  # fmt: skip

    def _span(self) -> tuple[date, date]:
        days = [day for edit in (self.from_on, self.until_on) if isinstance(day := edit.value(), date)]
        return (min(days), max(days)) if len(days) == 2 else (date.min, date.max)

    def _ask(self) -> None:
        if not all(isinstance(edit.value(), date) for edit in (self.from_on, self.until_on)):
            return
        from_on, until_on = self._span()
        query = CardQuery(
            self._account.part_id,
            from_on,
            until_on,
            self._account.place_id,
            condition=self._account.condition,
        )
        self._client.jobs.read(get_card, query, owner=self, done=self._show, slot="card")

    def _show(self, card: Card) -> None:
        self._card = card
        rows = tuple(_Row(place, line) for place, line in enumerate(card.lines))
        self.model.reset(len(rows), 0, rows)
        if rows:
            self.view.select_first()
        self.ends.setText(
            self.tr("期初 {opening} · 期末 {closing}").format(
                opening=formats.number(card.opening), closing=formats.number(card.closing)
            )
        )

    def _open_current(self) -> None:
        row = self.view.current_row()
        if row is not None:
            self._open(row)

    def _open(self, row: _Row) -> None:
        self.done()
        self._client.open("stock_document", row.line.document_id)

    def print_card(self) -> None:
        """Show the card as it stands on paper."""
        if self._card is not None:
            self._client.jobs.read(get_store, owner=self, done=self._show_paper, slot="store")

    def print_label(self) -> None:
        """Open the label of the part."""
        self.done()
        self._client.open("paper", self._account.part_id, form="part_label", entity_kind="part")

    def _show_paper(self, store: StoreRow | None) -> None:
        from reports.forms.stock_card import card_list  # noqa: PLC0415 -- paper costs a quarter of a second

        if self._card is None:
            return
        client, account = self._client, self._account
        imprint = imprint_of(client, store)
        about = formats.listed((f"{account.code} {account.name}".strip(), self._about()))
        from_on, until_on = self._span()
        sheet = card_list(self._card, from_on, until_on, about=about, imprint=imprint)
        self.done()
        client.open("paper", None, sheet=sheet)


def imprint_of(client: Client, store: StoreRow | None) -> Imprint:
    """Return what stands around the pages of a list that this person prints now."""
    from reports.engine.form import Imprint  # noqa: PLC0415 -- paper costs a quarter of a second

    return Imprint(
        store.company_name if store else "",
        store.name if store else "",
        client.actor.name,
        client.desk.runner.clock.now_at(),
        client.desk.identity.zone.key,
    )
