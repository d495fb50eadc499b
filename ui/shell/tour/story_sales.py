# SPDX-License-Identifier: Apache-2.0
"""Sales and what is true of a model: list, sheets, a call, whose a sale is, prices and their papers."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from app.catalog.commands import save_model
from app.catalog.price_rules import PriceKind, SetPrice
from app.catalog.pricing import set_price
from app.catalog.queries import ModelRow, list_models
from app.catalog.rules import EntryKind, SaveModel
from app.catalog.term_commands import save_pattern, save_term
from app.catalog.term_rules import SavePattern, SaveTerm
from app.customers.queries import search_customers
from app.sales.queries import find_sales
from app.sales.rules import LineKind
from ui.catalog.left_out_sheet import LeftOutSheet
from ui.catalog.model_card import ModelCard, Section
from ui.catalog.page import CatalogPage
from ui.client import Page
from ui.documents.figures_sheet import MONTH
from ui.documents.import_check import ALL
from ui.documents.import_page import ImportPage
from ui.sales.handover_sheet import HandoverSheet
from ui.sales.match_sheet import MatchSheet
from ui.sales.page import SalesPage
from ui.sales.purchases_box import PurchasesBox
from ui.sales.query_sheet import QuerySheet
from ui.sales.register import RegisterSaleSheet
from ui.sales.return_sheet import ReturnSheet
from ui.sales.takings_sheet import TakingsSheet
from ui.shell.desk_view import DeskView
from ui.shell.tour.walker import TourError, Walker, needed
from ui.widgets.fields import Picked
from ui.widgets.input_method import Composition

_FRIDGE, _CARD_CODE = "BCD-218STPT", "HR218-01"
_LISTED = (
    ("BCD-470WGHTDB9GYU1", "5499"),
    (_FRIDGE, "1599"),
    ("TG100V88WMUIADY5", "2999"),
    ("KFR-35GW/NhGc1B", "不详"),
)
"""Model, what the maker's price list says; it leaves the others out that have a price here."""
_LATE = "0958"
"""The last digits of the phone of somebody whose fridge is late."""


def tell(walker: Walker) -> None:
    """Walk through sales and the catalogue behind them."""
    with walker.step("促销价、保修条款、机号格式：总部给的数据"):
        _prepare(walker)
    with walker.step("销售：左边是单，右边是这张单上发生的一切"):
        _page(walker)
        walker.picture("37_sales", large=True)
    walker.in_every_way(
        {
            "37b_sale_register": partial(_register, walker),
            "37c_sale_return": partial(_give_back, walker),
            "37d_sale_match": partial(_match, walker),
            "37e_sale_query": partial(_query, walker, _LATE),
            "37f_sale_slip": partial(_slip, walker),
            "37g_purchases": partial(_purchases, walker),
            "37i_takings": partial(_takings, walker),
            "37j_handover": partial(_handover, walker),
            "37k_handover_paper": partial(_handover_paper, walker),
            "37h_palette": partial(_palette, walker, _LATE),
            "43c_model_card": partial(_card, walker, Section.PRICES),
            "43d_warranty": partial(_card, walker, Section.WARRANTY),
            "43e_price_label": partial(_label, walker),
        }
    )
    _price_list(walker)


def _view(walker: Walker) -> DeskView:
    return needed(walker.window.desk_view)


def _open(walker: Walker, kind: str, record: UUID | None = None, **context: object) -> Page:
    _view(walker).finder.close_palette()
    page = needed(_view(walker).open(kind, record, context))
    walker.settle(0.3)
    return page


def _models(walker: Walker) -> dict[str, ModelRow]:
    client = needed(walker.window.client)
    rows: tuple[ModelRow, ...] = client.jobs.read_now(list_models)
    return {row.name: row for row in rows}


def _prepare(walker: Walker) -> None:
    """Bring in what head office would have: a promotion, warranty terms, the shape of serial numbers."""
    today_on = needed(walker.window.client).desk.runner.today_on
    models = _models(walker)
    row = models[_FRIDGE]
    until_on = today_on + timedelta(days=8)
    promotion = SetPrice(row.id, PriceKind.PROMOTION, 149_900, today_on, until_on, source="周末促销")
    walker.run(set_price, promotion)
    walker.run(save_model, SaveModel(row.brand_id, row.class_id, row.name, "6901234567892", row.id,
                                     _CARD_CODE, "2"))  # fmt: skip
    walker.run(save_pattern, SavePattern(row.brand_id, "'HA'9{3}'ST'9{8}", "HA218ST26110077"))
    card = "2026 版海尔冰箱保修卡"
    begins = today_on.replace(month=1, day=1)
    walker.run(save_term, SaveTerm(row.brand_id, 36, begins, card, "A", row.class_id))
    walker.run(save_term, SaveTerm(row.brand_id, 120, begins, card, "A", row.class_id, None, "压缩机"))


def _page(walker: Walker) -> SalesPage:
    """Show the sale of the fridge that is late."""
    client = needed(walker.window.client)
    found = client.jobs.read_now(find_sales, _LATE)
    page = _open(walker, "sales", found[0].id if found else None)
    if not isinstance(page, SalesPage):
        raise TourError("the page of sales is not there")
    walker.wait_for(lambda: page.detail.sale() is not None, "a sale")
    return page


