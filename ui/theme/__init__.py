# SPDX-License-Identifier: Apache-2.0
"""Colours, fonts, icons and the stylesheet. Knows Qt only; nothing of areas, widgets or pages."""
