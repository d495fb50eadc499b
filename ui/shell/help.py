# SPDX-License-Identifier: Apache-2.0
"""F1: finds out what is in front, opens the help sheet on its page, lets it search and print.

Must not know what the manual says.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QWhatsThisClickedEvent
from PySide6.QtWidgets import QWidget

from ui.help.keys import KeyGroup, joined, keys_within, own_keys, without
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice

if TYPE_CHECKING:
    from app.core.settings import MachineSettings
    from app.help.manual import Manual
    from app.help.markup import Block
    from app.help.search import Hit
    from ui.help.sheet import HelpSheet
    from ui.shell.desk_view import DeskView
    from ui.shell.lock import LockScreen
    from ui.shell.notices import Notices
    from ui.shell.start import Start

_START = "start"


class Front(Protocol):
    """What the help asks of the window: the parts of which one is in front."""

    start: Start
    desk_view: DeskView | None
    lock_screen: LockScreen | None
    notices: Notices

    @property
    def settings(self) -> MachineSettings:
        """The settings of this workstation."""


class HelpDesk(QObject):
    """One per window: opens at most one sheet."""

    opened = Signal()

    def __init__(self, window: QWidget, front: Front) -> None:
        super().__init__(window)
        self._window, self._front = window, front
        self._manual: Manual | None = None
        self.sheet: HelpSheet | None = None
        window.installEventFilter(self)

    # ---- opening

    def open(self, code: str = "", page: str = "", section: str = "") -> None:
        """Open the help on what is in front, on an error's ``code``, or on a ``page`` of the manual."""
        if self.sheet is not None:
            self.sheet.reject()
            return
        code = code or ("" if page else self._code())
        # Nobody asks for help before the log-in page stands.
        from ui.help.pages import MadePages, Place, place_of_error, place_of_sheet, read_pages  # noqa: PLC0415
        from ui.help.sheet import HelpSheet  # noqa: PLC0415

        sheet = HelpSheet(self._window, self.groups())
        self.sheet = sheet
        sheet.closed.connect(self._on_closed)
        sheet.search_wanted.connect(self._on_search)
        sheet.print_wanted.connect(self._on_print)
        made, title, name = MadePages(), self._sheet_title(), page or self._page_name()

        def show(manual: Manual) -> None:
            self._manual = manual
            if code:
                place = place_of_error(manual, code)
            elif page:
                place = Place(page, section)
            else:
                place = place_of_sheet(manual, title, name)
            sheet.show_manual(manual, place)

        self._front.start.work_jobs.work(lambda _job: read_pages(made), owner=sheet, done=show)
        sheet.open()
        self.opened.emit()

    def _on_closed(self) -> None:
        self.sheet = None

    # ---- what is in front

    def groups(self) -> tuple[KeyGroup, ...]:
        """Return the keys of what is in front, and those that work everywhere."""
        front, view = self._front, self._front.desk_view
        everywhere = own_keys(self._window)
        if front.lock_screen is not None:
            return (KeyGroup(front.lock_screen.accessibleName(), keys_within(front.lock_screen)),)
        sheet = self._top_sheet()
        if sheet is not None:
            return (KeyGroup(sheet.accessibleName(), keys_within(sheet)),)
        if view is None:
            page = front.start.currentWidget()
            here = keys_within(page) if page is not None else ()
            return (
                KeyGroup(self.tr("这一页"), here),
                KeyGroup(self.tr("到处可用"), without(everywhere, here)),
            )
        current = view.current()
        here = keys_within(current) if current is not None else ()
        here = joined(here, view.keys.answered_by(current))
        everywhere = without((*view.keys.everywhere(), *everywhere), here)
        return (KeyGroup(self.tr("这一页"), here), KeyGroup(self.tr("到处可用"), everywhere))

    def _top_sheet(self) -> Overlay | None:
        """Return the sheet on top; raising a widget moves it to the end of its siblings."""
        sheets = [
            child for child in self._window.children() if isinstance(child, Overlay) and child.isVisible()
        ]
        return sheets[-1] if sheets else None

    def _sheet_title(self) -> str:
        """Return the name of what is in front, by which the manual explains it."""
        sheet = self._top_sheet()
        if sheet is not None:
            return sheet.accessibleName()
        view = self._front.desk_view
        if view is None or self._front.lock_screen is not None:
            page: QWidget | None = self._front.lock_screen or self._front.start.currentWidget()
            return page.accessibleName() if page is not None else ""
        current = view.current()
        return current.help_name() if current is not None else ""

    def _page_name(self) -> str:
        view = self._front.desk_view
        if view is None or self._front.lock_screen is not None:
            return _START
        from ui.help.pages import PLACES  # noqa: PLC0415 -- as above

        return PLACES.get(view.current_kind(), "workbench")

    def _code(self) -> str:
        """Return the number of the error on screen: in the sheet on top, on the page, or over the window."""
        card = self._front.notices.error_card()
        place: QWidget = self._top_sheet() or card or self._window
        notices = [notice for notice in place.findChildren(ErrorNotice) if notice.isVisible()]
        return notices[-1].message.code if notices else ""

    # ---- what the sheet asks

    def _on_search(self, typed: str) -> None:
        sheet, manual = self.sheet, self._manual
        if sheet is None or manual is None:
            return
        from app.help.search import search_manual  # noqa: PLC0415 -- as above

        def show(hits: Sequence[Hit]) -> None:
            sheet.show_hits(typed, hits)

        jobs, failed = self._front.start.work_jobs, self._front.notices.show_error
        jobs.work(lambda _job: search_manual(manual, typed), owner=sheet, done=show, failed=failed)

    def _on_print(self, blocks: Sequence[Block], title: str) -> None:
        """Print on the chosen printer; where there is none, ask for a file."""
        from ui.help.printing import print_on, save_to  # noqa: PLC0415 -- Qt's printing is not needed to start
        from ui.shell.machine_sheets import printer_in_use  # noqa: PLC0415

        front, manual = self._front, self._manual
        if manual is None:
            return
        jobs, notices = front.start.work_jobs, front.notices
        name = printer_in_use(front.settings)
        if name:
            said = self.tr("已送到打印机 {name}。").format(name=name)
            jobs.work(
                lambda _job: print_on(name, blocks, title, manual.folder),
                owner=self,
                done=lambda _answer: notices.show_toast(said),
                failed=notices.show_error,
            )
            return
        from ui.documents.file_choice import ask_save, safe_file_name  # noqa: PLC0415

        def chosen(path: Path) -> None:
            said = self.tr("已存为 {name}。").format(name=path.name)
            jobs.work(
                lambda _job: save_to(path, blocks, title, manual.folder),
                owner=self,
                done=lambda _answer: notices.show_toast(said),
                failed=notices.show_error,
            )

        ask_save(self._window, self.tr("另存为 PDF"), f"{safe_file_name(title)}.pdf", "PDF (*.pdf)", chosen)

    # ---- Qt

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Open the help where a notice or a card asks for it."""
        if event.type() != QEvent.Type.WhatsThisClicked or not isinstance(event, QWhatsThisClickedEvent):
            return False
        from ui.help.pages import ERRORS  # noqa: PLC0415 -- as above

        page, _, section = event.href().partition("#")
        if page == ERRORS:
            self.open(code=section)
        else:
            self.open(page=page, section=section)
        return True
