# SPDX-License-Identifier: Apache-2.0
"""What the server process itself needs in the database: what it asks as the owner.

The questions are functions of the owner, because the service role sees no row of a store before it knows
for which device it asks. Each answers one narrow thing. Installed after ``schema``, again and again.
"""

from __future__ import annotations

from typing import Any

from psycopg import Connection, sql

FUNCTIONS = """
CREATE OR REPLACE FUNCTION sunshine.nil() RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT '00000000-0000-0000-0000-000000000000'::uuid
$$;
CREATE OR REPLACE FUNCTION sunshine.service_devices(p_ids uuid[])
RETURNS TABLE (id uuid, store_id uuid, kind text, incarnation uuid, schema_version text, generation integer,
               is_revoked boolean, scopes uuid[])
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = sunshine SET sunshine.scopes = '*' AS $$
    SELECT d.id, d.store_id, d.kind, d.incarnation, coalesce(d.schema_version, ''),
           coalesce(d.token_generation, 1), d.is_revoked,
           CASE WHEN d.kind = 'office'
                THEN ARRAY(SELECT s.id FROM store s WHERE s.scope = nil() ORDER BY s.id)
                ELSE d.store_id || ARRAY(SELECT o.scope FROM device_scope o
                                         WHERE o.device_id = d.id AND o.scope NOT IN (d.store_id, nil())
                                         ORDER BY o.scope) END
    FROM device d WHERE d.id = ANY (p_ids)
$$;
CREATE OR REPLACE FUNCTION sunshine.service_holds(p_device uuid, p_session uuid, p_permission text)
RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = sunshine SET sunshine.scopes = '*' AS $$
    SELECT l.staff_id
    FROM login_session l
    JOIN staff a ON a.scope = nil() AND a.id = l.staff_id AND a.is_active
    JOIN post p ON p.scope = nil() AND p.staff_id = l.staff_id AND NOT coalesce(p.is_void, false)
               AND p.store_id = nil()
    JOIN role r ON r.scope = nil() AND r.id = p.role_id AND r.is_active
               AND r.permissions @> to_jsonb(p_permission)
    LEFT JOIN store s ON s.scope = nil() AND s.id = l.scope
    WHERE l.id = p_session AND l.device_id = p_device
      AND NOT EXISTS (SELECT 1 FROM logout o WHERE o.scope = l.scope AND o.login_session_id = l.id)
      AND (now() AT TIME ZONE coalesce(s.timezone, 'Asia/Shanghai'))::date
          BETWEEN p.from_on AND coalesce(p.to_on, 'infinity')
    LIMIT 1
$$;
CREATE OR REPLACE FUNCTION sunshine.service_lags()
RETURNS TABLE (device_id uuid, entries bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = sunshine SET sunshine.scopes = '*' AS $$
    SELECT d.id, sum(newest.entries)
    FROM device d
    CROSS JOIN LATERAL (VALUES (d.store_id), (nil())) AS own(scope)
    CROSS JOIN LATERAL (
        SELECT count(*) AS entries
        FROM (SELECT l.made_at, l.incarnation FROM sync_log l WHERE l.scope = own.scope
              ORDER BY l.xid DESC, l.seq DESC LIMIT 1000) AS q
        WHERE q.made_at > coalesce(d.last_pull_at, '-infinity')
            AND q.incarnation IS DISTINCT FROM d.incarnation) AS newest
    WHERE NOT d.is_revoked
    GROUP BY d.id
$$;
CREATE OR REPLACE FUNCTION sunshine.service_stores()
RETURNS TABLE (id uuid, code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = sunshine SET sunshine.scopes = '*' AS $$
    SELECT s.id, s.code FROM store s WHERE s.scope = nil()
$$;
CREATE OR REPLACE FUNCTION sunshine.service_desk_codes(p_store uuid)
RETURNS TABLE (code text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = sunshine SET sunshine.scopes = '*' AS $$
    SELECT u.code FROM used_desk_code u WHERE u.store_id = p_store
    UNION SELECT k.code FROM desk k WHERE k.scope = nil() AND k.store_id = p_store AND k.code IS NOT NULL
$$;
"""
_NAMES = (
    "nil()",
    "service_devices(uuid[])",
    "service_holds(uuid, uuid, text)",
    "service_lags()",
    "service_stores()",
    "service_desk_codes(uuid)",
)


def install(connection: Connection[Any], role: str) -> None:
    """Make the functions, and let ``role`` alone use them. Run by the owner, in a transaction."""
    connection.execute(FUNCTIONS)
    name = sql.Identifier(role)
    for function in _NAMES:
        what = sql.SQL(function)
        connection.execute(sql.SQL("REVOKE ALL ON FUNCTION sunshine.{} FROM PUBLIC").format(what))
        connection.execute(sql.SQL("GRANT EXECUTE ON FUNCTION sunshine.{} TO {}").format(what, name))