def _register(walker: Walker) -> None:
    """Write a sale down that is filled in as far as the money."""
    _page(walker).open_register()
    sheet = walker.overlay(RegisterSaleSheet)
    models = _models(walker)
    sheet.buyer.set_values({"buyer_name": "古丽娜尔", "buyer_phone": "12000008842"})
    form = sheet.entry.form
    for name, price, serial in ((_FRIDGE, "1499", "HA218ST26110091"), ("65E5K-PRO", "3999", "TV65E5K001208")):
        goods = Picked(models[name].id, f"{models[name].brand} {name}")
        form.set_values({"model": goods, "unit_price": Decimal(price), "serials": serial})
        sheet.entry.add_line()
    goods = Picked(models[_FRIDGE].id, f"{models[_FRIDGE].brand} {_FRIDGE}")
    form.set_values(
        {"model": goods, "kind": LineKind.GOODS, "unit_price": Decimal(1499), "serials": "0218 8831"}
    )
    form.changed.emit()
    sheet.form.set_values(
        {"method": "subsidy", "amount": Decimal(600), "deliver_to": "沙依巴克区友好路 8 号"}
    )
    sheet.form.field_changed.emit("method")
    sheet.form.changed.emit()
    walker.wait_for(sheet.entry.note.text, "the word about the serial number")
    form.editor("serials").setFocus()


def _give_back(walker: Walker) -> None:
    page = _page(walker)
    page.detail.run("back")
    sheet = walker.overlay(ReturnSheet)
    sheet.form.set_values({"reason": "冷藏室不制冷，上门两次没有修好", "responsible": "厂家"})


def _match(walker: Walker) -> None:
    _page(walker).open_matching()
    walker.overlay(MatchSheet)


def _query(walker: Walker, typed: str) -> None:
    """Ask as one does with the phone at the ear, over whatever lies open."""
    _open(walker, "workbench")
    walker.key(Qt.Key.Key_F5)
    sheet = walker.overlay(QuerySheet)
    sheet.typed.setText(typed)
    walker.wait_for(lambda: sheet.sales.total and sheet.stock.total, "the sale and what is on hand")


def _slip(walker: Walker) -> None:
    _page(walker).print_record()
    walker.settle(0.6)


def _purchases(walker: Walker) -> None:
    client = needed(walker.window.client)
    found = client.jobs.read_now(search_customers, "2207", 1)
    page = _open(walker, "customers", found[0].id)
    box = needed(page.findChild(PurchasesBox))
    walker.wait_for(lambda: box.model.total, "what he bought")
    area = box.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    needed(area).ensureWidgetVisible(box)


def _takings(walker: Walker) -> None:
    """Look at what the days of this month came to."""
    _page(walker).open_takings()
    sheet = walker.overlay(TakingsSheet)
    sheet.show_span(MONTH)
    walker.wait_for(lambda: len(sheet.rows("days")) > 1, "the days")


def _handover(walker: Walker) -> HandoverSheet:
    """Ask for the business of a week."""
    _page(walker).open_handover()
    sheet = walker.overlay(HandoverSheet)
    until_at = sheet.form.value("until_at")
    if not isinstance(until_at, datetime):
        raise TourError("the hand-over names no end")
    sheet.form.set_values({"from_at": until_at - timedelta(days=6)})
    sheet.form.changed.emit()
    walker.wait_for(lambda: len(sheet.names()) > 1, "who has business")
    return sheet


def _handover_paper(walker: Walker) -> None:
    _handover(walker).accept()
    walker.settle(0.8)


def _palette(walker: Walker, typed: str) -> None:
    _open(walker, "workbench")
    finder = _view(walker).finder
    finder.open(typed)
    walker.wait_for(lambda: finder.list.entries() and not Composition.of().active_in(finder.field), "hits")
    walker.settle(0.3)


def _card(walker: Walker, section: Section) -> None:
    page = _open(walker, "catalog", None, view="model", text=_FRIDGE)
    if not isinstance(page, CatalogPage):
        raise TourError("the catalogue is not there")
    model = page.views[EntryKind.MODEL]
    walker.wait_for(lambda: model.model().rowCount() == 1, "the model")
    model.select_first()
    page.open_entry(_models(walker)[_FRIDGE])
    walker.overlay(ModelCard).show_section(section)


def _label(walker: Walker) -> None:
    _open(walker, "paper", _models(walker)[_FRIDGE].id, form="price_label", entity_kind="model")
    walker.settle(0.6)


def _price_list(walker: Walker) -> None:
    """Check a maker's price list, look at what it leaves out, and store it."""
    file = walker.out / "十二月价格表.csv"
    lines = [f"{name},{said}" for name, said in _LISTED]
    file.write_text("型号,新价\n" + "\n".join((*lines, "BCD-999,1299")) + "\n", "utf-8")
    with walker.step("价格表：写入之前，每一行先说清楚会怎样"):
        page = _open(walker, "import", None, what="prices", path=file)
        if not isinstance(page, ImportPage):
            raise TourError("the import is not there")
        walker.wait_for(page.columns.isVisible, "the columns")
        page.columns.check_asked.emit()
        walker.wait_for(page.check.isVisible, "the verdicts")
    walker.in_every_way(
        {
            "43f_price_list": partial(_verdicts, walker, page),
            "43g_left_out": partial(_left_out, walker, page),
        }
    )
    with walker.step("价格表：写入，再回到第一步"):
        _open(walker, "import")
        page.check.import_asked.emit()
        walker.wait_for(page.result.isVisible, "the prices")
        page.result.again_asked.emit()


def _verdicts(walker: Walker, page: ImportPage) -> None:
    _open(walker, "import")
    page.check.show_part(ALL)


def _left_out(walker: Walker, page: ImportPage) -> None:
    page.check.left_out_asked.emit()
    sheet = walker.overlay(LeftOutSheet)
    walker.wait_for(lambda: sheet.model.total, "the prices that the list leaves out")
