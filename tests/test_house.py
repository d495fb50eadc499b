# SPDX-License-Identifier: Apache-2.0
"""The house rules that neither ruff nor the import contracts can see. Must not know what any area does."""

from __future__ import annotations

import ast
import csv
import dataclasses
import enum
import gzip
import importlib
import importlib.metadata
import inspect
import pkgutil
import re
import subprocess
import sys
import tomllib
import types
import typing
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import Date, DateTime, Integer, UniqueConstraint

import app
from app.core import synced
from app.core.db import Base, UtcDateTime
from app.core.errors import AppError
from ui.widgets.message_texts import MESSAGES
from ui.widgets.problem_texts import PROBLEMS

ROOT = Path(__file__).resolve().parent.parent
TEXT = {
    "",
    ".md",
    ".py",
    ".toml",
    ".lock",
    ".yaml",
    ".yml",
    ".ini",
    ".txt",
    ".csv",
    ".json",
    ".svg",
    ".ts",
    ".cfg",
}
MAX_LINES = 600
BANNED_NAMES = {"utils", "common", "helpers", "misc", "base", "manager"}

# Where an area has no place of its own, and why.
NO_UI = {"core": "the ground floor has no pages"}
UI_ALONE = {
    "shell": "the window around the areas",
    "workbench": "shows what the areas hold",
    "theme": "looks",
    "widgets": "parts of pages",
}


def _files() -> list[Path]:
    """Every file that git keeps or would keep."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


FILES = _files()
TEXTS = {path: path.read_text("utf-8") for path in FILES if path.suffix in TEXT}
OTHER_TEXTS = {
    path: text for path, text in TEXTS.items() if path != Path(__file__).resolve()
}  # rules name what they ban
SOURCES = {path: text for path, text in TEXTS.items() if path.suffix == ".py"}


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _packages(folder: str) -> set[str]:
    return {path.parent.name for path in (ROOT / folder).glob("*/__init__.py")}


@pytest.fixture(scope="module")
def modules() -> dict[str, types.ModuleType]:
    """Every module of app but the migrations, imported: all tables, errors and permissions are declared."""
    names = [
        found.name for found in pkgutil.walk_packages(app.__path__, "app.") if ".migrations" not in found.name
    ]
    return {name: importlib.import_module(name) for name in names}


# --- files ---------------------------------------------------------------------------------------------


def test_no_file_is_longer_than_a_reader_holds() -> None:
    too_long = {
        _name(path): text.count("\n") for path, text in SOURCES.items() if text.count("\n") > MAX_LINES
    }
    assert too_long == {}


def test_no_file_or_folder_bears_a_banned_name() -> None:
    parts = {part.split(".")[0]: _name(path) for path in SOURCES for part in path.relative_to(ROOT).parts}
    assert {name: parts[name] for name in BANNED_NAMES & set(parts)} == {}


def test_every_module_states_its_licence_and_what_it_holds() -> None:
    silent = []
    for path, text in SOURCES.items():
        first = [line for line in text.splitlines()[:2] if not line.startswith("#!")][:1]
        if first != ["# SPDX-License-Identifier: Apache-2.0"] or not ast.get_docstring(ast.parse(text)):
            silent.append(_name(path))
    assert silent == []


def test_every_area_has_its_four_places() -> None:
    areas, pages = _packages("app"), _packages("ui")
    assert areas - pages - set(NO_UI) == set(), "no ui/<area>"
    assert pages - areas - set(UI_ALONE) == set(), "a ui area without app/<area>"
    without_tests = {area for area in areas if not list((ROOT / "tests/unit" / area).glob("test_*.py"))}
    assert without_tests == set(), "no tests/unit/<area>"
    without_ui_tests = {page for page in pages if not list((ROOT / "tests/ui" / page).glob("test_*.py"))}
    assert without_ui_tests == set(), "no tests/ui/<area>"
    assert set(NO_UI) <= areas - pages, "an exception that is none any more"


def test_test_folders_mirror_the_code() -> None:
    mirrored = {"unit": _packages("app") | {"reports"}, "ui": _packages("ui")}
    for kind, known in mirrored.items():
        folders = {path.relative_to(ROOT / "tests" / kind).parts[0] for path in SOURCES if _below(path, kind)}
        assert {folder for folder in folders if not folder.endswith(".py")} - known == set()


def _below(path: Path, kind: str) -> bool:
    return (ROOT / "tests" / kind) in path.parents


# --- text ----------------------------------------------------------------------------------------------


def _lines_with(pattern: re.Pattern[str], texts: Mapping[Path, str]) -> list[str]:
    return [
        f"{_name(path)}: {line.strip()[:100]}"
        for path, text in texts.items()
        if pattern.search(text)
        for line in text.splitlines()
        if pattern.search(line)
    ]


def test_no_package_registry_is_named() -> None:
    hosts = r"pypi\.org|pythonhosted|npmjs\.(org|com)|jfrog|artifactory|--index-url"
    assert _lines_with(re.compile(hosts, re.IGNORECASE), OTHER_TEXTS) == []


def test_no_place_on_one_machine_is_named() -> None:
    places = r"(?<![\w.])/(root|work|home/\w+|Users/\w+)/|[A-Z]:\\+Users"
    assert _lines_with(re.compile(places), OTHER_TEXTS) == []


def test_colours_stand_in_the_tokens_alone() -> None:
    texts = {path: text for path, text in SOURCES.items() if _name(path).startswith(("ui/", "app/"))}
    texts.pop(ROOT / "ui/theme/tokens.py", None)
    assert (
        _lines_with(
            re.compile(r"""["'\s:]#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3}){0,1}(?:[0-9a-fA-F]{2})?["';\s]"""), texts
        )
        == []
    )


