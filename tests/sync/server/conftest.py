# SPDX-License-Identifier: Apache-2.0
"""Fixtures of the server's tests."""

from __future__ import annotations

import pytest

from tests.support.postgres import Cluster
from tests.support.sync_server import Served
from tests.sync.server.read_ground import ground, ground_service, installed

__all__ = ["ground", "ground_service", "installed"]


@pytest.fixture(scope="session")
def served(postgres_cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Served:
    """Give a company of two stores on a server whose database tests may copy."""
    return Served.make(postgres_cluster, tmp_path_factory.mktemp("server"))
