# SPDX-License-Identifier: Apache-2.0
"""The card of one customer: who, how to reach him, what he owns, what happened. Shows a row; asks by jobs."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from app.complaints.drafts import SaveDraft, get_draft, save_draft
from app.complaints.rows import DraftRow
from app.customers.commands import add_note, split_customer
from app.customers.rows import ApplianceRow, CustomerCard, TimelineItem
from app.customers.rules import MERGE, REDACT, AddNote, CustomerKind
from ui.client import Client
from ui.customers.appliance_sheet import ApplianceSheet
from ui.customers.card_part import CardPart
from ui.customers.columns import CustomerColumns
from ui.customers.contact_box import ContactBox
from ui.customers.sheets import CustomerSheet, MergeSheet, RedactSheet
from ui.customers.words import CustomerWords
from ui.sync.record_line import RecordLine
from ui.theme.theme import Density, Theme
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chips import Chip
from ui.widgets.composer import Composer
from ui.widgets.labels import Avatar, ElideLabel, Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.row_table import RowTableModel, RowTableView
from ui.widgets.segmented import Segmented
from ui.widgets.timeline import Timeline

NOTE_DRAFT = "customer_note"
_MOST_APPLIANCES = 5
_LOW = 820


class CustomerCardView(QFrame):
    """Shows a card; `merged(id)` says which customer stands for it now."""

    merged = Signal(object)
    history_came = Signal()
    """Lines that other desks wrote were added: read the card again."""

    def __init__(
        self,
        client: Client,
        parent: QWidget | None = None,
        *,
        part: Callable[[Client], CardPart] | None = None,
    ) -> None:
        super().__init__(parent)
        self._part = part(client) if part is not None else None
        self._client = client
        self._words = CustomerWords(self)
        self._card: CustomerCard | None = None
        self._theme = Theme.of(self)
        self.setProperty("role", "pane")
        self.setAccessibleName(self.tr("顾客卡片"))
        self.setMinimumWidth(self._theme.px(340))
        inside = QWidget()
        inside.setLayout(self._make_body())
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("顾客卡片"))
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._composer = self._make_composer()
        self._foot = QWidget()
        self._foot.setLayout(vbox(Line(), vbox(self._composer, margins=(16, 10, 16, 12)), spacing=0))
        self.setLayout(
            vbox(self._make_head(), Line(), (scroll, 1), self._foot, spacing=0, margins=(1, 1, 1, 1))
        )

    def card(self) -> CustomerCard | None:
        """Return the card shown."""
        return self._card

    def show_card(self, card: CustomerCard) -> None:
        """Show a card; the same customer again keeps what is being written."""
        is_other = self._card is None or self._card.id != card.id
        self._card = card
        self._avatar.set_name(card.name or "—")
        self._name.setText(card.name or self.tr("个人信息已删除"))
        self._number.set_label(card.number)
        self._level.set_look(self._words.level_chip(card.level))
        self._company.setVisible(card.kind is CustomerKind.COMPANY)
        self._contact.setText(self._contact_text(card))
        self._contacts.show_card(card)
        self._redacted.setVisible(card.is_redacted)
        self._needs.setText(card.needs)
        self._needs_box.setVisible(bool(card.needs))
        self._show_appliances(card)
        if self._part is not None:
            self._part.show_customer(card.id)
        self._show_timeline()
        self._edit.setVisible(card.can_edit and card.can_reveal)
        self._add_appliance.setVisible(card.can_edit)
        self._foot.setVisible(card.can_edit)
        self._fill_menu(card)
        parts = (*(one.id for one in card.phones), *(one.id for one in card.addresses))
        self.link.show_record(card.scope, card.id, parts)
        if is_other:
            self._client.jobs.read(
                get_draft,
                NOTE_DRAFT,
                card.id,
                owner=self,
                done=lambda row: self._on_draft(card.id, row),
                slot="draft",
            )

    def flush(self) -> None:
        """Keep the draft of the note now."""
        self._composer.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the low composer in a low window."""
        super().resizeEvent(event)
        self._composer.set_low(self.window().height() < self._theme.px(_LOW))

    # ---- parts

    def _make_head(self) -> QWidget:
        self._number = Button("", kind="link")
        self._number.setToolTip(self.tr("复制顾客编号"))
        self._number.clicked.connect(lambda _on=False: self._copy_number())
        copy = IconButton("copy", self.tr("复制顾客编号"), px=16)
        copy.clicked.connect(self._copy_number)
        self._edit = Button(self.tr("修改"), icon="edit")
        self._edit.clicked.connect(lambda _on=False: self._open_edit())
        self._menu_button = IconButton("dots", self.tr("更多"))
        self._menu = QMenu(self._menu_button)
        self._menu_button.setMenu(self._menu)
        self._avatar = Avatar("", 40, "hot_fill")
        self._name = Label("", "h2", selectable=True)
        self._level = Chip("")
        self._company = Chip(self.tr("单位"), Tone.INFO, "building")
        self._contact = ElideLabel("", "second")
        top = hbox(self._number, copy, None, self._edit, self._menu_button, spacing=6)
        name = hbox(self._name, self._level, self._company, None, spacing=8)
        who = hbox(self._avatar, (vbox(name, self._contact, spacing=3), 1), spacing=12)
        head = QWidget()
        head.setLayout(vbox(top, who, spacing=10, margins=(18, 12, 14, 12)))
        return head

    def _make_body(self) -> QVBoxLayout:
        self._contacts = ContactBox(self._client)
        self._redacted = Banner(self.tr("这位顾客的个人信息已按要求删除，只保留业务记录。"), tone="info")
        self._needs = Label("", wrap=True, selectable=True)
        self._needs_box = QWidget()
        self._needs_box.setLayout(vbox(Label(self.tr("需求档案"), "field"), self._needs, spacing=2))
        self._appliance_title = Label(self.tr("名下电器"), "h3")
        self._add_appliance = Button(self.tr("登记电器"), kind="link", icon="plus")
        self._add_appliance.clicked.connect(lambda _on=False: self._open_appliance(None))
        self._appliances = RowTableModel(CustomerColumns(self).of_appliances())
        self._appliance_list = RowTableView(self._appliances, name=self.tr("名下电器"))
        self._appliance_list.set_density(Density.COMPACT)
        self._appliance_list.opened.connect(self._open_appliance)
        self._no_appliance = Label(self.tr("还没有登记电器"), "second")
        self._filter = Segmented()
        for key in ("all", "note", "complaint", "change"):
            self._filter.add_segment(key, self._filter_label(key))
        self._filter.chosen.connect(lambda _key: self._show_timeline())
        self._timeline = Timeline()
        self._timeline.link_clicked.connect(self._on_link)
        self._nothing = Label(self.tr("没有这一类记录"), "second")
        between = [self._part] if self._part is not None else []
        self.link = RecordLine(self._client)
        self.link.history_came.connect(self.history_came)
        return vbox(
            self.link,
            self._redacted,
            self._contacts,
            self._needs_box,
            hbox(self._appliance_title, None, self._add_appliance),
            self._appliance_list,
            self._no_appliance,
            *between,
            hbox(Label(self.tr("往来"), "h3"), None, self._filter),
            self._timeline,
            self._nothing,
            None,
            spacing=10,
            margins=(18, 12, 18, 12),
        )

    def _make_composer(self) -> Composer:
        composer = Composer((("note", self.tr("备注")),))
        composer.text_edit.setPlaceholderText(self.tr("写一条备注，记到往来里…"))
        composer.text_edit.setAccessibleName(self.tr("备注"))
        # A note takes no files and no phrases; the composer of complaints does.
        for button in composer.findChildren(IconButton):
            button.hide()
        composer.draft_changed.connect(self._on_draft_changed)
        composer.submitted.connect(self._on_note)
        return composer

    # ---- showing

    def _contact_text(self, card: CustomerCard) -> str:
        registered = card.registered_at.astimezone(self._client.desk.identity.zone)
        parts = [self.tr("{day} 登记").format(day=formats.day(registered))]
        if card.contact_name:
            parts.append(self.tr("联系人 {name}").format(name=card.contact_name))
        if card.manager_name:
            parts.append(self.tr("客户经理 {name}").format(name=card.manager_name))
        if card.merged:
            numbers = formats.listed(number for _id, number in card.merged)
            parts.append(self.tr("合并自 {numbers}").format(numbers=numbers))
        return " · ".join(parts)

    def _show_appliances(self, card: CustomerCard) -> None:
        rows = card.appliances
        self._appliances.reset(len(rows), 0, rows)
        self._appliance_list.setVisible(bool(rows))
        self._no_appliance.setVisible(not rows)
        self._appliance_title.setText(
            self.tr("名下电器 {count}").format(count=len(rows)) if rows else self.tr("名下电器")
        )
        lines = min(len(rows), _MOST_APPLIANCES)
        height = self._appliance_list.horizontalHeader().sizeHint().height()
        height += lines * self._theme.row_height(Density.COMPACT) + 2
        self._appliance_list.setFixedHeight(max(height, self._theme.px(60)))

    def _show_timeline(self) -> None:
        if self._card is None:
            return
        items = self._card.timeline
        for key in ("all", "note", "complaint", "change"):
            count = sum(_is_of(item, key) for item in items)
            self._filter.set_label(key, f"{self._filter_label(key)} {count}".removesuffix(" 0"))
        wanted = [item for item in items if _is_of(item, self._filter.current())]
        zone, now_at = self._client.desk.identity.zone, self._client.desk.runner.clock.now_at()
        self._timeline.set_items([self._words.shown(item, zone, now_at) for item in wanted])
        self._nothing.setVisible(not wanted)

    def _filter_label(self, key: str) -> str:
        labels = {
            "all": self.tr("全部"),
            "note": self.tr("备注"),
            "complaint": self.tr("投诉"),
            "change": self.tr("资料"),
        }
        return labels[key]

    def _fill_menu(self, card: CustomerCard) -> None:
        self._menu.clear()
        actor = self._client.actor
        if actor.may(MERGE) and not card.is_redacted:
            self._add_action("git-merge", self.tr("合并到另一份档案…")).triggered.connect(self._open_merge)
            for row_id, number in card.merged:
                action = self._add_action("arrow-back-up", self.tr("拆回 {number}").format(number=number))
                action.triggered.connect(lambda _on=False, wanted=row_id: self._split(wanted))
        if actor.may(REDACT) and not card.is_redacted:
            self._add_action("eye-off", self.tr("删除个人信息…")).triggered.connect(self._open_redact)
        self._menu_button.setVisible(not self._menu.isEmpty())

    # ---- acting

    def _copy_number(self) -> None:
        if self._card is not None:
            QGuiApplication.clipboard().setText(self._card.number)
            self._client.notify(self.tr("已复制 {number}").format(number=self._card.number))

    def _add_action(self, icon: str, text: str) -> QAction:
        return self._menu.addAction(self._theme.icon(icon, "text2", 16), text)

    def _open_edit(self) -> None:
        if self._card is not None:
            CustomerSheet(self._client, self, self._card.id).open()

    def _open_appliance(self, appliance: ApplianceRow | None) -> None:
        if self._card is not None and self._card.can_edit:
            ApplianceSheet(self._client, self, self._card.id, appliance).open()

    def _open_merge(self) -> None:
        if self._card is not None:
            sheet = MergeSheet(self._client, self, self._card)
            sheet.stored.connect(self.merged)
            sheet.open()

    def _open_redact(self) -> None:
        if self._card is not None:
            RedactSheet(self._client, self, self._card).open()

    def _split(self, row_id: UUID) -> None:
        self._client.jobs.write(split_customer, row_id, owner=self)

    def _on_link(self, target: object) -> None:
        if isinstance(target, tuple) and target[0]:
            self._client.open(target[0], target[1])

    def _on_draft(self, customer_id: UUID, draft: DraftRow | None) -> None:
        if self._card is None or self._card.id != customer_id:
            return
        zone = self._client.desk.identity.zone
        saved_at = draft.saved_at.astimezone(zone) if draft else None
        self._composer.set_record(customer_id, draft.content.get("text", "") if draft else "", saved_at)

    def _on_draft_changed(self, text: str) -> None:
        record = self._composer.record
        if isinstance(record, UUID):
            self._client.jobs.write(
                save_draft,
                SaveDraft(NOTE_DRAFT, record, {"text": text}),
                owner=self,
                done=lambda _answer: self._on_draft_kept(record),
                failed=lambda _error: self._composer.draft_failed(),
            )

    def _on_draft_kept(self, record: UUID) -> None:
        if self._composer.record == record:
            now_at = self._client.desk.runner.clock.now_at()
            self._composer.draft_saved(now_at.astimezone(self._client.desk.identity.zone))

    def _on_note(self, _kind: str, text: str) -> None:
        record = self._composer.record
        if isinstance(record, UUID):
            self._composer.set_busy(True)
            self._client.jobs.write(
                add_note,
                AddNote(record, text),
                owner=self,
                done=lambda _id: self._composer.clear_after_submit(),
                failed=self._on_note_failed,
            )

    def _on_note_failed(self, error: Exception) -> None:
        self._composer.set_busy(False)
        self._client.show_error(error)


def _is_of(item: TimelineItem, key: str) -> bool:
    """Tell whether an item belongs to a part of the timeline."""
    if key == "all":
        return True
    if key in {"note", "complaint"}:
        return item.kind == key
    return item.kind not in {"note", "complaint"}
