# SPDX-License-Identifier: Apache-2.0
"""The one generated stylesheet. Takes tokens, gives text; must not know any widget class of ours.

Widgets say what they are by dynamic properties: `look` on labels, `kind` on push buttons, `role` on frames
and tool buttons, `state` on inputs. The window's own parts are named: App, Header, Rail, Work, TabStrip,
Status, Search.
"""

from collections.abc import Callable

from ui.theme.tokens import Tokens

ImageFile = Callable[[str, str, int], str]


def build_stylesheet(tokens: Tokens, scale: int, image_file: ImageFile) -> str:
    """Return the whole QSS for a theme at a scale in percent; image_file(icon, token, px) gives a path."""

    def px(length: float) -> str:
        return f"{round(length * scale / 100)}px"

    parts = (_windows, _labels, _buttons, _inputs, _tabs, _frames, _tables)
    return "\n".join(part(tokens, px, image_file) for part in parts)


Px = Callable[[float], str]


def _windows(t: Tokens, px: Px, _image: ImageFile) -> str:
    return f"""
* {{ outline:none; }}
QWidget {{ color:{t.text}; font-size:{px(13)}; }}
QMainWindow, #App, QWidget[role="page"] {{ background:{t.app}; }}
QToolTip {{ background:{t.text}; color:{t.surface}; border:0; padding:5px 8px; font-size:{px(12)}; }}
#Header, #Rail {{ background:{t.rail}; border:0; }}
#Work {{ background:{t.app}; border-top-left-radius:12px; border-top:1px solid {t.border};
  border-left:1px solid {t.border}; }}
#Brand {{ font-size:{px(15)}; font-weight:700; }}
#RailGroup {{ color:{t.text3}; font-size:{px(12)}; padding:0 0 0 10px; }}
#Status {{ background:{t.rail}; border-top:1px solid {t.border}; }}
#Status QLabel, #Status QPushButton {{ font-size:{px(12)}; color:{t.text2}; }}
#Status QPushButton {{ border:0; background:transparent; min-height:{px(20)}; padding:0 6px;
  border-radius:4px; }}
#Status QPushButton:hover {{ background:{t.press}; }}
#Status QPushButton:focus {{ border:1px solid {t.focus}; padding:0 5px; }}
#Status QPushButton[tone="warn"] {{ color:{t.warn}; background:{t.warn_bg}; font-weight:600; }}
#Status QPushButton[tone="bad"] {{ color:{t.bad}; font-weight:600; }}
#Status QPushButton[tone="ok"] {{ color:{t.ok}; }}
QScrollArea {{ border:0; background:transparent; }}
QScrollArea > QWidget > QWidget {{ background:transparent; }}
QScrollBar:vertical {{ background:transparent; width:10px; margin:2px; }}
QScrollBar::handle:vertical {{ background:{t.border2}; border-radius:3px; min-height:32px; }}
QScrollBar::handle:vertical:hover {{ background:{t.input}; }}
QScrollBar:horizontal {{ background:transparent; height:10px; margin:2px; }}
QScrollBar::handle:horizontal {{ background:{t.border2}; border-radius:3px; min-width:32px; }}
QScrollBar::handle:horizontal:hover {{ background:{t.input}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
  background:transparent; height:0; width:0; }}
QAbstractScrollArea::corner {{ background:transparent; border:0; }}
QSplitter::handle {{ background:transparent; }}
QMenu {{ background:{t.raised}; border:1px solid {t.border2}; padding:5px; }}
QMenu::item {{ padding:{px(6)} 26px {px(6)} 12px; border-radius:5px; }}
QMenu::item:selected {{ background:{t.accent_soft}; color:{t.accent}; }}
QMenu::item:disabled {{ color:{t.disabled}; }}
QMenu::icon {{ padding-left:8px; }}
QMenu::separator {{ height:1px; background:{t.border}; margin:4px 6px; }}
"""


