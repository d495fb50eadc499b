# SPDX-License-Identifier: Apache-2.0
"""The sheets of cases that belong together: link to another, merge a double, split a part off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from app.complaints.linking import (
    LinkComplaints,
    MergeComplaint,
    SplitComplaint,
    link_complaints,
    merge_complaint,
    split_complaint,
)
from app.complaints.links import EarlierRow, list_earlier
from app.complaints.queries import list_complaints
from app.complaints.rows import ComplaintDetail, ComplaintFilter, ComplaintPage, Sort, View, Window
from app.complaints.rules import DEMAND_LENGTH, REASON_LENGTH, SUBJECT_LENGTH
from ui.client import Client
from ui.complaints.category_field import CategoryField
from ui.complaints.sheets import ActSheet
from ui.widgets.banner import Banner
from ui.widgets.fields import Choices, Field, FieldKind, Picked
from ui.widgets.suggest_field import SuggestField

_MOST_FOUND = 8
_BY_KEY = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.OtherFocusReason}


class CaseFinder(QObject):
    """Feeds a searching field with cases: first those of the same customer, by typing any other."""

    def __init__(self, client: Client, field: SuggestField, sheet: ActSheet, but_id: UUID) -> None:
        super().__init__(sheet)
        self._client, self._field, self._sheet, self._but_id = client, field, sheet, but_id
        self._offered: tuple[EarlierRow, ...] = ()
        field.text_settled.connect(self._on_typed)
        field.installEventFilter(self)

    def offer(self, rows: Sequence[EarlierRow]) -> None:
        """Offer cases while nothing is typed."""
        self._offered = tuple(rows)
        self._show_offered()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show what is offered as soon as the empty field is reached by a key."""
        if (
            watched is self._field
            and isinstance(event, QFocusEvent)
            and event.type() == QEvent.Type.FocusIn
            and event.reason() in _BY_KEY
        ):
            QTimer.singleShot(0, self, self._show_offered)
        return False

    def _show_offered(self) -> None:
        if self._field.hasFocus() and not self._field.text():
            self._suggest([(row.id, row.number, row.subject, row.status) for row in self._offered])

    def _on_typed(self, text: str) -> None:
        if not text.strip():
            self._show_offered()
            return
        self._client.jobs.read(
            list_complaints,
            ComplaintFilter(view=View.ALL, typed=text.strip()),
            Sort.ACTIVE,
            Window(0, _MOST_FOUND),
            True,
            owner=self,
            done=self._on_found,
            slot="cases",
        )

    def _on_found(self, page: ComplaintPage) -> None:
        self._suggest([(row.id, row.number, row.subject, row.status) for row in page.rows])

    def _suggest(self, cases: Sequence[tuple[UUID, str, str, str]]) -> None:
        status = self._sheet.words.status
        self._field.set_suggestions(
            [
                (row_id, number, f"{subject} · {status(state)}", "message-report")
                for row_id, number, subject, state in cases
                if row_id != self._but_id
            ]
        )


