# SPDX-License-Identifier: Apache-2.0
"""同步详情: how this desk stands to head office, in facts, with 立即同步. Shows values, asks nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.sync.fingerprint import grouped
from ui.sync.state import Link, SyncState
from ui.sync.watch import LinkFacts
from ui.sync.words import SyncWords
from ui.widgets.banner import Banner
from ui.widgets.dialog import Overlay
from ui.widgets.labels import Label
from ui.widgets.layouts import vbox
from ui.widgets.progress import ProgressLine


class StatusSheet(Overlay):
    """Facts about the link; follows it while it is open."""

    sync_wanted = Signal()
    conflicts_wanted = Signal()
    rejected_wanted = Signal()

    def __init__(self, parent: QWidget, words: SyncWords, now: Callable[[], datetime]) -> None:
        super().__init__(parent, "", icon="refresh", width=580)
        self._words, self._now = words, now
        self._facts: Callable[[], LinkFacts] = LinkFacts
        self._asked = self._tried_in_vain = False
        self.set_title(self.tr("与总部同步"))
        self._values: dict[str, Label] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(1, 1)
        for row, (key, name) in enumerate(self._names()):
            value = Label("", wrap=True, selectable=True)
            self._values[key] = value
            grid.addWidget(Label(name, "field"), row, 0)
            grid.addWidget(value, row, 1)
        self.line = ProgressLine(self.tr("正在首次同步，可以照常工作"), cancellable=False)
        self.line.hide()
        body = QWidget()
        body.setLayout(vbox(self.line, grid, spacing=12))
        self.set_body(body)
        self.conflict_button = self.add_button("", kind="ghost", icon="git-merge", left=True)
        self.conflict_button.clicked.connect(self.conflicts_wanted)
        self.rejected_button = self.add_button("", kind="ghost", icon="arrow-back-up", left=True)
        self.rejected_button.clicked.connect(self.rejected_wanted)
        self.add_cancel(self.tr("关闭"))
        self.again = self.add_accept(self.tr("立即同步"), icon="refresh")
        self.accepted.connect(self._on_accepted)

    def ask_facts(self, facts: Callable[[], LinkFacts]) -> None:
        """Where ``follow`` gets the facts from."""
        self._facts = facts

    def follow(self, state: SyncState) -> None:
        """Show a new state of the link."""
        self.show_link(state, self._facts())

    def hear(self, state: SyncState) -> None:
        """Take the outcome of a try: the button rests again, and a vain try is said to be one."""
        if self._asked:
            self._asked = False
            self._tried_in_vain = state.link is Link.OFFLINE
        self.show_link(state, self._facts())

    def show_link(self, state: SyncState, facts: LinkFacts) -> None:
        """Show the link as it is now."""
        words, now_at = self._words, self._now()
        self.set_busy(self._asked)
        link = words.link(state.link)
        if state.link is Link.OFFLINE:
            link = self.tr("离线（{time} 起）").format(time=words.day_time(state.offline_since_at, now_at))
        shown = {
            "link": link,
            "url": facts.url or "—",
            "fingerprint": grouped(facts.fingerprint) or "—",
            "desk": facts.desk_code + (self.tr("（总部）") if facts.is_office else "") or "—",
            "pull": words.day_time(facts.last_pull_at or state.last_sync_at, now_at),
            "push": words.day_time(facts.last_push_at, now_at),
            "queue": self.tr("{count} 处改动待上传").format(count=state.waiting),
            "clock": words.offset(state.clock_offset_ms),
        }
        for key, text in shown.items():
            self._values[key].setText(text)
        self.line.setVisible(state.is_first_load)
        self.line.set_progress(int(state.progress * 1000), 1000)
        self.conflict_button.set_label(self.tr("{count} 条冲突").format(count=state.conflicts))
        self.conflict_button.setVisible(state.conflicts > 0)
        self.rejected_button.set_label(self.tr("{count} 条被退回").format(count=state.rejected))
        self.rejected_button.setVisible(state.rejected > 0)
        self.set_notice(self._notice_of(state, facts.url))

    def _names(self) -> tuple[tuple[str, str], ...]:
        return (
            ("link", self.tr("状态")),
            ("queue", self.tr("等待上传")),
            ("pull", self.tr("上次接收")),
            ("push", self.tr("上次上传")),
            ("url", self.tr("服务器")),
            ("fingerprint", self.tr("服务器指纹")),
            ("desk", self.tr("工位编号")),
            ("clock", self.tr("本机时钟")),
        )

    def _notice_of(self, state: SyncState, url: str) -> Banner | None:
        text = self._words.notice(state, url)
        if state.link is Link.OFFLINE and self._tried_in_vain:
            text = self.tr("刚才试过，还是连不上，会自动再试。") + text
        return Banner(text, tone="warn") if text else None

    def _on_accepted(self) -> None:
        self._asked = True
        self.set_busy(True)
        self.sync_wanted.emit()
