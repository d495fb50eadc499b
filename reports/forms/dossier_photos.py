# SPDX-License-Identifier: Apache-2.0
"""The photos of a 案件档案: which files are shown, and what stands below each. Knows no page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields

from app.complaints.dossier import Dossier
from app.core.errors import AppError
from reports.engine.form import time_text
from reports.engine.pictures import Photo, photo_of

_PICTURES = frozenset({"image/jpeg", "image/png", "image/webp", "image/bmp", "image/gif", "image/tiff"})
_MOST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoDossier(Dossier):
    """A dossier with the photos that hang on it, in the order in which they were added."""

    photos: tuple[Photo, ...] = ()


def with_photos(dossier: Dossier, content_of: Callable[[str], bytes]) -> Dossier:
    """Add the photos that still count, where people stand in full; one that is not here is left to the list.

    ``content_of`` gives the content of a file by its SHA-256, or raises an AppError when it is not here.
    """
    if not dossier.is_in_full:
        return dossier
    photos: list[Photo] = []
    for file in dossier.attachments:
        if file.media_type not in _PICTURES or file.void_reason or len(photos) == _MOST:
            continue
        try:
            content = content_of(file.sha256)
        except AppError:
            # Still at another desk, or damaged: the audit tells of it.
            continue
        at = time_text(file.at, dossier.sheet.time_zone)
        photo = photo_of(content, f"{file.file_name}　{at}　{file.by_name}")
        if photo is not None:
            photos.append(photo)
    known = {field.name: getattr(dossier, field.name) for field in fields(Dossier)}
    return PhotoDossier(**known, photos=tuple(photos))
