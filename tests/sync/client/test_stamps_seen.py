# SPDX-License-Identifier: Apache-2.0
"""Whoever changes what came in changes it later, also after a start with a clock that is behind."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app import bootstrap
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.core.unit_of_work import UnitOfWork
from app.customers.models import Customer
from tests.support.complaints import add_complaint
from tests.support.desk import DeskTemplate, FrozenClock
from tests.sync.client.pages import applier, page, rows_of, scalar


@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(behind=st.timedeltas(timedelta(), timedelta(days=9000)), slice_rows=st.integers(1, 40))
def test_a_change_after_a_start_is_later_than_what_it_changes(
    desk: Desk,
    desk_template: DeskTemplate,
    clock: FrozenClock,
    tmp_path_factory: pytest.TempPathFactory,
    behind: timedelta,
    slice_rows: int,
) -> None:
    if not scalar(desk, "SELECT count(*) FROM complaint"):
        clock.move(minutes=4)
        add_complaint(desk)
        clock.move(minutes=-4)
    folder: Path = tmp_path_factory.mktemp("other")
    scope = desk.identity.store_id
    other = desk_template.open_copy(folder, clock)
    found = applier(other)
    found._rows_a_slice = slice_rows
    found.apply(page(scope.hex, rows_of(desk, scope.hex)), 0)
    other.close()
    data = DataFolder(folder)
    other = bootstrap.open_desk(data, data.store, clock=FrozenClock(clock.at - behind))
    try:
        customer = scalar(other, "SELECT id FROM customer")
        seen = scalar(other, "SELECT max(hlc) FROM complaint_transition")

        def rename(uow: UnitOfWork) -> None:
            uow.session.get_one(Customer, (scope, UUID(hex=customer))).name = "陈一"

        other.runner.write(other.founder(), rename)
        assert scalar(other, "SELECT max(hlc) FROM change") > seen
    finally:
        other.close()
