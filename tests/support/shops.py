# SPDX-License-Identifier: Apache-2.0
"""A real desk of a store that talks with a real server, and what must hold when all is quiet."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import text

from app import bootstrap, joining
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.core.permissions import Actor
from app.core.unit_of_work import UnitOfWork
from app.customers.models import Customer
from app.sync.client.parts import SyncParts
from app.sync.client.status import SyncStatus
from tests.support.company import enter
from tests.support.live_server import ADMIN_NUMBER, ADMIN_PASSWORD, LiveServer
from tests.sync.client.pages import content


@dataclass
class Shop:
    """One joined desk with somebody logged in."""

    data: DataFolder
    desk: Desk
    actor: Actor
    _parts: SyncParts | None = field(default=None)

    @property
    def parts(self) -> SyncParts:
        """What syncs it."""
        if self._parts is None:
            self._parts = self.desk.sync_parts()
        return self._parts

    def sync(self, *, check: bool = True) -> SyncStatus:
        """Send and fetch all that there is; ``check``: without any problem."""
        status = self.parts.loop.run_once()
        if check:
            assert status.problem == ""
        return status

    def scalar(self, statement: str, **values: Any) -> Any:
        """Return one value of its database."""
        with self.desk.runner.database.reading() as session:
            return session.execute(text(statement), values).scalar()

    def edit(self, customer_id: UUID, **values: str) -> None:
        """Change a customer."""

        def change(uow: UnitOfWork) -> None:
            row = uow.session.get_one(Customer, (uow.scope, customer_id))
            for name, value in values.items():
                setattr(row, name, value)

        self.desk.runner.write(self.actor, change)

    def do(self, command: Callable[..., Any], *args: Any) -> Any:
        """Run a command of who is logged in and return its answer; later stamps are later on every desk."""
        time.sleep(0.01)
        return self.desk.runner.write(self.actor, command, *args).answer

    def read(self, query: Callable[..., Any], *args: Any) -> Any:
        """Return what a query answers here."""
        return self.desk.runner.read(self.actor, query, *args)

    def close(self) -> None:
        """End the program."""
        if self._parts is not None:
            self._parts.close()
            self._parts = None
        self.desk.close()

    def open_again(self) -> None:
        """Start the program again and log in."""
        self.desk = bootstrap.open_desk(self.data, self.data.store)
        actor = enter(self.desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor
        assert actor is not None
        self.actor = actor


Shops = tuple[Shop, Shop]


def same(shops: Shops, query: Callable[..., Any], *args: Any) -> Any:
    """Return what a query answers on both desks."""
    answers = [shop.read(query, *args) for shop in shops]
    assert answers[0] == answers[1]
    return answers[0]


def join(server: LiveServer, folder: Path, name: str, store: str = "HQ1") -> Shop:
    """Return a desk that has joined a store, the server's first, with the administrator logged in."""
    data = DataFolder(folder)
    joining.join(data, server.url, server.code(store), name)
    desk = bootstrap.open_desk(data, data.store)
    actor = enter(desk, ADMIN_NUMBER, ADMIN_PASSWORD).actor
    assert actor is not None
    return Shop(data, desk, actor)


def settle(*shops: Shop) -> None:
    """Sync until nobody has anything more; then all hold the same, the server too."""
    for _ in range(3):
        for shop in shops:
            shop.sync()
    for shop in shops:
        assert shop.parts.loop.check() == ()
        assert shop.scalar("SELECT count(*) FROM sent_batch") == 0
    first = content(shops[0].desk)
    for shop in shops[1:]:
        other = content(shop.desk)
        differing = {name: (first[name], other[name]) for name in first if first[name] != other[name]}
        assert not differing, differing
    for shop in shops:
        found = [(line.sentence, line.problems[:3]) for line in shop.desk.audit() if not line.is_good]
        assert found == [], found
