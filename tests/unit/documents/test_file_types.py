# SPDX-License-Identifier: Apache-2.0
"""What a file really is, told by its content."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from PIL import Image

from app.documents import file_types
from app.documents.errors import (
    ArchiveBombError,
    EmptyFileError,
    FileTooLargeError,
    MacroFileError,
    UnknownFileTypeError,
    UnreadableFileError,
    WrongContentError,
)
from app.documents.file_types import check_file, guess

LIMIT = 1 << 20


def picture(kind: str) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (31, 17), "white").save(stream, kind)
    return stream.getvalue()


def archive(members: dict[str, bytes], *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return stream.getvalue()


def workbook() -> bytes:
    stream = io.BytesIO()
    openpyxl.Workbook().save(stream)
    return stream.getvalue()


DOCX = archive({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})
ODS = archive(
    {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<x/>"},
    compression=zipfile.ZIP_STORED,
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
XLS = OLE + "Workbook".encode("utf-16-le") + bytes(100)
GOOD = {
    "报价.pdf": b"%PDF-1.7\n%%EOF",
    "照片.png": picture("PNG"),
    "照片.jpg": picture("JPEG"),
    "照片.JPEG": picture("JPEG"),
    "动图.gif": picture("GIF"),
    "图.webp": picture("WEBP"),
    "苹果.heic": b"\0\0\0\x18ftypheic" + bytes(20),
    "说明.txt": "冰箱不制冷".encode("gb18030"),
    "名单.csv": b"\xef\xbb\xbfa,b\r\n1,2",
    "信.docx": DOCX,
    "表.xlsx": workbook(),
    "表.ods": ODS,
    "旧表.xls": XLS,
    "录音.mp3": b"ID3\x04" + bytes(30),
    "录音2.mp3": b"\xff\xfb\x90\x00" + bytes(30),
    "录音.m4a": b"\0\0\0\x18ftypM4A " + bytes(20),
    "录音.wav": b"RIFF\x24\0\0\0WAVEfmt ",
    "录音.amr": b"#!AMR\n" + bytes(9),
    "录像.mp4": b"\0\0\0\x18ftypisom" + bytes(20),
}


@pytest.mark.parametrize("name", GOOD)
def test_a_file_that_is_what_its_name_says_is_taken(name: str) -> None:
    assert check_file(name, GOOD[name], LIMIT).size_bytes == len(GOOD[name])


@pytest.mark.parametrize("name", GOOD)
def test_no_content_passes_under_another_name(name: str) -> None:
    same = {"jpg": {"JPEG"}, "JPEG": {"jpg"}, "txt": {"csv"}, "csv": {"txt"}, "m4a": {"mp4"}, "mp4": {"m4a"}}
    own = name.rsplit(".", 1)[1]
    for other in GOOD:
        ending = other.rsplit(".", 1)[1]
        if ending != own and ending not in same.get(own, set()):
            if own == "m4a" or (own == "mp4" and ending == "m4a"):
                continue
            with pytest.raises(WrongContentError):
                check_file(f"x.{ending}", GOOD[name], LIMIT)


def test_pictures_tell_their_size() -> None:
    for kind, ending in (("PNG", "png"), ("JPEG", "jpg"), ("GIF", "gif")):
        facts = check_file(f"x.{ending}", picture(kind), LIMIT)
        assert (facts.width, facts.height) == (31, 17)
    assert check_file("x.jpg", b"\xff\xd8\xff\xe0" + b"\0\x04ab", LIMIT).width is None


def test_the_stranger_is_named() -> None:
    for content, found in (
        (b"MZ\x90\0" + bytes(60), "exe"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "html"),
        (picture("PNG"), "png"),
        (workbook(), "xlsx"),
    ):
        with pytest.raises(WrongContentError) as caught:
            check_file("发票.pdf", content, LIMIT)
        assert caught.value.fields["found"] == found
    assert guess(b"plain words") == "txt"
    assert guess(bytes(range(200, 256)) + b"\0\x01\x02") == ""


def test_a_web_page_saved_as_a_workbook_is_refused() -> None:
    with pytest.raises(WrongContentError) as caught:
        check_file("导出.xls", b"<html><table></table></html>", LIMIT)
    assert caught.value.code == "E5001"
    with pytest.raises(WrongContentError):
        check_file("导出.csv", b"<!DOCTYPE html><p>", LIMIT)


def test_empty_large_and_unknown_files_are_refused() -> None:
    with pytest.raises(EmptyFileError):
        check_file("x.pdf", b"", LIMIT)
    with pytest.raises(FileTooLargeError) as caught:
        check_file("x.txt", b"a" * (LIMIT + 1), LIMIT)
    assert caught.value.fields["limit_bytes"] == LIMIT
    assert check_file("x.txt", b"a" * LIMIT, LIMIT).size_bytes == LIMIT
    for name in ("x.exe", "x", "x.pdf.lnk"):
        with pytest.raises(UnknownFileTypeError):
            check_file(name, b"abc", LIMIT)


def test_a_workbook_with_a_program_inside_is_refused() -> None:
    with pytest.raises(MacroFileError):
        check_file("x.xlsx", archive({"[Content_Types].xml": b"", "xl/vbaProject.bin": b"x"}), LIMIT)
    with pytest.raises(MacroFileError):
        check_file("x.ods", archive({"content.xml": b"", "Basic/Standard/Module1.xml": b"x"}), LIMIT)
    with pytest.raises(MacroFileError):
        check_file("x.xls", XLS + "_VBA_PROJECT".encode("utf-16-le"), LIMIT)


def test_a_locked_workbook_says_that_it_is_locked() -> None:
    with pytest.raises(UnreadableFileError) as caught:
        check_file("x.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), LIMIT)
    assert caught.value.fields["is_locked"] is True


def test_an_archive_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_types, "MOST_UNPACKED_BYTES", 1 << 22)
    bomb = archive({"[Content_Types].xml": b"", "xl/sheet1.xml": bytes(1 << 23)})
    assert len(bomb) < 1 << 16
    with pytest.raises(ArchiveBombError):
        check_file("x.xlsx", bomb, LIMIT)


def test_a_cut_archive_is_unreadable() -> None:
    for content in (workbook()[:-200], b"PK\x03\x04 nothing"):
        with pytest.raises(UnreadableFileError) as caught:
            check_file("x.xlsx", content, LIMIT)
        assert caught.value.fields["is_locked"] is False
    damaged = bytearray(workbook())
    damaged[60:90] = bytes(30)
    with pytest.raises(UnreadableFileError):
        check_file("x.xlsx", bytes(damaged), LIMIT)


def test_every_dirty_workbook_is_what_its_name_says(shared_data: Path) -> None:
    for path in sorted((shared_data / "dirty_import").glob("*/*")):
        if path.suffix != ".json":
            assert check_file(path.name, path.read_bytes(), LIMIT).size_bytes > 0
