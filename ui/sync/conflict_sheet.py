# SPDX-License-Identifier: Apache-2.0
"""The conflict desk of one record: only the fields that two people changed, mine and theirs (screen 07).

Below them the steps that did not see each other: these are only taken note of.
Knows no query: it shows ``RecordConflicts`` and says what was chosen.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.sync.rows import FieldConflict, RecordConflicts, Side
from ui.sync.value_box import ValueBox
from ui.sync.words import SyncWords
from ui.theme.theme import Theme
from ui.widgets.combo import Combo
from ui.widgets.dialog import Overlay
from ui.widgets.labels import ElideLabel, Label
from ui.widgets.layouts import Line, vbox

_WIDTH, _LABEL, _CHOOSER = 760, 68, 106


class Chooser(Combo):
    """用我的 or the other's: ← → choose a side, ↑ ↓ go to the field above or below."""

    stepped = Signal(int)

    def __init__(self, first: str, second: str, label: str) -> None:
        super().__init__()
        self.addItem(first)
        self.addItem(second)
        self.setAccessibleName(label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the arrows; space and F4 open the list."""
        key = event.key()
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.setCurrentIndex(0 if key == Qt.Key.Key_Left else 1)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not event.modifiers():
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
            return
        else:
            super().keyPressEvent(event)
            return
        event.accept()


class _Row:
    """The three widgets of one field."""

    def __init__(self, field: FieldConflict, mine: str, theirs: str) -> None:
        self.field = field
        self.first = ValueBox(field.first.text, mine, is_long=field.is_long)
        self.second = ValueBox(field.second.text, theirs, is_long=field.is_long)
        self.first.stand_beside(self.second)
        self.chooser = Chooser(mine, theirs, field.label)
        self.first.chosen.connect(lambda: self.choose(0))
        self.second.chosen.connect(lambda: self.choose(1))
        self.chooser.currentIndexChanged.connect(self.show)
        standing_first = (
            field.first is field.kept if not field.choice else field.choice == field.choice_of(first=True)
        )
        # What I typed last is what I most likely want; the server's order decides when neither is mine.
        self.choose(0 if field.first.is_mine and not field.choice else int(not standing_first))
        self.show()

    def choose(self, place: int) -> None:
        """Let the left (0) or right (1) value stand."""
        self.chooser.setCurrentIndex(place)

    def show(self) -> None:
        """Outline the value that stands."""
        place = self.chooser.currentIndex()
        self.first.set_chosen(chosen=place == 0)
        self.second.set_chosen(chosen=place == 1)

    def choice(self) -> str:
        """Return kept or lost."""
        return self.field.choice_of(first=self.chooser.currentIndex() == 0)


class _Step:
    """A step out of turn: a sentence, and whether it was taken note of."""

    def __init__(self, field: FieldConflict, text: str, noted: str, later: str) -> None:
        self.field = field
        self.text = Label(text, wrap=True)
        self.chooser = Chooser(noted, later, field.label)

    @property
    def is_noted(self) -> bool:
        """Whether 知道了 is chosen."""
        return self.chooser.currentIndex() == 0


class ConflictBody(QWidget):
    """The rows of a record, below a head that says whose column is whose."""

    def __init__(self, record: RecordConflicts, words: SyncWords, now_at: datetime) -> None:
        super().__init__()
        self._words, self._now_at = words, now_at
        self._theme = Theme.of(self)
        self.rows: list[_Row] = []
        self.steps: list[_Step] = []
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(11)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, self._theme.px(_LABEL))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        grid.setColumnMinimumWidth(3, self._theme.px(_CHOOSER))
        fields = [one for one in record.fields if not one.is_step]
        if fields:
            firsts, seconds = [one.first for one in fields], [one.second for one in fields]
            first, second = self._head(firsts), self._head(seconds)
            if all(one.is_one_person for one in fields):
                first, second = self._one_heads(firsts, seconds)
            heads = (self.tr("字段"), first, second, self.tr("采用"))
            for column, text in enumerate(heads):
                label = ElideLabel(text, "field") if column in {1, 2} else Label(text, "field")
                grid.addWidget(label, 0, column)
        for place, field in enumerate(fields, start=1):
            row = _Row(field, *self._uses(field))
            top = Qt.AlignmentFlag.AlignTop
            row.first.setToolTip(self._tip(field.first))
            row.second.setToolTip(self._tip(field.second))
            label = Label(field.label, wrap=True)
            label.setMinimumHeight(row.chooser.sizeHint().height())
            grid.addWidget(label, place, 0, top)
            grid.addWidget(row.first, place, 1, top)
            grid.addWidget(row.second, place, 2, top)
            grid.addWidget(row.chooser, place, 3, top)
            self.rows.append(row)
        for place, field in enumerate(record.steps, start=len(fields) + 1):
            step = _Step(field, self._sentence(field), self.tr("知道了"), self.tr("先放着"))
            grid.addWidget(Label(field.label, wrap=True), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(step.text, place, 1, 1, 2, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(step.chooser, place, 3, Qt.AlignmentFlag.AlignTop)
            self.steps.append(step)
        self.choosers = [*(row.chooser for row in self.rows), *(step.chooser for step in self.steps)]
        for place, chooser in enumerate(self.choosers):
            chooser.stepped.connect(lambda by, at=place: self._step(at, by))
        self.setLayout(vbox(Line(), grid, spacing=10))

    def choices(self) -> dict[UUID, str]:
        """Return kept or lost for each conflict; kept for each step that was taken note of."""
        noted = {step.field.id: "kept" for step in self.steps if step.is_noted}
        return {row.field.id: row.choice() for row in self.rows} | noted

    def _step(self, at: int, by: int) -> None:
        target = at + by
        if 0 <= target < len(self.choosers):
            self.choosers[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _uses(self, field: FieldConflict) -> tuple[str, str]:
        if field.is_one_person:
            return self.tr("用现在的"), self.tr("用另一个")
        return self._use(field.first), self._use(field.second)

    def _one_heads(self, firsts: list[Side], seconds: list[Side]) -> tuple[str, str]:
        """Return the heads of what one person typed at two desks: neither is more his than the other."""
        now, other = (max(side.at for side in sides) for sides in (firsts, seconds))
        names = {self._name(side) for side in (*firsts, *seconds)}
        name = names.pop() if len(names) == 1 else self.tr("同一人")
        return (
            self.tr("现在的值（{name} {time}）").format(name=name, time=self._time(now)),
            self.tr("另一台工位（{name} {time}）").format(name=name, time=self._time(other)),
        )

    def _use(self, side: Side) -> str:
        if side.is_mine:
            return self.tr("用我的")
        return self.tr("用{name}的").format(name=self._name(side))

    def _head(self, sides: list[Side]) -> str:
        names = {self._name(side) for side in sides}
        at = self._time(max(side.at for side in sides))
        if all(side.is_mine for side in sides):
            return self.tr("你（本机 {time}）").format(time=at)
        if len(names) == 1:
            return self.tr("{name}（服务器 {time}）").format(name=names.pop(), time=at)
        return self.tr("{count} 位同事（最后 {time}）").format(count=len(names), time=at)

    def _tip(self, side: Side) -> str:
        return f"{self._name(side)} · {self._time(side.at)}\n{side.text}"

    def _sentence(self, field: FieldConflict) -> str:
        """Say who took which step when, and which counts."""
        first, second = sorted((field.kept, field.lost), key=lambda side: side.at)
        return self.tr(
            "{first}改成“{before}”，{second}改成“{after}”，彼此没有看到。现在按“{kept}”算，两步都留在经过里。"
        ).format(
            first=self._who(first), before=first.text, second=self._who(second), after=second.text,
            kept=field.kept.text,
        )  # fmt: skip

    def _who(self, side: Side) -> str:
        return self.tr("{name} {time} ").format(name=self._name(side), time=self._time(side.at))

    def _name(self, side: Side) -> str:
        return self.tr("你") if side.is_mine else side.by_name or self.tr("对方")

    def _time(self, at: datetime) -> str:
        return self._words.day_time(at, self._now_at)


class ConflictSheet(Overlay):
    """Asks a person which value stands; ``decided`` hands over the choices and leaves the sheet open."""

    decided = Signal(object)
    history_wanted = Signal()
    note_wanted = Signal()

    def __init__(
        self, parent: QWidget, record: RecordConflicts, words: SyncWords, now_at: datetime, *, more: int = 0
    ) -> None:
        """Show one record; ``more`` records wait behind it."""
        super().__init__(parent, "", icon="git-merge", ink="bad", width=_WIDTH)
        count, steps = len(record.fields), len(record.steps)
        self.record = record
        pairs = [(one.kept, one.lost) for one in record.fields if not one.is_step]
        name = pairs[0][0].by_name if pairs else ""
        self.set_title(f"{record.title} {words.what_waits(pairs, name, steps)}")
        merged = self.tr("其余 {count} 处已自动合并；").format(count=record.merged) if record.merged else ""
        self.set_lead(
            self.tr("两步都记下了，没有丢。看过就点“知道了”；状态不对时，到记录里再改一步。")
            if steps == count
            else self.tr(
                "{merged}处理经过按时间并列保留，两边都没有丢。选好后可随时在“已处理”里撤回。"
            ).format(merged=merged)
        )
        self.form = ConflictBody(record, words, now_at)
        self.set_body(self.form)
        history = self.add_button(self.tr("查看完整历史"), kind="ghost", icon="history", left=True)
        history.clicked.connect(self.history_wanted)
        self.history = history
        names = list(record.others.values())
        words_to = self.tr("给{name}留言").format(name=names[0]) if len(names) == 1 else self.tr("给同事留言")
        self.note = self.add_button(words_to, kind="ghost", icon="message-2", left=True)
        self.note.clicked.connect(self.note_wanted)
        self.note.setVisible(bool(names))
        if more:
            note = self.tr("后面还有 {count} 条").format(count=more)
            self._left.addWidget(Label(note, "caption"))
        self.add_cancel(self.tr("稍后处理"))
        self.add_accept(self.tr("知道了") if steps == count else self.tr("确认合并"))
        self.accepted.connect(self._on_accepted)

    def open(self) -> None:
        """Begin at the first field's choice."""
        super().open()
        self.form.choosers[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_accepted(self) -> None:
        choices = self.form.choices()
        if not choices:
            self.done()
            return
        self.set_busy(True)
        self.decided.emit(choices)
