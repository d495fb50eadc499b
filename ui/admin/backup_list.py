# SPDX-License-Identifier: Apache-2.0
"""A list of local backups and what one of them holds, in words. Must not know where it is shown."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.core.backup_rule import Reason
from app.core.backup_sheet import Backup
from app.restoring import fits
from ui.theme.tokens import Tone
from ui.widgets.chips import ChipLook
from ui.widgets.empty_state import EmptyState
from ui.widgets.row_table import Column, Paint, RowTableModel, RowTableView

_MEGABYTE = 1_000_000


def megabytes(size_bytes: int) -> str:
    """Return a size in words."""
    return f"{max(0.1, size_bytes / _MEGABYTE):,.1f} MB"


class BackupWords(QObject):
    """Puts backups into words; instants are shown on the store's clock."""

    def __init__(self, zone: ZoneInfo | None) -> None:
        """``zone`` is the store's; None where no store is open: then the machine's."""
        super().__init__()
        self._zone = zone

    def moment(self, backup: Backup) -> str:
        """Return when it was made."""
        return backup.made_at.astimezone(self._zone).strftime("%Y-%m-%d %H:%M")

    def reason(self, backup: Backup) -> str:
        """Return why it was made."""
        names = {
            Reason.DAILY: self.tr("每天一份"),
            Reason.BY_HAND: self.tr("手工"),
            Reason.UPGRADE: self.tr("升级之前"),
        }
        return names[backup.reason] if backup.is_readable else ""

    def size(self, backup: Backup) -> str:
        """Return how large it is."""
        return megabytes(backup.size_bytes) if backup.is_readable else ""

    def state(self, backup: Backup) -> ChipLook:
        """Return whether it may be trusted."""
        if not backup.is_readable:
            return ChipLook(self.tr("读不出来"), Tone.BAD, "alert-triangle")
        if not fits(backup):
            return ChipLook(self.tr("新版程序的"), Tone.WARN)
        if backup.verified_at is None:
            return ChipLook(self.tr("未核对"), Tone.WARN)
        return ChipLook(self.tr("已核对"), Tone.OK, "check")

    def held(self, backup: Backup) -> str:
        """Return what it holds: counts, and the last change."""
        inside = backup.inside
        last_at = inside.last_change_at
        last = last_at.astimezone(self._zone).strftime("%Y-%m-%d %H:%M") if last_at else self.tr("没有")
        return self.tr(
            "投诉 {complaints} 条，顾客 {customers} 位，待办 {tasks} 件，附件 {files} 个；最后改动：{last}。"
        ).format(
            complaints=f"{inside.counts.get('complaint', 0):,}",
            customers=f"{inside.counts.get('customer', 0):,}",
            tasks=f"{inside.counts.get('task', 0):,}",
            files=f"{backup.attachments:,}",
            last=last,
        )

    def list_name(self) -> str:
        """Return what the list is called when it is read aloud."""
        return self.tr("备份")

    def none_yet(self) -> str:
        """Return what stands in an empty list."""
        return self.tr("还没有备份。")

    def columns(self) -> tuple[Column, ...]:
        """Return the columns of the list."""
        return (
            Column("made_at", self.tr("备份时间"), self.moment, width=150, paint=Paint.STRONG),
            Column("reason", self.tr("为什么"), self.reason, width=110),
            Column("size", self.tr("大小"), self.size, width=100, paint=Paint.NUMBER),
            Column("state", self.tr("核对"), width=120, paint=Paint.CHIP, chip=self.state),
            Column("place", self.tr("在哪里"), lambda backup: str(backup.path), width=240, stretch=True),
        )


class BackupTable(RowTableView):
    """The backups, the newest first."""

    def __init__(self, words: BackupWords, parent: QWidget | None = None) -> None:
        self.rows = RowTableModel(words.columns(), row_id=lambda backup: str(backup.path))
        super().__init__(self.rows, name=words.list_name(), parent=parent)
        self.set_empty_state(EmptyState("device-floppy", words.none_yet()))
        self.show_backups(())

    def show_backups(self, backups: tuple[Backup, ...]) -> None:
        """Show these, and stand on the first."""
        self.rows.reset(len(backups), 0, list(backups))
        self.select_first()
