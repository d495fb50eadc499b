# SPDX-License-Identifier: Apache-2.0
"""The head of a document that is written down: kind, partner, warehouse, day, and what its kind asks for.

Must not know lines or how a document is stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from app.catalog.queries import PartyRow, list_parties
from app.catalog.rules import READ as READ_CATALOG
from app.core.ids import NIL
from app.parts.day_report import day_it_counts_on
from app.parts.document_list import DocumentRow, DocumentView, FindDocuments
from app.parts.following import find_followed, find_sent
from app.parts.rules import (
    CORRECT,
    LONGEST_NOTE,
    LONGEST_NUMBER,
    NEEDS_PARTY,
    NEEDS_REASON,
    DocumentKind,
    DocumentStatus,
)
from app.parts.stock_list import WarehouseRow, list_warehouses
from ui.admin.sheet_draft import content_of, put_content, value_of
from ui.client import Client
from ui.parts.entry_columns import BY_KEY, KINDS, EntryKind
from ui.parts.words import PartsWords
from ui.widgets import formats
from ui.widgets.announce import announce
from ui.widgets.fields import Field, FieldKind, Picked
from ui.widgets.form_panel import FormPanel
from ui.widgets.messages import problem_sentence, problem_sentences

_MOST_SUGGESTED = 8
_MOST_FOLLOWED = 50
_TYPED_MS = 400
"""After so long a pause a date that is being typed is taken as one: 2 and 20 are days as well."""
KEPT = ("kind", "place", "dated_on")
"""What the next document begins with."""
_HERE = ("goods_here", "paper_here")
_FIELDS = {"party_id": "party", "place_id": "place", "of_document_id": "of_document"}


class EntryForm(QObject):
    """Wraps the panel (``panel``) and what its fields offer."""

    changed = Signal()
    kind_changed = Signal()
    place_changed = Signal()
    followed = Signal(object)
    """The id of the document that told of these goods was chosen."""
    no_warehouse = Signal()
    noted = Signal()
    """Something else stands below the date."""

    def __init__(self, client: Client, words: PartsWords, parent: QObject) -> None:
        super().__init__(parent)
        self._client, self._words = client, words
        self._late: dict[str, str] = {}
        """What belongs into fields whose choices are not there yet."""
        self._parties: tuple[PartyRow, ...] = ()
        self._offered: dict[UUID, DocumentRow] = {}
        self._counts_on: tuple[date, date] | None = None
        """A day that is closed, and the day on which its documents count now."""
        self._typed = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._typed.timeout.connect(self._ask_day)
        self.panel = FormPanel(self._fields(), columns=6, goes_on=True)
        self.panel.changed.connect(self.changed)
        self.panel.field_changed.connect(self._on_field_changed)
        party = self.panel.suggest("party")
        party.offers_only = True
        party.text_settled.connect(self._on_party_typed)
        party.picked.connect(lambda _id: self._ask_followed())

    def begin(self, kind: str, place_id: UUID | None) -> None:
        """Begin with a kind and a warehouse, else the first one, today."""
        if place_id is not None:
            self._late["place"] = f"id:{place_id.hex}"
        self.panel.set_values({"kind": BY_KEY.get(kind, KINDS[0]).key, "dated_on": self._today()})
        self.show_kind()
        jobs = self._client.jobs
        jobs.read(list_warehouses, owner=self, done=self._on_warehouses)
        if self._client.actor.may(READ_CATALOG):
            jobs.read(list_parties, owner=self, done=self._on_parties)

    def begin_again(self, sent: Mapping[str, str]) -> None:
        """Be empty for the next document of the same kind, but for what was typed since one was ``sent``."""
        now = content_of(self.panel)
        newer = {name for name, text in now.items() if name not in _HERE and text != sent.get(name, "")}
        kept = {name: self.panel.value(name) for name in {*KEPT, *newer}}
        self._late = {}
        self.panel.clear()
        self.panel.set_values(kept)
        self.show_kind()

    def kind(self) -> EntryKind:
        """Return what kind of document is chosen."""
        return BY_KEY.get(str(self.panel.value("kind")), KINDS[0])

    def place_id(self) -> UUID | None:
        """Return the warehouse."""
        place = self.panel.value("place")
        return place if isinstance(place, UUID) else None

    def fields_of_order(self) -> dict[str, Any]:
        """Return what the command is given beside the lines."""
        kind, asks = self.kind(), self._asked()

        def text(name: str) -> str:
            return str(self.panel.value(name) or "") if name in asks else ""

        day, other = self.panel.value("dated_on"), self.panel.value("of_document")
        return {
            "kind": kind.kind.value,
            "direction": kind.direction.value,
            "dated_on": day if isinstance(day, date) else self._today(),
            "place_id": self.place_id() or NIL,
            "party_id": self._party_id() if "party" in asks else None,
            "of_document_id": other if "of_document" in asks and isinstance(other, UUID) else None,
            **{name: text(name) for name in ("other_number", "tracking", "reason", "note")},
            **{name: name in asks and bool(self.panel.value(name)) for name in _HERE},
        }

    def check(self, *, owes: bool) -> bool:
        """Mark what is missing or cannot be read; ``owes``: a line says that bad parts are owed."""
        if not self.panel.check_kinds():
            return False
        kind, problems = self.kind(), {}
        party = self.panel.value("party")
        if "party" in self._asked() and self._party_id() is None:
            if isinstance(party, Picked) and party.text:
                problems["party"] = self.tr("请从列表里选往来单位；没有的请先加到商品目录的责任单位里。")
            elif kind.kind in NEEDS_PARTY:
                problems["party"] = problem_sentence("required")
            elif owes:
                problems["party"] = self.tr("写了欠坏件，请写是谁欠的。")
        if kind.kind in NEEDS_REASON and not self.panel.value("reason"):
            problems["reason"] = problem_sentence("required")
        if problems:
            self.panel.set_problems(problems)
        return not problems

    def set_problems(self, problems: Mapping[str, str]) -> bool:
        """Show problems of the command at their fields; False when none of them has one."""
        named = {_FIELDS.get(name, name): code for name, code in problems.items()}
        mine = {name: code for name, code in named.items() if name in self._asked()}
        if mine:
            self.panel.set_problems(problem_sentences(mine))
        return bool(mine)

    def content(self) -> dict[str, str]:
        """Return what stands here as text by field, for a draft."""
        return content_of(self.panel) | self._late

    def is_touched(self) -> bool:
        """Tell whether anything was typed that the sheet did not begin with."""
        return bool({*content_of(self.panel)} - {*KEPT, *_HERE})

    def restore(self, content: Mapping[str, str]) -> None:
        """Show what a draft kept."""
        self.panel.set_values({"kind": BY_KEY.get(content.get("kind", ""), KINDS[0]).key})
        self.show_kind()
        put_content(self.panel, {name: text for name, text in content.items() if name in self.panel.values()})
        late = ("place", "of_document")
        self._late = {
            name: content[name] for name in late if name in content and self.panel.value(name) is None
        }
        self.place_changed.emit()
        self._ask_followed()
        self._ask_day()

    def show_kind(self) -> None:
        """Show the fields of the kind that is chosen."""
        asked = self._asked()
        for name in self.panel.values():
            self.panel.set_shown(name, name in asked)
        # A paper is what one types from; whether the goods came is for who counts them.
        self.panel.set_values({"paper_here": self.kind().waits, "goods_here": False})
        self.kind_changed.emit()
        self._offer_followed(())
        self._ask_followed()
        self._ask_day()

    # ---- inside

    def _fields(self) -> tuple[Field, ...]:
        may_correct = self._client.actor.may(CORRECT)
        kinds = tuple(
            (kind.key, self._words.kind(kind.kind, kind.direction))
            for kind in KINDS
            if may_correct or not kind.corrects
        )
        return (
            Field("kind", self.tr("单据"), FieldKind.CHOICE, choices=kinds, span=2),
            Field("party", self.tr("往来单位"), FieldKind.COMBO_SEARCH, span=2),
            Field("place", self.tr("仓库"), FieldKind.CHOICE),
            Field("dated_on", self.tr("单据日期"), FieldKind.DATE),
            Field("other_number", self.tr("对方单号"), FieldKind.SCAN, most=LONGEST_NUMBER),
            Field("of_document", self.tr("依据单据"), FieldKind.CHOICE, span=2),
            Field("reason", self.tr("原因"), span=2, most=LONGEST_NOTE),
            Field("tracking", self.tr("运单号"), FieldKind.SCAN, most=64),
            Field("note", self.tr("备注"), most=LONGEST_NOTE),
            Field("goods_here", self.tr("货物已到"), FieldKind.CHECK),
            Field("paper_here", self.tr("单据已到"), FieldKind.CHECK),
        )

    def _asked(self) -> set[str]:
        """Return the fields that this kind of document asks for."""
        asks = {"kind", "place", "dated_on", "note", *self.kind().fields}
        return asks | set(_HERE) if "here" in asks else asks

    def _today(self) -> date:
        return self._client.desk.runner.today_on

    def _on_field_changed(self, name: str) -> None:
        if name == "kind":
            self.show_kind()
        elif name == "place":
            self.place_changed.emit()
        elif name == "dated_on":
            self._typed.start()
        elif name in _HERE:
            self._show_note()
        elif name == "of_document" and isinstance(other := self.panel.value("of_document"), UUID):
            self._name_sender(self._offered.get(other))
            self.followed.emit(other)

    def _on_warehouses(self, rows: tuple[WarehouseRow, ...]) -> None:
        self.panel.set_choices("place", tuple((row.id, row.name) for row in rows))
        self._fill_late("place")
        if self.panel.value("place") is None and rows:
            self.panel.set_values({"place": rows[0].id})
        if not rows:
            self.no_warehouse.emit()
        self.place_changed.emit()
        if self.panel.editor("place").hasFocus():
            self.panel.focus_first()  # it was empty when the sheet was opened

    def _fill_late(self, name: str) -> None:
        if name in self._late:
            self.panel.set_values({name: value_of(self._late[name])})
            if self.panel.value(name) is not None:
                del self._late[name]

    def _on_parties(self, rows: tuple[PartyRow, ...]) -> None:
        self._parties = rows

    def _on_party_typed(self, text: str) -> None:
        wanted = text.strip().casefold()
        rows = [row for row in self._parties if wanted and wanted in row.name.casefold()]
        self.panel.suggest("party").set_suggestions(
            [(row.id, row.name, row.address, "building-store") for row in rows[:_MOST_SUGGESTED]]
        )

    def _party_id(self) -> UUID | None:
        """Return the partner who was chosen, or whose whole name was typed."""
        party = self.panel.value("party")
        if not isinstance(party, Picked):
            return None
        if isinstance(party.id, UUID):
            return party.id
        named = [row.id for row in self._parties if row.name == party.text]
        return named[0] if len(named) == 1 else None

    # ---- the document that told of these goods

    def _ask_followed(self) -> None:
        follows, party_id, jobs = self.kind().follows, self._party_id(), self._client.jobs
        if follows is DocumentKind.TRANSFER:
            # Whoever has the goods before them need not know first which store sent them.
            jobs.read(
                find_sent, party_id, _MOST_FOLLOWED, owner=self, done=self._on_followed, slot="followed"
            )
        elif follows is None or party_id is None:
            self._offer_followed(())
        else:
            query = FindDocuments(
                DocumentView.ALL, kind=follows.value, party_id=party_id, count=_MOST_FOLLOWED
            )
            jobs.read(find_followed, query, owner=self, done=self._on_followed, slot="followed")

    def _on_followed(self, rows: tuple[DocumentRow, ...]) -> None:
        self._offer_followed([row for row in rows if row.status == DocumentStatus.POSTED])
        self._fill_late("of_document")

    def _offer_followed(self, rows: Iterable[DocumentRow]) -> None:
        self._offered = {row.id: row for row in rows}
        self.panel.set_choices(
            "of_document", tuple((row.id, self._followed_words(row)) for row in self._offered.values())
        )

    def _followed_words(self, row: DocumentRow) -> str:
        said = (row.number, formats.day_of_year(row.dated_on), self._words.pieces(row))
        # Of one who was chosen the name stands beside it already.
        partner = () if row.is_own or not row.partner else (row.partner,)
        return " ".join((*said, *partner))

    def _name_sender(self, row: DocumentRow | None) -> None:
        """Write down who sent the goods, when nobody is named yet."""
        if row is not None and row.party_id is not None and self._party_id() is None:
            self.panel.set_values({"party": Picked(row.party_id, row.partner)})

    # ---- the day

    def _ask_day(self) -> None:
        """Ask on which day a document of the date counts: one that is closed takes none."""
        day = self.panel.value("dated_on")
        if not isinstance(day, date):
            self._on_day(None)
            return
        self._client.jobs.read(
            day_it_counts_on, day, owner=self, done=lambda on: self._on_day((day, on)), slot="day"
        )

    def _on_day(self, found: tuple[date, date] | None) -> None:
        is_known = found is not None and found[0] == self.panel.value("dated_on") and found[0] != found[1]
        self._counts_on = found if is_known else None
        self._show_note()

    def _show_note(self) -> None:
        said = ""
        if self._counts_on is not None:
            # What waits counts on the first open day after it is complete.
            waits = self.kind().waits and not all(self.panel.value(name) for name in _HERE)
            said = self.tr("{day} 的日报已编制，这张单据日期不变，记在 {later}")
            if waits:
                said = self.tr("{day} 的日报已编制，这张单据日期不变，到齐后记在 {later} 或以后")
            day, later = (formats.day_of_year(on) for on in self._counts_on)
            said = said.format(day=day, later=later)
        if said != self.panel.hint("dated_on"):
            self.panel.set_hint("dated_on", said)
            announce(self.panel.editor("dated_on"), said)
            self.noted.emit()
