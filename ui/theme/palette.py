# SPDX-License-Identifier: Apache-2.0
"""Tokens to QPalette, and a high-contrast palette back to tokens. Must not know widgets or the stylesheet."""

from dataclasses import replace

from PySide6.QtGui import QColor, QPalette

from ui.theme.tokens import LIGHT, Tokens

_ROLES: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "app"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "sunken"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.Highlight, "accent_fill"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.ToolTipBase, "text"),
    (QPalette.ColorRole.ToolTipText, "surface"),
    (QPalette.ColorRole.PlaceholderText, "text3"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.Accent, "accent_fill"),
)


def make_palette(tokens: Tokens) -> QPalette:
    """Return the QPalette of a theme."""
    palette = QPalette()
    for role, name in _ROLES:
        palette.setColor(role, QColor(getattr(tokens, name)))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.disabled))
    return palette


def tokens_from_palette(palette: QPalette) -> Tokens:
    """Return tokens that repeat the system's own high-contrast palette, so that painted widgets obey it."""
    window = palette.color(QPalette.ColorRole.Window).name()
    surface = palette.color(QPalette.ColorRole.Base).name()
    text = palette.color(QPalette.ColorRole.WindowText).name()
    fill = palette.color(QPalette.ColorRole.Highlight).name()
    on_fill = palette.color(QPalette.ColorRole.HighlightedText).name()
    link = palette.color(QPalette.ColorRole.Link).name()
    button = palette.color(QPalette.ColorRole.Button).name()
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText).name()
    dark = QColor(window).lightness() < QColor(text).lightness()
    backgrounds = ("app", "rail", "surface", "sunken", "raised", "row_hover", "hover", "press")
    tints = ("ok_bg", "warn_bg", "hot_bg", "bad_bg", "info_bg", "mute_bg", "vio_bg", "accent_soft", "row_sel")
    inks = ("text", "text2", "text3", "border", "border2", "input", "focus", "ok", "warn", "bad",
            "info", "mute", "vio")  # fmt: skip
    fills = ("accent_fill", "accent_fill_hover", "accent_fill_press", "bad_fill", "hot_fill")
    values = dict.fromkeys(backgrounds, window)
    values |= dict.fromkeys(tints, button) | dict.fromkeys(inks, text) | dict.fromkeys(fills, fill)
    values |= {"surface": surface, "on_accent": on_fill, "on_fill": on_fill, "on_ok": window, "accent": link}
    values |= {
        "disabled": disabled,
        "row_line": disabled,
        "bulk": window,
        "bulk_border": text,
        "name": "dark" if dark else "light",
    }
    return replace(LIGHT, **values)  # type: ignore[arg-type]  # every value here is a colour string
