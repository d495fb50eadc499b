# SPDX-License-Identifier: Apache-2.0
"""The recovery key: shown, printed, saved, and proved by typing it back; or typed where the key is gone.

Must not know how a database is opened with it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from app.core.errors import BadRecoveryKeyError
from app.core.key_store import parse_recovery, recovery_lines, split_recovery
from ui.jobs import Job, Jobs
from ui.shell.printing import default_printer
from ui.shell.start_pages import StartPage
from ui.widgets.banner import Banner
from ui.widgets.buttons import Button
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import IconLabel, Label
from ui.widgets.layouts import hbox, vbox
from ui.widgets.messages import message_for

LINES = 4


@dataclass(frozen=True, slots=True)
class RecoveryFacts:
    """What the sheet says: whose key, where it lies on this machine."""

    key: bytes
    key_place: str
    company_name: str
    store_name: str
    time_zone: str
    database_id: str
    printed_by: str
    printed_at: datetime


def draw_sheet(_job: Job | None, facts: RecoveryFacts) -> bytes:
    """Return the PDF of the sheet; runs on a worker."""
    from reports.engine.form import FIRST_COPY  # noqa: PLC0415 -- reportlab is needed once
    from reports.forms.recovery_sheet import RecoverySheet, draw  # noqa: PLC0415

    sheet = RecoverySheet(
        company_name=facts.company_name,
        store_name=facts.store_name,
        time_zone=facts.time_zone,
        printed_by=facts.printed_by,
        printed_at=facts.printed_at,
        database_id=facts.database_id,
        key_lines=recovery_lines(facts.key),
    )
    return draw(sheet, FIRST_COPY)


def print_sheet(_job: Job | None, pdf: bytes, printer: str) -> None:
    """Print the sheet; runs on a worker. Errors: E5014."""
    from app.documents.errors import PrinterError  # noqa: PLC0415 -- as above
    from ui.documents.print_setup import PrintSetup  # noqa: PLC0415
    from ui.documents.printing import to_printer  # noqa: PLC0415

    try:
        to_printer(PrintSetup(printer), "recovery sheet")(pdf)
    except OSError as error:
        raise PrinterError(printer=printer, number=1) from error


def save_sheet(_job: Job | None, pdf: bytes, path: Path) -> None:
    """Write the sheet as a file, whole or not at all. Errors: E1005, E1006."""
    from ui.documents.printing import to_file  # noqa: PLC0415 -- as above

    to_file(path)(pdf)


class KeyLines(FormPanel):
    """Four fields for the four lines of the key."""

    def __init__(self) -> None:
        label = QCoreApplication.translate("KeyLines", "第 {line} 行")
        super().__init__(
            tuple(
                Field(f"line{place}", label.format(line=place), placeholder="XXXX XXXX XXXX XXXX", most=100)
                for place in range(1, LINES + 1)
            )
        )
        self.field_changed.connect(self._on_line_changed)

    def take_whole(self, text: str) -> bool:
        """Fill all lines from a whole key, scanned or pasted; False when it is none."""
        lines = split_recovery(text)
        if not lines:
            return False
        self.set_values({f"line{place}": line for place, line in enumerate(lines, start=1)})
        return True

    def _on_line_changed(self, name: str) -> None:
        self.take_whole(str(self.value(name)))

    def typed(self) -> str:
        """Return what was typed, lines apart."""
        return "\n".join(str(self.value(f"line{place}")) for place in range(1, LINES + 1))

    def read(self) -> bytes | None:
        """Return the key, or mark the first wrong line and return None."""
        for place in range(1, LINES + 1):
            if not self.value(f"line{place}"):
                self.set_problems(
                    {f"line{place}": self.tr("请输入第 {line} 行的 16 个字符。").format(line=place)}
                )
                return None
        try:
            key = parse_recovery(self.typed())
        except BadRecoveryKeyError as error:
            line = int(error.fields["line"]) or LINES
            sentence = self.tr(
                "第 {line} 行和纸上的不一样：这一行应是 16 个字符，请逐个核对后重输这一行。[E1010]"
            )
            self.set_problems({f"line{line}": sentence.format(line=line)})
            return None
        self.set_problems({})
        return key


class RecoverySheetPage(StartPage):
    """After a store was made: first the sheet goes onto paper, then the paper is typed back."""

    proved = Signal()

    def __init__(self, jobs: Jobs) -> None:
        super().__init__("", width=560)
        self._jobs = jobs
        self._facts: RecoveryFacts | None = None
        self._pdf: bytes | None = None
        self.place = Banner("", tone="info")
        self._shown = QFrame()
        self._shown.setProperty("role", "sunken")
        self._key_labels = tuple(Label("", "h2", selectable=True) for _ in range(LINES))
        rows = [
            hbox(Label(str(place), "caption"), label, None, spacing=14)
            for place, label in enumerate(self._key_labels, start=1)
        ]
        self._shown.setLayout(vbox(*rows, spacing=8, margins=(16, 12, 16, 12)))
        self.print_button = Button(self.tr("打印恢复密钥单"), icon="printer")
        self.print_button.clicked.connect(self._on_print)
        self.save_button = Button(self.tr("另存 PDF…"), icon="device-floppy")
        self.save_button.clicked.connect(self._on_save)
        self._show = QWidget()
        self._show.setLayout(
            vbox(self.place, self._shown, hbox(self.print_button, self.save_button, None), spacing=12)
        )
        self.lines = KeyLines()
        self.lines.submitted.connect(self.prove)
        self._type = QWidget()
        self._type.setLayout(vbox(self.lines))
        self.body.addWidget(self._show)
        self.body.addWidget(self._type)
        self.back = Button(self.tr("回去再看一遍"), kind="ghost")
        self.back.clicked.connect(self.show_key)
        self.next = Button(self.tr("纸已在手，输回一遍"), kind="primary")
        self.next.clicked.connect(self.ask_back)
        self.check = Button(self.tr("核对"), kind="primary", key="Ctrl+Enter")
        self.check.clicked.connect(self.prove)
        self.buttons.addWidget(self.back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.next)
        self.buttons.addWidget(self.check)

    def start(self, facts: RecoveryFacts) -> None:
        """Begin with a key."""
        self._facts, self._pdf = facts, None
        for label, line in zip(self._key_labels, recovery_lines(facts.key), strict=True):
            label.setText(line.replace(" ", "   "))
            label.setAccessibleName(" ".join(line))
        self.place.set_text(self._place_words(facts.key_place), "info")
        self.lines.clear()
        printer = default_printer()
        if printer:
            self.print_button.enable()
        else:
            self.print_button.disable(self.tr("这台电脑没有打印机：请另存 PDF 到别处打印，或者抄写在纸上"))
        self.show_key()

    @property
    def facts(self) -> RecoveryFacts | None:
        """What the sheet says; None before ``start``."""
        return self._facts

    def show_key(self) -> None:
        """First step: the key is on the screen."""
        self.set_title(
            self.tr("打印恢复密钥单"),
            self.tr(
                "电脑损坏或重装后，只有凭这四行密钥才能打开本店数据。请打印出来（或抄写），装入信封锁进保险柜。"
            ),
        )
        self._switch(typing=False)
        self.next.setFocus()

    def ask_back(self) -> None:
        """Second step: the key is gone from the screen and typed from the paper."""
        self.set_title(
            self.tr("照着纸输一遍"),
            self.tr("这一步证明纸上的密钥可用。空格可有可无，不分大小写；输错时会指出是哪一行。"),
        )
        self._switch(typing=True)
        self.lines.focus_first()

    def prove(self) -> None:
        """Check what was typed against the key."""
        key = self.lines.read()
        if key is None or self._facts is None:
            return
        if key != self._facts.key:
            self.set_notice(
                Banner(
                    self.tr(
                        "这是另一套密钥，不是本店的。请找到刚才打印的那张纸再输。数据没有受影响。[E1001]"
                    ),
                    tone="bad",
                )
            )
            return
        self.lines.clear()
        self.proved.emit()

    def focus_first(self) -> None:
        """Go to the main button."""
        self.next.setFocus()

    def save_pdf(self, path: Path) -> None:
        """Write the sheet as PDF."""
        self._with_pdf(lambda pdf: self._write(path, pdf))

    # ---- inside

    def _switch(self, *, typing: bool) -> None:
        self.set_notice(None)
        self._show.setVisible(not typing)
        self._type.setVisible(typing)
        self.back.setVisible(typing)
        self.check.setVisible(typing)
        self.next.setVisible(not typing)

    def _place_words(self, place: str) -> str:
        if place == "keyring":
            return self.tr("平时用的密钥已存进这台电脑的系统钥匙串，开机时由程序自己取用。")
        return self.tr(
            "这台电脑没有系统钥匙串：平时用的密钥存在数据文件夹 keys 里，那个文件只有您的系统账户能读。"
        )

    def _on_print(self) -> None:
        self._with_pdf(self._print)

    def _on_save(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self, self.tr("另存恢复密钥单"), self.tr("恢复密钥单.pdf"), "PDF (*.pdf)"
        )
        if name:
            self.save_pdf(Path(name))

    def _with_pdf(self, then: Callable[[bytes], None]) -> None:
        if self._facts is None:
            return
        if self._pdf is not None:
            then(self._pdf)
            return
        self.save_button.set_busy(True)

        def done(pdf: bytes) -> None:
            self.save_button.set_busy(False)
            self._pdf = pdf
            then(pdf)

        self._jobs.work(draw_sheet, self._facts, owner=self, done=done, failed=self._on_failed)

    def _print(self, pdf: bytes) -> None:
        self._put_out(pdf, print_sheet, default_printer(), self.tr("已送往打印机。请核对纸上四行都清楚。"))

    def _write(self, path: Path, pdf: bytes) -> None:
        words = self.tr("已存到 {name}。打印后请把这个文件删掉：谁拿到它都能打开本店数据。")
        self._put_out(pdf, save_sheet, path, words.format(name=path.name))

    def _put_out(self, pdf: bytes, way: Callable[..., None], target: object, done: str) -> None:
        self._jobs.work(
            way,
            pdf,
            target,
            owner=self,
            done=lambda _answer: self.set_notice(Banner(done, tone="ok")),
            failed=self._on_failed,
        )

    def _on_failed(self, error: Exception) -> None:
        self.save_button.set_busy(False)
        self.set_notice(ErrorNotice(message_for(error)))


class RecoveryKeyPage(StartPage):
    """The key is gone or wrong: type it from the sheet."""

    typed = Signal(bytes)
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("", width=520)
        self.set_title(
            self.tr("输入恢复密钥"),
            self.tr(
                "请照着「恢复密钥单」输入四行字符，空格可有可无，不分大小写。输对以后这台电脑会记住密钥，下次不用再输。"
            ),
        )
        self.lines = KeyLines()
        self.lines.submitted.connect(self.submit)
        self.body.addWidget(self.lines)
        back = Button(self.tr("返回"), kind="ghost")
        back.clicked.connect(self.back_wanted)
        self.button = Button(self.tr("用这把密钥打开"), kind="primary", key="Ctrl+Enter")
        self.button.clicked.connect(self.submit)
        self.buttons.addWidget(back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.button)
        self.below.addLayout(
            hbox(
                IconLabel("shield-check", "text3", 14),
                (
                    Label(
                        self.tr("输入的密钥只用来打开本机的数据，不会发送到任何地方。"), "caption", wrap=True
                    ),
                    1,
                ),
                spacing=6,
            )
        )

    def start(self) -> None:
        """Begin with empty fields."""
        self.lines.clear()
        self.set_notice(None)

    def focus_first(self) -> None:
        """Go to the first line."""
        self.lines.focus_first()

    def submit(self) -> None:
        """Say the key once all lines are right in themselves."""
        key = self.lines.read()
        if key is not None:
            self.typed.emit(key)
