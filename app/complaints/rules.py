# SPDX-License-Identifier: Apache-2.0
"""What a complaint may be and what may follow what: choices, the transition table, deadlines, grounds. Pure.

Must not know tables or the window: the form and the command validate with the same functions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from app.core.permissions import declare

READ = declare("complaints.read", "查看投诉")
REGISTER = declare("complaints.register", "登记投诉")
HANDLE = declare("complaints.handle", "处理投诉（记录、改状态、方案）")
ASSIGN = declare("complaints.assign", "转派投诉")
CLOSE = declare("complaints.close", "完结投诉")
CLOSE_UNFOUNDED = declare("complaints.close_unfounded", "判定投诉不成立（主管）")
CHOOSE = declare("complaints.choose", "选定处理方案（主管）")
COMPENSATE = declare("complaints.compensate", "发放或取消补偿")
PHRASES = declare("complaints.phrases", "编辑常用语")

TARGET_RULE = "complaint.resolution_target_percent"
RESOLUTION_RULE = "complaint.resolution_hours"
ATTEMPTS_RULE = "complaint.unreachable_attempts"
DAYS_RULE = "complaint.unreachable_days"

SUBJECT_LENGTH = 80
TEXT_LENGTH = 20_000
LINE_LENGTH = 200
DEMAND_LENGTH = 400
PERSON_LENGTH = 100
NUMBER_LENGTH = 64
REASON_LENGTH = 500
CLOCK_TOLERANCE = timedelta(minutes=5)
EARLIEST_AT = datetime(2000, 1, 2, tzinfo=UTC)
"""Earlier is a slip of the hand: no rule of the company reaches further back."""


class Source(StrEnum):
    """How a complaint came in (A20–A22, E8)."""

    HOTLINE = "hotline"
    WALK_IN = "walk_in"
    HEAD_OFFICE = "head_office"
    CONSUMER_ASSOCIATION = "consumer_association"
    AUTHORITY = "authority"
    MEDIA = "media"
    CHAT = "chat"
    MAIL = "mail"
    SOCIAL = "social"
    STORE_MESSAGE = "store_message"
    MOBILE_APP = "mobile_app"


WRITTEN_SOURCES = frozenset(
    {
        Source.HEAD_OFFICE,
        Source.CONSUMER_ASSOCIATION,
        Source.AUTHORITY,
        Source.MEDIA,
        Source.CHAT,
        Source.MAIL,
        Source.SOCIAL,
        Source.STORE_MESSAGE,
        Source.MOBILE_APP,
    }
)
"""Channels that arrive in writing: only there may the phone be unknown."""


class ComplaintClass(StrEnum):
    """What it is about (P1)."""

    PRODUCT = "product"
    ATTITUDE = "attitude"
    DELIVERY = "delivery"
    PRICE = "price"
    CONTRACT = "contract"
    INSTALLATION = "installation"
    REPAIR = "repair"
    INVOICE = "invoice"
    PROMOTION = "promotion"
    OTHER = "other"


class Nature(StrEnum):
    """Enquiry, complaint or suggestion (E5)."""

    ENQUIRY = "enquiry"
    COMPLAINT = "complaint"
    SUGGESTION = "suggestion"


class Priority(StrEnum):
    """How urgent it is."""

    NORMAL = "normal"
    URGENT = "urgent"
    MAJOR = "major"


class Remedy(StrEnum):
    """What the customer demands."""

    RETURN = "return"
    EXCHANGE = "exchange"
    REPAIR = "repair"
    COMPENSATION = "compensation"
    APOLOGY = "apology"
    REISSUE = "reissue"
    OTHER = "other"


class Complainant(StrEnum):
    """Who speaks (P1)."""

    SELF = "self"
    FAMILY = "family"
    AGENT = "agent"


class Status(StrEnum):
    """Where a complaint stands; always the target of its last transition fact."""

    NEW = "new"
    HANDLING = "handling"
    WAITING_CUSTOMER = "waiting_customer"
    WAITING_MAKER = "waiting_maker"
    WAITING_APPROVAL = "waiting_approval"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    UNFOUNDED = "unfounded"


OPEN = frozenset(
    {Status.NEW, Status.HANDLING, Status.WAITING_CUSTOMER, Status.WAITING_MAKER, Status.WAITING_APPROVAL}
)
DONE = frozenset({Status.CLOSED, Status.WITHDRAWN, Status.UNFOUNDED})
PAUSED = frozenset({Status.WAITING_CUSTOMER, Status.WAITING_MAKER})
"""Waiting for somebody outside the house: shown after what runs. The deadline itself does not move yet."""


STAGE_RUNNING, STAGE_PAUSED, STAGE_DONE = 0, 1, 2


def stage_of(status: Status) -> int:
    """Return the place of a status in the default order."""
    if status in DONE:
        return STAGE_DONE
    return STAGE_PAUSED if status in PAUSED else STAGE_RUNNING


class Ground(StrEnum):
    """Why a complaint is closed (A27 and its exceptions)."""

    ACCEPTED = "accepted"
    UNREACHABLE = "unreachable"
    WITHDRAWN = "withdrawn"
    UNFOUNDED = "unfounded"
    MERGED = "merged"


STATUS_OF_GROUND: Mapping[Ground, Status] = {
    Ground.ACCEPTED: Status.CLOSED,
    Ground.UNREACHABLE: Status.CLOSED,
    Ground.WITHDRAWN: Status.WITHDRAWN,
    Ground.UNFOUNDED: Status.UNFOUNDED,
    Ground.MERGED: Status.CLOSED,
}


class Reason(StrEnum):
    """Why a status changed; a closing has its ground in a column of its own."""

    REGISTERED = "registered"
    TAKEN = "taken"
    WAITING = "waiting"
    RESUMED = "resumed"
    CLOSED = "closed"
    REOPENED = "reopened"
    IMPORTED_REPLY = "imported_reply"


_WORKING = OPEN - {Status.NEW}
TRANSITIONS: Mapping[str, frozenset[str]] = {
    "": frozenset({Status.NEW}),
    Status.NEW: frozenset({Status.HANDLING, *DONE}),
    Status.HANDLING: (_WORKING - {Status.HANDLING}) | DONE,
    Status.WAITING_CUSTOMER: (_WORKING - {Status.WAITING_CUSTOMER}) | DONE,
    Status.WAITING_MAKER: (_WORKING - {Status.WAITING_MAKER}) | DONE,
    Status.WAITING_APPROVAL: (_WORKING - {Status.WAITING_APPROVAL}) | DONE,
    Status.CLOSED: frozenset({Status.HANDLING}),
    Status.WITHDRAWN: frozenset({Status.HANDLING}),
    Status.UNFOUNDED: frozenset({Status.HANDLING}),
}
"""What may follow what. A done status is entered by a closing with a ground and left by reopening alone."""


def may_follow(before: str, after: str) -> bool:
    """Tell whether the table allows the step."""
    return after in TRANSITIONS.get(before, frozenset())


def working_targets(before: Status) -> tuple[Status, ...]:
    """Return the statuses that a handler may choose next, in the enum's order; closing is another act."""
    if before in DONE:
        return ()
    return tuple(status for status in Status if status in _WORKING and may_follow(before, status))


