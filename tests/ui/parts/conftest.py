# SPDX-License-Identifier: Apache-2.0
"""Fixtures for the window of the parts' ledgers."""
