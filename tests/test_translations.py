# SPDX-License-Identifier: Apache-2.0
"""Every text of the window has its English and its Korean, says the same with the same places, and is ours.

Whoever adds a text runs ``python docs/translate.py`` and fills the two files of resources/i18n.
"""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from app.core.permissions import declared
from docs import translate
from ui.shell.catalogues import CATALOGUES, build, catalogue
from ui.widgets import program_words

ROOT = Path(__file__).resolve().parent.parent
CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
PLACE = re.compile(r"\{[^{}]*\}|%\d|%n")
TYPED_AS_IT_STANDS = ("休", "班")
"""Chinese that a person types in every language, because the program reads it so."""
NOT_SHOWN = {
    "ui/shell/tour": "made-up people and what the tour writes on paper",
    "ui/complaints/list_paper.py": "paper stays Chinese",
    "ui/catalog/sheets.py": "separators that people type between aliases",
    "ui/admin/doctor_words.py": "printed on a terminal where Qt is missing",
    "ui/admin/window_checks.py": "glyphs that a font must have",
    "ui/help/pages.py": "signs at the end of a Chinese heading",
    "ui/help/sheet.py": "asks whether the window speaks Chinese",
    "ui/shell/doctor_run.py": "printed on a terminal",
    "ui/shell/languages.py": "each language under its own name",
    "ui/shell/new_store.py": "an example of a store's name",
    "ui/widgets/scanner.py": "signs that an input method makes of a scan",
    "ui/workbench/page.py": "names of headings of the manual",
    "ui/widgets/formats.py": "the Chinese shape of a date",
    "ui/widgets/field_dates.py": "words and signs that people type for a date",
    "ui/widgets/field_editors.py": "signs that people type in a number",
    "ui/widgets/program_words.py": "the tables that are marked for translation",
}

pytestmark = pytest.mark.covers("E8")


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_every_text_of_the_window_is_translated(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    shutil.copy(translate.path_of(language), fresh)
    translate.collect(fresh, language)
    found, kept = translate.read(fresh), translate.read(translate.path_of(language))
    assert len(found) > 2000
    assert [key for key, text in found.items() if not text] == [], "run docs/translate.py and translate"
    assert sorted(kept.keys() - found.keys()) == [], "no longer used: run docs/translate.py"


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_a_translation_keeps_places_and_edges_and_has_no_chinese(language: str) -> None:
    wrong = []
    for (context, source), text in translate.read(translate.path_of(language)).items():
        plain = text
        for word in TYPED_AS_IT_STANDS:
            plain = plain.replace(word, "")
        same = (
            sorted(set(PLACE.findall(source))) == sorted(set(PLACE.findall(text)))
            and source.count("\n") == text.count("\n")
            and source[:1].isspace() == text[:1].isspace()
        )
        if not same or CHINESE.search(plain.replace("\u3000", "")):
            wrong.append((context, source, text))
    assert wrong == []


def test_every_title_that_an_area_declares_is_marked_for_translation() -> None:
    from app.areas import AUDIT_RULES, IMPORT_KINDS
    from app.parts.statement_columns import STATEMENT
    from reports.forms import FORMS

    fields = {field.title for kind in IMPORT_KINDS for field in kind.fields}
    assert {one.title for one in declared()} == set(program_words.PERMISSIONS)
    assert {kind.title for kind in IMPORT_KINDS} | fields == set(program_words.IMPORTS)
    columns = {field.title for field in STATEMENT.fields}
    assert {STATEMENT.title} | columns == set(program_words.STATEMENTS)
    assert {rule.sentence for rule in AUDIT_RULES} == set(program_words.SELF_CHECKS)
    assert {form.title for form in FORMS} == set(program_words.PAPERS)


def test_no_chinese_stands_in_the_window_past_the_translator() -> None:
    found = [
        f"{name}:{line} {text!r}"
        for path in sorted((ROOT / "ui").rglob("*.py"))
        for name in [path.relative_to(ROOT).as_posix()]
        if not any(name.startswith(part) for part in NOT_SHOWN)
        for line, text in _bare_chinese(ast.parse(path.read_text("utf-8")))
    ]
    assert found == []


def _bare_chinese(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield Chinese literals that are neither translated nor documentation."""
    skipped: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            skipped.add(id(node.value))
        elif isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in {"tr", "translate", "QT_TRANSLATE_NOOP"}:
                skipped |= {id(part) for argument in node.args for part in ast.walk(argument)}
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and id(node) not in skipped and CHINESE.search(node.value):
            yield node.lineno, node.value


def test_the_files_that_qt_reads_are_made_from_the_translations(tmp_path: Path) -> None:
    made = build(tmp_path)
    assert [path.name for path in made] == [f"app_{language}.qm" for language in CATALOGUES]
    for path in made:
        translator = QTranslator()
        assert translator.load(path.name, str(tmp_path))
        assert translator.translate("Overlay", "关闭") in {"Close", "닫기"}
    first = catalogue("en")
    assert first is not None
    before = first.stat().st_mtime_ns
    second = catalogue("en")
    assert second == first
    assert second is not None
    assert second.stat().st_mtime_ns == before
    assert catalogue("xx") is None
