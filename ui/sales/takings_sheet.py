# SPDX-License-Identifier: Apache-2.0
"""日合计: what days came to, by day, store, source, way of paying; begins with yesterday. Counts nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from PySide6.QtWidgets import QWidget

from app.sales.rules import Method
from app.sales.takings import Takings, TakingsBook, get_takings
from ui.client import Client
from ui.documents.figures_sheet import YESTERDAY, Figures, FiguresPart, FiguresSheet
from ui.sales.words import SaleWords
from ui.widgets import formats
from ui.widgets.row_columns import Column, Paint

_SHOWN = (Method.CASH, Method.CARD, Method.WECHAT, Method.ALIPAY, Method.SUBSIDY)
"""What has a column of its own; the table of ways of paying has them all."""

_SOLD_COLUMNS = 5
"""Name, count, sold, returned, net: what is told by source, of which payments know nothing."""


@dataclass(frozen=True, slots=True)
class TakingsLine:
    """A line of any of the tables: what it is called, and what it came to."""

    key: object
    name: str
    takings: Takings


class TakingsSheet(FiguresSheet):
    """Four tables of one span, each with the same sum."""

    width_px = 1240

    def __init__(self, client: Client, parent: QWidget, span: str = YESTERDAY) -> None:
        super().__init__(client, parent, span)

    def heading(self) -> tuple[str, str]:
        """Return the title and the sentence below it."""
        lead = self.tr("销售按销售日算，退货按退货日算，收款按收款日算；一次最多一年。")
        return self.tr("日合计"), lead

    def parts(self) -> Sequence[FiguresPart]:
        """Return the tables: days, stores, sources, ways of paying."""
        self._words = SaleWords(self)
        line = attrgetter("key")
        return (
            FiguresPart("days", self.tr("每天"), self._columns(self.tr("日期")), line, newest_first=True),
            FiguresPart("stores", self.tr("每店"), self._columns(self.tr("门店")), line),
            FiguresPart("sources", self.tr("来源"), self._columns(self.tr("来源"))[:_SOLD_COLUMNS], line),
            FiguresPart("methods", self.tr("收款方式"), self._method_columns(), line),
        )

    def question(self) -> Callable[..., Any]:
        """Return the query that is asked with the two days."""
        return get_takings

    def figures(self, answer: TakingsBook) -> Figures:
        """Return the answer as rows of the tables."""
        words = self._words
        rows = {
            "days": _lines((one.on, formats.day(one.on), one.takings) for one in answer.days),
            "stores": _lines((one.store_id, one.name, one.takings) for one in answer.stores),
            "sources": _lines((one.source, words.source(one.source), one.takings) for one in answer.sources),
            "methods": _lines(
                (one.method, words.method(one.method), Takings(paid={one.method: one.paid_fen}))
                for one in answer.methods
            ),
        }
        last = TakingsLine("", self.tr("合计"), answer.total)
        return Figures(answer.from_on, answer.until_on, rows, self._sentence(answer.total), last)

    def _sentence(self, total: Takings) -> str:
        return self.tr(
            "合计：销售 {sales} 张 {sold}，退货 {returns} 张 {returned}，净额 {net}，收款 {paid}。"
        ).format(
            sales=formats.number(total.sales),
            sold=formats.money(total.sold_fen),
            returns=formats.number(total.returns),
            returned=formats.money(total.returned_fen),
            net=formats.money(total.net_fen),
            paid=formats.money(total.paid_fen),
        )

    def _columns(self, title: str) -> tuple[Column, ...]:
        def others(takings: Takings) -> int:
            return takings.paid_fen - sum(takings.paid.get(method, 0) for method in _SHOWN)

        return (
            Column("name", title, attrgetter("name"), width=112, paint=Paint.STRONG, stretch=True),
            Column(
                "sales", self.tr("张数"), lambda row: formats.number(row.takings.sales), width=60,
                paint=Paint.NUMBER,
            ),
            _money("sold", self.tr("销售"), lambda one: one.sold_fen, 112),
            _money("returned", self.tr("退货"), lambda one: one.returned_fen, 100),
            _money("net", self.tr("净额"), lambda one: one.net_fen, 112),
            *(
                _money(f"paid_{method}", self._words.method(method), _paid_by(method), 96)
                for method in _SHOWN
            ),
            _money("others", self.tr("其他收款"), others, 96),
            _money("paid", self.tr("收款合计"), lambda one: one.paid_fen, 112),
        )  # fmt: skip

    def _method_columns(self) -> tuple[Column, ...]:
        name = Column(
            "name", self.tr("收款方式"), attrgetter("name"), width=160, paint=Paint.STRONG, stretch=True
        )
        return name, _money("paid", self.tr("金额"), lambda one: one.paid_fen, 160)


def _lines(rows: Iterable[tuple[object, str, Takings]]) -> tuple[TakingsLine, ...]:
    return tuple(TakingsLine(*row) for row in rows)


def _money(key: str, title: str, fen_of: Callable[[Takings], int], width: int) -> Column:
    """Return a column of amounts; nought is a dash, so that what is there stands out."""

    def text(row: TakingsLine) -> str:
        fen = fen_of(row.takings)
        return formats.money(fen) if fen else "—"

    return Column(key, title, text, width=width, paint=Paint.NUMBER)


def _paid_by(method: Method) -> Callable[[Takings], int]:
    return lambda takings: takings.paid.get(method, 0)
