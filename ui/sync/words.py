# SPDX-License-Identifier: Apache-2.0
"""The words of the sync: tables, columns, values, reasons, the state of the link. Reads nothing.

Words of an area's own codes come in by ``ValueWord``, because this package stands below the areas.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QObject

from app.core.errors import WrongClockError
from app.sync.errors import IncarnationError, OfflineError, RevokedError
from app.sync.protocol import Reject
from ui.sync.field_names import FIELDS
from ui.sync.rows import Author, Authors, authors_of
from ui.sync.state import CLOCK_LIMIT_MS, Link, SyncState
from ui.sync.table_names import ANY_TABLE, CONTEXT, TABLES
from ui.widgets import formats
from ui.widgets.fields import Choices
from ui.widgets.messages import Message, message_of

ValueWord = Callable[[str, str, Any], str | None]
"""(table, column, value in wire form) to words; None when the area does not know better."""

ValueChoices = Callable[[str, str], Choices]
"""(table, column) to (code, words) pairs; nothing when the column takes no codes."""

_registered: list[ValueWord] = []
_choices: list[ValueChoices] = []
_ID = re.compile(r"[0-9a-f]{32}")
_LONG = 40


def register_values(word: ValueWord, choices: ValueChoices) -> None:
    """Let an area put its own codes into words, and say which there are."""
    if word not in _registered:
        _registered.append(word)
        _choices.append(choices)


@dataclass(frozen=True, slots=True)
class StatusLook:
    """How the status bar says something; ``tone`` warn or bad tints it."""

    icon: str
    ink: str
    text: str
    tip: str = ""
    tone: str | None = None


class SyncWords(QObject):
    """Puts what the sync says into words of the present language."""

    def __init__(self, zone: ZoneInfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone

    # ---- tables, columns, values

    def table(self, name: str) -> str:
        """Return what a kind of row is called."""
        return _tr(TABLES[name]) if name in TABLES else self.tr("记录")

    def field(self, table: str, column: str) -> str:
        """Return what a column is called; its own name for one that this version does not know."""
        text = FIELDS.get(table, {}).get(column) or ANY_TABLE.get(column)
        return _tr(text) if text else column

    def step(self) -> str:
        """Return what a step out of turn is called where fields are listed."""
        return self.tr("状态先后")

    def what_waits(self, pairs: Sequence[tuple[Author, Author]], name: str, steps: int) -> str:
        """Return what waits for a decision: fields (their sides; ``name`` wrote the first), steps beside."""
        beside = self.tr("有 {count} 步前后没对上").format(count=steps)
        if not pairs:
            return beside
        changed = self.both_changed(authors_of(pairs), name, len(pairs))
        return self.tr("{changed}，另{beside}").format(changed=changed, beside=beside) if steps else changed

    def both_changed(self, authors: Authors, name: str, count: int) -> str:
        """Return that so many fields were changed on both sides, and by whom; ``name`` is used for ONE."""
        sentences = {
            Authors.TWO: self.tr("有 {count} 处两人都改过"),
            Authors.ME: self.tr("有 {count} 处你在两台工位都改过"),
            Authors.ONE: self.tr("有 {count} 处{name}在两台工位都改过"),
            Authors.MIXED: self.tr("有 {count} 处两边都改过"),
        }
        return sentences[authors].format(count=count, name=name or self.tr("同一人"))

    def choices(self, table: str, column: str) -> Choices:
        """Return the codes that a column takes, in words; nothing for free text."""
        return next((found for choices in _choices if (found := choices(table, column))), ())

    def code(self, table: str, column: str, value: str) -> str:
        """Return a code in an area's words; the value itself when no area knows it."""
        return next((found for word in _registered if (found := word(table, column, value))), value)

    def is_code(self, table: str, column: str, value: Any) -> bool:
        """Tell whether an area puts this value into its own words."""
        return any(word(table, column, value) is not None for word in _registered)

    def value(self, table: str, column: str, value: Any, now_at: datetime) -> str:
        """Return a value in wire form as a person reads it; — for nothing."""
        known = (words for word in _registered if (words := word(table, column, value)) is not None)
        return next(known, self._plain(column, value, now_at)) or "—"

    def _plain(self, column: str, value: Any, now_at: datetime) -> str:
        if isinstance(value, bool):
            return self.tr("是") if value else self.tr("否")
        if isinstance(value, list | tuple | dict):
            parts = [f"{key} {one}" for key, one in value.items()] if isinstance(value, dict) else value
            return formats.listed(str(part) for part in parts)
        text = "" if value is None else str(value)
        if column.endswith("_fen") and text:
            return formats.money(int(text))
        if column.endswith("_at") and (at := _instant(text)) is not None:
            return self.day_time(at, now_at)
        if column.endswith("_id") and _ID.fullmatch(text):
            return self.tr("另一条记录（{id}）").format(id=text[-4:].upper())
        return text

    # ---- why something was rejected

    def reject(self, code: str) -> str:
        """Return in one sentence why the server did not take a change."""
        sentences = {
            Reject.MALFORMED: self.tr("总部看不懂这一处填的内容，可能超出了允许的长度或格式。"),
            Reject.UNKNOWN_TABLE: self.tr("总部的程序还不认识这类记录，要等总部升级。"),
            Reject.SCOPE: self.tr("这条记录属于别的门店，这个工位不能改。"),
            Reject.SESSION: self.tr("总部没有认出当时的登录，可能登录记录还没有传上去。"),
            Reject.PERMISSION: self.tr("填写的人当时的岗位没有这项权限。"),
            Reject.TRANSITION: self.tr("从当时的状态不能直接改成这个状态。"),
            Reject.MISSING: self.tr("要改的记录在总部不存在，它的登记可能也被退回了。"),
            Reject.DUPLICATE: self.tr("总部已经有一条同样的记录，请并入已有的那一条。"),
            Reject.FACT: self.tr("这类记录写下就不能再改，只能另写一条。"),
            Reject.GROUP: self.tr("同一次保存里有别的内容没有通过，整次一起退回。"),
        }
        try:
            return sentences[Reject(code)]
        except ValueError:
            return self.tr("总部没有收下这一处。")

    def reject_short(self, code: str) -> str:
        """Return the reason in few characters, for a chip."""
        names = {
            Reject.MALFORMED: self.tr("格式不对"),
            Reject.UNKNOWN_TABLE: self.tr("待总部升级"),
            Reject.SCOPE: self.tr("别店的记录"),
            Reject.SESSION: self.tr("登录未认出"),
            Reject.PERMISSION: self.tr("没有权限"),
            Reject.TRANSITION: self.tr("状态不许"),
            Reject.MISSING: self.tr("总部没有"),
            Reject.DUPLICATE: self.tr("重复"),
            Reject.FACT: self.tr("不能再改"),
            Reject.GROUP: self.tr("一起退回"),
        }
        return names.get(Reject(code), code) if code in set(Reject) else self.tr("被退回")

    # ---- time

    def time(self, at: datetime | None) -> str:
        """Return the wall clock of an instant; — for none."""
        return formats.clock(at.astimezone(self._zone)) if at is not None else "—"

    def day_time(self, at: datetime | None, now_at: datetime) -> str:
        """Return an instant as 今天 15:20, 昨天 16:40, 10-17 15:20, 2025-10-17 15:20; — for none."""
        if at is None:
            return "—"
        return formats.moment_near(at.astimezone(self._zone), now_at.astimezone(self._zone).date())

    def span(self, seconds: float) -> str:
        """Return a length of time in its largest unit."""
        count = int(abs(seconds))
        if count < 60:
            return self.tr("{count} 秒").format(count=count)
        if count < 3600:
            return self.tr("{count} 分钟").format(count=count // 60)
        if count < 86400:
            return self.tr("{count} 小时").format(count=count // 3600)
        return self.tr("{count} 天").format(count=count // 86400)

    def offset(self, offset_ms: int) -> str:
        """Return how far this desk's clock is off, in words."""
        if abs(offset_ms) < 2000:
            return self.tr("准确")
        words = self.tr("慢 {span}") if offset_ms > 0 else self.tr("快 {span}")
        return words.format(span=self.span(offset_ms / 1000))

    # ---- the link

    def status(self, state: SyncState) -> StatusLook:
        """Return what the status bar says of the link; ALONE is said by the bar itself."""
        waiting = self.tr("待上传 {count}").format(count=state.waiting)
        if state.link is Link.REVOKED:
            tip = self.tr("请联系总部管理员。")
            return StatusLook("lock", "bad", self.tr("本工位已被总部停用"), tip, "bad")
        if state.link is Link.OFFLINE:
            return self._offline(state)
        if state.is_first_load:
            percent = self.tr("正在首次同步 {percent}%").format(percent=int(state.progress * 100))
            return StatusLook("cloud-upload", "accent", percent, self.tr("可以照常工作，数据在后台取。"))
        trouble = self.trouble(state)
        if trouble is not None:
            tip = formats.sentences((trouble.safe, self.tr("点击查看详情。")))
            return StatusLook("alert-triangle", "warn", f"{trouble.title} · {waiting}", tip, "warn")
        text = self.tr("已同步 {time} · {waiting}").format(
            time=self.time(state.last_sync_at), waiting=waiting
        )
        icon = "cloud-upload" if state.waiting else "cloud-check"
        return StatusLook(icon, "ok", text, self.tr("点击查看同步详情。"))

    def _offline(self, state: SyncState) -> StatusLook:
        text = self.tr("离线工作中 · 自 {time} · {waiting} 条待上传（数据已存本机）").format(
            time=self.time(state.offline_since_at), waiting=state.waiting
        )
        tip = self.tr("连上总部后会自动上传，不用做什么。上次同步 {time}。")
        return StatusLook("cloud-off", "warn", text, tip.format(time=self.time(state.last_sync_at)), "warn")

    def trouble(self, state: SyncState) -> Message | None:
        """Return what a person should know although the line is there; None when all is well."""
        if state.link is Link.PAUSED and state.problem:
            return message_of(state.problem, why="sync")
        if abs(state.clock_offset_ms) > CLOCK_LIMIT_MS:
            return message_of(WrongClockError.code, offset=self.offset(state.clock_offset_ms))
        return message_of(IncarnationError.code) if state.is_copy else None

    def notice(self, state: SyncState, url: str) -> str:
        """Return what happened, what is safe, what to do, and the number; empty when all is well."""
        trouble = self.trouble(state)
        if state.link is Link.OFFLINE:
            trouble = message_of(OfflineError.code, url=url)
        elif state.link is Link.REVOKED:
            trouble = message_of(RevokedError.code)
        elif trouble is None and state.problem:
            trouble = message_of(state.problem, why="sync")
        if trouble is None:
            return ""
        return formats.sentences((trouble.what, trouble.safe, f"{trouble.do}[{trouble.code}]"))

    def link(self, link: Link) -> str:
        """Return the state of the link in a word."""
        names = {
            Link.ALONE: self.tr("本机单机"),
            Link.ONLINE: self.tr("已连接"),
            Link.OFFLINE: self.tr("离线"),
            Link.PAUSED: self.tr("同步没有做完"),
            Link.REVOKED: self.tr("已停用"),
        }
        return names[link]


def is_long(texts: Iterable[str]) -> bool:
    """Tell whether values want to stand as texts side by side, not as fields."""
    return any(len(text) > _LONG or "\n" in text for text in texts)


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)


def _instant(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo is not None else at.replace(tzinfo=UTC)
