# SPDX-License-Identifier: Apache-2.0
"""Words, commands and checks of customers: phones, addresses, appliances, doubles. Pure."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from app.core.normalise import (
    is_phone,
    mask_address,
    mask_name,
    mask_phone,
    person_name,
    phone_digits,
    plain_text,
)
from app.core.permissions import declare

READ = declare("customers.read", "查看顾客档案（个人信息遮盖）")
EDIT = declare("customers.edit", "登记和修改顾客档案")
MERGE = declare("customers.merge", "合并重复的顾客档案")
REDACT = declare("customers.redact", "按本人要求删除个人信息")

LONGEST_NAME = 120
LONGEST_CONTACT = 60
LONGEST_LABEL = 40
LONGEST_REGION = 80
LONGEST_STREET = 200
LONGEST_NEEDS = 1000
LONGEST_NOTE = 2000
LONGEST_REASON = 400
HIDDEN = "…"
_EXTENSION = re.compile(r"(转|分机|ext\.?|x)\s*(?=\d)", re.IGNORECASE)
_WORDS = re.compile(r"(电话|手机|固话|座机|tel|phone|mobile)\s*[:：]?", re.IGNORECASE)


class CustomerKind(StrEnum):
    """A natural person or a company (E7)."""

    PERSON = "person"
    COMPANY = "company"


class CustomerLevel(StrEnum):
    """New, old and VIP customers (E34)."""

    NEW = "new"
    OLD = "old"
    VIP = "vip"


_KINDS = frozenset(CustomerKind)
_LEVELS = frozenset(CustomerLevel)


class PhoneKind(StrEnum):
    """What a number is, told by its digits."""

    MOBILE = "mobile"
    LANDLINE = "landline"
    OTHER = "other"


class PersonalField(StrEnum):
    """What can be unmasked, by the field name of the record of it."""

    PHONE = "digits"
    ADDRESS = "street"


@dataclass(frozen=True, slots=True)
class PhoneInput:
    """A number as it was typed, and whose it is (本人, 儿子, 公司总机)."""

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class AddressInput:
    """An address: ``region`` down to county or town, ``street`` the rest."""

    street: str
    region: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class RegisterCustomer:
    """Add a customer. A company may name the person to talk to and the account manager who cares for it."""

    name: str
    kind: CustomerKind = CustomerKind.PERSON
    phones: tuple[PhoneInput, ...] = ()
    addresses: tuple[AddressInput, ...] = ()
    contact_name: str = ""
    level: CustomerLevel = CustomerLevel.NEW
    needs: str = ""
    manager_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class UpdateCustomer:
    """Change a customer's own fields."""

    id: UUID
    name: str
    kind: CustomerKind
    contact_name: str
    level: CustomerLevel
    needs: str
    manager_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class ApplianceInput:
    """What is known of an appliance: a model of the catalogue, or brand and model as the person says them."""

    model_id: UUID | None = None
    class_id: UUID | None = None
    brand_text: str = ""
    model_text: str = ""
    serial: str = ""
    bought_on: date | None = None
    bought_from: str = ""
    bought_from_id: UUID | None = None
    receipt_number: str = ""


@dataclass(frozen=True, slots=True)
class RegisterAppliance:
    """Add an appliance to a customer."""

    customer_id: UUID
    appliance: ApplianceInput


@dataclass(frozen=True, slots=True)
class UpdateAppliance:
    """Change an appliance."""

    id: UUID
    appliance: ApplianceInput


@dataclass(frozen=True, slots=True)
class AddPhone:
    """Add a number to a customer."""

    customer_id: UUID
    phone: PhoneInput


@dataclass(frozen=True, slots=True)
class AddAddress:
    """Add an address to a customer."""

    customer_id: UUID
    address: AddressInput


@dataclass(frozen=True, slots=True)
class AddNote:
    """Add a remark to a customer's timeline."""

    customer_id: UUID
    text: str


@dataclass(frozen=True, slots=True)
class MergeCustomers:
    """The double gives way: what was and will be said of it belongs to ``into_id``."""

    double_id: UUID
    into_id: UUID


@dataclass(frozen=True, slots=True)
class RedactCustomer:
    """Erase the personal values of a customer, with the reason that the law or the person gave."""

    customer_id: UUID
    reason: str


@dataclass(frozen=True, slots=True)
class Reveal:
    """Show a personal value in full; ``reason`` may say why."""

    id: UUID
    reason: str = ""


def read_phone(text: str, *, sample: bool = False) -> str | None:
    """Return the digits of a typed phone number; None when it is none.

    Spaces, hyphens, brackets, full width, +86, a word before and 转 before an extension are allowed; any
    other letter means that the text is no number (``138 0000 00O0``).
    """
    if text.isascii() and text.isdigit():
        return digits if is_phone(digits := phone_digits(text), sample=sample) else None
    plain = _EXTENSION.sub("-", _WORDS.sub("", unicodedata.normalize("NFKC", text)))
    if any(character.isalpha() for character in plain):
        return None
    digits = phone_digits(plain)
    return digits if is_phone(digits, sample=sample) else None


