# SPDX-License-Identifier: Apache-2.0
"""A picture that fits its frame or stands at its own size. Must not know where it came from."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.shortcuts import tell_keys

_MOST_MEGABYTES = 512


def read_picture(content: bytes) -> QImage:
    """Return the picture in ``content``, turned as the camera said; a null image when it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    QImageReader.setAllocationLimit(_MOST_MEGABYTES)
    return reader.read()


class PictureView(QWidget):
    """Shows one picture; F fits it, 1 shows it at its own size."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._fits = True
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setAccessibleName(name)
        tell_keys(self, ("F", self.tr("适合窗口")), ("1", self.tr("原始大小")))
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._picture)
        self._size = Label("", "second")
        fit = Button(self.tr("适合窗口"), kind="ghost")
        fit.clicked.connect(lambda: self.set_fit(True))
        whole = Button(self.tr("原始大小"), kind="ghost")
        whole.clicked.connect(lambda: self.set_fit(False))
        bar = hbox(self._size, None, fit, whole, spacing=4, margins=(12, 6, 8, 6))
        self.setLayout(vbox(bar, Line(), (self._scroll, 1), spacing=0))

    def show_picture(self, image: QImage) -> None:
        """Show a picture that was read elsewhere."""
        self._image = image
        self._size.setText(f"{image.width():,} × {image.height():,}")
        self._show()

    def set_fit(self, fits: bool) -> None:
        """Fit the frame, or show every pixel."""
        self._fits = fits
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F and 1."""
        if event.key() in {Qt.Key.Key_F, Qt.Key.Key_1}:
            self.set_fit(event.key() == Qt.Key.Key_F)
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        if self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        shown = self._image
        if self._fits:
            room = self._scroll.viewport().size() - QSize(24, 24)
            wanted = QSize(int(room.width() * ratio), int(room.height() * ratio))
            if shown.width() > wanted.width() or shown.height() > wanted.height():
                shown = shown.scaled(
                    wanted, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                )
        pixmap = QPixmap.fromImage(shown)
        pixmap.setDevicePixelRatio(ratio)
        self._picture.setPixmap(pixmap)
