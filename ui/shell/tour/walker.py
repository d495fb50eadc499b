# SPDX-License-Identifier: Apache-2.0
"""Hands for the tour: presses keys, types Chinese through the input method, waits for work, takes pictures.

Must not know what is walked through.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMainWindow, QWidget

from ui.jobs import Jobs
from ui.shell.window import MainWindow
from ui.widgets.dialog import Overlay

PATIENCE_S = 180.0
"""How long work may run: a busy machine that builds and tests at the same time is slow, not stuck."""
TURNS_AT_REST = 1_000
"""What has not come in so many turns of a window without work will not come: ten seconds at least."""
_TURN_S = 0.01
_LEAST_TURNS = 4
SMALL, LARGE = QSize(1366, 768), QSize(1920, 1080)
WAYS: dict[str, tuple[str, int]] = {
    "light": ("light", 100), "dark": ("dark", 100), "contrast": ("contrast", 100), "130": ("light", 130),
}  # fmt: skip
"""How a page is looked at: the theme and the size of its text, by the word that ends the picture's name."""
Found = TypeVar("Found", bound=QWidget)
Thing = TypeVar("Thing")
Sheet = TypeVar("Sheet", bound=Overlay)


@dataclass(slots=True)
class Step:
    """One step: what was done, how it went, how long it took, which files it left."""

    name: str
    outcome: str = "ok"
    seconds: float = 0.0
    files: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, object]:
        """Return what ``tour.json`` holds."""
        return asdict(self) | {"seconds": round(self.seconds, 3)}


class TourError(Exception):
    """Something that the tour needed was not there."""


