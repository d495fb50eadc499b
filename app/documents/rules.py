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
