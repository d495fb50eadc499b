# SPDX-License-Identifier: Apache-2.0
"""Name and version of the program as the window shows them. Must not know anything else."""

NAME = "阳光客服台"
VERSION = "0.1.0"
