# SPDX-License-Identifier: Apache-2.0
"""The function ``sync_push``: one batch in one call (docs/sync.md, "Push"; the order of its steps is that page's).

The reference is ``app.sync.merge``. Must not know single tables: what is made for each comes from
``push_tables``, and is called by name so that its plans stay cached.
"""
# ruff: noqa: E501 -- SQL; the names in it are those of this program's contracts

from __future__ import annotations

from app.sync import protocol
from app.sync.server.push_checks_sql import MALFORMED, PERMITTED
from app.sync.server.push_tables import has_fixed, literal, refused_columns
from app.sync.server.schema_tables import SCHEMA, ServerTable

NIL = "'00000000-0000-0000-0000-000000000000'::uuid"

_BY_INDEX = "SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off SET random_page_cost = 0.01"
"""The rows of a batch are looked up one by one in their order: a plan made while a table was small stays good,
and two batches never lock crosswise."""


def main_function(tables: tuple[ServerTable, ...]) -> str:
    """Return the statement that creates ``sync_push``."""

    def each(template: str, *, only: tuple[ServerTable, ...] = tables) -> str:
        names = sorted(table.name for table in only)
        return f"        FOREACH tab IN ARRAY tabs LOOP\n{_chosen(names, template)}        END LOOP;\n"

    def mark(code: str, query: str) -> str:
        return f"FOR k IN {query} LOOP IF bad[k] IS NULL THEN bad[k] := '{code}'; END IF; END LOOP;"

    names = sorted(table.name for table in tables)
    keyed = tuple(table for table in tables if table.uniques)
    stepped = tuple(table for table in tables if table.contract.transitions is not None)
    text = _MAIN
    for name, value in {
        "WRONG": each(
            'wrong := "push_wrong_@"(ops, is_careful); FOREACH k IN ARRAY wrong LOOP'
            " IF bad[k] IS NULL THEN bad[k] := 'malformed'; END IF; END LOOP;"
        ),
        "MALFORMED": MALFORMED,
        "CHANGED": each(
            mark(
                "fact", 'SELECT "push_changed_@"(ARRAY(SELECT o FROM unnest(ops) o WHERE bad[o.idx] IS NULL))'
            ),
            only=tuple(table for table in tables if has_fixed(table)),
        ),
        "RIVALS": each(
            "FOR k, winner, key IN SELECT * FROM \"push_rivals_@\"(live) LOOP bad[k] := 'duplicate';"
            " detail := detail || jsonb_build_object(k::text, jsonb_build_object("
            "'id', replace(winner::text, '-', ''), 'key', to_jsonb(array_remove(key, 'scope')))); END LOOP;",
            only=keyed,
        ),
        "ABSENT": each('absent := absent || "push_absent_@"(live);'),
        "PUT": _chosen(names, 'done := "push_put_@"(wave, limit_hex);'),
        "STEPS": each('steps := steps || "push_steps_@"(standing);', only=stepped),
        "KEYS": key_columns(tables),
        "PERMITTED": PERMITTED,
        "REFUSED": refused_columns(),
        "MOST": str(protocol.MAX_OPS),
        "AHEAD": str(protocol.MAX_AHEAD_MS),
        "NIL": NIL,
    }.items():
        text = text.replace(f"{{{name}}}", value)
    return f"""CREATE OR REPLACE FUNCTION sync_push(p_device uuid, p_body text, p_digest text) RETURNS text
LANGUAGE plpgsql SET search_path = {SCHEMA}, pg_temp SET timezone = 'UTC' SET datestyle = 'ISO'
SET plan_cache_mode = force_generic_plan SET jit = off {_BY_INDEX} AS $push${text}$push$"""


def _chosen(names: list[str], template: str) -> str:
    """Return what does ``template`` for the table ``tab``: a tree, because a batch knows few of many tables."""
    if len(names) == 1:
        return f"IF tab = {literal(names[0])} THEN {template.replace('@', names[0])} END IF;\n"
    half = len(names) // 2
    return (
        f'IF tab COLLATE "C" < {literal(names[half])} THEN\n{_chosen(names[:half], template)}'
        f"ELSE\n{_chosen(names[half:], template)}END IF;\n"
    )


