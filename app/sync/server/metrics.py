# SPDX-License-Identifier: Apache-2.0
"""What Prometheus reads at ``/metrics``: counters and gauges of this process, and of the database as a whole.

With several workers each answers for itself (label ``process``); add them up. Must not know HTTP.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from collections import defaultdict
from typing import Any

from psycopg import AsyncConnection

BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
"""Upper bounds of a request's duration in seconds."""
HELP = {
    "sunshine_requests_total": ("counter", "Requests by address and status."),
    "sunshine_request_seconds": ("histogram", "Duration of requests; the waiting of a long-poll is none."),
    "sunshine_pushed_ops_total": ("counter", "Changes that desks pushed."),
    "sunshine_rejected_ops_total": ("counter", "Changes that were refused, by code."),
    "sunshine_merged_ops_total": ("counter", "Changes that were merged with another's."),
    "sunshine_pulled_rows_total": ("counter", "Rows that were handed out."),
    "sunshine_troubles_total": ("counter", "Answers with an error, by code."),
    "sunshine_waiting": ("gauge", "Desks that wait for news now."),
    "sunshine_pool": ("gauge", "Database connections of this process by state."),
    "sunshine_reads_total": ("counter", "Snapshots, sums and histories, by the database that gave them."),
    "sunshine_replica_lag_seconds": ("gauge", "How old the replica may be; -1: away, the primary is asked."),
    "sunshine_horizon_lag_seconds": ("gauge", "Age of the oldest open write transaction: news waits for it."),
    "sunshine_log_rows": ("gauge", "Entries of the log, estimated."),
    "sunshine_devices": ("gauge", "Desks by state: seen in the last hour, silent, revoked."),
    "sunshine_queue_longest": ("gauge", "The longest queue that a desk told of."),
}


class Metrics:
    """The counters of one process."""

    def __init__(self) -> None:
        self._counts: defaultdict[tuple[str, str], float] = defaultdict(float)
        self._buckets: defaultdict[str, list[int]] = defaultdict(lambda: [0] * (len(BUCKETS) + 1))
        self._seconds: defaultdict[str, float] = defaultdict(float)

    def request(self, address: str, status: int, seconds: float) -> None:
        """Count one request of an address (the route's pattern, never what a client sent)."""
        self._counts["sunshine_requests_total", f'address="{address}",status="{status}"'] += 1
        self._buckets[address][bisect_left(BUCKETS, seconds)] += 1
        self._seconds[address] += seconds

    def add(self, name: str, amount: float = 1, **labels: str) -> None:
        """Add to a counter; label values are ours (codes, states)."""
        self._counts[name, ",".join(f'{key}="{value}"' for key, value in labels.items())] += amount

    def text(self, gauges: dict[tuple[str, str], float]) -> str:
        """Return everything in Prometheus' text form; ``gauges`` are what was measured just now."""
        process = f'process="{os.getpid()}"'
        lines: list[str] = []
        values = {**self._counts, **gauges}
        for name, (kind, text) in HELP.items():
            lines += [f"# HELP {name} {text}", f"# TYPE {name} {kind}"]
            if kind == "histogram":
                lines += self._histogram(name, process)
                continue
            for (found, labels), value in sorted(values.items()):
                if found == name:
                    lines.append(f"{name}{{{','.join(filter(None, (labels, process)))}}} {value:g}")
        return "\n".join(lines) + "\n"

    def _histogram(self, name: str, process: str) -> list[str]:
        lines = []
        for address, counts in sorted(self._buckets.items()):
            labels, total = f'address="{address}",{process}', 0
            for bound, count in zip((*map(str, BUCKETS), "+Inf"), counts, strict=True):
                total += count
                lines.append(f'{name}_bucket{{{labels},le="{bound}"}} {total}')
            lines += [
                f"{name}_sum{{{labels}}} {self._seconds[address]:g}",
                f"{name}_count{{{labels}}} {total}",
            ]
        return lines


_DATABASE = """
SELECT
 (SELECT coalesce(extract(epoch FROM max(now() - xact_start)), 0) FROM pg_stat_activity
  WHERE backend_xid IS NOT NULL AND datname = current_database()),
 (SELECT coalesce(sum(greatest(reltuples, 0)), 0) FROM pg_class
  WHERE relkind = 'r' AND (oid = 'sunshine.sync_log'::regclass
        OR oid IN (SELECT inhrelid FROM pg_inherits WHERE inhparent = 'sunshine.sync_log'::regclass))),
 (SELECT count(*) FROM sunshine.device WHERE NOT is_revoked AND last_contact_at > now() - interval '1 hour'),
 (SELECT count(*) FROM sunshine.device WHERE NOT is_revoked
        AND (last_contact_at IS NULL OR last_contact_at <= now() - interval '1 hour')),
 (SELECT count(*) FROM sunshine.device WHERE is_revoked),
 (SELECT coalesce(max(queue_length), 0) FROM sunshine.device WHERE NOT is_revoked)
"""


async def of_database(connection: AsyncConnection[Any]) -> dict[tuple[str, str], float]:
    """Return the gauges that the database knows; other processes' transactions count as well."""
    found = await (await connection.execute(_DATABASE)).fetchone()
    assert found is not None  # noqa: S101 -- a SELECT of values
    lag, rows, seen, silent, revoked, queue = found
    return {
        ("sunshine_horizon_lag_seconds", ""): float(lag),
        ("sunshine_log_rows", ""): float(rows),
        ("sunshine_devices", 'state="seen"'): float(seen),
        ("sunshine_devices", 'state="silent"'): float(silent),
        ("sunshine_devices", 'state="revoked"'): float(revoked),
        ("sunshine_queue_longest", ""): float(queue),
    }
