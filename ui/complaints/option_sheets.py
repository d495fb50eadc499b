# SPDX-License-Identifier: Apache-2.0
"""The sheets of ways out: lay two to five before the leader, and choose one. Commands alone store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.complaints.choosing import (
    FEWEST,
    MOST,
    ChooseOption,
    OfferOptions,
    OptionInput,
    OptionRow,
    choose_option,
    offer_options,
)
from app.complaints.rows import ComplaintDetail
from ui.client import Client
from ui.complaints.sheets import ActSheet, moved_problems
from ui.widgets import formats
from ui.widgets.fields import Field, FieldKind


class OptionsSheet(ActSheet):
    """Ways out with their costs; the leader chooses one of them (C16)."""

    def __init__(
        self, client: Client, parent: QWidget, detail: ComplaintDetail, before: Sequence[OptionRow] = ()
    ) -> None:
        super().__init__(client, parent, "", "list-details", 640)
        self.set_title(self.tr("备选方案 {number}").format(number=detail.number))
        self.set_lead(self.tr("写 2 到 5 个，由主管选定一个。改过再交，代替原来的一组。"))
        self._id = detail.id
        self._shown = FEWEST
        fields: list[Field] = []
        for place in range(1, MOST + 1):
            fields += self._fields_of(place)
        self.show_form(tuple(fields), self.tr("交主管选定"))
        self._more = self.add_button(self.tr("再写一个"), kind="ghost", icon="plus", key="Alt+N", left=True)
        self._more.clicked.connect(lambda _on=False: self._show_more())
        self._more.bind_key()
        first: dict[str, object] = {"remedy.1": detail.remedy or None}
        for row in before:
            first |= {
                f"text.{row.position}": row.text,
                f"remedy.{row.position}": row.remedy or None,
                f"cost_fen.{row.position}": row.cost_fen / 100 if row.cost_fen else None,
            }
        self.form.set_values(first)
        self._fit(max(FEWEST, len(before)))
        draft = self.keep_draft_as("options", detail.id)
        draft.filled.connect(self._fit_filled)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the options that are filled in."""
        return offer_options, OfferOptions(self._id, tuple(self._option(place) for place in self._places()))

    def show_failure(self, error: Exception) -> None:
        """Say what is wrong with all of them at the first that is empty."""
        super().show_failure(moved_problems(error, {"options": f"text.{min(self._filled() + 1, MOST)}"}))

    def _fields_of(self, place: int) -> tuple[Field, ...]:
        is_needed = place <= FEWEST
        return (
            Field(
                f"text.{place}",
                self.tr("方案 {number}").format(number=place),
                FieldKind.TEXT,
                required=is_needed,
                rows=2,
                span=2,
                placeholder=self.tr("怎么处理、由谁办、何时办好"),
            ),
            Field(
                f"remedy.{place}",
                self.tr("处理方式"),
                FieldKind.CHOICE,
                choices=self.words.choices("remedy"),
            ),
            Field(
                f"cost_fen.{place}",
                self.tr("费用"),
                FieldKind.NUMBER,
                decimals=2,
                suffix=self.tr("元"),
            ),
        )

    def _places(self) -> list[int]:
        """Return the places that are sent: the first two, and what is filled in after them."""
        return [place for place in range(1, MOST + 1) if place <= FEWEST or self.text(f"text.{place}")]

    def _filled(self) -> int:
        filled = [place for place in range(1, MOST + 1) if self.text(f"text.{place}")]
        return max((FEWEST, *filled))

    def _option(self, place: int) -> OptionInput:
        return OptionInput(
            self.text(f"text.{place}"),
            str(self.form.value(f"remedy.{place}") or ""),
            self.fen(f"cost_fen.{place}"),
        )

    def _show_more(self) -> None:
        self._fit(self._shown + 1)
        self.form.editor(f"text.{self._shown}").setFocus()

    def _fit_filled(self) -> None:
        self._fit(self._filled())

    def _fit(self, count: int) -> None:
        self._shown = min(count, MOST)
        for place in range(1, MOST + 1):
            for name in ("text", "remedy", "cost_fen"):
                self.form.set_shown(f"{name}.{place}", place <= self._shown)
        if self._shown == MOST:
            self._more.disable(self.tr("最多写五个"))


class ChoiceSheet(ActSheet):
    """The leader chooses a way out, which becomes the plan."""

    def __init__(
        self,
        client: Client,
        parent: QWidget,
        detail: ComplaintDetail,
        options: Sequence[OptionRow],
        chosen_id: UUID | None = None,
    ) -> None:
        super().__init__(client, parent, "", "check", 600)
        self.set_title(self.tr("选定方案 {number}").format(number=detail.number))
        self.set_lead("\n".join(self._in_words(row) for row in options))
        choices = tuple((row.id, self._short(row)) for row in options)
        self.show_form(
            (
                Field("option_id", self.tr("选定"), FieldKind.CHOICE, required=True, choices=choices, span=2),
                Field("text", self.tr("理由或要求"), FieldKind.TEXT, rows=2, span=2),
                Field("waits", self.tr("选定后转为“待顾客”"), FieldKind.CHECK),
            ),
            self.tr("选定"),
        )
        self.form.set_values({"option_id": chosen_id})
        self.keep_draft_as("choice", detail.id)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the choice."""
        option_id = self.chosen_id("option_id") or UUID(int=0)
        return choose_option, ChooseOption(option_id, self.text("text"), bool(self.form.value("waits")))

    def _in_words(self, row: OptionRow) -> str:
        cost = self.tr("费用 {amount}").format(amount=formats.money(row.cost_fen)) if row.cost_fen else ""
        parts = (self.words.remedy(row.remedy), row.text, cost)
        return f"{row.position}. " + " · ".join(part for part in parts if part)

    def _short(self, row: OptionRow) -> str:
        return self._in_words(row).replace("\n", " ")[:60]
