# SPDX-License-Identifier: Apache-2.0
"""The torture in small: a desk, the server and PostgreSQL are each killed once, and nothing is lost.

``bench/torture.py`` is the large one.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.torture import BrokenError, Torture
from bench.torture_ground import OFFICE
from bench.torture_proof import Seen, prove

KINDS = {"desk": 1, "server": 1, "cluster": 1}


@pytest.fixture
def torture(monkeypatch: pytest.MonkeyPatch) -> Iterator[Torture]:
    """Give a company with a store's desk and the office, on a cluster of its own that may crash."""
    monkeypatch.setenv("SUNSHINE_KEY_STORE", "file")
    folder = Path(tempfile.mkdtemp(prefix="sunshine-torture-"))
    made = Torture(folder, seed=3, desks=("A1", OFFICE))
    yield made
    made.stop()
    shutil.rmtree(folder)


def test_one_kill_of_each_kind_loses_nothing(torture: Torture) -> None:
    torture.round(KINDS, len(KINDS), with_audit=True)
    figures = torture.figures()
    assert figures["kills"] == {"all": 3, "desk": 1, "server": 1, "cluster": 1}
    assert figures["saves"] > 0
    assert figures["lost"] == figures["duplicated"] == figures["diverged"] == figures["stuck"] == 0
    # A proof that cannot fail proves nothing: lines of the log and rows go from the server.
    ground = torture.ground
    scopes = {name: ground.desks[name].ask("check")["all"] for name in ground.names}
    with ground.owner() as owner:
        owner.execute("SET session_replication_role = replica")
        owner.execute("DELETE FROM change WHERE table_name = 'login_session'")
    found = prove(ground, {name: Seen() for name in ground.names}, scopes, with_audit=False)
    assert any("login_session" in line for line in found.lost)
    with ground.owner() as owner:
        owner.execute("SET session_replication_role = replica")
        owner.execute("DELETE FROM login_session")
    with pytest.raises(BrokenError, match="diverged"):
        torture.round({}, 0, with_audit=False)
