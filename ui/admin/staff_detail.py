# SPDX-License-Identifier: Apache-2.0
"""One person beside the list: data, posts, and what can be done. Asks the sheets; writes little itself."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from app.admin import rules
from app.admin.commands import disable_staff, enable_staff, reveal_staff_phone, void_post
from app.admin.queries import PostFilter, PostRow, StaffRow, list_posts
from app.core.permissions import SEE_PERSONAL
from ui.admin.section import today_on
from ui.admin.staff_sheets import StaffSheets
from ui.admin.words import AdminWords
from ui.client import Client
from ui.theme.theme import Density
from ui.widgets.buttons import Button, IconButton
from ui.widgets.chips import Chip, ChipLook
from ui.widgets.dialog_confirm import confirm
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import Avatar, ElideLabel, Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.row_table import Column, Paint, RowTableModel, RowTableView


class StaffDetail(QFrame):
    """The pane of one person."""

    def __init__(self, client: Client, sheets: StaffSheets) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._client, self._sheets = client, sheets
        self._words = AdminWords(self)
        self._person: StaffRow | None = None
        self._posts: tuple[PostRow, ...] = ()
        self._revealed: UUID | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(EmptyState("user", self.tr("在左边选一名员工，这里显示资料和岗位。")))
        self._stack.addWidget(self._person_view())
        self.setLayout(vbox(self._stack, margins=(1, 1, 1, 1)))
        self._show_buttons()

    # ---- what the section calls

    def show_person(self, person: StaffRow | None) -> None:
        """Show a person, or nobody."""
        if person is None or self._person is None or person.id != self._person.id:
            self._revealed = None
            self._model.reset(0)
            self._posts = ()
        self._person = person
        self._stack.setCurrentIndex(0 if person is None else 1)
        if person is None:
            return
        self._avatar.set_name(person.name)
        self._name.setText(person.name)
        self._number.setText(self.tr("工号 {number}").format(number=person.number))
        self._chip.set_look(self._words.staff_chip(person))
        if self._revealed != person.id:
            self._phone.setText(person.phone or "—")
        self._note.setText(person.note or "—")
        self._show_buttons()
        self._client.jobs.read(
            list_posts,
            PostFilter(staff_id=person.id, with_void=True),
            owner=self,
            done=self._show_posts,
            slot="posts",
        )

    def edit(self) -> None:
        """Open the sheet of the person shown."""
        if self._person is not None and self._edit.isEnabled():
            self._sheets.edit_person(self._person)

    # ---- inside

    def _person_view(self) -> QWidget:
        self._avatar = Avatar("", 40)
        self._name = ElideLabel("", "h2")
        self._number = Label("", "second", selectable=True)
        self._chip = Chip("")
        self._phone = Label("", selectable=True)
        self._eye = IconButton("eye", self.tr("显示电话（会留痕）"))
        self._eye.clicked.connect(self._on_reveal)
        self._note = Label("", wrap=True)
        self._edit = Button(self.tr("编辑"), icon="edit")
        self._edit.clicked.connect(self.edit)
        self._move = Button(self.tr("调动"), icon="arrows-exchange")
        self._move.clicked.connect(self._on_transfer)
        self._reset = Button(self.tr("重置密码"), icon="key")
        self._reset.clicked.connect(self._on_reset)
        self._bar = Button(self.tr("停用"), kind="danger", icon="lock")
        self._bar.clicked.connect(self._on_bar)
        self._add = Button(self.tr("添加岗位"), kind="ghost", icon="plus")
        self._add.clicked.connect(self._on_add_post)
        self._end = Button(self.tr("填最后一天"), icon="calendar-due")
        self._end.clicked.connect(self._on_end_post)
        self._void = Button(self.tr("撤销岗位"), kind="danger", icon="circle-x")
        self._void.clicked.connect(self._on_void_post)
        self._model = RowTableModel(self._columns())
        self._table = RowTableView(self._model, name=self.tr("岗位"))
        self._table.set_density(Density.NORMAL)
        self._table.set_empty_state(EmptyState("id-badge-2", self.tr("还没有岗位：没有岗位的员工不能登录。")))
        self._table.selection_changed.connect(self._show_buttons)
        self._table.opened.connect(self._on_end_post)
        head = hbox(
            self._avatar,
            (vbox(self._name, hbox(self._number, None), spacing=0), 1),
            self._chip,
            spacing=10,
        )
        facts = vbox(
            hbox(Label(self.tr("电话"), "second"), 8, self._phone, self._eye, None, spacing=6),
            hbox(vbox(Label(self.tr("备注"), "second"), None), 8, (self._note, 1), spacing=6),
            spacing=2,
        )
        view = QWidget()
        view.setLayout(
            vbox(
                vbox(
                    head,
                    hbox(self._edit, self._move, self._reset, None, self._bar),
                    facts,
                    spacing=12,
                    margins=(16, 14, 16, 10),
                ),
                Line(),
                hbox(Label(self.tr("岗位"), "h3"), None, self._add, margins=(16, 4, 10, 4)),
                (self._table, 1),
                Line(),
                hbox(self._end, None, self._void, margins=(12, 8, 12, 10)),
                spacing=0,
            )
        )
        return view

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column("role", self.tr("角色"), lambda row: row.role_title, width=96, paint=Paint.STRONG),
            Column("store", self.tr("门店"), self._words.place, width=88, stretch=True),
            Column("kind", self.tr("方式"), lambda row: self._words.post_kind(row.kind), width=52,
                   paint=Paint.SECOND, hidden_below=470),
            Column("term", self.tr("起止"), self._words.term, width=168, paint=Paint.SECOND),
            Column("state", self.tr("状态"), width=76, paint=Paint.CHIP, chip=self._post_chip),
        )  # fmt: skip

    def _post_chip(self, post: PostRow) -> ChipLook:
        return self._words.post_chip(post, today_on(self._client))

    def _show_posts(self, posts: tuple[PostRow, ...]) -> None:
        self._posts = posts
        self._model.reset(len(posts), 0, posts)
        self._show_buttons()

    def _show_buttons(self) -> None:
        person, actor = self._person, self._client.actor
        may_manage = any(actor.may(rules.MANAGE, scope) for scope in actor.scopes)
        may_reset = any(actor.may(rules.RESET_PASSWORD, scope) for scope in actor.scopes)
        for button in (self._edit, self._move, self._bar, self._add, self._end, self._void):
            button.setVisible(may_manage)
        self._reset.setVisible(may_reset)
        if person is None:
            return
        himself = person.id == actor.staff_id
        own = self.tr("不能对自己的账号这样做，请另一位管理员办理")
        _allow(self._reset, not himself, own)
        _allow(self._bar, not himself, own)
        self._bar.set_label(self.tr("停用") if person.is_active else self.tr("恢复"))
        self._bar.set_icon_name("lock" if person.is_active else "user-check")
        _allow(self._move, person.is_active, self.tr("员工已停用"))
        _allow(self._add, person.is_active, self.tr("员工已停用"))
        self._eye.setVisible(bool(person.phone) and self._revealed != person.id)
        self._eye.setEnabled(actor.may(SEE_PERSONAL))
        post = self._chosen_post()
        choose = self.tr("先在上面选一个岗位")
        _allow(self._end, post is not None and not post.is_void, choose)
        begun = post is not None and post.from_on < today_on(self._client)
        reason = self.tr("岗位已经开始，只能填最后一天") if begun else choose
        _allow(self._void, post is not None and not post.is_void and not begun, reason)

    def _chosen_post(self) -> PostRow | None:
        rows = self._table.selected_rows()
        return rows[0] if len(rows) == 1 else None

    # ---- acts

    def _on_reveal(self) -> None:
        if self._person is not None:
            self._client.jobs.write(reveal_staff_phone, self._person.id, owner=self, done=self._show_phone)

    def _show_phone(self, phone: str) -> None:
        if self._person is not None:
            self._revealed = self._person.id
            self._phone.setText(phone)
            self._eye.hide()

    def _on_transfer(self) -> None:
        if self._person is not None:
            today = today_on(self._client)
            ahead = [
                post
                for post in self._posts
                if not post.is_void and (post.to_on is None or post.to_on >= today)
            ]
            self._sheets.transfer(self._person, ahead)

    def _on_reset(self) -> None:
        if self._person is not None:
            self._sheets.reset(self._person)

    def _on_add_post(self) -> None:
        if self._person is not None:
            self._sheets.add_post(self._person)

    def _on_end_post(self) -> None:
        post = self._chosen_post()
        if post is not None and self._end.isEnabled() and not self._end.isHidden():
            self._sheets.end_post(post)

    def _on_void_post(self) -> None:
        post = self._chosen_post()
        if post is None:
            return
        sentence = self.tr("“{post}”还没有开始，撤销后留在记录里，可以再添加。").format(
            post=self._words.post_line(post)
        )
        sheet = confirm(self, self.tr("撤销这个岗位？"), sentence, self.tr("撤销岗位"), danger=True)
        sheet.accepted.connect(lambda: self._write(void_post, post.id, self.tr("岗位已撤销")))
        sheet.accepted.connect(sheet.done)

    def _on_bar(self) -> None:
        person = self._person
        if person is None:
            return
        if not person.is_active:
            self._write(enable_staff, person.id, self.tr("员工已恢复，可以登录"))
            return
        sentence = self.tr("{name} 将不能登录；经手的记录都保留，随时可以恢复。").format(name=person.name)
        sheet = confirm(self, self.tr("停用这名员工？"), sentence, self.tr("停用"), danger=True)
        sheet.accepted.connect(lambda: self._write(disable_staff, person.id, self.tr("员工已停用")))
        sheet.accepted.connect(sheet.done)

    def _write(self, command: object, row_id: UUID, said: str) -> None:
        jobs = self._client.jobs
        jobs.write(command, row_id, owner=self, done=lambda _answer: self._client.notify(said))  # type: ignore[arg-type]


def _allow(button: Button, allowed: bool, reason: str) -> None:
    if allowed:
        button.enable()
    else:
        button.disable(reason)
