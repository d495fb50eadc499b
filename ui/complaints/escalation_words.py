# SPDX-License-Identifier: Apache-2.0
"""The words of the ladder of escalation: its rungs, its tasks, its lines in the timeline. Reads nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.complaints.events import ComplaintEvent, EventKind
from app.complaints.judging import UNFOUNDED_TASK
from app.complaints.ladder import LADDER, REASON
from app.complaints.rules import EscalationAct
from ui.theme.tokens import Tone

Shown = tuple[str, Tone, str, str]
"""Icon, tone, what was done, its text."""


class EscalationWords(QObject):
    """Puts rungs into words of the present language."""

    def step(self, code: str) -> str:
        """Return what a rung says; one that the company added bears its own code."""
        names = {
            "assign_late": self.tr("没有按时派单"),
            "response_late": self.tr("没有按时首次响应"),
            "hand_over_late": self.tr("没有按时转给责任部门"),
            "overnight": self.tr("移交后当天无人接手"),
            "update_late": self.tr("没有按时告知顾客进展"),
            "warn_owner": self.tr("处理时限已过半"),
            "warn_supervisor": self.tr("处理时限快到"),
            "resolution_late": self.tr("超过处理时限"),
            "report_upward": self.tr("到期未解决，须上报"),
            "major_centre": self.tr("重大投诉，报客服中心"),
            "major_gm_office": self.tr("重大投诉，报总经办"),
            "outside_warn": self.tr("外部单位的答复期限快到"),
            "outside_late": self.tr("超过外部单位的答复期限"),
        }
        return names.get(code, code)

    def task(self, kind: str) -> str:
        """Return what a task of the ladder or of a judgement asks; empty for a task of another kind."""
        family, _, step = kind.partition(".")
        if family == LADDER:
            return self.step(step)
        if family == REASON:
            return self.tr("写明未解决的原因")
        return self.tr("提议判为不成立，请定夺") if kind == UNFOUNDED_TASK else ""

    def makers(self) -> dict[EventKind, Callable[[ComplaintEvent], Shown]]:
        """Return what makes the words of the ladder's lines in the timeline."""
        return {EventKind.ESCALATION: self._raised, EventKind.ESCALATION_ACT: self._act}

    def _raised(self, event: ComplaintEvent) -> Shown:
        done = self.tr("升级：{step}").format(step=self.step(event.code))
        return "alert-triangle", Tone.WARN, done, self.tr("报 {whom}").format(whom=event.person)

    def _act(self, event: ComplaintEvent) -> Shown:
        step = self.step(event.detail)
        if event.code == EscalationAct.REPORTED:
            return (
                "message-2",
                Tone.INFO,
                self.tr("向上报告未解决的原因：{step}").format(step=step),
                event.text,
            )
        if event.code == EscalationAct.WITHDRAWN:
            return "arrow-back-up", Tone.MUTE, self.tr("收回升级：{step}").format(step=step), event.text
        return "check", Tone.OK, self.tr("确认升级：{step}").format(step=step), event.text
