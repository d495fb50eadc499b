# SPDX-License-Identifier: Apache-2.0
"""The manual, what is new, and the first day: text and its search. Knows no area and no window."""
