# SPDX-License-Identifier: Apache-2.0
"""Fixtures of the server's tests."""

from __future__ import annotations

from tests.support.postgres import postgres_cluster, postgres_url
from tests.sync.server.read_ground import ground, installed

__all__ = ["ground", "installed", "postgres_cluster", "postgres_url"]
