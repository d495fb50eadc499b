# SPDX-License-Identifier: Apache-2.0
"""The window of the parts' ledgers."""
