# SPDX-License-Identifier: Apache-2.0
"""Whole files as other programs write them: through the console, and with columns that nobody can tell."""

from __future__ import annotations

import csv
import gzip
import io
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app import bootstrap, sample_store
from app.areas import IMPORT_KINDS
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.core.permissions import Actor
from app.core.unit_of_work import Reading
from app.documents.imports import run_import
from app.sales.imports import SALES
from app.sales.models import Sale, SaleLine
from app.sales.rules import Source
from app.sales.stock import find_stock
from tests.support.desk import make_actor
from tests.support.imports import look, rejects_of, writer_of
from tests.support.sales import LEADER, clerk
from tests.support.till import FILE, real_documents, require_adds_up

MAIN = Path(__file__).resolve().parents[3] / "main.py"
SUPERSTORE = "superstore_orders.csv.gz"


@pytest.fixture
def actor(desk: Desk) -> Actor:
    return make_actor(desk, *LEADER, "documents.import")


def _console(*arguments: str, seconds: int = 60) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(MAIN), "import", *arguments],
        input=f"{sample_store.PASSWORD}\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "SUNSHINE_KEY_STORE": "file", "PYTHONUTF8": "1"},
        check=False,
        timeout=seconds,
    )


def test_the_console_takes_every_kind_that_the_window_takes() -> None:
    every = ",".join(sorted(kind.key for kind in IMPORT_KINDS))
    assert f"{{{every}}}" in _console("--help").stdout


@pytest.mark.long
def test_the_console_loads_a_real_year_and_it_adds_up(shared_data: Path, tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    bootstrap.create_sample(data).close()
    to = ("--sample", "--staff", sample_store.STAFF_NUMBER, "--data", str(tmp_path))
    done = _console("sales", str(shared_data / "sales" / FILE), *to, seconds=300)
    assert "已导入 268398，重复 0，不合格 0。" in done.stdout, done.stdout[-500:] + done.stderr
    stock = tmp_path / "stock.csv"
    stock.write_text("仓库,编码,库存,数据时间\n中心仓,85123A,40,2026-01-05 08:00\n", encoding="utf-8")
    assert "已导入 1，" in _console("stock", str(stock), *to).stdout
    desk = bootstrap.open_desk(data, data.sample)
    zone = desk.identity.zone
    require_adds_up(desk, list(real_documents(shared_data / "sales" / FILE, zone)))

    def lines(reading: Reading) -> int:
        of_till = select(func.count()).select_from(SaleLine).join(Sale, Sale.id == SaleLine.sale_id)
        return reading.session.execute(of_till.where(Sale.source == Source.TILL)).scalar_one()

    assert desk.runner.read(desk.founder(), lines) == 268_398
    assert [row.on_hand for row in desk.runner.read(desk.founder(), find_stock, "85123a")] == [40]
    desk.close()


def test_a_file_whose_dates_nobody_can_tell_comes_in_with_no_row(
    desk: Desk, actor: Actor, shared_data: Path
) -> None:
    shown = look(desk, actor, shared_data / "sales" / SUPERSTORE, SALES)
    assert {(row.verdict.value, row.field, row.reason) for row in shown.rows} == {
        ("rejected", "sold_at", "date_order_unclear")
    }
    result = run_import(writer_of(desk, actor), SALES, shown, rejects_of(desk))
    assert (result.imported_count, result.rejected_count, result.total_count) == (0, 1000, 0)


def test_with_its_dates_mended_every_amount_with_a_comma_is_said(
    desk: Desk, actor: Actor, shared_data: Path
) -> None:
    content, clear = _mended(shared_data / "sales" / SUPERSTORE)
    shown = look(desk, actor, ("superstore.csv", content), SALES)
    found = Counter((row.verdict.value, row.field, row.reason) for row in shown.rows)
    assert found["rejected", "amount", "amount_unclear"] > 800
    good = [row for row in shown.rows if row.verdict.value == "good"]
    assert len(good) == clear
    assert all("," not in row.cells[shown.mapping["amount"]] for row in good)
    result = run_import(writer_of(desk, actor), SALES, shown, rejects_of(desk))
    assert result.imported_count == len(good)
    assert result.imported_count + result.rejected_count == 1000

    def total(reading: Reading) -> int:
        return reading.session.scalar(select(func.sum(Sale.total_fen))) or 0

    assert desk.runner.read(clerk(desk), total) == sum(
        100 * int(row.cells[shown.mapping["amount"]]) for row in good
    )


def _mended(path: Path) -> tuple[bytes, int]:
    """Return the file with its days as 2014-08-15, and how many orders have only whole amounts."""
    rows = list(csv.reader(io.StringIO(gzip.decompress(path.read_bytes()).decode("utf-8"))))
    head, *orders = rows
    amount, number = head.index("Sales"), head.index("Order ID")
    for column in (head.index("Order Date"), head.index("Ship Date")):
        for row in orders:
            month, day, year = row[column].split("/")
            row[column] = f"20{year}-{month}-{day}"
    stream = io.StringIO()
    csv.writer(stream).writerows([head, *orders])
    broken = {row[number] for row in orders if "," in row[amount]}
    return stream.getvalue().encode(), sum(row[number] not in broken for row in orders)
