# SPDX-License-Identifier: Apache-2.0
"""What the audit checks of the parts' ledger: balances against moves, moves against papers, numbers, serials.

Rows that another store shares are a part of its books: what is checked of whole books passes them over.
"""

# ruff: noqa: S608 -- the SQL is put together of texts of this file alone

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select, text
from sqlalchemy.orm import Session

from app.core import derived
from app.core.audit import AuditRule, Finding, number_rule, reference_rule
from app.core.db import Base
from app.parts.count_models import StockCount
from app.parts.day_models import StockDay
from app.parts.derive import compute, compute_counts, compute_days
from app.parts.inputs import read_line
from app.parts.models import StockArrival, StockDocument, StockMove, StockPlace
from app.parts.posting import Found, legs_of, move_id, reversed_id
from app.parts.rules import Arrival, Direction, DocumentKind, PlaceKind

_SUMS = """
SELECT place, part, condition, sum(quantity) AS quantity FROM (
    SELECT to_id AS place, part_id AS part, condition, quantity FROM stock_move
    UNION ALL SELECT from_id, part_id, condition, -quantity FROM stock_move)
GROUP BY place, part, condition
"""
_OWN_PLACES = """
SELECT id FROM stock_place WHERE kind = 'warehouse' AND (
    NOT EXISTS (SELECT 1 FROM sync_cursor) OR store_id IN (SELECT scope FROM sync_cursor))
"""
"""Warehouses whose books are whole here: not those of a store that shares a document alone."""
_CX = DocumentKind.REVERSAL.value


def _balances(session: Session) -> Finding:
    """Compare what the triggers kept with a replay of all moves."""
    wrong = session.execute(
        text(
            f"WITH replayed AS ({_SUMS}) "
            "SELECT coalesce(b.place_id, r.place), coalesce(b.part_id, r.part),"
            " coalesce(b.condition, r.condition), coalesce(b.quantity, 0), coalesce(r.quantity, 0)"
            " FROM stock_balance b FULL OUTER JOIN replayed r"
            " ON r.place = b.place_id AND r.part = b.part_id AND r.condition = b.condition"
            " WHERE coalesce(b.quantity, 0) <> coalesce(r.quantity, 0)"
        )
    ).all()
    checked = session.scalar(text("SELECT count(*) FROM stock_balance")) or 0
    return Finding(
        checked, tuple(f"{row[0]} {row[1]} {row[2]}: {row[3]} kept, {row[4]} moved" for row in wrong)
    )


def _sums(session: Session) -> Finding:
    """Check that all accounts of a part and condition sum to nought: what one gave another got."""
    rows = session.execute(
        text("SELECT part_id, condition, sum(quantity) FROM stock_balance GROUP BY part_id, condition")
    ).all()
    return Finding(len(rows), tuple(f"{row[0]} {row[1]}: {row[2]}" for row in rows if row[2]))


def _papers(session: Session) -> Finding:
    """Check that each document moved what its lines, and what receiving found, say: no more and no less."""
    checked = 0
    problems: list[str] = []
    for documents in _own_documents(session):
        checked += len(documents)
        papers = _Papers(session, documents)
        problems += [document.number for document in documents if not papers.agree(document)]
    return Finding(checked, tuple(problems))


def _own_documents(session: Session) -> Iterator[Sequence[Row[Any]]]:
    """Yield the moved documents of the stores that are here, some at a time."""
    document = StockDocument
    ids = session.scalars(
        text(
            "SELECT d.id FROM stock_document d WHERE d.status IN ('posted', 'reversed')"
            " AND NOT EXISTS (SELECT 1 FROM shared_row s WHERE s.row_id = d.id)"
        ).columns(id=document.id.type)
    ).all()
    for some in derived.batches(ids):
        yield session.execute(
            select(
                *(document.id, document.number, document.kind, document.direction, document.lines),
                *(document.of_document_id, document.place_id),
            ).where(document.id.in_(some))
        ).all()


