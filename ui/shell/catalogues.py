# SPDX-License-Identifier: Apache-2.0
"""Makes the files that Qt reads (.qm) from the translations (.ts), and finds them. Knows no window.

The built program ships the .qm files (``build`` makes them); a clone makes each at its first use, and again
when its .ts is newer. They are not committed.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

import PySide6

from app.core.resources import TRANSLATIONS

CATALOGUES = ("en", "ko")
"""Languages with translations; the source text is Chinese and needs none."""


def build(target: Path = TRANSLATIONS) -> tuple[Path, ...]:
    """Make the .qm files of all languages in ``target`` and return them; OSError when that fails."""
    target.mkdir(parents=True, exist_ok=True)
    return tuple(_compiled(_source(language), target) for language in CATALOGUES)


def catalogue(language: str) -> Path | None:
    """Return the .qm file of a language, made when it is missing or old; None when there is none."""
    source = _source(language)
    ready = source.with_suffix(".qm")
    if not source.exists() or (ready.exists() and ready.stat().st_mtime_ns >= source.stat().st_mtime_ns):
        return ready if ready.exists() else None
    for folder in (source.parent, Path(tempfile.gettempdir()) / "sunshine-desk-i18n"):
        try:
            folder.mkdir(exist_ok=True)
            return _compiled(source, folder)
        except OSError:  # a clone that may only be read, or Qt's tool is not there
            continue
    return ready if ready.exists() else None


def _source(language: str) -> Path:
    return TRANSLATIONS / f"app_{language}.ts"


def _compiled(source: Path, folder: Path) -> Path:
    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if os.name == "nt" else "lrelease")
    with tempfile.TemporaryDirectory(dir=folder) as here:
        # Beside its place and then moved: another process may read or make the same file.
        made = Path(here) / source.with_suffix(".qm").name
        command = [str(tool), "-silent", str(source), "-qm", str(made)]
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 -- Qt's own tool
        if done.returncode or not made.exists():
            raise OSError(done.returncode, done.stderr.decode("utf-8", "replace"), str(source))
        return made.replace(folder / made.name)
