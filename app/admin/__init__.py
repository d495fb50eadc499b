# SPDX-License-Identifier: Apache-2.0
"""Company, stores, staff, posts, roles, log-in, the company's own rules. Must know core alone."""
