# SPDX-License-Identifier: Apache-2.0
"""The sheets of judgement and inquiry: founded or not, hand over, what came of it. Commands alone store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from app.admin.queries import StaffChoice, staff_choices
from app.catalog.queries import PartyRow, list_parties
from app.catalog.rules import READ as READ_CATALOG
from app.complaints.handing import (
    ACTS,
    ActOnHandover,
    HandOver,
    HandoverRow,
    act_on_handover,
    hand_over,
)
from app.complaints.judging import JudgeComplaint, JudgementRow, judge_complaint
from app.complaints.rows import ComplaintDetail
from app.complaints.rules import HandoverAct
from app.complaints.terminals import MAKER, TerminalRow, list_terminals
from ui.client import Client
from ui.complaints.case_words import CaseWords
from ui.complaints.sheets import ActSheet
from ui.widgets.fields import Choices, Field, FieldKind

_YES, _NO = "yes", "no"


class JudgeSheet(ActSheet):
    """Is the complaint founded? If not, the words with which the customer is answered (C16)."""

    def __init__(
        self, client: Client, parent: QWidget, detail: ComplaintDetail, before: JudgementRow | None = None
    ) -> None:
        super().__init__(client, parent, "", "circle-check", 560)
        self.set_title(self.tr("判断 {number}").format(number=detail.number))
        self._detail = detail
        if before is not None:
            self.set_lead(self.tr("新的判断代替原来的判断，原判断留在处理经过里。"))
        yes_no: Choices = ((_YES, self.tr("成立")), (_NO, self.tr("不成立")))
        self.show_form(
            (
                Field("is_founded", self.tr("投诉是否成立"), FieldKind.CHOICE, required=True, choices=yes_no),
                Field(
                    "text",
                    self.tr("判断意见"),
                    FieldKind.TEXT,
                    required=True,
                    rows=3,
                    span=2,
                    placeholder=self.tr("核实了什么、依据什么；成立的写由谁调查、何时答复"),
                ),
                Field(
                    "reply_text",
                    self.tr("答复顾客的话"),
                    FieldKind.TEXT,
                    required=True,
                    rows=4,
                    span=2,
                    hint=self.tr("不成立也要说清理由，语气委婉"),
                ),
            ),
            self.tr("判断"),
        )
        self.form.set_values({"is_founded": _YES})
        self.form.field_changed.connect(self._on_field_changed)
        self._show_reply()
        draft = self.keep_draft_as("judgement", detail.id)
        draft.filled.connect(self._show_reply)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the judgement."""
        is_founded = self.form.value("is_founded") == _YES
        reply = "" if is_founded else self.text("reply_text")
        return judge_complaint, JudgeComplaint(self._detail.id, is_founded, self.text("text"), reply)

    def _on_field_changed(self, name: str) -> None:
        if name != "is_founded":
            return
        self._show_reply()
        if self.form.value("is_founded") == _NO and not self.text("reply_text"):
            self.form.set_values({"reply_text": self._polite()})

    def _show_reply(self) -> None:
        self.form.set_shown("reply_text", self.form.value("is_founded") == _NO)

    def _polite(self) -> str:
        return self.tr(
            "{name}您好：感谢您向我们反映“{subject}”。我们已认真核实，（写明核实结果和依据）。"
            "这次未能满足您的要求，敬请谅解；如有新的情况，请随时与我们联系，我们马上为您再核实。"
        ).format(name=self._detail.customer.name, subject=self._detail.subject)


