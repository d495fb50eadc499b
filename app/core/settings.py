# SPDX-License-Identifier: Apache-2.0
"""Settings of the workstation and of the desk: declared once, with type, default and a sentence.

Company rules are not settings: they are dated data with a source (``dated_rules``).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.core.file_errors import speaking_of_file
from app.core.vault import write_whole

Value = str | int | bool


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting; ``sentence`` says in English what it does (docs/settings.md), ``choices`` limits it."""

    key: str
    default: Value
    sentence: str
    choices: tuple[Value, ...] = ()

    def accepts(self, value: Any) -> bool:
        """Tell whether a value read from a file may stand for this setting."""
        return type(value) is type(self.default) and (not self.choices or value in self.choices)


THEME = Setting("theme", "light", "Colours of the window.", ("light", "dark", "contrast"))
SCALE = Setting("scale", 100, "Size of text and rows in percent.", (90, 100, 115, 130))
LANGUAGE = Setting("language", "zh_CN", "Language of the log-in page.", ("zh_CN", "en", "ko"))
DENSITY = Setting("density", "normal", "Height of table rows.", ("compact", "normal", "roomy"))
LAST_STORE = Setting("last_store", "", "Which store was opened last.", ("", "store", "sample"))
LAST_STAFF_NUMBER = Setting("last_staff_number", "", "The staff number offered at log-in.")
UNPROVED_KEY = Setting("unproved_key", "", "The database whose recovery sheet was not typed back yet.")
PRINTER = Setting("printer", "", "Name of the printer used last; empty means the system's default.")
PRINT_SETUPS = Setting(
    "print_setups",
    "",
    "JSON: printer, paper, tray and copies by form. A form that is not in it asks at its first print.",
)
BACKUP_PLACE = Setting("backup_place", "", "Folder of the second copy of each backup; empty for none.")
WINDOW_STATE = Setting("window_state", "", "Place and size of the window.")

SETTINGS = (
    THEME,
    SCALE,
    LANGUAGE,
    DENSITY,
    LAST_STORE,
    LAST_STAFF_NUMBER,
    UNPROVED_KEY,
    PRINTER,
    PRINT_SETUPS,
    BACKUP_PLACE,
    WINDOW_STATE,
)


class MachineSettings:
    """The settings of one workstation, in a TOML file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values: dict[str, Any] = {}
        try:
            self._values = tomllib.loads(path.read_text(encoding="utf-8"))
        except (FileNotFoundError, tomllib.TOMLDecodeError, UnicodeDecodeError):
            self._values = {}

    def text(self, setting: Setting) -> str:
        """Return a text setting."""
        return str(self._get(setting))

    def number(self, setting: Setting) -> int:
        """Return a whole-number setting."""
        return int(self._get(setting))

    def _get(self, setting: Setting) -> Value:
        value: Any = self._values.get(setting.key, setting.default)
        return value if setting.accepts(value) else setting.default

    def put(self, values: Mapping[Setting, Value]) -> None:
        """Set and store; ValueError for a value that the setting does not accept."""
        import tomli_w  # noqa: PLC0415 -- only when something changes

        for setting, value in values.items():
            if not setting.accepts(value):
                raise ValueError(setting.key)
        self._values |= {setting.key: value for setting, value in values.items()}
        with speaking_of_file(self._path):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, tomli_w.dumps(self._values).encode(), mode=0o644)
