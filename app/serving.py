# SPDX-License-Identifier: Apache-2.0
"""``main.py serve``: the central server and its words. What it prints is Chinese, for people."""

from __future__ import annotations

import argparse
import asyncio
import getpass
import io
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from app import areas, founding
from app.core import server_doors
from app.core.data_folder import DataFolder
from app.core.errors import AppError
from app.core.vault import write_whole
from app.core.version import VERSION
from app.sync.errors import BadBodyError, NotThereError

if TYPE_CHECKING:
    from app.sync.server.certificates import Tls
    from app.sync.server.enrolments import NewCode
    from app.sync.server.service import ServeOptions

GOOD, BAD = 0, 1
PORT = 8443
EMBEDDED = (
    "未指定 --database：使用内置 PostgreSQL，只适合测试、试用和一家小店。"
    "正式使用请另装 PostgreSQL 18 并用 --database 指定。"
)


def _arguments(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="main.py serve", description="总部服务器：各门店的客服台和它同步；断网时门店照常工作。"
    )
    parser.add_argument("--host", default="127.0.0.1", metavar="地址", help="监听的地址（默认只有本机）")
    parser.add_argument("--port", type=int, default=PORT, metavar="N", help=f"端口（默认 {PORT}）")
    parser.add_argument(
        "--database", default="", metavar="URL", help="PostgreSQL 18 的连接地址（库的所有者）"
    )
    parser.add_argument(
        "--replica", default="", metavar="URL", help="流复制备库的连接地址：快照、核对和历史从它读取"
    )
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="进程数（默认 1）")
    parser.add_argument("--certificate", type=Path, metavar="FILE", help="公司自己的证书（PEM，含上级证书）")
    parser.add_argument("--key", type=Path, metavar="FILE", help="证书的私钥（PEM）")
    parser.add_argument("--plain", action="store_true", help="不加密，只允许在本机（前面另有 TLS 代理时）")
    words_of = parser.add_subparsers(dest="word", metavar="{backup,restore,code,admin,api-key,open-work}")
    backup = words_of.add_parser("backup", help="备份数据库、附件和证书到一个文件")
    restore = words_of.add_parser("restore", help="从备份恢复；各客服台会自己接上")
    for one in (backup, restore):
        one.add_argument("file", type=Path, metavar="FILE")
    work = words_of.add_parser("open-work", help="打开已停用客服台未上传的内容（unsent-*.sealed）")
    work.add_argument("file", type=Path, metavar="FILE")
    work.add_argument("--out", type=Path, metavar="FILE", help="写到这个 JSON 文件（默认写到屏幕）")
    code = words_of.add_parser("code", help="发一个一次性接入码（24 小时内有效）")
    code.add_argument("--store", required=True, metavar="门店编号")
    code.add_argument("--bring", action="store_true", help="独立使用的客服台带着自己的数据接入")
    code.add_argument("--new", action="store_true", help="和 --bring 一起：总部还没有这家门店，由客服台带来")
    code.add_argument("--office", action="store_true", help="总部的客服台：看得到所有门店")
    words_of.add_parser("admin", help="第一次使用：建立公司和第一位管理员")
    keys = words_of.add_parser("api-key", help="其他系统（收银、ERP）送数据用的密钥：每家门店各用各的")
    keys.add_argument("--store", default="", metavar="门店编号", help="给这家门店发一个新密钥")
    keys.add_argument("--name", default="", metavar="名称", help="和 --store 一起：给谁用，例如 ERP")
    keys.add_argument("--door", default="sales", metavar="用途", help="送什么数据（默认 sales：销售单）")
    keys.add_argument("--revoke", default="", metavar="密钥编号", help="停用一个密钥，立刻生效")
    return parser.parse_args(words)


