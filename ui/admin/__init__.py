# SPDX-License-Identifier: Apache-2.0
"""System administration: people and posts, roles, stores, the company's rules, records, self-check."""
