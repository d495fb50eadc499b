# SPDX-License-Identifier: Apache-2.0
"""The language of the window: installed, changed while running, kept. Must not know any page.

Chinese is the source text; English and Korean are translations. Words that stand on the screen already do not
change by themselves: ``MainWindow`` makes its pages again.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from ui.shell.catalogues import catalogue

PREFERENCE = "window.language"
"""Under this key a person's own choice travels with his account."""
EVERY_NAME = "语言 / Language / 언어"
"""What the choice is called in all languages at once: who cannot read the present one must find it."""


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the window: code, its own name, the locale of dates and numbers, Qt's own words."""

    code: str
    name: str
    locale: QLocale
    qt_words: str = ""


LANGUAGES = (
    Language("zh_CN", "简体中文", QLocale(QLocale.Language.Chinese, QLocale.Country.China), "qtbase_zh_CN"),
    Language("en", "English", QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)),
    Language("ko", "한국어", QLocale(QLocale.Language.Korean, QLocale.Country.SouthKorea), "qtbase_ko"),
)
_BY_CODE = {language.code: language for language in LANGUAGES}


class Languages(QObject):
    """The language that one application speaks."""

    def __init__(self, application: QCoreApplication) -> None:
        """Speak Chinese until ``use``."""
        super().__init__(application)
        self._application = application
        self._code = LANGUAGES[0].code
        self._translators: list[QTranslator] = []
        self._install(LANGUAGES[0])

    @staticmethod
    def of(application: QCoreApplication) -> Languages:
        """Return the one of an application, made when it is first asked for."""
        found = application.findChild(Languages)
        return found if isinstance(found, Languages) else Languages(application)

    @property
    def code(self) -> str:
        """The language in force: ``zh_CN``, ``en`` or ``ko``."""
        return self._code

    def use(self, code: str) -> bool:
        """Speak a language from now on; False when it is in force already or unknown."""
        if code == self._code or code not in _BY_CODE:
            return False
        self._code = code
        self._install(_BY_CODE[code])
        return True

    def _install(self, language: Language) -> None:
        for old in self._translators:
            self._application.removeTranslator(old)
            old.deleteLater()
        self._translators = []
        # Calendars and numbers speak the program's language, whatever the system's is.
        QLocale.setDefault(language.locale)
        if language.qt_words:
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._add(language.qt_words, folder)
        own = catalogue(language.code) if language is not LANGUAGES[0] else None
        if own is not None:
            self._add(own.name, str(own.parent))

    def _add(self, name: str, folder: str) -> None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._translators.append(translator)
