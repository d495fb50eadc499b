# SPDX-License-Identifier: Apache-2.0
"""A page of sections, one at a time, each for those who may see it. Must not know what they hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QWidget

from ui.admin.pill_rows import PillRows
from ui.admin.section import Section
from ui.client import Client, Page
from ui.widgets.buttons import Button
from ui.widgets.layouts import hbox, vbox

Maker = tuple[str, tuple[str, ...], Callable[[Client], Section]]
"""Title, the permissions of which one opens it, and how it is made."""


class SectionsPage(Page):
    """Switches between sections; one that is not shown fetches when it is shown again."""

    def __init__(self, client: Client) -> None:
        """Make an empty page; a page of an area goes on with ``show_sections``."""
        super().__init__(client)
        self.setProperty("role", "page")
        self._makers: Mapping[str, Maker] = {}
        self._sections: dict[str, Section] = {}
        self._stale: set[str] = set()
        self._pills: dict[str, QPushButton] = {}
        self._stack = QStackedWidget()
        self._new = Button("", kind="primary", icon="plus", key="F2")
        self._new.clicked.connect(self.new_record)
        client.jobs.changed.connect(self._on_changed)
        client.day_turned.connect(self._on_day_turned)

    def show_sections(self, makers: Mapping[str, Maker], *beside: QWidget) -> None:
        """Show the sections that this person may see; ``beside`` stand left of the main button."""
        self._makers = makers
        self.setLayout(
            vbox(
                hbox((self._pill_row(), 1), *beside, self._new),
                (self._stack, 1),
                spacing=10,
                margins=(16, 10, 16, 12),
            )
        )
        self.show_section(next(iter(self._pills), ""))

    def help_name(self) -> str:
        """Return the title of the section shown."""
        pill = next((pill for pill in self._pills.values() if pill.isChecked()), None)
        return pill.accessibleName() if pill is not None else ""

    @property
    def section(self) -> Section | None:
        """The section that is shown; None for a person who may see none."""
        current = self._stack.currentWidget()
        return current if isinstance(current, Section) else None

    def section_keys(self) -> tuple[str, ...]:
        """Return the keys of the sections that this person sees."""
        return tuple(self._pills)

    def show_section(self, key: str) -> None:
        """Show a section; one that this person may not see is ignored."""
        if key not in self._pills:
            self._new.hide()
            return
        if key not in self._sections:
            section = self._makers[key][2](self.client)
            self._sections[key] = section
            self._stack.addWidget(section)
            self._stale.add(key)
        section = self._sections[key]
        self._pills[key].setChecked(True)
        self._stack.setCurrentWidget(section)
        self._new.set_icon_name(section.new_icon)
        self._new.set_label(section.new_label())
        self._new.setVisible(bool(section.new_label()))
        self._freshen()

    def activated(self) -> None:
        """Fetch what changed while another tab was shown."""
        self._freshen()

    def go_to(self, record_id: UUID | None, context: dict[str, Any]) -> None:
        """Show ``context["section"]``, and in it a row."""
        self.show_section(str(context.get("section", next(iter(self._pills), ""))))
        if record_id is not None and self.section is not None:
            self.section.select(record_id)

    def place(self) -> tuple[UUID | None, dict[str, Any]]:
        """Return the section shown."""
        return None, {
            "section": next((key for key, one in self._sections.items() if one is self.section), "")
        }

    def may_be_made_again(self) -> bool:
        """Stay while ticks are not saved."""
        return not any(section.has_unsaved() for section in self._sections.values())

    def new_record(self) -> bool:
        """Begin what the main button offers."""
        return self.section is not None and self.section.begin_new()

    def focus_filter(self) -> bool:
        """Go to the section's filter."""
        return self.section is not None and self.section.focus_filter()

    def toggle_detail(self) -> bool:
        """Open or close the section's detail."""
        return self.section is not None and self.section.toggle_detail()

    def change_status(self) -> bool:
        """Do what comes next with the section's current record."""
        return self.section is not None and self.section.change_status()

    def print_record(self) -> bool:
        """Open the paper of what the section shows."""
        return self.section is not None and self.section.print_record()

    def scanned(self, text: str) -> bool:
        """Hand a scan to the section."""
        return self.section is not None and self.section.scanned(text)

    def can_close(self) -> bool:
        """Keep the tab while ticks are not saved, and show them."""
        for key, section in self._sections.items():
            if section.has_unsaved():
                self.show_section(key)
                self.client.notify(self.tr("有没保存的修改，请先保存或撤销"))
                return False
        return True

    # ---- inside

    def _pill_row(self) -> PillRows:
        group = QButtonGroup(self)
        group.setExclusive(True)
        actor = self.client.actor
        for key, (title, needed, _maker) in self._makers.items():
            if not any(actor.may(permission, scope) for permission in needed for scope in actor.scopes):
                continue
            pill = QPushButton(title)
            pill.setProperty("role", "view")
            pill.setCheckable(True)
            pill.setAutoDefault(False)
            pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            pill.setCursor(Qt.CursorShape.PointingHandCursor)
            pill.setAccessibleName(title)
            pill.clicked.connect(lambda _on=False, chosen=key: self.show_section(chosen))
            group.addButton(pill)
            self._pills[key] = pill
        return PillRows(tuple(self._pills.values()))

    def _on_changed(self, tables: frozenset[str]) -> None:
        self._stale |= {key for key, section in self._sections.items() if section.tables & tables}
        if self.isVisible():
            self._freshen()

    def _on_day_turned(self) -> None:
        # Posts and rules begin and end with a day.
        self._stale |= set(self._sections)
        if self.isVisible():
            self._freshen()

    def _freshen(self) -> None:
        for key, section in self._sections.items():
            if section is self.section and key in self._stale:
                self._stale.discard(key)
                section.refresh()
