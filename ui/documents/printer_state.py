# SPDX-License-Identifier: Apache-2.0
"""What a printer of this machine says of itself: ready, gone, out of paper … Must not print.

Qt tells only that something is wrong. What it is says Windows' spooler, and elsewhere CUPS.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from enum import StrEnum

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

_ASK_S = 3


class PrinterState(StrEnum):
    """One word for it; also the variant of E5014 that is shown."""

    READY = "ready"
    GONE = "gone"
    PAPER_OUT = "paper_out"
    JAM = "jam"
    PAUSED = "paused"
    OFFLINE = "offline"
    STOPPED = "stopped"


# winspool.h, PRINTER_STATUS_…; the first that is set is what a person must see to first.
_WINDOWS = (
    (0x10 | 0x40, PrinterState.PAPER_OUT),
    (0x8, PrinterState.JAM),
    (0x80 | 0x1000, PrinterState.OFFLINE),
    (0x1, PrinterState.PAUSED),
    (0x2 | 0x800 | 0x40000 | 0x100000 | 0x400000, PrinterState.STOPPED),
)
_CUPS = (
    ("media-empty", PrinterState.PAPER_OUT),
    ("media-needed", PrinterState.PAPER_OUT),
    ("media-jam", PrinterState.JAM),
    ("offline", PrinterState.OFFLINE),
    ("connecting-to-device", PrinterState.OFFLINE),
    ("paused", PrinterState.PAUSED),
    ("cover-open", PrinterState.STOPPED),
    ("door-open", PrinterState.STOPPED),
    ("toner-empty", PrinterState.STOPPED),
    ("marker-supply-empty", PrinterState.STOPPED),
)


class Printers:
    """The printers of this machine; tests put others in its place."""

    def names(self) -> tuple[str, ...]:
        """Return their names, the default one first."""
        return printer_names()

    def state(self, name: str) -> PrinterState:
        """Return the state of one; not on the window's thread."""
        return state_of(name)

    def trays(self, name: str) -> tuple[str, ...]:
        """Return the trays of one; not on the window's thread."""
        return trays_of(name)


def printer_names() -> tuple[str, ...]:
    """Return this machine's printers, the default one first."""
    default = QPrinterInfo.defaultPrinterName()
    names = [str(name) for name in QPrinterInfo.availablePrinterNames()]
    return tuple(sorted(names, key=lambda name: name != default))


def state_of(name: str) -> PrinterState:
    """Return the state of a printer; asking may take a second, so not on the window's thread."""
    if name not in QPrinterInfo.availablePrinterNames():
        return PrinterState.GONE
    state = QPrinterInfo.printerInfo(name).state()
    if state not in {QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted}:
        return PrinterState.READY
    return _reason(name)


def trays_of(name: str) -> tuple[str, ...]:
    """Return the names of a printer's trays as Qt calls them; empty when there is nothing to choose."""
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setPrinterName(name)
    # Qt offers this on Windows alone.
    ask = getattr(printer, "supportedPaperSources", None)
    trays = tuple(str(source.name) for source in ask()) if ask is not None else ()
    return trays if len(trays) > 1 else ()


def of_windows(status: int) -> PrinterState:
    """Return what the bits of a Windows printer's status mean."""
    return next((state for bits, state in _WINDOWS if status & bits), PrinterState.STOPPED)


def of_cups(answer: str) -> PrinterState:
    """Return what CUPS' ``printer-state-reasons`` mean."""
    _, found, reasons = answer.partition("printer-state-reasons=")
    said = reasons.split()[0] if found and reasons.split() else ""
    return next((state for word, state in _CUPS if word in said), PrinterState.STOPPED)


def _reason(name: str) -> PrinterState:
    if sys.platform == "win32":
        return of_windows(_windows_status(name))
    asker = shutil.which("lpoptions")
    if asker is None:
        return PrinterState.STOPPED
    try:
        answer = subprocess.run(  # noqa: S603 -- a program of the system, a name that it told us itself
            [asker, "-p", name], capture_output=True, timeout=_ASK_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return PrinterState.STOPPED
    return of_cups(answer.stdout.decode("utf-8", "replace"))


def _windows_status(name: str) -> int:
    """Return PRINTER_INFO_6.dwStatus, 0 when the spooler does not say."""
    import ctypes  # noqa: PLC0415 -- Windows alone
    from ctypes import byref, c_uint32, c_void_p  # noqa: PLC0415

    spooler = getattr(ctypes, "WinDLL")("winspool.drv")  # noqa: B009 -- not there on other systems
    handle, status, needed = c_void_p(), c_uint32(0), c_uint32(0)
    if not spooler.OpenPrinterW(name, byref(handle), None):
        return 0
    try:
        spooler.GetPrinterW(handle, 6, byref(status), 4, byref(needed))
    finally:
        spooler.ClosePrinter(handle)
    return int(status.value)
