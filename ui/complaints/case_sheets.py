# SPDX-License-Identifier: Apache-2.0
"""Small sheets of a case: a record of a step, the green channel, the look of an appliance. Commands store."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from app.complaints.appearance import CheckAppearance, check_appearance
from app.complaints.handling import AddEntry, add_entry
from app.complaints.marking import MarkComplaint, mark_complaint
from app.complaints.rows import ComplaintDetail
from app.complaints.rules import EntryKind, Mark, Step
from ui.client import Client
from ui.complaints.case_words import CaseWords
from ui.complaints.sheets import ActSheet
from ui.widgets.fields import Choices, Field, FieldKind

_YES, _NO = "yes", "no"


class StepRecordSheet(ActSheet):
    """Write down what was done in one of the six steps."""

    def __init__(self, client: Client, parent: QWidget, detail: ComplaintDetail, step: Step) -> None:
        super().__init__(client, parent, "", "pencil", 560)
        self.set_title(self.tr("步骤记录 {number}").format(number=detail.number))
        self._id, self._step = detail.id, step
        hints = {
            Step.JUDGEMENT: self.tr("核实了什么，依据什么"),
            Step.INQUIRY: self.tr("问了谁、看了什么、结论是什么"),
            Step.EXECUTION: self.tr("谁在什么时候做了什么；换机、退款、上门、处罚是否落实，顾客是否签字"),
            Step.FEEDBACK: self.tr("怎样告诉顾客，顾客怎么说"),
            Step.SUMMARY: self.tr("原因、结果、以后怎样避免"),
        }
        self.show_form(
            (
                Field(
                    "text",
                    self.words.step(step),
                    FieldKind.TEXT,
                    required=True,
                    rows=5,
                    placeholder=hints[step],
                ),
            ),
            self.tr("记录"),
            columns=1,
        )
        self.keep_draft_as(f"step_{step.value}", detail.id)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the record."""
        record = EntryKind.RECORD.value
        return add_entry, AddEntry(self._id, record, self.text("text"), self._step.value)


class MarkSheet(ActSheet):
    """Set the green channel, or take it away, with the reason (A53)."""

    def __init__(self, client: Client, parent: QWidget, detail: ComplaintDetail, *, is_set: bool) -> None:
        super().__init__(client, parent, "", "bolt", 480)
        title = self.tr("绿色通道 {number}") if is_set else self.tr("取消绿色通道 {number}")
        self.set_title(title.format(number=detail.number))
        self._id, self._is_set = detail.id, is_set
        if is_set:
            self.set_lead(self.tr("突破常规时限和流程，优先办理。设了以后，列表和详情里都看得到。"))
        self.show_form(
            (Field("text", self.tr("原因"), FieldKind.TEXT, required=True, rows=3, most=500),),
            self.tr("设为绿色通道") if is_set else self.tr("取消绿色通道"),
            columns=1,
        )
        self.keep_draft_as("mark", detail.id)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the mark."""
        return mark_complaint, MarkComplaint(
            self._id, Mark.GREEN_CHANNEL.value, self._is_set, self.text("text")
        )


class AppearanceSheet(ActSheet):
    """Look at the appliance together with the customer, at reception (D47)."""

    def __init__(self, client: Client, parent: QWidget, detail: ComplaintDetail) -> None:
        super().__init__(client, parent, "", "eye", 560)
        self.set_title(self.tr("外观检查 {number}").format(number=detail.number))
        product = detail.appliance.product if detail.appliance is not None else ""
        lead = self.tr("和顾客当面看，逐处记。保存后可以加照片。")
        self.set_lead(f"{product} {lead}" if product else lead)
        self._id = detail.id
        words = CaseWords(self)
        agreed: Choices = ((_YES, self.tr("认可")), (_NO, self.tr("不认可")))
        self.show_form(
            (
                Field(
                    "place", self.tr("部位"), FieldKind.CHOICE, required=True, choices=words.choices("place")
                ),
                Field(
                    "finding",
                    self.tr("情况"),
                    FieldKind.CHOICE,
                    required=True,
                    choices=words.choices("finding"),
                ),
                Field(
                    "text",
                    self.tr("说明"),
                    FieldKind.TEXT,
                    rows=3,
                    span=2,
                    most=500,
                    placeholder=self.tr("位置、长短、深浅、数量；完好可不写"),
                ),
                Field("checked_with", self.tr("和谁一起看"), required=True, most=100),
                Field("is_agreed", self.tr("顾客"), FieldKind.CHOICE, required=True, choices=agreed),
            ),
            self.tr("保存"),
        )
        self.form.set_values({"checked_with": detail.customer.name, "is_agreed": _YES})
        self.keep_draft_as("appearance", detail.id)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the check."""
        return check_appearance, CheckAppearance(
            self._id,
            str(self.form.value("place") or ""),
            str(self.form.value("finding") or ""),
            self.text("checked_with"),
            self.form.value("is_agreed") == _YES,
            self.text("text"),
        )
