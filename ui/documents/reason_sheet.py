# SPDX-License-Identifier: Apache-2.0
"""Asks for a reason, then runs one command with it. Must not know what is voided."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.documents.rules import LONGEST_REASON
from ui.client import Client
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field
from ui.widgets.form_panel import FormPanel
from ui.widgets.messages import message_for, problem_sentences


def ask_reason(
    parent: QWidget,
    client: Client,
    *,
    title: str,
    lead: str,
    accept: str,
    command: Callable[..., Any],
    make: Callable[[str], Any],
) -> Overlay:
    """Open a sheet that runs ``command`` with what ``make(reason)`` gives; it stays open on a failure."""
    sheet = Overlay(parent, title, icon="trash", ink="bad", width=440)
    sheet.set_lead(lead)
    form = FormPanel(
        (
            Field(
                "reason",
                QCoreApplication.translate("ReasonSheet", "原因"),
                required=True,
                most=LONGEST_REASON,
            ),
        )
    )
    sheet.set_body(form)
    sheet.add_cancel()
    sheet.add_accept(accept, kind="danger")

    def run() -> None:
        if form.check_kinds():
            sheet.set_busy(True)
            client.jobs.write(
                command,
                make(str(form.value("reason"))),
                owner=sheet,
                done=lambda _answer: sheet.done(),
                failed=failed,
            )

    def failed(error: Exception) -> None:
        sheet.set_busy(False)
        problems = getattr(error, "problems", None)
        if problems:
            form.set_problems(problem_sentences(problems))
        else:
            sheet.set_notice(ErrorNotice(message_for(error)))

    sheet.accepted.connect(run)
    sheet.open()
    return sheet
