# SPDX-License-Identifier: Apache-2.0
"""The SQL of a push that is made for each synced table: checks of values and keys, and the write itself.

Static statements, so that PostgreSQL plans them once a session. Must not know the order of the checks.
"""
# ruff: noqa: E501, S608 -- SQL; the names in it are those of this program's contracts

from __future__ import annotations

from app.sync.server.schema_tables import ROW_COLUMNS, SCHEMA, ServerTable

LONGEST_KEY_BYTES = 2000
"""A longer text cannot lie in an index."""
_HEAD = "LANGUAGE plpgsql SET search_path = {schema}, pg_temp"


def quoted(name: str) -> str:
    """Return an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """Return an SQL string."""
    return "'" + text.replace("'", "''") + "'"


def texts(names: object) -> str:
    """Return an SQL array of texts."""
    listed = ", ".join(literal(str(name)) for name in names)  # type: ignore[attr-defined]
    return f"ARRAY[{listed}]::text[]"


def value_of(column: str, kind: str, source: str = "o.c") -> str:
    """Return the SQL of one value of an op's JSON, typed."""
    if kind == "jsonb":
        return f"nullif({source}->{literal(column)}, 'null')"
    if kind == "text":
        return f"{source}->>{literal(column)}"
    if kind == "bytea":
        return f"decode({source}->>{literal(column)}, 'base64')"
    return f"({source}->>{literal(column)})::{kind}"


def functions(table: ServerTable) -> list[str]:
    """Return the statements that create the functions of one table."""
    made = [_wrong(table), _absent(table), _rivals(table), _put(table)]
    if has_fixed(table):
        made.append(_changed(table))
    return made if table.contract.transitions is None else [*made, _steps(table)]


def _create(name: str, arguments: str, returns: str, body: str) -> str:
    head = _HEAD.format(schema=SCHEMA)
    return f"CREATE OR REPLACE FUNCTION {quoted(name)}({arguments}) RETURNS {returns} {head} AS $push$\n{body}$push$"


def _wrong(table: ServerTable) -> str:
    """Make the function that finds values which their columns cannot hold.

    The kind of JSON and the length are always looked at; whether a value can be cast, after a cast has failed.
    """
    kinds = [_other_kind(name, table.types[name]) for name in table.values]
    keys = {column for columns in table.uniques.values() for column in columns}
    casts = [
        f"(o.c ? {literal(name)} AND NOT pg_input_is_valid(o.c->>{literal(name)}, {literal(kind)}))"
        for name, kind in ((name, table.types[name]) for name in table.values)
        if kind not in {"text", "jsonb"}
    ]
    casts += [
        f"CASE WHEN pg_input_is_valid(o.c->>{literal(name)}, {literal(kind)})"
        f" THEN NOT {value_of(name, kind)} BETWEEN '0001-01-02' AND '9999-12-30' END"
        for name, kind in ((name, table.types[name]) for name in table.values)
        if kind in {"timestamptz", "date"}
    ]
    casts += [
        f"octet_length(o.c->>{literal(name)}) > {LONGEST_KEY_BYTES}"
        for name in sorted(keys)
        if table.types[name] == "text"
    ]
    return _create(
        f"push_wrong_{table.name}",
        "ops push_op[], is_careful boolean",
        "integer[]",
        f"BEGIN\nIF is_careful THEN RETURN ARRAY(SELECT o.idx FROM unnest(ops) o WHERE o.t = {literal(table.name)}"
        f" AND (({' OR '.join(kinds) or 'false'}) OR ({' OR '.join(casts) or 'false'}))); END IF;\n"
        f"RETURN ARRAY(SELECT o.idx FROM unnest(ops) o WHERE o.t = {literal(table.name)}"
        f" AND ({' OR '.join(kinds) or 'false'}));\nEND ",
    )


_LENGTHS = {"uuid": "= 32", "timestamptz": "IN (20, 27)", "date": "= 10"}


def _other_kind(name: str, kind: str) -> str:
    found = f"jsonb_typeof(o.c->{literal(name)})"
    if kind == "jsonb":
        return f"{found} NOT IN ('object', 'array', 'null')"
    if kind in {"bigint", "double precision"}:
        return f"{found} NOT IN ('number', 'null')"
    if kind == "boolean":
        return f"{found} NOT IN ('boolean', 'null')"
    wrong = f"{found} NOT IN ('string', 'null')"
    if kind in _LENGTHS:
        wrong += f" OR NOT length(o.c->>{literal(name)}) {_LENGTHS[kind]}"
    return wrong


