# SPDX-License-Identifier: Apache-2.0
"""What one cell means: a day, an instant, a phone, an amount, or a problem. Pure; knows no file and no table.

Nothing is guessed: a date in words, a date without its day, or a phone that lost digits is a problem with a
code, and the row goes to the rejects.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from app.core.money import parse_fen
from app.core.normalise import is_phone, phone_digits, plain_text
from app.documents.encodings import REPLACED
from app.documents.import_kinds import FieldKind, ImportField

EMPTY_MARKS = frozenset({"-", "--", "—", "——", "/", "\\", "\\N", "null", "none", "nan", "n/a", "#n/a"})
"""What people and programs write into a cell that has no value."""
_LONGEST_MARK = max(map(len, EMPTY_MARKS))
EMPTY_WORDS = frozenset({"无", "没有", "未填", "未知", "不详", "空", "暂无"})
"""What stands for no value where a day, a phone or an amount belongs; in a text it is text."""

ZERO_ON = date(1899, 12, 30)
"""Day 0 of a spreadsheet's serial numbers."""
ZERO_1904_ON = date(1904, 1, 1)
"""Day 0 in workbooks that began on a Macintosh."""
_SERIAL = re.compile(r"(\d{5})(\.\d+)?")
_LOST_DIGITS = re.compile(r"\d(\.\d+)?E\+?\d+", re.IGNORECASE)
_ROUNDED = re.compile(r"\d{15}0+")
_ESCAPED = frozenset("=+-@\t\r")
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_BRACKETED = re.compile(r"\(([^()]+)\)")
_TEN_THOUSANDS = re.compile(r"([-+]?[¥￥]?\s*[\d.,]+)\s*万元?")
_GROUPED = re.compile(r"[-+]?[¥￥]?\s*[-+]?\d{1,3}(,\d{3})+(\.\d*)?\s*元?")
_COUNT = re.compile(r"([-+]?\d{1,9})(?:\.0+)?\s*[台件个只套张箱]?")
_YEARS = range(1900, 2100)
_HAN_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_HAN_NUMBER = "〇零○一二三四五六七八九十廿卅"
_HAN_DATE = re.compile(
    rf"([{_HAN_NUMBER}\d]{{4}})年([{_HAN_NUMBER}\d]{{1,3}})月(?:([{_HAN_NUMBER}\d]{{1,3}})[日号])?"
)
_DATE = re.compile(
    r"(?P<year>\d{4})(?:年|[-/.])(?P<month>\d{1,2})(?:(?:月|[-/.])(?P<day>\d{1,2})[日号]?|月)?(?P<rest>.*)"
)
_RUN = re.compile(r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?P<rest>\d{6}|\d{4}|[ T].*)?")
_TIME = re.compile(
    r"[T ,]*(?:(?:星期|周)[一二三四五六日天][ ,]*)?(?P<half>上午|下午|晚上|中午|凌晨|早上|AM|PM)?\s*"
    r"(?P<hour>\d{1,2})(?:[:时点]|$)\s*(?:(?P<minute>\d{1,2})[:分]?)?\s*(?:(?P<second>\d{1,2})(?:\.\d+)?秒?)?"
    r"\s*(?P<half_after>AM|PM)?\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_RUN_TIME = re.compile(r"(\d{2})(\d{2})(\d{2})?")
_OTHER_ORDER = re.compile(r"\d{1,2}([-/.])\d{1,2}\1\d{2,4}(\D.*)?|\d{2}([-/.])\d{1,2}\3\d{1,2}(\D.*)?")
_WITHOUT_YEAR = re.compile(r"\d{1,2}(月|[-/.])\d{1,2}[日号]?(\D.*)?")
_WORD = re.compile(r"[一-鿿]")
_AFTERNOON = {"下午", "晚上", "PM"}


class CellError(ValueError):
    """A cell cannot be read; ``code`` says why. Never leaves this area: it becomes a row's verdict."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_cell(
    field: ImportField, text: str, zone: ZoneInfo, *, is_sample: bool = False, zero_on: date = ZERO_ON
) -> Any:
    """Return the value of a cell by the field's kind, None when it is empty. Errors: CellError.

    ``zero_on`` is day 0 of the file's serial numbers.
    """
    stripped = cleaned(text)
    if not stripped or is_empty_mark(stripped):
        return None
    if REPLACED in stripped:
        raise CellError("damaged_text")
    if field.kind in {FieldKind.TEXT, FieldKind.CODE}:
        if field.kind is FieldKind.CODE:
            _require_whole(stripped)
            stripped = plain_text(stripped)
        stripped = _own_text(stripped)
        if field.max_length and len(stripped) > field.max_length:
            raise CellError("too_long")
        return stripped
    half_width = stripped if stripped.isascii() else unicodedata.normalize("NFKC", stripped).strip()
    plain = half_width.lstrip("'`").strip()
    if plain in EMPTY_WORDS or is_empty_mark(plain) or not plain:
        return None
    if field.kind is FieldKind.PHONE:
        return read_phone(plain, is_sample=is_sample)
    if field.kind in _NUMBERS:
        return _NUMBERS[field.kind](plain)
    instant = read_instant(plain, zone, zero_on)
    return instant.astimezone(zone).date() if field.kind is FieldKind.DATE else instant


def is_empty_mark(text: str) -> bool:
    """Tell whether a text stands for no value in any field."""
    return len(text) <= _LONGEST_MARK and text.casefold() in EMPTY_MARKS


def cleaned(text: str) -> str:
    """Return a cell without what nobody sees: marks of width and direction, control characters."""
    if text.isprintable():
        return text.strip()
    return _CONTROL.sub("", _UNSEEN.sub("", text).replace("\xa0", " ").replace("\u202f", " ")).strip()


def _own_text(text: str) -> str:
    """Return a text without the apostrophe that keeps a spreadsheet from computing or rounding it."""
    return text[1:] if text[:1] == "'" and (text[1:2] in _ESCAPED or text[1:].isdigit()) else text


def _require_whole(text: str) -> None:
    """Raise when a spreadsheet rounded a number to 15 digits; an apostrophe says that it did not."""
    if text.startswith("'"):
        return
    if _LOST_DIGITS.fullmatch(text) or _ROUNDED.fullmatch(text):
        raise CellError("digits_lost")


def read_phone(plain: str, *, is_sample: bool = False) -> str:
    """Return the digits of a phone. Errors: CellError ``phone_digits_lost``, ``not_a_phone``."""
    if _LOST_DIGITS.fullmatch(plain):
        raise CellError("phone_digits_lost")
    digits = phone_digits(plain.removesuffix(".0"))
    if not is_phone(digits, sample=is_sample):
        raise CellError("not_a_phone")
    return digits


def read_fen(plain: str) -> int:
    """Return an amount in fen. Errors: CellError ``not_an_amount``, ``amount_unclear`` (1.234,50)."""
    words = plain.removesuffix("整").replace("圆", "元").replace("人民币", "").replace("RMB", "")
    bracketed = _BRACKETED.fullmatch(words)
    amount = (bracketed[1] if bracketed else words).strip()
    factor = 1
    if found := _TEN_THOUSANDS.fullmatch(amount):
        amount, factor = found[1], 10_000
    if "," in amount and not _GROUPED.fullmatch(amount):
        raise CellError("amount_unclear" if re.fullmatch(r"\D*[\d.,]+\D*", amount) else "not_an_amount")
    amount_fen = parse_fen(amount)
    if amount_fen is None or _LOST_DIGITS.fullmatch(amount):
        raise CellError("not_an_amount")
    return amount_fen * factor * (-1 if bracketed else 1)


def read_price(plain: str) -> Decimal:
    """Return yuan with all their digits. Errors: CellError ``not_an_amount``, ``amount_unclear``."""
    whole_fen = read_fen(plain)
    if "万" in plain:
        return Decimal(whole_fen) / 100
    figures = re.sub(r"[^\d.+-]", "", plain)
    try:
        return Decimal(figures) * (-1 if _BRACKETED.fullmatch(plain) else 1)
    except InvalidOperation as error:
        raise CellError("not_an_amount") from error


def read_count(plain: str) -> int:
    """Return a number of pieces. Errors: CellError ``not_a_count``."""
    match = _COUNT.fullmatch(plain.replace(",", "") if _GROUPED.fullmatch(plain) else plain)
    if match is None:
        raise CellError("not_a_count")
    return int(match[1])


_NUMBERS: Mapping[FieldKind, Callable[[str], Any]] = {
    FieldKind.MONEY: read_fen,
    FieldKind.PRICE: read_price,
    FieldKind.COUNT: read_count,
}


@lru_cache(maxsize=4096)
def read_instant(plain: str, zone: ZoneInfo, zero_on: date = ZERO_ON) -> datetime:
    """Return the instant of a date with or without a time, in UTC; ``plain`` is half width.

    Errors: CellError ``date_in_words`` (昨天), ``date_without_day`` (2019年4月), ``date_without_year``
    (4月25日), ``date_order_unclear`` (4/5/19), ``not_a_date``.

    Kept, because a column of 100,000 days holds a few hundred different ones.
    """
    serial = _SERIAL.fullmatch(plain)
    if serial:
        return _from_serial(float(plain), zone, zero_on)
    arabic = _HAN_DATE.sub(_arabic_date, plain)
    match = _DATE.fullmatch(arabic) or _RUN.fullmatch(arabic)
    if match is None:
        raise CellError(_why_no_date(plain, arabic))
    if match["day"] is None:
        raise CellError("date_without_day")
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    clock, own_zone = _read_time((match["rest"] or "").strip())
    if year not in _YEARS:
        raise CellError("not_a_date")
    try:
        local = datetime.combine(date(year, month, day), clock, tzinfo=own_zone or zone)
    except ValueError as error:
        raise CellError("not_a_date") from error
    return local.astimezone(UTC)


def _from_serial(serial: float, zone: ZoneInfo, zero_on: date) -> datetime:
    """Return the instant of a spreadsheet's day number."""
    whole = int(serial)
    seconds = round((serial - whole) * 86_400)
    on = zero_on + timedelta(days=whole)
    if on.year not in range(1954, 2100):
        raise CellError("not_a_date")
    local = datetime.combine(on, time(0), tzinfo=zone) + timedelta(seconds=seconds)
    return local.astimezone(UTC)


def _read_time(rest: str) -> tuple[time, Any]:
    if not rest:
        return time(0), None
    run = _RUN_TIME.fullmatch(rest)
    if run:
        return _clock(int(run[1]), int(run[2]), int(run[3] or 0)), None
    match = _TIME.fullmatch(rest)
    if match is None:
        raise CellError("not_a_date")
    hour = int(match["hour"])
    half = (match["half"] or match["half_after"] or "").upper()
    if half in _AFTERNOON and hour < 12:
        hour += 12
    elif half in {"AM", "凌晨"} and hour == 12:
        hour = 0
    clock = _clock(hour, int(match["minute"] or 0), int(match["second"] or 0))
    own_zone = None
    if match["zone"]:
        own_zone = datetime.fromisoformat(f"2000-01-01T00:00:00{match['zone'].upper()}").tzinfo
    return clock, own_zone


def _clock(hour: int, minute: int, second: int) -> time:
    try:
        return time(hour, minute, second)
    except ValueError as error:
        raise CellError("not_a_date") from error


def _arabic_date(match: re.Match[str]) -> str:
    year, month, day = match.groups()
    written = f"{year.translate(_HAN_DIGITS)}年{_han_number(month)}月"
    return written if day is None else f"{written}{_han_number(day)}日"


def _han_number(text: str) -> int:
    """Return 25 for 二十五, 廿五, 二五 and 25."""
    spelled = text.replace("廿", "二十").replace("卅", "三十")
    if "十" not in spelled:
        return int(spelled.translate(_HAN_DIGITS))
    tens, _, ones = spelled.partition("十")
    return int(tens.translate(_HAN_DIGITS) or 1) * 10 + int(ones.translate(_HAN_DIGITS) or 0)


def _why_no_date(plain: str, arabic: str) -> str:
    if _OTHER_ORDER.fullmatch(arabic):
        return "date_order_unclear"
    if _WITHOUT_YEAR.fullmatch(arabic):
        return "date_without_year"
    return "date_in_words" if _WORD.search(plain) else "not_a_date"
