# SPDX-License-Identifier: Apache-2.0
"""Signatures by log-in, and what waits for one. Must not know what is approved."""
