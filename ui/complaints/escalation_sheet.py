# SPDX-License-Identifier: Apache-2.0
"""The sheet on which a person says why a case was not solved in time (A28). The command alone stores."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from app.complaints.escalation import ReportUpward, report_upward
from app.complaints.escalations import EscalationRow
from ui.client import Client
from ui.complaints.escalation_words import EscalationWords
from ui.complaints.sheets import ActSheet
from ui.widgets.fields import Field, FieldKind


class ReasonSheet(ActSheet):
    """Why it was not solved: whoever stands above reads it in his task."""

    def __init__(self, client: Client, parent: QWidget, row: EscalationRow) -> None:
        super().__init__(client, parent, "", "message-2", 520)
        self.set_title(self.tr("未解决的原因"))
        self._row = row
        self.set_lead(
            self.tr("{step}。写明为什么还没有解决，{whom}会在待办里看到。").format(
                step=EscalationWords(self).step(row.step), whom=row.to_name
            )
        )
        self.show_form(
            (
                Field(
                    "text",
                    self.tr("原因"),
                    FieldKind.TEXT,
                    required=True,
                    rows=4,
                    most=500,
                    placeholder=self.tr("卡在哪里、等谁、下一步怎么办、预计何时解决"),
                ),
            ),
            self.tr("上报"),
            columns=1,
        )
        self.keep_draft_as("reason_upward", row.id)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the report."""
        return report_upward, ReportUpward(self._row.id, self.text("text"))
