# SPDX-License-Identifier: Apache-2.0
"""How acts on customers are taken back: edits by the old values, additions by voiding, a merge by a split."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select

from app.core import undo
from app.core.change_log import ChangeRow
from app.core.permissions import SEE_PERSONAL
from app.core.undo import Lines, Reverser, UndoAct, Verdict
from app.core.unit_of_work import Reading, UnitOfWork
from app.customers.commands import merge_customers, split_customer
from app.customers.models import Appliance, Customer, CustomerAddress, CustomerPhone
from app.customers.rules import EDIT, MERGE, MergeCustomers

_PARTS: dict[str, Any] = {
    "customer_phone": CustomerPhone,
    "customer_address": CustomerAddress,
    "appliance": Appliance,
}
_MODELS: dict[str, Any] = {"customer": Customer, **_PARTS}
_NOT_PERMITTED = "not_permitted"


def _judge(reading: Reading, _group_id: UUID, lines: Lines) -> Verdict | None:
    tables = {line.table_name for line in lines}
    if "redaction" in tables:
        return Verdict("customer_redacted", problem=undo.FOR_GOOD)
    if not tables <= {*_MODELS, "customer_note"}:
        return None
    customer = _customer(reading, lines[0])
    if customer is None or customer.is_redacted:
        return Verdict("customer_edited", problem=undo.CHANGED_SINCE)
    if "customer_note" in tables:
        return Verdict("customer_note", customer.number, problem=undo.WRITTEN)
    if any(one.op == "insert" and one.table_name == "customer" for one in lines):
        return Verdict("customer_registered", customer.number, problem=undo.HAS_NUMBER)
    return _judge_values(reading, customer, lines)


def _judge_values(reading: Reading, customer: Customer, lines: Lines) -> Verdict | None:
    line, subject = lines[0], customer.number
    if "merged_into_id" in line.columns:
        is_merge = line.columns["merged_into_id"][1] is not None
        kind = "customer_merged" if is_merge else "customer_split"
        return Verdict(kind, subject, problem=_problem(reading, lines, customer, MERGE))
    if all(one.op == "insert" for one in lines):
        is_void = any(_row(reading, one).is_void for one in lines)
        problem = undo.CHANGED_SINCE if is_void else _right(reading, customer, EDIT)
        return Verdict("customer_part_added", subject, len(lines), problem)
    if all(one.op == "update" for one in lines):
        return Verdict("customer_edited", subject, len(lines), _problem(reading, lines, customer, EDIT))
    return None


def _reverse(uow: UnitOfWork, _command: UndoAct, lines: Lines) -> None:
    line = lines[0]
    if "merged_into_id" in line.columns:
        before, after = line.columns["merged_into_id"]
        if after is not None:
            split_customer(uow, line.row_id)
        else:
            merge_customers(uow, MergeCustomers(line.row_id, UUID(hex=before)))
        return
    customer = _customer(uow, line)
    if customer is not None:
        uow.require(EDIT, customer.scope)
    if any(one.table_name == "customer" for one in lines):
        uow.require(SEE_PERSONAL, customer.scope if customer is not None else None)
    if line.op == "insert":
        for one in lines:
            _row(uow, one).is_void = True
    else:
        undo.put_back(uow, lines, _MODELS)


def _customer(reading: Reading, line: ChangeRow) -> Customer | None:
    customer_id = line.row_id
    if line.table_name in _PARTS:
        customer_id = _row(reading, line).customer_id
    elif line.table_name == "customer_note":
        customer_id = UUID(hex=line.columns["customer_id"][1])
    return reading.session.scalars(select(Customer).where(Customer.id == customer_id)).first()


def _row(reading: Reading, line: ChangeRow) -> Any:
    model = _PARTS[line.table_name]
    return reading.session.scalars(select(model).where(model.id == line.row_id)).one()


def _right(reading: Reading, customer: Customer, permission: str) -> str:
    return "" if reading.actor.may(permission, customer.scope) else _NOT_PERMITTED


def _problem(reading: Reading, lines: Lines, customer: Customer, permission: str) -> str:
    if not undo.is_as_left(reading, lines, _MODELS):
        return undo.CHANGED_SINCE
    return _right(reading, customer, permission)


REVERSER = Reverser(_judge, _reverse)
undo.register(REVERSER)
