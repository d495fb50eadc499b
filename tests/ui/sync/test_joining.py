# SPDX-License-Identifier: Apache-2.0
"""接入总部 by keyboard: code, check, matches that must be settled, done; nothing typed is lost on the way."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.sync.client.matching import Card, Decision, Pair
from app.sync.errors import BadCodeError, OfflineError
from tests.support.shell import type_chinese
from ui.jobs import Jobs
from ui.shell import field_words
from ui.sync.join_wizard import JoinWizard, Step
from ui.sync.joining_door import Decisions, Joined, Left, Looked, Progressed
from ui.sync.match_list import MatchList
from ui.sync.words import SyncWords
from ui.theme.theme import Theme

CONTROL = Qt.KeyboardModifier.ControlModifier


def _card(row_id: str, key: str, *labels: str) -> Card:
    return Card(row_id, (key,), labels)


PAIRS = (
    Pair("staff", _card("1", "0427", "王敏"), _card("a", "0427", "王敏"), is_sure=True, clashes=True),
    Pair("staff", _card("2", "0431", "李娜"), _card("b", "0431", "周洁"), is_sure=False, clashes=True),
    Pair("brand", _card("3", "雪莲"), None, is_sure=False, clashes=False),
)
OWN_RULE = Pair(
    "company_rule", _card("4", "party.verify_days", "2026-10-01"), None,
    is_sure=False, clashes=False, stays=True,
)  # fmt: skip


class PaperJoining:
    """Joins on paper; fails as often as it is told."""

    has_data = True

    def __init__(self, kind: str = "bring", *failures: Exception) -> None:
        self.kind, self.failures = kind, list(failures)
        self.asked: list[tuple[str, str]] = []
        self.decided: Decisions = {}

    def look(self, url: str, code: str) -> Looked:
        """Promise a store."""
        self.asked.append((url, code))
        if self.failures:
            raise self.failures.pop(0)
        pairs = PAIRS if self.kind == "bring" else ()
        return Looked(self.kind, "西域电器", "友好路店", "Y01", "8F3A 91C2 77D0 4BE1 A2C9", pairs)

    def join(self, url: str, code: str, name: str, decisions: Decisions, progressed: Progressed) -> Joined:
        """Join."""
        self.asked.append((url, name))
        if self.failures:
            raise self.failures.pop(0)
        progressed(50, 100)
        self.decided = decisions
        return Joined("友好路店", "03", needs_load=self.kind == "join")

    def leave(self) -> Left:
        """Nothing leaves."""
        return Left(0, "")


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> QWidget:
    """Give a shown window."""
    del theme
    made = QWidget()
    made.resize(1190, 690)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def _wizard(window: QWidget, joining: PaperJoining) -> JoinWizard:
    wizard = JoinWizard(window, Jobs(None, inline=True), joining, SyncWords(ZoneInfo("Asia/Shanghai")))
    wizard.open()
    wizard.form.set_values({"code": "7k3m q2xa 9tpd 8f3a91c277d04be1a2c9", "url": "sync.example.cn:8443"})
    name: Any = wizard.form.editor("name")
    type_chinese(name, "一号台", preedit="yi")
    return wizard


def _go_on(wizard: JoinWizard) -> None:
    QTest.keyClick(wizard, Qt.Key.Key_Return, CONTROL)


def test_a_new_desk_joins_in_three_presses(window: QWidget, qtbot: QtBot) -> None:
    joining = PaperJoining("join")
    wizard = _wizard(window, joining)
    _go_on(wizard)
    assert wizard.step is Step.CHECK
    _go_on(wizard)
    assert wizard.step is Step.DONE
    assert joining.asked == [
        ("https://sync.example.cn:8443", "7k3m q2xa 9tpd 8f3a91c277d04be1a2c9"),
        ("https://sync.example.cn:8443", "一号台"),
    ]
    with qtbot.waitSignal(wizard.joined) as joined:
        _go_on(wizard)
    assert joined.args[0].desk_code == "03"


def test_a_taken_key_must_be_settled(window: QWidget) -> None:
    joining = PaperJoining()
    wizard = _wizard(window, joining)
    _go_on(wizard)
    _go_on(wizard)
    matches = wizard.matches
    assert matches is not None
    assert matches.unsettled() == 1
    _go_on(wizard)
    assert wizard.step is Step.MATCH
    row = next(row for row in matches.rows if not row.is_settled)
    row.chooser.setCurrentIndex(1)
    assert matches.unsettled() == 1
    row.key.setText("0431")
    assert matches.unsettled() == 1
    row.key.setText("0831")
    assert matches.unsettled() == 0
    _go_on(wizard)
    assert wizard.step is Step.DONE
    assert joining.decided == {
        ("staff", "1"): Decision("a"),
        ("staff", "2"): Decision(new_key={"number": "0831"}),
        ("brand", "3"): Decision(),
    }


def test_a_rule_of_the_shop_stays_behind_unless_it_is_wanted(window: QWidget) -> None:
    field_words.register()
    matches = MatchList((*PAIRS, OWN_RULE), SyncWords(ZoneInfo("Asia/Shanghai")))
    matches.setParent(window)
    assert not matches.note.isHidden()
    row = next(row for row in matches.rows if row.pair is OWN_RULE)
    assert "电话簿核对周期" in row.chooser.accessibleName()
    key = ("company_rule", "4")
    assert matches.decisions()[key] == Decision(leave=True)
    row.chooser.setCurrentIndex(0)
    assert matches.decisions()[key] == Decision()
    assert MatchList(PAIRS, SyncWords(ZoneInfo("Asia/Shanghai"))).note.isHidden()


def test_a_wrong_code_keeps_what_was_typed(window: QWidget) -> None:
    wizard = _wizard(window, PaperJoining("join", BadCodeError()))
    _go_on(wizard)
    assert wizard.step is Step.CODE
    assert wizard.form.value("name") == "一号台"
    assert wizard._notice.count() == 1
    _go_on(wizard)
    assert wizard.step is Step.CHECK


def test_a_cut_in_the_middle_keeps_what_was_decided(window: QWidget) -> None:
    joining = PaperJoining()
    wizard = _wizard(window, joining)
    _go_on(wizard)
    _go_on(wizard)
    assert wizard.matches is not None
    row = next(row for row in wizard.matches.rows if not row.is_settled)
    row.chooser.setCurrentIndex(0)
    joining.failures.append(OfflineError(url="x", cause="cut"))
    _go_on(wizard)
    assert wizard.step is Step.CHECK
    _go_on(wizard)
    assert wizard.matches.unsettled() == 0
    _go_on(wizard)
    assert wizard.step is Step.DONE


def test_a_machine_without_data_cannot_bring_any(window: QWidget) -> None:
    joining = PaperJoining()
    joining.has_data = False
    wizard = _wizard(window, joining)
    _go_on(wizard)
    assert wizard.step is Step.CHECK
    _go_on(wizard)
    assert wizard.step is Step.CHECK
    wizard.back.click()
    assert wizard.step is Step.CODE
    assert wizard.form.value("name") == "一号台"


@pytest.mark.parametrize(
    "url",
    ["ht!tp://x y:abc", "总部 的 服务器", "https://", "https://a:99999", "ftp://hq", "http://hq.example.cn"],
)
def test_an_address_that_is_none_is_said_at_its_field(window: QWidget, url: str) -> None:
    joining = PaperJoining("join")
    wizard = _wizard(window, joining)
    wizard.form.set_values({"url": url})
    _go_on(wizard)
    assert wizard.step is Step.CODE
    assert joining.asked == []
    shown = [label.text() for label in wizard.form.findChildren(QLabel) if label.isVisible()]
    assert any("https" in text for text in shown)


def test_what_cannot_be_left_offers_no_way_out(window: QWidget) -> None:
    wizard = _wizard(window, PaperJoining("join"))
    _go_on(wizard)
    seen: list[tuple[bool, bool]] = []

    class Watching(PaperJoining):
        def join(self, *parts: Any) -> Joined:
            seen.append((wizard.cancel.isVisible(), wizard._close.isVisible()))
            raise OfflineError(url="https://hq:8443", cause="cut")

    wizard._joining = Watching("join")
    _go_on(wizard)
    assert seen == [(False, False)]
    assert wizard.step is Step.CHECK
    assert wizard.cancel.isVisible()
    assert wizard._close.isVisible()
    assert "接入到一半断线了" in [label.text() for label in wizard.findChildren(QLabel)]
