# SPDX-License-Identifier: Apache-2.0
"""What a command permits the server takes, each from a person who has no more than that command asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from app.admin import commands as admin
from app.admin.models import Post, Role, Staff, StaffCredential, StaffPreference
from app.admin.rules import ViewOwner
from app.approvals.commands import SignApproval, sign_approval, withdraw_approval
from app.approvals.models import Approval
from app.bootstrap import Desk
from app.catalog.commands import save_brand, save_party, set_void
from app.catalog.rules import EntryKind, PartyKind, SaveBrand, SaveParty, SetVoid
from app.complaints import commands as complaints
from app.complaints import handling
from app.complaints.imports import store_rows
from app.complaints.models import Complaint
from app.core.change_log import Change
from app.core.ids import NIL, new_id
from app.core.permissions import Actor
from app.customers import commands as customers
from app.customers.rules import (
    AddAddress,
    AddNote,
    AddPhone,
    AddressInput,
    ApplianceInput,
    CustomerKind,
    CustomerLevel,
    MergeCustomers,
    PhoneInput,
    RedactCustomer,
    RegisterAppliance,
    RegisterCustomer,
    Reveal,
    UpdateCustomer,
)
from app.documents import commands as documents
from app.documents.import_kinds import ImportRow
from app.sync.commands import DecideConflicts, ResendRejected, decide_conflicts, resend_rejected
from app.sync.protocol import Group, Op
from app.tasks import commands as tasks
from tests.support.company import ADMIN_PASSWORD, FOUNDED_ON, PASSWORD, CompanyTemplate, enter
from tests.support.complaints import intake, new_customer
from tests.support.desk import FrozenClock
from tests.support.reference_server import ReferenceServer
from tests.support.trouble import add_conflict, changes_of, reject

REGISTER = ("complaints.register", "customers.edit")


class Company:
    """A founded company that joined the server, and people who may exactly what a test gives them."""

    def __init__(self, desk: Desk, boss: Actor, clock: FrozenClock) -> None:
        self.desk, self.boss, self.clock = desk, boss, clock
        self.server = ReferenceServer(desk)
        self.server.bring()
        found = enter(desk, "0001", ADMIN_PASSWORD).actor
        assert found is not None
        self.boss = found
        self._count = 0

    def person(self, *permissions: str, store_id: UUID | None = None, limit_fen: int = 0) -> Actor:
        """Return a new member of staff, logged in, with one post that grants these permissions."""
        self._count += 1
        number = f"7{self._count:03}"
        save = admin.SaveRole(None, f"R{self._count}", "角色", frozenset(permissions), limit_fen)
        role_id = self.desk.runner.write(self.boss, admin.save_role, save).answer
        where = self.desk.identity.store_id if store_id is None else store_id
        post = admin.FirstPost(where, role_id, FOUNDED_ON)
        self.desk.runner.write(
            self.boss, admin.add_staff, admin.AddStaff(number, "员工", PASSWORD, first_post=post)
        )
        actor = enter(self.desk, number).actor
        assert actor is not None
        return actor

    def do(self, actor: Actor, command: Callable[..., Any], *args: Any) -> Any:
        """Run a command of a person and push what it wrote; all of it must be taken."""
        answer = self.desk.runner.write(actor, command, *args).answer
        self.clock.move(seconds=1)
        self.server.push()
        assert self.server.refused == [], command
        return answer


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> CompanyTemplate:
    """Give the company that each test copies."""
    return CompanyTemplate(tmp_path_factory.mktemp("company"))


@pytest.fixture
def company(template: CompanyTemplate, tmp_path: Path, clock: FrozenClock) -> Iterator[Company]:
    """Give a company whose desk joined the server."""
    desk = template.open_copy(tmp_path / "data", clock)
    yield Company(desk, template.admin, clock)
    desk.close()


def _complaint(company: Company, actor: Actor, *, is_taken: bool = False) -> UUID:
    command = complaints.RegisterComplaint(new_customer(), intake(company.desk), is_taken)
    found: complaints.Registered = company.do(actor, complaints.register_complaint, command)
    return found.id


def test_people_and_posts(company: Company) -> None:
    store_id = company.desk.identity.store_id
    keeper = company.person("admin.manage", "tasks.work")
    role_id = company.do(
        company.boss, admin.save_role, admin.SaveRole(None, "Z1", "小角色", frozenset({"tasks.work"}))
    )
    first = admin.FirstPost(store_id, role_id, FOUNDED_ON)
    add = admin.AddStaff("8001", "新人", PASSWORD, "13999112207", first_post=first)
    staff_id = company.do(keeper, admin.add_staff, add)
    company.do(keeper, admin.update_staff, admin.UpdateStaff(staff_id, "8001", "新人二"))
    company.do(keeper, admin.disable_staff, staff_id)
    company.do(keeper, admin.enable_staff, staff_id)
    held = _ids(company, Post, Post.staff_id == staff_id)[0]
    company.do(keeper, admin.end_post, admin.EndPost(held, FOUNDED_ON + timedelta(days=9)))
    later_on = FOUNDED_ON + timedelta(days=30)
    post_id = company.do(
        keeper, admin.add_post, admin.AddPost(staff_id, store_id, role_id, later_on, later_on)
    )
    company.do(keeper, admin.void_post, post_id)
    company.do(keeper, admin.transfer_staff, admin.TransferStaff(staff_id, store_id, role_id, later_on))
    desk_id = company.do(keeper, admin.add_desk, admin.AddDesk(store_id, "2 号台"))
    company.do(keeper, admin.update_desk, admin.UpdateDesk(desk_id, "二号台", "02"))
    change = admin.UpdateStore(store_id, "WLM", "友好路旗舰店", "新疆阳光电器有限公司")
    company.do(keeper, admin.update_store, change)
    resetter = company.person("admin.reset_password")
    company.do(resetter, admin.reset_password, admin.ResetPassword(staff_id, "second-day-99"))
    looker = company.person("personal.see")
    company.do(looker, admin.reveal_staff_phone, staff_id)
    plain = company.person()
    company.do(plain, admin.change_password, admin.ChangePassword(PASSWORD, "third-day-77"))
    company.do(plain, admin.save_preference, admin.SavePreference("complaints.columns", {"a": 1}))
    company.do(plain, admin.save_preference, admin.SavePreference("complaints.columns", {"a": 2}))
    mine = company.do(plain, admin.save_view, admin.SaveView("complaints", "我的", ViewOwner.PERSONAL, {}))
    company.do(plain, admin.update_view, admin.UpdateView(mine, "我的二", {}, position=3))
    company.do(plain, admin.void_view, mine)
    company.do(plain, admin.log_out)
    sharer = company.person("admin.share_views")
    ours = company.do(sharer, admin.save_view, admin.SaveView("complaints", "本店", ViewOwner.STORE, {}))
    company.do(sharer, admin.void_view, ours)
    company.do(company.boss, admin.save_view, admin.SaveView("complaints", "公司", ViewOwner.COMPANY, {}))
    company.do(company.boss, admin.add_store, admin.AddStore("KSH", "喀什店", "新疆阳光电器有限公司"))
    rule = admin.SaveCompanyRule("password.min_length", 9, FOUNDED_ON, "内部通知")
    company.do(company.boss, admin.save_company_rule, rule)
    company.do(company.boss, admin.save_permissions, admin.SavePermissions({role_id: frozenset()}))


def test_complaints(company: Company) -> None:
    registrar = company.person(*REGISTER)
    handler = company.person("complaints.handle")
    first = _complaint(company, registrar)
    _complaint(company, company.person(*REGISTER, "complaints.handle"), is_taken=True)
    company.do(handler, complaints.take_complaint, first)
    company.do(handler, handling.add_entry, handling.AddEntry(first, "record", "压缩机不启动", "inquiry"))
    now_at = company.clock.now_at()
    company.do(handler, handling.record_contact, handling.RecordContact(first, "phone", "reached", now_at))
    plan_id = company.do(handler, handling.propose_plan, handling.ProposePlan(first, "换机", waits=True))
    answer = handling.RecordAnswer(first, plan_id, True, "陈淑芬", "phone", company.clock.now_at())
    company.do(handler, handling.record_answer, answer)
    ask = handling.ChangeStatus(first, "waiting_approval", "换机需批准", 5000)
    company.do(handler, handling.change_status, ask)
    changed = intake(company.desk, subject="冰箱仍不制冷", received_at=now_at)
    phone_id = _ids(company, Complaint, Complaint.id == first, column=Complaint.contact_phone_id)[0]
    update = complaints.UpdateComplaint(first, changed, phone_id, False, None)
    company.do(handler, complaints.update_complaint, update)
    giver = company.person("complaints.assign")
    given = company.do(
        giver, complaints.assign_complaints, complaints.AssignComplaints([first], giver.staff_id)
    )
    company.do(giver, complaints.undo_assignment, complaints.UndoAssignment(given.batch_id))
    company.do(handler, handling.change_status, handling.ChangeStatus(first, "handling"))
    closer = company.person("complaints.close")
    close = handling.CloseComplaint(first, "withdrawn", "不要了", "phone")
    company.do(closer, handling.close_complaint, close)
    reopener = company.person("complaints.close", "complaints.handle")
    company.do(reopener, handling.reopen_complaint, handling.ReopenComplaint(first, "又坏了"))
    judge = company.person("complaints.close_unfounded")
    company.do(judge, handling.close_complaint, handling.CloseComplaint(first, "unfounded", "查无此事"))
    importer = company.person(*REGISTER, "complaints.handle", "documents.import")
    row = {
        "customer": "孙浩", "event": "洗衣机漏水", "received_at": now_at, "reply": "已答复",
        "phone": "13999112299", "model": "XQG100",
    }  # fmt: skip
    company.do(importer, store_rows, [ImportRow(1, "k", row)])


def test_approvals_and_tasks(company: Company) -> None:
    clerk = company.person(*REGISTER, "complaints.handle", "tasks.work")
    signer = company.person("approvals.sign", limit_fen=100_000)
    done = _complaint(company, clerk, is_taken=True)
    ask = handling.ChangeStatus(done, "waiting_approval", "赔偿", 5000)
    company.do(clerk, handling.change_status, ask)
    approval_id = _ids(company, Approval)[0]
    sign = SignApproval(approval_id, signer.staff_number, PASSWORD, is_approved=True)
    # At the clerk's desk: he who signs enters his password there.
    company.do(clerk, sign_approval, sign)
    company.do(clerk, handling.change_status, handling.ChangeStatus(done, "handling"))
    company.do(clerk, handling.change_status, ask)
    company.do(clerk, withdraw_approval, _ids(company, Approval, Approval.status == "pending")[0])
    due_at = company.clock.now_at()
    own = tasks.AddTask("call", "回电", "complaint", done, due_at, clerk.staff_id)
    task_id = company.do(clerk, tasks.add_task, own)
    company.do(clerk, tasks.acknowledge_task, task_id)
    company.do(clerk, tasks.reassign_task, tasks.ReassignTask(task_id, "休假", role_code="R1"))
    company.do(clerk, tasks.acknowledge_task, task_id)
    company.do(clerk, tasks.finish_task, task_id)
    leader = company.person("tasks.work", "tasks.assign")
    other = tasks.AddTask("call", "再回电", "complaint", done, due_at, clerk.staff_id)
    second = company.do(leader, tasks.add_task, other)
    company.do(leader, tasks.withdraw_task, tasks.WithdrawTask(second, "不用了"))
    system = tasks.AddTask("call", "首次联系", "complaint", done, due_at, signer.staff_id, source_key="k1")
    company.do(clerk, tasks.add_task, system)
    company.do(clerk, tasks.settle_tasks, tasks.SettleTasks(done, is_done=True))


def test_customers_and_catalogue(company: Company) -> None:
    clerk = company.person("customers.edit")
    register = RegisterCustomer("陈淑芬", phones=(PhoneInput("13999112207"),))
    person: customers.Registered = company.do(clerk, customers.register_customer, register)
    double: customers.Registered = company.do(clerk, customers.register_customer, RegisterCustomer("陈书芬"))
    company.do(clerk, customers.add_phone, AddPhone(person.id, PhoneInput("13999112208")))
    company.do(clerk, customers.void_phone, person.phone_ids[0])
    address_id = company.do(clerk, customers.add_address, AddAddress(person.id, AddressInput("友好路 1 号")))
    company.do(clerk, customers.void_address, address_id)
    company.do(clerk, customers.add_note, AddNote(person.id, "老顾客"))
    appliance = RegisterAppliance(person.id, ApplianceInput(model_text="BCD-470"))
    company.do(clerk, customers.void_appliance, company.do(clerk, customers.register_appliance, appliance))
    seer = company.person("customers.edit", "customers.read", "personal.see")
    update = UpdateCustomer(person.id, "陈淑芳", CustomerKind.PERSON, "", CustomerLevel.VIP, "")
    company.do(seer, customers.update_customer, update)
    company.do(seer, customers.reveal_phone, Reveal(person.phone_ids[0], "回电"))
    merger = company.person("customers.merge")
    company.do(merger, customers.merge_customers, MergeCustomers(double.id, person.id))
    company.do(merger, customers.split_customer, double.id)
    company.do(merger, customers.merge_customers, MergeCustomers(double.id, person.id))
    registrar = company.person(*REGISTER)
    own = complaints.Complainer(customer_id=person.id, is_phone_unknown=True)
    command = complaints.RegisterComplaint(own, intake(company.desk, source="mail"))
    company.do(registrar, complaints.register_complaint, command)
    eraser = company.person("customers.redact")
    company.do(eraser, customers.redact_customer, RedactCustomer(person.id, "本人要求"))
    keeper = company.person("catalog.edit")
    brand_id = company.do(keeper, save_brand, SaveBrand("天山"))
    company.do(keeper, save_brand, SaveBrand("天山牌", id=brand_id))
    company.do(keeper, set_void, SetVoid(EntryKind.BRAND, brand_id, is_void=True))
    company.do(keeper, save_party, SaveParty(PartyKind.MAKER, "海尔售后", "4006999999"))


def test_documents(company: Company) -> None:
    attacher, printer = company.person("documents.attach"), company.person("documents.print")
    store = company.desk.attachment_store()
    file = documents.AttachFile("complaint", new_id(), "单据.txt", "收据".encode())
    attachment_id = company.do(attacher, documents.attach_file, store, file)
    company.do(attacher, documents.void_attachment, documents.VoidAttachment(attachment_id, "传错了"))
    take = documents.TakeCopy("complaint_sheet", "1", "complaint", new_id(), "PDF")
    ticket: documents.CopyTicket = company.do(printer, documents.take_copy, take)
    company.do(printer, documents.void_copy, documents.VoidCopy(ticket.copy_id, "卡纸"))
    seer = company.person("documents.print", "personal.see")
    full = documents.TakeCopy("complaint_sheet", "1", "complaint", new_id(), "PDF", in_full=True)
    company.do(seer, documents.take_copy, full)
    importer = company.person("documents.import", "customers.edit")
    begin = documents.BeginImport(
        "customers", "customers.edit", "名单.csv", "0" * 64, ["姓名"], {"name": 0}, 1, 1, 0, 0
    )
    job_id = company.do(importer, documents.begin_import, begin)
    company.do(importer, documents.register_rows, "customers", job_id, {"k": new_id()})


def _ids(company: Company, model: Any, *which: Any, column: Any = None) -> list[UUID]:
    with company.desk.runner.database.reading() as session:
        return list(session.scalars(select(model.id if column is None else column).where(*which)))


def _send(company: Company, actor: Actor, table: str, row: UUID, **new: Any) -> str:
    """Send one forged update, or an insert when the row is new, and return the server's code."""
    scope = new.pop("scope", company.desk.identity.store_id).hex
    stamp = company.desk.runner.hybrid.stamp()
    at = company.clock.now_at().isoformat(timespec="microseconds").replace("+00:00", "Z")
    group = Group(new_id().hex, actor.staff_id.hex, actor.session_id.hex, at)
    known = company.server.state.find(table, scope, row.hex)
    kind = new.pop("kind_of_op", "update" if known is not None else "insert")
    if kind == "insert" and company.server.state.tables[table].contract.insert_only:
        new |= {"at": at, "by_id": actor.staff_id.hex}
    op = Op(new_id().hex, 0, table, scope, row.hex, kind, stamp, new)
    answer = company.server.send([group], [op])
    company.server.refused.clear()
    return str(answer.rejected[0].code) if answer.rejected else ""


