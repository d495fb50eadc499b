# SPDX-License-Identifier: Apache-2.0
"""Bundled Tabler outline icons, tinted at load and cached. Must not know themes by name."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.core.resources import ICONS

STROKE = 1.75


@lru_cache(maxsize=256)
def _source(name: str, folder: Path) -> str:
    path = folder / f"{name}.svg"
    if not path.is_file():
        message = f"no icon named {name!r} in {folder.name}"
        raise LookupError(message)
    return path.read_text(encoding="utf-8")


def draw_icon(name: str, colour: str, px: int, ratio: float, stroke: float = STROKE) -> QImage:
    """Return the icon in one colour, px logical pixels wide at a device ratio; LookupError if unknown."""
    svg = _source(name, ICONS).replace("currentColor", colour)
    svg = svg.replace('stroke-width="2"', f'stroke-width="{stroke}"')
    image = QImage(round(px * ratio), round(px * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, image.width(), image.height()))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


@lru_cache(maxsize=2048)
def icon_pixmap(name: str, colour: str, px: int, ratio: float = 2.0, stroke: float = STROKE) -> QPixmap:
    """Return a cached pixmap of an icon; needs a running QGuiApplication."""
    return QPixmap.fromImage(draw_icon(name, colour, px, ratio, stroke))
