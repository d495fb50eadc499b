# SPDX-License-Identifier: Apache-2.0
"""Working hours: when a limit is over, and how much working time passed. Pure: no clock, no database.

Spans are half open, [opening, closing); a limit that ends with the day ends at its closing time, not at the
next opening. All arithmetic is done on instants, so a day of 23 or 25 hours is counted as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from operator import itemgetter
from zoneinfo import ZoneInfo

from app.core.working_sums import FARTHEST, NoWorkingTimeError, WorkingSums

Span = tuple[str, str]
"""("09:00", "17:30"); the end may be "24:00"."""
Pause = tuple[datetime, datetime | None]
"""When a clock was stopped and when it went on; None: it still stands."""
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY = timedelta(days=1)
_NOTHING = timedelta()
_BY_BEGIN = itemgetter(0)
_Minutes = tuple[int, int]


class WorkingCalendar:
    """The working hours of a place.

    ``week`` maps mon … sun to spans (a day that is left out is free). ``holidays`` are free days.
    ``extra_working_days`` are worked although they are free or holidays: as their own weekday, when that is
    free as the first working weekday. ``breaks`` maps a date to spans that are not worked. ``timezone`` is
    the IANA name of the zone in which all this is said. Days may be dates or their ISO text.

    Naive datetimes are local to the calendar and are answered so; others are answered in their own zone.
    Errors: ValueError for spans that are no times, end before they begin or overlap, or an unknown zone.
    """

    def __init__(
        self,
        *,
        week: Mapping[str, Iterable[Sequence[str]]],
        holidays: Iterable[date | str] = (),
        extra_working_days: Iterable[date | str] = (),
        breaks: Mapping[date, Iterable[Sequence[str]]] | Mapping[str, Iterable[Sequence[str]]] | None = None,
        timezone: str,
    ) -> None:
        unknown = set(week) - set(WEEKDAYS)
        if unknown:
            raise ValueError(f"no weekday: {sorted(unknown)}")
        self._week = [_spans(week.get(name, ())) for name in WEEKDAYS]
        self._holidays = frozenset(map(_day, holidays))
        self._extra = frozenset(map(_day, extra_working_days))
        self._breaks = {_day(on): _spans(spans) for on, spans in (breaks or {}).items()}
        try:
            self.zone = ZoneInfo(timezone)
        except (OSError, ValueError, KeyError) as error:
            raise ValueError(f"no time zone: {timezone}") from error
        self._usual = next((spans for spans in self._week if spans), [])
        # A limit asks for the same few days again and again; ten years of them are some 300 KB.
        self._known: dict[date, tuple[tuple[datetime, datetime], ...]] = {}
        self._lines: dict[int, WorkingSums] = {}

    def is_working_day(self, on: date) -> bool:
        """Tell whether any hour of a day is worked."""
        return bool(self._of_day(on))

    def is_working_at(self, at: datetime) -> bool:
        """Tell whether an instant lies within working hours."""
        moment = self.instant(at)
        return any(start <= moment < end for start, end in self._of_day(self._local(moment).date()))

    def add(self, start: datetime, amount: timedelta) -> datetime:
        """Return when ``amount`` of working time will have passed since ``start``; a negative one goes back.

        Outside working hours the clock starts at the next opening (going back: at the last closing).
        Errors: NoWorkingTimeError.
        """
        moment = self.instant(start)
        if amount > _NOTHING:
            line = self.line_of(moment)
            return self.answer(start, line.when(line.sum_at(moment) + amount))
        found = self._back(moment, -amount) if amount else self._forward(moment)
        return self.answer(start, found)

    def before(self, end: datetime, amount: timedelta) -> datetime:
        """Return when to start for ``amount`` (not negative) of working time to pass until ``end``."""
        return self.answer(end, self._back(self.instant(end), amount))

    def add_days(self, start: datetime, days: int) -> datetime:
        """Return the same hour ``days`` working days later; a negative number goes back.

        Outside working hours the day counts from the next opening (going back: from the opening of the
        last day that was worked).
        """
        return self._shift_days(start, abs(days), -1 if days < 0 else 1)

    def days_before(self, end: datetime, days: int) -> datetime:
        """Return the same hour ``days`` (not negative) working days before; 0 goes back to a working day."""
        return self._shift_days(end, days, -1)

    def nearest_working_day(self, on: date, step: int) -> date:
        """Return a day, or the next (``step`` 1) or last (-1) working day when it is free."""
        for _ in range(FARTHEST):
            if self.is_working_day(on):
                return on
            on += step * _DAY
        raise NoWorkingTimeError(str(on))

    def between(self, start: datetime, end: datetime) -> timedelta:
        """Return the working time between two instants; negative when ``end`` is the earlier one."""
        first, last = self.instant(start), self.instant(end)
        if last < first:
            return -self.between(end, start)
        line = self.line_of(first)
        return line.sum_at(last) - line.sum_at(first)

    def line_of(self, moment: datetime) -> WorkingSums:
        """Return the sums of working time that begin before an instant (UTC), for ``deadline``."""
        line = self._lines.get(moment.year)
        if line is None:
            # Before the year by any zone's reckoning.
            begin = max(date(moment.year, 1, 1), date.min + 4 * _DAY) - 2 * _DAY
            line = self._lines[moment.year] = WorkingSums(begin, self._of_day, self._midnight)
        return line

    def closing_after(self, at: datetime) -> datetime:
        """Return when the work of a day ends, or of the next worked one. Errors: NoWorkingTimeError."""
        moment = self.instant(at)
        _, end = next(span for span in self._from(moment) if span[1] > moment)
        last = max(until for _, until in self._of_day(self._local(end - timedelta(microseconds=1)).date()))
        return self.answer(at, last)

    def next_opening(self, at: datetime) -> datetime:
        """Return ``at`` when it is worked, else when work begins next."""
        moment = self.instant(at)
        start, _ = next(span for span in self._from(moment) if span[1] > moment)
        return self.answer(at, max(start, moment))

    # ---- days

    def _minutes(self, on: date) -> list[_Minutes]:
        """Return the spans of a day in minutes from its midnight."""
        usual = self._week[on.weekday()]
        if on in self._extra:
            usual = usual or self._usual
        elif on in self._holidays:
            return []
        return _without(usual, self._breaks.get(on, []))

    def _of_day(self, on: date) -> tuple[tuple[datetime, datetime], ...]:
        """Return the spans of a day as instants."""
        found = self._known.get(on)
        if found is None:
            midnight = datetime.combine(on, time())
            found = tuple(
                (since, to)
                for start, end in self._minutes(on)
                if (since := self._at(midnight, start)) < (to := self._at(midnight, end))
            )
            self._known[on] = found
        return found

    def _midnight(self, on: date) -> datetime:
        return self._at(datetime.combine(on, time()), 0)

    def _at(self, midnight: datetime, minutes: int) -> datetime:
        return (midnight + timedelta(minutes=minutes)).replace(tzinfo=self.zone).astimezone(UTC)

    def _from(self, moment: datetime, step: int = 1) -> Iterator[tuple[datetime, datetime]]:
        """Yield spans from the day of an instant on, forwards or backwards. Errors: NoWorkingTimeError."""
        on, idle = self._local(moment).date(), 0
        while idle < FARTHEST:
            spans = self._of_day(on)
            idle = 0 if spans else idle + 1
            yield from spans[::step]
            try:
                on += step * _DAY
            except OverflowError:
                break
        raise NoWorkingTimeError(str(moment))

    # ---- instants

    def _forward(self, moment: datetime) -> datetime:
        """Return a worked instant, or the next one; a closing is one still."""
        start, _ = next(span for span in self._from(moment) if span[1] >= moment)
        return max(moment, start)

    def _back(self, moment: datetime, amount: timedelta) -> datetime:
        for start, end in self._from(moment, -1):
            if start > moment or (start == moment and amount):
                continue
            until = min(end, moment)
            if until - amount >= start:
                return until - amount
            amount -= until - start
        raise NoWorkingTimeError(str(moment))

    def _shift_days(self, start: datetime, days: int, step: int) -> datetime:
        moment = self.instant(start)
        local = self._local(moment)
        on, clock = local.date(), local.time()
        if not self.is_working_at(start):
            if step > 0:
                local = self._local(self.instant(self.next_opening(moment)))
                on, clock = local.date(), local.time()
            else:
                # The last closing may be at 24:00, which is the next day's midnight.
                on = self._local(self._back(moment, timedelta()) - timedelta(microseconds=1)).date()
                clock = self._local(self._of_day(on)[0][0]).time()
        for _ in range(days):
            on = self.nearest_working_day(on + step * _DAY, step)
        found = datetime.combine(on, clock, self.zone).astimezone(UTC)
        return self.answer(start, found)

    def instant(self, at: datetime) -> datetime:
        """Return an instant in UTC; a naive one is local to the calendar."""
        if at.tzinfo is UTC:
            return at
        return (at if at.tzinfo else at.replace(tzinfo=self.zone)).astimezone(UTC)

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)

    def answer(self, given: datetime, moment: datetime) -> datetime:
        """Return an instant (UTC) in the way in which ``given`` was asked."""
        if given.tzinfo is UTC:
            return moment
        return moment.astimezone(given.tzinfo) if given.tzinfo else self._local(moment).replace(tzinfo=None)


def deadline(
    calendar: WorkingCalendar,
    start: datetime,
    limit: timedelta,
    pauses: Iterable[Pause] = (),
    *,
    by_wall_clock: bool = False,
) -> datetime | None:
    """Return when a limit of working time is over, its pauses left out; None while the clock stands.

    A pause counts as far as it fell into working hours. ``by_wall_clock``: it gives back all its length, as
    working time (what some desks do; dated data decides). Pauses may overlap and come in any order; one that
    begins after the limit was over changes nothing.
    """
    # In sums of working time an instant is one number: no day is walked twice.
    since = calendar.instant(start)
    line = calendar.line_of(since)
    over = line.sum_at(since) + limit
    end = line.when(over) if limit > _NOTHING else calendar.add(since, limit)
    for first, last in united(pauses):
        until = None if last is None else calendar.instant(last)
        if until is not None and until <= since:
            continue
        begun = max(calendar.instant(first), since)
        if begun >= end:
            break
        if until is None:
            return None
        held = until - begun if by_wall_clock else line.sum_at(until) - line.sum_at(begun)
        if held:
            over += held
            end = line.when(over)
        since = until
    return calendar.answer(start, end)


def worked(
    calendar: WorkingCalendar, start: datetime, end: datetime, pauses: Iterable[Pause] = ()
) -> timedelta:
    """Return the working time from ``start`` to ``end`` without what was paused."""
    passed = calendar.between(start, end)
    for first, last in united(pauses):
        since, until = max(first, start), end if last is None else min(last, end)
        if since < until:
            passed -= calendar.between(since, until)
    return passed


def united(pauses: Iterable[Pause]) -> list[Pause]:
    """Return pauses in order, those that touch made one; one that ends before it begins is none."""
    found: list[Pause] = []
    every = sorted(pauses, key=_BY_BEGIN)
    if len(every) == 1 and (every[0][1] is None or every[0][1] > every[0][0]):
        return every
    for first, last in every:
        if last is not None and last <= first:
            continue
        if found and (found[-1][1] is None or first <= found[-1][1]):
            before = found[-1][1]
            found[-1] = (found[-1][0], None if last is None or before is None else max(before, last))
        else:
            found.append((first, last))
    return found


def _day(on: date | str) -> date:
    return date.fromisoformat(on) if isinstance(on, str) else on


def _spans(spans: Iterable[Sequence[str]]) -> list[_Minutes]:
    """Return spans in minutes, in order. Errors: ValueError."""
    found = sorted((_minutes(start), _minutes(end)) for start, end in spans)
    for start, end in found:
        if start >= end:
            raise ValueError(f"a span ends before it begins: {start} {end}")
    for (_, end), (start, _) in pairwise(found):
        if start < end:
            raise ValueError(f"spans overlap at minute {start}")
    return found


def _minutes(clock: str) -> int:
    hours, colon, minutes = clock.partition(":")
    if not (colon and hours.isdecimal() and minutes.isdecimal() and len(minutes) == 2):
        raise ValueError(f"no time of day: {clock}")
    found = int(hours) * 60 + int(minutes)
    if int(minutes) > 59 or found > 24 * 60:
        raise ValueError(f"no time of day: {clock}")
    return found


def _without(spans: Sequence[_Minutes], breaks: Sequence[_Minutes]) -> list[_Minutes]:
    """Return spans less some breaks."""
    left = list(spans)
    for first, last in breaks:
        left = [
            part
            for start, end in left
            for part in ((start, min(end, first)), (max(start, last), end))
            if part[0] < part[1]
        ]
    return left
