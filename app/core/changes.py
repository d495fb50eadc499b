# SPDX-License-Identifier: Apache-2.0
"""What a command answers, for whoever shows it: its answer, the tables and rows that it touched.

Must not know the database.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Changes:
    """Which tables and rows a command touched, and what it answered."""

    answer: Any
    tables: frozenset[str]
    row_ids: frozenset[UUID]
