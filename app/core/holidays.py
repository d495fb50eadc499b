# SPDX-License-Identifier: Apache-2.0
"""Rest days and make-up working days, a year and a region at a time, each with source and grade. Pure.

The shipped years lie in ``resources/calendar/holidays.json``; a company's own year of the same region takes
its place (admin). A year that nobody gave is said to be unknown: never a working day in silence.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from app.core.resources import CALENDAR

NATION = "CN"
"""The region of what the State Council says; the others are provinces by their code in GB/T 2260."""
FIRST_YEAR, LAST_YEAR = 2000, 2099
_SATURDAY = 5
_ONE_DAY = timedelta(days=1)
_LONGEST_SPAN = timedelta(days=20)


class DayKind(StrEnum):
    """What a notice makes of a day."""

    REST = "rest"
    WORK = "work"


@dataclass(frozen=True, slots=True, order=True)
class Holiday:
    """A day that a notice names: off, or worked although it is a week-end."""

    on: date
    kind: DayKind
    name: str


@dataclass(frozen=True, slots=True)
class HolidayYear:
    """All days that one region's notice of a year names, in order; ``grade`` as in ``DatedRule``."""

    region: str
    year: int
    days: tuple[Holiday, ...]
    source: str
    grade: str


@dataclass(frozen=True, slots=True)
class KnownDay:
    """What is known of a day: whether it is a day of rest, by which notice, and what nobody gave yet.

    ``unknown`` names the regions without data of this year: then ``is_rest`` is no more than the week's.
    ``name`` and ``source`` are empty for a day that no notice names.
    """

    on: date
    is_rest: bool
    name: str = ""
    source: str = ""
    grade: str = ""
    unknown: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        """Tell whether the year was given for every region asked."""
        return not self.unknown


@dataclass(frozen=True, slots=True)
class ReadDays:
    """Days read from a pasted text, and the numbers of the lines that could not be read, from 1."""

    days: tuple[Holiday, ...]
    unread_lines: tuple[int, ...]


Years = Mapping[tuple[str, int], HolidayYear]


@cache
def regions() -> dict[str, str]:
    """Return the provinces: code to Chinese name."""
    names: dict[str, str] = json.loads((CALENDAR / "regions.json").read_text(encoding="utf-8"))
    return names


@cache
def shipped_years() -> dict[tuple[str, int], HolidayYear]:
    """Return the years that come with the program, by region and year."""
    rows = json.loads((CALENDAR / "holidays.json").read_text(encoding="utf-8"))
    return {
        (row["region"], row["year"]): HolidayYear(
            row["region"], row["year"], days_of(row["days"]), row["source"], row["grade"]
        )
        for row in rows
    }


def days_of(stored: Iterable[Sequence[str]]) -> tuple[Holiday, ...]:
    """Return days from their stored form, ``["2026-10-01", "rest", "国庆节"]``."""
    return tuple(Holiday(date.fromisoformat(on), DayKind(kind), name) for on, kind, name in stored)


def stored_days(days: Iterable[Holiday]) -> list[list[str]]:
    """Return the stored form of days, in order."""
    return [[day.on.isoformat(), day.kind.value, day.name] for day in sorted(days)]


def known_day(on: date, asked: Sequence[str], years: Years) -> KnownDay:
    """Return what is known of a day for regions, the nearest first; a nearer one wins over a wider one."""
    unknown = tuple(region for region in asked if (region, on.year) not in years)
    for region in asked:
        # The notice of the next year may take a day of this December.
        for year in (on.year, on.year + 1):
            found = years.get((region, year))
            named = next((day for day in found.days if day.on == on), None) if found else None
            if found is not None and named is not None:
                is_rest = named.kind is DayKind.REST
                return KnownDay(on, is_rest, named.name, found.source, found.grade, unknown)
    return KnownDay(on, on.weekday() >= _SATURDAY, unknown=unknown)


# ---- a year as people paste it

