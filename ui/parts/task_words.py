# SPDX-License-Identifier: Apache-2.0
"""What a task of the parts' ledgers asks for, in words; its title says of what. Reads nothing."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.parts.rules import DIFFERENCE, INQUIRY, OVERDRAWN


class PartsTaskWords(QObject):
    """Puts the kinds of tasks into words of the present language."""

    def task(self, kind: str) -> str:
        """Return what a task asks for; empty for a kind of another area."""
        names = {
            DIFFERENCE: self.tr("日报两种合计不一致，请核实"),
            INQUIRY: self.tr("到货有破损或短缺，请与对方查明"),
            OVERDRAWN: self.tr("库存出现负数，请核实"),
        }
        return names.get(kind, "")
