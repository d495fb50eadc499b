# SPDX-License-Identifier: Apache-2.0
"""The pages of the manual as the window has them: those of the folder, the error numbers, what is new.

Also which page belongs to which place of the window. Must not show anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from PySide6.QtCore import QCoreApplication, QObject

from app.core.resources import CHANGES, MANUAL
from app.core.version import VERSION
from app.help import changes
from app.help.manual import Manual, ManualPage, page_of, read_manual
from ui.widgets.message_texts import CONTEXT, MESSAGES

ORDER = (
    "start", "workbench", "complaints", "customers", "sales", "catalog", "parts", "import", "papers",
    "approvals", "admin", "sync", "joining", "backup", "keys", "look", "questions",
)  # fmt: skip
"""The files of docs/manual in the order of the contents."""
ERRORS = "errors"
CONTENTS = "contents"

PLACES = {
    "workbench": "workbench",
    "complaints": "complaints",
    "complaint": "complaints",
    "customers": "customers",
    "sales": "sales",
    "catalog": "catalog",
    "parts": "parts",
    "import": "import",
    "admin": "admin",
    "paper": "papers",
    "papers": "papers",
    "gallery": "papers",
    "attachment": "complaints",
}
"""The manual's page of each kind of page that a tab can hold."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the manual: a page and perhaps a section of it."""

    page: str
    anchor: str = ""


def place_of_link(target: str, page: str) -> Place:
    """Return where a link of ``page`` leads: ``complaints.md#anchor``, ``#anchor``, ``../errors.md``."""
    name, _, anchor = target.partition("#")
    return Place(PurePosixPath(name).stem or page, anchor)


class MadePages(QObject):
    """Pages that are not files: they say what the program itself knows."""

    def all(self) -> tuple[ManualPage, ...]:
        """Return them; call it on a worker, it reads files."""
        return (
            page_of(ERRORS, self.errors()),
            page_of(changes.KEY, changes.read_changes(CHANGES, self.tr("更新内容"), self._version())),
        )

    def errors(self) -> str:
        """Return the text of the page of error numbers; what an error fills in is left open."""
        parts = [
            "# " + self.tr("错误编号"),
            self.tr("错误提示的最后一行有编号，例如 E5014。在搜索框里输入编号，就能找到它的说明。"),
        ]
        for name, (title, *sentences) in MESSAGES.items():
            if "/" not in name:
                parts.append(f"## {name} {_open(title)}")
            # A variant of a code stands behind its slash and says the same thing more closely.
            listed = [f"**{_open(title)}**"] if "/" in name else []
            listed += [_open(sentence) for sentence in sentences if sentence]
            parts.append("\n".join(f"- {sentence}" for sentence in listed))
        return "\n\n".join(parts)

    def _version(self) -> str:
        return self.tr("版本 {version}").format(version=VERSION)


def _open(text: str) -> str:
    return re.sub(r"\{\w+\}", "…", QCoreApplication.translate(CONTEXT, text))


def read_pages(made: MadePages) -> Manual:
    """Return the whole manual."""
    return read_manual(MANUAL, ORDER, made.all())


def place_of_error(manual: Manual, code: str) -> Place:
    """Return where an error number is explained."""
    page = manual.page(ERRORS)
    found = [section for section in page.sections if section.title.startswith(code)] if page else []
    return Place(ERRORS, found[0].anchor if found else "")


def place_of_sheet(manual: Manual, title: str, page: str) -> Place:
    """Return where a sheet of this title is explained, looking first at the page in front's page."""
    asked = title.strip()
    wanted = re.sub(r"[？?。…]+$", "", asked)
    pages = sorted(manual.pages, key=lambda found: found.key != page)
    for found in pages:
        anchor = found.anchor_of_name(wanted) or found.anchor_of_name(asked)
        if asked and anchor is not None:
            return Place(found.key, anchor)
    return _place_of_part(pages, wanted) or Place(page)


def _place_of_part(pages: Iterable[ManualPage], title: str) -> Place | None:
    """Return the section whose title is the longest part of a sheet's ("转派" of "转派 3 件")."""
    found = [
        (len(section.title), Place(page.key, section.anchor))
        for page in pages
        for section in page.sections
        if len(section.title) > 1 and section.title in title
    ]
    return max(found, key=lambda one: one[0], default=(0, None))[1]
