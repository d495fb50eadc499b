# SPDX-License-Identifier: Apache-2.0
"""A page that was fetched ahead is taken by the step that asks for exactly it, and by no other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sync.client.ahead import FetchAhead
from app.sync.errors import OfflineError
from app.sync.protocol import Pulled


def _body(scopes: Mapping[str, str], **told: Any) -> dict[str, Any]:
    return {"scopes": dict(scopes), "rows": 1000, "incarnation": "a", **told}


def _fetch(body: Mapping[str, Any]) -> Pulled:
    if "" in body["scopes"]:
        raise OfflineError(cause="cut")
    return Pulled("e", str(sorted(body["scopes"].items())), (), ())


_SCOPES = st.dictionaries(st.sampled_from("abc"), st.sampled_from(["e.1.1", "e.2.1"]))


@given(begun=_SCOPES, asked=_SCOPES, told=st.integers(0, 9))
def test_only_what_was_asked_for_is_taken_and_once(
    begun: dict[str, str], asked: dict[str, str], told: int
) -> None:
    ahead = FetchAhead(_fetch)
    assert ahead.take(_body(asked)) is None
    ahead.start(_body(begun))
    found = ahead.take(_body(asked, queue=told))
    assert found == (_fetch(_body(asked)) if begun == asked else None)
    assert ahead.take(_body(begun)) is None


@pytest.mark.parametrize("other", [{"incarnation": "b"}, {"rows": 10}])
def test_another_question_is_not_answered(other: dict[str, Any]) -> None:
    ahead = FetchAhead(_fetch)
    ahead.start(_body({"a": "e.1.1"}))
    assert ahead.take(_body({"a": "e.1.1"}) | other) is None


def test_behind_another_step_nothing_is_taken() -> None:
    ahead = FetchAhead(_fetch)
    ahead.start(_body({"a": "e.1.1"}))
    ahead.forget()
    assert ahead.take(_body({"a": "e.1.1"})) is None


def test_an_error_of_the_fetch_is_the_answer_and_is_told_once() -> None:
    ahead = FetchAhead(_fetch)
    ahead.start(_body({"": ""}))
    with pytest.raises(OfflineError):
        ahead.take(_body({"": ""}))
    assert ahead.take(_body({"": ""})) is None
