# SPDX-License-Identifier: Apache-2.0
"""The sheets for bodies outside: who asks, and the letter that answers. Commands alone store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.complaints.letters import get_letter_basis
from app.complaints.outside import (
    LETTER_DRAFT,
    AddOutside,
    Body,
    OutsideRow,
    SendLetter,
    Sent,
    add_outside,
    send_letter,
)
from app.complaints.rows import ComplaintDetail
from ui.client import Client
from ui.complaints.outside_words import OutsideWords
from ui.complaints.sheets import ActSheet
from ui.widgets import formats
from ui.widgets.fields import Field, FieldKind

_DRAFT = "outside"


class OutsideSheet(ActSheet):
    """Write down that a body outside passed the case on (A22), or that the media came (A23)."""

    def __init__(self, client: Client, parent: QWidget, detail: ComplaintDetail) -> None:
        super().__init__(client, parent, "", "building", 620)
        self.set_title(self.tr("外部转办 {number}").format(number=detail.number))
        self.set_lead(self.tr("总部、消协、工商转来的，或媒体来访的。没写答复期限的，按公司规定的天数计时。"))
        self._id = detail.id
        self.show_form(
            (
                Field(
                    "body",
                    self.tr("谁转来的"),
                    FieldKind.CHOICE,
                    required=True,
                    choices=OutsideWords(self).bodies(),
                ),
                Field("reference", self.tr("来文编号"), most=64, hint=self.tr("媒体写记者证号")),
                Field(
                    "body_name",
                    self.tr("单位全称"),
                    required=True,
                    most=120,
                    span=2,
                    hint=self.tr("答复函上的抬头；媒体写媒体名称"),
                ),
                Field("received_on", self.tr("收到日期"), FieldKind.DATE, required=True),
                Field("answer_due_on", self.tr("要求几号前答复"), FieldKind.DATE),
                Field("contact", self.tr("联系人"), most=100, hint=self.tr("媒体写记者姓名，必填")),
                Field("contact_phone", self.tr("联系电话"), most=30),
                Field(
                    "text",
                    self.tr("来文要求或来访目的"),
                    FieldKind.TEXT,
                    rows=3,
                    span=2,
                    placeholder=self.tr("对方要什么、要书面还是口头答复"),
                ),
            ),
            self.tr("登记"),
        )
        known = {"received_on": self.wall_clock().date()}
        body = detail.source if detail.source in set(Body) else None
        self.form.set_values({**known, "body": body, "reference": detail.source_number if body else ""})
        self.keep_draft_as(_DRAFT, detail.id)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the body."""
        return add_outside, AddOutside(
            complaint_id=self._id,
            body=str(self.form.value("body") or ""),
            body_name=self.text("body_name"),
            received_on=_day(self.form.value("received_on")),
            answer_due_on=_day(self.form.value("answer_due_on")),
            reference=self.text("reference"),
            contact=self.text("contact"),
            contact_phone=self.text("contact_phone"),
            text=self.text("text"),
        )


class LetterSheet(ActSheet):
    """Write the letter that answers a body; it begins with what the case says, and is printed when sent."""

    def __init__(self, client: Client, parent: QWidget, outside: OutsideRow) -> None:
        super().__init__(client, parent, "", "file-text", 720)
        self._outside = outside
        self.set_title(self.tr("答复函 · {name}").format(name=outside.body_name))
        self.set_lead(self._lead_of(outside))
        self.show_form(
            (
                Field(
                    "way",
                    self.tr("怎样送达"),
                    FieldKind.CHOICE,
                    required=True,
                    choices=OutsideWords(self).ways(),
                ),
                Field("sent_on", self.tr("发函日期"), FieldKind.DATE, required=True),
                Field(
                    "text",
                    self.tr("正文"),
                    FieldKind.TEXT,
                    required=True,
                    rows=12,
                    span=2,
                    hint=self.tr("抬头、编号、落款由系统排版；一行一段，段首自动空两格"),
                ),
            ),
            self.tr("编号发函"),
        )
        self.form.set_values({"sent_on": self.wall_clock().date()})
        self.stored.connect(self._print)
        client.jobs.read(
            _first_text, outside.id, owner=self, done=self._on_first_text, failed=client.show_error
        )

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the letter."""
        return send_letter, SendLetter(
            outside_id=self._outside.id,
            text=self.text("text"),
            way=str(self.form.value("way") or ""),
            sent_on=_day(self.form.value("sent_on")),
        )

    def _lead_of(self, outside: OutsideRow) -> str:
        parts = [outside.reference]
        if outside.answer_due_on is not None:
            parts.append(self.tr("{day} 前答复").format(day=formats.day(outside.answer_due_on)))
        if outside.letters:
            sent = formats.listed(letter.number for letter in outside.letters)
            parts.append(self.tr("已发过 {numbers}，这一封是补充").format(numbers=sent))
        return " · ".join(part for part in parts if part)

    def _on_first_text(self, text: str) -> None:
        if not self.text("text"):
            self.form.set_values({"text": text})
        # What was typed earlier takes the place of what the case says.
        self.keep_draft_as(LETTER_DRAFT, self._outside.id)

    def _print(self, sent: Sent) -> None:
        open_letter(self.client, sent.id, sent.number)


def open_letter(client: Client, letter_id: UUID, number: str) -> None:
    """Open the paper of a letter."""
    client.open("paper", letter_id, form="outside_answer", entity_kind="complaint_answer", number=number)


def _first_text(reading: Any, outside_id: UUID) -> str:
    # Paper costs a quarter of a second: not before somebody writes a letter.
    from reports.forms.outside_answer import first_text  # noqa: PLC0415

    return first_text(get_letter_basis(reading, outside_id))


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None
