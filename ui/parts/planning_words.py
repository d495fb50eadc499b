# SPDX-License-Identifier: Apache-2.0
"""The columns of planning, what its pills let through, and in words why to order a part. Reads nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from uuid import UUID

from PySide6.QtCore import QObject

from app.core.normalise import plain_text
from app.parts.planning import Plan, PlanRow
from app.parts.planning_rules import LONGEST_DAYS
from app.parts.rules import MOST
from ui.theme.tokens import Tone
from ui.widgets import formats
from ui.widgets.cell_grid import CellKind, CellLook, CellRead, GridColumn, RowValues
from ui.widgets.chips import ChipLook
from ui.widgets.messages import problem_sentence

_MOST_NAMED = 4


class PlanView(StrEnum):
    """The pills of planning."""

    DUE = "due"
    LATE = "late"
    ALL = "all"


def is_in(view: PlanView, row: PlanRow) -> bool:
    """Tell whether a pill lets a part through."""
    if view is PlanView.ALL:
        return True
    return row.proposal is not None and (view is PlanView.DUE or row.proposal.is_late)


def holds(row: PlanRow, typed: str) -> bool:
    """Tell whether code, name, shelf or supplier hold every typed word."""
    text = f"{row.code} {row.name} {row.shelf} {row.supplier}".casefold()
    return all(word in text for word in plain_text(typed).casefold().split())


def urgency(row: PlanRow) -> tuple[bool, bool, date, str, str]:
    """Return what rows are put in order by: too late, then by the day, then what needs nothing."""
    order = row.proposal
    if order is None:
        return True, True, date.max, row.shelf, row.code
    return False, not order.is_late, order.order_by_on, row.shelf, row.code


class PlanWords(QObject):
    """Puts planning into words of the present language; ``suppliers`` are named by it, as they come in."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.suppliers: dict[UUID, str] = {}
        self.today_on = date.min

    def views(self) -> dict[PlanView, str]:
        """Return what the pills are called."""
        return {
            PlanView.DUE: self.tr("要订货"),
            PlanView.LATE: self.tr("已来不及"),
            PlanView.ALL: self.tr("全部"),
        }

    def horizons(self) -> Mapping[int, str]:
        """Return how far ahead one can look, by days."""
        return {0: self.tr("今天要订"), 7: self.tr("7 天内要订"), 30: self.tr("30 天内要订")}

    def columns(self, *, may_plan: bool) -> tuple[GridColumn, ...]:
        """Return every column; what is set for a part can be edited by who may plan."""
        count = CellKind.QUANTITY

        def set_by_hand(name: str) -> Callable[[RowValues], str]:
            return lambda values: self.tr("定") if getattr(values.row, name) is not None else ""

        return (
            GridColumn("code", self.tr("编码"), CellKind.CODE, 112, look=CellLook.SECOND),
            GridColumn("name", self.tr("配件"), width=130, look=CellLook.STRONG, stretch=True),
            GridColumn("shelf", self.tr("货位"), width=60, look=CellLook.SECOND, hidden_below=1000),
            GridColumn("on_hand", self.tr("现有"), count, 50, look=CellLook.STRONG),
            GridColumn("coming", self.tr("在途"), count, 50, value=lambda row: row.coming or None),
            GridColumn(
                "rate", self.tr("月均用量"), count, 72, decimals=1, format=_rate,
                value=lambda row: row.rate or None,
            ),
            GridColumn(
                "safety_stock", self.tr("安全库存"), count, 74, look=CellLook.SECOND, hidden_below=1280,
                value=lambda row: row.level.safety_stock,
            ),
            GridColumn(
                "reorder_point", self.tr("订货点"), count, 66, editable=may_plan,
                value=lambda row: row.level.reorder_point, check=_pieces,
                aside=set_by_hand("reorder_point"),
            ),
            GridColumn(
                "lower_limit", self.tr("下限"), count, 54, editable=may_plan, look=CellLook.SECOND,
                check=_pieces,
            ),
            GridColumn(
                "lead_days", self.tr("提前期 天"), count, 72, editable=may_plan, look=CellLook.SECOND,
                value=lambda row: round(row.terms.lead_days), check=_days, aside=set_by_hand("lead_days"),
            ),
            GridColumn(
                "pack_size", self.tr("包装量"), count, 58, editable=may_plan, look=CellLook.SECOND,
                check=_at_least_one,
            ),
            GridColumn(
                "least_order", self.tr("起订量"), count, 62, editable=may_plan, look=CellLook.SECOND,
                check=_at_least_one, hidden_below=1280,
            ),
            GridColumn(
                "units", self.tr("建议订"), count, 66, is_sum=True, look=CellLook.STRONG,
                value=lambda row: row.proposal and row.proposal.units,
            ),
            GridColumn(
                "order_by_on", self.tr("最迟订货日"), CellKind.DATE, 86, format=self.day,
                value=lambda row: row.proposal and row.proposal.order_by_on,
            ),
            GridColumn(
                "runs_out_on", self.tr("用完日"), CellKind.DATE, 84, format=self.day,
                value=lambda row: row.proposal and row.proposal.runs_out_on,
            ),
            GridColumn(
                "supplier_id", self.tr("供货单位"), width=104, editable=may_plan, parse=self._read_supplier,
                format=lambda one: self.suppliers.get(one, ""), hidden_below=1120,
            ),
            GridColumn("state", self.tr("状态"), CellKind.CHIP, 84, chip=self.state),
        )  # fmt: skip

    def state(self, values: RowValues) -> ChipLook | None:
        """Return how a part stands against its order."""
        row: PlanRow = values.row
        if row.proposal is None:
            if row.rate == 0 and row.level.reorder_point == 0:
                return ChipLook(self.tr("不用备"), Tone.MUTE)
            return ChipLook(self.tr("够"), Tone.OK, "check")
        if row.proposal.is_late:
            return ChipLook(self.tr("来不及"), Tone.BAD, "alert-triangle")
        return ChipLook(self.tr("要订"), Tone.WARN, "clock")

    def day(self, on: date) -> str:
        """Return a day, with its year where that is another one."""
        return formats.day_of_year(on) if on.year == self.today_on.year else formats.day(on)

    def why(self, row: PlanRow, plan: Plan) -> str:
        """Return out of what the proposal for a part follows."""
        return formats.sentences((self._use(row, plan), self._late(row)))

    # ---- inside

    def _use(self, row: PlanRow, plan: Plan) -> str:
        if row.rate == 0:
            asked = (
                self.tr("近 {months} 个月没有领用，只按下限和订货点订货。").format(months=plan.months)
                if plan.months
                else self.tr("账上还没有满一个月的领用，先按下限和订货点订货。")
            )
            return formats.sentences((asked, self._fixed(row)))
        terms = row.terms
        words = self.tr(
            "月均 {rate} {unit}，到货 {lead} 天 ± {spread} 天，{service}% 够用："
            "安全库存 {safety}，订货点 {point}。"
        ).format(
            rate=_rate(row.rate),
            unit=row.unit,
            lead=round(terms.lead_days),
            spread=round(terms.lead_spread_days),
            service=f"{terms.service_permille / 10:g}",
            safety=row.level.safety_stock,
            point=row.level.reorder_point,
        )
        return formats.sentences((words, self._fixed(row)))

    def _fixed(self, row: PlanRow) -> str:
        if row.reorder_point is not None:
            return self.tr("订货点是人定的，清空就由程序算。")
        return self.tr("订货点不低于下限。") if 0 < row.lower_limit == row.level.reorder_point else ""

    def _late(self, row: PlanRow) -> str:
        order = row.proposal
        if order is None or not order.is_late or order.runs_out_on is None:
            return ""
        if order.runs_out_on <= self.today_on:
            return self.tr("现在已经用完，今天订也要等 {lead} 天，请催货或调拨。").format(
                lead=round(row.terms.lead_days)
            )
        return self.tr("{day} 就会用完，今天订也要等 {lead} 天，请催货或调拨。").format(
            day=self.day(order.runs_out_on), lead=round(row.terms.lead_days)
        )

    def _read_supplier(self, text: str) -> CellRead:
        wanted = plain_text(text).casefold()
        exact = [one for one, name in self.suppliers.items() if name.casefold() == wanted]
        near = exact or [one for one, name in self.suppliers.items() if wanted in name.casefold()]
        if len(near) == 1:
            return CellRead(near[0])
        if not near:
            return CellRead(None, self.tr("往来单位里没有这一家，请写名称里的几个字。"))
        names = formats.listed(self.suppliers[one] for one in near[:_MOST_NAMED])
        return CellRead(None, self.tr("有几家，请写全：{names}").format(names=names))


def _rate(value: float) -> str:
    return f"{value:.1f}"


def _pieces(value: int | None) -> str:
    if value is None or 0 <= value <= MOST:
        return ""
    return problem_sentence("negative" if value < 0 else "too_many_pieces")


def _at_least_one(value: int | None) -> str:
    return problem_sentence("not_positive") if value == 0 else _pieces(value)


def _days(value: int | None) -> str:
    return "" if value is None or 0 <= value <= LONGEST_DAYS else problem_sentence("not_days")
