# SPDX-License-Identifier: Apache-2.0
"""What is done about a statement: begin, take the partner's file in, agree, explain, sign, reopen (D45).

Each act is a fact; what of them counts follows (``statement_rules.fold``). Must not commit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import select

from app.admin.commands import sign
from app.admin.queries import rule_number
from app.catalog.models import Party
from app.core.errors import NotFoundError, refuse
from app.core.ids import NIL, new_id
from app.core.unit_of_work import UnitOfWork
from app.documents.queries import count_attachments
from app.parts.errors import StatementStateError
from app.parts.reconciling_lines import BookLine, PairKind, StationLine
from app.parts.rules import APPROVE, RECONCILE
from app.parts.statement_book import KEPT_AT_ONCE, stored
from app.parts.statement_derive import derive
from app.parts.statement_list import StatementSheet, begun_within, find_statement, get_statement
from app.parts.statement_models import StockStatement, StockStatementAct, StockStatementLine
from app.parts.statement_rules import (
    DUE_RULE,
    LONGEST_PERSON,
    LONGEST_WORD,
    OPEN_LINE,
    TAKEN_MOST,
    StatementAct,
    StatementStatus,
    Wrong,
    due_key,
    number_of,
    open_key,
    statement_id,
    taken_id,
)
from app.parts.statement_working import Item, ItemState, left_open
from app.tasks.bulk import Order, hand_out_all, withdraw_all
from app.tasks.rules import task_id_of


@dataclass(frozen=True, slots=True)
class BeginStatement:
    """Begin the statement of a partner over a period."""

    party_id: UUID
    from_on: date
    until_on: date


@dataclass(frozen=True, slots=True)
class TakeIn:
    """Take the lines of the partner's file in, as ``statement_files`` read them.

    ``columns`` is field → title of its column: remembered for his next file. ``openings`` is what he says
    lay with him before, by code of the part.
    """

    statement_id: UUID
    file_name: str
    sha256: str
    lines: Sequence[StationLine]
    columns: Mapping[str, str]
    is_our_view: bool = False
    passed_over: int = 0
    openings: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AgreePair:
    """Say that two lines are the same: a pair that was suggested, or one put together by hand.

    ``learns_code``: the partner's code of the part means ours from now on.
    """

    statement_id: UUID
    move_id: UUID
    line_id: UUID
    learns_code: bool = False


@dataclass(frozen=True, slots=True)
class UndoPair:
    """Take a pair apart, or take back what was explained."""

    statement_id: UUID
    move_id: UUID | None
    line_id: UUID | None


@dataclass(frozen=True, slots=True)
class DecideLine:
    """Say whose mistake a pair or a line is, and what is done about it."""

    statement_id: UUID
    move_id: UUID | None
    line_id: UUID | None
    wrong: str
    word: str


@dataclass(frozen=True, slots=True)
class StatementWord:
    """Something about a statement, with a word."""

    statement_id: UUID
    word: str = ""


@dataclass(frozen=True, slots=True)
class SignStatement:
    """Our checker's signature, by number and password; a word for the paper."""

    statement_id: UUID
    staff_number: str
    password: str
    word: str = ""


@dataclass(frozen=True, slots=True)
class NoteTheirSign:
    """``person`` signed and sealed for the partner; the scan lies with the statement."""

    statement_id: UUID
    person: str
    word: str = ""


def begin_statement(uow: UnitOfWork, command: BeginStatement) -> UUID:
    """Begin a statement, or return the one that is begun. Errors: E2001, E9001, E9002."""
    uow.require(RECONCILE)
    if uow.session.get(Party, (NIL, command.party_id)) is None:
        raise NotFoundError(kind="party")
    problems = {}
    if command.until_on < command.from_on:
        problems["until_on"] = "before_start"
    elif command.until_on >= uow.today_on:
        problems["until_on"] = "not_over_yet"
    refuse(problems)
    period = (command.from_on, command.until_on)
    row_id = statement_id(uow.scope, command.party_id, period)
    if begun_within(uow, period, command.party_id) - {row_id}:
        # A line would stand in both.
        refuse({"from_on": "period_overlaps"})
    if uow.session.get(StockStatement, (uow.scope, row_id)) is None:
        uow.add(
            StockStatement(
                scope=uow.scope,
                id=row_id,
                number=number_of(row_id, command.until_on),
                party_id=command.party_id,
                from_on=command.from_on,
                until_on=command.until_on,
            )
        )
        uow.flush()
    return row_id