def _absent(table: ServerTable) -> str:
    """Make the function that finds updates and moves of rows which are not stored."""
    return _create(
        f"push_absent_{table.name}",
        "ops push_op[]",
        "integer[]",
        f"BEGIN RETURN ARRAY(SELECT o.idx FROM unnest(ops) o WHERE o.t = {literal(table.name)}"
        f" AND o.kind <> 'insert' AND NOT EXISTS (SELECT FROM {quoted(table.name)} w"
        f" WHERE w.scope = o.s AND w.id = o.r)); END ",
    )


def has_fixed(table: ServerTable) -> bool:
    """Tell whether a table has columns that an insert of a row that is there must not change."""
    return not table.is_fact and bool(table.contract.fixed)


def _changed(table: ServerTable) -> str:
    """Make the function that finds inserts which give a fixed column another value than their row has.

    A row that is not there yet is what its first insert in the batch says.
    """
    others = [
        f"i.c ? {literal(name)} AND {value_of(name, table.types[name], 'i.c')} IS DISTINCT FROM"
        f" CASE WHEN w.id IS NULL THEN {value_of(name, table.types[name], 'i.first')} ELSE w.{quoted(name)} END"
        for name in sorted(table.contract.fixed)
    ]
    return _create(
        f"push_changed_{table.name}",
        "ops push_op[]",
        "SETOF integer",
        "BEGIN RETURN QUERY SELECT i.idx FROM (SELECT o.idx, o.s, o.r, o.c,"
        " first_value(o.c) OVER (PARTITION BY o.s, o.r ORDER BY o.idx) AS first FROM unnest(ops) o"
        f" WHERE o.t = {literal(table.name)} AND o.kind = 'insert') i"
        f" LEFT JOIN {quoted(table.name)} w ON w.scope = i.s AND w.id = i.r"
        f" WHERE {' OR '.join(others)}; END ",
    )


def _rivals(table: ServerTable) -> str:
    """Make the function that finds ops whose unique key another row holds, or takes before them."""
    parts = []
    for columns in table.uniques.values():
        key = [column for column in columns if column != "scope"]
        touched = " OR ".join(f"o.c ? {literal(name)}" for name in key)
        of_insert = [f"{value_of(name, table.types[name])} AS k_{name}" for name in key]
        of_update = [
            f"CASE WHEN o.c ? {literal(name)} THEN {value_of(name, table.types[name])}"
            f" ELSE w.{quoted(name)} END AS k_{name}"
            for name in key
        ]
        of_move = [f"w.{quoted(name)} AS k_{name}" for name in key]
        full = " AND ".join(f"k.k_{name} IS NOT NULL" for name in key)
        same = " AND ".join(f"w.{quoted(name)} = k.k_{name}" for name in key)
        listed = ", ".join(f"k.k_{name}" for name in key)
        parts.append(f"""
    RETURN QUERY
    WITH keyed AS MATERIALIZED (
        SELECT * FROM (
            SELECT o.idx, o.s, o.r, {", ".join(of_insert)} FROM unnest(ops) o
            WHERE o.t = {literal(table.name)} AND o.kind = 'insert'
            UNION ALL
            SELECT o.idx, o.s, o.r, {", ".join(of_update)} FROM unnest(ops) o
            LEFT JOIN {quoted(table.name)} w ON w.scope = o.s AND w.id = o.r
            WHERE o.t = {literal(table.name)} AND o.kind = 'update' AND ({touched})
            UNION ALL
            SELECT o.idx, push_uuid(o.c->>'scope'), o.r, {", ".join(of_move)} FROM unnest(ops) o
            JOIN {quoted(table.name)} w ON w.scope = o.s AND w.id = o.r
            WHERE o.t = {literal(table.name)} AND o.kind = 'move'
        ) k WHERE {full}
    ), twice AS (
        SELECT array_agg(k.idx) AS idxs, array_agg(k.r) AS rows, min(k.idx) AS first FROM keyed k
        GROUP BY k.s, {listed} HAVING count(*) > 1
    ), judged AS (
        SELECT k.idx, k.r, (SELECT w.id FROM {quoted(table.name)} w
                            WHERE w.scope = k.s AND {same} AND w.id <> k.r LIMIT 1) AS holder, NULL::uuid AS first
        FROM keyed k
        UNION ALL
        SELECT e.idx, e.r, NULL, t.rows[array_position(t.idxs, t.first)]
        FROM twice t CROSS JOIN LATERAL unnest(t.idxs, t.rows) AS e(idx, r)
        WHERE e.r <> t.rows[array_position(t.idxs, t.first)]
    )
    SELECT j.idx, coalesce(max(j.holder::text), max(j.first::text))::uuid, {texts(columns)} FROM judged j
    WHERE j.holder IS NOT NULL OR j.first IS NOT NULL GROUP BY j.idx;""")
    return _create(
        f"push_rivals_{table.name}",
        "ops push_op[]",
        "TABLE (idx integer, winner uuid, key text[])",
        f"#variable_conflict use_column\nBEGIN{''.join(parts)}\nEND ",
    )


