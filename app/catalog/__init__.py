# SPDX-License-Identifier: Apache-2.0
"""What the company sells and whom it works with: brands, classes, models, and the phone book of parties."""
