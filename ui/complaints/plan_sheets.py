# SPDX-License-Identifier: Apache-2.0
"""The sheets on the way to the end: plan, the customer's answer, closing, reopening. Commands alone store."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.complaints.case_file import CaseFile, unpaid
from app.complaints.handling import (
    CloseComplaint,
    ProposePlan,
    RecordAnswer,
    ReopenComplaint,
    close_complaint,
    propose_plan,
    record_answer,
    reopen_complaint,
)
from app.complaints.rows import Act, ComplaintDetail
from app.complaints.rules import Ground
from ui.client import Client
from ui.complaints.sheets import ActSheet
from ui.widgets.banner import Banner
from ui.widgets.fields import Choices, Field, FieldKind

_YES, _NO = "yes", "no"


class PlanSheet(ActSheet):
    """Propose a plan; it replaces the one before."""

    def __init__(self, client: Client, parent: QWidget, detail: ComplaintDetail) -> None:
        super().__init__(client, parent, "", "clipboard-list", 560)
        self.set_title(self.tr("处理方案"))
        self._id = detail.id
        if detail.plan is not None:
            self.set_lead(self.tr("新方案提交后代替原来的方案，原方案留在处理经过里。"))
        self.show_form(
            (
                Field("remedy", self.tr("处理方式"), FieldKind.CHOICE, choices=self.words.choices("remedy")),
                Field("waits", self.tr("提交后转为“待顾客”"), FieldKind.CHECK),
                Field(
                    "text",
                    self.tr("方案内容"),
                    FieldKind.TEXT,
                    required=True,
                    rows=4,
                    span=2,
                    placeholder=self.tr("怎么处理、由谁办、何时办好、费用谁出"),
                ),
            ),
            self.tr("提交方案"),
        )
        self.form.set_values({"remedy": detail.remedy or None})
        self.keep_draft_as("plan", detail.id)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the plan."""
        remedy = self.form.value("remedy")
        waits = bool(self.form.value("waits"))
        return propose_plan, ProposePlan(self._id, self.text("text"), str(remedy or ""), waits)