def _labels(t: Tokens, px: Px, _image: ImageFile) -> str:
    return f"""
QLabel {{ background:transparent; }}
QLabel:disabled {{ color:{t.disabled}; }}
QLabel[look="h1"] {{ font-size:{px(20)}; font-weight:700; }}
QLabel[look="h2"] {{ font-size:{px(16)}; font-weight:700; }}
QLabel[look="h3"] {{ font-size:{px(14)}; font-weight:600; }}
QLabel[look="strong"] {{ font-weight:600; }}
QLabel[look="second"] {{ color:{t.text2}; }}
QLabel[look="caption"], QLabel[look="field"] {{ color:{t.text3}; font-size:{px(12)}; }}
QLabel[look="kpi"] {{ font-size:{px(26)}; font-weight:700; }}
QLabel[look="link"] {{ color:{t.accent}; }}
QLabel[look="number"] {{ color:{t.accent}; font-size:{px(12)}; }}
QLabel[look="kbd"] {{ color:{t.text3}; background:{t.sunken}; border:1px solid {t.border2}; border-radius:4px;
  padding:0 5px; font-size:{px(11)}; min-height:{px(17)}; max-height:{px(17)}; }}
QLabel[look="badge"] {{ background:{t.press}; color:{t.text2}; border-radius:{px(8)}; padding:0 6px;
  font-size:{px(11)}; min-height:{px(17)}; max-height:{px(17)}; }}
QLabel[look="badge"][tone="bad"] {{ background:{t.bad_fill}; color:{t.on_fill}; font-weight:600; }}
QLabel[tone="ok"] {{ color:{t.ok}; }}
QLabel[tone="warn"] {{ color:{t.warn}; }}
QLabel[tone="bad"] {{ color:{t.bad}; }}
QLabel[tone="info"] {{ color:{t.info}; }}
QLabel[tone="accent"] {{ color:{t.accent}; }}
"""


def _buttons(t: Tokens, px: Px, _image: ImageFile) -> str:
    # A radius of more than half the height would be dropped altogether.
    pill = f"{(int(px(28)[:-2]) + 2) // 2}px"
    return f"""
QPushButton {{ background:{t.surface}; border:1px solid {t.border2}; border-radius:6px; padding:0 12px;
  min-height:{px(30)}; color:{t.text}; }}
QPushButton:hover {{ background:{t.hover}; border-color:{t.input}; }}
QPushButton:pressed {{ background:{t.press}; }}
QPushButton:focus {{ border:2px solid {t.focus}; padding:0 11px; min-height:{px(28)}; }}
QPushButton:disabled {{ color:{t.disabled}; background:{t.sunken}; border-color:{t.border}; }}
QPushButton::menu-indicator {{ width:0; }}
QPushButton[kind="primary"] {{ background:{t.accent_fill}; border:1px solid {t.accent_fill};
  color:{t.on_accent}; font-weight:600; }}
QPushButton[kind="primary"]:hover {{ background:{t.accent_fill_hover}; border-color:{t.accent_fill_hover}; }}
QPushButton[kind="primary"]:pressed {{ background:{t.accent_fill_press}; }}
QPushButton[kind="primary"]:focus {{ border:2px solid {t.text}; }}
QPushButton[kind="primary"]:disabled {{ background:{t.press}; border-color:{t.press}; color:{t.disabled}; }}
QPushButton[kind="ghost"] {{ background:transparent; border:1px solid transparent;
  color:{t.text2}; padding:0 8px; }}
QPushButton[kind="ghost"]:hover {{ background:{t.hover}; color:{t.text}; }}
QPushButton[kind="ghost"]:pressed {{ background:{t.press}; }}
QPushButton[kind="ghost"]:focus {{ border:2px solid {t.focus}; padding:0 7px; }}
QPushButton[kind="ghost"]:disabled {{ color:{t.disabled}; }}
QPushButton[kind="link"] {{ background:transparent; border:1px solid transparent;
  color:{t.accent}; padding:0 2px; min-height:{px(22)}; border-radius:4px; }}
QPushButton[kind="link"]:hover {{ text-decoration:underline; }}
QPushButton[kind="link"]:focus {{ border:1px solid {t.focus}; padding:0 2px; min-height:{px(22)}; }}
QPushButton[kind="link"]:disabled {{ color:{t.disabled}; }}
QPushButton[kind="danger"] {{ color:{t.bad}; }}
QPushButton[kind="danger"]:hover {{ background:{t.bad_bg}; border-color:{t.bad}; }}
QPushButton[kind="danger"]:disabled {{ color:{t.disabled}; }}
QPushButton[kind="good"] {{ background:{t.ok}; color:{t.on_ok}; border:1px solid {t.ok}; font-weight:600; }}
QToolButton[role="icon"] {{ background:transparent; border:1px solid transparent; border-radius:6px;
  min-width:{px(28)}; max-width:{px(28)}; min-height:{px(28)}; max-height:{px(28)}; padding:0; }}
QToolButton[role="icon"]:hover {{ background:{t.press}; }}
QToolButton[role="icon"]:pressed {{ background:{t.border2}; }}
QToolButton[role="icon"]:checked {{ background:{t.accent_soft}; }}
QToolButton[role="icon"]:focus {{ border:2px solid {t.focus}; min-width:{px(26)}; max-width:{px(26)};
  min-height:{px(26)}; max-height:{px(26)}; }}
QToolButton[role="icon"]::menu-indicator {{ image:none; width:0; }}
QToolButton[role="rail"] {{ border:0; border-radius:6px; background:transparent; }}
QToolButton[role="rail"]:hover {{ background:{t.press}; }}
QToolButton[role="rail"]:checked {{ background:{t.surface}; }}
QToolButton[role="rail"]:focus {{ border:2px solid {t.focus}; }}
QPushButton[role="view"] {{ background:transparent; border:1px solid transparent; border-radius:{pill};
  padding:0 11px; min-height:{px(28)}; color:{t.text2}; }}
QPushButton[role="view"]:hover {{ background:{t.hover}; }}
QPushButton[role="view"]:checked {{ background:{t.accent_soft}; color:{t.accent}; font-weight:600; }}
QPushButton[role="view"]:focus {{ border:2px solid {t.focus}; padding:0 10px; min-height:{px(26)}; }}
QPushButton[role="segment"] {{ border-radius:5px; border:1px solid transparent; background:transparent;
  padding:0 10px; min-height:{px(22)}; color:{t.text2}; }}
QPushButton[role="segment"]:hover {{ color:{t.text}; }}
QPushButton[role="segment"]:checked {{ background:{t.surface}; color:{t.text}; font-weight:600;
  border:1px solid {t.border2}; }}
QPushButton[role="segment"]:focus {{ border:2px solid {t.focus}; padding:0 9px; min-height:{px(20)}; }}
"""


