# SPDX-License-Identifier: Apache-2.0
"""Tables of the company itself: stores, desks, staff, posts, roles, sessions, views. Must not know commands.

What the whole company shares lies in the NIL scope; what one store did lies in that store's scope.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.admin import rules
from app.core import synced
from app.core.db import Base, FactRow, MutableRow
from app.core.permissions import SEE_PERSONAL
from app.core.synced import Parent, SyncedTable, TableKind


class Store(MutableRow, Base):
    """A shop of the company; NIL scope, and its id is the scope of the shop's own rows."""

    __tablename__ = "store"

    code: Mapped[str] = mapped_column(String(3))
    name: Mapped[str] = mapped_column(String(80))
    company_name: Mapped[str] = mapped_column(String(80))
    phone: Mapped[str] = mapped_column(String(20))
    hotline: Mapped[str] = mapped_column(String(20))
    address: Mapped[str] = mapped_column(String(200))
    timezone: Mapped[str] = mapped_column(String(40))
    is_active: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (
        Index("ix_store_id", "id"),
        UniqueConstraint("scope", "code", name="uq_store_code"),
    )


synced.register(
    SyncedTable(
        "store",
        TableKind.MUTABLE,
        write_permission=rules.MANAGE,
        store_column="id",
        fixed=frozenset({"timezone"}),
        ends_batch=True,
    )
)


class WorkDesk(MutableRow, Base):
    """A place of work in a store; ``code`` stays empty until head office gives one (two characters)."""

    __tablename__ = "desk"

    store_id: Mapped[UUID]
    code: Mapped[str | None] = mapped_column(String(2))
    name: Mapped[str] = mapped_column(String(40))
    device_id: Mapped[UUID | None]
    is_active: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (
        Index("ix_desk_id", "id"),
        Index("ix_desk_store_id", "store_id"),
        UniqueConstraint("scope", "store_id", "code", name="uq_desk_code"),
    )


synced.register(
    SyncedTable(
        "desk",
        TableKind.MUTABLE,
        write_permission=rules.MANAGE,
        parent=Parent("store", "store_id"),
        store_column="store_id",
        fixed=frozenset({"store_id"}),
    )
)


class Staff(MutableRow, Base):
    """A person who works here; number and name are business data, the phone is personal."""

    __tablename__ = "staff"

    number: Mapped[str] = mapped_column(String(12))
    name: Mapped[str] = mapped_column(String(60))
    phone: Mapped[str] = mapped_column(String(20))
    note: Mapped[str] = mapped_column(String(500))
    is_active: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (
        Index("ix_staff_id", "id"),
        UniqueConstraint("scope", "number", name="uq_staff_number"),
    )


synced.register(
    SyncedTable(
        "staff",
        TableKind.MUTABLE,
        write_permission=rules.MANAGE,
        personal=frozenset({"phone", "note"}),
        person_column="id",
        ends_batch=True,
    )
)

HASH_KEY = "argon2id"
"""Where a credential keeps its hash inside ``extra``: carried with the row, never in the log."""


class StaffCredential(MutableRow, Base):
    """What proves a person at log-in. The hash lies in ``extra``, so that no history ever shows it."""

    __tablename__ = "staff_credential"

    staff_id: Mapped[UUID]
    must_change: Mapped[bool]
    changed_at: Mapped[datetime]

    __table_args__ = (
        Index("ix_staff_credential_id", "id"),
        UniqueConstraint("scope", "staff_id", name="uq_staff_credential_staff_id"),
    )


synced.register(
    SyncedTable(
        "staff_credential",
        TableKind.MUTABLE,
        write_permission=rules.MANAGE,
        column_permissions=dict.fromkeys(("must_change", "changed_at"), rules.RESET_PASSWORD),
        parent=Parent("staff", "staff_id"),
        person_column="staff_id",
        own_column="staff_id",
        fixed=frozenset({"staff_id"}),
    )
)


class Role(MutableRow, Base):
    """A named set of permissions; ``approval_limit_fen`` None is without limit, 0 signs nothing."""

    __tablename__ = "role"

    code: Mapped[str] = mapped_column(String(8))
    title: Mapped[str] = mapped_column(String(40))
    permissions: Mapped[list[Any]]
    approval_limit_fen: Mapped[int | None] = mapped_column(Integer)
    is_active: Mapped[bool] = mapped_column(default=True)

    __table_args__ = (
        Index("ix_role_id", "id"),
        UniqueConstraint("scope", "code", name="uq_role_code"),
    )


