# SPDX-License-Identifier: Apache-2.0
"""The sealed spool gives back what was written, from anywhere, and leaves nothing readable on the disk."""

from __future__ import annotations

import io
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.core import spool
from app.core.spool import SealedSpool


@given(
    parts=st.lists(st.binary(max_size=90), max_size=12),
    reads=st.lists(st.tuples(st.integers(0, 400), st.integers(0, 200)), max_size=8),
    block=st.integers(1, 64),
)
def test_any_part_is_read_back(parts: list[bytes], reads: list[tuple[int, int]], block: int) -> None:
    before, spool._BLOCK = spool._BLOCK, block
    try:
        with SealedSpool() as sealed:
            for part in parts:
                assert sealed.write(part) == len(part)
            whole = b"".join(parts)
            assert len(sealed) == len(whole)
            for start, count in reads:
                assert sealed.seek(start) == start
                assert sealed.read(count) == whole[start : start + count]
                assert sealed.tell() == max(start, min(start + count, len(whole)))
            assert sealed.seek(0, io.SEEK_END) == len(whole)
    finally:
        spool._BLOCK = before


def test_a_short_one_stays_in_memory_and_a_long_one_is_noise_on_the_disk(tmp_path: Path) -> None:
    with SealedSpool(tmp_path) as sealed:
        assert sealed.readable()
        assert sealed.writable()
        assert sealed.seekable()
        sealed.write(b"\x00" * 1000)
        assert sealed.bytes_on_disk == 0
        sealed.write(b"\x00" * 3_000_000)
        assert sealed.bytes_on_disk > 2_000_000
        assert sealed._file is not None
        sealed._file.seek(0)
        on_disk = sealed._file.read()
        assert b"\x00" * 16 not in on_disk
        sealed.seek(1_048_500)
        assert sealed.read(200) == b"\x00" * 200
    assert list(tmp_path.iterdir()) == []
