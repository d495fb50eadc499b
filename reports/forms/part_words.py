# SPDX-License-Identifier: Apache-2.0
"""What the papers of the parts' ledgers call kinds of documents and states of pieces. Knows no paper."""

from __future__ import annotations

from collections.abc import Mapping

from app.parts.rules import Condition, DocumentKind

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
