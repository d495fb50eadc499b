# SPDX-License-Identifier: Apache-2.0
"""总部管理 as a section of the administration: hands the stores to ``ui.sync`` and shows its view."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from app.admin.commands import NoteKeyTaken, note_key_taken
from app.admin.queries import StoreRow, list_stores
from ui.admin.section import Section
from ui.client import Client
from ui.sync.key_sheet import Noted, NotNoted
from ui.sync.office_sheets import StoreChoice
from ui.sync.office_view import OfficeView
from ui.widgets.layouts import vbox

ENROL = "sync.enrol"
_Shown = Callable[[tuple[StoreChoice, ...]], None]


class OfficeSection(Section):
    """The desks of the whole company; asked of head office, never of this database."""

    new_icon = "key"

    def __init__(self, client: Client) -> None:
        super().__init__(client)
        self.view = OfficeView(client, self._stores, self._note_key)
        self.setLayout(vbox(self.view))

    def new_label(self) -> str:
        """Return what the main button offers."""
        return self.tr("发接入码")

    def refresh(self) -> None:
        """Ask head office again."""
        self.view.refresh()

    def begin_new(self) -> bool:
        """Begin a new code."""
        return self.view.begin_enrol()

    def select(self, row_id: UUID) -> None:
        """Go to a desk."""
        self.view.select(row_id)

    def _note_key(self, device: UUID, name: str, reason: str, done: Noted, failed: NotNoted) -> None:
        self.client.jobs.write(
            note_key_taken, NoteKeyTaken(device, name, reason), owner=self, done=lambda _answer: done(),
            failed=failed,
        )  # fmt: skip

    def _stores(self, done: _Shown) -> None:
        def show(stores: tuple[StoreRow, ...]) -> None:
            done(tuple(StoreChoice(store.code, store.name) for store in stores))

        self.client.jobs.read(list_stores, owner=self, slot="stores", done=show)
