# SPDX-License-Identifier: Apache-2.0
"""案件档案, version 2026-1: one case with everything in it: facts in the order of time, papers, files, calls.

Knows the paper and one query, nothing of tables. A printed version is never edited: copy it.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from app.complaints.dossier import Dossier, get_dossier
from app.complaints.events import ComplaintEvent, EventKind
from app.complaints.limits import Clock
from app.complaints.time_spent import Overrun
from app.core.unit_of_work import Reading
from reports.engine.boxes import Cell, Label, Signature, Value
from reports.engine.document import Document
from reports.engine.form import Copy, Form, Imprint, date_text, time_text
from reports.engine.grid import Grid
from reports.engine.heads import draw_form_head
from reports.engine.paper import A4, MM
from reports.engine.pictures import Picture
from reports.forms.case_words import (
    BODIES,
    CLASSES,
    EVENT_KINDS,
    GROUNDS,
    LETTER_WAYS,
    MARKS,
    NATURES,
    PRIORITIES,
    REMEDIES,
    SOURCES,
    STATUSES,
    compensation_text,
    event_text,
    money,
    penalty,
    said,
)
from reports.forms.complaint_sheet import COMPLAINANTS, CUSTOMER_KINDS
from reports.forms.dossier_photos import PhotoDossier, with_photos
from reports.forms.major_report import rung_text

KEY = "case_dossier"
TITLE = "案件档案"
VERSION = "2026-1"
PAPER = A4

_LABEL, _LEFT, _RIGHT = 0.85, 2.9, 2.4
_WIDE = _LEFT + _LABEL + _RIGHT
_SMALL = 8.5
_KILOBYTE = 1024
_BESIDE = 2
"""Photos in a row."""
_CLOCKS = {
    Clock.ASSIGN: "派单",
    Clock.FIRST_RESPONSE: "首次响应",
    Clock.HAND_OVER: "转部门",
    Clock.TAKE_OVER: "部门接手",
    Clock.NEXT_UPDATE: "告知进展",
    Clock.OUTSIDE_ANSWER: "答复外部",
    Clock.REPORT_UPWARD: "上报",
    Clock.RESOLUTION: "完结",
}
_PAPERS = {
    "complaint_sheet": "客户投诉处理表",
    "intake_slip": "客户投诉受理单",
    "major_report": "重大投诉报告",
    "outside_answer": "外部转办答复函",
    "case_dossier": TITLE,
}


def load(reading: Reading, complaint_id: UUID, in_full: bool) -> Dossier:
    """Return everything about a case; `in_full` shows name, phone and address.

    Errors: NotFoundError, NotPermittedError.
    """
    return get_dossier(reading, complaint_id, in_full=in_full)


def draw(dossier: Dossier, copy: Copy) -> bytes:
    """Return the PDF of a dossier; raises ValueError for a time without a zone."""
    return _Drawing(dossier, copy).pdf()


class _Drawing:
    """One drawing of one dossier; its parts are methods in the order of the paper."""

    def __init__(self, dossier: Dossier, copy: Copy) -> None:
        self._dossier, self._sheet = dossier, dossier.sheet
        sheet = dossier.sheet
        imprint = Imprint.of(sheet)
        self._doc = Document(
            PAPER,
            title=TITLE,
            version=VERSION,
            imprint=imprint,
            copy=copy,
            head=self._head,
            subject=sheet.number,
        )
        self._grid = Grid(self._doc)

    def pdf(self) -> bytes:
        """Draw all parts and return the PDF."""
        self._summary()
        self._case()
        self._outcome()
        self._money()
        self._outside()
        self._checks()
        self._time_spent()
        self._history()
        self._calls()
        self._files()
        self._photos()
        self._papers()
        self._signatures()
        self._grid.close()
        return self._doc.finish()

    def _head(self, doc: Document) -> None:
        sheet = self._sheet
        notes = (
            f"门店：{sheet.store_name}",
            f"受理：{self._time(sheet.registered_at)}",
            f"状态：{STATUSES.get(sheet.status, sheet.status)}",
        )
        draw_form_head(doc, sheet.number, notes)

    def _summary(self) -> None:
        dossier, sheet = self._dossier, self._sheet
        self._grid.section("卷首")
        self._wide("主题", sheet.subject, strong=True)
        self._pair(
            ("类别", " · ".join(filter(None, (_word(CLASSES, sheet.complaint_class), dossier.category)))),
            ("性质", f"{_word(NATURES, sheet.nature)} · {_word(PRIORITIES, sheet.priority)}"),
        )
        times = f"第 {dossier.cycle} 次办理" if dossier.cycle > 1 else "首次办理"
        marks = "、".join(MARKS.get(row.mark, row.mark) for row in dossier.marks)
        self._pair(("办理次数", times), ("标记", marks or "无"))
        self._pair(("受理人", dossier.assignee_name), ("登记人", sheet.registered_by))
        self._pair(
            ("办结时限", self._time(sheet.deadline_at)),
            ("完结", " ".join(filter(None, (_word(GROUNDS, sheet.ground), self._time(sheet.closed_at))))),
        )
        counts = (
            (len(dossier.events), "经过 {} 条"),
            (len(self._contacts()), "联系 {} 次"),
            (len(dossier.attachments), "附件 {} 份"),
            (len(dossier.copies), "单据 {} 份"),
            (len(dossier.outside), "外部来文 {} 件"),
        )
        self._wide("卷内", "，".join(words.format(count) for count, words in counts))

    def _case(self) -> None:
        sheet = self._sheet
        self._grid.section("投诉", keep=30 * MM)
        kinds = (
            f"{_word(CUSTOMER_KINDS, sheet.customer_kind)} · 投诉人 {_word(COMPLAINANTS, sheet.complainant)}"
        )
        self._pair(("客户名称", sheet.customer_name), ("联系电话", sheet.phone))
        self._pair(("客户类别", kinds), ("投诉渠道", _word(SOURCES, sheet.source)))
        self._wide("联系地址", sheet.address)
        self._pair(("商品", f"{sheet.brand_name} {sheet.model_name}".strip()), ("序列号", sheet.serial))
        bought = " ".join(filter(None, (date_text(sheet.bought_on), sheet.bought_from)))
        self._pair(("购买", bought), ("来文编号", sheet.source_number))
        self._pair(("发生时间", self._time(sheet.occurred_at)), ("发生地点", sheet.place))
        self._wide("涉及人员", sheet.persons)
        self._wide("投诉内容", sheet.event)
        remedy = REMEDIES.get(sheet.remedy, "")
        self._wide("客户诉求", f"【{remedy}】{sheet.demand}" if remedy else sheet.demand)

    def _outcome(self) -> None:
        sheet, dossier = self._sheet, self._dossier
        self._grid.section("处理", keep=30 * MM)
        founded = {True: "成立", False: "不成立（婉拒）", None: ""}[sheet.is_founded]
        self._wide("判断", "\n".join(filter(None, (founded, sheet.judgement, sheet.refusal))))
        self._wide("调查", sheet.inquiry)
        options = [
            f"{'●' if one.is_chosen else '○'} 方案 {one.position}：{one.text}"
            + (f"（费用 {money(one.cost_fen)}）" if one.cost_fen else "")
            for one in dossier.options
        ]
        self._wide("方案", "\n".join(filter(None, (*options, sheet.plan))))
        accepted = {True: "接受", False: "不接受", None: ""}[sheet.plan_accepted]
        self._pair(("客户意见", accepted), ("答复时间", self._time(sheet.plan_accepted_at)))
        self._wide("实施", sheet.execution)
        self._wide("反馈", sheet.feedback)
        self._wide("小结", sheet.summary)

    def _money(self) -> None:
        """Draw hand-overs, liability and compensation, when there are any."""
        dossier, grid = self._dossier, self._grid
        if dossier.handovers:
            grid.section("移交", keep=24 * MM)
            self._table(("移交给", 2.2), ("要求与期限", 3.2), ("结果", 3.0))
            for one in dossier.handovers:
                whom = " · ".join(filter(None, (one.terminal_name, one.party_name, one.to_name)))
                due = f"{self._time(one.answer_by_at)} 前" if one.answer_by_at else ""
                came = {"taken": "已接手", "answered": "已答复", "refused": "退回", "": "未接手"}
                result = (
                    f"{came.get(one.state, one.state)} {one.act_by_name} {self._time(one.act_at)}".strip()
                )
                self._line(
                    (whom, 2.2),
                    ("\n".join(filter(None, (one.text, due))), 3.2),
                    ("\n".join(filter(None, (result, one.act_text))), 3.0),
                )
        if dossier.sheet.liabilities:
            grid.section("责任", keep=24 * MM)
            self._table(("责任单位", 2.4), ("责任人", 1.6), ("比例", 0.8), ("费用", 1.2), ("处罚", 2.4))
            for row in dossier.sheet.liabilities:
                head = penalty(row.head_person, row.head_penalty_fen)
                fines = filter(
                    None, (penalty(row.person, row.penalty_fen), f"负责人 {head}" if head else "", row.text)
                )
                self._line(
                    (" · ".join(filter(None, (row.terminal_name, row.party_name))), 2.4),
                    (row.person, 1.6),
                    (f"{row.share_percent}%", 0.8),
                    (money(row.cost_fen) if row.cost_fen else "—", 1.2),
                    ("\n".join(fines), 2.4),
                )
        if dossier.sheet.compensations:
            grid.section("补偿", keep=24 * MM)
            for given in dossier.sheet.compensations:
                self._wide(self._time(given.at)[:10], compensation_text(given))
            paid = sum(one.amount_fen for one in dossier.sheet.compensations if one.state == "paid")
            self._wide("已发放", money(paid), strong=True)

    def _outside(self) -> None:
        dossier, grid = self._dossier, self._grid
        if dossier.outside:
            grid.section("外部", keep=24 * MM)
        for one in dossier.outside:
            self._wide("来文单位", f"{BODIES.get(one.body, one.body)} · {one.body_name}", strong=True)
            self._pair(("来文编号", one.reference), ("来文日期", date_text(one.received_on)))
            contact = " ".join(filter(None, (one.contact, one.contact_phone)))
            self._pair(("联系人", contact), ("答复期限", date_text(one.answer_due_on)))
            self._wide("来文内容", one.text)
            for letter in one.letters:
                way = LETTER_WAYS.get(letter.way, letter.way)
                self._wide(
                    "答复函",
                    f"{letter.number}　{date_text(letter.sent_on)}　{way}　{letter.by_name}\n{letter.text}",
                )
        if dossier.escalations:
            grid.section("升级", keep=24 * MM)
            for number, line in enumerate(dossier.escalations, start=1):
                self._wide(f"第 {number} 次", rung_text(line, self._sheet.time_zone))

    def _checks(self) -> None:
        events = [event for event in self._dossier.events if event.kind is EventKind.APPEARANCE]
        if events:
            self._grid.section("验看", keep=24 * MM)
        for event in events:
            self._wide(self._time(event.at)[:10], event_text(event))

    def _time_spent(self) -> None:
        """Draw where the time went: who reads a case years later asks first why it took so long."""
        spent = self._dossier.time_spent
        self._grid.section("用时", keep=24 * MM)
        self._pair(
            ("合计", _length(spent.total)),
            ("超时", f"{len(spent.late)} 项" if spent.late else "无"),
        )
        holders = (f"{who or '待分配'} {_length(took)}" for who, took in spent.by_holder())
        self._wide("在谁手里", "、".join(holders))
        statuses = (f"{_word(STATUSES, status)} {_length(took)}" for status, took in spent.by_status())
        self._wide("状态", "、".join(statuses))
        if spent.asked:
            self._wide("等谁答复", "、".join(f"{whom} {_length(took)}" for whom, took in spent.asked))
        if spent.quiet is not None:
            quiet = spent.quiet
            self._wide(
                "最久未动",
                f"{_length(quiet.length)}，{self._time(quiet.from_at)} 至 {self._time(quiet.to_at)}，"
                f"{quiet.holder or '待分配'}，{_word(STATUSES, quiet.status)}",
            )
        if spent.late:
            self._wide("超时时限", "、".join(_overrun(one, spent.until_at) for one in spent.late))

    def _history(self) -> None:
        """Draw every fact in the order of time; what was written down later says when."""
        self._grid.section("经过", keep=24 * MM)
        self._table(("时间", 1.75), ("经手人", 1.1), ("事项", 1.1), ("内容", 4.9))
        for event in self._dossier.events:
            text = event_text(event)
            if abs((event.recorded_at - event.at).total_seconds()) > 300:
                text = f"{text}（{self._time(event.recorded_at)} 补记）"
            kind = EVENT_KINDS.get(event.kind, event.kind)
            self._row(self._time(event.at), event.by_name, kind, text)

    def _calls(self) -> None:
        contacts = self._contacts()
        if not contacts:
            return
        self._grid.section("联系", keep=24 * MM)
        self._table(("时间", 1.75), ("经手人", 1.1), ("方式", 1.1), ("结果", 4.9))
        for event in contacts:
            outcome = "：".join(filter(None, (said((event.outcome,)), event.text)))
            self._row(self._time(event.at), event.by_name, said((event.detail,)), outcome)

    def _files(self) -> None:
        if not self._dossier.attachments:
            return
        self._grid.section("附件", keep=24 * MM)
        self._table(("时间", 1.75), ("添加人", 1.1), ("大小", 1.1), ("文件", 4.9))
        for file in self._dossier.attachments:
            size = f"{max(1, round(file.size_bytes / _KILOBYTE)):,} KB"
            void = f"（已作废：{file.void_reason}）" if file.void_reason else ""
            self._row(self._time(file.at), file.by_name, size, f"{file.file_name}{void}")

    def _photos(self) -> None:
        photos = self._dossier.photos if isinstance(self._dossier, PhotoDossier) else ()
        if photos:
            self._grid.section("照片", keep=24 * MM)
        for start in range(0, len(photos), _BESIDE):
            pair: list[Cell] = [Picture(photo) for photo in photos[start : start + _BESIDE]]
            self._grid.row(*pair, *[Value("")] * (_BESIDE - len(pair)))

    def _papers(self) -> None:
        if not self._dossier.copies:
            return
        self._grid.section("单据", keep=24 * MM)
        self._table(("时间", 1.75), ("打印人", 1.1), ("份号", 1.1), ("单据", 4.9))
        for copy in self._dossier.copies:
            again = "（重打）" if copy.is_reprint else ""
            void = f"（已作废：{copy.void_reason}）" if copy.void_reason else ""
            name = f"{_PAPERS.get(copy.form_key, copy.form_key)} {copy.form_version}{again}{void}"
            self._row(self._time(copy.at), copy.by_name, f"第 {copy.number} 份", name)

    def _signatures(self) -> None:
        self._grid.section("归档", keep=25 * MM)
        self._grid.row(Signature("整理人"), Signature("审核人"), Signature("档案管理", seal=True))

    def _contacts(self) -> list[ComplaintEvent]:
        return [
            event
            for event in self._dossier.events
            if event.kind is EventKind.ENTRY and event.code == "contact"
        ]

    # ---- rows

    def _wide(self, title: str, text: str, *, strong: bool = False) -> None:
        self._grid.row(Label(title, _LABEL), Value(text, _WIDE, strong=strong))

    def _pair(self, left: tuple[str, str], right: tuple[str, str]) -> None:
        self._grid.row(
            Label(left[0], _LABEL), Value(left[1], _LEFT), Label(right[0], _LABEL), Value(right[1], _RIGHT)
        )

    def _table(self, *columns: tuple[str, float]) -> None:
        self._grid.table_head(*(Label(title, weight) for title, weight in columns))

    def _line(self, *values: tuple[str, float]) -> None:
        cells: list[Cell] = [Value(text, weight, size=9) for text, weight in values]
        self._grid.row(*cells)

    def _row(self, when: str, who: str, what: str, text: str) -> None:
        self._grid.row(
            Value(when, 1.75, align="center", size=_SMALL, repeat=True),
            Value(who, 1.1, align="center", size=_SMALL, repeat=True),
            Value(what, 1.1, align="center", size=_SMALL, repeat=True),
            Value(text, 4.9, size=9),
        )

    def _time(self, at: datetime | None) -> str:
        return time_text(at, self._sheet.time_zone)


def _length(took: timedelta) -> str:
    """Return a length of time as 1 天 6 小时, 3 小时 12 分, 48 分."""
    minutes = max(0, int(took.total_seconds() // 60))
    days, hours, rest = minutes // 1440, minutes % 1440 // 60, minutes % 60
    if days:
        return f"{days} 天 {hours} 小时"
    return f"{hours} 小时 {rest} 分" if hours else f"{rest} 分"


def _overrun(one: Overrun, until_at: datetime) -> str:
    late = _length((one.met_at or until_at) - one.due_at)
    return f"{_CLOCKS[one.clock]}{'晚' if one.met_at else '已超'} {late}"


def _word(words: dict[str, str], code: str) -> str:
    return words.get(code, code)


CASE_DOSSIER = Form(
    key=KEY, title=TITLE, version=VERSION, paper=PAPER, load=load, draw=draw, with_files=with_photos
)
