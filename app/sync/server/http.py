# SPDX-License-Identifier: Apache-2.0
"""The ASGI application: which address goes to which handler. Must not know what any of them does."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from app.sync.errors import BadBodyError, NotThereError, SyncError
from app.sync.protocol import CONTENT_TYPE_JSON
from app.sync.server import http_desk, http_doors, http_files, http_office, openapi
from app.sync.server.context import ServerContext
from app.sync.server.http_core import Call, Endpoint, Handler, Reply


@dataclass(frozen=True, slots=True)
class Address:
    """One address: method, path, handler, and whether it wants a token; a long-poll is not timed."""

    method: str
    path: str
    handler: Handler
    wants_token: bool = True
    is_timed: bool = True


async def _openapi(call: Call) -> Reply:
    """Describe every address."""
    return Reply(openapi.document(call.context.settings.version))


ADDRESSES = (
    Address("POST", "/v1/wait", http_desk.wait, is_timed=False),
    Address("POST", "/v1/pull", http_desk.do_pull),
    Address("POST", "/v1/push", http_desk.do_push),
    Address("POST", "/v1/token", http_desk.token, wants_token=False),
    Address("POST", "/v1/checksum", http_desk.checksum),
    Address("POST", "/v1/history", http_desk.do_history),
    Address("POST", "/v1/search", http_desk.do_search),
    Address("POST", "/v1/share", http_desk.share),
    Address("POST", "/v1/share/end", http_desk.unshare),
    Address("POST", "/v1/snapshot", http_files.snapshot),
    Address("GET", "/v1/snapshot/{id}", http_files.snapshot_file),
    Address("POST", "/v1/attachment/{sha256}", http_files.attachment_size),
    Address("PUT", "/v1/attachment/{sha256}", http_files.attachment_receive),
    Address("GET", "/v1/attachment/{sha256}", http_files.attachment_file),
    Address("POST", "/v1/incarnation", http_desk.incarnation),
    Address("GET", "/v1/hello", http_desk.hello, wants_token=False),
    Address("POST", "/v1/look", http_desk.look, wants_token=False),
    Address("POST", "/v1/enrol", http_desk.enrol, wants_token=False),
    Address("POST", "/v1/admin/devices", http_office.list_devices),
    Address("POST", "/v1/admin/codes", http_office.make_code),
    Address("POST", "/v1/admin/rename", http_office.rename),
    Address("POST", "/v1/admin/revoke", http_office.revoke),
    Address("POST", "/v1/admin/key", http_office.key),
    Address("POST", "/v1/admin/state", http_office.state),
    Address("POST", "/v1/doors/{door}", http_doors.take, wants_token=False),
    Address("GET", "/healthz", http_office.health, wants_token=False),
    Address("GET", "/metrics", http_office.tell_metrics, wants_token=False),
    Address("GET", "/openapi.json", _openapi, wants_token=False),
)


class Application:
    """Starlette, with a short way for addresses without parameters: fewer frames for each desk that waits."""

    def __init__(self, starlette: Starlette, direct: dict[tuple[str, str], Endpoint]) -> None:
        self._starlette = starlette
        self._direct = direct

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Answer one request, or live through the start and the end of the process."""
        if scope["type"] == "http":
            endpoint = self._direct.get((scope["method"], scope["path"]))
            if endpoint is not None:
                return endpoint(scope, receive, send)
        return self._starlette(scope, receive, send)


def make_app(context: ServerContext) -> Application:
    """Return the application over a context, which it opens and closes."""

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        await context.open()
        try:
            yield
        finally:
            await context.close()

    endpoints = {
        address: Endpoint(
            context,
            f"{address.method} {address.path}",
            address.handler,
            wants_token=address.wants_token,
            is_timed=address.is_timed,
        )
        for address in ADDRESSES
    }
    routes = [
        Route(address.path, endpoint, methods=[address.method]) for address, endpoint in endpoints.items()
    ]
    direct = {
        (address.method, address.path): endpoint
        for address, endpoint in endpoints.items()
        if "{" not in address.path
    }
    starlette = Starlette(routes=routes, lifespan=lifespan, exception_handlers={HTTPException: _refuse})
    return Application(starlette, direct)


async def _refuse(_request: Request, error: Exception) -> Response:
    """Answer an address or a method that is not there in the form of all other answers."""
    assert isinstance(error, HTTPException)  # noqa: S101 -- registered for it alone
    trouble: SyncError = NotThereError() if error.status_code == 404 else BadBodyError(what="method")
    text = json.dumps({"code": trouble.code, "fields": trouble.fields})
    return Response(text, error.status_code, error.headers, CONTENT_TYPE_JSON)
