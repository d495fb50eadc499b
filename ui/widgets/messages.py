# SPDX-License-Identifier: Apache-2.0
"""From an error's code and fields to what a person reads. Must not raise, log or show anything.

A message says what happened, what is safe and what to do; the sentences lie in message_texts.py and
problem_texts.py.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.core.errors import AppError, ProblemsError
from app.core.money import format_fen
from app.core.permissions import declared
from ui.widgets import program_words
from ui.widgets.message_texts import CONTEXT, MESSAGES, UNEXPECTED, Texts
from ui.widgets.problem_texts import KINDS, PROBLEM_ELSE, PROBLEMS

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Message:
    """What to show: title, what happened, what is safe, what to do, and the error's number."""

    title: str
    what: str
    safe: str
    do: str
    code: str

    def plain(self) -> str:
        """Return all of it as lines for the clipboard."""
        return "\n".join(part for part in (self.title, self.what, self.safe, self.do, self.code) if part)


def message_for(error: BaseException) -> Message:
    """Return the message of any error; one that is not expected gets E9000 and tells nothing personal."""
    if not isinstance(error, AppError):
        fields: dict[str, Any] = {"error": type(error).__name__}
        return _filled(MESSAGES[UNEXPECTED], UNEXPECTED, fields)
    fields = dict(error.fields)
    if error.code not in MESSAGES:
        fields = {"error": type(error).__name__}
    elif isinstance(error, ProblemsError):
        fields["count"] = len(error.problems)
    return message_of(error.code, **fields)


def message_of(code: str, **fields: Any) -> Message:
    """Return the message of an error of which only the code is known, and perhaps some fields."""
    return _filled(MESSAGES.get(code, MESSAGES[UNEXPECTED]), code, fields)


def problem_sentence(code: str) -> str:
    """Return the sentence below a field for a problem's code."""
    return _tr(PROBLEMS.get(code, PROBLEM_ELSE))


def problem_sentences(problems: Mapping[str, str]) -> dict[str, str]:
    """Return sentences by field name, for `FormPanel.set_problems`."""
    return {name: problem_sentence(code) for name, code in problems.items()}


class _Fields(dict[str, Any]):
    """Fields of an error; one that is not there reads as nothing instead of breaking the sentence."""

    def __missing__(self, key: str) -> str:
        return ""


def _filled(texts: Texts, code: str, fields: dict[str, Any]) -> Message:
    shown = _in_words(fields)
    if not fields.get("line", 1):
        # No line is to blame: the key as a whole is wrong.
        texts = MESSAGES.get(f"{code}/whole", texts)
    if fields.get("is_locked"):
        texts = MESSAGES.get(f"{code}/locked", texts)
    texts = MESSAGES.get(f"{code}/{fields.get('why', '')}", texts)
    title, what, safe, do = (_tr(text).format_map(shown) for text in texts)
    return Message(title, what, safe, do, code)


def _in_words(fields: dict[str, Any]) -> _Fields:
    """Return the fields with those added that a person reads: kinds, sizes, amounts, waiting."""
    shown = _Fields(fields)
    if "kind" in fields:
        shown["kind"] = _tr(KINDS.get(str(fields["kind"]), KINDS[""]))
    if "permission" in fields:
        titles = {one.key: program_words.title(one.title) for one in declared()}
        shown["permission"] = titles.get(str(fields["permission"]), str(fields["permission"]))
    if not fields.get("found", "-"):
        shown["found"] = QCoreApplication.translate("Messages", "认不出的内容")
    writers: tuple[tuple[str, str, Callable[[int], str]], ...] = (
        ("limit", "limit_bytes", _size),
        ("size", "size_bytes", _size),
        ("amount", "amount_fen", format_fen),
        ("most", "limit_fen", format_fen),
        ("wait", "seconds", _wait),
    )
    for name, field, write in writers:
        if field in fields:
            shown[name] = write(int(fields[field]))
    return shown


def _size(size_bytes: int) -> str:
    return f"{size_bytes / _MEGABYTE:.1f} MB".replace(".0 MB", " MB")


def _wait(seconds: int) -> str:
    if seconds < 60:
        return QCoreApplication.translate("Messages", "{count} 秒").format(count=max(1, seconds))
    return QCoreApplication.translate("Messages", "{count} 分钟").format(count=-(-seconds // 60))


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text) if text else ""
