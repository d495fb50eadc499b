# SPDX-License-Identifier: Apache-2.0
"""A paper in a tab: the preview has no number, printing and saving take one, a failure is said and voided."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app.bootstrap import Desk
from app.core.permissions import Actor
from app.documents.queries import list_copies
from reports.engine.form import PREVIEW
from reports.engine.paper import ROLL_80
from reports.engine.raster import page_sizes
from tests.support.complaints import add_complaint, clerk, reader
from tests.support.desk import make_actor
from ui.client import Client
from ui.documents import printer_state
from ui.documents.paper_tab import PaperTab
from ui.documents.print_setup import PrintSetup, keep_setup, kept_setup
from ui.documents.print_sheet import PrintSheet
from ui.documents.printer_state import PrinterState
from ui.documents.printing import PrinterStoppedError, PutOut
from ui.documents.reason_sheet import ask_reason
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.form_panel import FormPanel

MakeClient = Callable[[Actor], Client]


@pytest.fixture(autouse=True)
def printers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give two printers: a test machine has none."""
    monkeypatch.setattr(printer_state, "printer_names", lambda: ("HP M227", "针式打印机"))
    monkeypatch.setattr(printer_state, "state_of", lambda _name: PrinterState.READY)
    monkeypatch.setattr(printer_state, "trays_of", lambda name: ("Upper", "Lower") if name[0] == "H" else ())


class Tray:
    """A printer that keeps what it is given, or refuses it."""

    def __init__(self) -> None:
        self.papers: list[tuple[str, Any]] = []
        self.setups: list[PrintSetup] = []
        self.state = PrinterState.READY

    def __call__(self, setup: PrintSetup, title: str) -> PutOut:
        def put_out(pdf: Any, _report: Any) -> None:
            if self.state is not PrinterState.READY:
                raise PrinterStoppedError(setup.printer, self.state)
            self.setups.append(setup)
            self.papers.append((setup.printer, pdf))

        return put_out


@pytest.fixture
def complaint(desk: Desk) -> Any:
    return add_complaint(desk)


@pytest.fixture
def tray() -> Tray:
    return Tray()


@pytest.fixture
def tab(desk: Desk, make_client: MakeClient, complaint: Any, tray: Tray, qtbot: QtBot) -> PaperTab:
    return show(make_client(clerk(desk)), complaint, tray, qtbot)


def show(client: Client, complaint: Any, tray: Tray, qtbot: QtBot) -> PaperTab:
    page = PaperTab(client)
    page.to_printer = tray
    qtbot.addWidget(page)
    page.resize(1190, 640)
    page.go_to(complaint.id, {"form": "complaint_sheet", "number": complaint.number})
    page.show()
    qtbot.waitExposed(page)
    page.activated()
    return page


def button(page: PaperTab, label: str) -> QPushButton:
    return next(found for found in page.findChildren(QPushButton) if found.text().strip().startswith(label))


def copies(desk: Desk, complaint: Any) -> list[tuple[int, bool, str]]:
    rows = desk.runner.read(desk.founder(), list_copies, complaint.id)
    return [(row.number, row.is_reprint, row.void_reason) for row in rows]


def test_a_preview_takes_no_number(tab: PaperTab, desk: Desk, complaint: Any) -> None:
    assert tab.title() == f"客户投诉处理表 {complaint.number}"
    assert tab._view.canvas.page() == 0
    assert copies(desk, complaint) == []
    assert PREVIEW.is_preview


HP = PrintSetup("HP M227", "A4")


def chosen_before(tab: PaperTab, setup: PrintSetup = HP, form: str = "complaint_sheet") -> None:
    """Have this form printed here before."""
    keep_setup(tab.client.settings, form, setup)
    tab._setup = setup


def asked(tab: PaperTab) -> PrintSheet:
    sheet = tab.window().findChild(PrintSheet)
    assert sheet is not None
    return sheet


def test_the_first_print_asks_and_later_ones_print_at_once(
    tab: PaperTab, tray: Tray, desk: Desk, complaint: Any, qtbot: QtBot
) -> None:
    said: list[str] = []
    tab.client.notified.connect(lambda words, _undo: said.append(words))
    assert tab.print_record()
    assert copies(desk, complaint) == []
    sheet = asked(tab)
    sheet.form.set_values({"printer": "针式打印机", "copies": 2})
    sheet.accept()
    assert said == ["第 1、2 份已送到 针式打印机。"]
    assert kept_setup(tab.client.settings, "complaint_sheet") == PrintSetup("针式打印机", "A4", 2, "")
    qtbot.wait(1)
    assert tab.print_record()
    assert tab.window().findChild(PrintSheet) is None
    assert copies(desk, complaint) == [(1, False, ""), (2, True, ""), (3, True, ""), (4, True, "")]
    assert [name for name, _ in tray.papers] == ["针式打印机"] * 4
    assert "针式打印机 · A4 纸 · 2 份" in tab._choice.text()
    assert "重打 第 5 份" in button(tab, "重打").toolTip()