def run(words: Sequence[str], data: DataFolder) -> int:
    """Run ``serve`` or one of its words; returns the exit code. An expected error is one line."""
    prepare()
    arguments = _arguments(words)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    verbs: dict[str | None, Callable[[argparse.Namespace, DataFolder], int]] = {
        None: _serve,
        "code": _code,
        "backup": _backup,
        "restore": _restore,
        "admin": _admin,
        "api-key": _api_key,
        "open-work": _open_work,
    }
    try:
        return verbs[arguments.word](arguments, data)
    except AppError as error:
        details = "，".join(f"{name}={value}" for name, value in sorted(error.fields.items()))
        _say(f"没有完成，错误 {error.code}：{details or type(error).__name__}。", to_error=True)
    except ImportError as error:
        _say(f"没有完成：缺少服务器组件 {error.name}，请用 python3 dev.py run serve 启动。", to_error=True)
    except OSError as error:
        _say(f"没有完成：{error.strerror or error}。", to_error=True)
    return BAD


def prepare() -> None:
    """Register the tables of all areas; a worker process does it by importing this."""
    assert areas.AUDIT_RULES  # noqa: S101


def _say(line: str, *, to_error: bool = False) -> None:
    stream = sys.stderr if to_error else sys.stdout
    stream.write(line + "\n")
    stream.flush()


def _options(arguments: argparse.Namespace, data: DataFolder) -> ServeOptions:
    from app.sync.server.service import ServeOptions  # noqa: PLC0415 -- a desk has no server packages

    if (arguments.certificate is None) != (arguments.key is None):
        raise BadBodyError(what="--certificate --key")
    return ServeOptions(
        folder=data.path / "server",
        host=arguments.host,
        port=arguments.port,
        database=arguments.database,
        workers=max(1, arguments.workers),
        certificate=arguments.certificate,
        key=arguments.key,
        is_plain=arguments.plain,
        version=VERSION,
        replica=arguments.replica,
    )


def _serve(arguments: argparse.Namespace, data: DataFolder) -> int:
    from app.sync.server import service  # noqa: PLC0415

    options = _options(arguments, data)
    if not options.database:
        _say(EMBEDDED)

    def ready(url: str, tls: Tls) -> None:
        _say(f"总部服务器已启动：{url}")
        _say(f"证书指纹前 20 位：{_grouped(tls.fingerprint)}")
        _say("按 Ctrl+C 停止。接入码：main.py serve code --store 门店编号")

    service.serve(options, prepare=prepare, ready=ready)
    _say("总部服务器已停止。")
    return GOOD


def _grouped(letters: str) -> str:
    return " ".join(letters[place : place + 5] for place in range(0, len(letters), 5))


def _code(arguments: argparse.Namespace, data: DataFolder) -> int:
    from psycopg import AsyncConnection  # noqa: PLC0415

    from app.sync.server import enrolments, service  # noqa: PLC0415

    async def make(url: str) -> NewCode:
        async with await AsyncConnection.connect(url) as connection:
            return await enrolments.make_code(
                connection,
                arguments.store,
                "bring" if arguments.bring else "join",
                is_office=arguments.office,
                is_new=arguments.new,
            )

    options = _options(arguments, data)
    tls = service.tls_of(options)
    with service.owner_url(options) as url:
        if not service.is_set_up(url):
            service.set_up(options, url, tls)
        with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
            code = runner.run(make(url))
    _say(f"接入码：{code.code} {tls.fingerprint}")
    _say(f"门店 {arguments.store}，只能用一次，{code.until_at.astimezone():%Y-%m-%d %H:%M} 前有效。")
    return GOOD


def _backup(arguments: argparse.Namespace, data: DataFolder) -> int:
    from app.sync.server import backup, service  # noqa: PLC0415

    options = _options(arguments, data)
    with service.owner_url(options) as url:
        size = backup.backup(options, url, arguments.file)
    _say(f"已备份到 {arguments.file}（{size // 1024} KB）。这个文件含有全部数据和密钥，请像钥匙一样保管。")
    return GOOD


