# SPDX-License-Identifier: Apache-2.0
"""What goes wrong with the parts' ledger, as codes and fields; the window makes the sentences."""

from __future__ import annotations

from app.core.errors import AppError


class DocumentOverError(AppError):
    """The document is posted, void or reversed already. Fields: ``number``, ``status``."""

    code = "E3301"


class NotPostedError(AppError):
    """The document still waits, so nothing can be taken back: void it instead. Fields: ``number``."""

    code = "E3302"


class StockMovedError(AppError):
    """Figures moved since a person saw them. Fields: ``count``, ``held`` (place of the figure → now)."""

    code = "E3303"


class InquiryOpenError(AppError):
    """A joint inquiry ends with what was found out, on its document. Fields: ``number``."""

    code = "E3304"


class NoMachineError(AppError):
    """No number of the factory's system is asked of this document (D42). Fields: ``number``."""

    code = "E3305"


class DayGapsError(AppError):
    """Numbers are missing and nobody said why. Fields: ``day_on``, ``number`` (the first), ``count``."""

    code = "E3311"


class DayOrderError(AppError):
    """Another day comes first: an earlier one to be made, a later one to be sent back. Fields: ``day_on``."""

    code = "E3312"


class DayStateError(AppError):
    """What is asked does not fit how far the report is. Fields: ``day_on``, ``status``."""

    code = "E3313"


class DesksBehindError(AppError):
    """Desks of the store have not told of the whole day. Fields: ``day_on``, ``names``, ``count``."""

    code = "E3314"


class OwnReportError(AppError):
    """Who made the report, or signed it already, may not give this signature. Fields: ``number``."""

    code = "E3315"


class DayUnsettledError(AppError):
    """The sums differ after the recheck, and the leader has not said how it stands. Fields: ``day_on``."""

    code = "E3316"


class CountStateError(AppError):
    """What is asked does not fit how far the count is. Fields: ``number``, ``status``."""

    code = "E3331"


class CountUnfinishedError(AppError):
    """Parts of the zone were not counted. Fields: ``number``, ``count``."""

    code = "E3332"


class OwnCountError(AppError):
    """Who counted may not approve, nor count the same again. Fields: ``number`` (of the person)."""

    code = "E3333"


class CauseMissingError(AppError):
    """Differences have no cause yet. Fields: ``number``, ``count``."""

    code = "E3334"


class RecountMissingError(AppError):
    """Differences beyond the limit were counted only once. Fields: ``number``, ``count``."""

    code = "E3335"


class StatementStateError(AppError):
    """What is asked does not fit how far the statement is. Fields: ``number``, ``status``."""

    code = "E3321"