def test_alt_p_asks_again_and_offers_the_trays_of_the_printer(
    tab: PaperTab, tray: Tray, qtbot: QtBot
) -> None:
    chosen_before(tab)
    qtbot.keyClick(tab, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    sheet = asked(tab)
    sheet.form.set_values({"tray": "Lower"})
    sheet.accept()
    assert tray.setups == [PrintSetup("HP M227", "A4", 1, "Lower")]


def test_another_paper_is_drawn_and_remembered(tab: PaperTab, tray: Tray, complaint: Any) -> None:
    tab.go_to(complaint.id, {"form": "intake_slip", "number": complaint.number})
    tab.ask_and_print()
    sheet = asked(tab)
    sheet.form.set_values({"paper": "80mm"})
    sheet.accept()
    ((_name, pdf),) = tray.papers
    assert page_sizes(pdf)[0][0] == pytest.approx(ROLL_80.width, abs=0.1)
    assert "80 mm 小票" in tab._choice.text()
    tab.go_to(complaint.id, {"form": "complaint_sheet", "number": complaint.number})
    assert tab._setup is None
    tab.go_to(complaint.id, {"form": "intake_slip", "number": complaint.number})
    assert tab._setup == PrintSetup("HP M227", "80mm", 1, "")


def test_a_complaint_changes_between_its_two_forms(tab: PaperTab) -> None:
    tab._forms.findChildren(QPushButton)[1].click()
    assert tab.title().startswith("客户投诉受理单")
    tab._forms.findChildren(QPushButton)[0].click()
    assert tab.title().startswith("客户投诉处理表")


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (PrinterState.GONE, "找不到打印机"),
        (PrinterState.PAPER_OUT, "没纸"),
        (PrinterState.JAM, "卡纸"),
        (PrinterState.PAUSED, "暂停"),
        (PrinterState.OFFLINE, "没有开机"),
        (PrinterState.STOPPED, "故障"),
    ],
)
def test_a_printer_in_trouble_is_said_voided_and_can_be_changed(
    tab: PaperTab, tray: Tray, desk: Desk, complaint: Any, state: PrinterState, words: str
) -> None:
    chosen_before(tab)
    tray.state = state
    tab.print_record()
    (notice,) = tab.findChildren(ErrorNotice)
    assert "E5014" in words_of(notice)
    assert words in words_of(notice)
    assert "HP M227" in words_of(notice)
    assert copies(desk, complaint) == [(1, False, "没有打印出来")]
    assert not tab._print.is_busy()
    tray.state = PrinterState.READY
    tab.ask_and_print()
    sheet = asked(tab)
    sheet.form.set_values({"printer": "针式打印机"})
    sheet.accept()
    assert copies(desk, complaint)[1:] == [(2, False, "")]
    assert tab._notice.count() == 0


def test_the_sheet_says_that_the_chosen_printer_has_no_paper(
    tab: PaperTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printer_state, "state_of", lambda _name: PrinterState.PAPER_OUT)
    tab.ask_and_print()
    assert "没纸" in words_of(asked(tab))


def words_of(widget: Any) -> str:
    from PySide6.QtWidgets import QLabel

    return " ".join(label.text() for label in widget.findChildren(QLabel))


def test_saving_as_pdf_takes_a_number_too(
    tab: PaperTab, desk: Desk, complaint: Any, tmp_path: Path, qtbot: QtBot
) -> None:
    qtbot.mouseClick(button(tab, "另存为"), Qt.MouseButton.LeftButton)
    dialog = tab.findChild(QFileDialog)
    assert dialog is not None
    path = tmp_path / "表.pdf"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    assert path.read_bytes().startswith(b"%PDF-")
    assert copies(desk, complaint) == [(1, False, "")]
    tab.save_to(tmp_path / "gone" / "表.pdf")
    assert copies(desk, complaint)[1] == (2, True, "没有存成文件")
    assert "E5015" in words_of(tab.findChildren(ErrorNotice)[0])


