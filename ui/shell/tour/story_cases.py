# SPDX-License-Identifier: Apache-2.0
"""A hard case: its sheets, what was done about it, who was told, what it counts for; and who is on duty."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QScrollArea, QWidget

from app.admin.commands import PlanDuty, plan_duty
from app.admin.queries import staff_choices
from app.complaints.case_file import get_case_file
from app.complaints.classified import Period
from app.complaints.compensation import CompensationState
from app.complaints.detail import get_complaint
from app.complaints.escalations import list_escalations
from app.complaints.queries import list_complaints
from app.complaints.rows import ComplaintDetail, ComplaintFilter, Sort, View, Window
from ui.admin.duty_section import DutySection
from ui.admin.page import AdminPage
from ui.admin.section import FormSheet
from ui.client import Client
from ui.complaints.case_acts import CaseActs
from ui.complaints.case_sheets import AppearanceSheet, StepRecordSheet
from ui.complaints.detail import ComplaintDetailView
from ui.complaints.escalation_sheet import ReasonSheet
from ui.complaints.judge_sheets import HandoverActSheet, HandOverSheet, JudgeSheet
from ui.complaints.liability_sheet import LiabilitySheet
from ui.complaints.link_sheets import LinkSheet, MergeSheet, SplitSheet
from ui.complaints.money_sheets import CompensateSheet, PaySheet
from ui.complaints.option_sheets import ChoiceSheet, OptionsSheet
from ui.complaints.outside_sheets import LetterSheet, OutsideSheet
from ui.complaints.page import ComplaintsPage
from ui.complaints.record_page import ComplaintTab
from ui.complaints.register import RegisterSheet
from ui.complaints.sheets import ActSheet
from ui.complaints.statistics_sheet import StatisticsSheet, open_statistics
from ui.complaints.workload_sheet import WorkloadSheet
from ui.shell.tour.case_facts import Teller
from ui.shell.tour.walker import TourError, Walker, needed
from ui.widgets.dialog import Overlay

_LIKE = "冷藏食品变质"
"""What the sample store's case of the same customer says: by it the customer is found."""
_DONE = "电梯故障"
_BY_DAY_AND_NIGHT = ("light", "dark")
"""Nothing here is drawn by hand: high contrast is looked at elsewhere, large text at the sheets alone."""
_SHIFTS = ("08:00-20:00", "20:00-08:00")
Scenes = dict[str, Callable[[], object]]


def tell(walker: Walker) -> None:
    """Walk through a hard case from the judgement to the figures."""
    client = needed(walker.window.client)
    jobs = client.jobs
    teller = Teller(walker.run, jobs.read_now, client.desk.runner.clock.now_at())
    found: list[UUID] = []
    with walker.step("一件大事：修过两次的冰箱，各时限都过了"):
        found.append(teller.old_case(_detail(client, _LIKE)))
    if not found:
        return
    case = _Case(walker, client, found[0])
    walker.in_every_way(case.empty_sheets(), (*_BY_DAY_AND_NIGHT, "130"))
    with walker.step("判断、移交、备选方案、定责、补偿、外观检查、绿色通道、外部转办、关联"):
        teller.handle(case.id)
        teller.bring_body(case.id)
        teller.link(case.id, _detail(client, _DONE).id)
    with walker.step("自动升级：到了时限，系统自己上报"):
        teller.climb()
        walker.wait_for(case.tab().detail.escalations.isVisible, "the rungs")
    walker.in_every_way(case.scenes(), _BY_DAY_AND_NIGHT)
    case.acknowledge()
    case.go_on()
    _outbreak(walker, client, teller)
    _suggestion(walker, client, teller)
    _figures(walker, client)
    _duty(walker, client)


