# SPDX-License-Identifier: Apache-2.0
"""Papers: the gallery of all forms, and many complaints printed in one go on a printer of paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt

from app.complaints.queries import list_complaints
from app.complaints.rows import ComplaintFilter, ComplaintRow, Sort, View, Window
from ui.client import Page
from ui.documents.batch_tab import BatchTab
from ui.documents.gallery_page import GalleryPage
from ui.documents.print_queue import PaperState
from ui.documents.print_setup import PrintSetup, keep_setup
from ui.documents.printer_state import Printers, PrinterState
from ui.documents.printing import PrinterStoppedError, PutOut
from ui.shell.tour.walker import TourError, Walker, needed

_PRINTER, _OTHER = "HP LaserJet 前台", "EPSON 小票"
_FORM = "complaint_sheet"


def tell(walker: Walker) -> None:
    """Leaf through the forms, and print a batch that runs out of paper once."""
    _gallery(walker)
    batch = _batch(walker)
    walker.in_every_way(
        {
            "34_gallery": partial(_show_sample, walker, 0),
            "34b_gallery_receipt": partial(_show_sample, walker, -1),
            "35_print_sheet": batch.ask_and_print,
            "36_batch_stopped": partial(_front, walker, batch),
        }
    )
    with walker.step("批量打印：装好纸接着打，一张不重、一张不漏"):
        _front(walker, batch)
        walker.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        walker.wait_for(
            lambda: batch.queue.count(PaperState.PRINTED) == len(batch.queue.papers), "the rest of the batch"
        )
    walker.in_every_way({"36b_batch_done": partial(_front, walker, batch)})
    with walker.step("关上打印的页签"):
        needed(walker.window.desk_view).close_page(batch)


class PaperPrinters(Printers):
    """Two printers that any machine has."""

    def names(self) -> tuple[str, ...]:
        """Return their names."""
        return (_PRINTER, _OTHER)

    def state(self, name: str) -> PrinterState:
        """Say that they are ready."""
        del name
        return PrinterState.READY

    def trays(self, name: str) -> tuple[str, ...]:
        """Offer two trays."""
        del name
        return ("Upper", "Lower")


class PaperTray:
    """Prints nothing, and runs out of paper once."""

    def __init__(self, sheets: int) -> None:
        self._sheets = sheets

    def __call__(self, setup: PrintSetup, title: str) -> PutOut:
        """Return what takes one paper."""
        del title

        def put_out(_pdf: Any, _report: Callable[..., None]) -> None:
            self._sheets -= 1
            if self._sheets == 0:
                raise PrinterStoppedError(setup.printer, PrinterState.PAPER_OUT)

        return put_out


def _gallery(walker: Walker) -> None:
    with walker.step("单据样张：每种版式、每种纸，首份、重打、预览"):
        page = _open_gallery(walker)
        for row in range(page.list.count()):
            _choose(walker, page, row)


def _open_gallery(walker: Walker) -> GalleryPage:
    page = needed(walker.window.desk_view).open("gallery", None, {})
    if not isinstance(page, GalleryPage):
        raise TourError("the gallery is not there")
    return page


def _show_sample(walker: Walker, row: int) -> None:
    page = _open_gallery(walker)
    _choose(walker, page, row % page.list.count())


def _choose(walker: Walker, page: GalleryPage, row: int) -> None:
    canvas, before = page.view.canvas, page.view.canvas.pages()
    if page.list.currentRow() != row:
        page.list.setCurrentRow(row)
        walker.wait_for(lambda: canvas.pages() is not before, f"the paper of {page.current().title}")
    walker.wait_for(canvas.images_held, f"the image of {page.current().title}")


def _batch(walker: Walker) -> BatchTab:
    client = needed(walker.window.client)
    with walker.step("批量打印：缺纸时停在哪一张，说得清清楚楚"):
        keep_setup(client.settings, _FORM, PrintSetup(_PRINTER, "A4"))
        wanted = ComplaintFilter(view=View.OPEN)
        found = client.jobs.read_now(list_complaints, wanted, Sort.TIME_LEFT, Window(count=9))
        rows: tuple[ComplaintRow, ...] = tuple(found.rows)
        papers = tuple((row.id, row.number) for row in rows)
        page = needed(walker.window.desk_view).open("papers", None, {"form": _FORM, "papers": papers})
        if not isinstance(page, BatchTab):
            raise TourError("the queue is not there")
        page.printers, page.to_printer = PaperPrinters(), PaperTray(4)
        page.go_to(None, {"form": _FORM, "papers": papers})
        page.print_record()
        walker.wait_for(lambda: page.queue.count(PaperState.FAILED), "the printer to run out of paper")
    return page


def _front(walker: Walker, page: Page) -> None:
    needed(walker.window.desk_view).tabs.select(page)
