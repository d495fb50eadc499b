# SPDX-License-Identifier: Apache-2.0
"""Words and checks of the catalogue. Pure: must not know the database."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from app.core.normalise import is_phone, phone_digits, plain_text
from app.core.permissions import declare

READ = declare("catalog.read", "查看商品目录和电话簿")
EDIT = declare("catalog.edit", "维护商品目录和电话簿")
PRICE = declare("catalog.price", "维护商品价格")

ICONS = ("fridge", "wash-machine", "air-conditioning", "device-tv", "microwave", "cup", "bolt")
"""Pictures that a class may have; ``bolt`` is the one for anything else."""


GBT4754 = ("385", "3851", "3852", "3853", "3854", "3855", "3856", "3857", "3859")
"""The industry codes of household appliances: the standard's, not ours."""
ENERGY_GRADES = ("", "1", "2", "3", "4", "5")
"""What the energy label says, 1 is the best; nothing where no label is asked for."""


PIECE = "台"
"""By what most appliances are sold."""


class EntryKind(StrEnum):
    """The lists of the catalogue."""

    BRAND = "brand"
    CLASS = "appliance_class"
    MODEL = "model"
    PART = "part"
    PARTY = "party"


class PartyKind(StrEnum):
    """Whom the phone book lists (A49); the last four numbers stand on a sales slip (A24, A55)."""

    STORE = "store"
    LOGISTICS = "logistics"
    MAKER = "maker"
    STATION = "station"
    CALL_CENTRE = "call_centre"
    HOTLINE = "hotline"
    PROMOTION = "promotion"
    INSTALLATION = "installation"


@dataclass(frozen=True, slots=True)
class SaveBrand:
    """Add a brand, or change the one named by ``id``; its maker is an entry of the phone book."""

    name: str
    aliases: tuple[str, ...] = ()
    id: UUID | None = None
    maker_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class SaveClass:
    """Add an appliance class below another or at the top, or change the one named by ``id``."""

    code: str
    name: str
    gbt4754: str = ""
    icon: str = "bolt"
    id: UUID | None = None
    parent_id: UUID | None = None
    unit: str = PIECE


@dataclass(frozen=True, slots=True)
class SaveModel:
    """Add a model, or change the one named by ``id``; ``ean`` is the bar code of the box, may be empty.

    ``code`` is what till and ERP call it; ``successor_id`` the model that came after a discontinued one.
    """

    brand_id: UUID | None
    class_id: UUID | None
    name: str
    ean: str = ""
    id: UUID | None = None
    code: str = ""
    energy_grade: str = ""
    discontinued_on: date | None = None
    successor_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class SaveParty:
    """Add an entry of the phone book, or change the one named by ``id``."""

    kind: str
    name: str
    phone: str = ""
    contact: str = ""
    address: str = ""
    store_id: UUID | None = None
    verified_on: date | None = None
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class VerifyParty:
    """Say that an entry of the phone book was called today and is right."""

    id: UUID


@dataclass(frozen=True, slots=True)
class SetVoid:
    """Take an entry out of use, or bring it back."""

    kind: EntryKind
    id: UUID
    is_void: bool = True


def is_ean(digits: str) -> bool:
    """Tell whether digits are an EAN-13 or EAN-8 with the right check digit (most here begin with 69)."""
    if re.fullmatch(r"\d{13}|\d{8}", digits, re.ASCII) is None:
        return False
    weighted = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(reversed(digits)))
    return weighted % 10 == 0


def ean_digits(text: str) -> str:
    """Return a typed or scanned bar code without spaces and hyphens, half width."""
    return re.sub(r"[\s-]", "", plain_text(text))


def validate_brand(command: SaveBrand) -> dict[str, str]:
    """Return the problems of a brand by field."""
    return _text_problem("name", command.name, 60)


def validate_class(command: SaveClass) -> dict[str, str]:
    """Return the problems of an appliance class by field."""
    problems = _text_problem("name", command.name, 40) | _text_problem("code", command.code, 24)
    if "code" not in problems and re.fullmatch(r"[a-z][a-z0-9_]*", plain_text(command.code)) is None:
        problems["code"] = "not_a_code"
    if command.gbt4754 and command.gbt4754 not in GBT4754:
        problems["gbt4754"] = "not_an_industry_code"
    if command.icon not in ICONS:
        problems["icon"] = "unknown_choice"
    problems |= _text_problem("unit", command.unit, 8)
    return problems


def validate_model(command: SaveModel) -> dict[str, str]:
    """Return the problems of a model by field."""
    problems = _text_problem("name", command.name, 80)
    if command.brand_id is None:
        problems["brand_id"] = "required"
    if command.class_id is None:
        problems["class_id"] = "required"
    if command.ean and not is_ean(ean_digits(command.ean)):
        problems["ean"] = "wrong_check_digit"
    if len(plain_text(command.code)) > 40:
        problems["code"] = "too_long"
    if command.energy_grade not in ENERGY_GRADES:
        problems["energy_grade"] = "unknown_choice"
    if command.successor_id is not None and command.discontinued_on is None:
        problems["discontinued_on"] = "required"
    return problems


def validate_party(command: SaveParty, today_on: date, *, sample: bool = False) -> dict[str, str]:
    """Return the problems of a phone-book entry by field."""
    problems = _text_problem("name", command.name, 120)
    if command.kind not in set(PartyKind):
        problems["kind"] = "unknown_choice"
    if not command.phone.strip():
        problems["phone"] = "required"
    elif not is_phone(phone_digits(command.phone), sample=sample):
        problems["phone"] = "not_a_phone"
    if len(command.contact) > 60:
        problems["contact"] = "too_long"
    if len(command.address) > 200:
        problems["address"] = "too_long"
    if command.verified_on is not None and command.verified_on > today_on:
        problems["verified_on"] = "in_future"
    return problems


def _text_problem(field: str, text: str, longest: int) -> dict[str, str]:
    plain = plain_text(text)
    if not plain:
        return {field: "required"}
    return {field: "too_long"} if len(plain) > longest else {}
