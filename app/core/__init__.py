# SPDX-License-Identifier: Apache-2.0
"""The ground floor: database, log, numbers, keys, permissions. Must not know any area."""
