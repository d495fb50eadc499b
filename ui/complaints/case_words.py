# SPDX-License-Identifier: Apache-2.0
"""The words of what is done about a case: steps, hand-overs, compensation, marks. Reads nothing."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject

from app.complaints.appearance import Look, Place
from app.complaints.compensation import CompensationState, PayWay
from app.complaints.handing import HandoverRow
from app.complaints.rules import CompensationKind, HandoverAct, Mark
from app.complaints.six_steps import CaseStep, NextStep, StepState
from ui.theme.tokens import Tone
from ui.widgets.chips import ChipLook
from ui.widgets.fields import Choices


class CaseWords(QObject):
    """Puts the codes of a case into words of the present language."""

    def step(self, step: str) -> str:
        """Return the name of one of the six steps."""
        names = {
            CaseStep.INTAKE: self.tr("受理"),
            CaseStep.JUDGEMENT: self.tr("判断"),
            CaseStep.INQUIRY: self.tr("调查"),
            CaseStep.PLAN: self.tr("方案"),
            CaseStep.EXECUTION: self.tr("实施"),
            CaseStep.SUMMARY: self.tr("总结"),
        }
        return names[CaseStep(step)]

    def step_state(self, state: str) -> str:
        """Return where a step stands."""
        names = {
            StepState.OPEN: self.tr("未办"),
            StepState.UNDERWAY: self.tr("进行中"),
            StepState.DONE: self.tr("已办"),
            StepState.SKIPPED: self.tr("不需要"),
        }
        return names[StepState(state)]

    def next_step(self, step: str) -> str:
        """Return what the button of the next step says; nothing when there is none."""
        names = {
            NextStep.NOTHING: "",
            NextStep.TAKE: self.tr("受理"),
            NextStep.JUDGE: self.tr("判断"),
            NextStep.ANSWER_HANDOVER: self.tr("记答复"),
            NextStep.CHOOSE: self.tr("选定方案"),
            NextStep.PLAN: self.tr("提方案"),
            NextStep.ASK: self.tr("顾客意见"),
            NextStep.EXECUTE: self.tr("记实施"),
            NextStep.CLOSE: self.tr("完结"),
            NextStep.CLOSE_UNFOUNDED: self.tr("按不成立完结"),
        }
        return names[NextStep(step)]

    def compensation(self, kind: str) -> str:
        """Return the name of a kind of compensation."""
        return _named(
            kind,
            CompensationKind,
            {
                CompensationKind.CASH: self.tr("现金"),
                CompensationKind.VOUCHER: self.tr("代金券"),
                CompensationKind.POINTS: self.tr("积分"),
                CompensationKind.GIFT: self.tr("礼品"),
                CompensationKind.DISCOUNT: self.tr("折让"),
                CompensationKind.FREE_REPAIR: self.tr("免费维修"),
            },
        )

    def pay_way(self, way: str) -> str:
        """Return how a compensation reached the customer."""
        return _named(
            way,
            PayWay,
            {
                PayWay.CASH: self.tr("现金当面"),
                PayWay.TRANSFER: self.tr("转账"),
                PayWay.VOUCHER: self.tr("发券"),
                PayWay.ACCOUNT: self.tr("记入会员账户"),
                PayWay.GOODS: self.tr("交付实物"),
                PayWay.SERVICE: self.tr("上门服务"),
            },
        )

    def mark(self, mark: str) -> str:
        """Return the name of a mark."""
        names = {Mark.GREEN_CHANNEL: self.tr("绿色通道"), Mark.SECOND_HANDLING: self.tr("二次处理")}
        return _named(mark, Mark, names)

    def place(self, place: str) -> str:
        """Return what part of an appliance was looked at."""
        return _named(
            place,
            Place,
            {
                Place.WHOLE: self.tr("整机"),
                Place.SHELL: self.tr("外壳"),
                Place.SCREEN: self.tr("屏幕"),
                Place.DOOR: self.tr("门体"),
                Place.PANEL: self.tr("面板"),
                Place.ACCESSORIES: self.tr("配件"),
                Place.PACKAGING: self.tr("包装"),
            },
        )

    def seen(self, place: str, finding: str) -> str:
        """Return what was found where, in a few words: 屏幕划伤."""
        return self.tr("{place}{finding}").format(place=self.place(place), finding=self.look(finding))

    def look(self, finding: str) -> str:
        """Return what was found there."""
        return _named(
            finding,
            Look,
            {
                Look.INTACT: self.tr("完好"),
                Look.SCRATCH: self.tr("划伤"),
                Look.DENT: self.tr("凹陷"),
                Look.CRACK: self.tr("破裂"),
                Look.STAIN: self.tr("污渍"),
                Look.MISSING: self.tr("缺件"),
                Look.OTHER: self.tr("其他"),
            },
        )

    def handover_act(self, act: str) -> str:
        """Return what came of a hand-over."""
        names = {
            HandoverAct.TAKEN: self.tr("已接收"),
            HandoverAct.ANSWERED: self.tr("已答复"),
            HandoverAct.REFUSED: self.tr("已退回"),
        }
        return _named(act, HandoverAct, names)

    def handover_chip(self, row: HandoverRow, *, is_late: bool) -> ChipLook:
        """Return where a hand-over stands; what nobody took cannot be overlooked."""
        if not row.is_open:
            is_answer = row.state == HandoverAct.ANSWERED
            return ChipLook(self.handover_act(row.state), Tone.OK if is_answer else Tone.BAD)
        if is_late:
            return ChipLook(self.tr("答复超期"), Tone.BAD, "alert-triangle")
        if row.state == HandoverAct.TAKEN:
            return ChipLook(self.handover_act(row.state), Tone.WAITING, "clock-pause")
        return ChipLook(self.tr("无人接收"), Tone.WARN, "alert-triangle")

    def compensation_chip(self, state: str, *, was_done_twice: bool) -> ChipLook:
        """Return where a compensation stands."""
        if was_done_twice:
            return ChipLook(self.tr("两台电脑都办过，请核对"), Tone.BAD, "alert-triangle")
        looks = {
            CompensationState.ASKED: ChipLook(self.tr("待审批"), Tone.WARN, "clock"),
            CompensationState.REFUSED: ChipLook(self.tr("未获批准"), Tone.BAD, "x"),
            CompensationState.APPROVED: ChipLook(self.tr("待发放"), Tone.INFO),
            CompensationState.PAID: ChipLook(self.tr("已发放"), Tone.OK, "check"),
            CompensationState.CANCELLED: ChipLook(self.tr("已取消"), Tone.MUTE),
        }
        return looks[CompensationState(state)]

    def choices(self, name: str) -> Choices:
        """Return the (code, words) pairs of a choice by the field's name."""
        kinds = {
            "kind": (CompensationKind, self.compensation),
            "way": (PayWay, self.pay_way),
            "place": (Place, self.place),
            "finding": (Look, self.look),
        }
        codes, words = kinds[name]
        return tuple((code.value, words(code.value)) for code in codes)


def _named(code: str, kinds: type[StrEnum], names: Mapping[Any, str]) -> str:
    """Return the name of a code; a code of a newer program stands for itself."""
    return names[kinds(code)] if code in set(kinds) else code
