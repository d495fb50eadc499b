# SPDX-License-Identifier: Apache-2.0
"""The sample store: linked, everyday, nobody's; apart from real data and gone when told to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from app import bootstrap, sample_store
from app.admin.commands import LogIn, log_in
from app.bootstrap import Desk
from app.core.data_folder import DataFolder
from app.core.unit_of_work import Reading


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> DataFolder:
    """Give a data folder for one sample store."""
    return DataFolder(tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="module")
def sample(data: DataFolder) -> Iterator[Desk]:
    """Give the filled sample store."""
    desk = bootstrap.create_sample(data)
    yield desk
    desk.close()


def _rows(desk: Desk, statement: str) -> list[tuple[object, ...]]:
    def query(reading: Reading) -> list[tuple[object, ...]]:
        return [tuple(row) for row in reading.session.execute(text(statement))]

    return desk.runner.read(desk.founder(), query)


def test_it_holds_some_forty_linked_records(sample: Desk) -> None:
    counts = {
        name: _rows(sample, f"SELECT count(*) FROM {name}")[0][0]
        for name in ("customer", "appliance", "complaint")
    }
    assert sum(int(str(count)) for count in counts.values()) in range(38, 60)
    linked = _rows(
        sample,
        "SELECT count(*) FROM complaint c JOIN customer k ON k.id = c.customer_id "
        "JOIN appliance a ON a.id = c.appliance_id AND a.customer_id = k.id",
    )
    assert linked == [(counts["complaint"],)]


def test_a_call_and_a_label_have_something_to_show(sample: Desk) -> None:
    """Models that were sold have a price of today, and what each place has of them."""
    [(sold,)] = _rows(sample, "SELECT count(DISTINCT model_id) FROM sale_line WHERE model_id IS NOT NULL")
    [(priced,)] = _rows(sample, "SELECT count(DISTINCT model_id) FROM price WHERE until_on IS NULL")
    [(stocked,)] = _rows(sample, "SELECT count(DISTINCT model_id) FROM stock_figure WHERE on_hand > 0")
    assert int(str(sold)) > 10
    assert min(int(str(priced)), int(str(stocked))) >= int(str(sold)) - 4
    assert _rows(sample, "SELECT count(*) FROM sale WHERE salesperson != ''") == [(5,)]


def test_every_number_is_nobody_s(sample: Desk) -> None:
    phones = [
        str(row[0])
        for row in _rows(sample, "SELECT digits FROM customer_phone UNION SELECT phone FROM party")
    ]
    assert phones
    assert all(phone.startswith("1200000") and len(phone) == 11 for phone in phones)


def test_its_history_is_true(sample: Desk) -> None:
    assert [line for line in sample.audit() if not line.is_good] == []
    late = _rows(
        sample, "SELECT count(*) FROM change WHERE at > strftime('%Y-%m-%d %H:%M:%f', 'now', '+1 minute')"
    )
    assert late == [(0,)]
    assert int(str(_rows(sample, "SELECT count(DISTINCT date(at)) FROM change")[0][0])) >= 4


def test_its_clerk_logs_in_with_the_shown_password(sample: Desk) -> None:
    command = LogIn(sample_store.STAFF_NUMBER, sample_store.PASSWORD)
    result = sample.runner.write(sample.visitor(), log_in, command).answer
    assert result.error is None
    assert result.actor.may("complaints.register")


def test_it_is_gone_with_one_call_and_leaves_the_real_store_alone(tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    real = bootstrap.create_desk(data, data.store)
    real.close()
    bootstrap.create_sample(data).close()
    bootstrap.remove_desk(data, data.sample)
    assert not data.sample.path.exists()
    assert [path.stem for path in data.keys.glob("*.key")] == [real.identity.database_id.hex]
    bootstrap.open_desk(data, data.store).close()


def test_a_sample_that_cannot_be_finished_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = tmp_path / "story.json"
    story.write_text(sample_store.STORY.read_text("utf-8").replace('"take"', '"juggle"', 1), encoding="utf-8")
    monkeypatch.setattr(sample_store, "STORY", story)
    data = DataFolder(tmp_path / "data")
    with pytest.raises(ValueError, match="juggle"):
        bootstrap.create_sample(data)
    assert not data.sample.path.exists()
