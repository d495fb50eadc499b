# SPDX-License-Identifier: Apache-2.0
"""Words of the parts' ledgers: places, conditions, documents, states. Pure: must not know the database.

An account is place × condition × part; the five books (D36) are views of accounts by the kind of place.
"""

from __future__ import annotations

from enum import StrEnum

from app.core.permissions import declare

READ = declare("parts.read", "查看配件台账")
POST = declare("parts.post", "录入配件单据、登记到货")
CORRECT = declare("parts.correct", "调整、报废和冲销配件单据")
COUNT = declare("parts.count", "盘点配件")
APPROVE = declare("parts.approve", "审批盘点差异和结账例外")
REPORT = declare("parts.report", "编制货品出入库报表")
SIGN_FINANCE = declare("parts.sign_finance", "在出入库报表上作财务签字")
SIGN_MANAGER = declare("parts.sign_manager", "在出入库报表上作经理签字")
RECEIVE = declare("parts.receive_report", "签收出入库报表")
RECONCILE = declare("parts.reconcile", "与服务站对账")
PLAN = declare("parts.plan", "设置安全库存和补货计划")
SETUP = declare("parts.setup", "设置仓库、导入期初账")
INQUIRY = "parts.inquiry"
"""Kind of the task that a joint inquiry is (D38, D41)."""
DIFFERENCE = "parts.day_difference"
"""Kind of the task by which a leader hears that the sums of a day do not agree (D32)."""
OVERDRAWN = "parts.overdrawn"
"""Kind of the task about an account below nought."""
LEADER_RULE = "parts.leader"
"""The role that is told what does not agree."""

MOST = 1_000_000
"""A line above this many pieces is a slip of the keyboard."""
LONGEST_NOTE = 400
LONGEST_NUMBER = 40
LONGEST_SERIAL = 40


class Condition(StrEnum):
    """What state a part is in; every account has one."""

    GOOD = "good"
    BAD = "bad"


class PlaceKind(StrEnum):
    """What an account stands for. Only a warehouse, a transit and what lies with a party hold real parts."""

    WAREHOUSE = "warehouse"
    TRANSIT = "transit"
    PARTY = "party"
    OWED_BY_US = "owed_by_us"
    OWED_TO_US = "owed_to_us"
    SUPPLY = "supply"
    USE = "use"
    REGRADE = "regrade"
    ADJUSTMENT = "adjustment"
    SCRAP = "scrap"
    OPENING = "opening"


WITH_PARTY = frozenset(
    {PlaceKind.TRANSIT, PlaceKind.PARTY, PlaceKind.OWED_BY_US, PlaceKind.OWED_TO_US, PlaceKind.SUPPLY}
)
"""Places that every partner has one of; the others are one of a store, warehouses as many as it has."""


class Book(StrEnum):
    """The five books (D36)."""

    STOCK = "stock"
    DEALINGS = "dealings"
    OWED_BY_US = "owed_by_us"
    OWED_TO_US = "owed_to_us"
    TRANSIT = "transit"


PLACES_OF = {
    Book.STOCK: (PlaceKind.WAREHOUSE,),
    Book.DEALINGS: (PlaceKind.PARTY, PlaceKind.SUPPLY),
    Book.OWED_BY_US: (PlaceKind.OWED_BY_US,),
    Book.OWED_TO_US: (PlaceKind.OWED_TO_US,),
    Book.TRANSIT: (PlaceKind.TRANSIT,),
}
"""Which accounts a book shows."""
NEGATIVE_BOOKS = frozenset({Book.OWED_BY_US})
"""Books whose balances are below nought when all is well: they are shown with the other sign."""


class DocumentKind(StrEnum):
    """The documents (D31, D40); the value is the series of its numbers."""

    HQ_RECEIPT = "BR"
    DELIVERY_LIST = "FH"
    RELEASE = "QD"
    REPAIR = "WX"
    WARRANTY = "BY"
    DEALER = "JX"
    RETURN = "TH"
    TRANSFER = "DB"
    TRANSFER_IN = "DR"
    ADJUSTMENT = "TZ"
    SCRAP = "BF"
    OPENING = "QC"
    REVERSAL = "CX"


class Direction(StrEnum):
    """Which way a return goes: to us from the partner, or from us to him."""

    IN = "in"
    OUT = "out"


class DocumentStatus(StrEnum):
    """Derived: waits in the folder 待齐 (D37), posted, thrown away before it was, or reversed after."""

    WAITING = "waiting"
    POSTED = "posted"
    VOID = "void"
    REVERSED = "reversed"


class Arrival(StrEnum):
    """What a waiting document waits for (D37)."""

    GOODS = "goods"
    PAPER = "paper"


class OuterState(StrEnum):
    """What the boxes looked like (D38, D41)."""

    SOUND = "sound"
    DEFORMED = "deformed"
    WET = "wet"
    OPENED = "opened"
    BARE = "bare"
    MISSING = "missing"


class Packing(StrEnum):
    """How the parts were packed (D39)."""

    PROPER = "proper"
    SHARED_BOX = "shared_box"
    BROCHURES = "brochures"
    NONE = "none"


WAITS = frozenset({DocumentKind.HQ_RECEIPT, DocumentKind.TRANSFER_IN, DocumentKind.RETURN})
"""Documents that wait for goods and paper; a return waits when it comes to us. All others post at once."""
NEEDS_PARTY = frozenset(
    {
        DocumentKind.HQ_RECEIPT,
        DocumentKind.DELIVERY_LIST,
        DocumentKind.RELEASE,
        DocumentKind.DEALER,
        DocumentKind.RETURN,
        DocumentKind.TRANSFER,
        DocumentKind.TRANSFER_IN,
    }
)
NEEDS_REASON = frozenset(
    {DocumentKind.RETURN, DocumentKind.ADJUSTMENT, DocumentKind.SCRAP, DocumentKind.REVERSAL}
)
CORRECTING = frozenset({DocumentKind.ADJUSTMENT, DocumentKind.SCRAP, DocumentKind.REVERSAL})
"""Documents that need ``parts.correct``."""
OWES = frozenset({DocumentKind.HQ_RECEIPT, DocumentKind.RELEASE, DocumentKind.DEALER, DocumentKind.WARRANTY})
"""Documents whose lines may say how many bad parts are owed in return."""


def waits(kind: DocumentKind, direction: Direction) -> bool:
    """Tell whether a document waits until goods and paper are here (D37)."""
    return kind in WAITS and (kind is not DocumentKind.RETURN or direction is Direction.IN)
