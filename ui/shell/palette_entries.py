# SPDX-License-Identifier: Apache-2.0
"""What the palette can show: people, records, commands, and what can be done with each. Knows no widget."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.core.normalise import search_text
from app.core.pinyin import initials
from ui.client import Client

if TYPE_CHECKING:
    from app.complaints.letter_search import NumberRow
    from app.complaints.rows import ComplaintRow
    from app.customers.rows import CustomerRow
    from app.parts.document_list import DocumentRow
    from app.parts.searching import PartRow
    from app.sales.rows import SaleRow

Act = Callable[[], object]


@dataclass(frozen=True, slots=True)
class PaletteEntry:
    """One line: ``act`` on Enter, ``act_in_tab`` on Ctrl+Enter, ``acts`` behind Tab."""

    icon: str
    title: str
    detail: str
    act: Act
    key: str = ""
    act_in_tab: Act | None = None
    acts: tuple[PaletteEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class PaletteGroup:
    """Lines under one heading."""

    title: str
    entries: tuple[PaletteEntry, ...]


class PaletteEntries(QObject):
    """Makes lines from what the queries answered."""

    def __init__(self, client: Client) -> None:
        super().__init__()
        self._client = client

    def customer(self, row: CustomerRow) -> PaletteEntry:
        """Return the line of a customer."""
        client, row_id = self._client, row.id
        parts = [
            row.phone,
            row.place,
            self.tr("{count} 件电器").format(count=row.appliances) if row.appliances else "",
        ]

        def open_card() -> None:
            client.open("customers", row_id)

        acts = [
            PaletteEntry(
                "user", self.tr("打开 {name} 的顾客卡片").format(name=row.name), row.number, open_card
            )
        ]
        if client.actor.may("complaints.register"):
            acts.insert(0, self.register_for(row))
        return PaletteEntry(
            "building-store" if row.kind == "company" else "user",
            row.name,
            " · ".join(part for part in parts if part),
            open_card,
            acts=tuple(acts),
        )

    def register_for(self, row: CustomerRow) -> PaletteEntry:
        """Return the command that registers a complaint of this customer."""
        client, row_id = self._client, row.id
        return PaletteEntry(
            "plus",
            self.tr("为{name}登记投诉").format(name=row.name),
            "",
            lambda: client.open("complaints", None, new=True, customer_id=row_id),
        )

    def complaint(self, row: ComplaintRow, now_at: datetime) -> PaletteEntry:
        """Return the line of a complaint."""
        from ui.complaints.words import ComplaintWords  # noqa: PLC0415 -- not before somebody is in

        client, row_id, customer_id = self._client, row.id, row.customer_id
        words = ComplaintWords()
        parts = dict.fromkeys((words.time_chip(row, now_at).text, words.status(row.status)))
        left = " · ".join(parts)

        def open_record() -> None:
            client.open("complaints", row_id)

        acts = [
            PaletteEntry(
                "message-report", self.tr("打开 {number}").format(number=row.number), row.subject, open_record
            )
        ]
        if client.actor.may("documents.print"):
            acts.append(
                PaletteEntry(
                    "printer",
                    self.tr("预览并打印 客户投诉处理表"),
                    row.number,
                    lambda: client.open("paper", row_id, form="complaint_sheet", number=row.number),
                )
            )
        if client.actor.may("customers.read"):
            acts.append(
                PaletteEntry(
                    "user",
                    self.tr("打开 {name} 的顾客卡片").format(name=row.customer_name),
                    "",
                    lambda: client.open("customers", customer_id),
                )
            )
        return PaletteEntry(
            "message-report",
            " ".join(part for part in (row.number, row.customer_name, row.subject) if part),
            left,
            open_record,
            act_in_tab=lambda: client.open("complaint", row_id),
            acts=tuple(acts),
        )

    def sale(self, row: SaleRow) -> PaletteEntry:
        """Return the line of a sale."""
        from ui.sales.words import SaleWords  # noqa: PLC0415 -- not before somebody is in
        from ui.widgets import formats  # noqa: PLC0415

        client, row_id, customer_id = self._client, row.id, row.customer_id
        words = SaleWords()

        def open_sale() -> None:
            client.open("sales", row_id)

        goods = words.goods(row)
        acts = [PaletteEntry("receipt", self.tr("打开 {number}").format(number=row.number), goods, open_sale)]
        if client.actor.may("documents.print"):
            acts.append(
                PaletteEntry(
                    "printer",
                    self.tr("预览并打印 销售小票"),
                    row.number,
                    lambda: client.open(
                        "paper", row_id, form="sale_slip", entity_kind="sale", number=row.number
                    ),
                )
            )
        if customer_id is not None and client.actor.may("customers.read"):
            acts.append(
                PaletteEntry(
                    "user",
                    self.tr("打开 {name} 的顾客卡片").format(name=row.buyer),
                    "",
                    lambda: client.open("customers", customer_id),
                )
            )
        sold_on = row.sold_at.astimezone(client.desk.identity.zone).date()
        known = (formats.day(sold_on), formats.money(row.total_fen), words.status(row.status))
        return PaletteEntry(
            "receipt",
            " ".join(part for part in (row.number, row.buyer, goods) if part),
            " · ".join(known),
            open_sale,
            acts=tuple(acts),
        )

    def document(self, row: DocumentRow) -> PaletteEntry:
        """Return the line of a document of parts."""
        from ui.parts.words import PartsWords  # noqa: PLC0415 -- not before somebody is in
        from ui.widgets import formats  # noqa: PLC0415

        client, row_id, words = self._client, row.id, PartsWords()

        def open_document() -> None:
            client.open("stock_document", row_id)

        known = (formats.day(row.dated_on), words.pieces(row), words.status_chip(row).text)
        kind = words.kind(row.kind, row.direction)
        return PaletteEntry(
            "packages",
            " ".join(part for part in (row.number, kind, row.partner) if part),
            " · ".join(known),
            open_document,
            acts=(
                PaletteEntry(
                    "packages", self.tr("打开 {number}").format(number=row.number), kind, open_document
                ),
            ),
        )

    def part(self, row: PartRow) -> PaletteEntry:
        """Return the line of a spare part: its card."""
        client, row_id, code = self._client, row.id, row.code

        def open_card() -> None:
            client.open("parts", None, part_id=row_id, text=code)

        def open_documents() -> None:
            client.open("parts", None, text=code)

        return PaletteEntry(
            "tools",
            f"{row.code} {row.name}",
            "",
            open_card,
            acts=(
                PaletteEntry("tools", self.tr("打开 {name} 的配件卡").format(name=row.name), "", open_card),
                PaletteEntry(
                    "file-text", self.tr("用到 {name} 的单据").format(name=row.name), "", open_documents
                ),
            ),
        )

    def letter(self, row: NumberRow) -> PaletteEntry:
        """Return the line of a letter, or of the number that a body outside gave: its case, opened there."""
        client, letter_id = self._client, row.letter_id

        def open_case() -> None:
            client.open("complaints", row.complaint_id, outside=row.outside_id)

        what = self.tr("答复函") if letter_id is not None else self.tr("来文")
        acts = [
            PaletteEntry(
                "message-report",
                self.tr("打开 {number}").format(number=row.complaint_number),
                row.body_name,
                open_case,
            )
        ]
        if letter_id is not None:
            acts.append(
                PaletteEntry(
                    "file-text",
                    self.tr("打开答复函 {number}").format(number=row.number),
                    "",
                    lambda: client.open(
                        "paper",
                        letter_id,
                        form="outside_answer",
                        entity_kind="complaint_answer",
                        number=row.number,
                    ),
                )
            )
        return PaletteEntry(
            "file-text",
            f"{row.number} {row.body_name}",
            f"{what} · {row.complaint_number}",
            open_case,
            act_in_tab=lambda: client.open("complaint", row.complaint_id, outside=row.outside_id),
            acts=tuple(acts),
        )

    def of_complaints(self) -> tuple[PaletteEntry, ...]:
        """Return the commands of complaints: each view by its name, and the workload."""
        client = self._client
        if not client.actor.may("complaints.read"):
            return ()
        from app.complaints.rows import View  # noqa: PLC0415
        from ui.complaints.words import ComplaintWords  # noqa: PLC0415

        words = ComplaintWords()
        return tuple(
            PaletteEntry(
                "list-details",
                self.tr("投诉视图：{title}").format(title=words.view(view)),
                "",
                _opener(client, view),
            )
            for view in View
        )


def _opener(client: Client, view: str) -> Act:
    return lambda: client.open("complaints", None, view=str(view))


def matching(entries: Iterable[PaletteEntry], typed: str, limit: int) -> tuple[PaletteEntry, ...]:
    """Return commands whose title holds what was typed, or whose initials do; all for nothing typed."""
    wanted = search_text(typed)
    if not wanted:
        return tuple(entries)[:limit]
    return tuple(entry for entry in entries if _holds(entry.title, wanted))[:limit]


def _holds(title: str, wanted: str) -> bool:
    return wanted in search_text(title) or any(wanted in reading for reading in _readings(title))


@lru_cache(maxsize=128)
def _readings(title: str) -> Sequence[str]:
    return initials(title)
