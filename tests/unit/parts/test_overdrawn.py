# SPDX-License-Identifier: Apache-2.0
"""An account below nought: one task for the leader, which ends by itself and comes again with more."""

from __future__ import annotations

from uuid import UUID

import pytest
from sqlalchemy import select

from app.bootstrap import Desk
from app.core import undo
from app.core.ids import new_id
from app.core.unit_of_work import Reading, UnitOfWork
from app.parts.inputs import LineInput
from app.parts.models import StockDocument, StockMove
from app.parts.overdrawn import count_to_tell, list_overdrawn, tell_overdrawn
from app.parts.rules import OVERDRAWN
from app.parts.upkeep import KeptUp, count_due, keep_up
from app.tasks.bulk import Order, hand_out_all
from app.tasks.commands import finish_task
from app.tasks.models import Task
from tests.support.parts import leader, make_part, make_warehouse, post, stock_up

Account = tuple[UUID, UUID]


@pytest.fixture
def account(desk: Desk) -> Account:
    """Give a warehouse and a part of which it has one."""
    shelf, part = make_warehouse(desk), make_part(desk, "QD76")
    stock_up(desk, shelf, part, 1)
    post(desk, "WX", shelf, LineInput(part_id=part, quantity=1))
    return shelf, part


def _comes_from_another_desk(desk: Desk, account: Account, quantity: int) -> None:
    """Post an issue that another desk posted without knowing of ours."""
    shelf, part = account

    def put(uow: UnitOfWork) -> None:
        number = uow.take_number("WX")
        document = StockDocument(
            scope=uow.scope, id=new_id(), kind="WX", number=number, dated_on=uow.today_on, place_id=shelf
        )
        uow.add(document)
        uow.flush()
        use = uow.session.scalars(select(StockMove.to_id).where(StockMove.from_id == shelf)).first()
        move = {"document_id": document.id, "line": 1, "part_id": part, "condition": "good"}
        ends = {"quantity": quantity, "from_id": shelf, "to_id": use}
        uow.add_facts(StockMove, [{"scope": uow.scope, **move, **ends}])

    desk.runner.write(desk.founder(), put)


def _tell(desk: Desk) -> int:
    done: int = desk.runner.write(leader(desk), tell_overdrawn).answer
    assert desk.runner.read(leader(desk), count_to_tell) == 0
    return done


def _tasks(desk: Desk) -> list[str]:
    def read(reading: Reading) -> list[str]:
        rows = reading.session.scalars(select(Task).where(Task.kind == OVERDRAWN).order_by(Task.hlc))
        return [row.status for row in rows]

    return desk.runner.read(leader(desk), read)


def test_the_leader_has_one_task_until_the_account_is_at_nought(desk: Desk, account: Account) -> None:
    shelf, part = account
    assert (_tell(desk), _tasks(desk)) == (0, [])
    _comes_from_another_desk(desk, account, 1)
    assert desk.runner.read(leader(desk), count_due) == 1
    assert desk.runner.write(leader(desk), keep_up).answer == KeptUp(posted=0, tasks=1)
    (row,) = desk.runner.read(leader(desk), list_overdrawn)
    assert (row.place, row.code, row.quantity) == ("备件库", "QD76", -1)
    # More goes out: the one that is there is enough.
    _comes_from_another_desk(desk, account, 2)
    assert (_tell(desk), _tasks(desk)) == (0, ["open"])
    stock_up(desk, shelf, part, 2)
    assert (_tell(desk), _tasks(desk)) == (0, ["open"])
    stock_up(desk, shelf, part, 1)
    assert (_tell(desk), _tasks(desk)) == (1, ["withdrawn"])
    assert desk.runner.read(leader(desk), list_overdrawn) == ()


def test_what_a_person_finished_comes_again_when_more_goes_out(desk: Desk, account: Account) -> None:
    _comes_from_another_desk(desk, account, 1)
    _tell(desk)
    (row,) = desk.runner.read(leader(desk), list_overdrawn)
    desk.runner.write(desk.founder(), finish_task, row.task_id)
    assert (_tell(desk), _tasks(desk)) == (0, ["done"])
    _comes_from_another_desk(desk, account, 1)
    assert (_tell(desk), _tasks(desk)) == (1, ["done", "open"])


def test_of_two_tasks_about_one_account_one_stays(desk: Desk, account: Account) -> None:
    shelf, part = account
    _comes_from_another_desk(desk, account, 1)
    _tell(desk)

    def made_apart(uow: UnitOfWork) -> None:
        key = f"{OVERDRAWN}:{shelf.hex}:{part.hex}:good:{new_id().hex}"
        order = Order(
            scope=uow.scope, source_key=key, kind=OVERDRAWN, title="备件库 QD76",
            entity_kind="stock_document", entity_id=new_id(), due_at=uow.now_at, role_code="A2",
        )  # fmt: skip
        hand_out_all(uow, [order])

    desk.runner.write(leader(desk), made_apart)
    assert desk.runner.read(leader(desk), count_to_tell) == 1
    assert _tell(desk) == 1
    assert sorted(_tasks(desk)) == ["open", "withdrawn"]


def test_what_the_program_does_by_itself_is_nobodys_act(desk: Desk, account: Account) -> None:
    who = leader(desk)
    _comes_from_another_desk(desk, account, 1)
    desk.runner.write(who, keep_up)
    assert desk.runner.read(who, undo.list_acts) == ()
