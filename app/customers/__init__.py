# SPDX-License-Identifier: Apache-2.0
"""The people and companies who buy, with their phones, addresses and appliances."""
