# SPDX-License-Identifier: Apache-2.0
"""Writes the pages of docs/ that are drawn from the code, or checks that they are up to date (--check).

Reads the tests' marks and the lock as text, and what the code declares; must not open a database.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import importlib.metadata
import pkgutil
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
HEAD = "<!-- Written by docs/generate.py; `python3 dev.py check --fix` writes it again. -->\n\n"

# --- mission: which acceptance ids a test shows --------------------------------------------------------


def acceptance_ids() -> dict[str, str]:
    """Return the acceptance ids with their titles, in the order of docs/acceptance.md."""
    listed = (ROOT / "docs/acceptance.md").read_text("utf-8")
    return dict(re.findall(r"^\| ([A-E]\d+) \| (.+) \|$", listed, re.MULTILINE))


def covering_tests() -> dict[str, list[str]]:
    """Return the tests that bear a covers mark: id -> 'path::test', sorted."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        for owner, call in _marks(tree, ()):
            name = "::".join((path.relative_to(ROOT).as_posix(), *owner))
            for argument in call.args:
                if isinstance(argument, ast.Constant):
                    found[str(argument.value)].add(name)
    return {key: sorted(names) for key, names in found.items()}


def _marks(node: ast.AST, owner: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], ast.Call]]:
    """Yield each `….covers(…)` with the names of the classes and the test that it stands in."""
    for child in ast.iter_child_nodes(node):
        if (
            isinstance(child, ast.Call)
            and isinstance(child.func, ast.Attribute)
            and child.func.attr == "covers"
        ):
            yield owner, child
        if isinstance(child, ast.FunctionDef | ast.ClassDef):
            yield from _marks(child, (*owner, child.name))
        else:
            yield from _marks(child, owner)


def mission() -> str:
    """Return the page of shown and open acceptance ids."""
    ids, tests = acceptance_ids(), covering_tests()
    shown = {name: tests[name] for name in ids if name in tests}
    lines = [
        "# Mission\n",
        f"{len(shown)} of {len(ids)} acceptance ids (`acceptance.md`) are shown by a test.\n",
        "## Shown\n",
        "| id | requirement | tests |",
        "|---|---|---|",
        *(f"| {name} | {ids[name]} | {_joined(shown[name])} |" for name in shown),
        "\n## Open\n",
        "| id | requirement |",
        "|---|---|",
        *(f"| {name} | {title} |" for name, title in ids.items() if name not in shown),
    ]
    return "\n".join(lines) + "\n"


def _joined(tests: list[str]) -> str:
    return "<br>".join(f"`{test.removeprefix('tests/')}`" for test in tests)


# --- licences: what is installed beside our own code ---------------------------------------------------


def runtime_packages(*, server: bool = True) -> dict[str, str]:
    """Return the packages that the program itself needs, with their pinned versions, from the lock.

    Without ``server``: what a desk alone needs (ADR 0016).
    """
    versions: dict[str, list[str]] = defaultdict(list)
    wanted_by: dict[str, set[str]] = defaultdict(set)
    name = ""
    for line in (ROOT / "requirements.lock").read_text("utf-8").splitlines():
        pin = re.match(r"([\w.-]+)==([\w.]+)", line)
        parent = re.match(r"    #\s+(?:via\s+)?([\w.-]+(?: \([^)]*\))?)$", line)
        if pin:
            name = pin[1]
            versions[name].append(pin[2])
        elif parent and parent[1] != "via":
            wanted_by[name].add(parent[1])
    project = tomllib.loads(_read(ROOT / "pyproject.toml"))["project"]
    asked = [*project["dependencies"], *(project["optional-dependencies"]["server"] if server else ())]
    names = {re.split(r"[=<>\[; ]", name)[0].lower().replace(".", "-") for name in asked}
    runtime = {name for name in wanted_by if name in names}
    while more := {name for name, parents in wanted_by.items() if parents & runtime} - runtime:
        runtime |= more
    return {name: ", ".join(versions[name]) for name in sorted(runtime)}


# Said by the package's licence files, not by its metadata.
STATED = {
    "pywin32-ctypes": "BSD-3-Clause",
    "sqlcipher3": "Zlib; contains SQLCipher (BSD-3-Clause), SQLite (public domain), OpenSSL (Apache-2.0)",
}


def licences() -> str:
    """Return the page of third-party licences.

    The row of an unchanged version stays as the page has it: a package of another platform or Python is not
    installed here.
    """
    page = _read(ROOT / "docs/third-party-licences.md")
    before = {
        (row[0], row[1]): row[2]
        for row in re.findall(r"^\| (\S+) \| ([\d., ]+) \| (.+) \|$", page, re.MULTILINE)
    }
    rows = [
        f"| {name} | {version} | {before.get((name, version)) or STATED.get(name) or _licence(name)} |"
        for name, version in runtime_packages().items()
    ]
    lines = [
        "# Third-party licences\n",
        "Sunshine Desk itself is under Apache-2.0 (`LICENSE`). It is delivered with:\n",
        "| package | version | licence |",
        "|---|---|---|",
        *rows,
        "\nFiles in `resources/`:\n",
        "| what | licence | text |",
        "|---|---|---|",
        "| Noto Sans SC, Noto Sans KR (fonts) | OFL-1.1 | `resources/fonts/OFL.txt` |",
        "| Tabler Icons | MIT | `resources/icons/LICENSE` |",
        "\nPySide6 and Qt are used under LGPL-3.0 as unmodified shared libraries, which a user may replace.",
        "\nThe built program (`dev.py build`) also holds Python (PSF-2.0) and the start file of PyInstaller",
        "(GPL-2.0-or-later, with the exception that allows programs under any licence); on Linux the system",
        "libraries of the build machine, each under its own licence.",
    ]
    return "\n".join(lines) + "\n"


