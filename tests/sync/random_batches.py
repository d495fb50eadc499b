# SPDX-License-Identifier: Apache-2.0
"""Random batches over the real contracts: mostly sensible, now and then what a desk must not send."""
# ruff: noqa: C901, PLR0911, PLR0912 -- one value by chance after the other

from __future__ import annotations

import random
from typing import Any

from app.admin import rules
from app.core import permissions
from app.sync.merge import instant_of
from app.sync.merge_state import NIL, Row
from app.sync.server.devices import Device
from tests.sync.real_company import BothServers

START_MS = 1_800_000_000_000
MINUTE_MS = 60_000
TABLES = (
    "customer", "customer_phone", "customer_note", "customer_address", "complaint", "complaint_transition",
    "complaint_entry", "complaint_mark", "complaint_link",
    "task", "task_event", "approval", "signature", "brand", "party", "staff", "post",
    "role", "staff_credential", "saved_view", "staff_preference", "attachment", "attachment_void",
    "redaction", "login_session",
    "logout",
    "conflict_decision", "conflict", "store", "desk", "unmasking", "company_rule", "appliance",
)  # fmt: skip
_COMPANY = frozenset(
    {"brand", "party", "staff", "staff_credential", "post", "role", "store", "desk", "company_rule"}
)
_TEXTS = ("", "甲", "乙", "new", "open", "pending", "handling", "K1", "K2", "x", "2026")
_BAD = ("甲\0", 1 << 70, [], {"a": 1}, True, 1.5, "2026-02-30", "", "not", -1)


