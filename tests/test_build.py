# SPDX-License-Identifier: Apache-2.0
"""pyinstaller.spec read as each system would read it, and how dev.py proves what was built.

The build itself is the long test at the end: it starts the program and walks through it.
"""

from __future__ import annotations

import functools
import importlib.metadata
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import dev
from app.core import resources
from app.core.resources import ROOT
from docs.generate import runtime_packages
from ui.shell import catalogues

SYSTEMS = ("linux", "win32", "darwin")
CODE = ("app", "reports", "ui")


class _Spec:
    """One reading of the spec: its names, and what it handed to the steps of PyInstaller."""

    def __init__(self, folder: Path) -> None:
        self.steps: dict[str, list[tuple[tuple[Any, ...], dict[str, Any]]]] = {}
        names = {
            "SPECPATH": str(ROOT),
            "workpath": str(folder),
            **{step: self._step(step) for step in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")},
        }
        exec(compile((ROOT / "pyinstaller.spec").read_text("utf-8"), "pyinstaller.spec", "exec"), names)
        self.names = SimpleNamespace(**names)
        ((_scripts, self.analysis),) = self.steps["Analysis"]

    def _step(self, name: str) -> Callable[..., SimpleNamespace]:
        def step(*args: Any, **options: Any) -> SimpleNamespace:
            self.steps.setdefault(name, []).append((args, options))
            return SimpleNamespace(binaries=[], datas=[], pure=[], scripts=[])

        return step

    def options(self, step: str) -> list[dict[str, Any]]:
        return [options for _args, options in self.steps.get(step, [])]


_owners = functools.cache(importlib.metadata.packages_distributions)


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], _Spec]:
    """Give a reader of the spec: as on ``linux``, ``win32`` or ``darwin``; icon and texts are not made."""

    def read(system: str) -> _Spec:
        monkeypatch.setattr(sys, "platform", system)
        monkeypatch.setattr(importlib.metadata, "packages_distributions", _owners)
        monkeypatch.setattr(subprocess, "run", lambda *_, **__: None)
        # Which library wants which: the plugin that is kept wants the first two, the second by the first.
        wants = {"kept": [("libone.so", "")], "one": [("libtwo.so", "")]}
        links = SimpleNamespace(get_imports=lambda file: wants.get(file, []))
        monkeypatch.setitem(sys.modules, "PyInstaller.depend.bindepend", links)
        monkeypatch.setattr(
            catalogues,
            "build",
            lambda folder: tuple(folder / f"app_{one}.qm" for one in catalogues.CATALOGUES),
        )
        return _Spec(tmp_path)

    return read


def _files(folder: Path, *endings: str) -> set[str]:
    """Return the files of the clone below a folder; compiled translations are made, not kept."""
    return {
        path.relative_to(ROOT).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in {".ts", ".qm", ".pyc"} and path.name.endswith(endings or "")
    }


def test_what_the_program_reads_lies_where_it_looks(read: Callable[[str], _Spec]) -> None:
    spec = read("linux")
    datas = {f"{folder}/{Path(file).name}": Path(file) for file, folder in spec.analysis["datas"]}
    datas = {name.removeprefix("./"): path for name, path in datas.items()}
    wanted = (
        _files(resources.RESOURCES) | _files(resources.MIGRATIONS, ".py") | _files(resources.CHANGES, ".md")
    )
    wanted |= _files(resources.MANUAL, ".md", ".png")
    wanted |= {f"resources/i18n/app_{language}.qm" for language in catalogues.CATALOGUES}
    assert len(wanted) > 100
    assert wanted - set(datas) == set(), "not in the build"
    assert [name for name, path in datas.items() if not path.exists() and path.suffix != ".qm"] == []
    assert not [path for path in datas.values() if path.suffix == ".ts"]


def test_the_three_systems_differ_only_where_they_must(read: Callable[[str], _Spec]) -> None:
    specs = {system: read(system) for system in SYSTEMS}
    analyses = [spec.analysis for spec in specs.values()]
    assert analyses[0] == analyses[1] == analyses[2]
    programs = {system: [one["name"] for one in spec.options("EXE")] for system, spec in specs.items()}
    assert programs == {
        "linux": [dev.PROGRAM],
        "win32": [dev.PROGRAM, f"{dev.PROGRAM}-console"],
        "darwin": [dev.PROGRAM],
    }
    for system, spec in specs.items():
        assert [one["upx"] for step in ("EXE", "COLLECT") for one in spec.options(step)].count(True) == 0
        assert all(bool(one["icon"]) is (system != "linux") for one in spec.options("EXE"))
        assert all(bool(one["version"]) is (system == "win32") for one in spec.options("EXE"))
        assert all(("X utf8", None, "OPTION") in args[2] for args, _ in spec.steps["EXE"])
        (collected,) = spec.steps["COLLECT"]
        assert len(collected[0]) == len(programs[system]) + 2
        assert collected[1]["name"] == dev.PROGRAM
        assert len(spec.options("BUNDLE")) == (system == "darwin")
    (windowed, printing) = specs["win32"].options("EXE")
    assert (windowed["console"], printing["console"]) == (False, True)


