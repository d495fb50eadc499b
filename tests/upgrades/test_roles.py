# SPDX-License-Identifier: Apache-2.0
"""Whoever upgrades a store may use what is new: the roles of every release get it at the first opening."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app import bootstrap
from app.admin.commands import SavePermissions, save_permissions
from app.admin.queries import list_roles
from app.admin.queries.new_permissions import find_new_permissions
from app.core import permissions
from app.core.data_folder import DataFolder
from app.core.sample import LOGIN
from tests.support.company import enter

HERE = Path(__file__).parent
OLD = ("0008", "0009", "0010", "0011")
"""Releases of before sales and the parts' ledgers."""


@pytest.mark.parametrize(
    "release", [OLD[0], *(pytest.param(release, marks=pytest.mark.long) for release in OLD[1:])]
)
def test_the_roles_of_a_released_store_get_what_is_new(release: str, tmp_path: Path) -> None:
    data = DataFolder(Path(shutil.copytree(HERE / release, tmp_path / "data")))
    desk = bootstrap.open_desk(data, data.sample)
    try:
        before = {role.code: role for role in desk.runner.read(desk.founder(), list_roles)}
        # 客服经理 lost a permission before the upgrade, by his administrator.
        kept = before["A1"].permissions - {"documents.export"}
        desk.runner.write(desk.founder(), save_permissions, SavePermissions({before["A1"].id: kept}))
        bootstrap.begin_version(desk)
        after = {role.code: role for role in desk.runner.read(desk.founder(), list_roles)}
        everything = {permission.key for permission in permissions.declared()}
        assert after["admin"].permissions == everything
        assert {"sales.read", "catalog.price", "parts.read", "parts.post"} <= after["A1"].permissions
        assert "documents.export" not in after["A1"].permissions
        assert {"D48-07", "D48-11"} <= set(after)
        # The one who logs in may open both, and hears what came.
        actor = enter(desk, *LOGIN).actor
        assert actor is not None
        assert actor.may("sales.read")
        assert actor.may("parts.read")
        told = desk.runner.read(desk.founder(), find_new_permissions)
        assert told is not None
        assert {"sales.read", "parts.read"} <= set(told.keys)
        assert [line for line in desk.audit() if not line.is_good] == []
    finally:
        desk.close()
