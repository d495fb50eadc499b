# SPDX-License-Identifier: Apache-2.0
"""The words of links between cases: what the other one is to this one, and the lines of the timeline."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.complaints.events import ComplaintEvent, EventKind
from app.complaints.rules import LinkKind
from ui.theme.tokens import Tone

Shown = tuple[str, Tone, str, str]
"""Icon, tone, what was done, its text."""


class LinkWords(QObject):
    """Puts links into words of the present language."""

    def link(self, kind: str, *, is_own: bool) -> str:
        """Return what the other case is; ``is_own``: this one is the later, the double, the part."""
        names = {
            (LinkKind.EARLIER, True): self.tr("以前的投诉"),
            (LinkKind.EARLIER, False): self.tr("后来的投诉"),
            (LinkKind.MERGED, True): self.tr("已并入"),
            (LinkKind.MERGED, False): self.tr("并入本件的重复投诉"),
            (LinkKind.SPLIT, True): self.tr("从它拆出"),
            (LinkKind.SPLIT, False): self.tr("拆出的投诉"),
        }
        return names[LinkKind(kind), is_own]

    def makers(self) -> dict[EventKind, Callable[[ComplaintEvent], Shown]]:
        """Return what makes the words of a link's line in the timeline."""
        return {EventKind.LINK: self._line}

    def _line(self, event: ComplaintEvent) -> Shown:
        is_own = event.before == "own"
        if not event.is_positive:
            undone = {
                LinkKind.MERGED: self.tr("撤销与 {number} 的合并"),
            }.get(LinkKind(event.code), self.tr("取消与 {number} 的关联"))
            return "arrow-back-up", Tone.MUTE, undone.format(number=event.person), event.text
        done = {
            (LinkKind.EARLIER, True): self.tr("关联以前的投诉 {number}"),
            (LinkKind.EARLIER, False): self.tr("与后来的投诉 {number} 关联"),
            (LinkKind.MERGED, True): self.tr("并入 {number}"),
            (LinkKind.MERGED, False): self.tr("把重复的 {number} 并进来"),
            (LinkKind.SPLIT, True): self.tr("从 {number} 拆出"),
            (LinkKind.SPLIT, False): self.tr("拆出 {number}"),
        }[LinkKind(event.code), is_own]
        return "git-merge", Tone.INFO, done.format(number=event.person), event.text
