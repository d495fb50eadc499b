# SPDX-License-Identifier: Apache-2.0
"""A store's hours as typed: read, refused with a reason, kept from a day on, taken back before they hold."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from app.admin.commands import SaveStoreHours, save_store_hours, void_store_hours
from app.admin.opening import breaks_text, read_breaks, read_spans, read_week, spans_text
from app.admin.queries import StoreHoursRow, list_store_hours
from app.bootstrap import Desk
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError
from app.core.permissions import Actor
from app.core.working_time import WEEKDAYS
from tests.support.complaints import clerk

TODAY = date(2026, 11, 20)
WEEK = dict.fromkeys(WEEKDAYS[:5], "9:00-12:00 14:00-18:00")


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("", ()),
        ("9:00-21:00", (("09:00", "21:00"),)),
        ("14:00 - 18:00， 9：00～12：30", (("09:00", "12:30"), ("14:00", "18:00"))),
        ("0900-2400", (("09:00", "24:00"),)),
        ("09:00至12:00、13:00到18:00", (("09:00", "12:00"), ("13:00", "18:00"))),
        ("全天", "not_hours"),
        ("9:00-9:00", "not_hours"),
        ("21:00-9:00", "not_hours"),
        ("9:00-24:30", "not_hours"),
        ("9:70-12:00", "not_hours"),
        ("9:00-12:00 11:00-18:00", "hours_overlap"),
    ],
)
def test_the_hours_of_a_day_are_read_as_people_type_them(text: str, spans: object) -> None:
    assert read_spans(text) == spans
    if isinstance(spans, tuple):
        assert read_spans(spans_text(spans)) == spans


def test_a_week_without_any_hour_is_none() -> None:
    assert read_week({}).problems == {"mon": "no_hours"}
    assert read_week({"sun": "10:00-16:00"}).week == {"sun": (("10:00", "16:00"),)}


def test_breaks_are_lines_of_a_day() -> None:
    read = read_breaks("2027年2月5日 15:00-21:00\n\n2026-12-31 18:00-21:00")
    assert read == {"2026-12-31": (("18:00", "21:00"),), "2027-02-05": (("15:00", "21:00"),)}
    assert read_breaks(breaks_text(read)) == read
    for bad in ("明天 15:00-21:00", "2027-02-30 15:00-21:00", "2027-02-05", "2027-02-05 15:00-14:00"):
        assert read_breaks(bad) == "not_breaks"
    assert read_breaks("2027-02-05 15:00-16:00\n2027-2-5 17:00-18:00") == "not_breaks"


def _hours(desk: Desk) -> tuple[StoreHoursRow, ...]:
    found: tuple[StoreHoursRow, ...] = desk.runner.read(desk.founder(), list_store_hours)
    return found


def _save(desk: Desk, actor: Actor, **changes: Any) -> Any:
    fields = {"store_id": desk.identity.store_id, "from_on": TODAY, "week": WEEK} | changes
    return desk.runner.write(actor, save_store_hours, SaveStoreHours(**fields)).answer


def test_hours_hold_from_a_day_on_and_the_usual_ones_before(desk: Desk, admin: Actor) -> None:
    (usual,) = _hours(desk)
    assert (usual.id, usual.is_in_force, usual.week[6]) == (None, True, (("09:00", "21:00"),))
    _save(desk, admin, breaks="2026-12-31 15:00-18:00", rests_on_holidays=True)
    later = _save(desk, admin, from_on=TODAY + timedelta(days=30))
    rows = _hours(desk)
    assert [row.is_in_force for row in rows] == [False, True, False]
    assert rows[1].week == ((("09:00", "12:00"), ("14:00", "18:00")),) * 5 + ((), ())
    assert rows[1].breaks == (("2026-12-31", (("15:00", "18:00"),)),)
    assert rows[1].rests_on_holidays
    assert _save(desk, admin, from_on=TODAY + timedelta(days=30), week={"sat": "8:00-12:00"}) == later
    desk.runner.write(admin, void_store_hours, later)
    assert len(_hours(desk)) == 2
    with pytest.raises(NotFoundError):
        desk.runner.write(admin, void_store_hours, later)


def test_what_cannot_be_is_said_by_field(desk: Desk, admin: Actor) -> None:
    with pytest.raises(ProblemsError) as told:
        _save(desk, admin, from_on=TODAY - timedelta(days=1), week={"tue": "早九晚五"}, breaks="过年")
    assert told.value.problems == {"tue": "not_hours", "breaks": "not_breaks", "from_on": "in_past"}
    with pytest.raises(ProblemsError) as told:
        _save(desk, admin, from_on=None, week={})
    assert told.value.problems == {"mon": "no_hours", "from_on": "required"}
    with pytest.raises(ProblemsError) as told:
        _save(desk, admin, store_id=desk.identity.database_id)
    assert told.value.problems == {"store_id": "unknown_choice"}
    with pytest.raises(NotPermittedError):
        _save(desk, clerk(desk))
    assert len(_hours(desk)) == 1
