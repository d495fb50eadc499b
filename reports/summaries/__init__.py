# SPDX-License-Identifier: Apache-2.0
"""Lists and statistical reports on paper."""
