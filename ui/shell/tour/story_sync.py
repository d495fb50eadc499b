# SPDX-License-Identifier: Apache-2.0
"""Days without a line: conflicts, what was rejected, the status bar, 总部管理, 接入总部.

What a server would have left on the desk is written by hand; head office is on paper here.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt

from app.admin.queries import StaffFilter, StaffRow, list_staff
from app.complaints.queries import list_complaints
from app.complaints.rows import ComplaintFilter, Sort, View, Window
from ui.admin.office_section import OfficeSection
from ui.admin.page import AdminPage
from ui.client import Client
from ui.shell.tour.walker import TourError, Walker, needed
from ui.sync import sample
from ui.sync.conflict_list import ConflictListSheet
from ui.sync.conflict_sheet import ConflictSheet
from ui.sync.engine import revoked_error
from ui.sync.fingerprint import grouped
from ui.sync.join_wizard import JoinWizard
from ui.sync.joining_door import Decisions, Joined, Left, Looked, Progressed
from ui.sync.key_sheet import KeyLinesSheet, KeySheet
from ui.sync.rejected_sheet import RejectedSheet
from ui.sync.status_sheet import StatusSheet
from ui.sync.words import SyncWords
from ui.tasks.note_sheet import NoteSheet
from ui.widgets.dialog import Overlay

CONTROL = Qt.KeyboardModifier.ControlModifier
_MINE = "昨晚八点发现冷藏室不制冷，冷冻室正常；今早肉类和牛奶已变质。顾客要求今天上门，并问食品损失怎么赔。"
_THEIRS = "冷藏室不制冷，冷冻室正常。顾客已拍照，照片在微信群里；食品损失约 260 元，要求今天答复。"


def tell(walker: Walker) -> None:
    """Walk through what the sync shows."""
    client = needed(walker.window.client)
    complaints = _complaints(client)
    _status(walker, client)
    _conflicts(walker, client, complaints)
    _one_person(walker, client, complaints)
    _trouble(walker, client)
    _rejected(walker, client, complaints)
    _office(walker, client)
    _join(walker, client)


def _complaints(client: Client) -> list[UUID]:
    wanted = ComplaintFilter(view=View.OPEN)
    page = client.jobs.read_now(list_complaints, wanted, Sort.TIME_LEFT, Window(count=6))
    return [row.id for row in page.rows]


def _write(walker: Walker, client: Client, command: Any, *parts: Any, **named: Any) -> None:
    """Run a command, and let the window see what it did to the link."""
    walker.run(command, *parts, **named)
    if client.sync is not None:
        client.sync.refresh()
    walker.settle(0.3)


def _status(walker: Walker, client: Client) -> None:
    bar = needed(walker.window.desk_view).status
    now_at = client.desk.runner.clock.now_at()
    with walker.step("状态栏：离线自几点、多少条待上传，数据已存本机"):
        _write(walker, client, sample.plant_link, offline_since_at=now_at - timedelta(minutes=12))
        walker.wait_for(lambda: "离线" in bar.storage.text(), "the offline words")
        walker.picture("70_offline")
        walker.click(bar.storage)
        walker.overlay(StatusSheet)
        walker.picture("71_link", both=False)
        walker.key(Qt.Key.Key_Escape)
    with walker.step("状态栏：连上以后，已同步和待上传"):
        _write(walker, client, sample.plant_link)
        walker.wait_for(lambda: "已同步" in bar.storage.text(), "the words of a good link")
        walker.picture("72_online", both=False)


def _conflicts(walker: Walker, client: Client, complaints: list[UUID]) -> None:
    bar = needed(walker.window.desk_view).status
    other = _colleague(client)
    merged = {"place": "友好路店一楼", "persons": "售后 张师傅", "remedy": "exchange", "priority": "urgent"}
    with walker.step("两边改了同一处：状态栏红色提醒"):
        for field, theirs, mine, beside in (
            ("responsible_person", "物流 马师傅", "厂家（待鉴定）", merged),
            ("demand", "换机", "换机 + 食品损失 ¥260", None),
            ("event", _THEIRS, _MINE, None),
        ):
            _write(
                walker, client, sample.plant_conflict, "complaint", complaints[0], field, theirs, mine,
                by_id=other, merged=beside,
            )  # fmt: skip
        walker.wait_for(bar.conflicts.isVisible, "the red words")
    with walker.step("冲突处理：只看两人都改过的，全用键盘"):
        walker.click(bar.conflicts)
        sheet = walker.overlay(ConflictSheet)
        walker.key(Qt.Key.Key_Down)
        walker.key(Qt.Key.Key_Right)
        walker.picture("73_conflict", large=True)
        walker.click(sheet.note)
        walker.overlay(NoteSheet)
        walker.write("诉求我按顾客短信改的，请看一下照片")
        walker.picture("73_note")
        walker.key(Qt.Key.Key_Return, CONTROL)
        walker.settle(0.3)
        sheet.form.choosers[1].setFocus()
        walker.key(Qt.Key.Key_Return, CONTROL)
        walker.wait_for(lambda: not _is_open(sheet), "the sheet to close")
        walker.wait_for(lambda: not bar.conflicts.isVisible(), "nothing left to decide")
    with walker.step("几条记录时先列表；已处理的可以撤回"):
        for place, field in ((1, "demand"), (2, "place")):
            _write(
                walker, client, sample.plant_conflict, "complaint", complaints[place], field,
                "退货", "换货并补偿", by_id=other,
            )  # fmt: skip
    walker.in_every_way(
        {
            "73b_conflict": lambda: client.open("conflicts", complaints[1]),
            "74_conflicts": lambda: client.open("conflicts", part="open"),
            "75_decided": lambda: client.open("conflicts", part="decided"),
        }
    )
    with walker.step("已处理的撤回，又等着处理"):
        walker.click(bar.conflicts)
        sheet_of_all = walker.overlay(ConflictListSheet)
        sheet_of_all.show_part("decided")
        walker.settle(0.2)
        walker.key(Qt.Key.Key_Return, CONTROL)
        walker.wait_for(lambda: sheet_of_all.decided_model.total == 2, "one decision less")
        walker.key(Qt.Key.Key_Escape)


def _one_person(walker: Walker, client: Client, complaints: list[UUID]) -> None:
    with walker.step("同一人在两台工位都改过，另有一步前后没对上"):
        me, other = client.actor.staff_id, _colleague(client)
        _write(walker, client, sample.plant_conflict, "complaint", complaints[5], "demand", "退货", "换货",
               by_id=me)  # fmt: skip
        _write(walker, client, sample.plant_step, "complaint_transition", complaints[5], "handling", "closed",
               by_id=other)  # fmt: skip
        client.open("conflicts", complaints[5])
        sheet = walker.overlay(ConflictSheet)
        walker.picture("75_one_person", both=False)
        walker.key(Qt.Key.Key_Return, CONTROL)
        walker.wait_for(lambda: not _is_open(sheet), "the sheet to close")


def _trouble(walker: Walker, client: Client) -> None:
    bar = needed(walker.window.desk_view).status
    with walker.step("服务器收不下：状态栏一句话，详情里说清怎么办"):
        _write(walker, client, sample.plant_link, problem="E7011")
        walker.wait_for(lambda: "收不下" in bar.storage.text(), "the words of a full server")
        walker.click(bar.storage)
        walker.overlay(StatusSheet)
        walker.picture("76_trouble")
        walker.key(Qt.Key.Key_Escape)
        _write(walker, client, sample.plant_link)


def _colleague(client: Client) -> UUID:
    people: tuple[StaffRow, ...] = client.jobs.read_now(list_staff, StaffFilter())
    return next(row.id for row in people if row.id != client.actor.staff_id)


def tell_end(walker: Walker) -> None:
    """Show what a desk says that head office revoked; the store of the tour itself stays."""
    with walker.step("被总部停用：什么是安全的，可以重新接入"):
        start = walker.window.start
        file = start.data.path / "unsent-02-20261122-093000.sealed"
        note = f"没有上传的 3 处已加密封存在 {file.name}，只有总部打得开，请交给总部。"
        start.problem.show_error(revoked_error(), start.data.path, is_sample=False, other="", note=note)
        start.setCurrentWidget(start.problem)
        start.problem.focus_first()
        walker.settle()
        walker.picture("84_revoked")


def _rejected(walker: Walker, client: Client, complaints: list[UUID]) -> None:
    bar = needed(walker.window.desk_view).status
    with walker.step("退回清单：填了什么、为什么、改好再发"):
        _write(walker, client, sample.plant_reject, complaints[3], "permission")
        _write(walker, client, sample.plant_reject, complaints[4], "malformed", {"column": "event"})
        walker.wait_for(bar.rejected.isVisible, "the red words")
        walker.click(bar.rejected)
        walker.overlay(RejectedSheet)
        walker.key(Qt.Key.Key_Escape)
    walker.in_every_way({"76_rejected": lambda: client.open("rejected")})


def _office(walker: Walker, client: Client) -> None:
    view = needed(walker.window.desk_view)
    with walker.step("总部管理：每个工位一行，落后多少、谁有两个声音"):
        client.sync._loop = PaperLoop(client)  # noqa: SLF001 -- there is no server in the tour
        page = view.open("admin", None, {"section": "office"})
        if not isinstance(page, AdminPage) or not isinstance(page.section, OfficeSection):
            raise TourError("the section of head office is not there")
    walker.in_every_way({"77_office": lambda: view.open("admin", None, {"section": "office"})})
    with walker.step("发接入码：大字、指纹、二维码"):
        walker.key(Qt.Key.Key_F2)
        walker.overlay(Overlay)
        walker.picture("78_enrol", both=False)
        walker.key(Qt.Key.Key_Return, CONTROL)
        walker.settle(0.3)
        walker.picture("79_code")
        walker.dismiss_overlays()
    with walker.step("取回丢了的密钥：先写原因，再念四行"):
        page.section.view.select(UUID(int=6))
        walker.click(page.section.view.key_button)
        key_sheet = walker.overlay(KeySheet)
        walker.write("主板坏了换机，店长电话核实过")
        key_sheet.form.set_values({"code": "01"})
        walker.picture("79_key_reason", both=False)
        walker.key(Qt.Key.Key_Return, CONTROL)
        walker.overlay(KeyLinesSheet)
        walker.picture("79_key")
        walker.dismiss_overlays()
    client.sync._loop = None  # noqa: SLF001


def _join(walker: Walker, client: Client) -> None:
    with walker.step("接入总部：接入码、核对指纹、认定相同、完成"):
        words = SyncWords(client.desk.identity.zone)
        wizard = JoinWizard(walker.window, client.jobs, PaperJoining(), words)
        wizard.open()
        walker.picture("80_join_code", both=False)
        wizard.form.set_values(
            {"code": "7K3M-Q2XA-9TPD 8F3A91C277D04BE1A2C9", "url": "sync.xiyu.example:8443", "name": "1 号台"}
        )
        walker.key(Qt.Key.Key_Return, CONTROL)
        walker.wait_for(lambda: wizard.step == "check", "the server's answer")
        walker.picture("81_join_check", both=False)
        walker.key(Qt.Key.Key_Return, CONTROL)
        walker.wait_for(lambda: wizard.matches is not None, "the matches")
        walker.picture("82_join_match")
        matches = needed(wizard.matches)
        for row in matches.rows:
            if not row.is_settled:
                row.chooser.setCurrentIndex(0)
        walker.key(Qt.Key.Key_Return, CONTROL)
        walker.wait_for(lambda: wizard.step == "done", "the desk to be joined")
        walker.picture("83_join_done", both=False)
        walker.key(Qt.Key.Key_Return, CONTROL)
        words.deleteLater()


def _is_open(sheet: Overlay) -> bool:
    try:
        return sheet.isVisible()
    except RuntimeError:
        return False


class PaperLoop:
    """A loop that has a transport and never runs."""

    def __init__(self, client: Client) -> None:
        self.transport = _PaperOffice(client)

    def look_now(self) -> None:
        """There is nothing to try."""


class _PaperOffice:
    """Answers as head office would."""

    def __init__(self, client: Client) -> None:
        self._now_at = client.desk.runner.clock.now_at()

    def post(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return what is written here."""
        if path.endswith("/devices"):
            return {"devices": [self._desk(*facts) for facts in _DESKS]}
        if path.endswith("/codes"):
            letters, mark = "7K3M-Q2XA-9TPD", "8F3A91C277D04BE1A2C9"
            until = (self._now_at + timedelta(hours=24)).isoformat()
            return {"code": letters, "fingerprint": mark, "text": f"{letters} {mark}", "expires_at": until}
        if path.endswith("/key"):
            return {"key": base64.b64encode(bytes(range(7, 39))).decode("ascii")}
        if path.endswith("/state"):
            backup = (self._now_at - timedelta(hours=7)).isoformat()
            return {"version": "0.1.0", "backup_at": backup, "free_bytes": 84_000_000_000}
        del body
        return {}

    def _desk(
        self, number: int, store: str, name: str, code: str, minutes: int, queue: int, lag: int, more: str
    ) -> dict[str, Any]:
        at = (self._now_at - timedelta(minutes=minutes)).isoformat()
        return {
            "id": UUID(int=number).hex, "store": UUID(int=1).hex, "store_code": store, "name": name,
            "desk_code": code, "kind": "office" if not store else "store", "is_revoked": more == "revoked",
            "enrolled_at": (self._now_at - timedelta(days=number * 9)).isoformat(), "last_contact_at": at,
            "last_pull_at": at, "last_push_at": at, "queue": queue, "lag": lag,
            "offset_ms": 754_000 if more == "clock" else 120, "version": "0.1.0", "schema": "0009",
            "voices": 2 if more == "voices" else 1,
        }  # fmt: skip


