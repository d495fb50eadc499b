# SPDX-License-Identifier: Apache-2.0
"""Drafts: one per person and place, encrypted, still there after the process was killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path
from uuid import UUID

from app.bootstrap import Desk, open_desk
from app.complaints.drafts import (
    ENTRY_DRAFT,
    REGISTER_DRAFT,
    DropDraft,
    SaveDraft,
    drop_draft,
    get_draft,
    get_drafts,
    save_draft,
)
from app.core.data_folder import DataFolder
from tests.support.complaints import clerk
from tests.support.desk import FrozenClock

PLACE = UUID(int=7)
ROOT = Path(__file__).resolve().parents[3]


def test_a_draft_is_kept_replaced_and_dropped(desk: Desk, clock: FrozenClock) -> None:
    actor = clerk(desk)
    desk.runner.write(actor, save_draft, SaveDraft(ENTRY_DRAFT, PLACE, {"text": "已与", "kind": "record"}))
    clock.move(seconds=2)
    desk.runner.write(actor, save_draft, SaveDraft(ENTRY_DRAFT, PLACE, {"text": "已与厂家"}))
    found = desk.runner.read(actor, get_draft, ENTRY_DRAFT, PLACE)
    assert found is not None
    assert (found.content, found.saved_at) == ({"text": "已与厂家"}, clock.at)
    desk.runner.write(actor, drop_draft, DropDraft(ENTRY_DRAFT, PLACE))
    desk.runner.write(actor, drop_draft, DropDraft(ENTRY_DRAFT, PLACE))
    assert desk.runner.read(actor, get_draft, ENTRY_DRAFT, PLACE) is None


def test_empty_text_is_no_draft(desk: Desk) -> None:
    actor = clerk(desk)
    desk.runner.write(actor, save_draft, SaveDraft(ENTRY_DRAFT, PLACE, {"text": "已与"}))
    desk.runner.write(actor, save_draft, SaveDraft(ENTRY_DRAFT, PLACE, {"text": "  "}))
    assert desk.runner.read(actor, get_drafts) == ()


def test_a_draft_is_its_authors_alone(desk: Desk, clock: FrozenClock) -> None:
    actor, other = clerk(desk), clerk(desk)
    desk.runner.write(actor, save_draft, SaveDraft(ENTRY_DRAFT, PLACE, {"text": "一"}))
    clock.move(seconds=1)
    desk.runner.write(actor, save_draft, SaveDraft(REGISTER_DRAFT, PLACE, {"subject": "二"}))
    assert desk.runner.read(other, get_drafts) == ()
    assert [draft.kind for draft in desk.runner.read(actor, get_drafts)] == [REGISTER_DRAFT, ENTRY_DRAFT]
    assert [draft.kind for draft in desk.runner.read(actor, get_drafts, ENTRY_DRAFT)] == [ENTRY_DRAFT]


def test_a_draft_survives_kill_9_and_no_file_shows_it(desk: Desk, tmp_path: Path) -> None:
    desk.close()
    code = f"""
        import os, signal
        from pathlib import Path
        from uuid import UUID
        from app.bootstrap import open_desk
        from app.complaints.drafts import SaveDraft, save_draft
        from app.core.data_folder import DataFolder
        data = DataFolder(Path({str(tmp_path / "data")!r}))
        desk = open_desk(data, data.store)
        draft = SaveDraft("entry", UUID(int=7), {{"text": "今日十八时前送新机并收旧机"}})
        desk.runner.write(desk.founder(), save_draft, draft)
        os.kill(os.getpid(), signal.SIGKILL)
    """
    killed = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        cwd=ROOT,
        env={**os.environ, "SUNSHINE_KEY_STORE": "file"},
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    files = [path for path in (tmp_path / "data").rglob("*") if path.is_file()]
    assert not any("送新机".encode() in path.read_bytes() for path in files)
    data = DataFolder(tmp_path / "data")
    again = open_desk(data, data.store)
    found = again.runner.read(again.founder(), get_draft, ENTRY_DRAFT, PLACE)
    again.close()
    assert found is not None
    assert found.content == {"text": "今日十八时前送新机并收旧机"}
