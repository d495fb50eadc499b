# SPDX-License-Identifier: Apache-2.0
"""SQL functions that a push calls for where rows lie: shares, moves to another store, what follows a move.

The reference is ``app.sync.merge_moves``. Must not judge whether an op may stand.
"""
# ruff: noqa: E501, S608 -- SQL; the names in it are those of this program's contracts

from __future__ import annotations

from app.sync.server.schema_tables import SCHEMA

_SET = f"SET search_path = {SCHEMA}, pg_temp"
_PARENTS = """unnest(ops) o JOIN contract f ON f.name = o.t CROSS JOIN LATERAL unnest(f.parents) AS p(name)
        JOIN granted_row w ON w.scope = {home} AND w.row_id = push_uuid(o.c->>p.name)
             AND (w.table_name = f.parent_table AND p.name = f.parent_column OR p.name IN ('entity_id', 'parent_id'))"""
"""The ops whose row is given a parent that is shared."""

FUNCTIONS = (
    # Shares rows; what hangs on a row that was not shared so before is shared along.
    f"""CREATE OR REPLACE FUNCTION push_share(wave push_shared[], epoch text) RETURNS boolean LANGUAGE plpgsql {_SET} AS $push$
#variable_conflict use_column
DECLARE fresh push_shared[]; more push_shared[]; f contract; has_grown boolean := false;
BEGIN
    LOOP
        WITH put AS (
            INSERT INTO granted_row (to_scope, scope, table_name, row_id, grant_id)
            SELECT DISTINCT ON (e.to_scope, e.scope, e.id) e.to_scope, e.scope, e.tbl, e.id, e.grant_id
            FROM unnest(wave) e ON CONFLICT DO NOTHING
            RETURNING to_scope, scope, table_name, row_id, grant_id)
        SELECT array_agg(ROW(q.to_scope, q.scope, q.table_name, q.row_id, q.grant_id)::push_shared) FROM put q INTO fresh;
        EXIT WHEN fresh IS NULL;
        has_grown := true;
        INSERT INTO sync_log (epoch, scope, home, tbl, id, op)
        SELECT epoch, e.to_scope, e.scope, e.tbl, e.id, 'p' FROM unnest(fresh) e;
        wave := NULL;
        FOR f IN SELECT * FROM contract w WHERE w.parents && ARRAY['entity_id', 'parent_id']
                 OR w.parent_table IN (SELECT e.tbl FROM unnest(fresh) e) ORDER BY w.name LOOP
            EXECUTE (SELECT 'SELECT array_agg(q.e) FROM ('
                || string_agg(format('SELECT ROW(e.to_scope, e.scope, %L, w.id, e.grant_id)::push_shared AS e FROM unnest($1) e'
                    ' JOIN %I w ON w.%I = e.id AND w.scope = e.scope', f.name, f.name, p)
                    || CASE WHEN p IN ('entity_id', 'parent_id') THEN '' ELSE format(' WHERE e.tbl = %L', f.parent_table) END,
                    ' UNION ALL ') || ') q'
                FROM unnest(f.parents) p) INTO more USING fresh;
            wave := wave || more;
        END LOOP;
    END LOOP;
    RETURN has_grown;
END $push$""",
    # What an op puts under a shared row is shared with the same stores.
    f"""CREATE OR REPLACE FUNCTION push_share_children(ops push_op[], epoch text) RETURNS void LANGUAGE plpgsql {_SET} AS $push$
#variable_conflict use_column
BEGIN
    WHILE push_share(ARRAY(
        SELECT ROW(w.to_scope, o.s, o.t, o.r, w.grant_id)::push_shared
        FROM {_PARENTS.format(home="o.s")}
        WHERE o.kind <> 'move' AND NOT EXISTS (SELECT FROM granted_row g WHERE g.scope = o.s AND g.row_id = o.r
                                               AND g.to_scope = w.to_scope)), epoch) LOOP
    END LOOP;
END $push$""",
    # Tells whether the row went: one whose id or unique key another row has in the target stays; NULL: it is not there.
    f"""CREATE OR REPLACE FUNCTION push_move(p_table text, p_id uuid, p_from uuid, p_to uuid, epoch text) RETURNS boolean
LANGUAGE plpgsql {_SET} AS $push$
#variable_conflict use_column
DECLARE before text := current_setting('sunshine.scopes', true); names text[] := ARRAY[p_table];
    ids uuid[] := ARRAY[p_id]; nth integer := 1; f contract; more uuid[]; moved integer; has_gone boolean;
BEGIN
    PERFORM set_config('sunshine.scopes', '*', true), set_config('sunshine.rewrite', 'move', true);
    WHILE nth <= cardinality(ids) LOOP
        FOR f IN SELECT * FROM contract w WHERE w.parent_table = names[nth] OR w.parents && ARRAY['entity_id', 'parent_id']
                 ORDER BY w.name LOOP
            EXECUTE 'SELECT array_agg(w.id ORDER BY w.id) FROM ' || quote_ident(f.name) || ' w WHERE w.scope = $1 AND ('
                || (SELECT string_agg(format('w.%I = $2', p), ' OR ') FROM unnest(f.parents) p
                    WHERE p IN ('entity_id', 'parent_id') OR p = f.parent_column AND f.parent_table = names[nth])
                || ') AND w.id <> ALL ($3)' INTO more USING p_from, ids[nth], ids;
            names := names || array_fill(f.name, ARRAY[coalesce(cardinality(more), 0)]);
            ids := ids || more;
        END LOOP;
        nth := nth + 1;
    END LOOP;
    FOR nth IN 1 .. cardinality(ids) LOOP
        BEGIN
            EXECUTE format('UPDATE %I SET scope = $1 WHERE scope = $2 AND id = $3', names[nth])
                USING p_to, p_from, ids[nth];
            GET DIAGNOSTICS moved = ROW_COUNT;
        EXCEPTION WHEN unique_violation THEN
            moved := 0;
            has_gone := coalesce(has_gone, false);
        END;
        EXIT WHEN nth = 1 AND moved = 0;
        CONTINUE WHEN moved = 0;
        has_gone := true;
        INSERT INTO sync_log (epoch, scope, home, tbl, id, op)
        SELECT epoch, q.scope, p_from, names[nth], ids[nth], 'r'
        FROM (SELECT p_from AS scope UNION ALL SELECT w.to_scope FROM granted_row w
              WHERE w.scope = p_from AND w.row_id = ids[nth] AND w.table_name = names[nth]) q;
        DELETE FROM granted_row WHERE scope = p_from AND row_id = ids[nth] AND to_scope = p_to;
        -- A share that was left behind in the new store does the same as the one that comes.
        DELETE FROM granted_row w WHERE w.scope = p_from AND w.row_id = ids[nth] AND EXISTS (
            SELECT FROM granted_row g WHERE g.scope = p_to AND g.row_id = w.row_id AND g.to_scope = w.to_scope);
        UPDATE granted_row SET scope = p_to WHERE scope = p_from AND row_id = ids[nth];
        UPDATE moved_row SET to_scope = p_to
        WHERE row_id = ids[nth] AND table_name = names[nth] AND to_scope = p_from AND scope <> p_to;
        DELETE FROM moved_row WHERE row_id = ids[nth] AND table_name = names[nth] AND scope = p_to;
        INSERT INTO moved_row (scope, table_name, row_id, to_scope) VALUES (p_from, names[nth], ids[nth], p_to)
        ON CONFLICT (scope, row_id, table_name) DO UPDATE SET to_scope = excluded.to_scope, at = excluded.at;
        INSERT INTO sync_log (epoch, scope, home, tbl, id, op)
        SELECT epoch, q.scope, p_to, names[nth], ids[nth], 'p'
        FROM (SELECT p_to AS scope UNION ALL SELECT w.to_scope FROM granted_row w
              WHERE w.scope = p_to AND w.row_id = ids[nth] AND w.table_name = names[nth]) q;
    END LOOP;
    PERFORM set_config('sunshine.scopes', before, true), set_config('sunshine.rewrite', '', true);
    RETURN has_gone;
END $push$""",
    # Rows written under a parent which has moved away follow it; returns the places of their ops.
    f"""CREATE OR REPLACE FUNCTION push_follow(ops push_op[], epoch text) RETURNS integer[]
LANGUAGE plpgsql {_SET} AS $push$
#variable_conflict use_column
DECLARE told integer[] := '{{}}'; it record; is_here boolean; has_moved boolean := true;
    before text := current_setting('sunshine.scopes', true);
BEGIN
    WHILE has_moved LOOP
        has_moved := false;
        FOR it IN SELECT o.idx, o.t, o.s, o.r, m.to_scope, m.row_id AS parent, f.parent_column
                  FROM unnest(ops) o JOIN contract f ON f.name = o.t
                  JOIN moved_row m ON m.scope = o.s AND m.row_id = push_uuid(o.c->>f.parent_column)
                       AND m.table_name = f.parent_table
                  WHERE o.kind <> 'move' ORDER BY o.idx LOOP
            PERFORM set_config('sunshine.scopes', '*', true);
            EXECUTE format('SELECT true FROM %I w WHERE w.scope = $1 AND w.id = $2 AND w.%I = $3', it.t, it.parent_column)
                INTO is_here USING it.s, it.r, it.parent;
            -- Not in one condition: NULL AND f() calls f.
            CONTINUE WHEN is_here IS NOT TRUE;
            IF push_move(it.t, it.r, it.s, it.to_scope, epoch) THEN
                has_moved := true;
                told := told || it.idx;
                PERFORM push_share(ARRAY(
                    SELECT ROW(w.to_scope, it.to_scope, o.t, o.r, w.grant_id)::push_shared
                    FROM {_PARENTS.format(home="it.to_scope")} WHERE o.idx = it.idx), epoch);
            END IF;
        END LOOP;
    END LOOP;
    PERFORM set_config('sunshine.scopes', before, true);
    RETURN told;
END $push$""",
    # Of a push and a move at the same time neither sees the other's rows: a second look finds them.
    f"""CREATE OR REPLACE FUNCTION push_follow_late(since timestamptz, epoch text) RETURNS integer
LANGUAGE plpgsql {_SET} AS $push$
#variable_conflict use_column
DECLARE it record; f contract; one record; has_moved boolean := true; moved integer := 0;
BEGIN
    WHILE has_moved LOOP
        has_moved := false;
        FOR it IN SELECT m.scope, m.to_scope, m.table_name, array_agg(m.row_id) AS parents FROM moved_row m
                  WHERE m.at > since GROUP BY 1, 2, 3 ORDER BY 1, 2, 3 LOOP
            FOR f IN SELECT * FROM contract w WHERE w.parent_table = it.table_name ORDER BY w.name LOOP
                FOR one IN EXECUTE format('SELECT w.id, w.%I AS parent FROM %I w WHERE w.scope = $1 AND w.%I = ANY ($2)'
                        ' ORDER BY w.id', f.parent_column, f.name, f.parent_column) USING it.scope, it.parents LOOP
                    IF push_move(f.name, one.id, it.scope, it.to_scope, epoch) THEN
                        has_moved := true;
                        moved := moved + 1;
                        -- With whom another record of the group is shared is nothing to this row.
                        PERFORM push_share(ARRAY(
                            SELECT ROW(g.to_scope, g.scope, f.name, one.id, g.grant_id)::push_shared FROM granted_row g
                            WHERE g.scope = it.to_scope AND g.row_id = one.parent AND g.table_name = it.table_name), epoch);
                    END IF;
                END LOOP;
            END LOOP;
        END LOOP;
    END LOOP;
    RETURN moved;
END $push$""",
)
