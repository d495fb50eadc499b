# SPDX-License-Identifier: Apache-2.0
"""Phrases that a clerk types by "/" and a few letters (B35): shipped, of the company, of the store.

A nearer phrase takes the place of a farther one with the same code. Must not know the box they are typed in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from sqlalchemy import select

from app.admin.queries import rule_value
from app.complaints import rules
from app.complaints.case_models import Phrase
from app.complaints.checks import refuse, text_problems
from app.core.errors import NotFoundError
from app.core.ids import NIL, new_id
from app.core.normalise import plain_text
from app.core.pinyin import initials
from app.core.unit_of_work import Reading, UnitOfWork

PHRASES_RULE = "complaint.phrases"
CODE_LENGTH, TITLE_LENGTH, TEXT_LENGTH = 16, 40, 2_000
_CODE = re.compile(r"[a-z0-9]{1,16}")


@dataclass(frozen=True, slots=True)
class PhraseRow:
    """One phrase. ``id`` is None for a shipped one; ``letters`` are the pinyin initials of its title."""

    id: UUID | None
    code: str
    title: str
    text: str
    is_companys: bool
    may_edit: bool
    letters: tuple[str, ...]

    def answers(self, typed: str) -> bool:
        """Tell whether typed letters or characters mean this phrase."""
        wanted = typed.lower()
        return (
            self.code.startswith(wanted)
            or any(letters.startswith(wanted) for letters in self.letters)
            or wanted in self.title.lower()
        )


@dataclass(frozen=True, slots=True)
class SavePhrase:
    """Add a phrase (no id) or change one; ``is_companys`` puts a new one before all stores."""

    phrase_id: UUID | None
    code: str
    title: str
    text: str
    is_companys: bool = False


def list_phrases(reading: Reading) -> tuple[PhraseRow, ...]:
    """Return the phrases of this store by code: a store's own before the company's, then the shipped ones."""
    shipped = cast("Iterable[Mapping[str, Any]]", rule_value(reading, PHRASES_RULE))
    may_edit = {scope: reading.actor.may(rules.PHRASES, scope) for scope in (NIL, reading.scope)}
    by_code = {
        row["code"]: _row(None, row["code"], row["title"], row["text"], is_companys=True, may_edit=False)
        for row in shipped
    }
    own = select(Phrase).where(Phrase.scope.in_((NIL, reading.scope)), Phrase.is_void.is_(False))
    # The nil scope sorts before every store.
    for row in reading.session.scalars(own.order_by(Phrase.scope, Phrase.hlc)):
        by_code[row.code] = _row(
            row.id,
            row.code,
            row.title,
            row.text,
            is_companys=row.scope == NIL,
            may_edit=may_edit[row.scope],
        )
    return tuple(by_code[code] for code in sorted(by_code))


def save_phrase(uow: UnitOfWork, command: SavePhrase) -> UUID:
    """Add or change a phrase. Errors: E2001, E9001 (code, title, text), E9002."""
    row = _find(uow, command.phrase_id)
    scope = row.scope if row is not None else (NIL if command.is_companys else uow.scope)
    uow.require(rules.PHRASES, scope)
    code, title = plain_text(command.code).lower(), rules.one_line(command.title)
    problems = text_problems(command.text, required=True, longest=TEXT_LENGTH)
    problems |= text_problems(title, field="title", required=True, longest=TITLE_LENGTH)
    if not code:
        problems["code"] = "required"
    elif not _CODE.fullmatch(code):
        problems["code"] = "not_a_phrase_code"
    else:
        holder = uow.session.scalar(
            select(Phrase.id).where(Phrase.code == code, Phrase.scope == scope, Phrase.is_void.is_(False))
        )
        if holder not in {None, command.phrase_id}:
            problems["code"] = "already_taken"
    refuse(problems)
    if row is None:
        row = Phrase(scope=scope, id=new_id())
        uow.add(row)
    row.code, row.title, row.text = code, title, command.text.strip()
    return row.id


def void_phrase(uow: UnitOfWork, phrase_id: UUID) -> None:
    """Offer a phrase no more. Errors: E2001, E9002."""
    row = _find(uow, phrase_id)
    if row is None:
        raise NotFoundError(kind="phrase", row_id=phrase_id)
    uow.require(rules.PHRASES, row.scope)
    row.is_void = True


def _find(uow: UnitOfWork, phrase_id: UUID | None) -> Phrase | None:
    if phrase_id is None:
        return None
    row = uow.session.scalars(select(Phrase).where(Phrase.id == phrase_id)).first()
    if row is None:
        raise NotFoundError(kind="phrase", row_id=phrase_id)
    return row


def _row(
    row_id: UUID | None, code: str, title: str, text: str, *, is_companys: bool, may_edit: bool
) -> PhraseRow:
    return PhraseRow(row_id, code, title, text, is_companys, may_edit, initials(title))
