# SPDX-License-Identifier: Apache-2.0
"""An enrolled desk goes back to a backup and catches up: over HTTP, with a real desk."""

from __future__ import annotations

import time
from contextlib import ExitStack
from pathlib import Path

import pytest

from app import restoring
from app.core.backup_rule import Reason
from app.sync.queries import list_rejected
from tests.support.complaints import add_complaint
from tests.support.live_server import LiveServer
from tests.support.shops import join

pytestmark = pytest.mark.long


def test_what_was_sent_after_the_backup_comes_back_and_numbers_go_on(
    server: LiveServer, tmp_path: Path
) -> None:
    with ExitStack() as stack:
        shop = join(server, tmp_path / "前台", "前台")
        stack.callback(time.sleep, 0.1)
        stack.callback(shop.close)
        shop.sync()
        add_complaint(shop.desk, shop.actor, subject="备份之前")
        shop.sync()
        made = restoring.back_up(shop.desk, Reason.DAILY).backup
        later = add_complaint(shop.desk, shop.actor, subject="备份之后")
        shop.sync()
        life = shop.scalar("SELECT value FROM local_state WHERE key = 'sync.incarnation'")
        shop.close()
        restoring.restore(shop.data, shop.data.store, made)
        shop.open_again()
        assert shop.scalar("SELECT count(*) FROM complaint") == 1
        shop.sync()
        assert shop.scalar("SELECT value FROM local_state WHERE key = 'sync.incarnation'") != life
        assert shop.scalar("SELECT count(*) FROM complaint") == 2
        fresh = add_complaint(shop.desk, shop.actor, subject="恢复之后")
        assert fresh.number > later.number
        shop.sync()
        assert shop.desk.runner.read(shop.actor, list_rejected) == ()
        assert [line for line in shop.desk.audit() if not line.is_good] == []
