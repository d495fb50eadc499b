# SPDX-License-Identifier: Apache-2.0
"""One file for whoever helps from afar: what the doctor found, versions, numbers, the end of the log. No row.

What a person typed must not get in: of settings only those that are chosen from a list are told, and the name
under which somebody logs in to this machine is taken out of every path. Must not know any area.
"""

from __future__ import annotations

import getpass
import io
import json
import re
import zipfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

from app.core.data_folder import DataFolder
from app.core.doctor import DoctorLine
from app.core.file_errors import speaking_of_file
from app.core.settings import SETTINGS, MachineSettings
from app.core.vault import write_whole
from app.core.version import VERSION

_LOG_BYTES = 64 * 1024


def write(
    target: Path,
    data: DataFolder,
    lines: Iterable[DoctorLine],
    text: str,
    stores: Mapping[str, object],
    now_at: datetime,
) -> None:
    """Write the file, whole or not at all; ``stores`` are numbers by store, ``text`` the lines in words.

    Errors: DiskFullError, ReadOnlyFolderError.
    """
    found = [
        {"key": line.key, "state": line.state, "detail": line.detail, "advice": line.advice} for line in lines
    ]
    parts = {
        "doctor.txt": text,
        "doctor.json": _json(found),
        "versions.json": _json(_versions()),
        "settings.json": _json(_settings(data)),
        "stores.json": _json(stores),
        "made_at.txt": now_at.astimezone(UTC).isoformat(timespec="seconds"),
    } | _logs(data)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, without_person(content))
    with speaking_of_file(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, packed.getvalue())


def name_at(now_at: datetime) -> str:
    """Return what the file is called."""
    return f"sunshine-desk-support-{now_at.astimezone(UTC):%Y%m%d-%H%M}.zip"


def without_person(text: str) -> str:
    """Take the home folder and the name of the machine's user out of a text."""
    homes: list[str] = []
    with suppress(RuntimeError):
        homes = [str(Path.home()), Path.home().as_posix()]
    for home in homes:
        if len(home) > 1:
            text = text.replace(home, "~").replace(home.replace("\\", "\\\\"), "~")
    text = re.sub(r"(?i)((?:/home|/Users|[A-Z]:\\+Users|[A-Z]:/Users)[/\\]+)[^/\\\s\"]+", r"\1~", text)
    with suppress(Exception):  # no name, no matter
        user = getpass.getuser()
        if len(user) > 2 and user != "root":
            text = re.sub(rf"(?<!\w){re.escape(user)}(?!\w)", "~", text)
    return text


def _versions() -> dict[str, str]:
    named = {found.metadata["Name"]: found.version for found in metadata.distributions()}
    return {"sunshine-desk": VERSION} | {name: named[name] for name in sorted(filter(None, named))}


def _settings(data: DataFolder) -> dict[str, object]:
    """Return chosen settings; of a text that somebody may have typed only whether there is one."""
    settings, told = MachineSettings(data.machine_settings), {}
    for setting in SETTINGS:
        if isinstance(setting.default, str):
            value: object = settings.text(setting)
            told[setting.key] = value if setting.choices else ("set" if value else "")
        else:
            told[setting.key] = settings.number(setting)
    return told


def _logs(data: DataFolder) -> dict[str, str]:
    parts = {}
    for path in sorted((data.path / "log").glob("*.log")):
        with suppress(OSError), path.open("rb") as file:
            file.seek(max(0, path.stat().st_size - _LOG_BYTES))
            parts[f"log/{path.name}"] = file.read().decode("utf-8", "replace")
    return parts


def _json(told: object) -> str:
    return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)