class LinkSheet(ActSheet):
    """Link a case to another one."""

    def __init__(self, client: Client, parent: QWidget, detail: ComplaintDetail) -> None:
        super().__init__(client, parent, "", "git-merge", 520)
        self.set_title(self.tr("关联投诉"))
        self.set_lead(self.tr("两件各办各的，互相看得到。同一件事登记了两次，请用“合并”。"))
        self._id = detail.id
        self.show_form(
            (
                Field(
                    "other_id",
                    self.tr("另一件投诉"),
                    FieldKind.COMBO_SEARCH,
                    required=True,
                    placeholder=self.tr("工单号、顾客、主题"),
                ),
                Field("text", self.tr("说明"), placeholder=self.tr("可不填"), most=REASON_LENGTH),
            ),
            self.tr("关联"),
            columns=1,
        )
        self._finder = CaseFinder(client, self.form.suggest("other_id"), self, detail.id)
        self.keep_draft_as("link", detail.id)
        client.jobs.read(
            list_earlier,
            detail.customer.id,
            detail.appliance.id if detail.appliance else None,
            detail.id,
            owner=self,
            done=lambda rows: self._finder.offer([row for row in rows if not row.is_linked]),
        )

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the link; what was typed and not chosen is no case."""
        picked = self.form.value("other_id")
        other_id = picked.id if isinstance(picked, Picked) and isinstance(picked.id, UUID) else self._id
        return link_complaints, LinkComplaints(self._id, other_id, self.text("text"))


class MergeSheet(ActSheet):
    """Merge a double into the case that goes on."""

    def __init__(self, client: Client, parent: QWidget, detail: ComplaintDetail) -> None:
        super().__init__(client, parent, "", "git-merge", 560)
        self.set_title(self.tr("合并重复的投诉"))
        self.set_lead(
            self.tr(
                "后登记的一件按“并入另一件投诉”完结，写过的内容都留着；在先登记的一件上接着办。十秒内可以撤销。"
            )
        )
        self._id, self._registered_at = detail.id, detail.registered_at
        self._earlier: dict[UUID, EarlierRow] = {}
        self.show_form(
            (
                Field("other_id", self.tr("与哪一件重复"), FieldKind.CHOICE, required=True),
                Field(
                    "text",
                    self.tr("说明"),
                    placeholder=self.tr("可不填，为什么是同一件事"),
                    most=REASON_LENGTH,
                ),
            ),
            self.tr("合并"),
            columns=1,
        )
        self._own_draft = self.keep_draft_as("merge", detail.id)
        client.jobs.read(
            list_earlier,
            detail.customer.id,
            detail.appliance.id if detail.appliance else None,
            detail.id,
            owner=self,
            done=self._on_cases,
        )

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the merge: who was registered first goes on."""
        other_id = self.form.value("other_id")
        other = self._earlier.get(other_id) if isinstance(other_id, UUID) else None
        one, into = self._id, other.id if other is not None else self._id
        if other is not None and (other.registered_at, other.id) > (self._registered_at, self._id):
            one, into = into, one
        return merge_complaint, MergeComplaint(one, into, self.text("text"))

    def _on_cases(self, rows: tuple[EarlierRow, ...]) -> None:
        self._earlier = {row.id: row for row in rows}
        choices: Choices = tuple(
            (row.id, f"{row.number} · {self.words.status(row.status)} · {row.subject}")
            for row in rows
            if row.is_open
        )
        self.form.set_choices("other_id", choices)
        self._own_draft.fill_late("other_id", choices[0][0] if len(choices) == 1 else None)
        if not choices:
            self.set_notice(
                Banner(self.tr("这位顾客和这台电器没有别的未结投诉。已完结的请用“关联投诉”。"), tone="info")
            )


class SplitSheet(ActSheet):
    """Register a part of a case as one of its own; `stored` gives `Registered`."""

    def __init__(self, client: Client, parent: QWidget, detail: ComplaintDetail) -> None:
        super().__init__(client, parent, "", "layout-sidebar-right", 640)
        self.set_title(self.tr("拆出一件 {number}").format(number=detail.number))
        self.set_lead(self.tr("顾客、电话、商品、来源和受理时间与原来的一样，两件互相关联。"))
        self._id = detail.id
        self.show_form(
            (
                self.choice("complaint_class", self.tr("类别")),
                Field(
                    "category",
                    self.tr("细类"),
                    FieldKind.COMBO_SEARCH,
                    placeholder=self.tr("问题的几个字或拼音首字母"),
                ),
                Field("subject", self.tr("主题"), required=True, span=2, most=SUBJECT_LENGTH),
                Field("event", self.tr("事件经过"), FieldKind.TEXT, required=True, rows=4, span=2),
                Field(
                    "text",
                    self.tr("为什么拆出"),
                    required=True,
                    most=DEMAND_LENGTH,
                    placeholder=self.tr("例如：由另一个部门办"),
                ),
                Field("is_taken", self.tr("拆出后由我受理"), FieldKind.CHECK),
            ),
            self.tr("拆出"),
        )
        self._category = CategoryField(client, self.form, self.words)
        self.form.set_values({"event": detail.event, "is_taken": True})
        self.keep_draft_as("split", detail.id)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the split."""
        return split_complaint, SplitComplaint(
            self._id,
            self.text("subject"),
            self.text("event"),
            str(self.form.value("complaint_class") or ""),
            self._category.path(),
            self.text("text"),
            bool(self.form.value("is_taken")),
        )
