# SPDX-License-Identifier: Apache-2.0
"""The OpenAPI 3.1 document of every address; a test holds the answers to it. Must not know the handlers."""

from __future__ import annotations

from functools import cache
from typing import Any

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer"}
SMALL: Schema = {"type": "integer", "minimum": 0, "maximum": (1 << 30)}
YES_NO: Schema = {"type": "boolean"}
ID: Schema = {"type": "string", "pattern": "^[0-9a-f]{32}$"}
INSTANT: Schema = {"type": "string", "format": "date-time"}
MAYBE_INSTANT: Schema = {"type": ["string", "null"], "format": "date-time"}
BASE64: Schema = {"type": "string", "contentEncoding": "base64"}
CURSORS: Schema = {"type": "object", "additionalProperties": {"type": "string", "maxLength": 120}}
ANY_OBJECT: Schema = {"type": "object"}
TROUBLE: Schema = {
    "type": "object",
    "properties": {"code": {"type": "string", "pattern": "^E7[0-9]{3}$"}, "fields": {"type": "object"}},
    "required": ["code", "fields"],
    "additionalProperties": False,
}


def _list(of: Schema) -> Schema:
    return {"type": "array", "items": of}


def _record(
    required: dict[str, Schema], optional: dict[str, Schema] | None = None, *, only: bool = False
) -> Schema:
    made: Schema = {
        "type": "object",
        "properties": {**required, **(optional or {})},
        "required": list(required),
    }
    return made | {"additionalProperties": False} if only else made


_DEVICE = _record(
    {
        "id": ID, "store": ID, "store_code": TEXT, "name": TEXT, "desk_code": TEXT,
        "kind": {"enum": ["store", "office"]}, "is_revoked": YES_NO, "enrolled_at": INSTANT,
        "last_contact_at": MAYBE_INSTANT, "last_pull_at": MAYBE_INSTANT, "last_push_at": MAYBE_INSTANT,
        "queue": NUMBER, "offset_ms": NUMBER, "version": TEXT, "schema": TEXT, "voices": NUMBER,
        "lag": NUMBER,
    },
    only=True,
)  # fmt: skip
_GROUP = _record({"g": ID, "u": ID, "l": ID, "a": INSTANT}, {"k": SMALL, "of": SMALL})
_OP = _record(
    {
        "i": ID,
        "g": SMALL,
        "t": TEXT,
        "s": ID,
        "r": ID,
        "o": {"enum": ["insert", "update", "move"]},
        "h": TEXT,
    },
    {"c": ANY_OBJECT, "b": ANY_OBJECT, "p": ANY_OBJECT, "x": ANY_OBJECT, "q": NUMBER},
)
_BATCH = _record(
    {
        "v": NUMBER, "device": ID, "incarnation": ID, "batch": NUMBER, "schema": TEXT,
        "groups": _list(_GROUP), "ops": _list(_OP),
    }
)  # fmt: skip
_ANSWER = _record(
    {
        "epoch": TEXT,
        "batch": NUMBER,
        "merged": _list(NUMBER),
        "rejected": _list({"type": "array", "minItems": 3, "maxItems": 3}),
    }
)
_SESSION = {"session": ID}
_TOLD = {"queue": SMALL, "offset_ms": NUMBER}
_TOKEN = {"token": TEXT, "expires": NUMBER, "epoch": TEXT, "now": INSTANT}
_WRAPPED = {"type": "string", "contentEncoding": "base64", "maxLength": 2048}
_NAMED = {"type": "string", "maxLength": 80}
_SHORT = {"type": "string", "maxLength": 40}
_MARK = {"type": "string", "maxLength": 100, "pattern": "^[ -~]*$"}

