# SPDX-License-Identifier: Apache-2.0
"""The tree of categories as lines that are edited, and how well the desk can suggest one. Commands store."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.complaints.categories import SaveCategories, get_categories, save_categories
from app.complaints.category_tree import CategoryTree, LineProblem, read_written, written
from app.complaints.learning import Depth, LearnedRow, get_learned
from app.complaints.rules import ComplaintClass
from app.complaints.suggest import LEAST_CASES, LEAST_PERCENT
from app.core.errors import ProblemsError
from app.core.ids import NIL
from ui.client import Client
from ui.complaints.sheets import ActSheet
from ui.widgets.banner import Banner
from ui.widgets.fields import Field, FieldKind
from ui.widgets.messages import problem_sentence

_MOST_SAID = 5


class CategoriesSheet(ActSheet):
    """Edit the tree: each line a name, two blanks further in for each level, its code in brackets."""

    def __init__(self, client: Client, parent: QWidget) -> None:
        super().__init__(client, parent, "", "list-details", 720)
        self.set_title(self.tr("投诉细类"))
        self._tree = CategoryTree()
        self._names = {code.value: self.words.complaint_class(code.value) for code in ComplaintClass}
        self.show_form(
            (
                Field(
                    "lines",
                    self.tr("分类"),
                    FieldKind.TEXT,
                    required=True,
                    rows=14,
                    span=2,
                    hint=self.tr(
                        "顶格是类别；往里缩两格是下一级，最多三级。括号里是代码，改名时请留着；新的一行不用写代码。"
                    ),
                ),
                Field("from_on", self.tr("从哪天起"), FieldKind.DATE, required=True),
                Field("source", self.tr("出处"), required=True, most=200),
            ),
            self.tr("保存"),
        )
        self.form.set_values({"from_on": client.desk.runner.today_on})
        client.jobs.read(get_categories, owner=self, done=self._on_tree)
        client.jobs.read(get_learned, owner=self, done=self._on_learned)

    def order(self) -> tuple[Callable[..., Any], object]:
        """Return the tree to be stored."""
        tree, _problems = read_written(self.text("lines"), self._names)
        from_on = self.form.value("from_on")
        return save_categories, SaveCategories(tree.categories, from_on, self.text("source"))  # type: ignore[arg-type]

    def accept(self) -> None:
        """Say which lines are wrong before anything is stored."""
        _tree, problems = read_written(self.text("lines"), self._names)
        if problems:
            self._say(problems)
        else:
            super().accept()

    def show_failure(self, error: Exception) -> None:
        """Say what is wrong with the tree at its field."""
        if isinstance(error, ProblemsError) and "value" in error.problems:
            error = ProblemsError(
                {"lines" if name == "value" else name: code for name, code in error.problems.items()}
            )
        super().show_failure(error)

    # ---- inside

    def _say(self, problems: Sequence[LineProblem]) -> None:
        said = [
            self.tr("第 {line} 行：{problem}").format(line=one.line, problem=problem_sentence(one.code))
            for one in problems[:_MOST_SAID]
        ]
        if len(problems) > _MOST_SAID:
            said.append(self.tr("还有 {count} 行也要改。").format(count=len(problems) - _MOST_SAID))
        self.set_notice(Banner("\n".join(said), tone="warn"))

    def _on_tree(self, tree: CategoryTree) -> None:
        self._tree = tree
        self.form.set_values({"lines": written(tree, self._names)})
        if self.draft is None:
            self.keep_draft_as("categories", NIL)

    def _on_learned(self, row: LearnedRow | None) -> None:
        if row is None or row.case_count < LEAST_CASES:
            self.set_lead(
                self.tr("登记时的建议：完结的投诉满 {count} 件后，每天自动学一次。").format(count=LEAST_CASES)
            )
        elif row.depth is Depth.NOTHING:
            self.set_lead(
                self.tr(
                    "登记时的建议没有开启：用本店 {count} 件完结投诉试，准确率 {percent} %，不到 {least} %。"
                ).format(count=row.case_count, percent=row.right_percent, least=LEAST_PERCENT)
            )
        else:
            self.set_lead(
                self.tr("登记时的建议已开启：用本店 {count} 件完结投诉试过，准确率 {percent} %。").format(
                    count=row.case_count, percent=row.right_percent
                )
            )
