# SPDX-License-Identifier: Apache-2.0
"""Errors of files, copies and imports; codes and fields only.

AppError
 ├─ WrongContentError      E5001  a file is not what its name says
 ├─ UnknownFileTypeError   E5002  files of this kind are not taken
 ├─ FileTooLargeError      E5003  larger than the limit
 ├─ ContentMissingError    E5004  the content of an attachment is not on this desk
 ├─ EmptyFileError         E5005  nothing in it
 ├─ ArchiveBombError       E5006  unpacks to far more than it should
 ├─ MacroFileError         E5007  a workbook with a program inside
 ├─ UnreadableFileError    E5008  cut, damaged, or locked by a password
 ├─ UnknownEncodingError   E5009  text in no encoding that we can tell
 ├─ NoTableError           E5010  no header and rows were found
 ├─ ColumnsMissingError    E5011  a required field has no column
 ├─ UnknownImportKindError E5012  no such kind of import
 ├─ AlreadyVoidError       E5013  the copy, or attachment, is void already
 ├─ PrinterError           E5014  the printer did not take the paper
 ├─ OutsideFileError       E5015  a file outside cannot be read or written
 └─ ImportOutdatedError    E5016  rows would now do something else than what was shown
"""

from __future__ import annotations

from app.core.errors import AppError


class WrongContentError(AppError):
    """``file_name`` says ``expected`` but the content is ``found``: a short name like ``html``, or empty."""

    code = "E5001"


class UnknownFileTypeError(AppError):
    """``file_name`` is of a kind that is not taken here; ``extension`` is its ending."""

    code = "E5002"


class FileTooLargeError(AppError):
    """``file_name`` has ``size_bytes``, more than ``limit_bytes``."""

    code = "E5003"


class ContentMissingError(AppError):
    """The content ``sha256`` is not in the folder of attachments."""

    code = "E5004"


class EmptyFileError(AppError):
    """``file_name`` holds nothing."""

    code = "E5005"


class ArchiveBombError(AppError):
    """``file_name`` unpacks to more than ``limit_bytes``."""

    code = "E5006"


class MacroFileError(AppError):
    """``file_name`` is a workbook that carries a program (macro)."""

    code = "E5007"


class UnreadableFileError(AppError):
    """``file_name`` looks right but cannot be read: cut, damaged, or locked by a password (``is_locked``)."""

    code = "E5008"


class UnknownEncodingError(AppError):
    """The text of ``file_name`` is in no encoding that we can tell."""

    code = "E5009"


class NoTableError(AppError):
    """``file_name`` (sheet ``sheet``) holds no header with rows below it."""

    code = "E5010"


class ColumnsMissingError(AppError):
    """No column was chosen for the required ``fields`` (field names) of ``kind``."""

    code = "E5011"


class UnknownImportKindError(AppError):
    """There is no import of ``kind``; ``known`` are the kinds there are."""

    code = "E5012"


class AlreadyVoidError(AppError):
    """The copy or attachment ``row_id`` is void already."""

    code = "E5013"


class PrinterError(AppError):
    """The printer ``printer`` did not take copy ``number``; the copy was voided."""

    code = "E5014"


class OutsideFileError(AppError):
    """``file_name`` in ``folder`` cannot be read or written: gone, taken, or not ours."""

    code = "E5015"


class ImportOutdatedError(AppError):
    """What rows of ``kind`` would do is no longer what was shown; nothing was stored."""

    code = "E5016"
