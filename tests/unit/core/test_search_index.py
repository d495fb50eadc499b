# SPDX-License-Identifier: Apache-2.0
"""Every part that a clerk may remember finds the entity, and nothing else does."""

from __future__ import annotations

from uuid import UUID

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.bootstrap import Desk
from app.core import audit, pinyin, search_index
from app.core.db import READERS
from app.core.ids import new_id
from app.core.normalise import search_text
from app.core.pinyin import initials
from app.core.search_index import SearchEntry, find, match_query
from app.core.unit_of_work import Reading, UnitOfWork

HAN = st.text(st.sampled_from("王李张陈马阿依古丽买提艾力淑芬建国𫖯𬭳曾单尉迟"), min_size=2, max_size=6)


def _find(desk: Desk, typed: str) -> tuple[UUID, ...]:
    def query(reading: Reading) -> tuple[UUID, ...]:
        return tuple(row_id for _, row_id in find(reading.session, ["customer"], typed))

    return desk.runner.read(desk.founder(), query)


def _put(desk: Desk, *entries: SearchEntry) -> None:
    def command(uow: UnitOfWork) -> None:
        search_index.put(uow.session, "customer", entries)

    desk.runner.write(desk.founder(), command)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(HAN, st.text("0123456789", min_size=7, max_size=11))
def test_every_part_of_a_name_and_a_phone_finds_it(desk: Desk, name: str, phone: str) -> None:
    row_id = new_id()
    _put(
        desk,
        SearchEntry(row_id, desk.identity.store_id, [name], [phone], ["北京北路12号"], ["KH-7F3A-26-000001"]),
    )
    for size in range(2, len(name) + 1):
        for start in range(len(name) - size + 1):
            assert row_id in _find(desk, name[start : start + size])
    for start in range(len(phone) - 2):
        assert row_id in _find(desk, phone[start : start + 3])
    assert row_id in _find(desk, phone[-4:])


def test_all_that_the_issue_names_finds_a_customer(desk: Desk) -> None:
    chen, ali = new_id(), new_id()
    store = desk.identity.store_id
    _put(
        desk,
        SearchEntry(
            chen,
            store,
            ["陈淑芬"],
            ["13912342207"],
            ["新市区北京北路12号"],
            ["KH-7F3A-26-000012", "BE0AK3E0R7741"],
        ),
        SearchEntry(
            ali,
            store,
            ["买买提·艾力"],
            ["12000001234", "09912345678"],
            ["水磨沟区南湖路"],
            ["KH-7F3A-26-000013"],
        ),
    )
    for typed in (
        "陈",
        "淑芬",
        "csf",
        "sf",
        "2207",
        "1234 2207",
        "139-1234",
        "北京北路",
        "kh-7f3a-26-000012",
        "3E0R77",
    ):
        assert _find(desk, typed) == (chen,), typed
    for typed in ("买买提•艾力", "艾力", "mmtal", "5678", "南湖", "KH7F3A26000013", "１２０００００１２３４"):
        assert _find(desk, typed) == (ali,), typed
    assert set(_find(desk, "1234")) == {chen, ali}
    assert _find(desk, "淑芬 2207") == (chen,)
    for typed in ("芬买", "芬淑", "99", '"', "* OR", "zzbreakzz", "", " ", "(", "陈 5678"):
        assert _find(desk, typed) == (), typed


def test_an_entry_put_again_is_replaced(desk: Desk) -> None:
    row_id, store = new_id(), desk.identity.store_id
    _put(desk, SearchEntry(row_id, store, ["陈淑芬"], ["13912342207"]))
    _put(desk, SearchEntry(row_id, store, ["陈淑芳"], ["13912348888"]))
    assert _find(desk, "淑芬") == _find(desk, "2207") == ()
    assert _find(desk, "淑芳") == _find(desk, "8888") == (row_id,)


@given(st.text(max_size=30))
def test_anything_may_be_typed(typed: str) -> None:
    query = match_query(typed)
    assert query.count('"') % 2 == 0
    assert query == "" or search_text(typed)


def test_surnames_sound_as_surnames() -> None:
    assert initials("曾志伟")[0] == "zzw"
    assert initials("单田芳") == ("stf",)
    assert initials("尉迟恭") == ("ycg",)
    assert "mmtal" in initials("买买提·艾力")
    assert initials("Smith") == ()


def test_the_audit_does_not_call_a_merge_of_the_index_damage(desk: Desk) -> None:
    store = desk.identity.store_id
    rows = [new_id() for _ in range(16)]
    for turn in range(4):
        for row_id in rows:
            _put(desk, SearchEntry(row_id, store, [f"陈淑芬{turn}"], ["13999112207"]))
        # The same readers look again and again, as in a program that stays open.
        for _ in range(READERS):
            with desk.runner.database.reading() as session:
                assert [line.problems for line in audit.run(session, audit.CORE_RULES)[:2]] == [(), ()]
                _find(desk, "淑芬")


@given(st.text(st.sampled_from("王单仇曾查乐银行重庆阿依古丽买提淑芬长孙一个"), min_size=1, max_size=6))
def test_a_name_read_by_its_characters_is_read_as_its_words_are(name: str) -> None:
    assert pinyin._readings(name) == pinyin._letters_in(name)
