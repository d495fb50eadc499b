# SPDX-License-Identifier: Apache-2.0
"""What can be done with one document: who may, when it makes sense, which sheet does it. Stores nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.parts.arrivals import VoidDocument, void_document
from app.parts.document_list import DocumentSheet
from app.parts.factory import SetFactoryNumber, set_factory_number
from app.parts.inquiries import CloseInquiry, close_inquiry
from app.parts.reversing import ReverseDocument, reverse_document
from app.parts.rules import CORRECT, LONGEST_NOTE, LONGEST_NUMBER, POST, DocumentKind, DocumentStatus
from app.tasks.commands import acknowledge_task
from app.tasks.queries import TaskRow
from app.tasks.rules import LONGEST_WHY, TaskStatus
from ui.catalog.form_sheet import FormSheet
from ui.client import Client
from ui.parts.arrival_sheet import ArrivalSheet
from ui.parts.words import PartsWords
from ui.widgets.fields import Field, FieldKind

PAPER = "stock_document"
"""The form that every document is printed by, and the kind of its record."""
Order = tuple[Callable[..., object], object]


@dataclass(frozen=True, slots=True)
class DocumentAct:
    """One act: its words and icon, what it does, and why it cannot be done now (empty: it can)."""

    key: str
    text: str
    icon: str
    run: Callable[[DocumentSheet], object]
    refusal: Callable[[DocumentSheet], str]


class ReasonSheet(FormSheet):
    """Asks for the reason of an act that stays in the books; what is typed is kept as a draft."""

    draft_kind = "stock_document"
    width_px = 460

    def __init__(
        self, client: Client, parent: QWidget, title: str, accept: str, document: DocumentSheet
    ) -> None:
        self.document = document
        super().__init__(client, parent, title, record_id=document.row.id, is_new=False, accept=accept)

    def fields(self) -> tuple[Field, ...]:
        """Return the one field."""
        return (
            Field(
                "reason", self.tr("原因"), FieldKind.TEXT, required=True, span=2, rows=3, most=LONGEST_NOTE
            ),
        )

    def show_entry(self) -> None:
        """Say what will happen."""
        raise NotImplementedError


class VoidSheet(ReasonSheet):
    """A waiting document is thrown away; its number stays with the reason (D33)."""

    def show_entry(self) -> None:
        """Say what stays."""
        self.set_lead(
            self.tr("{number} 作废后不再等货和单；编号不会再用，会和原因一起列在日报里。").format(
                number=self.document.row.number
            )
        )

    def order(self) -> Order:
        """Return the command and what it is given."""
        return void_document, VoidDocument(self.document.row.id, self.text("reason"))


class ReverseSheet(ReasonSheet):
    """A posted document is taken back by one of its own, which mirrors its moves."""

    def show_entry(self) -> None:
        """Say what will be posted."""
        self.set_lead(
            self.tr("另开一张冲销单，把 {number} 的数量原样退回各本账；原单保留，标为已冲销。").format(
                number=self.document.row.number
            )
        )

    def field_of(self, problem: str) -> str:
        """Show what is missing on the shelf at the only field there is."""
        return "reason" if problem == "lines" else problem

    def order(self) -> Order:
        """Return the command and what it is given."""
        return reverse_document, ReverseDocument(self.document.row.id, self.text("reason"))


class InquirySheet(ReasonSheet):
    """A joint inquiry ends with what was found out (D38, D41)."""

    def fields(self) -> tuple[Field, ...]:
        """Return the one field."""
        return (
            Field(
                "result",
                self.tr("查清的结果"),
                FieldKind.TEXT,
                required=True,
                span=2,
                rows=3,
                most=LONGEST_WHY,
                hint=self.tr("谁的责任、补发还是赔付、什么时候到"),
            ),
        )

    def show_entry(self) -> None:
        """Say where it will stand."""
        self.set_lead(
            self.tr("结果记在 {number} 的经过里，待办随之完成。").format(number=self.document.row.number)
        )

    def order(self) -> Order:
        """Return the command and what it is given."""
        return close_inquiry, CloseInquiry(self.document.row.id, self.text("result"))


class FactorySheet(ReasonSheet):
    """A document of machines was written down in the factory's system too, and got a number there (D42)."""

    def fields(self) -> tuple[Field, ...]:
        """Return the one field."""
        return (
            Field(
                "number",
                self.tr("工厂系统里的单号"),
                FieldKind.SCAN,
                required=True,
                span=2,
                most=LONGEST_NUMBER,
            ),
        )

    def show_entry(self) -> None:
        """Say what to do first; show the number to correct."""
        row = self.document.row
        self.set_lead(
            self.tr("{number} 里有整机或显示器：先在工厂管理系统里录好，再把那边的单号填在这里。").format(
                number=row.number
            )
        )
        self.form.set_values({"number": row.factory_number})

    def order(self) -> Order:
        """Return the command and what it is given."""
        return set_factory_number, SetFactoryNumber(self.document.row.id, self.text("number"))


