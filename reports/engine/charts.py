# SPDX-License-Identifier: Apache-2.0
"""Bars as a cell of a form: lying ones with their names, standing ones for days. Grey, for the copier.

Knows neither what is counted nor which form it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reports.engine.boxes import Box, Cell
from reports.engine.document import Document
from reports.engine.drawing import BASELINE
from reports.engine.fonts import regular, text_width
from reports.engine.paper import MM

SHADES = (0.25, 0.6, 0.86)
"""The greys of the parts of a bar, the first part first; each has an outline."""
_SIZE = 8.0
_BAR = 3.6 * MM
_STEP = 5.4 * MM
_LEGEND = 6.4 * MM
_PAD = 2.0 * MM


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name and the counts of its parts."""

    label: str
    parts: tuple[int, ...]

    @property
    def total(self) -> int:
        """Return the length of the bar."""
        return sum(self.parts)


@dataclass(frozen=True, slots=True)
class LyingBars:
    """A bar below the other, its parts one behind the other, the total at its end."""

    bars: Sequence[Bar]
    legend: tuple[str, ...]
    weight: float = 1.0

    def height(self, width: float) -> float:
        """Return the height of legend and bars."""
        del width
        return _LEGEND + len(self.bars) * _STEP + 2 * _PAD

    def split(self, width: float, height: float) -> tuple[Cell, Cell] | None:
        """Refuse: a chart is looked at as a whole."""
        del width, height
        return None

    def draw(self, doc: Document, box: Box) -> None:
        """Draw names at the left, bars, and totals."""
        _draw_legend(doc, box, self.legend)
        names = max((text_width(bar.label, regular(), _SIZE) for bar in self.bars), default=0.0)
        left = box.x + _PAD + names + 1.5 * MM
        room = box.x + box.width - _PAD - 14 * MM - left
        most = max((bar.total for bar in self.bars), default=0) or 1
        y = box.top - _PAD - _LEGEND
        for bar in self.bars:
            middle = y - _STEP / 2
            doc.text(left - 1.5 * MM, middle - BASELINE * _SIZE, bar.label, size=_SIZE, align="right")
            x = left
            for part, shade in zip(bar.parts, SHADES, strict=False):
                long = room * part / most
                if part:
                    doc.tint(x, middle - _BAR / 2, long, _BAR, gray=shade)
                    doc.frame(x, middle - _BAR / 2, long, _BAR, line=0.3)
                x += long
            doc.text(x + 1 * MM, middle - BASELINE * _SIZE, f"{bar.total:,}", size=_SIZE)
            y -= _STEP
        doc.rule(left, box.top - _PAD - _LEGEND, left, y, width=0.5)


@dataclass(frozen=True, slots=True)
class StandingBars:
    """Bars side by side, the parts of each beside one another: two counts of a day."""

    bars: Sequence[Bar]
    legend: tuple[str, ...]
    tall: float = 31 * MM
    weight: float = 1.0

    def height(self, width: float) -> float:
        """Return the height of legend, bars and names."""
        del width
        return self.tall

    def split(self, width: float, height: float) -> tuple[Cell, Cell] | None:
        """Refuse: a chart is looked at as a whole."""
        del width, height
        return None

    def draw(self, doc: Document, box: Box) -> None:
        """Draw the bars on a line, their names below, their counts above."""
        _draw_legend(doc, box, self.legend)
        floor = box.bottom + _PAD + 4 * MM
        room = box.top - _PAD - _LEGEND - 3 * MM - floor
        most = max((part for bar in self.bars for part in bar.parts), default=0) or 1
        left, right = box.x + _PAD, box.x + box.width - _PAD
        step = (right - left) / max(len(self.bars), 1)
        for number, bar in enumerate(self.bars):
            middle = left + (number + 0.5) * step
            wide = min(step * 0.38, 5 * MM)
            x = middle - wide * len(bar.parts) / 2
            for part, shade in zip(bar.parts, SHADES, strict=False):
                tall = room * part / most
                if part:
                    doc.tint(x, floor, wide, tall, gray=shade)
                    doc.frame(x, floor, wide, tall, line=0.3)
                    doc.text(x + wide / 2, floor + tall + 0.5 * MM, str(part), size=5.5, align="center")
                x += wide
            doc.text(middle, floor - 3.2 * MM, bar.label, size=7, align="center")
        doc.rule(left, floor, right, floor, width=0.5)


def _draw_legend(doc: Document, box: Box, legend: Sequence[str]) -> None:
    x, y = box.x + _PAD, box.top - _PAD - 4 * MM
    for word, shade in zip(legend, SHADES, strict=False):
        doc.tint(x, y, 3 * MM, 2.6 * MM, gray=shade)
        doc.frame(x, y, 3 * MM, 2.6 * MM, line=0.3)
        doc.text(x + 4 * MM, y + 0.2 * MM, word, size=_SIZE)
        x += 4 * MM + text_width(word, regular(), _SIZE) + 5 * MM