# Address → what it is for, the body, the answer; None: no JSON.
_ADDRESSES: dict[str, tuple[str, Schema | None, Schema | None]] = {
    "GET /healthz": ("Is the database there?", None, _record({"status": {"const": "ok"}}, only=True)),
    "GET /metrics": ("Prometheus text.", None, None),
    "GET /openapi.json": ("This document.", None, _record({"openapi": TEXT, "paths": ANY_OBJECT})),
    "GET /v1/hello": (
        "Who the server is, before a desk trusts it.",
        None,
        _record({"version": TEXT, "now": INSTANT, "schema": TEXT, "ca": TEXT, "escrow": BASE64}, only=True),
    ),
    "POST /v1/look": (
        "What a code promises.",
        _record(
            {"code": {"type": "string", "maxLength": 60}},
            {"columns": {"type": "object", "additionalProperties": _list(TEXT)}},
        ),
        _record({"kind": TEXT, "store": TEXT, "store_code": TEXT, "store_name": TEXT, "rows": ANY_OBJECT}),
    ),
    "POST /v1/enrol": (
        "A one-time code makes a device.",
        _record(
            {"code": {"type": "string", "maxLength": 60}, "device": ID, "incarnation": ID},
            {
                "name": _NAMED,
                "version": _SHORT,
                "schema": _SHORT,
                "wrapped_key": _WRAPPED,
                "store": ID,
                "own_until": SMALL,
                "offset_ms": NUMBER,
            },
        ),
        _record(
            {
                "device": ID,
                "store": ID,
                "store_code": TEXT,
                "kind": {"enum": ["store", "office"]},
                "desk_code": TEXT,
                "scopes": _list(ID),
                "secret": TEXT,
                **_TOKEN,
            },
            only=True,
        ),
    ),
    "POST /v1/token": (
        "A device secret makes an access token and the next secret.",
        _record(
            {"device": ID, "secret": {"type": "string", "maxLength": 200}},
            {"incarnation": ID, "version": _SHORT, "schema": _SHORT, **_TOLD},
        ),
        _record({"secret": TEXT, "scopes": _list(ID), **_TOKEN}, only=True),
    ),
    "POST /v1/incarnation": (
        "A restored or cloned disk becomes another incarnation.",
        _record({"incarnation": ID}, {"before": ID, "desk_code": {"type": "string", "maxLength": 10}}),
        _record({"batch": NUMBER, **_TOKEN}, {"desk_code": TEXT}, only=True),
    ),
    "POST /v1/push": ("A batch of changes.", _BATCH, _ANSWER),
    "POST /v1/pull": (
        "What happened behind the cursors: a line of JSON that heads it, then one line per page.",
        _record(
            {"scopes": CURSORS},
            {"rows": {"type": "integer", "minimum": 1}, "incarnation": ID, **_TOLD},
        ),
        None,
    ),
    "POST /v1/wait": (
        "Answers when a scope has moved.",
        _record({"scopes": CURSORS}, {"seconds": {"type": "integer", "minimum": 0, "maximum": 55}, **_TOLD}),
        _record({"scopes": _list(TEXT)}, only=True),
    ),
    "POST /v1/snapshot": (
        "A compressed SQLite file of a scope.",
        _record({"scope": ID}),
        _record({"id": ID, "size": NUMBER, "sha256": TEXT, "cursor": TEXT}),
    ),
    "GET /v1/snapshot/{id}": ("The file, also in parts.", None, None),
    "POST /v1/checksum": (
        "The sum of each table of a scope.",
        _record({"scope": ID, "columns": {"type": "object", "additionalProperties": _list(TEXT)}}),
        _record({"cursor": TEXT, "tables": ANY_OBJECT}),
    ),
    "POST /v1/history": (
        "Lines of history that other desks wrote.",
        _record({"scope": ID, "ids": _list(ID)}, {"after": INSTANT}),
        ANY_OBJECT,
    ),
    "POST /v1/search": (
        "Records of other stores, masked.",
        _record({"text": _NAMED, **_SESSION}),
        ANY_OBJECT,
    ),
    "POST /v1/share": (
        "Share a record with this store.",
        _record({"table": TEXT, "id": ID, **_SESSION}),
        ANY_OBJECT,
    ),
    "POST /v1/share/end": ("Take a share back.", _record({"grant": ID, **_SESSION}), ANY_OBJECT),
    "POST /v1/doors/{door}": (
        "Records of another system, by a key made for one store (docs/api.md): all are kept, or none.",
        ANY_OBJECT,
        ANY_OBJECT,
    ),
    "POST /v1/attachment/{sha256}": (
        "How much of a file the server has.",
        _record({"size": SMALL}),
        _record({"done": NUMBER}, only=True),
    ),
    "PUT /v1/attachment/{sha256}": ("The next bytes of a file.", None, _record({"done": NUMBER}, only=True)),
    "GET /v1/attachment/{sha256}": ("The file, also in parts.", None, None),
    "POST /v1/admin/devices": (
        "Every desk.",
        _record(_SESSION),
        _record({"devices": _list(_DEVICE)}, only=True),
    ),
    "POST /v1/admin/codes": (
        "A one-time code.",
        _record(
            {
                **_SESSION,
                "store_code": {"type": "string", "maxLength": 3},
                "kind": {"enum": ["join", "bring"]},
            },
            {"is_office": YES_NO, "is_new": YES_NO},
        ),
        _record({"code": TEXT, "fingerprint": TEXT, "text": TEXT, "expires_at": INSTANT}, only=True),
    ),
    "POST /v1/admin/rename": (
        "Another name for a desk.",
        _record({**_SESSION, "device": ID, "name": _NAMED}),
        _record({}, only=True),
    ),
    "POST /v1/admin/revoke": ("Revoke a desk.", _record({**_SESSION, "device": ID}), _record({}, only=True)),
    "POST /v1/admin/key": (
        "The database key of a desk that lost it.",
        _record({**_SESSION, "device": ID}),
        _record({"key": BASE64}, only=True),
    ),
    "POST /v1/admin/state": (
        "How the server is.",
        _record(_SESSION),
        _record(
            {"version": TEXT, "now": INSTANT, "backup_at": MAYBE_INSTANT, "free_bytes": NUMBER}, only=True
        ),
    ),
}
_OPEN = {"/healthz", "/metrics", "/openapi.json", "/v1/hello", "/v1/look", "/v1/enrol", "/v1/token"}
_OTHER_TYPES = {
    "GET /metrics": "text/plain",
    "POST /v1/pull": "application/json",
    "GET /v1/snapshot/{id}": "application/octet-stream",
    "GET /v1/attachment/{sha256}": "application/octet-stream",
}
_STATUSES = (400, 401, 403, 404, 405, 409, 413, 416, 422, 429, 500, 503, 507)


