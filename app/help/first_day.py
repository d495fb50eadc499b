# SPDX-License-Identifier: Apache-2.0
"""The checklist of somebody's first days: its steps, which are done, how long it is offered. Pure.

It is kept with the person's preferences; must not know who keeps it or how it looks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

PREFERENCE = "help.first_day"
OFFERED_FOR = timedelta(days=14)


class Step(StrEnum):
    """What a person tries once, in this order."""

    SCAN = "scan"
    REGISTER = "register"
    FIND = "find"
    PRINT = "print"
    HELP = "help"
    HAND_OVER = "hand_over"


@dataclass(frozen=True, slots=True)
class FirstDay:
    """How far a person is; ``began_at`` is when the checklist was first offered."""

    began_at: datetime
    done: frozenset[Step] = frozenset()
    is_hidden: bool = False

    def with_done(self, steps: Iterable[Step]) -> FirstDay:
        """Return it with these steps done as well."""
        return replace(self, done=self.done | frozenset(steps))

    def hidden(self) -> FirstDay:
        """Return it put away for good."""
        return replace(self, is_hidden=True)

    def is_complete(self, steps: Iterable[Step]) -> bool:
        """Tell whether every one of the ``steps`` that this person may take was done."""
        return self.done >= frozenset(steps)

    def is_offered(self, steps: Iterable[Step], now_at: datetime) -> bool:
        """Tell whether it is still shown: not put away, not complete, within the first days."""
        return not self.is_hidden and not self.is_complete(steps) and now_at - self.began_at < OFFERED_FOR

    def kept(self) -> dict[str, str | bool | list[str]]:
        """Return what is stored."""
        done = [step.value for step in Step if step in self.done]
        return {"began_at": self.began_at.isoformat(), "done": list(done), "hidden": self.is_hidden}


def restored(kept: Mapping[str, object] | None, now_at: datetime) -> FirstDay:
    """Return what was stored; a fresh checklist beginning now when nothing or nonsense was."""
    if kept is None:
        return FirstDay(now_at)
    try:
        began_at = datetime.fromisoformat(str(kept.get("began_at", "")))
    except ValueError:
        return FirstDay(now_at)
    if began_at.tzinfo is None:
        return FirstDay(now_at)
    listed = kept.get("done", ())
    names = {str(name) for name in listed} if isinstance(listed, list | tuple) else set()
    return FirstDay(
        began_at, frozenset(step for step in Step if step.value in names), kept.get("hidden") is True
    )
