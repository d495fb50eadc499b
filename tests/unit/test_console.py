# SPDX-License-Identifier: Apache-2.0
"""The subcommands without a window, run as a person runs them: main.py in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app import bootstrap, sample_store
from app.areas import AUDIT_RULES
from app.core.data_folder import DataFolder

ROOT = Path(__file__).resolve().parents[2]


def _run(*arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "SUNSHINE_KEY_STORE": "file", "PYTHONUTF8": "1"},
        check=False,
        timeout=120,
    )


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a data folder with a closed sample store."""
    folder = tmp_path_factory.mktemp("console")
    bootstrap.create_sample(DataFolder(folder)).close()
    return folder


def test_help_needs_no_manual() -> None:
    done = _run("--help")
    assert done.returncode == 0
    for verb in ("desk", "tour", "import", "audit", "doctor", "--data"):
        assert verb in done.stdout


def test_audit_prints_a_line_and_a_count_per_rule(sample: Path) -> None:
    done = _run("audit", "--sample", "--data", str(sample))
    assert done.returncode == 0, done.stderr
    lines = done.stdout.strip().splitlines()
    rules = len(AUDIT_RULES) + 1  # the contents of the attachments lie beside the database
    assert lines[-1] == f"共 {rules} 条规则，0 条不符。"
    assert len([line for line in lines if line.startswith("✓")]) == rules


def test_doctor_says_where_the_key_lies_and_what_opens(sample: Path) -> None:
    done = _run("doctor", "--data", str(sample))
    assert done.returncode == 0, done.stdout
    assert "密钥在受保护的文件" in done.stdout
    assert "真实门店：尚未建立" in done.stdout


def test_doctor_fails_on_a_damaged_store(sample: Path, tmp_path: Path) -> None:
    data = DataFolder(tmp_path)
    data.store.path.mkdir(parents=True)
    data.store.card.write_text("{}", encoding="utf-8")
    done = _run("doctor", "--data", str(tmp_path))
    assert done.returncode == 1
    assert "E1002" in done.stdout


@pytest.mark.long
def test_an_import_checks_first_writes_when_told_and_never_twice(sample: Path, tmp_path: Path) -> None:
    file = tmp_path / "投诉.csv"
    file.write_bytes(
        "受理时间,姓名,电话,主题,投诉内容,来源\n"
        "2026/10/3 9:32:09,阿依古丽•吐尔逊,1200000 4321,冰箱不制冷,冷藏室不制冷三天,来电\n"
        "上个礼拜,马建国,12000005555,洗衣机漏水,漏水,来电\n"
        "2026年10月4日,李梅,,送货晚点,约定周三没有送到,网上留言\n".encode("gb18030")
    )
    arguments = ("import", "complaints", str(file), "--sample", "--staff", sample_store.STAFF_NUMBER)
    arguments = (*arguments, "--data", str(sample))
    checked = _run(*arguments, "--check", typed=f"{sample_store.PASSWORD}\n")
    assert checked.returncode == 0, checked.stderr
    assert "可导入 2，重复 0，不合格 1" in checked.stdout
    first = _run(*arguments, typed=f"{sample_store.PASSWORD}\n")
    assert "已导入 2，重复 0，不合格 1。" in first.stdout, first.stdout + first.stderr
    second = _run(*arguments, typed=f"{sample_store.PASSWORD}\n")
    assert "已导入 0，重复 2，不合格 1。" in second.stdout
    assert _run("audit", "--sample", "--data", str(sample)).returncode == 0


def test_a_wrong_password_or_no_store_is_one_line_with_a_number(sample: Path, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("姓名,电话\n李梅,12000001111\n", encoding="utf-8")
    wrong = _run(
        "import", "customers", str(file), "--sample", "--staff", "1001", "--data", str(sample), typed="no\n"
    )
    assert wrong.returncode == 1
    assert "E2002" in wrong.stderr
    assert len(wrong.stderr.strip().splitlines()) == 1
    nobody = _run("import", "customers", str(file), "--sample", "--data", str(sample))
    assert (nobody.returncode, "E2002" in nobody.stderr, "Traceback" in nobody.stderr) == (1, True, False)
    nowhere = _run("audit", "--data", str(tmp_path / "empty"))
    assert nowhere.returncode == 1
    assert "E1002" in nowhere.stderr