def _inputs(t: Tokens, px: Px, image: ImageFile) -> str:
    edits = "QLineEdit, QPlainTextEdit, QComboBox, QSpinBox"
    return f"""
{edits} {{ background:{t.surface}; border:1px solid {t.input}; border-radius:6px; padding:0 9px;
  min-height:{px(30)}; selection-background-color:{t.accent_fill}; selection-color:{t.on_accent}; }}
/* The field inside a spin box is a line edit too: its frame is the box's. No arrows by width: with Qt's
   NoButtons the field would be one pixel. */
QSpinBox QLineEdit, QSpinBox QLineEdit:hover, QSpinBox QLineEdit:focus {{ border:none; padding:0;
  min-height:0; background:transparent; }}
QSpinBox::up-button, QSpinBox::down-button {{ width:0; height:0; border:none; }}
QPlainTextEdit {{ padding:6px 7px; }}
QLineEdit:hover, QComboBox:hover, QPlainTextEdit:hover {{ border-color:{t.text3}; }}
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus {{ border:2px solid {t.focus}; padding:0 8px;
  min-height:{px(28)}; }}
QPlainTextEdit:focus {{ padding:5px 6px; }}
QLineEdit[state="error"], QComboBox[state="error"], QPlainTextEdit[state="error"] {{
  border:2px solid {t.bad}; padding:0 8px; min-height:{px(28)}; }}
QPlainTextEdit[state="error"] {{ padding:5px 6px; }}
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled {{ background:{t.sunken}; color:{t.disabled};
  border-color:{t.border}; }}
QLineEdit:read-only {{ background:{t.sunken}; }}
QLineEdit[role="plain"], QLineEdit[role="plain"]:focus {{ border:0; background:transparent; padding:0; }}
QLineEdit[role="palette"], QLineEdit[role="palette"]:focus {{ border:0; background:transparent;
  padding:0 17px; font-size:{px(16)}; }}
QLineEdit[role="cell"], QLineEdit[role="cell"]:focus {{ border:0; border-radius:0; padding:0; min-height:0;
  background:{t.surface}; }}
QLineEdit > QToolButton {{ border:0; background:transparent; padding:0; }}
QComboBox[empty="true"] {{ color:{t.text3}; }}
QComboBox::drop-down {{ width:26px; border:0; }}
QComboBox::down-arrow {{ image:url({image("chevron-down", "text2", 16)}); width:{px(16)}; height:{px(16)}; }}
QComboBox::down-arrow:disabled {{ image:url({image("chevron-down", "disabled", 16)}); }}
QComboBox QAbstractItemView {{ background:{t.raised}; border:1px solid {t.border2}; padding:4px;
  selection-background-color:{t.accent_soft}; selection-color:{t.accent}; }}
QComboBox QAbstractItemView::item {{ min-height:{px(30)}; padding:0 6px; border-radius:5px; }}
QComboBox QAbstractItemView::item:selected, QComboBox QAbstractItemView::item:hover {{
  background:{t.accent_soft}; color:{t.accent}; }}
#Search {{ min-height:{px(34)}; max-height:{px(34)}; border-radius:8px; padding-left:{px(34)};
  border:1px solid {t.border2}; background:{t.surface}; }}
#Search:focus {{ border:2px solid {t.focus}; padding-left:{px(33)};
  min-height:{px(32)}; max-height:{px(32)}; }}
QCheckBox, QRadioButton {{ spacing:8px; background:transparent; }}
QCheckBox:disabled, QRadioButton:disabled {{ color:{t.disabled}; }}
QCheckBox::indicator {{ width:{px(15)}; height:{px(15)}; border:1px solid {t.input}; border-radius:4px;
  background:{t.surface}; }}
QCheckBox::indicator:hover {{ border-color:{t.text3}; }}
QCheckBox::indicator:focus {{ border:2px solid {t.focus}; width:{px(13)}; height:{px(13)}; }}
QCheckBox::indicator:checked {{ background:{t.accent_fill}; border-color:{t.accent_fill};
  image:url({image("check", "on_accent", 14)}); }}
QCheckBox::indicator:disabled {{ background:{t.sunken}; border-color:{t.border2}; }}
QRadioButton::indicator {{ width:{px(14)}; height:{px(14)}; border:1px solid {t.input}; border-radius:{px(8)};
  background:{t.surface}; }}
QRadioButton::indicator:checked {{ border:{px(5)} solid {t.accent_fill}; width:{px(6)}; height:{px(6)}; }}
QProgressBar {{ background:{t.mute_bg}; border:0; border-radius:3px; max-height:{px(6)};
  min-height:{px(6)}; }}
QProgressBar::chunk {{ background:{t.accent_fill}; border-radius:3px; }}
QCalendarWidget QWidget {{ alternate-background-color:{t.sunken}; }}
QCalendarWidget QToolButton {{ border:0; background:transparent; color:{t.text}; padding:4px 6px;
  border-radius:5px; font-weight:600; }}
QCalendarWidget QToolButton:hover {{ background:{t.hover}; }}
QCalendarWidget QToolButton::menu-indicator {{ image:none; }}
QCalendarWidget #qt_calendar_navigationbar {{ background:{t.raised}; }}
QCalendarWidget QAbstractItemView {{ background:{t.raised}; color:{t.text}; border:0;
  selection-background-color:{t.accent_fill}; selection-color:{t.on_accent}; }}
QCalendarWidget QAbstractItemView:disabled {{ color:{t.disabled}; }}
"""


