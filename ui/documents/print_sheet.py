# SPDX-License-Identifier: Apache-2.0
"""The question before a form's first print: printer, paper, tray, copies. Must not print."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from reports.engine.paper import Paper
from ui.client import Client
from ui.documents.print_setup import MOST_COPIES, PrintSetup
from ui.documents.printer_state import Printers, PrinterState
from ui.widgets.banner import Banner
from ui.widgets.dialog import Overlay
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel


def paper_word(name: str) -> str:
    """Return how people call a paper."""
    words = {
        "A4": QCoreApplication.translate("PrintSheet", "A4 纸"),
        "A4 landscape": QCoreApplication.translate("PrintSheet", "A4 纸横放"),
        "A5": QCoreApplication.translate("PrintSheet", "A5 纸"),
        "A5 landscape": QCoreApplication.translate("PrintSheet", "A5 纸横放"),
        "80mm": QCoreApplication.translate("PrintSheet", "80 mm 小票"),
    }
    return words.get(name, name)


def tray_word(name: str) -> str:
    """Return how people call a tray that Qt names."""
    words = {
        "": QCoreApplication.translate("PrintSheet", "打印机自己选"),
        "Auto": QCoreApplication.translate("PrintSheet", "自动"),
        "Upper": QCoreApplication.translate("PrintSheet", "上纸盒"),
        "Middle": QCoreApplication.translate("PrintSheet", "中纸盒"),
        "Lower": QCoreApplication.translate("PrintSheet", "下纸盒"),
        "Cassette": QCoreApplication.translate("PrintSheet", "纸盒"),
        "LargeCapacity": QCoreApplication.translate("PrintSheet", "大容量纸盒"),
        "Manual": QCoreApplication.translate("PrintSheet", "手动进纸"),
        "Envelope": QCoreApplication.translate("PrintSheet", "信封"),
        "Tractor": QCoreApplication.translate("PrintSheet", "链式进纸"),
    }
    return words.get(name, name)


class PrintSheet(Overlay):
    """Asks once for each form; `chosen(PrintSetup)` when it is answered."""

    chosen = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        client: Client,
        *,
        title: str,
        papers: Sequence[Paper],
        offered: PrintSetup,
        printers: Printers,
        with_copies: bool = True,
    ) -> None:
        super().__init__(parent, "", icon="printer", width=460)
        self.set_title(self.tr("打印 {title}").format(title=title))
        self.set_lead(self.tr("这台电脑会记住这种单据的选择，下次直接打印；要改时按 Alt+P。"))
        self._client, self._offered = client, offered
        self._printers = printers
        names = printers.names()
        self.form = FormPanel(
            (
                Field(
                    "printer",
                    self.tr("打印机"),
                    FieldKind.CHOICE,
                    required=True,
                    choices=tuple((name, name) for name in names),
                    span=2,
                ),
                Field(
                    "paper",
                    self.tr("纸张"),
                    FieldKind.CHOICE,
                    required=True,
                    choices=tuple((paper.name, paper_word(paper.name)) for paper in papers),
                ),
                Field("tray", self.tr("纸盒"), FieldKind.CHOICE, choices=(("", tray_word("")),)),
                Field(
                    "copies",
                    self.tr("份数"),
                    FieldKind.CHOICE,
                    choices=tuple(
                        (count, self.tr("{count} 份").format(count=count))
                        for count in range(1, MOST_COPIES + 1)
                    ),
                ),
            ),
            columns=2,
        )
        sizes = {paper.name for paper in papers}
        self.form.set_values(
            {
                "printer": offered.printer if offered.printer in names else next(iter(names), None),
                "paper": offered.paper if offered.paper in sizes else papers[0].name,
                "tray": "",
                "copies": offered.copies,
            }
        )
        self.form.set_shown("copies", with_copies)
        self.form.field_changed.connect(self._on_changed)
        self.set_body(self.form)
        self.add_cancel()
        self.add_accept(self.tr("打印"), icon="printer")
        self.accepted.connect(self._on_accepted)
        self._ask()

    def open(self) -> None:
        """Begin at the printer: the tray may be empty, and is not what is missing."""
        super().open()
        self.form.editor("printer").setFocus(Qt.FocusReason.OtherFocusReason)

    def setup(self) -> PrintSetup:
        """Return what is chosen now."""
        values = self.form.values()
        return PrintSetup(
            str(values["printer"] or ""),
            str(values["paper"] or ""),
            int(str(values["copies"] or 1)),
            str(values["tray"] or ""),
        )

    def _on_changed(self, name: str) -> None:
        if name == "printer":
            self._ask()

    def _ask(self) -> None:
        """Hear of the printer on a worker: asking may ask the network."""
        name = str(self.form.value("printer") or "")
        if not name:
            return
        printers = self._printers
        self._client.jobs.work(
            lambda _job: (name, printers.state(name), printers.trays(name)), owner=self, done=self._on_answer
        )

    def _on_answer(self, answer: tuple[str, PrinterState, tuple[str, ...]]) -> None:
        name, state, trays = answer
        if name != self.form.value("printer"):
            return
        kept = str(self.form.value("tray") or "") or self._offered.tray
        self.form.set_choices("tray", tuple((tray, tray_word(tray)) for tray in ("", *trays)))
        self.form.set_values({"tray": kept if kept in trays else ""})
        self.form.set_shown("tray", bool(trays))
        words = {
            PrinterState.GONE: self.tr("这台打印机不见了，请检查连接或另选一台。"),
            PrinterState.PAPER_OUT: self.tr("这台打印机没纸了。"),
            PrinterState.JAM: self.tr("这台打印机卡纸了。"),
            PrinterState.PAUSED: self.tr("这台打印机暂停了，请在系统的打印队列里选“继续”。"),
            PrinterState.OFFLINE: self.tr("这台打印机没有开机或没有连上。"),
            PrinterState.STOPPED: self.tr("这台打印机报告故障，请看它上面的提示。"),
        }
        sentence = words.get(state, "")
        self.set_notice(Banner(sentence, tone="warn") if sentence else None)

    def _on_accepted(self) -> None:
        if self.form.check_kinds():
            setup = self.setup()
            self.done()
            self.chosen.emit(setup)
