# SPDX-License-Identifier: Apache-2.0
"""Forms: values by kind, problems at the field, keys, composing in Chinese, suggestions inside the window."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from itertools import pairwise

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QCalendarWidget, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.theme.theme import Theme
from ui.widgets.field_dates import DateEdit, read_date, read_datetime
from ui.widgets.fields import Field, FieldKind, Picked
from ui.widgets.form_panel import FormPanel

TODAY = date(2026, 11, 21)
FIELDS = (
    Field("name", "姓名", required=True),
    Field("phone", "电话", FieldKind.PHONE, hint="书面渠道可以不详"),
    Field("source", "来源", FieldKind.CHOICE, choices=(("call", "来电"), ("visit", "到店")), required=True),
    Field("customer", "顾客", FieldKind.COMBO_SEARCH),
    Field("on", "日期", FieldKind.DATE),
    Field("at", "时间", FieldKind.DATETIME),
    Field("count", "数量", FieldKind.NUMBER),
    Field("price", "金额", FieldKind.NUMBER, decimals=2, suffix="元"),
    Field("event", "经过", FieldKind.TEXT, span=2),
    Field("called", "已联系", FieldKind.CHECK),
    Field("serial", "序列号", FieldKind.SCAN),
)


def commit(widget: QWidget, text: str, preedit: str = "") -> None:
    """Type as an input method does."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


@pytest.fixture
def form(theme: Theme, qtbot: QtBot) -> FormPanel:
    form = FormPanel(FIELDS, columns=2)
    qtbot.addWidget(form)
    form.resize(700, 700)
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    return form


def test_values_have_the_type_of_their_kind(form: FormPanel) -> None:
    values = {
        "name": "阿依古丽·买买提",
        "phone": "120 0000-0007",
        "source": "visit",
        "customer": Picked(7, "陈淑芬"),
        "on": date(2026, 11, 20),
        "at": datetime(2026, 11, 20, 14, 5),  # noqa: DTZ001  # the wall clock of the store
        "count": 3,
        "price": Decimal("12.50"),
        "event": "冰箱不制冷",
        "called": True,
        "serial": "BE0AK3E0R7741",
    }
    said: list[str] = []
    form.field_changed.connect(said.append)
    form.set_values(values)
    assert form.values() == {**values, "phone": "12000000007"}
    assert said == []
    form.clear()
    assert form.value("source") is None
    assert form.value("price") is None
    assert form.value("customer") == Picked(None, "")


def test_chinese_is_typed_by_the_input_method(form: FormPanel) -> None:
    name = form.editor("name")
    commit(name, "", "chen")
    assert form.value("name") == ""
    commit(name, "陈")
    commit(name, "淑芬")
    assert form.value("name") == "陈淑芬"