def test_windows_and_macos_are_told_who_we_are(read: Callable[[str], _Spec], tmp_path: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    (program, _printing) = read("win32").options("EXE")
    told: dict[str, Any] = {}

    def keep(kind: str) -> Callable[..., None]:
        return lambda *args, **options: told.setdefault(kind, []).append((args, options))

    kinds = ("FixedFileInfo", "StringStruct", "StringTable", "StringFileInfo", "VarStruct", "VarFileInfo")
    text = Path(program["version"]).read_text("utf-8")
    exec(text, {kind: keep(kind) for kind in (*kinds, "VSVersionInfo")})
    strings = dict(args for args, _ in told["StringStruct"])
    assert strings["ProductVersion"] == project["version"]
    assert strings["ProductName"] == "阳光客服台"
    assert ".".join(map(str, told["FixedFileInfo"][0][1]["filevers"])) == f"{project['version']}.0"
    (bundle,) = read("darwin").options("BUNDLE")
    assert bundle["version"] == project["version"]
    assert bundle["info_plist"]["CFBundleDevelopmentRegion"] == "zh_CN"
    assert bundle["info_plist"]["CFBundleDisplayName"] == "阳光客服台"


def _imported(*folders: str) -> set[str]:
    """Return the first names of all that our code imports, the server's own left out."""
    return {
        name
        for folder in folders
        for path in (ROOT / folder).rglob("*.py")
        if "sync/server" not in path.as_posix()
        for name in re.findall(r"^\s*(?:from|import) (\w+)", path.read_text("utf-8"), re.MULTILINE)
    }


def test_modules_that_are_named_exist_and_none_is_left_out_that_is_needed(
    read: Callable[[str], _Spec],
) -> None:
    spec = read("linux")
    hidden, excluded = spec.analysis["hiddenimports"], set(spec.analysis["excludes"])
    barcode = "reportlab.graphics.barcode.code93"  # imported by a line of text
    assert {"alembic", "app.core.schema", "sqlcipher3.dbapi2", barcode} <= set(hidden)
    named = [name for name in hidden if not name.startswith("reportlab.")]  # those are read off its folder
    assert [name for name in named if importlib.util.find_spec(name) is None] == []
    assert {"app.sync.server", "psycopg", "starlette", "pytest", "PyInstaller", "openpyxl"} <= excluded
    desk = set(runtime_packages(server=False))
    ours = {name for name, owners in _owners().items() if {owner.lower() for owner in owners} & desk}
    assert ours & excluded == set()
    # Named only for the type checker.
    assert _imported(*CODE) & excluded <= {"psycopg"}


TAKEN = (
    "PySide6/Qt/plugins/platforms/libqoffscreen.so",
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6\\plugins\\platforms\\qwindows.dll",
    "PySide6\\plugins\\styles\\qmodernwindowsstyle.dll",
    "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
    "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
    "PySide6/Qt/translations/qtbase_ko.qm",
    "pypinyin/phrases_dict.json",
    "resources/i18n/app_en.qm",
)
LEFT = (
    "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
    "PySide6/Qt/plugins/platforms/libqvnc.so",
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
    "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
    "PySide6/Qt/plugins/imageformats/libqpdf.so",
    "PySide6/Qt/translations/qtbase_fr.qm",
    "PySide6\\opengl32sw.dll",
)


def test_of_qt_only_what_a_desk_uses_is_taken(read: Callable[[str], _Spec]) -> None:
    wanted = read("linux").names.wanted
    assert [target for target in TAKEN if not wanted(target)] == []
    assert [target for target in LEFT if wanted(target)] == []


def test_libraries_that_only_a_dropped_plugin_wanted_go_with_it(read: Callable[[str], _Spec]) -> None:
    plugin = ("PySide6/Qt/plugins/platforms/libqxcb.so", "kept", "BINARY")
    one, two = ("libone.so", "one", "BINARY"), ("PySide6/Qt/lib/libtwo.so", "two", "BINARY")
    gtk = ("libgtk-3.so.0", "gtk", "BINARY")
    link, dangling = ("libtwo.so", two[0], "SYMLINK"), ("libqgtk3.so", "PySide6/libqgtk3.so", "SYMLINK")
    names = read("linux").names
    found = names.still_needed([gtk, link, two, one, dangling, plugin])
    assert set(found) == {plugin, one, two, link, dangling}
    assert set(names.without_dangling(found, {entry[0] for entry in found})) == {plugin, one, two, link}


def test_one_place_asks_where_shipped_files_lie() -> None:
    asking = {
        path.relative_to(ROOT).as_posix()
        for folder in CODE
        for path in (ROOT / folder).rglob("*.py")
        if re.search(r"\b__file__\b|_MEIPASS", path.read_text("utf-8"))
    }
    # Where Qt's own tool lies is Qt's to know.
    assert asking == {"app/core/resources.py", "ui/shell/catalogues.py"}


# --- what dev.py does with it --------------------------------------------------------------------------

PROGRAM = """#!{python}
import json, pathlib, sys
print("窗口已打开", flush=True)
if "tour" in sys.argv:
    out = pathlib.Path(sys.argv[-1])
    pictures = [f"pictures/{{n}}.png" for n in range({pictures})]
    for name in (*pictures, *(f"papers/{{n}}.pdf" for n in range(3))):
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).touch()
    (out / "tour.json").write_text(json.dumps({{"failed": 0, "steps": []}}))
else:
    data = pathlib.Path(sys.argv[-1])
    (data / "sample/desk.db").write_bytes(b"new")
    if {copies}:
        (data / "backups").mkdir()
        (data / "backups/desk.db").touch()
sys.exit({code})
"""


@pytest.mark.skipif(os.name == "nt", reason="a script stands for the built program")
@pytest.mark.parametrize(
    ("change", "fails_with"),
    [
        ({}, ""),
        ({"pictures": 2}, "left 2 pictures"),
        ({"code": 3}, "ended with 3"),
        ({"copies": 0}, "no copy of it was made"),
    ],
)
def test_what_was_built_is_proved(
    change: dict[str, int], fails_with: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    there = tmp_path / "阳光 客服台"
    program = there / "程序" / dev.PROGRAM
    program.parent.mkdir(parents=True)
    shape = {"pictures": 12, "copies": 1, "code": 0} | change
    program.write_text(PROGRAM.format(python=sys.executable, **shape), "utf-8")
    program.chmod(0o755)
    release = tmp_path / "0007"
    (release / "sample").mkdir(parents=True)
    (release / "sample/desk.db").write_bytes(b"old")
    if fails_with:
        with pytest.raises(dev.Failed, match=fails_with):
            _prove(there, release)
    else:
        _prove(there, release)
        said = capsys.readouterr().out
        assert "12 pictures, 3 papers" in said
        assert "a store of 0007 opens; 1 copy" in said


def _prove(there: Path, release: Path) -> None:
    dev.prove_tour(there)
    dev.prove_upgrade(there, release)


def test_the_verb_is_where_one_looks_for_it() -> None:
    verbs = set(re.findall(r"^  (\w+) ", dev.USAGE, re.MULTILINE))
    assert verbs == {"run", "test", "check", "bench", "build"}
    assert "python3 dev.py build" in (ROOT / "README.md").read_text("utf-8")
    assert "python3 dev.py build" in (ROOT / "docs/releasing.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("pages", "pick"), [("few", max), pytest.param("all", min, marks=pytest.mark.long)], ids=["few", "all"]
)
def test_a_window_with_only_what_the_build_collects(
    read: Callable[[str], _Spec],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    pages: str,
    pick: Callable[[list[Path]], Path],
) -> None:
    """As much of the long test below as a few seconds hold: the libraries are those of this environment."""
    spec = read("linux")
    there = tmp_path / "阳光 客服台" / "_internal"
    for file, folder in spec.analysis["datas"]:
        if Path(file).exists():  # translations are compiled by the build
            (there / folder).mkdir(parents=True, exist_ok=True)
            (there / folder / Path(file).name).symlink_to(file)
    shutil.copy(ROOT / "app/core/resources.py", there / "app/core/resources.py")
    # The oldest release goes through all migrations, the newest starts at once.
    shutil.copytree(pick(list(ROOT.glob("tests/upgrades/[0-9]*"))), tmp_path / "data")
    excluded = spec.analysis["excludes"]
    monkeypatch.undo()  # from here on it is this system again
    kept = {name: value for name, value in os.environ.items() if name[:6] != "PYTHON"}
    kept |= {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "SUNSHINE_KEY_STORE": "file"}
    command = [sys.executable, "-X", "utf8", str(ROOT / "tests/support/as_built.py")]
    done = subprocess.run(
        [*command, str(there), str(tmp_path / "data"), pages, *excluded],
        cwd=there, env=kept, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    saw = json.loads(done.stdout)
    assert saw["errors"] == [], done.stderr
    assert (saw["sheets"], saw["paper"]) == (1, "%PDF-")
    assert saw["modules"][:2] == ["workbench", "complaints"]
    assert len(saw["modules"]) > 5 or pages == "few"


@pytest.mark.long
def test_the_program_is_built_and_walked_through(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.build([]) == 0
    said = capsys.readouterr().out
    assert all(f"a store of {path.name} opens" in said for path in (ROOT / "tests/upgrades").glob("[0-9]*"))
    built = ROOT / "dist" / dev.PROGRAM / "_internal"
    assert not list(built.rglob("psycopg*"))
    assert not (built / "app/sync").exists()
