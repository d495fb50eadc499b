# SPDX-License-Identifier: Apache-2.0
"""Papers in a tab, attachments, and the import of files. Must not know whose records they belong to."""