@dataclass(frozen=True, slots=True)
class _Leg:
    """What a move says, with the kinds of its places."""

    line: int
    part_id: UUID
    condition: str
    quantity: int
    source: str
    target: str


class _Papers:
    """The moves of some documents, and what their papers say that they should be."""

    def __init__(self, session: Session, documents: Sequence[Row[Any]]) -> None:
        """Read what is needed of all of them at once."""
        ids = [document.id for document in documents]
        reversed_ids = [document.of_document_id for document in documents if document.kind == _CX]
        self._moves = _moves(session, [*ids, *(one for one in reversed_ids if one is not None)])
        self._found = _found(session, ids)

    def agree(self, document: Row[Any]) -> bool:
        """Tell whether the moves of a document are what it says."""
        moves = self._moves.get(document.id, {})
        if document.kind == _CX:
            return moves == {
                reversed_id(row_id): _Leg(
                    leg.line, leg.part_id, leg.condition, leg.quantity, leg.target, leg.source
                )
                for row_id, leg in self._moves.get(document.of_document_id, {}).items()
            }
        # Two desks that took the same goods in apart may have found different things: each move is of one.
        wanted = [_wanted(document, found) for found in self._found.get(document.id, [{}])]
        ids = {row_id for one in wanted for row_id in one}
        return ids >= moves.keys() and all(
            any(one.get(row_id) == moves.get(row_id) for one in wanted) for row_id in ids
        )


def _wanted(document: Row[Any], found: Mapping[int, Found]) -> dict[UUID, _Leg]:
    legs = legs_of(
        DocumentKind(document.kind),
        [read_line(line) for line in document.lines],
        direction=Direction(document.direction),
        from_transit=document.kind == DocumentKind.HQ_RECEIPT.value and document.of_document_id is not None,
        found=found,
    )
    return {
        move_id(document.id, place): _Leg(
            leg.line, leg.part_id, leg.condition.value, leg.quantity, leg.source.value, leg.target.value
        )
        for place, leg in enumerate(legs)
    }


def _moves(session: Session, document_ids: Sequence[UUID]) -> dict[UUID, dict[UUID, _Leg]]:
    move, place = Base.metadata.tables[StockMove.__tablename__], Base.metadata.tables["stock_place"]
    source, target = place.alias("source"), place.alias("target")
    found: dict[UUID, dict[UUID, _Leg]] = {}
    for some in derived.batches(document_ids):
        rows = session.execute(
            select(
                *(move.c.document_id, move.c.id, move.c.line, move.c.part_id, move.c.condition),
                *(move.c.quantity, source.c.kind, target.c.kind),
            )
            .join(source, source.c.id == move.c.from_id)
            .join(target, target.c.id == move.c.to_id)
            .where(derived.among(session, move.c.document_id, some))
        )
        for document_id, row_id, *leg in rows:
            found.setdefault(document_id, {})[row_id] = _Leg(*leg)
    return found


def _found(session: Session, ids: Sequence[UUID]) -> dict[UUID, list[dict[int, Found]]]:
    """Return what receiving found by document, once for each time that somebody looked."""
    found: dict[UUID, list[dict[int, Found]]] = {}
    for document_id, lines in session.execute(
        select(StockArrival.document_id, StockArrival.lines)
        .where(StockArrival.document_id.in_(ids), StockArrival.what == Arrival.GOODS.value)
        .order_by(StockArrival.hlc)
    ):
        found.setdefault(document_id, []).append(
            {line: Found(missing, damaged) for line, missing, damaged in lines}
        )
    return found


def _overdrawn(session: Session) -> Finding:
    """Name the accounts of our warehouses below nought: two desks gave out the last piece apart."""
    rows = session.execute(
        text(
            "SELECT p.name, coalesce(t.code, lower(hex(b.part_id))), b.condition, b.quantity"
            " FROM stock_balance b JOIN stock_place p ON p.id = b.place_id"
            " LEFT JOIN part t ON t.id = b.part_id"
            f" WHERE b.quantity < 0 AND b.place_id IN ({_OWN_PLACES})"
            " ORDER BY p.name, t.code"
        )
    ).all()
    checked = session.scalar(text(f"SELECT count(*) FROM stock_balance WHERE place_id IN ({_OWN_PLACES})"))
    return Finding(checked or 0, tuple(f"{row[0]} {row[1]} {row[2]}: {row[3]}" for row in rows))


