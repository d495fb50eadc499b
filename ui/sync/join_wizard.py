# SPDX-License-Identifier: Apache-2.0
"""接入总部: the code, whose server it is, what is the same thing, progress, done. One sheet, five steps.

Knows the engine only as ``Joining``. Whatever fails leaves what was typed, and the desk as it was.
"""

from __future__ import annotations

import re
from enum import StrEnum
from urllib.parse import urlsplit

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.sync.errors import OfflineError, WrongServerError
from ui.jobs import Job, Jobs
from ui.sync.joining_door import Decisions, Joined, Joining, Looked
from ui.sync.match_list import MatchList
from ui.sync.words import SyncWords
from ui.widgets.banner import Banner
from ui.widgets.dialog import Overlay
from ui.widgets.error_notice import ErrorNotice
from ui.widgets.fields import Field, FieldKind
from ui.widgets.form_panel import FormPanel
from ui.widgets.labels import IconLabel, Label
from ui.widgets.layouts import column_of, hbox, vbox
from ui.widgets.messages import message_for
from ui.widgets.progress import ProgressLine

_WIDTH = 760
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^\s/:@\[\]!?#]+)(:\d{1,5})?")
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})


class Step(StrEnum):
    """Where the wizard is."""

    CODE = "code"
    CHECK = "check"
    MATCH = "match"
    WORK = "work"
    DONE = "done"


