# SPDX-License-Identifier: Apache-2.0
"""The promises of the sync, each checked when all is quiet (docs/sync.md, docs/reliability.md)."""

from __future__ import annotations

import contextlib
from collections import Counter, defaultdict
from typing import Any

from app.core.derived import fold
from app.sync import merge_log, protocol
from app.sync.client.port import Push
from app.sync.errors import OfflineError, ServerFullError, SyncError
from app.sync.merge_state import NIL, Row
from app.sync.protocol import OpKind, Reject
from tests.sync.simulator import company
from tests.sync.simulator.world import Broken, Station, World


def check(world: World) -> None:
    """Raise Broken for the first promise that does not hold."""
    for promise in (
        nothing_lost, facts_once, groups_whole, desks_equal, nothing_foreign, nothing_stuck,
        conflicts_keep, texts_keep, redacted_blank, no_illegal_status, numbers_unbroken, clocks_near,
        past_taken, pulls_never_wait,
    ):  # fmt: skip
        promise(world)


def _live(world: World) -> list[Station]:
    return [one for one in world.stations if not one.is_gone]


def nothing_lost(world: World) -> None:
    """Every saved change is on the server, or its desk shows it as held."""
    for change, saved in world.saved_ops.items():
        if saved.desk.is_gone or world.server_has(change) or change in saved.desk.desk.disk.held:
            continue
        raise Broken(f"lost: {saved.op.kind} {saved.op.table} {saved.op.row} of {saved.desk.person.code}")


def facts_once(world: World) -> None:
    """Every row of the server was written by somebody once; accepted facts are there as written."""
    state = world.server.state
    written = Counter(
        (saved.op.table, saved.op.row)
        for change, saved in world.saved_ops.items()
        if saved.op.kind == OpKind.INSERT and world.server_has(change)
    )
    for table, rows in state.rows.items():
        if table in {"stock", "note", "step"}:
            ids = [row_id for _, row_id in rows]
            if len(ids) != len(set(ids)):
                raise Broken(f"twice: {table}")
            mine = {row for name, row in written if name == table}
            if set(ids) - mine - world.dead_rows or mine - set(ids):
                raise Broken(f"facts: {table} {sorted(set(ids) ^ mine)[:3]}")
    balance = sum(row.values["amount"] for row in state.rows["stock"].values())
    wanted = sum(
        saved.op.new["amount"]
        for change, saved in world.saved_ops.items()
        if saved.op.table == "stock" and world.server_has(change)
    )
    dead = sum(
        row.values["amount"] for (_, row_id), row in state.rows["stock"].items() if row_id in world.dead_rows
    )
    if balance != wanted + dead:
        raise Broken(f"stock: {balance} is not {wanted + dead}")


def groups_whole(world: World) -> None:
    """A group with a fact is on the server whole or not at all."""
    groups: dict[str, list[bool]] = defaultdict(list)
    with_fact: set[str] = set()
    for change, saved in world.saved_ops.items():
        groups[saved.group].append(world.server_has(change))
        spec = world.server.state.tables.get(saved.op.table)
        if spec is not None and spec.contract.insert_only and saved.op.kind == OpKind.INSERT:
            with_fact.add(saved.group)
    for group in with_fact - world.lost_groups:
        if len(set(groups[group])) > 1:
            raise Broken(f"half a group: {group} {groups[group]}")


def equal_before_sums(world: World) -> None:
    """The same without any sum's help, but for two copies with one voice that never sent since."""
    for station in _live(world):
        if station.voice != station.desk.disk.incarnation:
            _compare(world, station)


def desks_equal(world: World) -> None:
    """Every desk holds what the server shows it, row for row; and the sums agree where nothing is held."""
    for station in _live(world):
        _compare(world, station)


def _compare(world: World, station: Station) -> None:
    state = world.server.state
    disk = station.desk.disk
    device = state.devices[disk.device]
    wanted: dict[tuple[str, str, str], Row] = {}
    for scope in merge_log.scopes_of(state, device):
        for table, rows in merge_log.held_by(state, scope).items():
            wanted.update({(table, row.scope, row.id): row for row in rows})
    mine = {(table, *key): row for table, rows in disk.rows.items() for key, row in rows.items()}
    busy = set(station.desk._busy(disk.sent_seq)) | _moved(station)
    for key in sorted((wanted.keys() | mine.keys()) - busy):
        theirs, ours = wanted.get(key), mine.get(key)
        if theirs is None or ours is None or not _same(theirs, ours):
            raise Broken(
                f"differs: {station.person.code} {key}\n  server {theirs and _plain(theirs)}\n"
                f"  desk   {ours and _plain(ours)}"
            )
    if world.seed % 8:
        return
    texts = [
        protocol.row_sum(
            [merge_log.text_of(state, key[0], row) for key, row in side.items() if key not in busy]
        )
        for side in (wanted, mine)
    ]
    if texts[0] != texts[1]:
        raise Broken(f"sums differ: {station.person.code}")


