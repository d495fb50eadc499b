# SPDX-License-Identifier: Apache-2.0
"""Documents of a till or an ERP from a file: a row is a line, rows of one number are one document.

Files, columns and cells are the import frame's (app/documents); this module must not know them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from app.admin.queries import rule_number
from app.core.money import line_fen
from app.core.normalise import plain_text
from app.core.unit_of_work import Reading, UnitOfWork
from app.documents.import_kinds import (
    FieldKind,
    ImportField,
    ImportKind,
    ImportRow,
    RowCheck,
    RowNote,
)
from app.sales.commands import sold_serials, ten_thousandths
from app.sales.documents import Document, DocumentLine, document_problems
from app.sales.inputs import LONGEST_ADDRESS, LONGEST_NAME, LONGEST_TEXT, Buyer, stored_code
from app.sales.rules import IMPORT, SaleKind, Source
from app.sales.taking_in import TakeIn, held_documents, is_same, numbers_of, take_in

TOLERANCE = "sales.amount_tolerance_fen"
"""Dated rule: by how many fen a line's amount may differ from quantity × price; tills round the price."""
CORRECTS = "sale_corrects"
_PLACES = {
    "number": "number",
    "lines": "number",
    "sold_at": "sold_at",
    "phone": "phone",
    "name": "buyer",
    "card": "card",
    "id_number": "id_number",
    "address": "address",
    "deliver_to": "deliver_to",
    "salesperson": "salesperson",
}
"""Field of a document → column of the file."""

FIELDS = (
    ImportField(
        "number",
        "销售单号",
        ("单号", "小票号", "订单号", "单据号", "流水号", "订单编号", "invoiceno", "invoice no", "order id"),
        required=True,
        kind=FieldKind.CODE,
        max_length=40,
    ),
    ImportField(
        "sold_at",
        "销售时间",
        ("日期", "销售日期", "时间", "下单时间", "交易时间", "开单日期", "invoicedate", "order date"),
        required=True,
        kind=FieldKind.DATETIME,
    ),
    ImportField(
        "code",
        "商品编码",
        ("编码", "货号", "商品条码", "条码", "69码", "物料号", "stockcode", "sku", "product id"),
        kind=FieldKind.CODE,
        max_length=40,
    ),
    ImportField(
        "description",
        "品名",
        ("商品名称", "品名规格", "商品", "名称", "型号", "description", "product name"),
        max_length=LONGEST_TEXT,
    ),
    ImportField(
        "quantity", "数量", ("件数", "销售数量", "quantity", "qty"), required=True, kind=FieldKind.COUNT
    ),
    ImportField(
        "unit_price",
        "单价",
        ("售价", "成交价", "价格", "unitprice", "unit price", "price"),
        kind=FieldKind.PRICE,
    ),
    ImportField(
        "amount", "金额", ("合计", "小计", "销售额", "实收金额", "amount", "sales"), kind=FieldKind.MONEY
    ),
    ImportField("serial", "机号", ("序列号", "机身号", "sn", "serial"), max_length=200),
    ImportField(
        "buyer",
        "购买人",
        ("顾客", "客户", "姓名", "顾客姓名", "客户名称", "customer name"),
        max_length=LONGEST_NAME,
    ),
    ImportField("phone", "电话", ("手机", "手机号", "联系电话", "phone", "mobile"), kind=FieldKind.PHONE),
    ImportField(
        "card",
        "会员卡号",
        ("卡号", "会员号", "customerid", "customer id"),
        kind=FieldKind.CODE,
        max_length=40,
    ),
    ImportField("id_number", "证件号码", ("身份证号", "税号", "身份证"), kind=FieldKind.CODE, max_length=18),
    ImportField("address", "地址", ("购买人地址", "住址"), max_length=LONGEST_ADDRESS),
    ImportField("deliver_to", "送货地址", ("收货地址", "配送地址"), max_length=LONGEST_ADDRESS),
    ImportField("deliver_on", "送货日期", ("配送日期", "预约日期", "ship date"), kind=FieldKind.DATE),
    ImportField("salesperson", "销售员", ("营业员", "导购", "业务员"), max_length=60),
    ImportField("cash", "现金", (), kind=FieldKind.MONEY),
    ImportField("wechat", "微信", ("微信支付",), kind=FieldKind.MONEY),
    ImportField("alipay", "支付宝", (), kind=FieldKind.MONEY),
    ImportField("card_paid", "刷卡", ("银行卡", "POS"), kind=FieldKind.MONEY),
    ImportField(
        "of_number", "原销售单号", ("原单号", "退货原单", "冲红单号"), kind=FieldKind.CODE, max_length=40
    ),
)
_METHODS = {"cash": "cash", "wechat": "wechat", "alipay": "alipay", "card_paid": "card"}


