# SPDX-License-Identifier: Apache-2.0
"""The words that the papers of a case have for its codes and for each line of its history. Reads nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from app.complaints.compensation import CompensationRow
from app.complaints.events import ComplaintEvent, EventKind
from app.complaints.liability import LiabilityRow
from app.core.money import format_fen

SOURCES = {
    "hotline": "400热线",
    "walk_in": "来店",
    "head_office": "总部",
    "consumer_association": "消协",
    "authority": "工商",
    "media": "新闻媒体",
    "chat": "在线客服",
    "mail": "邮件",
    "social": "社交媒体",
    "store_message": "店内留言",
    "mobile_app": "APP",
}
CLASSES = {
    "product": "商品质量",
    "attitude": "服务态度",
    "delivery": "配送",
    "price": "价格",
    "contract": "合同",
    "installation": "安装",
    "repair": "维修",
    "invoice": "发票",
    "promotion": "促销",
    "other": "其他",
}
NATURES = {"enquiry": "咨询", "complaint": "投诉", "suggestion": "建议"}
PRIORITIES = {"normal": "一般", "urgent": "紧急", "major": "重大"}
REMEDIES = {
    "return": "退货",
    "exchange": "换货",
    "repair": "维修",
    "compensation": "赔偿",
    "apology": "道歉",
    "reissue": "补开补发",
    "other": "其他",
}
GROUNDS = {
    "accepted": "接受方案",
    "unfounded": "不成立",
    "withdrawn": "撤诉",
    "unreachable": "无法联系",
    "merged": "并案",
}
STATUSES = {
    "new": "待受理",
    "handling": "处理中",
    "waiting_customer": "待顾客",
    "waiting_maker": "待厂家",
    "waiting_approval": "待审批",
    "closed": "已完结",
    "withdrawn": "已撤诉",
    "unfounded": "不成立",
}
BODIES = {
    "head_office": "总部",
    "consumer_association": "消费者协会",
    "authority": "市场监管（工商）部门",
    "media": "新闻媒体",
}
LETTER_WAYS = {
    "post": "邮寄",
    "mail": "电子邮件",
    "fax": "传真",
    "hand": "当面送达",
    "platform": "平台回复",
}
LINE_KINDS = {
    "record": "处理",
    "note": "备注",
    "contact": "联系",
    "transition": "状态",
    "assignment": "转派",
    "plan": "方案",
    "acceptance": "客户意见",
    "reply": "回复",
}
"""What a line of the log of 客户投诉处理表 is."""
EVENT_KINDS: Mapping[str, str] = {
    EventKind.STATUS: "状态",
    EventKind.ENTRY: "处理",
    EventKind.ASSIGNMENT: "转派",
    EventKind.PLAN: "方案",
    EventKind.ANSWER: "客户意见",
    EventKind.REPLY: "回复",
    EventKind.ATTACHMENT: "附件",
    EventKind.PRINT: "打印",
    EventKind.CHANGE: "修改",
    EventKind.APPROVAL: "请求审批",
    EventKind.SIGNATURE: "审批",
    EventKind.JUDGEMENT: "判断",
    EventKind.HANDOVER: "移交",
    EventKind.HANDOVER_ACT: "移交答复",
    EventKind.LIABILITY: "定责",
    EventKind.OPTION: "备选方案",
    EventKind.CHOICE: "选定方案",
    EventKind.COMPENSATION: "补偿",
    EventKind.COMPENSATION_ACT: "补偿办理",
    EventKind.MARK: "标记",
    EventKind.APPEARANCE: "外观验看",
    EventKind.OUTSIDE: "外部来文",
    EventKind.LETTER: "答复函",
    "escalation": "升级",
    "escalation_act": "升级办理",
    "link": "关联",
}
COMPENSATIONS = {
    "cash": "现金",
    "voucher": "代金券",
    "points": "积分",
    "gift": "礼品",
    "discount": "优惠",
    "free_repair": "免费维修",
}
COMPENSATION_STATES = {
    "asked": "待审批",
    "refused": "审批不同意",
    "approved": "待发放",
    "paid": "已发放",
    "cancelled": "已取消",
}
PAY_WAYS = {
    "cash": "现金",
    "transfer": "转账",
    "voucher": "交券",
    "account": "记入账户",
    "goods": "交货",
    "service": "上门服务",
}
MARKS = {"green_channel": "绿色通道", "second_handling": "二次处理"}
PLACES = {
    "whole": "整机",
    "shell": "外壳",
    "screen": "屏幕",
    "door": "门体",
    "panel": "面板",
    "accessories": "配件",
    "packaging": "包装",
}
LOOKS = {
    "intact": "完好",
    "scratch": "划痕",
    "dent": "凹陷",
    "crack": "裂纹",
    "stain": "污渍",
    "missing": "缺失",
    "other": "其他",
}
STEPS = {
    "judgement": "判断",
    "inquiry": "调查",
    "execution": "实施",
    "feedback": "反馈",
    "summary": "小结",
}
RUNGS = {
    "assign_late": "派单超时",
    "response_late": "首次答复超时",
    "hand_over_late": "转部门超时",
    "overnight": "转出后过夜无人接手",
    "update_late": "进度超过一天没有告知客户",
    "warn_owner": "时限已过一半",
    "warn_supervisor": "时限剩四分之一",
    "resolution_late": "办结超时",
    "report_upward": "三天未结，强制上报",
    "major_centre": "重大投诉报客服中心",
    "major_gm_office": "重大投诉报总经办",
    "outside_warn": "外部答复期限临近",
    "outside_late": "外部答复超期",
}
_SAID = {
    **STATUSES,
    "phone": "电话",
    "sms": "短信",
    "visit": "上门",
    "chat": "在线",
    "mail": "邮件",
    "reached": "已联系上",
    "no_answer": "无人接听",
    "switched_off": "关机",
    "wrong_number": "号码有误",
    "refused": "拒绝接听",
    "signature": "签字",
    "writing": "书面",
    "in_person": "当面",
    "accepted": "接受方案",
    "not_accepted": "不接受方案",
    "unreachable": "无法联系",
    "merged": "并案",
}
_ACTS = {"taken": "已接手", "answered": "已答复", "refused": "退回"}
_RUNG_ACTS = {"acknowledged": "已阅", "reported": "说明原因", "withdrawn": "撤回"}
_DECISIONS = {"approved": "同意", "refused": "不同意", "withdrawn": "撤回"}
_PAY_ACTS = {"paid": "已发放", "cancelled": "取消"}
_REASONS = {"registered": "登记", "taken": "受理", "resumed": "继续处理", "reopened": "重新处理"}


def said(codes: Iterable[str]) -> str:
    """Return the words of the codes of a line, in their order."""
    return "，".join(_SAID.get(code, code) for code in codes if code)


def decision(code: str, text: str) -> str:
    """Return what a signer decided and said."""
    return _joined("，", _DECISIONS.get(code, code), text)


def money(amount_fen: int) -> str:
    """Return an amount as 260.00 元."""
    return f"{format_fen(amount_fen)} 元"


def liable(rows: Iterable[LiabilityRow]) -> str:
    """Return who bears a case, with the shares."""
    return "、".join(
        f"{_joined(' · ', row.terminal_name, row.party_name)} {row.share_percent}%" for row in rows
    )


def penalty(name: str, amount_fen: int) -> str:
    """Return a penalty in words; nothing for none."""
    return _joined(" ", name, f"扣 {money(amount_fen)}") if amount_fen else ""


def compensation_text(row: CompensationRow) -> str:
    """Return a compensation in one sentence."""
    head = f"{COMPENSATIONS.get(row.kind, row.kind)} {money(row.amount_fen)}"
    state = COMPENSATION_STATES.get(row.state, row.state)
    taken = f"领取人 {row.received_by}" if row.received_by else ""
    return _joined("，", head, state, _way(row.kind, row.way), taken, row.text)


def event_text(event: ComplaintEvent) -> str:
    """Return what a line of the history says, without its kind, author and time."""
    maker = _TEXTS.get(event.kind)
    text = maker(event) if maker else event.text
    return f"（未生效）{text}" if event.is_late else text


def _joined(mark: str, *parts: str) -> str:
    return mark.join(part for part in parts if part)


def _way(kind: str, way: str) -> str:
    """Return how something was handed out; nothing when its kind says so already."""
    return "" if way == kind else PAY_WAYS.get(way, way)


def _told(head: str, text: str) -> str:
    return _joined("：", head, text)


def _of(words: Mapping[str, str], code: str) -> str:
    return words.get(code, code)


def _status(event: ComplaintEvent) -> str:
    words = said((event.code,))
    why = GROUNDS.get(event.detail) or _REASONS.get(event.detail, "")
    return _told(_joined("，", words, why, said((event.outcome,))), event.text)


def _entry(event: ComplaintEvent) -> str:
    if event.code == "contact":
        return _told(said((event.detail, event.outcome)), event.text)
    head = "内部备注" if event.code == "note" else STEPS.get(event.detail, "")
    return _told(head, event.text)


def _assignment(event: ComplaintEvent) -> str:
    whom = f"{event.before or '待分配'} → {event.person or '待分配'}"
    return _told(f"撤销转派 {whom}" if event.is_reversal else whom, event.text)


def _plan(event: ComplaintEvent) -> str:
    remedy = REMEDIES.get(event.detail, "")
    return f"【{remedy}】{event.text}" if remedy else event.text


def _answer(event: ComplaintEvent) -> str:
    verdict = "accepted" if event.is_positive else "not_accepted"
    return _told(_joined("，", event.person, said((event.detail, verdict))), event.text)


def _attachment(event: ComplaintEvent) -> str:
    return f"{event.text}（已作废：{event.detail}）" if event.is_void else event.text


def _print(event: ComplaintEvent) -> str:
    text = f"第 {event.number} 份" + ("（重打）" if event.is_reversal else "")
    return f"{text}（已作废：{event.detail}）" if event.is_void else text


def _approval(event: ComplaintEvent) -> str:
    return _told(money(event.number) if event.number else "", event.text)


def _judgement(event: ComplaintEvent) -> str:
    text = _told("成立" if event.is_positive else "不成立（婉拒）", event.text)
    return _joined("\n", text, f"答复客户：{event.outcome}" if event.outcome else "")


def _liability(event: ComplaintEvent) -> str:
    if event.is_reversal:
        return _told(f"撤销定责 {event.person}", event.text)
    return _told(f"{event.person} 承担 {event.number}%", event.text)


def _option(event: ComplaintEvent) -> str:
    head = _joined("，", f"方案 {event.outcome}", REMEDIES.get(event.detail, ""))
    return _told(_joined("，", head, f"费用 {money(event.number)}" if event.number else ""), event.text)


def _compensation(event: ComplaintEvent) -> str:
    return _told(f"{_of(COMPENSATIONS, event.code)} {money(event.number)}", event.text)


def _compensation_act(event: ComplaintEvent) -> str:
    what = f"{_of(COMPENSATIONS, event.detail)} {money(event.number)}"
    taken = f"领取人 {event.person}" if event.person else ""
    head = _joined("，", _of(_PAY_ACTS, event.code), what, _way(event.detail, event.outcome), taken)
    return _told(head, event.text)


def _mark(event: ComplaintEvent) -> str:
    act = "设为" if event.is_positive else "取消"
    return _told(f"{act}“{_of(MARKS, event.code)}”", event.text)


def _appearance(event: ComplaintEvent) -> str:
    seen = f"{_of(PLACES, event.code)} {_of(LOOKS, event.detail)}"
    agreed = "客户认可" if event.is_positive else "客户不认可"
    whom = f"与 {event.person} 一同验看" if event.person else ""
    return _told(_joined("，", seen, whom, agreed), event.text)


def _outside(event: ComplaintEvent) -> str:
    head = _joined("，", _of(BODIES, event.code), event.person, event.detail)
    return _told(_joined("，", head, f"{event.outcome} 前答复" if event.outcome else ""), event.text)


def _letter(event: ComplaintEvent) -> str:
    way = LETTER_WAYS.get(event.code, event.code)
    return _joined("，", event.detail, f"致 {event.person}" if event.person else "", way, event.outcome)


_COLUMNS = {
    "subject": "主题",
    "event": "投诉内容",
    "place": "地点",
    "persons": "涉及人员",
    "demand": "诉求",
    "remedy": "诉求方式",
    "source": "来源",
    "source_number": "来源编号",
    "complaint_class": "类别",
    "category": "细类",
    "nature": "性质",
    "priority": "紧急程度",
    "complainant": "投诉人",
    "party_id": "责任方",
    "responsible_person": "责任人",
    "received_at": "受理时间",
    "occurred_at": "发生时间",
    "contact_phone_id": "联系电话",
    "appliance_id": "商品",
}
_VALUES = {**SOURCES, **CLASSES, **NATURES, **PRIORITIES, **REMEDIES}


def _change(event: ComplaintEvent) -> str:
    lines = []
    for change in event.changes:
        if change.column in _COLUMNS:
            old, new = (_VALUES.get(value, value) or "—" for value in (change.old, change.new))
            lines.append(f"{_COLUMNS[change.column]}：{old} → {new}")
    return "\n".join(lines)


_TEXTS: Mapping[str, Callable[[ComplaintEvent], str]] = {
    EventKind.STATUS: _status,
    EventKind.ENTRY: _entry,
    EventKind.ASSIGNMENT: _assignment,
    EventKind.PLAN: _plan,
    EventKind.ANSWER: _answer,
    EventKind.ATTACHMENT: _attachment,
    EventKind.PRINT: _print,
    EventKind.CHANGE: _change,
    EventKind.APPROVAL: _approval,
    EventKind.SIGNATURE: lambda event: decision(event.code, event.text),
    EventKind.JUDGEMENT: _judgement,
    EventKind.HANDOVER: lambda event: _told(event.person, event.text),
    EventKind.HANDOVER_ACT: lambda event: _told(
        _joined("，", _of(_ACTS, event.code), event.person), event.text
    ),
    EventKind.LIABILITY: _liability,
    EventKind.OPTION: _option,
    EventKind.CHOICE: lambda event: _told(f"方案 {event.outcome}", event.text),
    EventKind.COMPENSATION: _compensation,
    EventKind.COMPENSATION_ACT: _compensation_act,
    EventKind.MARK: _mark,
    EventKind.APPEARANCE: _appearance,
    EventKind.OUTSIDE: _outside,
    EventKind.LETTER: _letter,
    "escalation": lambda event: _told(_of(RUNGS, event.code), f"报{event.person}" if event.person else ""),
    "escalation_act": lambda event: _told(
        _joined("，", _of(_RUNG_ACTS, event.code), RUNGS.get(event.detail, "")), event.text
    ),
}