class EntryKind(StrEnum):
    """What a line of the handling log is."""

    RECORD = "record"
    NOTE = "note"
    CONTACT = "contact"


class ContactChannel(StrEnum):
    """How the customer was contacted."""

    PHONE = "phone"
    SMS = "sms"
    VISIT = "visit"
    CHAT = "chat"
    MAIL = "mail"


class ContactOutcome(StrEnum):
    """What came of a contact."""

    REACHED = "reached"
    NO_ANSWER = "no_answer"
    SWITCHED_OFF = "switched_off"
    WRONG_NUMBER = "wrong_number"
    REFUSED = "refused"


UNANSWERED = frozenset({ContactOutcome.NO_ANSWER, ContactOutcome.SWITCHED_OFF, ContactOutcome.WRONG_NUMBER})
"""Outcomes that count as an attempt for closing as unreachable."""


class Mark(StrEnum):
    """What a case can be marked as: work beyond the usual (A53), done a second time (E15)."""

    GREEN_CHANNEL = "green_channel"
    SECOND_HANDLING = "second_handling"


MARK_NEEDS: Mapping[str, str] = {Mark.GREEN_CHANNEL: CHOOSE, Mark.SECOND_HANDLING: HANDLE}
"""What it takes to set a mark or to take it away."""


class LinkKind(StrEnum):
    """How two cases belong together; the row's own case is the later, the double, the part split off."""

    EARLIER = "earlier"
    MERGED = "merged"
    SPLIT = "split"


class HandoverAct(StrEnum):
    """What came of a hand-over."""

    TAKEN = "taken"
    ANSWERED = "answered"
    REFUSED = "refused"


class EscalationAct(StrEnum):
    """What came of an escalation."""

    ACKNOWLEDGED = "acknowledged"
    REPORTED = "reported"
    WITHDRAWN = "withdrawn"


