# SPDX-License-Identifier: Apache-2.0
"""A desk in a process of its own: its sync on a thread, a clerk who saves without pause; made to be killed.

Each answered save is one line of a file, written after the commit. Orders come through a pipe.
"""

from __future__ import annotations

import faulthandler
import json
import os
import random
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import text

from app import areas, bootstrap
from app.admin.commands import LogIn, log_in
from app.admin.rules import stranger
from app.bootstrap import Desk
from app.complaints.commands import Complainer, RegisterComplaint, register_complaint
from app.complaints.handling import AddEntry, ChangeStatus, add_entry, change_status
from app.complaints.rules import Intake
from app.core import synced
from app.core.data_folder import DataFolder
from app.core.errors import AppError
from app.core.permissions import Actor
from app.core.unit_of_work import Reading
from app.customers.commands import add_note, add_phone, update_customer
from app.customers.models import Customer
from app.customers.rules import (
    AddNote,
    AddPhone,
    CustomerKind,
    CustomerLevel,
    PhoneInput,
    RegisterCustomer,
    UpdateCustomer,
)

assert areas.AUDIT_RULES
SAVES_A_SECOND = 3.0
HOT = 6
"""How many of the newest records everybody works on."""
UNIQUE_COLUMNS = ("needs", "contact_name")
"""Columns of a customer whose every value is written once: where it went can be told."""
_LINES = """
SELECT id, seq, group_id, table_name, row_id, scope, op, columns FROM change WHERE seq > :seq ORDER BY seq
"""


@dataclass(frozen=True, slots=True)
class Place:
    """Which desk, who works there, and by which seed."""

    name: str
    folder: Path
    number: str
    password: str
    seed: int

    @property
    def saved(self) -> Path:
        """The file of answered saves."""
        return self.folder.with_suffix(".saved")

    @property
    def log(self) -> Path:
        """What the process wrote to its standard error."""
        return self.folder.with_suffix(".log")


def run(place: Place, pipe: Connection) -> None:
    """Work until told to end, or killed. The entry of the process."""
    log = place.log.open("ab", buffering=0)
    os.dup2(log.fileno(), sys.stderr.fileno())
    try:
        _Working(place, pipe).run()
    except (EOFError, OSError, KeyboardInterrupt):
        return
    except BaseException:
        sys.stderr.write(traceback.format_exc())
        sys.stderr.flush()
        raise