def _licence(name: str) -> str:
    """Return what an installed package says of its licence, 'UNKNOWN' when it says nothing."""
    try:
        metadata = importlib.metadata.metadata(name)
    except importlib.metadata.PackageNotFoundError:
        return "UNKNOWN"
    if expression := metadata.get_all("License-Expression"):
        return str(expression[0])
    classifiers = [text for text in metadata.get_all("Classifier", []) if text.startswith("License ::")]
    if classifiers:
        return ", ".join(sorted(text.split(" :: ")[-1] for text in classifiers))
    # Some put the whole text there: its first line names the licence.
    lines = "\n".join(metadata.get_all("License", [])).strip().splitlines()
    return lines[0][:80] if lines else "UNKNOWN"


# --- what the code declares ----------------------------------------------------------------------------


def load_app() -> None:
    """Import every module of app, so that all declarations are made."""
    sys.path.insert(0, str(ROOT))
    app = importlib.import_module("app")
    for module in pkgutil.walk_packages(app.__path__, "app."):
        if ".migrations" not in module.name:
            importlib.import_module(module.name)


def settings() -> str:
    """Return the page of settings."""
    declared = importlib.import_module("app.core.settings").SETTINGS
    lines = [
        "# Settings\n",
        "Of one workstation, in `machine.toml` of its data folder.\n",
        "| key | default | allowed | what it does |",
        "|---|---|---|---|",
    ]
    for setting in declared:
        allowed = ", ".join(f"`{choice}`" for choice in setting.choices) or type(setting.default).__name__
        lines.append(f"| `{setting.key}` | `{setting.default!r}` | {allowed} | {setting.sentence} |")
    return "\n".join(lines) + "\n"


def permissions() -> str:
    """Return the page of permissions."""
    declared = importlib.import_module("app.core.permissions").declared()
    lines = [
        "# Permissions\n",
        "Roles hold these; which role holds which is data (系统管理).\n",
        "| key | as an administrator reads it |",
        "|---|---|",
        *(f"| `{permission.key}` | {permission.title} |" for permission in declared),
    ]
    return "\n".join(lines) + "\n"


def errors() -> str:
    """Return the page of error numbers."""
    root = importlib.import_module("app.core.errors").AppError
    messages = importlib.import_module("ui.widgets.message_texts").MESSAGES
    lines = [
        "# Error numbers\n",
        "The number stands under the sentence on the screen. `{…}` is filled in.\n",
        "| number | name | what a person reads |",
        "|---|---|---|",
    ]
    for error in sorted({root, *_below(root)}, key=lambda error: (error.code, error.__name__)):
        title, *sentences = messages.get(error.code, ("",))
        said = f"**{title}** {' '.join(sentence for sentence in sentences if sentence)}"
        lines.append(f"| {error.code} | `{error.__module__}.{error.__name__}` | {said} |")
    return "\n".join(lines) + "\n"


def papers() -> str:
    """Return the page of paper forms, on every paper that they have, with the pictures of the gallery."""
    forms = importlib.import_module("reports.forms").FORMS
    lists = importlib.import_module("reports.summaries.list_print")
    kept = [
        (f"`{form.key}`", form.title, form.version, _paper_names(one.paper for one in form.layouts))
        for form in forms
    ]
    rows = [f"| {' | '.join(row)} |" for row in kept]
    pictures = sorted(path.name for path in (ROOT / "docs/pictures/papers").glob("*.png"))
    lines = [
        "# Papers\n",
        "A printed version is never changed: a change makes a new one.\n",
        "| key | title | version | paper, the usual one first |",
        "|---|---|---|---|",
        *rows,
        f"| `{lists.KEY}` | any list | {lists.VERSION} | {_paper_names(lists.PAPERS)} |",
        "\n单据样张 (Ctrl+K) shows all of them; `python3 docs/gallery.py DIR` writes them with pictures,",
        "of which some are here:\n",
        *(f"![{name.removesuffix('.png')}](pictures/papers/{name})" for name in pictures),
    ]
    return "\n".join(lines) + "\n"


def _paper_names(papers: Any) -> str:
    return ", ".join(paper.name for paper in papers)


def _below(error: Any) -> Iterator[Any]:
    for child in error.__subclasses__():
        if child.__module__.startswith("app."):
            yield child
            yield from _below(child)


def _read(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""


PAGES: dict[str, Callable[[], str]] = {
    "docs/mission.md": mission,
    "docs/third-party-licences.md": licences,
    "docs/settings.md": settings,
    "docs/permissions.md": permissions,
    "docs/errors.md": errors,
    "docs/papers.md": papers,
}


def main() -> int:
    """Write or check all pages; return 1 when one is out of date."""
    parser = argparse.ArgumentParser(description="Write the generated pages of docs/.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a page is out of date")
    arguments = parser.parse_args()
    load_app()
    stale = []
    for name, draw in PAGES.items():
        text = HEAD + draw()
        if text != _read(ROOT / name):
            stale.append(name)
            if not arguments.check:
                (ROOT / name).write_text(text, "utf-8", newline="\n")
    for name in stale:
        print(f"{name} {'is out of date' if arguments.check else 'written'}")
    return 1 if stale and arguments.check else 0


if __name__ == "__main__":
    sys.exit(main())
