# SPDX-License-Identifier: Apache-2.0
"""The manual and the program say the same: pages, links, pictures, keys, names, sheets, error numbers.

Reads the sources as text and the pages as they are shipped; must not open a window.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from app.core.resources import MANUAL
from app.help.changes import KEY as CHANGES_KEY
from app.help.manual import Manual
from app.help.markup import Mark, Picture, lines_of
from app.help.search import search_manual
from ui.help.pages import (
    CONTENTS,
    ERRORS,
    ORDER,
    PLACES,
    MadePages,
    place_of_error,
    place_of_link,
    place_of_sheet,
    read_pages,
)
from ui.shell.navigation import Navigation
from ui.widgets.message_texts import MESSAGES

ROOT = MANUAL.parent.parent
_MOST_BYTES, _MOST_IN_ALL = 60_000, 3_000_000
_QT_KEYS = {"Tab", "Shift+Tab", "↑", "↓", "←", "→", "Alt+9", "Enter", "Esc"}
"""Keys that Qt itself gives every widget, and the last of a row of keys."""
_UNSAID = {"Ctrl+="}
"""A second way to press a key that is explained."""
_QUOTED = re.compile(r'"([^"\n]*)"')
_SHEETS = {
    "帮助", "手册里的图",  # the help itself
    "清除演示数据？",
}  # fmt: skip


@pytest.fixture(scope="module")
def manual() -> Manual:
    return read_pages(MadePages())


def test_every_page_of_the_window_has_its_page(manual: Manual) -> None:
    navigation = Navigation()
    kinds = {module.kind for module in navigation.modules()} | {one.kind for one in navigation.records()}
    assert kinds <= PLACES.keys()
    assert {*PLACES.values(), "start"} <= {page.key for page in manual.pages}
    assert set(ORDER) == {path.stem for path in MANUAL.glob("*.md")}


def test_every_link_leads_somewhere(manual: Manual) -> None:
    broken = []
    for page in manual.pages:
        for span in (span for block in page.blocks for line in lines_of(block) for span in line):
            if span.mark is not Mark.LINK:
                continue
            place = place_of_link(span.target, page.key)
            target = manual.page(place.page)
            anchors = {section.anchor for section in target.sections} if target else set()
            if target is None or (place.anchor and place.anchor not in anchors):
                broken.append(f"{page.key}: {span.target}")
    assert not broken


def test_every_picture_is_there_and_small(manual: Manual) -> None:
    shown = {block.path for page in manual.pages for block in page.blocks if isinstance(block, Picture)}
    files = {f"pictures/{path.name}": path.stat().st_size for path in (MANUAL / "pictures").glob("*.png")}
    assert shown == files.keys()
    assert max(files.values()) <= _MOST_BYTES
    assert sum(files.values()) <= _MOST_IN_ALL
    assert all(block.caption for page in manual.pages for block in page.blocks if isinstance(block, Picture))


def test_the_keys_of_the_manual_are_those_of_the_program(manual: Manual) -> None:
    named = {
        span.text
        for page in manual.pages
        if page.key in ORDER
        for block in page.blocks
        for line in lines_of(block)
        for span in line
        if span.mark is Mark.KEY
    }
    bound = set(_bound_keys())
    assert named - bound - _QT_KEYS == set(), "the manual names keys that do nothing"
    assert bound - named - _UNSAID == set(), "keys that the manual does not name"


def test_names_in_the_manual_stand_on_the_screen(manual: Manual) -> None:
    texts = _texts()
    wrong = [
        f"{page.key}: {name}"
        for page in manual.pages
        if page.key in ORDER
        for section in page.sections
        for name in re.findall(r"「([^」]+)」", section.text)
        if name not in texts
    ]
    assert not wrong


def test_every_sheet_is_explained(manual: Manual) -> None:
    unexplained = {
        title
        for title in _sheet_titles()
        if title not in _SHEETS and not place_of_sheet(manual, title, "none").anchor
    }
    assert not unexplained


def test_every_error_number_is_found(manual: Manual) -> None:
    codes = {name.partition("/")[0] for name in MESSAGES}
    assert len(codes) > 60
    for code in sorted(codes):
        hit = search_manual(manual, code)[0]
        assert hit.page == ERRORS, code
        assert hit.title.startswith(code)
        assert place_of_error(manual, code).anchor == hit.anchor


def test_pages_that_are_made_are_there(manual: Manual) -> None:
    assert [page.key for page in manual.pages[-2:]] == [ERRORS, CHANGES_KEY]
    changes = manual.pages[-1]
    assert len(changes.sections) > 2, "there are notes of this version"
    assert manual.page(CONTENTS) is None, "the contents are drawn by the sheet"


# ---- what the program says


@cache
def _trees() -> tuple[tuple[Path, ast.Module], ...]:
    files = sorted(path for path in (ROOT / "ui").rglob("*.py") if "tour" not in path.parts)
    return tuple((path, ast.parse(path.read_text("utf-8"))) for path in files)


def _calls() -> Iterator[tuple[ast.Call, str]]:
    for _path, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                function = node.func
                name = getattr(function, "id", "") or getattr(function, "attr", "")
                yield node, name


def _bound_keys() -> Iterator[str]:
    """Yield every key that a button shows, that is bound, or that a widget tells of."""
    for call, name in _calls():
        values = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
        if name in {"Button", "IconButton", "add_button"}:
            yield from (
                str(word.value.value)
                for word in call.keywords
                if word.arg == "key" and isinstance(word.value, ast.Constant) and word.value.value
            )
        elif name in {"DeskKey", "bind_key"} and values:
            yield str(values[0]).replace("Return", "Enter")
        elif name == "tell_keys":
            pairs = [argument for argument in ast.walk(call) if isinstance(argument, ast.Tuple)]
            yield from (
                str(pair.elts[0].value)
                for pair in pairs
                if pair.elts and isinstance(pair.elts[0], ast.Constant)
            )
    window = next(tree for path, tree in _trees() if path.name == "window.py" and path.parent.name == "shell")
    for node in ast.walk(window):
        if isinstance(node, ast.FunctionDef) and node.name == "_bind_keys":
            for pair in ast.walk(node):
                if (
                    isinstance(pair, ast.Tuple)
                    and len(pair.elts) == 3
                    and isinstance(pair.elts[0], ast.Constant)
                ):
                    yield str(pair.elts[0].value)
    yield from (f"Alt+{place}" for place in range(1, len(Navigation().modules()) + 1))


def _first(pair: ast.Tuple) -> str:
    head = pair.elts[0] if pair.elts else None
    return str(head.value) if isinstance(head, ast.Constant) else ""


@cache
def _texts() -> frozenset[str]:
    """Return every text of the sources, also without what is filled in and what follows a name."""
    found = set()
    for path in (path for top in ("app", "ui", "reports") for path in (ROOT / top).rglob("*.py")):
        for written in _QUOTED.findall(path.read_text("utf-8")):
            text = written.split("\\t")[0]
            bare = text.rstrip("…？")
            found |= {text, bare, f"{bare}…", f"{bare}？"}
            found |= {text.split("「")[0], text.split("（")[0], text.split(" · ")[0]}
            found.add(re.sub(r"^\{\w+\} ?的?|\s*\{\w+\}.*", "", text).strip())
    return frozenset(found)


def _sheet_titles() -> Iterator[str]:
    for _path, tree in _trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and any(_is_sheet(ast.unparse(one)) for one in node.bases):
                for call in (one for one in ast.walk(node) if isinstance(one, ast.Call)):
                    if ast.unparse(call.func) in {"super().__init__", "self.set_title"}:
                        yield from _titles_in(call)
            elif isinstance(node, ast.Call) and ast.unparse(node.func) == "Overlay":
                yield from _titles_in(node)


def _is_sheet(name: str) -> bool:
    return name.endswith(("Sheet", "Overlay"))


def _titles_in(call: ast.Call) -> Iterator[str]:
    for argument in call.args:
        for inner in ast.walk(argument):
            if (
                isinstance(inner, ast.Call)
                and ast.unparse(inner.func).endswith(("tr", "translate"))
                and isinstance(inner.args[-1], ast.Constant)
            ):
                yield re.sub(r"\s*\{\w+\}\s*(的)?", "", str(inner.args[-1].value))
