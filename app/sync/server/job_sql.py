# SPDX-License-Identifier: Apache-2.0
"""What the commands that the server runs find beside its own tables; ``schema`` installs it.

The server keeps its history in another shape than a desk; a view of that name and shape stands before it.
"""

# ruff: noqa: S608 -- the names in the SQL are those of this program's contracts

from __future__ import annotations

from app.sync.server.columns import SCHEMA, quote

JOB_SCHEMA = "sunshine_job"
"""Its names come before those of the service's own schema."""


def statements(service: str) -> tuple[str, ...]:
    """Return what makes the history look as a desk's for the commands that the server runs."""
    who = quote(service)
    return (
        f"CREATE SCHEMA IF NOT EXISTS {JOB_SCHEMA}",
        f"""CREATE TABLE IF NOT EXISTS {JOB_SCHEMA}.number_series (
            kind text, desk_code text, year integer, last integer NOT NULL,
            PRIMARY KEY (kind, desk_code, year))""",
        f"""CREATE OR REPLACE VIEW {JOB_SCHEMA}.change WITH (security_invoker = true) AS
            SELECT scope, id, seq, group_id, table_name, row_id, op,
                {SCHEMA}.change_columns(new_values, old_values) AS columns, base_clocks, hlc, device_id,
                staff_id, session_id, at, redacted_by
            FROM {SCHEMA}.change""",
        f"""CREATE OR REPLACE FUNCTION {JOB_SCHEMA}.keep_change() RETURNS trigger LANGUAGE plpgsql
            SET search_path = {SCHEMA}, pg_temp AS $keep$
            BEGIN
                INSERT INTO {SCHEMA}.change (scope, id, group_id, table_name, row_id, op, new_values,
                    old_values,
                    base_clocks, hlc, device_id, staff_id, session_id, at)
                SELECT NEW.scope, NEW.id, NEW.group_id, NEW.table_name, NEW.row_id, NEW.op,
                    coalesce(jsonb_object_agg(c.key, c.value -> 1), '{{}}'),
                    coalesce(jsonb_object_agg(c.key, c.value -> 0) FILTER (WHERE NEW.op = 'update'), '{{}}'),
                    NEW.base_clocks, NEW.hlc, NEW.device_id, NEW.staff_id, NEW.session_id, NEW.at
                FROM jsonb_each(NEW.columns) c;
                RETURN NEW;
            END $keep$""",
        f"""CREATE OR REPLACE TRIGGER keep_change INSTEAD OF INSERT ON {JOB_SCHEMA}.change
            FOR EACH ROW EXECUTE FUNCTION {JOB_SCHEMA}.keep_change()""",
        f"GRANT USAGE ON SCHEMA {JOB_SCHEMA} TO {who}",
        f"GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA {JOB_SCHEMA} TO {who}",
        f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA {JOB_SCHEMA} TO {who}",
    )
