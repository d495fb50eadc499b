# SPDX-License-Identifier: Apache-2.0
"""Name and version of the program as the window shows them. Must not know anything else."""

from app.core.version import VERSION

__all__ = ["NAME", "VERSION"]

NAME = "阳光客服台"
