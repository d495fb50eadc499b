# SPDX-License-Identifier: Apache-2.0
"""A founded company for the tests of this folder."""

from __future__ import annotations

from tests.support import founded

company_template, desk, admin = founded.company_template, founded.desk, founded.admin
