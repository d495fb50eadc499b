# SPDX-License-Identifier: Apache-2.0
"""Which pages there are, where they stand in the rail, and who may see them. Must not know what a page shows.

Every factory imports its area when the page is first opened: a start pays for no page that nobody looks at.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from app.core.permissions import Actor
from ui.client import Client, Page

Make = Callable[[Client], Page]


@dataclass(frozen=True, slots=True)
class Module:
    """A page that stands in the rail: one tab at most, found by its kind."""

    kind: str
    title: str
    icon: str
    group: str
    make: Make
    permissions: tuple[str, ...] = ()
    pinned: bool = False

    def is_open_to(self, actor: Actor) -> bool:
        """Tell whether this person may read what the page shows."""
        return not self.permissions or any(actor.may(permission) for permission in self.permissions)


@dataclass(frozen=True, slots=True)
class RecordKind:
    """A page for one record: one tab per record, lit in the rail as its module."""

    kind: str
    module: str
    make: Make


class Navigation(QObject):
    """The explicit list of everything that a tab can hold."""

    def modules(self) -> tuple[Module, ...]:
        """Return the modules in the order of the rail."""
        service, back = self.tr("客户服务"), self.tr("后台")
        return (
            Module("workbench", self.tr("工作台"), "layout-dashboard", service, _workbench, pinned=True),
            Module(
                "complaints",
                self.tr("投诉工单"),
                "message-report",
                service,
                _complaints,
                ("complaints.read",),
            ),
            Module("customers", self.tr("顾客"), "users", service, _customers, ("customers.read",)),
            Module("sales", self.tr("销售"), "receipt", service, _sales, ("sales.read",)),
            Module("catalog", self.tr("商品目录"), "barcode", back, _catalog, ("catalog.read",)),
            Module("parts", self.tr("配件台账"), "packages", back, _parts, ("parts.read",)),
            Module("import", self.tr("数据导入"), "download", back, _import, ("documents.import",)),
            Module(
                "admin",
                self.tr("系统管理"),
                "settings",
                back,
                _admin,
                ("admin.manage", "admin.reset_password", "admin.audit", "admin.plan_duty", "sync.enrol"),
            ),
        )

    def modules_of(self, actor: Actor) -> tuple[Module, ...]:
        """Return the modules that this person may open."""
        return tuple(module for module in self.modules() if module.is_open_to(actor))

    @staticmethod
    def aliases() -> dict[str, str]:
        """Return kinds of records that are shown inside a module's page."""
        kinds = ("stock_document", "stock_day", "stock_count", "stock_room_check")
        parts = dict.fromkeys((*kinds, "stock_statement", "stock_place"), "parts")
        return {"customer": "customers", "prices": "catalog", "sale": "sales", **parts}

    @staticmethod
    def records() -> tuple[RecordKind, ...]:
        """Return the kinds of pages that show one record."""
        return (
            RecordKind("complaint", "complaints", _complaint),
            RecordKind("paper", "", _paper),
            RecordKind("papers", "", _papers),
            RecordKind("gallery", "", _gallery),
            RecordKind("attachment", "", _attachment),
        )


def _workbench(client: Client) -> Page:
    from ui.workbench.page import WorkbenchPage  # noqa: PLC0415

    return WorkbenchPage(client)


def _complaints(client: Client) -> Page:
    from ui.complaints.page import ComplaintsPage  # noqa: PLC0415

    return ComplaintsPage(client)


def _complaint(client: Client) -> Page:
    from ui.complaints.record_page import ComplaintTab  # noqa: PLC0415

    return ComplaintTab(client)


def _customers(client: Client) -> Page:
    from ui.customers.page import CustomersPage  # noqa: PLC0415
    from ui.sales.purchases_box import PurchasesBox  # noqa: PLC0415

    return CustomersPage(client, PurchasesBox if client.actor.may("sales.read") else None)


def _sales(client: Client) -> Page:
    from ui.sales.page import SalesPage  # noqa: PLC0415

    return SalesPage(client)


def _catalog(client: Client) -> Page:
    from ui.catalog.page import CatalogPage  # noqa: PLC0415

    return CatalogPage(client)


def _parts(client: Client) -> Page:
    from ui.parts.page import PartsPage  # noqa: PLC0415

    return PartsPage(client)


def _import(client: Client) -> Page:
    from ui.documents.import_page import ImportPage  # noqa: PLC0415

    return ImportPage(client)


def _paper(client: Client) -> Page:
    from ui.documents.paper_tab import PaperTab  # noqa: PLC0415

    return PaperTab(client)


def _papers(client: Client) -> Page:
    from ui.documents.batch_tab import BatchTab  # noqa: PLC0415

    return BatchTab(client)


def _gallery(client: Client) -> Page:
    from ui.documents.gallery_page import GalleryPage  # noqa: PLC0415

    return GalleryPage(client)


def _attachment(client: Client) -> Page:
    from ui.documents.attachment_tab import AttachmentTab  # noqa: PLC0415

    return AttachmentTab(client)


def _admin(client: Client) -> Page:
    from ui.admin.page import AdminPage  # noqa: PLC0415
    from ui.complaints.time_section import TimeSection  # noqa: PLC0415

    return AdminPage(client, TimeSection)