def key_columns(tables: tuple[ServerTable, ...]) -> str:
    """Return the SQL object of the columns in unique keys, by table."""
    parts = [
        f"{literal(table.name)}, ARRAY["
        + ", ".join(literal(c) for c in sorted({c for cs in table.uniques.values() for c in cs} - {"scope"}))
        + "]"
        for table in tables
        if table.uniques
    ]
    return f"jsonb_build_object({', '.join(parts)})"


_MAIN = """
#variable_conflict use_column
DECLARE
    nil CONSTANT uuid := {NIL};
    body jsonb; dev record; now_at timestamptz; now_ms bigint; limit_ms bigint; limit_hex text; zone text;
    raw jsonb; heads jsonb; ops push_op[]; live push_op[]; standing push_op[]; wave push_op[]; total integer;
    g_id uuid[]; g_staff uuid[]; g_session uuid[]; g_at timestamptz[]; g_whole boolean[]; g_ok boolean[];
    bad text[]; detail jsonb; k integer; winner uuid; key text[]; code text; scopes uuid[]; foreigners uuid[];
    tabs text[]; has_parts boolean; is_careful boolean := false; keyed text; tries integer := 0;
    absent integer[]; changed boolean; merged integer[]; idle integer[]; conflicts jsonb; done push_result;
    rounds integer[]; turn integer; turns integer; answer text; epoch text; late text[]; torn uuid[];
    special integer[]; one push_op; steps jsonb; via jsonb; pasts integer[]; metas contract[];
    f contract; is_shared boolean; is_plain boolean := true; tab text; wrong integer[]; told text; rows_count bigint;
    is_updating boolean; has_moved boolean; late_ops push_op[];
BEGIN
    told := set_config('sunshine.scopes', '*', true);
    SELECT d.store_id, d.kind, d.is_revoked, d.incarnation, d.last_batch, d.last_digest, d.last_answer, d.own_until,
           d.own_taken,
           (SELECT e.value FROM server_state e WHERE e.key = 'epoch') AS epoch,
           (SELECT w.timezone FROM store w WHERE w.scope = nil AND w.id = d.store_id) AS timezone,
           CASE WHEN d.kind <> 'office' THEN ARRAY[nil, d.store_id] || ARRAY(
               SELECT q.scope FROM device_scope q WHERE q.device_id = p_device) END AS scopes
    FROM device d WHERE d.id = p_device FOR NO KEY UPDATE OF d INTO dev;
    IF NOT FOUND THEN RAISE EXCEPTION 'device' USING ERRCODE = 'SD005'; END IF;
    IF dev.is_revoked THEN RAISE EXCEPTION 'revoked' USING ERRCODE = 'SD004'; END IF;
    body := p_body::jsonb;
    IF jsonb_typeof(body->'ops') IS DISTINCT FROM 'array' OR jsonb_typeof(body->'groups') IS DISTINCT FROM 'array'
       OR jsonb_typeof(body->'batch') IS DISTINCT FROM 'number'
       OR body->>'device' IS DISTINCT FROM replace(p_device::text, '-', '') THEN
        RAISE EXCEPTION 'body' USING ERRCODE = 'SD010';
    END IF;
    IF body->>'incarnation' IS DISTINCT FROM replace(dev.incarnation::text, '-', '') THEN
        RAISE EXCEPTION 'incarnation' USING ERRCODE = 'SD007',
            DETAIL = json_build_object('expected', dev.last_batch + 1)::text;
    END IF;
    IF dev.last_answer IS NOT NULL AND (body->'batch')::numeric = dev.last_batch AND dev.last_digest = p_digest THEN
        RETURN dev.last_answer;
    END IF;
    IF (body->'batch')::numeric <> dev.last_batch + 1 THEN
        RAISE EXCEPTION 'batch' USING ERRCODE = 'SD007',
            DETAIL = json_build_object('expected', dev.last_batch + 1)::text;
    END IF;
    IF jsonb_array_length(body->'ops') > {MOST} OR jsonb_array_length(body->'groups') > {MOST} THEN
        RAISE EXCEPTION 'large' USING ERRCODE = 'SD009';
    END IF;
    now_at := coalesce(to_timestamp(nullif(current_setting('sunshine.now_ms', true), '')::bigint / 1000.0),
                       clock_timestamp());
    now_ms := floor(extract(epoch FROM now_at) * 1000);
    limit_ms := now_ms + {AHEAD};
    limit_hex := lpad(to_hex(limit_ms), 12, '0') || '~';
    epoch := dev.epoch;
    zone := dev.timezone;
    IF zone IS DISTINCT FROM 'Asia/Shanghai' THEN
        zone := push_zone(zone);
    END IF;
    scopes := dev.scopes;
    IF scopes IS NOT NULL THEN
        told := set_config('sunshine.scopes', array_to_string(scopes, ','), true);
    END IF;

    -- 2. Parts
    heads := body->'groups';
    has_parts := heads @? '$[*] ? (@.of > 1)';
    raw := body->'ops';
    torn := '{}';
    IF has_parts THEN
        SELECT p.heads, p.raw, p.torn FROM push_parts(p_device, heads, raw) p INTO heads, raw, torn;
    END IF;
    total := jsonb_array_length(raw);

    <<attempt>>
    LOOP
    BEGIN
        bad := array_fill(NULL::text, ARRAY[greatest(total, 1)]);
        detail := '{}'; merged := '{}'; idle := '{}'; conflicts := '[]'; absent := '{}'; special := '{}';
        rounds := NULL; via := NULL; pasts := NULL; steps := '[]';
        IF is_careful THEN
            SELECT q.g_id, q.g_staff, q.g_session, q.g_at, q.g_whole FROM push_careful_groups(heads) q
                INTO g_id, g_staff, g_session, g_at, g_whole;
            ops := push_careful_ops(raw, has_parts, g_id, g_staff, g_session, g_at, g_whole);
        ELSE
            IF jsonb_array_length(heads) = 1 THEN
                g_id := ARRAY[(heads->0->>'g')::uuid];
                g_staff := ARRAY[(heads->0->>'u')::uuid];
                g_session := ARRAY[(heads->0->>'l')::uuid];
                g_at := ARRAY[CASE WHEN length(heads->0->>'a') IN (20, 27) AND heads->0->>'a' LIKE '%Z'
                                   THEN (heads->0->>'a')::timestamptz END];
                g_whole := ARRAY[coalesce((heads->0->>'of')::integer, 1) > 1];
            ELSE
            SELECT array_agg((v->>'g')::uuid ORDER BY n), array_agg((v->>'u')::uuid ORDER BY n),
                   array_agg((v->>'l')::uuid ORDER BY n),
                   array_agg(CASE WHEN length(v->>'a') IN (20, 27) AND v->>'a' LIKE '%Z' THEN (v->>'a')::timestamptz END
                             ORDER BY n),
                   array_agg(coalesce((v->>'of')::integer, 1) > 1 ORDER BY n)
            FROM jsonb_array_elements(heads) WITH ORDINALITY AS e(v, n)
            INTO g_id, g_staff, g_session, g_at, g_whole;
            END IF;
            ops := ARRAY(
                SELECT ROW(ordinality, CASE WHEN has_parts THEN w ELSE ordinality - 1 END, i, g, g_id[g + 1],
                           g_whole[g + 1], t, s, r, o, h, c, b, p, x, n,
                           g_staff[g + 1], g_session[g + 1], g_at[g + 1], false)::push_op
                FROM ROWS FROM (jsonb_to_recordset(raw) AS (
                    i uuid, g integer, t text, s uuid, r uuid, o text, h text, c jsonb, b jsonb, p jsonb, x jsonb,
                    n bigint, w integer)) WITH ORDINALITY);
        END IF;

        -- A batch in which nothing is unusual passes all checks in two looks. What only writing tells (a row
        -- that is there or is not, a key that is taken, an op that came before) begins anew without them.
        is_plain := is_plain AND NOT is_careful AND NOT has_parts AND total > 0;
        IF is_plain THEN
            SELECT bool_and(coalesce(o.h <= limit_hex AND o.kind <> 'move' AND o.c IS NOT NULL
                                     AND (o.s = nil OR o.s = ANY (scopes) OR scopes IS NULL AND EXISTS (
                                         SELECT FROM store w WHERE w.scope = nil AND w.id = o.s))
                                     AND NOT coalesce(o.n, 0) BETWEEN 1 AND dev.own_until, false)
                            AND NOT coalesce({MALFORMED}, false)),
                   array_agg(DISTINCT o.t), count(DISTINCT o.r), bool_or(o.kind = 'update')
            FROM unnest(ops) o INTO is_plain, tabs, rows_count, is_updating;
            IF is_plain AND rows_count = total THEN
                metas := ARRAY(SELECT w FROM contract w WHERE w.name = ANY (tabs));
{WRONG}
                is_plain := 'malformed' <> ALL (bad) IS NOT FALSE AND cardinality(metas) = cardinality(tabs) AND {PERMITTED};
            ELSE
                is_plain := false;
            END IF;
            IF is_plain THEN
                standing := ops;
            ELSE
                bad := array_fill(NULL::text, ARRAY[total]);
            END IF;
        END IF;
        IF NOT is_plain THEN

        -- 3. Clamp
        late := ARRAY(SELECT DISTINCT o.h FROM unnest(ops) o
                      WHERE o.h > limit_hex AND o.h ~ '^[0-9a-f]{28}$' ORDER BY o.h);
        IF cardinality(late) > 0 THEN
            ops := push_clamp(ops, late, limit_ms);
        END IF;

        -- 4. Repeats, also those of a row that was shared with this device
        told := current_setting('sunshine.scopes', true);
        PERFORM set_config('sunshine.scopes', '*', true);
        FOR k IN SELECT o.idx FROM unnest(ops) o
                 WHERE (SELECT true FROM change w WHERE w.scope = o.s AND w.id = o.i) LOOP
            bad[k] := '';
        END LOOP;
        told := set_config('sunshine.scopes', told, true);

        -- 5. Checks: shape, table, values
        FOR k IN SELECT o.idx FROM unnest(ops) o WHERE ({MALFORMED})
        LOOP
            IF bad[k] IS NULL THEN bad[k] := 'malformed'; END IF;
        END LOOP;
        IF EXISTS (SELECT FROM unnest(ops) o WHERE o.c IS NULL OR bad[o.idx] = 'malformed') THEN
            ops := ARRAY(SELECT CASE WHEN o.c IS NULL OR bad[o.idx] = 'malformed'
                            THEN (o.idx, o.place, o.i, o.g, o.grp, o.is_whole, o.t, o.s, o.r, o.kind, o.h,
                                  CASE WHEN jsonb_typeof(o.c) = 'object' THEN o.c ELSE '{}' END, o.b, o.p, o.x, o.n,
                                  o.staff, o.session, o.at, o.is_clamped)::push_op ELSE o END
                     FROM unnest(ops) o);
        END IF;
        tabs := ARRAY(SELECT DISTINCT o.t FROM unnest(ops) o);
        metas := ARRAY(SELECT w FROM contract w WHERE w.name = ANY (tabs));
        IF cardinality(metas) < cardinality(tabs) THEN
            FOR k IN SELECT o.idx FROM unnest(ops) o
                     WHERE o.t <> ALL (ARRAY(SELECT w.name FROM unnest(metas) w)) LOOP
                IF bad[k] IS NULL THEN bad[k] := 'unknown_table'; END IF;
            END LOOP;
        END IF;
{WRONG}

        -- Scope; the home of a shared row is opened for what follows
        foreigners := ARRAY(SELECT DISTINCT o.s FROM unnest(ops) o
                            WHERE bad[o.idx] IS NULL AND o.s <> nil AND (scopes IS NULL OR o.s <> ALL (scopes)));
        IF scopes IS NULL THEN
            FOR k IN SELECT o.idx FROM unnest(ops) o WHERE o.s = ANY (foreigners)
                     AND NOT EXISTS (SELECT FROM store w WHERE w.scope = nil AND w.id = o.s) LOOP
                IF bad[k] IS NULL THEN bad[k] := 'scope'; END IF;
            END LOOP;
            foreigners := '{}';
        END IF;
        IF cardinality(foreigners) > 0 THEN
            PERFORM set_config('sunshine.scopes', '*', true);
            via := push_sharers(ops, foreigners, scopes);
            FOR k IN SELECT o.idx FROM unnest(ops) o
                     WHERE o.s = ANY (foreigners) AND coalesce(via->(o.idx::text), '[]') = '[]' LOOP
                IF bad[k] IS NULL THEN bad[k] := 'scope'; END IF;
            END LOOP;
            PERFORM set_config('sunshine.scopes', array_to_string(scopes || ARRAY(
                SELECT DISTINCT o.s FROM unnest(ops) o WHERE bad[o.idx] IS NULL AND o.s = ANY (foreigners)), ','), true);
        END IF;
        FOR k IN SELECT o.idx FROM unnest(ops) o WHERE o.kind = 'move' AND bad[o.idx] IS NULL AND NOT EXISTS (
                     SELECT FROM store w WHERE w.scope = nil AND w.id = (o.c->>'scope')::uuid) LOOP
            bad[k] := 'scope';
        END LOOP;

        -- Fact
        FOREACH f IN ARRAY metas LOOP
            IF f.is_fact OR f.fixed <> '{}' THEN
                FOR k IN SELECT o.idx FROM unnest(ops) o WHERE o.t = f.name AND bad[o.idx] IS NULL
                         AND (f.is_server_made OR f.is_fact AND o.kind <> 'insert'
                              OR o.kind = 'update' AND o.c ?| f.fixed) LOOP
                    bad[k] := 'fact';
                END LOOP;
            END IF;
        END LOOP;

{CHANGED}
        -- Session, permission
        IF dev.own_until > 0 THEN
            pasts := ARRAY(SELECT DISTINCT ON (o.n) o.idx FROM unnest(ops) o
                           WHERE o.n BETWEEN 1 AND dev.own_until AND NOT dev.own_taken @> o.n ORDER BY o.n, o.idx);
            IF pasts = '{}' THEN pasts := NULL; END IF;
        END IF;
        IF 'login_session' = ANY (tabs) THEN
            FOR k IN SELECT o.idx FROM unnest(ops) o WHERE o.t = 'login_session' AND bad[o.idx] IS NULL
                     AND (pasts IS NULL OR o.idx <> ALL (pasts))
                     AND (o.c->>'device_id' IS DISTINCT FROM replace(p_device::text, '-', '')
                          OR o.c->>'staff_id' IS DISTINCT FROM o.c->>'by_id') LOOP
                bad[k] := 'session';
            END LOOP;
            live := ARRAY(SELECT o FROM unnest(ops) o WHERE o.t = 'login_session' AND bad[o.idx] IS NULL
                          AND (pasts IS NULL OR o.idx <> ALL (pasts)));
            FOR k IN SELECT push_denied(live, '{}', metas, via, now_at, zone) LOOP bad[k] := 'permission'; END LOOP;
        END IF;
        wave := '{}';
        IF pasts IS NOT NULL THEN
            wave := ARRAY(SELECT o FROM unnest(ops) o WHERE bad[o.idx] IS NULL AND o.idx = ANY (pasts));
            FOR k IN SELECT push_foreign_past(wave, dev.store_id) LOOP bad[k] := 'permission'; END LOOP;
            wave := ARRAY(SELECT o FROM unnest(wave) o WHERE bad[o.idx] IS NULL);
        END IF;
        live := ARRAY(SELECT o FROM unnest(ops) o WHERE o.t <> 'login_session' AND bad[o.idx] IS NULL
                      AND (pasts IS NULL OR o.idx <> ALL (pasts)));
        FOR k IN
            WITH groups AS MATERIALIZED (
                SELECT o.session, o.staff, o.s, array_agg(o.idx) AS idxs FROM unnest(live) o GROUP BY 1, 2, 3
            )
            SELECT unnest(q.idxs) FROM groups q WHERE NOT CASE
                WHEN 'login_session' = ANY (tabs) AND EXISTS (
                    SELECT FROM unnest(ops) l WHERE l.t = 'login_session' AND bad[l.idx] IS NULL
                    AND l.r = q.session) THEN EXISTS (
                    SELECT FROM unnest(ops) l WHERE l.t = 'login_session' AND bad[l.idx] IS NULL
                    AND l.r = q.session AND l.c->>'staff_id' = replace(q.staff::text, '-', ''))
                ELSE EXISTS (
                    SELECT FROM login_session l WHERE l.scope IN (q.s, dev.store_id) AND l.id = q.session
                    AND l.staff_id = q.staff AND l.device_id = p_device) END
        LOOP
            bad[k] := 'session';
        END LOOP;
        live := ARRAY(SELECT o FROM unnest(live) o WHERE bad[o.idx] IS NULL);
        FOR k IN SELECT push_denied(live, wave, metas, via, now_at, zone) LOOP bad[k] := 'permission'; END LOOP;

        -- Transition
        FOREACH f IN ARRAY metas LOOP
            IF f.step IS NOT NULL THEN
                FOR k IN SELECT o.idx FROM unnest(ops) o WHERE o.t = f.name AND bad[o.idx] IS NULL
                         AND NOT coalesce(f.step->'allowed'->coalesce(o.c->>(f.step->>'from'), '')
                                          ? (o.c->>(f.step->>'to')), false) LOOP
                    bad[k] := 'transition';
                END LOOP;
            END IF;
        END LOOP;

        -- Duplicate
        IF keyed IS NOT NULL THEN
            FOR k IN SELECT o.idx FROM unnest(ops) o WHERE bad[o.idx] IS NULL AND o.t = keyed AND o.kind <> 'move'
                     AND o.c ?| ARRAY(SELECT jsonb_array_elements_text({KEYS}->keyed)) LOOP
                bad[k] := 'duplicate';
                detail := detail || jsonb_build_object(k::text, jsonb_build_object('key', {KEYS}->keyed));
            END LOOP;
        END IF;
        live := ARRAY(SELECT o FROM unnest(ops) o WHERE bad[o.idx] IS NULL);
        told := current_setting('sunshine.scopes', true);
        IF EXISTS (SELECT FROM unnest(live) o WHERE o.kind = 'move') THEN
            PERFORM set_config('sunshine.scopes', '*', true);
        END IF;
{RIVALS}        told := set_config('sunshine.scopes', told, true);

        -- Groups, missing
        IF cardinality(torn) > 0 THEN
            FOR k IN SELECT o.idx FROM unnest(ops) o WHERE bad[o.idx] IS NULL AND o.grp = ANY (torn) LOOP
                bad[k] := 'malformed';
            END LOOP;
        END IF;
        live := ARRAY(SELECT o FROM unnest(ops) o WHERE bad[o.idx] IS NULL AND o.kind <> 'insert');
        IF cardinality(live) > 0 THEN
{ABSENT}
        END IF;
        IF cardinality(absent) > 0 OR EXISTS (SELECT FROM unnest(bad) q WHERE q <> '') THEN
            LOOP
                changed := false;
                FOR k IN SELECT o.idx FROM unnest(ops) o WHERE bad[o.idx] IS NULL AND o.idx = ANY (absent)
                         AND NOT EXISTS (SELECT FROM unnest(ops) q WHERE q.idx < o.idx AND q.kind = 'insert'
                                         AND q.r = o.r AND q.t = o.t AND q.s = o.s AND bad[q.idx] IS NULL) LOOP
                    bad[k] := 'missing'; changed := true;
                END LOOP;
                FOR k IN
                    WITH broken AS (
                        SELECT o.grp FROM unnest(ops) o LEFT JOIN contract f ON f.name = o.t
                        GROUP BY o.grp HAVING bool_or(coalesce(o.is_whole, false) OR o.kind = 'insert' AND coalesce(f.is_fact, false))
                        AND bool_or(coalesce(bad[o.idx], '') <> '')
                    )
                    SELECT o.idx FROM unnest(ops) o JOIN broken USING (grp) WHERE bad[o.idx] IS NULL
                LOOP
                    bad[k] := 'group'; changed := true;
                END LOOP;
                EXIT WHEN NOT changed;
            END LOOP;
        END IF;

        standing := ARRAY(SELECT o FROM unnest(ops) o WHERE bad[o.idx] IS NULL);
        END IF;

        -- 8. Merge
{STEPS}        turns := 1;
        IF NOT is_plain AND (SELECT count(*) FROM (SELECT DISTINCT o.r FROM unnest(standing) o) q) < cardinality(standing) THEN
            SELECT array_agg(q.turn ORDER BY q.idx), max(q.turn) FROM (
                SELECT o.idx, row_number() OVER (PARTITION BY o.t, o.r ORDER BY o.idx)::integer AS turn
                FROM unnest(ops) o WHERE bad[o.idx] IS NULL
                UNION ALL SELECT o.idx, 0 FROM unnest(ops) o WHERE bad[o.idx] IS NOT NULL) q INTO rounds, turns;
        END IF;
        FOR turn IN 1 .. turns LOOP
            FOREACH tab IN ARRAY tabs LOOP
                IF is_plain AND cardinality(tabs) = 1 THEN
                    wave := ARRAY(SELECT o FROM unnest(standing) o ORDER BY o.s, o.r);
                ELSE
                    wave := ARRAY(SELECT o FROM unnest(standing) o WHERE o.t = tab AND o.kind <> 'move'
                                  AND (rounds IS NULL OR rounds[o.idx] = turn) ORDER BY o.s, o.r);
                    CONTINUE WHEN wave = '{}';
                END IF;
{PUT}                IF is_plain AND (done.met IS NOT NULL OR done.idle IS NOT NULL) THEN
                    RAISE EXCEPTION 'unusual' USING ERRCODE = '40001';
                END IF;
                merged := merged || done.merged;
                idle := idle || done.idle;
                conflicts := conflicts || coalesce(done.conflicts, '[]');
            END LOOP;
            IF 'role' = ANY (tabs) THEN
                FOREACH one IN ARRAY standing LOOP
                    IF one.t = 'role' AND one.kind <> 'move' AND (rounds IS NULL OR rounds[one.idx] = turn) THEN
                        PERFORM push_note_permissions(one, now_at);
                    END IF;
                END LOOP;
            END IF;
        END LOOP;

        -- 10. History, shares, log
        INSERT INTO change (scope, id, group_id, table_name, row_id, op, new_values, old_values, base_clocks, hlc,
                            device_id, staff_id, session_id, at)
        SELECT o.s, o.i, o.grp, o.t, o.r, o.kind, o.c, o.p, o.b, o.h, p_device, o.staff, o.session, o.at
        FROM unnest(standing) o ON CONFLICT DO NOTHING;
        GET DIAGNOSTICS rows_count = ROW_COUNT;
        IF is_plain AND rows_count < total THEN
            RAISE EXCEPTION 'again' USING ERRCODE = '40001';
        END IF;
        IF conflicts <> '[]' OR steps <> '[]' THEN
            PERFORM push_conflicts(conflicts || steps, standing, now_at, epoch);
        END IF;
        SELECT EXISTS (SELECT FROM granted_row w WHERE w.scope = ANY (q.homes)),
               EXISTS (SELECT FROM moved_row w WHERE w.scope = ANY (q.homes))
        FROM (SELECT ARRAY(SELECT DISTINCT o.s FROM unnest(standing) o) AS homes) q INTO is_shared, has_moved;
        IF is_shared THEN
            PERFORM push_share_children(standing, epoch);
        END IF;
        IF has_moved OR NOT is_plain THEN
            late_ops := standing;
        END IF;
        IF idle <> '{}' THEN
            standing := ARRAY(SELECT o FROM unnest(standing) o WHERE o.idx <> ALL (idle));
        END IF;
        IF rounds IS NULL THEN
            INSERT INTO sync_log (epoch, scope, home, tbl, id, op, cols, incarnation)
            SELECT epoch, o.s, o.s, o.t, o.r, 'p',
                   CASE WHEN o.kind = 'update' THEN ARRAY(SELECT jsonb_object_keys(o.c))
                        || CASE WHEN o.x - '~' <> '{}' THEN ARRAY['extra'] END END,
                   CASE WHEN NOT o.is_clamped AND o.idx <> ALL (merged) THEN dev.incarnation END
            FROM unnest(standing) o WHERE o.kind <> 'move';
        ELSE
            INSERT INTO sync_log (epoch, scope, home, tbl, id, op, cols, incarnation)
            SELECT epoch, q.s, q.s, q.t, q.r, 'p',
                   CASE WHEN NOT q.is_new THEN ARRAY(SELECT DISTINCT jsonb_object_keys(w) FROM unnest(q.cs) w) END,
                   CASE WHEN q.is_known THEN dev.incarnation END
            FROM (SELECT o.s, o.t, o.r, bool_or(o.kind = 'insert') AS is_new, array_agg(CASE WHEN o.x - '~' <> '{}' THEN o.c || '{"extra": 0}' ELSE o.c END) AS cs,
                         bool_and(NOT o.is_clamped AND o.idx <> ALL (merged)) AS is_known
                  FROM unnest(standing) o WHERE o.kind <> 'move' GROUP BY 1, 2, 3) q;
        END IF;
        IF is_shared THEN
            INSERT INTO sync_log (epoch, scope, home, tbl, id, op)
            SELECT DISTINCT epoch, w.to_scope, o.s, o.t, o.r, 'p'
            FROM unnest(standing) o JOIN granted_row w ON w.scope = o.s AND w.row_id = o.r AND w.table_name = o.t
            WHERE o.kind <> 'move';
        END IF;
        IF NOT is_plain AND EXISTS (SELECT FROM unnest(standing) o WHERE o.kind = 'move') THEN
            has_moved := true;
            FOREACH one IN ARRAY standing LOOP
                winner := push_uuid(one.c->>'scope');
                IF one.kind = 'move' AND winner <> one.s
                   AND NOT push_move(one.t, one.r, one.s, winner, epoch) THEN
                    PERFORM push_log(epoch, one.s, one.t, one.r, NULL);
                    merged := merged || one.idx;
                END IF;
            END LOOP;
        END IF;
        IF has_moved THEN
            merged := merged || push_follow(late_ops, epoch);
        END IF;

        -- 9. Redaction
        IF NOT is_plain AND EXISTS (SELECT FROM unnest(metas) w WHERE w.redacts <> '') THEN
            FOREACH one IN ARRAY standing LOOP
                PERFORM push_redact(one, epoch);
            END LOOP;
        END IF;
        IF EXISTS (SELECT FROM redacted_row) THEN
            PERFORM push_redact_again(standing, epoch);
        END IF;
        EXIT attempt;
    EXCEPTION
        WHEN serialization_failure THEN
            IF NOT is_plain THEN RAISE; END IF;
            is_plain := false;
        WHEN data_exception OR check_violation OR program_limit_exceeded OR not_null_violation THEN
            IF is_careful THEN RAISE; END IF;
            is_careful := true;
        WHEN unique_violation THEN
            -- Another batch was faster: its row is seen by now. Two ops of one row that only together take a
            -- key are found by no check: then all that touch the key are refused.
            IF is_plain THEN
                is_plain := false;
                CONTINUE attempt;
            END IF;
            tries := tries + 1;
            IF tries > 3 THEN RAISE; END IF;
            IF tries > 1 THEN GET STACKED DIAGNOSTICS keyed = TABLE_NAME; END IF;
    END;
    END LOOP;

    -- Rejected documents keep their number, also those of a scope that is not the device's
    IF NOT is_plain AND EXISTS (SELECT FROM unnest(bad) q WHERE q <> '') THEN
    PERFORM set_config('sunshine.scopes', '*', true);
    INSERT INTO void_document (scope, table_name, row_id, number, code, body, device_id)
    SELECT DISTINCT ON (o.s, o.r, o.c->>'number') o.s, o.t, o.r, o.c->>'number', bad[o.idx], o.c, p_device
    FROM unnest(ops) o JOIN unnest(metas) w ON w.name = o.t
    WHERE bad[o.idx] <> '' AND w.has_number AND o.kind = 'insert' AND o.s IS NOT NULL AND o.r IS NOT NULL
          AND jsonb_typeof(o.c->'number') = 'string' AND o.c->>'number' <> ''
    ON CONFLICT (scope, row_id, number) DO UPDATE SET code = excluded.code, body = excluded.body, at = excluded.at;
    END IF;

    IF NOT is_plain AND '' = ANY (bad) THEN
        PERFORM set_config('sunshine.scopes', '*', true);
        special := push_tell_again(ARRAY(SELECT o FROM unnest(ops) o WHERE bad[o.idx] = ''), epoch);
    END IF;
    IF pasts IS NOT NULL THEN
        dev.own_taken := dev.own_taken + coalesce((SELECT range_agg(int8range(o.n, o.n, '[]')) FROM unnest(ops) o
                                                   WHERE bad[o.idx] IS NULL AND o.idx = ANY (pasts)), '{}');
    END IF;

    -- 11. Answer
    IF is_plain AND merged = '{}' THEN
        answer := concat('{"epoch":', to_json(epoch), ',"batch":', dev.last_batch + 1, ',"merged":[],"rejected":[]}');
    ELSE
    SELECT json_build_object('epoch', epoch, 'batch', dev.last_batch + 1,
        'merged', coalesce(json_agg(o.place ORDER BY o.place) FILTER (
            WHERE bad[o.idx] IS NULL AND (o.is_clamped OR o.idx = ANY (merged)) OR o.idx = ANY (special)), '[]'),
        'rejected', coalesce(json_agg(json_build_array(o.place, bad[o.idx], coalesce(detail->(o.idx::text), '{}'))
            ORDER BY o.place) FILTER (WHERE bad[o.idx] <> ''), '[]'))::text
    FROM unnest(ops) o WHERE o.place IS NOT NULL INTO answer;
    END IF;
    UPDATE device SET last_batch = dev.last_batch + 1, last_digest = p_digest, last_answer = answer,
                      last_push_at = now_at, last_contact_at = now_at, own_taken = dev.own_taken,
                      schema_version = coalesce(body->>'schema', schema_version)
    WHERE id = p_device;
    RETURN answer;
END """