def _moved(station: Station) -> set[tuple[str, str, str]]:
    """Return where held moves would bring rows, and the rows that they would take along."""
    found = set()
    for one in station.desk.disk.held.values():
        if one.line.op.kind == OpKind.MOVE:
            for table, rows in station.desk.disk.rows.items():
                for key, row in rows.items():
                    if row.id == one.line.op.row or one.line.op.row in row.values.values():
                        found.add((table, *key))
                        found.add((table, one.line.op.scope, row.id))
            found.add((one.line.op.table, one.line.op.scope, one.line.op.row))
    return found


def _same(one: Row, other: Row) -> bool:
    return (
        one.hlc == other.hlc
        and one.clocks == other.clocks
        and one.extra == other.extra
        and one.redacted_at == other.redacted_at
        and (one.values == other.values or _plain(one) == _plain(other))
    )


def _plain(row: Row) -> dict[str, Any]:
    values = {name: value for name, value in row.values.items() if value is not None}
    return {
        "h": row.hlc, "k": dict(sorted(row.clocks.items())), "x": row.extra, "z": row.redacted_at,
        "c": dict(sorted(values.items())),
    }  # fmt: skip


def nothing_foreign(world: World) -> None:
    """No desk holds a row of a store that is neither its own nor shared with it."""
    for station in _live(world):
        disk = station.desk.disk
        state = world.server.state
        scopes = set(merge_log.scopes_of(state, state.devices[disk.device]))
        if disk.scopes | {NIL} != scopes:
            raise Broken(f"scopes: {station.person.code} {disk.scopes ^ scopes}")
        busy = station.desk._busy(disk.sent_seq)
        for table, rows in disk.rows.items():
            for home, row_id in rows:
                shared = set(state.shared_with(table, home, row_id))
                if home not in scopes and not shared & scopes and (table, home, row_id) not in busy:
                    raise Broken(f"foreign: {station.person.code} {table} {home}")


def nothing_stuck(world: World) -> None:
    """Nothing waits: no batch on its way, no part, no unsent change."""
    for station in _live(world):
        disk = station.desk.disk
        if disk.pending is not None or station.desk.unsent(1) or not all(disk.cursors.values()):
            raise Broken(f"stuck: {station.person.code}")
        if disk.part is not None:
            raise Broken(f"half sent: {station.person.code}")


def past_taken(world: World) -> None:
    """What a desk wrote on its own needs no leave of a head office that did not know it yet."""
    for station in _live(world):
        for one in station.desk.disk.held.values():
            if one.line.op.seq and one.code in {Reject.SESSION, Reject.PERMISSION}:
                raise Broken(f"own past refused: {one.code} {one.line.op.table} of {station.person.code}")


def conflicts_keep(world: World) -> None:
    """A value that the server took stands, was seen by who replaced it, or is in a conflict."""
    state = world.server.state
    by_field: dict[tuple[str, str, str], list[tuple[str, Any, str, str]]] = defaultdict(list)
    for change, saved in world.saved_ops.items():
        op = saved.op
        if op.kind != OpKind.UPDATE or not world.server_has(change):
            continue
        kept = state.changes[f"{op.scope} {change}"]
        for name, value in op.new.items():
            by_field[op.table, op.row, name].append((kept.hlc, value, op.hlc, op.base.get(name, "")))
    known: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in state.rows["conflict"].values():
        known[row.values["entity_id"], row.values["field"]] |= {
            row.values["kept_hlc"],
            row.values["lost_hlc"],
        }
    blanked = world.redacted()
    owners: dict[str, set[str | None]] = defaultdict(set)
    for saved in world.saved_ops.values():
        # What was blanked with its person stays blank when it is given to another afterwards.
        owners[saved.op.row].add(saved.op.new.get("customer_id"))
    rows = {
        (table, row.id): row
        for table in ("customer", "ticket", "phone")
        for row in state.rows[table].values()
        if not {row.id, row.values.get("customer_id"), *owners[row.id]} & blanked
    }
    for (table, row_id, name), writes in by_field.items():
        row = rows.get((table, row_id))
        if row is None or name == "memo":
            continue
        seen = {base for _, _, _, base in writes}
        # What a lost disk had on its way may still have come to the server.
        seen |= {one.op.base.get(name, "") for one in world.forgotten.values() if one.op.row == row_id}
        for stamp, value, own, _ in writes:
            stands = stamp == row.clock(name) or (
                name == company.NEW_COLUMN and value == row.values.get(name)
            )
            is_kept = bool({stamp, own} & seen) or stamp in known[row_id, name]
            if stands or is_kept or any(other != stamp and one == value for other, one, _, _ in writes):
                continue
            raise Broken(f"value gone: {table}.{name} {value!r} {stamp} of {row_id}: {row.clocks.get(name)}")


