# SPDX-License-Identifier: Apache-2.0
"""The printers of this machine; Qt's printing is not needed to start. Must not know papers."""

from __future__ import annotations


def printer_names() -> tuple[str, ...]:
    """Return the names of this machine's printers."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 -- not needed to start

    return tuple(QPrinterInfo.availablePrinterNames())


def default_printer() -> str:
    """Return the system's default printer, or an empty name when there is none."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415

    return QPrinterInfo.defaultPrinterName() or next(iter(printer_names()), "")
