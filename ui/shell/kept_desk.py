# SPDX-License-Identifier: Apache-2.0
"""Carries an open desk over into one made again: tabs, places, typed text, cursor. Knows no page inside."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from ui.client import Page
from ui.shell.desk_view import DeskView, Place
from ui.widgets.kept_typing import KeptTyping, PutTyping, keep_typing

_ONCE = {"act", "new"}
"""What a page is asked to do once, not to show."""


@dataclass(frozen=True, slots=True)
class KeptTab:
    """One tab: its key, where its page was, what stood in it; or the page itself, when it must stay."""

    kind: str
    record_id: UUID | None
    place: Place
    typing: KeptTyping
    is_current: bool
    page: Page | None = None


def flush_drafts(view: DeskView) -> None:
    """Let every page keep its draft now."""
    for _key, page in view.open_pages():
        if page.may_be_made_again():
            page.can_close()


def keep_desk(view: DeskView) -> tuple[KeptTab, ...]:
    """Return the open tabs in their order."""
    kept = []
    for (kind, record_id), page in view.open_pages():
        stays = not page.may_be_made_again()
        place = page.place() or view.last_place(page)
        plain = {name: value for name, value in place[1].items() if name not in _ONCE}
        is_current = page is view.current()
        tab_page = page if stays else None
        kept.append(KeptTab(kind, record_id, (place[0], plain), keep_typing(page), is_current, tab_page))
    return tuple(kept)


def put_desk(view: DeskView, kept: tuple[KeptTab, ...]) -> tuple[Page, ...]:
    """Open the tabs again; return the pages that stayed as they were, in the language before."""
    pages: list[tuple[Page, KeptTab]] = []
    for tab in kept:
        page = view.open_again(tab.kind, tab.record_id, tab.place, tab.page)
        if page is not None:
            pages.append((page, tab))
    current = next((page for page, tab in pages if tab.is_current), None)
    if current is not None:
        view.tabs.select(current)
    for page, tab in pages:
        if tab.page is None:
            PutTyping(page, tab.typing, with_focus=tab.is_current)
    return tuple(tab.page for tab in kept if tab.page is not None)