def phone_kind(digits: str) -> PhoneKind:
    """Return what a number is."""
    if len(digits) == 11 and digits.startswith("1"):
        return PhoneKind.MOBILE
    if digits.startswith("0") or (len(digits) in {7, 8} and digits[0] in "23456789"):
        return PhoneKind.LANDLINE
    return PhoneKind.OTHER


def stored_name(name: str, kind: CustomerKind) -> str:
    """Return a name as it is stored: one kind of middle dot in a person's name, half width in a company's."""
    return person_name(name) if kind is CustomerKind.PERSON else plain_text(name)


def shown_name(name: str, kind: CustomerKind, *, in_full: bool) -> str:
    """Return a person's name masked unless the reader may see personal data; a company's name always."""
    return name if in_full or kind is CustomerKind.COMPANY else mask_name(name)


def shown_phone(digits: str) -> str:
    """Return the mask of a number: never more than three digits in front and four behind, half hidden."""
    return mask_phone(digits)


def shown_address(region: str, street: str) -> str:
    """Return an address without its street; without a region the first characters of the street."""
    return f"{region} {HIDDEN}" if region else mask_address(street)


def validate_customer(
    name: str, kind: CustomerKind, contact_name: str, level: CustomerLevel, needs: str
) -> dict[str, str]:
    """Return the problems of a customer's own fields."""
    problems: dict[str, str] = {}
    stored = plain_text(name)
    if not stored:
        problems["name"] = "required"
    elif len(stored) > LONGEST_NAME:
        problems["name"] = "too_long"
    elif not any(character.isalpha() for character in stored):
        problems["name"] = "not_a_name"
    if kind not in _KINDS:
        problems["kind"] = "unknown_choice"
    if level not in _LEVELS:
        problems["level"] = "unknown_choice"
    if len(contact_name) > LONGEST_CONTACT:
        problems["contact_name"] = "too_long"
    if len(needs) > LONGEST_NEEDS:
        problems["needs"] = "too_long"
    return problems


def validate_phone(phone: PhoneInput, *, sample: bool = False) -> dict[str, str]:
    """Return the problems of a number: fields ``phone`` and ``phone_label``."""
    problems: dict[str, str] = {}
    if not phone.text.strip():
        problems["phone"] = "required"
    elif read_phone(phone.text, sample=sample) is None:
        problems["phone"] = "not_a_phone"
    if len(phone.label) > LONGEST_LABEL:
        problems["phone_label"] = "too_long"
    return problems


def validate_address(address: AddressInput) -> dict[str, str]:
    """Return the problems of an address: fields ``region``, ``street``, ``address_label``."""
    problems: dict[str, str] = {}
    if not address.street.strip():
        problems["street"] = "required"
    elif len(address.street) > LONGEST_STREET:
        problems["street"] = "too_long"
    if len(address.region) > LONGEST_REGION:
        problems["region"] = "too_long"
    if len(address.label) > LONGEST_LABEL:
        problems["address_label"] = "too_long"
    return problems


def validate_register(command: RegisterCustomer, *, sample: bool = False) -> dict[str, str]:
    """Return the problems of a new customer; phones and addresses by place (``phones.0``)."""
    problems = validate_customer(
        command.name, command.kind, command.contact_name, command.level, command.needs
    )
    for place, phone in enumerate(command.phones):
        problems |= {f"{name}s.{place}": code for name, code in validate_phone(phone, sample=sample).items()}
    for place, address in enumerate(command.addresses):
        problems |= {f"{name}s.{place}": code for name, code in validate_address(address).items()}
    return problems


def validate_appliance(appliance: ApplianceInput, today_on: date) -> dict[str, str]:
    """Return the problems of an appliance: something must say what it is."""
    problems: dict[str, str] = {}
    told = (appliance.brand_text, appliance.model_text, appliance.serial)
    if not (appliance.model_id or appliance.class_id or any(text.strip() for text in told)):
        problems["model_text"] = "required"
    for name, longest in (
        ("brand_text", 60),
        ("model_text", 80),
        ("serial", 40),
        ("bought_from", 120),
        ("receipt_number", 40),
    ):
        if len(getattr(appliance, name)) > longest:
            problems[name] = "too_long"
    if appliance.bought_on is not None and appliance.bought_on > today_on:
        problems["bought_on"] = "in_future"
    return problems


def validate_text(field: str, text: str, longest: int) -> dict[str, str]:
    """Return the problem of one required text."""
    if not text.strip():
        return {field: "required"}
    return {field: "too_long"} if len(text) > longest else {}
