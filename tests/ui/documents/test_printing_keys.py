# SPDX-License-Identifier: Apache-2.0
"""F7 and the palette at the window: the last paper once more, and the gallery of forms."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.complaints.classified import Period, period_id
from app.core.permissions import Actor
from app.documents.commands import TakeCopy, take_copy
from tests.support.complaints import add_complaint
from tests.support.shell import PlainNavigation
from ui.client import Client
from ui.complaints.statistics_sheet import StatisticsSheet
from ui.documents.gallery_page import GalleryPage
from ui.shell.desk_view import DeskView
from ui.shell.navigation import Navigation, RecordKind


class PaperNavigation(PlainNavigation):
    """Plain modules, and the real pages of papers."""

    @staticmethod
    def records() -> tuple[RecordKind, ...]:
        """Return the kinds of papers."""
        return tuple(kind for kind in Navigation.records() if kind.kind in {"paper", "papers", "gallery"})


def test_f7_opens_the_last_paper_of_this_workstation_and_the_palette_the_gallery(
    desk: Desk, make_client: Callable[[Actor], Client], qtbot: QtBot
) -> None:
    complaint = add_complaint(desk)
    client, said = make_client(desk.founder()), []
    client.notified.connect(lambda words, _undo: said.append(words))
    view = DeskView(client, store="友好路店", navigation=PaperNavigation())
    qtbot.addWidget(view)
    view.resize(1366, 690)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.open_first()
    qtbot.keyClick(view, Qt.Key.Key_F7)
    assert said == ["这台电脑还没有打印过单据。"]
    taken = TakeCopy("complaint_sheet", "2026-1", "complaint", complaint.id, "HP")
    desk.runner.write(desk.founder(), take_copy, taken)
    qtbot.keyClick(view, Qt.Key.Key_F7)
    assert view.current_kind() == "paper"
    said.clear()
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    view.open_first()
    qtbot.keyClick(view.current(), Qt.Key.Key_P, control_shift)
    assert (said, view.current_kind()) == ([], "paper")
    entries = {entry.title: entry for entry in view.commands()}
    entries["单据样张"].act()
    assert isinstance(view.current(), GalleryPage)
    assert "重打上一张单据" in entries
    # The paper of a period is no record, and is found again all the same.
    month = period_id(desk.identity.store_id, Period(2026, 11))
    desk.runner.write(
        desk.founder(), take_copy, TakeCopy("classification_table", "2026-1", "classification", month, "HP")
    )
    said.clear()
    qtbot.keyClick(view, Qt.Key.Key_F7)
    assert (said, view.current_kind()) == ([], "paper")
    assert "投诉分类统计表" in view.current().title()
    entries["投诉分类统计表"].act()
    assert [sheet for sheet in view.window().findChildren(StatisticsSheet) if not sheet.isHidden()]
