# SPDX-License-Identifier: Apache-2.0
"""The fixtures of tests that begin with a founded company; a conftest imports them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bootstrap import Desk
from app.core.permissions import Actor
from tests.support.company import CompanyTemplate
from tests.support.desk import FrozenClock


@pytest.fixture(scope="session")
def company_template(tmp_path_factory: pytest.TempPathFactory) -> CompanyTemplate:
    """Give the founded company that each test copies."""
    return CompanyTemplate(tmp_path_factory.mktemp("company"))


@pytest.fixture
def desk(company_template: CompanyTemplate, tmp_path: Path, clock: FrozenClock) -> Iterator[Desk]:
    """Give an open desk of a founded company."""
    opened = company_template.open_copy(tmp_path / "data", clock)
    yield opened
    opened.close()


@pytest.fixture
def admin(company_template: CompanyTemplate) -> Actor:
    """Give the administrator, logged in."""
    return company_template.admin
