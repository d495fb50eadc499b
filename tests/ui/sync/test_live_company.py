# SPDX-License-Identifier: Apache-2.0
"""The window of one store and a real server with another's rows: search, share, history, 重新发送."""
# ruff: noqa: F811 -- fixtures of another module are parameters here

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import joining
from app.admin.commands import AddStore, add_store
from app.core.data_folder import DataFolder
from app.customers.commands import add_note, register_customer, update_customer
from app.customers.rows import CustomerCard
from app.customers.rules import (
    AddNote,
    CustomerKind,
    CustomerLevel,
    PhoneInput,
    RegisterCustomer,
    UpdateCustomer,
)
from tests.support.live_server import ADMIN_NUMBER, ADMIN_PASSWORD, LiveServer
from tests.sync.test_attachments import Joined
from tests.ui.sync.test_live import WAIT_MS, postgres_cluster, server  # noqa: F401 -- fixtures
from ui.customers.page import CustomersPage
from ui.shell.application import make_window
from ui.shell.desk_view import DeskView
from ui.shell.palette_entries import PaletteEntry
from ui.sync.rejected_sheet import RejectedSheet


@pytest.fixture
def headquarters(server: LiveServer, tmp_path: Path) -> Iterator[Joined]:
    """Give a desk of the first store, and a second store beside it."""
    desk = Joined(server, tmp_path / "hq")
    desk.desk.runner.write(desk.admin, add_store, AddStore("KS1", "喀什店", "新疆阳光电器有限公司"))
    desk.sync()
    yield desk
    desk.close()


@pytest.fixture
def view(
    headquarters: Joined,
    server: LiveServer,
    tmp_path: Path,
    qtbot: QtBot,
    qapp: QApplication,
) -> Iterator[DeskView]:
    """Give the window of a desk of the second store, logged in and synced."""
    del qapp, headquarters
    data = DataFolder(tmp_path / "ks")
    joining.join(data, server.url, server.code("KS1"), "前台")
    window = make_window(data)
    window.show()
    window.activateWindow()
    window.begin()
    qtbot.waitUntil(window.start.log_in.isVisible, timeout=WAIT_MS)
    window.start.log_in.panel.fill(ADMIN_NUMBER, ADMIN_PASSWORD)
    window.start.log_in.panel.submit()
    qtbot.waitUntil(lambda: window.desk_view is not None, timeout=WAIT_MS)
    opened = window.desk_view
    assert opened is not None
    qtbot.waitUntil(lambda: _is_quiet(opened), timeout=WAIT_MS)
    yield opened
    window.close()
    window.deleteLater()


def _page(view: DeskView) -> CustomersPage | None:
    return next((page for page in view.tabs.pages() if isinstance(page, CustomersPage)), None)


def _card(view: DeskView) -> CustomerCard | None:
    page = _page(view)
    return page.card.card() if page is not None else None


def _is_quiet(view: DeskView) -> bool:
    state = view.client.sync.state
    return "已同步" in view.status.storage.text() and state.waiting == 0


@pytest.mark.long
def test_a_record_of_another_store_is_found_shared_read_and_told(
    view: DeskView, headquarters: Joined, qtbot: QtBot
) -> None:
    runner, admin = headquarters.desk.runner, headquarters.admin
    made = runner.write(
        admin, register_customer,
        RegisterCustomer("陈淑芬", CustomerKind.PERSON, (PhoneInput("13999112207"),)),
    ).answer  # fmt: skip
    headquarters.sync()

    # Search beyond the store: the palette's last line asks, what comes back is masked.
    entry = view.link.search_entry("陈淑芬")
    assert entry is not None
    found: list[tuple[PaletteEntry, ...]] = []
    view.link.found.connect(lambda _typed, entries: found.append(entries))
    entry.act()
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT_MS)
    (line,) = found[0]
    assert "总部" in line.detail
    assert "陈淑芬" not in line.title

    # It comes here when it is opened.
    line.act()
    qtbot.waitUntil(lambda: _card(view) is not None, timeout=WAIT_MS)
    card = _card(view)
    assert card is not None
    assert (card.id, card.scope) == (made.id, headquarters.desk.identity.store_id)

    # What the other desk changed stands in its history.
    changed = UpdateCustomer(made.id, "陈淑芬", CustomerKind.PERSON, "", CustomerLevel.NEW, "只在晚上接电话")
    runner.write(admin, update_customer, changed)
    headquarters.sync()
    view.client.sync.sync_now()
    qtbot.waitUntil(lambda: getattr(_card(view), "needs", "") == "只在晚上接电话", timeout=WAIT_MS)
    page = _page(view)
    assert page is not None
    page.card.link._ask()
    qtbot.waitUntil(
        lambda: any("只在晚上接电话" in item.text for item in page.card._timeline.items()), timeout=WAIT_MS
    )


@pytest.mark.long
def test_what_was_rejected_is_sent_again_from_the_window(
    view: DeskView,
    server: LiveServer,
    qtbot: QtBot,
) -> None:
    client = view.client
    runner, actor = client.desk.runner, client.actor
    made = runner.write(
        actor,
        register_customer,
        RegisterCustomer("刘志强", CustomerKind.PERSON, (PhoneInput("13800005200"),)),
    ).answer
    client.sync.sync_now()
    qtbot.waitUntil(lambda: server.count("customer", "name = '刘志强'") == 1, timeout=WAIT_MS)
    with server.owner() as owner:
        owner.execute("UPDATE sunshine.role_grant SET to_at = from_at WHERE permission = 'customers.edit'")
    client.jobs.write(add_note, AddNote(made.id, "下午再来"))
    qtbot.waitUntil(lambda: client.sync.state.rejected == 1, timeout=WAIT_MS)
    assert server.count("customer_note") == 0

    with server.owner() as owner:
        owner.execute("UPDATE sunshine.role_grant SET to_at = NULL WHERE permission = 'customers.edit'")
    view.link.sheets.open_rejected()
    qtbot.waitUntil(lambda: bool(view.window().findChildren(RejectedSheet)), timeout=WAIT_MS)
    sheet = view.window().findChildren(RejectedSheet)[-1]
    assert sheet.current is not None
    assert sheet.current.code == "permission"
    sheet.send.click()
    qtbot.waitUntil(lambda: server.count("customer_note", "text = '下午再来'") == 1, timeout=WAIT_MS)
    qtbot.waitUntil(
        lambda: client.sync.state.rejected == 0 and client.sync.state.waiting == 0, timeout=WAIT_MS
    )
    assert server.count("conflict") == 0