_DESKS = (
    (1, "", "总部 客服督导", "01", 0, 0, 0, ""),
    (2, "Y01", "友好路店 1 号台", "01", 1, 0, 0, ""),
    (3, "Y01", "友好路店 2 号台", "02", 2, 3, 0, ""),
    (4, "T03", "铁路局店 1 号台", "01", 47, 12, 86, ""),
    (5, "K02", "喀什店 1 号台", "01", 4_520, 31, 2_204, ""),
    (6, "H05", "和田店 1 号台", "01", 3, 0, 0, "clock"),
    (7, "C04", "昌吉店 2 号台", "02", 2, 0, 12, "voices"),
    (8, "A06", "阿克苏店 旧电脑", "01", 43_200, 0, 0, "revoked"),
)


class PaperJoining:
    """Joins on paper."""

    has_data = True

    def look(self, url: str, code: str) -> Looked:
        """Return what a code of kind bring promises."""
        del url, code

        def card(row_id: str, key: str, *labels: str) -> sample.Card:
            return sample.Card(row_id, (key,), labels)

        pairs = (
            sample.Pair("staff", card("1", "0427", "王敏"), card("a", "0427", "王敏"), True, True),
            sample.Pair("staff", card("2", "0431", "李娜"), card("b", "0431", "周洁"), False, True),
            sample.Pair("role", card("3", "A3", "客服"), card("c", "A3", "客服专员"), False, True),
            sample.Pair("brand", card("4", "海尔"), card("d", "海尔"), True, False),
            sample.Pair("brand", card("5", "雪莲"), None, False, False),
        )
        return Looked(
            "bring", "西域电器连锁有限公司", "友好路店", "Y01", grouped("8F3A91C277D04BE1A2C9"), pairs
        )

    def join(self, url: str, code: str, name: str, decisions: Decisions, progressed: Progressed) -> Joined:
        """Return the desk's new code."""
        del url, code, name, decisions
        progressed(100, 100)
        return Joined("友好路店", "03", needs_load=False)

    def leave(self) -> Left:
        """Nothing leaves."""
        return Left(0, "")
