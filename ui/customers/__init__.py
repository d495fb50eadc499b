# SPDX-License-Identifier: Apache-2.0
"""The page of customers, the card, its sheets, and the picker that other forms use."""
