# SPDX-License-Identifier: Apache-2.0
"""The desktop client (PySide6). Reads app areas; must not know SQL, models or sessions."""
