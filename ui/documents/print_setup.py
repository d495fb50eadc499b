# SPDX-License-Identifier: Apache-2.0
"""What was chosen for printing a form on this workstation: printer, paper, tray, copies. Shows nothing.

Kept in the machine's settings, which are never synced: the printers are this machine's.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from app.core.settings import PRINT_SETUPS, PRINTER, MachineSettings

MOST_COPIES = 9


@dataclass(frozen=True, slots=True)
class PrintSetup:
    """One choice; ``paper`` is a paper's name, ``tray`` Qt's name of it, empty for the printer's own."""

    printer: str
    paper: str = ""
    copies: int = 1
    tray: str = ""


def kept_setup(settings: MachineSettings, form_key: str) -> PrintSetup | None:
    """Return what was chosen for a form; None before its first print, or when what is kept is damaged."""
    found = _all(settings).get(form_key)
    if not isinstance(found, dict):
        return None
    printer, paper, tray = (found.get(name, "") for name in ("printer", "paper", "tray"))
    copies = found.get("copies", 1)
    if not all(isinstance(text, str) for text in (printer, paper, tray)) or not printer:
        return None
    if type(copies) is not int or not 1 <= copies <= MOST_COPIES:
        return None
    return PrintSetup(printer, paper, copies, tray)


def keep_setup(settings: MachineSettings, form_key: str, setup: PrintSetup) -> None:
    """Remember a choice for a form, and its printer for those never printed. Errors: those of writing."""
    kept = _all(settings) | {form_key: asdict(setup)}
    settings.put({PRINT_SETUPS: json.dumps(kept, ensure_ascii=False, sort_keys=True), PRINTER: setup.printer})


def offered_setup(settings: MachineSettings, form_key: str, printers: tuple[str, ...]) -> PrintSetup:
    """Return what to offer for a form: what was chosen, else the printer used last, else the first."""
    kept = kept_setup(settings, form_key)
    if kept is not None:
        return kept
    last = settings.text(PRINTER)
    return PrintSetup(last if last in printers else next(iter(printers), ""))


def _all(settings: MachineSettings) -> dict[str, Any]:
    try:
        kept = json.loads(settings.text(PRINT_SETUPS) or "{}")
    except json.JSONDecodeError:
        return {}
    return kept if isinstance(kept, dict) else {}