def test_a_spoilt_copy_is_voided_with_its_reason(
    tab: PaperTab, desk: Desk, complaint: Any, qtbot: QtBot
) -> None:
    chosen_before(tab)
    tab.print_record()
    qtbot.mouseClick(button(tab, "作废"), Qt.MouseButton.LeftButton)
    sheet = tab.window().findChild(Overlay)
    assert sheet is not None
    sheet.accept()
    assert copies(desk, complaint) == [(1, False, "")]
    form = sheet.findChild(FormPanel)
    assert form is not None
    form.set_values({"reason": "纸张破损"})
    sheet.accept()
    assert copies(desk, complaint) == [(1, False, "纸张破损")]
    assert "纸张破损" in words_of(tab._register)
    assert tab._print.label() == "打印"


def test_a_command_that_fails_leaves_the_sheet_open(tab: PaperTab, qtbot: QtBot) -> None:
    from app.documents.commands import VoidCopy, void_copy

    sheet = ask_reason(
        tab,
        tab.client,
        title="作废",
        lead="",
        accept="作废",
        command=void_copy,
        make=lambda reason: VoidCopy(tab.client.desk.identity.store_id, reason),
    )
    form = sheet.findChild(FormPanel)
    assert form is not None
    form.set_values({"reason": "没有这一份"})
    sheet.accept()
    assert "E9002" in words_of(sheet)
    assert form.value("reason") == "没有这一份"
    sheet.reject()


def test_personal_data_in_full_leaves_a_trace_when_seen_and_when_printed(tab: PaperTab, desk: Desk) -> None:
    chosen_before(tab)
    tab._in_full.setChecked(True)
    tab.print_record()
    with desk.runner.database.reading() as session:
        seen = [row[0] for row in session.execute(text("SELECT field FROM unmasking ORDER BY at, id"))]
    assert seen == ["preview:complaint_sheet", "paper:complaint_sheet"]
    tab._in_full.setChecked(False)


def test_who_may_not_see_or_print_is_told_why(
    desk: Desk, make_client: MakeClient, complaint: Any, tray: Tray, qtbot: QtBot
) -> None:
    page = show(make_client(reader(desk)), complaint, tray, qtbot)
    assert not page._in_full.isVisible()
    assert not page._print.isEnabled()
    assert not page._save.isEnabled()
    assert "打印和另存单据" in page._print.toolTip()
    said: list[str] = []
    page.client.notified.connect(lambda text, _undo: said.append(text))
    assert page.print_record()
    assert said == [page._print.toolTip()]
    assert copies(desk, complaint) == []


def test_without_a_printer_one_can_still_save(
    desk: Desk,
    make_client: MakeClient,
    complaint: Any,
    tray: Tray,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(printer_state, "printer_names", lambda: ())
    page = show(make_client(clerk(desk)), complaint, tray, qtbot)
    assert not page._print.isEnabled()
    assert "另存为 PDF" in page._print.toolTip()
    assert page._save.isEnabled()
    said: list[str] = []
    page.client.notified.connect(lambda text, _undo: said.append(text))
    # Ctrl+P says so too, not that there was nothing to print.
    assert page.print_record()
    assert said == ["这台电脑没有打印机，可以另存为 PDF"]


def test_a_record_that_may_not_be_read_is_said(
    desk: Desk, make_client: MakeClient, complaint: Any, tray: Tray, qtbot: QtBot
) -> None:
    page = show(make_client(make_actor(desk, "documents.print")), complaint, tray, qtbot)
    assert "E9002" in words_of(page) or "E2001" in words_of(page)


def test_a_change_elsewhere_is_drawn_when_the_tab_comes_back(tab: PaperTab, desk: Desk) -> None:
    shown: list[int] = []
    tab._view.page_changed.connect(lambda *_: shown.append(1))
    tab.client.jobs.changed.emit(frozenset({"complaint"}))
    assert not shown
    tab.activated()
    assert shown
    tab.client.theme.changed.emit()


def test_a_long_paper_shows_how_far_it_is_and_can_be_cancelled(tab: PaperTab) -> None:
    said: list[str] = []
    tab.client.notified.connect(lambda words, _undo: said.append(words))
    tab._on_progress(1, 2)
    assert not tab._progress.isVisible()
    tab._on_progress(500, 60_000)
    assert tab._progress.isVisible()
    tab._print.set_busy(True)
    button(tab, "取消").click()
    assert not tab._progress.isVisible()
    assert not tab._print.is_busy()
    assert said == ["已取消，没有打完的份已作废。"]
    assert tab.can_close()


def test_the_keys_of_the_preview_work_from_the_print_button(tab: PaperTab, qtbot: QtBot) -> None:
    tab._print.setFocus()
    bar = tab._view.canvas.verticalScrollBar()
    qtbot.keyClick(tab._print, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    qtbot.keyClick(tab._print, Qt.Key.Key_Home)
    assert bar.value() == 0
