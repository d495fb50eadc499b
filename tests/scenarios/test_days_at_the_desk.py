# SPDX-License-Identifier: Apache-2.0
"""Days at a store's desk, told by the commands that the window calls, by people with their real roles."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import text

from app import bootstrap
from app.admin.commands import AddStaff, FoundCompany, LogIn, add_staff, found_company, log_in
from app.admin.commands.posts import AddPost, add_post
from app.admin.queries.roster import list_roles
from app.approvals.commands import SignApproval, sign_approval
from app.approvals.queries import list_pending_for_me
from app.bootstrap import Desk
from app.complaints import handling
from app.complaints.commands import Complainer, RegisterComplaint, register_complaint, take_complaint
from app.complaints.detail import find_number, get_complaint
from app.complaints.errors import NoAcceptanceError, StillReachableError
from app.complaints.rules import Intake, Status
from app.complaints.sheet import get_complaint_sheet
from app.complaints.timeline import complaint_timeline
from app.core.data_folder import DataFolder
from app.core.errors import AppError, NotPermittedError, ProblemsError
from app.core.permissions import Actor
from app.customers.queries import find_possible_doubles, search_customers
from app.customers.rules import PhoneInput, RegisterCustomer
from app.documents.commands import TakeCopy, VoidCopy, take_copy, void_copy
from tests.support.desk import DeskTemplate, FrozenClock

PASSWORD = "yi ju rong yi ji de hua"


class Shop:
    """A founded store whose people have logged in."""

    def __init__(self, desk: Desk, clock: FrozenClock) -> None:
        self.desk, self.clock = desk, clock
        self.clerk, self.chief, self.reception = map(self.log_in, ("0427", "0101", "0900"))

    @staticmethod
    def found(desk: Desk, clock: FrozenClock) -> None:
        """Make the store and its people."""
        founded = FoundCompany(
            "西域电器", "Y01", "友好路店", "Asia/Shanghai", "", "", "", "0001", "店主", PASSWORD
        )
        boss_id = desk.runner.write(desk.founder(), found_company, founded).answer
        boss = replace(desk.founder(), staff_id=boss_id)
        roles = {role.code: role.id for role in desk.runner.read(boss, list_roles)}
        for number, name, role in (("0427", "王敏", "A3"), ("0101", "周洁", "A2"), ("0900", "前台", "A12")):
            staff_id = desk.runner.write(boss, add_staff, AddStaff(number, name, PASSWORD)).answer
            post = AddPost(staff_id, desk.identity.store_id, roles[role], clock.at.date())
            desk.runner.write(boss, add_post, post)

    def log_in(self, number: str) -> Actor:
        """Log in by number and password."""
        result = self.desk.runner.write(self.desk.visitor(), log_in, LogIn(number, PASSWORD)).answer
        assert result.error is None
        return result.actor

    def do(self, actor: Actor, command: Callable[..., Any], *args: Any) -> Any:
        """Run a command as somebody; a minute passes."""
        self.clock.move(minutes=1)
        return self.desk.runner.write(actor, command, *args).answer

    def ask(self, actor: Actor, query: Callable[..., Any], *args: Any) -> Any:
        """Ask a query as somebody."""
        return self.desk.runner.read(actor, query, *args)

    def register(self, name: str, phone: str, **fields: Any) -> UUID:
        """Register a complaint of a new customer by telephone."""
        phones = (PhoneInput(phone),) if phone else ()
        who = Complainer(new_customer=RegisterCustomer(name, phones=phones), is_phone_unknown=not phone)
        told: dict[str, Any] = {
            "source": "hotline",
            "complaint_class": "product",
            "subject": "冰箱不制冷",
            "event": "冷藏室不制冷，食品变质",
            "received_at": self.clock.at,
        }
        return self.do(self.clerk, register_complaint, RegisterComplaint(who, Intake(**(told | fields)))).id


@pytest.fixture(scope="session")
def founded(desk_template: DeskTemplate, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of a founded store, to be copied: hashing passwords takes its time on purpose."""
    folder = tmp_path_factory.mktemp("founded")
    desk = desk_template.open_copy(folder, FrozenClock())
    Shop.found(desk, FrozenClock())
    desk.close()
    return folder


@pytest.fixture
def shop(founded: Path, tmp_path: Path, clock: FrozenClock) -> Iterator[Shop]:
    """Give a store with a clerk, a chief and a receptionist."""
    shutil.copytree(founded, tmp_path / "shop")
    data = DataFolder(tmp_path / "shop")
    desk = bootstrap.open_desk(data, data.store, clock=clock)
    yield Shop(desk, clock)
    desk.close()


