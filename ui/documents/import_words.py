# SPDX-License-Identifier: Apache-2.0
"""The words of an import: verdicts as chips, reasons as sentences. Must not know any kind of import."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject

from app.documents.import_kinds import ImportKind, RowNote
from app.documents.verdicts import PreviewRow, Verdict
from ui.theme.tokens import Tone
from ui.widgets import formats, program_words
from ui.widgets.chips import ChipLook
from ui.widgets.messages import problem_sentence


class ImportWords(QObject):
    """Words for one page."""

    def verdict(self, verdict: Verdict) -> ChipLook:
        """Return the chip of a verdict."""
        return {
            Verdict.GOOD: ChipLook(self.tr("可导入"), Tone.OK, "check"),
            Verdict.DUPLICATE: ChipLook(self.tr("重复"), Tone.MUTE, "copy"),
            Verdict.REJECTED: ChipLook(self.tr("未通过"), Tone.BAD, "x"),
            Verdict.TOTAL: ChipLook(self.tr("不是记录"), Tone.MUTE, "list-details"),
        }[verdict]

    def look(self, row: PreviewRow) -> ChipLook:
        """Return the chip of a row: what it changes where that was told, else its verdict."""
        if row.note is None:
            return self.verdict(row.verdict)
        return self.note(row.note.code)

    def note(self, code: str) -> ChipLook:
        """Return the chip of what a row changes."""
        return {
            "price_new": ChipLook(self.tr("新价"), Tone.INFO, "plus"),
            "price_dearer": ChipLook(self.tr("涨价"), Tone.WARN, "arrow-up"),
            "price_cheaper": ChipLook(self.tr("降价"), Tone.OK, "arrow-down"),
            "price_same": ChipLook(self.tr("不变"), Tone.MUTE, "check"),
            "price_ends": ChipLook(self.tr("到期"), Tone.HOT, "clock"),
            "sale_corrects": ChipLook(self.tr("更正"), Tone.WARN, "pencil"),
            "sale_unknown_model": ChipLook(self.tr("目录里没有"), Tone.WARN, "help"),
            "stock_changed": ChipLook(self.tr("更新"), Tone.OK, "check"),
            "stock_unknown_model": ChipLook(self.tr("目录里没有"), Tone.WARN, "help"),
        }.get(code, ChipLook(code, Tone.MUTE))

    def left_out(self, kind: ImportKind, count: int) -> str:
        """Return what is said of what is here and the file does not name."""
        said = {
            "prices": self.tr(
                "这张表没有提到 {count} 个现在有价的型号。它们的价格不会变；不再卖的，可以让价格到期。"
            )
        }
        return said.get(kind.key, self.tr("这个文件没有提到已有的 {count} 条。")).format(count=f"{count:,}")

    def change(self, note: RowNote) -> str:
        """Return what a row changes, in figures."""
        if note.code.startswith("sale_"):
            return self._sale(note)
        if note.code.startswith("stock_"):
            return self._pieces(note)
        every = [self._change(told) for told in (note.fields, *note.fields.get("more", ()))]
        return self.tr("；").join(every)

    def _sale(self, note: RowNote) -> str:
        """Return that a document corrects one, and what of it the catalogue lacks."""
        said = []
        if "number" in note.fields:
            text = self.tr("更正已有的销售单 {number}：变了的行先冲掉，再记新的。")
            said.append(text.format(number=note.fields["number"]))
        if codes := note.fields.get("codes"):
            names = self.tr("、").join(codes)
            if more := note.fields["more"]:
                names = self.tr("{names} 等 {count} 个").format(names=names, count=len(codes) + more)
            said.append(self.tr("商品目录里没有 {names}，照样记下。").format(names=names))
        return "".join(said)

    def _pieces(self, note: RowNote) -> str:
        before, now = note.fields["before"], note.fields["now"]
        text = str(now) if before is None else f"{before} → {now}"
        if note.code != "stock_unknown_model":
            return text
        return self.tr("{pieces}；商品目录里没有这个编码，库存照样记下。").format(pieces=text)

    def _change(self, told: Mapping[str, Any]) -> str:
        text = self._figures(told)
        return formats.pair(program_words.title(told["what"]), text) if told["what"] else text

    def _figures(self, told: Mapping[str, Any]) -> str:
        now, before = formats.money(told["amount_fen"]), told["before_fen"]
        from_on, until_on = formats.day(told["from_on"]), told["until_on"]
        if told["code"] == "price_ends":
            return self.tr("{price} 到 {day} 为止").format(price=now, day=formats.day(until_on))
        if told["code"] == "price_same":
            return self.tr("{price}，与现在的一样").format(price=now)
        if before is not None:
            prices = f"{formats.money(before)} → {now}"
            return self.tr("{prices}，{day} 起").format(prices=prices, day=from_on)
        return self.tr("{prices}，{day} 起").format(prices=now, day=from_on)

    def reason(self, row: PreviewRow, kind: ImportKind) -> str:
        """Return why a row is not imported, with the name of the field; or what it changes."""
        if row.note is not None:
            return self.change(row.note)
        if not row.reason:
            return ""
        title = next(
            (program_words.title(field.title) for field in kind.fields if field.name == row.field), ""
        )
        return formats.pair(title, self.sentence(row.reason)) if title else self.sentence(row.reason)

    def sentence(self, code: str) -> str:
        """Return the sentence of a reason code."""
        own = {
            "imported_before": self.tr("以前导入过，不再重复导入。"),
            "twice_in_file": self.tr("与本文件前面的一行完全相同。"),
            "already_here": self.tr("系统里已有这一条。"),
            "total_row": self.tr("小计或合计行，不是记录。"),
            "note_row": self.tr("表格下面的说明，不是记录。"),
            "head_again": self.tr("重复的表头，不是记录。"),
        }
        return own.get(code) or problem_sentence(code)
