# SPDX-License-Identifier: Apache-2.0
"""Complaints from files: our own dirt, and the 1,375 real messages where they may be read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.areas import IMPORT_KINDS
from app.bootstrap import Desk
from app.complaints.detail import get_complaint
from app.complaints.events import EventKind
from app.complaints.imports import COMPLAINTS
from app.complaints.queries import list_complaints
from app.complaints.rows import ComplaintFilter, ComplaintRow, View, Window
from app.complaints.timeline import complaint_timeline
from app.core.permissions import Actor
from app.customers.queries import count_customers
from app.documents.columns import find_columns
from app.documents.imports import ImportResult, run_import
from app.documents.previews import preview
from app.documents.rejects import RejectStore
from app.documents.tabular import read_table
from app.documents.verdicts import ImportPreview, Verdict
from tests.support.complaints import leader

OURS = """留言编号,留言用户,联系电话,留言主题,留言时间,留言详情,答复意见,答复时间,渠道,类别
1001,马建国,１３９９９１１０００１,洗衣机漏水,2026/11/18 9:32:09,"两次上门,
仍未修好。",,,400来电,商品质量
1002,UU0012345,,空调噪音大,2026-11-01 08:00,外机噪音扰邻。,您好，已安排检修。,2026/11/3,留言,
1003,UU0012345,,空调还是响,2026-11-10 08:00,检修后仍响。,,,,售后
1004,李红,,没有电话,2026/11/18,来电没有留电话。,,,,
1005,,,没有名字,2026/11/18,内容在。,,,,
1006,王海燕,,日期不对,上周三,内容在。,,,,
1007,何静,,渠道不明,2026/11/18,内容在。,,,飞鸽,
1008,郑晓燕,,还没发生,2031/1/1,内容在。,,,,
"""


def show(desk: Desk, actor: Actor, path: Path) -> ImportPreview:
    table = read_table(path)
    mapping = find_columns(COMPLAINTS, table.header)
    found: ImportPreview = desk.runner.read(actor, preview, COMPLAINTS, table, mapping)
    return found


def take_in(desk: Desk, actor: Actor, path: Path, folder: Path) -> ImportResult:
    def write(command: Callable[..., Any], *parts: Any) -> Any:
        return desk.runner.write(actor, command, *parts).answer

    rejects = RejectStore(desk.vault("rejects"), folder)
    return run_import(write, COMPLAINTS, show(desk, actor, path), rejects)


def everything(desk: Desk, actor: Actor) -> dict[str, ComplaintRow]:
    window = Window(count=5000)
    page = desk.runner.read(actor, list_complaints, ComplaintFilter(view=View.ALL), "number", window)
    details = [desk.runner.read(actor, get_complaint, row.id).source_number for row in page.rows]
    return dict(zip(details, page.rows, strict=True))


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    path = tmp_path / "messages.csv"
    path.write_bytes(OURS.encode("gb18030"))
    return path


def test_the_kind_is_offered() -> None:
    assert COMPLAINTS in IMPORT_KINDS


@pytest.mark.covers("A22")
def test_good_rows_come_in_and_bad_ones_say_why(desk: Desk, ours: Path, tmp_path: Path) -> None:
    actor = leader(desk)
    shown = show(desk, actor, ours)
    reasons = {row.cells[0]: (row.field, row.reason) for row in shown.rows if row.verdict is Verdict.REJECTED}
    assert reasons == {
        "1005": ("customer", "required"),
        "1006": ("received_at", reasons["1006"][1]),
        "1007": ("source", "unknown_choice"),
        "1008": ("received_at", "in_future"),
    }
    result = take_in(desk, actor, ours, tmp_path / "rejects")
    assert (result.imported_count, result.rejected_count) == (4, 4)
    rows = everything(desk, actor)
    first = desk.runner.read(actor, get_complaint, rows["1001"].id)
    assert (first.source, first.complaint_class, first.customer.phone) == (
        "hotline",
        "product",
        "139****0001",
    )
    assert first.received_at == datetime(2026, 11, 18, 1, 32, 9, tzinfo=UTC)
    assert first.event == "两次上门,\n仍未修好。"
    assert desk.runner.read(actor, get_complaint, rows["1003"].id).complaint_class == "repair"
    assert all(line.is_good for line in desk.audit())


def test_a_reply_keeps_its_own_clock_and_closes_nothing(desk: Desk, ours: Path, tmp_path: Path) -> None:
    actor = leader(desk)
    take_in(desk, actor, ours, tmp_path / "rejects")
    row = everything(desk, actor)["1002"]
    assert (row.status, row.ground, row.closed_at) == ("waiting_customer", "", None)
    events = desk.runner.read(actor, complaint_timeline, row.id)
    reply = next(event for event in events if event.kind is EventKind.REPLY)
    assert reply.text == "您好，已安排检修。"
    assert reply.at == datetime(2026, 11, 2, 16, tzinfo=UTC)
    assert reply.recorded_at == desk.runner.clock.now_at()


def test_one_user_code_is_one_customer_and_one_phone_is_the_same_person(
    desk: Desk, ours: Path, tmp_path: Path
) -> None:
    actor = leader(desk)
    take_in(desk, actor, ours, tmp_path / "rejects")
    rows = everything(desk, actor)
    assert rows["1002"].customer_id == rows["1003"].customer_id
    more = tmp_path / "more.csv"
    text = "姓名,电话,内容,日期,型号,品牌\n马建国,139-9911-0001,还是漏水,2026-11-19,TG100V,小天鹅\n"
    more.write_text(text, "utf-8")
    take_in(desk, actor, more, tmp_path / "rejects")
    assert desk.runner.read(actor, count_customers) == 3
    newest = desk.runner.read(actor, list_complaints, ComplaintFilter(typed="还是漏水")).rows[0]
    assert newest.customer_id == rows["1001"].customer_id
    assert (newest.product, newest.subject) == ("小天鹅 TG100V", "还是漏水")


def test_run_twice_it_imports_nothing_twice(desk: Desk, ours: Path, tmp_path: Path) -> None:
    actor = leader(desk)
    take_in(desk, actor, ours, tmp_path / "rejects")
    again = take_in(desk, actor, ours, tmp_path / "rejects")
    assert (again.imported_count, again.duplicate_count) == (0, 4)
    longer = tmp_path / "longer.csv"
    longer.write_text(OURS.replace(",类别", ",类别,备注列").replace(",商品质量", ",商品质量,新列"), "utf-8")
    verdicts = {row.cells[0]: row.verdict for row in show(desk, actor, longer).rows}
    assert verdicts["1001"] is Verdict.DUPLICATE


def test_a_complaint_that_came_in_since_the_check_is_not_taken_in_again(
    desk: Desk, ours: Path, tmp_path: Path
) -> None:
    actor = leader(desk)
    longer = tmp_path / "longer.csv"
    longer.write_text(OURS.replace(",类别", ",类别,备注列").replace(",商品质量", ",商品质量,新列"), "utf-8")
    shown = show(desk, actor, longer)
    take_in(desk, actor, ours, tmp_path / "rejects")
    late = run_import(
        lambda command, *parts: desk.runner.write(actor, command, *parts).answer,
        COMPLAINTS,
        shown,
        RejectStore(desk.vault("rejects"), tmp_path / "rejects"),
    )
    assert (late.imported_count, late.duplicate_count) == (0, 4)


def test_a_long_subject_is_cut_and_a_missing_one_taken_from_the_text(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text(f"姓名,内容,日期\n孙浩,{'长' * 300},2026-11-19\n", "utf-8")
    actor = leader(desk)
    take_in(desk, actor, path, tmp_path / "rejects")
    row = desk.runner.read(actor, list_complaints, ComplaintFilter()).rows[0]
    assert row.subject == "长" * 79 + "…"


def test_rows_of_one_phone_and_two_names_are_two_customers(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "family.csv"
    lines = ("姓名,电话,内容,日期", "孙浩,13999110001,坏了,2026-11-19", "李红,13999110001,吵,2026-11-19")
    path.write_text("\n".join(lines), "utf-8")
    actor = leader(desk)
    take_in(desk, actor, path, tmp_path / "rejects")
    assert desk.runner.read(actor, count_customers) == 2


def test_a_reply_from_the_future_is_refused(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "future.csv"
    path.write_text("姓名,内容,日期,答复时间\n孙浩,坏了,2026-11-19,2031-01-01\n", "utf-8")
    shown = show(desk, leader(desk), path)
    assert [(row.field, row.reason) for row in shown.rows] == [("replied_at", "in_future")]


@pytest.mark.long
@pytest.mark.covers("A22")
def test_the_real_messages_all_come_in_with_both_clocks(
    desk: Desk, shared_data: Path, tmp_path: Path
) -> None:
    actor = leader(desk)
    path = shared_data / "complaints/zh_messages_with_replies.csv.gz"
    result = take_in(desk, actor, path, tmp_path / "rejects")
    assert (result.imported_count, result.rejected_count, result.duplicate_count) == (1375, 0, 0)
    with desk.runner.database.reading() as session:
        replies = session.connection().exec_driver_sql(
            "SELECT count(*), count(replied_at), count(DISTINCT complaint_id) FROM complaint_reply"
        )
        assert tuple(replies.one()) == (1375, 1375, 1375)
        closed = session.connection().exec_driver_sql("SELECT count(*) FROM complaint WHERE stage = 2")
        assert closed.scalar_one() == 0
    assert desk.runner.read(actor, count_customers) == 1290
    again = take_in(desk, actor, path, tmp_path / "rejects")
    assert (again.imported_count, again.duplicate_count) == (0, 1375)
    assert all(line.is_good for line in desk.audit())
