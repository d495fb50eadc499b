# SPDX-License-Identifier: Apache-2.0
"""The workbench: what is due now, for the person at the desk."""
