# SPDX-License-Identifier: Apache-2.0
"""The page 配件台账: stock, documents, the five books, the day's report, counts, statements, planning.

Each part is a section of its own file; this page only says which there are and who may see them.
"""

from __future__ import annotations

from ui.admin.sections_page import Maker, SectionsPage
from ui.client import Client


class PartsPage(SectionsPage):
    """The ledgers of parts, a section at a time."""

    icon_name = "packages"

    def __init__(self, client: Client) -> None:
        """Show the sections that this person may see."""
        super().__init__(client)
        self.show_sections(self._sections_there_are())

    def title(self) -> str:
        """Return the tab's title."""
        return self.tr("配件台账")

    def _sections_there_are(self) -> dict[str, Maker]:
        return {}
