# SPDX-License-Identifier: Apache-2.0
"""The system's own file dialogs, never blocking: they answer by a call. Must not read or write a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[Path], None]


def documents_folder() -> Path:
    """Return the person's own folder for documents, or the home folder where there is none."""
    name = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(name) if name else Path.home()
    return folder if folder.is_dir() else Path.home()


def ask_open(parent: QWidget, title: str, name_filter: str, chosen: Chosen) -> QFileDialog:
    """Ask for an existing file."""
    dialog = QFileDialog(parent, title, str(documents_folder()), name_filter)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _open(dialog, chosen)


def ask_save(parent: QWidget, title: str, file_name: str, name_filter: str, chosen: Chosen) -> QFileDialog:
    """Ask where to put a file; the dialog itself asks before it replaces one."""
    dialog = QFileDialog(parent, title, str(documents_folder()), name_filter)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(file_name).suffix.lstrip("."))
    dialog.selectFile(file_name)
    return _open(dialog, chosen)


def ask_folder(parent: QWidget, title: str, chosen: Chosen) -> QFileDialog:
    """Ask for a folder that is there; the dialog itself can make one."""
    dialog = QFileDialog(parent, title, str(documents_folder()))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _open(dialog, chosen)


def safe_file_name(text: str) -> str:
    """Return a text as every system takes it for a file name."""
    return "".join("_" if character in '\\/:*?"<>|' else character for character in text).strip(" .")


def _open(dialog: QFileDialog, chosen: Chosen) -> QFileDialog:
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
