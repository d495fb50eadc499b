# SPDX-License-Identifier: Apache-2.0
"""What a spreadsheet does with a selection: copy, paste, fill, clear, sum. Knows no widget."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from ui.widgets.cell_grid_cells import Place
from ui.widgets.cell_grid_columns import CellKind
from ui.widgets.cell_grid_model import CellGridModel
from ui.widgets.cell_grid_tsv import write_tsv


class Block(NamedTuple):
    """Selected cells: rows from first to last, and the numbers of their columns in the order shown."""

    first: int
    last: int
    columns: tuple[int, ...]

    def size(self) -> int:
        """Return how many cells it has."""
        return len(self.columns) * (self.last - self.first + 1)

    def cells(self) -> Iterator[Place]:
        """Return its cells, row by row."""
        for number in range(self.first, self.last + 1):
            for column in self.columns:
                yield number, column


class Pasted(NamedTuple):
    """What a paste did, and the cells it went over; ``rows_over`` and ``columns_over`` found no place."""

    changed: int
    skipped: int
    unread: int
    rows_over: int
    columns_over: int
    over: Block


class Sums(NamedTuple):
    """What stands in a selection: cells, sum of what can be summed (money in fen), how many were summed."""

    cells: int
    quantity: Decimal | int
    quantities: int
    money_fen: int
    moneys: int


def copied(model: CellGridModel, blocks: Sequence[Block], order: Sequence[int]) -> str:
    """Return blocks as one table for a spreadsheet; cells between them that are not selected are empty.

    ``order`` is the columns as shown.
    """
    if not blocks:
        return ""
    chosen = {place for block in blocks for place in block.cells()}
    columns = [column for column in order if any(column in block.columns for block in blocks)]
    first, last = min(block.first for block in blocks), max(block.last for block in blocks)
    rows = []
    for number in range(first, last + 1):
        values = model.cells.values(number)
        rows.append(
            [model.cells.text_of(values, column) if (number, column) in chosen else "" for column in columns]
        )
    return write_tsv(rows)


def paste(
    model: CellGridModel, texts: list[list[str]], blocks: Sequence[Block], at: Place, order: Sequence[int]
) -> Pasted:
    """Put texts into the cells from ``at`` on, as one step; a single text fills every selected cell.

    A first line that repeats the titles is left out. Rows below the last are added where the grid takes
    them, else counted.
    """
    total = model.cells.total
    is_many = sum(block.size() for block in blocks) > 1
    if len(texts) == 1 and len(texts[0]) == 1 and is_many:
        text = texts[0][0]
        done = model.write((row, column, text) for block in blocks for row, column in block.cells())
        return Pasted(*done, 0, 0, blocks[0])
    columns = list(order[order.index(at[1]) :])
    if len(texts) > 1 and _repeats_titles(model, texts[0], columns):
        texts = texts[1:]
    room = len(texts) if model.appends else max(0, total - at[0])
    new_rows = max(0, at[0] + len(texts) - total) if model.appends else 0
    taken = texts[:room]
    widest = max((len(row) for row in taken), default=0)
    done = model.write(
        (
            (number, column, text)
            for number, row in enumerate(taken, start=at[0])
            for column, text in zip(columns, row, strict=False)
        ),
        new_rows=new_rows,
    )
    over = Block(at[0], max(at[0], at[0] + len(taken) - 1), tuple(columns[: max(1, widest)]))
    return Pasted(*done, len(texts) - len(taken), max(0, widest - len(columns)), over)


def columns_from_elsewhere(
    model: CellGridModel, texts: list[list[str]], at: int, order: Sequence[int]
) -> list[int]:
    """Return the columns that a block of another program goes into, of an entry grid those typed in.

    A block whose first line repeats the titles has the columns that it names.
    """
    whole = list(order)
    if not model.appends or _repeats_titles(model, texts[0], whole[whole.index(at) :]):
        return whole
    return [column for column in whole if column == at or model.columns[column].may_edit()]


def filled_down(model: CellGridModel, blocks: Sequence[Block]) -> int:
    """Copy the first row of each block to those below; a single row takes the one above. Cells changed."""
    cells: list[tuple[int, int, str]] = []
    for block in blocks:
        source = block.first if block.last > block.first else block.first - 1
        if source < 0:
            continue
        texts = [(column, model.cells.text_at(source, column)) for column in block.columns]
        cells += [
            (number, column, text) for number in range(source + 1, block.last + 1) for column, text in texts
        ]
    return model.write(cells).changed


def cleared(model: CellGridModel, blocks: Sequence[Block]) -> int:
    """Empty the cells that can be edited, as one step; how many changed."""
    return model.write((row, column, "") for block in blocks for row, column in block.cells()).changed


def sums(model: CellGridModel, blocks: Iterable[Block]) -> Sums:
    """Count and sum what is selected."""
    count = quantities = moneys = money_fen = 0
    quantity: Decimal | int = 0
    for block in blocks:
        count += block.size()
        summed = [model.columns[column] for column in block.columns if model.columns[column].is_sum]
        if not summed:
            continue
        for number in range(block.first, block.last + 1):
            values = model.cells.values(number)
            for column in summed:
                value = values[column.key]
                if value is None:
                    continue
                if column.kind is CellKind.MONEY:
                    money_fen += value
                    moneys += 1
                else:
                    quantity += value
                    quantities += 1
    return Sums(count, quantity, quantities, money_fen, moneys)


def _repeats_titles(model: CellGridModel, line: Sequence[str], columns: Sequence[int]) -> bool:
    titles = [model.columns[column].title for column in columns]
    pairs = [(text.strip(), title) for text, title in zip(line, titles, strict=False) if text.strip()]
    return bool(pairs) and all(text == title for text, title in pairs)
