# SPDX-License-Identifier: Apache-2.0
"""Line breaking for Chinese with Latin words and numbers in it; pure, knows only character widths.

The rule (kinsoku): no line begins with a closing mark, none ends with an opening one, a word or a
number stays whole where it fits, and a name is parted behind its middle dot, never before it.
"""

from __future__ import annotations

from unicodedata import combining

from reports.engine.fonts import Face, printable

NOT_FIRST = frozenset(
    "，。、；：？！）》」』】〕〉〗〙〛｝］”’〞％‰℃°′″·・…—～〜々〻ー,.;:?!)]}%»›¢·‥⁠ \u3000／/、ｰ"  # noqa: RUF001 - the marks themselves
)
"""Characters that may not begin a line."""
NOT_LAST = frozenset("（《「『【〔〈〖〘〚｛［“‘〝([{«‹￥¥＄$£€＃#№@")  # noqa: RUF001 - the marks themselves
"""Characters that may not end a line."""

_DOTS = frozenset("·・•")
_WIDE_FROM = 0x2E80


def wrap(text: str, width: float, face: Face, size: float, max_lines: int | None = None) -> tuple[str, ...]:
    """Return the lines of a text set in a width in points; with max_lines the last one ends with …."""
    if "\n" not in text and "\r" not in text:
        lines = _wrap_paragraph(printable(text), width * 1000 / size, face)
    else:
        lines = []
        for paragraph in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
            lines += _wrap_paragraph(printable(paragraph), width * 1000 / size, face)
    if max_lines is None or len(lines) <= max_lines:
        return tuple(lines)
    return (*lines[: max_lines - 1], _shorten(lines[max_lines - 1], width * 1000 / size, face))


def may_break(before: str, after: str) -> bool:
    """Tell whether a line may end after one character and the next begin with the other."""
    if after in NOT_FIRST or before in NOT_LAST or combining(after):
        return False
    return not (_in_word(before) and _in_word(after))


def _wrap_paragraph(text: str, limit: float, face: Face) -> list[str]:
    known = face.widths
    try:
        widths = [known[code] for code in map(ord, text)]
    except KeyError:
        widths = [face.advance(char) for char in text]
    if sum(widths) <= limit:
        return [text]
    lines: list[str] = []
    start = 0
    last_break = -1
    used = 0.0
    for at, char in enumerate(text):
        if at > start and may_break(text[at - 1], char):
            last_break = at
        # A space at the end hangs into the margin instead of beginning the next line.
        while used + widths[at] > limit + 0.001 and at > start and char != " ":
            cut = last_break if last_break > start else _hard_cut(text, start, at)
            lines.append(text[start:cut])
            start = cut
            used = sum(widths[start:at])
        used += widths[at]
    lines.append(text[start:])
    return lines


def _hard_cut(text: str, start: int, at: int) -> int:
    """Return where to cut a word that is wider than the line, still keeping the marks in their place."""
    for cut in range(at, start, -1):
        if text[cut] not in NOT_FIRST and text[cut - 1] not in NOT_LAST and not combining(text[cut]):
            return cut
    return at


def _shorten(line: str, limit: float, face: Face) -> str:
    room = limit - face.advance("…")
    while line and sum(face.advance(char) for char in line) > room:
        line = line[:-1]
    return f"{line}…"


def _in_word(char: str) -> bool:
    return char not in _DOTS and not char.isspace() and ord(char) < _WIDE_FROM