@cache
def document(version: str) -> dict[str, Any]:
    """Return the document for a version of the program."""
    paths: dict[str, dict[str, Any]] = {}
    for address, (what, body, answer) in _ADDRESSES.items():
        method, path = address.split(" ")
        paths.setdefault(path, {})[method.lower()] = _operation(address, path, what, body, answer)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Sunshine Desk sync", "version": version, "license": {"name": "Apache-2.0"}},
        "paths": paths,
        "components": {
            "schemas": {"Trouble": TROUBLE},
            "securitySchemes": {
                "device": {"type": "http", "scheme": "bearer"},
                "key": {"type": "http", "scheme": "bearer"},
            },
        },
    }


def _operation(address: str, path: str, what: str, body: Schema | None, answer: Schema | None) -> Schema:
    if answer is not None:
        content = {kind: {"schema": answer} for kind in ("application/json",)}
    else:
        content = {_OTHER_TYPES[address]: {}}
    trouble = {
        str(status): {
            "description": "Trouble: a code and fields.",
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Trouble"}}},
        }
        for status in _STATUSES
    }
    made: Schema = {
        "summary": what,
        "operationId": address.replace("{", "")
        .replace("}", "")
        .replace("/v1", "")
        .replace("/", "_")
        .replace(" ", ""),
        "responses": {"200": {"description": what, "content": content}, **trouble},
        "security": [] if path in _OPEN else [{"device": []}],
    }
    if answer is None and "{" in path:
        made["responses"]["206"] = {"description": "A part.", "content": content}
    if body is not None:
        made["requestBody"] = {"required": True, "content": {"application/json": {"schema": body}}}
    parameters = []
    if "{id}" in path:
        parameters.append({"name": "id", "in": "path", "required": True, "schema": ID})
    if "{door}" in path:
        made["security"] = [{"key": []}]
        parameters += [
            {"name": "door", "in": "path", "required": True, "schema": _SHORT},
            {"name": "idempotency-key", "in": "header", "required": False, "schema": _MARK},
        ]
    if "{sha256}" in path:
        sha256 = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
        parameters.append({"name": "sha256", "in": "path", "required": True, "schema": sha256})
    if address.startswith("PUT"):
        made["requestBody"] = {"required": True, "content": {"application/octet-stream": {}}}
        parameters += [
            {"name": name, "in": "query", "required": True, "schema": SMALL} for name in ("offset", "size")
        ]
    if parameters:
        made["parameters"] = parameters
    return made
