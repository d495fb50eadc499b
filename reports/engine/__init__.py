# SPDX-License-Identifier: Apache-2.0
"""What every paper is made of: sizes, fonts, pages, boxes, sums and codes; knows no single form."""
