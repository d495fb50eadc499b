# SPDX-License-Identifier: Apache-2.0
"""A morning at the desk of the sample store."""

from __future__ import annotations

from ui.shell.tour.walker import Walker


def tell(walker: Walker) -> None:
    """Walk through the desk."""
    window = walker.window
    with walker.step("一键登录演示门店"):
        walker.click(walker.button("一键登录"))
        walker.wait_for(lambda: window.desk_view is not None, "the desk")
        walker.watch_errors()
