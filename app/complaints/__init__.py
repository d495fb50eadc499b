# SPDX-License-Identifier: Apache-2.0
"""Complaints: from the first word to the ground on which they are closed. Must not know paper or windows."""