def take_in(uow: UnitOfWork, command: TakeIn) -> int:
    """Store the partner's lines; they take the place of those read before. Returns how many.

    Errors: E2001, E3321 (it is signed), E9001, E9002.
    """
    uow.require(RECONCILE)
    sheet = _unsigned(uow, command.statement_id)
    if not command.lines:
        refuse({"file": "required"})
    if len(command.lines) > TAKEN_MOST:
        refuse({"file": "too_many_rows"})
    of_file = taken_id(sheet.row.id, command.sha256, command.columns, is_our_view=command.is_our_view)
    known = {row.details["taken"] for row in sheet.acts if row.act is StatementAct.TAKEN_IN}
    if of_file.hex not in known:
        uow.add_facts(
            StockStatementLine,
            [
                {
                    "scope": uow.scope,
                    # Desks that read one file apart write the same lines.
                    "id": uuid5(of_file, str(line.row)),
                    "statement_id": sheet.row.id,
                    "taken_id": of_file,
                    "line": line.row,
                    "document_number": line.document_number,
                    "dated_on": line.on,
                    "part_code": line.part_code,
                    "quantity": line.quantity,
                    "direction": line.direction.value,
                    "condition": line.condition.value if line.condition is not None else None,
                    "text": line.text,
                }
                for line in command.lines
            ],
        )
    _write(
        uow,
        sheet.row.id,
        StatementAct.TAKEN_IN,
        details={
            "taken": of_file.hex,
            "file_name": command.file_name[:120],
            "sha256": command.sha256,
            "columns": dict(command.columns),
            "is_our_view": command.is_our_view,
            "lines": len(command.lines),
            "passed_over": command.passed_over,
            "openings": dict(command.openings),
        },
    )
    return len(command.lines)


def agree_pair(uow: UnitOfWork, command: AgreePair) -> None:
    """Put two lines together. Errors: E2001, E3321, E9001, E9002."""
    uow.require(RECONCILE)
    sheet = _unsigned(uow, command.statement_id)
    book, station = _lines(sheet, command.move_id, command.line_id)
    assert book is not None  # noqa: S101 -- both are named, and were found
    assert station is not None  # noqa: S101
    told = next((item for item in sheet.found.items if item.key == (book.id, command.line_id)), None)
    kind = told.kind if told is not None and told.kind is not None else _kind_by_hand(book, station)
    details: dict[str, Any] = {"kind": kind.value}
    if command.learns_code and station.part_code != book.part_code:
        details["codes"] = {station.part_code: book.part_code}
    _write(uow, sheet.row.id, StatementAct.AGREED, command.move_id, command.line_id, details=details)


def undo_pair(uow: UnitOfWork, command: UndoPair) -> None:
    """Take a pair apart. Errors: E2001, E3321, E9002."""
    uow.require(RECONCILE)
    sheet = _unsigned(uow, command.statement_id)
    _lines(sheet, command.move_id, command.line_id)
    _write(uow, sheet.row.id, StatementAct.UNDONE, command.move_id, command.line_id)


def decide_line(uow: UnitOfWork, command: DecideLine) -> None:
    """Explain what differs; the word stands on the paper. Errors: E2001, E3321, E9001, E9002."""
    uow.require(RECONCILE)
    problems = _word_problems("word", command.word)
    if command.wrong not in set(Wrong):
        problems["wrong"] = "unknown_choice"
    refuse(problems)
    sheet = _unsigned(uow, command.statement_id)
    _lines(sheet, command.move_id, command.line_id)
    told = next((item for item in sheet.found.items if item.key == (command.move_id, command.line_id)), None)
    details = {"wrong": command.wrong}
    if told is not None and told.kind is not None:
        details["kind"] = told.kind.value
    _write(
        uow,
        sheet.row.id,
        StatementAct.DECIDED,
        command.move_id,
        command.line_id,
        details=details,
        note=command.word.strip(),
    )


def send_statement(uow: UnitOfWork, command: StatementWord) -> None:
    """Note that our statement goes to the partner: our lines stay as they are now. Errors: E2001, E3321."""
    uow.require(RECONCILE)
    refuse(_word_problems("word", command.word, is_needed=False))
    sheet = _unsigned(uow, command.statement_id)
    book = _keep_book(uow, sheet)
    _write(uow, sheet.row.id, StatementAct.SENT, details={"book": book.hex}, note=command.word.strip())


