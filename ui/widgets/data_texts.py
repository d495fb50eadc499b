# SPDX-License-Identifier: Apache-2.0
"""The sentences of the errors about data, keys and backups (E10xx); the others: message_texts.py."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a text for translation; Qt's own stub forgets that it gives the text back."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP


class Texts(NamedTuple):
    """Sentences of one code."""

    title: str
    what: str
    safe: str
    do: str


DATA_MESSAGES: dict[str, Texts] = {
    "E1001": Texts(
        QT_TRANSLATE_NOOP("Messages", "密钥不对，数据库没有打开"),
        QT_TRANSLATE_NOOP("Messages", "这台电脑上的密钥打不开 {path}。"),
        QT_TRANSLATE_NOOP("Messages", "数据没有被改动，也没有丢失。"),
        QT_TRANSLATE_NOOP("Messages", "请用恢复单上的恢复密钥打开；已接入总部的工位，可请总部取回密钥。"),
    ),
    "E1002": Texts(
        QT_TRANSLATE_NOOP("Messages", "数据库文件已损坏"),
        QT_TRANSLATE_NOOP("Messages", "密钥是对的，但 {path} 读不出来，可能是断电或磁盘故障造成的。"),
        QT_TRANSLATE_NOOP("Messages", "程序没有改动这个文件。"),
        QT_TRANSLATE_NOOP("Messages", "请先复制整个数据文件夹，再用最近的备份恢复。"),
    ),
    "E1003": Texts(
        QT_TRANSLATE_NOOP("Messages", "这不是本门店的数据库"),
        QT_TRANSLATE_NOOP("Messages", "{path} 与旁边的说明文件不是一套，可能被别的文件替换了。"),
        QT_TRANSLATE_NOOP("Messages", "两个文件都没有被改动。"),
        QT_TRANSLATE_NOOP("Messages", "请把原来的数据库文件放回去，或另选一个数据文件夹。"),
    ),
    "E1004": Texts(
        QT_TRANSLATE_NOOP("Messages", "客服台已经在运行"),
        QT_TRANSLATE_NOOP("Messages", "另一个程序正在使用 {path}。"),
        QT_TRANSLATE_NOOP("Messages", "数据是安全的，同一份数据一次只由一个程序写入。"),
        QT_TRANSLATE_NOOP("Messages", "请切换到已打开的窗口，或把它关闭后再试。"),
    ),
    "E1005": Texts(
        QT_TRANSLATE_NOOP("Messages", "磁盘已满"),
        QT_TRANSLATE_NOOP("Messages", "{path} 所在的磁盘没有空间了，这一次没有存上。"),
        QT_TRANSLATE_NOOP("Messages", "以前存好的数据都在，刚才输入的内容还在窗口里。"),
        QT_TRANSLATE_NOOP("Messages", "请删掉一些不要的文件，然后再存一次。"),
    ),
    "E1005/sync": Texts(
        QT_TRANSLATE_NOOP("Messages", "本机磁盘已满，同步停下了"),
        QT_TRANSLATE_NOOP("Messages", "本机磁盘没有空间了，总部来的内容放不下，新的保存也可能失败。"),
        QT_TRANSLATE_NOOP("Messages", "以前存好的数据都在，没存上的内容还在窗口里。"),
        QT_TRANSLATE_NOOP("Messages", "请删掉一些不要的文件，腾出空间后会自动接着同步。"),
    ),
    "E1005/upgrade": Texts(
        QT_TRANSLATE_NOOP("Messages", "磁盘空间不够，没有升级"),
        QT_TRANSLATE_NOOP("Messages", "升级前要先给数据库留一份副本，{path} 所在的磁盘放不下。"),
        QT_TRANSLATE_NOOP("Messages", "数据与升级前一样，没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请删掉一些不要的文件后再试一次；在此之前可以用旧版程序继续工作。"),
    ),
    "E1006": Texts(
        QT_TRANSLATE_NOOP("Messages", "数据文件夹不能写入"),
        QT_TRANSLATE_NOOP("Messages", "没有权限写入 {path}。"),
        QT_TRANSLATE_NOOP("Messages", "已有的数据没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "请换一个文件夹，或请管理员给这个文件夹写入权限。"),
    ),
    "E1007": Texts(
        QT_TRANSLATE_NOOP("Messages", "数据库是新版程序建立的"),
        QT_TRANSLATE_NOOP("Messages", "数据库的版本是 {found}，本程序只认到 {known}。"),
        QT_TRANSLATE_NOOP("Messages", "数据没有改动。"),
        QT_TRANSLATE_NOOP(
            "Messages", "请安装新版客服台后再打开；一定要用这一版时，可以恢复升级之前的那份备份。"
        ),
    ),
    "E1008": Texts(
        QT_TRANSLATE_NOOP("Messages", "找不到密钥"),
        QT_TRANSLATE_NOOP("Messages", "系统钥匙串和密钥文件里都没有 {path} 的密钥。"),
        QT_TRANSLATE_NOOP("Messages", "数据没有丢失，只是暂时打不开。"),
        QT_TRANSLATE_NOOP("Messages", "请输入恢复单上的恢复密钥；已接入总部的工位，可请总部取回密钥。"),
    ),
    "E1009": Texts(
        QT_TRANSLATE_NOOP("Messages", "数据库升级没有成功"),
        QT_TRANSLATE_NOOP("Messages", "{path} 升级到一半出错，已放回升级前的文件。"),
        QT_TRANSLATE_NOOP("Messages", "数据与升级前一样，另有一份副本在 {copy}。"),
        QT_TRANSLATE_NOOP("Messages", "请先用旧版程序继续工作，并把错误编号告诉管理员。"),
    ),
    "E1010": Texts(
        QT_TRANSLATE_NOOP("Messages", "恢复密钥第 {line} 行不对"),
        QT_TRANSLATE_NOOP("Messages", "第 {line} 行与校验码对不上，多半是抄错了一个字符。"),
        QT_TRANSLATE_NOOP("Messages", "数据没有改动，可以再试，次数不限。"),
        QT_TRANSLATE_NOOP("Messages", "请对照恢复单重新输入第 {line} 行。"),
    ),
    "E1010/whole": Texts(
        QT_TRANSLATE_NOOP("Messages", "恢复密钥不对"),
        QT_TRANSLATE_NOOP("Messages", "输入的内容不是这个数据库的恢复密钥，或者少了几行。"),
        QT_TRANSLATE_NOOP("Messages", "数据没有改动，可以再试，次数不限。"),
        QT_TRANSLATE_NOOP("Messages", "请对照恢复单从头输入，注意是不是拿错了别的门店的恢复单。"),
    ),
    "E1011": Texts(
        QT_TRANSLATE_NOOP("Messages", "加密文件打不开"),
        QT_TRANSLATE_NOOP("Messages", "{path} 被截断、改动过，或属于另一个数据库。"),
        QT_TRANSLATE_NOOP("Messages", "数据库里的记录不受影响。"),
        QT_TRANSLATE_NOOP("Messages", "请从备份放回这个文件，或重新添加它。"),
    ),
    "E1012": Texts(
        QT_TRANSLATE_NOOP("Messages", "本机时钟{offset}"),
        QT_TRANSLATE_NOOP("Messages", "这台电脑的时钟比总部{offset}。"),
        QT_TRANSLATE_NOOP("Messages", "连着总部时按总部的时间记，已保存的内容都在，先后次序也不会乱。"),
        QT_TRANSLATE_NOOP("Messages", "请在这台电脑的系统设置里校准日期和时间。"),
    ),
    "E1013": Texts(
        QT_TRANSLATE_NOOP("Messages", "磁盘空间不够，没有备份"),
        QT_TRANSLATE_NOOP("Messages", "这次备份要 {size}，{path} 所在的磁盘只能再用 {limit}，所以没有做。"),
        QT_TRANSLATE_NOOP("Messages", "门店数据和以前的备份都在，照常工作不受影响。"),
        QT_TRANSLATE_NOOP("Messages", "请删掉一些不要的文件，或另设一个备份位置，再点“立即备份”。"),
    ),
    "E1014": Texts(
        QT_TRANSLATE_NOOP("Messages", "这份备份已损坏"),
        QT_TRANSLATE_NOOP("Messages", "备份 {name} 不完整或被改动过，没有用它恢复。"),
        QT_TRANSLATE_NOOP("Messages", "现在的数据没有改动，其他备份不受影响。"),
        QT_TRANSLATE_NOOP("Messages", "请另选一份备份；U 盘上的可以重新复制一次再试。"),
    ),
    "E1015": Texts(
        QT_TRANSLATE_NOOP("Messages", "第二备份位置不在"),
        QT_TRANSLATE_NOOP("Messages", "{path} 找不到或不能写入，备份没有复制过去。"),
        QT_TRANSLATE_NOOP("Messages", "本机上的备份已经做好。"),
        QT_TRANSLATE_NOOP(
            "Messages", "请插好 U 盘或连上共享文件夹，再点“立即备份”；不再使用时请改掉这个位置。"
        ),
    ),
    "E1016": Texts(
        QT_TRANSLATE_NOOP("Messages", "电脑时间被调早了{span}"),
        QT_TRANSLATE_NOOP("Messages", "这台电脑的时间比上次看到的早{span}。"),
        QT_TRANSLATE_NOOP("Messages", "已保存的内容都在，单据号不会重复，先后次序也不会乱。"),
        QT_TRANSLATE_NOOP(
            "Messages", "请核对这台电脑的日期和时间；校准以前，新登记的日期和时限会跟着电脑时间走。"
        ),
    ),
    "E1017": Texts(
        QT_TRANSLATE_NOOP("Messages", "电脑时间被调晚了{span}"),
        QT_TRANSLATE_NOOP("Messages", "这台电脑的时间突然往后走了{span}，实际没有过这么久。"),
        QT_TRANSLATE_NOOP("Messages", "已保存的内容都在，单据号不会重复，先后次序也不会乱。"),
        QT_TRANSLATE_NOOP(
            "Messages", "请核对这台电脑的日期和时间：刚才是校准就不用管；不对就先改回来，再登记新的内容。"
        ),
    ),
    "E1017/start": Texts(
        QT_TRANSLATE_NOOP("Messages", "电脑时间可能不对"),
        QT_TRANSLATE_NOOP("Messages", "这台电脑的时间比本店最后一次改动晚了{span}。"),
        QT_TRANSLATE_NOOP("Messages", "已保存的内容都在，没有改动。"),
        QT_TRANSLATE_NOOP(
            "Messages", "请核对这台电脑的日期和时间：停业了这么久就不用管；不对就先改回来，再登记新的内容。"
        ),
    ),
    "E1018": Texts(
        QT_TRANSLATE_NOOP("Messages", "升级已取消"),
        QT_TRANSLATE_NOOP("Messages", "{path} 还在备份时取消了，没有升级。"),
        QT_TRANSLATE_NOOP("Messages", "数据没有改动。"),
        QT_TRANSLATE_NOOP("Messages", "方便的时候点“再试一次”升级；在此之前可以用旧版程序继续工作。"),
    ),
}
