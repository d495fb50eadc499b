# SPDX-License-Identifier: Apache-2.0
"""阳光客服台: arguments, and one call per subcommand."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from app.core.data_folder import DataFolder


def _arguments() -> argparse.Namespace:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--data", type=Path, metavar="DIR", default=argparse.SUPPRESS, help="数据文件夹")
    parser = argparse.ArgumentParser(prog="main.py", description="阳光客服台", parents=[shared])
    verbs = parser.add_subparsers(dest="verb", metavar="{desk,tour,import,audit,doctor,serve}")
    verbs.add_parser("desk", parents=[shared], help="打开客服台窗口（默认）")
    tour = verbs.add_parser("tour", parents=[shared], help="自动走一遍全部页面，保存图片、单据和 tour.json")
    tour.add_argument("--out", type=Path, default=Path("tour"), metavar="DIR", help="放在哪里（默认 tour）")
    tour.add_argument("--short", action="store_true", help="只走一小段，给刚做好的安装包自检用")
    tour.add_argument("--only", nargs="+", default=(), metavar="PART", help="只走这几段，例如 papers machine")
    load = verbs.add_parser("import", parents=[shared], help="从 CSV、XLSX、XLS、ODS 文件导入")
    kinds = "complaints 投诉，customers 顾客，prices 价目表，sales 销售单，stock 库存"
    load.add_argument("kind", choices=("complaints", "customers", "prices", "sales", "stock"), help=kinds)
    load.add_argument("file", type=Path, help="要导入的文件，可以是 .gz 压缩的")
    load.add_argument("--check", action="store_true", help="只检查每一行，不写入")
    audit = verbs.add_parser("audit", parents=[shared], help="按数据自己的规则自检，每条规则一行")
    doctor = verbs.add_parser("doctor", parents=[shared], help="检查这台电脑，说明哪里不对、怎么办")
    doctor.add_argument("--support", type=Path, metavar="FILE", help="另存一个不含个人信息的支持文件")
    verbs.add_parser("serve", parents=[shared], add_help=False, help="总部服务器（serve --help）")
    for verb in (load, audit):
        verb.add_argument("--sample", action="store_true", help="用演示门店，不用真实门店")
    load.add_argument("--staff", metavar="工号", default="", help="以谁的名义导入（密码从键盘读）")
    arguments, rest = parser.parse_known_args()  # the words of serve are its own
    if rest and arguments.verb != "serve":
        parser.error(" ".join(rest))
    arguments.rest = rest
    return arguments


def main() -> int:
    """Run the chosen subcommand; returns the exit code."""
    arguments = _arguments()
    data = DataFolder(arguments.data.resolve()) if "data" in arguments else DataFolder.default()
    match arguments.verb:
        case "tour":
            from ui.shell.tour.run import run_tour

            given = data.path if "data" in arguments else None
            return run_tour(arguments.out.resolve(), given, short=arguments.short, only=arguments.only)
        case "doctor":
            from ui.shell.doctor_run import run_doctor

            return run_doctor(data, arguments.support and arguments.support.resolve())
        case "import" | "audit" | "serve":
            from app import console

            return console.run(arguments.verb, data, arguments)
        case _:
            from ui.shell.application import run_desk

            return run_desk(data)


if __name__ == "__main__":
    sys.exit(main())