class DocumentActs(QObject):
    """Opens the sheets of a document over ``parent``."""

    def __init__(self, client: Client, parent: QWidget) -> None:
        super().__init__(parent)
        self._client, self._parent = client, parent
        self._words = PartsWords(self)

    def main(self) -> tuple[DocumentAct, ...]:
        """Return what stands as buttons above a document."""
        return (
            DocumentAct("arrive", self._words.act("arrive"), "packages", self.arrive, self._arrivable),
            DocumentAct("print", self._words.act("print"), "printer", self.print_paper, self._printable),
            DocumentAct("void", self._words.act("void"), "x", self.void, self._voidable),
            DocumentAct(
                "reverse", self._words.act("reverse"), "arrow-back-up", self.reverse, self._reversible
            ),
        )

    def factory(self) -> DocumentAct:
        """Return the act about the factory's system, which stands in the menu (D42)."""
        return DocumentAct(
            "factory", self._words.act("factory"), "file-text", self.write_factory, self._factory_refusal
        )

    # ---- the sheets

    def write_factory(self, document: DocumentSheet) -> None:
        """Write down which number the document got in the factory's system."""
        title = self._words.act("factory")
        FactorySheet(self._client, self._parent, title, self.tr("保存"), document).open()

    def arrive(self, document: DocumentSheet) -> None:
        """Say that goods or paper are here, and what the goods looked like."""
        ArrivalSheet(self._client, self._parent, document).open()

    def print_paper(self, document: DocumentSheet) -> None:
        """Open the paper of the document."""
        row = document.row
        self._client.open("paper", row.id, form=PAPER, entity_kind=PAPER, number=row.number)

    def print_labels(self, document: DocumentSheet) -> None:
        """Open the labels of a document's pieces, one for each."""
        self._client.open("paper", document.row.id, form="part_label", entity_kind=PAPER)

    def print_tracking(self, document: DocumentSheet) -> None:
        """Open the sheet that follows the pieces with serial numbers (D40)."""
        row = document.row
        self._client.open("paper", row.id, form="tracking_sheet", entity_kind=PAPER, number=row.number)

    def void(self, document: DocumentSheet) -> None:
        """Throw a waiting document away."""
        VoidSheet(self._client, self._parent, self.tr("作废单据"), self.tr("作废"), document).open()

    def reverse(self, document: DocumentSheet) -> None:
        """Take a posted document back."""
        ReverseSheet(self._client, self._parent, self.tr("冲销单据"), self.tr("冲销"), document).open()

    def go_on_with(self, document: DocumentSheet, inquiry: TaskRow) -> None:
        """Take the joint inquiry on, or write down what was found out (D38, D41)."""
        if inquiry.status is not TaskStatus.OPEN:
            title = self.tr("联合查询结果")
            InquirySheet(self._client, self._parent, title, self.tr("查清了"), document).open()
            return
        self._client.jobs.write(
            acknowledge_task,
            inquiry.task_id,
            owner=self,
            done=lambda _answer: self._client.notify(self.tr("已接手联合查询")),
            failed=self._client.show_error,
        )

    # ---- who may, and when

    def _arrivable(self, document: DocumentSheet) -> str:
        if not self._client.actor.may(POST):
            return self.tr("没有权限：录入配件单据、登记到货")
        if not document.row.is_own:
            return self._of_another()
        if document.row.status != DocumentStatus.WAITING:
            return self.tr("这张单据不在待齐里，没有要登记的到货。")
        return ""

    def _printable(self, _document: DocumentSheet) -> str:
        if not self._client.actor.may("documents.print"):
            return self.tr("没有权限：打印单据")
        return ""

    def _voidable(self, document: DocumentSheet) -> str:
        if not self._client.actor.may(CORRECT):
            return self.tr("没有权限：调整、报废和冲销配件单据")
        if not document.row.is_own:
            return self._of_another()
        if document.row.status != DocumentStatus.WAITING:
            return self.tr("只有待齐的单据能作废；已记账的请冲销。")
        return ""

    def _reversible(self, document: DocumentSheet) -> str:
        row = document.row
        if not self._client.actor.may(CORRECT):
            return self.tr("没有权限：调整、报废和冲销配件单据")
        if not document.row.is_own:
            return self._of_another()
        if row.kind == DocumentKind.REVERSAL:
            return self.tr("冲销单不能再冲销，请重新录一张。")
        if row.status == DocumentStatus.WAITING:
            return self.tr("还没有记账，不用冲销；不要了请作废。")
        if row.status != DocumentStatus.POSTED:
            return self.tr("已经作废或冲销过。")
        return ""

    def _factory_refusal(self, document: DocumentSheet) -> str:
        if not self._client.actor.may(POST):
            return self.tr("没有权限：录入配件单据、登记到货")
        if not document.row.is_own:
            return self._of_another()
        if not document.row.is_machines:
            return self.tr("只有已记账、有整机或显示器的单据要录工厂系统。")
        return ""

    def _of_another(self) -> str:
        return self.tr("这是别的门店的单据，只能看；收到货请另录一张调入单。")