def check_rows(reading: Reading, rows: Sequence[ImportRow]) -> list[RowCheck]:
    """Return what is wrong with each document, which one it already is, or that it corrects one."""
    documents = [_document(row) for row in rows]
    tolerance_fen = rule_number(reading, TOLERANCE)
    held = held_documents(reading, Source.TILL.value, [document.number for document in documents])
    sold = sold_serials(reading, {one for doc in documents for line in doc.lines for one in line.serials})
    sales = numbers_of(reading, {document.of_number for document in documents} - {""})
    sales |= {document.number: UUID(int=0) for document in documents if document.kind is SaleKind.SALE}
    return [
        _check(reading, row, document, held.get(document.number), sold, sales, tolerance_fen)
        for row, document in zip(rows, documents, strict=True)
    ]


def store_rows(uow: UnitOfWork, rows: Sequence[ImportRow]) -> Sequence[UUID]:
    """Take the documents in; returns their ids in order."""
    return take_in(uow, TakeIn(Source.TILL.value, [_document(row) for row in rows]))


def _check(
    reading: Reading,
    row: ImportRow,
    document: Document,
    held: Any,
    sold: Mapping[str, str],
    sales: Mapping[str, UUID],
    tolerance_fen: int,
) -> RowCheck:
    problems: dict[str, str] = {}
    for field, code in document_problems(document, reading.now_at, sample=reading.identity.is_sample).items():
        where, _dot, rest = field.partition(".")
        problems[rest if where == "lines" and rest else _PLACES.get(field, "number")] = code
    if document.of_number and document.of_number not in sales:
        problems["of_number"] = "return_without_sale"
    for place, (part, line) in enumerate(zip(row.parts, document.lines, strict=True)):
        reckoned_fen = line_fen(Decimal(line.quantity), part.values.get("unit_price", Decimal(0)))
        if "unit_price" in part.values and abs(reckoned_fen - line.amount_fen) > tolerance_fen:
            problems[f"{place}.amount"] = "amount_differs"
        elsewhere = {sold[one] for one in line.serials if one in sold} - {document.number}
        if line.quantity > 0 and elsewhere:
            problems[f"{place}.serial"] = "sold_twice"
    if problems:
        return RowCheck(problems)
    if held is None:
        return RowCheck()
    if is_same(held, document):
        return RowCheck(duplicate_of=held.id)
    return RowCheck(note=RowNote(CORRECTS, {"number": document.number}))


def _document(row: ImportRow) -> Document:
    first = row.parts[0].values

    def said(field: str) -> Any:
        """What a field says that stands on every line or on the first one that has it."""
        return next((part.values[field] for part in row.parts if field in part.values), "")

    return Document(
        number=plain_text(first.get("number", "")),
        sold_at=first["sold_at"],
        buyer=Buyer(
            name=said("buyer"),
            phone=said("phone"),
            card=said("card").removesuffix(".0"),
            id_number=said("id_number"),
            address=said("address"),
        ),
        of_number=plain_text(said("of_number")),
        salesperson=said("salesperson"),
        deliver_to=said("deliver_to"),
        deliver_on=said("deliver_on") or None,
        payments=tuple((method, said(field)) for field, method in _METHODS.items() if said(field)),
        lines=tuple(_line(part.values) for part in row.parts),
    )


def _line(values: Mapping[str, Any]) -> DocumentLine:
    quantity, price = values["quantity"], values.get("unit_price", Decimal(0))
    amount_fen = values.get("amount")
    if amount_fen is None:
        amount_fen = line_fen(Decimal(quantity), price)
    elif "unit_price" not in values and quantity:
        price = Decimal(amount_fen) / 100 / quantity
    return DocumentLine(
        stored_code(values.get("code", "")),
        values.get("description", ""),
        quantity,
        ten_thousandths(price),
        amount_fen,
        serials=tuple(filter(None, map(stored_code, values.get("serial", "").replace("，", ",").split(",")))),
    )


SALES = ImportKind("sales", "销售单", IMPORT, FIELDS, check_rows, store_rows, record="number")
