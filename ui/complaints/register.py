# SPDX-License-Identifier: Apache-2.0
"""F2: register a complaint. What is typed is kept as a draft; commands store."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.complaints.commands import (
    Complainer,
    RegisterComplaint,
    Registered,
    complainer_problems,
)
from app.complaints.drafts import REGISTER_DRAFT, DropDraft, SaveDraft, drop_draft, get_drafts, save_draft
from app.complaints.linking import RegisterLinked, register_linked
from app.complaints.rows import DraftRow
from app.complaints.rules import HANDLE, Intake, intake_problems
from app.core.errors import ProblemsError
from app.core.ids import new_id
from app.customers.rules import RegisterCustomer
from ui.client import Client
from ui.complaints.complainer_form import ComplainerForm
from ui.complaints.earlier_cases import EarlierCases
from ui.complaints.intake_form import IntakeForm
from ui.complaints.words import ComplaintWords
from ui.customers.picker import CustomerPicker
from ui.widgets import formats
from ui.widgets.banner import Banner
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.labels import Label
from ui.widgets.layouts import clear_layout, column_of, hbox, vbox
from ui.widgets.messages import message_for, problem_sentence, problem_sentences

_AUTOSAVE_MS = 1_500
_WIDTH = 880
_MOST_OFFERED = 3
_TYPED = frozenset(
    {"subject", "event", "demand", "place", "persons", "source_number", "responsible_person", "new_phone",
     "model", "serial"}
)  # fmt: skip
"""What a person types; who only looked, or chose a customer, leaves no draft."""


class RegisterSheet(Overlay):
    """Registers a complaint; `registered(Registered)` when it is stored.

    Every second and a half the form is kept as a draft in the database; after a crash, or when the sheet was
    closed, the next one offers it again.
    """

    registered = Signal(object)

    def __init__(self, client: Client, parent: QWidget, *, customer_id: UUID | None = None) -> None:
        """Make an empty form, of a customer when he is known."""
        super().__init__(parent, "", icon="message-report", width=_WIDTH)
        self.set_title(self.tr("登记投诉"))
        self._client = client
        self._draft_id = new_id()
        self._kept: dict[str, str] = {}
        self._is_sending = False
        self._has_draft = False
        self.picker = CustomerPicker(client)
        self.who = ComplainerForm(client)
        self.form = IntakeForm(client, ComplaintWords(self), with_taking=client.actor.may(HANDLE))
        self.form.start(client.desk.runner.clock.now_at())
        self.earlier = EarlierCases(client, ComplaintWords(self))
        self._offer = vbox(spacing=6)
        offer = QWidget()
        offer.setLayout(self._offer)
        star = Label("*", "field", tone="bad")
        label = hbox(Label(self.tr("顾客"), "field"), star, Label(self.tr("必填"), "field"), None, spacing=4)
        customer = vbox(label, self.picker, spacing=4)
        self.set_body(column_of(offer, customer, self.who, self.earlier, self.form, spacing=12))
        drop = self.add_button(self.tr("丢弃草稿"), kind="ghost", icon="trash", left=True)
        drop.clicked.connect(lambda _on=False: self._drop())
        self.add_cancel(self.tr("稍后再填"))
        self.add_accept(self.tr("登记"))
        self._timer = QTimer(self, singleShot=True, interval=_AUTOSAVE_MS)
        self._timer.timeout.connect(self.keep_draft)
        self._wire()
        if customer_id is not None:
            self.picker.choose(customer_id)
        client.jobs.read(get_drafts, REGISTER_DRAFT, owner=self, done=self._on_drafts)

    def complainer(self) -> Complainer:
        """Return who complains, as filled in."""
        new = self.picker.new_customer()
        return Complainer(
            customer_id=self.picker.customer_id(),
            new_customer=new,
            phone_id=None if new else self.who.phone_id(),
            new_phone=None if new else self.who.new_phone(),
            is_phone_unknown=self._is_phone_unknown(new),
            appliance_id=None if new else self.who.appliance_id(),
            new_appliance=self.who.new_appliance(),
        )

    def _is_phone_unknown(self, new: RegisterCustomer | None) -> bool:
        """Tell whether no number is known: on a written channel a new customer may be left without one."""
        if new is not None:
            return self.form.is_written() and not new.phones
        return self.who.is_phone_unknown()

    def intake(self) -> Intake:
        """Return the fields of the complaint, as filled in."""
        return self.form.intake(self._client.desk.runner.clock.now_at())

    def keep_draft(self) -> None:
        """Keep what is typed now."""
        self._timer.stop()
        content = self._content()
        if content == self._kept or self._is_sending or not (self._is_touched() or self._has_draft):
            return
        self._kept = content
        self._has_draft = True
        self._client.jobs.write(save_draft, SaveDraft(REGISTER_DRAFT, self._draft_id, content))

    def reject(self) -> None:
        """Keep what is typed, then close."""
        if self._is_touched():
            self.keep_draft()
            if self._has_draft:
                self._client.notify(self.tr("没登记完的内容已留作草稿，下次按 F2 可接着填。"))
        super().reject()

    def leave(self) -> None:
        """Keep what is typed, then close."""
        self.keep_draft()
        super().leave()

    # ---- inside

    def _wire(self) -> None:
        self.picker.customer_changed.connect(self._on_customer)
        self.picker.changed.connect(self._on_edited)
        self.who.changed.connect(self._on_edited)
        self.who.changed.connect(self._look_for_earlier)
        self.earlier.changed.connect(self._on_edited)
        self.earlier.opened.connect(self._open_instead)
        self.form.changed.connect(self._on_edited)
        self.form.field_changed.connect(self._on_field_changed)
        for part in (self.picker, self.who, self.form):
            part.submitted.connect(self.accept)
        self.accepted.connect(self._on_accept)

    def _on_edited(self) -> None:
        is_new = self.picker.is_new()
        if is_new != self.who.property("is_new"):
            self.who.setProperty("is_new", is_new)
            self.who.show_customer(self.picker.customer_id(), is_new=is_new)
        # Not restarted: someone who types without a pause is saved every second and a half as well.
        if not self._timer.isActive():
            self._timer.start()

    def _on_customer(self, customer_id: UUID | None) -> None:
        self.who.show_customer(customer_id, is_new=self.picker.is_new())
        self._look_for_earlier()

    def _look_for_earlier(self) -> None:
        self.earlier.show_for(self.picker.customer_id(), self.who.appliance_id())

    def _open_instead(self, complaint_id: UUID) -> None:
        """Leave the form, what is typed stays as a draft, and go to the case that is there already."""
        self.reject()
        self._client.open("complaints", complaint_id)

    def _on_field_changed(self, name: str) -> None:
        if name == "source":
            self.who.set_written(self.form.is_written())

    def _on_accept(self) -> None:
        who, intake = self.complainer(), self.intake()
        now_at = self._client.desk.runner.clock.now_at()
        identity = self._client.desk.identity
        problems = intake_problems(intake, now_at)
        today_on = identity.day_of(now_at)
        problems |= complainer_problems(who, intake.source, today_on, sample=identity.is_sample)
        are_readable = self.form.check_kinds() and self.who.form.check_kinds()
        if problems:
            self._show_problems(problems)
            return
        if not are_readable:
            return
        self.set_notice(None)
        self.set_busy(True)
        self._timer.stop()
        self._is_sending = True
        register = RegisterComplaint(who, intake, bool(self._taken()), self._draft_id)
        command = RegisterLinked(register, self.earlier.linked_ids())
        self._client.jobs.write(
            register_linked, command, owner=self, done=self._on_registered, failed=self._on_failed
        )

    def _taken(self) -> object:
        return self.form.values().get("is_taken")

    def _on_registered(self, answer: Registered) -> None:
        self.registered.emit(answer)
        self.done()

    def _on_failed(self, error: Exception) -> None:
        self._is_sending = False
        self.set_busy(False)
        if isinstance(error, ProblemsError):
            self._show_problems(error.problems)
        else:
            self.set_notice(ErrorNotice(message_for(error)))

    def _show_problems(self, problems: Mapping[str, str]) -> None:
        show_problems(self.picker, self.who, self.form, problems)

    def _on_drafts(self, drafts: tuple[DraftRow, ...]) -> None:
        # Who was called away twice finds both: the older one is not to wait until the newer one is done.
        for draft in drafts[:_MOST_OFFERED]:
            self._offer_draft(draft)

    def _offer_draft(self, draft: DraftRow) -> None:
        saved = draft.saved_at.astimezone(self._client.desk.identity.zone)
        about = draft.content.get("subject") or draft.content.get("customer_text") or self.tr("未写主题")
        text = self.tr("上次没有登记完：{about}（{time} 存）").format(
            about=about, time=formats.moment_of_year(saved)
        )
        banner = Banner(text, tone="info", action=self.tr("接着填"), closable=True)
        banner.action_clicked.connect(lambda: self._restore(draft))
        self._offer.addWidget(banner)

    def _restore(self, draft: DraftRow) -> None:
        clear_layout(self._offer)
        self._draft_id, self._kept, self._has_draft = draft.record_id, dict(draft.content), True
        content = draft.content
        self.form.from_draft(content)
        self.who.set_written(self.form.is_written())
        if content.get("customer_id"):
            self.picker.choose(UUID(hex=content["customer_id"]))
        elif content.get("new_name") or content.get("new_number"):
            self.picker.begin_new(content.get("new_name", ""), content.get("new_number", ""))
        elif content.get("customer_text"):
            self.picker.field.set_picked(None, content["customer_text"])
        self.who.from_draft(content)
        self.earlier.tick(UUID(hex=text) for text in content.get("linked", "").split(",") if text)
        self._timer.stop()

    def _content(self) -> dict[str, str]:
        content = self.form.to_draft() | self.who.to_draft()
        linked = self.earlier.linked_ids()
        if linked:
            content["linked"] = ",".join(row_id.hex for row_id in linked)
        new: RegisterCustomer | None = self.picker.new_customer()
        customer_id = self.picker.customer_id()
        if new is not None:
            content["new_name"] = new.name
            content["new_number"] = new.phones[0].text if new.phones else ""
        elif customer_id is not None:
            content["customer_id"] = customer_id.hex
        if self.picker.text():
            content["customer_text"] = self.picker.text()
        return content

    def _is_touched(self) -> bool:
        new = self.picker.new_customer()
        is_somebody = new is not None and bool(new.name.strip() or new.phones)
        typed = {**self.who.to_draft(), **self.form.to_draft()}
        return is_somebody or not _TYPED.isdisjoint(typed)

    def _drop(self) -> None:
        self._timer.stop()
        self._is_sending = True
        self._client.jobs.write(drop_draft, DropDraft(REGISTER_DRAFT, self._draft_id))
        self.rejected.emit()
        self.done()


def show_problems(
    picker: CustomerPicker | None, who: ComplainerForm, form: IntakeForm, problems: Mapping[str, str]
) -> None:
    """Mark what is wrong where it was typed."""
    sentences = problem_sentences(problems)
    form.set_problems({name: text for name, text in sentences.items() if name in form.values()})
    of_new = {
        "phones.0": "phone",
        "name": "name",
    }
    fields = {
        of_new.get(name.removeprefix("customer."), name): text
        for name, text in sentences.items()
        if name.startswith("customer.")
    }
    is_new = picker is not None and picker.is_new()
    phone = sentences.get("phone") or sentences.get("is_phone_unknown") or ""
    if phone and is_new:
        fields.setdefault("phone", phone)
    name_of = {
        "appliance": "appliance",
        "appliance.model_text": "model",
        "appliance.model_id": "model",
        "appliance.serial": "serial",
        "appliance.bought_on": "bought_on",
    }
    own = {name_of[name]: text for name, text in sentences.items() if name in name_of}
    if phone and not is_new:
        own["new_phone" if who.new_phone() is not None else "phone"] = phone
    who.set_problems(own)
    if picker is not None:
        missing = problem_sentence(problems["customer"]) if "customer" in problems else ""
        picker.set_problem(missing, fields)
