# SPDX-License-Identifier: Apache-2.0
"""Paper: the engine, the forms and the statistical summaries; knows no Qt and no database."""
