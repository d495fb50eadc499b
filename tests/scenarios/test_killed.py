# SPDX-License-Identifier: Apache-2.0
"""The process is killed while it saves: what was answered is there, whole, and drafts survive."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from app import bootstrap
from app.complaints.models import Complaint, Draft
from app.core.data_folder import DataFolder
from app.core.unit_of_work import Reading

CLERK = Path(__file__).parent.parent / "support" / "busy_clerk.py"


@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.long) for seed in (1, 2))])
def test_a_killed_clerk_loses_nothing_that_was_answered(tmp_path: Path, seed: int) -> None:
    """Three kills here; each at a random moment of saving complaints, numbers, drafts and their log."""
    data = DataFolder(tmp_path)
    bootstrap.create_sample(data).close()
    with subprocess.Popen(
        [sys.executable, str(CLERK), str(tmp_path)], stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as clerk:
        assert clerk.stdout is not None
        answered = [json.loads(clerk.stdout.readline()) for _ in range(3)]
        time.sleep(random.Random(seed).uniform(0, 0.4))
        clerk.kill()
        answered += [json.loads(line) for line in clerk.stdout if line.endswith("\n")]
    desk = bootstrap.open_desk(data, data.sample)
    try:

        def query(reading: Reading) -> tuple[set[str], dict[UUID, str]]:
            drafts = reading.session.scalars(select(Draft))
            numbers = set(reading.session.scalars(select(Complaint.number)))
            return numbers, {draft.record_id: draft.content["text"] for draft in drafts}

        numbers, drafts = desk.runner.read(desk.founder(), query)
        assert {line["number"] for line in answered} <= numbers
        assert {UUID(line["id"]): line["draft"] for line in answered}.items() <= drafts.items()
        assert [line for line in desk.audit() if not line.is_good] == []
    finally:
        desk.close()
