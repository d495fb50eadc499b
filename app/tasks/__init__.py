# SPDX-License-Identifier: Apache-2.0
"""Tasks: something a person must do, by when, why, acknowledged. Knows no area that hands one out."""
