# SPDX-License-Identifier: Apache-2.0
"""Bordered cells as on Chinese paper forms: labels, values, check boxes, places to sign and seal.

A cell knows its height in a given width, can be parted between two pages, and draws itself in a box.
It knows neither its neighbours nor the page.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, Protocol

from reports.engine.document import Document
from reports.engine.drawing import BASELINE
from reports.engine.fonts import bold, regular, text_width
from reports.engine.paper import MM
from reports.engine.wrapping import wrap

LABEL_SIZE = 9.0
VALUE_SIZE = 9.5
LEADING = 1.42
PAD_X = 1.8 * MM
PAD_Y = 1.0 * MM
CONTINUED = "（续）"
_ROOMY = 16.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page; `top` is its upper edge, all in points."""

    x: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Return the y of the lower edge."""
        return self.top - self.height

    @property
    def middle(self) -> float:
        """Return the y half-way between the edges."""
        return self.top - self.height / 2


class Cell(Protocol):
    """What a row of a grid is made of; `weight` is its share of the row's width."""

    @property
    def weight(self) -> float:
        """Return the share of the row's width."""
        ...

    def height(self, width: float) -> float:
        """Return the height that the content needs in this width, in points."""
        ...

    def split(self, width: float, height: float) -> tuple[Cell, Cell] | None:
        """Return what fits into a height and the rest, or None when the cell cannot be parted there."""
        ...

    def draw(self, doc: Document, box: Box) -> None:
        """Draw the content into the box; the borders are the grid's."""
        ...


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a field, on a light tint; on a following page it says that it goes on."""

    text: str
    weight: float = 1.0

    def height(self, width: float) -> float:
        """Return the height of the wrapped label."""
        return len(self._lines(width)) * LABEL_SIZE * LEADING + 2 * PAD_Y

    def split(self, width: float, height: float) -> tuple[Cell, Cell] | None:
        """Repeat the label on both pages."""
        if height < self.height(width):
            return None
        text = self.text if self.text.endswith(CONTINUED) else f"{self.text}\n{CONTINUED}"
        return self, replace(self, text=text)

    def draw(self, doc: Document, box: Box) -> None:
        """Draw the tint and the label in the middle of it."""
        doc.tint(box.x, box.bottom, box.width, box.height)
        lines = self._lines(box.width)
        leading = LABEL_SIZE * LEADING
        top = box.middle + len(lines) * leading / 2
        doc.lines(box.x + box.width / 2, top, lines, leading=leading, size=LABEL_SIZE, align="center")

    def _lines(self, width: float) -> tuple[str, ...]:
        return wrap(self.text, width - PAD_X, regular(), LABEL_SIZE)


@dataclass(frozen=True, slots=True)
class Value:
    """A filled-in text; `tall` is the least height in points, so that an empty one can be written in.

    `repeat` says it again on the next page when the row goes on there, as a date or a name should.
    """

    text: str
    weight: float = 1.0
    tall: float = 0.0
    align: Literal["left", "center", "right"] = "left"
    strong: bool = False
    repeat: bool = False
    size: float = VALUE_SIZE

    def height(self, width: float) -> float:
        """Return the height of the wrapped text, at least `tall`."""
        return max(len(self._lines(width)) * self.size * LEADING + 2 * PAD_Y, self.tall)

    def split(self, width: float, height: float) -> tuple[Cell, Cell] | None:
        """Part the text between two lines, never leaving a single line alone."""
        lines = self._lines(width)
        if len(lines) * self.size * LEADING + 2 * PAD_Y <= height:
            return self, replace(self, text=self.text if self.repeat else "", tall=0.0)
        fitting = int((height - 2 * PAD_Y) / (self.size * LEADING) + 0.001)
        fitting = min(fitting, len(lines) - 2)
        if fitting < 2:
            return None
        head, rest = "\n".join(lines[:fitting]), "\n".join(lines[fitting:])
        return replace(self, text=head, tall=0.0), replace(self, text=rest, tall=0.0)

    def draw(self, doc: Document, box: Box) -> None:
        """Draw the text: one or two lines in the middle of the height, more from the top."""
        lines = self._lines(box.width)
        leading = self.size * LEADING
        block = len(lines) * leading
        # A field with much room left is written from its top, like a form filled in by hand.
        roomy = box.height - block - 2 * PAD_Y > _ROOMY
        top = box.top - PAD_Y if roomy and (self.tall or self.repeat) else box.middle + block / 2
        x = {"left": box.x + PAD_X, "center": box.x + box.width / 2, "right": box.x + box.width - PAD_X}[
            self.align
        ]
        face = bold() if self.strong else regular()
        doc.lines(x, top, lines, leading=leading, face=face, size=self.size, align=self.align)

    def _lines(self, width: float) -> tuple[str, ...]:
        return wrap(self.text, width - 2 * PAD_X, bold() if self.strong else regular(), self.size)


@dataclass(frozen=True, slots=True)
class Choice:
    """Check boxes; a chosen word that is none of the options gets a box of its own behind them."""

    options: tuple[str, ...]
    chosen: tuple[str, ...] = ()
    weight: float = 1.0

    def height(self, width: float) -> float:
        """Return the height of the boxes set in lines."""
        return len(self._lines(width)) * VALUE_SIZE * LEADING + 2 * PAD_Y

    def split(self, width: float, height: float) -> tuple[Cell, Cell] | None:
        """Refuse: boxes stay together."""
        del width, height
        return None

    def draw(self, doc: Document, box: Box) -> None:
        """Draw the boxes and their words."""
        lines = self._lines(box.width)
        leading = VALUE_SIZE * LEADING
        top = box.middle + len(lines) * leading / 2
        for number, line in enumerate(lines):
            x = box.x + PAD_X
            middle = top - (number + 0.5) * leading
            for checked, word in line:
                draw_check_box(doc, x, middle, checked=checked)
                doc.text(x + _CHECK_STEP, middle - BASELINE * VALUE_SIZE, word, size=VALUE_SIZE)
                x += self._item_width(word)

    def _items(self) -> list[tuple[bool, str]]:
        items = [(option in self.chosen, option) for option in self.options]
        items += [(True, word) for word in self.chosen if word and word not in self.options]
        return items

    def _lines(self, width: float) -> list[list[tuple[bool, str]]]:
        lines: list[list[tuple[bool, str]]] = [[]]
        used = 0.0
        for item in self._items():
            needed = self._item_width(item[1]) - _CHECK_GAP
            if lines[-1] and used + needed > width - 2 * PAD_X:
                lines.append([])
                used = 0.0
            lines[-1].append(item)
            used += needed + _CHECK_GAP
        return lines

    def _item_width(self, word: str) -> float:
        return _CHECK_STEP + text_width(word, regular(), VALUE_SIZE) + _CHECK_GAP


@dataclass(frozen=True, slots=True)
class Signature:
    """A place to sign: filled with name and time when signed by log-in, else left for pen and seal."""

    title: str
    name: str = ""
    signed_at_text: str = ""
    opinion: str = ""
    seal: bool = False
    weight: float = 1.0
    tall: float = 22 * MM

    def height(self, width: float) -> float:
        """Return the height of title, opinion and signature line, at least `tall`."""
        return max(self.tall, len(self._opinion(width)) * LABEL_SIZE * LEADING + 15 * MM)

    def split(self, width: float, height: float) -> tuple[Cell, Cell] | None:
        """Refuse: a signature belongs to the words above it."""
        del width, height
        return None

    def draw(self, doc: Document, box: Box) -> None:
        """Draw the title, the opinion, the name or an empty line, and the date or 年 月 日."""
        leading = LABEL_SIZE * LEADING
        left, right = box.x + PAD_X, box.x + box.width - PAD_X
        first = box.top - PAD_Y - leading / 2 - BASELINE * LABEL_SIZE
        doc.text(left, first, self.title, face=bold(), size=LABEL_SIZE)
        lines = self._opinion(box.width)
        doc.lines(left, box.top - PAD_Y - leading, lines, leading=leading, size=LABEL_SIZE)
        date_y = box.bottom + 1.9 * MM
        name_y = date_y + 5.2 * MM
        if self.seal:
            _draw_seal_place(doc, box)
        doc.text(left, name_y, "签字", size=8, gray=0.35)
        line_from = left + 8 * MM
        doc.rule(line_from, name_y - 1 * MM, right, name_y - 1 * MM, width=0.3, gray=0.5)
        doc.text(line_from + 1 * MM, name_y, self.name, size=VALUE_SIZE + 0.5)
        when = self.signed_at_text if self.name else "年      月      日"
        doc.text(right, date_y, when, size=8, align="right", gray=0.0 if self.name else 0.2)

    def _opinion(self, width: float) -> tuple[str, ...]:
        return wrap(self.opinion, width - 2 * PAD_X, regular(), LABEL_SIZE) if self.opinion else ()


_CHECK_SIZE = 7.6
_CHECK_STEP = _CHECK_SIZE + 2.6
_CHECK_GAP = 2.4 * MM


def draw_check_box(doc: Document, x: float, middle: float, *, checked: bool) -> None:
    """Draw a check box whose left edge is x; the text layer says √ or □."""
    bottom = middle - _CHECK_SIZE / 2
    doc.text(x, bottom + 0.8, "√" if checked else "□", size=_CHECK_SIZE, hidden=True)
    doc.frame(x, bottom, _CHECK_SIZE, _CHECK_SIZE, line=0.7)
    if checked:
        canvas = doc.canvas
        canvas.setLineWidth(1.5)
        canvas.setStrokeGray(0)
        canvas.setLineCap(1)
        path = canvas.beginPath()
        path.moveTo(x + 1.5, bottom + 3.9)
        path.lineTo(x + 3.2, bottom + 1.9)
        path.lineTo(x + _CHECK_SIZE + 0.7, bottom + _CHECK_SIZE + 0.5)
        canvas.drawPath(path, stroke=1, fill=0)
        canvas.setLineCap(0)
        doc.forget_state()


def _draw_seal_place(doc: Document, box: Box) -> None:
    radius = 5.6 * MM
    x, y = box.x + box.width - radius - 1.2 * MM, box.top - radius - 1.2 * MM
    canvas = doc.canvas
    canvas.setLineWidth(0.4)
    canvas.setStrokeGray(0.6)
    canvas.setDash([2, 2])
    canvas.circle(x, y, radius, stroke=1, fill=0)
    canvas.setDash([])
    doc.forget_state()
    doc.text(x, y - BASELINE * 7, "盖章", size=7, align="center", gray=0.5)
