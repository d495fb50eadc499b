# SPDX-License-Identifier: Apache-2.0
"""The pane of one complaint: head with the time left, customer, facts, history, composer. Asks by jobs."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.complaints.case_file import CaseView, get_case
from app.complaints.commands import take_complaint
from app.complaints.events import ComplaintEvent, EventKind
from app.complaints.figures import NextAct
from app.complaints.rows import ComplaintDetail
from app.complaints.six_steps import NextStep
from app.complaints.timeline import complaint_timeline
from app.core.errors import NotFoundError
from ui.client import Client
from ui.complaints.case_acts import CaseActs
from ui.complaints.case_lines import CaseLines
from ui.complaints.clock_notes import ClockNotesLine
from ui.complaints.customer_box import CustomerBox
from ui.complaints.detail_head import DetailHead
from ui.complaints.detail_menu import DetailMenu
from ui.complaints.escalation_box import EscalationBox
from ui.complaints.facts import FactGrid, LongText, PlanBox, facts_of
from ui.complaints.history import ComplaintHistory
from ui.complaints.link_box import LinkBox
from ui.complaints.note_box import NoteBox
from ui.complaints.outside_box import OutsideBox
from ui.complaints.sheets import ContactSheet
from ui.complaints.step_strip import StepStrip
from ui.complaints.time_box import TimeBox
from ui.complaints.words import ComplaintWords
from ui.documents.attachment_strip import AttachmentStrip
from ui.sync.record_line import RecordLine
from ui.theme.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import Label
from ui.widgets.layouts import Line, hbox, vbox
from ui.widgets.segmented import Segmented
from ui.widgets.shortcuts import bind_key
from ui.widgets.sla import MinuteTick
from ui.widgets.timeline import Timeline

TABLES = frozenset(
    {
        "complaint",
        "complaint_transition",
        "complaint_entry",
        "complaint_assignment",
        "complaint_plan",
        "complaint_acceptance",
        "complaint_reply",
        "complaint_judgement",
        "complaint_handover",
        "complaint_handover_act",
        "complaint_liability",
        "complaint_option",
        "complaint_choice",
        "complaint_compensation",
        "complaint_compensation_act",
        "complaint_link",
        "complaint_mark",
        "complaint_appearance",
        "complaint_outside",
        "complaint_answer",
        "complaint_escalation",
        "complaint_escalation_act",
        "attachment",
        "attachment_void",
        "print_copy",
        "print_void",
        "approval",
        "signature",
        "customer",
        "customer_phone",
        "customer_address",
        "appliance",
        "party",
    }
)
_LOW = 820
_ASKED_FOR = {
    NextAct.PROPOSE: NextStep.PLAN,
    NextAct.ASK: NextStep.ASK,
    NextAct.CLOSE: NextStep.CLOSE,
}
"""What the list of what is due names its acts, and which step that is here."""


class ComplaintDetailView(QFrame):
    """Shows one complaint; `assigned(answer)` after a new assignment, `gone()` when it cannot be read."""

    assigned = Signal(object)
    gone = Signal()
    shown = Signal(object)

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._theme = Theme.of(self)
        self._words = ComplaintWords(self)
        self._zone = client.desk.identity.zone
        self._clock = client.desk.runner.clock
        self._history = ComplaintHistory(self._words, self._zone, self)
        self._wanted: UUID | None = None
        self._go_on: str = ""
        self._outside_wanted: UUID | None = None
        self._detail: ComplaintDetail | None = None
        self._events: tuple[ComplaintEvent, ...] = ()
        self.setProperty("role", "pane")
        self.setAccessibleName(self.tr("投诉详情"))
        self.setMinimumWidth(self._theme.px(340))
        self.acts = CaseActs(client, self)
        self.acts.take_wanted.connect(self._take)
        self.acts.files_wanted.connect(self._show_files)
        self.head = DetailHead(client, self._words)
        self.head.next_wanted.connect(self.acts.do_next)
        self.head.print_wanted.connect(self.print_sheet)
        self.note_box = NoteBox(client)
        self.note_box.contact_wanted.connect(self._on_contact_wanted)
        self.note_box.attach_wanted.connect(self._on_attach)
        body = self._make_body()
        self.menu = DetailMenu(client, self, self.head.menu, self.acts, self.links, self.outside)
        self.menu.assigned.connect(self.assigned)
        self.setLayout(
            vbox(
                self.head,
                Line(),
                (body, 1),
                self.note_box,
                spacing=0,
                margins=(1, 1, 1, 1),
            )
        )
        bind_key(self, "F12", self.tr("办下一步"), self.acts.do_next)
        bind_key(self, "F11", self.tr("更多：能对这件投诉做的事"), self.head.open_menu)
        MinuteTick(self).ticked.connect(self.head.show_time)
        client.jobs.changed.connect(self._on_changed)

    # ---- what pages call

    def detail(self) -> ComplaintDetail | None:
        """Return the complaint shown."""
        return self._detail

    def show_complaint(self, complaint_id: UUID, *, go_on: str = "", outside: object = None) -> None:
        """Fetch and show a complaint.

        ``go_on`` (a ``NextAct``) opens its sheet as soon as it is there; ``outside`` (an id) scrolls to a
        body outside and its letters.
        """
        self._wanted = complaint_id
        self._go_on = go_on
        self._outside_wanted = outside if isinstance(outside, UUID) else None
        self.refetch()

    def refetch(self) -> None:
        """Fetch again what is shown."""
        if self._wanted is None:
            return
        jobs = self._client.jobs
        jobs.read(
            get_case,
            self._wanted,
            owner=self,
            done=self._on_case,
            failed=self._on_failed,
            slot="detail",
        )
        jobs.read(
            complaint_timeline,
            self._wanted,
            owner=self,
            done=self._on_events,
            failed=self._on_failed,
            slot="events",
        )

    def flush(self) -> None:
        """Keep the draft of the note now."""
        self.note_box.flush()

    def has_draft(self) -> bool:
        """Tell whether the composer holds text that was not submitted."""
        return self.note_box.has_text()

    def change_status(self) -> bool:
        """F4: open the sheet of the next status; False when this person may not or nothing may follow."""
        return self.menu.change_status()

    def print_sheet(self) -> bool:
        """Open the paper of the complaint; False without one."""
        if self._detail is None:
            return False
        self._client.open("paper", self._detail.id, form="complaint_sheet", number=self._detail.number)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the low composer in a low window."""
        super().resizeEvent(event)
        # Later: a fixed height set while the layout is being applied would be laid out only half.
        QTimer.singleShot(0, self, self._fit_note_box)

    def _fit_note_box(self) -> None:
        self.note_box.set_low(self.window().height() < self._theme.px(_LOW))
        if (layout := self.layout()) is not None:
            layout.activate()

    # ---- parts

    def _make_body(self) -> QScrollArea:
        self.customer_box = CustomerBox(self._client)
        self._facts = FactGrid()
        self._plan = PlanBox(self._words, self._zone)
        self.time_box = TimeBox(self._client)
        self.escalations = EscalationBox(self._client)
        self.outside = OutsideBox(self._client)
        # Later: what was just listed has no place yet.
        self.outside.listed.connect(lambda: QTimer.singleShot(0, self, self._go_to_outside))
        self.strip = StepStrip(self._words, self._zone)
        self.strip.chosen.connect(self.acts.do_step)
        self.case_lines = CaseLines(self._words, self.acts, self._zone)
        self.links = LinkBox(self._client)
        self._event = LongText(self.tr("投诉内容"), self._facts.more)
        self.segments = Segmented(
            (("all", self.tr("全部")), ("written", self.tr("记录")), ("files", self.tr("附件")))
        )
        self.segments.chosen.connect(lambda _key: self._show_history())
        self.timeline = Timeline()
        self.timeline.link_clicked.connect(self._on_link)
        self._nothing = Label(self.tr("还没有处理记录"), "second")
        self.files = AttachmentStrip(self._client, "complaint")
        self.link = RecordLine(self._client)
        self.clock_notes = ClockNotesLine(self._client)
        self.link.history_came.connect(self.refetch)
        inside = QWidget()
        inside.setLayout(
            vbox(
                self.link,
                self.clock_notes,
                self.strip,
                self.customer_box,
                self._facts,
                self._event,
                self.time_box,
                self.escalations,
                self._plan,
                self.outside,
                self.case_lines,
                self.links,
                hbox(Label(self.tr("处理经过"), "h3"), None, self.segments),
                self.files,
                self.timeline,
                self._nothing,
                None,
                spacing=9,
                margins=(18, 10, 14, 10),
            )
        )
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("投诉内容"))
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll = scroll
        return scroll

    # ---- showing

    def _on_case(self, view: CaseView) -> None:
        detail = view.detail
        is_other = self._detail is None or self._detail.id != detail.id
        self._detail = detail
        self.acts.set_view(view)
        now_at = self._clock.now_at()
        self.head.show_detail(detail, tuple(row.mark for row in view.file.marks), now_at)
        self.clock_notes.ask(detail.id)
        self.customer_box.show_detail(detail)
        self._facts.set_facts(*facts_of(self._words, detail, self._zone, now_at))
        self._event.set_text(detail.event)
        self._plan.show_plan(detail.plan, now_at)
        self.strip.show_steps(view.file.steps, now_at, is_open=view.file.may_handle and not view.file.is_done)
        self.case_lines.show_file(view.file, self._client.actor, now_at)
        self.head.show_next(view.file.next)
        self.links.show_complaint(detail)
        self.menu.show_detail(detail)
        self.head.show_menu()
        self.note_box.show_complaint(detail)
        self.time_box.show_case(detail.id)
        self.escalations.show_case(detail.id)
        self.outside.show_complaint(detail)
        self.files.set_parent_record(detail.id)
        self.link.show_record(detail.scope, detail.id)
        if is_other:
            self.segments.set_current("all")
            self._facts.fold()
            self._scroll.verticalScrollBar().setValue(0)
        self._show_history()
        self.shown.emit(detail)
        if self._go_on and detail.id == self._wanted:
            go_on, self._go_on = self._go_on, ""
            self.acts.do(_ASKED_FOR.get(NextAct(go_on), NextStep.NOTHING))

    def _go_to_outside(self) -> None:
        block = self.outside.block_of(self._outside_wanted) if self._outside_wanted is not None else None
        if block is not None:
            self._outside_wanted = None
            inside = self._scroll.widget()
            layout = inside.layout() if inside is not None else None
            if layout is not None:
                layout.activate()
            self._scroll.ensureWidgetVisible(block, 0, self._theme.px(24))
            link = block.findChild(Button)
            if link is not None:
                link.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_events(self, events: tuple[ComplaintEvent, ...]) -> None:
        self._events = events
        self._show_history()

    def _show_history(self) -> None:
        if self._detail is None:
            return
        files = self._detail.attachment_count
        key = self.segments.current()
        self.segments.set_label("files", self.tr("附件 {count}").format(count=files).removesuffix(" 0"))
        self.files.setVisible(key == "files")
        self.timeline.setVisible(key != "files")
        wanted: Sequence[ComplaintEvent] = () if key == "files" else self._history.part(self._events, key)
        self.timeline.set_items(self._history.shown(wanted, self._clock.now_at()))
        self._nothing.setVisible(not wanted and key != "files")

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, NotFoundError):
            self.gone.emit()
        else:
            self._client.show_error(error)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & TABLES:
            self.refetch()

    # ---- acting

    def _take(self) -> None:
        if self._detail is not None:
            self.head.next.set_busy(True)
            self._client.jobs.write(
                take_complaint,
                self._detail.id,
                owner=self,
                done=lambda _answer: self.head.next.set_busy(False),
                failed=self._on_take_failed,
            )

    def _on_take_failed(self, error: Exception) -> None:
        self.head.next.set_busy(False)
        self._client.show_error(error)

    def _on_contact_wanted(self, text: str) -> None:
        if self._detail is not None:
            sheet = ContactSheet(self._client, self, self._detail, text)
            sheet.stored.connect(lambda _answer: self.note_box.clear_after_submit())
            sheet.open()

    def _show_files(self) -> None:
        self.segments.set_current("files")
        self._show_history()

    def _on_attach(self) -> None:
        self.segments.set_current("files")
        self._show_history()
        self.files.ask_file()

    def _on_link(self, event_id: object) -> None:
        event = next((event for event in self._events if event.id == event_id), None)
        if event is not None and event.kind is EventKind.ATTACHMENT:
            self._client.open("attachment", event.id)
