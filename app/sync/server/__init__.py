# SPDX-License-Identifier: Apache-2.0
"""The central server: PostgreSQL behind a stateless HTTP service. Must not know the client nor any area."""
