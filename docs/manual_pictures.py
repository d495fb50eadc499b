# SPDX-License-Identifier: Apache-2.0
"""Makes the pictures of the manual from those of a tour: ``main.py tour --out FOLDER``, then this script.

Only pictures that a page names; small, with few colours. Must not draw anything itself.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
MANUAL = ROOT / "docs" / "manual"
WIDTH, COLOURS, MOST_BYTES = 1000, 64, 60_000
_PICTURE = re.compile(r"\]\(pictures/([\w-]+)\.png\)")


def wanted() -> set[str]:
    """Return the names of the pictures that the pages show, without their ending."""
    return {name for page in MANUAL.glob("*.md") for name in _PICTURE.findall(page.read_text("utf-8"))}


def make_small(source: Path, target: Path) -> int:
    """Write a small copy of a picture, of fewer colours when it is too large; returns its bytes."""
    with Image.open(source) as opened:
        picture = opened.convert("RGB")
    picture.thumbnail((WIDTH, WIDTH), Image.Resampling.LANCZOS)
    for colours in (COLOURS, COLOURS // 2, COLOURS // 4):
        flat = picture.quantize(colours, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        flat.save(target, optimize=True)
        if target.stat().st_size <= MOST_BYTES:
            break
    return target.stat().st_size


def main() -> int:
    """Write the pictures; return 1 when the tour has not all of them."""
    parser = argparse.ArgumentParser(description="Make the pictures of docs/manual from a tour.")
    parser.add_argument("tour", type=Path, help="the folder that the tour wrote")
    folder = parser.parse_args().tour / "pictures"
    (MANUAL / "pictures").mkdir(exist_ok=True)
    missing, total = [], 0
    for name in sorted(wanted()):
        source = folder / f"{name}_light_1366.png"
        if source.is_file():
            total += make_small(source, MANUAL / "pictures" / f"{name}.png")
        else:
            missing.append(name)
    for old in (MANUAL / "pictures").glob("*.png"):
        if old.stem not in wanted():
            old.unlink()
    print(f"{len(wanted()) - len(missing)} pictures, {total:,} bytes")
    for name in missing:
        print(f"the tour has no {name}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
