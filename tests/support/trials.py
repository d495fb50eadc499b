# SPDX-License-Identifier: Apache-2.0
"""What tests of upgrades call the migration that no release has yet. Must not know Qt."""

from __future__ import annotations

NEW_REVISION = "9000"
