# SPDX-License-Identifier: Apache-2.0
"""The SQL functions that a pull runs, generated from the contracts; ``schema`` installs them.

Must not know connections. One call is one statement, so it is one snapshot: the log's horizon and the rows
are of the same instant. The text of a page is PostgreSQL's work; Python hands it on as it stands.
"""

# ruff: noqa: S608 -- the names in the SQL are those of this program's contracts

from __future__ import annotations

from sqlalchemy import Table

from app.core.synced import SyncedTable
from app.sync.server import columns
from app.sync.server.columns import SCHEMA, UNKNOWN, hexed, instant, literal, quote

EMPTY = '{"rows":{},"gone":{}}'
FULL_PAGES = 4
"""So many full pages are in one answer at most."""
CURSOR_PATTERN = r"^[^.]+\.[0-9]{1,18}\.[0-9]{1,18}$"


_HEADS = f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.sync_heads() RETURNS TABLE (scope uuid, xid text, seq bigint)
LANGUAGE plpgsql STABLE AS $heads$
#variable_conflict use_column
DECLARE
    v_horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
    v_epoch text;
BEGIN
    PERFORM set_config('sunshine.scopes', '*', true);
    SELECT value INTO v_epoch FROM {SCHEMA}.server_state WHERE key = 'epoch';
    -- From scope to scope along the key: what is read grows with the stores, not with the log.
    RETURN QUERY
    WITH RECURSIVE known AS (
        (SELECT l.scope FROM {SCHEMA}.sync_log l ORDER BY l.scope LIMIT 1)
        UNION ALL
        SELECT (SELECT l.scope FROM {SCHEMA}.sync_log l WHERE l.scope > k.scope ORDER BY l.scope LIMIT 1)
        FROM known k WHERE k.scope IS NOT NULL)
    SELECT k.scope, h.xid::text, h.seq FROM known k CROSS JOIN LATERAL (
        SELECT l.xid, l.seq FROM {SCHEMA}.sync_log l
        WHERE l.scope = k.scope AND l.xid < v_horizon AND l.epoch = v_epoch
        ORDER BY l.xid DESC, l.seq DESC LIMIT 1) h;
END
$heads$"""


def statements() -> tuple[str, ...]:
    """Return what makes (or renews) the tables, types and functions of the read side, in order.

    They may run again at any time, while the service runs.
    """
    return (
        f"""CREATE TABLE IF NOT EXISTS {SCHEMA}.log_floor (
            scope uuid PRIMARY KEY, epoch text NOT NULL, xid xid8 NOT NULL, seq bigint NOT NULL)""",
        f"""CREATE TABLE IF NOT EXISTS {SCHEMA}.grant_use (
            grant_id uuid PRIMARY KEY, at timestamptz NOT NULL)""",
        f"""DO $do$ BEGIN
            IF to_regtype('{SCHEMA}.pull_entry') IS NULL THEN
                CREATE TYPE {SCHEMA}.pull_entry AS (home uuid, id uuid, whole boolean, cols text[]);
            END IF;
        END $do$""",
        _function(),
        _HEADS,
    )


def _row_text(contract: SyncedTable, table: Table) -> str:
    """Return the SQL that writes one row of a page: table ``t``, entry ``e``."""
    travelling = columns.values(contract, table)
    known = f"t.extra ? {literal(UNKNOWN)}"
    named = ", ".join(f"{columns.wire(column)} AS {quote(column.name)}" for column in travelling)
    whole = f"(SELECT row_to_json(r) FROM (SELECT {named}) r)::text"
    whole = (
        f"CASE WHEN {known} THEN ({whole}::jsonb || (t.extra -> {literal(UNKNOWN)}))::text ELSE {whole} END"
    )
    extra = f"(t.extra - {literal(UNKNOWN)})"
    head = f"""'{{"i":"', {hexed("t.id")}, '","h":"', t.hlc, '"',
        CASE WHEN e.home <> v_scope THEN concat(',"s":"', {hexed("e.home")}, '"') END"""
    tail = f"""CASE WHEN {extra} <> '{{}}' THEN concat(',"x":', {extra}::text) END, '}}'"""
    if contract.insert_only:
        redacted = f"""CASE WHEN t.redacted_at IS NOT NULL
            THEN concat(',"z":"', {instant("t.redacted_at")}, '"') END"""
        return f"""concat({head}, ',"f":1,"c":', {whole}, {redacted}, {tail})"""
    pieces = ",\n".join(
        f"CASE WHEN {literal(column.name)} = ANY (e.cols) THEN concat("
        f"""',{_key(column.name)}:', coalesce(to_json({columns.wire(column)})::text, 'null')) END"""
        for column in travelling
    )
    unknown = f"""CASE WHEN {known} THEN (
        SELECT string_agg(concat(',', to_json(u.key)::text, ':', u.value::text), '')
        FROM jsonb_each(t.extra -> {literal(UNKNOWN)}) u WHERE u.key = ANY (e.cols)) END"""
    # One changed column is the usual case; the general form costs as much as the rest of the row. What a
    # row carries beside its columns goes along whenever it was ever changed: it is rare.
    clocks = """CASE WHEN cardinality(e.cols) = 1 AND t.clocks ? e.cols[1] AND NOT t.clocks ? 'extra'
        THEN concat('{', to_json(e.cols[1])::text, ':', (t.clocks -> e.cols[1])::text, '}')
        ELSE (SELECT jsonb_object_agg(k.name, t.clocks -> k.name)
              FROM unnest(e.cols || 'extra'::text) k (name) WHERE t.clocks ? k.name)::text END"""
    return f"""CASE WHEN e.whole THEN concat({head}, ',"f":1',
            CASE WHEN t.clocks <> '{{}}' THEN concat(',"k":', t.clocks::text) END,
            ',"c":', {whole}, {tail})
        ELSE concat({head}, ',"k":', coalesce({clocks}, '{{}}'),
            ',"c":{{', substr(concat({pieces}, {unknown}), 2), '}}',
            CASE WHEN t.clocks ? 'extra' OR 'extra' = ANY (e.cols)
                THEN concat(',"x":', {extra}::text) END, '}}') END"""


def _key(name: str) -> str:
    return '"' + name + '"'


def _branch(contract: SyncedTable, table: Table) -> str:
    name = literal(contract.name)
    return f"""WHEN {name} THEN
    SELECT string_agg({_row_text(contract, table)}, ',') FILTER (WHERE t.id IS NOT NULL),
        string_agg(concat('["', {hexed("e.home")}, '","', {hexed("e.id")}, '"]'), ',')
            FILTER (WHERE t.id IS NULL),
        count(*)
    INTO v_text, v_left, v_all
    FROM unnest(v_entries) e
    LEFT JOIN {SCHEMA}.{quote(contract.name)} t ON t.scope = e.home AND t.id = e.id
        AND (e.home = v_scope OR EXISTS (
            SELECT FROM {SCHEMA}.granted_row g
            WHERE g.to_scope = v_scope AND g.scope = e.home AND g.table_name = {name} AND g.row_id = e.id));