def test_no_sentence_of_the_unlicensed_messages_is_kept_here(shared_data: Path) -> None:
    length = 16
    with gzip.open(
        shared_data / "complaints/zh_messages_with_replies.csv.gz", "rt", encoding="utf-8-sig"
    ) as stream:
        cells = {cell for row in csv.reader(stream) for cell in row if len(cell) > 2 * length}
    known = {cell[start : start + length] for cell in cells for start in range(len(cell) - length)}
    known = {piece for piece in known if sum("一" <= character <= "鿿" for character in piece) > length // 2}
    assert len(known) > 10_000
    copied = [
        f"{_name(path)}: {text[start : start + length]}"
        for path, text in TEXTS.items()
        if any("一" <= character <= "鿿" for character in text)
        for start in range(len(text) - length)
        if text[start : start + length] in known
    ]
    assert copied == []


# --- libraries -----------------------------------------------------------------------------------------

NEVER_IMPORTED = {
    "httptools": "uvicorn's faster parser",
    "tzdata": "the zones of systems that have none (Windows)",
    "uvloop": "a faster loop where it is installed",
}
NAMESPACES = {"backports-tarfile", "compression"}
"""Another package below the name `backports`, and what Python 3.14 calls its own."""


def _imports(*tops: str) -> Iterator[tuple[str, str]]:
    """Yield (module, name) for all that the files below `tops` import; name is empty for a whole module."""
    for path, text in SOURCES.items():
        if _name(path).split("/")[0] in tops:
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.Import | ast.ImportFrom):
                    for alias in node.names:
                        whole = isinstance(node, ast.Import)
                        yield (alias.name, "") if whole else (str(node.module), alias.name)


def _imported_libraries() -> set[str]:
    """Return the packages that the program imports, by their names in the lock."""
    owners = importlib.metadata.packages_distributions()
    names = {module.split(".")[0] for module, _ in _imports("app", "reports", "ui", "main.py")}
    foreign = names - {"app", "reports", "ui"} - set(sys.stdlib_module_names)
    return {re.sub(r"[-_.]+", "-", owner).lower() for name in foreign for owner in owners.get(name, [name])}


