# SPDX-License-Identifier: Apache-2.0
"""The paper-era ledgers as rows: a table per book, in whatever columns it has. Stores nothing.

A row that cannot be read is said with its number, and then nothing of the book is taken. Rows of nought are
passed over; rows of totals are kept, because what a ledger says of its own sum is checked (``opening``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from app.core.normalise import plain_text
from app.core.unit_of_work import Reading, UnitOfWork
from app.documents.cells import CellError, cleaned, is_empty_mark, read_cell
from app.documents.columns import find_columns, known_titles
from app.documents.errors import ColumnsMissingError
from app.documents.import_kinds import GOOD, FieldKind, ImportField, ImportKind, ImportRow, RowCheck
from app.documents.tabular import Table, TableRow, read_table
from app.parts.rules import LONGEST_NUMBER, MOST, SETUP, Book, Condition
from app.parts.statement_files import RowProblem

_TEXT, _CODE, _COUNT = FieldKind.TEXT, FieldKind.CODE, FieldKind.COUNT
_FIELDS = {
    "place": ("仓库", "仓库名称 库房 库别 存放地点 所在仓库", _TEXT),
    "part_code": (
        "配件编码",
        "编码 备件编码 配件代码 备件代码 代码 零件号 料号 物料编码 物料号 存货编码 专用号 货号 图号",
        _CODE,
    ),
    "name": ("品名", "配件名称 备件名称 品名规格 名称规格 规格", _TEXT),
    "unit": ("计量单位", "单位 量词", _TEXT),
    "condition": ("良坏", "好坏件 好/坏 良/坏 品质 状态 件别", _TEXT),
    "good": ("好件数", "好件 良品 良品数 好件数量 良品数量 好件结存", _COUNT),
    "bad": ("坏件数", "坏件 旧件 坏件数量 旧件数 坏件结存", _COUNT),
    "quantity": ("数量", "结存 结存数 结存数量 库存 库存数量 账面数 账面数量 账存 期末数 余额 件数", _COUNT),
    "price": ("单价", "价格 成本价 单位成本", FieldKind.PRICE),
    "other": ("核对数", "", _COUNT),
    "owed_to_us": ("人欠坏件", "人欠我坏件 欠我坏件 应收坏件 未返坏件", _COUNT),
    "owed_by_us": ("欠人坏件", "我欠坏件 应返坏件 应付坏件", _COUNT),
    "document_number": ("发货清单号", "清单号 发货单号 单号 单据号 对方单号", _CODE),
}
_OTHER_NAMES = {
    Book.STOCK: "实盘数 盘点数 实存数 盘存数 实物数 实盘",
    Book.TRANSIT: "清单数量 清单数 发货清单数量 发货数量 发货数",
}
_PARTNERS = "服务站 服务站名称 经销商 客户 供货单位 发货单位 对方 对方单位 单位名称 往来单位名称 收货单位"
_OF_PARTNER = "对方数 对方账面数 对方数量 对方余额 服务站数 服务站账面数 对账数"
"""What the partner's own list says, of the books that have one."""
_OF_BOOK = {
    Book.STOCK: (
        "place",
        "part_code",
        "name",
        "unit",
        "condition",
        "good",
        "bad",
        "quantity",
        "price",
        "other",
    ),
    Book.DEALINGS: (
        *("place", "part_code", "name", "unit", "quantity", "price", "other"),
        *("owed_to_us", "owed_by_us"),
    ),
    Book.OWED_BY_US: ("place", "part_code", "name", "unit", "quantity", "other"),
    Book.OWED_TO_US: ("place", "part_code", "name", "unit", "quantity", "other"),
    Book.TRANSIT: ("place", "part_code", "name", "unit", "quantity", "price", "other", "document_number"),
}
_TITLES = {
    Book.STOCK: "好、坏件库存帐",
    Book.DEALINGS: "备件往来帐",
    Book.OWED_BY_US: "欠人坏件帐",
    Book.OWED_TO_US: "人欠坏件帐",
    Book.TRANSIT: "在途帐",
}
_CALLED = (
    (Book.OWED_BY_US, re.compile("欠人|我欠|应返|应付")),
    (Book.OWED_TO_US, re.compile("人欠|欠我|应收|未返")),
    (Book.TRANSIT, re.compile("在途")),
    (Book.DEALINGS, re.compile("往来")),
    (Book.STOCK, re.compile("库存|结存|仓库")),
)
_SUM = re.compile(r".{0,12}(小\s*计|合\s*计|总\s*计|总\s*数|共\s*计).{0,6}")
_BAD = re.compile("坏|旧|不良|次品|残|废|bad|old", re.IGNORECASE)
_GOOD = re.compile("好|新|良|合格|正品|正常|good|new", re.IGNORECASE)
_SAME = frozenset({"〃", '"', "″", "''", "同上"})


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningRow:
    """What one row of a ledger says of one account; ``number`` is its place in the file, from 1.

    ``place`` is a warehouse or a partner as it is written. ``other``: what a second source beside it says of
    the whole row (counted, the partner's list, the delivery list). ``owed_*``: bad parts still to be given
    back, as the book of dealings notes them. Prices in ten-thousandths of a yuan.
    """

    number: int
    place: str
    part_code: str
    condition: Condition
    quantity: int
    unit: str = ""
    unit_price_e4: int | None = None
    other: int | None = None
    owed_to_us: int | None = None
    owed_by_us: int | None = None
    document_number: str = ""


