# SPDX-License-Identifier: Apache-2.0
"""The pages of the sync: conflicts, rejected changes, joining head office, the desks of the company."""
