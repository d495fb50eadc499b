# SPDX-License-Identifier: Apache-2.0
"""Many papers in one tab: one number each, stopped between two, gone on with, and said at the end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.permissions import Actor
from app.documents.queries import last_copy, list_copies
from tests.support.complaints import add_complaint, clerk, reader
from ui.client import Client
from ui.documents import printer_state
from ui.documents.batch_tab import BatchTab
from ui.documents.paper_tab import PaperTab
from ui.documents.print_queue import PaperState
from ui.documents.print_setup import PrintSetup, keep_setup
from ui.documents.print_sheet import PrintSheet
from ui.documents.printer_state import PrinterState
from ui.documents.printing import PrinterStoppedError, PutOut
from ui.documents.reprint import reprint_last
from ui.widgets.error_notice import ErrorNotice

MakeClient = Callable[[Actor], Client]
HP = PrintSetup("HP", "A4")


@pytest.fixture(autouse=True)
def printers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give two printers: a test machine has none."""
    monkeypatch.setattr(printer_state, "printer_names", lambda: ("HP", "EPSON"))
    monkeypatch.setattr(printer_state, "state_of", lambda _name: PrinterState.READY)


class Tray:
    """A printer that counts, and does something before a paper of its choice."""

    def __init__(self) -> None:
        self.printed: list[str] = []
        self.before: dict[int, Callable[[], None]] = {}

    def __call__(self, setup: PrintSetup, title: str) -> PutOut:
        def put_out(_pdf: Any, _report: Any) -> None:
            act = self.before.pop(len(self.printed) + 1, None)
            if act is not None:
                act()
            self.printed.append(f"{setup.printer} {title}")

        return put_out


def out_of_paper() -> None:
    raise PrinterStoppedError("HP", PrinterState.PAPER_OUT)


def words_of(widget: Any) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


@pytest.fixture
def complaints(desk: Desk) -> list[Any]:
    return [add_complaint(desk) for _ in range(4)]


@pytest.fixture
def tab(desk: Desk, make_client: MakeClient, complaints: list[Any], qtbot: QtBot) -> BatchTab:
    return show(make_client(clerk(desk)), complaints, qtbot)


def show(client: Client, complaints: list[Any], qtbot: QtBot) -> BatchTab:
    page = BatchTab(client)
    page.to_printer = Tray()
    qtbot.addWidget(page)
    keep_setup(client.settings, "complaint_sheet", HP)
    papers = tuple((row.id, row.number) for row in complaints)
    page.go_to(None, {"form": "complaint_sheet", "papers": papers})
    page.show()
    page.activated()
    return page


def tray_of(tab: BatchTab) -> Tray:
    assert isinstance(tab.to_printer, Tray)
    return tab.to_printer


def numbers(desk: Desk, complaint: Any) -> list[tuple[int, str]]:
    rows = desk.runner.read(desk.founder(), list_copies, complaint.id)
    return [(row.number, row.void_reason) for row in rows]


def test_each_paper_takes_one_number(tab: BatchTab, desk: Desk, complaints: list[Any]) -> None:
    shown: list[tuple[int, int]] = []
    tab._progress.set_progress = lambda *told: shown.append(told)  # type: ignore[method-assign]
    assert tab.print_record()
    assert [numbers(desk, row) for row in complaints] == [[(1, "")]] * 4
    assert shown == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert "4 张全部送到 HP" in words_of(tab)
    assert not tab._print.isEnabled()
    assert not tab.print_record()


def test_it_stops_between_two_papers_and_goes_on_where_it_stopped(
    tab: BatchTab, desk: Desk, complaints: list[Any]
) -> None:
    tray_of(tab).before[2] = tab.stop
    tab.print_record()
    assert [numbers(desk, row) for row in complaints] == [[(1, "")], [(1, "")], [], []]
    assert "已打印 2 张，还有 2 张没有打印" in words_of(tab)
    assert [tab.list.item(place).text()[0] for place in range(4)] == ["✓", "✓", "　", "　"]
    tab.print_record()
    assert [numbers(desk, row) for row in complaints] == [[(1, "")]] * 4


def test_a_printer_out_of_paper_ends_it_and_another_goes_on(
    tab: BatchTab, desk: Desk, complaints: list[Any]
) -> None:
    tray_of(tab).before[2] = out_of_paper
    tab.print_record()
    assert [numbers(desk, row) for row in complaints] == [[(1, "")], [(1, "没有打印出来")], [], []]
    assert "E5014" in words_of(tab.findChildren(ErrorNotice)[0])
    assert "没纸" in words_of(tab)
    assert tab.queue.papers[1].state is PaperState.FAILED
    tab.ask_and_print()
    sheet = tab.window().findChild(PrintSheet)
    assert sheet is not None
    sheet.form.set_values({"printer": "EPSON"})
    sheet.accept()
    assert [line.split()[0] for line in tray_of(tab).printed] == ["HP", "EPSON", "EPSON", "EPSON"]
    assert numbers(desk, complaints[1]) == [(1, "没有打印出来"), (2, "")]


