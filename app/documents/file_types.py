# SPDX-License-Identifier: Apache-2.0
"""What a file really is, told by its content, and whether its name agrees. Must not know where files go."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

import puremagic

from app.documents.encodings import two_byte_encoding
from app.documents.errors import (
    ArchiveBombError,
    EmptyFileError,
    FileTooLargeError,
    MacroFileError,
    UnknownFileTypeError,
    UnreadableFileError,
    WrongContentError,
)

MOST_UNPACKED_BYTES = 400 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_CHUNK = 1 << 20
_HEAD = 4096
_DOCTYPE = re.compile(rb"<!\0?(DOCTYPE|ENTITY|D\0O\0C\0T|E\0N\0T\0I)")
"""No office program writes it; it lets a text of a few lines grow without end, or ask for other files."""
_TEXT_CONTROLS = frozenset(range(32)) - {9, 10, 11, 12, 13, 26, 27}
_HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
_M4A = {b"M4A ", b"M4B ", b"M4P "}
_MP4 = {b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"dash"}


@dataclass(frozen=True, slots=True)
class FileType:
    """One kind of file that is taken: its endings without the dot, and the test of its content."""

    media_type: str
    extensions: tuple[str, ...]
    is_it: Callable[[bytes], bool]


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What is known of a checked file; width and height in pixels where the content says so."""

    media_type: str
    size_bytes: int
    width: int | None = None
    height: int | None = None