class JoinWizard(Overlay):
    """Leads from a code to an enrolled desk; ``joined`` when the person closes the last step."""

    joined = Signal(object)

    def __init__(self, parent: QWidget, jobs: Jobs, joining: Joining, words: SyncWords) -> None:
        super().__init__(parent, "", icon="building", width=_WIDTH)
        self._jobs, self._joining, self._words = jobs, joining, words
        self.step = Step.CODE
        self.looked: Looked | None = None
        self.answer: Joined | None = None
        self.matches: MatchList | None = None
        self.line = ProgressLine("", cancellable=False)
        self._typed: dict[str, str] = {}
        self._told = 0
        self._matched: tuple[tuple[int, str], ...] = ()
        self.form = self._code_form()
        self.back = self.add_button(self.tr("上一步"), kind="ghost", left=True)
        self.back.clicked.connect(self._on_back)
        self.cancel = self.add_cancel()
        self.next = self.add_accept(self.tr("下一步"))
        self.accepted.connect(self._on_next)
        self.set_close_guard(lambda: self.step is not Step.WORK)
        self.closed.connect(self._on_closed)
        self._show_code()

    # ---- steps

    def _show_code(self) -> None:
        self.step = Step.CODE
        self.set_title(self.tr("接入总部"))
        self.set_lead(
            self.tr("向总部要一个接入码：三组字母数字，后面跟着服务器的指纹。也可以扫总部给的二维码。")
        )
        self.form = self._code_form()
        self.form.set_values(dict(self._typed))
        self.set_body(self.form)
        self._offer(self.tr("下一步"), back=False)
        self.form.focus_first()

    def _show_check(self, looked: Looked) -> None:
        self.looked, self.step = looked, Step.CHECK
        self.set_busy(False)
        self.set_title(self.tr("核对一下再接入"))
        self.set_lead("")
        what = (
            self.tr("把这台电脑上的数据带到总部。同名的员工、角色、品牌下一步由您认定。")
            if looked.brings
            else self.tr("这台电脑成为新工位，从总部取这家店的数据；取的时候可以先开始工作。")
        )
        store = looked.store or self.tr("新门店 {code}").format(code=looked.store_code)
        facts = (
            (self.tr("公司"), looked.company or "—"),
            (self.tr("门店"), f"{looked.store_code} {store}".strip()),
            (self.tr("接入方式"), self.tr("带数据接入") if looked.brings else self.tr("新工位")),
            (self.tr("服务器"), self._typed["url"]),
            (self.tr("服务器指纹"), looked.fingerprint),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(facts):
            grid.addWidget(Label(name, "field"), row, 0)
            grid.addWidget(Label(value, wrap=True, selectable=True), row, 1)
        proof = hbox(
            IconLabel("shield-check", "ok", 18),
            (Label(self.tr("证书与接入码里的指纹一致，这就是发码的那台服务器。"), "strong", tone="ok",
                   wrap=True), 1),
        )  # fmt: skip
        body = QWidget()
        body.setLayout(vbox(proof, grid, Label(what, "second", wrap=True), spacing=14))
        self.set_body(body)
        self._offer(self.tr("下一步") if looked.brings and looked.pairs else self.tr("接入"))
        if looked.brings and not self._joining.has_data:
            self.set_notice(Banner(self.tr("这台电脑上没有可以带去的数据，请总部另发一个新工位的接入码。")))
            self.next.disable(self.tr("没有可以带去的数据"))
        self.next.setFocus()

    def _show_match(self, looked: Looked) -> None:
        self.step = Step.MATCH
        self.set_title(self.tr("这些是不是同一个？"))
        self.set_lead(
            self.tr(
                "本机和总部都有的员工、角色、品牌等。认作同一个，记录就接到总部的那一个上；编号撞了的必须选一下。"
            )
        )
        self.matches = MatchList(looked.pairs, self._words)
        self.matches.restore(self._matched)
        self.matches.changed.connect(self._show_unsettled)
        self.set_body(self.matches)
        self._offer(self.tr("接入"))
        self._show_unsettled()
        self.matches.focus_next_open()

    def _show_work(self) -> None:
        self.step = Step.WORK
        looked = self.looked
        self.set_title(self.tr("正在接入总部"))
        self.set_lead(
            self.tr("正在带上本机的数据。请不要关机；万一中断，本机数据与接入前一样，可以再来一次。")
            if looked is not None and looked.brings
            else self.tr("正在取门店的基本数据。中断也不要紧，会从断的地方接着取。")
        )
        decisions = self._leave_matches()
        self.line = ProgressLine(self.tr("正在联系总部…"), cancellable=False)
        self.set_body(column_of(self.line))
        self._offer(self.tr("接入"), back=False)
        # What cannot be left offers no way out that does nothing.
        self.cancel.hide()
        self.set_closable(False)
        self.set_busy(True)
        typed = self._typed

        def work(job: Job) -> Joined:
            return self._joining.join(typed["url"], typed["code"], typed["name"], decisions, job.report)

        self._jobs.work(
            work, owner=self, done=self._show_done, failed=self._on_join_failed,
            progressed=self._on_progress,
        )  # fmt: skip

    def _on_progress(self, done: int, total: int) -> None:
        if done:
            self.line.set_text(self.tr("正在取公司和门店的数据…"))
        self.line.set_progress(done, total)

    def _show_done(self, answer: Joined) -> None:
        self.answer, self.step = answer, Step.DONE
        self.set_closable(True)
        self.set_busy(False)
        self.set_title(self.tr("已接入总部"))
        self.set_lead(self.tr("{store}的工位 {code}").format(store=answer.store, code=answer.desk_code))
        sentence = (
            self.tr("门店的数据在后台取，状态栏看得到进度。现在就可以登录，开始工作。")
            if answer.needs_load
            else self.tr("本机的数据都在，新的单据从现在起用工位编号 {code}。原来的单据号不变。").format(
                code=answer.desk_code
            )
        )
        large = Label(answer.desk_code, "kpi")
        mark = hbox(
            IconLabel("circle-check", "ok", 32), 4, vbox(Label(self.tr("工位编号"), "field"), large,
            spacing=0), None,
        )  # fmt: skip
        body = QWidget()
        body.setLayout(vbox(mark, Label(sentence, wrap=True), spacing=12))
        self.set_body(body)
        self._offer(self.tr("完成"), back=False)
        self.cancel.hide()
        self.next.setFocus()

    # ---- inside

    def _code_form(self) -> FormPanel:
        return FormPanel(
            (
                Field(
                    "code", self.tr("接入码和指纹"), FieldKind.SCAN, required=True, span=2,
                    placeholder="XXXX-XXXX-XXXX  XXXXXXXXXXXXXXXXXXXX", most=120,
                    hint=self.tr("大小写不限，横线可以不写；电话里听到的 0 和 O、1 和 I 会自动认。"),
                ),
                Field(
                    "url", self.tr("服务器地址"), required=True, most=200,
                    placeholder="https://sync.example.cn:8443",
                ),
                Field(
                    "name", self.tr("工位名称"), required=True, most=40,
                    placeholder=self.tr("2 号台"),
                ),
            ),
            columns=2,
        )  # fmt: skip

    def _offer(self, text: str, *, back: bool = True) -> None:
        self._told = 0
        self.set_notice(None)
        self.next.set_label(text)
        self.next.enable()
        self.back.setVisible(back)

    def _on_next(self) -> None:
        if self.step is Step.CODE:
            self._look()
        elif self.step is Step.CHECK and self.looked is not None:
            if self.looked.brings and self.looked.pairs:
                self._show_match(self.looked)
            else:
                self._show_work()
        elif self.step is Step.MATCH and self.matches is not None:
            if self.matches.unsettled():
                self.matches.focus_next_open()
            else:
                self._show_work()
        elif self.step is Step.DONE:
            self.done()

    def _look(self) -> None:
        if not self.form.check_kinds():
            return
        self._typed = {name: str(value or "") for name, value in self.form.values().items()}
        url = self._typed["url"]
        if "://" not in url:
            self._typed["url"] = url = f"https://{url}"
        code = self._typed["code"]
        self.set_notice(None)
        problem = self._url_problem(url)
        self.form.set_problems({"url": problem} if problem else {})
        if problem:
            return
        self.set_busy(True)
        self._jobs.work(
            lambda _job: self._joining.look(url, code),
            owner=self, done=self._show_check, failed=self._on_look_failed,
        )  # fmt: skip

    def _url_problem(self, url: str) -> str:
        """Return what is wrong with an address in a sentence; empty when it can be asked."""
        try:
            parts = urlsplit(url)
            is_address = bool(parts.hostname) and _HOST.fullmatch(parts.netloc) is not None
            is_address = is_address and parts.scheme in {"http", "https"} and parts.port != 0
        except ValueError:
            is_address = False
        if not is_address:
            return self.tr("请照总部给的写，如 https://sync.example.cn:8443")
        if parts.scheme == "http" and parts.hostname not in _HERE:
            return self.tr("不加密的 http 不能用，请写 https 开头的地址")
        return ""

    def _on_look_failed(self, error: Exception) -> None:
        self.set_busy(False)
        self.set_notice(ErrorNotice(message_for(_as_joining(error, "joining"))))
        field = "url" if isinstance(error, WrongServerError | OfflineError) else "code"
        self.form.editor(field).setFocus()

    def _on_join_failed(self, error: Exception) -> None:
        self.set_closable(True)
        self.cancel.show()
        self.set_busy(False)
        looked = self.looked
        if looked is not None:
            self._show_check(looked)
        self.set_notice(ErrorNotice(message_for(_as_joining(error, "cut_off"))))

    def _on_back(self) -> None:
        if self.step is Step.MATCH and self.looked is not None:
            self._leave_matches()
            self._show_check(self.looked)
        else:
            self._show_code()

    def _leave_matches(self) -> Decisions:
        """Return what was decided; it is kept for the case that a person comes back."""
        matches, self.matches = self.matches, None
        if matches is None:
            return {}
        self._matched = matches.typed()
        return matches.decisions()

    def _show_unsettled(self) -> None:
        if self.matches is None or self.step is not Step.MATCH:
            return
        count = self.matches.unsettled()
        if count != self._told:
            self._told = count
            text = self.tr("还有 {count} 处编号与总部的撞了，请选一下。").format(count=count)
            self.set_notice(Banner(text) if count else None)
        if count:
            self.next.disable(self.tr("先处理撞号的几处"))
        else:
            self.next.enable()
        # A field for another number may have come or gone: the sheet grows with it.
        QTimer.singleShot(0, self, self._place)

    def _on_closed(self) -> None:
        if self.answer is not None:
            self.joined.emit(self.answer)


def _as_joining(error: Exception, why: str) -> Exception:
    """Return an error of the line as a joining desk meets it: nothing is in work, nothing waits."""
    if isinstance(error, OfflineError):
        return OfflineError(**(error.fields | {"why": why}))
    return error