"""


def _function() -> str:
    branches = "".join(_branch(contract, table) for contract, table in columns.tables())
    return f"""
CREATE OR REPLACE FUNCTION {SCHEMA}.sync_pull(
    p_scopes text, p_device uuid, p_incarnation uuid, p_own jsonb, p_asked jsonb, p_rows integer)
RETURNS text LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off
SET enable_mergejoin = off SET enable_bitmapscan = off AS $pull$
#variable_conflict use_variable
DECLARE
    v_epoch text;
    v_horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
    v_scope uuid; v_cursor text; v_parts text[];
    v_xid xid8; v_seq bigint; v_cut xid8; v_more boolean;
    v_last_xid xid8; v_last_seq bigint; v_end_xid xid8; v_end_seq bigint;
    v_table text; v_entries {SCHEMA}.pull_entry[]; v_count integer; v_all integer; v_total integer := 0;
    v_text text; v_left text; v_rows text; v_gone text; v_page text;
    v_heads text[] := '{{}}'; v_pages text := '';
    v_floor_xid xid8; v_floor_seq bigint;
BEGIN
    -- Assigned, not performed: a plain expression needs no executor.
    v_text := set_config('sunshine.scopes', p_scopes, true);
    v_text := set_config('sunshine.device', p_device::text, true);
    SELECT value INTO v_epoch FROM {SCHEMA}.server_state WHERE key = 'epoch';
    FOR v_scope, v_cursor IN
        SELECT a.key::uuid, a.value FROM jsonb_each_text(p_asked) a WHERE p_own ? a.key
    LOOP
        v_parts := string_to_array(v_cursor, '.');
        v_xid := NULL; v_floor_xid := NULL;
        IF v_cursor ~ {literal(CURSOR_PATTERN)} AND v_parts[1] = v_epoch THEN
            v_xid := v_parts[2]::xid8; v_seq := v_parts[3]::bigint;
            SELECT f.xid, f.seq INTO v_floor_xid, v_floor_seq FROM {SCHEMA}.log_floor f
            WHERE f.scope = v_scope AND f.epoch = v_epoch;
        END IF;
        IF v_xid IS NULL OR (v_floor_xid IS NOT NULL AND (v_xid, v_seq) < (v_floor_xid, v_floor_seq)) THEN
            v_heads := v_heads || format('["%s","",0,0,"%s",1]', {hexed("v_scope")}, md5({literal(EMPTY)}));
            v_pages := v_pages || E'\\n' || {literal(EMPTY)};
            CONTINUE;
        END IF;
        SELECT l.xid, l.seq INTO v_last_xid, v_last_seq FROM {SCHEMA}.sync_log l
        WHERE l.scope = v_scope AND l.epoch = v_epoch
            AND (l.xid, l.seq) > (v_xid, v_seq) AND l.xid < v_horizon
        ORDER BY l.xid DESC, l.seq DESC LIMIT 1;
        IF NOT FOUND THEN
            v_heads := v_heads || format('["%s","%s",0,0,"%s",0]',
                {hexed("v_scope")}, v_cursor, md5({literal(EMPTY)}));
            v_pages := v_pages || E'\\n' || {literal(EMPTY)};
            CONTINUE;
        END IF;
        -- Head office asks for all stores at once: an answer holds a few full pages, the others come next.
        IF v_total >= {FULL_PAGES} * p_rows THEN
            v_heads := v_heads || format('["%s","%s",1,0,"%s",0]',
                {hexed("v_scope")}, v_cursor, md5({literal(EMPTY)}));
            v_pages := v_pages || E'\\n' || {literal(EMPTY)};
            CONTINUE;
        END IF;
        -- The page ends before the transaction that would not fit; a first one that is too large goes whole.
        SELECT l.xid INTO v_cut FROM {SCHEMA}.sync_log l
        WHERE l.scope = v_scope AND l.epoch = v_epoch
            AND (l.xid, l.seq) > (v_xid, v_seq) AND l.xid < v_horizon
        ORDER BY l.xid, l.seq OFFSET p_rows LIMIT 1;
        v_more := v_cut IS NOT NULL;
        IF v_more THEN
            SELECT l.xid, l.seq INTO v_end_xid, v_end_seq FROM {SCHEMA}.sync_log l
            WHERE l.scope = v_scope AND l.epoch = v_epoch
                AND (l.xid, l.seq) > (v_xid, v_seq) AND l.xid < v_cut
            ORDER BY l.xid DESC, l.seq DESC LIMIT 1;
            IF NOT FOUND THEN
                SELECT l.xid, l.seq INTO v_end_xid, v_end_seq FROM {SCHEMA}.sync_log l
                WHERE l.scope = v_scope AND l.epoch = v_epoch AND l.xid = v_cut
                ORDER BY l.xid DESC, l.seq DESC LIMIT 1;
                v_more := v_last_xid > v_cut;
            END IF;
            v_last_xid := v_end_xid; v_last_seq := v_end_seq;
        END IF;
        v_cursor := concat(v_epoch, '.', v_last_xid, '.', v_last_seq);
        v_rows := ''; v_gone := ''; v_count := 0;
        FOR v_table, v_entries IN
            SELECT u.tbl, array_agg(ROW(u.home, u.id, u.whole, u.cols)::{SCHEMA}.pull_entry
                                    ORDER BY u.id, u.home)
            FROM (
                SELECT l.tbl, l.home, l.id,
                    bool_or(l.op <> 'p' OR (l.cols IS NULL AND l.incarnation IS DISTINCT FROM p_incarnation))
                        AS whole,
                    CASE WHEN count(*) = 1 THEN min(l.cols) ELSE string_to_array(
                        string_agg(CASE WHEN l.incarnation IS DISTINCT FROM p_incarnation
                                        THEN array_to_string(l.cols, E'\\x1f') END, E'\\x1f'), E'\\x1f')
                        END AS cols
                FROM {SCHEMA}.sync_log l
                WHERE l.scope = v_scope AND l.epoch = v_epoch
                    AND (l.xid, l.seq) > (v_xid, v_seq) AND l.xid <= v_last_xid
                GROUP BY l.tbl, l.id, l.home
                HAVING bool_or(l.incarnation IS DISTINCT FROM p_incarnation)) u
            GROUP BY u.tbl ORDER BY u.tbl
        LOOP
            v_text := NULL; v_left := NULL;
            CASE v_table
{branches}
            ELSE v_all := 0;
            END CASE;
            v_count := v_count + v_all;
            IF v_text IS NOT NULL THEN v_rows := concat(v_rows, ',"', v_table, '":[', v_text, ']'); END IF;
            IF v_left IS NOT NULL THEN v_gone := concat(v_gone, ',"', v_table, '":[', v_left, ']'); END IF;
        END LOOP;
        v_total := v_total + v_count;
        v_page := concat('{{"rows":{{', substr(v_rows, 2), '}},"gone":{{', substr(v_gone, 2), '}}}}');
        v_heads := v_heads || format('["%s","%s",%s,%s,"%s",0]',
            {hexed("v_scope")}, v_cursor, v_more::int, v_count, md5(v_page));
        v_pages := v_pages || E'\\n' || v_page;
    END LOOP;
    RETURN concat('{{"epoch":', to_json(v_epoch)::text, ',"now":"', {instant("clock_timestamp()")},
        '","scopes":', p_own::text, ',"pages":[', array_to_string(v_heads, ','), ']}}', v_pages);
END
$pull$"""
