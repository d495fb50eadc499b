# SPDX-License-Identifier: Apache-2.0
"""The server's application over a real PostgreSQL, called without a network; and what its company has."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import jsonschema_rs
import psycopg
from psycopg import conninfo

from app import areas
from app.core.ids import NIL
from app.sync import protocol
from app.sync.server import enrolments, http, openapi, service
from app.sync.server.context import ServerContext, ServiceSettings
from app.sync.server.enrolments import NewCode
from app.sync.server.service import ServeOptions
from tests.support.postgres import Cluster

STORE, OTHER_STORE = UUID(int=0x5101), UUID(int=0x5102)
STAFF, ROLE = UUID(int=0xA001), UUID(int=0xB001)
HLC = "0000000000001-0000-" + "0" * 9
TEMPLATE = "served"
assert areas.AUDIT_RULES, "importing them registers every table"


@dataclass
class Served:
    """A company of two stores on a server that tests may clone."""

    cluster: Cluster
    options: ServeOptions
    settings: ServiceSettings

    @classmethod
    def make(cls, cluster: Cluster, folder: Path) -> Served:
        """Set a database up and give it two stores, one administrator and his role."""
        name = cluster.create(TEMPLATE + uuid4().hex[:6])
        options = ServeOptions(folder, database=cluster.url(name), version="0.1.0")
        tls = service.tls_of(options)
        settings = service.set_up(options, options.database, tls)
        with psycopg.connect(options.database, autocommit=True) as owner:
            owner.execute("SELECT set_config('sunshine.scopes', '*', false)")
            for store, code in ((STORE, "001"), (OTHER_STORE, "002")):
                owner.execute(
                    "INSERT INTO sunshine.store (scope, id, hlc, code, name, timezone, is_active)"
                    " VALUES (%s, %s, %s, %s, %s, 'Asia/Shanghai', true)",
                    (NIL, store, HLC, code, f"Store {code}"),
                )
            owner.execute(
                "INSERT INTO sunshine.staff (scope, id, hlc, number, name, is_active)"
                " VALUES (%s, %s, %s, '1001', 'A', true)",
                (NIL, STAFF, HLC),
            )
            owner.execute(
                "INSERT INTO sunshine.role (scope, id, hlc, code, title, permissions, is_active)"
                " VALUES (%s, %s, %s, 'R1', 'Head', '[\"sync.enrol\"]', true)",
                (NIL, ROLE, HLC),
            )
            owner.execute(
                "INSERT INTO sunshine.post (scope, id, hlc, staff_id, store_id, role_id, from_on, is_void)"
                " VALUES (%s, %s, %s, %s, %s, %s, '2020-01-01', false)",
                (NIL, uuid4(), HLC, STAFF, NIL, ROLE),
            )
        return cls(cluster, options, settings)

    @property
    def name(self) -> str:
        """The database that is cloned."""
        return str(conninfo.conninfo_to_dict(self.options.database)["dbname"])

    @contextmanager
    def cloned(self, folder: Path, **changed: Any) -> Iterator[TestServer]:
        """Yield a server over a copy of the database; ``changed`` are settings."""
        name = self.cluster.create(template=self.name)
        url = conninfo.make_conninfo(self.settings.database_url, dbname=name)
        settings = replace(self.settings, database_url=url, folder=folder, **changed)
        server = TestServer(settings, self.cluster.url(name))
        try:
            yield server
        finally:
            server.close()
            self.cluster.drop(name)


@dataclass
class Enrolled:
    """A device of a test: its keys and what it sends along."""

    id: UUID
    incarnation: UUID
    token: str
    secret: str
    answer: dict[str, Any]

    @property
    def headers(self) -> dict[str, str]:
        """What proves it."""
        return {"authorization": f"Bearer {self.token}"}


def operation_of(method: str, path: str) -> dict[str, Any]:
    """Return what the OpenAPI document says of a request; {} for an address that it does not have."""
    for pattern, methods in openapi.document("0.1.0")["paths"].items():
        parts, given = pattern.split("/"), path.split("/")
        if len(parts) == len(given) and all(
            part == one or part.startswith("{") for part, one in zip(parts, given, strict=True)
        ):
            return dict(methods.get(method.lower(), {}))
    return {}


def prove_described(method: str, found: httpx.Response) -> None:
    """Fail unless status, type and body of an answer stand in the document."""
    operation = operation_of(method, found.request.url.path)
    if not operation:
        assert found.status_code in {404, 405}
        validate(openapi.TROUBLE, json.loads(found.content))
        return
    told = operation["responses"].get(str(found.status_code))
    assert told is not None, (method, found.request.url.path, found.status_code)
    kind = found.headers["content-type"].split(";")[0]
    packed = kind == protocol.CONTENT_TYPE_ZSTD
    content = told["content"]
    schema = content.get("application/json" if packed else kind)
    assert schema is not None, (found.request.url.path, kind)
    if found.status_code >= 400:
        validate(openapi.TROUBLE, json.loads(protocol.unpack(found.content, kind)))
    elif "schema" in schema:
        validate(schema["schema"], json.loads(protocol.unpack(found.content, kind)))


def validate(schema: Any, value: Any) -> None:
    """Fail unless a value is as a JSON schema says."""
    jsonschema_rs.validator_for(schema).validate(value)


class TestServer:
    """The application of one process, on a loop of its own."""

    __test__ = False

    def __init__(self, settings: ServiceSettings, owner_url: str) -> None:
        self.settings = settings
        self.owner_url = owner_url
        self.runner = asyncio.Runner()
        self.context = ServerContext.of(settings)
        self.app = http.make_app(self.context)
        self.runner.run(self.context.open())
        transport = httpx.ASGITransport(app=self.app, raise_app_exceptions=True, client=("10.0.0.1", 5))
        self.client = httpx.AsyncClient(transport=transport, base_url="http://server")

    def close(self) -> None:
        """End the process."""
        self.runner.run(self.client.aclose())
        self.runner.run(self.context.close())
        self.runner.close()

    def call(self, method: str, path: str, **how: Any) -> httpx.Response:
        """Ask once; the answer must be as the OpenAPI document says."""
        found = self.runner.run(self.client.request(method, path, **how))
        prove_described(method, found)
        return found

    def post(self, path: str, body: Any, device: Enrolled | None = None) -> tuple[int, Any]:
        """Post JSON, compressed as desks do; returns the status and the answer."""
        headers = {"content-type": protocol.CONTENT_TYPE_ZSTD, "accept": protocol.CONTENT_TYPE_ZSTD}
        headers |= device.headers if device else {}
        found = self.call("POST", path, content=protocol.pack(body), headers=headers)
        text = protocol.unpack(found.content, found.headers["content-type"])
        return found.status_code, json.loads(text) if path != "/v1/pull" or found.status_code != 200 else text

    def owner(self) -> psycopg.Connection[Any]:
        """Return the owner's connection, seeing everything."""
        connection = psycopg.connect(self.owner_url, autocommit=True)
        connection.execute("SELECT set_config('sunshine.scopes', '*', false)")
        return connection

    def code(self, store: str = "001", kind: str = "join", **how: Any) -> NewCode:
        """Make an enrolment code."""

        async def make() -> NewCode:
            async with self.context.connection() as connection:
                return await enrolments.make_code(connection, store, kind, **how)

        return self.runner.run(make())

    def enrol(
        self, store_code: str = "001", kind: str = "join", *, is_office: bool = False, **body: Any
    ) -> Enrolled:
        """Enrol a desk."""
        code = self.code(store_code, kind, is_office=is_office, is_new=body.pop("is_new", False))
        told = {"code": code.code, "device": uuid4().hex, "incarnation": uuid4().hex, "name": "desk"} | body
        status, answer = self.post("/v1/enrol", told)
        assert status == 200, answer
        return Enrolled(
            UUID(told["device"]), UUID(told["incarnation"]), answer["token"], answer["secret"], answer
        )

    def log_in(self, device: Enrolled, staff: UUID = STAFF, scope: UUID = STORE) -> UUID:
        """Write a log-in session of a person on a device, as a push would."""
        session = uuid4()
        with self.owner() as owner:
            owner.execute(
                "INSERT INTO sunshine.login_session (scope, id, hlc, staff_id, device_id, at, by_id)"
                " VALUES (%s, %s, %s, %s, %s, now(), %s)",
                (scope, session, HLC, staff, device.id, staff),
            )
        return session
