# SPDX-License-Identifier: Apache-2.0
"""What a task of the parts' ledgers asks for, in words; its title says of what. Reads nothing."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.parts.count_rules import APPROVAL_TASK, COUNT_TASK, RECOUNT_TASK
from app.parts.ordering import ORDER_DUE
from app.parts.room_checks import ROOM_TASK
from app.parts.rules import DIFFERENCE, INQUIRY, OVERDRAWN
from app.parts.statement_rules import OPEN_LINE, STATEMENT_DUE


class PartsTaskWords(QObject):
    """Puts the kinds of tasks into words of the present language."""

    def task(self, kind: str) -> str:
        """Return what a task asks for; empty for a kind of another area."""
        names = {
            STATEMENT_DUE: self.tr("该与服务站对账"),
            OPEN_LINE: self.tr("对账没对上，请与对方查明"),
            APPROVAL_TASK: self.tr("盘点已交出，请看差异并批准"),
            COUNT_TASK: self.tr("每周盘点，请点数"),
            DIFFERENCE: self.tr("日报两种合计不一致，请核实"),
            INQUIRY: self.tr("到货有破损或短缺，请与对方查明"),
            ORDER_DUE: self.tr("配件该订货了"),
            OVERDRAWN: self.tr("库存出现负数，请核实"),
            ROOM_TASK: self.tr("库房检查有问题，请处理"),
            RECOUNT_TASK: self.tr("盘点差异大，请另一人复点"),
        }
        return names.get(kind, "")