def test_enter_does_nothing_while_composing(form: FormPanel, qtbot: QtBot) -> None:
    name = form.editor("name")
    name.setFocus()
    commit(name, "", "chen")
    said: list[bool] = []
    form.submitted.connect(lambda: said.append(True))
    qtbot.keyClick(name, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert said == []
    assert name.hasFocus()
    commit(name, "陈")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert form.editor("phone").hasFocus()
    qtbot.keyClick(form.editor("phone"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert said == [True]


def test_enter_goes_on_and_submits_at_the_end(form: FormPanel, qtbot: QtBot) -> None:
    order = [field.name for field in FIELDS]
    form.editor("name").setFocus()
    for before, after in pairwise(order):
        if before == "event":
            break
        qtbot.keyClick(form.editor(before), Qt.Key.Key_Return)
        assert form.editor(after).hasFocus(), after
    # In several lines Enter is a new line and Tab goes on.
    event = form.editor("event")
    assert isinstance(event, QPlainTextEdit)
    qtbot.keyClick(event, Qt.Key.Key_Return)
    assert event.toPlainText() == "\n"
    qtbot.keyClick(event, Qt.Key.Key_Tab)
    assert form.editor("called").hasFocus()
    with qtbot.waitSignal(form.submitted):
        qtbot.keyClick(form.editor("serial"), Qt.Key.Key_Return)


def test_problems_stand_at_the_field(form: FormPanel, qtbot: QtBot) -> None:
    form.set_problems({"phone": "电话应为 11 位手机号。", "event": "这里必填。"})
    phone = form.editor("phone")
    assert phone.hasFocus()
    assert phone.property("state") == "error"
    assert phone.accessibleDescription() == "电话应为 11 位手机号。"
    assert form.problems() == {"phone": "电话应为 11 位手机号。", "event": "这里必填。"}
    # Typing takes the problem of this field away, and only of this one.
    qtbot.keyClicks(phone, "1")
    assert form.problems() == {"event": "这里必填。"}
    assert phone.property("state") is None
    form.set_problems({})
    assert form.problems() == {}


def test_required_and_unreadable_are_marked(form: FormPanel) -> None:
    form.set_values({"source": "call"})
    for name, text in (("on", "不知道"), ("count", "1.5"), ("price", "1.234")):
        line = form.editor(name)
        assert isinstance(line, QLineEdit)
        line.setText(text)
    assert not form.check_kinds()
    assert set(form.problems()) == {"name", "on", "count", "price"}
    assert form.problems()["name"] == "请填写姓名"
    assert form.editor("name").hasFocus()
    form.set_values({"name": "马建国", "on": None, "count": 1, "price": "1.23"})
    assert form.check_kinds()


def test_labels_are_read_aloud_with_what_is_required(form: FormPanel) -> None:
    assert form.editor("name").accessibleName() == "姓名（必填）"
    assert form.editor("phone").accessibleName() == "电话"
    assert form.editor("phone").accessibleDescription() == "书面渠道可以不详"


def test_hidden_fields_take_no_place_and_no_focus(form: FormPanel, qtbot: QtBot) -> None:
    form.set_shown("phone", shown=False)
    form.set_editable("source", editable=False, reason="导入的投诉不能改来源")
    qtbot.keyClick(form.editor("name"), Qt.Key.Key_Return)
    assert form.editor("customer").hasFocus()
    assert form.editor("source").toolTip() == "导入的投诉不能改来源"
    form.set_shown("phone", shown=True)
    assert form.editor("phone").isVisible()


def test_other_choices_keep_the_chosen_one(form: FormPanel) -> None:
    form.set_values({"source": "visit"})
    form.set_choices("source", (("mail", "信函"), ("visit", "到店")))
    assert form.value("source") == "visit"
    form.set_choices("source", (("mail", "信函"),))
    assert form.value("source") is None
    combo = form.editor("source")
    assert isinstance(combo, QComboBox)
    assert combo.property("empty") is True


def test_scan_field_turns_the_input_method_off(form: FormPanel) -> None:
    assert not form.editor("serial").testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert form.editor("name").testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_suggestions_come_when_typing_rests(form: FormPanel, qtbot: QtBot) -> None:
    field = form.suggest("customer")
    field.setFocus()
    settled: list[str] = []
    field.text_settled.connect(settled.append)
    commit(field, "", "chen")
    qtbot.wait(160)
    assert settled == []
    commit(field, "陈")
    qtbot.wait(60)
    commit(field, "淑")
    qtbot.waitUntil(lambda: bool(settled))
    assert settled == ["陈淑"]
    field.set_suggestions([(1, "陈淑芬", "120****0007", "user"), (2, "陈淑兰", "", "user")])
    assert field.list_is_open()
    panel = field._panel
    assert panel is not None
    assert panel.parent() is form.window()
    assert not panel.isWindow()


def test_a_suggestion_is_chosen_by_keys(form: FormPanel, qtbot: QtBot) -> None:
    field = form.suggest("customer")
    field.setFocus()
    field.set_suggestions([(1, "陈淑芬", "120****0007", "user"), (2, "陈淑兰", "", "user")])
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.picked) as picked:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert picked.args == [2]
    assert form.value("customer") == Picked(2, "陈淑兰")
    assert field.hasFocus()
    assert not field.list_is_open()
    # Typing over the choice lets go of it.
    commit(field, "x")
    assert form.value("customer") == Picked(None, "陈淑兰x")


def test_esc_closes_the_list_before_anything_else(form: FormPanel, qtbot: QtBot) -> None:
    field = form.suggest("customer")
    field.setFocus()
    field.set_suggestions([(1, "陈淑芬", "", "user")])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.list_is_open()
    field.set_suggestions([(1, "陈淑芬", "", "user")])
    form.editor("name").setFocus()
    assert not field.list_is_open()
    # An answer that comes late, after the focus went on, opens nothing.
    field.set_suggestions([(1, "陈淑芬", "", "user")])
    assert not field.list_is_open()


def test_suggest_of_another_kind_is_an_error(form: FormPanel) -> None:
    with pytest.raises(TypeError):
        form.suggest("name")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-11-20", date(2026, 11, 20)),
        ("2026/1/2", date(2026, 1, 2)),
        ("20261120", date(2026, 11, 20)),
        ("11-20", date(2026, 11, 20)),
        ("11月3日", date(2026, 11, 3)),
        ("2026年11月3日", date(2026, 11, 3)),
        ("5", date(2026, 11, 5)),
        ("昨天", date(2026, 11, 20)),
        ("31", None),
        ("13-40", None),
        ("上周", None),
        ("", None),
    ],
)
def test_dates_as_typed(text: str, found: date | None) -> None:
    assert read_date(text, TODAY) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-11-20 14:05", datetime(2026, 11, 20, 14, 5)),  # noqa: DTZ001  # wall clock
        ("昨天 14时5分", datetime(2026, 11, 20, 14, 5)),  # noqa: DTZ001
        ("9点", datetime(2026, 11, 21, 9, 0)),  # noqa: DTZ001
        ("25:00", None),
        ("2026-11-20", None),
        ("胡说 9:00", None),
    ],
)
def test_instants_as_typed(text: str, found: datetime | None) -> None:
    assert read_datetime(text, TODAY) == found


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
@pytest.mark.parametrize("name", ["on", "at"])
def test_a_day_is_chosen_from_the_calendar(form: FormPanel, name: str) -> None:
    line = form.editor(name)
    assert isinstance(line, DateEdit)
    line.setText("2026-11-20 14:05" if name == "at" else "2026-11-20")
    line.open_calendar()
    calendar = line.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate() == QDate(2026, 11, 20)
    calendar.clicked.emit(QDate(2026, 11, 3))
    assert line.text() == ("2026-11-03 14:05" if name == "at" else "2026-11-03")
    assert line.hasFocus()


def test_wheel_over_a_choice_changes_nothing(form: FormPanel) -> None:
    form.set_values({"source": "call"})
    form.editor("name").setFocus()
    spot = QPointF(5, 5)
    wheel = QWheelEvent(
        spot,
        spot,
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(form.editor("source"), wheel)
    assert form.value("source") == "call"


def test_a_short_date_is_written_out_on_leaving(form: FormPanel) -> None:
    line = form.editor("on")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.setText("2026/1/2")
    form.editor("name").setFocus()
    assert line.text() == "2026-01-02"