def _starts(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda content: content.startswith(marks)


def _riff(kind: bytes) -> Callable[[bytes], bool]:
    return lambda content: content[:4] == b"RIFF" and content[8:12] == kind


def _brand(brands: set[bytes]) -> Callable[[bytes], bool]:
    return lambda content: content[4:8] == b"ftyp" and content[8:12] in brands


def _is_pdf(content: bytes) -> bool:
    return b"%PDF-" in content[:1024]


def _is_mp3(content: bytes) -> bool:
    frame = len(content) > 2 and content[0] == 0xFF and content[1] & 0xE6 in {0xE2, 0xE4, 0xE6}
    return content[:3] == b"ID3" or frame


def is_text(content: bytes) -> bool:
    """Tell whether a content is plain text, in whatever encoding."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return len(content) % 2 == 0
    if is_web_page(content) or content.lstrip(b"\xef\xbb\xbf\r\n\t ")[:5].lower() in {b"{\\rtf", b"%pdf-"}:
        return False
    if b"\0" in content:
        return bool(two_byte_encoding(content))
    return not any(byte in _TEXT_CONTROLS for byte in content[:65536])


def _zip_names(content: bytes) -> frozenset[str]:
    if not content.startswith(_ZIP):
        return frozenset()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return frozenset(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return frozenset()


def _office(folder: str) -> Callable[[bytes], bool]:
    def is_it(content: bytes) -> bool:
        names = _zip_names(content)
        return "[Content_Types].xml" in names and any(name.startswith(folder) for name in names)

    return is_it


def _is_xlsb(content: bytes) -> bool:
    return _office("xl/")(content) and "xl/workbook.bin" in _zip_names(content)


def _is_xlsx(content: bytes) -> bool:
    return _office("xl/")(content) and not _is_xlsb(content)


def _is_ods(content: bytes) -> bool:
    if "content.xml" not in _zip_names(content):
        return False
    return b"application/vnd.oasis.opendocument.spreadsheet" in content[:200]


def _is_xls(content: bytes) -> bool:
    if not content.startswith(_OLE):
        return False
    return any(name.encode("utf-16-le") in content for name in ("Workbook", "Book\0"))


TEXT_ENDINGS = ("txt", "csv", "tsv", "psv", "ssv")
_XLSB = "application/vnd.ms-excel.sheet.binary.macroEnabled.12"
_OOXML = "application/vnd.openxmlformats-officedocument."
FILE_TYPES: tuple[FileType, ...] = (
    FileType("application/pdf", ("pdf",), _is_pdf),
    FileType("image/png", ("png",), _starts(b"\x89PNG\r\n\x1a\n")),
    FileType("image/jpeg", ("jpg", "jpeg"), _starts(b"\xff\xd8\xff")),
    FileType("image/gif", ("gif",), _starts(b"GIF87a", b"GIF89a")),
    FileType("image/webp", ("webp",), _riff(b"WEBP")),
    FileType("image/heic", ("heic", "heif"), _brand(_HEIC)),
    FileType(f"{_OOXML}wordprocessingml.document", ("docx",), _office("word/")),
    FileType(_XLSB, ("xlsb",), _is_xlsb),
    FileType(f"{_OOXML}spreadsheetml.sheet", ("xlsx", "xlsm"), _is_xlsx),
    FileType("application/vnd.oasis.opendocument.spreadsheet", ("ods",), _is_ods),
    FileType("application/vnd.ms-excel", ("xls",), _is_xls),
    FileType("audio/wav", ("wav",), _riff(b"WAVE")),
    FileType("audio/amr", ("amr",), _starts(b"#!AMR")),
    FileType("audio/mp4", ("m4a",), _brand(_M4A | _MP4)),
    FileType("video/mp4", ("mp4",), _brand(_MP4)),
    FileType("audio/mpeg", ("mp3",), _is_mp3),
    FileType("text/plain", TEXT_ENDINGS, is_text),
)


def extension_of(file_name: str) -> str:
    """Return the ending of a name in lower case, without the dot."""
    return PurePath(file_name).suffix.lstrip(".").lower()


def check_file(file_name: str, content: bytes, limit_bytes: int) -> FileFacts:
    """Return the facts of a file whose content is what its name says. Errors: E5001–E5003, E5005–E5008."""
    if not content:
        raise EmptyFileError(file_name=file_name)
    if len(content) > limit_bytes:
        raise FileTooLargeError(file_name=file_name, size_bytes=len(content), limit_bytes=limit_bytes)
    extension = extension_of(file_name)
    found = next((kind for kind in FILE_TYPES if extension in kind.extensions), None)
    if found is None:
        raise UnknownFileTypeError(file_name=file_name, extension=extension)
    refuse_hidden_dangers(file_name, content)
    if not found.is_it(content):
        raise WrongContentError(file_name=file_name, expected=extension, found=guess(content))
    width, height = _pixels(content)
    return FileFacts(found.media_type, len(content), width, height)


def refuse_hidden_dangers(file_name: str, content: bytes) -> None:
    """Refuse what unpacks without end, carries a program, or is locked. Errors: E5006, E5007, E5008."""
    if content.startswith(_ZIP):
        names = _zip_names(content)
        if any(name.endswith("vbaProject.bin") or name.startswith("Basic/") for name in names):
            raise MacroFileError(file_name=file_name)
        if not names:
            raise UnreadableFileError(file_name=file_name, is_locked=False)
        _unpack(file_name, content)
    elif content.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise UnreadableFileError(file_name=file_name, is_locked=True)
        if "_VBA_PROJECT".encode("utf-16-le") in content:
            raise MacroFileError(file_name=file_name)


def _unpack(file_name: str, content: bytes) -> None:
    """Unpack all to nowhere: what an archive says of its own size proves nothing."""
    left = MOST_UNPACKED_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.infolist():
                if member.flag_bits & 1:
                    raise UnreadableFileError(file_name=file_name, is_locked=True)
                with archive.open(member) as stream:
                    head = b"" if member.filename.endswith((".xml", ".rels")) else None
                    while piece := stream.read(_CHUNK):
                        head = piece[:_HEAD] if head == b"" else head
                        left -= len(piece)
                        if left < 0:
                            raise ArchiveBombError(file_name=file_name, limit_bytes=MOST_UNPACKED_BYTES)
                    if head and _DOCTYPE.search(head):
                        raise UnreadableFileError(file_name=file_name, is_locked=False)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError) as error:
        raise UnreadableFileError(file_name=file_name, is_locked=False) from error


def is_web_page(content: bytes) -> bool:
    """Tell whether a content is a web page, or a part of one."""
    head = content[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe\r\n\t ")[:9].lower()
    return head.startswith((b"<html", b"<!doctype", b"<table", b"<meta", b"<head", b"<body"))


def guess(content: bytes) -> str:
    """Return a short name of what the content is: ``html``, ``exe``, ``jpg`` …; empty when it is unknown."""
    if is_web_page(content):
        return "html"
    for kind in FILE_TYPES:
        if kind.media_type != "text/plain" and kind.is_it(content):
            return kind.extensions[0]
    if content.startswith(b"MZ"):
        return "exe"
    try:
        return puremagic.from_string(content).lstrip(".")
    except (puremagic.PureError, ValueError):
        return "txt" if is_text(content) else ""


def _pixels(content: bytes) -> tuple[int | None, int | None]:
    if content.startswith(b"\x89PNG") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return int(width), int(height)
    if content.startswith(b"GIF8") and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return int(width), int(height)
    if content.startswith(b"\xff\xd8"):
        return _jpeg_pixels(content)
    return None, None


def _jpeg_pixels(content: bytes) -> tuple[int | None, int | None]:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return int(width), int(height)
        at += 2 + int(struct.unpack(">H", content[at + 2 : at + 4])[0])
    return None, None
