# SPDX-License-Identifier: Apache-2.0
"""The version of the program: what the window shows, the desk tells head office, the server tells desks.

``pyproject.toml`` says it too; a test holds the two together. Must not know anything else.
"""

VERSION = "0.1.0"