class AnswerSheet(ActSheet):
    """Write down what the customer said to the plan: who, how, when (A27)."""

    def __init__(self, client: Client, parent: QWidget, detail: ComplaintDetail) -> None:
        super().__init__(client, parent, "", "user-check", 560)
        self.set_title(self.tr("顾客意见"))
        self._id = detail.id
        self._plan_id = detail.plan.id if detail.plan is not None else UUID(int=0)
        self.set_lead(self.tr("方案：{text}").format(text=detail.plan.text if detail.plan else ""))
        self.show_form(
            (
                Field(
                    "answer",
                    self.tr("顾客是否接受"),
                    FieldKind.CHOICE,
                    required=True,
                    choices=((_YES, self.tr("接受方案")), (_NO, self.tr("不接受"))),
                ),
                self.choice("way", self.tr("怎样答复")),
                Field("said_by", self.tr("答复人"), required=True, most=100),
                Field("said_at", self.tr("答复时间"), FieldKind.DATETIME, required=True),
                Field("text", self.tr("顾客原话或要求"), FieldKind.TEXT, rows=2, span=2),
            ),
            self.tr("记录意见"),
        )
        self.form.set_values({"said_by": detail.customer.name, "said_at": self.wall_clock()})
        if detail.plan is not None:
            self.keep_draft_as("answer", detail.plan.id)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the answer."""
        return record_answer, RecordAnswer(
            self._id,
            self._plan_id,
            self.form.value("answer") == _YES,
            self.text("said_by"),
            str(self.form.value("way") or ""),
            self.local_time("said_at"),
            self.text("text"),
        )


class CloseSheet(ActSheet):
    """Close with a ground; grounds that are not proved are shown with what they lack."""

    def __init__(
        self,
        client: Client,
        parent: QWidget,
        detail: ComplaintDetail,
        file: CaseFile,
        proposed: Ground | None = None,
    ) -> None:
        super().__init__(client, parent, "", "circle-check", 560)
        self._file = file
        self.set_title(self.tr("完结 {number}").format(number=detail.number))
        self._detail = detail
        open_grounds, lacks = self._grounds(detail)
        above = [Banner("\n".join(lacks), tone="info")] if lacks else []
        owed = self._owed()
        if owed:
            above.append(Banner("\n".join(owed), tone="warn"))
        self.show_form(
            (
                Field("ground", self.tr("完结依据"), FieldKind.CHOICE, required=True, choices=open_grounds),
                self.choice("way", self.tr("怎样撤诉")),
                Field("text", self.tr("说明"), FieldKind.TEXT, rows=3, span=2),
            ),
            self.tr("完结"),
            above=above,
        )
        self.form.field_changed.connect(self._on_field_changed)
        if proposed is not None:
            judgement = file.judgement
            self.form.set_values({"ground": proposed.value, "text": judgement.text if judgement else ""})
        elif len(open_grounds) == 1 or detail.has_fresh_acceptance:
            self.form.set_values({"ground": open_grounds[0][0] if open_grounds else None})
        self._on_field_changed("ground")
        draft = self.keep_draft_as("close", detail.id)
        draft.filled.connect(lambda: self._on_field_changed("ground"))

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the closing."""
        ground = str(self.form.value("ground") or "")
        way = str(self.form.value("way") or "") if ground == Ground.WITHDRAWN else ""
        return close_complaint, CloseComplaint(self._detail.id, ground, self.text("text"), way)

    def _grounds(self, detail: ComplaintDetail) -> tuple[Choices, list[str]]:
        """Return the grounds that can be chosen now, and sentences about those that cannot."""
        grounds: list[Ground] = []
        lacks: list[str] = []
        if Act.CLOSE in detail.acts:
            if detail.has_fresh_acceptance:
                grounds.append(Ground.ACCEPTED)
            else:
                lacks.append(self.tr("按“顾客接受方案”完结，先记录顾客对当前方案的接受。"))
            contacts = detail.contacts
            if contacts.is_enough:
                grounds.append(Ground.UNREACHABLE)
            else:
                lacks.append(
                    self.tr(
                        "“无法联系”要连续 {attempts} 次、分 {days} 天联系不上；现在 {now} 次、{now_days} 天。"
                    ).format(
                        attempts=contacts.needed_attempts,
                        days=contacts.needed_days,
                        now=contacts.attempts,
                        now_days=contacts.days,
                    )
                )
            grounds.append(Ground.WITHDRAWN)
        if Act.CLOSE_UNFOUNDED in detail.acts:
            grounds.append(Ground.UNFOUNDED)
        else:
            lacks.append(self.tr("“投诉不成立”由主管判定。"))
        return tuple((ground.value, self.words.ground(ground)) for ground in grounds), lacks

    def _owed(self) -> list[str]:
        """Return sentences about what is still owed when the case is closed."""
        waiting = [row for row in self._file.handovers if row.is_open]
        owed = unpaid(self._file.compensations)
        found = []
        if waiting:
            found.append(self.tr("还有 {count} 次移交没有答复。").format(count=len(waiting)))
        if owed:
            found.append(self.tr("还有 {count} 笔补偿没有发放，完结后仍可发放。").format(count=len(owed)))
        return found

    def _on_field_changed(self, name: str) -> None:
        if name == "ground":
            self.form.set_shown("way", self.form.value("ground") == Ground.WITHDRAWN)


class ReopenSheet(ActSheet):
    """Open a done complaint again, with the reason."""

    def __init__(self, client: Client, parent: QWidget, detail: ComplaintDetail) -> None:
        super().__init__(client, parent, "", "refresh", 480)
        self.set_title(self.tr("重新处理 {number}").format(number=detail.number))
        self._id = detail.id
        self.set_lead(self.tr("重新处理后，要有新的依据才能再完结；时限从现在重新算。"))
        self.show_form(
            (
                Field("text", self.tr("原因"), FieldKind.TEXT, required=True, rows=3),
                Field("is_second", self.tr("回访不满意，记为“二次处理”"), FieldKind.CHECK),
            ),
            self.tr("重新处理"),
            columns=1,
        )
        self.keep_draft_as("reopen", detail.id)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the reopening."""
        is_second = bool(self.form.value("is_second"))
        return reopen_complaint, ReopenComplaint(self._id, self.text("text"), is_second)
