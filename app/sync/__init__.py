# SPDX-License-Identifier: Apache-2.0
"""The sync between desks and the central server; client and server meet only in ``protocol``."""