class CompensationKind(StrEnum):
    """What is given to mend the relation (C19, A37)."""

    CASH = "cash"
    VOUCHER = "voucher"
    POINTS = "points"
    GIFT = "gift"
    DISCOUNT = "discount"
    FREE_REPAIR = "free_repair"


class CompensationAct(StrEnum):
    """What came of a compensation."""

    PAID = "paid"
    CANCELLED = "cancelled"


class AcceptanceWay(StrEnum):
    """How the customer said yes or no to a plan, or withdrew."""

    SIGNATURE = "signature"
    PHONE = "phone"
    WRITING = "writing"
    IN_PERSON = "in_person"


def deadline_of(received_at: datetime, resolution_hours: int) -> datetime:
    """Return the instant by which a complaint must be solved: calendar time (E2)."""
    return received_at + timedelta(hours=resolution_hours)


def unanswered_run(contacts: Iterable[tuple[ContactOutcome, date]]) -> list[date]:
    """Return the store days of the unanswered attempts since the last answered contact, in order of time.

    ``contacts`` come in order of time. Several attempts of one day give that day several times.
    """
    run: list[date] = []
    for outcome, on in contacts:
        if outcome in UNANSWERED:
            run.append(on)
        else:
            run.clear()
    return run


class Step(StrEnum):
    """Which of the six steps of the form a record belongs to (C16, D23)."""

    JUDGEMENT = "judgement"
    INQUIRY = "inquiry"
    EXECUTION = "execution"
    FEEDBACK = "feedback"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What is written down when a complaint comes in: the fields of the paper form (P1, B31).

    ``received_at`` and ``occurred_at`` are UTC; ``category`` is a path of ``category_tree``, or empty.
    """

    source: str
    complaint_class: str
    subject: str
    event: str
    received_at: datetime
    nature: str = Nature.COMPLAINT
    priority: str = Priority.NORMAL
    complainant: str = Complainant.SELF
    source_number: str = ""
    place: str = ""
    occurred_at: datetime | None = None
    persons: str = ""
    remedy: str = ""
    demand: str = ""
    party_id: UUID | None = None
    responsible_person: str = ""
    category: str = ""


CHOICES: Mapping[str, type[StrEnum]] = {
    "source": Source,
    "complaint_class": ComplaintClass,
    "nature": Nature,
    "priority": Priority,
    "complainant": Complainant,
    "remedy": Remedy,
}
LENGTHS: Mapping[str, int] = {
    "subject": SUBJECT_LENGTH,
    "event": TEXT_LENGTH,
    "place": LINE_LENGTH,
    "persons": LINE_LENGTH,
    "demand": DEMAND_LENGTH,
    "responsible_person": PERSON_LENGTH,
    "source_number": NUMBER_LENGTH,
}
_OPTIONAL_CHOICES = frozenset({"remedy"})
_CODES: Mapping[str, frozenset[str]] = {name: frozenset(choices) for name, choices in CHOICES.items()}


def intake_problems(intake: Intake, now_at: datetime) -> dict[str, str]:
    """Return problems by field name; a few minutes of a fast clock are forgiven."""
    problems = {name: code for name in CHOICES if (code := _choice_problem(name, getattr(intake, name)))}
    for name in ("subject", "event"):
        if not getattr(intake, name).strip():
            problems[name] = "required"
    for name, length in LENGTHS.items():
        if len(getattr(intake, name)) > length:
            problems[name] = "too_long"
    latest_at = now_at + CLOCK_TOLERANCE
    for name in ("received_at", "occurred_at"):
        instant_at: datetime | None = getattr(intake, name)
        if instant_at is not None and instant_at > latest_at:
            problems[name] = "in_future"
        elif instant_at is not None and instant_at < EARLIEST_AT:
            problems[name] = "too_early"
    return problems


def _choice_problem(name: str, value: str) -> str:
    if not value:
        return "" if name in _OPTIONAL_CHOICES else "required"
    return "" if value in _CODES[name] else "unknown_choice"


def one_line(text: str) -> str:
    """Return a text in one line without spaces at its ends; Chinese punctuation stays as it was typed."""
    return " ".join(text.split())


def phone_problems(source: str, *, has_phone: bool, is_unknown: bool) -> dict[str, str]:
    """Return problems by field name: a phone, or "unknown" on a written channel (B31)."""
    if has_phone:
        return {"is_phone_unknown": "not_both"} if is_unknown else {}
    if not is_unknown:
        return {"phone": "required"}
    return {} if source in WRITTEN_SOURCES else {"phone": "required_on_this_channel"}
