# SPDX-License-Identifier: Apache-2.0
"""The simulated company: small tables with every property that a contract can have, and who may do what."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from app.core.synced import ANY_STORE, Parent, SyncedTable, TableKind, TransitionRule
from app.sync.merge_state import NIL, Column, RoleGrant, Row, ServerState, TableSpec

STEPS = {
    "": frozenset({"new"}),
    "new": frozenset({"handling", "closed"}),
    "handling": frozenset({"waiting", "closed"}),
    "waiting": frozenset({"handling", "closed"}),
    "closed": frozenset({"handling"}),
}
CLERK, BOSS = "clerk", "boss"
WORK, CLOSE, MANAGE, REDACT = "work", "close", "manage", "redact"
ROLES = {CLERK: [WORK, CLOSE], BOSS: [WORK, CLOSE, MANAGE, REDACT]}
LONG_AGO = "2000-01-01T00:00:00.000000Z"
NEW_COLUMN = "colour"
"""A column of ``ticket`` that only programs of the newer schema know."""
_FACT = {"at": Column("instant", nullable=False), "by_id": Column("uuid", nullable=False)}


def make_id(*parts: object) -> str:
    """Return a fixed id for what the parts name."""
    text = "-".join(str(part) for part in parts).encode()
    return (text.hex() + "0" * 32)[:32]


def _spec(contract: SyncedTable, columns: dict[str, str], *unique: tuple[str, ...]) -> TableSpec:
    made = {name: Column(kind.rstrip("!"), nullable=not kind.endswith("!")) for name, kind in columns.items()}
    return TableSpec(contract, made | (_FACT if contract.insert_only else {}), unique)


@lru_cache
def tables(*, newer: bool = False) -> dict[str, TableSpec]:
    """Return the tables of the older or the newer schema."""
    fact, mutable = TableKind.FACT, TableKind.MUTABLE
    of_customer = Parent("customer", "customer_id")
    found = [
        _spec(
            SyncedTable("store", mutable, MANAGE, ends_batch=True),
            {"code": "text!", "name": "text!", "timezone": "text!"},
        ),
        _spec(
            SyncedTable("role", mutable, MANAGE, ends_batch=True),
            {"code": "text!", "permissions": "json!"},
            ("code",),
        ),
        _spec(
            SyncedTable("post", mutable, MANAGE, is_roster=True, ends_batch=True, store_column="store_id"),
            {
                "staff_id": "uuid!", "store_id": "uuid!", "role_id": "uuid!",
                "from_on": "date!", "to_on": "date", "is_void": "bool!",
            },
        ),
        _spec(SyncedTable("login_session", fact, ""), {"staff_id": "uuid!", "device_id": "uuid!"}),
        _spec(
            SyncedTable("brand", TableKind.REFERENCE, WORK, store_column=ANY_STORE),
            {"code": "text!", "title": "text!"},
            ("code",),
        ),
        _spec(
            SyncedTable(
                "preference", mutable, MANAGE, own_column="staff_id", store_column=ANY_STORE,
                fixed=frozenset({"staff_id"}),
            ),
            {"staff_id": "uuid!", "value": "json!"},
        ),
        _spec(
            SyncedTable(
                "customer", mutable, WORK, personal=frozenset({"name", "memo"}),
                append_only_text=frozenset({"memo"}), column_permissions={"level": CLOSE},
            ),
            {"number": "text!", "name": "text!", "level": "int", "memo": "text!"},
            ("number",),
        ),
        _spec(
            SyncedTable("phone", mutable, WORK, parent=of_customer, personal=frozenset({"digits"})),
            {"customer_id": "uuid!", "digits": "text!"},
        ),
        _spec(
            SyncedTable("note", fact, WORK, parent=of_customer, personal=frozenset({"text"})),
            {"customer_id": "uuid!", "text": "text!"},
        ),
        _spec(
            SyncedTable(
                "ticket", mutable, WORK, personal=frozenset({"subject"}), derived=frozenset({"status"}),
            ),
            {"number": "text!", "subject": "text!", "customer_id": "uuid", "weight": "number"}
            | ({NEW_COLUMN: "text"} if newer else {}),
            ("number",),
        ),
        _spec(
            SyncedTable(
                "step", fact, WORK, parent=Parent("ticket", "ticket_id"),
                transitions=TransitionRule("ticket_id", "from_status", "to_status", STEPS, {"closed": CLOSE}),
            ),
            {"ticket_id": "uuid!", "from_status": "text!", "to_status": "text!"},
        ),
        _spec(SyncedTable("stock", fact, WORK), {"item": "text!", "amount": "int!"}),
        _spec(
            SyncedTable("redaction", fact, REDACT, parent=of_customer, redacts="customer_id"),
            {"customer_id": "uuid!"},
        ),
        _spec(
            SyncedTable("conflict", fact, WORK, personal=frozenset({"kept", "lost"}), server_made=True),
            {
                "kind": "text!", "table_name": "text!", "entity_id": "uuid!", "field": "text!",
                "kept": "json!", "kept_hlc": "text!", "kept_by_id": "uuid!", "kept_at": "instant!",
                "lost": "json!", "lost_hlc": "text!", "lost_by_id": "uuid!", "lost_at": "instant!",
            },
        ),
        _spec(
            SyncedTable("scope_grant", fact, MANAGE, server_made=True),
            {"table_name": "text!", "entity_id": "uuid!", "to_scope": "uuid!", "reason": "text!"},
        ),
        _spec(
            SyncedTable(
                "scope_grant_end", fact, MANAGE, parent=Parent("scope_grant", "grant_id"), server_made=True
            ),
            {"grant_id": "uuid!", "reason": "text!"},
        ),
    ]  # fmt: skip
    return {spec.contract.name: spec for spec in found}


def root_of(spec: TableSpec, row_id: str, values: dict[str, Any]) -> str:
    """Return the id at the top of a row's aggregate."""
    parent = spec.contract.parent
    return (values.get(parent.column) or row_id) if parent is not None else row_id


def found(state: ServerState, stores: list[str]) -> None:
    """Give an empty server its company: stores, roles, a clerk per store, a boss of all."""

    def put(table: str, scope: str, row_id: str, values: dict[str, Any]) -> None:
        state.put(table, Row(scope, row_id, f"{1:012x}{state.made:04x}{0:012x}", values))
        state.made += 1

    for store in stores:
        put("store", NIL, store, {"code": store[:3], "name": store[:6], "timezone": "Asia/Shanghai"})
    for code, permissions in ROLES.items():
        put("role", NIL, make_id(code), {"code": code, "permissions": permissions})
        state.role_grants[make_id(code)] = [RoleGrant(one, LONG_AGO) for one in permissions]
    for store in stores:
        post(put, CLERK, store)
    post(put, BOSS, NIL)


def post(put: Any, role: str, store: str) -> None:
    """Write the post of a store's clerk, or of the boss."""
    put("post", NIL, make_id("post", store[-8:]), post_of(staff_of(store), role, store))


def post_of(staff: str, role: str, store: str) -> dict[str, Any]:
    """Return the values of a post."""
    known = {"staff_id": staff, "store_id": store, "role_id": make_id(role)}
    return known | {"from_on": "2000-01-01", "is_void": False}


def staff_of(store: str) -> str:
    """Return the person who works in a store; of NIL: the boss."""
    return make_id("staff", store[-8:])
