# SPDX-License-Identifier: Apache-2.0
"""What people do at a desk, by chance: the ordinary day, and now and then something that must be refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.sync.merge_state import NIL
from app.sync.protocol import OpKind
from tests.sync.simulator import company
from tests.sync.simulator.desk import SimDesk

Write = tuple[str, str, str, str, dict[str, Any]]
_WORDS = ("冰箱", "洗衣机", "电视", "空调")


class Person:
    """Who works at one desk: the store's clerk, in head office the boss."""

    def __init__(self, world: Any, desk: SimDesk, store: str, code: str, *, is_office: bool) -> None:
        self.world = world
        self.rng = world.rng
        self.desk = desk
        self.store = store
        self.code = code
        self.staff = company.staff_of(NIL if is_office else store)
        self.session = ""
        self.acts: list[tuple[int, Callable[[], list[Write]]]] = [
            (6, self._register), (4, self._new_customer), (9, self._edit), (5, self._step), (4, self._note),
            (3, self._stock), (2, self._append), (2, self._large), (1, self._brand), (1, self._preference),
            (1, self._redact), (2, self._poison), (2, self._shift_phone),
        ]  # fmt: skip
        if is_office:
            self.acts += [(2, self._move), (2, self._permission), (2, self._post)]

    def act(self) -> None:
        """Do one thing and save it."""
        if not self.session or self.rng.random() < 0.05:
            session = self.world.make_id()
            values = {"staff_id": self.staff, "device_id": self.desk.disk.device, "by_id": self.staff}
            self._save([("login_session", OpKind.INSERT, self.store, session, values)], NIL, NIL)
            self.session = session
        weights, acts = zip(*self.acts, strict=True)
        writes = self.rng.choices(acts, weights)[0]()
        if writes:
            self._save(writes, self.staff, self.session)

    def _save(self, writes: list[Write], staff: str, session: str) -> None:
        self.desk.save(staff, session, writes)

    def _scope(self) -> str:
        scopes = sorted(self.desk.disk.scopes - {NIL}) or [self.store]
        return self.store if self.rng.random() < 0.7 else self.rng.choice(scopes)

    def _some(self, table: str) -> Any:
        rows = self.desk.find(table)
        return self.rng.choice(rows) if rows else None

    def _word(self) -> str:
        return f"{self.rng.choice(_WORDS)} {self.rng.randrange(30)}"

    def _customer(self, scope: str) -> Write:
        number = f"K{self.rng.randrange(12)}" if self.rng.random() < 0.15 else self.world.make_id()
        values = {"number": number, "name": self._word(), "level": 1, "memo": "始"}
        return ("customer", OpKind.INSERT, scope, self.world.make_id(), values)

    def _new_customer(self) -> list[Write]:
        customer = self._customer(self._scope())
        phone = {"customer_id": customer[3], "digits": str(self.rng.randrange(10**9))}
        return [customer, ("phone", OpKind.INSERT, customer[2], self.world.make_id(), phone)]

    def _register(self) -> list[Write]:
        scope = self._scope()
        self.desk.disk.numbers += 1
        ticket = self.world.make_id()
        customer = self._some("customer") if self.rng.random() < 0.5 else None
        values = {
            "number": f"TS-{self.code}-26-{self.desk.disk.numbers:06}",
            "subject": self._word(),
            "weight": self.rng.choice([1, 2, 2.5]),
        }
        if customer is not None:
            values["customer_id"] = customer.id
        if company.NEW_COLUMN in self.desk.tables["ticket"].columns:
            values[company.NEW_COLUMN] = self._word()
        step = {"ticket_id": ticket, "from_status": "", "to_status": "new"}
        return [
            ("ticket", OpKind.INSERT, scope, ticket, values),
            ("step", OpKind.INSERT, scope, self.world.make_id(), step),
        ]

    def _edit(self) -> list[Write]:
        table = self.rng.choice(["customer", "ticket", "customer", "phone"])
        row = self._some(table)
        if row is None:
            return []
        choices: dict[str, dict[str, Any]] = {
            "customer": {"name": self._word(), "level": self.rng.randrange(3)},
            "ticket": {"subject": self._word(), "weight": self.rng.randrange(9)},
            "phone": {"digits": str(self.rng.randrange(10**9))},
        }
        changed = choices[table]
        if table == "ticket" and company.NEW_COLUMN in self.desk.tables["ticket"].columns:
            changed[company.NEW_COLUMN] = self._word()
        names = self.rng.sample(sorted(changed), self.rng.randint(1, len(changed)))
        values = {name: changed[name] for name in names if row.values.get(name) != changed[name]}
        return [(table, OpKind.UPDATE, row.scope, row.id, values)] if values else []

    def _append(self) -> list[Write]:
        row = self._some("customer")
        if row is None:
            return []
        memo = f"{row.values.get('memo') or ''}；{self._word()}"
        return [("customer", OpKind.UPDATE, row.scope, row.id, {"memo": memo})]

    def _status(self, ticket: str) -> str:
        facts = [row for row in self.desk.find("step") if row.values["ticket_id"] == ticket]
        state = ""
        for fact in sorted(facts, key=lambda row: row.hlc):
            if fact.values["to_status"] in company.STEPS[state] or not state:
                state = fact.values["to_status"]
        return state

    def _step(self) -> list[Write]:
        row = self._some("ticket")
        if row is None:
            return []
        before = self._status(row.id)
        to = self.rng.choice(sorted(company.STEPS[before]))
        values = {"ticket_id": row.id, "from_status": before, "to_status": to}
        writes: list[Write] = [("step", OpKind.INSERT, row.scope, self.world.make_id(), values)]
        if self.rng.random() < 0.3:
            writes.append(
                ("ticket", OpKind.UPDATE, row.scope, row.id, {"weight": self.rng.randrange(10, 20)})
            )
        return writes

    def _note(self) -> list[Write]:
        row = self._some("customer")
        if row is None:
            return []
        values = {"customer_id": row.id, "text": self._word()}
        return [("note", OpKind.INSERT, row.scope, self.world.make_id(), values)]

    def _stock(self) -> list[Write]:
        scope = self._scope()
        values = {"item": self.rng.choice(_WORDS), "amount": self.rng.randint(-3, 2)}
        return [("stock", OpKind.INSERT, scope, self.world.make_id(), values)]

    def _large(self) -> list[Write]:
        scope = self._scope()
        return [
            ("stock", OpKind.INSERT, scope, self.world.make_id(), {"item": "盘点", "amount": line})
            for line in range(self.rng.randint(self.world.most_ops, 3 * self.world.most_ops))
        ]

    def _brand(self) -> list[Write]:
        row = self._some("brand")
        if row is None or self.rng.random() < 0.5:
            values = {"code": f"B{self.rng.randrange(5)}", "title": self._word()}
            return [("brand", OpKind.INSERT, NIL, self.world.make_id(), values)]
        return [("brand", OpKind.UPDATE, NIL, row.id, {"title": self._word()})]

    def _preference(self) -> list[Write]:
        values = {"staff_id": self.staff, "value": {"w": self.rng.randrange(9)}}
        mine = [row for row in self.desk.find("preference") if row.values["staff_id"] == self.staff]
        if mine:
            return [("preference", OpKind.UPDATE, mine[0].scope, mine[0].id, {"value": values["value"]})]
        return [("preference", OpKind.INSERT, self.store, self.world.make_id(), values)]

    def _shift_phone(self) -> list[Write]:
        row, customer = self._some("phone"), self._some("customer")
        if (
            row is None
            or customer is None
            or row.scope != customer.scope
            or row.values.get("customer_id") == customer.id
        ):
            return []
        return [("phone", OpKind.UPDATE, row.scope, row.id, {"customer_id": customer.id})]

    def _redact(self) -> list[Write]:
        row = self._some("customer")
        if row is None or self.rng.random() < 0.7:
            return []
        writes: list[Write] = []
        if row.values.get("name"):
            writes.append(("customer", OpKind.UPDATE, row.scope, row.id, {"name": ""}))
        fact = {"customer_id": row.id}
        return [*writes, ("redaction", OpKind.INSERT, row.scope, self.world.make_id(), fact)]

    def _poison(self) -> list[Write]:
        fresh, insert = self.world.make_id, OpKind.INSERT
        row = self._some("customer")
        choices: list[list[Write]] = [
            [("stock", insert, self.store, fresh(), {"item": "空\0字", "amount": 1})],
            [("stock", insert, self.store, fresh(), {"item": "大", "amount": 1 << 70})],
            [("stock", insert, company.make_id("nowhere"), fresh(), {"item": "别店", "amount": 1})],
            [("nothing", insert, self.store, fresh(), {"item": "无表"})],
            [("stock", OpKind.UPDATE, self.store, fresh(), {"amount": 5})],
            [("role", insert, NIL, fresh(), {"code": "x", "permissions": ["manage"]})],
            [
                (
                    "customer",
                    insert,
                    self.store,
                    fresh(),
                    {"number": fresh(), "name": "半", "level": 1, "memo": ""},
                ),
                (
                    "step",
                    insert,
                    self.store,
                    fresh(),
                    {"ticket_id": fresh(), "from_status": "closed", "to_status": "new"},
                ),
            ],
            [("conflict", insert, self.store, fresh(), {"kind": "field"})],
        ]
        if row is not None:
            choices.append([("customer", OpKind.UPDATE, row.scope, row.id, {"level": "many"})])
        return self.rng.choice(choices)

    # Head office only.

    def _move(self) -> list[Write]:
        row = self._some("ticket")
        if row is None:
            return []
        target = self.rng.choice([one for one in self.world.stores if one != row.scope])
        return [("ticket", OpKind.MOVE, row.scope, row.id, {"scope": target})]

    def _permission(self) -> list[Write]:
        row = next((one for one in self.desk.find("role") if one.values.get("code") == company.CLERK), None)
        if row is None:
            return []
        now = row.values["permissions"]
        wanted = [company.WORK] if company.CLOSE in now else [company.WORK, company.CLOSE]
        return [("role", OpKind.UPDATE, NIL, row.id, {"permissions": wanted})]

    def _post(self) -> list[Write]:
        posts = [row for row in self.desk.find("post") if row.values.get("store_id") != NIL]
        if not posts:
            return []
        row = self.rng.choice(posts)
        return [("post", OpKind.UPDATE, NIL, row.id, {"is_void": not row.values.get("is_void")})]
