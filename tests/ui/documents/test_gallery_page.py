# SPDX-License-Identifier: Apache-2.0
"""The gallery shows every form on every paper, takes no number, and says that its people are made up."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reports.forms import FORMS
from reports.samples import COPIES, sample_sheet, samples
from reports.summaries import list_print
from tests.support.papers import page_texts
from ui.client import Client
from ui.documents.gallery_page import GalleryPage


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
