# SPDX-License-Identifier: Apache-2.0
"""Approvals: a decision over a signature by log-in, limited by amount. Knows no area that asks for one."""
