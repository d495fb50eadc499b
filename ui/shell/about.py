# SPDX-License-Identifier: Apache-2.0
"""Name and version of the program as the window shows them. Must not know anything else."""

from PySide6.QtCore import QCoreApplication

from app.core.version import VERSION

__all__ = ["VERSION", "program_name"]


def program_name() -> str:
    """Return the program's name in the language in force."""
    return QCoreApplication.translate("Header", "阳光客服台")
