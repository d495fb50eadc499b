# SPDX-License-Identifier: Apache-2.0
"""The sentences of the doctor: what each line is called, and what to do when it is wrong.

Works without Qt, then in Chinese: where the window's libraries are missing, the doctor must say so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.core.doctor import DoctorLine, State

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: D103
        ...
else:
    try:
        from PySide6.QtCore import QT_TRANSLATE_NOOP
    except ImportError:

        def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: D103
            return text


CONTEXT = "Doctor"
TITLES = {
    "program": QT_TRANSLATE_NOOP("Doctor", "程序"),
    "window": QT_TRANSLATE_NOOP("Doctor", "窗口"),
    "cipher": QT_TRANSLATE_NOOP("Doctor", "加密数据库"),
    "encoding": QT_TRANSLATE_NOOP("Doctor", "文件名编码"),
    "folder": QT_TRANSLATE_NOOP("Doctor", "数据文件夹"),
    "disk": QT_TRANSLATE_NOOP("Doctor", "剩余磁盘空间"),
    "speed": QT_TRANSLATE_NOOP("Doctor", "磁盘写入一次"),
    "clock": QT_TRANSLATE_NOOP("Doctor", "电脑时钟（UTC）"),
    "key_place": QT_TRANSLATE_NOOP("Doctor", "数据库密钥存放处"),
    "fonts": QT_TRANSLATE_NOOP("Doctor", "内置字体"),
    "glyphs": QT_TRANSLATE_NOOP("Doctor", "生僻字和外文"),
    "printers": QT_TRANSLATE_NOOP("Doctor", "打印机"),
    "store": QT_TRANSLATE_NOOP("Doctor", "真实门店"),
    "sample": QT_TRANSLATE_NOOP("Doctor", "演示门店"),
    "zone": QT_TRANSLATE_NOOP("Doctor", "电脑与门店的时区"),
    "backup": QT_TRANSLATE_NOOP("Doctor", "本机备份"),
    "server": QT_TRANSLATE_NOOP("Doctor", "总部服务器"),
    "server_clock": QT_TRANSLATE_NOOP("Doctor", "与总部的时差"),
    "sync": QT_TRANSLATE_NOOP("Doctor", "上次同步 · 待上传"),
}
ADVICE = {
    "failed": QT_TRANSLATE_NOOP("Doctor", "这一项没有查成。请生成支持文件，连同编号交给技术支持。"),
    "window": QT_TRANSLATE_NOOP(
        "Doctor",
        "窗口要用的系统组件不全，客服台打不开。请装上缺的系统组件（见 README），或重新安装客服台。",
    ),
    "encoding": QT_TRANSLATE_NOOP(
        "Doctor", "系统不是 UTF-8，中文文件名可能乱码。请在系统的区域设置里启用 UTF-8。"
    ),
    "cipher": QT_TRANSLATE_NOOP("Doctor", "加密组件不能用，门店打不开。请重新安装客服台，数据不受影响。"),
    "folder": QT_TRANSLATE_NOOP(
        "Doctor", "数据文件夹不能写入，什么都存不上。请管理员给这个系统账户写入权限，或换一个文件夹。"
    ),
    "disk": QT_TRANSLATE_NOOP("Doctor", "磁盘快满了，保存和备份会失败。请删掉不要的文件，至少空出 500 MB。"),
    "speed": QT_TRANSLATE_NOOP(
        "Doctor", "磁盘很慢，每次保存都要等。请检查杀毒软件、同步盘或硬盘是否老化，必要时换硬盘。"
    ),
    "clock_early": QT_TRANSLATE_NOOP(
        "Doctor", "电脑的日期比程序出厂还早，记录的时间会错。请在系统设置里校准日期和时间。"
    ),
    "clock_offset": QT_TRANSLATE_NOOP("Doctor", "电脑时钟与总部相差超过一分钟。请在系统设置里打开自动校时。"),
    "key_place": QT_TRANSLATE_NOOP(
        "Doctor",
        "密钥存不进去或读不回来，重启后可能打不开门店。请先找到恢复密钥单，再检查系统钥匙串。",
    ),
    "fonts": QT_TRANSLATE_NOOP("Doctor", "程序自带的字体文件少了，单据上的字会变成方框。请重新安装客服台。"),
    "glyphs": QT_TRANSLATE_NOOP("Doctor", "有些字显示成方框。请重新安装客服台，让自带的字体完整。"),
    "glyphs_rare": QT_TRANSLATE_NOOP(
        "Doctor", "极少数生僻字显示成方框，不影响保存。请在系统里安装带扩展汉字的字体。"
    ),
    "printers": QT_TRANSLATE_NOOP(
        "Doctor", "系统里没有打印机。可以先另存 PDF；要打印时请装好打印机驱动并设为默认。"
    ),
    "store_key": QT_TRANSLATE_NOOP(
        "Doctor", "密钥找不到或不对，数据还在。请在打开客服台时输入恢复密钥单上的四行密钥。"
    ),
    "store_damaged": QT_TRANSLATE_NOOP(
        "Doctor", "数据库文件坏了。请先复制整个数据文件夹，再打开客服台，点“从备份恢复”。"
    ),
    "store_newer": QT_TRANSLATE_NOOP("Doctor", "数据是新版程序建立的。请安装新版客服台再打开。"),
    "store_restoring": QT_TRANSLATE_NOOP("Doctor", "一次恢复还差最后一步。打开客服台时会自动做完。"),
    "zone": QT_TRANSLATE_NOOP(
        "Doctor", "电脑的时区与门店不同。单据一律按门店的时区记，电脑右下角的钟会不一样；建议改成一样。"
    ),
    "backup_none": QT_TRANSLATE_NOOP(
        "Doctor", "还没有备份。请在 系统管理 > 本机备份 里点“立即备份”；以后每天第一次登录会自动做。"
    ),
    "backup_old": QT_TRANSLATE_NOOP(
        "Doctor", "最近的备份太旧了。请在 系统管理 > 本机备份 里点“立即备份”，看它说缺什么。"
    ),
    "backup_damaged": QT_TRANSLATE_NOOP(
        "Doctor", "有备份读不出来，多半是磁盘有坏处。请再做一份备份，最好同时放到 U 盘。"
    ),
    "server_offline": QT_TRANSLATE_NOOP(
        "Doctor", "现在连不上总部，照常工作不受影响，连上后自动上传。请检查网线、无线网络和服务器地址。"
    ),
    "server_certificate": QT_TRANSLATE_NOOP(
        "Doctor", "那台机器出示的证书不是总部的，没有连接。请向总部核对服务器地址和指纹。"
    ),
    "server_schema": QT_TRANSLATE_NOOP("Doctor", "总部的数据比本机程序新，只能上传。请尽快安装新版客服台。"),
    "sync_late": QT_TRANSLATE_NOOP(
        "Doctor", "超过一天没有同步。请确认能上网、客服台开着；还不行时请总部检查这个工位。"
    ),
}
NONE = QT_TRANSLATE_NOOP("Doctor", "没有")
ABSENT = QT_TRANSLATE_NOOP("Doctor", "尚未建立")
_PLACES = {
    "keyring": QT_TRANSLATE_NOOP("Doctor", "系统钥匙串"),
    "file": QT_TRANSLATE_NOOP("Doctor", "受保护的文件"),
}
_KEY_WORDS = QT_TRANSLATE_NOOP("Doctor", "密钥在{place}")
MARKS = {State.GOOD: "✓", State.WARNING: "!", State.BAD: "✗"}


def title(line: DoctorLine) -> str:
    """Return what a line is called."""
    return _tr(TITLES.get(line.key, line.key))


def fact(line: DoctorLine) -> str:
    """Return what was found, in words where it has any."""
    if line.detail == "-":
        return _tr(ABSENT)
    if line.key == "printers" and line.detail == "0":
        return _tr(NONE)
    if line.key == "clock":
        return line.detail[:19].replace("T", " ")
    if line.key == "key_place" and line.detail in _PLACES:
        return _tr(_PLACES[line.detail])
    head, _dot, place = line.detail.rpartition(" · ")
    if line.key in {"store", "sample"} and place in _PLACES:
        return f"{head} · {_tr(_KEY_WORDS).format(place=_tr(_PLACES[place]))}"
    return line.detail


def advice(line: DoctorLine) -> str:
    """Return what to do; empty for a line that is good."""
    return _tr(ADVICE[line.advice]) if line.advice in ADVICE else ""


def as_text(lines: tuple[DoctorLine, ...]) -> str:
    """Return all lines as they are printed: a mark, the fact, and below it what to do."""
    told = []
    for line in lines:
        told.append(f"{MARKS[line.state]} {_pair(title(line), fact(line))}")
        if line.advice:
            told.append(f"    → {advice(line)}")
    return "\n".join(told) + "\n"


def _pair(name: str, value: str) -> str:
    try:
        from ui.widgets.formats import pair  # noqa: PLC0415 -- needs what may be missing
    except ImportError:
        return f"{name}：{value}"
    return pair(name, value)


def _tr(text: str) -> str:
    try:
        from PySide6.QtCore import QCoreApplication  # noqa: PLC0415 -- may be what is missing
    except ImportError:
        return text
    return QCoreApplication.translate(CONTEXT, text)
