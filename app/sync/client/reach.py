# SPDX-License-Identifier: Apache-2.0
"""Cheap looks at the network: is there one, does the server's port answer. Nothing is said to anybody.

Must not know tokens, TLS nor the database.
"""

from __future__ import annotations

import contextlib
import ipaddress
import socket
from urllib.parse import urlsplit

CONNECT_SECONDS = 2.0
_ELSEWHERE = "192.0.2.1"
"""An address of documents (RFC 5737): the way to anywhere shows whether there is a network."""


def can_reach(url: str) -> bool:
    """Tell whether something takes a connection at the server's address within two seconds."""
    parts = urlsplit(url)
    try:
        port = parts.port or (443 if parts.scheme == "https" else 80)
        with socket.create_connection((parts.hostname or "", port), timeout=CONNECT_SECONDS):
            return True
    except (OSError, ValueError):
        return False


def own_address(url: str) -> str:
    """Return this machine's address towards the server, empty without a network. No packet is sent."""
    host = urlsplit(url).hostname or ""
    try:
        version = ipaddress.ip_address(host).version
    except ValueError:
        host, version = _ELSEWHERE, 4
    with (
        contextlib.suppress(OSError),
        socket.socket(socket.AF_INET6 if version == 6 else socket.AF_INET, socket.SOCK_DGRAM) as line,
    ):
        line.connect((host, 9))
        return str(line.getsockname()[0])
    return ""
