# SPDX-License-Identifier: Apache-2.0
"""How a sale stands, from its facts alone. Pure: must not know the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.sales.rules import CallOutcome, ReturnKind, SaleStatus, Step


@dataclass(frozen=True, slots=True)
class Happened:
    """The facts of one sale, each list in the order of their stamps.

    ``amounts_fen`` of lines, ``payments_fen``, ``returns`` (kind, amount in fen), ``progress`` (step, due
    on), ``calls`` (outcome, at).
    """

    amounts_fen: Sequence[int] = ()
    payments_fen: Sequence[int] = ()
    returns: Sequence[tuple[str, int]] = ()
    progress: Sequence[tuple[str, date | None]] = ()
    calls: Sequence[tuple[str, datetime]] = ()
    deliver_on: date | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What the derived columns of a sale hold."""

    total_fen: int
    paid_fen: int
    returned_fen: int
    status: SaleStatus
    step: Step
    due_on: date | None
    confirmed_at: datetime | None


def standing_of(happened: Happened) -> Standing:
    """Return how a sale stands.

    Price cuts are given back too, yet the goods stay: they count in ``returned_fen`` and lower what is to be
    paid, and do not make the sale a returned one. A later call that found another wish undoes a confirmation.
    """
    total_fen, paid_fen = sum(happened.amounts_fen), sum(happened.payments_fen)
    cut_fen = sum(fen for kind, fen in happened.returns if kind == ReturnKind.PRICE_CUT)
    back_fen = sum(fen for _kind, fen in happened.returns) - cut_fen
    calls = [call for call in happened.calls if call[0] != CallOutcome.NOT_REACHED]
    outcome, called_at = calls[-1] if calls else ("", None)
    said = [due_on for _step, due_on in happened.progress if due_on is not None]
    return Standing(
        total_fen,
        paid_fen,
        back_fen + cut_fen,
        _status(total_fen, paid_fen, back_fen, cut_fen, happened.returns),
        Step(happened.progress[-1][0]) if happened.progress else Step.PLACED,
        said[-1] if said else happened.deliver_on,
        called_at if outcome == CallOutcome.CONFIRMED else None,
    )


def _status(
    total_fen: int, paid_fen: int, back_fen: int, cut_fen: int, returns: Sequence[tuple[str, int]]
) -> SaleStatus:
    kinds = {kind for kind, _fen in returns} - {ReturnKind.PRICE_CUT}
    if kinds:
        if back_fen + cut_fen < total_fen:
            return SaleStatus.PARTLY_RETURNED
        return SaleStatus.CANCELLED if kinds == {ReturnKind.CANCEL} else SaleStatus.RETURNED
    return SaleStatus.PAID if paid_fen >= total_fen - cut_fen else SaleStatus.OPEN
