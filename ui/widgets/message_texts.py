# SPDX-License-Identifier: Apache-2.0
"""The sentences of every error code, as data. Knows no error class; problem codes: problem_texts.py.

Each code has title, what happened, what is safe, what to do; {fields} are the error's own. A variant of a
code stands behind a slash. Areas: E10xx data and keys (data_texts.py), E20xx log-in and roster, E30xx
customers, E33xx parts (parts_texts.py), E40xx complaints, E50xx files, import and print, E60xx tasks and
approvals, E70xx sync, E90xx everything.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a text for translation; Qt's own stub forgets that it gives the text back."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.widgets.data_texts import DATA_MESSAGES, Texts
from ui.widgets.parts_texts import PARTS_MESSAGES

__all__ = ["CONTEXT", "MESSAGES", "UNEXPECTED", "Texts"]

CONTEXT = "Messages"
UNEXPECTED = "E9000"

_ELSEWHERE = DATA_MESSAGES | PARTS_MESSAGES
MESSAGES: dict[str, Texts] = _ELSEWHERE | {
    "E2001": Texts(
        QT_TRANSLATE_NOOP("Messages", "没有权限"),
        QT_TRANSLATE_NOOP("Messages", "您的岗位没有“{permission}”这一项权限。"),
        QT_TRANSLATE_NOOP("Messages", "什么都没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "需要时请主管办理，或请管理员调整您的岗位。"),
    ),
    "E2002": Texts(
        QT_TRANSLATE_NOOP("Messages", "工号或密码不对"),
        QT_TRANSLATE_NOOP("Messages", "没有用这个工号和密码登录成功。"),
        "",
        QT_TRANSLATE_NOOP("Messages", "请检查工号和大小写后再试；忘记密码请管理员重设。"),
    ),
    "E2003": Texts(
        QT_TRANSLATE_NOOP("Messages", "登录暂停"),
        QT_TRANSLATE_NOOP("Messages", "这个工号连续输错密码，需要等 {wait}再试。"),
        QT_TRANSLATE_NOOP("Messages", "账号没有被停用，其他人可以照常登录。"),
        QT_TRANSLATE_NOOP("Messages", "请稍等；忘记密码请管理员重设。"),
    ),
    "E2004": Texts(
        QT_TRANSLATE_NOOP("Messages", "这个账号已停用"),
        QT_TRANSLATE_NOOP("Messages", "工号 {number} 已被管理员停用。"),
        "",
        QT_TRANSLATE_NOOP("Messages", "需要恢复时请联系管理员。"),
    ),
    "E2005": Texts(
        QT_TRANSLATE_NOOP("Messages", "今天没有岗位"),
        QT_TRANSLATE_NOOP("Messages", "工号 {number} 在 {on} 没有任何有效的岗位。"),
        "",
        QT_TRANSLATE_NOOP("Messages", "请管理员在系统管理里安排岗位和起止日期。"),
    ),
    "E2006": Texts(
        QT_TRANSLATE_NOOP("Messages", "在本店没有岗位"),
        QT_TRANSLATE_NOOP("Messages", "工号 {number} 的岗位不在这家门店。"),
        "",
        QT_TRANSLATE_NOOP("Messages", "请到所属门店登录，或请管理员增加本店岗位。"),
    ),
    "E2007": Texts(
        QT_TRANSLATE_NOOP("Messages", "不能没有管理员"),
        QT_TRANSLATE_NOOP("Messages", "这样改之后，从 {on} 起就没有人能管理公司了。"),
        QT_TRANSLATE_NOOP("Messages", "什么都没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请先给另一位员工安排管理员岗位。"),
    ),
    "E2008": Texts(
        QT_TRANSLATE_NOOP("Messages", "这里已经建过门店"),
        QT_TRANSLATE_NOOP("Messages", "这个数据文件夹里已有公司和门店。"),
        QT_TRANSLATE_NOOP("Messages", "原有数据没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请直接登录；要另建门店，请用系统管理，或换一个数据文件夹。"),
    ),
    "E2009": Texts(
        QT_TRANSLATE_NOOP("Messages", "超出了您自己的权限"),
        QT_TRANSLATE_NOOP("Messages", "您自己没有“{permission}”，所以不能授予别人，也不能改有这项权限的人。"),
        QT_TRANSLATE_NOOP("Messages", "什么都没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请权限更高的管理员办理。"),
    ),
    "E2010": Texts(
        QT_TRANSLATE_NOOP("Messages", "不能对自己的账号这样做"),
        QT_TRANSLATE_NOOP("Messages", "停用、重设或调动自己，须由另一位管理员办理。"),
        QT_TRANSLATE_NOOP("Messages", "什么都没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请另一位管理员办理。"),
    ),
    "E3002": Texts(
        QT_TRANSLATE_NOOP("Messages", "个人信息已删除"),
        QT_TRANSLATE_NOOP("Messages", "顾客 {number} 已要求删除个人信息，不能再写入个人信息。"),
        QT_TRANSLATE_NOOP("Messages", "业务记录还在，只是不再有姓名和电话。"),
        QT_TRANSLATE_NOOP("Messages", "顾客再来时，请新建一份顾客档案。"),
    ),
    "E3003": Texts(
        QT_TRANSLATE_NOOP("Messages", "不能与自己合并"),
        QT_TRANSLATE_NOOP("Messages", "选中的两份档案其实是同一份（{number}）。"),
        QT_TRANSLATE_NOOP("Messages", "什么都没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请选另一份重复的档案。"),
    ),
    "E4001": Texts(
        QT_TRANSLATE_NOOP("Messages", "现在不能这样改状态"),
        QT_TRANSLATE_NOOP("Messages", "投诉 {number} 的状态已经变化，当前状态下没有这一步。"),
        QT_TRANSLATE_NOOP("Messages", "投诉没有改动，写的内容还在。"),
        QT_TRANSLATE_NOOP("Messages", "请刷新后看当前状态，再选下一步。"),
    ),
    "E4002": Texts(
        QT_TRANSLATE_NOOP("Messages", "顾客还没有接受方案"),
        QT_TRANSLATE_NOOP("Messages", "投诉 {number} 要完结，须先记下顾客接受最新方案。"),
        QT_TRANSLATE_NOOP("Messages", "投诉没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请记录顾客的答复；不属实、撤诉或联系不上，请选相应的完结方式。"),
    ),
    "E4003": Texts(
        QT_TRANSLATE_NOOP("Messages", "还不能按“联系不上”完结"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "已联系 {attempts} 次（{days} 天），要求 {needed_attempts} 次、分在 {needed_days} 天。",
        ),
        QT_TRANSLATE_NOOP("Messages", "投诉没有改动，已有的联系记录都算数。"),
        QT_TRANSLATE_NOOP("Messages", "请改天再联系并记录，次数和天数够了再完结。"),
    ),
    "E4004": Texts(
        QT_TRANSLATE_NOOP("Messages", "投诉已完结"),
        QT_TRANSLATE_NOOP("Messages", "投诉 {number} 已完结，不能再这样处理。"),
        QT_TRANSLATE_NOOP("Messages", "投诉没有改动，写的内容还在。"),
        QT_TRANSLATE_NOOP("Messages", "需要时请先重新打开投诉，并写明原因。"),
    ),
    "E4005": Texts(
        QT_TRANSLATE_NOOP("Messages", "没有可以撤销的转派"),
        QT_TRANSLATE_NOOP("Messages", "这批投诉后来都又转派过，撤销会盖掉新的安排。"),
        QT_TRANSLATE_NOOP("Messages", "现在的受理人没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请逐条转派。"),
    ),
    "E4021": Texts(
        QT_TRANSLATE_NOOP("Messages", "这次移交已经有结果"),
        QT_TRANSLATE_NOOP("Messages", "投诉 {number} 的这次移交刚才已被答复或退回。"),
        QT_TRANSLATE_NOOP("Messages", "写的内容还在，没有记第二次。"),
        QT_TRANSLATE_NOOP("Messages", "请刷新后看处理情况；还有新情况，请再移交一次或写处理记录。"),
    ),
    "E4022": Texts(
        QT_TRANSLATE_NOOP("Messages", "还没有写下答复"),
        QT_TRANSLATE_NOOP("Messages", "这项待办来自一次移交，写下答复或退回原因后才算完成。"),
        QT_TRANSLATE_NOOP("Messages", "待办还在，没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请打开这件投诉，在处理情况里点“记答复”。"),
    ),
    "E4023": Texts(
        QT_TRANSLATE_NOOP("Messages", "备选方案已经更换"),
        QT_TRANSLATE_NOOP("Messages", "投诉 {number} 的备选方案刚才换成了新的一组。"),
        QT_TRANSLATE_NOOP("Messages", "没有选定任何方案，写的内容还在。"),
        QT_TRANSLATE_NOOP("Messages", "请刷新后在新的一组里选。"),
    ),
    "E4024": Texts(
        QT_TRANSLATE_NOOP("Messages", "这笔补偿已经办过"),
        QT_TRANSLATE_NOOP("Messages", "投诉 {number} 的这笔补偿刚才已发放或已取消。"),
        QT_TRANSLATE_NOOP("Messages", "没有发放第二次，写的内容还在。"),
        QT_TRANSLATE_NOOP("Messages", "请刷新后看处理情况。"),
    ),
    "E4025": Texts(
        QT_TRANSLATE_NOOP("Messages", "这笔补偿还没有批准"),
        QT_TRANSLATE_NOOP("Messages", "投诉 {number} 的这笔补偿还没有批准，不能发放。"),
        QT_TRANSLATE_NOOP("Messages", "补偿没有改动，写的内容还在。"),
        QT_TRANSLATE_NOOP("Messages", "请先请有权限的人审批；被退回的请取消后另提。"),
    ),
    "E4041": Texts(
        QT_TRANSLATE_NOOP("Messages", "这件投诉已经合并过"),
        QT_TRANSLATE_NOOP("Messages", "投诉 {number} 已并入 {other}，不能再合并一次。"),
        QT_TRANSLATE_NOOP("Messages", "两件投诉都没有改动，写的内容还在。"),
        QT_TRANSLATE_NOOP("Messages", "请在 {other} 上接着办；合并错了，请把这一件“重新处理”。"),
    ),
    "E4042": Texts(
        QT_TRANSLATE_NOOP("Messages", "要并入的投诉已经并入别的投诉"),
        QT_TRANSLATE_NOOP("Messages", "投诉 {number} 自己已并入 {other}。"),
        QT_TRANSLATE_NOOP("Messages", "没有合并，写的内容还在。"),
        QT_TRANSLATE_NOOP("Messages", "请改为并入 {other}。"),
    ),
    "E5001": Texts(
        QT_TRANSLATE_NOOP("Messages", "文件内容与名称不符"),
        QT_TRANSLATE_NOOP("Messages", "{file_name} 的扩展名是 {expected}，内容却是 {found}，没有添加。"),
        QT_TRANSLATE_NOOP("Messages", "已有的附件和输入的内容没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请用原来的软件打开，另存为正确的格式后再添加。"),
    ),
    "E5002": Texts(
        QT_TRANSLATE_NOOP("Messages", "不收这种文件"),
        QT_TRANSLATE_NOOP("Messages", "{file_name} 是 {extension} 文件，这里不收。"),
        QT_TRANSLATE_NOOP("Messages", "输入的内容没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请改用图片、PDF、表格或文本文件。"),
    ),
    "E5003": Texts(
        QT_TRANSLATE_NOOP("Messages", "文件太大"),
        QT_TRANSLATE_NOOP("Messages", "{file_name} 有 {size}，超过上限 {limit}，没有添加。"),
        QT_TRANSLATE_NOOP("Messages", "输入的内容没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请压缩图片，或只截取需要的部分。"),
    ),
    "E5004": Texts(
        QT_TRANSLATE_NOOP("Messages", "附件内容不在本机"),
        QT_TRANSLATE_NOOP("Messages", "附件的登记还在，但文件夹里找不到它的内容。"),
        QT_TRANSLATE_NOOP("Messages", "其他附件和记录不受影响。"),
        QT_TRANSLATE_NOOP("Messages", "请从备份放回附件文件夹，或重新添加这个文件。"),
    ),
    "E5005": Texts(
        QT_TRANSLATE_NOOP("Messages", "文件是空的"),
        QT_TRANSLATE_NOOP("Messages", "{file_name} 里没有内容。"),
        QT_TRANSLATE_NOOP("Messages", "什么都没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请确认选对了文件，或重新导出一次。"),
    ),
    "E5006": Texts(
        QT_TRANSLATE_NOOP("Messages", "压缩文件异常"),
        QT_TRANSLATE_NOOP("Messages", "{file_name} 解开后超过 {limit}，没有打开。"),
        QT_TRANSLATE_NOOP("Messages", "文件没有被执行，数据没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请不要使用来历不明的文件；确需使用时拆成几份。"),
    ),
    "E5007": Texts(
        QT_TRANSLATE_NOOP("Messages", "表格里带有程序"),
        QT_TRANSLATE_NOOP("Messages", "{file_name} 含有宏，没有打开。"),
        QT_TRANSLATE_NOOP("Messages", "宏没有运行，数据没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请在表格软件里另存为不带宏的 .xlsx 后再试。"),
    ),
    "E5008": Texts(
        QT_TRANSLATE_NOOP("Messages", "文件读不出来"),
        QT_TRANSLATE_NOOP("Messages", "{file_name} 不完整或已损坏。"),
        QT_TRANSLATE_NOOP("Messages", "什么都没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请重新复制或导出这个文件后再试。"),
    ),
    "E5008/locked": Texts(
        QT_TRANSLATE_NOOP("Messages", "文件有密码"),
        QT_TRANSLATE_NOOP("Messages", "{file_name} 加了打开密码，读不出来。"),
        QT_TRANSLATE_NOOP("Messages", "什么都没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请打开它，去掉密码后另存，再试一次。"),
    ),
    "E5009": Texts(
        QT_TRANSLATE_NOOP("Messages", "认不出文字编码"),
        QT_TRANSLATE_NOOP("Messages", "{file_name} 的文字用哪种编码写的，判断不出来。"),
        QT_TRANSLATE_NOOP("Messages", "什么都没有导入。"),
        QT_TRANSLATE_NOOP("Messages", "请在记事本或表格软件里另存为 UTF-8 后再试。"),
    ),
    "E5010": Texts(
        QT_TRANSLATE_NOOP("Messages", "没有找到表格"),
        QT_TRANSLATE_NOOP("Messages", "{file_name} {sheet} 里没有一行标题和下面的数据。"),
        QT_TRANSLATE_NOOP("Messages", "什么都没有导入。"),
        QT_TRANSLATE_NOOP("Messages", "请确认选对了工作表，标题须在数据的上面一行。"),
    ),
    "E5011": Texts(
        QT_TRANSLATE_NOOP("Messages", "还有必需的列没有对应"),
        QT_TRANSLATE_NOOP("Messages", "有必填的项目没有选文件里的列。"),
        QT_TRANSLATE_NOOP("Messages", "什么都没有导入，选好的对应还在。"),
        QT_TRANSLATE_NOOP("Messages", "请给标有“必填”的项目选一列。"),
    ),
    "E5012": Texts(
        QT_TRANSLATE_NOOP("Messages", "没有这种导入"),
        QT_TRANSLATE_NOOP("Messages", "程序不认识要导入的种类。"),
        QT_TRANSLATE_NOOP("Messages", "什么都没有导入。"),
        QT_TRANSLATE_NOOP("Messages", "请从列表里选一种导入。"),
    ),
    "E5013": Texts(
        QT_TRANSLATE_NOOP("Messages", "已经作废过了"),
        QT_TRANSLATE_NOOP("Messages", "这一份之前已作废，不用再作废一次。"),
        QT_TRANSLATE_NOOP("Messages", "原来的作废记录没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请刷新后查看。"),
    ),
    "E5014": Texts(
        QT_TRANSLATE_NOOP("Messages", "打印没有成功"),
        QT_TRANSLATE_NOOP("Messages", "打印机“{printer}”没有接收第 {number} 份。"),
        QT_TRANSLATE_NOOP("Messages", "第 {number} 份已作废，份号不再使用；记录没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请检查打印机是否开机、有纸，再打印一次，或另存为 PDF。"),
    ),
    "E5014/gone": Texts(
        QT_TRANSLATE_NOOP("Messages", "找不到打印机"),
        QT_TRANSLATE_NOOP("Messages", "这台电脑上没有打印机“{printer}”，第 {number} 份没有打印。"),
        QT_TRANSLATE_NOOP("Messages", "第 {number} 份已作废，份号不再使用；记录没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请看看打印机是否插好、驱动是否还在，或按 Alt+P 换一台。"),
    ),
    "E5014/paper_out": Texts(
        QT_TRANSLATE_NOOP("Messages", "打印机没纸了"),
        QT_TRANSLATE_NOOP("Messages", "打印机“{printer}”没有纸，第 {number} 份没有打印。"),
        QT_TRANSLATE_NOOP("Messages", "第 {number} 份已作废，份号不再使用；记录没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请装好纸再按 Ctrl+P，或按 Alt+P 换一台。"),
    ),
    "E5014/jam": Texts(
        QT_TRANSLATE_NOOP("Messages", "打印机卡纸了"),
        QT_TRANSLATE_NOOP("Messages", "打印机“{printer}”卡纸，第 {number} 份没有打印。"),
        QT_TRANSLATE_NOOP("Messages", "第 {number} 份已作废，份号不再使用；记录没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请取出卡住的纸再按 Ctrl+P，或按 Alt+P 换一台。"),
    ),
    "E5014/paused": Texts(
        QT_TRANSLATE_NOOP("Messages", "打印机暂停了"),
        QT_TRANSLATE_NOOP("Messages", "打印机“{printer}”被暂停，第 {number} 份没有打印。"),
        QT_TRANSLATE_NOOP("Messages", "第 {number} 份已作废，份号不再使用；记录没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请在系统的打印队列里选“继续”，再按 Ctrl+P，或按 Alt+P 换一台。"),
    ),
    "E5014/offline": Texts(
        QT_TRANSLATE_NOOP("Messages", "打印机没有联机"),
        QT_TRANSLATE_NOOP("Messages", "打印机“{printer}”没有开机或没有连上，第 {number} 份没有打印。"),
        QT_TRANSLATE_NOOP("Messages", "第 {number} 份已作废，份号不再使用；记录没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请打开电源、接好线再按 Ctrl+P，或按 Alt+P 换一台。"),
    ),
    "E5014/stopped": Texts(
        QT_TRANSLATE_NOOP("Messages", "打印机停下了"),
        QT_TRANSLATE_NOOP("Messages", "打印机“{printer}”报告故障，第 {number} 份没有打印。"),
        QT_TRANSLATE_NOOP("Messages", "第 {number} 份已作废，份号不再使用；记录没有改动。"),
        QT_TRANSLATE_NOOP(
            "Messages",
            "请看打印机上的提示，好了再按 Ctrl+P，或按 Alt+P 换一台。",
        ),
    ),
    "E5014/sample": Texts(
        QT_TRANSLATE_NOOP("Messages", "样张没有打印出来"),
        QT_TRANSLATE_NOOP("Messages", "打印机“{printer}”没有接收这张样张。"),
        QT_TRANSLATE_NOOP("Messages", "样张不占份号，什么都没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请检查打印机是否开机、有纸，再打印一次，或换一台打印机。"),
    ),
    "E5014/help": Texts(
        QT_TRANSLATE_NOOP("Messages", "打印没有成功"),
        QT_TRANSLATE_NOOP("Messages", "打印机“{printer}”没有接收这一页说明。"),
        QT_TRANSLATE_NOOP("Messages", "单据和份号没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请检查打印机是否开机、有纸，再打印一次，或另存为 PDF。"),
    ),
    "E5015": Texts(
        QT_TRANSLATE_NOOP("Messages", "文件没有读到或写成"),
        QT_TRANSLATE_NOOP("Messages", "“{file_name}”读不到，或 {folder} 不能写入。"),
        QT_TRANSLATE_NOOP("Messages", "客服台里的数据没有改动。"),
        QT_TRANSLATE_NOOP(
            "Messages", "请检查文件夹还在不在、U 盘是否插好、文件是否正被别的程序打开，然后再试。"
        ),
    ),
    "E5016": Texts(
        QT_TRANSLATE_NOOP("Messages", "检查之后又有了变动"),
        QT_TRANSLATE_NOOP("Messages", "有的行现在导入的结果，与刚才给您看的不一样了。"),
        QT_TRANSLATE_NOOP("Messages", "一行都没有写入，原来的数据没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请返回上一步，再检查一次，看过新的结果后再导入。"),
    ),
    "E6001": Texts(
        QT_TRANSLATE_NOOP("Messages", "这件待办已经办过了"),
        QT_TRANSLATE_NOOP("Messages", "待办已完成或已撤回，不能再改。"),
        QT_TRANSLATE_NOOP("Messages", "原来的办理结果没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请刷新待办列表；需要继续办时另建一件。"),
    ),
    "E6002": Texts(
        QT_TRANSLATE_NOOP("Messages", "这不是您的待办"),
        QT_TRANSLATE_NOOP("Messages", "待办交给了别人，您没有安排待办的权限。"),
        QT_TRANSLATE_NOOP("Messages", "什么都没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请受理人自己办理，或请主管改派。"),
    ),
    "E6011": Texts(
        QT_TRANSLATE_NOOP("Messages", "这项审批已经有结果"),
        QT_TRANSLATE_NOOP("Messages", "申请已同意、退回或撤回，不能再签。"),
        QT_TRANSLATE_NOOP("Messages", "原来的结果没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请刷新后查看；结果不合适时重新申请。"),
    ),
    "E6012": Texts(
        QT_TRANSLATE_NOOP("Messages", "不能审批自己的申请"),
        QT_TRANSLATE_NOOP("Messages", "这项申请是工号 {number} 自己提出的。"),
        QT_TRANSLATE_NOOP("Messages", "申请没有改动，仍在等待审批。"),
        QT_TRANSLATE_NOOP("Messages", "请另一位有权限的同事审批。"),
    ),
    "E6013": Texts(
        QT_TRANSLATE_NOOP("Messages", "超出审批额度"),
        QT_TRANSLATE_NOOP("Messages", "申请金额 {amount} 元，工号 {number} 最多可批 {most} 元。"),
        QT_TRANSLATE_NOOP("Messages", "申请没有改动，仍在等待审批。"),
        QT_TRANSLATE_NOOP("Messages", "请额度更高的主管审批。"),
    ),
    "E6014": Texts(
        QT_TRANSLATE_NOOP("Messages", "不能撤回别人的申请"),
        QT_TRANSLATE_NOOP("Messages", "只有提出申请的人可以撤回。"),
        QT_TRANSLATE_NOOP("Messages", "申请没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请提出申请的同事撤回，或在审批时退回。"),
    ),
    "E7000": Texts(
        QT_TRANSLATE_NOOP("Messages", "同步出了问题"),
        QT_TRANSLATE_NOOP("Messages", "与总部服务器的同步这一次没有做完。"),
        QT_TRANSLATE_NOOP("Messages", "本机已保存的内容都在，待上传的也在，过一会儿会自动再试。"),
        QT_TRANSLATE_NOOP("Messages", "请照常工作；一直这样时请把错误编号告诉管理员。"),
    ),
    "E7001": Texts(
        QT_TRANSLATE_NOOP("Messages", "连不上总部服务器"),
        QT_TRANSLATE_NOOP("Messages", "现在连不上 {url}，客服台在离线工作。"),
        QT_TRANSLATE_NOOP("Messages", "输入和保存照常，数据都加密存在本机，连上后自动上传。"),
        QT_TRANSLATE_NOOP("Messages", "请照常工作；需要马上连上时，请检查网线、无线网络和服务器地址。"),
    ),
    "E7001/joining": Texts(
        QT_TRANSLATE_NOOP("Messages", "连不上这个服务器"),
        QT_TRANSLATE_NOOP("Messages", "{url} 没有回答，还没有接入。"),
        QT_TRANSLATE_NOOP("Messages", "接入码没有用掉，本机数据没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请核对服务器地址和端口，检查网线或无线网络，然后再试。"),
    ),
    "E7001/cut_off": Texts(
        QT_TRANSLATE_NOOP("Messages", "接入到一半断线了"),
        QT_TRANSLATE_NOOP("Messages", "{url} 没有再回答，接入还没有完成。"),
        QT_TRANSLATE_NOOP("Messages", "本机数据与接入前一样，接入码还能接着用。"),
        QT_TRANSLATE_NOOP("Messages", "请检查网络，再点一次“接入”，会从断的地方接着来。"),
    ),
    "E7002": Texts(
        QT_TRANSLATE_NOOP("Messages", "这不是总部的服务器"),
        QT_TRANSLATE_NOOP("Messages", "服务器出示的证书与接入码里的指纹不一样，没有连接。"),
        QT_TRANSLATE_NOOP("Messages", "没有向它发送任何数据。"),
        QT_TRANSLATE_NOOP("Messages", "请向总部核对服务器地址和指纹；换了服务器时请总部重新发接入码。"),
    ),
    "E7003": Texts(
        QT_TRANSLATE_NOOP("Messages", "接入码不能用"),
        QT_TRANSLATE_NOOP("Messages", "接入码不对、已经用过，或超过了 24 小时。"),
        QT_TRANSLATE_NOOP("Messages", "本机数据没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请核对每一个字符；还不行时请总部重新发一个接入码。"),
    ),
    "E7003/length": Texts(
        QT_TRANSLATE_NOOP("Messages", "接入码没有输全"),
        QT_TRANSLATE_NOOP("Messages", "接入码是 12 位，后面跟着 20 位指纹，一共 32 位字母和数字。"),
        QT_TRANSLATE_NOOP("Messages", "接入码没有用掉，本机数据没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请从头对一遍，指纹也要输入；或者扫总部给的二维码。"),
    ),
    "E7003/has_data": Texts(
        QT_TRANSLATE_NOOP("Messages", "这个接入码不是给这台电脑的"),
        QT_TRANSLATE_NOOP("Messages", "这台电脑上已有门店的数据，这个接入码却是给空工位的。"),
        QT_TRANSLATE_NOOP("Messages", "接入码没有用掉，本机数据没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请总部另发一个“带数据接入”的接入码。"),
    ),
    "E7003/no_data": Texts(
        QT_TRANSLATE_NOOP("Messages", "这个接入码不是给这台电脑的"),
        QT_TRANSLATE_NOOP("Messages", "这个接入码要带数据接入，这台电脑上却没有门店的数据。"),
        QT_TRANSLATE_NOOP("Messages", "接入码没有用掉，本机没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请总部另发一个“新工位”的接入码。"),
    ),
    "E7004": Texts(
        QT_TRANSLATE_NOOP("Messages", "这个工位已被总部停用"),
        QT_TRANSLATE_NOOP("Messages", "总部停用了这个工位，它不能再读写公司的数据。"),
        QT_TRANSLATE_NOOP("Messages", "已上传的数据都在总部；本机的公司数据会按规定清除。"),
        QT_TRANSLATE_NOOP("Messages", "请联系总部管理员；要继续使用时请总部重新发接入码。"),
    ),
    "E7005": Texts(
        QT_TRANSLATE_NOOP("Messages", "与总部的登录过期了"),
        QT_TRANSLATE_NOOP("Messages", "服务器不认这次的登录凭证，会自动换新的再连。"),
        QT_TRANSLATE_NOOP("Messages", "待上传的内容都在本机，一条也没有丢。"),
        QT_TRANSLATE_NOOP("Messages", "一般不用处理；一直这样时请总部检查这个工位，或重新接入。"),
    ),
    "E7006": Texts(
        QT_TRANSLATE_NOOP("Messages", "本机程序需要升级"),
        QT_TRANSLATE_NOOP(
            "Messages", "总部的数据是 {known} 版，本机程序只认到 {found} 版，暂时不能接收新内容。"
        ),
        QT_TRANSLATE_NOOP("Messages", "您做的改动照常上传，本机数据都在。"),
        QT_TRANSLATE_NOOP("Messages", "请尽快安装新版客服台，装好后会自动补收。"),
    ),
    "E7006/sync": Texts(
        QT_TRANSLATE_NOOP("Messages", "需要升级 · 只上传不接收"),
        QT_TRANSLATE_NOOP("Messages", "总部的数据比本机程序新，暂时不能接收新内容。"),
        QT_TRANSLATE_NOOP("Messages", "您做的改动照常上传，本机数据都在。"),
        QT_TRANSLATE_NOOP("Messages", "请尽快安装新版客服台，装好后会自动补收。"),
    ),
    "E7007": Texts(
        QT_TRANSLATE_NOOP("Messages", "这份数据是恢复的或复制的"),
        QT_TRANSLATE_NOOP(
            "Messages", "服务器记得的进度与本机不同：本机可能是从备份恢复的，或这份数据被复制到了另一台电脑。"
        ),
        QT_TRANSLATE_NOOP("Messages", "会重新接收再上传一遍，重复的内容服务器自己会认出来。"),
        QT_TRANSLATE_NOOP("Messages", "如果同一份数据在两台电脑上开着，请只留一台，另一台重新接入。"),
    ),
    "E7008": Texts(
        QT_TRANSLATE_NOOP("Messages", "请求太频繁"),
        QT_TRANSLATE_NOOP("Messages", "服务器请这个工位等 {wait}再试。"),
        QT_TRANSLATE_NOOP("Messages", "待上传的内容都在本机。"),
        QT_TRANSLATE_NOOP("Messages", "不用处理，到时会自动再试。"),
    ),
    "E7008/sync": Texts(
        QT_TRANSLATE_NOOP("Messages", "服务器请稍等再试"),
        QT_TRANSLATE_NOOP("Messages", "这个工位问得太频繁，服务器请它等一会儿。"),
        QT_TRANSLATE_NOOP("Messages", "待上传的内容都在本机。"),
        QT_TRANSLATE_NOOP("Messages", "不用处理，到时会自动再试；一直这样时请总部检查这个工位。"),
    ),
    "E7009": Texts(
        QT_TRANSLATE_NOOP("Messages", "一次送的内容太大"),
        QT_TRANSLATE_NOOP("Messages", "服务器没有收下这一次的内容，因为超过了大小上限。"),
        QT_TRANSLATE_NOOP("Messages", "内容还在本机，没有丢。"),
        QT_TRANSLATE_NOOP("Messages", "请把错误编号告诉管理员。"),
    ),
    "E7010": Texts(
        QT_TRANSLATE_NOOP("Messages", "服务器看不懂这次请求"),
        QT_TRANSLATE_NOOP("Messages", "本机与服务器的版本可能不配套。"),
        QT_TRANSLATE_NOOP("Messages", "内容还在本机，没有丢。"),
        QT_TRANSLATE_NOOP("Messages", "请升级客服台；还不行时请把错误编号告诉管理员。"),
    ),
    "E7011": Texts(
        QT_TRANSLATE_NOOP("Messages", "总部服务器暂时收不下"),
        QT_TRANSLATE_NOOP("Messages", "服务器的数据库停了、没有空间，或正在维护，这一批什么也没有存。"),
        QT_TRANSLATE_NOOP("Messages", "这一批还在本机，服务器恢复后自动再送。"),
        QT_TRANSLATE_NOOP("Messages", "请照常工作，并告诉总部管理员检查服务器的数据库和磁盘。"),
    ),
    "E7012": Texts(
        QT_TRANSLATE_NOOP("Messages", "数据库版本太旧"),
        QT_TRANSLATE_NOOP("Messages", "服务器的数据库是 PostgreSQL {found}，需要 18 或更新的版本。"),
        QT_TRANSLATE_NOOP("Messages", "数据没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请先升级 PostgreSQL，再启动服务。"),
    ),
    "E7012/sync": Texts(
        QT_TRANSLATE_NOOP("Messages", "总部的数据库版本太旧"),
        QT_TRANSLATE_NOOP("Messages", "服务器的数据库需要 PostgreSQL 18 或更新的版本，现在不能同步。"),
        QT_TRANSLATE_NOOP("Messages", "本机已保存的内容都在，待上传的也在。"),
        QT_TRANSLATE_NOOP("Messages", "请照常工作，并请总部管理员升级数据库。"),
    ),
    "E7013": Texts(
        QT_TRANSLATE_NOOP("Messages", "总部没有这一条"),
        QT_TRANSLATE_NOOP("Messages", "要找的内容不在总部，或不属于这个工位能看的范围。"),
        QT_TRANSLATE_NOOP("Messages", "本机数据没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请刷新后再试；需要别店的记录时，请用“到全公司找”。"),
    ),
    "E7014": Texts(
        QT_TRANSLATE_NOOP("Messages", "总部不允许这样做"),
        QT_TRANSLATE_NOOP("Messages", "您的岗位在总部没有做这件事的权限。"),
        QT_TRANSLATE_NOOP("Messages", "什么都没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请有权限的同事办理，或请管理员调整岗位。"),
    ),
    "E7015": Texts(
        QT_TRANSLATE_NOOP("Messages", "本机与总部对不上，正在重新取"),
        QT_TRANSLATE_NOOP("Messages", "核对时发现有一部分数据与总部不一样，会重新取一遍。"),
        QT_TRANSLATE_NOOP("Messages", "没有上传的内容不受影响，一条也不会丢。"),
        QT_TRANSLATE_NOOP("Messages", "请照常工作；经常出现时请把错误编号告诉管理员。"),
    ),
    "E7016": Texts(
        QT_TRANSLATE_NOOP("Messages", "离开太久，需要重新取一份数据"),
        QT_TRANSLATE_NOOP("Messages", "这个工位太久没有连接，服务器已不保留中间的变化，会重新取整份数据。"),
        QT_TRANSLATE_NOOP("Messages", "没有上传的内容不受影响，会照常上传。"),
        QT_TRANSLATE_NOOP("Messages", "请保持联网，取的时候可以照常工作。"),
    ),
    "E7017": Texts(
        QT_TRANSLATE_NOOP("Messages", "接口密钥不能用"),
        QT_TRANSLATE_NOOP("Messages", "密钥不存在、已停用，或者不是用来送这类数据的。"),
        QT_TRANSLATE_NOOP("Messages", "没有收下任何数据，以前的数据都在。"),
        QT_TRANSLATE_NOOP("Messages", "请总部管理员用 serve api-key 查看或另发密钥。"),
    ),
    "E7018": Texts(
        QT_TRANSLATE_NOOP("Messages", "同一个请求编号送了不同的内容"),
        QT_TRANSLATE_NOOP("Messages", "请求编号“{mark}”已经用过，内容不一样。"),
        QT_TRANSLATE_NOOP("Messages", "第一次的内容已收好，这一次没有收。"),
        QT_TRANSLATE_NOOP("Messages", "请换一个请求编号再送。"),
    ),
    "E7019": Texts(
        QT_TRANSLATE_NOOP("Messages", "送来的数据有错，没有收"),
        QT_TRANSLATE_NOOP("Messages", "其中有单据不符合要求，整批没有收。"),
        QT_TRANSLATE_NOOP("Messages", "以前收下的数据都在。"),
        QT_TRANSLATE_NOOP("Messages", "请按返回的 problems 更正后整批重送。"),
    ),
    "E3201": Texts(
        QT_TRANSLATE_NOOP("Messages", "这张销售单已经结束"),
        QT_TRANSLATE_NOOP("Messages", "销售单 {number} 已全部退货或取消，不能再办这一步。"),
        QT_TRANSLATE_NOOP("Messages", "单据和以前的记录都在，没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "需要再卖给顾客时，请另登记一张销售单。"),
    ),
    "E3202": Texts(
        QT_TRANSLATE_NOOP("Messages", "退的比卖的多"),
        QT_TRANSLATE_NOOP("Messages", "销售单 {number} 这一行还剩 {left} 件可退。"),
        QT_TRANSLATE_NOOP("Messages", "没有改动，填好的内容还在。"),
        QT_TRANSLATE_NOOP("Messages", "请核对数量和金额后再办。"),
    ),
    "E9000": Texts(
        QT_TRANSLATE_NOOP("Messages", "程序出了意外"),
        QT_TRANSLATE_NOOP("Messages", "这一步没有做完（{error}）。"),
        QT_TRANSLATE_NOOP("Messages", "没做完的改动已全部取消，以前存好的数据都在。"),
        QT_TRANSLATE_NOOP("Messages", "请再试一次；还不行时，请把错误编号告诉管理员。"),
    ),
    "E9001": Texts(
        QT_TRANSLATE_NOOP("Messages", "还有几处要改"),
        QT_TRANSLATE_NOOP("Messages", "有 {count} 处没有填对，这一次没有存。"),
        QT_TRANSLATE_NOOP("Messages", "输入的内容都还在。"),
        QT_TRANSLATE_NOOP("Messages", "请按红框下面的提示改好后再提交。"),
    ),
    "E9002": Texts(
        QT_TRANSLATE_NOOP("Messages", "找不到这一条了"),
        QT_TRANSLATE_NOOP("Messages", "要打开的{kind}不在了，或不属于本店。"),
        QT_TRANSLATE_NOOP("Messages", "其他记录不受影响。"),
        QT_TRANSLATE_NOOP("Messages", "请刷新列表后再找一次。"),
    ),
    "E9003": Texts(
        QT_TRANSLATE_NOOP("Messages", "这类记录不能改也不能删"),
        QT_TRANSLATE_NOOP("Messages", "已写下的事实只能追加说明，不能改掉。"),
        QT_TRANSLATE_NOOP("Messages", "什么都没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "写错了请作废后另写一条，并写明原因。"),
    ),
}
