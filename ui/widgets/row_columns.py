# SPDX-License-Identifier: Apache-2.0
"""What a table column is: how a frozen row becomes text, chip or icon. Must not know any area's row."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt

from ui.widgets.chips import ChipLook

Row = Any
"""A frozen row with an id; each page has its own type."""


class Paint(StrEnum):
    """How a cell is painted."""

    TEXT = "text"
    SECOND = "second"
    STRONG = "strong"
    LINK = "link"
    CHIP = "chip"
    SLA = "sla"
    CATEGORY = "category"
    NUMBER = "number"
    TIME = "time"
    CHECK = "check"


class Align(StrEnum):
    """Where a cell's text stands."""

    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"

    def flag(self) -> Qt.AlignmentFlag:
        """Return Qt's flag with vertical centring."""
        flags = {"left": Qt.AlignmentFlag.AlignLeft, "right": Qt.AlignmentFlag.AlignRight}
        return flags.get(self.value, Qt.AlignmentFlag.AlignHCenter) | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Column:
    """One column; width and hidden_below are pixels at 100 %.

    sort is the key that the query understands, None if it cannot sort. chip is needed by CHIP and SLA, icon
    by CATEGORY. hidden_below hides the column while the table is narrower, unless the user decided.
    """

    key: str
    title: str
    text: Callable[[Row], str] | None = None
    width: int = 100
    paint: Paint = Paint.TEXT
    align: Align | None = None
    sort: str | None = None
    chip: Callable[[Row], ChipLook | None] | None = None
    icon: Callable[[Row], str | None] | None = None
    tip: Callable[[Row], str] | None = None
    hidden_below: int = 0
    hidden: bool = False
    stretch: bool = False

    def cell_text(self, row: Row) -> str:
        """Return the words of a cell, as painted, copied and read aloud."""
        if self.text is not None:
            return self.text(row)
        if self.chip is not None:
            look = self.chip(row)
            return look.text if look else ""
        return ""

    def alignment(self) -> Align:
        """Return the alignment; numbers stand right."""
        return self.align or (Align.RIGHT if self.paint is Paint.NUMBER else Align.LEFT)


CHECK_COLUMN = Column(key="_check", title="", width=36, paint=Paint.CHECK)