@pytest.mark.covers("A20", "A27", "A34", "B31")
def test_a_complaint_from_the_telephone_to_the_customer_s_yes(shop: Shop) -> None:
    case = shop.register("阿依古丽•吐尔逊", "+86 139 9911 2207")
    shop.do(shop.clerk, take_complaint, case)
    shop.do(shop.clerk, handling.add_entry, handling.AddEntry(case, "record", "已联系服务站，约定明天上门。"))
    plan = shop.do(
        shop.clerk, handling.propose_plan, handling.ProposePlan(case, "更换压缩机，赔偿食品 260 元")
    )
    with pytest.raises(NoAcceptanceError):
        shop.do(shop.clerk, handling.close_complaint, handling.CloseComplaint(case, "accepted"))
    answer = handling.RecordAnswer(case, plan, True, "阿依古丽·吐尔逊", "phone", shop.clock.at)
    shop.do(shop.clerk, handling.record_answer, answer)
    shop.do(shop.clerk, handling.close_complaint, handling.CloseComplaint(case, "accepted", "已修好"))
    detail = shop.ask(shop.clerk, get_complaint, case)
    assert detail.status == Status.CLOSED
    assert shop.ask(shop.clerk, find_number, detail.number) == case
    for typed in ("古丽", "aygl", "2207", "9911", "阿依古丽・吐尔逊"):
        assert [row.name for row in shop.ask(shop.clerk, search_customers, typed)] == ["阿依古丽·吐尔逊"], (
            typed
        )
    sheet = shop.ask(shop.clerk, get_complaint_sheet, case)
    assert "更换压缩机" in sheet.plan
    assert len(shop.ask(shop.clerk, complaint_timeline, case)) >= 5
    assert [line for line in shop.desk.audit() if not line.is_good] == []
    hidden = text("DELETE FROM search_document WHERE kind = 'complaint'")
    shop.do(shop.chief, lambda uow: uow.session.execute(hidden))
    assert [line.key for line in shop.desk.audit() if not line.is_good] == ["core.search_complete"]


@pytest.mark.covers("C16")
def test_only_a_leader_finds_a_complaint_unfounded(shop: Shop) -> None:
    case = shop.register("马建国", "13999110001")
    unfounded = handling.CloseComplaint(case, "unfounded", "产品正常，为使用方法问题，已耐心说明")
    with pytest.raises(NotPermittedError):
        shop.do(shop.clerk, handling.close_complaint, unfounded)
    shop.do(shop.chief, handling.close_complaint, unfounded)
    assert shop.ask(shop.chief, get_complaint, case).status == Status.UNFOUNDED


def test_unreachable_is_three_attempts_on_three_days(shop: Shop) -> None:
    case = shop.register("刘志强", "13999110002")
    shop.do(shop.clerk, take_complaint, case)
    close = handling.CloseComplaint(case, "unreachable")
    for day in range(3):
        with pytest.raises(StillReachableError):
            shop.do(shop.clerk, handling.close_complaint, close)
        for _ in range(2 if day == 0 else 1):
            contact = handling.RecordContact(case, "phone", "no_answer", shop.clock.at)
            shop.do(shop.clerk, handling.record_contact, contact)
        shop.clock.move(days=1)
    shop.do(shop.clerk, handling.close_complaint, close)
    assert shop.ask(shop.clerk, get_complaint, case).status == Status.CLOSED


def test_an_approval_is_signed_by_another_person_s_log_in(shop: Shop) -> None:
    case = shop.register("孙浩", "13999110003")
    shop.do(shop.clerk, take_complaint, case)
    ask = handling.ChangeStatus(case, "waiting_approval", "申请换机", 50_000)
    shop.do(shop.clerk, handling.change_status, ask)
    (pending,) = shop.ask(shop.chief, list_pending_for_me)
    own = SignApproval(pending.approval_id, "0427", PASSWORD, is_approved=True)
    with pytest.raises(AppError) as refused:
        shop.do(shop.clerk, sign_approval, own)
    assert refused.value.code.startswith(("E2", "E6"))
    signed = shop.do(
        shop.clerk, sign_approval, SignApproval(pending.approval_id, "0101", PASSWORD, is_approved=True)
    )
    assert signed.signer_name == "周洁"


@pytest.mark.covers("A20", "A22")
def test_a_phone_may_be_unknown_in_writing_and_never_on_the_telephone(shop: Shop) -> None:
    with pytest.raises(ProblemsError) as caught:
        shop.register("匿名", "")
    assert "phone" in caught.value.problems
    assert shop.register("网友", "", source="social")


def test_two_people_on_one_phone_are_said_and_kept_apart(shop: Shop) -> None:
    shop.register("陈淑芬", "13999112207")
    doubles = shop.ask(shop.clerk, find_possible_doubles, "陈国栋", ("13999112207",), "")
    assert [double.customer.name for double in doubles] == ["陈淑芬"]
    shop.register("陈国栋", "13999112207")
    assert {row.name for row in shop.ask(shop.clerk, search_customers, "2207")} == {"陈淑芬", "陈国栋"}


def test_copies_are_numbered_and_a_spoilt_one_is_void_for_ever(shop: Shop) -> None:
    case = shop.register("何静", "13999110004")
    copy = TakeCopy("complaint_sheet", "2026-1", "complaint", case, "HP M227")
    first = shop.do(shop.clerk, take_copy, copy)
    shop.do(shop.clerk, void_copy, VoidCopy(first.copy_id, "卡纸"))
    second, third = shop.do(shop.clerk, take_copy, copy), shop.do(shop.clerk, take_copy, copy)
    assert [(t.number, t.is_reprint) for t in (first, second, third)] == [(1, False), (2, False), (3, True)]


def test_reception_reads_names_but_no_full_phones(shop: Shop) -> None:
    case = shop.register("赵丽娟", "13999114475")
    with pytest.raises(NotPermittedError):
        shop.do(shop.reception, handling.add_entry, handling.AddEntry(case, "record", "x"))
    rows = shop.ask(shop.reception, search_customers, "4475")
    assert rows
    assert all("13999114475" not in str(row) for row in rows)