class _Case:
    """One case, shown and acted on."""

    def __init__(self, walker: Walker, client: Client, case_id: UUID) -> None:
        self.id = case_id
        self._walker, self._client = walker, client

    def page(self) -> ComplaintDetailView:
        """Show the case beside the list."""
        page = _page(self._walker, "complaints", self.id)
        if not isinstance(page, ComplaintsPage):
            raise TourError("the complaints are not there")
        return self._shown(page.detail)

    def tab(self) -> ComplaintTab:
        """Show the case in a tab of its own."""
        page = _page(self._walker, "complaint", self.id)
        if not isinstance(page, ComplaintTab):
            raise TourError("the case has no tab")
        self._shown(page.detail)
        return page

    def empty_sheets(self) -> Scenes:
        """Return what can be opened before anything was done."""
        return {
            "91_judge": partial(
                self._act, CaseActs.judge, JudgeSheet, is_founded="no",
                text="上门看过：冷藏室 5 度，属正常。", reply_text=None,
            ),
            "91b_hand_over": partial(
                self._act, CaseActs.hand_over, HandOverSheet, terminal="maker",
                text="请核对压缩机批次，今天 18:00 前答复能不能换新机。",
            ),
            "92_options": partial(
                self._act, CaseActs.offer, OptionsSheet, **{
                    "text.1": "按三包换同型号新机，两天内送到，旧机同车带回。",
                    "text.2": "再换一次压缩机，赔偿食品损失 260 元，延长质保一年。",
                },
            ),
            "93_liability": partial(
                self._act, CaseActs.find_liability, LiabilitySheet, terminal="maker", share_percent=80,
                cost_fen=2560, text="压缩机质量",
            ),
            "94_compensation": partial(
                self._act, CaseActs.compensate, CompensateSheet, kind="cash", amount_fen=260,
                text="食品变质，凭照片和小票",
            ),
            "95_appearance": partial(
                self._act, CaseActs.check_appearance, AppearanceSheet, place="door", finding="scratch",
                text="门体左下角长 3 厘米，不影响使用",
            ),
            "96_outside": self._outside_sheet,
            "97_link": partial(self._link, "link", LinkSheet),
            "97b_merge": partial(self._link, "merge", MergeSheet),
            "97c_split": partial(self._link, "split", SplitSheet),
        }  # fmt: skip

    def scenes(self) -> Scenes:
        """Return what there is to see when much was done."""
        file = self._client.jobs.read_now(get_case_file, self.id)
        given = next(row for row in file.compensations if row.state is CompensationState.APPROVED)
        return {
            "90_case": self.page,
            "90b_case_tab": self.tab,
            "90c_case_lines": lambda: _into_sight(self.tab().detail.case_lines),
            "90d_links": lambda: _into_sight(self.tab().detail.links),
            "91c_handover_answer": partial(
                self._act, CaseActs.answer_handover, HandoverActSheet,
                text="厂家张工：该批次压缩机已召回，同意换新机，明天发货。",
            ),
            "92b_choice": partial(self._act, CaseActs.choose, ChoiceSheet),
            "94b_pay": partial(self._act, lambda acts: acts.pay(given.id), PaySheet, text="收条 1 张"),
            "96b_letter": self._letter,
            "98_escalations": lambda: _into_sight(self.tab().detail.escalations),
            "98b_reason": self._reason,
            "98c_tasks": lambda: _page(self._walker, "workbench", view="tasks"),
        }  # fmt: skip

    def acknowledge(self) -> None:
        """Say that the rungs were read."""
        walker = self._walker
        with walker.step("升级：点「确认」，谁什么时候看到的都记下来"):
            box = self.tab().detail.escalations
            before = self._waiting()
            walker.click(walker.button("确认：", box))
            walker.wait_for(lambda: self._waiting() < before, "the acknowledgement")
            _into_sight(box)
            walker.picture("98d_acknowledged", both=False)

    def go_on(self) -> None:
        """Go on with the next step by one key, as far as the record of what was done."""
        walker = self._walker
        with walker.step("F12 就是下一步；主管选定方案"):
            detail = self.page()
            detail.note_box.composer.text_edit.setFocus()
            walker.key(Qt.Key.Key_F12)
            walker.overlay(Overlay)
            walker.picture("90e_next", both=False)
            walker.dismiss_overlays()
            detail.acts.choose()
            sheet = walker.overlay(ChoiceSheet)
            _put(sheet, option_id=self._first_option())
            sheet.accept()
            walker.wait_for(lambda: any(row.is_chosen for row in self._file().options), "the choice")
        with walker.step("实施：谁在什么时候做了什么"):
            self.page().acts.do_step("execution")
            record = walker.overlay(StepRecordSheet)
            _put(record, text="新机今天上午送到，旧机带回，顾客签字。")
            record.accept()
            walker.settle(0.3)
            walker.picture("90f_executed", both=False)

    # ---- inside

    def _shown(self, detail: ComplaintDetailView) -> ComplaintDetailView:
        def is_there() -> bool:
            shown = detail.detail()
            return shown is not None and shown.id == self.id

        self._walker.wait_for(is_there, "the case")
        return detail

    def _act(self, open_sheet: Callable[[CaseActs], object], of: type[ActSheet], /, **values: Any) -> None:
        open_sheet(self.page().acts)
        _put(self._walker.overlay(of), **values)

    def _outside_sheet(self) -> None:
        self.page().outside.add_body()
        sheet = self._walker.overlay(OutsideSheet)
        _put(
            sheet,
            body="consumer_association",
            body_name="沙依巴克区消费者协会",
            text="七日内书面答复处理结果。",
        )

    def _link(self, act: str, kind: type[ActSheet]) -> None:
        getattr(self.page().links, act)()
        self._walker.overlay(kind)

    def _letter(self) -> None:
        outside = self.page().outside
        self._walker.wait_for(outside.rows, "the body")
        outside.write_letter(outside.rows()[0].id)
        sheet = self._walker.overlay(LetterSheet)
        self._walker.wait_for(lambda: sheet.text("text"), "how the letter begins")
        _put(sheet, way="post")

    def _reason(self) -> None:
        self.tab().detail.escalations.ask_reason()
        _put(self._walker.overlay(ReasonSheet), text="厂家缺货，新机下周三到；已借给顾客一台备用冰箱。")

    def _file(self) -> Any:
        return self._client.jobs.read_now(get_case_file, self.id)

    def _first_option(self) -> UUID:
        row_id: UUID = self._file().options[0].id
        return row_id

    def _waiting(self) -> int:
        rows = self._client.jobs.read_now(list_escalations, self.id)
        return sum(row.task_id is not None for row in rows)


