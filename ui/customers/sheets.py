# SPDX-License-Identifier: Apache-2.0
"""The sheets that write a customer: register, change, phone, address, merge, redact. Commands alone store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.admin.queries import StaffChoice, staff_choices
from app.core.errors import ProblemsError
from app.customers.claims import Bearing, bearing_of
from app.customers.commands import (
    add_address,
    add_phone,
    merge_customers,
    redact_customer,
    register_customer,
    update_customer,
)
from app.customers.queries import get_customer_fields
from app.customers.registering import Registered
from app.customers.rows import CustomerCard, CustomerFields
from app.customers.rules import (
    AddAddress,
    AddPhone,
    AddressInput,
    CustomerKind,
    CustomerLevel,
    MergeCustomers,
    PhoneInput,
    RedactCustomer,
    RegisterCustomer,
    UpdateCustomer,
)
from ui.client import Client
from ui.customers.doubles_panel import DoublesPanel
from ui.customers.picker import CustomerPicker
from ui.customers.words import CustomerWords
from ui.widgets.banner import Banner
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.layouts import column_of
from ui.widgets.messages import message_for, problem_sentences

_FIELD_OF = {
    "phones.0": "phone",
    "phones.1": "phone2",
    "phone_labels.0": "phone",
    "streets.0": "street",
    "regions.0": "region",
}


class CommandSheet(Overlay):
    """A sheet over a form that runs one command, and stays with everything typed when that fails."""

    stored = Signal(object)

    def __init__(self, client: Client, parent: QWidget, title: str, icon: str, width: int = 520) -> None:
        super().__init__(parent, title, icon=icon, width=width)
        self.client = client
        self.words = CustomerWords(self)
        self.form: FormPanel | None = None
        self.accepted.connect(self.on_accept)

    def on_accept(self) -> None:
        """Build the command and run it."""
        raise NotImplementedError

    def run(self, command: Callable[..., Any], order: object) -> None:
        """Run a command; close when it is stored, show what is wrong otherwise."""
        self.set_notice(None)
        self.set_busy(True)
        self.client.jobs.write(command, order, owner=self, done=self.on_stored, failed=self.on_failed)

    def on_stored(self, answer: object) -> None:
        """Say what was stored and close."""
        self.stored.emit(answer)
        self.done()

    def on_failed(self, error: Exception) -> None:
        """Mark fields, or show the error above the buttons."""
        self.set_busy(False)
        problems: Mapping[str, str] = error.problems if isinstance(error, ProblemsError) else {}
        shown = {_FIELD_OF.get(name, name): code for name, code in problems.items()}
        if self.form is not None and shown and set(shown) <= set(self.form.values()):
            self.form.set_problems(problem_sentences(shown))
        else:
            self.set_notice(ErrorNotice(message_for(error)))


class CustomerSheet(CommandSheet):
    """Register a customer, with possible doubles shown while typing, or change one.

    `stored` gives Registered for a new customer, None for a changed one; `existing_chosen(id)` that it is one
    who is there already.
    """

    existing_chosen = Signal(object)

    def __init__(
        self, client: Client, parent: QWidget, customer_id: UUID | None = None, typed: str = ""
    ) -> None:
        """Make an empty form, or fetch the fields of a customer to change."""
        super().__init__(client, parent, "", "user-plus" if customer_id is None else "edit", 680)
        self.set_title(self.tr("登记顾客") if customer_id is None else self.tr("修改顾客资料"))
        self._customer_id = customer_id
        self.form = form = FormPanel(self._fields(), columns=2)
        self.doubles = DoublesPanel(client, self.tr("打开"))
        self.doubles.chosen.connect(self._on_existing)
        form.field_changed.connect(self._on_field_changed)
        form.submitted.connect(self.accept)
        self.set_body(column_of(form, self.doubles, spacing=12))
        self.add_cancel()
        self.add_accept(self.tr("登记") if customer_id is None else self.tr("保存"))
        form.set_values({"kind": CustomerKind.PERSON, "level": CustomerLevel.NEW})
        if customer_id is None:
            self._prefill(typed)
        else:
            for name in ("phone", "phone2", "region", "street"):
                form.set_shown(name, False)
            client.jobs.read(
                get_customer_fields, customer_id, owner=self, done=self._show, failed=self._on_unreadable
            )
        self._show_for_kind()
        client.jobs.read(staff_choices, owner=self, done=self._on_staff)

    def on_accept(self) -> None:
        """Register or change."""
        if self.form is None or not self.form.check_kinds():
            return
        values = self.form.values()
        # A combo box gives a plain text back, whatever kind of text it was given.
        company = values["kind"] == CustomerKind.COMPANY
        name, needs = str(values["name"]), str(values["needs"] or "")
        contact = str(values["contact_name"] or "") if company else ""
        manager = values["manager_id"] if company and isinstance(values["manager_id"], UUID) else None
        kind = CustomerKind.COMPANY if company else CustomerKind.PERSON
        level = CustomerLevel(str(values["level"]))
        if self._customer_id is not None:
            order = UpdateCustomer(self._customer_id, name, kind, contact, level, needs, manager)
            self.run(update_customer, order)
            return
        phones = tuple(PhoneInput(str(values[key])) for key in ("phone", "phone2") if values[key])
        street, region = str(values["street"] or ""), str(values["region"] or "")
        addresses = (AddressInput(street, region),) if street or region else ()
        self.run(
            register_customer,
            RegisterCustomer(name, kind, phones, addresses, contact, level, needs, manager),
        )

    def _fields(self) -> tuple[Field, ...]:
        kinds = tuple((kind, self.words.kind(kind)) for kind in CustomerKind)
        levels = tuple((level, self.words.level(level)) for level in CustomerLevel)
        return (
            Field("name", self.tr("姓名或单位名称"), required=True, most=120),
            Field("kind", self.tr("类别"), FieldKind.CHOICE, choices=kinds),
            Field("contact_name", self.tr("联系人"), most=60),
            Field("manager_id", self.tr("专属客户经理"), FieldKind.CHOICE),
            Field("phone", self.tr("电话"), FieldKind.PHONE, placeholder=self.tr("手机，或区号加座机")),
            Field("phone2", self.tr("第二电话"), FieldKind.PHONE),
            Field("region", self.tr("地区"), placeholder=self.tr("市、区县、街道"), most=80),
            Field("street", self.tr("详细地址"), placeholder=self.tr("路、小区、门牌"), most=200),
            Field("level", self.tr("等级"), FieldKind.CHOICE, choices=levels),
            Field(
                "needs",
                self.tr("需求档案"),
                FieldKind.TEXT,
                span=2,
                rows=2,
                placeholder=self.tr("常问的问题、特殊需要，例如：只在晚上接电话"),
                most=1000,
            ),
        )

    def _prefill(self, typed: str) -> None:
        if self.form is None or not typed.strip():
            return
        name = "phone" if typed.strip()[:1] in "+0123456789" else "name"
        self.form.set_values({name: typed.strip()})
        self._ask_doubles()

    def _show(self, fields: CustomerFields) -> None:
        if self.form is not None:
            self.form.set_values(
                {
                    "name": fields.name,
                    "kind": fields.kind,
                    "contact_name": fields.contact_name,
                    "manager_id": fields.manager_id,
                    "level": fields.level,
                    "needs": fields.needs,
                }
            )
            self._show_for_kind()
            self.form.focus_first()

    def _on_staff(self, people: tuple[StaffChoice, ...]) -> None:
        if self.form is not None:
            chosen = self.form.value("manager_id")
            choices = tuple((person.id, f"{person.name} {person.number}") for person in people)
            self.form.set_choices("manager_id", ((None, self.tr("（没有）")), *choices))
            self.form.set_values({"manager_id": chosen})

    def _on_unreadable(self, error: Exception) -> None:
        self.set_notice(ErrorNotice(message_for(error)))

    def _on_field_changed(self, name: str) -> None:
        if name == "kind":
            self._show_for_kind()
        if name in {"name", "phone", "phone2", "region", "street"}:
            self._ask_doubles()

    def _ask_doubles(self) -> None:
        if self.form is None or self._customer_id is not None:
            return
        values = self.form.values()
        address = f"{values['region'] or ''}{values['street'] or ''}"
        phones = [str(values[key] or "") for key in ("phone", "phone2")]
        self.doubles.ask(str(values["name"] or ""), phones, address if values["street"] else "")

    def _on_existing(self, customer_id: UUID) -> None:
        self.existing_chosen.emit(customer_id)
        self.done()

    def _show_for_kind(self) -> None:
        if self.form is not None:
            company = self.form.value("kind") == CustomerKind.COMPANY
            self.form.set_shown("contact_name", company)
            self.form.set_shown("manager_id", company)


class PhoneSheet(CommandSheet):
    """Add a number to a customer."""

    def __init__(self, client: Client, parent: QWidget, card: CustomerCard) -> None:
        super().__init__(client, parent, "", "phone", 460)
        self.set_title(self.tr("登记电话"))
        self._card = card
        self.form = FormPanel(
            (
                Field("phone", self.tr("电话"), FieldKind.PHONE, required=True),
                Field("phone_label", self.tr("说明"), placeholder=self.tr("本人、儿子、前台…"), most=40),
            )
        )
        self.doubles = DoublesPanel(client, self.tr("打开"))
        self.doubles.chosen.connect(lambda row_id: client.open("customers", row_id))
        self.form.field_changed.connect(self._on_field_changed)
        self.form.submitted.connect(self.accept)
        self.set_lead(self.tr("{name} 的另一个号码").format(name=card.name))
        self.set_body(column_of(self.form, self.doubles, spacing=12))
        self.add_cancel()
        self.add_accept(self.tr("登记"))

    def on_accept(self) -> None:
        """Add the number."""
        if self.form is not None and self.form.check_kinds():
            values = self.form.values()
            phone = PhoneInput(str(values["phone"]), str(values["phone_label"] or ""))
            self.run(add_phone, AddPhone(self._card.id, phone))

    def _on_field_changed(self, _name: str) -> None:
        if self.form is not None:
            self.doubles.ask("", [str(self.form.value("phone") or "")], "", self._card.id)


class AddressSheet(CommandSheet):
    """Add an address to a customer."""

    def __init__(self, client: Client, parent: QWidget, card: CustomerCard) -> None:
        super().__init__(client, parent, "", "map-pin", 520)
        self.set_title(self.tr("登记地址"))
        self._card = card
        self.form = FormPanel(
            (
                Field("region", self.tr("地区"), placeholder=self.tr("市、区县、街道"), most=80),
                Field("street", self.tr("详细地址"), required=True, most=200),
                Field("address_label", self.tr("说明"), placeholder=self.tr("家、单位、送货…"), most=40),
            )
        )
        self.set_body(self.form)
        self.add_cancel()
        self.add_accept(self.tr("登记"))

    def on_accept(self) -> None:
        """Add the address."""
        if self.form is not None and self.form.check_kinds():
            values = {name: str(value or "") for name, value in self.form.values().items()}
            address = AddressInput(values["street"], values["region"], values["address_label"])
            self.run(add_address, AddAddress(self._card.id, address))


class MergeSheet(CommandSheet):
    """Choose the customer who stays; the one on the card gives way."""

    def __init__(self, client: Client, parent: QWidget, card: CustomerCard) -> None:
        super().__init__(client, parent, "", "git-merge", 560)
        self.set_title(self.tr("合并重复的档案"))
        self._card = card
        self.set_lead(
            self.tr(
                "{name}（{number}）并入下面选的顾客。电话、电器、投诉和往来都跟过去，以后还能拆回。"
            ).format(name=card.name, number=card.number)
        )
        self.picker = CustomerPicker(client, may_add=False)
        self.set_body(self.picker)
        self.add_cancel()
        self.add_accept(self.tr("合并"), icon="git-merge")

    def on_accept(self) -> None:
        """Merge into the chosen customer."""
        into_id = self.picker.customer_id()
        if into_id is None:
            self.picker.set_problem(self.tr("请选要保留的那位顾客"))
            return
        self.run(merge_customers, MergeCustomers(self._card.id, into_id))

    def on_stored(self, answer: object) -> None:
        """Show the customer who stays."""
        del answer
        super().on_stored(self.picker.customer_id())


class RedactSheet(CommandSheet):
    """Erase a person's values: a reason, and the number typed to be sure."""

    def __init__(self, client: Client, parent: QWidget, card: CustomerCard) -> None:
        super().__init__(client, parent, "", "eye-off", 560)
        self.set_title(self.tr("删除个人信息"))
        self._card = card
        self.set_lead(
            self.tr(
                "姓名、电话、地址、备注以及修改历史里的旧值都会被清空，不能恢复。编号、日期和商品记录保留。"
            )
        )
        self.form = FormPanel(
            (
                Field(
                    "reason",
                    self.tr("理由"),
                    required=True,
                    placeholder=self.tr("例如：本人书面要求，不要写个人信息"),
                    most=400,
                ),
                Field(
                    "typed",
                    self.tr("请输入 {number} 以确认").format(number=card.number),
                    required=True,
                ),
            )
        )
        self.set_body(self.form)
        self.add_cancel()
        self.add_accept(self.tr("删除个人信息"), kind="danger")
        client.jobs.read(bearing_of, card.id, owner=self, done=self._on_bearing)

    def _on_bearing(self, found: Bearing) -> None:
        """Say what else bears his values, before anything is erased."""
        told = []
        if found.his:
            told.append(
                self.tr("另有 {n} 张未认领的单据写着本人的电话或证件，一并清空。").format(n=found.his)
            )
        if found.doubtful:
            text = self.tr("还有 {n} 张电话相同、姓名不同的单据，不会动：属于本人的请先认领。")
            told.append(text.format(n=found.doubtful))
        if told:
            self.set_notice(Banner("".join(told), tone="warn"))

    def on_accept(self) -> None:
        """Redact once the number was typed."""
        if self.form is None or not self.form.check_kinds():
            return
        values = self.form.values()
        if str(values["typed"]).strip().upper() != self._card.number:
            self.form.set_problems({"typed": self.tr("与顾客编号不一致")})
            return
        self.run(redact_customer, RedactCustomer(self._card.id, str(values["reason"])))


def registered_id(answer: object) -> UUID | None:
    """Return the id of the customer that a CustomerSheet registered; None for a changed one."""
    return answer.id if isinstance(answer, Registered) else None
