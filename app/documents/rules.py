# SPDX-License-Identifier: Apache-2.0
"""Permissions, limits and validation of files, copies and imports. Pure; knows no table and no file."""

from __future__ import annotations

from app.core.permissions import declare

ATTACH = declare("documents.attach", "添加和作废附件")
PRINT = declare("documents.print", "打印和另存单据")
IMPORT = declare("documents.import", "从文件导入数据")
EXPORT = declare("documents.export", "导出文件")

MAX_BYTES_RULE = "attachment.max_bytes"
PDF_PRINTER = "pdf"
"""What stands in the register where a printer's name would, when a copy was saved as a file."""
LONGEST_NAME = 200
LONGEST_REASON = 300


def paper_trace(form_key: str) -> str:
    """Return the name under which a paper with people in full leaves its trace."""
    return f"paper:{form_key}"[:40]


def reason_problem(reason: str) -> str:
    """Return the problem code of a reason for voiding; empty when it is good."""
    if not reason.strip():
        return "required"
    return "too_long" if len(reason) > LONGEST_REASON else ""


def clean_file_name(file_name: str) -> str:
    """Return a name without folders and control characters, short enough to keep, its ending kept."""
    name = file_name.replace("\\", "/").rsplit("/", 1)[-1]
    name = "".join(character for character in name if character.isprintable()).strip() or "file"
    if len(name) <= LONGEST_NAME:
        return name
    stem, dot, ending = name.rpartition(".")
    if len(ending) > 8:
        return name[:LONGEST_NAME]
    return f"{stem[: LONGEST_NAME - len(ending) - 1]}{dot}{ending}"
