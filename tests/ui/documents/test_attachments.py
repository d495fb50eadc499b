# SPDX-License-Identifier: Apache-2.0
"""The files of a record in a row, and one of them in a tab, opened in memory only."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Desk
from app.core.ids import new_id
from app.core.permissions import Actor
from app.documents import rules
from app.documents.queries import list_attachments
from app.sync.errors import OfflineError
from reports.engine.form import PREVIEW, Column
from reports.summaries import list_print
from tests.support.desk import START_AT, make_actor
from ui.client import Client
from ui.documents.attachment_strip import AttachmentStrip
from ui.documents.attachment_tab import AttachmentTab
from ui.documents.attachment_words import icon_of, size_text
from ui.documents.picture_view import PictureView, read_picture
from ui.widgets.dialog import Overlay
from ui.widgets.empty_state import EmptyState
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.form_panel import FormPanel
from ui.widgets.pdf_view import PdfView

MakeClient = Callable[[Actor], Client]
RECORD = new_id()


def picture() -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (1600, 900), "navy").save(stream, "PNG")
    return stream.getvalue()


def paper() -> bytes:
    sheet = list_print.ListSheet(
        title="报价单",
        filter_text="",
        columns=(Column("项目"),),
        rows=(("压缩机",),),
        company_name="",
        store_name="",
        time_zone="Asia/Shanghai",
        printed_by="",
        printed_at=START_AT,
    )
    return list_print.draw(sheet, PREVIEW)


@pytest.fixture
def actor(desk: Desk) -> Actor:
    return make_actor(desk, rules.ATTACH, rules.EXPORT)


@pytest.fixture
def strip(actor: Actor, make_client: MakeClient, qtbot: QtBot) -> AttachmentStrip:
    return show_strip(make_client(actor), qtbot)


def show_strip(client: Client, qtbot: QtBot) -> AttachmentStrip:
    strip = AttachmentStrip(client, "complaint")
    qtbot.addWidget(strip)
    strip.resize(800, 80)
    strip.set_parent_record(RECORD)
    strip.show()
    return strip


def kept(tmp_path: Path, name: str, content: bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def names(desk: Desk) -> list[str]:
    return [row.file_name for row in desk.runner.read(desk.founder(), list_attachments, [RECORD])]


def words_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def open_tab(strip: AttachmentStrip, attachment_id: UUID, qtbot: QtBot) -> AttachmentTab:
    tab = AttachmentTab(strip._client)
    qtbot.addWidget(tab)
    tab.resize(1190, 640)
    tab.go_to(attachment_id, {})
    tab.show()
    qtbot.waitExposed(tab)
    return tab


def test_files_are_added_shown_and_opened(
    strip: AttachmentStrip, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    counts: list[int] = []
    opened: list[Any] = []
    strip.count_changed.connect(counts.append)
    strip._client.open_requested.connect(lambda kind, row, _context: opened.append((kind, row)))
    assert "没有附件" in words_of(strip)
    strip.add_file(kept(tmp_path, "现场照片.png", picture()))
    strip.add_file(kept(tmp_path, "一个名字很长很长很长很长很长很长的鉴定报告.pdf", paper()))
    assert counts == [1, 2]
    assert len(names(desk)) == 2
    first = strip.findChildren(QPushButton)[0]
    shown = [found for found in strip.findChildren(QPushButton) if "现场照片" in found.text()]
    qtbot.mouseClick(shown[0], Qt.MouseButton.LeftButton)
    (row, _) = desk.runner.read(desk.founder(), list_attachments, [RECORD])
    assert opened == [("attachment", row.attachment_id)]
    assert first is not None
    assert any("…" in found.text() for found in strip.findChildren(QPushButton))
    strip.set_parent_record(None)
    assert counts[-1] == 0
    assert not strip._add.isEnabled()


def test_a_refused_file_is_said_and_the_others_stay(
    strip: AttachmentStrip, desk: Desk, tmp_path: Path
) -> None:
    strip.add_file(kept(tmp_path, "真.png", picture()))
    strip.add_file(kept(tmp_path, "假.pdf", b"MZ\x90"))
    notice = strip.findChildren(ErrorNotice)[-1]
    assert "E5001" in words_of(notice)
    assert names(desk) == ["真.png"]
    strip.add_file(tmp_path / "没有.png")
    assert "E5015" in words_of(strip.findChildren(ErrorNotice)[-1])
    assert not strip._add.is_busy()


def test_files_can_be_dropped(strip: AttachmentStrip, desk: Desk, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls(
        [QUrl.fromLocalFile(str(kept(tmp_path, "a.png", picture()))), QUrl("https://example.org/b.png")]
    )
    none, left, copy = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    strip.dragEnterEvent(enter)
    assert enter.isAccepted()
    strip.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    assert names(desk) == ["a.png"]


def test_the_dialog_adds_a_file_and_who_may_not_is_told(
    strip: AttachmentStrip, desk: Desk, make_client: MakeClient, tmp_path: Path, qtbot: QtBot
) -> None:
    strip.ask_file()
    dialog = strip.findChild(QFileDialog)
    assert dialog is not None
    assert "*.heic" in dialog.nameFilters()[0]
    assert "xlsm" not in dialog.nameFilters()[0]
    dialog.fileSelected.emit(str(kept(tmp_path, "a.png", picture())))
    dialog.reject()
    assert names(desk) == ["a.png"]
    other = show_strip(make_client(make_actor(desk)), qtbot)
    assert not other._add.isEnabled()
    assert "添加和作废附件" in other._add.toolTip()
    other.ask_file()
    assert other.findChild(QFileDialog) is None


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.png", picture(), PictureView),
        ("a.pdf", paper(), PdfView),
        ("a.txt", "顾客自述：不制冷".encode("gb18030"), QPlainTextEdit),
        ("a.amr", b"#!AMR\n000", EmptyState),
    ],
)
def test_a_file_is_shown_inside_when_it_can_be(
    strip: AttachmentStrip, desk: Desk, tmp_path: Path, qtbot: QtBot, name: str, content: bytes, kind: type
) -> None:
    strip.add_file(kept(tmp_path, name, content))
    (row,) = desk.runner.read(desk.founder(), list_attachments, [RECORD])
    tab = open_tab(strip, row.attachment_id, qtbot)
    assert tab.title() == name
    assert tab._inside.itemAt(0).widget().__class__ is kind
    if kind is QPlainTextEdit:
        assert tab.findChild(QPlainTextEdit).toPlainText() == "顾客自述：不制冷"


def test_a_picture_fits_or_stands_at_its_own_size(qtbot: QtBot) -> None:
    view = PictureView("照片")
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    qtbot.waitExposed(view)
    view.show_picture(read_picture(picture()))
    assert view._picture.pixmap().width() <= 600
    qtbot.keyClick(view, Qt.Key.Key_1)
    assert view._picture.pixmap().width() == 1600
    qtbot.keyClick(view, Qt.Key.Key_F)
    assert view._picture.pixmap().width() <= 600
    qtbot.keyClick(view, Qt.Key.Key_A)
    assert read_picture(b"no picture").isNull()


def test_a_file_is_saved_outside_only_by_who_may(
    strip: AttachmentStrip, desk: Desk, make_client: MakeClient, tmp_path: Path, qtbot: QtBot
) -> None:
    strip.add_file(kept(tmp_path, "a.png", picture()))
    (row,) = desk.runner.read(desk.founder(), list_attachments, [RECORD])
    tab = open_tab(strip, row.attachment_id, qtbot)
    tab._on_save()
    dialog = tab.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "另存.png"))
    dialog.reject()
    assert (tmp_path / "另存.png").read_bytes() == picture()
    tab.save_to(tmp_path / "gone" / "b.png")
    assert "E5015" in words_of(tab.findChildren(ErrorNotice)[0])
    other = show_strip(make_client(make_actor(desk)), qtbot)
    read_only = open_tab(other, row.attachment_id, qtbot)
    assert not read_only._save.isEnabled()
    assert not read_only._void.isEnabled()
    read_only._on_save()
    assert read_only.findChild(QFileDialog) is None


def test_a_voided_file_leaves_the_strip_and_says_so(
    strip: AttachmentStrip, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    strip.add_file(kept(tmp_path, "a.png", picture()))
    (row,) = desk.runner.read(desk.founder(), list_attachments, [RECORD])
    tab = open_tab(strip, row.attachment_id, qtbot)
    tab._on_void()
    sheet = tab.window().findChild(Overlay)
    assert sheet is not None
    form = sheet.findChild(FormPanel)
    assert form is not None
    form.set_values({"reason": "传错了"})
    sheet.accept()
    assert names(desk) == []
    assert tab._chip.isVisible()
    assert not tab._void.isEnabled()
    assert "没有附件" in words_of(strip)


def test_a_file_whose_content_is_gone_is_said(
    strip: AttachmentStrip, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    strip.add_file(kept(tmp_path, "a.png", picture()))
    (row,) = desk.runner.read(desk.founder(), list_attachments, [RECORD])
    for path in desk.folder.attachments.rglob("*.sealed"):
        path.unlink()
    tab = open_tab(strip, row.attachment_id, qtbot)
    assert "E5004" in words_of(tab)
    assert tab.title() == "附件"
    tab._on_void()
    tab.save_to(tmp_path / "x.png")
    assert not (tmp_path / "x.png").exists()
    assert open_tab(strip, new_id(), qtbot)._file is None


@pytest.mark.parametrize(("size", "words"), [(812, "812 B"), (34_900, "34 KB"), (2_500_000, "2.4 MB")])
def test_a_size_is_said_in_words(size: int, words: str) -> None:
    assert size_text(size) == words


def test_each_kind_of_file_has_its_icon() -> None:
    kinds = {"image/png": "photo", "audio/amr": "phone-call", "video/mp4": "device-tv"}
    kinds |= {"application/vnd.ms-excel": "file-spreadsheet", "application/pdf": "file-text"}
    assert {kind: icon_of(kind) for kind in kinds} == kinds


class Line:
    """The link to head office: hands a content over, or is cut."""

    is_enrolled = True

    def __init__(self, desk: Desk, content: bytes, error: Exception | None = None) -> None:
        self.desk, self.content, self.error, self.asked = desk, content, error, 0
        self.seen: Callable[[], object] = lambda: None

    def fetch_file(self, sha256: str, size_bytes: int, progress: Callable[[int, int], None]) -> None:
        """Tell how far it is, then keep the content or fail."""
        del sha256
        self.asked += 1
        progress(size_bytes // 2, size_bytes)
        self.seen()
        if self.error is not None:
            raise self.error
        self.desk.attachment_store().put(self.content)


def test_a_content_that_is_not_here_is_fetched_when_it_is_opened(
    strip: AttachmentStrip, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    content = picture()
    strip.add_file(kept(tmp_path, "现场照片.png", content))
    (row,) = desk.runner.read(desk.founder(), list_attachments, [RECORD])
    for sealed in desk.folder.attachments.rglob("*.sealed"):
        sealed.unlink()
    line = Line(desk, content, OfflineError(url="https://sync.example"))
    strip._client.sync = line
    tab = open_tab(strip, row.attachment_id, qtbot)
    assert tab._file is None
    assert [found for found in tab.findChildren(ErrorNotice) if "连不上总部" in words_of(found)]
    line.error = None
    shown: list[bool] = []
    line.seen = lambda: shown.append("正在从总部取" in words_of(tab))
    tab.go_to(row.attachment_id, {})
    assert shown == [True]
    assert tab._file is not None
    assert tab._file.content == content
    assert tab._notice.count() == 0
    tab.go_to(row.attachment_id, {})
    assert line.asked == 2
