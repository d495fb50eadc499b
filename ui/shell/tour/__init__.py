# SPDX-License-Identifier: Apache-2.0
"""A walk through the real window that leaves pictures, papers and a report."""
