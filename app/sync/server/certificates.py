# SPDX-License-Identifier: Apache-2.0
"""The server's own authority, its certificate, and the key that seals the desks' database keys.

Everything lies in one folder, readable by its owner alone. Must not know the database nor HTTP. A desk trusts
the one certificate whose fingerprint its enrolment code named, so the authority must outlive the machine:
``serve backup`` takes the folder along.
"""

from __future__ import annotations

import base64
import hashlib
import ipaddress
import ssl
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from app.core.vault import write_whole
from app.sync.errors import BadBodyError

AUTHORITY_YEARS = 20
SERVER_DAYS = 397
RENEW_DAYS = 60
"""A certificate of ours that ends sooner is made anew when the server starts; desks notice nothing."""
FINGERPRINT_LETTERS = 20
ESCROW_FILE = "escrow.key"
_SEAL_INFO = b"sunshine key escrow"
_SECRET_MODE = 0o600


@dataclass(frozen=True, slots=True)
class Tls:
    """The files that the server shows, and the PEM that desks trust."""

    certificate: Path
    key: Path
    trusted_pem: str

    @property
    def fingerprint(self) -> str:
        """The first 20 letters of the SHA-256 of what desks trust, in capitals."""
        return fingerprint(self.trusted_pem)


def fingerprint(pem: str) -> str:
    """Return the letters that an enrolment code carries for the certificate ``pem``."""
    der = ssl.PEM_cert_to_DER_cert(pem)
    return hashlib.sha256(der).hexdigest().upper()[:FINGERPRINT_LETTERS]


def own(folder: Path, names: Sequence[str], now: datetime | None = None) -> Tls:
    """Return a certificate of our own authority for host names and addresses; makes what is missing.

    ``folder`` is made. Errors: OSError when it cannot be written.
    """
    now = datetime.now(UTC) if now is None else now
    folder.mkdir(parents=True, exist_ok=True)
    authority_file, authority_key_file = folder / "authority.pem", folder / "authority.key"
    certificate_file, key_file = folder / "server.pem", folder / "server.key"
    if not authority_file.exists() or not authority_key_file.exists():
        _make_authority(authority_file, authority_key_file, now)
    authority = x509.load_pem_x509_certificate(authority_file.read_bytes())
    if not _is_good(certificate_file, key_file, authority, names, now):
        signer = serialization.load_pem_private_key(authority_key_file.read_bytes(), None)
        assert isinstance(signer, ec.EllipticCurvePrivateKey)  # noqa: S101 -- we made it
        _make_certificate(certificate_file, key_file, authority, signer, names, now)
    return Tls(certificate_file, key_file, authority_file.read_text("ascii"))


def given(certificate: Path, key: Path) -> Tls:
    """Return the company's own certificate; desks trust the last one of its file. Errors: E7010."""
    try:
        chain = x509.load_pem_x509_certificates(certificate.read_bytes())
        ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(certificate, key)
    except (OSError, ValueError) as error:
        raise BadBodyError(path=str(certificate)) from error
    trusted = chain[-1].public_bytes(serialization.Encoding.PEM).decode("ascii")
    return Tls(certificate, key, trusted)


def _names(names: Sequence[str]) -> list[x509.GeneralName]:
    found: list[x509.GeneralName] = []
    for name in dict.fromkeys(names):
        try:
            found.append(x509.IPAddress(ipaddress.ip_address(name)))
        except ValueError:
            found.append(x509.DNSName(name))
    return found


def _is_good(file: Path, key: Path, authority: x509.Certificate, names: Sequence[str], now: datetime) -> bool:
    if not file.exists() or not key.exists():
        return False
    known = x509.load_pem_x509_certificates(file.read_bytes())[0]
    covered = known.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return (
        known.issuer == authority.subject
        and known.not_valid_after_utc > now + timedelta(days=RENEW_DAYS)
        and set(_names(names)) <= set(covered)
    )


def _private(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _make_authority(file: Path, key_file: Path, now: datetime) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    serial = x509.random_serial_number()
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"Sunshine Desk {serial % 0xFFFFFF:06X}")])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), serial)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=365 * AUTHORITY_YEARS))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(is_authority=True), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .sign(key, hashes.SHA256())
    )
    write_whole(key_file, _private(key), mode=_SECRET_MODE)
    write_whole(file, certificate.public_bytes(serialization.Encoding.PEM), mode=0o644)


def _make_certificate(
    file: Path,
    key_file: Path,
    authority: x509.Certificate,
    signer: ec.EllipticCurvePrivateKey,
    names: Sequence[str],
    now: datetime,
) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Sunshine Desk server")])
    certificate = (
        x509.CertificateBuilder(authority.subject, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=SERVER_DAYS))
        .add_extension(x509.SubjectAlternativeName(_names(names)), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(is_authority=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(signer.public_key()), critical=False
        )
        .sign(signer, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    write_whole(key_file, _private(key), mode=_SECRET_MODE)
    write_whole(file, certificate.public_bytes(pem) + authority.public_bytes(pem), mode=0o644)


def _usage(*, is_authority: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not is_authority,
        key_cert_sign=is_authority,
        crl_sign=is_authority,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def escrow_key(folder: Path) -> X25519PrivateKey:
    """Return the key that opens what desks sealed; made once, in ``folder``."""
    file = folder / ESCROW_FILE
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(file, X25519PrivateKey.generate().private_bytes_raw(), mode=_SECRET_MODE)
    return X25519PrivateKey.from_private_bytes(file.read_bytes())


def escrow_public(key: X25519PrivateKey) -> str:
    """Return the public half in base64, as ``/v1/hello`` tells it."""
    return base64.b64encode(key.public_key().public_bytes_raw()).decode("ascii")


def unseal(key: X25519PrivateKey, sealed: bytes, device: bytes) -> bytes:
    """Return the database key that a desk sealed (form: docs/sync.md). Errors: E7010."""
    sender, box = sealed[:32], sealed[32:]
    try:
        shared = key.exchange(X25519PublicKey.from_public_bytes(sender))
        salt = sender + key.public_key().public_bytes_raw()
        inner = HKDF(hashes.SHA256(), 32, salt, _SEAL_INFO).derive(shared)
        return ChaCha20Poly1305(inner).decrypt(bytes(12), box, device)
    except (ValueError, InvalidTag) as error:
        raise BadBodyError(what="wrapped_key") from error
