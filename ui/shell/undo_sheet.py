# SPDX-License-Identifier: Apache-2.0
"""Ctrl+Z outside a text: what this person did since he logged in; Enter takes one act back. Knows no SQL."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from app.core.errors import ProblemsError
from app.core.undo import ActRow, UndoAct, list_acts, undo_act
from ui.client import Client
from ui.documents.plain_list import as_lines
from ui.theme.theme import Theme
from ui.widgets.banner import Banner
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.layouts import column_of
from ui.widgets.messages import message_for

_WIDTH, _ROW, _SHOWN = 620, 46, 7


class UndoWords(QObject):
    """What acts are called, and why one must stay."""

    def act(self, act: ActRow) -> str:
        """Return what was done, with the number of the record."""
        kinds = {
            "complaint_registered": self.tr("登记投诉"),
            "complaint_assigned": self.tr("转派"),
            "complaint_assigned_back": self.tr("撤销转派"),
            "complaint_step": self.tr("改状态"),
            "complaint_taken": self.tr("受理投诉"),
            "complaint_closed": self.tr("完结投诉"),
            "complaint_reopened": self.tr("重新处理"),
            "complaint_edited": self.tr("修改投诉资料"),
            "complaint_entry": self.tr("写处理记录"),
            "complaint_plan": self.tr("提方案"),
            "complaint_answer": self.tr("记录顾客意见"),
            "complaint_reply": self.tr("书面答复"),
            "complaint_judgement": self.tr("判断投诉"),
            "complaint_handover": self.tr("移交"),
            "complaint_handover_act": self.tr("记移交结果"),
            "complaint_liability": self.tr("责任认定"),
            "complaint_options": self.tr("提备选方案"),
            "complaint_choice": self.tr("选定方案"),
            "complaint_compensation": self.tr("补偿"),
            "complaint_compensation_act": self.tr("发放或取消补偿"),
            "complaint_mark": self.tr("设标记"),
            "complaint_appearance": self.tr("外观检查"),
            "complaint_outside": self.tr("登记外部转办"),
            "complaint_letter": self.tr("发答复函"),
            "complaint_escalation": self.tr("确认或上报升级"),
            "complaint_linked": self.tr("关联投诉"),
            "complaint_unlinked": self.tr("取消关联"),
            "complaint_merged": self.tr("合并投诉"),
            "duty_planned": self.tr("排班"),
            "duty_voided": self.tr("撤下排班"),
            "customer_registered": self.tr("登记顾客"),
            "customer_edited": self.tr("修改顾客资料"),
            "customer_part_added": self.tr("添加电话、地址或电器"),
            "customer_merged": self.tr("合并顾客"),
            "customer_split": self.tr("拆分顾客"),
            "customer_note": self.tr("写顾客备注"),
            "customer_redacted": self.tr("删除个人信息"),
        }
        parts = [kinds.get(act.kind, self.tr("其他操作"))]
        if act.count > 1:
            parts.append(self.tr("{count} 件").format(count=act.count))
        if act.subject:
            parts.append(act.subject)
        return " ".join(parts)

    def problem(self, code: str) -> str:
        """Return why an act cannot be taken back, and what to do instead."""
        return {
            "changed_since": self.tr("后来又有人改过，撤销会盖掉新的内容。"),
            "written": self.tr("写下的记录要留给后面的人看，不能收回。写错了请再写一条更正。"),
            "has_number": self.tr("已经占了编号，不能收回。登错了请修改资料，或写明原因后完结。"),
            "no_way_back": self.tr("流程没有往回的一步。"),
            "for_good": self.tr("删除个人信息不能撤销。"),
            "approval": self.tr("审批已经发出，由审批人退回。"),
            "needs_ground": self.tr("再次完结要有依据，请用“完结”。"),
            "not_permitted": self.tr("您的岗位没有撤销它的权限。"),
        }.get(code, self.tr("请到办理它的页面里修改。"))


class _Acts(QListWidget):
    """The acts; Enter is the sheet's affair."""

    def __init__(self, sheet: UndoSheet) -> None:
        super().__init__()
        self._sheet = sheet
        as_lines(self)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the current act back."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._sheet.accept()
        else:
            super().keyPressEvent(event)


class UndoSheet(Overlay):
    """Shows the last acts, the newest first; the first that may be taken back is chosen."""

    def __init__(self, client: Client, parent: QWidget) -> None:
        super().__init__(parent, "", icon="arrow-back-up", width=_WIDTH)
        self.set_title(self.tr("撤销刚才的操作"))
        self.set_lead(self.tr("撤销也会记录在案：谁、什么时候、撤销了什么。"))
        self._client, self._words = client, UndoWords(self)
        self._acts: tuple[ActRow, ...] = ()
        self.list = _Acts(self)
        self.list.setAccessibleName(self.tr("登录以来的操作"))
        self.list.setFixedHeight(Theme.of(self).px(_ROW * _SHOWN))
        self.list.currentRowChanged.connect(self._on_current)
        self.set_body(column_of(self.list))
        self.add_cancel(self.tr("关闭"))
        self._button = self.add_accept(self.tr("撤销这一项"), icon="arrow-back-up")
        self._button.disable(self.tr("没有可以撤销的操作"))
        self.accepted.connect(self._on_accepted)
        client.jobs.read(list_acts, owner=self, done=self._on_acts)

    def _on_acts(self, acts: tuple[ActRow, ...]) -> None:
        self._acts = acts
        zone = self._client.desk.identity.zone
        self.list.clear()
        for act in acts:
            words = f"{act.at.astimezone(zone):%H:%M}  {self._words.act(act)}"
            if act.problem:
                words += "\n" + self.tr("不能撤销：{why}").format(why=self._words.problem(act.problem))
            self.list.addItem(QListWidgetItem(words))
        if not acts:
            self.list.hide()
            self.set_notice(Banner(self.tr("登录以来还没有可以撤销的操作。"), tone="info"))
            return
        first = next((place for place, act in enumerate(acts) if not act.problem), 0)
        self.list.setCurrentRow(first)

    def _on_current(self, row: int) -> None:
        act = self._acts[row] if 0 <= row < len(self._acts) else None
        if act is not None and not act.problem:
            self._button.enable()
        else:
            self._button.disable(self._words.problem(act.problem) if act is not None else "")

    def _on_accepted(self) -> None:
        row = self.list.currentRow()
        act = self._acts[row] if 0 <= row < len(self._acts) else None
        if act is None or act.problem:
            return
        self.set_busy(True)
        command = UndoAct(act.group_id, self.tr("撤销刚才的操作"))
        self._client.jobs.write(undo_act, command, owner=self, done=self._on_done, failed=self._on_failed)

    def _on_done(self, act: ActRow) -> None:
        self.done()
        self._client.notify(self.tr("已撤销：{act}").format(act=self._words.act(act)))

    def _on_failed(self, error: Exception) -> None:
        self.set_busy(False)
        if isinstance(error, ProblemsError) and "act" in error.problems:
            self.set_notice(Banner(self._words.problem(error.problems["act"]), tone="warn"))
            self._client.jobs.read(list_acts, owner=self, done=self._on_acts)
        else:
            self.set_notice(ErrorNotice(message_for(error)))