def texts_keep(world: World) -> None:
    """What somebody added to a text that may only grow stands in it."""
    rows = {row.id: row for row in world.server.state.rows["customer"].values()}
    for change, saved in world.saved_ops.items():
        op, row = saved.op, rows.get(saved.op.row)
        if op.kind != OpKind.UPDATE or "memo" not in op.new or row is None or not world.server_has(change):
            continue
        last = str(op.new["memo"]).rpartition("；")[2]
        if row.id not in world.redacted() and last not in (row.values.get("memo") or ""):
            raise Broken(f"text gone: {last} is not in {row.values.get('memo')}")


def redacted_blank(world: World) -> None:
    """Of a person who was redacted nothing personal stands anywhere, whenever it came."""
    state, people = world.server.state, world.redacted()
    ids = set(people)
    for table, spec in state.tables.items():
        if "customer_id" not in spec.columns and table != "customer":
            continue
        for row in state.rows[table].values():
            if not {row.id, row.values.get("customer_id")} & people:
                continue
            ids.add(row.id)
            left = [name for name in sorted(spec.contract.personal) if row.values.get(name)]
            if left:
                raise Broken(f"not redacted: {table}.{left} {row.id}")
    for row in state.rows["conflict"].values():
        if row.values["entity_id"] in ids and (row.values["kept"] or row.values["lost"]):
            raise Broken(f"not redacted: conflict {row.id} of {row.values['entity_id']}")


def no_illegal_status(world: World) -> None:
    """A step that was out of turn has made a conflict; a status follows the table of transitions."""
    state = world.server.state
    conflicts = {
        row.values["entity_id"]
        for row in state.rows["conflict"].values()
        if row.values["kind"] == "transition"
    }
    steps: dict[str, list[Row]] = defaultdict(list)
    for row in state.rows["step"].values():
        steps[row.values["ticket_id"]].append(row)
    for ticket, facts in steps.items():
        facts.sort(key=lambda row: (row.hlc, row.id))
        _, late = fold(company.STEPS, [row.values["to_status"] for row in facts])
        if late and ticket not in conflicts:
            raise Broken(f"step out of turn without a conflict: {ticket}")


def numbers_unbroken(world: World) -> None:
    """Each series of numbers is on the server from 1 to its last, accepted or void, and none twice."""
    state = world.server.state
    found: dict[str, list[int]] = defaultdict(list)
    for row in state.rows["ticket"].values():
        code, _, count = row.values["number"].removeprefix("TS-").partition("-26-")
        found[code].append(int(count))
    for code, counts in found.items():
        if len(counts) != len(set(counts)) and not world.may_number_twice(code):
            raise Broken(f"number twice: {code}")
    for station in _live(world):
        code = station.person.code
        if station.was_restored or world.epochs > 1:
            continue
        void = {
            int(one.number.rpartition("-")[2]) for one in state.voids if one.number.startswith(f"TS-{code}-")
        }
        held = {
            int(one.line.op.new["number"].rpartition("-")[2])
            for one in station.desk.disk.held.values()
            if one.line.op.table == "ticket" and "number" in one.line.op.new
        }
        missing = set(range(1, station.desk.disk.numbers + 1)) - set(found[code]) - void - held
        if missing - world.unsaved_numbers(station):
            raise Broken(f"numbers missing: {code} {sorted(missing)}")


def clocks_near(world: World) -> None:
    """No stamp on the server is further ahead of its clock than was permitted."""
    limit = world.now_ms + protocol.MAX_AHEAD_MS
    for table, rows in world.server.state.rows.items():
        for row in rows.values():
            if max(int(stamp[:12], 16) for stamp in (row.hlc, *row.clocks.values())) > limit + 1:
                raise Broken(f"stamp from the future: {table} {row.hlc}")


def pulls_never_wait(world: World) -> None:
    """A desk whose sending is stuck, however, still gets what others wrote, in a few steps."""
    live = _live(world)
    if not live or world.seed % 4:
        return
    station = live[world.seed // 4 % len(live)]
    server, planner = world.server, station.planner
    row = world.told_by_another()
    for _ in range(20):
        if station.desk.unsent(1):
            break
        station.person.act()
    trouble = world.seed // 4 % 3
    for _ in range(20):
        if (NIL, row) in station.desk.disk.rows["brand"]:
            break
        step = planner.next_step()
        if isinstance(step, Push):
            if trouble == 1:
                with contextlib.suppress(SyncError):
                    server.push(station.desk.disk.device, step.body, world.now_ms)
            planner.failed(step, ServerFullError() if trouble == 2 else OfflineError(cause="timeout"))
            planner.try_again()
        else:
            world.at_once(station, step)
    else:
        raise Broken(f"pulls wait: {station.person.code}")
    world.quiet(station)
    planner.woken()
    world.quiet(station)
    if station.voice != station.desk.disk.incarnation:
        _compare(world, station)