def sign_statement(uow: UnitOfWork, command: SignStatement) -> str:
    """Close a statement with our checker's signature; what is open becomes a task each. Returns his name.

    Errors: E2001–E2006, E3321 (signed, or the partner's file is not here), E9001, E9002.
    """
    refuse(_word_problems("word", command.word, is_needed=False))
    signer = sign(uow, command.staff_number, command.password, RECONCILE)
    sheet = _unsigned(uow, command.statement_id)
    if sheet.standing.taken is None:
        raise StatementStateError(number=sheet.row.number, status=sheet.row.status.value)
    book = _keep_book(uow, sheet)
    opened = left_open(sheet.found)
    closing = {one.part_code: (one.ours.closing, one.theirs.closing) for one in sheet.found.accounts}
    _write(
        uow,
        sheet.row.id,
        StatementAct.OUR_SIGN,
        details={
            "book": book.hex,
            "closing": [[code, own, other] for code, (own, other) in closing.items() if own or other],
            "counts": sheet.found.counts(),
            "hash": sheet.found.hash(),
            "open_moves": sorted({item.book.id.hex for item in opened if item.book is not None}),
            "open_lines": sorted({item.line_id.hex for item in opened if item.line_id is not None}),
            "codes": dict(sheet.codes),
        },
        signer_id=signer.staff_id,
        note=command.word.strip(),
    )
    _hand_out(uow, sheet, opened)
    return signer.name


def note_their_sign(uow: UnitOfWork, command: NoteTheirSign) -> None:
    """Write down who signed for the partner; the scan must lie with the statement already.

    Errors: E2001, E3321 (we have not signed, or he has), E9001 (``person``: also ``scan_missing``).
    """
    uow.require(RECONCILE)
    person = command.person.strip()
    problems = _word_problems("word", command.word, is_needed=False)
    if not person or len(person) > LONGEST_PERSON:
        problems["person"] = "too_long" if person else "required"
    elif not count_attachments(uow, command.statement_id):
        problems["person"] = "scan_missing"
    refuse(problems)
    sheet = get_statement(uow, command.statement_id)
    if sheet.row.status is not StatementStatus.OURS:
        raise StatementStateError(number=sheet.row.number, status=sheet.row.status.value)
    _write(uow, sheet.row.id, StatementAct.THEIR_SIGN, person=person, note=command.word.strip())


def reopen_statement(uow: UnitOfWork, command: SignStatement) -> str:
    """Open a signed statement again with a leader's word; both signatures fall. Returns the leader's name.

    Errors: E2001–E2006, E3321 (not signed, or a later one of the partner is), E9001, E9002.
    """
    refuse(_word_problems("word", command.word))
    leader = sign(uow, command.staff_number, command.password, APPROVE)
    sheet = get_statement(uow, command.statement_id)
    if not sheet.standing.is_closed or _is_built_upon(uow, sheet):
        raise StatementStateError(number=sheet.row.number, status=sheet.row.status.value)
    _write(
        uow,
        sheet.row.id,
        StatementAct.REOPENED,
        signer_id=leader.staff_id,
        note=command.word.strip(),
    )
    return leader.name


# ---- inside


def _unsigned(uow: UnitOfWork, row_id: UUID) -> StatementSheet:
    sheet = get_statement(uow, row_id)
    if sheet.standing.is_closed:
        raise StatementStateError(number=sheet.row.number, status=sheet.row.status.value)
    return sheet


def _lines(
    sheet: StatementSheet, move_id: UUID | None, line_id: UUID | None
) -> tuple[BookLine | None, StationLine | None]:
    """Return the lines that an act names. Errors: E9002."""
    book = next((line for line in sheet.sides.book if line.id == move_id), None)
    rows = {own: row for row, own in sheet.sides.line_ids.items()}
    place = rows.get(line_id) if line_id is not None else None
    station = next((line for line in sheet.sides.station if line.row == place), None)
    if (move_id is not None and book is None) or (line_id is not None and station is None):
        raise NotFoundError(kind="stock_statement")
    if book is None and station is None:
        raise NotFoundError(kind="stock_statement")
    return book, station


def _kind_by_hand(book: BookLine, station: StationLine) -> PairKind:
    """Return in what two lines differ that nobody suggested."""
    if book.quantity != station.quantity:
        return PairKind.QUANTITY
    if book.direction is not station.direction:
        return PairKind.SIGN
    return PairKind.NEAR if book.part_code == station.part_code else PairKind.DIGITS_PART


