# SPDX-License-Identifier: Apache-2.0
"""总部管理: the list, codes, another name, revoking; and the words of an offline desk."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QLineEdit

from app.admin.queries import RecordFilter, list_unmaskings
from app.core.ids import NIL
from app.core.key_store import parse_recovery
from app.sync.errors import RejectedByServerError
from app.sync.sample import plant_link
from tests.support.shell import type_chinese
from tests.ui.sync.conftest import Stage
from ui.admin.office_section import OfficeSection
from ui.sync.key_sheet import KeyLinesSheet, KeySheet
from ui.sync.office_sheets import CodeSheet, EnrolSheet, RenameSheet, StoreChoice
from ui.sync.office_view import OfficeView
from ui.sync.qr import QrCode
from ui.widgets.dialog import Overlay
from ui.widgets.layouts import vbox

KEY = bytes(range(32))


class PaperOffice:
    """Head office on paper."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.refuses: Exception | None = None

    @property
    def transport(self) -> PaperOffice:
        """The loop and its transport are one here."""
        return self

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """Answer from paper."""
        self.asked.append((path, body))
        now_at = self.stage.desk.runner.clock.now_at()
        if path.endswith("/devices"):
            return {
                "devices": [
                    self._desk(1, now_at - timedelta(minutes=1)),
                    self._desk(2, now_at - timedelta(days=3), queue=7),
                    self._desk(3, now_at, voices=2),
                    self._desk(4, now_at, offset_ms=-90_000),
                    self._desk(5, now_at, is_revoked=True),
                ]
            }
        if path.endswith("/key"):
            if self.refuses is not None:
                raise self.refuses
            return {"key": base64.b64encode(KEY).decode("ascii")}
        if path.endswith("/codes"):
            return {
                "code": "7K3M-Q2XA-9TPD",
                "fingerprint": "8F3A91C277D04BE1A2C9",
                "text": "7K3M-Q2XA-9TPD 8F3A91C277D04BE1A2C9",
                "expires_at": (now_at + timedelta(hours=24)).isoformat(),
            }
        return {"version": "1.2.3", "backup_at": (now_at - timedelta(hours=5)).isoformat()}

    @staticmethod
    def _desk(number: int, at: Any, **more: Any) -> dict[str, Any]:
        return {
            "id": UUID(int=number).hex,
            "store": UUID(int=9).hex,
            "store_code": "Y01",
            "name": f"{number} 号台",
            "desk_code": f"0{number}",
            "kind": "store",
            "last_contact_at": at.isoformat().replace("+00:00", "Z"),
        } | more


@pytest.fixture
def view(stage: Stage) -> tuple[OfficeView, PaperOffice]:
    """Give the view of an online desk."""
    office = PaperOffice(stage)
    stage.client.sync._loop = office
    section = OfficeSection(stage.client)
    stage.window.setLayout(vbox(section))
    made = section.view
    made._stores = lambda done: done((StoreChoice("Y01", "友好路店"),))
    made.refresh()
    return made, office


def test_each_desk_says_how_it_is(view: tuple[OfficeView, PaperOffice]) -> None:
    shown, _office = view
    chips = [shown._chip(row).text for _number, row in sorted(shown.model.held())]
    assert chips == ["在线", "离线 3 天", "两个声音", "时钟不准", "已停用"]
    assert "4 个工位 · 1 个超过一天没有联系" in shown.summary.text()
    assert "有两个声音" in shown.banner.accessibleName()
    assert shown.server.text() == "服务器 v1.2.3 · 上次备份 5 小时前"


def test_a_code_is_made_and_shown_large(view: tuple[OfficeView, PaperOffice], stage: Stage) -> None:
    shown, office = view
    assert shown.begin_enrol()
    stage.open(EnrolSheet)
    stage.confirm()
    sheet = stage.open(CodeSheet)
    assert office.asked[-1][1] == {
        "session": stage.admin.session_id.hex,
        "store_code": "Y01",
        "kind": "join",
        "is_office": False,
        "is_new": False,
    }
    assert sheet.code.text in sheet.findChildren(QrCode)[0].accessibleName()
    stage.confirm()
    assert stage.is_clear()


def test_a_desk_is_renamed_in_chinese(view: tuple[OfficeView, PaperOffice], stage: Stage) -> None:
    shown, office = view
    shown.select(UUID(int=1))
    shown.rename_button.click()
    sheet = stage.open(RenameSheet)
    field = sheet.form.editor("name")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    type_chinese(field, "大厅东侧", preedit="da")
    stage.confirm()
    assert ("/v1/admin/rename", "大厅东侧") in [(path, body.get("name")) for path, body in office.asked]
    assert stage.is_clear()