class _Working:
    """The open desk, its sync and its clerk."""

    def __init__(self, place: Place, pipe: Connection) -> None:
        self.place = place
        self.pipe = pipe
        self.chance = random.Random(f"{place.seed} {os.getpid()}")  # noqa: S311 -- a schedule, not a secret
        data = DataFolder(place.folder)
        self.desk: Desk = bootstrap.open_desk(data, data.store)
        self.parts = self.desk.sync_parts()
        self.loop = self.parts.loop
        self.stop = threading.Event()
        self.broken = ""
        self.is_busy = True
        self.diverged: list[str] = []
        diverged = self.loop.planner.diverged

        def note(scope: str) -> None:
            self.diverged.append(scope)
            sys.stderr.write(f"DIVERGED {scope}\n")
            diverged(scope)

        self.loop.planner.diverged = note  # type: ignore[method-assign]
        self.thread = threading.Thread(target=self._sync, daemon=True)

    def run(self) -> None:
        """Log in, say so, and go on until the pipe says ``end``."""
        actor = None
        with self.desk.runner.database.reading() as session:
            self.seq = session.execute(text("SELECT coalesce(max(seq), 0) FROM change")).scalar_one()
        stranger_here = stranger(self.desk.identity.store_id)
        login = LogIn(self.place.number, self.place.password)
        self.thread.start()
        while actor is None:
            answer = self.desk.runner.write(stranger_here, log_in, login).answer
            actor = answer.actor
            if actor is None:  # his post has not come in yet
                time.sleep(0.2)
        self.clerk = _Clerk(self.desk, actor, self.chance)
        self.file = _opened(self.place.saved)
        self._note()
        self.pipe.send(("ready", os.getpid()))
        while not self.stop.is_set():
            pause = self.chance.expovariate(SAVES_A_SECOND) if self.is_busy else 30.0
            if self.pipe.poll(pause):
                self._obey(*self.pipe.recv())
            elif self.is_busy:
                self.clerk.act()
                self._note()

    def _sync(self) -> None:
        try:
            self.loop.run_forever(self.stop)
        except BaseException:  # noqa: BLE001 -- a sync that ends is a finding
            self.broken = traceback.format_exc()
            sys.stderr.write(self.broken)

    def _note(self) -> None:
        """Write what was committed since the last line."""
        with self.desk.runner.database.reading() as session:
            rows = session.execute(text(_LINES), {"seq": self.seq}).all()
        if not rows:
            return
        self.seq = rows[-1].seq
        lines = [
            [row.id, row.group_id, row.table_name, row.row_id, row.scope, row.op, _unique_of(row)]
            for row in rows
            if synced.find(row.table_name) is not None
        ]
        self.file.write(json.dumps(lines, ensure_ascii=False).encode() + b"\n")

    # ---- orders

    def _obey(self, order: str, values: tuple[Any, ...], named: dict[str, Any]) -> None:
        orders: dict[str, Callable[..., Any]] = {
            "quiet": self._quiet, "go": self._go, "look": self._look, "state": self._state,
            "check": self._check, "prove": self._prove, "stacks": self._stacks, "end": self._end,
        }  # fmt: skip
        self.pipe.send((order, orders[order](*values, **named)))

    def _quiet(self) -> None:
        self.is_busy = False

    def _go(self) -> None:
        self.is_busy = True

    def _look(self) -> None:
        self.loop.look_now()

    def _stacks(self) -> None:
        """Write where every thread stands."""
        faulthandler.dump_traceback(sys.stderr, all_threads=True)

    def _end(self) -> None:
        self.stop.set()
        self.loop.wake()
        self.thread.join(10)
        self.parts.close()
        self.desk.close()

    def _state(self) -> dict[str, Any]:
        """Say what keeps this desk from being quiet."""
        status = self.loop.status
        with self.desk.runner.database.reading() as session:
            ask = session.connection().exec_driver_sql
            return {
                "broken": self.broken or ("" if self.thread.is_alive() else "ended"),
                "problem": status.problem,
                "waiting": status.waiting,
                "sent": ask("SELECT count(*) FROM sent_batch").scalar(),
                "unsent": ask(
                    "SELECT count(*) FROM change WHERE seq > coalesce((SELECT CAST(value AS INTEGER)"
                    " FROM local_state WHERE key = 'sync.sent_seq'), 0)"
                ).scalar(),
                "again": ask("SELECT count(*) FROM held_change WHERE state = 'again'").scalar(),
                "dirty": ask("SELECT count(*) FROM dirty_row").scalar(),
                "loads": ask("SELECT count(*) FROM sync_cursor WHERE cursor = ''").scalar(),
            }

    def _check(self) -> dict[str, Any]:
        """Compare with the server; say which scopes differ, ever differed, and which were compared now."""
        before = self._checked()
        try:
            differ = self.loop.check()
        except AppError as error:
            return {"differ": [], "ever": self.diverged, "compared": [], "all": [], "error": error.code}
        after = self._checked()
        compared = [scope for scope, at in after.items() if at != before.get(scope)]
        return {
            "differ": list(differ),
            "ever": self.diverged,
            "compared": compared,
            "all": list(after),
            "error": "",
        }

    def _checked(self) -> dict[str, str]:
        with self.desk.runner.database.reading() as session:
            rows = session.connection().exec_driver_sql("SELECT scope, checked_at FROM sync_cursor").all()
        return {row[0]: str(row[1]) for row in rows}

    def _prove(self, since: int, *, with_audit: bool, ids: dict[str, list[str]]) -> dict[str, Any]:
        """Return the own log since a place, what is held back, rows missing or not ours, the audit."""
        with self.desk.runner.database.reading() as session:
            ask = session.connection().exec_driver_sql
            lines = [
                list(row)
                for row in ask(
                    "SELECT id, seq, group_id, table_name, row_id, scope FROM change"
                    " WHERE seq > ? ORDER BY seq",
                    (since,),
                )
                if synced.find(row[3]) is not None
            ]
            held = [list(row) for row in ask("SELECT change_id, group_id, state, code FROM held_change")]
            scopes = {row[0] for row in ask("SELECT scope FROM sync_cursor")}
            foreign: dict[str, int] = {}
            numbers = ask("SELECT scope, count(*), count(DISTINCT number) FROM complaint GROUP BY scope")
            doubled = [list(row) for row in numbers if row[1] != row[2]]
            missing: dict[str, list[str]] = {}
            for contract in synced.registered():
                name = contract.name
                for scope, count in ask(f"SELECT scope, count(*) FROM {name} GROUP BY scope"):  # noqa: S608
                    if scope not in scopes:
                        foreign[f"{name} {scope}"] = count
                wanted = ids.get(name, [])
                for at in range(0, len(wanted), 500):
                    part = wanted[at : at + 500]
                    places = ",".join("?" * len(part))
                    found = {
                        row[0]: row[1]
                        for row in ask(
                            f"SELECT id, count(*) FROM {name} WHERE id IN ({places}) GROUP BY id",  # noqa: S608
                            tuple(part),
                        )
                    }
                    gone = [one for one in part if found.get(one) != 1]
                    if gone:
                        missing.setdefault(name, []).extend(gone)
        bad = [str(line) for line in self.desk.audit() if not line.is_good] if with_audit else []
        return {
            "lines": lines, "held": held, "foreign": foreign, "missing": missing, "doubled": doubled,
            "audit": bad, "scopes": sorted(scopes),
        }  # fmt: skip


