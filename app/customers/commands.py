# SPDX-License-Identifier: Apache-2.0
"""Writing customers. Nothing is deleted: children are voided, doubles merged, persons redacted."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from sqlalchemy import select

from app.admin.models import Unmasking
from app.core import redaction, search_index
from app.core.errors import NotFoundError, ProblemsError
from app.core.ids import new_id
from app.core.normalise import person_name, plain_text
from app.core.permissions import SEE_PERSONAL
from app.core.unit_of_work import UnitOfWork
from app.customers import claims
from app.customers.errors import MergeWithItselfError, RedactedCustomerError
from app.customers.families import SEARCH_KIND, current_customer, family_of
from app.customers.models import Appliance, Customer, CustomerAddress, CustomerNote, CustomerPhone, Redaction
from app.customers.registering import (
    Registered,
    add_appliances,
    address_values,
    appliance_values,
    phone_values,
    register_customers,
)
from app.customers.rules import (
    EDIT,
    LONGEST_NOTE,
    LONGEST_REASON,
    MERGE,
    READ,
    REDACT,
    AddAddress,
    AddNote,
    AddPhone,
    AddressInput,
    MergeCustomers,
    PersonalField,
    PhoneInput,
    RedactCustomer,
    RegisterAppliance,
    RegisterCustomer,
    Reveal,
    UpdateAppliance,
    UpdateCustomer,
    stored_name,
    validate_address,
    validate_customer,
    validate_phone,
    validate_text,
)

Child = TypeVar("Child", CustomerPhone, CustomerAddress, Appliance)


def register_customer(uow: UnitOfWork, command: RegisterCustomer) -> Registered:
    """Add a customer with his phones and addresses. Errors: E2001, E9001."""
    return register_customers(uow, [command])[0]


def update_customer(uow: UnitOfWork, command: UpdateCustomer) -> None:
    """Change a customer's own fields; needs the right to see what is changed. Errors: E2001, E3002, E9001."""
    customer = _open(uow, command.id)
    uow.require(SEE_PERSONAL, customer.scope)
    problems = validate_customer(
        command.name, command.kind, command.contact_name, command.level, command.needs
    )
    if problems:
        raise ProblemsError(problems)
    customer.kind = command.kind.value
    customer.name = stored_name(command.name, command.kind)
    customer.contact_name = person_name(command.contact_name)
    customer.level = command.level.value
    customer.needs = command.needs.strip()
    customer.manager_id = command.manager_id


def add_phone(uow: UnitOfWork, command: AddPhone) -> UUID:
    """Add a number; the customer may not have it already, somebody else may. Errors: E2001, E3002, E9001."""
    customer = _open(uow, command.customer_id)
    problems = validate_phone(command.phone, sample=uow.identity.is_sample)
    if problems:
        raise ProblemsError(problems)
    row = _phone(uow, customer, command.phone)
    held = uow.session.scalars(
        select(CustomerPhone.id).where(
            CustomerPhone.customer_id.in_(family_of(uow.session, customer.id)),
            CustomerPhone.digits == row.digits,
            CustomerPhone.is_void.is_(False),
        )
    ).first()
    if held is not None:
        raise ProblemsError({"phone": "already_there"})
    uow.add(row)
    uow.flush()
    return row.id


def void_phone(uow: UnitOfWork, phone_id: UUID) -> None:
    """Take a number out of use. Errors: E2001, E3002, E9002."""
    _child(uow, CustomerPhone, phone_id).is_void = True


def add_address(uow: UnitOfWork, command: AddAddress) -> UUID:
    """Add an address. Errors: E2001, E3002, E9001."""
    customer = _open(uow, command.customer_id)
    problems = validate_address(command.address)
    if problems:
        raise ProblemsError(problems)
    row = _address(customer, command.address)
    uow.add(row)
    uow.flush()
    return row.id


def void_address(uow: UnitOfWork, address_id: UUID) -> None:
    """Take an address out of use. Errors: E2001, E3002, E9002."""
    _child(uow, CustomerAddress, address_id).is_void = True


def add_note(uow: UnitOfWork, command: AddNote) -> UUID:
    """Add a remark to the timeline. Errors: E2001, E3002, E9001."""
    customer = _open(uow, command.customer_id)
    problems = validate_text("text", command.text, LONGEST_NOTE)
    if problems:
        raise ProblemsError(problems)
    note = CustomerNote(scope=customer.scope, customer_id=customer.id, text=command.text.strip())
    uow.add(note)
    uow.flush()
    return note.id


def register_appliance(uow: UnitOfWork, command: RegisterAppliance) -> UUID:
    """Add an appliance. Errors: E2001, E3002, E9001."""
    customer = _open(uow, command.customer_id)
    return add_appliances(uow, [(customer.scope, customer.id, command.appliance)])[0]


def update_appliance(uow: UnitOfWork, command: UpdateAppliance) -> None:
    """Change an appliance. Errors: E2001, E3002, E9001, E9002."""
    row = _child(uow, Appliance, command.id)
    for name, value in appliance_values(uow, [command.appliance])[0].items():
        setattr(row, name, value)


