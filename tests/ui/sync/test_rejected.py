# SPDX-License-Identifier: Apache-2.0
"""The rejected list: what was typed is there, is corrected in place, goes again, or is given up."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from app.complaints.detail import get_complaint
from app.sync.protocol import Reject
from app.sync.queries import count_attention
from tests.support.shell import type_chinese
from tests.ui.sync.conftest import Stage
from ui.sync.rejected_sheet import RejectedSheet
from ui.sync.words import SyncWords
from ui.widgets.dialog import Overlay


def _open(stage: Stage) -> RejectedSheet:
    stage.sheets.open_rejected()
    return stage.open(RejectedSheet)


def test_what_was_typed_is_shown_with_the_reason(stage: Stage, rejected: UUID) -> None:
    sheet = _open(stage)
    assert sheet.current is not None
    assert sheet.current.id == rejected
    assert "看不懂" in sheet._why.accessibleName()
    assert "投诉内容" in sheet._why.accessibleName()
    assert sheet.form is not None
    values = sheet.form.values()
    assert values["subject"]
    assert values["demand"] is not None
    # What head office named stands first and has the keyboard; what cannot be corrected here comes last.
    assert next(iter(values)) == "event"
    assert sheet.form.editor("event").hasFocus()
    editable = [sheet.form.editor(name).isEnabled() for name in values]
    assert editable == sorted(editable, reverse=True)
    assert not sheet.form.editor("customer_id").isEnabled()
    assert not sheet.form.editor("number").isEnabled()
    assert stage.client.sync.state.rejected == 1


def test_a_correction_by_input_method_goes_again(stage: Stage, complaint: UUID, rejected: UUID) -> None:
    sheet = _open(stage)
    assert sheet.form is not None
    subject = sheet.form.editor("subject")
    assert isinstance(subject, QLineEdit | QPlainTextEdit)
    subject.selectAll()
    type_chinese(subject, "冰箱不制冷，已改正", preedit="bing")
    assert sheet.corrections(sheet.current.group_id) == {rejected: {"subject": "冰箱不制冷，已改正"}}  # type: ignore[union-attr]
    subject.setFocus()
    stage.confirm()
    assert sheet.model.total == 0
    detail = stage.desk.runner.read(stage.admin, get_complaint, complaint)
    assert detail.subject == "冰箱不制冷，已改正"
    attention = stage.desk.runner.read(stage.admin, count_attention)
    assert (attention.rejected, attention.waiting > 0) == (0, True)
    assert stage.said[-1][0].startswith("已重新发送")


def test_what_is_typed_survives_closing_the_row(stage: Stage, rejected: UUID) -> None:
    del rejected
    sheet = _open(stage)
    assert sheet.form is not None
    sheet.form.set_values({"subject": "写到一半"})
    sheet._show(None)
    sheet._show(sheet.model.row(0))
    assert sheet.form is not None
    assert sheet.form.value("subject") == "写到一半"


def test_giving_up_asks_once_more(stage: Stage, complaint: UUID, rejected: UUID) -> None:
    del rejected
    sheet = _open(stage)
    sheet.discard_button.click()
    question = [one for one in stage.window.findChildren(Overlay) if one.isVisible() and one is not sheet]
    assert len(question) == 1
    question[0].accept()
    assert sheet.model.total == 0
    assert stage.said[-1][0].startswith("已放弃")
    stage.press(Qt.Key.Key_Escape)
    assert stage.is_clear()
    assert complaint


def test_every_reason_has_its_sentence(stage: Stage) -> None:
    words = SyncWords(stage.desk.identity.zone)
    sentences = {words.reject(code) for code in Reject}
    assert len(sentences) == len(Reject)
    assert all(sentence.endswith("。") for sentence in sentences)
    assert len({words.reject_short(code) for code in Reject}) == len(Reject)
    assert words.reject("never_heard_of").endswith("。")
