# SPDX-License-Identifier: Apache-2.0
"""A store that the present version has opened, and chains of migrations that go one further."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app import bootstrap
from app.core import local_backup, migrate
from app.core.data_folder import DataFolder
from tests.support.trials import NEW_REVISION

HERE = Path(__file__).parent
NEWEST = max(path.name for path in HERE.glob("[0-9]*") if path.is_dir())


@pytest.fixture(scope="session")
def at_head(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a store that the present version has opened; what is tried next is one upgrade further."""
    folder = tmp_path_factory.mktemp("released") / "data"
    shutil.copytree(HERE / NEWEST, folder)
    data = DataFolder(folder)
    bootstrap.open_desk(data, data.sample).close()
    shutil.rmtree(local_backup.place_of(folder), ignore_errors=True)
    return folder


@pytest.fixture
def data(at_head: Path, tmp_path: Path) -> DataFolder:
    return DataFolder(Path(shutil.copytree(at_head, tmp_path / "阳光 客服台")))


@pytest.fixture
def versions(tmp_path: Path) -> Callable[[str], Path]:
    """Give a chain of migrations with one more, whose lines are handed in."""

    def make(body: str) -> Path:
        folder = tmp_path / "versions"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(migrate.MIGRATIONS / "versions", folder)
        head = f"revision = {NEW_REVISION!r}\ndown_revision = {migrate.head()!r}\n"
        head += "branch_labels = depends_on = None\n"
        (folder / f"{NEW_REVISION}_next.py").write_text(
            f"{head}import pathlib, time\nfrom alembic import op\ndef upgrade():\n{body}", "utf-8"
        )
        return folder

    return make