class HandOverSheet(ActSheet):
    """Ask a terminal (A25), a maker by his entry in the phone book (A60), a person of the house."""

    def __init__(self, client: Client, parent: QWidget, detail: ComplaintDetail) -> None:
        super().__init__(client, parent, "", "send", 600)
        self.set_title(self.tr("移交 {number}").format(number=detail.number))
        self._id = detail.id
        self._terminals: tuple[TerminalRow, ...] = ()
        self._parties: tuple[PartyRow, ...] = ()
        self._first_party_id = detail.party_id
        self.show_form(
            (
                Field("terminal", self.tr("移交给"), FieldKind.CHOICE, required=True),
                Field("party_id", self.tr("单位（电话簿）"), FieldKind.CHOICE),
                Field(
                    "to_id",
                    self.tr("经办同事"),
                    FieldKind.CHOICE,
                    hint=self.tr("选了同事，会出现在他的待办里"),
                ),
                Field("answer_by_at", self.tr("最迟何时答复"), FieldKind.DATETIME),
                Field(
                    "text",
                    self.tr("请办事项"),
                    FieldKind.TEXT,
                    required=True,
                    rows=4,
                    span=2,
                    placeholder=self.tr("要对方核实什么、做什么，凭什么材料"),
                ),
                Field("waits", self.tr("移交后转为“待厂家”，计时按规定暂停"), FieldKind.CHECK, span=2),
            ),
            self.tr("移交"),
        )
        self.form.set_shown("waits", False)
        self.form.field_changed.connect(self._on_field_changed)
        self._own_draft = self.keep_draft_as("handover", detail.id)
        self._own_draft.filled.connect(self._fit_terminal)
        client.jobs.read(list_terminals, owner=self, done=self._on_terminals)
        client.jobs.read(staff_choices, owner=self, done=self._on_staff)
        if client.actor.may(READ_CATALOG):
            client.jobs.read(list_parties, owner=self, done=self._on_parties)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the hand-over."""
        by_at = self.form.value("answer_by_at")
        return hand_over, HandOver(
            self._id,
            str(self.form.value("terminal") or ""),
            self.text("text"),
            self.chosen_id("party_id"),
            self.chosen_id("to_id"),
            self.local_time("answer_by_at") if isinstance(by_at, datetime) else None,
            self._is_maker() and bool(self.form.value("waits")),
        )

    def _is_maker(self) -> bool:
        return self.form.value("terminal") == MAKER

    def _on_terminals(self, rows: tuple[TerminalRow, ...]) -> None:
        self._terminals = rows
        self.form.set_choices("terminal", tuple((row.code, row.name) for row in rows))
        self._own_draft.fill_late("terminal")
        self._fit_terminal()

    def _on_staff(self, rows: tuple[StaffChoice, ...]) -> None:
        none: Choices = ((None, self.tr("（不指定）")),)
        people = tuple((row.id, f"{row.name} {row.number}") for row in rows)
        self.form.set_choices("to_id", none + people)
        self._own_draft.fill_late("to_id")

    def _on_parties(self, rows: tuple[PartyRow, ...]) -> None:
        self._parties = rows
        self._fit_terminal()

    def _on_field_changed(self, name: str) -> None:
        if name == "terminal":
            self._fit_terminal()
            if self._is_maker() and self.chosen_id("party_id") is None:
                self.form.set_values({"party_id": self._first_party_id})

    def _fit_terminal(self) -> None:
        """Offer the part of the phone book that belongs to the terminal."""
        code = self.form.value("terminal")
        kind = next((row.party_kind for row in self._terminals if row.code == code), "")
        parties = [row for row in self._parties if kind in {"", row.kind.value}]
        none: Choices = () if self._is_maker() else ((None, self.tr("（不指定）")),)
        self.form.set_choices("party_id", none + tuple((row.id, row.name) for row in parties))
        self._own_draft.fill_late("party_id")
        self.form.set_shown("waits", self._is_maker())


class HandoverActSheet(ActSheet):
    """What came of a hand-over: taken, answered, or refused with the reason."""

    def __init__(self, client: Client, parent: QWidget, row: HandoverRow, act: str = "") -> None:
        super().__init__(client, parent, "", "corner-down-left", 560)
        words = CaseWords(self)
        whom = " · ".join(part for part in (row.terminal_name, row.party_name, row.to_name) if part)
        self.set_title(self.tr("移交答复 {whom}").format(whom=whom))
        self.set_lead(self.tr("请办：{text}").format(text=row.text))
        self._id = row.id
        possible = ACTS[row.state] if row.state else frozenset(HandoverAct)
        choices = tuple((one.value, words.handover_act(one)) for one in HandoverAct if one in possible)
        self.show_form(
            (
                Field("act", self.tr("对方"), FieldKind.CHOICE, required=True, choices=choices),
                Field(
                    "text",
                    self.tr("答复内容或退回原因"),
                    FieldKind.TEXT,
                    required=True,
                    rows=4,
                    span=2,
                    placeholder=self.tr("谁答复的、结论是什么、下一步谁做"),
                ),
            ),
            self.tr("记录"),
        )
        self.form.set_values({"act": act or HandoverAct.ANSWERED.value})
        self.form.field_changed.connect(lambda _name: self._show_text())
        self._show_text()
        draft = self.keep_draft_as("handover_act", row.id)
        draft.filled.connect(self._show_text)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the act."""
        return act_on_handover, ActOnHandover(
            self._id, str(self.form.value("act") or ""), self.text("text") if self._needs_text() else ""
        )

    def _needs_text(self) -> bool:
        return self.form.value("act") != HandoverAct.TAKEN

    def _show_text(self) -> None:
        self.form.set_shown("text", self._needs_text())
