# SPDX-License-Identifier: Apache-2.0
"""One chain of migrations for both databases; files are numbered and named by hand."""