class _Clerk:
    """Saves something by chance; what the rules refuse is no finding."""

    def __init__(self, desk: Desk, actor: Actor, chance: random.Random) -> None:
        self.desk = desk
        self.actor = actor
        self.chance = chance
        self.count = 0

    def act(self) -> None:
        """Do one thing. Every text is written once."""
        acts = {
            self._register: 30, self._note: 20, self._change: 30, self._phone: 8, self._entry: 8,
            self._step: 12,
        }  # fmt: skip
        act = self.chance.choices(list(acts), list(acts.values()))[0]
        try:
            act()
        except AppError as error:
            if error.code.startswith(("E1", "E7")):
                raise

    def _mark(self) -> str:
        self.count += 1
        return f"{self.actor.staff_number}-{os.getpid()}-{time.time_ns() // 1000}-{self.count}"

    def _digits(self) -> str:
        return f"139{self.chance.randrange(10**8):08d}"

    def _write(self, command: Any, value: Any) -> Any:
        return self.desk.runner.write(self.actor, command, value).answer

    def _pick(self, table: str) -> UUID | None:
        """Return one of the newest records, on which the others work too."""

        def ask(reading: Reading) -> list[UUID]:
            rows = reading.session.connection().exec_driver_sql(
                f"SELECT id FROM {table} ORDER BY id DESC LIMIT ?",  # noqa: S608 -- our own names
                (HOT,),
            )
            return [UUID(hex=row[0]) for row in rows]

        found = self.desk.runner.read(self.actor, ask)
        return self.chance.choice(found) if found else None

    def _register(self) -> None:
        mark = self._mark()
        customer = RegisterCustomer(
            name="古丽娜尔", needs=f"需求 {mark}", phones=(PhoneInput(self._digits()),)
        )
        intake = Intake(
            source="hotline",
            complaint_class="product",
            subject=f"冰箱不制冷 {mark}",
            event="昨天晚上发现冷藏室不制冷，食品全部变质。",
            received_at=self.desk.runner.clock.now_at(),
        )
        self._write(register_complaint, RegisterComplaint(Complainer(new_customer=customer), intake))

    def _note(self) -> None:
        customer = self._pick("customer")
        if customer is not None:
            self._write(add_note, AddNote(customer, f"回访 {self._mark()}"))

    def _phone(self) -> None:
        customer = self._pick("customer")
        if customer is not None:
            self._write(add_phone, AddPhone(customer, PhoneInput(self._digits(), "家属")))

    def _change(self) -> None:
        """Change one or both of two fields that others change too."""
        customer = self._pick("customer")
        if customer is None:
            return
        row = self.desk.runner.read(
            self.actor, lambda reading: reading.session.query(Customer).filter_by(id=customer).one()
        )
        needs, contact = row.needs, row.contact_name
        which = self.chance.randrange(3)
        if which != 0:
            needs = f"需求 {self._mark()}"
        if which != 1:
            contact = f"陈{self._mark()}"
        command = UpdateCustomer(
            customer,
            row.name,
            CustomerKind(row.kind),
            contact,
            CustomerLevel(row.level),
            needs,
            row.manager_id,
        )
        self._write(update_customer, command)

    def _entry(self) -> None:
        complaint = self._pick("complaint")
        if complaint is not None:
            self._write(add_entry, AddEntry(complaint, "note", f"内部备注 {self._mark()}"))

    def _step(self) -> None:
        complaint = self._pick("complaint")
        if complaint is not None:
            status = self.chance.choice(["handling", "handling", "waiting_customer", "waiting_maker"])
            self._write(change_status, ChangeStatus(complaint, status, f"等待 {self._mark()}"))


def _unique_of(row: Any) -> dict[str, str]:
    if row.table_name != "customer":
        return {}
    columns = json.loads(row.columns) if isinstance(row.columns, str) else row.columns
    return {name: columns[name][1] for name in UNIQUE_COLUMNS if columns.get(name) and columns[name][1]}


def _opened(path: Path) -> Any:
    """Open the file of saves; a line that the last process could not finish is ended."""
    is_torn = path.exists() and path.stat().st_size > 0 and path.read_bytes()[-1:] != b"\n"
    file = path.open("ab", buffering=0)
    if is_torn:
        file.write(b"\n")
    return file
