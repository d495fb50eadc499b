# SPDX-License-Identifier: Apache-2.0
"""What the functions of a push hand to each other, and the contracts of the synced tables as SQL sees them.

The contracts are rows of the table ``contract``, filled by each installation. Must not know the checks.
"""
# ruff: noqa: E501 -- SQL; the names in it are those of this program's contracts

from __future__ import annotations

import json
from typing import Any

from app.sync.server.schema_tables import ServerTable

CONTRACT = """
CREATE TABLE IF NOT EXISTS contract (name text PRIMARY KEY);
"""
REDACTED_ROW = """
CREATE TABLE IF NOT EXISTS redacted_row (row_id uuid NOT NULL, fact_table text NOT NULL, fact_scope uuid NOT NULL,
    fact_id uuid NOT NULL, fact jsonb NOT NULL, hlc text NOT NULL, at timestamptz, PRIMARY KEY (row_id, fact_id));
"""
"""Rows of a redacted person's aggregate, and by which fact: what comes late must not bring values back."""
CONTRACT_COLUMNS = {
    "is_fact": "boolean NOT NULL DEFAULT false",
    "is_server_made": "boolean NOT NULL DEFAULT false",
    "is_roster": "boolean NOT NULL DEFAULT false",
    "is_special": "boolean NOT NULL DEFAULT false",
    "write_permission": "text NOT NULL DEFAULT ''",
    "column_permissions": "jsonb NOT NULL DEFAULT '{}'",
    "parent_table": "text",
    "parent_column": "text",
    "parents": "text[] NOT NULL DEFAULT '{}'",
    "store_column": "text NOT NULL DEFAULT ''",
    "person_column": "text NOT NULL DEFAULT ''",
    "own_column": "text NOT NULL DEFAULT ''",
    "signer_column": "text NOT NULL DEFAULT ''",
    "fixed": "text[] NOT NULL DEFAULT '{}'",
    "step": "jsonb",
    "by_value": "jsonb",
    "types": "jsonb NOT NULL DEFAULT '{}'",
    "required": "text[] NOT NULL DEFAULT '{}'",
    "personal": "text[] NOT NULL DEFAULT '{}'",
    "appended": "text[] NOT NULL DEFAULT '{}'",
    "derived": "text[] NOT NULL DEFAULT '{}'",
    "redacts": "text NOT NULL DEFAULT ''",
    "has_number": "boolean NOT NULL DEFAULT false",
}
TYPES = {
    # One op on its way: ``place`` is its place in the batch, NULL for one of an earlier part.
    "push_op": "idx integer, place integer, i uuid, g integer, grp uuid, is_whole boolean, t text, s uuid, r uuid,"
    " kind text, h text, c jsonb, b jsonb, p jsonb, x jsonb, n bigint, staff uuid, session uuid, at timestamptz,"
    " is_clamped boolean",
    "push_result": "merged integer[], idle integer[], met integer[], conflicts jsonb",
    "push_shared": "to_scope uuid, scope uuid, tbl text, id uuid, grant_id uuid",
    "push_merged": "win jsonb, clocks jsonb, extra jsonb, conflicts jsonb, is_changed boolean, is_merged boolean",
}


def contract_row(table: ServerTable) -> dict[str, Any]:
    """Return the row of ``contract`` for a table."""
    known = table.contract
    step = None
    if known.transitions is not None:
        rule = known.transitions
        step = json.dumps(
            {
                "entity": rule.entity_column,
                "from": rule.from_column,
                "to": rule.to_column,
                "allowed": {str(one): sorted(map(str, to)) for one, to in sorted(rule.allowed.items())},
            }
        )
    by_value = None
    if known.deciding is not None:
        by_value = json.dumps(
            {
                "column": known.deciding.column,
                "permissions": {str(one): name for one, name in sorted(known.deciding.permissions.items())},
            }
        )
    parent = known.parent
    return {
        "name": known.name,
        "is_fact": table.is_fact,
        "is_server_made": known.server_made,
        "is_roster": known.is_roster,
        "is_special": bool(
            known.is_roster
            or known.person_column
            or known.own_column
            or known.signer_column
            or known.store_column not in {"", "*"}
        ),
        "write_permission": known.write_permission,
        "column_permissions": json.dumps(dict(sorted(known.column_permissions.items()))),
        "parent_table": parent.table if parent else None,
        "parent_column": parent.column if parent else None,
        "parents": list(table.parents),
        "store_column": known.store_column,
        "person_column": known.person_column,
        "own_column": known.own_column,
        "signer_column": known.signer_column,
        "fixed": sorted(known.fixed),
        "step": step,
        "by_value": by_value,
        "types": json.dumps({name: table.types[name] for name in table.values}),
        "required": sorted(table.required),
        "personal": sorted(known.personal),
        "appended": sorted(known.append_only_text),
        "derived": sorted(known.derived),
        "redacts": known.redacts,
        "has_number": table.types.get("number") == "text",
    }
