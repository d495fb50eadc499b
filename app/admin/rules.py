# SPDX-License-Identifier: Apache-2.0
"""Posts, grants, lock-out, transfers, what a staff form must hold. Pure: standard library and core values."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID
from zoneinfo import available_timezones

from app.core.ids import NIL
from app.core.normalise import is_phone, phone_digits
from app.core.permissions import Actor, declare

MANAGE = declare("admin.manage", "管理门店、员工、岗位和角色")
RESET_PASSWORD = declare("admin.reset_password", "重置员工密码")
AUDIT = declare("admin.audit", "查看登录和查看留痕，运行数据自检")
SHARE_VIEWS = declare("admin.share_views", "保存门店共用的视图")
PLAN_DUTY = declare("admin.plan_duty", "安排值班")
ANY_POST = ""
"""Write permission of what every person with a post may do in that scope: log in, keep views."""

ADMIN_ROLE = "admin"
"""Code of the role that the founder of a company holds."""

ROLE_KEY = "role."
"""Keys of the shipped roles among the dated rules; they are data to found a company with."""

ONE_DAY = timedelta(days=1)
FIRST_ON = date(1990, 1, 1)
LONGEST_PASSWORD = 128
_CODE = re.compile(r"[0-9A-Z]{3}")
_DESK_CODE = re.compile(r"[0-9A-Z]{2}")
_NUMBER = re.compile(r"[0-9A-Z][0-9A-Z-]{0,11}")
_ROLE_CODE = re.compile(r"[0-9A-Za-z-]{1,8}")


class PostKind(StrEnum):
    """How a person holds a post (A18)."""

    DEDICATED = "dedicated"
    DOUBLE = "double"
    ROTATING = "rotating"


class ViewOwner(StrEnum):
    """Whose a saved view is."""

    PERSONAL = "personal"
    STORE = "store"
    COMPANY = "company"


Scalar = str | int | float | bool | None
"""One JSON value in a saved view or a preference."""


@dataclass(frozen=True, slots=True)
class Term:
    """A span of days, both ends included; ``to_on`` None is without end."""

    from_on: date
    to_on: date | None = None

    def holds(self, on: date) -> bool:
        """Tell whether the day lies in the span."""
        return self.from_on <= on and (self.to_on is None or on <= self.to_on)

    def overlaps(self, other: Term) -> bool:
        """Tell whether some day lies in both spans."""
        return (self.to_on is None or other.from_on <= self.to_on) and (
            other.to_on is None or self.from_on <= other.to_on
        )


@dataclass(frozen=True, slots=True)
class PostGrant:
    """One post as far as it grants: where, when, what. ``store_id`` NIL is the whole company."""

    store_id: UUID
    term: Term
    permissions: frozenset[str]


def stranger(store_id: UUID) -> Actor:
    """Return the actor before anyone has logged in; may nothing."""
    return Actor(NIL, "", "", NIL, store_id, {})


def grants_on(posts: Iterable[PostGrant], on: date) -> dict[UUID, frozenset[str]]:
    """Return what posts grant on a day, by store: the union of those in force."""
    grants: dict[UUID, frozenset[str]] = {}
    for post in posts:
        if post.term.holds(on):
            grants[post.store_id] = grants.get(post.store_id, frozenset()) | post.permissions
    return grants


def lock_delay(failures: int, *, free: int, first_seconds: int, longest_seconds: int) -> timedelta:
    """Return how long log-in is locked after so many failures in a row: nothing, then doubling to a cap."""
    beyond = failures - free
    if beyond <= 0:
        return timedelta(0)
    doublings = min(beyond - 1, 32)
    return timedelta(seconds=min(first_seconds * 2**doublings, longest_seconds))


@dataclass(frozen=True, slots=True)
class TermChange:
    """What a transfer does to an old post: ends it on ``to_on``, or voids it when it never began."""

    to_on: date | None
    is_void: bool


def ended_before(term: Term, from_on: date) -> TermChange:
    """Return how a post gives way to one that begins on ``from_on``: last day is the day before."""
    if term.from_on >= from_on:
        return TermChange(term.to_on, is_void=True)
    if term.to_on is not None and term.to_on < from_on:
        return TermChange(term.to_on, is_void=False)
    return TermChange(from_on - ONE_DAY, is_void=False)


def first_gap_on(terms: Collection[Term], from_on: date) -> date | None:
    """Return the first day from ``from_on`` on that no term holds; None when all days are covered."""
    on = from_on
    while True:
        reaching = [term for term in terms if term.holds(on)]
        if not reaching:
            return on
        ends = [term.to_on for term in reaching if term.to_on is not None]
        if len(ends) < len(reaching):
            return None
        on = max(ends) + ONE_DAY


def staff_number(text: str) -> str:
    """Return a staff number as it is stored: no spaces, capital letters."""
    return re.sub(r"\s+", "", text).upper()


def tidy(text: str) -> str:
    """Return prose as it is stored: runs of space made one; Chinese punctuation stays as it was typed."""
    return " ".join(text.split())


def staff_problems(number: str, name: str, phone: str, *, sample: bool = False) -> dict[str, str]:
    """Return the problems of a person's fields, given in stored form."""
    problems = {}
    if not number:
        problems["number"] = "required"
    elif not _NUMBER.fullmatch(number):
        problems["number"] = "not_a_staff_number"
    if not name:
        problems["name"] = "required"
    elif len(name) > 60:
        problems["name"] = "too_long"
    if phone and not is_phone(phone_digits(phone), sample=sample):
        problems["phone"] = "not_a_phone"
    return problems


