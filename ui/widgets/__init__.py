# SPDX-License-Identifier: Apache-2.0
"""Widgets that every page uses. They know the theme and plain values; never an area, a page or a database."""
