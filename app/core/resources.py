# SPDX-License-Identifier: Apache-2.0
"""Where the files lie that come with the program: in a clone, and in the built program alike.

The one place that asks ``__file__`` for it (a test says so). PyInstaller gives each module a ``__file__``
below ``_internal/``, and ``pyinstaller.spec`` puts the folders there as they lie in the clone.
"""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
FONTS = RESOURCES / "fonts"
ICONS = RESOURCES / "icons"
RULES = RESOURCES / "rules"
CALENDAR = RESOURCES / "calendar"
SAMPLE = RESOURCES / "sample"
TRANSLATIONS = RESOURCES / "i18n"
MANUAL = ROOT / "docs" / "manual"
CHANGES = ROOT / "docs" / "changes"
MIGRATIONS = ROOT / "app" / "core" / "migrations"
"""Alembic reads its scripts as files, so the build holds them as files."""
