# SPDX-License-Identifier: Apache-2.0
"""The sheets of acts on many marked cases: priority and category, closing what was accepted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.complaints.bulk import ChangeMany, CloseMany, change_many, close_many
from app.complaints.rules import REASON_LENGTH
from app.core.errors import ProblemsError
from ui.client import Client
from ui.complaints.category_field import CategoryField
from ui.complaints.sheets import ActSheet, record_of
from ui.widgets.banner import Banner
from ui.widgets.fields import Field, FieldKind
from ui.widgets.messages import problem_sentence


class ManySheet(ActSheet):
    """A sheet whose command takes many cases; too many of them is said above the buttons."""

    def show_failure(self, error: Exception) -> None:
        """Say what is wrong with the cases themselves, else mark the fields."""
        if isinstance(error, ProblemsError) and "complaint_ids" in error.problems:
            self.set_busy(False)
            sentence = problem_sentence(error.problems["complaint_ids"])
            self.set_notice(Banner(sentence, tone="warn"))
            return
        super().show_failure(error)


class ChangeManySheet(ManySheet):
    """Give many cases a priority or a category; `stored` gives `ManyDone`."""

    def __init__(self, client: Client, parent: QWidget, ids: Sequence[UUID]) -> None:
        super().__init__(client, parent, "", "edit", 520)
        self._ids = tuple(ids)
        self.set_title(self.tr("批量修改 {count} 件").format(count=len(self._ids)))
        self.set_lead(self.tr("只改填了的；已完结的不变。十秒内可以撤销。"))
        self.show_form(
            (
                Field(
                    "priority", self.tr("紧急程度"), FieldKind.CHOICE, choices=self.words.choices("priority")
                ),
                Field(
                    "complaint_class",
                    self.tr("类别"),
                    FieldKind.CHOICE,
                    choices=self.words.choices("complaint_class"),
                ),
                Field(
                    "category",
                    self.tr("细类"),
                    FieldKind.COMBO_SEARCH,
                    span=2,
                    placeholder=self.tr("问题的几个字或拼音首字母"),
                ),
            ),
            self.tr("修改"),
        )
        self._category = CategoryField(client, self.form, self.words)
        self.keep_draft_as("change_many", record_of(self._ids))

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the change; a class without a category is one too."""
        category = self._category.path() or str(self.form.value("complaint_class") or "")
        return change_many, ChangeMany(self._ids, str(self.form.value("priority") or ""), category)


class CloseManySheet(ManySheet):
    """Close those of many cases whose plan was accepted; `stored` gives `ManyDone`."""

    def __init__(self, client: Client, parent: QWidget, ids: Sequence[UUID]) -> None:
        super().__init__(client, parent, "", "circle-check", 480)
        self._ids = tuple(ids)
        self.set_title(self.tr("批量完结 {count} 件").format(count=len(self._ids)))
        self.set_lead(
            self.tr("只完结顾客已接受方案的，每件各凭自己的接受记录；其余不变，请逐件办。十秒内可以撤销。")
        )
        self.show_form(
            (Field("text", self.tr("说明"), placeholder=self.tr("可不填"), most=REASON_LENGTH),),
            self.tr("完结"),
            columns=1,
        )
        self.keep_draft_as("close_many", record_of(self._ids))

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the closing."""
        return close_many, CloseMany(self._ids, self.text("text"))
