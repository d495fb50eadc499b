# SPDX-License-Identifier: Apache-2.0
"""What a desk learns of its own closed cases: the samples, the learning, and the suggestion of a category.

The model stays on the desk (table ``category_model``) and is made again any time. ``suggest`` is the method.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from weakref import WeakKeyDictionary

from sqlalchemy import func, select

from app.complaints import suggest
from app.complaints.case_models import CategoryModel
from app.complaints.categories import get_categories
from app.complaints.category_tree import class_of
from app.complaints.models import Complaint
from app.complaints.rules import READ, STAGE_DONE, Ground
from app.complaints.suggest import LEAST_CASES, LEAST_PERCENT, Model, Sample
from app.core.unit_of_work import Reading, UnitOfWork

MOST_CASES = 3_000
_LEAST_SHARE = 0.5
_ONLY_ID = 1
_BREATH = 50

Report = Callable[[int, int], None]
"""How far it is: (done, all)."""


class Depth(StrEnum):
    """How deep in the tree a desk can tell cases apart."""

    NOTHING = ""
    CLASS = "class"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class SampleRow:
    """A closed case: its words, its class and its category."""

    text: str
    complaint_class: str
    category: str


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned: of how many cases, right in how many of a hundred, how deep; the model itself."""

    case_count: int
    right_percent: int
    depth: Depth
    model: Model = field(default_factory=lambda: Model({}, {}), repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class LearnedRow:
    """What is known of the model of this desk: when it was learned, of how many cases, how well it fits."""

    trained_at: datetime
    case_count: int
    right_percent: int
    depth: Depth


@dataclass(frozen=True, slots=True)
class CategoryGuess:
    """What a case is probably about. ``category`` is empty where only the class is suggested.

    ``reasons`` are the pairs of characters that weighed most; the counts say how far it can be trusted.
    """

    complaint_class: str
    category: str
    names: tuple[str, ...]
    reasons: tuple[str, ...]
    right_percent: int
    case_count: int


def is_learning_due(reading: Reading) -> bool:
    """Tell whether today's model is not made yet."""
    trained_at = reading.session.scalar(select(CategoryModel.trained_at))
    return trained_at is None or reading.day_of(trained_at) < reading.today_on


def list_samples(reading: Reading) -> tuple[SampleRow, ...]:
    """Return the newest closed cases of this store, the oldest of them first; doubles are left out."""
    if not reading.actor.may(READ, reading.scope):
        return ()
    rows = reading.session.execute(
        select(
            Complaint.subject,
            func.substr(Complaint.event, 1, suggest.MOST_LETTERS),
            Complaint.complaint_class,
            Complaint.category,
        )
        .where(
            Complaint.scope == reading.scope,
            Complaint.stage == STAGE_DONE,
            Complaint.closed_at.is_not(None),
            Complaint.ground != Ground.MERGED,
        )
        .order_by(Complaint.closed_at.desc())
        .limit(MOST_CASES)
    ).all()
    return tuple(
        SampleRow(words_of(subject, event), complaint_class, category)
        for subject, event, complaint_class, category in reversed(rows)
    )


def words_of(subject: str, event: str) -> str:
    """Return the words of a case by which it is told apart; the subject counts first."""
    return f"{subject}\n{event}"


def learn(samples: Sequence[SampleRow], report: Report | None = None) -> Learned:
    """Learn of cases, as deep as it can be told; nothing when it is right too rarely. Takes seconds."""
    by_category = [(row.text, row.category) for row in samples if row.category]
    by_class = [(row.text, row.complaint_class) for row in samples]
    best = Learned(len(samples), 0, Depth.NOTHING)
    for depth, wanted in ((Depth.CATEGORY, by_category), (Depth.CLASS, by_class)):
        if len(wanted) < LEAST_CASES:
            continue
        percent = suggest.right_percent(list(_told(wanted, report)))
        if percent >= LEAST_PERCENT:
            return Learned(len(wanted), percent, depth, suggest.train(_told(wanted, report)))
        best = max(best, Learned(len(wanted), percent, Depth.NOTHING), key=lambda one: one.right_percent)
    return best


def store_learned(uow: UnitOfWork, learned: Learned) -> None:
    """Keep what was learned on this desk; it replaces what was kept before."""
    uow.session.merge(
        CategoryModel(
            id=_ONLY_ID,
            trained_at=uow.now_at,
            case_count=learned.case_count,
            right_percent=learned.right_percent,
            content={"depth": learned.depth.value, **learned.model.to_data()},
        )
    )


def get_learned(reading: Reading) -> LearnedRow | None:
    """Return what is known of this desk's model; None before the first one."""
    row = reading.session.execute(
        select(
            CategoryModel.trained_at,
            CategoryModel.case_count,
            CategoryModel.right_percent,
            CategoryModel.content["depth"].as_string(),
        )
    ).first()
    return None if row is None else LearnedRow(row[0], row[1], row[2], Depth(row[3]))


def suggest_category(reading: Reading, text: str, complaint_class: str = "") -> CategoryGuess | None:
    """Return what a text is probably about, below a class when it is chosen; None when unknown."""
    learned = _in_use(reading)
    if learned is None or learned.depth is Depth.NOTHING:
        return None
    tree, model = get_categories(reading), learned.model
    if learned.depth is Depth.CLASS:
        # Who chose the class needs no suggestion of it.
        among = frozenset() if complaint_class else frozenset(model.cases)
    else:
        among = frozenset(one.path for one in tree.of_class(complaint_class)) & model.cases.keys()
    guess = model.guess(text, among)
    if guess is None or guess.share < _LEAST_SHARE or not guess.reasons:
        return None
    category = guess.label if learned.depth is Depth.CATEGORY else ""
    return CategoryGuess(
        class_of(guess.label),
        category,
        tree.names(category) if category else (),
        guess.reasons,
        learned.right_percent,
        learned.case_count,
    )


_kept: WeakKeyDictionary[object, tuple[datetime, Learned]] = WeakKeyDictionary()
"""The models in use, by open database: reading one costs more than asking it a hundred times."""


def _in_use(reading: Reading) -> Learned | None:
    """Return the model of this desk, read once; None before the first one."""
    trained_at = reading.session.scalar(select(CategoryModel.trained_at))
    if trained_at is None:
        return None
    key = reading.session.get_bind()
    kept = _kept.get(key)
    if kept is None or kept[0] != trained_at:
        row = reading.session.get_one(CategoryModel, _ONLY_ID)
        model = Model.from_data(row.content)
        learned = Learned(row.case_count, row.right_percent, Depth(row.content["depth"]), model)
        kept = _kept[key] = (trained_at, learned)
    return kept[1]


def _told(samples: Sequence[Sample], report: Report | None) -> Iterator[Sample]:
    """Yield samples, and tell how far it is; whoever types gets the machine in between."""
    for place, sample in enumerate(samples):
        if place % _BREATH == 0:
            time.sleep(0)
            if report is not None:
                report(place, len(samples))
        yield sample
