# SPDX-License-Identifier: Apache-2.0
"""The phrases of the store and the company as a list, and the sheet of one. Commands alone store."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid5

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from app.complaints.phrases import (
    CODE_LENGTH,
    TITLE_LENGTH,
    PhraseRow,
    SavePhrase,
    list_phrases,
    save_phrase,
    void_phrase,
)
from app.complaints.rules import PHRASES
from app.core.ids import NIL
from ui.client import Client
from ui.complaints.sheets import ActSheet
from ui.documents.plain_list import as_lines
from ui.theme.theme import Theme
from ui.widgets.dialog import Overlay
from ui.widgets.fields import Field, FieldKind
from ui.widgets.layouts import column_of

_OWN, _COMPANY = "own", "company"
_SHOWN = 9


class _Phrases(QListWidget):
    """The lines; Enter is the sheet's affair."""

    def __init__(self, sheet: PhrasesSheet) -> None:
        super().__init__()
        self._sheet = sheet
        as_lines(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current phrase."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._sheet.accept()
        else:
            super().keyPressEvent(event)


class PhrasesSheet(Overlay):
    """All phrases; Enter changes the current one, 新增 adds one, 停用 takes it out."""

    def __init__(self, client: Client, parent: QWidget) -> None:
        super().__init__(parent, "", icon="bolt", width=640)
        self.set_title(self.tr("常用语"))
        self.set_lead(
            self.tr(
                "写记录时按 / 再打代码或拼音首字母就能用。本店的代替同代码的公司常用语，公司的代替自带的。"
            )
        )
        self._client = client
        self._rows: tuple[PhraseRow, ...] = ()
        self.list = _Phrases(self)
        self.list.setAccessibleName(self.tr("常用语"))
        self.list.setFixedHeight(Theme.of(self).px(34 * _SHOWN))
        self.list.currentRowChanged.connect(lambda _row: self._fit())
        self.list.itemDoubleClicked.connect(lambda _item: self.accept())
        self.set_body(column_of(self.list))
        self._drop = self.add_button(self.tr("停用"), kind="ghost", icon="trash", left=True)
        self._drop.clicked.connect(lambda _on=False: self._on_drop())
        self._new = self.add_button(self.tr("新增"), icon="plus", key="F2")
        self._new.bind_key()
        self._new.clicked.connect(lambda _on=False: self._edit(None))
        self.add_cancel(self.tr("关闭"))
        self._change = self.add_accept(self.tr("修改"), icon="edit")
        self.accepted.connect(self._on_accepted)
        self._fetch()

    def rows(self) -> tuple[PhraseRow, ...]:
        """Return what is listed."""
        return self._rows

    # ---- inside

    def _fetch(self) -> None:
        self._client.jobs.read(list_phrases, owner=self, done=self._on_rows, slot="phrases")

    def _on_rows(self, rows: tuple[PhraseRow, ...]) -> None:
        kept = max(0, self.list.currentRow())
        self._rows = rows
        self.list.clear()
        for row in rows:
            whose = (
                self.tr("自带") if row.id is None else self.tr("公司") if row.is_companys else self.tr("本店")
            )
            first = row.text.splitlines()[0] if row.text else ""
            self.list.addItem(QListWidgetItem(f"{row.code}    {row.title} · {whose}    {first}"))
        self.list.setCurrentRow(min(kept, len(rows) - 1))
        self._fit()

    def _current(self) -> PhraseRow | None:
        place = self.list.currentRow()
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def _fit(self) -> None:
        row = self._current()
        may_own = self._client.actor.may(PHRASES)
        why = self.tr("您的岗位没有“编辑常用语”这一项权限")
        # A shipped one is changed by an own one with the same code.
        for button, is_open, reason in (
            (self._new, may_own, why),
            (self._change, row is not None and (row.may_edit or (row.id is None and may_own)), why),
            (self._drop, row is not None and row.may_edit, self.tr("自带的常用语不能停用，可以改成自己的")),
        ):
            if is_open:
                button.enable()
            else:
                button.disable(reason)

    def _on_accepted(self) -> None:
        self._edit(self._current())

    def _edit(self, row: PhraseRow | None) -> None:
        sheet = PhraseSheet(self._client, self, row)
        sheet.stored.connect(lambda _id: self._fetch())
        sheet.open()

    def _on_drop(self) -> None:
        row = self._current()
        if row is not None and row.id is not None:
            self._client.jobs.write(
                void_phrase,
                row.id,
                owner=self,
                done=lambda _answer: self._fetch(),
                failed=self._client.show_error,
            )


class PhraseSheet(ActSheet):
    """One phrase; a shipped one becomes the store's own with the same code."""

    def __init__(self, client: Client, parent: QWidget, row: PhraseRow | None) -> None:
        super().__init__(client, parent, "", "bolt", 560)
        self.set_title(self.tr("常用语") if row is None else self.tr("常用语 {code}").format(code=row.code))
        self._id = row.id if row is not None else None
        owners: list[tuple[object, str]] = [(_OWN, self.tr("本店"))]
        if client.actor.may(PHRASES, NIL):
            owners.append((_COMPANY, self.tr("全公司")))
        self.show_form(
            (
                Field(
                    "code",
                    self.tr("代码"),
                    required=True,
                    most=CODE_LENGTH,
                    placeholder=self.tr("小写字母或数字，例如 anfu"),
                ),
                Field("owner", self.tr("给谁用"), FieldKind.CHOICE, required=True, choices=tuple(owners)),
                Field("title", self.tr("名称"), required=True, span=2, most=TITLE_LENGTH),
                Field("text", self.tr("内容"), FieldKind.TEXT, required=True, rows=5, span=2),
            ),
            self.tr("保存"),
        )
        self.form.set_values({"owner": _OWN})
        if row is not None:
            owner = _COMPANY if row.id is not None and row.is_companys else _OWN
            self.form.set_values({"code": row.code, "title": row.title, "text": row.text, "owner": owner})
        if self._id is not None:
            self.form.set_editable("owner", False, self.tr("给谁用，定下就不变；可以停用后另加一条"))
        # A shipped phrase has no row yet: its code tells which one is meant.
        named = uuid5(NIL, row.code) if row is not None else NIL
        self.keep_draft_as("phrase", self._id or named)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the phrase."""
        is_companys = self.form.value("owner") == _COMPANY
        return save_phrase, SavePhrase(
            self._id, self.text("code"), self.text("title"), self.text("text"), is_companys
        )
