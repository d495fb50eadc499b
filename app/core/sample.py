# SPDX-License-Identifier: Apache-2.0
"""What the sample store is known by before it is opened. Its numbers and people are nobody's."""

from __future__ import annotations

LOGIN = ("1001", "yangguang")
"""Staff number and password of its clerk, which its log-in page shows."""