@dataclass(frozen=True, slots=True)
class OpeningTotal:
    """A row that says what stands above it adds up to, or what the whole ledger does."""

    number: int
    quantity: int


@dataclass(frozen=True, slots=True)
class OpeningFile:
    """A paper-era ledger: all its rows, or none and every problem."""

    book: Book
    file_name: str
    rows: tuple[OpeningRow, ...]
    totals: tuple[OpeningTotal, ...]
    problems: tuple[RowProblem, ...]
    has_other: bool = False
    has_owed: frozenset[str] = frozenset()


def kind_of_book(book: Book) -> ImportKind:
    """Return the fields of a book, for finding columns. Its rows are read by ``read_opening`` alone."""
    names = {"other": _OTHER_NAMES.get(book, _OF_PARTNER)}
    fields = []
    for name in _OF_BOOK[book]:
        title, synonyms, kind = _FIELDS[name]
        if name == "place" and book is not Book.STOCK:
            title, synonyms = "往来单位", _PARTNERS
        fields.append(
            ImportField(
                name,
                names[name].split()[0] if name in names else title,
                tuple(names.get(name, synonyms).split()),
                required=name == "part_code",
                kind=kind,
                max_length=LONGEST_NUMBER if kind is _CODE else 0,
            )
        )
    return ImportKind(f"parts.opening.{book}", _TITLES[book], SETUP, tuple(fields), _check, _store)


def book_called(name: str) -> Book | None:
    """Return the book that the name of a sheet or a file means; None when it says none."""
    return next((book for book, pattern in _CALLED if pattern.search(name)), None)


def read_opening(
    book: Book, table: Table, zone: ZoneInfo, mapping: Mapping[str, int] | None = None
) -> OpeningFile:
    """Return a book's rows; ``mapping`` is field → column, found by the program when None.

    Errors: ColumnsMissingError.
    """
    kind = kind_of_book(book)
    columns = find_columns(kind, table.header) if mapping is None else dict(mapping)
    missing = [] if "part_code" in columns else ["part_code"]
    if not {"quantity", "good", "bad"} & columns.keys():
        missing.append("quantity")
    if book is not Book.STOCK and "place" not in columns:
        missing.append("place")
    if missing:
        raise ColumnsMissingError(kind=kind.key, fields=tuple(missing))
    reader = _Reader(kind, columns, zone, table)
    for row in table.rows:
        reader.read(row)
    return OpeningFile(
        book,
        table.file_name if len(table.sheets) <= 1 else f"{table.file_name}:{table.sheet}",
        () if reader.problems else tuple(reader.rows),
        tuple(reader.totals),
        tuple(reader.problems),
        has_other="other" in columns,
        has_owed=frozenset({"owed_to_us", "owed_by_us"} & columns.keys()),
    )


def read_books(
    path: Path, zone: ZoneInfo, book: Book | None = None
) -> tuple[tuple[OpeningFile, ...], tuple[str, ...]]:
    """Return the ledgers of a file, and the sheets that are none.

    ``book`` is what a person says that the file is; else the name of a sheet says it, or that of a file with
    one sheet. Errors: ColumnsMissingError, those of ``read_table``.
    """
    first = read_table(path, known_titles=_titles(book))
    if book is not None:
        return (read_opening(book, first, zone),), ()
    found, others = [], []
    for sheet in first.sheets:
        called = book_called(sheet) or (book_called(path.stem) if len(first.sheets) == 1 else None)
        if called is None:
            others.append(sheet)
            continue
        # A csv has one sheet without a name of its own.
        table = read_table(path, sheet=sheet if len(first.sheets) > 1 else "", known_titles=_titles(called))
        found.append(read_opening(called, table, zone))
    if not first.sheets and (called := book_called(path.stem)) is not None:
        found.append(read_opening(called, first, zone))
    return tuple(found), tuple(others)


def _titles(book: Book | None) -> frozenset[str]:
    books = Book if book is None else (book,)
    return frozenset(title for one in books for title in known_titles(kind_of_book(one)))


