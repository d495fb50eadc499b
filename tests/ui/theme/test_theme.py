# SPDX-License-Identifier: Apache-2.0
"""The theme: contrast of the tokens, fonts, icons, scale, high contrast, hex values in one file."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QFontMetrics, QIcon, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.core.resources import ICONS
from ui.theme.fonts import SCALES, load_bundled_fonts
from ui.theme.palette import make_palette, tokens_from_palette
from ui.theme.theme import Density, Theme
from ui.theme.tokens import CONTRAST, DARK, LIGHT, Tokens, Tone

UI = Path(__file__).parents[3] / "ui"


def contrast(one: str, other: str) -> float:
    """Return the WCAG contrast of two colours."""

    def light(colour: str) -> float:
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_text_can_be_read(tokens: Tokens) -> None:
    for ink in (tokens.text, tokens.text2, tokens.text3, tokens.accent):
        for ground in (tokens.surface, tokens.app, tokens.row_sel, tokens.sunken, tokens.raised):
            assert contrast(ink, ground) >= 4.5 or (ink == tokens.text3 and ground == tokens.row_sel)
    for tone in Tone:
        assert contrast(*tokens.tone(tone)) >= 4.5
    for fill in (tokens.accent_fill, tokens.bad_fill, tokens.hot_fill):
        assert contrast(fill, tokens.on_fill) >= 4.5
    assert contrast(tokens.input, tokens.surface) >= 3.0


def test_high_contrast_is_seven_to_one() -> None:
    """WCAG AAA: every ink on every ground that it is painted on; frames and focus as well."""
    t = CONTRAST
    grounds = (t.app, t.rail, t.surface, t.sunken, t.raised, t.hover, t.press, t.row_sel, t.row_hover)
    inks = (t.text, t.text2, t.text3, t.accent, t.ok, t.warn, t.bad, t.info, t.vio, t.focus)
    pairs = [(ink, ground) for ink in inks for ground in grounds]
    pairs += [t.tone(tone) for tone in Tone]
    pairs += [(ink, t.accent_soft) for ink in (t.text, t.text2, t.text3, t.accent)]
    pairs += [(t.text, tint) for tint in (t.ok_bg, t.warn_bg, t.bad_bg, t.info_bg)]
    pairs += [(t.text2, tint) for tint in (t.ok_bg, t.warn_bg, t.bad_bg, t.info_bg)]
    fills = (t.accent_fill, t.accent_fill_hover, t.accent_fill_press, t.bad_fill, t.hot_fill, t.bulk)
    pairs += [(ink, fill) for ink in (t.on_fill, t.on_accent) for fill in fills]
    pairs += [(t.on_ok, t.ok), (t.surface, t.text), (t.input, t.surface)]
    assert [pair for pair in pairs if contrast(*pair) < 7] == []
    assert contrast(t.border, t.surface) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST])
def test_the_focus_is_seen_on_every_ground(tokens: Tokens) -> None:
    for ground in (tokens.app, tokens.rail, tokens.surface, tokens.sunken, tokens.raised, tokens.row_sel):
        assert contrast(tokens.focus, ground) >= 3
    # A primary button shows its focus by a frame in the colour of text.
    assert contrast(tokens.text, tokens.surface) >= 3


def test_every_token_is_a_colour() -> None:
    for tokens in (LIGHT, DARK, CONTRAST):
        for field in fields(tokens):
            value = getattr(tokens, field.name)
            if isinstance(value, str) and field.name != "name":
                assert re.fullmatch(r"#[0-9A-F]{6}", value), field.name


def test_hex_colours_stand_in_one_file_only() -> None:
    found = [
        path.relative_to(UI).as_posix()
        for path in UI.rglob("*.py")
        if re.search(r"#[0-9A-Fa-f]{6}\b", path.read_text("utf-8")) and path.name != "tokens.py"
    ]
    assert found == []


def test_bundled_fonts_come_first_and_hold_chinese_and_korean(qapp: QApplication, theme: Theme) -> None:
    assert set(load_bundled_fonts()) == {"Noto Sans SC", "Noto Sans KR"}
    assert {"Noto Sans SC", "Noto Sans KR"} <= set(QFontDatabase.families())
    for weight in (400, 700):
        font = theme.font(13, weight)
        assert QFontInfo(font).family() == "Noto Sans SC"
        assert all(QFontMetrics(font).inFontUcs4(ord(mark)) for mark in "阳光客服台热依汗镕喆囍")
        widths = {QFontMetrics(font).horizontalAdvance(digit) for digit in "0123456789"}
        assert len(widths) == 1
    assert qapp.font().pixelSize() == theme.px(13)


def test_missing_font_folder_is_no_error(tmp_path: Path, qapp: QApplication) -> None:
    assert load_bundled_fonts(tmp_path)


@pytest.mark.parametrize("scale", SCALES)
def test_scale_changes_sizes_and_rows(qapp: QApplication, theme: Theme, scale: int) -> None:
    theme.apply(qapp, dark=False, scale=scale)
    assert theme.px(100) == scale
    assert theme.row_height() == round(34 * scale / 100)
    assert theme.row_height(Density.COMPACT) < theme.row_height() < theme.row_height(Density.ROOMY)
    assert theme.font(20).pixelSize() == round(20 * scale / 100)


def test_unknown_scale_is_refused(qapp: QApplication, theme: Theme) -> None:
    with pytest.raises(ValueError, match="scale"):
        theme.apply(qapp, dark=False, scale=105)


def test_apply_dresses_the_application_and_says_so(qapp: QApplication, theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.apply(qapp, dark=True)
    assert theme.dark
    assert Theme.of(QWidget()) is theme
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.app)
    assert DARK.accent_fill in qapp.styleSheet()
    theme.apply(qapp, dark=False)
    assert LIGHT.app in qapp.styleSheet()
    assert DARK.app not in qapp.styleSheet()


def test_stylesheet_is_understood_by_qt(qapp: QApplication, theme: Theme, qtbot: QtBot) -> None:
    # A sheet that Qt cannot parse warns, and a warning fails the test.
    line = QLineEdit()
    qtbot.addWidget(line)
    theme.apply(qapp, dark=True, scale=115)
    line.show()
    qapp.processEvents()
    assert line.height() >= theme.px(30)
    for path in re.findall(r"url\(([^)]+)\)", qapp.styleSheet()):
        assert Path(path).is_file()
        assert Path(path.replace(".png", "@2x.png")).is_file()


def test_icons_are_tinted_and_twice_as_sharp(theme: Theme) -> None:
    pixmap = theme.pixmap("check", "bad", 18)
    assert pixmap.devicePixelRatio() == 2
    assert pixmap.width() == 36
    image = pixmap.toImage()
    inks = {
        image.pixelColor(x, y).name()
        for x in range(36)
        for y in range(36)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {LIGHT.bad.lower()}
    icon = theme.icon("check")
    assert not icon.pixmap(18, mode=QIcon.Mode.Disabled).isNull()
    with pytest.raises(LookupError):
        theme.icon("no-such-icon")


def test_every_icon_named_in_the_code_is_bundled() -> None:
    bundled = {path.stem for path in ICONS.glob("*.svg")}
    named = set()
    for path in UI.rglob("*.py"):
        text = path.read_text("utf-8")
        named |= set(re.findall(r'icon="([a-z0-9-]+)"', text))
        named |= set(
            re.findall(
                r'(?:IconButton|IconLabel|theme\.icon|\.pixmap|set_icon_name)\(\s*"([a-z0-9-]+)"', text
            )
        )
    assert named - bundled == set()
    assert len(named) > 20


def test_high_contrast_palette_is_obeyed() -> None:
    palette = QPalette()
    black, white, cyan = QColor("black"), QColor("white"), QColor("cyan")
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button):
        palette.setColor(role, black)
    palette.setColor(QPalette.ColorRole.WindowText, white)
    palette.setColor(QPalette.ColorRole.Highlight, cyan)
    palette.setColor(QPalette.ColorRole.HighlightedText, black)
    palette.setColor(QPalette.ColorRole.Link, cyan)
    tokens = tokens_from_palette(palette)
    assert tokens.dark
    assert (tokens.surface, tokens.text, tokens.accent_fill) == (black.name(), white.name(), cyan.name())
    for tone in Tone:
        assert contrast(*tokens.tone(tone)) >= 7
    assert contrast(tokens.on_fill, tokens.bad_fill) >= 7


def test_high_contrast_leaves_the_stylesheet_out(qapp: QApplication, theme: Theme) -> None:
    theme.apply(qapp, dark=False, scale=115, high_contrast=True)
    assert theme.high_contrast
    assert qapp.styleSheet() == ""
    assert qapp.font().pixelSize() == 15
    assert theme.tokens.surface == qapp.palette().color(QPalette.ColorRole.Base).name()
    theme.apply(qapp, dark=False, high_contrast=False)
    assert qapp.styleSheet()


def test_our_own_high_contrast_is_chosen_or_asked_for_by_the_system(
    qapp: QApplication, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.apply(qapp, dark=False, contrast=True)
    assert (theme.name, theme.dark, theme.high_contrast) == ("contrast", True, False)
    assert CONTRAST.accent_fill in qapp.styleSheet()
    theme.apply(qapp, dark=False)
    assert theme.name == "light"

    class Asking:
        def contrastPreference(self) -> Qt.ContrastPreference:  # noqa: N802 -- Qt's name
            return Qt.ContrastPreference.HighContrast

    monkeypatch.setattr(QStyleHints, "accessibility", lambda _hints: Asking())
    for system, wanted in (("linux", False), ("darwin", False), ("win32", True)):
        monkeypatch.setattr("ui.theme.theme.sys.platform", system)
        theme.apply(qapp, dark=False)
        assert theme.high_contrast is wanted
        assert (theme.name == "contrast") is not wanted
    monkeypatch.undo()
    theme.apply(qapp, dark=False)


def test_palette_takes_the_tokens() -> None:
    palette = make_palette(DARK)
    assert palette.color(QPalette.ColorRole.Base) == QColor(DARK.surface)
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == QColor(DARK.disabled)