def test_what_no_command_would_write_is_refused(company: Company) -> None:
    store_id, boss = company.desk.identity.store_id, company.boss
    clerk = company.person(*REGISTER, "complaints.handle", "tasks.work", "customers.edit")
    keeper = company.person("admin.manage", "admin.reset_password")
    plain = company.person()
    done = _complaint(company, clerk, is_taken=True)
    company.do(clerk, handling.change_status, handling.ChangeStatus(done, "waiting_approval", "赔", 100))
    approval_id = _ids(company, Approval)[0]
    boss_credential = _ids(company, StaffCredential, StaffCredential.staff_id == boss.staff_id)[0]
    admin_role = _ids(company, Role, Role.code == "admin")[0]
    prefer = admin.SavePreference("a.b", {"a": 1})
    company.do(clerk, admin.save_preference, prefer)
    preference = _ids(company, StaffPreference)[0]
    shown = company.desk.runner
    view = shown.write(company.person("admin.share_views"), admin.save_view,
                       admin.SaveView("complaints", "本店", ViewOwner.STORE, {})).answer  # fmt: skip
    company.server.push()
    other_store = company.do(boss, admin.add_store, admin.AddStore("KSH", "喀什店", "新疆阳光电器有限公司"))
    elsewhere = new_id()
    nil = {"scope": NIL}
    step = {
        "complaint_id": done.hex, "from_status": "waiting_approval", "to_status": "closed",
        "reason": "closed", "ground": "withdrawn",
    }  # fmt: skip
    signature = {
        "approval_id": approval_id.hex, "from_status": "pending", "to_status": "approved",
        "signer_id": clerk.staff_id.hex,
    }  # fmt: skip
    post = {
        "staff_id": keeper.staff_id.hex, "store_id": store_id.hex, "role_id": admin_role.hex,
        "kind": "dedicated", "from_on": FOUNDED_ON.isoformat(), "is_void": False,
    }  # fmt: skip
    refused = {
        "another's amount": _send(company, clerk, "approval", approval_id, amount_fen=1),
        "another's amount by an insert": _send(
            company, clerk, "approval", approval_id, kind_of_op="insert", amount_fen=1
        ),
        "a signature without the right": _send(company, clerk, "signature", new_id(), **signature),
        "the chief's password": _send(
            company, keeper, "staff_credential", boss_credential, must_change=False, **nil
        ),
        "the chief's name": _send(company, keeper, "staff", boss.staff_id, name="我", **nil),
        "more than one has": _send(company, keeper, "post", new_id(), **nil, **post),
        "a post elsewhere": _send(
            company, keeper, "post", new_id(), **nil, **(post | {"store_id": other_store.hex})
        ),
        "another store": _send(company, keeper, "store", other_store, name="我的店", **nil),
        "a role": _send(company, keeper, "role", admin_role, permissions=["admin.manage"], **nil),
        "another's preference": _send(company, plain, "staff_preference", preference, value={}),
        "the store's view": _send(company, plain, "saved_view", view, title="我的"),
        "a merge": _send(company, clerk, "customer", _customer_of(company, done), is_void=True),
        "a close": _send(company, clerk, "complaint_transition", new_id(), **step),
        "an assignment": _send(
            company, clerk, "complaint_assignment", new_id(), complaint_id=done.hex,
            assignee_id=boss.staff_id.hex, batch_id=new_id().hex, text="",
        ),
        "a green channel": _send(
            company, clerk, "complaint_mark", new_id(), complaint_id=done.hex, mark="green_channel",
            is_set=True, text="停电",
        ),
        "a merge of cases": _send(
            company, clerk, "complaint_link", new_id(), complaint_id=done.hex, other_id=new_id().hex,
            kind="merged", is_set=True, text="",
        ),
        "a number": _send(company, clerk, "complaint", done, number="TS-9999-26-000001"),
        "a brand": _send(company, clerk, "brand", new_id(), name="我", aliases=[], is_void=False, **nil),
        "another's scope": _send(company, clerk, "complaint", new_id(), number="TS-1", scope=elsewhere),
    }  # fmt: skip
    expected = dict.fromkeys(refused, "permission") | {
        "another's amount": "fact",
        "another's amount by an insert": "fact",
        "a number": "fact",
        "another's scope": "scope",
    }
    assert refused == expected


