# SPDX-License-Identifier: Apache-2.0
"""All widgets on one sheet, in both themes and every scale: nothing may be cut off. Leaves pictures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.core.errors import DiskFullError
from ui.theme.fonts import SCALES
from ui.theme.theme import Theme
from ui.theme.tokens import Tone
from ui.widgets.banner import Banner
from ui.widgets.bulk_bar import BulkBar
from ui.widgets.buttons import Button, IconButton
from ui.widgets.cards import Card, KpiCard
from ui.widgets.chips import Chip, ChipLook
from ui.widgets.composer import Composer
from ui.widgets.dialog import Overlay
from ui.widgets.dialog_confirm import confirm
from ui.widgets.due_list import DueItem, DueList
from ui.widgets.empty_state import EmptyState
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import Avatar, Badge, ElideLabel, IconLabel, Kbd, Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.messages import message_for
from ui.widgets.progress import ProgressLine
from ui.widgets.row_table import Column, Paint, RowTableModel, RowTableView
from ui.widgets.segmented import Segmented
from ui.widgets.sla import ClockState, TimeLeftBar, time_left_chip
from ui.widgets.timeline import Timeline, TimelineItem
from ui.widgets.toast import ToastHost
from ui.widgets.view_pills import ViewPill, ViewPills

# Every scale and both themes each day; the other pairs with `dev.py test --all`.
DAILY = {(False, 90), (True, 100), (True, 115), (False, 130)}
LOOKS = [
    pytest.param(dark, scale, marks=() if (dark, scale) in DAILY else pytest.mark.long)
    for dark in (False, True)
    for scale in SCALES
]
NOW = datetime(2026, 11, 21, 6, 0, tzinfo=UTC)
SAVED_AT = datetime(2026, 11, 21, 14, 31)  # noqa: DTZ001  # local time, as shown
TONES = {
    "待受理": Tone.INFO,
    "处理中": Tone.MUTE,
    "待厂家": Tone.WAITING,
    "待审批": Tone.WARN,
    "待回访": Tone.OK,
}


@dataclass(frozen=True)
class Row:
    """One invented complaint."""

    id: int
    minutes: int | None
    name: str
    icon: str
    model: str
    event: str
    status: str
    state: ClockState = ClockState.RUNNING

    @property
    def chip(self) -> ChipLook:
        """The time left."""
        deadline = None if self.minutes is None else NOW + timedelta(minutes=self.minutes)
        return time_left_chip(deadline, NOW, self.state)


ROWS = (
    Row(1, -192, "马建国", "wash-machine", "小天鹅 TG100V", "漏水，二次上门仍未修好", "处理中"),
    Row(2, -35, "阿依古丽", "device-tv", "海信 65E5K", "送货磕碰，屏幕角裂", "待审批"),
    Row(3, 48, "陈淑芬", "fridge", "海尔 BCD-470", "不制冷，冷藏食品变质，顾客要求换机并赔偿", "处理中"),
    Row(4, 212, "刘志强", "air-conditioning", "格力 KFR-35GW", "安装费与承诺不符", "待受理"),
    Row(5, 325, "赵丽娟", "cup", "方太 EMD20T", "促销赠品未发放", "处理中"),
    Row(
        6, None, "买买提·艾力", "wash-machine", "西门子 WG54", "等待厂家鉴定报告", "待厂家", ClockState.PAUSED
    ),
    Row(7, 1810, "吴桂兰", "device-tv", "创维 55A5", "价保差价申请", "待受理"),
    Row(8, None, "张秀英", "bolt", "万和 燃气热水器", "打不着火，已换新", "待回访", ClockState.DONE),
)


def make_table() -> RowTableView:
    columns = (
        Column("deadline", "时限", width=108, paint=Paint.SLA, sort="deadline", chip=lambda r: r.chip),
        Column(
            "number",
            "工单号",
            lambda r: f"TS-001A-26-{r.id:06d}",
            width=134,
            paint=Paint.LINK,
            hidden_below=760,
        ),
        Column("name", "顾客", lambda r: r.name, width=100, paint=Paint.STRONG),
        Column("model", "商品", lambda r: r.model, width=150, paint=Paint.CATEGORY, icon=lambda r: r.icon),
        Column("event", "问题", lambda r: r.event, width=140, stretch=True),
        Column(
            "status", "状态", width=76, paint=Paint.CHIP, chip=lambda r: ChipLook(r.status, TONES[r.status])
        ),
        Column("count", "次数", lambda r: str(r.id * 3), width=60, paint=Paint.NUMBER),
        Column("at", "更新", lambda _r: "昨天 17:42", width=88, paint=Paint.TIME, hidden_below=860),
    )
    model = RowTableModel(columns, checkable=True)
    view = RowTableView(model, name="投诉列表")
    model.reset(400, 0, ROWS)
    model.set_sort("deadline")
    view.select_id(3)
    for row in (ROWS[1], ROWS[4]):
        model.set_checked(row, checked=True)
    return view


def make_list_pane() -> QFrame:
    pane = QFrame()
    pane.setProperty("role", "pane")
    pane.setLayout(
        vbox(
            hbox(
                Button("责任方：全部"),
                Button("门店：全部"),
                None,
                Label("400 条", "caption"),
                IconButton("layout-list", "行距"),
                IconButton("columns-3", "列"),
                spacing=6,
                margins=(10, 8, 8, 8),
            ),
            Line(),
            (make_table(), 1),
            spacing=0,
            margins=(1, 1, 1, 1),
        )
    )
    bar = BulkBar(pane)
    bar.add_action("转派", "user-check", lambda: None)
    bar.add_action("打印工单", "printer", lambda: None)
    bar.add_action("复制到 Excel", "copy", lambda: None)
    bar.set_count(2)
    return pane


def make_detail() -> QFrame:
    bar = TimeLeftBar(clock=lambda: NOW)
    bar.set_span(NOW - timedelta(hours=71, minutes=12), NOW + timedelta(minutes=48))
    chips = hbox(
        Chip("剩 48分", Tone.WARN, "clock", solid=True),
        Chip("处理中"),
        Chip("重大", Tone.BAD, "flame"),
        Chip("来电", Tone.INFO),
        Chip("三包期内", Tone.OK, "shield-check"),
        None,
        spacing=6,
    )
    timeline = Timeline()
    timeline.set_items(
        (
            TimelineItem(
                "phone-incoming",
                Tone.INFO,
                "王敏 接听",
                "今天 14:05",
                "顾客第二次来电，要求主管 1 小时内回电。",
            ),
            TimelineItem(
                "tools",
                Tone.WAITING,
                "售后 张师傅",
                "昨天 16:40",
                "上门检测：压缩机不启动，疑似质量问题，已报厂家鉴定，二十四小时内答复是否换机。",
                note="耗时 40 分钟",
                link="查看附件 2",
                id=7,
            ),
            TimelineItem("plus", Tone.MUTE, "王敏 受理", "11-18 14:48", "来电登记，承诺三日内给方案。"),
        )
    )
    composer = Composer((("note", "处理记录"), ("inner", "内部备注")))
    composer.set_record(1, "已与厂家周工确认可换机，今日 18:00 前送新机并收旧机；", SAVED_AT)
    composer.add_button(Button("转待回访"))
    pane = QFrame()
    pane.setProperty("role", "pane")
    pane.setLayout(
        vbox(
            hbox(
                Label("TS-001A-26-000003", "number", selectable=True),
                IconButton("copy", "复制工单号", ink="text3"),
                None,
                Button("派工", icon="tools"),
                Button("打印", icon="printer"),
                IconButton("dots", "更多"),
                spacing=6,
            ),
            Label("海尔 BCD-470 冰箱不制冷，冷藏食品变质", "h2"),
            chips,
            bar,
            hbox(Label("受理 11-18 14:48", "caption"), None, Label("须于今天 14:48 前完结", "caption")),
            hbox(
                Avatar("陈淑芬"),
                vbox(Label("陈淑芬", "strong"), Label("新市区北京北路 12 号", "caption"), spacing=1),
                None,
                Label("120****0007", "strong"),
                IconButton("eye", "显示完整号码（留痕）", ink="text3"),
            ),
            hbox(
                Label("处理经过", "h3"),
                None,
                Segmented((("all", "全部"), ("calls", "通话"), ("files", "照片 4"))),
            ),
            timeline,
            None,
            Line(),
            composer,
            spacing=8,
            margins=(18, 12, 16, 10),
        )
    )
    return pane


def make_gallery() -> QWidget:
    page = QWidget()
    page.setProperty("role", "page")
    pills = ViewPills()
    pills.set_views(
        (
            ViewPill("mine", "我的未结", 12),
            ViewPill("late", "已超时", 2),
            ViewPill("today", "今日到期", 5),
            ViewPill("own", "全店未结", 48, own=True),
            ViewPill("wait", "待审批", 3),
        )
    )
    pills.set_current("own", modified=True)
    busy = Button("提交", kind="primary", key="Ctrl+Enter")
    disabled = Button("作废", kind="danger")
    disabled.disable("没有权限")
    kpis = hbox(spacing=12)
    for title, icon, value, hint, ink, tone in (
        ("已超时", "flame", "2", "最久 3时12分", "bad", Tone.BAD),
        ("今日到期", "calendar-due", "5", "最近 48分后", "warn", Tone.WARN),
        ("我的未结", "clipboard-list", "12", "比昨天 −3", "accent", None),
        ("三日完结率", "circle-check", "94.2%", "本月 · 目标 95%", "ok", None),
    ):
        card = KpiCard(title, icon, ink=ink)
        card.show_value(value, hint, tone=tone, points=(3, 4, 2, 5, 6, 4, 5))
        kpis.addWidget(card, 1)
    due = DueList("待办与到期")
    due.set_items(
        [
            DueItem(
                r.id,
                r.chip,
                "message-report",
                f"TS-001A-26-{r.id:06d}",
                r.name,
                r.event,
                ChipLook(r.status, TONES[r.status]),
                "催厂家",
            )
            for r in ROWS
        ]
    )
    due_card = Card("待办与到期", "按剩余时限排序", flush=True)
    due_card.head.addWidget(Segmented((("all", "全部 14"), ("complaints", "投诉 8"))))
    due_card.body.addWidget(due)
    empty = Card("超时工单")
    empty.body.addWidget(
        EmptyState("circle-check", "没有超时工单。", ink="ok", button=Button("登记投诉", key="F2"))
    )
    progress = ProgressLine("正在导入 complaints.csv，第 2 批")
    progress.set_progress(640, 1375)
    side = vbox(
        Banner("离线工作中，数据已存本机。", tone="warn", action="重试", closable=True),
        Banner("导入完成：1,375 条，0 条被拒。", tone="ok"),
        ErrorNotice(message_for(DiskFullError(path="/data/sunshine"))),
        progress,
        (empty, 1),
        spacing=10,
    )
    page.setLayout(
        vbox(
            hbox(
                Label("下午好，王敏", "h1"),
                None,
                Button("扫码查单", icon="scan"),
                Button("导出", kind="ghost", icon="download"),
                Button("全部往来", kind="link"),
                disabled,
                busy,
                Button("登记投诉", kind="primary", icon="plus", key="F2"),
            ),
            hbox(
                IconLabel("building-store"),
                Label("友好路店", "second"),
                Kbd("Ctrl K"),
                Badge("12", tone="bad"),
                Badge("9"),
                Chip("待顾客", Tone.WAITING),
                ElideLabel("一行放不下的长句子会自己缩短，完整内容在提示里。" * 4, "caption"),
            ),
            kpis,
            pills,
            (hbox((make_list_pane(), 3), (make_detail(), 2), spacing=10), 3),
            (hbox((due_card, 3), (side, 2), spacing=10), 2),
            spacing=10,
            margins=(16, 12, 16, 12),
        )
    )
    busy.set_busy(True)
    return page


def make_form() -> FormPanel:
    form = FormPanel(
        (
            Field(
                "customer", "顾客", FieldKind.COMBO_SEARCH, required=True, placeholder="姓名、电话尾号或扫码"
            ),
            Field("phone", "电话", FieldKind.PHONE, required=True, hint="书面渠道可以不详"),
            Field("source", "来源", FieldKind.CHOICE, choices=((1, "来电"), (2, "到店")), required=True),
            Field("at", "发生时间", FieldKind.DATETIME),
            Field("count", "数量", FieldKind.NUMBER, suffix="台"),
            Field("called", "已联系顾客", FieldKind.CHECK),
            Field("serial", "序列号", FieldKind.SCAN),
            Field("secret", "密码", FieldKind.PASSWORD),
            Field("event", "事件经过", FieldKind.TEXT, required=True, span=2, hint="时间、地点、人物、经过"),
        ),
        columns=2,
    )
    form.set_values(
        {"source": 2, "count": 1, "event": "冰箱第三次维修后仍不制冷，顾客要求换机。", "secret": "abc"}
    )
    return form


def cut_texts(page: QWidget) -> list[str]:
    """Return the words of labels and buttons that got less room than they need."""
    found = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, ElideLabel):
            continue
        if isinstance(widget, QPushButton) and widget.width() < widget.sizeHint().width():
            found.append(f"{widget.text()} {widget.width()} < {widget.sizeHint().width()}")
        if isinstance(widget, QLabel) and widget.text():
            need = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            too_narrow = not widget.wordWrap() and widget.width() < widget.sizeHint().width()
            if too_narrow or widget.height() < need:
                found.append(f"{widget.text()} {widget.size().toTuple()} {widget.sizeHint().toTuple()}")
    return found


@pytest.mark.parametrize(("dark", "scale"), LOOKS)
def test_nothing_is_cut_off(qapp: QApplication, qtbot: QtBot, tmp_path: Path, dark: bool, scale: int) -> None:
    Theme.of().apply(qapp, dark=dark, scale=scale)
    page = make_gallery()
    qtbot.addWidget(page)
    page.resize(round(1500 * max(scale, 100) / 100), round(1180 * max(scale, 100) / 100))
    page.show()
    host = ToastHost(page)
    host.show_toast("已转派 3 条给李娜", undo=lambda: None)
    qapp.processEvents()
    name = f"{'dark' if dark else 'light'}-{scale}"
    assert page.grab().save(str(tmp_path / f"gallery-{name}.png"))
    assert cut_texts(page) == []


@pytest.mark.parametrize(("dark", "scale"), LOOKS)
def test_no_sheet_is_cut_off(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, dark: bool, scale: int
) -> None:
    Theme.of().apply(qapp, dark=dark, scale=scale)
    page = make_gallery()
    qtbot.addWidget(page)
    page.resize(round(1366 * max(scale, 100) / 100), round(768 * max(scale, 100) / 100))
    page.show()
    form = make_form()
    sheet = Overlay(page, "登记投诉", icon="message-report", width=720)
    sheet.set_lead("先查姓名或电话尾号，已有顾客不必重复登记。")
    sheet.set_body(form)
    sheet.add_button("打印空表", kind="ghost", icon="printer", left=True)
    sheet.add_cancel()
    sheet.add_accept("登记", icon="check")
    sheet.open()
    form.set_problems({"phone": "电话应为 11 位手机号，或区号加座机号。"})
    form.suggest("customer").setFocus()
    qapp.processEvents()
    form.suggest("customer").set_suggestions(
        [(1, "陈淑芬", "120****0007 · 金卡 · 1 张未结", "user"), (2, "曹士飞", "120****0071", "user")]
    )
    qapp.processEvents()
    name = f"{'dark' if dark else 'light'}-{scale}"
    assert page.grab().save(str(tmp_path / f"sheet-{name}.png"))
    assert cut_texts(sheet) == []
    sheet.done()
    question = confirm(
        page, "作废这份打印件？", "作废后编号不再使用，登记里会写明原因。", "作废", danger=True, typed="作废"
    )
    qapp.processEvents()
    assert page.grab().save(str(tmp_path / f"confirm-{name}.png"))
    assert cut_texts(question) == []
    question.done()
