# SPDX-License-Identifier: Apache-2.0
"""Log-in by staff number and password. Must not know what follows."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.jobs import Jobs
from ui.shell.start_pages import StartPage
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import Label
from ui.widgets.layouts import clear_layout, hbox, vbox
from ui.widgets.messages import message_for
from ui.widgets.sla import utc_now


class CapsLockWatch(QObject):
    """Tells from what is typed whether caps lock is on; Qt knows no other way on every system."""

    changed = Signal(bool)

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.is_on = False
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A capital without Shift, or a small letter with it, gives caps lock away."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            text = event.text()
            if event.key() == Qt.Key.Key_CapsLock:
                self._set(not self.is_on)
            elif len(text) == 1 and text.isascii() and text.isalpha():
                self._set(text.isupper() != bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        return False

    def _set(self, is_on: bool) -> None:
        if is_on != self.is_on:
            self.is_on = is_on
            self.changed.emit(is_on)


class LogInPanel(QWidget):
    """Number, password, caps-lock hint, lock-out countdown; asks the desk and says who came in."""

    logged_in = Signal(object, bool)
    """The actor, and whether he must change his password first."""

    def __init__(self, number: str = "", *, fixed_number: bool = False) -> None:
        """Offer a number; a fixed one cannot be changed (unlocking)."""
        super().__init__()
        self._jobs: Jobs | None = None
        self._is_pressed = False
        self._now_at: Callable[[], datetime] = utc_now
        self._until_at: datetime | None = None
        self.form = FormPanel(
            (
                Field("number", self.tr("工号"), placeholder=self.tr("例如 1001"), most=12),
                Field("password", self.tr("密码"), FieldKind.PASSWORD),
            )
        )
        self.form.set_values({"number": number})
        if fixed_number:
            self.form.set_editable("number", False, self.tr("锁屏只能由本人解锁"))
        self.form.submitted.connect(self.submit)
        self.form.changed.connect(self.let_go)
        self._caps = Banner(self.tr("大写锁定（Caps Lock）已打开。"), tone="info")
        self._caps.hide()
        watch = CapsLockWatch(self.form.editor("password"))
        watch.changed.connect(self._caps.setVisible)
        self.notice = vbox(spacing=8)
        self.button = Button(self.tr("登录"), kind="primary", key="Enter")
        self.button.clicked.connect(self.submit)
        self.setLayout(vbox(self.form, self._caps, self.notice, self.button, spacing=12))
        self._tick = QTimer(self, interval=500)
        self._tick.timeout.connect(self._count_down)

    def set_desk(self, jobs: Jobs, now_at: Callable[[], datetime]) -> None:
        """Ask this desk from now on; ``now_at`` is its clock. ``go_on`` then does what was pressed before."""
        self._jobs, self._now_at = jobs, now_at
        self._until_at = None
        self._tick.stop()
        if not self._is_pressed:
            self._rest()

    def stay_busy(self) -> None:
        """Somebody is in, and what he is to see is still being made."""
        self.button.set_label(self.tr("正在打开…"))
        self.button.set_busy(True)

    def await_desk(self) -> None:
        """Ask nobody until ``set_desk``: whoever presses 登录 meanwhile is logged in by ``go_on``."""
        self._jobs = self._until_at = None
        self._tick.stop()
        self._rest()

    def go_on(self) -> None:
        """Log in, if that was asked for while there was no desk yet."""
        if self._is_pressed:
            self.let_go()
            self.submit()

    def let_go(self) -> None:
        """Forget that somebody pressed 登录 before there was a desk; what he typed stays."""
        if self._is_pressed:
            self._rest()

    def _rest(self) -> None:
        self._is_pressed = False
        self.button.set_busy(False)
        self.button.set_label(self.tr("登录"))
        self.button.enable()

    def caps_hint(self) -> Banner:
        """Return the hint that caps lock is on."""
        return self._caps

    def focus_first(self) -> None:
        """Go to the number, or to the password when the number is known."""
        self.form.focus_first()

    def fill(self, number: str, password: str = "") -> None:
        """Offer number and password."""
        self.form.set_values({"number": number, "password": password})

    def submit(self) -> None:
        """Ask the desk whether number and password belong together; as soon as there is one."""
        if self.button.is_busy() or self._until_at is not None:
            return
        values = self.form.values()
        sentences = {"number": self.tr("请填写工号"), "password": self.tr("请填写密码")}
        problems = {name: sentence for name, sentence in sentences.items() if not values[name]}
        self.form.set_problems(problems)
        if problems:
            return
        if self._jobs is None:
            self._is_pressed = True
            self.button.set_label(self.tr("正在打开…"))
            self.button.set_busy(True)
            return
        from app.admin.commands import LogIn, log_in  # noqa: PLC0415 -- argon2 is not needed to show the page

        self.show_notice(None)
        self.button.set_busy(True)
        command = LogIn(str(values["number"]), str(values["password"]))
        self._jobs.write(log_in, command, owner=self, done=self._on_answer, failed=self._on_failed)

    def show_notice(self, notice: QWidget | None) -> None:
        """Show a banner or an error, or take it away."""
        clear_layout(self.notice)
        if notice is not None:
            self.notice.addWidget(notice)

    def notice_text(self) -> str:
        """Return what the notice says, for whoever reads the page aloud."""
        item = self.notice.itemAt(self.notice.count() - 1)
        widget = item.widget() if item is not None else None
        return widget.accessibleName() if widget is not None else ""

    def _on_answer(self, result: Any) -> None:
        self.button.set_busy(False)
        if result.actor is not None:
            self.form.set_values({"password": ""})
            self.logged_in.emit(result.actor, result.must_change_password)
            return
        self.form.set_values({"password": ""})
        self.form.editor("password").setFocus()
        if result.locked_until_at is not None:
            self._until_at = result.locked_until_at
            self._tick.start()
            self._count_down()
        else:
            self._on_failed(result.error)

    def _on_failed(self, error: Exception) -> None:
        self.button.set_busy(False)
        self.show_notice(ErrorNotice(message_for(error)))

    def _count_down(self) -> None:
        if self._until_at is None:
            return
        left = math.ceil((self._until_at - self._now_at()).total_seconds())
        if left <= 0:
            self._tick.stop()
            self._until_at = None
            self.button.enable()
            self.show_notice(Banner(self.tr("现在可以再试一次。忘记密码请找管理员重置。"), tone="info"))
            self.form.editor("password").setFocus()
            return
        sentence = self.tr(
            "密码多次不对，这个工号暂时锁定，还要等 {time}。数据没有受影响；忘记密码请找管理员重置。[E2003]"
        ).format(time=clock_text(left))
        self.button.disable(self.tr("等倒计时结束后再试"))
        item = self.notice.itemAt(0)
        banner = item.widget() if item is not None else None
        if isinstance(banner, Banner):
            banner.set_text(sentence, "warn")
        else:
            self.show_notice(Banner(sentence, tone="warn"))


def clock_text(seconds: int) -> str:
    """Return a time to wait as m:ss or h:mm:ss."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


