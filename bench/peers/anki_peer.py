# SPDX-License-Identifier: Apache-2.0
"""Anki against its own sync server on loopback: seconds to push and pull notes; ten edits' round trip.

Run by bench/sync.py with an interpreter that has ``anki``. Must not import anything of the project.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from anki.collection import Collection


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int) -> None:
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise SystemExit(1)


def _sync(collection: Collection, auth: object) -> None:
    out = collection.sync_collection(auth, sync_media=False)
    if out.required == out.FULL_UPLOAD:
        collection.close_for_full_sync()
        collection.full_upload_or_download(auth=auth, server_usn=None, upload=True)
        collection.reopen(after_full_sync=True)
    elif out.required in {out.FULL_DOWNLOAD, out.FULL_SYNC}:
        collection.close_for_full_sync()
        collection.full_upload_or_download(auth=auth, server_usn=None, upload=False)
        collection.reopen(after_full_sync=True)


def _add(collection: Collection, count: int, offset: int) -> None:
    model = collection.models.by_name("Basic")
    deck = collection.decks.id("Default")
    for place in range(count):
        note = collection.new_note(model)
        note["Front"] = f"第 {offset + place} 条"
        note["Back"] = f"顾客来电第 {offset + place} 次，要求回电。"
        collection.add_note(note, deck)


def main() -> int:
    """Print the figures as one line of JSON."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    with tempfile.TemporaryDirectory() as folder:
        port = _free_port()
        environment = os.environ | {
            "SYNC_USER1": "u:p", "SYNC_BASE": folder, "SYNC_HOST": "127.0.0.1", "SYNC_PORT": str(port),
            "MAX_SYNC_PAYLOAD_MEGS": "500",
        }  # fmt: skip
        server = subprocess.Popen(
            [sys.executable, "-m", "anki.syncserver"], env=environment, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            _wait(port)
            url = f"http://127.0.0.1:{port}/"
            first = Collection(str(Path(folder) / "first.anki2"))
            auth = first.sync_login("u", "p", url)
            _sync(first, auth)
            second = Collection(str(Path(folder) / "second.anki2"))
            _sync(second, auth)
            _add(first, count, 0)
            begun = time.perf_counter()
            _sync(first, auth)
            pushed = time.perf_counter()
            _sync(second, auth)
            pulled = time.perf_counter()
            trips = []
            for turn in range(9):
                ids = list(first.find_notes(""))[:10]
                for note_id in ids:
                    note = first.get_note(note_id)
                    note["Back"] = f"改 {turn}"
                    first.update_note(note)
                start = time.perf_counter()
                _sync(first, auth)
                _sync(second, auth)
                trips.append(time.perf_counter() - start)
            if second.note_count() != count:
                return 1
            first.close()
            second.close()
        finally:
            server.kill()
            server.wait()
    print(
        json.dumps(
            {"push_s": pushed - begun, "pull_s": pulled - pushed, "trip_s": sorted(trips)[4], "count": count}
        )
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
