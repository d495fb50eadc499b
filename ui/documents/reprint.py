# SPDX-License-Identifier: Apache-2.0
"""重打上一张: the last paper of this workstation once more, by one key. Must not know how it is printed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.documents.queries import LastCopy, last_copy
from ui.client import Client
from ui.documents.paper_tab import PaperTab


def reprint_last(client: Client, list_tab: QWidget | None) -> None:
    """Open the last paper and print one more copy of it; ``list_tab`` is the list on paper that is open."""

    def on_found(last: LastCopy | None) -> None:
        if last is None:
            client.notify(QCoreApplication.translate("Reprint", "这台电脑还没有打印过单据。"))
        elif last.entity_kind != "list":
            client.open(
                "paper",
                last.entity_id,
                form=last.form_key,
                entity_kind=last.entity_kind,
                reprint=True,
                in_full=last.is_in_full,
            )
        elif isinstance(list_tab, PaperTab) and list_tab.shows(last.form_key, last.entity_id):
            client.open("paper")
            list_tab.reprint()
        else:
            # A list is not kept: tomorrow it would be another.
            client.notify(
                QCoreApplication.translate("Reprint", "上一张是列表，页签已经关了。请在列表页重新打印。")
            )

    client.jobs.read(last_copy, done=on_found, failed=client.show_error)
