# SPDX-License-Identifier: Apache-2.0
"""What the papers of a case are filled with: the new facts in 处理表, everything in 档案, masked by right."""

from __future__ import annotations

import io
from datetime import date, timedelta
from uuid import UUID

import pytest
from PIL import Image

from app.admin.models import Post, Role, Staff
from app.bootstrap import Desk
from app.complaints.compensation import (
    GrantCompensation,
    PayCompensation,
    grant_compensation,
    pay_compensation,
)
from app.complaints.dossier import Dossier, get_dossier
from app.complaints.handing import ActOnHandover, HandOver, act_on_handover, hand_over
from app.complaints.judging import JudgeComplaint, judge_complaint
from app.complaints.letters import get_letter_basis, get_letter_sheet
from app.complaints.liability import FindLiability, ShareInput, find_liability
from app.complaints.outside import AddOutside, SendLetter, add_outside, send_letter
from app.core.errors import NotFoundError, NotPermittedError
from app.core.ids import NIL
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from app.documents.commands import (
    AttachFile,
    TakeCopy,
    VoidAttachment,
    attach_file,
    take_copy,
    void_attachment,
)
from reports.engine.form import FIRST_COPY
from reports.engine.pictures import photo_of
from reports.forms import complaint_sheet, outside_answer
from reports.forms.case_dossier import draw as draw_dossier
from reports.forms.dossier_photos import PhotoDossier, with_photos
from reports.forms.major_report import draw as draw_report
from tests.support.complaints import LEADER, PHONE, add_complaint, agree, reader
from tests.support.desk import FrozenClock, make_actor
from tests.support.papers import page_texts

TODAY = date(2026, 11, 20)


@pytest.fixture
def boss(desk: Desk) -> Actor:
    """Give a leader who may choose, compensate, and sign for any amount."""
    actor = make_actor(desk, *LEADER, name="周洁", number="0101")

    def put(uow: UnitOfWork) -> None:
        role = Role(scope=NIL, code="A2", title="客服主管", permissions=list(LEADER), approval_limit_fen=None)
        uow.add(role)
        uow.add(Staff(scope=NIL, id=actor.staff_id, number="0101", name="周洁", phone="", note=""))
        uow.flush()
        uow.add(
            Post(
                scope=NIL,
                staff_id=actor.staff_id,
                store_id=desk.identity.store_id,
                role_id=role.id,
                kind="dedicated",
                from_on=date(2026, 1, 1),
            )
        )

    desk.runner.write(desk.founder(), put)
    return actor


@pytest.fixture
def lived(desk: Desk, boss: Actor, clock: FrozenClock) -> UUID:
    """Give a case that was judged, handed over, borne, compensated, and asked about from outside."""
    case_id = add_complaint(desk, boss, is_taken=True, source="walk_in").id
    run = desk.runner.write
    clock.move(minutes=5)
    run(boss, judge_complaint, JudgeComplaint(case_id, True, "三包期内，成立"))
    due_at = desk.runner.clock.now_at() + timedelta(hours=4)
    asked = run(boss, hand_over, HandOver(case_id, "after_sales", "上门检测", answer_by_at=due_at)).answer
    clock.move(minutes=5)
    run(boss, act_on_handover, ActOnHandover(asked, "answered", "压缩机不启动"))
    shares = (
        ShareInput(terminal="after_sales", person="赵强", share_percent=70, penalty_fen=5_000),
        ShareInput(terminal="store", share_percent=30, cost_fen=26_000),
    )
    run(boss, find_liability, FindLiability(case_id, shares))
    agree(desk, boss, case_id)
    given = run(boss, grant_compensation, GrantCompensation(case_id, "cash", 26_000, "食品损失")).answer
    run(boss, pay_compensation, PayCompensation(given, "cash", "陈淑芬"))
    outside_id = run(
        boss,
        add_outside,
        AddOutside(
            complaint_id=case_id,
            body="media",
            body_name="都市频道",
            received_on=TODAY,
            contact="马晓东",
            contact_phone="13911112222",
            text="了解情况",
        ),
    ).answer
    run(boss, send_letter, SendLetter(outside_id=outside_id, text="特此函复。", way="mail", sent_on=TODAY))
    run(boss, take_copy, TakeCopy("complaint_sheet", "2026-2", "complaint", case_id, "HP"))
    return case_id


def read(desk: Desk, actor: Actor, case_id: UUID, *, in_full: bool = False) -> Dossier:
    found: Dossier = desk.runner.read(actor, get_dossier, case_id, in_full=in_full)
    return found


def flat(pdf: bytes) -> str:
    return "".join(page_texts(pdf)).replace("\n", "").replace(" ", "")


@pytest.mark.covers("C16", "A33")
def test_the_handling_form_is_filled_with_what_was_done(desk: Desk, boss: Actor, lived: UUID) -> None:
    sheet = desk.runner.read(boss, complaint_sheet.load, lived, False)
    assert sheet.is_founded is True
    assert sheet.judgement == "三包期内，成立"
    assert sheet.responsible_department == "售后"
    assert sheet.inquiry == "【售后】压缩机不启动"
    assert sheet.department_result == "压缩机不启动"
    assert sheet.responsible_unit == "售后 70%、门店 30%"
    assert (sheet.responsible_person, sheet.penalty_person) == ("赵强", "赵强 扣 50.00 元")
    assert sheet.execution.startswith("现金 260.00 元，已发放")
    kinds = {line.kind for line in sheet.log}
    assert {"judgement", "handover", "handover_act", "liability", "compensation_act", "outside"} <= kinds
    assert [line.at for line in sheet.log] == sorted(line.at for line in sheet.log)
    text = flat(complaint_sheet.draw(sheet, FIRST_COPY))
    assert "移交答复已答复，售后：压缩机不启动" in text
    assert "新闻媒体，都市频道" in text


