# SPDX-License-Identifier: Apache-2.0
"""What every synced table is called, as data, and the columns that any table may have."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a text for translation; Qt's own stub forgets that it gives the text back."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

CONTEXT = "SyncFields"

TABLES: dict[str, str] = {
    "store": QT_TRANSLATE_NOOP("SyncFields", "门店"),
    "desk": QT_TRANSLATE_NOOP("SyncFields", "工位"),
    "staff": QT_TRANSLATE_NOOP("SyncFields", "员工"),
    "staff_credential": QT_TRANSLATE_NOOP("SyncFields", "登录密码"),
    "role": QT_TRANSLATE_NOOP("SyncFields", "角色"),
    "post": QT_TRANSLATE_NOOP("SyncFields", "岗位"),
    "login_session": QT_TRANSLATE_NOOP("SyncFields", "登录记录"),
    "logout": QT_TRANSLATE_NOOP("SyncFields", "退出记录"),
    "unmasking": QT_TRANSLATE_NOOP("SyncFields", "查看记录"),
    "company_rule": QT_TRANSLATE_NOOP("SyncFields", "公司规则"),
    "holiday_year": QT_TRANSLATE_NOOP("SyncFields", "节假日"),
    "store_region": QT_TRANSLATE_NOOP("SyncFields", "门店地区"),
    "store_hours": QT_TRANSLATE_NOOP("SyncFields", "工作时间"),
    "duty": QT_TRANSLATE_NOOP("SyncFields", "值班"),
    "saved_view": QT_TRANSLATE_NOOP("SyncFields", "视图"),
    "staff_preference": QT_TRANSLATE_NOOP("SyncFields", "个人设置"),
    "approval": QT_TRANSLATE_NOOP("SyncFields", "审批"),
    "signature": QT_TRANSLATE_NOOP("SyncFields", "审批签字"),
    "brand": QT_TRANSLATE_NOOP("SyncFields", "品牌"),
    "appliance_class": QT_TRANSLATE_NOOP("SyncFields", "品类"),
    "model": QT_TRANSLATE_NOOP("SyncFields", "型号"),
    "party": QT_TRANSLATE_NOOP("SyncFields", "责任单位"),
    "price": QT_TRANSLATE_NOOP("SyncFields", "价格"),
    "warranty_term": QT_TRANSLATE_NOOP("SyncFields", "保修条款"),
    "serial_pattern": QT_TRANSLATE_NOOP("SyncFields", "机号格式"),
    "part": QT_TRANSLATE_NOOP("SyncFields", "配件"),
    "model_part": QT_TRANSLATE_NOOP("SyncFields", "型号配件"),
    "sale": QT_TRANSLATE_NOOP("SyncFields", "销售单"),
    "sale_line": QT_TRANSLATE_NOOP("SyncFields", "销售明细"),
    "sale_serial": QT_TRANSLATE_NOOP("SyncFields", "售出机号"),
    "sale_payment": QT_TRANSLATE_NOOP("SyncFields", "收款"),
    "sale_return": QT_TRANSLATE_NOOP("SyncFields", "退货"),
    "sale_promise": QT_TRANSLATE_NOOP("SyncFields", "销售承诺"),
    "sale_promise_act": QT_TRANSLATE_NOOP("SyncFields", "承诺兑现"),
    "sale_call": QT_TRANSLATE_NOOP("SyncFields", "确认电话"),
    "sale_progress": QT_TRANSLATE_NOOP("SyncFields", "订单进度"),
    "sale_match": QT_TRANSLATE_NOOP("SyncFields", "顾客认领"),
    "stock_figure": QT_TRANSLATE_NOOP("SyncFields", "商品库存"),
    "complaint": QT_TRANSLATE_NOOP("SyncFields", "投诉"),
    "complaint_transition": QT_TRANSLATE_NOOP("SyncFields", "投诉状态"),
    "complaint_entry": QT_TRANSLATE_NOOP("SyncFields", "处理记录"),
    "complaint_assignment": QT_TRANSLATE_NOOP("SyncFields", "转派"),
    "complaint_plan": QT_TRANSLATE_NOOP("SyncFields", "处理方案"),
    "complaint_acceptance": QT_TRANSLATE_NOOP("SyncFields", "顾客答复"),
    "complaint_reply": QT_TRANSLATE_NOOP("SyncFields", "书面答复"),
    "complaint_judgement": QT_TRANSLATE_NOOP("SyncFields", "投诉判断"),
    "complaint_handover": QT_TRANSLATE_NOOP("SyncFields", "移交"),
    "complaint_handover_act": QT_TRANSLATE_NOOP("SyncFields", "移交结果"),
    "complaint_liability": QT_TRANSLATE_NOOP("SyncFields", "责任认定"),
    "complaint_option": QT_TRANSLATE_NOOP("SyncFields", "备选方案"),
    "complaint_choice": QT_TRANSLATE_NOOP("SyncFields", "选定方案"),
    "complaint_compensation": QT_TRANSLATE_NOOP("SyncFields", "补偿"),
    "complaint_compensation_act": QT_TRANSLATE_NOOP("SyncFields", "补偿办理"),
    "complaint_mark": QT_TRANSLATE_NOOP("SyncFields", "标记"),
    "complaint_appearance": QT_TRANSLATE_NOOP("SyncFields", "外观检查"),
    "complaint_outside": QT_TRANSLATE_NOOP("SyncFields", "外部转办"),
    "complaint_answer": QT_TRANSLATE_NOOP("SyncFields", "答复函"),
    "complaint_link": QT_TRANSLATE_NOOP("SyncFields", "投诉关联"),
    "phrase": QT_TRANSLATE_NOOP("SyncFields", "常用语"),
    "complaint_escalation": QT_TRANSLATE_NOOP("SyncFields", "升级"),
    "complaint_escalation_act": QT_TRANSLATE_NOOP("SyncFields", "升级的确认与上报"),
    "customer": QT_TRANSLATE_NOOP("SyncFields", "顾客"),
    "customer_phone": QT_TRANSLATE_NOOP("SyncFields", "顾客电话"),
    "customer_address": QT_TRANSLATE_NOOP("SyncFields", "顾客地址"),
    "customer_note": QT_TRANSLATE_NOOP("SyncFields", "顾客备注"),
    "appliance": QT_TRANSLATE_NOOP("SyncFields", "顾客电器"),
    "redaction": QT_TRANSLATE_NOOP("SyncFields", "个人信息删除"),
    "attachment": QT_TRANSLATE_NOOP("SyncFields", "附件"),
    "attachment_void": QT_TRANSLATE_NOOP("SyncFields", "附件作废"),
    "print_copy": QT_TRANSLATE_NOOP("SyncFields", "打印份"),
    "print_void": QT_TRANSLATE_NOOP("SyncFields", "打印作废"),
    "import_job": QT_TRANSLATE_NOOP("SyncFields", "导入"),
    "import_row": QT_TRANSLATE_NOOP("SyncFields", "导入的行"),
    "task": QT_TRANSLATE_NOOP("SyncFields", "待办"),
    "task_event": QT_TRANSLATE_NOOP("SyncFields", "待办办理"),
    "conflict": QT_TRANSLATE_NOOP("SyncFields", "冲突"),
    "conflict_decision": QT_TRANSLATE_NOOP("SyncFields", "冲突处理"),
    "scope_grant": QT_TRANSLATE_NOOP("SyncFields", "共享"),
    "scope_grant_end": QT_TRANSLATE_NOOP("SyncFields", "停止共享"),
}

ANY_TABLE: dict[str, str] = {
    "at": QT_TRANSLATE_NOOP("SyncFields", "时间"),
    "by_id": QT_TRANSLATE_NOOP("SyncFields", "经办人"),
    "extra": QT_TRANSLATE_NOOP("SyncFields", "新版程序的内容"),
}
"""Columns that any table may have."""
