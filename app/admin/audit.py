# SPDX-License-Identifier: Apache-2.0
"""What must hold among stores, people, posts and sessions; each rule counts what it looked at."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.admin import rules
from app.admin.models import HASH_KEY, Post, Role, Staff, StaffCredential, Store
from app.admin.rules import Term
from app.core.audit import AuditRule, Finding, reference_rule
from app.core.ids import NIL


def _store_of_posts(session: Session) -> Finding:
    stores = set(session.scalars(select(Store.id))) | {NIL}
    posts = session.execute(select(Post.id, Post.store_id)).all()
    return Finding(len(posts), tuple(f"post {row.id}" for row in posts if row.store_id not in stores))


def _terms(session: Session) -> Finding:
    posts = session.scalars(select(Post)).all()
    turned = [post for post in posts if post.to_on is not None and post.to_on < post.from_on]
    return Finding(len(posts), tuple(f"post {post.id}" for post in turned))


def _no_equal_posts(session: Session) -> Finding:
    posts = session.scalars(select(Post).where(Post.is_void.is_(False))).all()
    groups: dict[tuple[object, ...], list[Post]] = {}
    for post in posts:
        groups.setdefault((post.staff_id, post.store_id, post.role_id), []).append(post)
    double = [
        later
        for group in groups.values()
        for earlier, later in pairwise(sorted(group, key=lambda post: post.from_on))
        if Term(earlier.from_on, earlier.to_on).overlaps(Term(later.from_on, later.to_on))
    ]
    return Finding(len(posts), tuple(f"post {post.id}" for post in double))


def _credentials(session: Session) -> Finding:
    held = {row.staff_id: row.extra.get(HASH_KEY, "") for row in session.scalars(select(StaffCredential))}
    people = session.execute(select(Staff.id, Staff.number)).all()
    bare = [row.number for row in people if not str(held.get(row.id, "")).startswith("$argon2id$")]
    return Finding(len(people), tuple(f"staff {number}" for number in bare))


def _administrator(session: Session) -> Finding:
    """From the last day that the log knows on, someone may manage the company on every day."""
    if not session.scalars(select(Store.id)).first():
        return Finding(0)
    query = (
        select(Post.from_on, Post.to_on, Role.permissions)
        .join(Role, Role.id == Post.role_id)
        .join(Staff, Staff.id == Post.staff_id)
        .where(Post.store_id == NIL, Post.is_void.is_(False), Role.is_active, Staff.is_active)
    )
    terms = [Term(row[0], row[1]) for row in session.execute(query) if rules.MANAGE in row[2]]
    last_on = max((term.from_on for term in terms), default=date.max)
    gap_on = rules.first_gap_on(terms, last_on)
    return Finding(len(terms), () if gap_on is None else (f"nobody from {gap_on}",))


RULES: tuple[AuditRule, ...] = (
    reference_rule("admin.desk_store", "每个工位属于一家门店", "desk", "store_id", "store"),
    reference_rule("admin.hours_store", "每份工作时间属于一家门店", "store_hours", "store_id", "store"),
    reference_rule("admin.credential_staff", "每个密码属于一名员工", "staff_credential", "staff_id", "staff"),
    AuditRule("admin.credentials", "每名员工都有加密保存的密码", _credentials),
    reference_rule("admin.post_staff", "每个岗位属于一名员工", "post", "staff_id", "staff"),
    reference_rule("admin.post_role", "每个岗位对应一个角色", "post", "role_id", "role"),
    AuditRule("admin.post_store", "每个岗位在一家门店或全公司", _store_of_posts),
    AuditRule("admin.post_terms", "每个岗位的截止日不早于起始日", _terms),
    AuditRule("admin.post_double", "同一员工同店同角色的岗位日期不重叠", _no_equal_posts),
    AuditRule("admin.administrator", "始终有人能管理公司", _administrator),
    reference_rule("admin.duty_staff", "每个班次属于一名员工", "duty", "staff_id", "staff"),
    reference_rule("admin.duty_store", "每个班次属于一家门店", "duty", "store_id", "store"),
    reference_rule("admin.session_staff", "每次登录属于一名员工", "login_session", "staff_id", "staff"),
    reference_rule(
        "admin.logout_session", "每次退出对应一次登录", "logout", "login_session_id", "login_session"
    ),
)