def _put(table: ServerTable) -> str:
    """Make the function that writes one wave: at most one op of a row, in the order (scope, id)."""
    name = quoted(table.name)
    listed = "".join(f", {quoted(column)}" for column in table.values)
    values = "".join(f", {value_of(column, table.types[column])}" for column in table.values)
    passed = texts([*table.values, *sorted(table.contract.derived)])
    extra = (
        f"CASE WHEN o.c - {passed} = '{{}}' THEN coalesce(o.x - '~', '{{}}')"
        f" ELSE coalesce(o.x, '{{}}') || jsonb_build_object('~', o.c - {passed}) END"
    )
    clocks = "" if table.is_fact else ", clocks"
    no_clocks = "" if table.is_fact else ", '{}'"
    insert = f"""
    WITH put AS (
        INSERT INTO {name} (scope, id, hlc{clocks}, extra{listed})
        SELECT o.s, o.r, o.h{no_clocks}, {extra}{values}
        FROM unnest(ops) o WHERE o.kind = 'insert'
        ON CONFLICT (scope, id) DO NOTHING RETURNING id
    ) SELECT array_agg(id) FROM put INTO done;
    IF coalesce(cardinality(done), 0) < (SELECT count(*) FROM unnest(ops) o WHERE o.kind = 'insert') THEN
        left_idx := ARRAY(SELECT o.idx FROM unnest(ops) o
                          WHERE o.kind = 'insert' AND o.r <> ALL (coalesce(done, '{{}}')));
        found.met := left_idx;
    END IF;
"""
    if table.is_fact:
        return _create(
            f"push_put_{table.name}",
            "ops push_op[], limit_hex text",
            "push_result",
            "DECLARE done uuid[]; left_idx integer[]; found push_result;\nBEGIN"
            f"{insert}    found.idle := left_idx; RETURN found;\nEND ",
        )
    clean = "".join(
        f"\n          AND (NOT o.c ? {literal(column)} OR coalesce(t.clocks->>{literal(column)}, t.hlc) ="
        f" o.b->>{literal(column)} AND o.b->>{literal(column)} < o.h)"
        for column in table.values
    )
    sets = "".join(
        f", {quoted(column)} = CASE WHEN o.c ? {literal(column)} THEN"
        f" {value_of(column, table.types[column])} ELSE t.{quoted(column)} END"
        for column in table.values
    )
    stamps = ", ".join(
        f"{literal(column)}, CASE WHEN o.c ? {literal(column)} THEN o.h END" for column in table.values
    )
    wins = "".join(
        f", {quoted(column)} = CASE WHEN won.win ? {literal(column)} THEN"
        f" {value_of(column, table.types[column], 'won.win')} ELSE t.{quoted(column)} END"
        for column in table.values
    )
    update = f"""
    IF EXISTS (SELECT FROM unnest(ops) o WHERE o.kind = 'update') THEN
        WITH put AS (
            UPDATE {name} t SET clocks = t.clocks || jsonb_strip_nulls(jsonb_build_object({stamps})){sets}
            FROM unnest(ops) o
            WHERE o.kind = 'update' AND t.scope = o.s AND t.id = o.r AND o.x IS NULL AND o.c - {passed} = '{{}}'{clean}
            RETURNING o.idx
        ) SELECT array_agg(idx) FROM put INTO put_idx;
        IF coalesce(cardinality(put_idx), 0) < (SELECT count(*) FROM unnest(ops) o WHERE o.kind = 'update') THEN
            left_idx := left_idx || ARRAY(SELECT o.idx FROM unnest(ops) o
                                          WHERE o.kind = 'update' AND o.idx <> ALL (coalesce(put_idx, '{{}}')));
        END IF;
    END IF;
    IF left_idx IS NULL THEN
        RETURN found;
    END IF;
    FOREACH one IN ARRAY ARRAY(SELECT o FROM unnest(ops) o WHERE o.idx = ANY (left_idx)) LOOP
        SELECT to_jsonb(t) FROM {name} t WHERE t.scope = one.s AND t.id = one.r FOR NO KEY UPDATE INTO stored;
        IF stored IS NULL THEN
            RAISE EXCEPTION 'moved away' USING ERRCODE = '40001';
        END IF;
        won := push_merge(stored, one, to_jsonb(jsonb_populate_record(NULL::{name}, one.c - {texts(sorted(table.contract.derived))})),
                          {literal(table.name)}, limit_hex);
        IF won.is_changed THEN
            UPDATE {name} t SET clocks = won.clocks, extra = won.extra{wins}
            WHERE t.scope = one.s AND t.id = one.r;
        END IF;
        IF won.is_merged THEN
            found.merged := found.merged || one.idx;
        ELSIF NOT won.is_changed THEN
            found.idle := found.idle || one.idx;
        END IF;
        IF won.conflicts <> '[]' THEN
            found.conflicts := coalesce(found.conflicts, '[]') || won.conflicts;
        END IF;
    END LOOP;
    RETURN found;
"""
    return _create(
        f"push_put_{table.name}",
        "ops push_op[], limit_hex text",
        "push_result",
        "#variable_conflict use_column\nDECLARE done uuid[]; put_idx integer[]; left_idx integer[];"
        f" found push_result; one push_op; stored jsonb; won push_merged;\nBEGIN{insert}{update}END ",
    )


