# SPDX-License-Identifier: Apache-2.0
"""What can go wrong between a desk and the server, as codes and fields; the wire carries the same codes."""

from __future__ import annotations

from app.core.errors import AppError


class SyncError(AppError):
    """Any error of the sync; ``status`` is the HTTP status when the server answers with it."""

    code = "E7000"
    status = 500


class OfflineError(SyncError):
    """The server ``url`` cannot be reached; ``cause`` is a short word (dns, refused, timeout, tls, cut)."""

    code = "E7001"


class WrongServerError(SyncError):
    """The certificate is not the one that the enrolment code named."""

    code = "E7002"


class BadCodeError(SyncError):
    """The enrolment code is wrong, used or out of date."""

    code = "E7003"
    status = 403


class RevokedError(SyncError):
    """This desk was revoked by head office; its rows go."""

    code = "E7004"
    status = 403


class StaleTokenError(SyncError):
    """The token is out of date, or not one of ours."""

    code = "E7005"
    status = 401


class TooOldError(SyncError):
    """This program's schema ``found`` is older than the server's ``known``: it may push, its pull waits."""

    code = "E7006"
    status = 409


class IncarnationError(SyncError):
    """The desk is not what the server remembers: a restored copy or a clone. ``expected`` batch number."""

    code = "E7007"
    status = 409


class TooBusyError(SyncError):
    """Too many requests of this device; try again after ``seconds``."""

    code = "E7008"
    status = 429


class TooLargeError(SyncError):
    """The body is larger than permitted."""

    code = "E7009"
    status = 413


class BadBodyError(SyncError):
    """The body is not what this address takes."""

    code = "E7010"
    status = 400


class ServerFullError(SyncError):
    """The server has no room or is read-only for now; nothing of this batch was stored."""

    code = "E7011"
    status = 507


class OldPostgresError(SyncError):
    """The database ``found`` is older than PostgreSQL 18."""

    code = "E7012"


class NotThereError(SyncError):
    """What was asked for is not there, or not for this device."""

    code = "E7013"
    status = 404


class RejectedByServerError(SyncError):
    """The person may not do this on the server."""

    code = "E7014"
    status = 403


class DivergedError(SyncError):
    """All is quiet, and still the desk's ``scope`` differs from the server's; it is loaded again."""

    code = "E7015"


class WrongApiKeyError(SyncError):
    """The key of another system is unknown, ended, or made for something else."""

    code = "E7017"
    status = 401


class KeyMarkUsedError(SyncError):
    """Another request of this key had the same ``mark`` and said something else; nothing was done."""

    code = "E7018"
    status = 409


class DoorRefusedError(SyncError):
    """Nothing of what another system handed over was kept: ``problems`` say what is wrong where."""

    code = "E7019"
    status = 422


class SnapshotNeededError(SyncError):
    """The cursor lies before what the server still knows."""

    code = "E7016"
    status = 409
