# SPDX-License-Identifier: Apache-2.0
"""Opens what a revoked desk never sent: a file that only this server's private key reads.

The form is that of the key escrow (docs/sync.md). Must not know HTTP nor the database.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from app.sync import protocol
from app.sync.errors import BadBodyError

USE = b"sunshine unsent work"
_PUBLIC = 32


def open_work(key: X25519PrivateKey, file: Path) -> dict[str, Any]:
    """Return ``{"device_id", "store_id", "desk_code", "count", "changes", "rows"}`` of a desk's sealed file.

    Errors: E7010 when it is no such file, was changed, or was sealed for another server.
    """
    head, _, sealed = file.read_bytes().partition(b"\n")
    try:
        about = json.loads(head)
        device = UUID(hex=about["device_id"])
        public = key.public_key().public_bytes_raw()
        shared = key.exchange(X25519PublicKey.from_public_bytes(sealed[:_PUBLIC]))
        derived = HKDF(algorithm=SHA256(), length=32, salt=sealed[:_PUBLIC] + public, info=USE).derive(shared)
        packed = ChaCha20Poly1305(derived).decrypt(bytes(12), sealed[_PUBLIC:], device.bytes)
        found = protocol.load(protocol.unpack(packed, most=1 << 30))
    except (InvalidTag, KeyError, TypeError, ValueError) as error:
        raise BadBodyError(what="sealed") from error
    return {**about, **found}