def _tabs(t: Tokens, px: Px, image: ImageFile) -> str:
    return f"""
QTabBar {{ background:transparent; qproperty-drawBase:0; }}
QTabBar::tab {{ background:transparent; color:{t.text2}; padding:0 12px; height:{px(34)}; margin:0; border:0;
  border-bottom:2px solid transparent; }}
QTabBar::tab:hover {{ color:{t.text}; }}
QTabBar::tab:selected {{ color:{t.accent}; font-weight:600; border-bottom:2px solid {t.accent}; }}
QTabBar::tab:focus {{ color:{t.accent}; }}
QTabBar::close-button {{ image:url({image("x", "text3", 14)}); subcontrol-position:right; }}
QTabBar::close-button:hover {{ background:{t.press}; border-radius:4px; }}
QTabBar QToolButton {{ background:{t.app}; border:0; }}
#TabStrip {{ background:transparent; border:0; border-bottom:1px solid {t.border}; }}
"""


def _frames(t: Tokens, px: Px, _image: ImageFile) -> str:
    # The dark pill is lined faintly; where it must be seen by everybody, by its own ink.
    faint, weak = "rgba(255,255,255,60)", "rgba(255,255,255,110)"
    if t.name == "contrast":
        faint, weak = t.on_fill, t.border
    return f"""
QFrame[role="card"], QFrame[role="pane"] {{ background:{t.surface}; border:1px solid {t.border};
  border-radius:10px; }}
QFrame[role="kpi"] {{ background:{t.surface}; border:1px solid {t.border}; border-radius:10px; padding:1px; }}
QFrame[role="kpi"]:hover {{ border-color:{t.accent}; }}
QFrame[role="kpi"][tone="bad"] {{ border-color:{t.bad}; }}
QFrame[role="kpi"]:focus {{ border:2px solid {t.focus}; padding:0; }}
QFrame[role="sunken"] {{ background:{t.sunken}; border:1px solid {t.border}; border-radius:8px; }}
QFrame[role="segments"] {{ background:{t.sunken}; border:1px solid {t.border}; border-radius:7px; }}
QFrame[role="float"] {{ background:{t.raised}; border:1px solid {t.border2}; border-radius:12px; }}
QFrame[role="suggest"] {{ background:{t.raised}; border:1px solid {t.border2}; border-radius:8px; }}
QFrame[role="line"] {{ background:{t.border}; border:0; }}
QFrame[role="bulk"] {{ background:{t.bulk}; border:1px solid {t.bulk_border}; border-radius:10px; }}
QFrame[role="bulk"] QLabel {{ color:{t.on_fill}; }}
QFrame[role="bulk"] QPushButton {{ background:transparent; color:{t.on_fill};
  border:1px solid {faint}; }}
QFrame[role="bulk"] QPushButton:hover {{ background:rgba(255,255,255,30); }}
QFrame[role="bulk"] QPushButton:focus {{ border:2px solid {t.on_fill}; }}
QFrame[role="bulk"] QPushButton:disabled {{ color:{weak}; }}
QFrame[role="bulk"] QPushButton[kind="link"] {{ border:0; font-weight:600; }}
QFrame[role="bulk"] QToolButton:hover {{ background:rgba(255,255,255,30); }}
QFrame[role="banner"] {{ border-radius:8px; border:1px solid {t.border2}; background:{t.sunken}; }}
QFrame[role="banner"][tone="warn"] {{ background:{t.warn_bg}; border-color:{t.warn}; }}
QFrame[role="banner"][tone="bad"] {{ background:{t.bad_bg}; border-color:{t.bad}; }}
QFrame[role="banner"][tone="ok"] {{ background:{t.ok_bg}; border-color:{t.ok}; }}
QFrame[role="banner"][tone="info"] {{ background:{t.info_bg}; border-color:{t.info}; }}
QFrame[role="banner"] QLabel {{ color:{t.text}; }}
QFrame[role="banner"] QLabel[tone="bad"] {{ color:{t.bad}; }}
QFrame[role="banner"] QLabel[look="caption"] {{ color:{t.text2}; }}
QFrame[role="banner"] QPushButton[kind="link"] {{ font-weight:600; }}
QWidget[role="sheet-body"] {{ background:transparent; }}
QTextBrowser[role="reader"] {{ background:transparent; border:0; selection-background-color:{t.row_sel}; }}
QFrame[role="paper"] {{ background:{t.app}; border:0; border-radius:{px(8)}; }}
"""


def _tables(t: Tokens, px: Px, _image: ImageFile) -> str:
    return f"""
QTableView, QListView, QTreeView {{ background:{t.surface}; border:0; gridline-color:transparent;
  selection-background-color:{t.row_sel}; selection-color:{t.text}; }}
QListView[role="suggestions"] {{ background:transparent; }}
QListView[role="palette"], QListView[role="timeline"] {{ background:transparent; border:0; }}
QListView[role="lines"]::item {{ min-height:{px(32)}; padding:0 12px; color:{t.text};
  border-bottom:1px solid {t.row_line}; }}
QListView[role="lines"]::item:selected {{ background:{t.row_sel}; border-left:3px solid {t.accent};
  padding-left:9px; }}
QHeaderView {{ background:{t.sunken}; border:0; }}
QHeaderView::section {{ background:{t.sunken}; color:{t.text3}; border:0; border-bottom:1px solid {t.border};
  padding:0 8px; height:{px(31)}; font-size:{px(12)}; font-weight:600; }}
QHeaderView::section:hover {{ color:{t.text}; background:{t.hover}; }}
QTableCornerButton::section {{ background:{t.sunken}; border:0; }}
"""
