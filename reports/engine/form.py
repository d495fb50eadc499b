# SPDX-License-Identifier: Apache-2.0
"""What a form, a column and a copy are; knows neither a page nor where the data comes from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, Literal, Protocol, TypeVar
from zoneinfo import ZoneInfo

from reports.engine.paper import Paper

SheetT = TypeVar("SheetT")

Kind = Literal["text", "number", "money_fen", "date"]


@dataclass(frozen=True, slots=True)
class Copy:
    """Which copy of a paper is drawn: number None is the preview, reprint marks all after the first good one.

    The number alone does not tell: when copy 1 failed and was voided, copy 2 is the first that counts. `word`
    stands across what has no number.
    """

    number: int | None
    reprint: bool = False
    word: str = "预览"

    @property
    def is_preview(self) -> bool:
        """Tell whether this copy has no number and must not pass for a real one."""
        return self.number is None


PREVIEW = Copy(None)
SAMPLE = Copy(None, word="样张")
FIRST_COPY = Copy(1)


class PrintedSheet(Protocol):
    """What every frozen sheet says of its paper, as in ``Imprint``."""

    @property
    def company_name(self) -> str: ...  # noqa: D102
    @property
    def store_name(self) -> str: ...  # noqa: D102
    @property
    def printed_by(self) -> str: ...  # noqa: D102
    @property
    def printed_at(self) -> datetime: ...  # noqa: D102
    @property
    def time_zone(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Imprint:
    """What stands around every page: whose paper it is, which form and version, who printed it when.

    `printed_at` is an aware instant; every time on the paper is shown in `time_zone`, the store's zone.
    """

    company_name: str
    store_name: str
    printed_by: str
    printed_at: datetime
    time_zone: str = "Asia/Shanghai"

    @classmethod
    def of(cls, sheet: PrintedSheet) -> Imprint:
        """Return the imprint of a sheet that knows its store and who prints it."""
        return cls(sheet.company_name, sheet.store_name, sheet.printed_by, sheet.printed_at, sheet.time_zone)


@dataclass(frozen=True, slots=True)
class Layout(Generic[SheetT]):
    """A form on one size of paper."""

    paper: Paper
    draw: Callable[[SheetT, Copy], bytes]


@dataclass(frozen=True, slots=True)
class Form(Generic[SheetT]):
    """One paper form: `load(reading, record_id, context)` gives the sheet, `draw(sheet, copy)` the PDF.

    What the context is, a form says itself: for the papers of a complaint, whether people are shown in full.
    `others` are the same form on other sizes of paper: its copies are counted together. `has_personal` says
    that people stand on it, masked or in full. `with_files(sheet, content_of)` adds what lies in files, where
    `content_of` gives the content of a SHA-256; without it a form shows none. `lacking(sheet)` names what
    must stand on the paper and is not known: who prints is told before.
    """

    key: str
    title: str
    version: str
    paper: Paper
    load: Callable[[Any, Any, Any], SheetT]
    draw: Callable[[SheetT, Copy], bytes]
    others: tuple[Layout[SheetT], ...] = ()
    has_personal: bool = True
    with_files: Callable[[SheetT, Callable[[str], bytes]], SheetT] | None = None
    lacking: Callable[[SheetT], tuple[str, ...]] | None = None

    @property
    def layouts(self) -> tuple[Layout[SheetT], ...]:
        """Return the form on each of its papers, the usual one first."""
        return (Layout(self.paper, self.draw), *self.others)

    def layout(self, paper_name: str) -> Layout[SheetT]:
        """Return the form on a paper, on its usual one when it has none of that name."""
        found = (layout for layout in self.layouts if layout.paper.name == paper_name)
        return next(found, self.layouts[0])


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a printed list; `total` asks for its sum.

    A column is as wide as it needs; `weight` is its share when not all can be.
    """

    title: str
    weight: float = 1.0
    kind: Kind = "text"
    align: Literal["left", "center", "right"] | None = None
    total: bool = False
    max_lines: int = 3


def time_text(at: datetime | None, time_zone: str) -> str:
    """Return an aware instant as 2026-11-21 14:05 in the named zone; a naive one raises ValueError."""
    if at is None:
        return ""
    if at.tzinfo is None:
        message = "a time on paper needs its zone"
        raise ValueError(message)
    return f"{at.astimezone(ZoneInfo(time_zone)):%Y-%m-%d %H:%M}"


def date_text(on: date | None) -> str:
    """Return a date as 2026-11-21, or nothing."""
    return "" if on is None else on.isoformat()
