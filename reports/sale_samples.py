# SPDX-License-Identifier: Apache-2.0
"""A slip, a purchase list, a hand-over with made-up people, for gallery and tests. Reads no database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from app.catalog.rules import PartyKind
from app.sales.business import Business, BusinessSlip, Deal, DealKind
from app.sales.purchase_sheet import PurchaseSheet
from app.sales.rows import LineRow, PaymentRow, PromiseRow, PurchaseRow, ReturnRow
from app.sales.rules import InvoiceState, LineKind, Method, PromiseAct, PromiseKind, ReturnKind, Step
from app.sales.slip import SaleSlip, SlipPhone, tax_parts
from reports.case_samples import at

_TODAY_ON = date(2026, 11, 21)


def _line(
    place: int,
    description: str,
    code: str,
    amount_fen: int,
    *,
    quantity: int = 1,
    kind: str = LineKind.GOODS,
    serials: tuple[str, ...] = (),
) -> LineRow:
    return LineRow(
        UUID(int=place),
        place,
        kind,
        None,
        code,
        description,
        quantity,
        amount_fen * 100 // quantity,
        amount_fen,
        1300,
        None,
        False,
        quantity,
        amount_fen,
        serials,
    )


def sale_slip(**changes: object) -> SaleSlip:
    """Return the slip of a fridge with its gift, of which something was given back."""
    lines = (
        _line(1, "海尔 对开门冰箱 BCD-470WDPG", "H470-01", 329900, serials=("BE0AK3E0R00PVK7741",)),
        _line(2, "方太 油烟机上门安装", "AZ-01", 10000, kind=LineKind.SERVICE),
        _line(3, "苏泊尔 电水壶 SW-17J", "ZP-17", 0, kind=LineKind.GIFT),
    )
    slip = SaleSlip(
        company_name="新疆阳光家电连锁有限公司",
        store_name="友好路店",
        time_zone="Asia/Shanghai",
        printed_by="王敏",
        printed_at=at(21, 6, 5),
        store_address="乌鲁木齐市沙依巴克区友好北路 1 号",
        number="XS-001A1-26-000045",
        is_credit=False,
        of_number="",
        sold_at=at(18, 8, 20),
        buyer="买买提·艾力",
        is_company=False,
        phone="12000001234",
        card="V0001234",
        id_number="",
        address="新疆维吾尔自治区乌鲁木齐市沙依巴克区友好北路 12 号 3 单元 502 室",
        salesperson="赵强（0311）",
        deliver_to="新疆维吾尔自治区乌鲁木齐市沙依巴克区友好北路 12 号 3 单元 502 室",
        deliver_on=date(2026, 11, 20),
        invoice_state=InvoiceState.ASKED,
        lines=lines,
        payments=(
            PaymentRow(Method.WECHAT, 300000, date(2026, 11, 18), ""),
            PaymentRow(Method.CASH, 39900, date(2026, 11, 18), ""),
        ),
        returns=(
            ReturnRow(
                ReturnKind.PRICE_CUT, lines[0].id, 0, 20050, date(2026, 11, 20), "价保", "门店", "李娜"
            ),
        ),
        promises=(
            PromiseRow(
                UUID(int=7),
                PromiseKind.PRICE_PROTECTION,
                None,
                "30 天内降价补差价",
                None,
                date(2026, 12, 18),
                PromiseAct.KEPT,
                "",
            ),
            PromiseRow(
                UUID(int=8), PromiseKind.WARRANTY, None, "整机质保延长一年", None, date(2028, 11, 17), "", ""
            ),
        ),
        total_fen=339900,
        paid_fen=339900,
        returned_fen=20050,
        taxes=tax_parts(lines),
        phones=(
            SlipPhone(PartyKind.CALL_CENTRE, "09914512345", is_own=True),
            SlipPhone(PartyKind.HOTLINE, "4008001234"),
            SlipPhone(PartyKind.PROMOTION, "12000009911"),
            SlipPhone(PartyKind.INSTALLATION, "12000009912"),
        ),
        address_checked_at=at(18, 9, 10),
    )
    return replace(slip, **changes)  # type: ignore[arg-type]


def purchase_sheet(**changes: object) -> PurchaseSheet:
    """Return what a person with three appliances and a returned kettle bought."""
    told = (
        (
            3,
            "XS-001A1-26-000045",
            "海尔 对开门冰箱 BCD-470WDPG",
            "H470-01",
            1,
            1,
            329900,
            "BE0AK3E0R00PVK7741",
        ),
        (3, "XS-001A1-26-000045", "苏泊尔 电水壶 SW-17J", "ZP-17", 1, 0, 0, ""),
        (
            160,
            "T20260614-0077",
            "小天鹅 滚筒洗衣机 TG100V88WMUIADY5",
            "X100-08",
            1,
            1,
            269900,
            "TX88WM5200193",
        ),
        (
            890,
            "T20240614-0012",
            "格力 空调 KFR-35GW/NhGc1B",
            "G35-02",
            2,
            2,
            539800,
            "GR35C1B0098211、GR35C1B0098212",
        ),
    )
    rows = tuple(
        PurchaseRow(
            UUID(int=place),
            number,
            _TODAY_ON - timedelta(days=age),
            age,
            UUID(int=100 + place),
            None,
            code,
            description,
            quantity,
            left,
            amount_fen,
            tuple(part for part in serials.split("、") if part),
            InvoiceState.ISSUED,
            Step.INSTALLED,
        )
        for place, (age, number, description, code, quantity, left, amount_fen, serials) in enumerate(told)
    )
    sheet = PurchaseSheet(
        company_name="新疆阳光家电连锁有限公司",
        store_name="友好路店",
        time_zone="Asia/Shanghai",
        printed_by="王敏",
        printed_at=at(21, 6, 5),
        on=_TODAY_ON,
        number="KH-001A1-26-000007",
        customer="买买提·艾力",
        phone="12000001234",
        rows=rows,
    )
    return replace(sheet, **changes)  # type: ignore[arg-type]


def business_slip(**changes: object) -> BusinessSlip:
    """Return the slip of a day: two salespeople with business, and what names nobody."""

    def deal(hour: int, kind: DealKind, number: int, what: str, fen: int | None, **more: object) -> Deal:
        document = at(21, hour, 5), kind, f"XS-001A1-26-{number:06d}", "陈淑芬", what, fen
        return replace(Deal(*document, is_open=False), **more)  # type: ignore[arg-type]

    zhao = (
        deal(1, DealKind.SALE, 118, "海尔 对开门冰箱 BCD-470WDPG", 339900, lines=3),
        deal(2, DealKind.SALE, 119, "方太 油烟机 JCD10", 259900, open_fen=159900, is_open=True),
        deal(2, DealKind.PROMISE, 119, "送电水壶一个", None, is_open=True, until_on=date(2026, 12, 21)),
        deal(6, DealKind.RETURN, 97, "顾客改变主意，未拆封", -129900),
    )
    slip = BusinessSlip(
        company_name="新疆阳光家电连锁有限公司",
        store_name="友好路店",
        time_zone="Asia/Shanghai",
        printed_by="王敏",
        printed_at=at(21, 10, 5),
        from_at=at(21, 1, 0),
        until_at=at(21, 10, 0),
        people=(
            Business("赵强（0311）", zhao),
            Business("古丽（0318）", (deal(4, DealKind.SALE, 120, "美的 空调 KFR-35GW", 299900),)),
            Business("", (deal(5, DealKind.CREDIT, 121, "苏泊尔 电饭煲", -39900),)),
        ),
    )
    return replace(slip, **changes)  # type: ignore[arg-type]
