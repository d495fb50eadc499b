# SPDX-License-Identifier: Apache-2.0
"""F2: write a document of parts down, whatever kind. What is typed is kept as a draft; the command stores.

After one is stored the sheet is empty for the next one of the same kind.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.complaints.drafts import (
    DropDraft,
    SaveDraft,
    WithDraft,
    drop_draft,
    get_drafts,
    run_and_forget,
    save_draft,
)
from app.complaints.rows import DraftRow
from app.core.errors import ProblemsError
from app.core.ids import new_id
from app.parts.document_list import DocumentSheet, get_document
from app.parts.documents import Registered, register_document
from app.parts.inputs import RegisterDocument
from ui.client import Client
from ui.parts.entry_columns import BY_KEY, KINDS
from ui.parts.entry_form import EntryForm
from ui.parts.entry_lines import EntryLines
from ui.parts.words import PartsWords
from ui.widgets import formats
from ui.widgets.banner import Banner
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.layouts import clear_layout, column_of, hbox
from ui.widgets.messages import message_for
from ui.widgets.shortcuts import bind_key

_AUTOSAVE_MS = 1_500
_WIDTH = 1240
_AROUND, _LEAST_LINES, _GAP, _NOTE = 326, 150, 12, 58
"""Pixels beside the lines, the least height of these, what lies between two parts, a note below the date."""
_MOST_OFFERED = 2
_DRAFT = "stock_entry"


class EntrySheet(Overlay):
    """Writes documents down, one after the other; `registered(id)` when one is stored.

    Every second and a half what is typed is kept as a draft; after a crash, or when it was closed, the next
    sheet offers it again.
    """

    registered = Signal(object)

    def __init__(
        self, client: Client, parent: QWidget, kind: str = "BR", *, place_id: UUID | None = None
    ) -> None:
        """Begin with a kind (``entry_columns.BY_KEY``) and a warehouse, else the first one."""
        super().__init__(parent, "", icon="packages", width=_WIDTH)
        self.set_title(self.tr("录入单据"))
        self._client, self._words = client, PartsWords(self)
        self._draft_id = new_id()
        self._kept: Mapping[str, str] = {}
        self._sent: Mapping[str, str] = {}
        self._sent_on: date | None = None
        self._is_sending = self._has_draft = False
        self._notice_height = 0
        self.form = EntryForm(client, self._words, self)
        self.lines = EntryLines(client, BY_KEY.get(kind, KINDS[0]))
        self._offer = hbox(spacing=8)
        offer = QWidget()
        offer.setLayout(self._offer)
        self.set_body(column_of(offer, self.form.panel, (self.lines, 1), spacing=12))
        drop = self.add_button(self.tr("丢弃草稿"), kind="ghost", icon="trash", left=True)
        drop.clicked.connect(lambda _on=False: self._drop())
        self.add_cancel(self.tr("稍后再填"))
        self.add_accept(self.tr("登记"))
        self._timer = QTimer(self, singleShot=True, interval=_AUTOSAVE_MS)
        self._timer.timeout.connect(self.keep_draft)
        self._wire()
        self.form.begin(kind, place_id)
        client.jobs.read(get_drafts, _DRAFT, owner=self, done=self._on_drafts)

    def order(self) -> RegisterDocument:
        """Return the command, as filled in."""
        return RegisterDocument(lines=self.lines.lines(), **self.form.fields_of_order())

    def take_scan(self, code: str) -> None:
        """Take a scan that the window heard."""
        self.lines.take_scan(code)

    def open(self) -> None:
        """Show the sheet and go to the first field that is empty."""
        super().open()
        self._size_lines()
        self.form.panel.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the lines the height that is there."""
        self._size_lines()
        super().resizeEvent(event)

    def keep_draft(self) -> None:
        """Keep what is typed now."""
        self._timer.stop()
        content = self._content()
        if content == self._kept or self._is_sending or not (self._is_touched() or self._has_draft):
            return
        self._kept, self._has_draft = content, True
        self._client.jobs.write(save_draft, SaveDraft(_DRAFT, self._draft_id, content))

    def reject(self) -> None:
        """Keep what is typed, then close."""
        if self._is_touched():
            self.keep_draft()
            if self._has_draft:
                self._client.notify(self.tr("没登记完的单据已留作草稿，下次录入时可接着填。"))
        super().reject()

    def leave(self) -> None:
        """Keep what is typed, then close."""
        self.keep_draft()
        super().leave()

    # ---- parts

    def _wire(self) -> None:
        form = self.form
        form.changed.connect(self._on_edited)
        form.kind_changed.connect(lambda: self.lines.set_kind(form.kind()))
        form.place_changed.connect(lambda: self.lines.set_place(form.place_id()))
        form.followed.connect(self._on_followed)
        form.no_warehouse.connect(self._on_no_warehouse)
        form.noted.connect(self._size_lines)
        form.panel.submitted.connect(self.accept)
        self.lines.edited.connect(self._on_edited)
        self.accepted.connect(self._on_accept)
        bind_key(self, "Ctrl+S", self.tr("把没录完的单据留作草稿"), self._on_save_key)
        bind_key(self, "Alt+L", self.tr("到单据明细"), self.lines.grid.go_to_entry)
        bind_key(self, "Alt+F", self.tr("按名称或编码找配件"), self.lines.finder.setFocus)

    def set_notice(self, notice: QWidget | None) -> None:
        """Show a banner above the buttons; the lines make room for it."""
        self._notice_height = 0 if notice is None else notice.sizeHint().height() + _GAP
        super().set_notice(notice)
        self._size_lines()

    def _size_lines(self) -> None:
        """Give the lines the height that the other parts leave."""
        px, offered = self._client.theme.px, self._offer.sizeHint().height()
        taken = px(_AROUND) + self._notice_height + (offered + _GAP if offered else 0)
        taken += px(_NOTE) if self.form.panel.hint("dated_on") else 0
        height = max(px(_LEAST_LINES), self.height() - taken)
        if self.lines.minimumHeight() != height:
            self.lines.setMinimumHeight(height)

    def _on_edited(self) -> None:
        # Not restarted: someone who types without a pause is saved every second and a half as well.
        if not self._timer.isActive() and not self._is_sending:
            self._timer.start()

    def _on_save_key(self) -> None:
        self.keep_draft()
        self._client.notify(self.tr("草稿已存本机；登记请按 Ctrl+Enter。"))

    def _on_no_warehouse(self) -> None:
        self.set_notice(Banner(self.tr("还没有仓库，请先在“库存”里新建仓库。")))

    def _on_followed(self, document_id: UUID) -> None:
        if self.lines.is_empty():
            self._client.jobs.read(get_document, document_id, owner=self, done=self._on_followed_sheet)

    def _on_followed_sheet(self, sheet: DocumentSheet) -> None:
        if self.lines.is_empty():
            self.lines.put_lines(sheet.lines)

    # ---- storing

    def _on_accept(self) -> None:
        if self._is_sending or not self.lines.check():
            return
        order_lines = self.lines.lines()
        if not self.form.check(owes=any(line.owed for line in order_lines)):
            return
        self.set_notice(None)
        self._timer.stop()
        self._set_sending(sending=True)
        self._sent = self.form.content()
        order = self.order()
        self._sent_on = order.dated_on
        given = WithDraft(register_document, order, _DRAFT, self._draft_id)
        self._client.jobs.write(
            run_and_forget, given, owner=self, done=self._on_registered, failed=self._on_failed
        )

    def _set_sending(self, *, sending: bool) -> None:
        self._is_sending = sending
        self.set_busy(sending)
        self.lines.set_busy(sending)

    def _on_registered(self, answer: Registered) -> None:
        said = self.tr("已登记 {number}，已记账")
        if answer.posted_on is None:
            said = self.tr("已登记 {number}，放进待齐")
        elif self._sent_on is not None and answer.posted_on != self._sent_on:
            said = self.tr("已登记 {number}；{day} 的日报已编制，日期不变，记在 {later}")
        days = (None if on is None else formats.day_of_year(on) for on in (self._sent_on, answer.posted_on))
        day, later = days
        self._client.notify(said.format(number=answer.number, day=day, later=later))
        self.registered.emit(answer.id)
        self._timer.stop()
        self._draft_id, self._kept, self._has_draft = new_id(), {}, False
        self.form.begin_again(self._sent)
        self.lines.clear()
        self.lines.refresh_stock()
        self._timer.stop()
        self.form.panel.focus_first()
        self._set_sending(sending=False)
        self._on_edited()

    def _on_failed(self, error: Exception) -> None:
        self._set_sending(sending=False)
        self._on_edited()
        problems = error.problems if isinstance(error, ProblemsError) else {}
        of_lines = {name: code for name, code in problems.items() if name.startswith("lines.")}
        if of_lines:
            said = self.tr("没有登记：{count} 处要改，已在明细里标红。按 Alt+PgDown 到下一处。")
            self.set_notice(Banner(said.format(count=formats.number(len(of_lines))), tone="bad"))
            self.lines.set_problems(of_lines)
        if problems.get("lines") == "required":
            self.set_notice(Banner(self.tr("还没有明细：请扫码、输入编码，或从 Excel 粘贴。"), tone="bad"))
            self.lines.grid.go_to_entry()
        elif not self.form.set_problems(problems) and not of_lines:
            self.set_notice(ErrorNotice(message_for(error)))

    # ---- the draft

    def _content(self) -> dict[str, str]:
        content = self.form.content()
        if not self.lines.is_empty():
            content["lines"] = json.dumps(self.lines.grid.state(), ensure_ascii=False)
        return {name: text for name, text in content.items() if text}

    def _is_touched(self) -> bool:
        return self.form.is_touched() or not self.lines.is_empty()

    def _on_drafts(self, drafts: tuple[DraftRow, ...]) -> None:
        for draft in drafts[:_MOST_OFFERED]:
            saved = draft.saved_at.astimezone(self._client.desk.identity.zone)
            kind = BY_KEY.get(draft.content.get("kind", ""), KINDS[0])
            rows = len(json.loads(draft.content.get("lines", "{}")).get("rows", ()))
            text = self.tr("上次没有登记完：{kind}，{count} 行（{time} 存）").format(
                kind=self._words.kind(kind.kind, kind.direction),
                count=formats.number(rows),
                time=formats.moment_of_year(saved),
            )
            banner = Banner(text, tone="info", action=self.tr("接着填"), closable=True)
            banner.action_clicked.connect(lambda kept=draft: self._restore(kept))
            banner.closed.connect(self._size_lines)
            self._offer.addWidget(banner)
        self._size_lines()

    def _restore(self, draft: DraftRow) -> None:
        clear_layout(self._offer)
        self._size_lines()
        self._draft_id, self._kept, self._has_draft = draft.record_id, dict(draft.content), True
        self.lines.clear()
        self.form.restore(draft.content)
        self.lines.grid.restore(json.loads(draft.content.get("lines", "{}")))
        self._timer.stop()
        self.lines.grid.go_to_entry()

    def _drop(self) -> None:
        self._timer.stop()
        self._is_sending = True
        self._client.jobs.write(drop_draft, DropDraft(_DRAFT, self._draft_id))
        self.rejected.emit()
        self.done()


def scan_into_sheet(page: QWidget, code: str) -> bool:
    """Hand a scan to the sheet that lies open over a page; False when none does."""
    sheets = page.window().findChildren(EntrySheet)
    sheet = next((one for one in sheets if one.isVisible()), None)
    if sheet is not None:
        sheet.take_scan(code)
    return sheet is not None