def void_appliance(uow: UnitOfWork, appliance_id: UUID) -> None:
    """Take an appliance out of use: sold, thrown away, or entered by mistake. Errors: E2001, E3002, E9002."""
    _child(uow, Appliance, appliance_id).is_void = True


def merge_customers(uow: UnitOfWork, command: MergeCustomers) -> None:
    """Let a double give way; every reference to it stays valid. Errors: E2001, E3002, E3003, E9002."""
    double = current_customer(uow.session, command.double_id)
    into = current_customer(uow.session, command.into_id)
    for customer in (double, into):
        uow.require(MERGE, customer.scope)
        _refuse_redacted(customer)
    if double.id == into.id:
        raise MergeWithItselfError(number=into.number)
    double.is_void = True
    double.merged_into_id = into.id


def split_customer(uow: UnitOfWork, customer_id: UUID) -> None:
    """Take a merge back: the double stands for himself again. Errors: E2001, E3002, E9002."""
    double = uow.session.scalars(
        select(Customer).where(Customer.id == customer_id, Customer.merged_into_id.is_not(None))
    ).first()
    if double is None:
        raise NotFoundError(kind="customer", row_id=customer_id)
    uow.require(MERGE, double.scope)
    _refuse_redacted(double)
    into = current_customer(uow.session, customer_id)
    double.is_void = False
    double.merged_into_id = None
    uow.flush()
    # The one who stood for him was not touched, but is no longer found by his names and phones.
    search_index.rebuild(uow.session, SEARCH_KIND, [into.id])


def redact_customer(uow: UnitOfWork, command: RedactCustomer) -> int:
    """Erase a person's values in records, history and index; returns how many. Errors: E2001, E9001, E9002.

    The number, the dates, the facts about goods, and who erased when and why remain. It cannot be undone.
    """
    customer = current_customer(uow.session, command.customer_id)
    uow.require(REDACT, customer.scope)
    _refuse_redacted(customer)
    problems = validate_text("reason", command.reason, LONGEST_REASON)
    if problems:
        raise ProblemsError(problems)
    family = family_of(uow.session, customer.id)
    claims.take_all(uow, family)
    # One fact for each record of the person: every desk and the server blank by what a fact names.
    facts = [
        Redaction(scope=member.scope, id=new_id(), customer_id=member.id, reason=plain_text(command.reason))
        for member in uow.session.scalars(select(Customer).where(Customer.id.in_(family)))
    ]
    uow.session.add_all(facts)
    for member in uow.session.scalars(select(Customer).where(Customer.id.in_(family))):
        member.is_redacted = True
        member.is_void = True
    uow.flush()
    rows = redaction.aggregate_of(uow.session, "customer", family, holders="customer_id")
    first = next(fact for fact in facts if fact.customer_id == customer.id)
    return redaction.redact(uow, rows, first.id)


def reveal_phone(uow: UnitOfWork, command: Reveal) -> str:
    """Return a number in full and log that it was looked at. Errors: E2001, E9002."""
    phone = _seen(uow, CustomerPhone, command, PersonalField.PHONE)
    return phone.digits


def reveal_address(uow: UnitOfWork, command: Reveal) -> str:
    """Return an address in full and log that it was looked at. Errors: E2001, E9002."""
    address = _seen(uow, CustomerAddress, command, PersonalField.ADDRESS)
    return f"{address.region} {address.street}".strip()


def _open(uow: UnitOfWork, customer_id: UUID) -> Customer:
    """Return the customer to write to: the one who stands for the id, in a store where the actor may edit."""
    customer = current_customer(uow.session, customer_id)
    uow.require(EDIT, customer.scope)
    _refuse_redacted(customer)
    return customer


def _refuse_redacted(customer: Customer) -> None:
    if customer.is_redacted:
        raise RedactedCustomerError(number=customer.number)


def _child(uow: UnitOfWork, table: type[Child], row_id: UUID) -> Child:
    row = uow.session.scalars(select(table).where(table.id == row_id)).first()
    if row is None:
        raise NotFoundError(kind=table.__tablename__, row_id=row_id)
    _open(uow, row.customer_id)
    return row


def _seen(uow: UnitOfWork, table: type[Child], command: Reveal, field: PersonalField) -> Child:
    row = uow.session.scalars(select(table).where(table.id == command.id)).first()
    if row is None:
        raise NotFoundError(kind=table.__tablename__, row_id=command.id)
    uow.require(READ, row.scope)
    uow.require(SEE_PERSONAL, row.scope)
    uow.add(
        Unmasking(
            scope=row.scope,
            entity_kind="customer",
            entity_id=current_customer(uow.session, row.customer_id).id,
            field=field.value,
            reason=plain_text(command.reason),
        )
    )
    return row


def _phone(uow: UnitOfWork, customer: Customer, phone: PhoneInput) -> CustomerPhone:
    values = phone_values(phone, sample=uow.identity.is_sample)
    return CustomerPhone(scope=customer.scope, customer_id=customer.id, **values)


def _address(customer: Customer, address: AddressInput) -> CustomerAddress:
    return CustomerAddress(scope=customer.scope, customer_id=customer.id, **address_values(address))
