# SPDX-License-Identifier: Apache-2.0
"""What a form field is, as data. Must not know how it is drawn or what is checked."""

from dataclasses import dataclass
from enum import StrEnum


class FieldKind(StrEnum):
    """What a field takes; the type of its value stands behind it."""

    LINE = "line"  # str
    TEXT = "text"  # str of several lines
    PASSWORD = "password"  # noqa: S105  # str, hidden
    CHOICE = "choice"  # the value of the chosen pair, None if none is chosen
    COMBO_SEARCH = "combo_search"  # Picked(id, text): id is None while the text was only typed
    DATE = "date"  # datetime.date or None
    DATETIME = "datetime"  # datetime.datetime without zone (the store's wall clock) or None
    PHONE = "phone"  # str without blanks and hyphens
    NUMBER = "number"  # int, or Decimal if decimals > 0, or None
    CHECK = "check"  # bool
    SCAN = "scan"  # str, the input method is off


Choices = tuple[tuple[object, str], ...]


@dataclass(frozen=True, slots=True)
class Picked:
    """What a searching field holds: the chosen id, if any, and the words in the field."""

    id: object | None
    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form; span is how many grid columns it takes, rows the lines of a TEXT."""

    name: str
    label: str
    kind: FieldKind = FieldKind.LINE
    required: bool = False
    choices: Choices = ()
    placeholder: str = ""
    hint: str = ""
    span: int = 1
    rows: int = 3
    decimals: int = 0
    suffix: str = ""
    most: int = 0