def _outbreak(walker: Walker, client: Client, teller: Teller) -> None:
    with walker.step("近期多发：一周里同一类明显增多"):
        found = [_read(client, row.id) for row in _rows(client, ComplaintFilter(view=View.ALL), 40)]
        people = {one.customer.id: one for one in found if one.appliance is not None}
        teller.break_out(tuple(people.values())[:4])
    walker.in_every_way({"99_hot_spots": lambda: _page(walker, "workbench", view="all")}, _BY_DAY_AND_NIGHT)


def _suggestion(walker: Walker, client: Client, teller: Teller) -> None:
    with walker.step("细类建议：边写边提，说明为什么"):
        teller.teach()
        page = _page(walker, "complaints")
        page.new_record()
        sheet = walker.overlay(RegisterSheet)
        sheet.picker.choose(_detail(client, _LIKE).customer.id)
        walker.write("空调半夜噪音大", sheet.form.editor("subject"))
        walker.write("外机噪音大，邻居敲门，孩子睡不着。", sheet.form.editor("event"))
        walker.wait_for(sheet.form.suggestion.isVisible, "the suggestion")
        walker.picture("99b_suggestion")
        walker.click(walker.button("丢弃草稿", sheet))


def _figures(walker: Walker, client: Client) -> None:
    today = client.desk.runner.today_on
    view = needed(walker.window.desk_view)

    def command(title: str, kind: type[Overlay]) -> Any:
        next(entry for entry in view.commands() if entry.title == title).act()
        return walker.overlay(kind)

    walker.in_every_way(
        {
            "99c_workload": lambda: command("工作量统计", WorkloadSheet),
            "99d_workload_people": lambda: command("工作量统计", WorkloadSheet).show_part("people"),
            "99e_statistics": lambda: command("投诉分类统计表", StatisticsSheet),
            "99f_statistics_paper": lambda: open_statistics(client, Period(today.year, today.month)),
            "99g_categories": lambda: command("投诉细类", Overlay),
            "99h_phrases": lambda: command("常用语", Overlay),
            "99i_limits": lambda: _page(walker, "admin", section="time"),
        },
        _BY_DAY_AND_NIGHT,
    )