def test_a_paper_that_cannot_be_printed_is_skipped(tab: BatchTab, desk: Desk, complaints: list[Any]) -> None:
    tray_of(tab).before[1] = out_of_paper
    tab.print_record()
    tab.skip()
    assert [numbers(desk, row) for row in complaints[1:]] == [[(1, "")]] * 3
    assert numbers(desk, complaints[0]) == [(1, "没有打印出来")]


def test_more_papers_join_those_that_wait(tab: BatchTab, desk: Desk, complaints: list[Any]) -> None:
    tray_of(tab).before[3] = tab.stop
    tab.print_record()
    late = add_complaint(desk)
    again = tuple((row.id, row.number) for row in (complaints[3], late))
    tab.go_to(None, {"form": "complaint_sheet", "papers": again})
    assert [paper.record_id for paper in tab.queue.papers] == [complaints[3].id, late.id]


def test_a_running_batch_does_not_close(tab: BatchTab) -> None:
    answers: list[bool] = []
    tray_of(tab).before[1] = lambda: answers.append(tab.can_close())
    tab.print_record()
    assert answers == [False]
    assert tab.queue.count(PaperState.PRINTED) == 1
    assert tab.can_close()


def test_who_may_not_print_is_told(
    desk: Desk, make_client: MakeClient, complaints: list[Any], qtbot: QtBot
) -> None:
    page = show(make_client(reader(desk)), complaints, qtbot)
    assert not page.print_record()
    assert "打印和另存单据" in page._print.toolTip()


# ---- 重打上一张


def open_papers(client: Client) -> list[dict[str, Any]]:
    opened: list[dict[str, Any]] = []
    client.open_requested.connect(
        lambda kind, row, context: opened.append({"kind": kind, "id": row} | context)
    )
    return opened


def test_the_last_paper_of_this_workstation_is_printed_once_more(
    tab: BatchTab, desk: Desk, complaints: list[Any], qtbot: QtBot
) -> None:
    client, opened = tab.client, open_papers(tab.client)
    tab.print_record()
    reprint_last(client, None)
    assert [(call["kind"], call["id"], call["form"]) for call in opened] == [
        ("paper", complaints[3].id, "complaint_sheet")
    ]
    page, tray = PaperTab(client), Tray()
    page.to_printer = tray
    qtbot.addWidget(page)
    page.go_to(opened[0]["id"], opened[0])
    assert tray.printed == [f"HP {page.title()}"]
    rows = desk.runner.read(desk.founder(), list_copies, complaints[3].id)
    assert [(row.number, row.is_reprint) for row in rows] == [(1, False), (2, True)]


def test_without_a_paper_there_is_nothing_to_print_once_more(
    desk: Desk, make_client: MakeClient, qtbot: QtBot
) -> None:
    client, said = make_client(clerk(desk)), []
    client.notified.connect(lambda words, _undo: said.append(words))
    assert desk.runner.read(desk.founder(), last_copy) is None
    reprint_last(client, None)
    assert said == ["这台电脑还没有打印过单据。"]


def test_what_was_in_full_is_so_again(tab: BatchTab, desk: Desk, complaints: list[Any], qtbot: QtBot) -> None:
    page, tray = PaperTab(tab.client), Tray()
    page.to_printer = tray
    qtbot.addWidget(page)
    page.go_to(complaints[0].id, {"form": "complaint_sheet"})
    page._in_full.setChecked(True)
    page.print_record()
    last = desk.runner.read(desk.founder(), last_copy)
    assert last is not None
    assert (last.entity_id, last.is_in_full) == (complaints[0].id, True)


def test_dossiers_of_many_cases_are_saved_into_a_folder(
    desk: Desk, make_client: MakeClient, complaints: list[Any], qtbot: QtBot, tmp_path: Path
) -> None:
    page = BatchTab(make_client(clerk(desk)))
    qtbot.addWidget(page)
    papers = tuple((row.id, row.number) for row in complaints[:2])
    page.go_to(None, {"form": "case_dossier", "papers": papers})
    page.save_to(tmp_path / "没有这个文件夹")
    assert page.findChild(ErrorNotice) is not None
    assert "没有存下来" in page.list.item(0).text()
    page.save_to(tmp_path)
    files = sorted(path.name for path in tmp_path.glob("*.pdf"))
    assert files == [f"{page._form_title} {row.number}.pdf" for row in complaints[:2]]
    assert all((tmp_path / name).read_bytes().startswith(b"%PDF") for name in files)
    assert "2 张全部存到" in words_of(page)
    assert [state for _number, state in numbers(desk, complaints[0])][-1] == ""
    assert not page._save.isEnabled()