def test_what_is_imported_is_declared_and_what_is_declared_is_used() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = project["dependencies"] + project["optional-dependencies"]["server"]
    declared = {re.split(r"[=<>\[; ]", name)[0].lower().replace(".", "-") for name in asked}
    imported = _imported_libraries() - {"shiboken6"} - NAMESPACES  # shiboken6 is half of PySide6
    assert imported - declared == set(), "imported, not declared"
    assert declared - imported == set(NEVER_IMPORTED), "declared, not used"


# --- queries return frozen rows ------------------------------------------------------------------------

OPEN_VALUES = {
    "ImportRow.values: Any": "a cell of a file may hold anything",
    "Said.details: Any": "what was said of a statement, as its fact keeps it",
    "StatementActRow.details: object": "what was said of a statement, as its fact keeps it",
}
PLAIN = (str, int, float, bool, bytes, UUID, datetime, date, time, timedelta, Decimal, Path, type(None))


def _not_frozen(hint: object, seen: set[object]) -> Iterator[str]:
    """Yield what in a return type may change or may drag the database along; looks into the rows' fields."""
    arguments = typing.get_args(hint)
    if hint in seen or hint in {Ellipsis, None} or typing.get_origin(hint) is typing.Literal:
        return
    seen.add(hint)
    if arguments:
        for argument in arguments:
            yield from _not_frozen(argument, seen)
    elif dataclasses.is_dataclass(hint) and isinstance(hint, type):
        if not hint.__dataclass_params__.frozen:
            yield f"{hint.__name__} is not frozen"
        for name, field in typing.get_type_hints(hint).items():
            yield from (f"{hint.__name__}.{name}: {found}" for found in _not_frozen(field, seen))
    elif isinstance(hint, type) and issubclass(hint, tuple) and hasattr(hint, "_fields"):
        for name, field in typing.get_type_hints(hint).items():
            yield from (f"{hint.__name__}.{name}: {found}" for found in _not_frozen(field, seen))
    elif not (isinstance(hint, type) and issubclass(hint, (*PLAIN, enum.Enum))):
        yield getattr(hint, "__name__", repr(hint))


def _handed_out(modules: dict[str, types.ModuleType]) -> dict[str, types.FunctionType]:
    """Return all that reads for others: functions of queries, and what ui or reports import to read by."""
    found = [
        thing
        for module in modules.values()
        for _, thing in inspect.getmembers(module, inspect.isfunction)
        if "queries" in thing.__module__.split(".") and not thing.__name__.startswith("_")
    ]
    for module, name in _imports("ui", "reports"):
        thing = getattr(modules.get(module), name, None)
        if inspect.isfunction(thing) and "reading" in inspect.signature(thing).parameters:
            found.append(thing)
    return {f"{thing.__module__}.{thing.__name__}": thing for thing in found}


def test_every_query_returns_frozen_rows(modules: dict[str, types.ModuleType]) -> None:
    queries = _handed_out(modules)
    problems = []
    for name, function in queries.items():
        hint = typing.get_type_hints(function).get("return", "nothing said")
        problems += [f"{name}: {found}" for found in _not_frozen(hint, set())]
    assert [problem for problem in problems if not problem.endswith(tuple(OPEN_VALUES))] == []
    assert len(queries) > 20


@dataclasses.dataclass
class Loose:
    """A row that may change."""

    name: str


@dataclasses.dataclass(frozen=True)
class Leaky:
    """A frozen row with an ORM object inside."""

    row: Base


def test_the_frozen_row_test_sees_a_leak() -> None:
    assert list(_not_frozen(tuple[Loose, ...], set())) == ["Loose is not frozen"]
    assert list(_not_frozen(list[Base], set())) == ["Base"]
    assert list(_not_frozen(Leaky, set())) == ["Leaky.row: Base"]
    assert list(_not_frozen(typing.Any, set())) == ["Any"]
    assert list(_not_frozen(dict[str, tuple[int | None, ...]], set())) == []


# --- errors --------------------------------------------------------------------------------------------


