# SPDX-License-Identifier: Apache-2.0
"""What the server process itself needs in the database: enrolment codes, and what it asks as the owner.

The questions are functions of the owner, because the service role sees no row of a store before it knows
for which device it asks. Each answers one narrow thing. Installed after ``schema``, again and again.
"""

from __future__ import annotations

from typing import Any

from psycopg import AsyncConnection, sql

TABLES = """
CREATE TABLE IF NOT EXISTS sunshine.enrolment_code (
    code_hash text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('join', 'bring')),
    is_office boolean NOT NULL,
    store_id uuid,
    store_code text NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    made_by uuid NOT NULL,
    until_at timestamptz NOT NULL,
    used_at timestamptz,
    device_id uuid,
    incarnation uuid
);
CREATE TABLE IF NOT EXISTS sunshine.used_desk_code (
    store_id uuid NOT NULL,
    code text NOT NULL,
    PRIMARY KEY (store_id, code)
);
"""

FUNCTIONS = """
CREATE OR REPLACE FUNCTION sunshine.service_device(p_id uuid)
RETURNS TABLE (id uuid, store_id uuid, kind text, incarnation uuid, schema_version text, generation integer,
               is_revoked boolean, scopes uuid[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = sunshine SET sunshine.scopes = '*' AS $$
    SELECT d.id, d.store_id, d.kind, d.incarnation, coalesce(d.schema_version, ''),
           coalesce(d.token_generation, 1), d.is_revoked,
           CASE WHEN d.kind = 'office'
                THEN ARRAY(SELECT s.id FROM store s WHERE s.scope = '00000000-0000-0000-0000-000000000000' ORDER BY s.id)
                ELSE d.store_id || ARRAY(SELECT o.scope FROM device_scope o
                                         WHERE o.device_id = d.id AND o.scope NOT IN (d.store_id, '00000000-0000-0000-0000-000000000000')
                                         ORDER BY o.scope) END
    FROM device d WHERE d.id = p_id
$$;
CREATE OR REPLACE FUNCTION sunshine.service_holds(p_device uuid, p_session uuid, p_permission text)
RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = sunshine SET sunshine.scopes = '*' AS $$
    SELECT l.staff_id
    FROM login_session l
    JOIN staff a ON a.scope = '00000000-0000-0000-0000-000000000000' AND a.id = l.staff_id AND a.is_active
    JOIN post p ON p.scope = '00000000-0000-0000-0000-000000000000' AND p.staff_id = l.staff_id AND NOT coalesce(p.is_void, false)
               AND p.store_id = '00000000-0000-0000-0000-000000000000'
    JOIN role r ON r.scope = '00000000-0000-0000-0000-000000000000' AND r.id = p.role_id AND r.is_active
               AND r.permissions @> to_jsonb(p_permission)
    LEFT JOIN store s ON s.scope = '00000000-0000-0000-0000-000000000000' AND s.id = l.scope
    WHERE l.id = p_session AND l.device_id = p_device
      AND NOT EXISTS (SELECT 1 FROM logout o WHERE o.scope = l.scope AND o.login_session_id = l.id)
      AND (now() AT TIME ZONE coalesce(s.timezone, 'Asia/Shanghai'))::date
          BETWEEN p.from_on AND coalesce(p.to_on, 'infinity')
    LIMIT 1
$$;
CREATE OR REPLACE FUNCTION sunshine.service_stores()
RETURNS TABLE (id uuid, code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = sunshine SET sunshine.scopes = '*' AS $$
    SELECT s.id, s.code FROM store s WHERE s.scope = '00000000-0000-0000-0000-000000000000'
$$;
CREATE OR REPLACE FUNCTION sunshine.service_desk_codes(p_store uuid)
RETURNS TABLE (code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = sunshine SET sunshine.scopes = '*' AS $$
    SELECT u.code FROM used_desk_code u WHERE u.store_id = p_store
    UNION SELECT k.code FROM desk k WHERE k.scope = '00000000-0000-0000-0000-000000000000' AND k.store_id = p_store AND k.code IS NOT NULL
$$;
"""
_NAMES = (
    "service_device(uuid)",
    "service_holds(uuid, uuid, text)",
    "service_stores()",
    "service_desk_codes(uuid)",
)


async def install(connection: AsyncConnection[Any], role: str) -> None:
    """Make the tables and functions, and let ``role`` alone use them. Run by the owner, in a transaction."""
    await connection.execute(TABLES)
    await connection.execute(FUNCTIONS)
    name = sql.Identifier(role)
    for function in _NAMES:
        what = sql.SQL(function)
        await connection.execute(sql.SQL("REVOKE ALL ON FUNCTION sunshine.{} FROM PUBLIC").format(what))
        await connection.execute(sql.SQL("GRANT EXECUTE ON FUNCTION sunshine.{} TO {}").format(what, name))
    for table, rights in (("enrolment_code", "SELECT, INSERT, UPDATE"), ("used_desk_code", "SELECT, INSERT")):
        await connection.execute(
            sql.SQL("GRANT {} ON sunshine.{} TO {}").format(
                sql.SQL(rights),
                sql.Identifier(table),
                name,
            )
        )