class _Reader:
    """Reads row after row; a place that is written once stands for the rows below it."""

    def __init__(self, kind: ImportKind, columns: Mapping[str, int], zone: ZoneInfo, table: Table) -> None:
        self.rows: list[OpeningRow] = []
        self.totals: list[OpeningTotal] = []
        self.problems: list[RowProblem] = []
        self._fields = {field.name: field for field in kind.fields if field.name in columns}
        self._columns, self._zone, self._zero_on = columns, zone, table.zero_on
        self._is_owed = kind.key in {
            f"parts.opening.{Book.OWED_BY_US}",
            f"parts.opening.{Book.OWED_TO_US}",
        }
        self._place = ""

    def read(self, row: TableRow) -> None:
        """Take a row as accounts, as a sum, as a problem, or as none."""
        cells = {name: _own(row.cells[column]) for name, column in self._columns.items()}
        first = next((cell for cell in row.cells if cell.strip()), "")
        if row.no_record == "total_row" or any(map(_SUM.fullmatch, (plain_text(first), cells["part_code"]))):
            self._total(row, cells)
            return
        if row.no_record or not any(cells.get(name) for name in ("part_code", "quantity", "good", "bad")):
            return
        values: dict[str, Any] = {}
        for name, field in self._fields.items():
            try:
                values[name] = read_cell(field, cells[name], self._zone, zero_on=self._zero_on)
            except CellError as error:
                self._refuse(row, name, error.code, cells[name])
                return
        self._take(row, values, cells)

    def _take(self, row: TableRow, values: Mapping[str, Any], cells: Mapping[str, str]) -> None:
        place = values.get("place") or ""
        self._place = self._place if place in _SAME or not place else place
        if not values.get("part_code"):
            self._refuse(row, "part_code", "required", "")
            return
        price = values.get("price")
        if price is not None and price < 0:
            self._refuse(row, "price", "negative", cells["price"])
            return
        counts = list(self._counts(row, values, cells))
        given = [values.get(name) for name in ("quantity", "good", "bad")]
        if all(count is None for count in (*given, values.get("other"))):
            self._refuse(row, "quantity", "required", "")
            return
        other = values.get("other")
        if other is not None and not counts:
            # Nothing on paper, and still something there: that is what the check is for.
            counts = [(Condition.BAD if self._is_owed else Condition.GOOD, 0)]
        for place_in_row, (condition, quantity) in enumerate(counts):
            is_first = place_in_row == 0
            self.rows.append(
                OpeningRow(
                    number=row.number,
                    place=self._place,
                    part_code=values["part_code"],
                    condition=condition,
                    quantity=quantity,
                    unit=values.get("unit") or "",
                    unit_price_e4=None if price is None else int(Decimal(price) * 10_000),
                    other=other if is_first else None,
                    owed_to_us=values.get("owed_to_us") if is_first else None,
                    owed_by_us=values.get("owed_by_us") if is_first else None,
                    document_number=values.get("document_number") or "",
                )
            )

    def _counts(
        self, row: TableRow, values: Mapping[str, Any], cells: Mapping[str, str]
    ) -> Iterator[tuple[Condition, int]]:
        """Yield condition and pieces of a row, without those of nought; what cannot be is said."""
        condition = Condition.BAD if self._is_owed else Condition.GOOD
        word = cells.get("condition", "")
        if word:
            if not (_BAD.search(word) or _GOOD.search(word)):
                self._refuse(row, "condition", "unknown_choice", word)
                return
            condition = Condition.BAD if _BAD.search(word) else Condition.GOOD
        told = [("good", Condition.GOOD), ("bad", Condition.BAD)]
        if not any(values.get(name) is not None for name, _condition in told):
            told = [("quantity", condition)]
        for name, of in told:
            count = values.get(name) or 0
            if count < 0 or count > MOST:
                self._refuse(row, name, "not_positive" if count < 0 else "too_large", cells[name])
            elif count:
                yield of, count

    def _total(self, row: TableRow, cells: Mapping[str, str]) -> None:
        said = 0
        names = [name for name in ("good", "bad") if cells.get(name)] or ["quantity"]
        for name in names:
            if not cells.get(name):
                return
            try:
                said += read_cell(self._fields[name], cells[name], self._zone, zero_on=self._zero_on) or 0
            except CellError as error:
                self._refuse(row, name, error.code, cells[name])
                return
        self.totals.append(OpeningTotal(row.number, said))

    def _refuse(self, row: TableRow, field: str, reason: str, cell: str) -> None:
        self.problems.append(RowProblem(row.number, field, reason, cell))


def _own(cell: str) -> str:
    text = cleaned(cell)
    return "" if is_empty_mark(text) else text


def _check(_reading: Reading, rows: Sequence[ImportRow]) -> list[RowCheck]:
    return [GOOD for _ in rows]


def _store(_uow: UnitOfWork, _rows: Sequence[ImportRow]) -> Sequence[UUID]:
    raise NotImplementedError
