# SPDX-License-Identifier: Apache-2.0
"""The doctor names what is wrong with a machine; the file for support holds nothing that a person typed."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import NamedTuple

import pytest
from sqlalchemy import text

from app import examining, restoring
from app.bootstrap import Desk
from app.core import doctor, support_file
from app.core.backup_rule import Reason
from app.core.data_folder import DataFolder
from app.core.doctor import DoctorLine, State, examine, good, machine_checks, worst
from app.core.key_store import FileStore
from app.core.settings import LAST_STAFF_NUMBER, THEME, MachineSettings
from app.sync.client import state
from tests.support.complaints import add_complaint, new_customer
from ui.admin import doctor_words
from ui.shell.problem_log import ProblemLog


class _Usage(NamedTuple):
    total: int
    used: int
    free: int


def _by_key(lines: tuple[DoctorLine, ...]) -> dict[str, DoctorLine]:
    return {line.key: line for line in lines}


def _examined(desk: Desk, *keys: str) -> dict[str, DoctorLine]:
    checks = examining.all_checks(restoring.data_of(desk))
    return _by_key(examine({key: check for key, check in checks.items() if not keys or key in keys}))


def test_a_sound_machine_has_no_bad_line_and_nothing_is_changed(tmp_path: Path) -> None:
    data = DataFolder(tmp_path / "data")
    data.path.mkdir()
    lines = _by_key(examine(machine_checks(data)))
    assert set(lines) == set(machine_checks(data))
    assert {line.state for key, line in lines.items() if key != "speed"} == {State.GOOD}
    assert [path for path in data.path.rglob("*") if path.is_file()] == []
    assert worst(lines.values()) is not State.BAD


def test_each_thing_that_is_wrong_is_a_line_with_advice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = DataFolder(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: _Usage(10**12, 0, 10**6))
    monkeypatch.setattr(doctor, "BUILT_ON", datetime(2100, 1, 1, tzinfo=UTC))
    monkeypatch.setattr(doctor, "FONTS", tmp_path / "no fonts")
    monkeypatch.setattr(doctor, "SLOW_SYNC_MS", 0.0)
    monkeypatch.setattr(FileStore, "load", lambda _self, _name: b"another key")
    checks = machine_checks(data)

    def broken() -> tuple[DoctorLine, ...]:
        raise LookupError

    lines = _by_key(examine(checks | {"cipher": broken}))
    wrong = {line.key: line.advice for line in lines.values() if line.state is not State.GOOD}
    assert wrong == {
        "disk": "disk", "clock": "clock_early", "fonts": "fonts", "speed": "speed", "key_place": "key_place",
        "cipher": "failed",
    }  # fmt: skip
    assert lines["cipher"].detail == "LookupError"
    told = doctor_words.as_text(tuple(lines.values()))
    assert all(doctor_words.advice(line) in told for line in lines.values())


def test_every_advice_has_a_sentence_and_every_line_a_title() -> None:
    sources = [Path(doctor.__file__), Path(examining.__file__), Path("ui/admin/window_checks.py")]
    import re

    found = set()
    for path in sources:
        found |= set(re.findall(r'bad\(\s*(?:"\w+"|key), "(\w+)"', path.read_text("utf-8")))
    assert {"disk", "store_newer", "glyphs"} <= found
    assert found - set(doctor_words.ADVICE) == set()


def test_a_store_is_looked_at_beside_whoever_works_on_it(desk: Desk) -> None:
    lines = _examined(desk)
    assert lines["store"].state is State.GOOD
    assert lines["sample"] == good("sample", "-")
    assert lines["backup"].advice == "backup_none"
    assert "server" not in lines
    # The desk is open all the while, and saves go on.
    add_complaint(desk)
    restoring.back_up(desk, Reason.DAILY)
    made = restoring.backups_of(desk)[0]
    assert _examined(desk, "backup")["backup"].advice in {"", "backup_old"}
    (made.path / "backup.json").write_text("{", encoding="utf-8")
    lines = examine({"backup": examining.all_checks(restoring.data_of(desk))["backup"]})
    assert [line.advice for line in lines if line.key == "backup"] == ["backup_damaged", "backup_none"]


@pytest.mark.parametrize("harm", ["key", "damaged", "newer", "card"])
def test_a_store_that_does_not_open_says_why(desk: Desk, harm: str) -> None:
    data = restoring.data_of(desk)
    if harm == "newer":
        with desk.runner.database.writing() as session:
            session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
            session.commit()
    desk.close()
    if harm == "key":
        shutil.rmtree(data.keys)
    elif harm == "damaged":
        content = bytearray(data.store.database.read_bytes())
        content[4096 * 3 : 4096 * 4] = bytes(4096)
        data.store.database.write_bytes(bytes(content))
    elif harm == "card":
        data.store.card.write_text("{}", encoding="utf-8")
    (line,) = examine({"store": examining.all_checks(data)["store"]})
    expected = {"key": "store_key", "newer": "store_newer"}
    assert (line.state, line.advice) == (State.BAD, expected.get(harm, "store_damaged"))


class _Hello(BaseHTTPRequestHandler):
    ahead = timedelta(minutes=10)

    def do_GET(self) -> None:
        """Answer as the server does."""
        now = (datetime.now(UTC) + self.ahead).isoformat()
        body = json.dumps({"version": "9.9", "schema": "9999", "now": now}).encode()
        self.send_response(200)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """Give the address of a server that is newer than the desk and ten minutes ahead."""
    with HTTPServer(("127.0.0.1", 0), _Hello) as listening:
        thread = threading.Thread(target=listening.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}"
        listening.shutdown()
        thread.join()


def test_an_enrolled_desk_is_told_of_its_server(desk: Desk, server: str) -> None:
    def enrol(url: str) -> None:
        with desk.runner.database.writing() as session:
            state.put(session, {state.SERVER_URL: url, state.SECRET: "s"})
            session.commit()

    enrol(server)
    lines = _examined(desk, "server")
    assert (lines["server"].advice, lines["server"].state) == ("server_schema", State.WARNING)
    assert lines["server_clock"].advice == "clock_offset"
    assert lines["sync"].advice == "sync_late"
    enrol("http://127.0.0.1:9")
    assert _examined(desk, "server")["server"].advice == "server_offline"


def test_the_support_file_holds_no_row_no_name_and_no_phone(desk: Desk, tmp_path: Path) -> None:
    add_complaint(desk, who=new_customer("古丽巴哈尔", "13999112207"))
    data = restoring.data_of(desk)
    MachineSettings(data.machine_settings).put({LAST_STAFF_NUMBER: "0427", THEME: "dark"})
    log = ProblemLog(data.path / "log" / "problems.log")
    try:
        raise ValueError("古丽巴哈尔 13999112207")  # noqa: EM101, TRY301, RUF100 -- a message quotes what was typed
    except ValueError as error:
        log.write(error)
    restoring.back_up(desk, Reason.DAILY)
    lines = examine(examining.all_checks(data))
    target = tmp_path / "support.zip"
    examining.write_support_file(target, data, lines, doctor_words.as_text(lines), datetime.now(UTC))
    with zipfile.ZipFile(io.BytesIO(target.read_bytes())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    everything = b"\n".join(parts.values())
    for typed in ("古丽巴哈尔", "13999112207", "冰箱不制冷", "0427", "王敏"):
        assert typed.encode() not in everything
    assert desk.key.hex().encode() not in everything
    assert desk.key not in everything
    stores = json.loads(parts["stores.json"])
    assert stores["store"]["rows"]["complaint"] == 1
    assert len(stores["store"]["backups"]) == 1
    assert b"ValueError" in parts["log/problems.log"]
    assert json.loads(parts["settings.json"])["last_staff_number"] == "set"
    assert json.loads(parts["settings.json"])["theme"] == "dark"


@pytest.mark.parametrize("home", ["C:|Users|", "/home/", "/Users/"])
def test_the_name_of_the_machines_user_is_taken_out(home: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "王小敏")
    for separator in ("\\", "\\\\"):
        path = f"{home}wangmin|AppData and 王小敏".replace("|", separator)
        told = support_file.without_person(path)
        assert "王小敏" not in told
        assert "wangmin" not in told
        assert "~" in told


def test_without_the_windows_library_the_doctor_still_speaks(tmp_path: Path) -> None:
    program = "import sys; sys.modules['PySide6'] = None; import main; sys.exit(main.main())"
    done = subprocess.run(
        [sys.executable, "-c", program, "doctor", "--data", str(tmp_path)],
        cwd=Path(__file__).resolve().parents[3],
        env={**os.environ, "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 1, done.stderr
    assert "✗ 窗口" in done.stdout
    assert "请装上缺的系统组件" in done.stdout
    assert "✓ 加密数据库" in done.stdout
