# SPDX-License-Identifier: Apache-2.0
"""Two weeks of a parts' ledger for the sample store (resources/sample/parts.json), by the ordinary commands.

Opened from the paper ledgers, then what comes and goes: some waits in the folder 待齐, some is void, some was
taken back, and bad parts are owed both ways. Must not know what else the sample store tells.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from app.catalog.commands import save_party
from app.catalog.rules import SaveParty
from app.catalog.term_commands import save_model_part, save_part
from app.catalog.term_rules import SaveModelPart, SavePart
from app.core.permissions import Actor
from app.core.resources import SAMPLE
from app.core.unit_of_work import Runner, UnitOfWork
from app.parts.arrivals import FoundLine, RecordArrival, VoidDocument, record_arrival, void_document
from app.parts.day_acts import MakeReport, make_report
from app.parts.day_report import get_day_report
from app.parts.documents import register_document
from app.parts.inputs import LineInput, RegisterDocument
from app.parts.models import PartKeeping
from app.parts.places import SaveWarehouse, save_warehouse
from app.parts.reversing import ReverseDocument, reverse_document

STORY = SAMPLE / "parts.json"
_MANAGER = "1004"
_PRICED = frozenset({"QC", "BR"})
"""Documents whose paper says what a piece costs."""
_DAYS_MADE = 20
Event = tuple[float, Callable[[], None]]
"""How many hours ago, and what happens then."""


@dataclass(slots=True)
class PartsStory:
    """Tells the ledger; ``parties`` by name, ``models`` by brand and name, ``actors`` by staff number."""

    runner: Runner
    actors: Mapping[str, Actor]
    parties: dict[str, UUID]
    models: Mapping[str, UUID]
    story: Mapping[str, Any] = field(default_factory=lambda: json.loads(STORY.read_text(encoding="utf-8")))
    _places: dict[str, UUID] = field(default_factory=dict)
    _parts: dict[str, UUID] = field(default_factory=dict)
    _documents: dict[str, UUID] = field(default_factory=dict)

    def begin(self) -> None:
        """List partners, warehouses and parts, each part on its shelf."""
        chief = self.actors[_MANAGER]
        for party in self.story["parties"]:
            listed = SaveParty(**party, verified_on=self.runner.today_on)
            self.parties[party["name"]] = self._write(chief, save_party, listed)
        for name in self.story["warehouses"]:
            self._places[name] = self._write(chief, save_warehouse, SaveWarehouse(name))
        for told in self.story["parts"]:
            part = SavePart(told["code"], told["name"], unit=told["unit"], has_serial=told["has_serial"])
            part_id = self._parts[told["code"]] = self._write(chief, save_part, part)
            for model in told["models"]:
                if model in self.models:
                    fits = SaveModelPart(self.models[model], part_id)
                    self._write(chief, save_model_part, fits)
        self._write(chief, self._keep)

    def events(self) -> list[Event]:
        """Return what happens, in no order."""
        told = [(one["hours_ago"], self._writing(one)) for one in self.story["documents"]]
        told += [(one["hours_ago"], self._acting(one)) for one in self.story["steps"]]
        # Each day's report is made on the day after; yesterday's is left to whoever tries the program.
        return told + [(24.0 * (days - 1), self._make_report) for days in range(_DAYS_MADE, 1, -1)]

    def _make_report(self) -> None:
        """Make the reports of all days before this one that have documents, the earliest first."""
        chief, day_on = self.actors[_MANAGER], self.runner.today_on - timedelta(days=1)
        while True:
            report = self.runner.read(chief, get_day_report, day_on)
            if report.documents or report.first_on is not None:
                self._write(chief, make_report, MakeReport(report.first_on or day_on))
            if report.first_on is None:
                return

    def _keep(self, uow: UnitOfWork) -> None:
        place_id = self._places[self.story["warehouses"][0]]
        for told in self.story["parts"]:
            uow.add(
                PartKeeping(
                    scope=uow.scope,
                    place_id=place_id,
                    part_id=self._parts[told["code"]],
                    shelf=told["shelf"],
                    lower_limit=told["lower_limit"],
                )
            )

    def _writing(self, told: Mapping[str, Any]) -> Callable[[], None]:
        def tell() -> None:
            command = RegisterDocument(
                kind=told["kind"],
                dated_on=self.runner.today_on - timedelta(days=self._days(told)),
                place_id=self._places[told["place"]],
                party_id=self.parties.get(told.get("party", "")),
                lines=[self._line(line, is_priced=told["kind"] in _PRICED) for line in told["lines"]],
                direction=told.get("direction", "in"),
                other_number=told.get("other", ""),
                carrier_id=self.parties.get(told.get("carrier", "")),
                tracking=told.get("tracking", ""),
                reason=told.get("reason", ""),
                note=told.get("note", ""),
                goods_here=told.get("goods", False),
                paper_here=told.get("paper", False),
            )
            answer = self._write(self.actors[told["by"]], register_document, command)
            self._documents[told["key"]] = answer.id

        return tell

    def _days(self, told: Mapping[str, Any]) -> int:
        """Return how many days before the hour of writing a document is dated."""
        return max(int(told["dated_days_ago"]) - int(told["hours_ago"] // 24), 0)

    def _line(self, told: Mapping[str, Any], *, is_priced: bool) -> LineInput:
        more = {name: told[name] for name in ("condition", "owed", "old_back") if name in told}
        for name in ("serials", "old_serials"):
            if name in told:
                more[name] = tuple(told[name])
        return LineInput(
            part_id=self._parts[told["code"]],
            quantity=told["quantity"],
            place=told.get("at", ""),
            unit_price_e4=self._price(told["code"]) if is_priced else None,
            **more,
        )

    def _price(self, code: str) -> int:
        """Return what one piece costs, in ten-thousandths of a yuan."""
        yuan = next(Decimal(part["price"]) for part in self.story["parts"] if part["code"] == code)
        return int(yuan * 10_000)

    def _acting(self, told: Mapping[str, Any]) -> Callable[[], None]:
        def tell() -> None:
            actor, document_id = self.actors[told["by"]], self._documents[told["document"]]
            match told["act"]:
                case "arrive":
                    arrival = RecordArrival(
                        document_id=document_id,
                        what="goods",
                        outer_state=told["outer_state"],
                        packing=told["packing"],
                        lines=[FoundLine(**line) for line in told["lines"]],
                        note=told["note"],
                    )
                    self._write(actor, record_arrival, arrival)
                case "void":
                    self._write(actor, void_document, VoidDocument(document_id, told["reason"]))
                case "reverse":
                    self._write(actor, reverse_document, ReverseDocument(document_id, told["reason"]))
                case _:
                    raise ValueError(told["act"])

        return tell

    def _write(self, actor: Actor, command: Callable[..., Any], *args: Any) -> Any:
        return self.runner.write(actor, command, *args).answer