def _restore(arguments: argparse.Namespace, data: DataFolder) -> int:
    from app.sync.server import backup, service  # noqa: PLC0415

    options = _options(arguments, data)
    with service.owner_url(options) as url:
        made_at = backup.restore(options, url, arguments.file)
    _say(f"已恢复到 {made_at} 的备份。启动服务器后，各客服台会自己补回备份之后的内容。")
    return GOOD


def _api_key(arguments: argparse.Namespace, data: DataFolder) -> int:
    import psycopg  # noqa: PLC0415 -- a desk has no server packages

    from app.sync.server import doors, service  # noqa: PLC0415

    options = _options(arguments, data)
    if arguments.door not in {door.key for door in server_doors.registered()}:
        raise NotThereError(door=arguments.door)
    if bool(arguments.store) != bool(arguments.name):
        raise BadBodyError(what="--store --name")
    with service.owner_url(options) as url, psycopg.connect(url, autocommit=True) as connection:
        connection.execute("SELECT set_config('sunshine.scopes', '*', false)")
        if arguments.revoke:
            doors.revoke_key(connection, _key_id(arguments.revoke))
            _say(f"密钥 {arguments.revoke} 已停用。")
        if arguments.store:
            made = doors.make_key(connection, arguments.store, arguments.door, arguments.name)
            _say(f"密钥：{made.text}")
            _say(f"门店 {arguments.store}，给 {arguments.name} 用。密钥只显示这一次，请妥善保管。")
        for key in doors.list_keys(connection):
            ended = f"，{key.revoked_at:%Y-%m-%d} 停用" if key.revoked_at else ""
            used = f"{key.used_at.astimezone():%Y-%m-%d %H:%M}" if key.used_at else "从未"
            _say(f"{key.id.hex}  门店 {key.store_code}  {key.door}  {key.name}  最近使用 {used}{ended}")
    return GOOD


def _key_id(text: str) -> UUID:
    try:
        return UUID(hex=text)
    except ValueError as error:
        raise NotThereError(key=text) from error


def _open_work(arguments: argparse.Namespace, data: DataFolder) -> int:
    from app.sync.server import certificates, unsent  # noqa: PLC0415

    folder = _options(arguments, data).authority
    if not (folder / certificates.ESCROW_FILE).exists():
        raise NotThereError(file=str(folder / certificates.ESCROW_FILE))
    found = unsent.open_work(certificates.escrow_key(folder), arguments.file)
    text = json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True)
    if arguments.out is None:
        _say(text)
        return GOOD
    write_whole(arguments.out, text.encode())
    _say(f"客服台 {found['desk_code']} 有 {found['count']} 处修改没有上传，已写到 {arguments.out}。")
    _say("这个文件没有加密，请用完后删除。")
    return GOOD


def _admin(arguments: argparse.Namespace, data: DataFolder) -> int:
    from app.sync.server import service  # noqa: PLC0415

    options = _options(arguments, data)
    tls = service.tls_of(options)
    with service.owner_url(options) as url:
        settings = service.set_up(options, url, tls)
        founding.require_none(url)
        answers = founding.Founder(
            company_name=_ask("公司名称"),
            store_code=_ask("总部或第一家门店的编号（3 位）"),
            store_name=_ask("总部或第一家门店的名称"),
            number=_ask("管理员工号"),
            name=_ask("管理员姓名"),
            password=_ask_password(),
        )
        founding.found(settings, answers)
    _say("公司和第一位管理员已建立。")
    _say(f"总部客服台接入：main.py serve code --store {answers.store_code} --office")
    return GOOD


def _ask(what: str) -> str:
    return input(f"{what}：").strip()


def _ask_password() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    while True:
        first, again = getpass.getpass("密码："), getpass.getpass("再输入一次：")
        if first == again:
            return first
        _say("两次输入不同，请再试。")
