# SPDX-License-Identifier: Apache-2.0
"""Paper sizes and margins in points (1/72 inch); knows nothing of what is drawn on them."""

from __future__ import annotations

from dataclasses import dataclass, replace

MM = 72 / 25.4
"""Points in one millimetre."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet and its margins, all in points; the left margin is the wide one, for the punch holes.

    A roll has no height of its own: it is cut behind what was printed.
    """

    name: str
    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def is_roll(self) -> bool:
        """Tell whether the paper is as long as what stands on it."""
        return not self.height

    @property
    def inner_width(self) -> float:
        """Return the width between the side margins in points."""
        return self.width - self.left - self.right

    @property
    def inner_right(self) -> float:
        """Return the x of the right margin in points."""
        return self.width - self.right

    def landscape(self) -> Paper:
        """Return the same sheet on its side, bound along what is now its upper edge."""
        return replace(
            self,
            name=f"{self.name} landscape",
            width=self.height,
            height=self.width,
            left=self.right,
            right=self.right,
            top=self.left,
            bottom=self.bottom,
        )


A4 = Paper("A4", 210 * MM, 297 * MM, 20 * MM, 15 * MM, 14 * MM, 12 * MM)
A5 = Paper("A5", 148 * MM, 210 * MM, 15 * MM, 10 * MM, 10 * MM, 10 * MM)
A4_LANDSCAPE = A4.landscape()
A5_LANDSCAPE = A5.landscape()
RECEIPT_DOT = 72 / 203
"""One dot of a receipt printer in points."""
# A hair less than its dots: a renderer that rounds up would stretch all of it by one.
ROLL_80 = Paper(
    "80mm",
    640 * RECEIPT_DOT - 0.001,
    0.0,
    32 * RECEIPT_DOT,
    32 * RECEIPT_DOT,
    24 * RECEIPT_DOT,
    24 * RECEIPT_DOT,
)
"""The roll of a receipt printer: 576 dots of its 640 are printed, 72 mm of 80."""