def _customer_of(company: Company, complaint_id: UUID) -> UUID:
    return _ids(company, Complaint, Complaint.id == complaint_id, column=Complaint.customer_id)[0]


def test_people_without_a_post_say_nothing(company: Company) -> None:
    clerk = company.person("customers.edit")
    stranger = new_id()
    assert _ids(company, Staff, Staff.id == clerk.staff_id)
    ghost = Actor(stranger, "9999", "无名", clerk.session_id, clerk.store_id, {})
    company.server.push()
    assert _send(company, ghost, "customer", new_id(), number="KH-1", name="孙浩") == "session"


def test_a_leader_sends_again_what_was_refused_and_decides(company: Company) -> None:
    clerk = company.person(*REGISTER)
    # Who sends it again needs every right that it takes: here to give the complaint to the clerk, too.
    leader = company.person(*REGISTER, "complaints.handle", "complaints.assign", "sync.decide")
    # His role lost a right at head office while this desk was offline.
    bold = replace(clerk, grants={clerk.store_id: frozenset({*REGISTER, "complaints.handle"})})
    command = complaints.RegisterComplaint(new_customer(), intake(company.desk), is_taken=True)
    done = company.desk.runner.write(bold, complaints.register_complaint, command).answer
    company.server.push()
    assert {code for _table, _kind, code in company.server.refused} == {"permission", "group"}
    assert company.server.state.find("complaint", clerk.store_id.hex, done.id.hex) is None
    company.server.refused.clear()
    lines = changes_of(company.desk, Change.staff_id == clerk.staff_id, Change.table_name != "login_session")
    reject(company.desk, [line.id for line in lines])
    own = next(line for line in lines if line.table_name == "complaint")
    again = ResendRejected(lines[0].group_id, {own.id: {"subject": "冰箱不制冷"}})
    company.do(leader, resend_rejected, again)
    row = company.server.state.find("complaint", clerk.store_id.hex, done.id.hex)
    assert row is not None
    assert row.values["subject"] == "冰箱不制冷"
    assert len(company.server.state.rows["complaint_transition"]) == 2
    conflict_id = add_conflict(company.desk, "complaint", done.id, "priority", "normal", "urgent")
    company.do(leader, decide_conflicts, DecideConflicts({conflict_id: "lost"}))
    assert row.values["priority"] == "urgent"
