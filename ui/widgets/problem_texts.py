# SPDX-License-Identifier: Apache-2.0
"""The sentences below a field by problem code, and the words for kinds of records, as data."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a text for translation; Qt's own stub forgets that it gives the text back."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

KINDS: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("Messages", "记录"),
    "appliance": QT_TRANSLATE_NOOP("Messages", "顾客电器"),
    "appliance_class": QT_TRANSLATE_NOOP("Messages", "品类"),
    "brand": QT_TRANSLATE_NOOP("Messages", "品牌"),
    "price": QT_TRANSLATE_NOOP("Messages", "价格"),
    "warranty_term": QT_TRANSLATE_NOOP("Messages", "厂家保修"),
    "serial_pattern": QT_TRANSLATE_NOOP("Messages", "机号格式"),
    "part": QT_TRANSLATE_NOOP("Messages", "零件"),
    "model_part": QT_TRANSLATE_NOOP("Messages", "零件清单"),
    "attachment": QT_TRANSLATE_NOOP("Messages", "附件"),
    "complaint": QT_TRANSLATE_NOOP("Messages", "投诉"),
    "complaint_handover": QT_TRANSLATE_NOOP("Messages", "移交"),
    "complaint_option": QT_TRANSLATE_NOOP("Messages", "备选方案"),
    "complaint_compensation": QT_TRANSLATE_NOOP("Messages", "补偿"),
    "complaint_plan": QT_TRANSLATE_NOOP("Messages", "处理方案"),
    "complaint_outside": QT_TRANSLATE_NOOP("Messages", "外部转办"),
    "complaint_answer": QT_TRANSLATE_NOOP("Messages", "答复函"),
    "phrase": QT_TRANSLATE_NOOP("Messages", "常用语"),
    "complaint_escalation": QT_TRANSLATE_NOOP("Messages", "升级"),
    "customer": QT_TRANSLATE_NOOP("Messages", "顾客"),
    "desk": QT_TRANSLATE_NOOP("Messages", "客服台"),
    "duty": QT_TRANSLATE_NOOP("Messages", "值班"),
    "model": QT_TRANSLATE_NOOP("Messages", "型号"),
    "party": QT_TRANSLATE_NOOP("Messages", "责任单位"),
    "post": QT_TRANSLATE_NOOP("Messages", "岗位"),
    "print_copy": QT_TRANSLATE_NOOP("Messages", "打印份"),
    "role": QT_TRANSLATE_NOOP("Messages", "角色"),
    "saved_view": QT_TRANSLATE_NOOP("Messages", "视图"),
    "staff": QT_TRANSLATE_NOOP("Messages", "员工"),
    "task": QT_TRANSLATE_NOOP("Messages", "待办"),
    "approval": QT_TRANSLATE_NOOP("Messages", "审批"),
    "store": QT_TRANSLATE_NOOP("Messages", "门店"),
}

PROBLEM_ELSE = QT_TRANSLATE_NOOP("Messages", "这里没有填对，请检查。")

PROBLEMS: dict[str, str] = {
    "already_begun": QT_TRANSLATE_NOOP("Messages", "这个岗位已经开始，不能取消，只能填结束日期。"),
    "already_taken": QT_TRANSLATE_NOOP("Messages", "已经被用了，请换一个。"),
    "already_there": QT_TRANSLATE_NOOP("Messages", "已经有了，不用再加。"),
    "before_receipt": QT_TRANSLATE_NOOP("Messages", "不能早于受理时间。"),
    "before_start": QT_TRANSLATE_NOOP("Messages", "不能早于开始日期。"),
    "duty_overlaps": QT_TRANSLATE_NOOP("Messages", "这位同事在这段时间已经有值班了。"),
    "not_a_shift": QT_TRANSLATE_NOOP("Messages", "请写成 08:00-20:00；到第二天的写成 20:00-08:00。"),
    "damaged_text": QT_TRANSLATE_NOOP("Messages", "文字是乱码，请检查文件的编码。"),
    "date_in_words": QT_TRANSLATE_NOOP("Messages", "日期是用文字写的，请写成 2026-11-21。"),
    "date_order_unclear": QT_TRANSLATE_NOOP("Messages", "分不清月和日，请写成 2026-11-21。"),
    "date_without_day": QT_TRANSLATE_NOOP("Messages", "日期缺少日，请写成 2026-11-21。"),
    "date_without_year": QT_TRANSLATE_NOOP("Messages", "日期缺少年份，请写成 2026-11-21。"),
    "disabled": QT_TRANSLATE_NOOP("Messages", "这位员工已停用，请先恢复。"),
    "in_future": QT_TRANSLATE_NOOP("Messages", "不能晚于现在，请检查日期和时间。"),
    "unread_lines": QT_TRANSLATE_NOOP("Messages", "有的行读不懂，请改成“2026-05-09 劳动节 班”这样的写法。"),
    "day_twice": QT_TRANSLATE_NOOP("Messages", "同一天写了两次，请只留一次。"),
    "other_year": QT_TRANSLATE_NOOP("Messages", "有的日期不属于这一年，请核对年份。"),
    "without_name": QT_TRANSLATE_NOOP("Messages", "每一天都要有名称，不超过 40 个字。"),
    "in_past": QT_TRANSLATE_NOOP("Messages", "不能早于今天。"),
    "in_use": QT_TRANSLATE_NOOP("Messages", "还有人在用，现在不能停用。"),
    "negative": QT_TRANSLATE_NOOP("Messages", "不能是负数。"),
    "not_a_duplicate": QT_TRANSLATE_NOOP("Messages", "总部没有同样的记录，不用合并，请改正后重新发送。"),
    "not_a_code": QT_TRANSLATE_NOOP("Messages", "只能用字母、数字和短横线。"),
    "hours_overlap": QT_TRANSLATE_NOOP("Messages", "两段时间重叠了。"),
    "no_hours": QT_TRANSLATE_NOOP("Messages", "一周里至少要有一天营业。"),
    "no_such_limit": QT_TRANSLATE_NOOP("Messages", "这种时限还没有规定时长，请先在“时限”里加上。"),
    "not_a_share": QT_TRANSLATE_NOOP("Messages", "请填 1 到 300 的整数，100 就是到时限。"),
    "not_breaks": QT_TRANSLATE_NOOP("Messages", "一行写一天，例如 2027-02-05 15:00-21:00，同一天只写一行。"),
    "not_hours": QT_TRANSLATE_NOOP("Messages", "请写成 09:00-12:00 14:00-18:00，休息日留空。"),
    "row_changed": QT_TRANSLATE_NOOP("Messages", "这一行刚被改过，请关掉窗口看看新的内容再改。"),
    "same_limit": QT_TRANSLATE_NOOP("Messages", "已有一条适用范围完全相同的时限，请改那一条。"),
    "not_a_date": QT_TRANSLATE_NOOP("Messages", "不是日期，请写成 2026-11-21。"),
    "not_a_desk_code": QT_TRANSLATE_NOOP("Messages", "台号是 2 位数字或大写字母，例如 A1。"),
    "not_a_name": QT_TRANSLATE_NOOP("Messages", "不像姓名，请只写姓名，电话填在电话里。"),
    "not_a_phone": QT_TRANSLATE_NOOP("Messages", "电话应为 11 位手机号，或区号加座机号。"),
    "not_a_role_code": QT_TRANSLATE_NOOP("Messages", "角色代码用 1–8 个字母或数字。"),
    "not_a_staff_number": QT_TRANSLATE_NOOP("Messages", "工号用数字和大写字母，例如 0427。"),
    "not_a_store_code": QT_TRANSLATE_NOOP("Messages", "门店代码是 3 位数字或大写字母，例如 001。"),
    "not_an_amount": QT_TRANSLATE_NOOP("Messages", "不是金额，请写成 1280.50。"),
    "not_an_industry_code": QT_TRANSLATE_NOOP("Messages", "不是国民经济行业代码。"),
    "not_both": QT_TRANSLATE_NOOP("Messages", "已填了电话，就不要再选“不详”。"),
    "not_done": QT_TRANSLATE_NOOP("Messages", "还没有完结，不能这样做。"),
    "not_on_duty": QT_TRANSLATE_NOOP("Messages", "这位同事今天在这家店没有能看待办的岗位，收不到留言。"),
    "not_positive": QT_TRANSLATE_NOOP("Messages", "须大于 0。"),
    "password_too_short": QT_TRANSLATE_NOOP("Messages", "密码太短，请再长一些。"),
    "password_too_simple": QT_TRANSLATE_NOOP("Messages", "密码太简单，不要用工号，也不要只用一个字符。"),
    "password_unchanged": QT_TRANSLATE_NOOP("Messages", "新密码与原来的一样，请换一个。"),
    "phone_digits_lost": QT_TRANSLATE_NOOP(
        "Messages", "电话被表格改成了科学计数，末几位已丢失，请从原表重新导出。"
    ),
    "post_overlaps": QT_TRANSLATE_NOOP("Messages", "与同一岗位的另一段日期重叠。"),
    "required": QT_TRANSLATE_NOOP("Messages", "这里必填。"),
    "required_on_this_channel": QT_TRANSLATE_NOOP("Messages", "来电和到店必须留电话，只有书面渠道可以不详。"),
    "price_that_day": QT_TRANSLATE_NOOP("Messages", "这一天已经有一个价格开始；写错的先撤回它，再定新价。"),
    "price_past": QT_TRANSLATE_NOOP("Messages", "过去的价格不能改，请从今天或以后的日期开始。"),
    "price_overlaps": QT_TRANSLATE_NOOP("Messages", "后面已定了另一个价格，请填截止日期，止在它开始之前。"),
    "price_grows": QT_TRANSLATE_NOOP("Messages", "价格只能提前到期，不能延长；要接着卖请另定一个价格。"),
    "price_twice": QT_TRANSLATE_NOOP("Messages", "文件里同一天给了两个价格，只能留一个。"),
    "unknown_price_kind": QT_TRANSLATE_NOOP("Messages", "价格种类请写标价、促销价、会员价或团购价。"),
    "unknown_model": QT_TRANSLATE_NOOP("Messages", "商品目录里没有这个型号，请先添加，或改成目录里的写法。"),
    "unknown_store": QT_TRANSLATE_NOOP(
        "Messages", "没有这家门店，请写门店代码或名称；不分门店的留空。"
    ),
    "store_not_yours": QT_TRANSLATE_NOOP("Messages", "您在这家门店没有定价的权限。"),
    "model_ambiguous": QT_TRANSLATE_NOOP("Messages", "有几个型号都叫这个名字，请写上品牌或商品条码。"),
    "model_differs": QT_TRANSLATE_NOOP("Messages", "条码、编码和型号说的不是同一个商品，请核对。"),
    "term_overlaps": QT_TRANSLATE_NOOP(
        "Messages", "这段时间已有同样范围的规定，请改那一条，或错开日期。"
    ),
    "in_a_ring": QT_TRANSLATE_NOOP("Messages", "这样会绕成一个圈，请选别的。"),
    "not_months": QT_TRANSLATE_NOOP("Messages", "请填 1 到 240 个月。"),
    "not_a_pattern": QT_TRANSLATE_NOOP(
        "Messages", "看不懂。A 是字母，9 是数字，X 是字母或数字，{12} 是重复 12 次，例如 A9{12}。"
    ),
    "not_like_pattern": QT_TRANSLATE_NOOP("Messages", "样例与格式对不上，请抄一个真实的机号。"),
    "too_late": QT_TRANSLATE_NOOP("Messages", "太晚了，请检查年份。"),
    "too_early": QT_TRANSLATE_NOOP("Messages", "太早了，请检查日期和时间。"),
    "too_few": QT_TRANSLATE_NOOP("Messages", "至少写两个方案。"),
    "too_many": QT_TRANSLATE_NOOP("Messages", "太多了，请减少几项。"),
    "not_a_hundred": QT_TRANSLATE_NOOP("Messages", "各方比例加起来要等于 100 %。"),
    "not_a_percent": QT_TRANSLATE_NOOP("Messages", "请填 0 到 100 的整数。"),
    "not_there": QT_TRANSLATE_NOOP("Messages", "没有这个标记，不用取消。"),
    "same_case": QT_TRANSLATE_NOOP("Messages", "这就是它自己，请选另一件投诉。"),
    "later_case": QT_TRANSLATE_NOOP("Messages", "只能把后登记的并入先登记的，请反过来合并。"),
    "other_store": QT_TRANSLATE_NOOP("Messages", "是另一家店的投诉，不能合并；可以写处理记录说明。"),
    "other_customer": QT_TRANSLATE_NOOP(
        "Messages", "不是同一位顾客，也不是同一台电器，不能合并。顾客登记了两次的，请先合并顾客。"
    ),
    "done_case": QT_TRANSLATE_NOOP("Messages", "那一件已完结，不能并入；请关联它，或先重新处理它。"),
    "not_linked": QT_TRANSLATE_NOOP("Messages", "这两件没有关联，不用取消。"),
    "not_a_phrase_code": QT_TRANSLATE_NOOP("Messages", "代码用 1–16 个小写字母或数字，例如 anfu。"),
    "unknown_class": QT_TRANSLATE_NOOP("Messages", "顶格的一行须是原有的类别，类别不能增减或改名。"),
    "too_deep": QT_TRANSLATE_NOOP("Messages", "最多三级：类别、下一级、再下一级。"),
    "too_large": QT_TRANSLATE_NOOP("Messages", "太大了，请核对金额。"),
    "too_long": QT_TRANSLATE_NOOP("Messages", "太长了，请缩短。"),
    "digits_lost": QT_TRANSLATE_NOOP(
        "Messages", "号码太长，末几位已被表格改成 0 或科学计数，请从原表按文本重新导出。"
    ),
    "amount_unclear": QT_TRANSLATE_NOOP("Messages", "分不清逗号和小数点，请写成 1234.50。"),
    "undecided": QT_TRANSLATE_NOOP("Messages", "编号与总部的撞了，请先选一下。"),
    "to_be_written": QT_TRANSLATE_NOOP("Messages", "正文里还有“（待补充）”，请写完或删去再发。"),
    "unknown_choice": QT_TRANSLATE_NOOP("Messages", "请从列表里选一项。"),
    "wrong_check_digit": QT_TRANSLATE_NOOP("Messages", "校验位不对，请核对每一位数字。"),
    "wrong_kind": QT_TRANSLATE_NOOP("Messages", "类别不对，请重新选择。"),
    "wrong_password": QT_TRANSLATE_NOOP("Messages", "原密码不对。"),
}
