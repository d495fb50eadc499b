# SPDX-License-Identifier: Apache-2.0
"""The window around the areas: start, log-in, header, rail, tabs, palette. Knows every page, no table."""
