# SPDX-License-Identifier: Apache-2.0
"""The boxes of a record's detail: a title, lines with chip, figure and one act. Must not know the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.widgets.buttons import Button
from ui.widgets.chips import Chip, ChipLook
from ui.widgets.labels import Label
from ui.widgets.layouts import hbox, vbox


@dataclass(frozen=True, slots=True)
class DetailLine:
    """One line of a part: what it is, more about it, where it stands, one act (words, what it does)."""

    title: str
    text: str = ""
    chip: ChipLook | None = None
    right: str = ""
    act: tuple[str, Callable[[], object]] | None = None


def detail_part(title: str, lines: Iterable[DetailLine], *below: QWidget) -> QFrame:
    """Return a box with these lines; ``below`` stands under them."""
    box = QFrame()
    box.setProperty("role", "sunken")
    box.setAccessibleName(title)
    column: QVBoxLayout = vbox(Label(title, "strong"), spacing=6, margins=(12, 8, 12, 9))
    for line in lines:
        top = hbox((Label(line.title, wrap=True, selectable=True), 1), spacing=8)
        if line.chip is not None:
            top.addWidget(Chip(line.chip.text, line.chip.tone, line.chip.icon))
        if line.right:
            top.addWidget(Label(line.right))
        if line.act is not None:
            words, act = line.act
            button = Button(words, kind="link")
            button.clicked.connect(lambda _on=False, run=act: run())
            top.addWidget(button)
        column.addLayout(top)
        if line.text:
            column.addWidget(Label(line.text, "caption", wrap=True, selectable=True))
    for widget in below:
        column.addWidget(widget)
    box.setLayout(column)
    return box
