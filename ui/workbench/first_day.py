# SPDX-License-Identifier: Apache-2.0
"""五分钟上手: the strip of six things to try, ticked by what was really done, kept with the person.

Must not know how a step is done.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QWidget

from app.admin.commands import SavePreference, save_preference
from app.admin.queries import list_preferences
from app.complaints.first_day import TABLES, Deeds, get_deeds
from app.complaints.rules import ASSIGN, REGISTER
from app.help.first_day import PREFERENCE, FirstDay, Step, restored
from ui.client import Client
from ui.widgets.buttons import Button
from ui.widgets.labels import Label, restyle, stand_out
from ui.widgets.layouts import hbox, vbox

_NEEDED = {
    Step.REGISTER: REGISTER,
    Step.FIND: "customers.read",
    Step.PRINT: "documents.print",
    Step.HAND_OVER: ASSIGN,
}
_COLUMNS = (6, 3, 2)
_BESIDE = 60
"""Margins and gaps of the strip in pixels."""


class FirstDayKeeper(QObject):
    """Knows how far the person is; ``changed`` when a step was done or the strip was put away."""

    changed = Signal()

    def __init__(self, client: Client, parent: QObject) -> None:
        super().__init__(parent)
        self._client = client
        self.steps: tuple[Step, ...] = tuple(
            step for step in Step if step not in _NEEDED or client.actor.may(_NEEDED[step])
        )
        self.state: FirstDay | None = None
        """None until it was read."""
        client.jobs.read(list_preferences, PREFERENCE, owner=self, done=self._on_read)
        client.happened.connect(self._on_happened)
        client.jobs.changed.connect(self._on_changed)

    def is_offered(self) -> bool:
        """Tell whether the strip is shown."""
        return self.state is not None and self.state.is_offered(
            self.steps, self._client.desk.runner.clock.now_at()
        )

    def hide(self) -> None:
        """Put the strip away for good."""
        if self.state is not None:
            self._take(self.state.hidden())

    def _on_read(self, kept: Mapping[str, Mapping[str, object]]) -> None:
        self.state = restored(kept.get(PREFERENCE), self._client.desk.runner.clock.now_at())
        self.changed.emit()

    def _on_happened(self, name: str) -> None:
        if self.state is not None and name in set(Step):
            self._take(self.state.with_done([Step(name)]))

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & TABLES and self.is_offered() and self.state is not None:
            self._client.jobs.read(
                get_deeds, self.state.began_at, owner=self, slot="deeds", done=self._on_deeds
            )

    def _on_deeds(self, deeds: Deeds) -> None:
        done = {
            Step.REGISTER: deeds.has_registered,
            Step.PRINT: deeds.has_printed,
            Step.HAND_OVER: deeds.has_handed_over,
        }
        if self.state is not None:
            self._take(self.state.with_done(step for step, is_done in done.items() if is_done))

    def _take(self, state: FirstDay) -> None:
        """Keep what changed; who is past his first days is not written down any more."""
        if state == self.state or not self.is_offered():
            return
        self.state = state
        self._client.jobs.write(save_preference, SavePreference(PREFERENCE, state.kept()), owner=self)
        if state.is_complete(self.steps):
            self._client.notify(self.tr("五分钟上手的每一件都做过了。以后随时按 F1 看帮助。"))
        self.changed.emit()


class FirstDayStrip(QFrame):
    """The steps in one row, or in two where it is narrow."""

    wanted = Signal(str)
    """A step that somebody wants to try."""
    hide_wanted = Signal()

    def __init__(self, steps: Sequence[Step], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        stand_out(self)
        self._names = {
            Step.SCAN: (self.tr("扫一个码"), ""),
            Step.REGISTER: (self.tr("登记一件投诉"), "F2"),
            Step.FIND: (self.tr("找一位顾客"), "Ctrl+K"),
            Step.PRINT: (self.tr("打印一张单"), "Ctrl+P"),
            Step.HELP: (self.tr("看一次帮助"), "F1"),
            Step.HAND_OVER: (self.tr("交给同事"), ""),
        }
        self._count = Label("", "caption")
        self._hide = Button(self.tr("不再显示"), kind="link")
        self._hide.clicked.connect(self.hide_wanted)
        self.buttons = {step: self._button(step) for step in steps}
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        self._columns = 0
        title = vbox(Label(self.tr("五分钟上手"), "h3"), self._count, spacing=0)
        row = hbox(title, 8, (self._grid, 1), self._hide, spacing=6, margins=(16, 6, 10, 6))
        # The strip may become narrower than its one row: that is when it takes two.
        self._title = title
        row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(row)
        self.setAccessibleName(self.tr("五分钟上手"))
        self._arrange(_COLUMNS[0])

    def show_done(self, done: frozenset[Step]) -> None:
        """Tick what was done."""
        self._count.setText(
            self.tr("{done} / {all}").format(done=len(done & self.buttons.keys()), all=len(self.buttons))
        )
        for step, button in self.buttons.items():
            is_done = step in done
            button.set_icon_name("circle-check" if is_done else "square", "ok" if is_done else "text3")
            restyle(button, done=is_done)
            name = self._names[step][0]
            button.setAccessibleName(self.tr("{step}，已做过").format(step=name) if is_done else name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many columns as have room."""
        super().resizeEvent(event)
        # The grid itself is never told less than its one row asks for.
        room = self.width() - self._title.sizeHint().width() - self._hide.sizeHint().width() - _BESIDE
        widest = max((button.sizeHint().width() for button in self.buttons.values()), default=0)
        self._arrange(next((count for count in _COLUMNS if count * (widest + 4) <= room), _COLUMNS[-1]))

    def minimumSizeHint(self) -> QSize:
        """Return a width at which two columns have room."""
        return QSize(320, super().minimumSizeHint().height())

    def _button(self, step: Step) -> Button:
        # The key stands in the words: pressing the button is not what the key does.
        button = Button("  ".join(filter(None, self._names[step])), kind="ghost", icon="square", ink="text3")
        button.clicked.connect(lambda _on=False: self.wanted.emit(step.value))
        return button

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, button in enumerate(self.buttons.values()):
            self._grid.removeWidget(button)
            self._grid.addWidget(button, place // columns, place % columns)
        self.updateGeometry()
