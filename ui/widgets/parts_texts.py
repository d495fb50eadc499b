# SPDX-License-Identifier: Apache-2.0
"""The sentences of error codes of the parts' ledgers (E33xx), as data; see ``message_texts``."""

from typing import TYPE_CHECKING

from ui.widgets.data_texts import Texts

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a text for translation; Qt's own stub forgets that it gives the text back."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

PARTS_MESSAGES: dict[str, Texts] = {
    "E3301": Texts(
        QT_TRANSLATE_NOOP("Messages", "这张配件单据已经办结"),
        QT_TRANSLATE_NOOP("Messages", "配件单据 {number} 已记账、作废或冲销，不能再办这一步。"),
        QT_TRANSLATE_NOOP("Messages", "单据和账目都在，没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "已记账的要更正，请另开冲销或调整单据。"),
    ),
    "E3302": Texts(
        QT_TRANSLATE_NOOP("Messages", "这张配件单据还没有记账"),
        QT_TRANSLATE_NOOP("Messages", "配件单据 {number} 还在待齐，没有账可以冲销。"),
        QT_TRANSLATE_NOOP("Messages", "单据还在待齐里，没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "不要了请作废它；货和单都到了，它会自动记账。"),
    ),
    "E3303": Texts(
        QT_TRANSLATE_NOOP("Messages", "库存刚刚变动过"),
        QT_TRANSLATE_NOOP("Messages", "您填的 {count} 个库存数，账上在这期间又变了。"),
        QT_TRANSLATE_NOOP("Messages", "没有记账，您填的数都还在。"),
        QT_TRANSLATE_NOOP("Messages", "请看标红的格，对着实物核对，再保存一次。"),
    ),
    "E3304": Texts(
        QT_TRANSLATE_NOOP("Messages", "联合查询还没有写结果"),
        QT_TRANSLATE_NOOP("Messages", "单据 {number} 的联合查询要写明查清的结果才能完成。"),
        QT_TRANSLATE_NOOP("Messages", "待办还在，没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请打开这张单据，点“写结果”，写下查清的结果。"),
    ),
    "E3305": Texts(
        QT_TRANSLATE_NOOP("Messages", "这张单据不用录工厂系统"),
        QT_TRANSLATE_NOOP("Messages", "单据 {number} 里没有整机或显示器，或者还没有记账。"),
        QT_TRANSLATE_NOOP("Messages", "没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "是整机的，请先在商品目录里给这个配件勾上“整机、显示器”。"),
    ),
    "E3311": Texts(
        QT_TRANSLATE_NOOP("Messages", "有编号没有交代"),
        QT_TRANSLATE_NOOP("Messages", "{day_on} 的报表里有 {count} 个编号查不到单据，从 {number} 起。"),
        QT_TRANSLATE_NOOP("Messages", "报表没有编制，单据和账目没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请在“单号”里给每个缺号写原因或选约定标记，再编制。"),
    ),
    "E3312": Texts(
        QT_TRANSLATE_NOOP("Messages", "先办另一天的报表"),
        QT_TRANSLATE_NOOP("Messages", "{day_on} 的报表要先办：前面的先编制，后面的先退回。"),
        QT_TRANSLATE_NOOP("Messages", "什么都没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请在左边选 {day_on}。"),
    ),
    "E3313": Texts(
        QT_TRANSLATE_NOOP("Messages", "这一步现在不能办"),
        QT_TRANSLATE_NOOP("Messages", "{day_on} 的报表已经走到别的一步，可能别的电脑刚办过。"),
        QT_TRANSLATE_NOOP("Messages", "报表和签字都在，没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请看右边的进度，再办该办的一步。"),
    ),
    "E3314": Texts(
        QT_TRANSLATE_NOOP("Messages", "有电脑还没有传到"),
        QT_TRANSLATE_NOOP("Messages", "本店有 {count} 台电脑在 {day_on} 结束后还没有消息：{names}。"),
        QT_TRANSLATE_NOOP("Messages", "报表没有编制，单据和账目没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请打开那些电脑连上网；等不及时，请主管输入工号密码放行。"),
    ),
    "E3315": Texts(
        QT_TRANSLATE_NOOP("Messages", "签字的要是另一个人"),
        QT_TRANSLATE_NOOP("Messages", "工号 {number} 编制了这份报表，或已经签过字。"),
        QT_TRANSLATE_NOOP("Messages", "报表和已有的签字都在。"),
        QT_TRANSLATE_NOOP("Messages", "编制人、财务、经理要由三个人分别签字。"),
    ),
    "E3316": Texts(
        QT_TRANSLATE_NOOP("Messages", "要等主管说明差异"),
        QT_TRANSLATE_NOOP("Messages", "{day_on} 的两种合计复核后仍不一致，已经交给主管。"),
        QT_TRANSLATE_NOOP("Messages", "报表没有编制，单据和账目没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请主管输入工号密码说明差异，再编制。"),
    ),
    "E3321": Texts(
        QT_TRANSLATE_NOOP("Messages", "这一步现在不能办"),
        QT_TRANSLATE_NOOP("Messages", "对账单 {number} 已经走到别的一步，可能别的电脑刚办过。"),
        QT_TRANSLATE_NOOP("Messages", "两边的明细和签字都在，没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请看右边的进度，再办该办的一步。已签的对账单要由主管重新打开。"),
    ),
    "E3331": Texts(
        QT_TRANSLATE_NOOP("Messages", "这一步现在不能办"),
        QT_TRANSLATE_NOOP("Messages", "盘点 {number} 已经走到别的一步，可能别的电脑刚办过。"),
        QT_TRANSLATE_NOOP("Messages", "点过的数都在，没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请看这次盘点现在的状态，再办该办的一步。"),
    ),
    "E3332": Texts(
        QT_TRANSLATE_NOOP("Messages", "还有配件没有点"),
        QT_TRANSLATE_NOOP("Messages", "盘点 {number} 还有 {count} 项没有填数。"),
        QT_TRANSLATE_NOOP("Messages", "已经点过的数都在。"),
        QT_TRANSLATE_NOOP("Messages", "请接着点；货架上确实没有的，交出时选“没点到的按 0 件”。"),
    ),
    "E3333": Texts(
        QT_TRANSLATE_NOOP("Messages", "要由另一个人来"),
        QT_TRANSLATE_NOOP("Messages", "工号 {number} 点过这次盘点的数，不能再由本人复点或批准。"),
        QT_TRANSLATE_NOOP("Messages", "点过的数都在，没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请另一位同事来复点，或请没有参加盘点的主管批准。"),
    ),
    "E3334": Texts(
        QT_TRANSLATE_NOOP("Messages", "还有差异没写原因"),
        QT_TRANSLATE_NOOP("Messages", "盘点 {number} 有 {count} 项差异没有原因。"),
        QT_TRANSLATE_NOOP("Messages", "没有记账，点过的数都在。"),
        QT_TRANSLATE_NOOP("Messages", "请先在“原因”一栏逐项写明，再批准。"),
    ),
    "E3335": Texts(
        QT_TRANSLATE_NOOP("Messages", "差异大的还要复点"),
        QT_TRANSLATE_NOOP("Messages", "盘点 {number} 有 {count} 项差异超过限度，只点过一次。"),
        QT_TRANSLATE_NOOP("Messages", "没有记账，点过的数都在。"),
        QT_TRANSLATE_NOOP("Messages", "请先退回复点，由另一个人再点一遍。"),
    ),
}
