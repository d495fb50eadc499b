# SPDX-License-Identifier: Apache-2.0
"""Customers, catalogue, an import from a dirty file, and the administrator's page."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.customers.queries import count_customers
from ui.client import Page
from ui.shell.tour.walker import TourError, Walker, needed
from ui.widgets.dialog import Overlay

CONTROL = Qt.KeyboardModifier.ControlModifier
_DIRTY = (
    "友好路店顾客登记表,,,\n"
    "姓名,联系电话,地址,备注\n"
    "热孜万古丽•艾山,１２００００ 03311,乌鲁木齐市天山区新华南路 12 号,周末在家\n"
    "李建军,1200000 3322,昌吉市延安北路 8 号,\n"
    "李建军,12000003322,昌吉市延安北路 8 号,\n"
    "王海燕,1234,石河子市北三路,电话记错了\n"
    "合计,4 位,,\n"
)


def tell(walker: Walker) -> None:
    """Walk through what lies behind the desk."""
    with walker.step("顾客：一张卡片，一条往来"):
        _open(walker, "customers")
        walker.picture("40_customers", large=True)
    with walker.step("显示完整号码：每次都留痕"):
        walker.click(walker.button("显示完整内容"))
        walker.settle(0.3)
        walker.picture("41_revealed", both=False)
    with walker.step("登记顾客：边输入边提示可能重复"):
        walker.key(Qt.Key.Key_N, CONTROL)
        sheet = walker.overlay(Overlay)
        walker.write("陈淑芳", walker.find(QLineEdit, "姓名或单位名称", sheet))
        walker.write("12000002207", walker.find(QLineEdit, "电话", sheet))
        walker.settle(0.5)
        walker.picture("42_possible_doubles", both=False)
        walker.key(Qt.Key.Key_Escape)
        walker.dismiss_overlays()
    with walker.step("商品目录：品牌、品类、型号、电话簿"):
        _open(walker, "catalog")
        walker.picture("43_catalog")
    _import(walker)
    walker.in_every_way(
        {
            "40b_customers": partial(_open, walker, "customers"),
            "42b_customer_sheet": partial(_sheet, walker, "customers"),
            "43_catalog": partial(_open, walker, "catalog"),
            "43b_catalog_sheet": partial(_sheet, walker, "catalog"),
        }
    )
    with walker.step("系统管理：每一部分"):
        page = _open(walker, "admin")
    walker.in_every_way(
        {
            name: partial(page.go_to, None, {"section": section})
            for name, section in (
                ("46_admin_staff", "staff"), ("47_admin", "roles"), ("48_admin", "stores"),
                ("49_admin", "rules"), ("50_admin", "records"),
            )
        }
    )  # fmt: skip
    with walker.step("数据自检：每条规则一行"):
        walker.click(walker.button("数据自检"))
        walker.settle(0.3)
        walker.click(walker.button("开始自检"))
        walker.settle(0.5)
        walker.picture("49b_audit", both=False)
        client = needed(walker.window.client)
        broken = [line.key for line in client.desk.audit() if not line.is_good]
        if broken:
            raise TourError(f"the audit found {broken}")


def _import(walker: Walker) -> None:
    client = needed(walker.window.client)
    before = client.jobs.read_now(count_customers)
    with walker.step("导入：GB18030 的登记表，表头不在第一行"):
        file = _file(walker.out)
        page = _open(walker, "import")
        page.go_to(None, {"what": "customers"})
        walker.write(str(file), walker.find(QLineEdit, "要导入的文件"))
        walker.key(Qt.Key.Key_Return)
        walker.settle(0.6)
    walker.in_every_way({"44_import_columns": page.activated})
    with walker.step("导入：逐行检查，写入之前看得到每一行的结论"):
        walker.key(Qt.Key.Key_Return, CONTROL)
        walker.settle(0.6)
    walker.in_every_way({"45_import_check": page.activated})
    with walker.step("导入：说一声才写入，不合格的行另存"):
        walker.key(Qt.Key.Key_Return, CONTROL)
        walker.settle(0.8)
        after = client.jobs.read_now(count_customers)
        if after - before != 2:
            raise TourError(f"expected two new customers, got {after - before}")
    walker.in_every_way({"45b_import_done": page.activated})


def _open(walker: Walker, kind: str) -> Page:
    page = needed(needed(walker.window.desk_view).open(kind, None, {}))
    walker.settle(0.4)
    return page


def _sheet(walker: Walker, kind: str) -> None:
    _open(walker, kind).new_record()


def _file(folder: Path) -> Path:
    path = folder / "顾客登记表.csv"
    path.write_bytes(_DIRTY.encode("gb18030"))
    return path
