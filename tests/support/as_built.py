# SPDX-License-Identifier: Apache-2.0
"""Starts the window as the built program would: with the files and without the modules that the spec says.

    python tests/support/as_built.py FOLDER DATA all|few MODULE…

``FOLDER`` holds the collected files and a copy of ``core/resources.py``, which looks for them beside itself;
the MODULEs are refused as if they were not installed. It opens the sample store in ``DATA``, logs in, opens
the pages (``all``, or the first ones), the help, draws one paper, and prints what it saw as JSON. The
libraries are those of this environment: that they are collected is proved by the build alone. Must not know
pytest.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from pathlib import Path
from types import ModuleType


class LeftOut(MetaPathFinder):
    """Refuses the modules that are not in the build."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = frozenset(names)

    def find_spec(self, name: str, _path: object = None, _target: ModuleType | None = None) -> None:
        """Raise ModuleNotFoundError for what is left out; leave the rest to the others."""
        parts = name.split(".")
        if any(".".join(parts[: place + 1]) in self._names for place in range(len(parts))):
            raise ModuleNotFoundError(name, name=name)


def look_in(folder: Path) -> None:
    """Let the program find its files in ``folder``."""
    name = "app.core.resources"
    spec = importlib.util.spec_from_file_location(name, folder / "app/core/resources.py")
    assert spec is not None
    assert spec.loader is not None
    sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules[name])


def walk(folder: Path, few: int | None) -> dict[str, object]:
    """Go through the program with a copied store; return what was there."""
    from app.complaints.models import Complaint
    from app.core.data_folder import DataFolder
    from app.core.permissions import Actor
    from app.core.sample import LOGIN
    from app.core.unit_of_work import Reading
    from reports.engine.form import Copy
    from reports.forms import complaint_sheet
    from ui.shell.application import make_window
    from ui.shell.navigation import Navigation

    window = make_window(DataFolder(folder), inline=True)
    errors: list[str] = []
    for source in (window.start.failed, window.start.work_jobs.failed):
        source.connect(lambda error: errors.append(repr(error)))
    window.show()
    window.begin()
    window.start.log_in.panel.fill(*LOGIN)
    window.start.log_in.panel.submit()
    client = window.client
    assert client is not None, errors
    assert window.desk_view is not None
    client.failed.connect(lambda error: errors.append(repr(error)))
    modules = [module.kind for module in Navigation().modules_of(client.actor)][:few]
    for kind in modules:
        client.open(kind)
    # What a new version brought may lie open as well.
    before = len(window.open_sheets())
    window.help.open()
    sheets = len(window.open_sheets()) - before

    def paper(reading: Reading) -> bytes:
        (first,) = reading.session.query(Complaint.id).first() or (None,)
        return complaint_sheet.draw(complaint_sheet.load(reading, first, in_full=False), Copy(None))

    actor: Actor = client.actor
    drawn = client.desk.runner.read(actor, paper)
    window.close()
    return {"modules": modules, "sheets": sheets, "paper": drawn[:5].decode(), "errors": errors}


if __name__ == "__main__":
    sys.meta_path.insert(0, LeftOut(sys.argv[4:]))
    look_in(Path(sys.argv[1]))
    sys.stdout.write(json.dumps(walk(Path(sys.argv[2]), None if sys.argv[3] == "all" else 2)))
