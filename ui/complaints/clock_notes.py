# SPDX-License-Identifier: Apache-2.0
"""A line beside the deadline when it rests on something unsure: unknown holidays, a clock that is wrong."""

from __future__ import annotations

from uuid import UUID

from app.complaints.clock_notes import ClockNotes, get_clock_notes
from app.core import holidays
from app.core.holidays import NATION
from ui.client import Client
from ui.widgets import formats
from ui.widgets.banner import Banner


class ClockNotesLine(Banner):
    """Hidden while there is nothing to say."""

    def __init__(self, client: Client) -> None:
        super().__init__("")
        self._client = client
        self.hide()

    def ask(self, complaint_id: UUID) -> None:
        """Fetch what is to be said of a case."""
        self._client.jobs.read(get_clock_notes, complaint_id, owner=self, done=self._show, slot="notes")

    def _show(self, notes: ClockNotes) -> None:
        said = []
        if notes.is_ahead:
            said.append(
                self.tr(
                    "受理时间比这台电脑现在的时间还晚，可能有一台电脑的时钟不准；时限从受理时间算起。请核对时间。"
                )
            )
        if notes.unknown:
            years = formats.listed(
                self.tr("{year} 年（{region}）").format(year=year, region=self._region(code))
                for year, code in notes.unknown
            )
            said.append(
                self.tr("还不知道 {years}的节假日，期限暂按双休日计算；录入通知后自动重算。").format(
                    years=years
                )
            )
        self.set_text(formats.sentences(said), "warn")
        self.setVisible(bool(said))

    def _region(self, code: str) -> str:
        return self.tr("全国") if code == NATION else holidays.regions().get(code, code)
