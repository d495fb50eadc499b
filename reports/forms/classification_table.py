# SPDX-License-Identifier: Apache-2.0
"""投诉分类统计表, version 2026-1: the cases of a day or a month by class, source and result (C20).

Knows the paper and one query, nothing of tables.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from uuid import UUID

from app.complaints.classified import OPEN_RESULT, ClassCell, ClassTable, get_class_table, period_of
from app.core.unit_of_work import Reading
from reports.engine.boxes import Label, Signature, Value
from reports.engine.charts import Bar, LyingBars, StandingBars
from reports.engine.document import Document
from reports.engine.form import Copy, Form, Imprint, time_text
from reports.engine.grid import Grid
from reports.engine.heads import draw_plain_head
from reports.engine.paper import A4_LANDSCAPE, MM
from reports.forms.case_words import CLASSES, GROUNDS, NATURES, SOURCES

KEY = "classification_table"
TITLE = "投诉分类统计表"
VERSION = "2026-1"
PAPER = A4_LANDSCAPE

_RESULTS = {OPEN_RESULT: "未完结", **GROUNDS}
_NAME, _SUM = 1.5, 1.1
_WIDE = _NAME + len(SOURCES) + _SUM
_SUM_WORD = "合计"


def load(reading: Reading, row_id: UUID, in_full: bool) -> ClassTable:
    """Return the table of the period that the id stands for; nobody's name is in it.

    Errors: NotPermittedError, ValueError for an id of something else.
    """
    del in_full
    return get_class_table(reading, period_of(reading.scope, row_id))


def draw(table: ClassTable, copy: Copy) -> bytes:
    """Return the PDF of a table; raises ArithmeticError when its sums do not agree."""
    period = table.period
    span = f"{period.year} 年 {period.month} 月" + ("" if period.is_month else f" {period.day} 日")

    def head(doc: Document) -> None:
        kind = "月报" if period.is_month else "日报"
        made = f"统计时间：{time_text(table.printed_at, table.time_zone)}"
        draw_plain_head(doc, (f"门店：{table.store_name}", f"{kind} · {span}", made))

    imprint = Imprint.of(table)
    doc = Document(PAPER, title=TITLE, version=VERSION, imprint=imprint, copy=copy, head=head, subject=span)
    grid = Grid(doc)
    cells = table.cells
    _matrix(grid, "类别 × 渠道", cells, SOURCES, lambda cell: cell.source, table.total)
    if period.is_month:
        grid.section("逐日图", keep=31 * MM)
        bars = tuple(Bar(str(on.day), (received, closed)) for on, received, closed in table.days)
        grid.row(StandingBars(bars, ("当日受理", "当日完结")))
    grid.section("说明")
    grid.row(Value(_note(table), _WIDE, size=8.5))
    grid.section("签章", keep=23 * MM)
    grid.row(Signature("制表人"), Signature("客服主管"), Signature("客服中心经理", seal=True))
    _results(grid, table)
    grid.section("分类图", keep=64 * MM)
    grid.row(_by_class(cells))
    grid.close()
    return doc.finish()


def _matrix(
    grid: Grid,
    title: str,
    cells: Iterable[ClassCell],
    columns: Mapping[str, str],
    column_of: Callable[[ClassCell], str],
    total: int,
) -> None:
    """Draw classes below one another, columns beside; the last row and column are sums, added both ways."""
    counts: Counter[tuple[str, str]] = Counter()
    for cell in cells:
        counts[cell.complaint_class, column_of(cell)] += cell.count
    classes, names = _known(CLASSES, (key[0] for key in counts)), _known(columns, (key[1] for key in counts))
    of_class = {code: sum(counts[code, name] for name in names) for code in classes}
    of_column = {name: sum(counts[code, name] for code in classes) for name in names}
    if not sum(of_class.values()) == sum(of_column.values()) == total:
        raise ArithmeticError(title)
    grid.section(title)
    grid.table_head(
        Label("投诉类别", _NAME), *(Label(word) for word in names.values()), Label(_SUM_WORD, _SUM)
    )
    for code, word in classes.items():
        numbers = (counts[code, name] for name in names)
        grid.row(Label(word, _NAME), *map(_number, numbers), _number(of_class[code], _SUM, strong=True))
    sums = (_number(count, strong=True) for count in of_column.values())
    grid.row(Label(_SUM_WORD, _NAME), *sums, _number(total, _SUM, strong=True))


def _results(grid: Grid, table: ClassTable) -> None:
    """Draw classes by results, with how many missed their time and the share that kept it."""
    counts: Counter[tuple[str, str]] = Counter()
    late: Counter[str] = Counter()
    for cell in table.cells:
        counts[cell.complaint_class, cell.result] += cell.count
        late[cell.complaint_class] += cell.late_count
    classes, results = (
        _known(CLASSES, (key[0] for key in counts)),
        _known(_RESULTS, (key[1] for key in counts)),
    )
    weight = (_WIDE - _NAME) / (len(results) + 3)
    grid.section("类别 × 结果", keep=82 * MM)
    grid.table_head(
        Label("投诉类别", _NAME),
        *(Label(word, weight) for word in (*results.values(), _SUM_WORD, "超过时限", "按时率")),
    )
    lines = [(word, [counts[code, name] for name in results], late[code]) for code, word in classes.items()]
    sums = [sum(counts[code, name] for code in classes) for name in results]
    if sum(sums) != table.total:
        raise ArithmeticError
    for word, numbers, missed in (*lines, (_SUM_WORD, sums, late.total())):
        count, strong = sum(numbers), word == _SUM_WORD
        grid.row(
            Label(word, _NAME),
            *(_number(number, weight, strong=strong) for number in numbers),
            _number(count, weight, strong=True),
            _number(missed, weight, strong=strong),
            Value(_share(count - missed, count), weight, align="center", strong=strong),
        )


def _by_class(cells: Iterable[ClassCell]) -> LyingBars:
    closed: Counter[str] = Counter()
    still: Counter[str] = Counter()
    for cell in cells:
        (still if cell.result == OPEN_RESULT else closed)[cell.complaint_class] += cell.count
    classes = _known(CLASSES, (*closed, *still))
    bars = [Bar(word, (closed[code], still[code])) for code, word in classes.items()]
    # The longest first, as one reads what weighs most.
    bars.sort(key=lambda bar: -bar.total)
    return LyingBars(bars, ("已完结", "未完结"))


def _note(table: ClassTable) -> str:
    natures: Counter[str] = Counter()
    for cell in table.cells:
        natures[cell.nature] += cell.count
    kinds = "、".join(f"{NATURES.get(code, code)} {natures[code]:,} 件" for code in _known(NATURES, natures))
    received = sum(day[1] for day in table.days)
    closed = sum(day[2] for day in table.days)
    if not natures.total() == received == table.total:
        raise ArithmeticError
    return (
        "按受理日期统计（门店当地日期），结果和超时按统计时间的情况。"
        f"本期受理 {table.total:,} 件，其中{kinds}；"
        f"本期完结 {closed:,} 件（含以前受理的）。\n"
        "核对：按类别、按渠道、按结果、按性质、按日相加，"
        f"都是 {received:,} 件，与单独计数 {table.total:,} 件相符。"
    )


def _known(words: Mapping[str, str], codes: Iterable[str]) -> dict[str, str]:
    """Return the words in their order, and behind them the codes that have none."""
    return {**words, **{code: code for code in sorted(set(codes) - set(words))}}


def _number(count: int, weight: float = 1.0, *, strong: bool = False) -> Value:
    return Value(f"{count:,}" if count else "—", weight, align="center", strong=strong)


def _share(part: int, whole: int) -> str:
    return f"{part * 100 / whole:.1f}%" if whole else "—"


CLASSIFICATION_TABLE = Form(
    key=KEY, title=TITLE, version=VERSION, paper=PAPER, load=load, draw=draw, has_personal=False
)
