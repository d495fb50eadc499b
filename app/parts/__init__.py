# SPDX-License-Identifier: Apache-2.0
"""Spare parts: five books of one ledger, its documents, counts, reconciliation and planning. No Qt."""
