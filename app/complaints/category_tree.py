# SPDX-License-Identifier: Apache-2.0
"""The tree of what complaints are about: three levels, the first is the class. Pure.

A category is named by its path (``product.noise.loud``), which stays when its name changes. Must not know
the database: the tree is data of the rule ``complaint.categories``, which ``categories`` reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.complaints.rules import ComplaintClass
from app.core.pinyin import initials

CATEGORIES_RULE = "complaint.categories"
DEPTH, NAME_LENGTH, PATH_LENGTH = 3, 24, 64
_CODE = re.compile(r"[a-z0-9_]{1,20}")
_WRITTEN = re.compile(r"(?P<name>.*?)\s*(?:[(（](?P<code>[^()（）]*)[)）])?")
_BLANKS = {" ": 1, "\t": 2, "　": 2}


@dataclass(frozen=True, slots=True)
class Category:
    """One node below the class: its path and its name."""

    path: str
    name: str

    @property
    def parent(self) -> str:
        """The path one level up."""
        return self.path.rpartition(".")[0]

    @property
    def depth(self) -> int:
        """2 or 3; the class is 1."""
        return self.path.count(".") + 1


@dataclass(frozen=True, slots=True)
class CategoryTree:
    """The categories in their order: each node before what lies below it."""

    categories: tuple[Category, ...] = ()

    def holds(self, path: str) -> bool:
        """Tell whether a path can be chosen."""
        return any(one.path == path for one in self.categories)

    def of_class(self, complaint_class: str) -> tuple[Category, ...]:
        """Return what lies below a class; everything when it is empty."""
        head = f"{complaint_class}." if complaint_class else ""
        return tuple(one for one in self.categories if one.path.startswith(head))

    def has_below(self, path: str) -> bool:
        """Tell whether something lies below a path."""
        return any(one.parent == path for one in self.categories)

    def names(self, path: str) -> tuple[str, ...]:
        """Return the names on the way to a path, without the class; a node that is gone keeps its code."""
        known = {one.path: one.name for one in self.categories}
        parts = path.split(".")
        return tuple(
            known.get(".".join(parts[:depth]), parts[depth - 1]) for depth in range(2, len(parts) + 1)
        )

    def with_older(self, older: CategoryTree) -> CategoryTree:
        """Return the tree together with what an older one alone knows: for names, not for choosing."""
        known = {one.path for one in self.categories}
        return CategoryTree(self.categories + tuple(one for one in older.categories if one.path not in known))


def class_of(path: str) -> str:
    """Return the class that a category lies below."""
    return path.partition(".")[0]


def lies_in(path: str, category: str) -> bool:
    """Tell whether a category is another one or lies below it."""
    return path == category or path.startswith(f"{category}.")


def tree_of(rows: Iterable[Mapping[str, Any]]) -> CategoryTree:
    """Return the tree of a rule's table. Errors: ValueError for one that is none."""
    found: dict[str, Category] = {}
    for row in rows:
        category = Category(str(row["path"]), str(row["name"]))
        codes = category.path.split(".")
        if (
            not 2 <= category.depth <= DEPTH
            or codes[0] not in set(ComplaintClass)
            or not all(_CODE.fullmatch(code) for code in codes)
            or len(category.path) > PATH_LENGTH
            or not 1 <= len(category.name) <= NAME_LENGTH
            or category.path in found
            or (category.depth == DEPTH and category.parent not in found)
        ):
            raise ValueError(category)
        found[category.path] = category
    return CategoryTree(tuple(found.values()))


def rows_of(tree: CategoryTree) -> list[dict[str, str]]:
    """Return the table that a rule holds of a tree."""
    return [{"path": one.path, "name": one.name} for one in tree.categories]


# ---- as text, one line each, two blanks further in for each level


@dataclass(frozen=True, slots=True)
class LineProblem:
    """What is wrong with a line (from 1): a code of problems."""

    line: int
    code: str


def written(tree: CategoryTree, class_names: Mapping[str, str]) -> str:
    """Return the tree as lines: ``class_names`` head it, each node with its code in brackets."""
    lines: list[str] = []
    for code, name in class_names.items():
        lines.append(f"{name} ({code})")
        lines += [
            f"{'  ' * (one.depth - 1)}{one.name} ({one.path.rpartition('.')[2]})"
            for one in tree.of_class(code)
        ]
    return "\n".join(lines) + "\n"


def read_written(text: str, class_names: Mapping[str, str]) -> tuple[CategoryTree, tuple[LineProblem, ...]]:
    """Return the tree of lines and what is wrong with them; a new line gets its code of its initials.

    Codes of problems: unknown_class, too_deep, required, too_long, already_there, not_a_code.
    """
    found: list[Category] = []
    problems: list[LineProblem] = []
    above: list[tuple[int, str]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        indent, name, code = _parts(line)
        while above and above[-1][0] >= indent:
            above.pop()
        if not above:
            head = _class_named(name, code, class_names)
            if not head:
                problems.append(LineProblem(number, "unknown_class"))
                # What stands below an unknown class is not wrong as well.
                head = "?"
            above = [(indent, head)]
            continue
        parent = above[-1][1]
        taken = [one.path for one in found if one.parent == parent]
        problem = _problem(name, code, parent, taken)
        path = f"{parent}.{code or _new_code(name, parent, taken)}"
        above.append((indent, path))
        if parent.startswith("?"):
            continue
        if problem:
            problems.append(LineProblem(number, problem))
        else:
            found.append(Category(path, name))
    return CategoryTree(tuple(_in_order(found))), tuple(problems)


def _parts(line: str) -> tuple[int, str, str]:
    body = line.lstrip(" \t　")
    indent = sum(_BLANKS[blank] for blank in line[: len(line) - len(body)])
    match = _WRITTEN.fullmatch(body.rstrip())
    if match is None:
        return indent, body.strip(), ""
    code = match["code"]
    if code is not None and not code.isascii():
        # Brackets that belong to the name.
        return indent, body.strip(), ""
    return indent, match["name"].strip(), (code or "").strip()


def _class_named(name: str, code: str, class_names: Mapping[str, str]) -> str:
    if code in class_names:
        return code
    return next((known for known, said in class_names.items() if said == name), "")


def _problem(name: str, code: str, parent: str, taken: Sequence[str]) -> str:
    if parent.count(".") >= DEPTH - 1:
        return "too_deep"
    if not name:
        return "required"
    if len(name) > NAME_LENGTH:
        return "too_long"
    if code and not _CODE.fullmatch(code):
        return "not_a_code"
    return "already_there" if code and f"{parent}.{code}" in taken else ""


def _new_code(name: str, parent: str, taken: Sequence[str]) -> str:
    plain = next(iter(initials(name)), "") or "".join(re.findall(r"[a-z0-9]", name.lower()))
    code = plain[:16] or "c"
    free = code
    for number in range(2, len(taken) + 3):
        if f"{parent}.{free}" not in taken:
            break
        free = f"{code}{number}"
    return free


def _in_order(found: Sequence[Category]) -> Iterable[Category]:
    """Yield each node before what lies below it, in the order written."""
    for one in found:
        if one.depth == 2:
            yield one
            yield from (below for below in found if below.parent == one.path)