def password_problem(password: str, *, shortest: int, number: str = "") -> str | None:
    """Return what is wrong with a new password: too short, too long, one character, the staff number."""
    if len(password) < shortest:
        return "password_too_short"
    if len(password) > LONGEST_PASSWORD:
        return "too_long"
    if len(set(password)) == 1 or (number and password.casefold() == number.casefold()):
        return "password_too_simple"
    return None


def term_problems(from_on: date | None, to_on: date | None) -> dict[str, str]:
    """Return the problems of a post's days."""
    if from_on is None:
        return {"from_on": "required"}
    if from_on < FIRST_ON:
        return {"from_on": "too_early"}
    if to_on is not None and to_on < from_on:
        return {"to_on": "before_start"}
    return {}


def store_problems(fields: Mapping[str, str], *, sample: bool = False) -> dict[str, str]:
    """Return the problems of a store's fields, all given as text in stored form."""
    problems = {}
    if not _CODE.fullmatch(fields["code"]):
        problems["code"] = "not_a_store_code"
    for name, longest in (("name", 80), ("company_name", 80)):
        if not fields[name]:
            problems[name] = "required"
        elif len(fields[name]) > longest:
            problems[name] = "too_long"
    if len(fields["address"]) > 200:
        problems["address"] = "too_long"
    for name in ("phone", "hotline"):
        if fields[name] and not is_phone(phone_digits(fields[name]), sample=sample):
            problems[name] = "not_a_phone"
    if fields["timezone"] not in available_timezones():
        problems["timezone"] = "unknown_choice"
    return problems


def desk_problems(code: str, name: str) -> dict[str, str]:
    """Return the problems of a desk's fields; the code may be empty."""
    problems = {}
    if code and not _DESK_CODE.fullmatch(code):
        problems["code"] = "not_a_desk_code"
    if not name:
        problems["name"] = "required"
    elif len(name) > 40:
        problems["name"] = "too_long"
    return problems


def role_order(code: str) -> tuple[str, int, str]:
    """Return the sort key of a role's code: A2 stands before A12, others after them."""
    found = re.fullmatch(r"([A-Z])(\d+)", code)
    return (found[1], int(found[2]), "") if found else ("~", 0, code)


RULE_CHOICES: Mapping[str, tuple[str, ...]] = {
    "complaint.pause_gives_back": ("worked", "wall"),
    "parts.valuation": ("average", "fixed"),
}
"""Rules that take one of a few words."""


def rule_problems(key: str, value: object, shipped: Mapping[str, object]) -> dict[str, str]:
    """Return the problems of a company's own rule: it has the type of the shipped one; numbers start at 1."""
    if key not in shipped:
        return {"key": "unknown_choice"}
    if type(value) is not type(shipped[key]):
        return {"value": "wrong_kind"}
    if isinstance(value, int) and not isinstance(value, bool) and not 1 <= value <= 10**9:
        return {"value": "not_positive"}
    if isinstance(value, str) and not value.strip():
        return {"value": "required"}
    if value not in RULE_CHOICES.get(key, (value,)):
        return {"value": "unknown_choice"}
    return {}


def role_problems(
    code: str, title: str, permissions: Collection[str], known: Collection[str], limit_fen: int | None
) -> dict[str, str]:
    """Return the problems of a role; ``known`` are the permissions that the program has."""
    problems = {}
    if not _ROLE_CODE.fullmatch(code):
        problems["code"] = "not_a_role_code"
    if not title:
        problems["title"] = "required"
    elif len(title) > 40:
        problems["title"] = "too_long"
    if not set(permissions) <= set(known):
        problems["permissions"] = "unknown_choice"
    if limit_fen is not None and limit_fen < 0:
        problems["approval_limit_fen"] = "negative"
    return problems
