# SPDX-License-Identifier: Apache-2.0
"""The sheets of a model's lines: warranty, shape of serial numbers, parts. Commands alone store."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from app.catalog.queries import ModelRow
from app.catalog.term_commands import (
    TakeOff,
    TermKind,
    save_model_part,
    save_pattern,
    save_term,
    take_off,
)
from app.catalog.term_rules import GRADES, SERVICE_MODES, SaveModelPart, SavePattern, SaveTerm
from app.catalog.terms import ModelPartRow, PartRow, PatternRow, TermRow, list_parts
from ui.catalog.form_sheet import FormSheet
from ui.catalog.words import CatalogWords
from ui.client import Client
from ui.widgets.fields import Field, FieldKind, Picked

_WHOLE_BRAND, _CLASS, _MODEL = "brand", "class", "model"


class LineSheet(FormSheet):
    """A line of a model's sheet: added, changed, or taken off."""

    kind: TermKind
    width_px = 600

    def __init__(self, client: Client, parent: QWidget, model: ModelRow, row: Any = None) -> None:
        self.words = CatalogWords(parent)
        self.model, self.row = model, row
        of = model if row is None else row
        super().__init__(client, parent, "", record_id=of.id, is_new=row is None)
        self.set_lead(f"{model.brand} {model.name}")
        if row is not None:
            off = self.add_button(self.tr("删去这一条"), kind="danger", left=True)
            off.setToolTip(self.tr("不再适用；历史里还查得到"))
            off.clicked.connect(lambda _on=False: self.run(take_off, TakeOff(self.kind, row.id)))

    def number(self, name: str) -> int:
        """Return the whole number in a field, nought when there is none."""
        value = self.form.value(name)
        return value if isinstance(value, int) else 0

    def reach(self, *, of_model: bool = True) -> Field:
        """Return the field that says for what a line holds."""
        choices: list[tuple[object, str]] = [
            (_WHOLE_BRAND, self.tr("{brand} 全部商品").format(brand=self.model.brand)),
            (
                _CLASS,
                self.tr("{brand} {kind}").format(brand=self.model.brand, kind=self.model.class_name),
            ),
        ]
        if of_model:
            choices.append((_MODEL, self.tr("只有 {model}").format(model=self.model.name)))
        return Field(
            "reach", self.tr("适用范围"), FieldKind.CHOICE, required=True, choices=tuple(choices), span=2
        )


class WarrantySheet(LineSheet):
    """What a maker promises, with where it stands and how sure that is."""

    kind = TermKind.TERM

    def __init__(self, client: Client, parent: QWidget, model: ModelRow, row: TermRow | None = None) -> None:
        super().__init__(client, parent, model, row)
        self.set_title(self.tr("厂家保修"))

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        modes = tuple((mode, self.words.service_mode(mode)) for mode in SERVICE_MODES)
        grades = tuple((grade, self.words.grade(grade)) for grade in GRADES)
        return (
            self.reach(),
            Field("part", self.tr("部件"), hint=self.tr("整机不填；例如 压缩机"), most=60),
            Field("months", self.tr("保修月数"), FieldKind.NUMBER, required=True, suffix=self.tr("个月")),
            Field("from_on", self.tr("这天起卖的适用"), FieldKind.DATE, required=True),
            Field("until_on", self.tr("到这天卖的为止"), FieldKind.DATE, hint=self.tr("一直适用的不填")),
            Field("service_mode", self.tr("服务方式"), FieldKind.CHOICE, choices=modes),
            Field("grade", self.tr("可靠程度"), FieldKind.CHOICE, required=True, choices=grades),
            Field(
                "source",
                self.tr("依据"),
                required=True,
                span=2,
                hint=self.tr("写在哪里，例如 2026 版保修卡"),
                most=300,
            ),
            Field("exceptions", self.tr("不保修的情形"), FieldKind.TEXT, span=2, rows=2, most=400),
        )

    def show_entry(self) -> None:
        """Show the line to change; a new one is for the model's class."""
        row = self.row
        if not isinstance(row, TermRow):
            self.form.set_values({"reach": _CLASS, "grade": "A", "service_mode": ""})
            return
        self.form.set_values(
            {
                "reach": _MODEL if row.model_id else _CLASS if row.class_id else _WHOLE_BRAND,
                "part": row.part,
                "months": row.months,
                "from_on": row.from_on,
                "until_on": row.until_on,
                "service_mode": row.service_mode,
                "grade": row.grade,
                "source": row.source,
                "exceptions": row.exceptions,
            }
        )
        self.form.set_editable("reach", editable=False, reason=self.tr("适用范围不能改，请另加一条"))

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        row, reach = self.row, self.form.value("reach")
        held = row if isinstance(row, TermRow) else None
        return save_term, SaveTerm(
            self.model.brand_id,
            self.number("months"),
            self.day("from_on") or date.min,
            self.text("source"),
            self.text("grade"),
            held.class_id if held else self.model.class_id if reach == _CLASS else None,
            held.model_id if held else self.model.id if reach == _MODEL else None,
            self.text("part"),
            self.text("service_mode"),
            self.text("exceptions"),
            self.day("until_on"),
            held.id if held else None,
        )


