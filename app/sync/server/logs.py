# SPDX-License-Identifier: Apache-2.0
"""The server's log: one JSON object a line; ids, codes, counts and durations, never a person's data.

``KEYS`` is the whole vocabulary: anything else is dropped before it is written, so that a careless line
cannot carry a name or a telephone number.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import MutableMapping
from typing import Any, TextIO

import structlog

KEYS = frozenset(
    {
        "event", "level", "timestamp", "address", "status", "code", "ms", "bytes_in", "bytes_out", "device",
        "store", "trouble", "kind", "count", "seconds", "port", "workers", "version", "epoch", "process",
        "ops", "rejected", "voices", "error", "where", "asked_by", "staff",
    }
)  # fmt: skip


def _only_known(_logger: Any, _name: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    return {key: value for key, value in event.items() if key in KEYS}


def set_up(stream: TextIO | None = None) -> None:
    """Send our own lines and uvicorn's as JSON to ``stream`` (standard error)."""
    target = sys.stderr if stream is None else stream
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _only_known,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        logger_factory=structlog.WriteLoggerFactory(file=target),
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        cache_logger_on_first_use=False,
    )


def get() -> Any:
    """Return the log."""
    return structlog.get_logger()


def trouble_of(error: BaseException) -> dict[str, str]:
    """Return what may be said of an unknown error: its kind and where, not its text, which may quote data."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{place.tb_frame.f_code.co_qualname}:{place.tb_lineno}" if place else ""
    return {"error": type(error).__name__, "where": where}
