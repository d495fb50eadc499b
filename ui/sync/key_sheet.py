# SPDX-License-Identifier: Apache-2.0
"""取回密钥: the database key of a desk that lost its own, after a reason and its code were typed.

The trace is written first: no key is shown that nobody is known to have taken. Knows no request and no
query: those come in as functions. The key stays in this sheet alone.
"""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QFrame, QWidget

from app.admin.commands.keys import LONGEST_REASON
from app.core.errors import ProblemsError
from app.core.key_store import recovery_lines
from ui.client import Client
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import Label
from ui.widgets.layouts import column_of, hbox, vbox
from ui.widgets.messages import message_for, problem_sentences

Noted = Callable[[], None]
NotNoted = Callable[[Exception], None]
NoteKey = Callable[[UUID, str, str, Noted, NotNoted], None]
"""(device, name, reason, done, failed): writes down who takes the key, and why."""


class KeySheet(Overlay):
    """Asks why, and for which desk; then the key's lines follow in a sheet of their own."""

    def __init__(
        self,
        parent: QWidget,
        client: Client,
        name: str,
        code: str,
        note: Callable[[str, Noted, NotNoted], None],
        ask: Callable[[], bytes],
    ) -> None:
        """Take back the key of the desk ``name``; its ``code`` is typed; ``ask`` runs on a worker."""
        super().__init__(parent, "", icon="key", ink="bad", width=520)
        self._client, self._code, self._note, self._ask = client, code, note, ask
        self._name = name
        self.set_title(self.tr("取回 {name} 的密钥？").format(name=name))
        self.set_lead(
            self.tr(
                "那台电脑丢了密钥（例如重装了系统、换了账户）时才用。有密钥就能打开那台电脑上的全部数据，"
                "所以谁在什么时候、为什么取回，会记入“登录与查看记录”。"
            )
        )
        self.form = FormPanel(
            (
                Field(
                    "reason", self.tr("原因"), required=True, most=LONGEST_REASON,
                    placeholder=self.tr("例：主板坏了换机，店长电话核实过"),
                ),
                Field("code", self.tr("请输入工位编号“{code}”以确认").format(code=code), required=True),
            )
        )  # fmt: skip
        self.set_body(self.form)
        self.add_cancel()
        self.add_accept(self.tr("取回密钥"), kind="danger")
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        self.set_notice(None)
        if not self.form.check_kinds():
            return
        if str(self.form.value("code")).strip() != self._code:
            self.form.set_problems({"code": self.tr("与这个工位的编号不一样，请核对是不是选错了工位。")})
            return
        self.set_busy(True)
        self._note(str(self.form.value("reason")).strip(), self._on_noted, self._on_failed)

    def _on_noted(self) -> None:
        self._client.jobs.work(
            lambda _job: self._ask(), owner=self, done=self._show_key, failed=self._on_failed
        )

    def _show_key(self, key: bytes) -> None:
        self.done()
        KeyLinesSheet(self.parentWidget() or self, self._name, recovery_lines(key)).open()

    def _on_failed(self, error: Exception) -> None:
        self.set_busy(False)
        problems = error.problems if isinstance(error, ProblemsError) else {}
        if problems:
            self.form.set_problems(problem_sentences(problems))
        else:
            self.set_notice(ErrorNotice(message_for(error)))


class KeyLinesSheet(Overlay):
    """The four lines, large enough to be read over the telephone."""

    def __init__(self, parent: QWidget, name: str, lines: tuple[str, ...]) -> None:
        """Show the key of the desk ``name``."""
        super().__init__(parent, "", icon="key", width=520)
        self.lines = lines
        self.set_title(self.tr("{name} 的恢复密钥").format(name=name))
        self.set_lead(
            self.tr(
                "在那台电脑上选“输入恢复密钥”，照着输这四行，空格可有可无。请念给核实过的人本人，不要截图或发消息。"
            )
        )
        rows = []
        for place, line in enumerate(lines, start=1):
            label = Label(line.replace(" ", "   "), "h2", selectable=True)
            label.setAccessibleName(" ".join(line))
            rows.append(hbox(Label(str(place), "caption"), label, None, spacing=14))
        shown = QFrame()
        shown.setProperty("role", "sunken")
        shown.setLayout(vbox(*rows, spacing=8, margins=(16, 12, 16, 12)))
        note = Label(self.tr("关上这里就不再显示，本机也不保存。需要时可以再取一次。"), "caption", wrap=True)
        self.set_body(column_of(shown, 8, note))
        close = self.add_accept(self.tr("关上"))
        self.accepted.connect(self.done)
        close.setFocus()
