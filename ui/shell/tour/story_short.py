# SPDX-License-Identifier: Apache-2.0
"""A few steps for a program that was just built: each library and each kind of shipped file is used once."""

from __future__ import annotations

from ui.shell.languages import LANGUAGES
from ui.shell.tour import story_complaints, story_desk
from ui.shell.tour.walker import Walker, needed


def tell(walker: Walker) -> None:
    """Walk through the desk of the sample store: list, paper, search, languages."""
    if not story_desk.log_in(walker):
        return
    story_complaints.tell_short(walker)
    story_desk.search(walker)
    for language in (*LANGUAGES[1:], LANGUAGES[0]):
        with walker.step(f"语言：{language.name}"):
            walker.window.languages.choose(language.code)
            walker.settle(0.3)
            needed(walker.window.desk_view)
            walker.picture(f"70_{language.code}", both=False)
