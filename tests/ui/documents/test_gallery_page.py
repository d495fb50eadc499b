# SPDX-License-Identifier: Apache-2.0
"""The gallery shows every form on every paper, takes no number, and says that its people are made up."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.documents.queries import last_copy
from reports.forms import FORMS
from reports.samples import COPIES, sample_sheet, samples
from reports.summaries import list_print
from tests.support.papers import page_texts
from ui.client import Client
from ui.documents import printer_state
from ui.documents.gallery_page import GalleryPage
from ui.documents.print_setup import PrintSetup
from ui.documents.print_sheet import PrintSheet
from ui.documents.printer_state import PrinterState
from ui.documents.printing import PrinterStoppedError
from ui.widgets.messages import message_for


def test_every_form_is_there_on_every_paper() -> None:
    shown = {(sample.form_key, sample.paper.name) for sample in samples()}
    wanted = {(form.key, layout.paper.name) for form in FORMS for layout in form.layouts}
    assert shown == wanted | {(list_print.KEY, paper.name) for paper in list_print.PAPERS}
    assert len({sample.name for sample in samples()}) == len(samples())
    with pytest.raises(LookupError):
        sample_sheet("no_such_form")


def test_one_goes_through_it_with_the_arrows(client: Client, qtbot: QtBot, tmp_path: Path) -> None:
    page = GalleryPage(client)
    qtbot.addWidget(page)
    page.resize(1190, 640)
    page.show()
    page.activated()
    assert page.title() == "单据样张"
    seen = []
    for place in range(page.list.count()):
        page.list.setCurrentRow(place)
        pages = page.view.canvas.pages()
        assert pages is not None
        seen.append(len(pages))
    assert len(seen) == len(samples())
    assert min(seen) >= 1
    page.copies.set_current("reprint")
    page._show()
    path = tmp_path / "样张.pdf"
    page.save_to(path)
    assert "重打 第 2 份" in page_texts(path.read_bytes())[0]
    client.theme.changed.emit()


def test_only_the_reprint_is_marked() -> None:
    slip = next(sample for sample in samples() if sample.name == "intake_slip-80mm")
    texts = {name: page_texts(slip.draw(copy))[0] for name, copy in COPIES.items()}
    assert "重打" not in texts["first"]
    assert "重打 第 2 份" in texts["reprint"]
    assert "预览" in texts["preview"]


def test_a_sample_is_printed_as_a_sample_and_takes_no_number(
    client: Client, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printer_state, "printer_names", lambda: ("EPSON",))
    monkeypatch.setattr(printer_state, "state_of", lambda _name: PrinterState.READY)
    page, printed, said, failed = GalleryPage(client), [], [], []
    qtbot.addWidget(page)
    client.notified.connect(lambda words, _undo: said.append(words))
    client.failed.connect(failed.append)

    def to_printer(setup: PrintSetup, _title: str) -> Any:
        def put_out(pdf: bytes, _report: Any) -> None:
            printed.append((setup.printer, page_texts(pdf)[0]))
            if len(printed) > 1:
                raise PrinterStoppedError(setup.printer)

        return put_out

    page.to_printer = to_printer
    for _ in range(2):
        assert page.print_record()
        sheet = next(one for one in page.window().findChildren(PrintSheet) if one.isVisibleTo(page.window()))
        sheet.accept()
    assert printed[0][0] == "EPSON"
    assert "样张" in printed[0][1]
    assert said == ["样张已送到 EPSON。"]
    assert message_for(failed[0]).title == "样张没有打印出来"
    assert desk.runner.read(desk.founder(), last_copy) is None
    monkeypatch.setattr(printer_state, "printer_names", lambda: ())
    page.print_record()
    assert "没有打印机" in said[-1]
