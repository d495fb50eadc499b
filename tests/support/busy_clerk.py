# SPDX-License-Identifier: Apache-2.0
"""A clerk in a process of its own who saves without pause, and says what was answered; made to be killed.

``busy_clerk.py DATA``: one JSON line per answered save.
"""

from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from app import areas, bootstrap  # noqa: F401 -- before anything is written
from app.admin.commands import LogIn, log_in
from app.complaints.commands import Complainer, RegisterComplaint, register_complaint
from app.complaints.drafts import ENTRY_DRAFT, SaveDraft, save_draft
from app.complaints.rules import Intake
from app.core.data_folder import DataFolder
from app.core.sample import LOGIN
from app.customers.rules import PhoneInput, RegisterCustomer


def main() -> None:
    """Save complaints of new customers and a draft for each, until killed."""
    data = DataFolder(Path(sys.argv[1]))
    desk = bootstrap.open_desk(data, data.sample)
    actor = desk.runner.write(desk.visitor(), log_in, LogIn(*LOGIN)).answer.actor
    for turn in itertools.count():
        customer = RegisterCustomer(name=f"顾客{turn}", phones=(PhoneInput(f"1200000{turn % 10000:04d}"),))
        intake = Intake(
            source="hotline",
            complaint_class="product",
            subject=f"第 {turn} 件",
            event="冰箱不制冷",
            received_at=desk.runner.clock.now_at(),
        )
        command = RegisterComplaint(Complainer(new_customer=customer), intake)
        saved = desk.runner.write(actor, register_complaint, command).answer
        desk.runner.write(actor, save_draft, SaveDraft(ENTRY_DRAFT, saved.id, {"text": f"草稿 {turn}"}))
        sys.stdout.write(
            json.dumps({"number": saved.number, "id": saved.id.hex, "draft": f"草稿 {turn}"}) + "\n"
        )
        sys.stdout.flush()


if __name__ == "__main__":
    main()
