# SPDX-License-Identifier: Apache-2.0
"""Documents of a till or an ERP from a file: a row is a line, rows of one number are one document.

Files, columns and cells are the import frame's (app/documents); this module must not know them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

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
from app.sales.checking import found_problems, unknown_codes
from app.sales.commands import ten_thousandths
from app.sales.documents import Document, DocumentLine
from app.sales.inputs import LONGEST_ADDRESS, LONGEST_NAME, LONGEST_TEXT, Buyer, stored_code
from app.sales.rules import IMPORT, Source
from app.sales.taking_in import Held, TakeIn, held_documents, is_same, take_in

CORRECTS = "sale_corrects"
UNKNOWN_MODEL = "sale_unknown_model"
MOST_CODES_TOLD = 3
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
    "deliver_on": "deliver_on",
    "of_number": "of_number",
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
    """Return what is wrong with each document, which one it already is, or what is to be said of it."""
    documents = [_document(row) for row in rows]
    held = held_documents(reading, Source.TILL.value, [document.number for document in documents])
    problems = found_problems(reading, documents, held)
    unknown = unknown_codes(reading, documents)
    return [
        _check(document, held.get(document.number), found, places)
        for document, found, places in zip(documents, problems, unknown, strict=True)
    ]


def store_rows(uow: UnitOfWork, rows: Sequence[ImportRow]) -> Sequence[UUID]:
    """Take the documents in; returns their ids in order."""
    return take_in(uow, TakeIn(Source.TILL.value, [_document(row) for row in rows]))


def _check(
    document: Document, held: Held | None, problems: Mapping[str, str], unknown: Sequence[int]
) -> RowCheck:
    if problems:
        return RowCheck({_place(field): code for field, code in problems.items()})
    if held is not None and is_same(held, document):
        return RowCheck(duplicate_of=held.id)
    codes = sorted({document.lines[place].code for place in unknown})
    told = {"codes": tuple(codes[:MOST_CODES_TOLD]), "more": max(len(codes) - MOST_CODES_TOLD, 0)}
    if held is not None:
        return RowCheck(note=RowNote(CORRECTS, {"number": document.number, **told}))
    return RowCheck(note=RowNote(UNKNOWN_MODEL, told) if codes else None)


def _place(field: str) -> str:
    """Return the field of the file where a problem of a document is said; ``3.amount`` in its row 3."""
    where, _dot, rest = field.partition(".")
    if where == "lines" and rest:
        return rest.removesuffix("s") if rest.endswith(".serials") else rest
    return _PLACES.get(field, "number")


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
    amount_fen, reckoned_fen = values.get("amount"), line_fen(Decimal(quantity), price)
    if amount_fen is None:
        amount_fen = reckoned_fen
    elif "unit_price" not in values and quantity:
        price = Decimal(amount_fen) / 100 / quantity
    return DocumentLine(
        stored_code(values.get("code", "")),
        values.get("description", ""),
        quantity,
        ten_thousandths(price),
        amount_fen,
        serials=tuple(filter(None, map(stored_code, values.get("serial", "").replace("，", ",").split(",")))),
        reckoned_fen=reckoned_fen if "unit_price" in values else None,
    )


SALES = ImportKind("sales", "销售单", IMPORT, FIELDS, check_rows, store_rows, record="number")