@pytest.mark.covers("C20")
def test_the_dossier_has_everything_and_the_report_can_be_drawn(desk: Desk, boss: Actor, lived: UUID) -> None:
    found = read(desk, boss, lived)
    assert [one.body_name for one in found.outside] == ["都市频道"]
    assert found.outside[0].letters[0].number.startswith("DF-")
    assert [copy.form_key for copy in found.copies] == ["complaint_sheet"]
    assert [event.at for event in found.events] == sorted(event.at for event in found.events)
    text = flat(draw_dossier(found, FIRST_COPY))
    assert "答复函" in text
    assert "现金260.00元，已发放，领取人陈淑芬" in text
    assert "都市频道" in flat(draw_report(found, FIRST_COPY))


def _photo(width: int, height: int, kind: str = "JPEG") -> bytes:
    out = io.BytesIO()
    Image.new("RGBA" if kind == "PNG" else "RGB", (width, height), "steelblue").save(out, kind)
    return out.getvalue()


@pytest.mark.covers("C20")
def test_the_dossier_shows_the_photos_that_hang_on_the_case(desk: Desk, boss: Actor, lived: UUID) -> None:
    store = desk.attachment_store()
    for name, content in (
        ("划痕.jpg", _photo(3000, 2000)), ("铭牌.png", _photo(300, 900, "PNG")),
        ("说明.txt", "收到".encode()), ("作废.jpg", _photo(40, 40)), ("别处.jpg", _photo(41, 41)),
    ):  # fmt: skip
        desk.runner.write(boss, attach_file, store, AttachFile("complaint", lived, name, content))
    files = {file.file_name: file for file in read(desk, boss, lived).attachments}
    desk.runner.write(boss, void_attachment, VoidAttachment(files["作废.jpg"].attachment_id, "传错了"))
    # One has not come from the other desk yet.
    sha256 = files["别处.jpg"].sha256
    (desk.folder.attachments / sha256[:2] / f"{sha256}.sealed").unlink()
    full = with_photos(read(desk, boss, lived, in_full=True), store.get)
    assert isinstance(full, PhotoDossier)
    assert [photo.caption[:6] for photo in full.photos] == ["划痕.jpg", "铭牌.png"]
    assert [(photo.width, photo.height) for photo in full.photos] == [(1400, 933), (300, 900)]
    pdf = draw_dossier(full, FIRST_COPY)
    assert "照片" in flat(pdf)
    assert pdf.count(b"/Subtype /Image") == 2
    assert pdf == draw_dossier(full, FIRST_COPY)
    # Who may see no people in full sees no photo of them.
    masked = read(desk, boss, lived)
    assert with_photos(masked, store.get) is masked
    assert photo_of(b"\xff\xd8 no photo", "") is None


def test_people_are_masked_by_right(desk: Desk, boss: Actor, lived: UUID) -> None:
    masked = read(desk, reader(desk), lived)
    assert masked.sheet.customer_name == "陈**"
    assert masked.sheet.phone != PHONE
    assert (masked.outside[0].contact, masked.outside[0].contact_phone) == ("马**", "139****2222")
    full = read(desk, boss, lived, in_full=True)
    assert (full.sheet.customer_name, full.sheet.phone) == ("陈淑芬", PHONE)
    assert (full.outside[0].contact, full.outside[0].contact_phone) == ("马晓东", "13911112222")
    with pytest.raises(NotPermittedError):
        read(desk, reader(desk), lived, in_full=True)


def test_a_letter_begins_with_what_the_case_says(desk: Desk, boss: Actor, lived: UUID) -> None:
    body = read(desk, boss, lived).outside[0]
    basis = desk.runner.read(boss, get_letter_basis, body.id)
    text = outside_answer.first_text(basis)
    for told in (
        "贵单位 2026 年 11 月 20 日来访了解的情况已知悉",
        "陈淑芬于 2026-11-20 到店反映商品质量问题",
        "三包期内，成立；【售后】压缩机不启动",
        "三、处理方案：更换同型号新机",
        "现金 260.00 元，已发放",
        "客户已接受该方案",
        "本件正在办理中",
        "售后 70%、门店 30%",
        "特此函复。",
    ):
        assert told in text, told


def test_a_bare_case_begins_a_letter_with_gaps_to_fill(desk: Desk, boss: Actor) -> None:
    case_id = add_complaint(desk, boss).id
    order = AddOutside(complaint_id=case_id, body="head_office", body_name="总部客服中心", received_on=TODAY)
    outside_id = desk.runner.write(boss, add_outside, order).answer
    text = outside_answer.first_text(desk.runner.read(boss, get_letter_basis, outside_id))
    assert text.count("（待补充）") == 2


def test_the_paper_of_a_letter_says_its_own_words(desk: Desk, boss: Actor, lived: UUID) -> None:
    letter = read(desk, boss, lived).outside[0].letters[0]
    sheet = desk.runner.read(boss, get_letter_sheet, letter.id)
    assert (sheet.number, sheet.text, sheet.body_name) == (letter.number, "特此函复。", "都市频道")
    assert letter.number in flat(outside_answer.draw(sheet, FIRST_COPY))
    with pytest.raises(NotFoundError):
        desk.runner.read(boss, get_letter_sheet, lived)
