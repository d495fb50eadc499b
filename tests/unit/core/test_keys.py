# SPDX-License-Identifier: Apache-2.0
"""The key on paper comes back; a wrong letter is named by its line; sealed files open only whole."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import BadRecoveryKeyError, SealedFileError
from app.core.key_store import (
    FileStore,
    key_check,
    load_key,
    new_key,
    parse_recovery,
    recovery_lines,
    split_recovery,
)
from app.core.vault import Vault


@given(st.binary(min_size=32, max_size=32))
def test_a_key_comes_back_from_paper_however_it_is_typed(key: bytes) -> None:
    lines = recovery_lines(key)
    assert all(len(line) == 19 for line in lines)
    assert parse_recovery("\n".join(lines)) == key
    assert parse_recovery("".join(lines).replace(" ", "").lower()) == key
    assert parse_recovery(" - ".join(lines).replace("0", "o").replace("1", "l")) == key


@given(st.binary(min_size=32, max_size=32), st.integers(0, 3), st.integers(0, 15), st.integers(1, 31))
def test_one_wrong_letter_is_never_taken_for_the_key(key: bytes, line: int, place: int, step: int) -> None:
    letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    lines = [text.replace(" ", "") for text in recovery_lines(key)]
    wrong = letters[(letters.index(lines[line][place]) + step) % 32]
    lines[line] = lines[line][:place] + wrong + lines[line][place + 1 :]
    # Three check letters miss one slip in 32,768; the key that comes out is then never the right one.
    with suppress(BadRecoveryKeyError):
        assert parse_recovery("".join(lines)) != key


@given(st.binary(min_size=32, max_size=32))
def test_a_scanned_key_is_split_into_its_lines(key: bytes) -> None:
    lines = recovery_lines(key)
    split = split_recovery("\n".join(lines))
    assert split == tuple(line.replace(" ", "") for line in lines)
    assert parse_recovery("".join(split)) == key
    assert split_recovery(lines[0]) == ()


def test_a_slip_is_named_by_its_line() -> None:
    key = bytes(range(32))
    named = []
    for line in range(4):
        lines = [text.replace(" ", "") for text in recovery_lines(key)]
        lines[line] = ("1" if lines[line][0] != "1" else "2") + lines[line][1:]
        with pytest.raises(BadRecoveryKeyError) as caught:
            parse_recovery("".join(lines))
        named.append(caught.value.fields["line"])
    assert named == [1, 2, 3, 4]


def test_a_cut_or_overlong_key_is_refused() -> None:
    text = "".join(recovery_lines(new_key()))
    for typed, line in ((text[:30], 2), ("", 0), (text + "7777", 0)):
        with pytest.raises(BadRecoveryKeyError) as caught:
            parse_recovery(typed)
        assert caught.value.fields["line"] == line


def test_the_key_file_is_for_this_user_alone(tmp_path: Path) -> None:
    store, key = FileStore(tmp_path / "keys"), new_key()
    store.save("db", key)
    assert store.load("db") == key
    assert load_key(tmp_path / "keys", "db") == (key, "file")
    assert (tmp_path / "keys" / "db.key").stat().st_mode & 0o077 == 0
    store.forget("db")
    assert load_key(tmp_path / "keys", "db") == (None, "")


def test_a_key_check_tells_keys_and_databases_apart() -> None:
    key = new_key()
    assert key_check(key, "a") == key_check(key, "a")
    assert len({key_check(key, "a"), key_check(key, "b"), key_check(new_key(), "a")}) == 3


@given(st.binary(max_size=200), st.integers(0, 10_000), st.integers(1, 255))
def test_a_sealed_file_opens_only_unchanged(content: bytes, place: int, flip: int) -> None:
    vault = Vault(b"k" * 32, "papers")
    sealed = bytearray(vault.seal(content))
    assert vault.open(bytes(sealed)) == content
    sealed[place % len(sealed)] ^= flip
    with pytest.raises(SealedFileError):
        vault.open(bytes(sealed))


def test_files_of_another_use_or_cut_ones_do_not_open(tmp_path: Path) -> None:
    vault = Vault(b"k" * 32, "papers")
    path = tmp_path / "a" / "b.sealed"
    vault.write(path, "陈淑芬".encode())
    assert vault.read(path).decode() == "陈淑芬"
    assert "陈淑芬".encode() not in path.read_bytes()
    with pytest.raises(SealedFileError):
        Vault(b"k" * 32, "rejects").read(path)
    path.write_bytes(path.read_bytes()[:10])
    with pytest.raises(SealedFileError):
        vault.read(path)
