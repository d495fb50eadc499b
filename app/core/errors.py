# SPDX-License-Identifier: Apache-2.0
"""Errors of the ground floor. An error carries a code and fields, never text for people.

The sentence that a person reads is made in ``ui/widgets/messages.py`` from the code and the fields.

AppError
 ├─ ProblemsError       E9001  a form has problems, by field name
 ├─ NotPermittedError   E2001  the actor lacks a permission
 ├─ NotFoundError       E9002  a row is not there (any more)
 ├─ ImpossibleChangeError E9003 the log refuses: a delete, or a change of a fact
 ├─ WrongKeyError       E1001  the key does not belong to this database
 ├─ DamagedDatabaseError E1002 right key, but the file cannot be read
 ├─ ForeignDatabaseError E1003 the file beside the database speaks of another one
 ├─ DatabaseInUseError  E1004  a second program works on the same data
 ├─ DiskFullError       E1005  no room left
 ├─ ReadOnlyFolderError E1006  the data folder cannot be written
 ├─ NewerDatabaseError  E1007  made by a newer version of the program
 ├─ MissingKeyError     E1008  the key is neither in the keyring nor in its file
 ├─ UpgradeFailedError  E1009  a migration failed; the old file was put back
 ├─ BadRecoveryKeyError E1010  the typed recovery key has a wrong group
 ├─ SealedFileError     E1011  an encrypted file beside the database cannot be opened
 ├─ ClockSetBackError   E1016  the machine's clock went back
 ├─ WrongClockError     E1012  the machine's clock is far from the server's
 ├─ NoRoomForBackupError E1013 a backup would fill the disk
 ├─ DamagedBackupError  E1014  a backup is cut, changed, or not what its sheet says
 ├─ MissingPlaceError   E1015  the second place of the backups is not there
 ├─ ClockSetForwardError E1017 the machine's clock went forward faster than time
 └─ UpgradeStoppedError E1018  a person stopped an upgrade before anything was changed
"""

from __future__ import annotations

from typing import Any, ClassVar


class AppError(Exception):
    """Root of all expected errors: ``code`` and named ``fields`` only."""

    code: ClassVar[str] = "E9000"

    def __init__(self, **fields: Any) -> None:
        super().__init__(self.code, fields)
        self.fields: dict[str, Any] = fields

    def __str__(self) -> str:
        """Code and field names; never values, which may be personal."""
        return f"{self.code}({', '.join(sorted(self.fields))})"


class ProblemsError(AppError):
    """A command was refused: ``problems`` maps field name → problem code."""

    code = "E9001"

    def __init__(self, problems: dict[str, str]) -> None:
        super().__init__(problems=problems)
        self.problems = problems


def refuse(problems: dict[str, str]) -> None:
    """Raise the problems of a command, when there are any. Errors: E9001."""
    if problems:
        raise ProblemsError(problems)


class NotPermittedError(AppError):
    """The actor lacks ``permission``."""

    code = "E2001"


class NotFoundError(AppError):
    """The row ``kind``/``row_id`` is not there."""

    code = "E9002"


class ImpossibleChangeError(AppError):
    """The history refuses a delete, or a change of a fact, in ``table``."""

    code = "E9003"


class WrongKeyError(AppError):
    """The key is not the key of the database at ``path``."""

    code = "E1001"


class DamagedDatabaseError(AppError):
    """The key is right but ``path`` cannot be read."""

    code = "E1002"


class ForeignDatabaseError(AppError):
    """``path`` is a database, but not the one that the file beside it names."""

    code = "E1003"


class DatabaseInUseError(AppError):
    """Another program holds ``path``."""

    code = "E1004"


class DiskFullError(AppError):
    """There is no room left at ``path``."""

    code = "E1005"


class ReadOnlyFolderError(AppError):
    """``path`` cannot be written."""

    code = "E1006"


class NewerDatabaseError(AppError):
    """The database's schema ``found`` is newer than this program's ``known``."""

    code = "E1007"


class MissingKeyError(AppError):
    """The key of the database at ``path`` was not found."""

    code = "E1008"


class UpgradeFailedError(AppError):
    """A migration failed; ``path`` is as it was before, the copy is ``copy``."""

    code = "E1009"


class BadRecoveryKeyError(AppError):
    """The typed recovery key is wrong; ``line`` is the first wrong line, from 1, or 0."""

    code = "E1010"


class SealedFileError(AppError):
    """An encrypted file cannot be opened: cut, changed, or of another database."""

    code = "E1011"


class WrongClockError(AppError):
    """The machine's clock is ``offset`` (in words: fast or slow by so much) away from the server's."""

    code = "E1012"


class ClockSetBackError(AppError):
    """The clock of a desk that follows its machine went back by ``span`` (in words)."""

    code = "E1016"


class ClockSetForwardError(AppError):
    """The clock of a desk that follows its machine is ``span`` (in words) further than the time that passed.

    ``why`` is ``start`` where that is held against the last change of the store, and only a person can tell.
    """

    code = "E1017"


class UpgradeStoppedError(AppError):
    """A person stopped the upgrade of ``path`` while it was backed up; nothing was changed."""

    code = "E1018"


class NoRoomForBackupError(AppError):
    """A backup needs ``size_bytes`` at ``path``, where only ``limit_bytes`` may be used."""

    code = "E1013"


class DamagedBackupError(AppError):
    """The backup ``name`` cannot be restored: cut, changed, or not what the file beside it says."""

    code = "E1014"


class MissingPlaceError(AppError):
    """The second place ``path`` of the backups is not there or cannot be written."""

    code = "E1015"
