# SPDX-License-Identifier: Apache-2.0
"""SQL functions that a push calls to judge: parts, shapes that no cast takes, clamping, sharing, permission.

The reference is ``app.sync.merge_checks``. Must not write rows.
"""
# ruff: noqa: E501, S608 -- SQL; the names in it are those of this program's contracts

from __future__ import annotations

from app.sync.server.schema_tables import SCHEMA

_NIL = "'00000000-0000-0000-0000-000000000000'::uuid"
_SET = f"SET search_path = {SCHEMA}, pg_temp"
_OP = """({idx}, {place}, o.i, o.g, o.grp, o.is_whole, o.t, o.s, o.r, o.kind, {h}, o.c, {b}, o.p, o.x, o.n,
          o.staff, o.session, o.at, {is_clamped})::push_op"""

MALFORMED = """o.i IS NULL OR o.s IS NULL OR o.r IS NULL OR o.t IS NULL OR o.h IS NULL OR o.grp IS NULL
                OR o.staff IS NULL OR o.session IS NULL OR o.at IS NULL OR o.g IS NULL OR o.g < 0
                OR o.h !~ '^[0-9a-f]{28}$' OR o.kind IS NULL OR o.kind NOT IN ('insert', 'update', 'move')
                OR jsonb_typeof(o.c) <> 'object' OR jsonb_typeof(o.b) <> 'object' OR jsonb_typeof(o.p) <> 'object'
                OR jsonb_typeof(o.x) <> 'object'
                OR CASE WHEN o.kind = 'move' THEN coalesce(o.c->>'scope', '') !~ '^[0-9a-f]{32}$'
                        ELSE o.c ?| {REFUSED} END
                OR CASE WHEN o.b IS NULL OR o.b::text ~ '^\\{("[a-z_]+": "[0-9a-f]{28}"(, )?)*\\}$' THEN false
                        WHEN jsonb_typeof(o.b) = 'object' THEN EXISTS (
                        SELECT FROM jsonb_each(o.b) e WHERE coalesce(e.value #>> '{}', '') !~ '^[0-9a-f]{28}$'
                        OR jsonb_typeof(e.value) <> 'string') END"""
"""The shape of an op; the bases are looked at one by one only when they do not look alike at once."""

PERMITTED = """NOT EXISTS (
                    SELECT FROM (
                        SELECT DISTINCT o.staff, o.session, o.s, least(o.at, now_at) AS at,
                               o.s = nil AND f.store_column = '*' AS is_anywhere, n.permission, CASE WHEN
                                   f.is_special OR f.redacts <> '' OR f.is_server_made OR o.t = 'login_session'
                                   OR o.t = 'role' OR f.is_fact AND o.kind <> 'insert'
                                   OR o.kind = 'update' AND o.c ?| f.fixed
                                   OR f.step IS NOT NULL AND NOT coalesce(f.step->'allowed'
                                       ->coalesce(o.c->>(f.step->>'from'), '') ? (o.c->>(f.step->>'to')), false)
                               THEN true ELSE false END AS is_unusual
                        FROM unnest(ops) o JOIN unnest(metas) f ON f.name = o.t
                        CROSS JOIN LATERAL unnest(CASE
                            WHEN f.by_value IS NOT NULL THEN ARRAY[coalesce(
                                f.by_value->'permissions'->>(o.c->>(f.by_value->>'column')), f.write_permission)]
                            WHEN o.kind = 'insert' OR f.column_permissions = '{}' OR o.c - f.derived = '{}'
                                THEN ARRAY[f.write_permission]
                            ELSE ARRAY(SELECT coalesce(f.column_permissions->>e.name, f.write_permission)
                                       FROM jsonb_object_keys(o.c - f.derived) e(name)) END) n(permission)
                    ) q
                    WHERE q.is_unusual OR NOT EXISTS (
                        SELECT FROM login_session l WHERE l.scope IN (q.s, dev.store_id) AND l.id = q.session
                        AND l.staff_id = q.staff AND l.device_id = p_device)
                    OR NOT EXISTS (
                        SELECT FROM post w WHERE w.scope = nil AND w.staff_id = q.staff
                        AND NOT coalesce(w.is_void, false)
                        AND (q.is_anywhere OR w.store_id IN (nil, q.s))
                        AND w.from_on <= (q.at AT TIME ZONE zone)::date
                        AND coalesce(w.to_on >= (q.at AT TIME ZONE zone)::date, true)
                        AND (q.permission = '' OR EXISTS (
                            SELECT FROM role_grant g WHERE g.role_id = w.role_id AND g.permission = q.permission
                            AND g.from_at <= q.at AND coalesce(g.to_at > q.at, true)))))"""