def _serials(session: Session) -> Finding:
    """Find pieces that stand in two of our warehouses, or twice in one: a piece is in one place."""
    rows = session.execute(
        text(
            "WITH ends AS ("
            " SELECT part_id, serial, to_id AS place, 1 AS sign FROM stock_serial"
            " UNION ALL SELECT part_id, serial, from_id, -1 FROM stock_serial)"
            " SELECT part_id, serial, sum(held) FROM ("
            "   SELECT part_id, serial, place, sum(sign) AS held FROM ends"
            f"  WHERE place IN ({_OWN_PLACES}) GROUP BY part_id, serial, place)"
            " WHERE held > 0 GROUP BY part_id, serial HAVING sum(held) > 1 ORDER BY serial"
        )
    ).all()
    checked = session.scalar(text("SELECT count(DISTINCT serial) FROM stock_serial"))
    return Finding(checked or 0, tuple(f"{row[1]}: {row[2]}" for row in rows))


def _values(session: Session) -> Finding:
    """Check that what a store's stock is worth is the sum of what its moves brought and took."""
    rows = session.execute(
        text(
            "SELECT v.store_id, v.part_id, sum(v.amount_fen), n.value_fen FROM stock_valuation v"
            " JOIN (SELECT store_id, part_id, value_fen, max(sequence) FROM stock_valuation"
            "       GROUP BY store_id, part_id) n ON n.store_id = v.store_id AND n.part_id = v.part_id"
            " WHERE v.store_id IN (SELECT scope FROM sync_cursor) OR NOT EXISTS (SELECT 1 FROM sync_cursor)"
            " GROUP BY v.store_id, v.part_id"
        )
    ).all()
    return Finding(
        len(rows),
        tuple(f"{row[0]} {row[1]}: {row[2]} moved, {row[3]} kept" for row in rows if row[2] != row[3]),
    )


def _standings(session: Session) -> Finding:
    """Check the derived columns of documents, days and counts against their facts."""
    checked = 0
    problems: list[str] = []
    asked: tuple[tuple[Any, Callable[..., Mapping[UUID, Mapping[str, Any]]], str], ...] = (
        (StockDocument, compute, "number"),
        (StockDay, compute_days, "day_on"),
        (StockCount, compute_counts, "id"),
    )
    for model, computed, name in asked:
        table = Base.metadata.tables[model.__tablename__]
        ids = list(session.scalars(select(table.c.id)))
        checked += len(ids)
        for some in derived.batches(ids):
            expected = computed(session, some)
            names = list(next(iter(expected.values())))
            rows = session.execute(
                select(table.c.id, table.c[name].label("called"), *(table.c[one] for one in names)).where(
                    derived.among(session, table.c.id, some)
                )
            ).mappings()
            problems += [
                f"{model.__tablename__} {row['called']} {column}"
                for row in rows
                for column in names
                if row[column] != expected[row["id"]][column]
            ]
    return Finding(checked, tuple(problems))


def _places(session: Session) -> Finding:
    """Check that a place which follows from store and partner is there once."""
    counts = Counter(
        (kind, store_id, party_id)
        for kind, store_id, party_id in session.execute(
            select(StockPlace.kind, StockPlace.store_id, StockPlace.party_id).where(
                StockPlace.kind != PlaceKind.WAREHOUSE.value, StockPlace.kind != PlaceKind.TRANSIT.value
            )
        )
    )
    twice = (key for key, count in counts.items() if count > 1)
    return Finding(sum(counts.values()), tuple(f"{key[0]} {key[1]} {key[2]}" for key in twice))


