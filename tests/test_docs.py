# SPDX-License-Identifier: Apache-2.0
"""The pages of docs/ say what is so: links lead somewhere, every decision, area and licence is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import dev
from docs import generate

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
HAN = re.compile(r"[一-鿿]")


def test_every_link_leads_to_a_file() -> None:
    links = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
    targets = [(page, target) for page in PAGES for target in links.findall(page.read_text("utf-8"))]
    assert len(targets) > 10
    assert [(page.name, target) for page, target in targets if not (page.parent / target).exists()] == []


def test_the_readme_names_verbs_that_exist() -> None:
    named = set(re.findall(r"python3 dev\.py (\w+)", (ROOT / "README.md").read_text("utf-8")))
    assert {"run", "test"} <= named
    assert {verb for verb in named if f"  {verb} " not in dev.USAGE} == set()


def test_every_decision_has_its_four_parts_and_is_listed() -> None:
    folder = ROOT / "docs/adr"
    listed = re.findall(r"^\| \[(\d{4})\]\((.+?)\)", (folder / "README.md").read_text("utf-8"), re.MULTILINE)
    assert [name for _, name in listed] == [path.name for path in sorted(folder.glob("0*.md"))]
    assert [number for number, _ in listed] == [f"{n:04}" for n in range(1, len(listed) + 1)]
    for number, name in listed:
        text = (folder / name).read_text("utf-8")
        assert text.startswith(f"# {number} ")
        parts = re.findall(r"^## (.+)$", text, re.MULTILINE)
        assert parts == ["Context", "Decision", "Consequences", "Alternatives"], name


def test_every_area_is_in_the_glossary_and_in_the_architecture() -> None:
    areas = {path.parent.name for path in (ROOT / "app").glob("*/rules.py")}
    assert len(areas) > 3
    for page in ("docs/glossary.md", "docs/architecture.md"):
        text = (ROOT / page).read_text("utf-8")
        assert {area for area in areas if f"`{area}`" not in text and f"{area}/" not in text} == set(), page


def test_one_chinese_term_has_one_english_name() -> None:
    rows = re.findall(
        r"^\| ([^|]+) \| ([^|]+) \|", (ROOT / "docs/glossary.md").read_text("utf-8"), re.MULTILINE
    )
    chinese = [term for row in rows if HAN.search(row[0]) for term in row[0].strip().split("、")]
    assert len(chinese) > 100
    assert sorted(chinese) == sorted(set(chinese))


def test_change_fragments_are_chinese_sentences_in_a_known_group() -> None:
    for path in (ROOT / "docs/changes").glob("*.md"):
        if path.name != "README.md":
            assert path.name.startswith(("added-", "changed-", "fixed-")), path.name
            for line in path.read_text("utf-8").splitlines():
                assert re.fullmatch(r"- .*[一-鿿].*。", line), f"{path.name}: {line}"


def test_no_licence_is_unknown() -> None:
    page = (ROOT / "docs/third-party-licences.md").read_text("utf-8")
    assert "UNKNOWN" not in page
    assert {name for name in generate.runtime_packages() if f"| {name} |" not in page} == set()


def test_only_what_the_program_needs_is_counted_as_runtime() -> None:
    runtime = generate.runtime_packages()
    assert {"pyside6-essentials", "shiboken6", "sqlalchemy", "pywin32-ctypes"} <= set(runtime)
    assert {"pytest", "ruff", "mypy", "zxing-cpp", "colorama"} & set(runtime) == set()


def test_marks_are_read_with_the_test_that_bears_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests/test_a.py").write_text(
        "pytestmark = pytest.mark.covers('A1')\n"
        "class TestB:\n"
        "    @pytest.mark.covers('A2', 'A3')\n"
        "    def test_c(self): ...\n",
        "utf-8",
    )
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/acceptance.md").write_text("| A1 | one |\n| A2 | two |\n| A4 | four |\n", "utf-8")
    monkeypatch.setattr(generate, "ROOT", tmp_path)
    assert generate.covering_tests() == {
        "A1": ["tests/test_a.py"],
        "A2": ["tests/test_a.py::TestB::test_c"],
        "A3": ["tests/test_a.py::TestB::test_c"],
    }
    page = generate.mission()
    assert "2 of 3 acceptance ids" in page
    assert "| A2 | two | `test_a.py::TestB::test_c` |" in page
    assert page.endswith("|---|---|\n| A4 | four |\n")
