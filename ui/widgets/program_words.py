# SPDX-License-Identifier: Apache-2.0
"""What the areas below ui/ call their permissions, import fields and self-checks, marked for translation.

The areas declare these titles in Chinese and know no translator; a test holds the tables against them.
"""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

PERMISSIONS = (
    QT_TRANSLATE_NOOP("ProgramWords", "查看登录和查看留痕，运行数据自检"),
    QT_TRANSLATE_NOOP("ProgramWords", "管理门店、员工、岗位和角色"),
    QT_TRANSLATE_NOOP("ProgramWords", "重置员工密码"),
    QT_TRANSLATE_NOOP("ProgramWords", "保存门店共用的视图"),
    QT_TRANSLATE_NOOP("ProgramWords", "审批签字"),
    QT_TRANSLATE_NOOP("ProgramWords", "维护商品目录和电话簿"),
    QT_TRANSLATE_NOOP("ProgramWords", "查看商品目录和电话簿"),
    QT_TRANSLATE_NOOP("ProgramWords", "转派投诉"),
    QT_TRANSLATE_NOOP("ProgramWords", "完结投诉"),
    QT_TRANSLATE_NOOP("ProgramWords", "判定投诉不成立（主管）"),
    QT_TRANSLATE_NOOP("ProgramWords", "处理投诉（记录、改状态、方案）"),
    QT_TRANSLATE_NOOP("ProgramWords", "查看投诉"),
    QT_TRANSLATE_NOOP("ProgramWords", "登记投诉"),
    QT_TRANSLATE_NOOP("ProgramWords", "登记和修改顾客档案"),
    QT_TRANSLATE_NOOP("ProgramWords", "合并重复的顾客档案"),
    QT_TRANSLATE_NOOP("ProgramWords", "查看顾客档案（个人信息遮盖）"),
    QT_TRANSLATE_NOOP("ProgramWords", "按本人要求删除个人信息"),
    QT_TRANSLATE_NOOP("ProgramWords", "添加和作废附件"),
    QT_TRANSLATE_NOOP("ProgramWords", "导出文件"),
    QT_TRANSLATE_NOOP("ProgramWords", "从文件导入数据"),
    QT_TRANSLATE_NOOP("ProgramWords", "打印和另存单据"),
    QT_TRANSLATE_NOOP("ProgramWords", "查看修改历史"),
    QT_TRANSLATE_NOOP("ProgramWords", "查看完整的个人信息（每次查看留痕）"),
    QT_TRANSLATE_NOOP("ProgramWords", "处理同步冲突和被总部退回的单据"),
    QT_TRANSLATE_NOOP("ProgramWords", "接入总部：发放接入码、停用和改名工位"),
    QT_TRANSLATE_NOOP("ProgramWords", "派发和转派待办"),
    QT_TRANSLATE_NOOP("ProgramWords", "处理待办"),
)
"""The lines that an administrator ticks."""
IMPORTS = (
    QT_TRANSLATE_NOOP("ProgramWords", "投诉"),
    QT_TRANSLATE_NOOP("ProgramWords", "来源编号"),
    QT_TRANSLATE_NOOP("ProgramWords", "顾客"),
    QT_TRANSLATE_NOOP("ProgramWords", "电话"),
    QT_TRANSLATE_NOOP("ProgramWords", "主题"),
    QT_TRANSLATE_NOOP("ProgramWords", "投诉内容"),
    QT_TRANSLATE_NOOP("ProgramWords", "受理时间"),
    QT_TRANSLATE_NOOP("ProgramWords", "答复"),
    QT_TRANSLATE_NOOP("ProgramWords", "答复时间"),
    QT_TRANSLATE_NOOP("ProgramWords", "来源"),
    QT_TRANSLATE_NOOP("ProgramWords", "类别"),
    QT_TRANSLATE_NOOP("ProgramWords", "性质"),
    QT_TRANSLATE_NOOP("ProgramWords", "紧急程度"),
    QT_TRANSLATE_NOOP("ProgramWords", "地点"),
    QT_TRANSLATE_NOOP("ProgramWords", "涉及人员"),
    QT_TRANSLATE_NOOP("ProgramWords", "顾客诉求"),
    QT_TRANSLATE_NOOP("ProgramWords", "责任人"),
    QT_TRANSLATE_NOOP("ProgramWords", "品牌"),
    QT_TRANSLATE_NOOP("ProgramWords", "型号"),
    QT_TRANSLATE_NOOP("ProgramWords", "序列号"),
    QT_TRANSLATE_NOOP("ProgramWords", "购买日期"),
    QT_TRANSLATE_NOOP("ProgramWords", "姓名或单位"),
    QT_TRANSLATE_NOOP("ProgramWords", "第二电话"),
    QT_TRANSLATE_NOOP("ProgramWords", "地区"),
    QT_TRANSLATE_NOOP("ProgramWords", "地址"),
    QT_TRANSLATE_NOOP("ProgramWords", "个人或单位"),
    QT_TRANSLATE_NOOP("ProgramWords", "单位联系人"),
    QT_TRANSLATE_NOOP("ProgramWords", "等级"),
    QT_TRANSLATE_NOOP("ProgramWords", "需求与备注"),
    QT_TRANSLATE_NOOP("ProgramWords", "购买地点"),
    QT_TRANSLATE_NOOP("ProgramWords", "小票号"),
)
"""Kinds of import and their fields."""
SELF_CHECKS = (
    QT_TRANSLATE_NOOP("ProgramWords", "数据库文件结构完好"),
    QT_TRANSLATE_NOOP("ProgramWords", "加密页校验完好"),
    QT_TRANSLATE_NOOP("ProgramWords", "修改日志编号连续无缺"),
    QT_TRANSLATE_NOOP("ProgramWords", "每条记录在日志中有且只有一次新增"),
    QT_TRANSLATE_NOOP("ProgramWords", "记录的现值与日志最后一次修改一致"),
    QT_TRANSLATE_NOOP("ProgramWords", "每条可检索的记录都在检索索引里"),
    QT_TRANSLATE_NOOP("ProgramWords", "每个工位属于一家门店"),
    QT_TRANSLATE_NOOP("ProgramWords", "每个密码属于一名员工"),
    QT_TRANSLATE_NOOP("ProgramWords", "每名员工都有加密保存的密码"),
    QT_TRANSLATE_NOOP("ProgramWords", "每个岗位属于一名员工"),
    QT_TRANSLATE_NOOP("ProgramWords", "每个岗位对应一个角色"),
    QT_TRANSLATE_NOOP("ProgramWords", "每个岗位在一家门店或全公司"),
    QT_TRANSLATE_NOOP("ProgramWords", "每个岗位的截止日不早于起始日"),
    QT_TRANSLATE_NOOP("ProgramWords", "同一员工同店同角色的岗位日期不重叠"),
    QT_TRANSLATE_NOOP("ProgramWords", "始终有人能管理公司"),
    QT_TRANSLATE_NOOP("ProgramWords", "每次登录属于一名员工"),
    QT_TRANSLATE_NOOP("ProgramWords", "每次退出对应一次登录"),
    QT_TRANSLATE_NOOP("ProgramWords", "待办状态与其经过一致，每一步都合规"),
    QT_TRANSLATE_NOOP("ProgramWords", "待办经过都属于一条待办"),
    QT_TRANSLATE_NOOP("ProgramWords", "审批状态与签字一致，无人批准本人的申请"),
    QT_TRANSLATE_NOOP("ProgramWords", "签字都属于一份申请"),
    QT_TRANSLATE_NOOP("ProgramWords", "同一单据的份号从 1 起连续，无缺号、无重号"),
    QT_TRANSLATE_NOOP("ProgramWords", "同一来源行没有导入两次"),
    QT_TRANSLATE_NOOP("ProgramWords", "附件作废都指向附件"),
    QT_TRANSLATE_NOOP("ProgramWords", "份数作废都指向打印登记"),
    QT_TRANSLATE_NOOP("ProgramWords", "导入行都属于一次导入"),
    QT_TRANSLATE_NOOP("ProgramWords", "每个型号的品牌存在"),
    QT_TRANSLATE_NOOP("ProgramWords", "每个型号的品类存在"),
    QT_TRANSLATE_NOOP("ProgramWords", "商品条码校验位正确"),
    QT_TRANSLATE_NOOP("ProgramWords", "顾客编号连续无缺号、无重号"),
    QT_TRANSLATE_NOOP("ProgramWords", "每个电话都属于一位顾客"),
    QT_TRANSLATE_NOOP("ProgramWords", "每个地址都属于一位顾客"),
    QT_TRANSLATE_NOOP("ProgramWords", "每条备注都属于一位顾客"),
    QT_TRANSLATE_NOOP("ProgramWords", "每台电器都属于一位顾客"),
    QT_TRANSLATE_NOOP("ProgramWords", "每台电器的型号存在于商品目录"),
    QT_TRANSLATE_NOOP("ProgramWords", "每台电器的购买处存在于电话簿"),
    QT_TRANSLATE_NOOP("ProgramWords", "合并的档案都指向有效的顾客"),
    QT_TRANSLATE_NOOP("ProgramWords", "已删除个人信息的档案不再含个人信息"),
    QT_TRANSLATE_NOOP("ProgramWords", "投诉编号连续无缺号、无重号"),
    QT_TRANSLATE_NOOP("ProgramWords", "每件投诉都属于一位顾客"),
    QT_TRANSLATE_NOOP("ProgramWords", "投诉的联系电话存在"),
    QT_TRANSLATE_NOOP("ProgramWords", "投诉的电器存在"),
    QT_TRANSLATE_NOOP("ProgramWords", "责任方存在于电话簿"),
    QT_TRANSLATE_NOOP("ProgramWords", "每次状态变化都属于一件投诉"),
    QT_TRANSLATE_NOOP("ProgramWords", "每条处理记录都属于一件投诉"),
    QT_TRANSLATE_NOOP("ProgramWords", "每次转派都属于一件投诉"),
    QT_TRANSLATE_NOOP("ProgramWords", "每个方案都属于一件投诉"),
    QT_TRANSLATE_NOOP("ProgramWords", "每条顾客意见都属于一件投诉"),
    QT_TRANSLATE_NOOP("ProgramWords", "每条答复都属于一件投诉"),
    QT_TRANSLATE_NOOP("ProgramWords", "状态等于依次走过的状态变化，且每一步都合规"),
    QT_TRANSLATE_NOOP("ProgramWords", "完结的投诉都有依据和时间"),
    QT_TRANSLATE_NOOP("ProgramWords", "以顾客接受完结的投诉都有接受记录（A27）"),
    QT_TRANSLATE_NOOP("ProgramWords", "时限等于受理时间加规定小时数"),
    QT_TRANSLATE_NOOP("ProgramWords", "受理人等于最后一次转派"),
    QT_TRANSLATE_NOOP("ProgramWords", "当前方案等于最后提出的方案"),
)
"""The rules that a database is proved against."""

PAPERS = (
    QT_TRANSLATE_NOOP("ProgramWords", "客户投诉处理表"),
    QT_TRANSLATE_NOOP("ProgramWords", "客户投诉受理单"),
    QT_TRANSLATE_NOOP("ProgramWords", "恢复密钥单"),
)
"""What the forms are called in the window; the paper itself is Chinese."""


def title(declared: str) -> str:
    """Return a title that an area declared in the language in force."""
    return QCoreApplication.translate("ProgramWords", declared)