def _references(rows: Iterable[tuple[str, str, str, str, str]]) -> tuple[AuditRule, ...]:
    return tuple(
        reference_rule(f"parts.{key}", sentence, table, column, parent)
        for key, sentence, table, column, parent in rows
    )


_KINDS = {
    DocumentKind.HQ_RECEIPT: "客服本部入库单",
    DocumentKind.DELIVERY_LIST: "发货清单",
    DocumentKind.RELEASE: "清点科出库单",
    DocumentKind.REPAIR: "维修单",
    DocumentKind.WARRANTY: "保用单",
    DocumentKind.DEALER: "经销商发货清单",
    DocumentKind.RETURN: "退换货申请表",
    DocumentKind.TRANSFER: "调拨单",
    DocumentKind.TRANSFER_IN: "调入单",
    DocumentKind.ADJUSTMENT: "调整单",
    DocumentKind.SCRAP: "报废单",
    DocumentKind.OPENING: "期初单",
    DocumentKind.REVERSAL: "冲销单",
}
RULES: tuple[AuditRule, ...] = (
    AuditRule("parts.balances", "配件账户余额与账目逐笔相加一致", _balances),
    AuditRule("parts.sums", "每种配件各账户相加为零（好件、坏件分别）", _sums),
    AuditRule("parts.papers", "每张已记账单据的账目与单据明细一致", _papers),
    AuditRule("parts.standings", "配件单据、日报、盘点的状态与办理记录一致", _standings),
    AuditRule("parts.values", "配件库存金额等于逐笔计价之和", _values),
    AuditRule("parts.places", "往来单位的每种账户只有一个", _places),
    AuditRule("parts.serials", "一个序列号的配件只在一处", _serials),
    AuditRule("parts.overdrawn", "仓库里没有负数库存", _overdrawn),
    *(
        number_rule(
            f"parts.numbers_{kind.value.lower()}",
            f"{name}编号连续无缺号、无重号",
            "stock_document",
            kind.value,
        )
        for kind, name in _KINDS.items()
    ),
    *_references(
        (
            ("arrivals", "每次到货都属于一张配件单据", "stock_arrival", "document_id", "stock_document"),
            ("voids", "每次作废都属于一张配件单据", "stock_void", "document_id", "stock_document"),
            ("moves", "每笔账目都属于一张配件单据", "stock_move", "document_id", "stock_document"),
            (
                "serial_papers",
                "每个序列号都属于一张配件单据",
                "stock_serial",
                "document_id",
                "stock_document",
            ),
            ("valuations", "每笔计价都对得上一笔账目", "stock_valuation", "move_id", "stock_move"),
            ("move_parts", "账目的配件存在于目录", "stock_move", "part_id", "part"),
            ("from_places", "账目的转出账户存在", "stock_move", "from_id", "stock_place"),
            ("to_places", "账目的转入账户存在", "stock_move", "to_id", "stock_place"),
            ("document_places", "单据的仓库存在", "stock_document", "place_id", "stock_place"),
            ("document_parties", "单据的往来单位存在于电话簿", "stock_document", "party_id", "party"),
            (
                "of_documents",
                "冲销、到货所指的单据存在",
                "stock_document",
                "of_document_id",
                "stock_document",
            ),
            ("keepings", "库存设置的配件存在于目录", "part_keeping", "part_id", "part"),
            ("prices", "价目的配件存在于目录", "part_price", "part_id", "part"),
            ("keeping_places", "库存设置的仓库存在", "part_keeping", "place_id", "stock_place"),
            ("count_lines", "每笔点数都属于一次盘点", "stock_count_line", "count_id", "stock_count"),
            ("room_checks", "每次库房检查的仓库存在", "stock_room_check", "place_id", "stock_place"),
            ("count_acts", "每次盘点办理都属于一次盘点", "stock_count_act", "count_id", "stock_count"),
            ("day_acts", "每次日报办理都属于一天的日报", "stock_day_act", "day_id", "stock_day"),
        )
    ),
)
