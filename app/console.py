# SPDX-License-Identifier: Apache-2.0
"""The subcommands that need no window: import, audit, serve. They print Chinese, for people."""

from __future__ import annotations

import argparse
import gc
import getpass
import io
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app import bootstrap, serving
from app.admin.commands import LogIn, LoginResult, log_in
from app.areas import IMPORT_KINDS
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.core.errors import AppError
from app.core.permissions import Actor
from app.documents.columns import find_columns, known_titles
from app.documents.imports import kind_of, run_import
from app.documents.previews import preview
from app.documents.queries import get_mapping
from app.documents.tabular import read_table
from app.documents.verdicts import Verdict

GOOD, BAD = 0, 1


def run(verb: str, data: DataFolder, arguments: argparse.Namespace) -> int:
    """Run one subcommand; returns the exit code. An expected error is one line with its number."""
    verbs: dict[str, Callable[[DataFolder, argparse.Namespace], int]] = {
        "import": _import,
        "audit": _audit,
        "serve": lambda data, arguments: serving.run(arguments.rest, data),
    }
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        return verbs[verb](data, arguments)
    except AppError as error:
        details = "，".join(f"{name}={value}" for name, value in sorted(error.fields.items()))
        what = f"没有完成，错误 {error.code}：{details or type(error).__name__}。"
        _say(what + "已有的数据完好；改正后可以再运行一次，不会重复写入。", to_error=True)
        return BAD


def _say(line: str, *, to_error: bool = False) -> None:
    stream = sys.stderr if to_error else sys.stdout
    stream.write(line + "\n")
    stream.flush()


def _open(data: DataFolder, arguments: argparse.Namespace) -> Desk:
    return bootstrap.open_desk(data, data.sample if arguments.sample else data.store)


def _audit(data: DataFolder, arguments: argparse.Namespace) -> int:
    desk = _open(data, arguments)
    try:
        lines = desk.audit()
    finally:
        desk.close()
    for line in lines:
        mark, count = ("✓" if line.is_good else "✗"), len(line.problems)
        _say(f"{mark} {line.sentence}：查 {line.checked} 项，{count} 处不符")
        for problem in line.problems:
            _say(f"    {problem}")
    broken = sum(not line.is_good for line in lines)
    _say(f"共 {len(lines)} 条规则，{broken} 条不符。")
    return BAD if broken else GOOD


def _import(data: DataFolder, arguments: argparse.Namespace) -> int:
    kind = kind_of(IMPORT_KINDS, arguments.kind)
    desk = _open(data, arguments)
    # A hundred thousand rows are no garbage: looking through them again and again takes a fifth of the time.
    was_on = gc.isenabled()
    gc.disable()
    try:
        actor = _log_in(desk, arguments.staff)
        table = read_table(Path(arguments.file), known_titles=known_titles(kind))
        remembered = desk.runner.read(actor, get_mapping, kind.key, table.header)
        mapping = find_columns(kind, table.header, remembered)
        for field in kind.fields:
            if field.name in mapping:
                _say(f"  {field.title} ← {table.header[mapping[field.name]]}")
        shown = desk.runner.read(actor, preview, kind, table, mapping, _progress("检查"))
        _say(
            f"{table.file_name}：可导入 {shown.count(Verdict.GOOD)}，重复 {shown.count(Verdict.DUPLICATE)}，"
            f"不合格 {shown.count(Verdict.REJECTED)}，合计行 {shown.count(Verdict.TOTAL)}"
        )
        for row in shown.rows:
            if row.verdict is Verdict.REJECTED:
                _say(f"  第 {row.row.number} 行：{row.field} {row.reason}")
        notes = Counter(row.note.code for row in shown.rows if row.note is not None)
        for code, count in sorted(notes.items()):
            _say(f"  提醒 {code}：{count} 行")
        if shown.left_out:
            _say(f"  文件里没有提到：{len(shown.left_out)} 条（没有改动，在「数据导入」里可以看是哪些）")
        if arguments.check:
            _say("只检查，没有写入。")
            return GOOD

        def write(command: Callable[..., Any], *parts: Any) -> Any:
            return desk.runner.write(actor, command, *parts).answer

        result = run_import(write, kind, shown, desk.reject_store(), progress=_progress("写入"))
        _say(
            f"已导入 {result.imported_count}，重复 {result.duplicate_count}，不合格 {result.rejected_count}。"
        )
        return BAD if result.rejected_count else GOOD
    finally:
        if was_on:
            gc.enable()
        desk.close()


def _log_in(desk: Desk, number: str) -> Actor:
    """Return the actor; the password comes from the keyboard, or from standard input without a terminal."""
    typed = number or _ask("工号：")
    password = getpass.getpass("密码：") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    result: LoginResult = desk.runner.write(desk.visitor(), log_in, LogIn(typed, password)).answer
    if result.actor is None:
        raise result.error or AppError
    return result.actor


def _ask(what: str) -> str:
    """Return what is typed; nothing when there is nobody to ask, which the log-in refuses by its number."""
    try:
        return input(what)
    except EOFError:
        return ""


def _progress(what: str) -> Callable[[int, int], None]:
    def show(done: int, total: int) -> None:
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{what} {done} / {total}" + ("\n" if done == total else ""))
            sys.stderr.flush()

    return show
