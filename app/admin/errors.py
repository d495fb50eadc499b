# SPDX-License-Identifier: Apache-2.0
"""Errors of log-in and of the company's roster: a code and fields, never text."""

from __future__ import annotations

from app.core.errors import AppError


class WrongCredentialsError(AppError):
    """Staff number or password is wrong; which of them is not told."""

    code = "E2002"


class LockedOutError(AppError):
    """Too many wrong attempts: this number may try again after ``until_at`` (``seconds`` from now)."""

    code = "E2003"


class StaffDisabledError(AppError):
    """Number and password are right, but the person is disabled."""

    code = "E2004"


class NoPostError(AppError):
    """Number and password are right, but the person holds no post on the day ``on``."""

    code = "E2005"


class NoPostHereError(AppError):
    """The person holds posts on the day ``on``, but none in this store."""

    code = "E2006"


class LastAdministratorError(AppError):
    """From the day ``on`` nobody could manage the company any more."""

    code = "E2007"


class AlreadyFoundedError(AppError):
    """This desk has its company already."""

    code = "E2008"


class BeyondOwnRightsError(AppError):
    """A person may not give, or act on, more than he may do himself: ``permission`` is the first missing."""

    code = "E2009"


class NotYourselfError(AppError):
    """A person may not do this to his own account."""

    code = "E2010"