_ASIDE = re.compile(r"\([^)]*\)")
_CLAUSES = re.compile(r"[。;]")
_ITEM = re.compile(r"^\s*(?:[一二三四五六七八九十]{1,3}[、.]|\d{1,2}、)\s*")
_TITLE = re.compile(r"^([^:\d]{1,40}):")
_GAP = re.compile(r"(?<=\d)\s+(?=[年月日])|(?<=[年月])\s+(?=\d)")
_SPAN = re.compile(
    r"(?<!\d)(?:(?P<y>\d{4})[-/.年])?(?P<m>\d{1,2})[-/.月](?P<d>\d{1,2})(?!\d)日?"
    r"(?:\s*(?:至|到|~|—+|–|-)\s*(?:(?:(?P<y2>\d{4})[-/.年])?(?P<m2>\d{1,2})[-/.月])?(?P<d2>\d{1,2})(?!\d)日?)?"
)
_WORD = re.compile(r"上班|补班|工作日|班|work|放假|放|休息|调休|休|rest|是", re.IGNORECASE)
_WORKING = frozenset({"上班", "补班", "工作日", "班", "work"})
_WORKED_FLAG = re.compile(r"[,\t]\s*0\s*(?:[,\t]|$)")
_COUNTED = re.compile(r"共?\s*\d+\s*天")
_NOT_A_NAME = re.compile(r"https?://\S+|[,:\s\d天共不年月日至到和-]+")


def read_days(text: str, year: int) -> ReadDays:
    """Read the days of a year from a notice (四、劳动节：5月1日至5日放假调休…。5月9日上班。) or from lines.

    A line is ``2026-05-09 劳动节 班``, in any order and with any separator; without a word it is a day off.
    A date without a year lies in ``year``, or next to it where the span begins the December before.
    """
    plain = _GAP.sub("", unicodedata.normalize("NFKC", text).replace("〜", "~"))
    days: dict[date, Holiday] = {}
    unread: list[int] = []
    name = ""
    for number, line in enumerate(plain.split("\n"), start=1):
        is_read = True
        for raw in _CLAUSES.split(_ASIDE.sub("", line)):
            clause = _COUNTED.sub("", _ITEM.sub("", raw)).strip()
            title = _TITLE.match(clause)
            name = title[1].strip() if title else name
            own = "" if title else _name_of(clause)
            spans = list(_SPAN.finditer(clause))
            is_read &= bool(spans) or not re.search(r"\d", clause)
            for span, kind in _kinds_of(clause, spans):
                found = tuple(_days_of_span(span, year))
                is_read &= bool(found)
                if kind is not None:
                    days |= {on: Holiday(on, kind, own or name) for on in found}
        if not is_read:
            unread.append(number)
    return ReadDays(tuple(sorted(days.values())), tuple(unread))


def _kinds_of(clause: str, spans: Sequence[re.Match[str]]) -> Iterator[tuple[re.Match[str], DayKind | None]]:
    """Say what the word after each span makes of it; None where a day is only named as the feast."""
    words = [found for found in _WORD.finditer(clause) if not any(_overlap(found, span) for span in spans)]
    for span in spans:
        after = next((word for word in words if word.start() >= span.end()), None)
        word = (after or words[-1])[0].lower() if words else ""
        if word == "是":  # "5月3日是肉孜节": which days are off is said after it
            yield span, None
        elif word in _WORKING or (not word and _WORKED_FLAG.search(clause)):
            yield span, DayKind.WORK
        else:
            yield span, DayKind.REST


def _overlap(word: re.Match[str], span: re.Match[str]) -> bool:
    return word.start() < span.end() and span.start() < word.end()


def _days_of_span(span: re.Match[str], year: int) -> Iterator[date]:
    try:
        first = date(int(span["y"] or year), int(span["m"]), int(span["d"]))
        last = first
        if span["d2"]:
            month = int(span["m2"] or first.month)
            turned = first.year + (1 if month < first.month else 0)
            last = date(int(span["y2"] or turned), month, int(span["d2"]))
    except ValueError:
        return
    if first > last or last - first > _LONGEST_SPAN:
        return
    while first <= last:
        yield first
        first += _ONE_DAY


def _name_of(clause: str) -> str:
    rest = _WORD.sub(" ", _SPAN.sub(" ", clause))
    words = [name for word in _NOT_A_NAME.split(rest) if (name := word.strip("、"))]
    return words[0][:40] if words else ""
