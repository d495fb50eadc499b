# SPDX-License-Identifier: Apache-2.0
"""The reference of what the server decides about a batch: pure, the SQL is held to it (docs/sync.md)."""
