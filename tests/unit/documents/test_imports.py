# SPDX-License-Identifier: Apache-2.0
"""The frame of imports: verdicts, batches, rejects, and never the same row twice."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from app.bootstrap import Desk
from app.core.errors import DiskFullError, NotPermittedError
from app.core.ids import new_id
from app.core.permissions import Actor
from app.core.unit_of_work import Reading
from app.documents import imports, rules
from app.documents.audit import RULES
from app.documents.errors import ColumnsMissingError, ContentMissingError, UnknownImportKindError
from app.documents.import_kinds import GOOD, ImportRow, RowCheck
from app.documents.imports import ImportResult, kind_of, run_import
from app.documents.models import ImportedRow
from app.documents.outgoing import csv_table
from app.documents.previews import preview
from app.documents.queries import get_mapping, list_import_jobs
from app.documents.rejects import REJECT_TITLES, export_rejects
from app.documents.tabular import read_content, read_table
from app.documents.verdicts import Verdict
from app.tasks.rules import WORK
from tests.support.desk import DeskTemplate, FrozenClock, make_actor
from tests.support.imports import KIND, look, rejects_of, writer_of

HEADER = "编号,顾客,电话,受理时间,主题,内容,金额\n"
DIRTY = (
    HEADER + "1,陈淑芬 ,13899912207,2026/5/1 9:00:00,冰箱不制冷,第一段,￥2999\n"
    "2,买买提•艾力,1.38E+10,2026年5月2日,噪音,正文,-\n"
    "3,阿依古丽,0991-4512345,昨天,漏水,正文,\n"
    "4,,138,2026-05-03,,,\n"
    "5,王敏,,20260504,,,二百\n"
    "6,赵强,,2027-01-01,,,\n"
    "1,陈淑芬,'13899912207,2026/5/1 9:00:00,冰箱不制冷,第一段,￥2999\n"
    "合计,,,,,,2999\n"
)


@pytest.fixture
def actor(desk: Desk) -> Actor:
    return make_actor(desk, rules.IMPORT, rules.EXPORT, WORK)


def run(desk: Desk, actor: Actor, source: Path | tuple[str, bytes], **named: object) -> ImportResult:
    shown = look(desk, actor, source)
    return run_import(writer_of(desk, actor), KIND, shown, rejects_of(desk), **named)  # type: ignore[arg-type]


def count(desk: Desk, table: str) -> int:
    with desk.runner.database.reading() as session:
        return int(session.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())


def titles(desk: Desk) -> list[str]:
    with desk.runner.database.reading() as session:
        return [row[0] for row in session.execute(text("SELECT title FROM task ORDER BY title"))]


def test_every_row_has_a_verdict_and_nothing_is_written(desk: Desk, actor: Actor) -> None:
    shown = look(desk, actor, ("投诉.csv", DIRTY.encode("gb18030")))
    assert [(row.row.number, row.verdict, row.field, row.reason) for row in shown.rows] == [
        (2, Verdict.GOOD, "", ""),
        (3, Verdict.REJECTED, "phone", "phone_digits_lost"),
        (4, Verdict.REJECTED, "received_at", "date_in_words"),
        (5, Verdict.REJECTED, "customer", "required"),
        (6, Verdict.REJECTED, "amount_fen", "not_an_amount"),
        (7, Verdict.REJECTED, "received_at", "in_future"),
        (8, Verdict.DUPLICATE, "", "twice_in_file"),
        (9, Verdict.TOTAL, "", "total_row"),
    ]
    values = shown.rows[0].row.values
    assert values["received_at"] == datetime(2026, 5, 1, 1, 0, tzinfo=UTC)
    assert values["phone"] == "13899912207"
    assert values["amount_fen"] == 299900
    assert count(desk, "import_job") == count(desk, "task") == 0
    assert count(desk, "change") == 0


def test_good_rows_are_stored_and_the_rest_is_kept_sealed_with_its_reasons(desk: Desk, actor: Actor) -> None:
    result = run(desk, actor, ("投诉.csv", DIRTY.encode()))
    assert (result.imported_count, result.duplicate_count, result.rejected_count, result.total_count) == (
        1,
        1,
        5,
        1,
    )
    assert titles(desk) == ["陈淑芬"]
    sealed = next(desk.folder.rejects.iterdir()).read_bytes()
    assert "王敏".encode() not in sealed
    exported = desk.runner.read(
        actor,
        export_rejects,
        rejects_of(desk),
        result.job_id,
        lambda code: f"<{code}>",
    )
    lines = list(csv.reader(io.StringIO(exported.decode("utf-8-sig"))))
    assert lines[0] == ["编号", "顾客", "电话", "受理时间", "主题", "内容", "金额", *REJECT_TITLES]
    assert lines[1] == [
        "2",
        "买买提•艾力",
        "1.38E+10",
        "2026年5月2日",
        "噪音",
        "正文",
        "-",
        "3",
        "电话",
        "<phone_digits_lost>",
    ]
    assert [line[-1] for line in lines[2:]] == [
        "<date_in_words>",
        "<required>",
        "<not_an_amount>",
        "<in_future>",
    ]
    assert all(line.is_good for line in desk.audit())


def test_run_twice_it_imports_nothing_twice(desk: Desk, actor: Actor) -> None:
    first = run(desk, actor, ("a.csv", DIRTY.encode("gb18030")))
    again = run(desk, actor, ("saved again.csv", DIRTY.encode("utf-16")))
    assert (first.imported_count, again.imported_count) == (1, 0)
    assert again.duplicate_count == 2
    assert count(desk, "task") == count(desk, "import_row") == 1
    jobs = desk.runner.read(actor, list_import_jobs, "rows")
    assert [(job.imported_count, job.good_count, job.row_count) for job in jobs] == [(0, 0, 8), (1, 1, 8)]
    assert desk.runner.read(actor, list_import_jobs, "others") == ()


def test_columns_in_another_order_are_still_the_same_rows(desk: Desk, actor: Actor) -> None:
    run(desk, actor, ("a.csv", "顾客,受理时间\n张三,2026-05-01\n".encode()))
    shown = look(desk, actor, ("b.csv", "受理时间 ,顾　客\n2026-05-01, 张三\n".encode()))
    assert [row.verdict for row in shown.rows] == [Verdict.DUPLICATE]
    assert shown.rows[0].duplicate_of is not None


ROW = st.tuples(
    st.sampled_from(["张三", "李四", "买买提", "王敏"]), st.sampled_from(["昨天", "2026-05-01", "20260502"])
)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(ROW, max_size=6), min_size=1, max_size=4))
def test_however_often_rows_come_each_is_stored_once(
    desk_template: DeskTemplate, tmp_path_factory: pytest.TempPathFactory, files: list[list[tuple[str, str]]]
) -> None:
    desk = desk_template.open_copy(tmp_path_factory.mktemp("desk"), FrozenClock())
    try:
        actor = make_actor(desk, rules.IMPORT, WORK)
        for rows in files:
            content = "顾客,受理时间\n" + "".join(f"{name},{when}\n" for name, when in rows)
            run(desk, actor, ("x.csv", content.encode()))
        wanted = {row for rows in files for row in rows if row[1] != "昨天"}
        assert count(desk, "task") == count(desk, "import_row") == len(wanted)
        with desk.runner.database.reading() as session:
            assert all(not rule.check(session).problems for rule in RULES)
    finally:
        desk.close()


def test_a_stop_keeps_what_was_stored_and_the_next_run_goes_on(
    desk: Desk, actor: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "BATCH", 10)
    source = ("x.csv", ("顾客,受理时间\n" + "".join(f"顾客{n},2026-05-01\n" for n in range(35))).encode())
    seen: list[tuple[int, int]] = []
    stopped = run(
        desk,
        actor,
        source,
        progress=lambda done, total: seen.append((done, total)),
        stopped=lambda: len(seen) == 2,
    )
    assert (stopped.imported_count, stopped.was_stopped, seen) == (20, True, [(10, 35), (20, 35)])
    rest = run(desk, actor, source, progress=lambda done, total: seen.append((done, total)))
    assert (rest.imported_count, rest.duplicate_count, rest.was_stopped) == (15, 20, False)
    assert seen[-1] == (15, 15)
    assert count(desk, "task") == 35


def test_a_failure_in_the_middle_keeps_the_batches_before_it(
    desk: Desk, actor: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "BATCH", 10)
    source = (
        "x.csv",
        ("顾客,受理时间\n" + "".join(f"顾客{n},2026-05-01\n" for n in range(25))).encode()
        + "坏,昨天\n".encode(),
    )

    def fail(done: int, total: int) -> None:
        if done == 20:
            raise DiskFullError(path="x")

    with pytest.raises(DiskFullError):
        run(desk, actor, source, progress=fail)
    assert count(desk, "task") == count(desk, "import_row") == 20
    assert len(list(desk.folder.rejects.iterdir())) == 1
    assert run(desk, actor, source).imported_count == 5


def test_one_row_that_the_area_refuses_late_costs_no_other(desk: Desk, actor: Actor) -> None:
    content = "顾客,受理时间,主题\n甲,2026-05-01,冰箱\n乙,2026-05-01,炸了\n丙,2026-05-01,电视\n"
    result = run(desk, actor, ("x.csv", content.encode()))
    assert (result.imported_count, result.rejected_count) == (2, 1)
    assert titles(desk) == ["丙", "甲"]
    assert rejects_of(desk).get(result.job_id).decode().splitlines()[1].endswith("3,主题,unknown_choice")


def test_rows_that_arrived_meanwhile_are_not_stored_again(
    desk: Desk, actor: Actor, clock: FrozenClock
) -> None:
    source = ("x.csv", "顾客,受理时间\n甲,2026-05-01\n乙,2026-11-20 10:00\n".encode())
    shown = look(desk, actor, source)
    run(desk, actor, ("y.csv", "顾客,受理时间\n甲,2026-05-01\n".encode()))
    clock.move(hours=-2)  # the second row now lies in the future
    result = run_import(writer_of(desk, actor), KIND, shown, rejects_of(desk))
    assert (result.imported_count, result.duplicate_count, result.rejected_count) == (0, 1, 1)
    assert count(desk, "task") == 1


def test_the_choice_of_columns_is_remembered_for_the_same_header(desk: Desk, actor: Actor) -> None:
    table = read_content("x.csv", "甲,乙\n张三,2026-05-01\n".encode())
    with pytest.raises(ColumnsMissingError) as caught:
        desk.runner.read(actor, preview, KIND, table, {"customer": 0})
    assert caught.value.fields["fields"] == ("received_at",)
    shown = desk.runner.read(actor, preview, KIND, table, {"customer": 0, "received_at": 1})
    run_import(writer_of(desk, actor), KIND, shown, rejects_of(desk))
    assert desk.runner.read(actor, get_mapping, "rows", ("甲 ", "乙")) == {
        "customer": "甲",
        "received_at": "乙",
    }
    assert desk.runner.read(actor, get_mapping, "rows", ("乙", "甲")) == {}
    assert not list(desk.folder.path.glob("rejects/*"))


def test_who_may_not_import_sees_no_preview_and_stores_nothing(desk: Desk, actor: Actor) -> None:
    source = ("x.csv", "顾客,受理时间\n甲,2026-05-01\n".encode())
    shown = look(desk, actor, source)
    for held in ((rules.IMPORT,), (WORK,)):
        other = make_actor(desk, *held)
        with pytest.raises(NotPermittedError):
            look(desk, other, source)
        with pytest.raises(NotPermittedError):
            run_import(writer_of(desk, other), KIND, shown, rejects_of(desk))
    assert count(desk, "import_job") == count(desk, "task") == 0


def test_rejects_are_exported_only_by_who_may_and_when_there_are_some(desk: Desk, actor: Actor) -> None:
    result = run(desk, actor, ("x.csv", "顾客,受理时间\n甲,昨天\n".encode()))
    with pytest.raises(NotPermittedError):
        desk.runner.read(make_actor(desk), export_rejects, rejects_of(desk), result.job_id, str)
    good = run(desk, actor, ("y.csv", "顾客,受理时间\n甲,2026-05-01\n".encode()))
    assert rejects_of(desk).exists(result.job_id)
    assert not rejects_of(desk).exists(good.job_id)
    with pytest.raises(ContentMissingError):
        desk.runner.read(actor, export_rejects, rejects_of(desk), good.job_id, str)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_rejects_that_were_corrected_are_loaded_like_any_file(desk: Desk, actor: Actor, ending: str) -> None:
    content = "编号,顾客,受理时间,内容\n001,甲,昨天,=1+1\n002,乙,2026-05-01,好\n"
    first = run(desk, actor, ("x.csv", content.encode()))
    given = desk.runner.read(actor, export_rejects, rejects_of(desk), first.job_id, str, ending)
    table = read_content(f"x.{ending}", given)
    assert table.rows[0].cells[-3:] == ("2", "受理时间", "date_in_words")
    corrected = [list(table.header), *(list(row.cells) for row in table.rows)]
    corrected[1][2] = "2026-05-02"
    again = run(desk, actor, ("y.csv", csv_table(corrected)))
    assert (again.imported_count, again.rejected_count) == (1, 0)
    # The whole file, corrected in the same place, holds nothing new.
    whole = run(desk, actor, ("z.csv", content.replace("昨天", "2026-05-02").encode()))
    assert (whole.imported_count, whole.duplicate_count) == (0, 2)


def test_a_kind_is_found_by_its_key() -> None:
    assert kind_of([KIND], "rows") is KIND
    with pytest.raises(UnknownImportKindError) as caught:
        kind_of([KIND], "sales")
    assert caught.value.fields["known"] == ("rows",)


@pytest.mark.parametrize(
    "name",
    [
        "complaints_gb18030.csv",
        "complaints_utf8_bom.csv",
        "complaints_utf16_tab.txt",
        "complaints_merged.xlsx",
    ],
)
def test_the_forty_real_rows_come_out_of_every_dirty_file(
    name: str, desk: Desk, actor: Actor, shared_data: Path
) -> None:
    folder = shared_data / "dirty_import/zh"
    expected = json.loads((folder / "expected.json").read_text("utf-8"))["rows"]
    shown = look(desk, actor, folder / name)
    rows = [row for row in shown.rows if row.verdict is not Verdict.TOTAL]
    assert len(rows) == len(expected) == 40
    for row, wanted in zip(rows, expected, strict=True):
        number, _customer, phone = row.cells[:3]
        assert number == wanted["id"]
        if phone == "1.38E+10":
            assert wanted["phone_lost"]
            assert (row.verdict, row.field, row.reason) == (Verdict.REJECTED, "phone", "phone_digits_lost")
            continue
        assert row.verdict is Verdict.GOOD, row
        values = row.row.values
        assert (values["received_at"].astimezone(desk.identity.zone).date()) == date.fromisoformat(
            wanted["date"]
        )
        assert values.get("amount_fen") == (
            round(float(wanted["amount"]) * 100) if wanted["amount"] else None
        )
        assert ("phone" in values) is not wanted["phone_lost"]
        # B8:B9 are merged: the one customer belongs to both rows.
        if not (name.endswith("xlsx") and number == "188249"):
            assert values["customer"] == wanted["customer"]


def test_the_same_rows_in_another_encoding_are_known(desk: Desk, actor: Actor, shared_data: Path) -> None:
    folder = shared_data / "dirty_import/zh"
    first = run(desk, actor, folder / "complaints_gb18030.csv")
    assert first.imported_count + first.rejected_count == 40
    for name in ("complaints_utf8_bom.csv", "complaints_utf16_tab.txt"):
        again = run(desk, actor, folder / name)
        assert (again.imported_count, again.duplicate_count) == (0, first.imported_count), name


def test_the_real_messages_are_all_imported_with_their_time(
    desk: Desk, actor: Actor, shared_data: Path
) -> None:
    path = shared_data / "complaints/zh_messages_with_replies.csv.gz"
    result = run(desk, actor, path)
    assert (result.imported_count, result.rejected_count, result.duplicate_count) == (1375, 0, 0)
    again = run(desk, actor, path)
    assert (again.imported_count, again.duplicate_count) == (0, 1375)
    table = read_table(path)
    assert len(table.rows) == 1375


def test_the_audit_sees_a_row_that_was_imported_twice(desk: Desk, actor: Actor) -> None:
    row = {"scope": desk.identity.store_id, "job_id": new_id(), "kind": "rows", "row_key": "a" * 64}
    rows = [row | {"entity_id": new_id()} for _ in range(2)]
    desk.runner.write(actor, lambda uow: uow.add_facts(ImportedRow, rows))
    with desk.runner.database.reading() as session:
        found = {rule.key: rule.check(session).problems for rule in RULES}
    assert len(found["documents.import_once"]) == 1
    assert len(found["documents.row_of_job"]) == 2


def test_what_the_area_says_of_a_row_counts(desk: Desk, actor: Actor) -> None:
    twin = new_id()

    def check_rows(_reading: Reading, rows: Sequence[ImportRow]) -> list[RowCheck]:
        return [RowCheck(duplicate_of=twin) if row.values["customer"] == "甲" else GOOD for row in rows]

    kind = replace(KIND, check_rows=check_rows)
    source = ("x.csv", "顾客,受理时间\n甲,2026-05-01\n乙,2026-05-01\n".encode())
    shown = look(desk, actor, source, kind)
    assert [(row.verdict, row.reason, row.duplicate_of) for row in shown.rows] == [
        (Verdict.DUPLICATE, "already_here", twin),
        (Verdict.GOOD, "", None),
    ]
    late = replace(KIND, check_rows=lambda _reading, rows: [RowCheck(duplicate_of=twin)] * len(rows))
    result = run_import(writer_of(desk, actor), late, shown, rejects_of(desk))
    assert (result.imported_count, result.duplicate_count, result.rejected_count) == (0, 2, 0)


def test_a_long_preview_says_how_far_it_is(desk: Desk, actor: Actor) -> None:
    rows = "".join(f"顾客{number},2026-05-01\n" for number in range(1200))
    table = read_content("x.csv", f"顾客,受理时间\n{rows}".encode())
    steps: list[tuple[int, int]] = []
    mapping = {"customer": 0, "received_at": 1}
    desk.runner.read(actor, preview, KIND, table, mapping, lambda done, total: steps.append((done, total)))
    assert steps == [(500, 1200), (1000, 1200), (1200, 1200)]
