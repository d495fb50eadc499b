# SPDX-License-Identifier: Apache-2.0
"""The named colours of the three themes: the only file that may hold a hex value. Knows nothing of Qt."""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a tinted chip or banner says; never shown by colour alone."""

    OK = "ok"
    WARN = "warn"
    HOT = "hot"
    BAD = "bad"
    INFO = "info"
    MUTE = "mute"
    WAITING = "vio"


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme: colours as #RRGGBB, alphas as 0–255."""

    name: str
    app: str
    rail: str
    surface: str
    sunken: str
    raised: str
    text: str
    text2: str
    text3: str
    disabled: str
    border: str
    border2: str
    input: str
    accent: str
    accent_fill: str
    accent_fill_hover: str
    accent_fill_press: str
    accent_soft: str
    on_accent: str
    focus: str
    hover: str
    press: str
    row_sel: str
    row_hover: str
    row_line: str
    ok: str
    ok_bg: str
    warn: str
    warn_bg: str
    hot_bg: str
    bad: str
    bad_bg: str
    info: str
    info_bg: str
    mute: str
    mute_bg: str
    vio: str
    vio_bg: str
    bad_fill: str
    hot_fill: str
    on_fill: str
    on_ok: str
    bulk: str
    bulk_border: str
    logo_sun: str
    scrim: str
    scrim_alpha: int
    shadow: str
    shadow_alpha: int

    @property
    def dark(self) -> bool:
        """True for a theme of light text on a dark ground."""
        return self.name != "light"

    def tone(self, tone: Tone) -> tuple[str, str]:
        """Return (text, tint) of a tone."""
        if tone is Tone.HOT:
            return self.warn, self.hot_bg
        return getattr(self, tone.value), getattr(self, f"{tone.value}_bg")


LIGHT = Tokens(
    name="light",
    app="#EEF1F6",
    rail="#E7EBF2",
    surface="#FFFFFF",
    sunken="#F6F8FB",
    raised="#FFFFFF",
    text="#17202E",
    text2="#4A5668",
    text3="#5F6B7B",
    disabled="#9AA5B3",
    border="#DFE5EC",
    border2="#C9D2DD",
    input="#828E9E",
    accent="#2457C9",
    accent_fill="#2457C9",
    accent_fill_hover="#1D49AD",
    accent_fill_press="#173B8F",
    accent_soft="#E7EEFC",
    on_accent="#FFFFFF",
    focus="#2457C9",
    hover="#EAEEF4",
    press="#DDE4ED",
    row_sel="#E3ECFD",
    row_hover="#F3F6FB",
    row_line="#EDF0F5",
    ok="#17693A",
    ok_bg="#E2F4E8",
    warn="#8A4600",
    warn_bg="#FFF0D4",
    hot_bg="#FFD79B",
    bad="#B3231B",
    bad_bg="#FDE6E4",
    info="#1D4FB8",
    info_bg="#E6EEFC",
    mute="#4A5668",
    mute_bg="#EBEFF4",
    vio="#6A3BA3",
    vio_bg="#F1E8FB",
    bad_fill="#C4291F",
    hot_fill="#B4480B",
    on_fill="#FFFFFF",
    on_ok="#FFFFFF",
    bulk="#17202E",
    bulk_border="#17202E",
    logo_sun="#FFD54A",
    scrim="#080C12",
    scrim_alpha=110,
    shadow="#0A1428",
    shadow_alpha=68,
)

DARK = Tokens(
    name="dark",
    app="#0F141B",
    rail="#0C1016",
    surface="#171D26",
    sunken="#131922",
    raised="#1F2732",
    text="#E7ECF3",
    text2="#AEB9C7",
    text3="#97A3B3",
    disabled="#5A6675",
    border="#2A3441",
    border2="#3A4656",
    input="#66758A",
    accent="#7FA8FF",
    accent_fill="#3567DA",
    accent_fill_hover="#4476E6",
    accent_fill_press="#2B58C2",
    accent_soft="#1D2C4D",
    on_accent="#FFFFFF",
    focus="#7FA8FF",
    hover="#212A36",
    press="#2A3543",
    row_sel="#203358",
    row_hover="#1C2430",
    row_line="#202936",
    ok="#6FD197",
    ok_bg="#14321F",
    warn="#F2B860",
    warn_bg="#3A2A0E",
    hot_bg="#5A3A08",
    bad="#FF9A92",
    bad_bg="#44191A",
    info="#8FB4FF",
    info_bg="#1B2B4D",
    mute="#AEB9C7",
    mute_bg="#252E3A",
    vio="#C9A6F5",
    vio_bg="#2F2145",
    bad_fill="#C4291F",
    hot_fill="#B4480B",
    on_fill="#FFFFFF",
    on_ok="#0F141B",
    bulk="#1F2732",
    bulk_border="#3A4656",
    logo_sun="#FFD54A",
    scrim="#080C12",
    scrim_alpha=150,
    shadow="#000000",
    shadow_alpha=180,
)

CONTRAST = Tokens(
    name="contrast",
    app="#000000",
    rail="#000000",
    surface="#000000",
    sunken="#000000",
    raised="#0A0A0A",
    text="#FFFFFF",
    text2="#F2F2F2",
    text3="#E6E6E6",
    disabled="#A6A6A6",
    border="#8C8C8C",
    border2="#BFBFBF",
    input="#FFFFFF",
    accent="#7FE3FF",
    accent_fill="#FFE44D",
    accent_fill_hover="#FFF08A",
    accent_fill_press="#FFD400",
    accent_soft="#003040",
    on_accent="#000000",
    focus="#FFE44D",
    hover="#262626",
    press="#333333",
    row_sel="#00384D",
    row_hover="#1F1F1F",
    row_line="#595959",
    ok="#7CFFB0",
    ok_bg="#00300F",
    warn="#FFD166",
    warn_bg="#332200",
    hot_bg="#4D2600",
    bad="#FFB3AD",
    bad_bg="#400000",
    info="#A6CBFF",
    info_bg="#00204D",
    mute="#F2F2F2",
    mute_bg="#262626",
    vio="#E0C2FF",
    vio_bg="#2A004D",
    bad_fill="#FF8A80",
    hot_fill="#FFB066",
    on_fill="#000000",
    on_ok="#000000",
    bulk="#FFFFFF",
    bulk_border="#FFE44D",
    logo_sun="#000000",
    scrim="#000000",
    scrim_alpha=200,
    shadow="#000000",
    shadow_alpha=0,
)
"""For eyes that need more: text at least 7 : 1 on every ground (WCAG AAA), frames that are seen."""
