# SPDX-License-Identifier: Apache-2.0
"""What the doctor needs a window's library for: its version, letters that must not be boxes, printers."""

from __future__ import annotations

from collections.abc import Iterable

from app.core.doctor import Check, DoctorLine, bad, good

HARD_LETTERS = "冰·한А¥"
"""A plain one, the dot of Uyghur names, Korean, Cyrillic, money: the bundled fonts have them."""
RARE_LETTERS = "𫖯𠮷"
"""Beyond the basic plane: one of the national list, which is bundled, and one that only systems have."""


def window_checks() -> dict[str, Check]:
    """Return the checks; there must be an application, and they may run on a worker."""
    return {"window": _window, "glyphs": _glyphs, "printers": _printers}


def _window() -> Iterable[DoctorLine]:
    import PySide6  # noqa: PLC0415 -- so that a broken library is a line and not a crash
    from PySide6.QtCore import qVersion  # noqa: PLC0415
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    yield good("window", f"PySide {PySide6.__version__}, Qt {qVersion()}, {QGuiApplication.platformName()}")


def _glyphs() -> Iterable[DoctorLine]:
    """Ask whether letters have a picture, in the bundled fonts or in those that Qt falls back to."""
    from PySide6.QtGui import QFontMetrics  # noqa: PLC0415

    from ui.theme.fonts import make_font  # noqa: PLC0415

    metrics = QFontMetrics(make_font(13))
    missing = [letter for letter in HARD_LETTERS + RARE_LETTERS if not metrics.inFontUcs4(ord(letter))]
    # By number too: the letter itself is what cannot be shown.
    fact = " ".join(f"U+{ord(letter):04X} {letter}" for letter in missing)
    if not missing:
        yield good("glyphs", " ".join(HARD_LETTERS + RARE_LETTERS))
    elif set(missing) <= set(RARE_LETTERS):
        yield bad("glyphs", "glyphs_rare", fact, is_grave=False)
    else:
        yield bad("glyphs", "glyphs", fact)


def _printers() -> Iterable[DoctorLine]:
    """Count the printers; their names may be people's."""
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 -- not needed to start

    count = len(QPrinterInfo.availablePrinterNames())
    fact = f"{count}"
    yield good("printers", fact) if count else bad("printers", "printers", fact, is_grave=False)
