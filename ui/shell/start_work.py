# SPDX-License-Identifier: Apache-2.0
"""What is done on a worker before the desk is open: open, make, fill, remove. Must not know any widget.

The heavy imports stand inside: the window is there before the database is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol
from zoneinfo import ZoneInfo

from app.core.data_folder import DataFolder, StoreFolder
from app.core.permissions import Actor
from app.core.sample import LOGIN

if TYPE_CHECKING:
    from app.bootstrap import Desk
    from app.core.upgrade_steps import Tell

REAL, SAMPLE = "store", "sample"


class Reports(Protocol):
    """The part of a job that takes news of progress."""

    def report(self, finished: int, total: int) -> None:
        """Say how far the work is."""
        ...


@dataclass(frozen=True, slots=True)
class Opened:
    """An open desk and what the log-in page says about it; ``is_founded`` False until it has a company."""

    desk: Desk
    is_founded: bool
    store_name: str
    company_name: str


def folder_of(data: DataFolder, kind: str) -> StoreFolder:
    """Return the folder of the real or the sample store."""
    return data.sample if kind == SAMPLE else data.store


def sweep(_job: Reports, data: DataFolder) -> None:
    """Remove what the departure of a revoked desk left behind, in case it was cut short."""
    if not any(data.path.glob("*.leaving")):
        return
    from app import joining  # noqa: PLC0415 -- heavy, and almost never needed

    joining.sweep(data)


def stranger_of(desk: Desk) -> Actor:
    """Return the actor before anyone has logged in."""
    from app.admin.rules import stranger  # noqa: PLC0415

    return stranger(desk.identity.store_id)


def open_store(_job: Reports, data: DataFolder, kind: str, key: bytes | None, tell: Tell) -> Opened:
    """Open a store that is there; ``tell`` hears of an upgrade. Errors: E1001–E1009, E1018."""
    from app import bootstrap  # noqa: PLC0415
    from app.admin import commands  # noqa: PLC0415, F401 -- the log-in is the next thing that is asked for

    desk = bootstrap.open_desk(data, folder_of(data, kind), key=key, tell=tell)
    try:
        bootstrap.begin_version(desk)
    except BaseException:
        desk.close()
        raise
    return _opened(desk)


def make_store(_job: Reports, data: DataFolder, zone: str) -> Opened:
    """Make the encrypted database of a new store. Errors: E1004–E1006."""
    from app import bootstrap  # noqa: PLC0415

    return _opened(bootstrap.create_desk(data, data.store, zone=zone))


def form_problems(values: Mapping[str, Any]) -> dict[str, str]:
    """Return the problem codes of a new store's form, so that no database is made in vain."""
    from app.admin import rules  # noqa: PLC0415
    from app.core.dated_rules import rule_on  # noqa: PLC0415

    fields = {
        "code": values["store_code"].upper(),
        "name": values["store_name"],
        "company_name": values["company_name"],
        "address": values["address"],
        "phone": values["phone"],
        "hotline": "",
        "timezone": values["timezone"],
    }
    names = {"code": "store_code", "name": "store_name"}
    problems = {names.get(name, name): problem for name, problem in rules.store_problems(fields).items()}
    number = rules.staff_number(values["admin_number"])
    staff = rules.staff_problems(number, values["admin_name"], "")
    problems |= {f"admin_{name}": problem for name, problem in staff.items()}
    shortest = int(
        rule_on("password.min_length", datetime.now(ZoneInfo(values["timezone"])).date(), ()).value
    )
    password = rules.password_problem(values["admin_password"], shortest=shortest, number=number)
    return problems | ({"admin_password": password} if password else {})


def found_store(_job: Reports, desk: Desk, values: Mapping[str, Any]) -> Opened:
    """Give a new database its company. Errors: E9001 by field name."""
    from app.admin.commands import FoundCompany  # noqa: PLC0415
    from app.areas import begin_company  # noqa: PLC0415

    command = FoundCompany(
        company_name=values["company_name"],
        store_code=values["store_code"],
        store_name=values["store_name"],
        timezone=desk.identity.zone.key,
        phone=values["phone"],
        hotline="",
        address=values["address"],
        admin_number=values["admin_number"],
        admin_name=values["admin_name"],
        admin_password=values["admin_password"],
    )
    desk.runner.write(desk.founder(), begin_company, command)
    return _opened(desk)


def make_sample(job: Reports, data: DataFolder) -> Opened:
    """Make and fill the sample store. Errors: E1004–E1006."""
    from app import bootstrap  # noqa: PLC0415

    return _opened(bootstrap.create_sample(data, job.report))


def remove_sample(_job: Reports, data: DataFolder, desk: Desk | None) -> None:
    """Close and remove the sample store."""
    from app import bootstrap  # noqa: PLC0415

    if desk is not None:
        desk.close()
    bootstrap.remove_desk(data, data.sample)


def sample_login() -> tuple[str, str]:
    """Return the staff number and the password of the sample store."""
    return LOGIN


def read_desk(_job: Reports) -> None:
    """Import what the first picture of the desk needs, while somebody types his password."""
    from app import areas  # noqa: PLC0415, F401
    from ui.shell import desk_view  # noqa: PLC0415, F401
    from ui.workbench import page  # noqa: PLC0415, F401


def read_rest(_job: Reports) -> None:
    """Read the dictionary of names and the pages of records: no first search, save or page waits for them."""
    from app.core import pinyin  # noqa: PLC0415

    pinyin.load()
    from ui.complaints import page, record_page, register  # noqa: PLC0415, F401


def now_at(desk: Desk) -> datetime:
    """Return the desk's hour."""
    return desk.runner.clock.now_at()


def _opened(desk: Desk) -> Opened:
    from app.admin.queries import get_store  # noqa: PLC0415

    try:
        store = desk.runner.read(stranger_of(desk), get_store)
    except BaseException:
        desk.close()
        raise
    if store is None:
        return Opened(desk, False, "", "")
    return Opened(desk, True, store.name, store.company_name)
