# SPDX-License-Identifier: Apache-2.0
"""The page of brands, classes, models and the phone book."""