def _duty(walker: Walker, client: Client) -> None:
    today = client.desk.runner.today_on
    with walker.step("值班：一天两班，缺的一天说出来"):
        people = client.jobs.read_now(staff_choices)
        for hours, one in zip(_SHIFTS, people, strict=False):
            days = (today, today + timedelta(days=1))
            walker.run(plan_duty, PlanDuty(client.desk.identity.store_id, one.id, *days, hours))
    walker.in_every_way(
        {
            "99j_duty": lambda: _page(walker, "admin", section="duty"),
            "99k_plan_duty": partial(_plan_duty, walker),
        },
        _BY_DAY_AND_NIGHT,
    )


def _plan_duty(walker: Walker) -> None:
    page = _page(walker, "admin", section="duty")
    if not isinstance(page, AdminPage) or not isinstance(page.section, DutySection):
        raise TourError("there is no duty")
    page.section.begin_new()
    sheet = walker.overlay(FormSheet)
    sheet.form.set_values({"hours": "08:00-20:00"})


# ---- hands


def _page(walker: Walker, kind: str, record_id: UUID | None = None, **context: Any) -> Any:
    page = needed(needed(walker.window.desk_view).open(kind, record_id, context))
    walker.settle(0.2)
    return page


def _put(sheet: ActSheet, **values: Any) -> None:
    """Fill fields of a sheet as a person would, and keep no draft of it; None leaves what stands there."""
    for name, value in values.items():
        editor: QWidget = sheet.form.editor(name)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(_place_of(editor, value))
        elif value is not None:
            sheet.form.set_values({name: value})
    sheet.form.changed.emit()
    if sheet.draft is not None:
        sheet.draft.pause()


def _place_of(combo: QComboBox, value: object) -> int:
    found = [place for place in range(combo.count()) if combo.itemData(place) == value]
    if not found:
        raise TourError(f"{combo.accessibleName()} has no {value}")
    return found[0]


def _into_sight(part: QWidget) -> None:
    """Scroll the pane so far that a part stands at its top."""
    area = part.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    scrolled = needed(area)
    spot = part.mapTo(needed(scrolled.widget()), part.rect().topLeft())
    scrolled.verticalScrollBar().setValue(spot.y() - 8)


# ---- what is known


def _rows(client: Client, wanted: ComplaintFilter, count: int) -> Any:
    return client.jobs.read_now(list_complaints, wanted, Sort.ACTIVE, Window(count=count)).rows


def _detail(client: Client, typed: str) -> ComplaintDetail:
    """Return the complaint of the sample store that says so."""
    rows = _rows(client, ComplaintFilter(view=View.ALL, typed=typed), 1)
    if not rows:
        raise TourError(f"no complaint about {typed}")
    return _read(client, rows[0].id)


def _read(client: Client, row_id: UUID) -> ComplaintDetail:
    detail: ComplaintDetail = client.jobs.read_now(get_complaint, row_id)
    return detail
