# SPDX-License-Identifier: Apache-2.0
"""How a file is called: icon, size in words, which ones can be shown inside. Knows no widget."""

from __future__ import annotations

from app.documents.file_types import FILE_TYPES

_KILO, _MEGA = 1024, 1024 * 1024
SHOWN_PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
SHOWN_TEXT = "text/plain"
SHOWN_PDF = "application/pdf"


def icon_of(media_type: str) -> str:
    """Return the icon of a kind of file."""
    if media_type.startswith("image/"):
        return "photo"
    if media_type.startswith(("audio/", "video/")):
        return "phone-call" if media_type.startswith("audio/") else "device-tv"
    return "file-spreadsheet" if "sheet" in media_type or "excel" in media_type else "file-text"


def size_text(size_bytes: int) -> str:
    """Return a size as 812 B, 34 KB or 2.4 MB."""
    if size_bytes >= _MEGA:
        return f"{size_bytes / _MEGA:.1f} MB"
    return f"{size_bytes / _KILO:.0f} KB" if size_bytes >= _KILO else f"{size_bytes} B"


def name_filter(title: str) -> str:
    """Return the filter of the file dialog: every kind of file that is taken."""
    endings = sorted({ending for kind in FILE_TYPES for ending in kind.extensions if ending != "xlsm"})
    return f"{title} ({' '.join(f'*.{ending}' for ending in endings)})"
