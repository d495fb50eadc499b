# SPDX-License-Identifier: Apache-2.0
"""恢复密钥单, version 2026-1: the key of an encrypted database, made to lie in a safe and be typed back.

Knows the paper and the grouping of the key, not how the key is made or checked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reports.engine.boxes import Box, Cell, Label, Signature, Value
from reports.engine.codes import draw_qr
from reports.engine.document import Document
from reports.engine.drawing import BASELINE
from reports.engine.fonts import bold
from reports.engine.form import Copy, Form, Imprint, time_text
from reports.engine.grid import Grid
from reports.engine.heads import draw_plain_head
from reports.engine.paper import A4, MM

KEY = "recovery_sheet"
TITLE = "恢复密钥单"
VERSION = "2026-1"
PAPER = A4

_PURPOSE = (
    "本店的客户资料、投诉记录和附件在电脑里全部加密保存。平时开机由电脑自己取用密钥；"
    "电脑损坏、重装系统或更换电脑以后，只有凭下面这组密钥才能重新打开数据。"
    "密钥遗失，数据无法恢复，软件开发方也没有备份。"
)
_KEEPING = (
    "1. 打印后当场核对，装入信封封口，由保管人和见证人在封口处签字，锁入门店保险柜。\n"
    "2. 由店长（或公司指定的保管人）一人保管，不得放在电脑旁、抽屉或收银台，不得与电脑一同外带。\n"
    "3. 不得拍照、扫描、复印、抄录，也不得用微信、邮件等任何方式发送。\n"
    "4. 保管人离岗时当面移交并作登记；怀疑密钥已被他人看到，立即报告系统管理员。"
)
_TYPING_BACK = (
    "1. 在新电脑上安装软件，选择数据所在的文件夹；软件找不到密钥时会请您输入恢复密钥。\n"
    "2. 按行输入上面的字符，空格可有可无，大小写不分；也可用扫码枪扫描右侧的二维码。\n"
    "3. 每行最后三个字符（灰底）是校验符，这一行抄错或输错，软件会指出是第几行。\n"
    "4. 密钥中没有字母 I、L、O、U：像 1 的是数字一，像 0 的是数字零，像 V 的就是 V。"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoverySheet:
    """The key as lines of groups parted by spaces; the last `check_letters` letters of a line check it."""

    company_name: str
    store_name: str
    time_zone: str
    printed_by: str
    printed_at: datetime
    database_id: str
    key_lines: tuple[str, ...]
    check_letters: int = 3


def load(_reading: object, _record_id: object, sheet: RecoverySheet) -> RecoverySheet:
    """Return the sheet as handed over: the key lies in no table that a query could read."""
    return sheet


def draw(sheet: RecoverySheet, copy: Copy) -> bytes:
    """Return the PDF of the sheet: one page."""
    printed = time_text(sheet.printed_at, sheet.time_zone)

    def head(doc: Document) -> None:
        notes = (f"门店：{sheet.store_name}", "【机密】阅后封存", f"日期：{printed[:10]}")
        draw_plain_head(doc, notes)

    imprint = Imprint.of(sheet)
    doc = Document(PAPER, title=TITLE, version=VERSION, imprint=imprint, copy=copy, head=head)
    grid = Grid(doc)
    grid.section("用途")
    grid.row(Label("门店名称", 1), Value(sheet.store_name, 2.4), Label("打印时间", 1), Value(printed, 2.0))
    grid.row(Label("数据库编号", 1), Value(sheet.database_id, 5.4))
    grid.row(Label("说明", 1), Value(_PURPOSE, 5.4))
    grid.section("密钥")
    grid.row(_KeyBlock(sheet))
    grid.section("保管")
    grid.row(Label("保管要求", 1), Value(_KEEPING, 5.4))
    grid.row(Label("保管人", 1), Value("", 2.4), Label("保险柜位置", 1), Value("", 2.0))
    grid.section("恢复")
    grid.row(Label("恢复步骤", 1), Value(_TYPING_BACK, 5.4))
    grid.section("核对", keep=24 * MM)
    grid.row(
        Value("□ 已照本单逐字输入一遍，软件确认密钥正确。　　核对日期：____年__月__日", 6.4, tall=10 * MM),
    )
    grid.section("签章", keep=25 * MM)
    grid.row(Signature("打印人"), Signature("保管人"), Signature("见证人"), Signature("门店", seal=True))
    grid.close()
    return doc.finish()


_SQUARE_W = 7.2 * MM
_SQUARE_H = 9.2 * MM
_GROUP_GAP = 2.6 * MM
_LINE_GAP = 3.2 * MM
_PAD = 4.0 * MM
_LETTER_SIZE = 17.0
_NUMBER_WIDTH = 9 * MM
_CODE_SIZE = 31 * MM


class _KeyBlock:
    """The key, a letter in a square each like a postal code, with its QR code beside it."""

    weight = 1.0

    def __init__(self, sheet: RecoverySheet) -> None:
        self._sheet = sheet

    def height(self, width: float) -> float:
        """Return the height of the lines, at least that of the code."""
        del width
        count = len(self._sheet.key_lines)
        lines = count * _SQUARE_H + (count - 1) * _LINE_GAP
        return max(lines + 2 * _PAD, _CODE_SIZE + 8 * MM)

    def split(self, width: float, height: float) -> tuple[Cell, Cell] | None:
        """Refuse: half a key is none."""
        del width, height
        return None

    def draw(self, doc: Document, box: Box) -> None:
        """Draw the squares line by line and the code at the right."""
        lines = self._sheet.key_lines
        block = len(lines) * _SQUARE_H + (len(lines) - 1) * _LINE_GAP
        top = box.middle + block / 2
        for number, line in enumerate(lines, start=1):
            self._draw_line(doc, box.x + 2 * MM, top, number, line)
            top -= _SQUARE_H + _LINE_GAP
        code_x = box.x + box.width - _CODE_SIZE
        draw_qr(doc, " ".join(lines), code_x, box.middle - _CODE_SIZE / 2 + 2 * MM, _CODE_SIZE)
        note_y = box.middle - _CODE_SIZE / 2 - 0.5 * MM
        doc.text(code_x + _CODE_SIZE / 2, note_y, "扫码输入", size=7.5, align="center", gray=0.3)

    def _draw_line(self, doc: Document, x: float, top: float, number: int, line: str) -> None:
        middle = top - _SQUARE_H / 2
        doc.text(x, middle - BASELINE * 8, f"第 {number} 行", size=8, gray=0.3)
        x += _NUMBER_WIDTH + 1 * MM
        left_to_check = len(line.replace(" ", "")) - self._sheet.check_letters
        for group in line.split(" "):
            start = x
            for letter in group:
                if left_to_check <= 0:
                    doc.tint(x, top - _SQUARE_H, _SQUARE_W, _SQUARE_H, gray=0.87)
                left_to_check -= 1
                doc.frame(x, top - _SQUARE_H, _SQUARE_W, _SQUARE_H, line=0.4, gray=0.35)
                baseline = middle - BASELINE * _LETTER_SIZE
                doc.text(x + _SQUARE_W / 2, baseline, letter, face=bold(), size=_LETTER_SIZE, align="center")
                x += _SQUARE_W
            doc.frame(start, top - _SQUARE_H, x - start, _SQUARE_H, line=1.0)
            x += _GROUP_GAP


RECOVERY_SHEET = Form(key=KEY, title=TITLE, version=VERSION, paper=PAPER, load=load, draw=draw)
