# SPDX-License-Identifier: Apache-2.0
"""The two tables by which cases are hurried: the limits of the clocks, and who is warned when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.complaints.limit_changes import ChangeLimit, ChangeRung, change_limit, change_rung
from app.complaints.limit_versions import TableVersion
from app.complaints.limits import OWNER, Clock, Limit, Rung, Unit
from ui.admin.section import Values
from ui.client import Client
from ui.complaints.limit_pane import Command, LimitPane
from ui.widgets.fields import Field, FieldKind
from ui.widgets.row_table import Align, Column, Paint


class LimitsTable(LimitPane):
    """时限."""

    name = "admin.limits"

    def table_name(self) -> str:
        """Return what the list is called aloud."""
        return self.tr("时限列表")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        words = self.words
        return (
            Column("clock", self.tr("时限"), lambda row: words.clock(row.clock), width=116,
                   paint=Paint.STRONG),
            Column("for", self.tr("适用于"), words.who_for, width=190),
            Column("amount", self.tr("时长"), words.amount, width=108),
            Column("pauses", self.tr("停表"), words.pauses, width=140, paint=Paint.SECOND),
            Column("why", self.tr("依据"), lambda row: row.why, width=200, paint=Paint.SECOND, stretch=True),
        )  # fmt: skip

    def row_key(self, row: Limit) -> object:
        """Return what tells a limit from the others."""
        return row.clock, row.nature, row.complaint_class, row.source, row.priority, row.cycle

    def rows_of(self, version: TableVersion) -> tuple[Limit, ...]:
        """Return the limits."""
        return version.limits

    def fields(self, row: Limit | None) -> tuple[Field, ...]:
        """Return the fields of a limit."""
        del row
        words = self.words
        waiting = tuple(Field(status.value, self.tr("{status}时停表").format(status=name), FieldKind.CHECK)
                        for status, name in words.waiting())  # fmt: skip
        return (
            Field("clock", self.tr("时限"), FieldKind.CHOICE, required=True, choices=words.choices("clock")),
            Field("nature", self.tr("性质"), FieldKind.CHOICE, choices=words.choices("nature")),
            Field("complaint_class", self.tr("类别"), FieldKind.CHOICE,
                  choices=words.choices("complaint_class")),
            Field("case_source", self.tr("来源"), FieldKind.CHOICE, choices=words.choices("case_source")),
            Field("priority", self.tr("紧急程度"), FieldKind.CHOICE, choices=words.choices("priority")),
            Field("cycle", self.tr("哪次处理"), FieldKind.CHOICE, choices=words.choices("cycle")),
            Field("amount", self.tr("时长"), FieldKind.NUMBER, required=True),
            Field("unit", self.tr("单位"), FieldKind.CHOICE, required=True, choices=words.choices("unit")),
            *waiting,
            Field("why", self.tr("依据"), required=True, most=200, span=2),
        )  # fmt: skip

    def values_of(self, row: Limit | None) -> Values:
        """Return what the sheet shows of a limit."""
        waiting = {
            status.value: row is not None and status in row.pauses for status, _ in self.words.waiting()
        }
        if row is None:
            empty = dict.fromkeys(("nature", "complaint_class", "case_source", "priority", "cycle"), "")
            return {**empty, **waiting, "amount": 1, "unit": Unit.HOURS.value}
        return {
            "clock": row.clock.value,
            "nature": row.nature,
            "complaint_class": row.complaint_class,
            "case_source": row.source,
            "priority": row.priority,
            "cycle": row.cycle,
            "amount": row.amount,
            "unit": row.unit.value,
            "why": row.why,
            **waiting,
        }

    def command(self) -> Command:
        """Return what changes a limit."""
        return change_limit

    def change(
        self, old: Limit | None, values: Values | None, from_on: date | None, source: str
    ) -> ChangeLimit:
        """Return the change of a limit."""
        new = None
        if values is not None:
            new = Limit(
                clock=Clock(values["clock"]),
                amount=int(values["amount"]),
                unit=Unit(values["unit"]),
                nature=values["nature"] or "",
                complaint_class=values["complaint_class"] or "",
                source=values["case_source"] or "",
                priority=values["priority"] or "",
                cycle=values["cycle"] or "",
                pauses=tuple(status.value for status, _ in self.words.waiting() if values[status.value]),
                why=values["why"],
                amount_rule=old.amount_rule if old else "",
            )
        return ChangeLimit(old, new, from_on, source)

    def sheet_title(self, row: Limit | None) -> str:
        """Return the title of the sheet."""
        if row is None:
            return self.tr("新增时限")
        title = self.tr("时限：{clock}（{cases}）")
        return title.format(clock=self.words.clock(row.clock), cases=self.words.who_for(row))


class LadderTable(LimitPane):
    """提醒与上报."""

    name = "admin.ladder"

    def __init__(self, client: Client) -> None:
        self._roles: Mapping[str, str] = {}
        super().__init__(client)

    def show_roles(self, roles: Mapping[str, str]) -> None:
        """Take the titles of the roles by code."""
        self._roles = roles
        self.table.viewport().update()

    def table_name(self) -> str:
        """Return what the list is called aloud."""
        return self.tr("提醒与上报列表")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns."""
        words = self.words
        return (
            Column("step", self.tr("提醒"), words.step, width=190, paint=Paint.STRONG),
            Column("clock", self.tr("按哪个时限"), lambda row: words.clock(row.clock), width=124),
            Column("share", self.tr("什么时候"), words.share, width=92, align=Align.CENTER),
            Column("to", self.tr("提醒谁"), lambda row: words.whom(row, self._roles), width=96),
            Column("for", self.tr("适用于"), words.rung_for, width=110),
            Column("reason", self.tr("写明原因"), self._reason, width=76, align=Align.CENTER),
            Column("why", self.tr("依据"), lambda row: row.why, width=160, paint=Paint.SECOND, stretch=True),
        )  # fmt: skip

    def row_key(self, row: Rung) -> object:
        """Return what tells a rung from the others."""
        return row.step

    def rows_of(self, version: TableVersion) -> tuple[Rung, ...]:
        """Return the rungs."""
        return version.rungs

    def fields(self, row: Rung | None) -> tuple[Field, ...]:
        """Return the fields of a rung; what came with the program keeps its name."""
        words = self.words
        roles = ((OWNER, self.tr("受理人")), *self._roles.items())
        names = (Field("step", self.tr("名称"), required=True, most=24, span=2),)
        return (
            *(names if row is None or words.is_own(row) else ()),
            Field("clock", self.tr("按哪个时限"), FieldKind.CHOICE, choices=words.choices("rung_clock")),
            Field("percent", self.tr("用去多少时提醒"), FieldKind.NUMBER, required=True, suffix="%",
                  hint=self.tr("100 就是到时限")),
            Field("to", self.tr("提醒谁"), FieldKind.CHOICE, required=True, choices=roles),
            Field("priorities", self.tr("紧急程度"), FieldKind.CHOICE, choices=words.choices("priority")),
            Field("sources", self.tr("来源"), FieldKind.CHOICE, choices=words.choices("case_source")),
            Field("needs_reason", self.tr("受理人须写明未解决的原因"), FieldKind.CHECK),
            Field("why", self.tr("依据"), required=True, most=200, span=2),
        )  # fmt: skip

    def values_of(self, row: Rung | None) -> Values:
        """Return what the sheet shows of a rung."""
        if row is None:
            return {"clock": Clock.RESOLUTION.value, "percent": 100, "priorities": "", "sources": ""}
        shown: Values = {
            "clock": row.clock.value if row.clock else "",
            "percent": row.percent,
            "to": row.to,
            "priorities": next(iter(sorted(row.priorities)), ""),
            "sources": next(iter(sorted(row.sources)), ""),
            "needs_reason": row.needs_reason,
            "why": row.why,
        }
        return shown | ({"step": row.step} if self.words.is_own(row) else {})

    def command(self) -> Command:
        """Return what changes a rung."""
        return change_rung

    def change(
        self, old: Rung | None, values: Values | None, from_on: date | None, source: str
    ) -> ChangeRung:
        """Return the change of a rung."""
        new = None
        if values is not None:
            shown = self.values_of(old)
            new = Rung(
                step=values.get("step") or (old.step if old else ""),
                clock=Clock(values["clock"]) if values["clock"] else None,
                percent=int(values["percent"]),
                to=values["to"] or "",
                needs_reason=values["needs_reason"],
                priorities=_kept(old.priorities if old else frozenset(), shown, values, "priorities"),
                sources=_kept(old.sources if old else frozenset(), shown, values, "sources"),
                why=values["why"],
            )
        return ChangeRung(old, new, from_on, source)

    def sheet_title(self, row: Rung | None) -> str:
        """Return the title of the sheet."""
        return (
            self.tr("新增提醒") if row is None else self.tr("提醒：{step}").format(step=self.words.step(row))
        )

    def _reason(self, row: Rung) -> str:
        return self.tr("要") if row.needs_reason else ""


def _kept(before: frozenset[str], shown: Values, values: Values, name: str) -> frozenset[str]:
    """Return the chosen one; several that a rule names stay while nobody chose otherwise."""
    chosen: Any = values[name] or ""
    if chosen == shown[name]:
        return before
    return frozenset({chosen}) if chosen else frozenset()
