# SPDX-License-Identifier: Apache-2.0
"""Keeps the translations of resources/i18n in step with the texts of ui/.

    python docs/translate.py                    collect the texts; say how many wait for a translation
    python docs/translate.py --missing en       print what waits, as {"context": {"source": ""}}
    python docs/translate.py --fill en FILE     take translations from such a file

``collect`` is what tests/test_translations.py holds the files against. Must not import the program.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources/i18n"
LANGUAGES = {"en": "en_US", "ko": "ko_KR"}
Key = tuple[str, str]
"""Context (the class whose ``tr`` is asked) and Chinese source text."""


def path_of(language: str) -> Path:
    """Return the file of a language: ``en`` or ``ko``."""
    return FOLDER / f"app_{language}.ts"


def collect(target: Path, language: str) -> None:
    """Write the texts of ui/ into ``target``, keeping what is translated there; unused ones go."""
    tool = Path(PySide6.__file__).parent / ("lupdate.exe" if os.name == "nt" else "lupdate")
    files = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "ui").rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        # A list file, because the names of all files are too long for a command line of Windows.
        names = Path(folder) / "files.txt"
        names.write_text("\n".join(files), encoding="utf-8")
        fixed = ["-source-language", "zh_CN", "-target-language", LANGUAGES[language], "-silent"]
        kept = ["-locations", "none", "-no-obsolete", "-disable-heuristic", "similartext"]
        command = [str(tool), *fixed, *kept, f"@{names}", "-ts", str(target)]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603 -- Qt's own tool


def read(path: Path) -> dict[Key, str]:
    """Return the finished translations of a file; an unfinished one is empty."""
    found: dict[Key, str] = {}
    for context in _root(path).iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            is_done = translation is not None and translation.get("type") is None
            text = (translation.text or "") if translation is not None and is_done else ""
            found[name, message.findtext("source") or ""] = text
    return found


def fill(language: str, given: dict[str, dict[str, str]]) -> int:
    """Put translations by context and source into a file; return how many were taken."""
    path = path_of(language)
    root = _root(path)
    count = 0
    for context in root.iter("context"):
        texts = given.get(context.findtext("name") or "", {})
        for message in context.iter("message"):
            text, translation = texts.get(message.findtext("source") or ""), message.find("translation")
            if text and translation is not None:
                translation.text = text
                translation.attrib.pop("type", None)
                count += 1
    body = ET.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(head + body + "\n", encoding="utf-8")
    collect(path, language)  # in the tool's own hand, so that the next collecting changes no line
    return count


def missing(language: str) -> dict[str, dict[str, str]]:
    """Return what waits for a translation, by context."""
    found: dict[str, dict[str, str]] = {}
    for (context, source), text in read(path_of(language)).items():
        if not text:
            found.setdefault(context, {})[source] = ""
    return found


def _root(path: Path) -> ET.Element:
    return ET.parse(path).getroot()  # noqa: S314 -- our own file


def main() -> int:
    """Collect, list or fill; returns 1 while anything waits for a translation."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--missing", choices=LANGUAGES)
    parser.add_argument("--fill", nargs=2, metavar=("LANGUAGE", "FILE"))
    arguments = parser.parse_args()
    for language in LANGUAGES:
        collect(path_of(language), language)
    if arguments.fill:
        language, file = arguments.fill
        fill(language, json.loads(Path(file).read_text("utf-8")))
    if arguments.missing:
        sys.stdout.write(json.dumps(missing(arguments.missing), ensure_ascii=False, indent=1) + "\n")
        return 0
    counts = {language: sum(map(len, missing(language).values())) for language in LANGUAGES}
    sys.stdout.write("".join(f"{language}: {count} waiting\n" for language, count in counts.items()))
    return 1 if any(counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
