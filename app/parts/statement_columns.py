# SPDX-License-Identifier: Apache-2.0
"""Which column of a station's own statement is what: in and out, debit and credit, or one and a word. Pure.

Remembered for a header as the columns of imports are (``get_mapping(reading, STATEMENT.key, header)``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from app.core.normalise import search_text
from app.core.unit_of_work import Reading, UnitOfWork
from app.documents.columns import find_columns
from app.documents.import_kinds import GOOD, FieldKind, ImportField, ImportKind, ImportRow, RowCheck
from app.parts.rules import LONGEST_NUMBER, RECONCILE

LONGEST_TEXT = 200
_NUMBER = """
贵方单号 对方单号 单号 单据编号 单据号码 凭证号 凭证号码 凭证字号 凭证编号 发货单号 出库单号 入库单号
出入库单号 送货单号 交货单号 退货单号 票号 业务单号 参考号 来源单号 订单号 单据 document documentno reference
"""
_DAY = """
单据日期 业务日期 记账日期 制单日期 发货日期 收货日期 出库日期 入库日期 出入库日期 交易日期 发生日期 时间 date
"""
_PART = """
备件编码 配件代码 备件代码 配件号 备件号 零件号 零件编码 物料编码 物料代码 物料号 料号 存货编码 商品编码
产品编码 货品编码 专用号 编码 代码 货号 品号 图号 partno partnumber part item material sku
"""
_QUANTITY = "件数 发生数量 发生数 出入库数量 收发数量 变动数量 qty quantity"
_WAY = """方向 收/发 借贷 借/贷 借或贷 收发类别 收发类型 出入库 出入库类型 进出 业务类型 单据类型 类型 type
direction"""
_STATE = "品质 好/坏 质量状态 库存状态 新旧 件别 condition"
_TEXT = "备注 说明 用途 名称 品名 配件名称 备件名称 text remark"


def _field(
    name: str, title: str, synonyms: str = "", kind: FieldKind = FieldKind.TEXT, longest: int = 0
) -> ImportField:
    return ImportField(name, title, tuple(synonyms.split()), name == "part_code", kind, longest)


_FIELDS = (
    _field("document_number", "单据号", _NUMBER, FieldKind.CODE, LONGEST_NUMBER),
    _field("on", "日期", _DAY, FieldKind.DATE),
    _field("month", "月", "月份 month"),
    _field("day", "日", "day"),
    _field("part_code", "配件编码", _PART, FieldKind.CODE, LONGEST_NUMBER),
    _field("quantity", "数量", _QUANTITY),
    _field("quantity_in", "收入数量", "借方数量 入库数量 收货数量"),
    _field("quantity_out", "发出数量", "贷方数量 出库数量 发货数量"),
    _field("way", "收发", _WAY),
    _field("condition", "好坏件", _STATE),
    _field("text", "摘要", _TEXT, longest=LONGEST_TEXT),
)
_IN = re.compile("[借收入进购增]|debit|received|qtyin|^in$")
_OUT = re.compile("[贷发出付退销减领]|credit|issued|qtyout|^out$")
_NO_QUANTITY = re.compile(
    "[号额价款票仓类人]|日期|时间|凭证|单位|对方|贵方|成本|地址|方式|摘要|说明|备注|编码|代码|名称|科目"
    "|结存|结余|累计|经手|date|amount|price|balance"
)
_LONGEST_TITLE = 12


def _check(_reading: Reading, rows: Sequence[ImportRow]) -> list[RowCheck]:
    return [GOOD for _ in rows]


def _store(_uow: UnitOfWork, _rows: Sequence[ImportRow]) -> Sequence[UUID]:
    raise NotImplementedError


STATEMENT = ImportKind("parts.statement", "服务站对账单", RECONCILE, _FIELDS, _check, _store)
"""The fields of a statement, for finding and remembering columns. Its rows mean something to each other, so
they are read by ``statement_files``, never stored by the frame of imports."""


def statement_columns(header: Sequence[str], remembered: Mapping[str, str] | None = None) -> dict[str, int]:
    """Return field name → column; ``remembered`` is field → header text, as ``get_mapping`` gives it.

    Columns of quantities that came in or went out are known by their whole title, groups of a header in
    several lines included: 借方/数量 is in, 借方/金额 is nothing here.
    """
    if remembered:
        return find_columns(STATEMENT, header, remembered)
    found = _movements(header)
    taken = set(found.values())
    others = tuple(
        field
        for field in _FIELDS
        if not field.name.startswith("quantity") or (field.name == "quantity" and not found)
    )
    titles = ["" if at in taken else title for at, title in enumerate(header)]
    return found | find_columns(replace(STATEMENT, fields=others), titles)


def lacking(mapping: Mapping[str, int]) -> tuple[str, ...]:
    """Return the names of fields without which no line can be read."""
    missing = [] if "part_code" in mapping else ["part_code"]
    if "on" not in mapping and not {"month", "day"} <= mapping.keys():
        missing.append("on")
    if not {"quantity", "quantity_in", "quantity_out"} & mapping.keys():
        missing.append("quantity")
    return tuple(missing)


def _movements(header: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for at, title in enumerate(header):
        text = search_text(title)
        is_in, is_out = bool(_IN.search(text)), bool(_OUT.search(text))
        if is_in is not is_out and len(text) <= _LONGEST_TITLE and not _NO_QUANTITY.search(text):
            found.setdefault("quantity_in" if is_in else "quantity_out", at)
    return found
