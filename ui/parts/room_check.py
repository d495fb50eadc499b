# SPDX-License-Identifier: Apache-2.0
"""Checks of the store-rooms (D46): the last one of each below the counts, and the sheet of a new one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QFrame, QWidget

from app.parts.room_checks import (
    LONGEST_WORD,
    CheckRoom,
    PointAnswer,
    RoomPoint,
    RoomRow,
    Rooms,
    check_room,
    list_rooms,
)
from app.parts.rules import COUNT, LONGEST_NOTE
from ui.catalog.form_sheet import FormSheet
from ui.client import Client
from ui.widgets import formats
from ui.widgets.buttons import Button
from ui.widgets.fields import Field, FieldKind
from ui.widgets.labels import IconLabel, Label
from ui.widgets.layouts import clear_layout, hbox, vbox

_GOOD, _WRONG = "good", "wrong"


class RoomCheckSheet(FormSheet):
    """Every point is answered: in order, or what is wrong."""

    draft_kind = "stock_count"
    width_px = 620

    def __init__(self, client: Client, parent: QWidget, rooms: Rooms) -> None:
        self._rooms = rooms
        late = sorted(rooms.rows, key=lambda row: (not row.is_late, row.place))
        self._first = late[0].place_id
        title = self.tr("库房检查")
        super().__init__(client, parent, title, record_id=self._first, is_new=True, accept=self.tr("记下"))

    def fields(self) -> tuple[Field, ...]:
        """Return the warehouse, then two fields for each point."""
        places = tuple((row.place_id, row.place) for row in self._rooms.rows)
        return (
            Field("place_id", self.tr("仓库"), FieldKind.CHOICE, required=True, span=2, choices=places),
            *(field for point in self._rooms.points for field in self._of(point)),
            Field("note", self.tr("备注"), span=2, most=LONGEST_NOTE),
        )

    def _of(self, point: RoomPoint) -> tuple[Field, Field]:
        choices = ((_GOOD, self.tr("好")), (_WRONG, self.tr("有问题")))
        return (
            Field(point.key, point.name, FieldKind.CHOICE, required=True, choices=choices),
            Field(f"{point.key}_word", self.tr("有什么问题"), most=LONGEST_WORD),
        )

    def show_entry(self) -> None:
        """Begin with the room that waits."""
        self.set_lead(self.tr("到库房里走一圈，逐项看。有问题的写明，会派待办给主管。"))
        self.form.set_values({"place_id": self._first})

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        answers = {}
        for point in self._rooms.points:
            chosen = self.text(point.key)
            answers[point.key] = PointAnswer(
                chosen == _GOOD if chosen else None, self.text(f"{point.key}_word")
            )
        return check_room, CheckRoom(self.chosen("place_id"), answers, self.text("note"))


class RoomChecks(QFrame):
    """Shows when each store-room was last looked at; red when that is too long ago, or something is wrong."""

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._rooms: Rooms | None = None
        self.lines: tuple[str, ...] = ()
        self.setAccessibleName(self.tr("库房检查"))
        self._rows = vbox(spacing=2)
        self.button = Button(self.tr("库房检查"), icon="shield-check", key="Alt+K")
        self.button.clicked.connect(lambda _on=False: self.check())
        self.setLayout(hbox((self._rows, 1), self.button, margins=(12, 8, 10, 8), spacing=8))

    def refresh(self) -> None:
        """Fetch the last checks again."""
        self._client.jobs.read(list_rooms, owner=self, done=self._on_rooms, slot="rooms")

    def check(self) -> None:
        """Alt+K: write down what was seen in a room."""
        if not self._client.actor.may(COUNT):
            self._client.notify(self.tr("没有权限：盘点配件"))
        elif self._rooms is not None and not self._rooms.rows:
            self._client.notify(self.tr("还没有仓库，请先在“库存”里新建一个。"))
        elif self._rooms is not None:
            over = self.parentWidget() or self
            RoomCheckSheet(self._client, over, self._rooms).open()

    def _on_rooms(self, rooms: Rooms) -> None:
        self._rooms = rooms
        self.setVisible(bool(rooms.rows))
        clear_layout(self._rows)
        said = [self._say(row) for row in rooms.rows]
        self.lines = tuple(text for text, _is_bad in said)
        for text, is_bad in said:
            line = QFrame()
            icon, ink = ("alert-triangle", "bad") if is_bad else ("circle-check", "ok")
            label = Label(text, "caption", tone="bad" if is_bad else None, wrap=True)
            line.setLayout(hbox(IconLabel(icon, ink, 16), (label, 1), spacing=6))
            self._rows.addWidget(line)

    def _say(self, row: RoomRow) -> tuple[str, bool]:
        if row.checked_on is None:
            return self.tr("{place}：还没有检查过").format(place=row.place), True
        seen = formats.listed([formats.pair(name, word) for name, word in row.wrong]) or self.tr("都好")
        said = self.tr("{place}：{day} {name} 检查，{seen}").format(
            place=row.place, day=formats.day(row.checked_on), name=row.by_name, seen=seen
        )
        if row.is_late:
            days = self._rooms.days if self._rooms is not None else 0
            said = self.tr("{said}；超过 {count} 天了").format(said=said, count=days)
        return said, row.is_late or bool(row.wrong)
