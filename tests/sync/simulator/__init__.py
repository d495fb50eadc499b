# SPDX-License-Identifier: Apache-2.0
"""A seeded simulator: the product's own planner and the server's reference, with everything else made up.

``python -m tests.sync.simulator --seed N`` replays one schedule. Must not open a socket, a file or a thread.
"""
