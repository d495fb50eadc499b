# SPDX-License-Identifier: Apache-2.0
"""The fields of a complaint (P1, B31) as a form, and back to an `Intake`. Stores nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from app.catalog.queries import PartyRow, list_parties
from app.catalog.rules import READ as READ_CATALOG
from app.complaints.rows import ComplaintDetail
from app.complaints.rules import SUBJECT_LENGTH, WRITTEN_SOURCES, Complainant, Intake, Nature, Priority
from ui.client import Client
from ui.complaints.category_field import CategoryField, SuggestionLine
from ui.complaints.phrase_popup import offer_phrases
from ui.complaints.words import ComplaintWords
from ui.widgets.field_dates import DateEdit
from ui.widgets.fields import Field, FieldKind, Picked
from ui.widgets.form_panel import FormPanel

_CHOICES = ("source", "complaint_class", "nature", "priority", "complainant", "remedy")
_EVENT_HEIGHT = 122
_TELLING = ("subject", "event", "complaint_class", "category")
"""What a category is suggested by, and what ends it."""
_UNREAD = "raw:"


class IntakeForm(FormPanel):
    """The form; `is_written()` tells whether the chosen channel allows an unknown phone."""

    def __init__(self, client: Client, words: ComplaintWords, *, with_taking: bool) -> None:
        super().__init__(IntakeFields().of(words, with_taking=with_taking), columns=3)
        self._zone: ZoneInfo = client.desk.identity.zone
        self._party_id: UUID | None = None
        self._category = CategoryField(client, self, words)
        self.suggestion = SuggestionLine(client, words)
        self.suggestion.taken.connect(self._category.take)
        self.field_changed.connect(self._on_field_changed)
        # In a sheet higher than the window, the text would be squeezed to one line.
        event_box = self.editor("event").parentWidget()
        if event_box is not None:
            event_box.setMinimumHeight(client.theme.px(_EVENT_HEIGHT))
            layout = event_box.layout()
            if layout is not None:
                layout.addWidget(self.suggestion)
        offer_phrases(client, self)
        self._show_for_source()
        if client.actor.may(READ_CATALOG):
            client.jobs.read(list_parties, owner=self, done=self._on_parties)

    def start(self, now_at: datetime) -> None:
        """Begin an empty complaint that came in now."""
        self.set_values(
            {
                "nature": Nature.COMPLAINT.value,
                "priority": Priority.NORMAL.value,
                "complainant": Complainant.SELF.value,
                "received_at": self._wall_clock(now_at),
            }
        )

    def show_detail(self, detail: ComplaintDetail) -> None:
        """Show the fields of a complaint that is there."""
        self._party_id = detail.party_id
        self.set_values(
            {
                **{name: getattr(detail, name) or None for name in _CHOICES},
                "received_at": self._wall_clock(detail.received_at),
                "occurred_at": self._wall_clock(detail.occurred_at) if detail.occurred_at else None,
                "subject": detail.subject,
                "event": detail.event,
                "place": detail.place,
                "persons": detail.persons,
                "demand": detail.demand,
                "source_number": detail.source_number,
                "responsible_person": detail.responsible_person,
            }
        )
        self._category.show_path(detail.category)
        self._show_for_source()

    def intake(self, now_at: datetime) -> Intake:
        """Return what is filled in; what is missing is left for the rules to name."""
        values = self.values()
        texts = {name: str(values.get(name) or "") for name in (*_CHOICES, "subject", "event", "place")}
        return Intake(
            **texts,
            persons=str(values["persons"] or ""),
            demand=str(values["demand"] or ""),
            source_number=str(values["source_number"] or "") if self.is_written() else "",
            responsible_person=str(values["responsible_person"] or ""),
            category=self._category.path(),
            # Also of someone who may not read the phone book, or before it is there to choose from.
            party_id=self._party_id,
            received_at=self._instant(values["received_at"]) or now_at,
            occurred_at=self._instant(values["occurred_at"]),
        )

    def is_written(self) -> bool:
        """Tell whether the chosen channel arrives in writing."""
        return self.value("source") in WRITTEN_SOURCES

    def to_draft(self) -> dict[str, str]:
        """Return what is filled in as text, by field."""
        found: dict[str, str] = {}
        for name, value in self.values().items():
            if isinstance(value, datetime):
                found[name] = value.isoformat()
            elif isinstance(value, UUID):
                found[name] = value.hex
            elif isinstance(value, Picked):
                found |= self._category.to_draft()
            elif isinstance(value, bool):
                found[name] = "1" if value else ""
            elif value:
                found[name] = str(value)
            elif isinstance(edit := self.editor(name), DateEdit) and edit.text().strip():
                # Half of a date is typed text too.
                found[name] = _UNREAD + edit.text()
        if self._party_id is not None:
            # Also before the phone book is there to choose from.
            found["party_id"] = self._party_id.hex
        return found

    def from_draft(self, content: Mapping[str, str]) -> None:
        """Show what a draft kept."""
        values: dict[str, object] = {}
        for name in self.values():
            text = content.get(name, "")
            if name.endswith("_at"):
                is_read = bool(text) and not text.startswith(_UNREAD)
                values[name] = datetime.fromisoformat(text) if is_read else None
            elif name == "party_id":
                self._party_id = UUID(hex=text) if text else None
                values[name] = self._party_id
            elif name == "category":
                continue
            elif name == "is_taken":
                values[name] = bool(text)
            else:
                values[name] = text or None
        self.set_values(values)
        for name, text in content.items():
            edit = self.editor(name) if text.startswith(_UNREAD) and name in values else None
            if isinstance(edit, DateEdit):
                edit.setText(text.removeprefix(_UNREAD))
        self._category.show_path(content.get("category", ""))
        self._show_for_source()

    def _wall_clock(self, at: datetime) -> datetime:
        return at.astimezone(self._zone).replace(tzinfo=None, second=0, microsecond=0)

    def _instant(self, value: object) -> datetime | None:
        return value.replace(tzinfo=self._zone) if isinstance(value, datetime) else None

    def _on_parties(self, rows: tuple[PartyRow, ...]) -> None:
        none = self.tr("（未定）")
        self.set_choices("party_id", ((None, none), *((row.id, row.name) for row in rows)))
        if self._party_id is not None:
            self.set_values({"party_id": self._party_id})

    def _on_field_changed(self, name: str) -> None:
        if name == "source":
            self._show_for_source()
        elif name == "party_id":
            party = self.value("party_id")
            self._party_id = party if isinstance(party, UUID) else None
        elif name in _TELLING:
            self._think()

    def _think(self) -> None:
        subject, event, complaint_class = (str(self.value(name) or "") for name in _TELLING[:3])
        self.suggestion.think_of(subject, event, complaint_class, self._category.path())

    def _show_for_source(self) -> None:
        self.set_shown("source_number", self.is_written())


class IntakeFields(QObject):
    """The fields as data, in the order in which a caller tells them."""

    def of(self, words: ComplaintWords, *, with_taking: bool) -> tuple[Field, ...]:
        """Return the fields; ``with_taking`` adds 登记后由我受理."""

        def choice(name: str, label: str, *, required: bool = True) -> Field:
            return Field(name, label, FieldKind.CHOICE, required=required, choices=words.choices(name))

        fields = (
            choice("source", self.tr("来源")),
            choice("complaint_class", self.tr("类别")),
            choice("priority", self.tr("紧急程度")),
            Field("source_number", self.tr("来文或平台编号"), most=64),
            Field(
                "subject",
                self.tr("主题"),
                required=True,
                span=3,
                most=SUBJECT_LENGTH,
                placeholder=self.tr("一句话说清：什么商品，什么问题"),
            ),
            Field(
                "event",
                self.tr("事件经过"),
                FieldKind.TEXT,
                required=True,
                rows=4,
                span=3,
                placeholder=self.tr("时间、地点、人物、经过；顾客原话"),
            ),
            Field(
                "category",
                self.tr("细类"),
                FieldKind.COMBO_SEARCH,
                placeholder=self.tr("问题的几个字或拼音首字母"),
            ),
            choice("remedy", self.tr("顾客诉求"), required=False),
            Field(
                "demand",
                self.tr("诉求说明"),
                most=400,
                placeholder=self.tr("如：换新机，赔食品损失 260 元"),
            ),
            Field("occurred_at", self.tr("发生时间"), FieldKind.DATETIME),
            Field("place", self.tr("发生地点"), most=200),
            Field("persons", self.tr("涉及人员"), most=200),
            Field("party_id", self.tr("责任方（可待定）"), FieldKind.CHOICE),
            Field("responsible_person", self.tr("责任人（可待定）"), most=100),
            Field("received_at", self.tr("受理时间"), FieldKind.DATETIME, required=True),
            choice("nature", self.tr("性质")),
            choice("complainant", self.tr("投诉人")),
        )
        taking = Field("is_taken", self.tr("登记后由我受理"), FieldKind.CHECK)
        return (*fields, taking) if with_taking else fields
