# SPDX-License-Identifier: Apache-2.0
"""Turns blocks of the manual and lists of keys into the rich text that Qt shows, in the theme's colours.

Must not know widgets or files.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from app.help.markup import Block, Heading, Items, Line, Mark, Paragraph, Picture, Table
from ui.theme.tokens import Tokens

KeyRows = tuple[str, Iterable[tuple[str, str]]]
"""A title, and pairs of keys and meaning."""
PICTURE = "picture:"
"""A link that shows a picture in full."""


def page_html(blocks: Iterable[Block], tokens: Tokens, px: float, picture_width: int) -> str:
    """Return a page; ``px`` is the size of its text, ``picture_width`` that of its pictures, in pixels."""
    return "".join(_block(block, tokens, px, picture_width) for block in blocks)


def keys_html(groups: Iterable[KeyRows], tokens: Tokens, px: float) -> str:
    """Return tables of keys."""
    parts = []
    for name, lines in groups:
        rows = "".join(
            f'<tr><td style="white-space:nowrap; padding:2px 14px 2px 0">{_caps(keys, tokens)}</td>'
            f'<td style="padding:2px 0">{escape(meaning)}</td></tr>'
            for keys, meaning in lines
        )
        if rows:
            parts.append(_heading(3, escape(name), "", tokens, px))
            parts.append(f'<table cellspacing="0" style="color:{tokens.text2}">{rows}</table>')
    return "".join(parts)


def _block(block: Block, tokens: Tokens, px: float, picture_width: int) -> str:
    if isinstance(block, Heading):
        return _heading(block.level, _line(block.line, tokens), block.anchor, tokens, px)
    if isinstance(block, Paragraph):
        if block.is_note:
            return (
                f'<table width="100%" cellspacing="0" cellpadding="8" bgcolor="{tokens.info_bg}"><tr>'
                f'<td style="color:{tokens.text}">{_line(block.line, tokens)}</td></tr></table>'
                '<p style="font-size:4px; margin:0">&nbsp;</p>'
            )
        return f'<p style="margin:0 0 8px 0; line-height:118%">{_line(block.line, tokens)}</p>'
    if isinstance(block, Items):
        tag = "ol" if block.is_numbered else "ul"
        items = "".join(
            f'<li style="margin-bottom:4px; line-height:118%">{_line(line, tokens)}</li>'
            for line in block.lines
        )
        return f'<{tag} style="margin:0 0 8px 0">{items}</{tag}>'
    if isinstance(block, Table):
        return _table(block, tokens)
    return _picture(block, tokens, px, picture_width)


def _heading(level: int, text: str, anchor: str, tokens: Tokens, px: float) -> str:
    size = {1: 1.54, 2: 1.23, 3: 1.08}[level] * px
    above = {1: 0, 2: 18, 3: 10}[level]
    name = f'<a name="{escape(anchor)}"></a>' if anchor else ""
    return (
        # A paragraph: Qt makes the letters of its own headings larger than they are told to be.
        f'<p style="margin:{above}px 0 6px 0; font-size:{size:.0f}px; font-weight:700; '
        f'color:{tokens.text}">{name}{text}</p>'
    )


def _table(block: Table, tokens: Tokens) -> str:
    rows = []
    for number, row in enumerate(block.rows):
        tag = "td" if number else "th"
        ground = f' bgcolor="{tokens.sunken}"' if not number else ""
        cells = "".join(
            f'<{tag} align="left" style="padding:4px 8px">{_line(cell, tokens)}</{tag}>' for cell in row
        )
        rows.append(f"<tr{ground}>{cells}</tr>")
    return (
        f'<table width="100%" cellspacing="0" border="1" style="border-collapse:collapse; '
        f'border-color:{tokens.border2}">{"".join(rows)}</table><p style="font-size:4px; margin:0">&nbsp;</p>'
    )


def _picture(block: Picture, tokens: Tokens, px: float, width: int) -> str:
    path, caption = escape(block.path), escape(block.caption)
    return (
        f'<p style="margin:4px 0 2px 0"><a href="{PICTURE}{path}"><img src="{path}" width="{width}"></a></p>'
        f'<p style="margin:0 0 10px 0; font-size:{px * 0.92:.0f}px; color:{tokens.text3}">{caption}</p>'
    )


def _line(line: Line, tokens: Tokens) -> str:
    return "".join(_span(span.mark, span.text, span.target, tokens) for span in line)


def _span(mark: Mark, text: str, target: str, tokens: Tokens) -> str:
    if mark is Mark.STRONG:
        return f"<b>{escape(text)}</b>"
    if mark is Mark.KEY:
        return _caps(text, tokens)
    if mark is Mark.LINK:
        return f'<a href="{escape(target)}" style="color:{tokens.accent}">{escape(text)}</a>'
    return escape(text)


def _caps(keys: str, tokens: Tokens) -> str:
    # Hard blanks: a key is never broken over two lines.
    shown = escape(keys).replace(" ", "&nbsp;")
    return f'<span style="background-color:{tokens.press}; color:{tokens.text}">&nbsp;{shown}&nbsp;</span>'
