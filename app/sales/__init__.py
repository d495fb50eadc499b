# SPDX-License-Identifier: Apache-2.0
"""What was sold to whom: sales, their lines, payments, promises, progress, returns, and goods on hand."""