"""Whether everyone is logged in and may do what he did, and nothing needs the looks of the tables themselves."""

FUNCTIONS = (
    """CREATE OR REPLACE FUNCTION push_uuid(value text) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $push$
    SELECT CASE WHEN value ~ '^[0-9a-fA-F]{32}$' THEN value::uuid END $push$""",
    f"""CREATE OR REPLACE FUNCTION push_zone(zone text) RETURNS text LANGUAGE plpgsql STABLE {_SET} AS $push$
BEGIN
    IF zone = 'Asia/Shanghai' THEN RETURN zone; END IF;
    -- A bare offset or a POSIX rule is no name of a zone.
    IF zone IS NULL OR zone !~ '^[A-Z][A-Za-z]+(/[A-Za-z_+-]+[0-9]*)*$' THEN RETURN 'UTC'; END IF;
    PERFORM now() AT TIME ZONE zone;
    RETURN zone;
EXCEPTION WHEN OTHERS THEN
    RETURN 'UTC';
END $push$""",
    # What was kept of a group goes before what the batch itself brings; it has no place in the answer.
    f"""CREATE OR REPLACE FUNCTION push_parts(p_device uuid, INOUT heads jsonb, INOUT raw jsonb, OUT torn uuid[])
LANGUAGE plpgsql {_SET} AS $push$
DECLARE head jsonb; nth integer; now_part integer; of_parts integer; mine jsonb; grp uuid; earlier record;
BEGIN
    torn := '{{}}';
    raw := coalesce((SELECT jsonb_agg(CASE WHEN jsonb_typeof(v) = 'object' THEN v || jsonb_build_object('w', n - 1)
                                           ELSE jsonb_build_object('w', n - 1) END ORDER BY n)
                     FROM jsonb_array_elements(raw) WITH ORDINALITY AS e(v, n)), '[]');
    FOR nth, head IN SELECT n - 1, v FROM jsonb_array_elements(heads) WITH ORDINALITY AS e(v, n)
                     WHERE v @? '$ ? (@.of > 1)' LOOP
        grp := push_uuid(head->>'g');
        CONTINUE WHEN grp IS NULL OR NOT coalesce(pg_input_is_valid(head->>'of', 'integer'), false)
                      OR NOT coalesce(pg_input_is_valid(head->>'k', 'integer'), false);
        now_part := head->>'k';
        of_parts := head->>'of';
        mine := coalesce((SELECT jsonb_agg(v) FROM jsonb_array_elements(raw) v WHERE v->'g' = to_jsonb(nth)), '[]');
        DELETE FROM group_part w WHERE w.device_id = p_device AND w.group_id = grp AND w.part >= now_part;
        IF now_part < of_parts THEN
            INSERT INTO group_part (device_id, group_id, part, body)
            VALUES (p_device, grp, now_part, jsonb_build_object('head', head, 'ops', mine));
            raw := coalesce((SELECT jsonb_agg(v ORDER BY n) FROM jsonb_array_elements(raw) WITH ORDINALITY AS e(v, n)
                             WHERE v->'g' IS DISTINCT FROM to_jsonb(nth)), '[]');
        ELSE
            IF (SELECT array_agg(w.part ORDER BY w.part) FROM group_part w
                WHERE w.device_id = p_device AND w.group_id = grp)
               IS DISTINCT FROM ARRAY(SELECT generate_series(1, of_parts - 1)) THEN
                torn := torn || grp;
            END IF;
            FOR earlier IN SELECT w.body FROM group_part w WHERE w.device_id = p_device AND w.group_id = grp
                           ORDER BY w.part DESC LOOP
                raw := coalesce((SELECT jsonb_agg((v - 'w') || jsonb_build_object('g', jsonb_array_length(heads))
                                                  ORDER BY n)
                                 FROM jsonb_array_elements(earlier.body->'ops') WITH ORDINALITY AS e(v, n)), '[]')
                       || raw;
                heads := heads || jsonb_build_array(earlier.body->'head');
            END LOOP;
            DELETE FROM group_part w WHERE w.device_id = p_device AND w.group_id = grp;
        END IF;
    END LOOP;
END $push$""",
    # The slow way for a batch of which some value could not be cast: what cannot be cast becomes NULL.
    f"""CREATE OR REPLACE FUNCTION push_careful_groups(heads jsonb, OUT g_id uuid[], OUT g_staff uuid[],
    OUT g_session uuid[], OUT g_at timestamptz[], OUT g_whole boolean[])
LANGUAGE sql {_SET} AS $push$
    SELECT array_agg(push_uuid(v->>'g') ORDER BY n), array_agg(push_uuid(v->>'u') ORDER BY n),
           array_agg(push_uuid(v->>'l') ORDER BY n),
           array_agg(CASE WHEN length(v->>'a') IN (20, 27) AND v->>'a' LIKE '%Z'
                          AND pg_input_is_valid(v->>'a', 'timestamptz') THEN (v->>'a')::timestamptz END ORDER BY n),
           array_agg(coalesce(v @? '$ ? (@.of > 1)', false) ORDER BY n)
    FROM jsonb_array_elements(heads) WITH ORDINALITY AS e(v, n) $push$""",
    f"""CREATE OR REPLACE FUNCTION push_careful_ops(raw jsonb, has_parts boolean, g_id uuid[], g_staff uuid[],
    g_session uuid[], g_at timestamptz[], g_whole boolean[]) RETURNS push_op[]
LANGUAGE sql {_SET} AS $push$
    SELECT ARRAY(
        SELECT ROW(n, CASE WHEN has_parts THEN (v->>'w')::integer ELSE n - 1 END, push_uuid(v->>'i'), q.g,
                   g_id[q.g + 1], g_whole[q.g + 1], v->>'t', push_uuid(v->>'s'), push_uuid(v->>'r'), v->>'o', v->>'h',
                   nullif(v->'c', 'null'), nullif(v->'b', 'null'), nullif(v->'p', 'null'), nullif(v->'x', 'null'),
                   CASE WHEN pg_input_is_valid(v->>'n', 'bigint') THEN (v->>'n')::bigint END,
                   g_staff[q.g + 1], g_session[q.g + 1], g_at[q.g + 1], false)::push_op
        FROM jsonb_array_elements(raw) WITH ORDINALITY AS e(v, n)
        CROSS JOIN LATERAL (SELECT CASE WHEN jsonb_typeof(v->'g') = 'number' AND pg_input_is_valid(v->>'g', 'integer')
                                        THEN (v->>'g')::integer END AS g) q
        ORDER BY n) $push$""",
    f"""CREATE OR REPLACE FUNCTION push_clamp(ops push_op[], late text[], limit_ms bigint) RETURNS push_op[]
LANGUAGE plpgsql {_SET} AS $push$
DECLARE renamed jsonb;
BEGIN
    SELECT jsonb_object_agg(stamp, lpad(to_hex(limit_ms + ((rank - 1) >> 16)), 12, '0')
                            || lpad(to_hex((rank - 1) & 65535), 4, '0') || substr(stamp, 17))
    FROM unnest(late) WITH ORDINALITY AS e(stamp, rank) INTO renamed;
    RETURN ARRAY(SELECT {
        _OP.format(
            idx="o.idx",
            place="o.place",
            h="coalesce(renamed->>o.h, o.h)",
            b="CASE WHEN jsonb_typeof(o.b) = 'object' THEN (SELECT jsonb_object_agg(e.key,"
            " coalesce(renamed->(e.value #>> '{}'), e.value)) FROM jsonb_each(o.b) e) ELSE o.b END",
            is_clamped="renamed ? o.h",
        )
    } FROM unnest(ops) o);
END $push$""",
    # For ops in other stores' scopes: with which of this device's scopes the row or its parent is shared.
    f"""CREATE OR REPLACE FUNCTION push_sharers(ops push_op[], foreigners uuid[], scopes uuid[]) RETURNS jsonb
LANGUAGE sql {_SET} AS $push$
    SELECT jsonb_object_agg(q.idx::text, q.shared) FROM (
        SELECT o.idx, jsonb_agg(DISTINCT g.to_scope) AS shared
        FROM unnest(ops) o JOIN contract f ON f.name = o.t
        CROSS JOIN LATERAL (
            SELECT w.to_scope FROM granted_row w
            WHERE w.scope = o.s AND w.row_id = o.r AND w.table_name = o.t AND w.to_scope = ANY (scopes)
            UNION ALL
            SELECT w.to_scope FROM unnest(f.parents) AS p(name)
            JOIN granted_row w ON w.scope = o.s AND w.row_id = push_uuid(o.c->>p.name)
                 AND (w.table_name = f.parent_table AND p.name = f.parent_column OR p.name IN ('entity_id', 'parent_id'))
            WHERE w.to_scope = ANY (scopes)
        ) g
        WHERE o.s = ANY (foreigners) GROUP BY o.idx) q $push$""",
    f"""CREATE OR REPLACE FUNCTION push_holds(p_staff uuid, p_permission text, places uuid[], p_at timestamptz,
    zone text) RETURNS boolean
LANGUAGE sql STABLE {_SET} AS $push$
    SELECT EXISTS (
        SELECT FROM post w WHERE w.scope = {_NIL} AND w.staff_id = p_staff AND NOT coalesce(w.is_void, false)
        AND (places IS NULL OR w.store_id = {_NIL} OR w.store_id = ANY (places))
        AND w.from_on <= (p_at AT TIME ZONE zone)::date
        AND coalesce(w.to_on >= (p_at AT TIME ZONE zone)::date, true)
        AND (p_permission = '' OR EXISTS (
            SELECT FROM role_grant g WHERE g.role_id = w.role_id AND g.permission = p_permission
            AND g.from_at <= p_at AND coalesce(g.to_at > p_at, true)))) $push$""",
    f"""CREATE OR REPLACE FUNCTION push_permits(one push_op, f contract, via jsonb, now_at timestamptz, zone text)
RETURNS boolean LANGUAGE plpgsql STABLE {_SET} AS $push$
DECLARE
    stored jsonb; op_at timestamptz := least(one.at, now_at); who uuid := one.staff;
    needed text[]; places uuid[]; people uuid[]; found uuid[];
    is_anywhere boolean := false; on_day date; store uuid; role uuid;
BEGIN
    EXECUTE format('SELECT to_jsonb(w) FROM %I w WHERE w.scope = $1 AND w.id = $2', one.t)
        INTO stored USING one.s, one.r;
    IF f.own_column <> '' AND push_uuid(replace(coalesce(
            CASE WHEN stored IS NULL THEN one.c ELSE stored END->>f.own_column, ''), '-', '')) = one.staff THEN
        RETURN true;
    END IF;
    IF f.signer_column <> '' THEN
        who := push_uuid(replace(coalesce(one.c->>f.signer_column, stored->>f.signer_column), '-', ''));
    END IF;
    IF one.kind = 'update' OR one.kind = 'insert' AND stored IS NOT NULL AND NOT f.is_fact THEN
        needed := ARRAY(SELECT DISTINCT coalesce(f.column_permissions->>name, f.write_permission)
                        FROM jsonb_object_keys(one.c - f.derived) name);
    END IF;
    IF coalesce(cardinality(needed), 0) = 0 THEN
        needed := ARRAY[coalesce(f.by_value->'permissions'->>(one.c->>(f.by_value->>'column')), f.write_permission)];
    END IF;
    on_day := (op_at AT TIME ZONE zone)::date;
    IF one.s <> {_NIL} THEN
        found := ARRAY[one.s] || ARRAY(SELECT (e #>> '{{}}')::uuid FROM jsonb_array_elements(
            coalesce(via->(one.idx::text), '[]')) e);
        RETURN NOT EXISTS (SELECT FROM unnest(needed) n WHERE NOT push_holds(who, n, found, op_at, zone));
    END IF;
    IF f.person_column <> '' THEN
        people := CASE WHEN f.person_column = 'id' THEN ARRAY[one.r] ELSE array_remove(ARRAY[
            push_uuid(replace(stored->>f.person_column, '-', '')), push_uuid(one.c->>f.person_column)], NULL) END;
        places := ARRAY(SELECT DISTINCT w.store_id FROM post w WHERE w.scope = {_NIL} AND w.staff_id = ANY (people)
                        AND NOT coalesce(w.is_void, false) AND coalesce(w.to_on >= on_day, true));
        is_anywhere := cardinality(places) = 0;
    ELSIF f.store_column = '*' THEN
        is_anywhere := true;
    ELSIF f.store_column = 'id' THEN
        places := ARRAY[one.r];
    ELSIF f.store_column <> '' THEN
        places := array_remove(ARRAY[push_uuid(replace(stored->>f.store_column, '-', '')),
                                     push_uuid(one.c->>f.store_column)], NULL);
    END IF;
    IF is_anywhere THEN
        IF EXISTS (SELECT FROM unnest(needed) n WHERE NOT push_holds(who, n, NULL, op_at, zone)) THEN
            RETURN false;
        END IF;
    ELSE
        IF coalesce(cardinality(places), 0) = 0 THEN
            places := ARRAY[{_NIL}];
        END IF;
        IF EXISTS (SELECT FROM unnest(needed) n, unnest(places) q
                   WHERE NOT push_holds(who, n, ARRAY[q], op_at, zone)) THEN
            RETURN false;
        END IF;
    END IF;
    -- Who may but reset passwords must not make himself the manager whose password he resets.
    IF f.person_column <> '' AND EXISTS (
            SELECT FROM post w JOIN role_grant g ON g.role_id = w.role_id AND g.permission = f.write_permission
            WHERE w.scope = {_NIL} AND w.staff_id = ANY (people) AND NOT coalesce(w.is_void, false)
            AND coalesce(w.to_on >= on_day, true) AND coalesce(g.to_at > op_at, true)
            AND NOT push_holds(who, g.permission, ARRAY[w.store_id], greatest(op_at, g.from_at), zone)) THEN
        RETURN false;
    END IF;
    IF f.is_roster AND NOT push_holds(who, f.write_permission, ARRAY[{_NIL}], op_at, zone) THEN
        -- Nobody gives more than he has: in its store he holds all that the role grants.
        store := coalesce(push_uuid(one.c->>'store_id'), push_uuid(replace(stored->>'store_id', '-', '')));
        role := coalesce(push_uuid(one.c->>'role_id'), push_uuid(replace(stored->>'role_id', '-', '')));
        -- An hour of before the role was given its rights must not hide them.
        IF EXISTS (SELECT FROM role_grant g WHERE g.role_id = role AND coalesce(g.to_at > op_at, true)
                   AND NOT push_holds(who, g.permission, ARRAY[store], greatest(op_at, g.from_at), zone)) THEN
            RETURN false;
        END IF;
    END IF;
    RETURN true;
END $push$""",
    f"""CREATE OR REPLACE FUNCTION push_denied(live push_op[], past push_op[], metas contract[], via jsonb, now_at timestamptz, zone text)
RETURNS SETOF integer LANGUAGE plpgsql {_SET} AS $push$
#variable_conflict use_column
DECLARE denied integer[]; one push_op; f contract; met jsonb := '{{}}'; more jsonb;
    by_column text[] := '{{}}';
BEGIN
    IF cardinality(live) = 0 THEN RETURN; END IF;
    FOREACH f IN ARRAY metas LOOP
        IF f.column_permissions <> '{{}}' AND NOT f.is_special THEN
            -- An insert that meets a row is an update of it.
            IF EXISTS (SELECT FROM unnest(live) o WHERE o.t = f.name AND o.kind = 'insert') THEN
                EXECUTE format('SELECT jsonb_object_agg(o.idx::text, o.c - $4) FROM unnest($1) o'
                               ' WHERE o.t = $2 AND o.kind = $3'
                               ' AND (SELECT true FROM %I w WHERE w.scope = o.s AND w.id = o.r)', f.name)
                    INTO more USING live, f.name, 'insert'::text, f.derived;
                met := met || coalesce(more, '{{}}');
            END IF;
            by_column := by_column || f.name;
        END IF;
    END LOOP;
    WITH need AS (
        SELECT o.idx, CASE WHEN o.t = 'login_session' THEN push_uuid(o.c->>'by_id') ELSE o.staff END AS staff,
               least(o.at, now_at) AS at, o.s, CASE WHEN via IS NOT NULL THEN via->(o.idx::text) END AS shared,
               o.s = {_NIL} AND f.store_column = '*' AND o.t <> 'login_session' AS is_anywhere,
               CASE WHEN o.t = 'login_session' THEN '' WHEN f.by_value IS NULL THEN f.write_permission
                    ELSE coalesce(f.by_value->'permissions'->>(o.c->>(f.by_value->>'column')), f.write_permission)
               END AS permission
        FROM unnest(live) o JOIN unnest(metas) f ON f.name = o.t
        WHERE (NOT f.is_special OR o.t = 'login_session')
              AND (o.t <> ALL (by_column) OR CASE o.kind WHEN 'update' THEN o.c - f.derived
                        ELSE coalesce(met->(o.idx::text), '{{}}') END = '{{}}')
    ), fine AS (
        SELECT DISTINCT o.idx, o.staff, least(o.at, now_at) AS at, o.s, via->(o.idx::text) AS shared,
               o.s = {_NIL} AND f.store_column = '*' AS is_anywhere,
               coalesce(f.column_permissions->>e.column_name, f.write_permission) AS permission
        FROM unnest(live) o JOIN unnest(metas) f ON f.name = o.t
        CROSS JOIN LATERAL jsonb_object_keys(CASE o.kind WHEN 'update' THEN o.c - f.derived
            ELSE coalesce(met->(o.idx::text), '{{}}') END) AS e(column_name)
        WHERE o.t = ANY (by_column)
    ), combined AS MATERIALIZED (
        SELECT staff, at, s, shared, is_anywhere, permission, array_agg(idx) AS idxs
        FROM (TABLE need UNION ALL TABLE fine) q GROUP BY 1, 2, 3, 4, 5, 6
    ), held AS MATERIALIZED (
        SELECT w.staff_id, w.store_id, w.role_id, w.from_on, w.to_on FROM post w
        WHERE w.scope = {_NIL} AND w.staff_id = ANY (ARRAY(SELECT DISTINCT staff FROM combined))
        AND NOT coalesce(w.is_void, false)
    )
    SELECT array_agg(q) FROM combined n CROSS JOIN LATERAL unnest(n.idxs) q
    WHERE NOT EXISTS (
        SELECT FROM held w WHERE w.staff_id = n.staff
        AND (n.is_anywhere OR w.store_id IN ({_NIL}, n.s)
             OR n.shared IS NOT NULL AND n.shared ? w.store_id::text)
        AND w.from_on <= (n.at AT TIME ZONE zone)::date AND coalesce(w.to_on >= (n.at AT TIME ZONE zone)::date, true)
        AND (n.permission = '' OR EXISTS (
            SELECT FROM role_grant g WHERE g.role_id = w.role_id AND g.permission = n.permission
            AND g.from_at <= n.at AND coalesce(g.to_at > n.at, true))))
    INTO denied;
    denied := coalesce(denied, '{{}}');
    IF EXISTS (SELECT FROM unnest(metas) w WHERE w.is_special) THEN
        FOREACH one IN ARRAY live LOOP
            SELECT * FROM unnest(metas) w WHERE w.name = one.t INTO f;
            IF f.is_special AND one.t <> 'login_session' AND NOT push_permits(one, f, via, now_at, zone) THEN
                denied := denied || one.idx;
            END IF;
        END LOOP;
    END IF;
    IF cardinality(denied) > 0 AND EXISTS (
            SELECT FROM unnest(metas) w WHERE w.redacts <> '') THEN
        -- What a permitted redaction blanks needs no right of its own.
        denied := ARRAY(SELECT q FROM unnest(denied) q JOIN unnest(live) o ON o.idx = q WHERE NOT (
            o.kind = 'update' AND NOT EXISTS (SELECT FROM jsonb_each(o.c) e
                                              WHERE e.value NOT IN ('null', '""', 'true'))
            AND EXISTS (SELECT FROM unnest(live || past) l JOIN contract f ON f.name = l.t
                        WHERE l.grp = o.grp AND f.redacts <> '' AND l.kind = 'insert' AND l.idx <> ALL (denied))));
    END IF;
    RETURN QUERY SELECT unnest(denied);
END $push$""",
    f"""CREATE OR REPLACE FUNCTION push_foreign_past(live push_op[], p_store uuid) RETURNS SETOF integer
LANGUAGE plpgsql {_SET} AS $push$
DECLARE one push_op; stored jsonb;
BEGIN
    FOREACH one IN ARRAY live LOOP
        IF one.s NOT IN ({_NIL}, p_store) THEN
            RETURN NEXT one.idx;
        ELSIF (SELECT f.is_roster FROM contract f WHERE f.name = one.t) THEN
            EXECUTE format('SELECT to_jsonb(w) FROM %I w WHERE w.scope = $1 AND w.id = $2', one.t)
                INTO stored USING one.s, one.r;
            IF coalesce(push_uuid(one.c->>'store_id'), p_store) <> p_store
               OR coalesce((stored->>'store_id')::uuid, p_store) <> p_store THEN
                RETURN NEXT one.idx;
            END IF;
        END IF;
    END LOOP;
END $push$""",
)
