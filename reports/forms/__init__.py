# SPDX-License-Identifier: Apache-2.0
"""The paper forms, one module each, named here one by one; knows nothing of how they are printed.

A form's version that was printed once stays as it is: a change makes a new module and a new version.
"""

from __future__ import annotations

from typing import Any

from reports.engine.form import Form
from reports.forms.business_handover import BUSINESS_HANDOVER
from reports.forms.case_dossier import CASE_DOSSIER
from reports.forms.classification_table import CLASSIFICATION_TABLE
from reports.forms.complaint_sheet import COMPLAINT_SHEET
from reports.forms.count_sheet import COUNT_SHEET
from reports.forms.delivery_slip import DELIVERY_SLIP
from reports.forms.goods_report import GOODS_REPORT
from reports.forms.intake_slip import INTAKE_SLIP
from reports.forms.major_report import MAJOR_REPORT
from reports.forms.outside_answer import OUTSIDE_ANSWER
from reports.forms.part_label import PART_LABEL
from reports.forms.price_label import PRICE_LABEL
from reports.forms.purchase_list import PURCHASE_LIST
from reports.forms.recovery_sheet import RECOVERY_SHEET
from reports.forms.sale_slip import SALE_SLIP
from reports.forms.station_statement import STATION_STATEMENT
from reports.forms.stock_document import STOCK_DOCUMENT
from reports.forms.tracking_sheet import TRACKING_SHEET

FORMS: tuple[Form[Any], ...] = (
    COMPLAINT_SHEET,
    INTAKE_SLIP,
    MAJOR_REPORT,
    OUTSIDE_ANSWER,
    CASE_DOSSIER,
    CLASSIFICATION_TABLE,
    SALE_SLIP,
    DELIVERY_SLIP,
    PURCHASE_LIST,
    BUSINESS_HANDOVER,
    PRICE_LABEL,
    GOODS_REPORT,
    COUNT_SHEET,
    STOCK_DOCUMENT,
    TRACKING_SHEET,
    PART_LABEL,
    STATION_STATEMENT,
    RECOVERY_SHEET,
)
"""Every form that can be printed."""
