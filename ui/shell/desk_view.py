# SPDX-License-Identifier: Apache-2.0
"""What a logged-in person works in: header, rail, tabs, status bar, keys. Must not know how one logs in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from app.core.errors import NotPermittedError
from app.core.ids import NIL
from app.help.first_day import Step
from ui.client import Client, Page
from ui.shell.about import VERSION
from ui.shell.clock_keeper import ClockKeeper
from ui.shell.counts_keeper import CountsKeeper
from ui.shell.header import Header
from ui.shell.keys import DeskKey, DeskKeys
from ui.shell.ladder_keeper import LadderKeeper
from ui.shell.languages import EVERY_NAME, LANGUAGES
from ui.shell.learning_keeper import LearningKeeper
from ui.shell.live import LiveCounts
from ui.shell.machine_sheets import printer_in_use, printer_sheet, scanner_sheet, storage_sheet
from ui.shell.navigation import Module, Navigation, RecordKind
from ui.shell.palette import Palette
from ui.shell.palette_entries import PaletteEntry
from ui.shell.parts_keeper import PartsKeeper
from ui.shell.rail import Rail, RailBadge
from ui.shell.role_news import RoleNews
from ui.shell.status_bar import StatusBar
from ui.shell.store_time import StoreTime
from ui.shell.sync_link import SyncLink
from ui.shell.tabs import TabStrip
from ui.theme.theme import Theme
from ui.widgets.layouts import hbox, vbox

if TYPE_CHECKING:
    from app.admin.queries import DutyNow

COLLAPSE_BELOW = 1200
_Key = tuple[str, UUID | None]
Place = tuple[UUID | None, dict[str, Any]]
"""What ``Page.go_to`` was given."""


class DeskView(QWidget):
    """Header, rail, tabs and status bar around the pages of one log-in."""

    log_out_wanted = Signal()
    lock_wanted = Signal()
    help_wanted = Signal(str)
    """The help on what is in front, or a page of the manual by its key."""
    password_change_wanted = Signal()
    sample_removal_wanted = Signal()
    theme_toggled = Signal()
    contrast_toggled = Signal()
    language_wanted = Signal(str)
    page_shown = Signal(object)

    def __init__(self, client: Client, *, store: str = "", navigation: Navigation | None = None) -> None:
        """Show the desk for the client's person; ``store`` is the store's name."""
        super().__init__()
        self.setObjectName("App")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.client = client
        self._theme: Theme = client.theme
        self._navigation = navigation or Navigation()
        self._modules = {module.kind: module for module in self._navigation.modules_of(client.actor)}
        self._known = {module.kind for module in self._navigation.modules()}
        self._records = {record.kind: record for record in self._navigation.records()}
        self._aliases = self._navigation.aliases()
        self._open: dict[_Key, Page] = {}
        self._keys: dict[Page, _Key] = {}
        self._recent: list[Page] = []
        self._places: dict[Page, Place] = {}
        actor, identity = client.actor, client.desk.identity
        self.header = Header(store, actor.name, actor.staff_number, is_sample=identity.is_sample)
        self.rail = Rail(tuple(self._modules.values()))
        self.tabs = TabStrip()
        self.pages = QStackedWidget()
        self.status = StatusBar(VERSION)
        work = QFrame()
        work.setObjectName("Work")
        # The pages keep one pixel off the frame, or they would paint over its round corner.
        work.setLayout(vbox(self.tabs, (self.pages, 1), spacing=0, margins=(1, 1, 0, 0)))
        self.setLayout(vbox(self.header, (hbox(self.rail, (work, 1), spacing=0), 1), self.status, spacing=0))
        self.finder = Palette(self, client, self.commands)
        self.live = LiveCounts(client, self)
        self.time = StoreTime(client, self)
        self.clocks = ClockKeeper(client, self)
        self.ladder = LadderKeeper(client, self)
        self.learning = LearningKeeper(client, self)
        self.role_news = RoleNews(client, self)
        self.parts = PartsKeeper(client, self)
        self.counts = CountsKeeper(client, self)
        self.wording: Any = None
        self.time.leave_wanted.connect(self.log_out_wanted)
        self.link = SyncLink(client, self, self.status, self.open)
        self.link.found.connect(self.finder.show_elsewhere)
        self.finder.elsewhere = self.link.search_entry
        self._wire()
        self._bind_keys()
        self._theme.changed.connect(self._fit)

    def open_first(self) -> None:
        """Open the pinned module."""
        pinned = next((module for module in self._modules.values() if module.pinned), None)
        first = pinned or next(iter(self._modules.values()), None)
        if first is not None:
            self.open(first.kind, None, {})
        self.ask_around()
        self.clocks.start()
        self.ladder.start()
        self.parts.start()
        self.counts.start()
        self.learning.start()
        self.role_news.look()

    def ask_around(self) -> None:
        """Ask for what header, rail and status bar show."""
        self.live.ask()
        self.time.look()
        settings = self.client.settings
        # Asking for printers may ask the network.
        self.client.jobs.work(
            lambda _job: printer_in_use(settings), owner=self, done=self.status.show_printer
        )

    # ---- pages

    def open(self, kind: str, record_id: UUID | None, context: dict[str, Any]) -> Page | None:
        """Open or activate a page; tells the person when the kind is not open to him."""
        if self.link.open(kind, record_id, context):
            return None
        if kind in self._aliases:
            if record_id is not None:
                # A page with several kinds of records is told which one is meant.
                context = {"record_kind": kind, **context}
            kind = self._aliases[kind]
        module, record = self._modules.get(kind), self._records.get(kind)
        if module is None and record is None:
            permission = kind if kind in self._known else ""
            self.client.show_error(NotPermittedError(permission=permission))
            return None
        key: _Key = (kind, None if module is not None else record_id)
        page = self._open.get(key)
        if page is None:
            page = self._add(module or record, key)  # type: ignore[arg-type]  # one of them is there
        self.tabs.select(page)
        if record_id is not None and kind == "customers":
            self.client.happened.emit(Step.FIND)
        if record_id is not None or context:
            self._places[page] = (record_id, context)
            page.go_to(record_id, context)
        return page

    def open_pages(self) -> tuple[tuple[_Key, Page], ...]:
        """Return the open pages with their keys in the order of the tabs."""
        return tuple((self._keys[page], page) for page in self.tabs.pages())

    def last_place(self, page: Page) -> Place:
        """Return what a page was last asked to show."""
        return self._places.get(page, (None, {}))

    def open_again(self, kind: str, record_id: UUID | None, place: Place, page: Page | None) -> Page | None:
        """Add a tab as it was in another view, with the page itself or a new one; None when it may not."""
        maker = self._modules.get(kind) or self._records.get(kind)
        if maker is None:
            return None
        opened = self._add(maker, (kind, record_id), page)
        self._places[opened] = place
        if page is None and (place[0] is not None or place[1]):
            opened.go_to(*place)
        return opened

    def current(self) -> Page | None:
        """Return the page in front."""
        return self.tabs.current()

    def close_page(self, page: Page) -> bool:
        """Close a tab and go back to the one looked at before; False when the page refuses or is pinned."""
        if self.tabs.is_pinned(page) or not page.can_close():
            return False
        if self.tabs.current() is page:
            before = next((other for other in reversed(self._recent) if other is not page), None)
            if before is not None:
                self.tabs.select(before)
        self._forget(page)
        return True

    def close_all(self) -> bool:
        """Close every page before the person leaves; False when one refuses, which is then in front."""
        for page in self.tabs.pages():
            if not page.can_close():
                self.tabs.select(page)
                return False
        for page in self.tabs.pages():
            self._forget(page)
        return True

    def _add(self, maker: Module | RecordKind, key: _Key, page: Page | None = None) -> Page:
        if page is None:
            page = maker.make(self.client)
        else:
            page.title_changed.disconnect()  # it named its tab in the view before
        page.setProperty("role", "page")
        self._open[key] = page
        self._keys[page] = key
        self.pages.addWidget(page)
        title = page.title() or (maker.title if isinstance(maker, Module) else "")
        icon = maker.icon if isinstance(maker, Module) else page.icon_name
        page.title_changed.connect(lambda text, draft: self.tabs.rename(page, text, has_draft=draft))
        self.tabs.add(page, title, icon, pinned=isinstance(maker, Module) and maker.pinned)
        return page

    def _forget(self, page: Page) -> None:
        self.tabs.remove(page)
        self._open.pop(self._keys.pop(page))
        self._places.pop(page, None)
        if page in self._recent:
            self._recent.remove(page)
        self.pages.removeWidget(page)
        page.hide()
        page.deleteLater()

    def _on_chosen(self, page: Page) -> None:
        if self._recent and self._recent[-1] is page and self.pages.currentWidget() is page:
            return
        is_new = page not in self._recent
        if not is_new:
            self._recent.remove(page)
        self._recent.append(page)
        self.pages.setCurrentWidget(page)
        if is_new:
            # Qt would ring the first button it finds; where one begins is the page's own affair.
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        kind = self._keys[page][0]
        record = self._records.get(kind)
        self.rail.set_current(record.module if record is not None and kind not in self._modules else kind)
        page.activated()
        self.page_shown.emit(page)

    # ---- search, scan, commands

    def search(self, text: str = "") -> None:
        """Open the palette."""
        self.finder.open(text)

    def take_scan(self, text: str) -> None:
        """A document's code opens its record; anything else that the page does not want is searched for."""
        self.header.search.forget_typed()
        self.client.happened.emit(Step.SCAN)
        self.status.show_scan(self._wall_time())
        page = self.current()
        if not self.finder.isVisible() and page is not None and page.scanned(text):
            return
        from app.complaints.detail import find_number  # noqa: PLC0415 -- pages import it long before
        from app.parts.searching import find_document_number  # noqa: PLC0415
        from app.sales.queries import find_sale_number  # noqa: PLC0415

        kinds = (
            ("complaints.read", "complaint", find_number),
            ("sales.read", "sales", find_sale_number),
            ("parts.read", "stock_document", find_document_number),
        )
        finders = [(kind, find) for right, kind, find in kinds if self.client.actor.may(right)]

        def ask(place: int) -> None:
            if place == len(finders):
                self.search(text)
                return
            kind, find = finders[place]

            def on_found(record_id: UUID | None) -> None:
                if record_id is None:
                    ask(place + 1)
                else:
                    self.finder.close_palette()
                    self.open(kind, record_id, {})

            self.client.jobs.read(find, text, owner=self, slot="scan", done=on_found)

        ask(0)

    def commands(self) -> list[PaletteEntry]:
        """Return what the window itself can do, for the palette."""
        entries = []
        if self.client.actor.may("complaints.register"):
            entries.append(
                PaletteEntry(
                    "plus",
                    self.tr("登记投诉"),
                    "",
                    lambda: self.open("complaints", None, {"new": True}),
                    "F2",
                )
            )
        entries += [
            PaletteEntry(
                module.icon,
                self.tr("打开 {title}").format(title=module.title),
                "",
                self._opener(module.kind),
                f"Alt+{place}",
            )
            for place, module in enumerate(self._modules.values(), start=1)
        ]
        entries += self.link.commands()
        dark = self.tr("切换到浅色") if self._theme.dark else self.tr("切换到深色")
        entries += [
            PaletteEntry("arrow-back-up", self.tr("撤销刚才的操作"), "", self.undo, "Ctrl+Z"),
            PaletteEntry("sun" if self._theme.dark else "moon", dark, "", self.theme_toggled.emit),
            PaletteEntry("eye", self.tr("高对比度"), "", self.contrast_toggled.emit),
            *(
                PaletteEntry(
                    "message-2", f"{EVERY_NAME} · {language.name}", "", self._language_chooser(language.code)
                )
                for language in LANGUAGES
            ),
            PaletteEntry("help", self.tr("帮助：快捷键与手册"), "", lambda: self.help_wanted.emit(""), "F1"),
            PaletteEntry("star", self.tr("更新内容"), "", lambda: self.help_wanted.emit("changes")),
            PaletteEntry("printer", self.tr("选择打印机"), "", self.show_printers),
            PaletteEntry("printer", self.tr("重打上一张单据"), "", self.reprint_last, "F7"),
            *(
                [
                    PaletteEntry("chart-bar", self.tr("投诉分类统计表"), "", self.ask_statistics),
                    PaletteEntry("chart-bar", self.tr("工作量统计"), "", self.show_workload),
                ]
                if self.client.actor.may("complaints.read")
                else []
            ),
            *(
                [PaletteEntry("headset", self.tr("电话查询：订单、送货、库存"), "", self.query_sales, "F5")]
                if self.client.actor.may("sales.read")
                else []
            ),
            *(
                [PaletteEntry("receipt", self.tr("登记销售"), "", self._register_sale)]
                if self.client.actor.may("sales.register")
                else []
            ),
            *(
                [
                    PaletteEntry("packages", self.tr("录入配件单据"), "", self._opener("parts", new=True)),
                    PaletteEntry("barcode", self.tr("查配件序列号"), "", self._opener("parts", serial="")),
                ]
                if self.client.actor.may("parts.post")
                else []
            ),
            PaletteEntry("book-2", self.tr("用语规范"), "", self.toggle_wording, "Alt+Y"),
            PaletteEntry("bolt", self.tr("常用语"), "", self.show_phrases),
            *(
                [PaletteEntry("list-details", self.tr("投诉细类"), "", self.show_categories)]
                if self.client.actor.may("admin.manage", NIL)
                else []
            ),
            PaletteEntry("stack-2", self.tr("单据样张"), "", self._opener("gallery")),
            PaletteEntry("shield-check", self.tr("修改密码"), "", self.password_change_wanted.emit),
            PaletteEntry("player-pause", self.tr("锁定屏幕"), "", self.lock_wanted.emit, "Ctrl+L"),
            PaletteEntry("arrows-exchange", self.tr("退出登录／换人"), "", self.log_out_wanted.emit),
        ]
        return entries

    def toggle_wording(self) -> None:
        """Alt+Y: show how one speaks with a customer, or put it away."""
        if self.wording is None:
            from ui.complaints.wording_panel import WordingPanel  # noqa: PLC0415 -- after the log-in page

            self.wording = WordingPanel(self.client, self)
        self.wording.toggle()

    def query_sales(self) -> None:
        """F5: answer a call about an order; whatever lies open stays below."""
        if not self.client.actor.may("sales.read"):
            self.client.show_error(NotPermittedError(permission="sales.read"))
            return
        from ui.sales.query_sheet import QuerySheet  # noqa: PLC0415 -- after the log-in page

        if not any(sheet.isVisible() for sheet in self.window().findChildren(QuerySheet)):
            QuerySheet(self.client, self).open()

    def show_phrases(self) -> None:
        """Open the phrases."""
        from ui.complaints.phrase_sheets import PhrasesSheet  # noqa: PLC0415 -- after the log-in page

        PhrasesSheet(self.client, self).open()

    def show_categories(self) -> None:
        """Open the tree of categories."""
        from ui.complaints.category_sheet import CategoriesSheet  # noqa: PLC0415 -- after the log-in page

        CategoriesSheet(self.client, self).open()

    def _language_chooser(self, code: str) -> Callable[[], object]:
        return lambda: self.language_wanted.emit(code)

    def _register_sale(self) -> None:
        self.open("sales", None, {"new": True})

    def _opener(self, kind: str, **context: object) -> Callable[[], object]:
        return lambda: self.open(kind, None, context)

    # ---- keys

    def new_record(self) -> None:
        """F2: what the page makes, else a complaint."""
        page = self.current()
        if page is None or not page.new_record():
            self.open("complaints", None, {"new": True})

    def _ask(self, act: str, otherwise: str) -> None:
        page = self.current()
        if page is None or not getattr(page, act)():
            self.client.notify(otherwise)

    def _bind_keys(self) -> None:
        ask = self._ask
        no_status, no_detail = self.tr("这一页没有可以改状态的单据。"), self.tr("这一页没有详情栏。")
        no_filter = self.tr("这一页没有筛选框。按 Ctrl+K 可以全局搜索。")
        no_paper = self.tr("这一页没有可以打印的单据。")
        status, detail, row_filter, paper = "change_status", "toggle_detail", "focus_filter", "print_record"
        bound = [
            DeskKey("F2", self.tr("新建：当前页的主要单据，其他页为登记投诉"), self.new_record),
            DeskKey("F4", self.tr("修改当前单据的状态"), lambda: ask(status, no_status), status),
            DeskKey("F5", self.tr("电话查询：订单、送货、库存"), self.query_sales),
            DeskKey("F8", self.tr("打开或收起详情"), lambda: ask(detail, no_detail), detail),
            DeskKey("/", self.tr("到列表的筛选框"), lambda: ask(row_filter, no_filter), row_filter),
            DeskKey("Ctrl+P", self.tr("预览并打印当前单据"), lambda: ask(paper, no_paper), paper),
            DeskKey("Alt+Y", self.tr("用语规范：敬语和六不"), self.toggle_wording),
            DeskKey("F7", self.tr("重打上一张单据"), self.reprint_last),
            DeskKey("Ctrl+Shift+P", "", self.reprint_last),
            DeskKey("Ctrl+K", self.tr("搜索顾客、工单、命令"), self.search),
            DeskKey("Ctrl+W", self.tr("关闭页签（也可用鼠标中键）"), self._close_current),
            DeskKey("Ctrl+Tab", self.tr("下一个页签"), lambda: self.tabs.step(1)),
            DeskKey("Ctrl+Shift+Tab", self.tr("上一个页签"), lambda: self.tabs.step(-1)),
            DeskKey("Ctrl+L", self.tr("锁定屏幕，打开的页面保留"), self.lock_wanted.emit),
        ]
        opening = self.tr("打开 {title}")
        for place, module in enumerate(tuple(self._modules.values())[:9], start=1):
            meaning = opening.format(title=module.title)
            bound.append(DeskKey(f"Alt+{place}", meaning, self._opener(module.kind)))
        self.keys = DeskKeys(self, bound)

    def undo(self) -> None:
        """Ctrl+Z: show what may be taken back."""
        from ui.shell.undo_sheet import UndoSheet  # noqa: PLC0415 -- few acts are taken back

        UndoSheet(self.client, self).open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z that no field took for its own text; a shortcut would take it from a page's own 撤销."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        else:
            super().keyPressEvent(event)

    def reprint_last(self) -> None:
        """F7: print the last paper of this workstation once more."""
        from ui.documents.reprint import reprint_last  # noqa: PLC0415 -- paper costs a quarter of a second

        reprint_last(self.client, self._open.get(("paper", None)))

    def current_kind(self) -> str:
        """Return the kind of the page in front; empty for none."""
        page = self.current()
        return self._keys[page][0] if page is not None else ""

    def _on_duty(self, duty: DutyNow) -> None:
        from ui.admin.duty_words import DutyWords  # noqa: PLC0415 -- not before somebody is in

        words = DutyWords(self.client.desk.identity.zone)
        is_missing = duty.is_planned and not duty.people
        self.header.show_duty(words.short(duty), words.now(duty) or words.gap(duty), is_missing=is_missing)

    def ask_statistics(self) -> None:
        """Ask for the day or the month of the statistics of complaints, and open their paper."""
        from ui.complaints.statistics_sheet import StatisticsSheet  # noqa: PLC0415 -- not needed to start

        StatisticsSheet(self.client, self).open()

    def show_workload(self) -> None:
        """Show what was done by day, person, store and terminal."""
        from ui.complaints.workload_sheet import WorkloadSheet  # noqa: PLC0415 -- not needed to start

        WorkloadSheet(self.client, self).open()

    def show_printers(self) -> None:
        """Let the person choose a printer for this workstation."""
        printer_sheet(self, self.client.settings, self.status.show_printer).open()

    def _close_current(self) -> None:
        page = self.current()
        if page is not None:
            self.close_page(page)

    # ---- inside

    def _wire(self) -> None:
        self.client.open_requested.connect(self.open)
        self.rail.chosen.connect(self._on_module_chosen)
        self.tabs.chosen.connect(self._on_chosen)
        self.tabs.close_wanted.connect(self.close_page)
        self.header.theme_toggled.connect(self.theme_toggled)
        self.header.language_wanted.connect(self.language_wanted)
        self.header.password_change_wanted.connect(self.password_change_wanted)
        self.header.lock_wanted.connect(self.lock_wanted)
        self.header.log_out_wanted.connect(self.log_out_wanted)
        self.header.sample_removal_wanted.connect(self.sample_removal_wanted)
        self.header.search_wanted.connect(self.search)
        self.header.tasks_wanted.connect(lambda: self.open("workbench", None, {"view": "tasks"}))
        self.tabs.new_wanted.connect(self.search)
        self.status.keys_clicked.connect(lambda: self.help_wanted.emit(""))
        self.status.version_clicked.connect(lambda: storage_sheet(self, self.client.desk).open())
        self.status.storage_clicked.connect(self._on_storage_clicked)
        self.status.scanner_clicked.connect(lambda: scanner_sheet(self).open())
        self.status.printer_clicked.connect(self.show_printers)
        self.client.jobs.changed.connect(self._on_changed)
        self.client.jobs.busy_changed.connect(self.status.show_busy)
        self.clocks.progressed.connect(self.status.show_clocks)
        self.live.complaints_counted.connect(self._on_complaints_counted)
        self.live.tasks_counted.connect(self._on_tasks_counted)
        self.live.duty_read.connect(self._on_duty)

    def _on_storage_clicked(self) -> None:
        if not self.link.open("sync", None, {}):
            storage_sheet(self, self.client.desk).open()

    def _on_module_chosen(self, kind: str) -> None:
        self.open(kind, None, {})
        page = self.current()
        if page is not None:
            # A click lights the button by itself; the rail shows the page that is really in front.
            self.rail.set_current(self._keys[page][0])

    def _on_changed(self, _tables: frozenset[str]) -> None:
        self.status.show_saved(self._wall_time())

    def _on_complaints_counted(self, badge: RailBadge | None) -> None:
        self.rail.set_badge("complaints", badge)

    def _on_tasks_counted(self, waiting: int, _overdue: int) -> None:
        self.header.bell.set_count(waiting)

    def _wall_time(self) -> datetime:
        desk = self.client.desk
        return desk.runner.clock.now_at().astimezone(desk.identity.zone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Collapse the rail in a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def go_to_page(self) -> None:
        """Bring the keyboard back to the page in front, from the header, the rail or the status bar."""
        page = self.current()
        if page is not None:
            page.setFocus(Qt.FocusReason.OtherFocusReason)
            page.activated()

    def _fit(self) -> None:
        collapsed = self.width() < self._theme.px(COLLAPSE_BELOW)
        self.rail.set_collapsed(collapsed)
        self.header.set_collapsed(collapsed)