def _steps(table: ServerTable) -> str:
    """Make the function that finds steps whose start is not where their entity stands: conflicts as JSON."""
    rule = table.contract.transitions
    if rule is None:
        raise LookupError(table.name)
    entity, to = quoted(rule.entity_column), quoted(rule.to_column)
    parent = table.contract.parent.table if table.contract.parent is not None else ""
    return _create(
        f"push_steps_{table.name}",
        "ops push_op[]",
        "jsonb",
        f"""#variable_conflict use_column
DECLARE found jsonb := '[]'; it record; rule jsonb; place integer; theirs record; wins boolean;
    fresh integer[]; is_found boolean; merged record; lost integer; kept integer;
    before text := current_setting('sunshine.scopes', true);
BEGIN
    SELECT step->'allowed' FROM contract WHERE name = {literal(table.name)} INTO rule;
    FOR it IN
        WITH mine AS (
            SELECT o.idx, o.s, o.r, o.h, o.staff, o.at, o.c->>{literal(rule.to_column)} AS new_state,
                   push_uuid(o.c->>{literal(rule.entity_column)}) AS entity,
                   coalesce(o.c->>{literal(rule.from_column)}, '') AS old_state, coalesce((
                       SELECT m.to_scope FROM moved_row m WHERE m.scope = o.s AND m.table_name = {literal(parent)}
                       AND m.row_id = push_uuid(o.c->>{literal(rule.entity_column)})), o.s) AS home
            FROM unnest(ops) o WHERE o.t = {literal(table.name)} AND o.kind = 'insert'
            AND NOT EXISTS (SELECT FROM {quoted(table.name)} w WHERE w.scope = o.s AND w.id = o.r)
        )
        SELECT m.*, lag(m.new_state) OVER turn AS before, lag(m.h) OVER turn AS before_h,
               lag(m.staff) OVER turn AS before_staff, lag(m.at) OVER turn AS before_at,
               row_number() OVER turn AS nth, count(*) OVER (PARTITION BY m.home, m.entity) AS of_all,
               first_value(m.h) OVER turn AS first_h
        FROM mine m WINDOW turn AS (PARTITION BY m.home, m.entity ORDER BY m.h, m.r)
    LOOP
        IF it.nth = 1 THEN
            fresh := '{{}}';
            is_found := false;
            IF it.home <> it.s THEN
                PERFORM set_config('sunshine.scopes', '*', true);
            END IF;
            SELECT array_agg(w.{to} ORDER BY w.hlc, w.id) AS states, array_agg(w.hlc ORDER BY w.hlc, w.id) AS stamps,
                   array_agg(w.by_id ORDER BY w.hlc, w.id) AS people, array_agg(w.at ORDER BY w.hlc, w.id) AS ats,
                   array_agg(w.id ORDER BY w.hlc, w.id) AS ids
            FROM {quoted(table.name)} w WHERE w.scope = it.home AND w.{entity} = it.entity INTO theirs;
            IF it.home <> it.s THEN
                PERFORM set_config('sunshine.scopes', before, true);
            END IF;
            CONTINUE WHEN theirs.states IS NULL;
            place := push_fold(rule, theirs.states);
            it.before := coalesce(theirs.states[place], '');
            it.before_h := theirs.stamps[place];
            it.before_staff := theirs.people[place];
            it.before_at := theirs.ats[place];
        END IF;
        fresh := fresh || it.idx;
        IF it.before <> it.old_state THEN
            is_found := true;
            wins := it.h > it.before_h AND coalesce(rule->it.before ? it.new_state, false);
            found := found || (jsonb_build_object('kind', 'transition', 'idx', it.idx, 'entity', it.entity,
                'field', {literal(rule.to_column)}, 'mine', it.new_state, 'mine_hlc', it.h,
                'theirs', it.before, 'theirs_hlc', it.before_h, 'theirs_by', it.before_staff,
                'theirs_at', it.before_at, 'mine_kept', wins)
                || CASE WHEN it.home = it.s THEN '{{}}' ELSE jsonb_build_object('home', it.home) END);
        END IF;
        CONTINUE WHEN is_found OR it.nth < it.of_all OR theirs.states IS NULL
            OR it.first_h > theirs.stamps[cardinality(theirs.stamps)];
        -- They came from where it stood, but late: who is out of turn now, and was not?
        SELECT array_agg(q.state ORDER BY q.h, q.id) AS states, array_agg(q.h ORDER BY q.h, q.id) AS stamps,
               array_agg(q.id ORDER BY q.h, q.id) AS ids, array_agg(q.staff ORDER BY q.h, q.id) AS people,
               array_agg(q.at ORDER BY q.h, q.id) AS ats, array_agg(q.idx ORDER BY q.h, q.id) AS idxs
        FROM (SELECT t.*, NULL::integer AS idx
              FROM unnest(theirs.states, theirs.stamps, theirs.ids, theirs.people, theirs.ats) t(state, h, id, staff, at)
              UNION ALL
              SELECT o.c->>{literal(rule.to_column)}, o.h, o.r, o.staff, o.at, o.idx
              FROM unnest(ops) o WHERE o.idx = ANY (fresh)) q INTO merged;
        lost := (SELECT min(l) FROM unnest(push_late(rule, merged.states)) l WHERE merged.ids[l] <> ALL (
                     SELECT theirs.ids[e] FROM unnest(push_late(rule, theirs.states)) e));
        CONTINUE WHEN lost IS NULL;
        kept := (SELECT max(n) FROM generate_series(1, lost - 1) n WHERE merged.idxs[n] IS NOT NULL);
        found := found || (jsonb_build_object('kind', 'transition', 'entity', it.entity,
            'field', {literal(rule.to_column)})
            || CASE WHEN it.home = it.s THEN '{{}}' ELSE jsonb_build_object('home', it.home) END
            || CASE WHEN merged.idxs[lost] IS NULL THEN jsonb_build_object('idx', merged.idxs[kept],
                'mine', merged.states[kept], 'mine_hlc', merged.stamps[kept], 'mine_kept', true,
                'theirs', merged.states[lost], 'theirs_hlc', merged.stamps[lost], 'theirs_by', merged.people[lost],
                'theirs_at', merged.ats[lost])
            ELSE jsonb_build_object('idx', merged.idxs[lost],
                'mine', merged.states[lost], 'mine_hlc', merged.stamps[lost], 'mine_kept', false,
                'theirs', coalesce(theirs.states[place], ''), 'theirs_hlc', theirs.stamps[place],
                'theirs_by', theirs.people[place], 'theirs_at', theirs.ats[place]) END);
    END LOOP;
    RETURN found;
END """,
    )


def refused_columns() -> str:
    """Return the SQL array of columns that no op may name."""
    return texts(ROW_COLUMNS)
