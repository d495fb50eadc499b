# SPDX-License-Identifier: Apache-2.0
"""The desk's side of the sync: what to send, what came in. Must not know the server."""
