# SPDX-License-Identifier: Apache-2.0
"""What every test gets: Qt offscreen, checked acceptance marks, no stray log warnings, the data folder.

Must not know any area; factories live in tests/support.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import app.areas  # noqa: F401 -- what a desk is made of registers itself there
from app.bootstrap import Desk
from tests.support.desk import DeskTemplate, FrozenClock

# Before PySide6 is imported by anyone.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A test never writes into the keyring of the person who runs it.
os.environ["SUNSHINE_KEY_STORE"] = "file"

# A busy machine is slow, not wrong: no example fails for its milliseconds. Every run draws other examples.
settings.register_profile(
    "house",
    deadline=None,
    max_examples=int(os.environ.get("SUNSHINE_EXAMPLES", "8")),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("house")

ROOT = Path(__file__).resolve().parent.parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse a covers mark that names no id, or one that docs/acceptance.md does not know."""
    listed = (ROOT / "docs/acceptance.md").read_text("utf-8")
    known = set(re.findall(r"^\| ([A-E]\d+) \|", listed, re.MULTILINE))
    for item in items:
        for mark in item.iter_markers("covers"):
            unknown = [name for name in mark.args if name not in known]
            if unknown or not mark.args:
                message = f"{item.nodeid}: covers{mark.args!r} names no id of docs/acceptance.md"
                raise pytest.UsageError(message)


@pytest.fixture(autouse=True)
def no_stray_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on a warning or error that the test did not ask for; one that expects it calls caplog.clear()."""
    yield
    records = caplog.get_records("call")
    stray = [record.getMessage() for record in records if record.levelno >= logging.WARNING]
    if stray:
        pytest.fail("stray log: " + "; ".join(stray))


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Give the data folder that SUNSHINE_DATA names; skip when it is unset, fail when it is not there."""
    folder = os.environ.get("SUNSHINE_DATA")
    if not folder:
        pytest.skip("SUNSHINE_DATA is not set")
    if not Path(folder).is_dir():
        pytest.fail(f"SUNSHINE_DATA names no folder: {folder}")
    return Path(folder)


@pytest.fixture(scope="session")
def desk_template(tmp_path_factory: pytest.TempPathFactory) -> DeskTemplate:
    """Give the empty encrypted desk that each test copies."""
    return DeskTemplate(tmp_path_factory.mktemp("template"))


@pytest.fixture
def clock() -> FrozenClock:
    """Give a clock that stands at 10:30 in Beijing on 2026-11-20."""
    return FrozenClock()


@pytest.fixture
def desk(desk_template: DeskTemplate, tmp_path: Path, clock: FrozenClock) -> Iterator[Desk]:
    """Give an open, empty, encrypted desk."""
    opened = desk_template.open_copy(tmp_path / "data", clock)
    yield opened
    opened.close()
