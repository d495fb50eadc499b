# SPDX-License-Identifier: Apache-2.0
"""One query of the workbench: read once at a time, read again after a failure, told to the person."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.core.errors import NotPermittedError
from app.core.unit_of_work import Reading
from ui.client import Client
from ui.workbench.feed import Feed


def test_only_its_own_tables_make_it_read_again(client: Client) -> None:
    answers: list[int] = []
    reads = iter(range(10))
    owner = QObject()
    feed = Feed(
        client, lambda _reading: next(reads), tables=frozenset({"task"}), show=answers.append, parent=owner
    )
    feed.ask()
    feed.ask()
    assert answers == [0]
    feed.touch(frozenset({"complaint"}))
    feed.ask()
    assert answers == [0]
    feed.touch(frozenset({"complaint", "task"}))
    feed.ask()
    feed.expire()
    feed.ask()
    assert answers == [0, 1, 2]


def test_a_failed_read_is_told_once_and_tried_at_the_next_visit(client: Client) -> None:
    errors: list[Exception] = []
    client.failed.connect(errors.append)
    answers: list[str] = []
    may_read = False

    def query(_reading: Reading) -> str:
        if not may_read:
            raise NotPermittedError(permission="complaints.read")
        return "read"

    owner = QObject()
    feed = Feed(client, query, tables=frozenset({"task"}), show=answers.append, parent=owner)
    feed.ask()
    assert len(errors) == 1
    assert answers == []
    may_read = True
    feed.ask()
    assert answers == ["read"]
    assert len(errors) == 1


def test_what_changes_while_it_reads_is_read_afterwards(client: Client) -> None:
    answers: list[int] = []
    reads = iter(range(10))
    owner = QObject()

    def show(answer: int) -> None:
        answers.append(answer)
        if answer == 0:
            feed.touch(frozenset({"task"}))

    feed = Feed(client, lambda _reading: next(reads), tables=frozenset({"task"}), show=show, parent=owner)
    feed.ask()
    assert answers == [0, 1]