class LogInPage(StartPage):
    """The page on which a person logs in."""

    logged_in = Signal(object, bool)
    other_store_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("", width=400)
        self.panel = LogInPanel()
        self.panel.logged_in.connect(self.logged_in)
        self.sample_hint = QWidget()
        self._sample_words = Banner("", tone="warn", action=self.tr("一键登录"))
        self._sample_words.action_clicked.connect(self._on_one_click)
        self.sample_hint.setLayout(vbox(self._sample_words))
        self.sample_hint.hide()
        self._sample: tuple[str, str] = ("", "")
        self.body.addWidget(self.sample_hint)
        self.body.addWidget(self.panel)
        self.forgotten = Label("", "caption", wrap=True)
        self.other = Button("", kind="link")
        self.other.clicked.connect(self.other_store_wanted)
        self.below.addWidget(self.forgotten)
        self.below.addLayout(hbox(None, self.other, None))

    def expect_desk(self, number: str, other: str, sample: tuple[str, str] | None) -> None:
        """Take number and password while the store is still being opened; the parameters as ``show_desk``."""
        self.set_title(self.tr("正在打开门店…"), self.tr("请用工号和密码登录。"))
        self.panel.await_desk()
        self.panel.fill(number)
        self._offer(other, sample)
        self.other.disable(self.tr("门店正在打开，马上就好。"))

    def show_desk(
        self,
        store: str,
        jobs: Jobs,
        now_at: Callable[[], datetime],
        number: str | None,
        other: str,
        sample: tuple[str, str] | None,
    ) -> None:
        """Ask for a person of this store.

        ``number`` is offered; None leaves what was typed since ``expect_desk``. ``other`` is what the link
        below offers, ``sample`` number and password of the sample store, to be taken with one click.
        """
        self.set_title(store, self.tr("请用工号和密码登录。"))
        self.panel.set_desk(jobs, now_at)
        if number is not None:
            self.panel.fill(number)
        self.panel.show_notice(None)
        self._offer(other, sample)
        self.other.enable()

    def left(self) -> None:
        """Nobody is logged in behind another page."""
        self.panel.let_go()

    def _offer(self, other: str, sample: tuple[str, str] | None) -> None:
        self.other.set_label(other)
        self.other.setVisible(bool(other))
        self.forgotten.setText(self.tr("忘记密码：请店长或管理员在「系统管理」里重置。"))
        self.sample_hint.setVisible(sample is not None)
        self.forgotten.setVisible(sample is None)
        if sample is not None:
            self._sample = sample
            self._sample_words.set_text(
                self.tr("工号 {number} · 密码 {password}").format(number=sample[0], password=sample[1]),
                "warn",
            )

    def focus_first(self) -> None:
        """Go to where one begins to type."""
        self.panel.focus_first()

    def _on_one_click(self) -> None:
        self.panel.fill(*self._sample)
        self.panel.submit()