synced.register(SyncedTable("role", TableKind.MUTABLE, write_permission=rules.MANAGE, ends_batch=True))


class Post(MutableRow, Base):
    """A person holds a role in a store from a day to a day; ``store_id`` NIL is the whole company (A18)."""

    __tablename__ = "post"

    staff_id: Mapped[UUID]
    store_id: Mapped[UUID]
    role_id: Mapped[UUID]
    kind: Mapped[str] = mapped_column(String(12))
    from_on: Mapped[date]
    to_on: Mapped[date | None]
    is_void: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_post_id", "id"),
        Index("ix_post_staff_id", "staff_id"),
        Index("ix_post_store_id", "store_id"),
    )


synced.register(
    SyncedTable(
        "post",
        TableKind.MUTABLE,
        write_permission=rules.MANAGE,
        parent=Parent("staff", "staff_id"),
        is_roster=True,
        ends_batch=True,
        store_column="store_id",
        fixed=frozenset({"staff_id", "store_id", "role_id", "from_on", "kind"}),
    )
)


class LoginSession(FactRow, Base):
    """A person logged in on a device; every change names its session."""

    __tablename__ = "login_session"

    staff_id: Mapped[UUID]
    device_id: Mapped[UUID]

    __table_args__ = (
        Index("ix_login_session_id", "id"),
        Index("ix_login_session_at", "at"),
        Index("ix_login_session_staff_id", "staff_id", "at"),
    )


synced.register(SyncedTable("login_session", TableKind.FACT, write_permission=rules.ANY_POST))


class Logout(FactRow, Base):
    """The end of a session, when the person logged out."""

    __tablename__ = "logout"

    login_session_id: Mapped[UUID]

    __table_args__ = (
        Index("ix_logout_id", "id"),
        Index("ix_logout_login_session_id", "login_session_id"),
    )


synced.register(
    SyncedTable(
        "logout",
        TableKind.FACT,
        write_permission=rules.ANY_POST,
        parent=Parent("login_session", "login_session_id"),
    )
)


class Unmasking(FactRow, Base):
    """A person looked at a personal value in full: whose, which field, why."""

    __tablename__ = "unmasking"

    entity_kind: Mapped[str] = mapped_column(String(24))
    entity_id: Mapped[UUID]
    field: Mapped[str] = mapped_column(String(40))
    reason: Mapped[str] = mapped_column(String(200))

    __table_args__ = (
        Index("ix_unmasking_id", "id"),
        Index("ix_unmasking_at", "at"),
        Index("ix_unmasking_entity_id", "entity_id"),
    )


# Whoever looked may always say so: his right may lie in another store than the desk at which he looked.
synced.register(SyncedTable("unmasking", TableKind.FACT, SEE_PERSONAL, own_column="by_id"))


class CompanyRule(MutableRow, Base):
    """The company's own value of a dated rule; wins over the one that came with the program."""

    __tablename__ = "company_rule"

    key: Mapped[str] = mapped_column(String(60))
    value: Mapped[dict[str, Any]]
    from_on: Mapped[date]
    source: Mapped[str] = mapped_column(String(200))
    grade: Mapped[str] = mapped_column(String(1))

    __table_args__ = (
        Index("ix_company_rule_id", "id"),
        UniqueConstraint("scope", "key", "from_on", name="uq_company_rule_key_from_on"),
    )


synced.register(
    SyncedTable(
        "company_rule",
        TableKind.MUTABLE,
        write_permission=rules.MANAGE,
        fixed=frozenset({"key", "from_on"}),
    )
)


class HolidayYear(MutableRow, Base):
    """The company's own days off and make-up working days of a region and year; wins over the shipped year.

    One row is one notice: a year is known as a whole or not at all. ``days`` as in ``holidays.stored_days``.
    """

    __tablename__ = "holiday_year"

    region: Mapped[str] = mapped_column(String(6))
    year: Mapped[int] = mapped_column(Integer)
    days: Mapped[list[Any]]
    source: Mapped[str] = mapped_column(String(300))
    grade: Mapped[str] = mapped_column(String(1))
    is_void: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_holiday_year_id", "id"),
        UniqueConstraint("scope", "region", "year", name="uq_holiday_year_region_year"),
    )