def test_revoking_wants_the_code_typed(view: tuple[OfficeView, PaperOffice], stage: Stage) -> None:
    shown, office = view
    shown.select(UUID(int=2))
    shown.revoke_button.click()
    sheet = stage.open(Overlay)
    sheet.accept()
    assert not any(path.endswith("/revoke") for path, _body in office.asked)
    line = sheet.findChild(QLineEdit)
    assert line is not None
    line.setText("02")
    sheet.accept()
    assert any(path.endswith("/revoke") for path, _body in office.asked)
    shown.select(UUID(int=5))
    assert not shown.revoke_button.isEnabled()


def test_offline_says_so(view: tuple[OfficeView, PaperOffice], stage: Stage, long_ago: Any) -> None:
    shown, office = view
    stage.write(plant_link, offline_since_at=long_ago)
    before = len(office.asked)
    shown.refresh()
    assert not shown.begin_enrol()
    assert "现在离线（自 10:05）" in shown.banner.accessibleName()
    assert len(office.asked) == before
    assert not shown.again.isEnabled()


def _take_key(view: OfficeView, stage: Stage, device: int) -> KeySheet:
    view.select(UUID(int=device))
    view.key_button.click()
    return stage.open(KeySheet)


def test_a_lost_key_is_taken_back_with_a_reason_and_leaves_a_trace(
    view: tuple[OfficeView, PaperOffice], stage: Stage
) -> None:
    shown, office = view
    sheet = _take_key(shown, stage, 2)
    stage.confirm()
    assert set(sheet.form.problems()) == {"reason", "code"}
    reason = sheet.form.editor("reason")
    reason.setFocus()
    type_chinese(reason, "主板坏了换机", preedit="zhu")
    sheet.form.set_values({"code": "03"})
    stage.confirm()
    assert "选错了工位" in sheet.form.problems()["code"]
    assert not any(path.endswith("/key") for path, _body in office.asked)
    sheet.form.set_values({"code": "02"})
    stage.confirm()
    assert not sheet.isVisible()
    assert parse_recovery("\n".join(stage.open(KeyLinesSheet).lines)) == KEY
    assert ("/v1/admin/key", UUID(int=2).hex) == (office.asked[-1][0], office.asked[-1][1]["device"])
    (trace,) = stage.desk.runner.read(stage.admin, list_unmaskings, RecordFilter())
    assert (trace.entity_kind, trace.entity_id, trace.field) == ("device", UUID(int=2), "database_key")
    assert trace.reason == "Y01 2 号台：主板坏了换机"
    stage.confirm()
    assert stage.is_clear()


def test_a_key_that_head_office_does_not_give_is_said_and_the_try_is_kept(
    view: tuple[OfficeView, PaperOffice], stage: Stage
) -> None:
    shown, office = view
    office.refuses = RejectedByServerError(permission="sync.enrol")
    sheet = _take_key(shown, stage, 5)
    sheet.form.set_values({"reason": "核对", "code": "05"})
    stage.confirm()
    assert sheet.isVisible()
    assert sheet.form.value("reason") == "核对"
    assert len(stage.desk.runner.read(stage.admin, list_unmaskings, RecordFilter())) == 1


def test_without_the_right_no_key_is_asked_for(view: tuple[OfficeView, PaperOffice], stage: Stage) -> None:
    shown, office = view
    stage.client.jobs.actor = replace(stage.admin, grants={NIL: frozenset({"admin.manage"})})
    sheet = _take_key(shown, stage, 2)
    sheet.form.set_values({"reason": "核对", "code": "02"})
    stage.confirm()
    assert sheet._notice.count() == 1
    assert not any(path.endswith("/key") for path, _body in office.asked)
    assert stage.desk.runner.read(stage.admin, list_unmaskings, RecordFilter()) == ()


def test_an_older_answer_does_not_stand_over_a_newer_one(
    view: tuple[OfficeView, PaperOffice], stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown, _office = view
    total = shown.model.total
    late: list[Callable[[Any], None]] = []

    def work(_function: Any, *, done: Callable[[Any], None], **_how: Any) -> None:
        late.append(done)

    monkeypatch.setattr(stage.client.jobs, "work", work)
    shown.refresh()
    shown.refresh()
    first, _state, second, _state_again = late
    second(shown._desks[:2])
    first(shown._desks)
    assert total > 2
    assert shown.model.total == 2
