# SPDX-License-Identifier: Apache-2.0
"""Bundled fonts and how a font is asked for. Must not know colours, widgets or settings."""

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from app.core.resources import FONTS

SCALES = (90, 100, 115, 130)
"""User scales in percent."""

_BUNDLED = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf", "NotoSansKR-Regular.ttf")
# The bundled families come first, so the picture is the same on every machine and never boxes.
FAMILIES = (
    "Noto Sans SC",
    "Noto Sans KR",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "HarmonyOS Sans SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
    "sans-serif",
)


def load_bundled_fonts(folder: Path = FONTS) -> tuple[str, ...]:
    """Register the bundled fonts with Qt and return the families found; a missing file is skipped."""
    known = set(QFontDatabase.families())
    found: list[str] = []
    for name in _BUNDLED:
        path = folder / name
        if not path.is_file():
            continue
        font_id = QFontDatabase.addApplicationFont(str(path))
        if font_id >= 0:
            found += QFontDatabase.applicationFontFamilies(font_id)
    return tuple(dict.fromkeys(found)) or tuple(family for family in FAMILIES if family in known)


def make_font(px: int, weight: int = 400) -> QFont:
    """Return a font of px device-independent pixels with tabular digits."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(px)
    font.setWeight(QFont.Weight(weight))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
