# SPDX-License-Identifier: Apache-2.0
"""Papers and files: attachments, the register of printed copies, import jobs. Knows no area that uses it."""
