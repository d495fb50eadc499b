# SPDX-License-Identifier: Apache-2.0
"""The frame of the tests holds: stray log lines, warnings, Qt warnings, unknown acceptance ids fail."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import pytest_collection_modifyitems

ROOT = Path(__file__).resolve().parent.parent

NOISY = """
import logging, warnings
from PySide6.QtCore import qWarning

def test_a_log_line_that_was_not_asked_for():
    logging.getLogger("app.x").warning("stray")

def test_a_log_line_that_was_asked_for(caplog):
    logging.getLogger("app.x").warning("expected")
    assert caplog.messages == ["expected"]
    caplog.clear()

def test_a_python_warning():
    warnings.warn("old")

def test_a_qt_warning(qtbot):
    qWarning("bad slot")
"""

BAD = ("ERROR ", "FAILED ")


def _pytest(test: Path) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-c",
        str(ROOT / "pyproject.toml"),
        "-p",
        "tests.conftest",
        "-rA",
    ]
    command += ["-p", "no:cacheprovider", "--rootdir", str(test.parent), str(test)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_noise_fails(tmp_path: Path) -> None:
    test = tmp_path / "test_noisy.py"
    test.write_text(NOISY, "utf-8")
    said = _pytest(test).stdout
    lines = {line.split("::")[1].split(" - ")[0]: line for line in said.splitlines() if line.startswith(BAD)}
    assert set(lines) == {
        "test_a_log_line_that_was_not_asked_for",
        "test_a_python_warning",
        "test_a_qt_warning",
    }
    assert "Failed: stray log: stray" in said
    assert "UserWarning: old" in said
    assert "bad slot" in said


@pytest.mark.parametrize("ids", [("A28", "Z9"), ()])
def test_an_unknown_acceptance_id_is_refused(ids: tuple[str, ...], request: pytest.FixtureRequest) -> None:
    pytest_collection_modifyitems([request.node])
    request.node.add_marker(pytest.mark.covers(*ids))
    with pytest.raises(pytest.UsageError, match=r"test_an_unknown.* names no id of docs/acceptance\.md"):
        pytest_collection_modifyitems([request.node])
