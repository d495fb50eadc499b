# SPDX-License-Identifier: Apache-2.0
"""The main job: find, register, handle, agree, close, print — without a mouse where a clerk has none."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QComboBox

from app.complaints.detail import find_number
from ui.complaints.page import ComplaintsPage
from ui.complaints.record_page import ComplaintTab
from ui.complaints.register import RegisterSheet
from ui.documents.paper_tab import PaperTab
from ui.shell.tour.walker import TourError, Walker, needed
from ui.widgets.dialog import Overlay
from ui.widgets.form_panel import FormPanel

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
_EVENT = "昨晚八点发现冷藏室不制冷，冷冻室正常；今早肉类和牛奶已变质。顾客要求今天上门，并问食品损失怎么赔。"


def tell(walker: Walker) -> None:
    """Walk one complaint from the telephone to its paper."""
    page = _list(walker)
    _register(walker, page)
    _handle(walker, page)
    _bulk(walker, page)
    _papers(walker, page)


def tell_short(walker: Walker) -> None:
    """Look at the list and put a complaint on paper."""
    _papers(walker, _list(walker))


def _page(walker: Walker) -> ComplaintsPage:
    found = needed(walker.window.desk_view).current()
    if not isinstance(found, ComplaintsPage):
        raise TourError(f"the complaints are not in front but {type(found).__name__}")
    return found


def _list(walker: Walker) -> ComplaintsPage:
    with walker.step("投诉工单：视图、列表、详情"):
        walker.key(Qt.Key.Key_2, ALT)
        walker.settle(0.4)
        walker.picture("20_complaints", large=True)
    page = _page(walker)
    with walker.step("/ 筛选：输入中文，列表跟着变"):
        page.list.view.setFocus()
        walker.key(Qt.Key.Key_Slash)
        walker.write("漏水")
        walker.wait_for(lambda: page.list.total() == 1, "the one complaint about 漏水")
        walker.picture("21_filtered", both=False)
        page.list.typed.clear()
        walker.settle(0.4)
    return page


def _register(walker: Walker, page: ComplaintsPage) -> None:
    with walker.step("F2 登记：边输入边找顾客"):
        walker.key(Qt.Key.Key_F2)
        sheet = walker.overlay(RegisterSheet)
        walker.write("帕提", sheet.picker.field)
        walker.settle(0.4)
        walker.picture("22_register_suggestions", both=False)
        walker.key(Qt.Key.Key_Down)
        walker.key(Qt.Key.Key_Return)
        walker.wait_for(lambda: sheet.picker.customer_id() is not None, "the picked customer")
    with walker.step("漏填时就地提示，什么也没写入"):
        sheet.accept()
        walker.settle(0.2)
        walker.picture("23_register_problems", both=False)
    with walker.step("填写并登记（Ctrl+Enter）"):
        choose_first(sheet.who.form, "phone")
        form = sheet.form
        choose_first(form, "source")
        choose_first(form, "complaint_class")
        walker.write("冰箱不制冷，食品变质", form.editor("subject"))
        walker.write(_EVENT, form.editor("event"))
        choose_first(form, "remedy")
        walker.write("今天上门，赔偿变质食品", form.editor("demand"))
        walker.picture("24_register")
        before = page.list.total()
        walker.key(Qt.Key.Key_Return, CONTROL)
        walker.wait_for(lambda: page.list.total() == before + 1, "the new complaint in the list")
        walker.settle(0.4)
        walker.picture("25_registered", both=False)


def _handle(walker: Walker, page: ComplaintsPage) -> None:
    composer = page.detail.note_box.composer
    with walker.step("写处理记录：草稿自动存本机，Ctrl+Enter 提交"):
        walker.write("已联系喀什服务站，师傅今天 18:00 前上门；", composer.text_edit)
        walker.wait(2.3)
        walker.picture("26_draft", both=False)
        walker.key(Qt.Key.Key_Return, CONTROL)
        walker.wait_for(lambda: not composer.text(), "the record to be stored")
    with walker.step("F4 改状态"):
        page.list.view.setFocus()
        walker.key(Qt.Key.Key_F4)
        walker.overlay(Overlay)
        walker.picture("27_status", both=False)
        walker.key(Qt.Key.Key_Escape)
    with walker.step("附件：按内容识别，加密存放"):
        detail = needed(page.detail.detail())
        page.detail.files.add_file(_photo(walker.out))
        walker.settle(0.4)
        walker.wait_for(lambda: needed(page.detail.detail()).id == detail.id, "the same complaint")
        walker.picture("28_attachment", both=False)


def _bulk(walker: Walker, page: ComplaintsPage) -> None:
    with walker.step("勾选两件以上：批量转派可撤销"):
        view = page.list.view
        view.setFocus()
        walker.key(Qt.Key.Key_Home)
        walker.key(Qt.Key.Key_Space)
        walker.key(Qt.Key.Key_Down)
        walker.key(Qt.Key.Key_Space)
        walker.picture("29_bulk")
        page.list.model.clear_checked()
        walker.settle(0.2)


def _papers(walker: Walker, page: ComplaintsPage) -> None:
    with walker.step("打印预览：不占份号"):
        page.list.view.setFocus()
        walker.key(Qt.Key.Key_P, CONTROL)
        view = needed(walker.window.desk_view)
        walker.wait_for(lambda: isinstance(view.current(), PaperTab), "the preview")
        walker.settle(0.8)
        walker.picture("31_paper")
    with walker.step("另存为 PDF：先登记第 1 份，再次是「重打」"):
        tab: Any = needed(walker.window.desk_view).current()
        papers = walker.out / "papers"
        papers.mkdir(parents=True, exist_ok=True)
        for name in ("complaint_first_copy", "complaint_second_copy"):
            tab.save_to(papers / f"{name}.pdf")
            walker.wait_for((papers / f"{name}.pdf").exists, f"{name}.pdf")
            walker.settle(0.4)
        walker.picture("32_paper_register", both=False)
        walker.key(Qt.Key.Key_W, CONTROL)
    with walker.step("列表打印：当前视图原样上纸"):
        walker.click(walker.button("打印列表"))
        view = needed(walker.window.desk_view)
        walker.wait_for(lambda: isinstance(view.current(), PaperTab), "the list on paper")
        walker.settle(0.8)
        walker.picture("33_list_paper", both=False)
        tab = view.current()
        tab.save_to(walker.out / "papers" / "list.pdf")
        walker.wait_for((walker.out / "papers" / "list.pdf").exists, "list.pdf")
        walker.key(Qt.Key.Key_W, CONTROL)
    with walker.step("扫单据上的码：打开那一件"):
        detail = needed(page.detail.detail())
        client = needed(walker.window.client)
        found: UUID | None = client.jobs.read_now(find_number, detail.number)
        if found != detail.id:
            raise TourError("the number on the paper does not lead to its complaint")
        walker.scan(detail.number)
        walker.wait_for(lambda: _in_front(walker) == detail.id, "the scanned complaint")


def _in_front(walker: Walker) -> UUID | None:
    """Return the complaint in front, in the list or in a tab of its own."""
    found = needed(walker.window.desk_view).current()
    if not isinstance(found, ComplaintsPage | ComplaintTab):
        return None
    shown = found.detail.detail()
    return None if shown is None else shown.id


def choose_first(form: FormPanel, name: str) -> None:
    """Choose the first entry of a drop-down, as Down and Enter would."""
    combo = form.editor(name)
    if isinstance(combo, QComboBox) and combo.currentIndex() < 0 and combo.count():
        combo.setCurrentIndex(0)


def _photo(folder: Path) -> Path:
    """Return a picture file as a phone would send it."""
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(QColor(120, 140, 160))
    path = folder / "现场照片.jpg"
    if not image.save(str(path)):
        raise TourError("cannot save the photo")
    return path
