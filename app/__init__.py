# SPDX-License-Identifier: Apache-2.0
"""All meaning of Sunshine Desk: rules, data, commands. Must not know Qt or reportlab."""
