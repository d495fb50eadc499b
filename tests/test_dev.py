# SPDX-License-Identifier: Apache-2.0
"""dev.py on real processes, folders and libraries. Must not install or change anything of this machine."""

from __future__ import annotations

import ast
import importlib.metadata
import io
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import dev
from docs import generate

ROOT = Path(__file__).resolve().parent.parent
MAX_RUNTIME_MB = 450
LARGE_MB = 30


# --- progress ------------------------------------------------------------------------------------------


def test_what_takes_longer_than_a_second_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    code, output = dev.quietly(
        "Waiting", [sys.executable, "-c", "import time; time.sleep(1.3); print('over')"]
    )
    assert (code, output.strip()) == (0, "over")
    assert re.fullmatch(r"Waiting … 1 s\nWaiting: done after [12] s\n", capsys.readouterr().err)


def test_what_is_quick_is_silent(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.quietly("Nothing", [sys.executable, "-c", "raise SystemExit(3)"]) == (3, "")
    assert capsys.readouterr().err == ""


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_of_steps_that_run_side_by_side_one_draws_and_each_says_how_it_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = _Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    types, lint = dev.Progress("Types"), dev.Progress("Lint")
    types._started -= 2
    lint._started -= 2

    def said() -> str:
        text = terminal.getvalue()
        terminal.seek(0)
        terminal.truncate()
        return text

    types.tick()
    lint.tick()
    types.tick()
    drawn = said()
    assert drawn.count("Types … 2 s") == 2
    assert "Lint" not in drawn
    lint.close(well=True)
    assert re.fullmatch(r"\r +\rLint: done after 2 s\n", said())
    third = dev.Progress("Format")
    third._started -= 2
    third.tick()
    assert said() == "", "the line still belongs to the first"
    types.close(well=False)
    assert said().endswith("\rTypes: failed after 2 s\n")
    third.tick()
    assert "Format … 2 s" in said(), "the line is free again"
    third.close(well=True)


def test_a_failed_step_shows_its_last_words_and_what_to_do() -> None:
    with pytest.raises(dev.Failed, match=r"(?s)no route\n\nFetching failed\. Try again\."):
        dev.must("Fetching", [sys.executable, "-c", "import sys; sys.exit('no route')"], "Try again.")


# --- what the machine lacks ----------------------------------------------------------------------------


def _tool(folder: Path, name: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text("#!/bin/sh\nexit 1\n")
    (folder / name).chmod(0o755)


def test_a_library_that_cannot_be_opened_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "LINUX", True)
    monkeypatch.setattr(dev, "QT_LIBRARIES", {"libnowhere.so.9": "libnowhere9"})
    monkeypatch.delenv("DISPLAY", raising=False)
    assert dev.missing_libraries() == {"libnowhere.so.9": "libnowhere9"}
    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.setattr(dev, "X11_LIBRARIES", {"libnowhere-x11.so.1": "libnowhere-x11-1"})
    assert set(dev.missing_libraries()) == {"libnowhere.so.9", "libnowhere-x11.so.1"}


@pytest.mark.skipif(os.name == "nt", reason="Linux systems only")
@pytest.mark.parametrize(
    ("tool", "line"),
    [
        ("apt-get", "sudo apt-get update && sudo apt-get install -y liba1"),
        ("dnf", "sudo dnf install -y 'liba.so.1()(64bit)'"),
        ("pacman", "install with your system's package manager: liba.so.1"),
    ],
)
def test_the_line_to_run_is_that_of_the_system(
    tool: str, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _tool(tmp_path / "bin", tool)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    assert dev.install_line(["liba1"], ["liba.so.1"]) == line


@pytest.mark.skipif(os.name == "nt", reason="Linux systems only")
def test_where_it_may_not_install_it_prints_the_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _tool(tmp_path / "bin", "dnf")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(dev, "LINUX", True)
    monkeypatch.setattr(dev, "QT_LIBRARIES", {"libnowhere.so.9": "libnowhere9"})
    monkeypatch.delenv("DISPLAY", raising=False)
    with pytest.raises(
        dev.Failed, match=r"lacks libnowhere\.so\.9 \(Qt needs it\)(?s:.)*\n  sudo dnf install"
    ):
        dev.ensure_libraries()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux displays")
def test_a_display_is_found_as_qt_would(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not dev.has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert dev.has_display()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert not dev.has_display()


# --- the verbs -----------------------------------------------------------------------------------------

TOUR = """
import pathlib, sys
print(sys.argv[1:])
if "tour" in sys.argv:
    out = pathlib.Path(sys.argv[-1])
    out.mkdir()
    (out / "a.png").touch()
    (out / "b.pdf").touch()
"""


def _run(folder: Path, arguments: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    """Call dev.run in a copy of dev.py that stands beside a small main.py."""
    (folder / "dev.py").write_text((ROOT / "dev.py").read_text("utf-8"), "utf-8")
    (folder / "main.py").write_text(TOUR, "utf-8")
    clean = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    clean.pop("QT_QPA_PLATFORM", None)
    start = "import dev, pathlib, sys; dev.PYTHON = pathlib.Path(sys.executable); "
    code = f"{start}sys.exit(dev.run({arguments!r}))"
    command = [sys.executable, "-c", code]
    return subprocess.run(
        command, cwd=folder, env=clean | environment, capture_output=True, text=True, check=True
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_run_without_a_display_walks_the_tour_and_says_where_it_is(tmp_path: Path) -> None:
    said = _run(tmp_path, ["--data", "D", "desk"]).stdout
    assert f"['--data', 'D', 'tour', '--out', '{tmp_path / 'tour'}']" in said
    assert f"1 pictures and 1 papers are in {tmp_path / 'tour'}" in said


def test_run_hands_everything_else_to_main(tmp_path: Path) -> None:
    assert _run(tmp_path, ["audit", "--data", "D"]).stdout.strip() == "['audit', '--data', 'D']"
    assert _run(tmp_path, ["--help"]).stdout.strip() == "['--help']"
    assert _run(tmp_path, [], WAYLAND_DISPLAY="wayland-0").stdout.strip() == "[]"


def test_an_unknown_verb_or_measurement_is_answered_with_the_known_ones(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert dev.main(["fly"]) == 2
    assert "bench [name ...] [-- …]" in capsys.readouterr().out
    with pytest.raises(dev.Failed, match=r"No such measurement: fly\. There are: .*dev_start"):
        dev.bench(["fly"])


def test_an_old_python_can_read_dev_py_far_enough_to_be_told() -> None:
    ast.parse((ROOT / "dev.py").read_text("utf-8"), feature_version=(3, 7))


# --- the lock ------------------------------------------------------------------------------------------


def test_the_lock_holds_a_hash_for_every_package_and_every_package_asked_for() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    blocks = re.findall(r"^([\w.-]+)==\S+.*\\\n((?:    --hash=sha256:[0-9a-f]{64}.*\n)+)", lock, re.MULTILINE)
    pins = re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)
    assert [name for name, _ in blocks] == pins
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = [
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["server"],
        *project["dependency-groups"]["dev"],
    ]
    names = {re.split(r"[=<>\[; ]", name)[0].lower().replace(".", "-") for name in asked}
    assert names - set(pins) == set()


def test_another_set_of_qt_wheels_is_seen() -> None:
    lock = "pyside6-essentials==6.11.3 \\\n    --hash=sha256:0\nshiboken6==6.11.3 \\\nsqlalchemy==2 \\\n"
    assert dev.qt_wheels(lock) == "pyside6-essentials==6.11.3 shiboken6==6.11.3"


# --- size ----------------------------------------------------------------------------------------------


def _size_mb(name: str) -> float:
    """Return what an installed package takes, without byte code (dev.py installs none)."""
    distribution = importlib.metadata.distribution(name)
    files = [Path(str(distribution.locate_file(file))) for file in distribution.files or ()]
    return sum(file.stat().st_size for file in files if file.suffix != ".pyc" and file.is_file()) / 1e6


def _installed(*, server: bool) -> dict[str, float]:
    sizes = {}
    for name in generate.runtime_packages(server=server):
        try:
            sizes[name] = _size_mb(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # of another platform or Python
    return sizes


def test_the_installed_desk_stays_small() -> None:
    sizes = _installed(server=False)
    assert sizes["pyside6-essentials"] > 100  # what is measured is really there
    assert sum(sizes.values()) < MAX_RUNTIME_MB


def test_every_large_library_has_its_line() -> None:
    page = (ROOT / "docs/adr/0009-large-libraries.md").read_text("utf-8")
    for name, size in _installed(server=True).items():
        assert size < LARGE_MB or f"| {name} |" in page, f"{name}: {size:.0f} MB"
