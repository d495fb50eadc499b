# SPDX-License-Identifier: Apache-2.0
"""The paper forms, one module each; each printed version stays as it is."""