synced.register(
    SyncedTable(
        "holiday_year",
        TableKind.MUTABLE,
        write_permission=rules.MANAGE,
        fixed=frozenset({"region", "year"}),
    )
)


class StoreRegion(MutableRow, Base):
    """The province whose own holidays a store keeps; empty for none."""

    __tablename__ = "store_region"

    store_id: Mapped[UUID]
    region: Mapped[str] = mapped_column(String(6))

    __table_args__ = (
        Index("ix_store_region_id", "id"),
        UniqueConstraint("scope", "store_id", name="uq_store_region_store_id"),
    )


synced.register(
    SyncedTable(
        "store_region",
        TableKind.MUTABLE,
        write_permission=rules.MANAGE,
        parent=Parent("store", "store_id"),
        store_column="store_id",
        fixed=frozenset({"store_id"}),
    )
)


class StoreHours(MutableRow, Base):
    """When a store works, from a day on: its week, its breaks, and whether it rests on holidays.

    ``week`` maps mon … sun to spans, ``breaks`` an ISO date to spans, as ``WorkingCalendar`` takes them.
    """

    __tablename__ = "store_hours"

    store_id: Mapped[UUID]
    from_on: Mapped[date]
    week: Mapped[dict[str, Any]]
    breaks: Mapped[dict[str, Any]]
    rests_on_holidays: Mapped[bool]
    is_void: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_store_hours_id", "id"),
        Index("ix_store_hours_store_id", "store_id", "from_on"),
    )


synced.register(
    SyncedTable(
        "store_hours",
        TableKind.MUTABLE,
        write_permission=rules.MANAGE,
        parent=Parent("store", "store_id"),
        store_column="store_id",
        fixed=frozenset({"store_id", "from_on"}),
    )
)


class Duty(MutableRow, Base):
    """Who answers for a store from an instant to an instant, day and night (E4)."""

    __tablename__ = "duty"

    store_id: Mapped[UUID]
    staff_id: Mapped[UUID]
    from_at: Mapped[datetime]
    to_at: Mapped[datetime]
    is_void: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_duty_id", "id"),
        Index("ix_duty_store_id", "store_id", "from_at"),
    )


synced.register(
    SyncedTable(
        "duty",
        TableKind.MUTABLE,
        write_permission=rules.PLAN_DUTY,
        parent=Parent("store", "store_id"),
        store_column="store_id",
        fixed=frozenset({"store_id"}),
    )
)


class SavedView(MutableRow, Base):
    """A list as someone likes it: filter and columns under a title; a company's lies in the NIL scope."""

    __tablename__ = "saved_view"

    page: Mapped[str] = mapped_column(String(40))
    title: Mapped[str] = mapped_column(String(40))
    owner: Mapped[str] = mapped_column(String(12))
    staff_id: Mapped[UUID | None]
    filter: Mapped[dict[str, Any]]
    columns: Mapped[list[Any]]
    position: Mapped[int] = mapped_column(Integer)
    is_void: Mapped[bool] = mapped_column(default=False)

    __table_args__ = (
        Index("ix_saved_view_id", "id"),
        Index("ix_saved_view_page", "page"),
    )


synced.register(
    SyncedTable(
        "saved_view",
        TableKind.MUTABLE,
        write_permission=rules.SHARE_VIEWS,
        own_column="staff_id",
        fixed=frozenset({"page", "owner", "staff_id"}),
    )
)


class StaffPreference(MutableRow, Base):
    """What one person set on one page: columns, widths, order, splitters."""

    __tablename__ = "staff_preference"

    staff_id: Mapped[UUID]
    key: Mapped[str] = mapped_column(String(80))
    value: Mapped[dict[str, Any]]

    __table_args__ = (
        Index("ix_staff_preference_id", "id"),
        UniqueConstraint("scope", "staff_id", "key", name="uq_staff_preference_key"),
    )


synced.register(
    SyncedTable(
        "staff_preference",
        TableKind.MUTABLE,
        write_permission=rules.MANAGE,
        own_column="staff_id",
        fixed=frozenset({"staff_id", "key"}),
    )
)


class LoginAttempt(Base):
    """How often a staff number was tried in vain on this desk; stays here, survives a restart."""

    __tablename__ = "login_attempt"

    staff_number: Mapped[str] = mapped_column(String(12), primary_key=True)
    failures: Mapped[int] = mapped_column(Integer)
    locked_until_at: Mapped[datetime | None]
