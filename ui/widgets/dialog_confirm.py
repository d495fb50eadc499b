# SPDX-License-Identifier: Apache-2.0
"""A question before something that cannot be taken back lightly. Must not know what it is."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.dialog import Overlay
from ui.widgets.fields import Field
from ui.widgets.form_panel import FormPanel


def confirm(  # a question has these parts
    parent: QWidget, title: str, sentence: str, accept_text: str, *, danger: bool = False, typed: str = ""
) -> Overlay:
    """Open a question and return it; connect `accepted` and call `done()` there.

    typed asks to type these words first, for what can never be undone.
    """
    sheet = Overlay(parent, title, icon="alert-triangle" if danger else "", ink="bad", width=440)
    sheet.set_lead(sentence)
    sheet.add_cancel()
    accept = sheet.add_accept(accept_text, kind="danger" if danger else "primary")
    if typed:
        label = QCoreApplication.translate("Confirm", "请输入“{words}”以确认").format(words=typed)
        form = FormPanel((Field("words", label),))
        edit = form.editor("words")
        reason = QCoreApplication.translate("Confirm", "先输入确认的文字")
        accept.disable(reason)

        def show_accept() -> None:
            if isinstance(edit, QLineEdit) and edit.text().strip() == typed:
                accept.enable()
            else:
                accept.disable(reason)

        form.changed.connect(show_accept)
        sheet.set_body(form)
    sheet.open()
    return sheet
