# SPDX-License-Identifier: Apache-2.0
"""All areas together: importing this registers their tables, permissions, and what can be searched.

Kept apart from ``bootstrap``, so that the log-in page stands before the areas are read. Whatever writes or
searches more than log-ins imports it first; ``search_index`` refuses a write that would miss its index.
"""

from __future__ import annotations

from uuid import UUID

from app.admin import audit as admin_audit
from app.admin import reversals as admin_reversals
from app.admin import role_job as admin_roles
from app.admin.commands import FoundCompany, found_company
from app.approvals import audit as approvals_audit
from app.approvals import derive as approvals_derive
from app.catalog import audit as catalog_audit
from app.catalog import queries as catalog_queries
from app.catalog.commands import seed_catalog
from app.catalog.imports import PRICES
from app.complaints import audit as complaints_audit
from app.complaints import derive as complaints_derive
from app.complaints import ladder_job as complaints_ladder
from app.complaints import queries as complaints_queries
from app.complaints import reversals as complaints_reversals
from app.complaints import timeline as complaints_timeline
from app.complaints.imports import COMPLAINTS
from app.core import audit, search_index
from app.core.audit import AuditRule
from app.core.unit_of_work import UnitOfWork
from app.customers import audit as customers_audit
from app.customers import families as customers_families
from app.customers import reversals as customers_reversals
from app.customers.imports import CUSTOMERS
from app.documents import audit as documents_audit
from app.parts import audit as parts_audit
from app.parts import count_models as parts_count_models
from app.parts import day_audit as parts_day_audit
from app.parts import derive as parts_derive
from app.parts import inquiries as parts_inquiries
from app.parts import phone_stock as parts_phone_stock
from app.parts import reversals as parts_reversals
from app.parts import statement_derive as parts_statement_derive
from app.parts import valuation_job as parts_valuation
from app.sales import audit as sales_audit
from app.sales import claiming as sales_claiming
from app.sales import derive as sales_derive
from app.sales import door as sales_door
from app.sales import queries as sales_queries
from app.sales.imports import SALES
from app.sales.stock_imports import STOCK
from app.sync import models as sync_models
from app.sync import queries as sync_queries
from app.tasks import audit as tasks_audit
from app.tasks import derive as tasks_derive

AUDIT_RULES: tuple[AuditRule, ...] = (
    *audit.CORE_RULES,
    *admin_audit.RULES,
    *tasks_audit.RULES,
    *approvals_audit.RULES,
    *documents_audit.RULES,
    *catalog_audit.RULES,
    *customers_audit.RULES,
    *sales_audit.RULES,
    *parts_audit.RULES,
    *parts_day_audit.RULES,
    *complaints_audit.RULES,
)
SEARCHED = (catalog_queries, customers_families, sales_queries, complaints_queries)
"""Importing them registers what can be searched; without it a save would silently leave the index behind."""
SYNC = (sync_models, sync_queries)
"""Importing them registers the tables and permissions of the sync, and the history of other desks."""
PARTS = (parts_count_models,)
"""Tables of the parts' ledgers that nothing else imports yet."""
search_index.complete()
DERIVED = (
    tasks_derive,
    approvals_derive,
    sales_derive,
    parts_derive,
    parts_statement_derive,
    complaints_derive,
)
"""Importing them registers how columns follow from facts that other desks wrote."""
UNDONE = (complaints_reversals, parts_reversals, customers_reversals, admin_reversals)
"""Importing them registers how acts are taken back."""
TOLD = (complaints_timeline, parts_phone_stock)
"""Importing them registers what a customer's timeline, and a call about an order, tell of the areas above."""
BY_ITSELF = (admin_roles, complaints_ladder, parts_inquiries, parts_valuation, sales_door, sales_claiming)
"""Importing them registers what the server does by itself or takes in, and what areas hear of their tasks."""
IMPORT_KINDS = (COMPLAINTS, CUSTOMERS, PRICES, SALES, STOCK)
NATURAL_KEYS: dict[str, tuple[str, ...]] = {
    "appliance_class": ("code",),
    "brand": ("name",),
    "model": ("brand_id", "name"),
    "part": ("code",),
    "party": ("kind", "name"),
    "post": ("staff_id", "store_id", "role_id"),
}
"""What names a row of the whole company where no unique key says it: a joining desk's rows are matched."""
LEFT_BEHIND = frozenset({"company_rule"})
"""What a joining desk leaves behind unless a person says otherwise: a shop's rules are not the chain's."""


def begin_company(uow: UnitOfWork, command: FoundCompany) -> UUID:
    """Found a company with what every one starts with: roles, brands, classes. Errors: as found_company."""
    administrator_id = found_company(uow, command)
    seed_catalog(uow)
    return administrator_id
