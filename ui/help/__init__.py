# SPDX-License-Identifier: Apache-2.0
"""Help: the keys of what is in front, the manual, what is new. Must not know any area or the window."""
