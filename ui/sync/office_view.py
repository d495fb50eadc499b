# SPDX-License-Identifier: Apache-2.0
"""总部管理: every enrolled desk, how far behind it is, codes for new ones. Needs the line and says so.

Asks head office by jobs through ``client.sync``; knows no query of this desk but the list of its stores.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QFrame, QWidget

from app.sync.client import office
from app.sync.client.joining import restore_key
from app.sync.client.office import OfficeDesk, ServerState
from ui.client import Client
from ui.sync.key_sheet import KeySheet, NoteKey
from ui.sync.office_sheets import CodeSheet, EnrolSheet, RenameSheet, StoreChoice
from ui.sync.words import SyncWords
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.chips import ChipLook
from ui.widgets.dialog_confirm import confirm
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.row_columns import Align, Column, Paint
from ui.widgets.row_model import RowTableModel
from ui.widgets.row_table import RowTableView

_HEARD = timedelta(minutes=5)
_LONG_AWAY = timedelta(days=1)
_CLOCK_MS = 60_000
_MANY = 1000


class OfficeView(QWidget):
    """The list of desks with its acts."""

    def __init__(
        self,
        client: Client,
        stores: Callable[[Callable[[tuple[StoreChoice, ...]], None]], None],
        note_key: NoteKey,
        parent: QWidget | None = None,
    ) -> None:
        """Show what ``client.sync`` reaches; ``stores(done)`` hands over the stores to enrol for.

        ``note_key`` writes down who takes a desk's key, before head office is asked for it.
        """
        super().__init__(parent)
        self._client, self._stores, self._note_key = client, stores, note_key
        self._words = SyncWords(client.desk.identity.zone, self)
        self._desks: tuple[OfficeDesk, ...] = ()
        self._asked = 0
        self.banner = Banner("", tone="warn")
        self.banner.hide()
        self.summary = Label("", "second")
        self.rename_button = Button(self.tr("改名"), icon="edit")
        self.rename_button.clicked.connect(self._on_rename)
        self.key_button = Button(self.tr("取回密钥"), icon="key")
        self.key_button.clicked.connect(self._on_key)
        self.revoke_button = Button(self.tr("停用"), kind="danger", icon="lock")
        self.revoke_button.clicked.connect(self._on_revoke)
        self.again = Button(self.tr("刷新"), kind="ghost", icon="refresh")
        self.again.clicked.connect(self.refresh)
        self.model = RowTableModel(self._columns())
        self.table = RowTableView(self.model, name=self.tr("已接入的工位"))
        self.empty = EmptyState("building", self.tr("还没有工位接入总部。按 F2 发一个接入码。"))
        self.table.set_empty_state(self.empty)
        self.table.selection_changed.connect(self._show_buttons)
        self.table.opened.connect(lambda _row=None: self._on_rename())
        self.server = Label("", "caption")
        pane = QFrame()
        pane.setProperty("role", "pane")
        pane.setLayout(
            vbox(
                hbox(
                    self.summary, None, self.again, self.rename_button, self.key_button, self.revoke_button,
                    margins=(16, 8, 10, 8),
                ),
                Line(),
                (self.table, 1),
                Line(),
                hbox(self.server, None, margins=(16, 7, 16, 7)),
                spacing=0,
                margins=(1, 1, 1, 2),
            )
        )  # fmt: skip
        self.setLayout(vbox(self.banner, (pane, 1), spacing=10))
        self._show_buttons()
        if client.sync is not None:
            client.sync.changed.connect(self._on_link)

    def refresh(self) -> None:
        """Ask head office again."""
        if not self._is_online():
            self._show_offline()
            return
        self.banner.hide()
        asks, session = self._client.sync.asks(), self._client.actor.session_id
        jobs = self._client.jobs
        self._asked += 1
        asked = self._asked
        jobs.work(
            lambda _job: office.list_desks(asks, session), owner=self,
            done=lambda desks: self._on_desks(asked, desks), failed=self._on_failed,
        )  # fmt: skip
        jobs.work(
            lambda _job: office.server_state(asks, session), owner=self, done=self.show_server,
            failed=lambda _error: self.show_server(None),
        )  # fmt: skip

    def begin_enrol(self) -> bool:
        """Ask for which store a new desk is; False while offline."""
        if not self._is_online():
            self._show_offline()
            return False
        self._stores(self._open_enrol)
        return True

    def select(self, device: UUID) -> None:
        """Go to a desk."""
        self.table.select_id(device)

    def _on_desks(self, asked: int, desks: tuple[OfficeDesk, ...]) -> None:
        # Two workers ask: an older answer may come after a newer one, with the name from before.
        if asked == self._asked:
            self.show_desks(desks)

    def show_desks(self, desks: tuple[OfficeDesk, ...]) -> None:
        """Show what head office answered."""
        self._desks = desks
        self.model.reset(len(desks), 0, desks)
        if self.table.current_row() is None:
            self.table.select_first()
        active = [desk for desk in desks if not desk.is_revoked]
        silent = sum(self._is_away(desk) for desk in active)
        text = self.tr("{count} 个工位").format(count=len(active))
        if silent:
            text += self.tr(" · {count} 个超过一天没有联系").format(count=silent)
        self.summary.setText(text)
        voices = [desk for desk in active if desk.voices > 1]
        if voices:
            names = formats.listed(_title(desk) for desk in voices)
            self._tell(
                self.tr(
                    "{names} 有两个声音：同一份数据在两台电脑上开着，或从备份恢复过。"
                    "请只留一台，另一台重新接入。"
                ).format(names=names),
                "bad",
            )
        self._show_buttons()

    def show_server(self, server: ServerState | None) -> None:
        """Show how the server is; None when it does not tell."""
        now_at = self._client.desk.runner.clock.now_at()
        if server is None:
            self.server.setText(self.tr("服务器已连接"))
            return
        parts = [self.tr("服务器 v{version}").format(version=server.version) if server.version else ""]
        if server.backup_at is None:
            parts.append(self.tr("还没有备份过"))
        else:
            age = self._words.span((now_at - server.backup_at).total_seconds())
            parts.append(self.tr("上次备份 {age}前").format(age=age))
        if server.free_bytes is not None:
            parts.append(self.tr("磁盘剩 {size} GB").format(size=f"{server.free_bytes / 1e9:.1f}"))
        self.server.setText(" · ".join(part for part in parts if part))

    # ---- inside

    def _is_online(self) -> bool:
        sync = self._client.sync
        return sync is not None and sync.asks() is not None and sync.state.is_online

    def _on_link(self, _state: object) -> None:
        if not self.isVisible():
            return
        if not self._is_online():
            self._show_offline()
        elif not self.banner.isHidden() and not self._desks:
            self.refresh()

    def _show_offline(self) -> None:
        sync = self._client.sync
        if sync is None or sync.asks() is None:
            self._tell(self.tr("这个工位还没有接入总部，接入后才能管理其他工位。"), "warn")
        else:
            since = self._words.time(sync.state.offline_since_at)
            self._tell(
                self.tr("现在离线（自 {time}）。总部管理要联网才能用，连上后会自动刷新。").format(time=since),
                "warn",
            )
        self.empty.set_sentence("cloud-off", self.tr("离线时看不到其他工位。"))
        self._show_buttons()

    def _tell(self, text: str, tone: Any) -> None:
        self.banner.set_text(text, tone)
        self.banner.show()

    def _on_failed(self, error: Exception) -> None:
        self._client.show_error(error)

    def _is_away(self, desk: OfficeDesk) -> bool:
        now_at = self._client.desk.runner.clock.now_at()
        return desk.last_contact_at is None or now_at - desk.last_contact_at > _LONG_AWAY

    def _columns(self) -> tuple[Column, ...]:
        words = self._words

        def now() -> Any:
            return self._client.desk.runner.clock.now_at()

        return (
            Column("store", self.tr("门店"), lambda d: d.store_code or self.tr("总部"), width=64),
            Column("name", self.tr("工位"), lambda d: d.name, width=150, paint=Paint.STRONG, stretch=True),
            Column("code", self.tr("编号"), lambda d: d.desk_code, width=60, paint=Paint.SECOND),
            Column("state", self.tr("状态"), width=128, paint=Paint.CHIP, chip=self._chip),
            Column("contact", self.tr("上次联系"), lambda d: words.day_time(d.last_contact_at, now()),
                   width=118, paint=Paint.SECOND),
            Column("queue", self.tr("待上传"), lambda d: f"{d.queue:,}", width=72, paint=Paint.NUMBER),
            Column("lag", self.tr("未收"), lambda d: f"{d.lag:,}", width=68, paint=Paint.NUMBER),
            Column("clock", self.tr("时钟"), lambda d: words.offset(d.offset_ms), width=96,
                   paint=Paint.SECOND, hidden_below=760),
            Column("version", self.tr("版本"), lambda d: d.version, width=84, paint=Paint.SECOND,
                   hidden_below=820, align=Align.LEFT),
            Column("enrolled", self.tr("接入时间"), lambda d: words.day_time(d.enrolled_at, now()),
                   width=118, paint=Paint.SECOND, hidden_below=980),
        )  # fmt: skip

    def _chip(self, desk: OfficeDesk) -> ChipLook:
        now_at = self._client.desk.runner.clock.now_at()
        if desk.is_revoked:
            return ChipLook(self.tr("已停用"), Tone.MUTE, "lock")
        if desk.voices > 1:
            return ChipLook(self.tr("两个声音"), Tone.BAD, "alert-triangle")
        if abs(desk.offset_ms) > _CLOCK_MS:
            return ChipLook(self.tr("时钟不准"), Tone.WARN, "clock")
        away = now_at - desk.last_contact_at if desk.last_contact_at is not None else None
        if away is None or away > _HEARD:
            words = self._words.span(away.total_seconds()) if away is not None else ""
            tone = Tone.WARN if away is not None and away > _LONG_AWAY else Tone.MUTE
            return ChipLook(self.tr("离线 {span}").format(span=words).strip(), tone, "cloud-off")
        if desk.lag > _MANY:
            return ChipLook(self.tr("正在追赶"), Tone.INFO, "refresh")
        return ChipLook(self.tr("在线"), Tone.OK, "cloud-check")

    def _current(self) -> OfficeDesk | None:
        rows = self.table.selected_rows()
        return rows[0] if len(rows) == 1 else None

    def _show_buttons(self) -> None:
        desk, online = self._current(), self._is_online()
        may = desk is not None and online and not desk.is_revoked
        self.rename_button.setEnabled(may)
        self.revoke_button.setEnabled(may)
        # Of a revoked desk too: what it never sent may lie there under that key.
        self.key_button.setEnabled(desk is not None and online)
        self.again.setEnabled(online)

    # ---- acts

    def _open_enrol(self, stores: tuple[StoreChoice, ...]) -> None:
        asks, session = self._client.sync.asks(), self._client.actor.session_id

        def make(store_code: str, kind: str, *, is_office: bool, is_new: bool) -> office.NewCode:
            return office.make_code(asks, session, store_code, kind, is_office=is_office, is_new=is_new)

        sheet = EnrolSheet(self, self._client, stores, make)
        sheet.made.connect(lambda code, store: CodeSheet(self, self._client, code, store, self._words).open())
        sheet.open()

    def _on_rename(self) -> None:
        desk = self._current()
        if desk is None or not self.rename_button.isEnabled():
            return
        asks, session = self._client.sync.asks(), self._client.actor.session_id
        sheet = RenameSheet(
            self, self._client, desk.name, lambda name: office.rename_desk(asks, session, desk.id, name)
        )
        sheet.renamed.connect(self._on_renamed)
        sheet.open()

    def _on_renamed(self) -> None:
        self._client.notify(self.tr("工位已改名。"))
        self.refresh()

    def _on_key(self) -> None:
        desk = self._current()
        if desk is None or not self.key_button.isEnabled():
            return
        asks, session = self._client.sync.asks(), self._client.actor.session_id
        KeySheet(
            self, self._client, _title(desk), desk.desk_code or desk.name,
            lambda reason, done, failed: self._note_key(desk.id, _title(desk), reason, done, failed),
            lambda: restore_key(asks, session, desk.id),
        ).open()  # fmt: skip

    def _on_revoke(self) -> None:
        desk = self._current()
        if desk is None:
            return
        name = _title(desk)
        sheet = confirm(
            self,
            self.tr("停用 {name}？").format(name=name),
            self.tr(
                "它下次联系总部时，公司数据会从那台电脑上清除，没有上传的 {count} 条也不再接收。"
                "停用不能撤回，要再用须重新发接入码。"
            ).format(count=desk.queue),
            self.tr("停用"),
            danger=True,
            typed=desk.desk_code or desk.name,
        )
        asks, session = self._client.sync.asks(), self._client.actor.session_id

        def done(_answer: object) -> None:
            sheet.done()
            self._client.notify(self.tr("{name} 已停用。").format(name=name))
            self.refresh()

        def failed(error: Exception) -> None:
            sheet.done()
            self._client.show_error(error)

        def act() -> None:
            sheet.set_busy(True)
            self._client.jobs.work(
                lambda _job: office.revoke_desk(asks, session, desk.id), owner=self, done=done, failed=failed
            )

        sheet.accepted.connect(act)


def _title(desk: OfficeDesk) -> str:
    """Return how people call a desk: its store and its name."""
    return f"{desk.store_code} {desk.name}".strip()