class PatternSheet(LineSheet):
    """How serial numbers look, with a real one as example."""

    kind = TermKind.PATTERN

    def __init__(
        self, client: Client, parent: QWidget, model: ModelRow, row: PatternRow | None = None
    ) -> None:
        super().__init__(client, parent, model, row)
        self.set_title(self.tr("机号格式"))

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        return (
            self.reach(of_model=False),
            Field(
                "pattern",
                self.tr("格式"),
                required=True,
                hint=self.tr("A 字母，9 数字，X 都行，{12} 重复 12 次，'BA' 照写"),
                most=120,
            ),
            Field(
                "example", self.tr("样例"), FieldKind.SCAN, required=True, hint=self.tr("抄或扫一个真的机号")
            ),
        )

    def show_entry(self) -> None:
        """Show the line to change; a new one is for the model's class."""
        row = self.row
        if not isinstance(row, PatternRow):
            self.form.set_values({"reach": _CLASS})
            return
        self.form.set_values(
            {
                "reach": _CLASS if row.class_id else _WHOLE_BRAND,
                "pattern": row.pattern,
                "example": row.example,
            }
        )
        self.form.set_editable("reach", editable=False, reason=self.tr("适用范围不能改，请另加一条"))

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        row = self.row if isinstance(self.row, PatternRow) else None
        of_class = self.model.class_id if self.form.value("reach") == _CLASS else None
        return save_pattern, SavePattern(
            self.model.brand_id,
            self.text("pattern"),
            self.text("example"),
            row.class_id if row else of_class,
            row.id if row else None,
        )


class ModelPartSheet(LineSheet):
    """A part that a model holds."""

    kind = TermKind.MODEL_PART

    def __init__(
        self, client: Client, parent: QWidget, model: ModelRow, row: ModelPartRow | None = None
    ) -> None:
        super().__init__(client, parent, model, row)
        self.set_title(self.tr("型号的配件"))

    def fields(self) -> tuple[Field, ...]:
        """Return the fields of the form."""
        return (
            Field(
                "part",
                self.tr("配件"),
                FieldKind.COMBO_SEARCH,
                required=True,
                span=2,
                placeholder=self.tr("输入配件号或名称；没有的先在“配件”里添加"),
            ),
            Field("quantity", self.tr("数量"), FieldKind.NUMBER, required=True),
            Field("position", self.tr("位置"), hint=self.tr("例如 底部、控制盒，可以不填"), most=40),
        )

    def show_entry(self) -> None:
        """Show the line to change."""
        self.form.suggest("part").text_settled.connect(self._on_typed)
        row = self.row
        if isinstance(row, ModelPartRow):
            part = Picked(row.part_id, f"{row.code} {row.name}")
            self.form.set_values({"part": part, "quantity": row.quantity, "position": row.position})
        else:
            self.form.set_values({"quantity": 1})

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the command and what it is given."""
        row = self.row if isinstance(self.row, ModelPartRow) else None
        return save_model_part, SaveModelPart(
            self.model.id,
            self.picked("part"),
            self.number("quantity"),
            self.text("position"),
            row.id if row else None,
        )

    def field_of(self, problem: str) -> str:
        """Return the field that shows a problem of the command."""
        return "part" if problem == "part_id" else problem

    def _on_typed(self, text: str) -> None:
        self.client.jobs.read(list_parts, text, owner=self, done=self._on_parts, slot="parts")

    def _on_parts(self, rows: tuple[PartRow, ...]) -> None:
        shown = [(row.id, f"{row.code} {row.name}", row.brand, "tools") for row in rows[:8]]
        self.form.suggest("part").set_suggestions(shown)