class Batches:
    """Makes a company on both servers, then batches by a seed."""

    def __init__(self, both: BothServers, seed: int) -> None:
        self.both = both
        self.rng = random.Random(seed)
        self.now_ms = START_MS
        self.made = 0
        self.numbers: dict[str, int] = {}
        self.people: list[tuple[Device, str, str]] = []
        self.counter = 0
        self.parts: dict[str, list[Any]] = {}
        self.bringing: set[str] = set()
        self.promised: list[tuple[str, str]] = []
        self.sent: dict[str, list[dict[str, Any]]] = {}
        self._company()

    def id(self) -> str:
        self.made += 1
        return f"b{self.made:031x}"

    def _company(self) -> None:
        both, everything = self.both, [one.key for one in permissions.declared()]
        self.stores = [self.id() for _ in range(3)]
        for place, store in enumerate(self.stores):
            both.put(
                "store", NIL, store, code=f"00{place}", name="店", company_name="", phone="", hotline="",
                address="", is_active=True,
                timezone=("Asia/Shanghai", "Asia/Shanghai", "America/New_York")[place],
            )  # fmt: skip
        self.roles = [self.id() for _ in range(3)]
        some = [one for one in everything if self.rng.random() < 0.6]
        if self.rng.random() < 0.5:
            some = sorted({*some, rules.RESET_PASSWORD} - {rules.MANAGE})
        for role, granted in zip(self.roles, (everything, everything[::2], some), strict=True):
            both.role(role, list(granted))
        plan = [
            (0, "store", 0, 0),
            (1, "store", 1, 0),
            (2, "store", 2, 2),
            (0, "office", 0, None),
            (1, "store", 2, 1),
            (0, "store", 2, 0),
        ]
        for place, kind, role, post in plan:
            self._person(
                self.stores[place], kind, self.roles[role], NIL if post is None else self.stores[post]
            )

    def _person(self, store: str, kind: str, role: str, post: str) -> None:
        both, staff = self.both, self.id()
        both.put("staff", NIL, staff, number=staff[-8:], name="员", phone="", note="", is_active=True)
        both.put(
            "post", NIL, self.id(), staff_id=staff, store_id=post, role_id=role, kind="main",
            from_on="2020-01-01", is_void=False,
        )  # fmt: skip
        own_until = self.rng.choice([5, 30]) if self.rng.random() < 0.2 else 0
        device = both.enrol(self.id(), store, self.id(), kind=kind, own_until=own_until)
        if own_until:
            self.bringing.add(device.id.hex)
        session = both.put(
            "login_session",
            store,
            self.id(),
            staff_id=staff,
            device_id=device.id.hex,
            by_id=staff,
            at="2020-01-01T00:00:00.000000Z",
        )
        self.people.append((device, staff, session))

    def batch(self) -> tuple[Device, dict[str, Any]]:
        """Return the next batch of some device."""
        rng = self.rng
        self.now_ms += rng.choice([1, 40, 1000, MINUTE_MS])
        device, staff, session = rng.choice(self.people)
        if rng.random() < 0.1:
            self._share()
        number = self.numbers.get(device.id.hex, 0) + 1
        heads, ops = [], []
        for place in range(rng.choice([1, 1, 2, 3])):
            person = (staff, session) if rng.random() < 0.95 else rng.choice(self.people)[1:]
            head: dict[str, Any] = {"g": self.id(), "u": person[0], "l": person[1], "a": self._at()}
            heads.append(head)
            count = rng.choice([1, 1, 2, 2, 3, 5])
            ops += [self._op(device, staff, place) for _ in range(count)]
        sent = self.sent.setdefault(device.id.hex, [])
        if sent and rng.random() < 0.08:
            ops += [one | {"g": rng.randrange(len(heads))} for one in rng.sample(sent, min(len(sent), 2))]
        sent += ops
        self._in_parts(device, heads, ops)
        body = {
            "v": 1, "device": device.id.hex, "incarnation": device.incarnation.hex, "batch": number,
            "schema": "0009", "groups": heads, "ops": ops,
        }  # fmt: skip
        if rng.random() < 0.02:
            body["batch"] = rng.choice([0, number - 1, number + 1])
        else:
            self.numbers[device.id.hex] = number
        return device, body

    def _in_parts(self, device: Device, heads: list[Any], ops: list[Any]) -> None:
        """Let the last group be a part of a larger one."""
        waiting = self.parts.setdefault(device.id.hex, [])
        if waiting:
            group, done, of = waiting.pop()
            heads[-1] |= {"g": group, "k": done + 1, "of": of}
            if done + 1 < of:
                waiting.append((group, done + 1, of))
        elif self.rng.random() < 0.05:
            of = self.rng.choice([2, 3])
            heads[-1] |= {"k": self.rng.choice([1, 1, 1, 2]), "of": of}
            if heads[-1]["k"] < of:
                waiting.append((heads[-1]["g"], heads[-1]["k"], of))

    def _share(self) -> None:
        table = self.rng.choice(["customer", "complaint", "task"])
        rows = [row for row in self.both.state.rows[table].values() if row.scope != NIL]
        if rows:
            row = self.rng.choice(rows)
            others = [store for store in self.stores if store != row.scope]
            self.both.share(table, row.scope, row.id, self.rng.choice(others))

    def _at(self) -> str:
        away = self.rng.choice(
            [0, 0, 0, -MINUTE_MS, -30 * 86_400_000, 400 * 86_400_000, -9 * 365 * 86_400_000]
        )
        return instant_of(self.now_ms + away)

    def _stamp(self, device: Device) -> str:
        self.counter += 1
        away = self.rng.choice([0, 0, 0, -5, -MINUTE_MS, 4 * MINUTE_MS, 6 * MINUTE_MS, 700 * 86_400_000])
        return f"{self.now_ms + away:012x}{self.counter & 0xFFFF:04x}{device.id.hex[-12:]}"

    def _op(self, device: Device, staff: str, group: int) -> dict[str, Any]:
        rng, state = self.rng, self.both.state
        kind = rng.choices(["insert", "update", "move"], [10, 12, 2])[0]
        table = rng.choice(("customer", "complaint", "task") if kind == "move" else TABLES)
        spec = state.tables[table]
        rows = list(state.rows[table].values()) if table != "conflict" else []
        if kind == "update" and spec.contract.insert_only and rng.random() < 0.9:
            kind = "insert"
        if rng.random() < 0.6:
            rows = [row for row in rows if row.scope == device.store_id.hex] or rows
        row: Row | None = rng.choice(rows) if rows and (kind != "insert" or rng.random() < 0.08) else None
        store = device.store_id.hex
        is_nil = table in _COMPANY
        scope = row.scope if row else (NIL if is_nil else store)
        if kind == "move" and scope == NIL:
            kind = "update"
        if rng.random() < 0.03:
            scope = rng.choice([NIL, *self.stores, self.id()])
        names = sorted(spec.columns)
        if kind == "update":
            if rng.random() < 0.9:
                names = sorted(spec.columns.keys() - spec.contract.fixed)
            names = rng.sample(names, min(len(names), rng.choice([1, 1, 2, 3])))
            parent = spec.contract.parent
            if parent is not None and parent.column not in names and rng.random() < 0.15:
                names.append(parent.column)
        new = {name: self._value(table, name, staff, device) for name in names}
        if kind == "insert" and rng.random() < 0.9:
            new = {name: value for name, value in new.items() if value is not None}
        if rng.random() < 0.05:
            new["zz_new"] = rng.choice([1, "甲", None, {"a": 1}])
        if rng.random() < 0.02 and spec.contract.derived:
            new[min(spec.contract.derived)] = "x"
        if kind == "move":
            new = {"scope": rng.choice([*self.stores, self.id()])}
        op: dict[str, Any] = {
            "i": self.id(), "g": group, "t": table, "s": scope, "r": row.id if row else self._new_id(table),
            "o": kind, "h": self._stamp(device), "c": new,
        }  # fmt: skip
        if kind == "update" and row is not None:
            op["b"] = {name: self._base(row, name) for name in new if rng.random() < 0.9}
            op["p"] = {name: row.values.get(name) for name in new}
            if new and rng.random() < 0.06:
                # Another copy of the disk made the same stamp.
                op["h"] = row.clock(rng.choice(sorted(new)))
        if rng.random() < 0.05:
            op["x"] = {"argon2id": rng.choice(["1", "2"])}
        if rng.random() < 0.05:
            op["n"] = rng.randrange(9)
        elif device.id.hex in self.bringing and rng.random() < 0.3:
            op["n"] = rng.randrange(1, 40)
        if rng.random() < 0.02:
            place = rng.choice("gtsroh")
            op[place] = (
                rng.choice([None, "x", "gone"]) if place == "t" else rng.choice([None, 7, "x", "gone"])
            )
        return op

    def _base(self, row: Row, name: str) -> str:
        return self.rng.choice([row.clock(name), row.clock(name), row.clock(name), row.hlc, "0" * 28])

    def _some(self, table: str) -> str:
        rows = list(self.both.state.rows[table].values()) if table != "conflict" else []
        if rows and self.rng.random() < 0.93:
            return self.rng.choice(rows).id
        self.promised.append((table, self.id()))
        return self.promised[-1][1]

    def _new_id(self, table: str) -> str:
        """Return a new id, or one that other rows name already."""
        named = [one for name, one in self.promised if name == table]
        return self.rng.choice(named) if named and self.rng.random() < 0.5 else self.id()

    def _some_parent(self, table: str, store: str) -> str:
        """Return a row, now and then one that has left the store or is shared with another."""
        state, chance = self.both.state, self.rng.random()
        if table == "conflict":
            return self._some(table)
        if chance < 0.25:
            left = [row for (name, row), ways in state.moved.items() if name == table and store in ways]
            return self.rng.choice(left or [self._some(table)])
        if chance < 0.5:
            shared = [
                row
                for (name, scope, row), to in state.granted.items()
                if (name, scope) == (table, store) and to
            ]
            return self.rng.choice(shared or [self._some(table)])
        return self._some(table)

    def _value(self, table: str, name: str, staff: str, device: Device) -> Any:
        rng, spec = self.rng, self.both.state.tables[table]
        if rng.random() < 0.004:
            return rng.choice(_BAD)
        contract, column = spec.contract, spec.columns[name]
        rule = contract.transitions
        if rule is not None and name in {rule.from_column, rule.to_column}:
            states = sorted({*rule.allowed, *(one for ones in rule.allowed.values() for one in ones)})
            return rng.choice(states)
        by_value = contract.by_value
        if by_value is not None and name == by_value.column and rng.random() < 0.8:
            return rng.choice([*by_value.permissions, "other"])
        if contract.parent is not None and name == contract.parent.column:
            return self._some_parent(contract.parent.table, device.store_id.hex)
        if table == "staff_credential" and name == "staff_id":
            return rng.choice(self.people)[1]
        if name in {"by_id", "staff_id"} and rng.random() < 0.8:
            return staff
        if name == "device_id":
            return device.id.hex if rng.random() < 0.9 else self.id()
        known = {"customer_id": "customer", "entity_id": "complaint", "store_id": "store", "role_id": "role"}
        if name in known:
            return self._some(known[name])
        if column.nullable and rng.random() < 0.3:
            return None
        if name == "permissions":
            return [one.key for one in permissions.declared() if rng.random() < 0.5]
        match column.kind:
            case "text":
                unique = any(name in key for key in spec.unique)
                return self.id() if unique and rng.random() < 0.8 else rng.choice(_TEXTS)
            case "uuid":
                return rng.choice([staff, self.id(), self._some("customer")])
            case "bool":
                return rng.random() < 0.2
            case "int" | "number":
                return rng.randrange(5)
            case "date":
                return rng.choice(["2020-01-01", "2027-01-14", "2027-01-15", "2031-05-05"])
            case "instant":
                return instant_of(self.now_ms - rng.randrange(10**9))
        return rng.choice([{}, {"a": 1}, {"b": [1, 2]}])
