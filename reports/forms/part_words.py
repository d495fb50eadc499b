# SPDX-License-Identifier: Apache-2.0
"""What the papers of the parts' ledgers call kinds of documents and states of pieces. Knows no paper."""

from __future__ import annotations

from collections.abc import Mapping

from app.parts.rules import Book, Condition, Direction, DocumentKind, OuterState, Packing, PlaceKind

KINDS: Mapping[str, str] = {
    DocumentKind.HQ_RECEIPT: "客服本部入库单",
    DocumentKind.DELIVERY_LIST: "发货清单",
    DocumentKind.RELEASE: "清点科出库单",
    DocumentKind.REPAIR: "客户服务维修单",
    DocumentKind.WARRANTY: "销售保用单",
    DocumentKind.DEALER: "经销商发货清单",
    DocumentKind.RETURN: "退换货申请表",
    DocumentKind.TRANSFER: "调拨单（调出）",
    DocumentKind.TRANSFER_IN: "调拨单（调入）",
    DocumentKind.ADJUSTMENT: "调整单",
    DocumentKind.SCRAP: "报废单",
    DocumentKind.OPENING: "期初单",
    DocumentKind.REVERSAL: "冲销单",
}
CONDITIONS: Mapping[str, str] = {Condition.GOOD: "良品", Condition.BAD: "坏件"}


def kind_word(kind: str) -> str:
    """Return what a kind of document is called; the series itself for one that a newer version knows."""
    return KINDS.get(kind, kind)


BOOKS: Mapping[str, str] = {
    Book.STOCK: "好、坏件库存帐",
    Book.DEALINGS: "备件往来帐",
    Book.OWED_BY_US: "欠人坏件帐",
    Book.OWED_TO_US: "人欠坏件帐",
    Book.TRANSIT: "在途帐",
}
"""The five books (D36)."""
OUTER_STATES: Mapping[str, str] = {
    OuterState.SOUND: "完好",
    OuterState.DEFORMED: "变形、压坏",
    OuterState.WET: "受潮、水湿",
    OuterState.OPENED: "被拆开过",
    OuterState.BARE: "没有外箱（裸机）",
    OuterState.MISSING: "少件",
}
PACKINGS: Mapping[str, str] = {
    Packing.PROPER: "合格",
    Packing.SHARED_BOX: "多件混装一箱",
    Packing.BROCHURES: "用宣传页、报纸衬垫",
    Packing.NONE: "没有包装",
}
_PLACES: Mapping[str, str] = {
    PlaceKind.TRANSIT: "在途",
    PlaceKind.OWED_BY_US: "欠人坏件",
    PlaceKind.OWED_TO_US: "人欠坏件",
    PlaceKind.USE: "维修使用",
    PlaceKind.REGRADE: "改判",
    PlaceKind.ADJUSTMENT: "调整",
    PlaceKind.SCRAP: "报废",
    PlaceKind.OPENING: "期初",
    PlaceKind.WAREHOUSE: "仓库",
    PlaceKind.PARTY: "往来单位",
    PlaceKind.SUPPLY: "供货单位",
}
_NAMED = frozenset({PlaceKind.WAREHOUSE, PlaceKind.PARTY, PlaceKind.SUPPLY})
"""Places that their name alone says."""


def document_title(kind: str, direction: str) -> str:
    """Return the title of a document's paper: a return that we ask for is a branch's request (D40)."""
    if kind == DocumentKind.RETURN and direction == Direction.IN:
        return "分公司退换货申请表"
    return "调拨单" if kind in {DocumentKind.TRANSFER, DocumentKind.TRANSFER_IN} else kind_word(kind)


def place_word(kind: str, name: str) -> str:
    """Return where something is: 备件库, 在途（喀什服务站）, 报废."""
    word = _PLACES.get(kind, kind)
    if not name:
        return word
    return name if kind in _NAMED else f"{word}（{name}）"