def _errors(root: type[AppError]) -> Iterator[type[AppError]]:
    for error in root.__subclasses__():
        yield error
        yield from _errors(error)


def test_every_error_has_a_code_of_its_own(modules: dict[str, types.ModuleType]) -> None:
    owners: dict[str, list[str]] = {}
    for error in {*_errors(AppError), AppError}:
        if error.__module__.startswith("app."):
            assert "code" in vars(error), f"{error.__name__} has no code of its own"
            assert re.fullmatch(r"E\d{4}", error.code), error.__name__
            owners.setdefault(error.code, []).append(error.__name__)
    assert {code: names for code, names in owners.items() if len(names) > 1} == {}


def test_every_error_and_problem_has_its_sentence(modules: dict[str, types.ModuleType]) -> None:
    assert modules
    codes = {error.code for error in {*_errors(AppError), AppError} if error.__module__.startswith("app.")}
    assert codes - set(MESSAGES) == set(), "no sentence"
    assert {code.split("/")[0] for code in MESSAGES} - codes == set(), "a sentence that nothing raises"
    texts = [text for path, text in SOURCES.items() if _name(path).startswith("app/")]
    problems = {found for text in texts for found in re.findall(r'problems\[[^\]]+\] = "([a-z_]+)"', text)}
    assert problems - set(PROBLEMS) == set(), "no sentence"
    assert {key for key in PROBLEMS if not any(f'"{key}"' in text for text in texts)} == set(), "never said"


THE_LOG = {"change"}  # carries the registered tables, is none itself
OF_THE_SYNC = {"sync_cursor", "fetched_change", "shared_row"}  # kept per scope, stay on the desk

# --- tables --------------------------------------------------------------------------------------------


def test_every_scoped_table_is_registered(modules: dict[str, types.ModuleType]) -> None:
    assert modules
    scoped = {table.name for table in Base.metadata.sorted_tables if "scope" in table.primary_key.columns}
    assert scoped - THE_LOG - OF_THE_SYNC == {contract.name for contract in synced.registered()}


def test_the_key_of_a_registered_table_is_scope_and_id(modules: dict[str, types.ModuleType]) -> None:
    assert modules
    for contract in synced.registered():
        table = Base.metadata.tables[contract.name]
        assert [column.name for column in table.primary_key.columns] == ["scope", "id"], contract.name


def test_every_unique_key_of_a_synced_table_includes_the_scope(modules: dict[str, types.ModuleType]) -> None:
    assert modules
    for name in {contract.name for contract in synced.registered()} | THE_LOG:
        table = Base.metadata.tables[name]
        unique = [c.columns for c in table.constraints if isinstance(c, UniqueConstraint)]
        unique += [index.columns for index in table.indexes if index.unique]
        for key in (table.primary_key.columns, *unique):
            assert "scope" in key, f"{name}: {[column.name for column in key]}"


def test_registered_columns_are_there(modules: dict[str, types.ModuleType]) -> None:
    assert modules
    for contract in synced.registered():
        columns = set(Base.metadata.tables[contract.name].columns.keys())
        named = (
            contract.personal
            | contract.append_only_text
            | contract.derived
            | set(contract.column_permissions)
        )
        assert named - columns == set(), contract.name
        if contract.parent:
            assert contract.parent.table in Base.metadata.tables, contract.name
            assert contract.parent.column in columns, contract.name


def test_a_column_is_of_the_kind_its_name_says(modules: dict[str, types.ModuleType]) -> None:
    assert modules
    wrong = []
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            kinds = {"_at": UtcDateTime, "_on": Date, "_fen": Integer}
            wanted = next((kind for end, kind in kinds.items() if column.name.endswith(end)), None)
            if wanted and not isinstance(column.type, wanted):
                wrong.append(f"{table.name}.{column.name} is {column.type!r}")
            if isinstance(column.type, DateTime):
                wrong.append(f"{table.name}.{column.name} is an instant without a zone")
    assert wrong == []
