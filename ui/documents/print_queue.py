# SPDX-License-Identifier: Apache-2.0
"""Many papers one after the other: what waits, what was printed, what failed. Knows no widget.

Runs on a worker. Numbers are taken one by one: a paper that is not reached takes none.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from app.documents.commands import CopyTicket
from ui.documents.papers import PaperSource
from ui.documents.printing import PutOut, Write, take_and_put_out


class PaperState(StrEnum):
    """What became of one paper."""

    WAITING = "waiting"
    PRINTED = "printed"
    FAILED = "failed"


@dataclass(slots=True)
class QueuedPaper:
    """One paper of the queue; ``numbers`` are the copies that were printed."""

    record_id: UUID
    title: str
    state: PaperState = PaperState.WAITING
    numbers: tuple[int, ...] = ()


class PrintQueue:
    """The papers of one batch; ``run`` goes on where it stopped."""

    def __init__(self, papers: Sequence[QueuedPaper]) -> None:
        self.papers = list(papers)
        self._stop = threading.Event()

    def stop(self) -> None:
        """Ask to stop before the next paper; one that is under way is finished."""
        self._stop.set()

    def count(self, state: PaperState) -> int:
        """Return how many papers are in a state."""
        return sum(paper.state is state for paper in self.papers)

    def skip(self) -> None:
        """Leave out the paper that failed."""
        failed = next((paper for paper in self.papers if paper.state is PaperState.FAILED), None)
        if failed is not None:
            self.papers.remove(failed)

    def run(
        self,
        write: Write,
        read: Callable[..., Any],
        make: Callable[[UUID], PaperSource],
        put_out: Callable[[QueuedPaper], PutOut],
        *,
        printer: str,
        copies: int,
        why_void: str,
        report: Callable[[int, int], None],
    ) -> Exception | None:
        """Print what waits or failed, paper by paper; returns the error that ended it, None at the end.

        ``report(done, total)`` after each paper. What was printed stays printed, whatever comes behind it.
        """
        self._stop.clear()
        for paper in self.papers:
            if paper.state is PaperState.PRINTED:
                continue
            if self._stop.is_set():
                return None
            source = make(paper.record_id)
            try:
                while len(paper.numbers) < copies:
                    ticket: CopyTicket = take_and_put_out(
                        write,
                        lambda source=source: read(source.load, False),  # type: ignore[misc]
                        source,
                        put_out(paper),
                        printer=printer,
                        why_void=why_void,
                    )
                    paper.numbers += (ticket.number,)
            except Exception as error:  # noqa: BLE001 -- whatever it is, the paper and those behind it wait
                paper.state = PaperState.FAILED
                return error
            paper.state = PaperState.PRINTED
            report(self.count(PaperState.PRINTED), len(self.papers))
        return None
