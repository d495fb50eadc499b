# SPDX-License-Identifier: Apache-2.0
"""业务交接单: asks from when until when and whose business, and opens the paper. Reads only who has any."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.core.errors import ProblemsError
from app.sales.business import EVERYBODY, Shift, list_shift_salespeople
from ui.client import Client
from ui.widgets import formats
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import Label
from ui.widgets.layouts import vbox
from ui.widgets.messages import message_for, problem_sentences

_SETTLE_MS = 300


class HandoverSheet(Overlay):
    """Today until now to begin with, a page for each salesperson."""

    def __init__(self, client: Client, parent: QWidget) -> None:
        super().__init__(parent, "", icon="users", width=520)
        self._client = client
        self._shift: Shift | None = None
        self._names: tuple[str, ...] = ()
        self.set_title(self.tr("业务交接单"))
        self.set_lead(
            self.tr("每位销售员一页：这段时间的销售、退货和承诺，几点、哪张单、还有什么没办完，双方签字。")
        )
        self.form = FormPanel(
            (
                Field("from_at", self.tr("从"), FieldKind.DATETIME, required=True),
                Field("until_at", self.tr("到"), FieldKind.DATETIME, required=True),
                Field("salesperson", self.tr("销售员"), FieldKind.CHOICE, choices=self._choices(()), span=2),
            ),
            columns=2,
        )
        runner = client.desk.runner
        now_at = runner.clock.now_at().astimezone(client.desk.identity.zone).replace(tzinfo=None)
        # What was sold in this very minute belongs to it.
        until_at = now_at.replace(second=0, microsecond=0) + timedelta(minutes=1)
        begin_at = datetime.combine(runner.today_on, time.min)
        self.form.set_values({"from_at": begin_at, "until_at": until_at, "salesperson": EVERYBODY})
        self._who = Label("", "caption", wrap=True)
        body = QWidget()
        body.setLayout(vbox(self.form, self._who, spacing=8))
        self.set_body(body)
        self.add_cancel()
        self._accept_button = self.add_accept(self.tr("打开"))
        self.accepted.connect(self._on_accept)
        self.form.submitted.connect(self.accept)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._ask)
        self.form.changed.connect(self._on_changed)
        self._ask()

    def names(self) -> tuple[str, ...]:
        """Return who has business in the span, as it was read last."""
        return self._names

    def _choices(self, names: tuple[str, ...]) -> tuple[tuple[object, str], ...]:
        every = (EVERYBODY, self.tr("每位销售员一页"))
        return (every, *((name, name) for name in names if name))

    def _span(self) -> Shift | None:
        """Return from when until when, None while one is not written."""
        zone = self._client.desk.identity.zone
        from_at, until_at = self.form.value("from_at"), self.form.value("until_at")
        if not isinstance(from_at, datetime) or not isinstance(until_at, datetime):
            return None
        return Shift(from_at.replace(tzinfo=zone), until_at.replace(tzinfo=zone))

    def _on_changed(self) -> None:
        if self._span() != self._shift:
            self._settle.start()

    def _ask(self) -> None:
        span = self._shift = self._span()
        if span is not None:
            self._read(span, self._show)

    def _read(self, span: Shift, done: Callable[[tuple[str, ...]], None]) -> None:
        read, failed = list_shift_salespeople, self._on_failed
        self._client.jobs.read(read, span, owner=self, slot="people", done=done, failed=failed)

    def _show(self, names: tuple[str, ...]) -> None:
        self._names = names
        self.set_notice(None)
        self.form.set_problems({})
        chosen = self.form.value("salesperson")
        self.form.set_choices("salesperson", self._choices(names))
        self.form.set_values({"salesperson": chosen if chosen in names else EVERYBODY})
        if not names:
            self._who.setText(self.tr("这段时间没有业务。"))
        else:
            named = [name or self.tr("没有写销售员的单") for name in names]
            self._who.setText(
                self.tr("共 {count} 页：{names}").format(count=len(names), names=formats.listed(named))
            )

    def _on_failed(self, error: Exception) -> None:
        self._names = ()
        self._who.setText("")
        if isinstance(error, ProblemsError):
            self.form.set_problems(problem_sentences(error.problems))
        else:
            self.set_notice(ErrorNotice(message_for(error)))

    def _on_accept(self) -> None:
        span = self._span()
        if not self.form.check_kinds() or span is None:
            return
        # Asked anew: a span that is none is refused before a paper is opened.
        self._settle.stop()
        self._read(span, partial(self._open, span))

    def _open(self, span: Shift, names: tuple[str, ...]) -> None:
        chosen = self.form.value("salesperson")
        whose = chosen if isinstance(chosen, str) and chosen in names else EVERYBODY
        shift = Shift(span.from_at, span.until_at, whose)
        shown = f"{shift.from_at:%Y-%m-%d %H:%M}"
        self.done()
        self._client.open(
            "paper",
            shift.id(self._client.desk.identity.store_id),
            form="business_handover",
            entity_kind="business",
            number=shown,
        )
