# SPDX-License-Identifier: Apache-2.0
"""The change of a password: before the desk for one that was given, in a sheet for one's own.

Must not know what follows.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.core.errors import ProblemsError
from ui.jobs import Jobs
from ui.shell.start_pages import StartPage
from ui.widgets.buttons import Button
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.layouts import vbox
from ui.widgets.messages import message_for, problem_sentences


class PasswordForm(QWidget):
    """Old and new password; the new one twice."""

    changed = Signal()
    submitted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = FormPanel(
            (
                Field("old_password", self.tr("现在的密码"), FieldKind.PASSWORD, required=True),
                Field(
                    "new_password",
                    self.tr("新密码"),
                    FieldKind.PASSWORD,
                    required=True,
                    hint=self.tr("不少于 8 个字符，可以是一句容易记的话。"),
                ),
                Field("repeated", self.tr("再输一遍新密码"), FieldKind.PASSWORD, required=True),
            )
        )
        self.form.submitted.connect(self.submitted)
        self.setLayout(vbox(self.form))

    def submit(self, jobs: Jobs, done: Any, failed: Any) -> bool:
        """Ask the desk to set the new password; False when something is missing."""
        values = self.form.values()
        if not self.form.check_kinds():
            return False
        if values["new_password"] != values["repeated"]:
            self.form.set_problems({"repeated": self.tr("两次输入的新密码不一样，请再输一遍。")})
            return False
        from app.admin.commands import ChangePassword, change_password  # noqa: PLC0415 -- only when one is changed

        command = ChangePassword(str(values["old_password"]), str(values["new_password"]))
        jobs.write(change_password, command, owner=self, done=done, failed=failed)
        return True

    def show_error(self, error: Exception) -> QWidget | None:
        """Mark the fields that are wrong; return a notice for anything else."""
        if isinstance(error, ProblemsError):
            self.form.set_problems(problem_sentences(error.problems))
            return None
        return ErrorNotice(message_for(error))


class PasswordChangePage(StartPage):
    """The step before the desk for whoever got his password from someone else."""

    changed = Signal()
    log_out_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("", width=420)
        self.set_title(self.tr("请先换一个自己的密码"), self.tr("这个密码是管理员给的，只能用来登录这一次。"))
        self._jobs: Jobs | None = None
        self.fields = PasswordForm()
        self.fields.submitted.connect(self.submit)
        self.body.addWidget(self.fields)
        self.button = Button(self.tr("换密码并进入"), kind="primary", key="Ctrl+Enter")
        self.button.clicked.connect(self.submit)
        leave = Button(self.tr("退出"), kind="ghost")
        leave.clicked.connect(self.log_out_wanted)
        self.buttons.addWidget(leave)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.button)

    def start(self, jobs: Jobs) -> None:
        """Begin with empty fields."""
        self._jobs = jobs
        self.fields.form.clear()
        self.set_notice(None)

    def focus_first(self) -> None:
        """Go to the first field."""
        self.fields.form.focus_first()

    def submit(self) -> None:
        """Set the new password."""
        if self._jobs is not None and not self.button.is_busy():
            self.set_notice(None)
            self.button.set_busy(True)
            if not self.fields.submit(self._jobs, self._on_done, self._on_failed):
                self.button.set_busy(False)

    def _on_done(self, _answer: object) -> None:
        self.button.set_busy(False)
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self.button.set_busy(False)
        self.set_notice(self.fields.show_error(error))


class PasswordSheet(Overlay):
    """修改密码 from the person's menu."""

    changed = Signal()

    def __init__(self, parent: QWidget, jobs: Jobs) -> None:
        super().__init__(parent, "", icon="shield-check", width=420)
        self.set_title(self.tr("修改密码"))
        self._jobs = jobs
        self.fields = PasswordForm()
        self.fields.submitted.connect(self.accept)
        self.set_body(self.fields)
        self.add_cancel()
        self.add_accept(self.tr("修改"))
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        self.set_notice(None)
        self.set_busy(True)
        if not self.fields.submit(self._jobs, self._on_done, self._on_failed):
            self.set_busy(False)

    def _on_done(self, _answer: object) -> None:
        self.set_busy(False)
        self.done()
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self.set_busy(False)
        self.set_notice(self.fields.show_error(error))
