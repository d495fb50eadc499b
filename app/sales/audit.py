# SPDX-License-Identifier: Apache-2.0
"""What the audit checks of sales: numbers, references, and every sum that is derived from facts."""

from __future__ import annotations

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from app.core import derived
from app.core.audit import AuditRule, Finding, number_rule, reference_rule
from app.sales.derive import compute
from app.sales.models import Sale, SaleSerial
from app.sales.rules import SERIES


def _standings(session: Session) -> Finding:
    ids = list(session.scalars(select(Sale.id)))
    problems: list[str] = []
    for part in derived.batches(ids):
        expected = compute(session, part)
        for sale in session.scalars(select(Sale).where(Sale.id.in_(part))):
            wrong = [name for name, value in expected[sale.id].items() if getattr(sale, name) != value]
            problems += [f"{sale.number} {name}" for name in wrong]
    return Finding(len(ids), tuple(problems))


def _serials(session: Session) -> Finding:
    """Find appliances that went out once more than they came back: two desks, or two stores, sold one."""
    held = func.sum(case((SaleSerial.is_back, -1), else_=1))
    checked = session.scalar(select(func.count(SaleSerial.serial.distinct()))) or 0
    twice = session.scalars(
        select(SaleSerial.serial)
        .where(SaleSerial.serial != "", SaleSerial.redacted_at.is_(None))
        .group_by(SaleSerial.serial)
        .having(held > 1)
        .order_by(SaleSerial.serial)
    )
    problems = []
    for serial in twice:
        numbers = session.scalars(
            select(Sale.number)
            .join(SaleSerial, SaleSerial.sale_id == Sale.id)
            .where(SaleSerial.serial == serial)
            .distinct()
            .order_by(Sale.number)
        )
        problems.append(" ".join(numbers))
    return Finding(checked, tuple(problems))


RULES: tuple[AuditRule, ...] = (
    number_rule("sales.numbers", "销售单编号连续无缺号、无重号", "sale", SERIES),
    *(
        reference_rule(f"sales.{table.removeprefix('sale_')}", sentence, table, "sale_id", "sale")
        for table, sentence in (
            ("sale_line", "每条明细都属于一张销售单"),
            ("sale_serial", "每个机号都属于一张销售单"),
            ("sale_payment", "每笔收款都属于一张销售单"),
            ("sale_return", "每次退货、取消、返价都属于一张销售单"),
            ("sale_promise", "每项承诺都属于一张销售单"),
            ("sale_promise_act", "每次兑现都属于一张销售单"),
            ("sale_call", "每次回访确认都属于一张销售单"),
            ("sale_progress", "每条进度都属于一张销售单"),
            ("sale_match", "每次认领都属于一张销售单"),
        )
    ),
    *(
        reference_rule(f"sales.{key}", sentence, table, column, parent)
        for key, sentence, table, column, parent in (
            ("customers", "销售单的顾客存在", "sale", "customer_id", "customer"),
            ("credits", "冲红单冲的销售单存在", "sale", "of_sale_id", "sale"),
            ("corrections", "每条更正都对得上一条明细", "sale_line", "corrects_id", "sale_line"),
            ("models", "明细的型号存在于目录", "sale_line", "model_id", "model"),
            ("serial_lines", "每个机号都对得上一条明细", "sale_serial", "line_id", "sale_line"),
            ("kept_promises", "每次兑现都对得上一项承诺", "sale_promise_act", "promise_id", "sale_promise"),
            ("stock_models", "库存的型号存在于目录", "stock_figure", "model_id", "model"),
            ("carriers", "承运单位存在于电话簿", "sale_progress", "carrier_id", "party"),
        )
    ),
    AuditRule("sales.serials", "一件商品没有退回就不会卖出第二次", _serials),
    AuditRule("sales.standings", "销售单的金额、状态和进度与明细一致", _standings),
)
