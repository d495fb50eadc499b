# SPDX-License-Identifier: Apache-2.0
"""SQL functions that a push calls to change rows: contested fields, conflicts, roles, redaction.

The reference is ``app.sync.merge``. Must not judge whether an op may stand.
"""
# ruff: noqa: E501, S608 -- SQL; the names in it are those of this program's contracts

from __future__ import annotations

from app.core.change_log import REDACTED
from app.sync.server.schema_tables import SCHEMA

_NIL = "'00000000-0000-0000-0000-000000000000'::uuid"
_SET = f"SET search_path = {SCHEMA}, pg_temp"
_NODE = "ffffffffffff"
"""Node of the stamps of facts that the server makes itself."""

FUNCTIONS = (
    """CREATE OR REPLACE FUNCTION push_stamp_after(stamp text) RETURNS text LANGUAGE sql IMMUTABLE AS $push$
    SELECT CASE WHEN substr(stamp, 13, 4) = 'ffff'
        THEN lpad(to_hex(('x' || left(stamp, 12))::bit(48)::bigint + 1), 12, '0') || '0000'
        ELSE left(stamp, 12) || lpad(to_hex(('x' || substr(stamp, 13, 4))::bit(16)::integer + 1), 4, '0') END
        || '000000000000' $push$""",
    # The place of the fact that says where an entity stands: the last one in turn.
    f"""CREATE OR REPLACE FUNCTION push_fold(rule jsonb, states text[]) RETURNS integer
LANGUAGE plpgsql IMMUTABLE {_SET} AS $push$
DECLARE place integer := 1;
BEGIN
    FOR nth IN 2 .. cardinality(states) LOOP
        IF coalesce(rule->coalesce(states[place], '') ? states[nth], false) THEN place := nth; END IF;
    END LOOP;
    RETURN place;
END $push$""",
    # The places of the steps that are out of turn.
    f"""CREATE OR REPLACE FUNCTION push_late(rule jsonb, states text[]) RETURNS integer[]
LANGUAGE plpgsql IMMUTABLE {_SET} AS $push$
DECLARE state text := coalesce(states[1], ''); late integer[] := '{{}}';
BEGIN
    FOR nth IN 2 .. coalesce(cardinality(states), 0) LOOP
        IF coalesce(rule->state ? states[nth], false) THEN state := states[nth]; ELSE late := late || nth; END IF;
    END LOOP;
    RETURN late;
END $push$""",
    # A stored value (as to_jsonb has it) in its wire form.
    """CREATE OR REPLACE FUNCTION push_wire(value jsonb, kind text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $push$
    SELECT CASE WHEN value IS NULL OR value = 'null' THEN 'null'::jsonb
        WHEN kind = 'uuid' THEN to_jsonb(replace(value #>> '{}', '-', ''))
        WHEN kind = 'timestamptz' THEN to_jsonb(to_char((value #>> '{}')::timestamptz AT TIME ZONE 'UTC',
                                                        'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
        ELSE value END $push$""",
    f"""CREATE OR REPLACE FUNCTION push_merge(stored jsonb, one push_op, typed jsonb, p_table text, limit_hex text)
RETURNS push_merged LANGUAGE plpgsql {_SET} AS $push$
DECLARE
    f contract; done push_merged; name text; value jsonb; clock text; base text; found jsonb; mine jsonb;
    is_known boolean; saw text; added text; unknown jsonb; extra jsonb;
BEGIN
    SELECT * FROM contract w WHERE w.name = p_table INTO f;
    done.win := '{{}}'; done.clocks := stored->'clocks'; done.extra := stored->'extra'; done.conflicts := '[]';
    done.is_changed := false; done.is_merged := false;
    unknown := coalesce(done.extra->'~', '{{}}');
    FOR name, value IN SELECT e.key, e.value FROM jsonb_each(one.c) e ORDER BY e.key COLLATE "C" LOOP
        clock := coalesce(done.clocks->>name, stored->>'hlc');
        CONTINUE WHEN name = ANY (f.derived);
        is_known := f.types ? name;
        found := coalesce(CASE WHEN is_known THEN stored->name ELSE unknown->name END, 'null');
        mine := coalesce(CASE WHEN is_known THEN typed->name ELSE value END, 'null');
        CONTINUE WHEN clock = one.h AND found = mine;
        base := one.b->>name;
        IF one.h > clock AND (base = clock OR base > limit_hex AND substr(base, 17) = substr(clock, 17)
                AND coalesce(one.p->name, 'null') = push_wire(found, f.types->>name)) THEN
            done.clocks := done.clocks || jsonb_build_object(name, one.h);
        ELSIF name = ANY (f.appended) THEN
            saw := coalesce(one.p->>name, '');
            added := coalesce(value #>> '{{}}', '');
            IF saw <> '' AND starts_with(added, saw) THEN
                added := substr(added, length(saw) + 1);
            END IF;
            value := to_jsonb(coalesce(found #>> '{{}}', '') || added);
            done.clocks := done.clocks || jsonb_build_object(name, push_stamp_after(greatest(
                clock COLLATE "C", one.h COLLATE "C")));
            done.is_merged := true;
        ELSE
            IF found <> mine THEN
                done.conflicts := done.conflicts || jsonb_build_object('kind', 'field', 'idx', one.idx,
                    'entity', one.r, 'field', name, 'mine', value, 'mine_hlc', one.h,
                    'theirs', push_wire(found, f.types->>name), 'theirs_hlc', clock, 'mine_kept', one.h > clock);
            END IF;
            IF one.h > clock THEN
                done.clocks := done.clocks || jsonb_build_object(name, one.h);
            ELSE
                done.is_merged := true;
                CONTINUE WHEN one.h < clock;
                -- Two copies of one disk, or a stamp that was clamped: both desks must be told.
                done.clocks := done.clocks || jsonb_build_object(name, push_stamp_after(clock));
                done.is_changed := true;
                CONTINUE;
            END IF;
        END IF;
        done.is_changed := true;
        IF is_known THEN
            done.win := done.win || jsonb_build_object(name, value);
        ELSE
            unknown := unknown || jsonb_build_object(name, value);
            done.extra := done.extra || jsonb_build_object('~', unknown);
        END IF;
    END LOOP;
    extra := one.x - '~';
    IF extra <> '{{}}' AND extra <> done.extra - '~' AND one.h > coalesce(done.clocks->>'extra', stored->>'hlc') THEN
        done.extra := CASE WHEN unknown = '{{}}' THEN extra ELSE extra || jsonb_build_object('~', unknown) END;
        done.clocks := done.clocks || jsonb_build_object('extra', one.h);
        done.is_changed := true;
        done.is_merged := true;
    END IF;
    RETURN done;
END $push$""",
    f"""CREATE OR REPLACE FUNCTION push_conflicts(list jsonb, ops push_op[], now_at timestamptz, epoch text)
RETURNS void LANGUAGE plpgsql {_SET} AS $push$
#variable_conflict use_column
DECLARE it jsonb; one push_op; made_id uuid; nth integer := 0; who uuid; when_at timestamptz; is_kept boolean; home uuid;
    before text := current_setting('sunshine.scopes', true);
    now_hex text := lpad(to_hex(floor(extract(epoch FROM now_at) * 1000)::bigint), 12, '0');
BEGIN
    IF jsonb_path_exists(list, '$[*].home') THEN
        -- The entity has moved: its new store is not one of this device's.
        PERFORM set_config('sunshine.scopes', '*', true);
    END IF;
    FOR it IN SELECT e FROM jsonb_array_elements(list) e LOOP
        SELECT * FROM unnest(ops) o WHERE o.idx = (it->>'idx')::integer INTO one;
        made_id := uuidv7();
        home := coalesce((it->>'home')::uuid, one.s);
        is_kept := it->'mine_kept' = 'true';
        who := (it->>'theirs_by')::uuid;
        when_at := (it->>'theirs_at')::timestamptz;
        IF it->>'kind' = 'field' THEN
            SELECT w.staff_id, w.at FROM change w WHERE w.scope = one.s AND w.row_id = one.r
                AND w.hlc = it->>'theirs_hlc' AND w.new_values ? (it->>'field')
                AND w.id <> one.i ORDER BY w.id LIMIT 1 INTO who, when_at;
            when_at := coalesce(when_at, to_timestamp(
                ('x' || left(it->>'theirs_hlc', 12))::bit(48)::bigint / 1000.0));
        END IF;
        who := coalesce(who, {_NIL});
        INSERT INTO conflict (scope, id, hlc, kind, table_name, entity_id, field, kept, kept_hlc, kept_by_id, kept_at,
                              lost, lost_hlc, lost_by_id, lost_at, at, by_id)
        VALUES (home, made_id, now_hex || lpad(to_hex(nth & 65535), 4, '0') || '{_NODE}', it->>'kind', one.t,
            coalesce((it->>'entity')::uuid, {_NIL}), it->>'field',
            jsonb_build_object('v', CASE WHEN is_kept THEN it->'mine' ELSE it->'theirs' END),
            CASE WHEN is_kept THEN it->>'mine_hlc' ELSE it->>'theirs_hlc' END,
            CASE WHEN is_kept THEN one.staff ELSE who END, CASE WHEN is_kept THEN one.at ELSE when_at END,
            jsonb_build_object('v', CASE WHEN is_kept THEN it->'theirs' ELSE it->'mine' END),
            CASE WHEN is_kept THEN it->>'theirs_hlc' ELSE it->>'mine_hlc' END,
            CASE WHEN is_kept THEN who ELSE one.staff END, CASE WHEN is_kept THEN when_at ELSE one.at END,
            now_at, one.staff);
        INSERT INTO granted_row (to_scope, scope, table_name, row_id, grant_id)
        SELECT w.to_scope, w.scope, 'conflict', made_id, w.grant_id FROM granted_row w
        WHERE w.scope = home AND w.row_id = (it->>'entity')::uuid ON CONFLICT DO NOTHING;
        INSERT INTO sync_log (epoch, scope, home, tbl, id, op)
        SELECT epoch, q.scope, home, 'conflict', made_id, 'p'
        FROM (SELECT home AS scope UNION SELECT w.to_scope FROM granted_row w
              WHERE w.scope = home AND w.row_id = made_id AND w.table_name = 'conflict') q;
        nth := nth + 1;
    END LOOP;
    PERFORM set_config('sunshine.scopes', before, true);
END $push$""",
    f"""CREATE OR REPLACE FUNCTION push_note_permissions(one push_op, now_at timestamptz) RETURNS void
LANGUAGE plpgsql {_SET} AS $push$
DECLARE after text[]; op_at timestamptz := least(one.at, now_at);
BEGIN
    IF one.s <> {_NIL} THEN
        RETURN;
    END IF;
    SELECT ARRAY(SELECT jsonb_array_elements_text(w.permissions)) FROM role w
        WHERE w.scope = one.s AND w.id = one.r AND jsonb_typeof(w.permissions) = 'array' INTO after;
    after := coalesce(after, '{{}}');
    UPDATE role_grant SET to_at = op_at WHERE role_id = one.r AND to_at IS NULL AND permission <> ALL (after);
    INSERT INTO role_grant (role_id, permission, from_at)
    SELECT DISTINCT one.r, q, op_at FROM unnest(after) q
    WHERE NOT EXISTS (SELECT FROM role_grant g WHERE g.role_id = one.r AND g.permission = q AND g.to_at IS NULL)
    ON CONFLICT (role_id, permission, from_at) DO UPDATE SET to_at = NULL;
END $push$""",
    # By what a row belongs to a person ($1) or to what belongs to him ($2); NULL: no row does.
    f"""CREATE OR REPLACE FUNCTION push_belongs(k contract, f contract) RETURNS text LANGUAGE sql IMMUTABLE {_SET} AS $push$
    SELECT string_agg(format('w.%I = %s', q.name, q.among), ' OR ') FROM (
        SELECT k.redacts AS name, '$1' AS among WHERE f.types ? k.redacts
        UNION ALL SELECT f.parent_column, 'ANY ($2)' WHERE f.parent_column IS NOT NULL
        UNION ALL SELECT l, 'ANY ($2)' FROM unnest(ARRAY['entity_id', 'parent_id']) l
                  WHERE f.types->>l = 'uuid' AND f.personal <> '{{}}') q $push$""",
    # The same walk as app.core.redaction: the person's row, what names him, all their children and links.
    f"""CREATE OR REPLACE FUNCTION push_redact(one push_op, epoch text) RETURNS void LANGUAGE plpgsql {_SET} AS $push$
#variable_conflict use_column
DECLARE
    k contract; f contract; person uuid; ids uuid[]; before text := current_setting('sunshine.scopes', true);
    more uuid[]; size integer; tests text; sets text; dirty text; fact_at timestamptz; touched record;
BEGIN
    SELECT * FROM contract w WHERE w.name = one.t INTO k;
    person := CASE WHEN k.redacts <> '' AND one.kind = 'insert' THEN push_uuid(one.c->>k.redacts) END;
    IF person IS NULL THEN RETURN; END IF;
    fact_at := coalesce((one.c->>'at')::timestamptz, one.at);
    PERFORM set_config('sunshine.scopes', '*', true), set_config('sunshine.rewrite', 'redact', true);
    ids := ARRAY[person];
    LOOP
        size := cardinality(ids);
        FOR f IN SELECT * FROM contract LOOP
            tests := push_belongs(k, f);
            CONTINUE WHEN tests IS NULL;
            EXECUTE format('SELECT array_agg(w.id) FROM %I w WHERE (%s) AND w.id <> ALL ($2)', f.name, tests)
                INTO more USING person, ids;
            ids := ids || more;
        END LOOP;
        EXIT WHEN cardinality(ids) = size;
    END LOOP;
    INSERT INTO redacted_row (row_id, fact_table, fact_scope, fact_id, fact, hlc, at)
    SELECT DISTINCT q, one.t, one.s, one.r, jsonb_build_object(k.redacts, one.c->k.redacts, 'at', one.c->'at'), one.h, one.at
    FROM unnest(ids) q ON CONFLICT DO NOTHING;
    FOR f IN SELECT * FROM contract w WHERE w.personal <> '{{}}' LOOP
        SELECT string_agg(format('%I = %s', c, q.blank), ', '),
               string_agg(format('coalesce(w.%I, %s) IS DISTINCT FROM %s', c, q.none, q.none), ' OR ')
        FROM unnest(f.personal) c CROSS JOIN LATERAL (
            SELECT CASE WHEN f.types->>c = 'jsonb' THEN '''{{}}''::jsonb' WHEN f.types->>c = 'text' THEN '''''' ELSE 'NULL' END
                   AS none,
                   CASE WHEN c <> ALL (f.required) THEN 'NULL' WHEN f.types->>c = 'jsonb' THEN '''{{}}''::jsonb'
                        WHEN f.types->>c = 'text' THEN '''''' ELSE 'NULL' END AS blank) q
        WHERE f.types ? c INTO sets, dirty;
        -- Another row may bear the id of one of his: it is looked at once more by what it belongs to.
        tests := concat_ws(' OR ', push_belongs(k, f),
                           CASE WHEN f.name = coalesce(k.parent_table, k.name) THEN 'w.id = $1' END);
        CONTINUE WHEN sets IS NULL OR tests = '';
        IF f.is_fact THEN
            FOR touched IN EXECUTE format('UPDATE %I w SET %s, redacted_at = $3 WHERE w.id = ANY ($2)'
                    ' AND w.redacted_at IS NULL AND (%s) AND (%s) RETURNING w.scope, w.id, NULL::text[] AS cols',
                    f.name, sets, dirty, tests) USING person, ids, fact_at LOOP
                PERFORM push_log(epoch, touched.scope, f.name, touched.id, touched.cols);
            END LOOP;
        ELSE
            FOR touched IN EXECUTE format('SELECT w.scope, w.id, ARRAY(SELECT q FROM unnest($3) q'
                    ' WHERE to_jsonb(w)->>q <> '''' AND to_jsonb(w)->>q <> ''{{}}'') AS cols FROM %I w'
                    ' WHERE w.id = ANY ($2) AND (%s) AND (%s) FOR NO KEY UPDATE', f.name, dirty, tests)
                    USING person, ids, f.personal LOOP
                EXECUTE format('UPDATE %I w SET %s, clocks = w.clocks || (SELECT jsonb_object_agg(q, greatest('
                    '$4 COLLATE "C", push_stamp_after(coalesce(w.clocks->>q, w.hlc)) COLLATE "C")) FROM unnest($3) q)'
                    ' WHERE w.scope = $1 AND w.id = $2', f.name, sets)
                    USING touched.scope, touched.id, touched.cols, one.h;
                PERFORM push_log(epoch, touched.scope, f.name, touched.id, touched.cols);
            END LOOP;
        END IF;
        UPDATE change w SET new_values = push_marked(w.new_values, f.personal),
                            old_values = push_marked(w.old_values, f.personal), redacted_by = one.r
        WHERE w.row_id = ANY (ids) AND w.table_name = f.name
              AND (w.new_values ?| f.personal OR coalesce(w.old_values, '{{}}') ?| f.personal);
    END LOOP;
    PERFORM set_config('sunshine.scopes', before, true), set_config('sunshine.rewrite', '', true);
END $push$""",
    # What comes late to a person who was redacted meanwhile: his aggregate is blanked again.
    f"""CREATE OR REPLACE FUNCTION push_redact_again(ops push_op[], epoch text) RETURNS void
LANGUAGE plpgsql {_SET} AS $push$
#variable_conflict use_column
DECLARE late record;
BEGIN
    FOR late IN
        SELECT DISTINCT w.hlc COLLATE "C" AS hlc, w.fact_id, w.fact_table, w.fact_scope, w.fact, w.at
        FROM unnest(ops) o JOIN contract f ON f.name = o.t
        CROSS JOIN LATERAL (SELECT o.r AS id UNION ALL SELECT push_uuid(e.value #>> '{{}}') FROM jsonb_each(o.c) e
                            WHERE f.types->>e.key = 'uuid') q
        JOIN redacted_row w ON w.row_id = q.id ORDER BY 1, 2
    LOOP
        PERFORM push_redact(ROW(0, NULL, NULL, 0, NULL, false, late.fact_table, late.fact_scope, late.fact_id, 'insert',
            late.hlc, late.fact, NULL, NULL, NULL, 0, NULL, NULL, late.at, false)::push_op, epoch);
    END LOOP;
END $push$""",
    f"""CREATE OR REPLACE FUNCTION push_marked(part jsonb, personal text[]) RETURNS jsonb
LANGUAGE sql IMMUTABLE {_SET} AS $push$
    SELECT coalesce(jsonb_object_agg(e.key, CASE WHEN e.key = ANY (personal) AND e.value NOT IN ('null', '""', '{{}}',
        '[]', 'false', '0') THEN to_jsonb('{REDACTED}'::text) ELSE e.value END), part)
    FROM jsonb_each(part) e $push$""",
    # Repeats: their desk may not have what is here, when its stamp was clamped or its row moved away.
    f"""CREATE OR REPLACE FUNCTION push_tell_again(repeats push_op[], epoch text) RETURNS integer[]
LANGUAGE plpgsql {_SET} AS $push$
#variable_conflict use_column
DECLARE one push_op; kept change; is_there boolean; told integer[] := '{{}}';
BEGIN
    FOREACH one IN ARRAY repeats LOOP
        SELECT * FROM change w WHERE w.scope = one.s AND w.id = one.i INTO kept;
        CONTINUE WHEN kept.op = 'move';
        EXECUTE format('SELECT true FROM %I w WHERE w.scope = $1 AND w.id = $2', kept.table_name)
            INTO is_there USING kept.scope, kept.row_id;
        IF is_there IS NULL THEN
            INSERT INTO sync_log (epoch, scope, home, tbl, id, op)
            VALUES (epoch, kept.scope, kept.scope, kept.table_name, kept.row_id, 'r');
        ELSIF one.is_clamped OR one.h IS DISTINCT FROM kept.hlc THEN
            PERFORM push_log(epoch, kept.scope, kept.table_name, kept.row_id, NULL);
        ELSE
            CONTINUE;
        END IF;
        told := told || one.idx;
    END LOOP;
    RETURN told;
END $push$""",
    f"""CREATE OR REPLACE FUNCTION push_log(p_epoch text, p_scope uuid, p_table text, p_id uuid, p_cols text[])
RETURNS void LANGUAGE sql {_SET} AS $push$
    INSERT INTO sync_log (epoch, scope, home, tbl, id, op, cols)
    SELECT p_epoch, q.scope, p_scope, p_table, p_id, 'p', p_cols
    FROM (SELECT p_scope AS scope UNION ALL SELECT w.to_scope FROM granted_row w
          WHERE w.scope = p_scope AND w.row_id = p_id AND w.table_name = p_table) q $push$""",
)
