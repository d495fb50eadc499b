# SPDX-License-Identifier: Apache-2.0
"""What can be done with a day's report: who may, when it makes sense, which sheet does it. Stores nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.parts.day_acts import override_desks, settle_difference
from app.parts.day_report import DayReport
from app.parts.day_rules import DayAct, DayStatus, Signing
from app.parts.rules import REPORT
from ui.client import Client
from ui.parts.day_sheets import (
    DayBackSheet,
    DayLeaderSheet,
    DaySendSheet,
    DaySignSheet,
    ExplainSheet,
    MakeSheet,
    PenSheet,
    ReceiptSheet,
)
from ui.parts.day_words import DayWords

PAPER = "goods_report"


@dataclass(frozen=True, slots=True)
class DayDeed:
    """One act: its words, icon and key, what it does, and why it cannot be done now (empty: it can)."""

    key: str
    text: str
    icon: str
    shortcut: str
    run: Callable[[DayReport], object]
    refusal: Callable[[DayReport], str]


class DayDeeds(QObject):
    """Opens the sheets of a report over ``parent``; ``numbers`` are those chosen to be explained."""

    def __init__(self, client: Client, parent: QWidget, numbers: Callable[[], Sequence[str]]) -> None:
        super().__init__(parent)
        self._client, self._parent, self._numbers = client, parent, numbers
        self._words = DayWords(self)

    def main(self) -> tuple[DayDeed, ...]:
        """Return what stands as buttons above a report; making it is the page's main button."""
        return (
            DayDeed("explain", self.tr("交代缺号"), "pencil", "Alt+J", self.explain, self._explainable),
            DayDeed("sign", self.tr("签字"), "signature", "Alt+S", self.sign, self._signable),
            DayDeed("send", self.tr("送出"), "send", "Alt+T", self.send, self._sendable),
            DayDeed("receive", self.tr("签收"), "check", "Alt+R", self.receive, self._receivable),
            DayDeed("print", self.tr("打印"), "printer", "Ctrl+P", self.print_paper, self._printable),
        )

    def more(self) -> tuple[DayDeed, ...]:
        """Return what stands in the menu."""
        return (
            DayDeed("pen", self.tr("纸上签字(&P)…"), "writing", "", self.pen, self._pennable),
            DayDeed("back", self.tr("退回复核(&B)…"), "arrow-back-up", "", self.back, self._returnable),
            DayDeed("override", self.tr("主管放行(&O)…"), "user-check", "", self.override, self._behind),
            DayDeed("settle", self.tr("主管说明差异(&D)…"), "user-check", "", self.settle, self._differing),
        )

    def find(self, key: str) -> DayDeed:
        """Return an act by its key."""
        if key == "make":
            return DayDeed("make", self._words.act(DayAct.MADE), "file-text", "F2", self.make, self.unmakable)
        return next(deed for deed in (*self.main(), *self.more()) if deed.key == key)

    # ---- the sheets

    def make(self, report: DayReport) -> None:
        """Close the day."""
        MakeSheet(self._client, self._parent, report).ask()

    def explain(self, report: DayReport) -> None:
        """Say what became of the chosen numbers, else of the first that is missing."""
        missing = [row.number for row in report.numbers.remarks if row.state == "missing"]
        chosen = [number for number in self._numbers() if number in missing]
        first = [row.number for row in report.gaps[:1]] or missing[:1]
        ExplainSheet(
            self._client, self._parent, self._words.act(DayAct.EXPLAINED), report, chosen or first
        ).open()

    def sign(self, report: DayReport) -> None:
        """Sign by log-in."""
        DaySignSheet(self._client, self._parent, report).ask()

    def pen(self, report: DayReport) -> None:
        """Write down who signed the paper."""
        PenSheet(self._client, self._parent, self.tr("纸上签字"), self.tr("记下"), report).open()

    def send(self, report: DayReport) -> None:
        """Send it to both departments."""
        DaySendSheet(self._client, self._parent, self.tr("送出报表"), self.tr("送出"), report).open()

    def receive(self, report: DayReport) -> None:
        """Confirm for a department."""
        ReceiptSheet(self._client, self._parent, report).ask()

    def back(self, report: DayReport) -> None:
        """Open the day again."""
        title = self._words.act(DayAct.SENT_BACK)
        DayBackSheet(self._client, self._parent, title, self.tr("退回"), report).open()

    def override(self, report: DayReport) -> None:
        """Let it be made without desks that are behind."""
        zone = self._client.desk.identity.zone
        what = self.tr("还没有传到：{desks}。").format(desks=self._words.desks(report.behind, zone))
        title = self.tr("主管放行")
        DayLeaderSheet(self._client, self._parent, report, title, override_desks, what).ask()

    def settle(self, report: DayReport) -> None:
        """Let it be made though the sums differ."""
        count = len(report.sums.differences())
        what = self.tr("两种合计有 {count} 处不一致，已经复核过。").format(count=count)
        title = self.tr("主管说明差异")
        DayLeaderSheet(self._client, self._parent, report, title, settle_difference, what).ask()

    def print_paper(self, report: DayReport) -> None:
        """Open the paper."""
        number = report.day_on.isoformat()
        self._client.open("paper", report.id, form=PAPER, entity_kind="stock_day", number=number)

    # ---- who may, and when

    def unmakable(self, report: DayReport) -> str:
        """Return why the report cannot be made now; a difference may be tried: that is the recheck."""
        if report.is_made:
            return self.tr("这一天的报表已经编制。")
        refusal = self._writable()
        waits = [one for one in report.hindrances() if one != "sums" or report.is_escalated]
        return refusal or (self._words.hindrance(report, waits[0]) if waits else "")

    def _writable(self) -> str:
        return "" if self._client.actor.may(REPORT) else self.tr("没有权限：编制货品出入库报表")

    def _explainable(self, report: DayReport) -> str:
        if report.is_made or not any(row.state == "missing" for row in report.numbers.remarks):
            return self.tr("没有缺号要交代。")
        return self._writable()

    def _signable(self, report: DayReport) -> str:
        if not report.is_made:
            return self.tr("先编制报表。")
        return "" if self._words.signings(report) else self.tr("财务和经理都已签字。")

    def _pennable(self, report: DayReport) -> str:
        return self._signable(report) or self._writable()

    def _sendable(self, report: DayReport) -> str:
        if report.status in {DayStatus.SENT, DayStatus.RECEIVED}:
            return self.tr("已经送出。")
        if any(report.signature(signing) is None for signing in Signing):
            return self.tr("财务和经理签字后才能送出。")
        return self._writable()

    def _receivable(self, report: DayReport) -> str:
        if report.status is DayStatus.RECEIVED:
            return self.tr("两个部门都已签收。")
        return "" if report.status is DayStatus.SENT else self.tr("送出后才能签收。")

    def _returnable(self, report: DayReport) -> str:
        if report.status not in {DayStatus.MADE, DayStatus.SIGNED}:
            return self.tr("只有已编制、还没有送出的报表能退回。")
        return self._writable()

    def _behind(self, report: DayReport) -> str:
        return "" if not report.is_made and report.behind else self.tr("没有等着传到的电脑。")

    def _differing(self, report: DayReport) -> str:
        is_due = not report.is_made and report.is_escalated and not report.is_settled
        return "" if is_due and not report.sums.is_equal else self.tr("没有等主管说明的差异。")

    def _printable(self, _report: DayReport) -> str:
        return "" if self._client.actor.may("documents.print") else self.tr("没有权限：打印")
