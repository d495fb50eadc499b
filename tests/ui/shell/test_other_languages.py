# SPDX-License-Identifier: Apache-2.0
"""Every page in English and Korean: no Chinese but the company's data, and no word that is cut."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication

from app.core.data_folder import DataFolder
from app.core.settings import LANGUAGE, MachineSettings
from tests.support import language_walk as walk
from ui.shell.application import make_window
from ui.shell.languages import Languages

pytestmark = [pytest.mark.covers("E8"), pytest.mark.long]


@pytest.mark.parametrize("code", ["en", "ko"])
def test_no_page_speaks_chinese_or_cuts_a_word(code: str, data: DataFolder) -> None:
    walk.found_latin_store(data)
    MachineSettings(data.machine_settings).put({LANGUAGE: code})
    window = make_window(data, inline=True)
    window.resize(1366, 690)
    window.show()
    window.begin()
    known = walk.chinese_data()
    chinese: set[str] = set()
    cut: set[str] = set()
    places = []
    for name, root in walk.places(window):
        places.append(name)
        chinese |= {f"{name}: {text}" for text in walk.words_of(root) if walk.own_chinese(text, known)}
        cut |= {f"{name}: {text}" for text in walk.cut_in(root) if not walk.CHINESE.search(text)}
    window.close()
    window.deleteLater()
    application = QCoreApplication.instance()
    assert application is not None
    Languages.of(application).use("zh_CN")
    assert len(places) > 15
    assert sorted(chinese) == []
    assert sorted(cut) == []
