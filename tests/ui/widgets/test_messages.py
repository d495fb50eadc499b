# SPDX-License-Identifier: Apache-2.0
"""Every error has its sentences in Chinese, filled with its fields, and tells nothing it should not."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import string
import subprocess
import sys
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import app
from app.core.errors import (
    AppError,
    BadRecoveryKeyError,
    DiskFullError,
    NotFoundError,
    NotPermittedError,
    ProblemsError,
)
from app.sync.errors import BadCodeError, OfflineError
from ui.widgets.message_texts import MESSAGES
from ui.widgets.messages import (
    message_for,
    problem_sentence,
    problem_sentences,
)
from ui.widgets.problem_texts import PROBLEMS

# What people type, not what they read.
TYPED = {"今天", "昨天", "前天", "明天", "后天", "M月d日 dddd"}
DERIVED = {"amount", "most", "limit", "size", "wait", "count", "error"}


def all_errors() -> list[type[AppError]]:
    """Return every error class of every area."""
    for module in pkgutil.iter_modules(app.__path__):
        if module.ispkg:
            inner = importlib.import_module(f"app.{module.name}")
            if any(found.name == "errors" for found in pkgutil.iter_modules(inner.__path__)):
                importlib.import_module(f"app.{module.name}.errors")
    found, todo = [], [AppError]
    while todo:
        todo += todo[0].__subclasses__()
        found.append(todo.pop(0))
    return found


def test_every_code_has_its_sentences() -> None:
    assert [error.__name__ for error in all_errors() if error.code not in MESSAGES] == []


def test_no_sentence_is_left_without_its_error() -> None:
    codes = {error.code for error in all_errors()}
    assert {key.partition("/")[0] for key in MESSAGES} - codes == set()


def test_every_message_says_what_happened_and_what_to_do() -> None:
    for key, texts in MESSAGES.items():
        assert texts.title, key
        assert not texts.title.endswith("。"), key
        assert texts.what.endswith("。"), key
        assert texts.do.endswith("。"), key
        assert texts.safe == "" or texts.safe.endswith("。"), key
        # Only log-in, where nothing can be lost, says nothing of safety.
        assert texts.safe or key.startswith("E20"), key


def test_fields_in_the_sentences_are_fields_of_the_error() -> None:
    documented = {error.code: set(re.findall(r"``(\w+)``", error.__doc__ or "")) for error in all_errors()}
    for key, texts in MESSAGES.items():
        used = {name for text in texts for _lit, name, _spec, _conv in string.Formatter().parse(text) if name}
        known = documented[key.partition("/")[0]] | DERIVED | {"kind", "number", "path"}
        assert used - known == set(), key


def test_fields_are_filled_in() -> None:
    assert "/data" in message_for(DiskFullError(path="/data")).what
    assert message_for(BadRecoveryKeyError(line=3)).title == "恢复密钥第 3 行不对"
    assert message_for(BadRecoveryKeyError(line=0)).title == "恢复密钥不对"
    assert "顾客" in message_for(NotFoundError(kind="customer", row_id=1)).what
    assert "查看修改历史" in message_for(NotPermittedError(permission="history.read")).what
    assert "有 2 处" in message_for(ProblemsError({"a": "required", "b": "too_long"})).what


@pytest.mark.parametrize(("seconds", "words"), [(5, "5 秒"), (59, "59 秒"), (60, "1 分钟"), (61, "2 分钟")])
def test_waiting_is_said_in_words(seconds: int, words: str) -> None:
    class LockedForTestError(AppError):
        code = "E2003"

    assert words in message_for(LockedForTestError(seconds=seconds, until_at=date(2026, 11, 21))).what


def test_money_and_sizes_are_said_for_people() -> None:
    class TooLargeForTestError(AppError):
        code = "E5003"

    class BeyondForTestError(AppError):
        code = "E6013"

    large = message_for(
        TooLargeForTestError(file_name="a.png", size_bytes=31_457_280, limit_bytes=20_971_520)
    )
    assert "30 MB" in large.what
    assert "20 MB" in large.what
    assert (
        "1,299.50"
        in message_for(BeyondForTestError(amount_fen=129_950, limit_fen=50_000, number="0427")).what
    )


def test_an_unexpected_error_tells_nothing_personal() -> None:
    message = message_for(ValueError("陈淑芬 12000000007"))
    assert message.code == "E9000"
    assert "陈淑芬" not in message.plain()
    assert "ValueError" in message.what

    class UnknownForTestError(AppError):
        code = "E7777"

    assert message_for(UnknownForTestError(name="陈淑芬")).code == "E7777"
    assert "陈淑芬" not in message_for(UnknownForTestError(name="陈淑芬")).plain()


def test_a_missing_field_does_not_break_the_sentence() -> None:
    assert message_for(DiskFullError()).what.endswith("。")


def test_every_problem_code_of_the_areas_has_its_sentence() -> None:
    folder = Path(next(iter(app.__path__)))
    text = "\n".join(path.read_text("utf-8") for path in sorted(folder.rglob("*.py")))
    patterns = (
        r'problems\[[^\]]+\] = "(\w+)"',
        r'ProblemsError\(\{"[^"]+": "(\w+)"',
        r'CellError\("(\w+)"',
        r'return \{"\w+": "(\w+)"\}',
    )
    codes = {code for pattern in patterns for code in re.findall(pattern, text)}
    assert len(codes) > 20
    assert sorted(code for code in codes if code not in PROBLEMS) == []


def test_problems_become_sentences_by_field() -> None:
    assert problem_sentences({"phone": "not_a_phone"}) == {"phone": PROBLEMS["not_a_phone"]}
    assert problem_sentence("never_heard_of") == "这里没有填对，请检查。"
    assert all(text.endswith("。") for text in PROBLEMS.values())


def test_every_sentence_is_found_by_the_translators_tool(tmp_path: Path) -> None:
    widgets = Path(__file__).parents[3] / "ui/widgets"
    target = tmp_path / "widgets.ts"
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    files = [str(path) for path in sorted(widgets.glob("*.py"))]
    subprocess.run(
        [str(tool), "-source-language", "zh_CN", *files, "-ts", str(target)], check=True, capture_output=True
    )
    found = {element.text for element in ET.parse(target).iter("source")}
    wanted = {text for texts in MESSAGES.values() for text in texts if text} | set(PROBLEMS.values())
    assert wanted - found == set()
    # Chinese in the code that no translation call surrounds would stay Chinese for ever.
    loose = set()
    for path in widgets.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and _is_shown(node.value):
                loose.add((path.name, node.value))
    docstrings = {text for _name, text in loose if {"\n", "\\"} & set(text) or text.endswith(".")}
    assert {(name, text) for name, text in loose if text not in found | docstrings | TYPED} == set()


def _is_shown(text: str) -> bool:
    return any("\u4e00" <= mark <= "\u9fff" for mark in text)


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ("length", "没有输全"),
        ("has_data", "带数据接入"),
        ("no_data", "新工位"),
        ("used", "已经用过"),
        ("", "已经用过"),
    ],
)
def test_a_code_that_does_not_work_says_why(why: str, words: str) -> None:
    assert words in message_for(BadCodeError(why=why)).plain()


def test_a_joining_desk_is_not_told_to_go_on_working() -> None:
    for why in ("joining", "cut_off"):
        said = message_for(OfflineError(url="https://hq:8443", cause="refused", why=why))
        assert "照常工作" not in said.plain()
        assert said.code == "E7001"
        assert "https://hq:8443" in said.what
    assert "照常工作" in message_for(OfflineError(url="https://hq:8443")).plain()
