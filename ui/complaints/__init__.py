# SPDX-License-Identifier: Apache-2.0
"""Complaints on the screen: list, detail, registration, the acts of handling. Stores nothing itself."""
