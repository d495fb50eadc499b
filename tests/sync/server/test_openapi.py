# SPDX-License-Identifier: Apache-2.0
"""The OpenAPI document is true: every address is in it, and what it permits never breaks the server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.generation import GenerationMode

from app.sync.server import http, openapi
from tests.support.sync_server import Enrolled, Served, TestServer, operation_of

DOCUMENT = openapi.document("0.1.0")
SCHEMA = schemathesis.openapi.from_dict(json.loads(json.dumps(DOCUMENT)))
OPERATIONS = {found.ok().label: found.ok() for found in SCHEMA.get_all_operations()}
EXAMPLES = 3
MANY_EXAMPLES = 100


@pytest.fixture(scope="module")
def server(served: Served, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestServer]:
    with served.cloned(
        tmp_path_factory.mktemp("fuzzed"), address_rate=1e6, address_burst=1e9, device_burst=1e9
    ) as running:
        yield running


@pytest.fixture(scope="module")
def office(server: TestServer) -> Enrolled:
    return server.enrol(is_office=True)


def test_every_address_is_described_and_nothing_else() -> None:
    served = {(address.method, address.path) for address in http.ADDRESSES}
    described = {(method.upper(), path) for path, methods in DOCUMENT["paths"].items() for method in methods}
    assert served == described
    for address in http.ADDRESSES:
        operation = operation_of(address.method, address.path)
        # A door wants the key of another system where the others want the token of a desk (docs/api.md).
        key = [{"key": []}] if "{door}" in address.path else []
        assert operation["security"] == ([{"device": []}] if address.wants_token else key), address.path


def test_the_document_is_served(server: TestServer) -> None:
    assert server.call("GET", "/openapi.json").json() == json.loads(json.dumps(DOCUMENT))


def fuzz(server: TestServer, office: Enrolled, label: str, examples: int) -> None:
    operation = operation_of(*label.split(" "))
    # What takes nothing can be given nothing wrong.
    is_bare = not operation.keys() & {"requestBody", "parameters"}
    for mode in (GenerationMode.POSITIVE,) if is_bare else (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):

        @settings(
            max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck), database=None
        )
        @given(case=OPERATIONS[label].as_strategy(mode))
        def ask(case: Any) -> None:
            server.context.codes_limit._buckets.clear()
            body = case.body if isinstance(case.body, dict | list | str | int | float | bool | None) else None
            raw = case.body if isinstance(case.body, bytes) else json.dumps(body).encode("utf-8", "replace")
            kind = "application/octet-stream" if case.method.upper() == "PUT" else "application/json"
            query = {str(name): str(value) for name, value in (case.query or {}).items()}
            if any(not text.isascii() for pair in query.items() for text in pair):
                query = {}
            found = server.call(
                case.method.upper(),
                case.formatted_path,
                params=query,
                content=raw if case.method.upper() != "GET" else None,
                headers=office.headers | {"content-type": kind},
            )
            # That the answer is as the document says, the call itself has proved.
            assert found.status_code < 500, found.text

        ask()


@pytest.mark.parametrize("label", sorted(OPERATIONS))
def test_no_request_breaks_the_server(server: TestServer, office: Enrolled, label: str) -> None:
    fuzz(server, office, label, EXAMPLES)


@pytest.mark.long
@pytest.mark.parametrize("label", sorted(OPERATIONS))
def test_very_many_requests_do_not_break_the_server(server: TestServer, office: Enrolled, label: str) -> None:
    fuzz(server, office, label, MANY_EXAMPLES)
