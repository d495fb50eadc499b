# SPDX-License-Identifier: Apache-2.0
"""What dev.py costs when there is nothing to do, against a bare start of the interpreter.

The second start of the program must not wait for its starter: below 100 ms more than the interpreter alone.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from bench.harness import compare

ROOT = Path(__file__).resolve().parent.parent
READY = f"""
import sys
sys.path.insert(0, {str(ROOT)!r})
import dev
dev.ensure_environment()
dev.ensure_libraries()
"""


def _start(code: str) -> None:
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own code


if __name__ == "__main__":
    found = compare("dev.py with nothing to do", lambda: _start(READY), lambda: _start("pass"))
    print(found)
    print(f"added: {(found.ours_s - found.reference_s) * 1000:.0f} ms (limit 100)")
    sys.exit(0 if found.ours_s - found.reference_s < 0.1 else 1)