def _keep_book(uow: UnitOfWork, sheet: StatementSheet) -> UUID:
    """Keep our lines as they are now, unless they are kept already; returns what names them."""
    if sheet.standing.book_id is not None:
        return sheet.standing.book_id
    book_id = new_id()
    lines = sheet.sides.book
    openings = [[code, own, other] for code, (own, other) in sheet.sides.openings.items()]
    parts = [lines[start : start + KEPT_AT_ONCE] for start in range(0, len(lines), KEPT_AT_ONCE)] or [()]
    uow.add_facts(
        StockStatementAct,
        [
            {
                "scope": uow.scope,
                "statement_id": sheet.row.id,
                "act": StatementAct.BOOK.value,
                "signer_id": uow.actor.staff_id,
                "move_id": None,
                "line_id": None,
                "details": {
                    "set": book_id.hex,
                    "part": place,
                    "lines": [stored(line, sheet.sides.carried) for line in some],
                    **({"openings": openings} if not place else {}),
                },
                "person": "",
                "note": "",
            }
            for place, some in enumerate(parts)
        ],
    )
    return book_id


def _hand_out(uow: UnitOfWork, sheet: StatementSheet, opened: Sequence[Item]) -> None:
    """Hand out a task for each line left open, and end those about lines that are settled now.

    A line at the edge of the period is left to the next one.
    """
    row, scope = sheet.row, uow.scope
    told = [item for item in opened if not item.is_at_edge]
    due_on = uow.today_on + timedelta(days=rule_number(uow, DUE_RULE))
    due_at = datetime.combine(due_on, time(18), uow.identity.zone)
    keys = {open_key(*item.key) for item in told}
    # Both names of every line: what was alone before may be in a pair now, and the other way round.
    settled = {
        key
        for item in sheet.found.items
        if item.is_carried or item.state in {ItemState.BY_HAND, ItemState.DECIDED}
        for key in (open_key(item.key[0], None), open_key(None, item.key[1]))
    } - keys
    withdraw_all(
        uow,
        [
            task_id_of(scope, due_key(row.party_id, row.until_on)),
            *(task_id_of(scope, key) for key in sorted(settled)),
        ],
    )
    hand_out_all(
        uow,
        [
            Order(
                scope=scope,
                source_key=open_key(*item.key),
                kind=OPEN_LINE,
                title=f"{row.party} {item.line.document_number} {item.line.part_code} {item.line.quantity}",
                entity_kind="stock_statement",
                entity_id=row.id,
                due_at=due_at,
                assignee_id=uow.actor.staff_id,
                why=str(item.kind or item.suspected),
            )
            for item in told
        ],
    )


def _is_built_upon(uow: UnitOfWork, sheet: StatementSheet) -> bool:
    """Tell whether a later statement of the partner is closed: it began with what this one left."""
    return bool(
        uow.session.scalar(
            select(StockStatement.id)
            .where(
                StockStatement.scope == uow.scope,
                StockStatement.party_id == sheet.row.party_id,
                StockStatement.from_on > sheet.row.until_on,
                StockStatement.status.in_([StatementStatus.OURS.value, StatementStatus.SIGNED.value]),
            )
            .limit(1)
        )
    )


def _word_problems(name: str, text: str, *, is_needed: bool = True) -> dict[str, str]:
    word = text.strip()
    if is_needed and not word:
        return {name: "required"}
    return {name: "too_long"} if len(word) > LONGEST_WORD else {}


def _write(
    uow: UnitOfWork,
    row_id: UUID,
    act: StatementAct,
    move_id: UUID | None = None,
    line_id: UUID | None = None,
    *,
    details: Mapping[str, Any] | None = None,
    signer_id: UUID | None = None,
    **words: str,
) -> None:
    """Write an act, and bring the statement in step."""
    find_statement(uow, row_id)
    uow.add(
        StockStatementAct(
            scope=uow.scope,
            id=new_id(),
            statement_id=row_id,
            act=act.value,
            signer_id=signer_id or uow.actor.staff_id,
            move_id=move_id,
            line_id=line_id,
            details=dict(details or {}),
            **words,
        )
    )
    uow.flush()
    derive(uow.session, [row_id])
    uow.session.expire_all()