class StrayWindows(QObject):
    """Sees widgets shown before they have a parent: they flash as windows of their own and steal the keys."""

    def __init__(self) -> None:
        application = needed(QApplication.instance())
        super().__init__(application)
        self.seen: list[str] = []
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a plain widget that is shown without a parent; windows, menus and tips are meant to be."""
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.windowType() == Qt.WindowType.Widget | Qt.WindowType.Window
            and watched.isWindow()
            and watched.parentWidget() is None
            and not isinstance(watched, QMainWindow)
        ):
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


def needed(thing: Thing | None) -> Thing:
    """Return the thing; TourError when it is not there."""
    if thing is None:
        raise TourError("something that must be there is not")
    return thing


class Walker:
    """Walks one window; every failure is a step that failed, and the walk goes on where it can."""

    def __init__(self, window: MainWindow, out: Path, say: Callable[[str], None]) -> None:
        self.window = window
        self.out = out
        self.steps: list[Step] = []
        self._say = say
        self._current: Step | None = None
        self._errors: list[str] = []
        sys.excepthook = self._on_exception
        self._stray = StrayWindows()

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """A slot that raises fails the step."""
        self._errors.append(f"{kind.__name__}: {error}")
        sys.__excepthook__(kind, error, trace)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Time one step and note how it went."""
        step = Step(name)
        self._current = step
        began = time.perf_counter()
        try:
            yield
            self.settle()
            self._errors += [f"shown as a window: {name}" for name in self._stray.seen]
            self._stray.seen.clear()
            if self._errors:
                raise TourError("; ".join(self._errors))  # noqa: TRY301 -- the step must fail here
        except Exception as error:  # noqa: BLE001 -- whatever breaks a step is its outcome
            step.outcome = f"{type(error).__name__}: {error}"
            self.dismiss_overlays()
        finally:
            self._errors.clear()
            step.seconds = time.perf_counter() - began
            self.steps.append(step)
            mark = "✓" if step.outcome == "ok" else "✗"
            self._say(f"{mark} {name}  {step.seconds:.2f} s" + ("" if mark == "✓" else f"  {step.outcome}"))

    def watch_errors(self) -> None:
        """Count every error that the window shows from now on as a failure of the step."""
        client = self.window.client
        if client is None:
            raise TourError("nobody is logged in")
        client.failed.connect(lambda error: self._errors.append(f"shown: {error}"))

    # ---- waiting

    def settle(self, least_s: float = 0.05) -> None:
        """Let the window work until no job runs and nothing is left to paint."""
        end = time.monotonic() + PATIENCE_S
        quiet_since, quiet_turns = time.monotonic(), 0
        # In turns too: what a slow one brought is shown only by the next.
        while quiet_turns < _LEAST_TURNS or time.monotonic() - quiet_since < least_s:
            if time.monotonic() > end:
                raise TourError("the window never came to rest")
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            quiet_turns += 1
            if self._is_working():
                quiet_since, quiet_turns = time.monotonic(), 0
            time.sleep(0.005)

    def wait(self, seconds: float) -> None:
        """Let so much time pass in the living window."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            QCoreApplication.processEvents()
            time.sleep(0.01)

    def wait_for(self, condition: Callable[[], object], what: str) -> None:
        """Wait until something is so; TourError when it does not come while nothing works on it."""
        end = time.monotonic() + PATIENCE_S
        at_rest = 0
        while not condition():
            at_rest = 0 if self._is_working() else at_rest + 1
            if at_rest > TURNS_AT_REST or time.monotonic() > end:
                raise TourError(f"waited in vain for {what}")
            QCoreApplication.processEvents()
            time.sleep(_TURN_S)
        self.settle()

    def _is_working(self) -> bool:
        return any(jobs.running for jobs in self._jobs())

    def _jobs(self) -> list[Jobs]:
        found = [self.window.start.work_jobs]
        if self.window.client is not None:
            found.append(self.window.client.jobs)
        return found

    def run(self, command: Callable[..., object], *parts: object, **named: object) -> Any:
        """Run a command behind the window, as a sheet does; returns its answer. An error fails the step."""
        client = needed(self.window.client)
        answers: list[Any] = []

        def fail(error: Exception) -> None:
            self._errors.append(f"{getattr(command, '__name__', command)}: {error}")
            answers.append(None)

        client.jobs.write(lambda uow: command(uow, *parts, **named), done=answers.append, failed=fail)
        self.wait_for(lambda: answers, "the command")
        return answers[0]

    # ---- hands

    def focus(self) -> QWidget:
        """Return the widget that has the keyboard."""
        widget = QApplication.focusWidget()
        if widget is None:
            raise TourError("nothing has the keyboard")
        return widget

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key where the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        self.settle()

    def write(self, text: str, into: QWidget | None = None) -> None:
        """Type as a person does: Latin by keys, Chinese composed by an input method and committed."""
        target = into or self.focus()
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        if text.isascii():
            QTest.keyClicks(target, text, delay=40)
        else:
            for place, line in enumerate(text.split("\n")):
                # No input method commits the end of a line.
                if place:
                    QTest.keyClick(target, Qt.Key.Key_Return)
                QCoreApplication.sendEvent(target, QInputMethodEvent("pinyin", []))
                commit = QInputMethodEvent()
                commit.setCommitString(line)
                QCoreApplication.sendEvent(target, commit)
        self.settle()

    def click(self, button: QWidget) -> None:
        """Press a button or a link."""
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def find(self, kind: type[Found], name: str, within: QWidget | None = None) -> Found:
        """Return the visible widget whose accessible name begins so; TourError when there is none."""
        for widget in (within or self.window).findChildren(kind):
            if widget.isVisible() and widget.accessibleName().startswith(name):
                return widget
        raise TourError(f"no {kind.__name__} named {name}")

    def button(self, text: str, within: QWidget | None = None) -> QAbstractButton:
        """Return the visible button whose text or name begins with ``text``."""
        for widget in (within or self.window).findChildren(QAbstractButton):
            words = (widget.text().strip(), widget.accessibleName())
            if widget.isVisible() and any(word.startswith(text) for word in words):
                return widget
        raise TourError(f"no button {text}")

    def overlay(self, kind: type[Sheet]) -> Sheet:
        """Return the sheet that lies above the window; TourError when there is none."""
        self.settle(0.2)
        for sheet in reversed(self.window.findChildren(kind)):
            if sheet.isVisible():
                return sheet
        raise TourError(f"no {kind.__name__} is open")

    def dismiss_overlays(self) -> None:
        """Close every sheet that is still open, without its act."""
        for sheet in self.window.findChildren(Overlay):
            if sheet.isVisible():
                sheet.done()
        QCoreApplication.processEvents()

    def scan(self, text: str) -> None:
        """Send what a scanner sends: keys faster than any hand, then Enter."""
        target = QApplication.focusWidget() or self.window
        QTest.keyClicks(target, text)
        QTest.keyClick(target, Qt.Key.Key_Return)
        self.settle(0.3)

    # ---- pictures

    def picture(self, name: str, *, both: bool = True, large: bool = False) -> None:
        """Save the window as PNG: light and dark at 1366×768, and at 1920×1080 when asked."""
        themes = ("light", "dark") if both else ("light",)
        for theme in themes:
            self._dress(theme)
            self._save(f"{name}_{theme}_1366", SMALL)
            if large:
                self._save(f"{name}_{theme}_1920", LARGE)
        self._dress("light")
        self._resize(SMALL)

    def in_every_way(
        self, scenes: Mapping[str, Callable[[], object]], ways: Iterable[str] = tuple(WAYS)
    ) -> None:
        """Show each scene and save it at 1366×768 in every one of ``ways``; each picture set is a step.

        A scene must be able to come again. Dressing costs more than showing, so all scenes of a way are one
        step; one that fails is named, and the others are shown nevertheless.
        """
        for way in ways:
            with self.step(f"{way}: {len(scenes)} 张"):
                self._dress(way)
                for name, show in scenes.items():
                    self._scene(name, way, show)
        self._dress("light")

    def _scene(self, name: str, way: str, show: Callable[[], object]) -> None:
        self.window.notices.dismiss()
        try:
            show()
            self.settle(0.2)
            self._save(f"{name}_{way}_1366", SMALL)
        except Exception as error:  # noqa: BLE001 -- whatever breaks a scene is the outcome of its step
            self._errors.append(f"{name}: {type(error).__name__}: {error}")
        self.dismiss_overlays()

    def keep(self, name: str) -> None:
        """Save the window as it is."""
        self._save(name, self.window.size())

    def paper(self, name: str, content: bytes) -> None:
        """Save a paper as PDF."""
        path = self.out / "papers" / f"{name}.pdf"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        self._note(path)

    def _dress(self, way: str) -> None:
        theme, scale = WAYS[way]
        if self.window.theme.name != theme:
            self.window.appearance.choose(theme)
        self.window.appearance.set_scale(scale)
        self.settle()

    def _resize(self, size: QSize) -> None:
        if self.window.size() != size:
            self.window.resize(size)
            self.settle(0.15)

    def _save(self, name: str, size: QSize) -> None:
        self._resize(size)
        path = self.out / "pictures" / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        if not self.window.grab().save(str(path)):
            raise TourError(f"cannot save {path.name}")
        self._note(path)

    def _note(self, path: Path) -> None:
        if self._current is not None:
            self._current.files.append(path.relative_to(self.out).as_posix())
