# SPDX-License-Identifier: Apache-2.0
"""What the audit checks of customers."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core import synced
from app.core.audit import AuditRule, Finding, number_rule, reference_rule
from app.core.db import Base
from app.customers.models import Customer


def _merges(session: Session) -> Finding:
    """Every double is void and leads to a customer who stands for himself."""
    into = {
        row[0]: (row[1], row[2])
        for row in session.execute(select(Customer.id, Customer.merged_into_id, Customer.is_void))
        if row[1] is not None
    }
    problems = []
    for row_id, (target, is_void) in into.items():
        seen, last = {row_id}, target
        while last in into and last not in seen:
            seen.add(last)
            last = into[last][0]
        if not is_void or last in seen:
            problems.append(f"customer {row_id}")
    return Finding(len(into), tuple(problems))


def _redactions(session: Session) -> Finding:
    """A redacted customer holds no personal value, nor do his children."""
    redacted = list(session.scalars(select(Customer.id).where(Customer.is_redacted.is_(True))))
    problems = []
    for contract in synced.registered():
        of_customer = contract.name == "customer" or (contract.parent and contract.parent.table == "customer")
        if not of_customer or not contract.personal:
            continue
        table = Base.metadata.tables[contract.name]
        owner = table.c.id if contract.name == "customer" else table.c.customer_id
        columns = [table.c[name] for name in sorted(contract.personal)]
        held = session.execute(select(table.c.id, *columns).where(owner.in_(redacted)))
        problems += [f"{contract.name} {row[0]}" for row in held if any(row[1:])]
    return Finding(len(redacted), tuple(problems))


RULES: tuple[AuditRule, ...] = (
    number_rule("customers.numbers", "顾客编号连续无缺号、无重号", "customer", "KH"),
    reference_rule("customers.phones", "每个电话都属于一位顾客", "customer_phone", "customer_id", "customer"),
    reference_rule(
        "customers.addresses", "每个地址都属于一位顾客", "customer_address", "customer_id", "customer"
    ),
    reference_rule("customers.notes", "每条备注都属于一位顾客", "customer_note", "customer_id", "customer"),
    reference_rule("customers.appliances", "每台电器都属于一位顾客", "appliance", "customer_id", "customer"),
    reference_rule("customers.models", "每台电器的型号存在于商品目录", "appliance", "model_id", "model"),
    reference_rule(
        "customers.sellers", "每台电器的购买处存在于电话簿", "appliance", "bought_from_id", "party"
    ),
    AuditRule("customers.merges", "合并的档案都指向有效的顾客", _merges),
    AuditRule("customers.redactions", "已删除个人信息的档案不再含个人信息", _redactions),
)
