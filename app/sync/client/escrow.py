# SPDX-License-Identifier: Apache-2.0
"""Sealing for head office alone: the database key, and unsent work of a desk that has to go.

The form is in docs/sync.md (Addresses); the server's ``certificates`` opens it. Must not know what is sealed.
"""

from __future__ import annotations

from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_USE = b"sunshine key escrow"
WORK_USE = b"sunshine unsent work"


def seal_key(escrow: bytes, database_key: bytes, device_id: UUID) -> bytes:
    """Return the database key sealed with head office's X25519 public key ``escrow`` (32 bytes)."""
    return seal_for(escrow, database_key, device_id.bytes, KEY_USE)


def seal_for(escrow: bytes, content: bytes, about: bytes, use: bytes) -> bytes:
    """Return ephemeral public key (32) + ChaCha20-Poly1305 of ``content``.

    ``about`` is bound to it, ``use`` keeps kinds of content apart. The key is fresh each time, so that the
    nonce may be zero.
    """
    ephemeral = X25519PrivateKey.generate()
    public = ephemeral.public_key().public_bytes_raw()
    shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(escrow))
    key = HKDF(algorithm=SHA256(), length=32, salt=public + escrow, info=use).derive(shared)
    return public + ChaCha20Poly1305(key).encrypt(bytes(12), content, about)
