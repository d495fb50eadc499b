# SPDX-License-Identifier: Apache-2.0
"""The program has one version."""

from __future__ import annotations

import tomllib
from pathlib import Path

from app.core.version import VERSION

ROOT = Path(__file__).resolve().parents[3]


def test_the_program_and_its_project_say_the_same_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["version"] == VERSION


def test_nobody_else_says_it() -> None:
    saying = [
        path.relative_to(ROOT).as_posix()
        for folder in ("app", "ui", "reports")
        for path in (ROOT / folder).rglob("*.py")
        if f'VERSION = "{VERSION}"' in path.read_text("utf-8")
    ]
    assert saying == ["app/core/version.py"]
