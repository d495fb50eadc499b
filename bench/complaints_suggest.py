# SPDX-License-Identifier: Apache-2.0
"""The suggestion of a category while somebody types, and what learning it costs, of 3,000 made-up cases.

The cases name what is wrong in words of their category, mixed with words of all others: a model of the size
that a desk has after years.
"""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

from app import bootstrap
from app.complaints.category_tree import CATEGORIES_RULE, tree_of
from app.complaints.learning import (
    MOST_CASES,
    SampleRow,
    get_learned,
    learn,
    store_learned,
    suggest_category,
)
from app.core.data_folder import DataFolder
from app.core.dated_rules import shipped_rules
from bench.harness import Line, half_and_most_ms, seconds_of

SAMPLES = 300
MOST_MS = 20
_BESIDE = 0.3
_SAID = (
    "顾客来电反映", "昨天下午在家里发现", "很着急", "要求尽快上门处理", "并给出答复", "否则继续投诉",
    "售后师傅说明天再来", "已经打过两次电话", "家里有老人和孩子", "买了不到一个月", "当时导购说过没有问题",
    "门店让等厂家的消息", "希望今天之内回电话", "发票和保修卡都在", "邻居家同样的就没有这种情况",
)  # fmt: skip
_GOODS = ("冰箱", "空调", "洗衣机", "电视", "热水器", "油烟机", "燃气灶", "微波炉")


def lines() -> list[Line]:
    """Return the lines of the suggestion."""
    cases = _cases()
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        desk = bootstrap.create_desk(data, data.store)
        founder = desk.founder()
        learned = None

        def teach() -> None:
            nonlocal learned
            learned = learn(cases)

        cost = seconds_of(teach)
        desk.runner.write(founder, store_learned, learned)
        row = desk.runner.read(founder, get_learned)
        texts = [case.text for case in cases[:SAMPLES]]
        first = seconds_of(lambda: desk.runner.read(founder, suggest_category, texts[0]))
        half, most = half_and_most_ms(
            [seconds_of(lambda: desk.runner.read(founder, suggest_category, text)) for text in texts]  # noqa: B023
        )
        desk.close()
    detail = f"p50 {half:.1f} ms, the first one (which reads the model) {first * 1000:.0f} ms"
    told = f"{row.case_count:,} cases, right in {row.right_percent} %" if row else ""
    return [
        Line("suggestion of a category, p99", f"{most:.1f} ms", f"≤ {MOST_MS} ms", detail, most <= MOST_MS),
        Line("learning of closed cases, behind the pages once a day", f"{cost:.1f} s", "", told),
    ]


def _cases() -> list[SampleRow]:
    chance = random.Random(7)  # noqa: S311 -- made-up complaints
    tree = tree_of(next(rule.value for rule in shipped_rules() if rule.key == CATEGORIES_RULE))
    leaves = [one for one in tree.categories if one.depth == 3]
    found = []
    for _ in range(MOST_CASES):
        leaf = chance.choice(leaves)
        other = chance.choice(leaves)
        said = "，".join(chance.sample(_SAID, 7))
        beside = other.name[:4] if chance.random() < _BESIDE else ""
        text = f"{chance.choice(_GOODS)}{leaf.name}\n{said}，{beside}"
        found.append(SampleRow(text, leaf.path.partition(".")[0], leaf.path))
    return found
