# SPDX-License-Identifier: Apache-2.0
"""Tables of requests for approval and of the signatures that answer them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from app.approvals import rules
from app.core import synced
from app.core.db import Base, FactRow, MutableRow
from app.core.synced import Parent, SyncedTable, TableKind, TransitionRule


class Approval(MutableRow, Base):
    """A request: what is asked of whom with the right to sign, in one sentence, for which amount."""

    __tablename__ = "approval"

    kind: Mapped[str] = mapped_column(String(40))
    entity_kind: Mapped[str] = mapped_column(String(24))
    entity_id: Mapped[UUID]
    amount_fen: Mapped[int] = mapped_column(BigInteger)
    sentence: Mapped[str] = mapped_column(String(rules.LONGEST_SENTENCE))
    requested_by_id: Mapped[UUID]
    requested_at: Mapped[datetime]
    status: Mapped[str] = mapped_column(String(16))

    __table_args__ = (
        Index("ix_approval_id", "id"),
        Index("ix_approval_entity_id", "entity_id"),
        Index("ix_approval_status", "status", "requested_at"),
    )


_ASKED = frozenset({"kind", "entity_kind", "entity_id", "amount_fen", "requested_by_id", "requested_at"})

synced.register(
    SyncedTable(
        "approval",
        TableKind.MUTABLE,
        write_permission="",  # whoever may change the record may ask; the area that asks checks it
        personal=frozenset({"sentence"}),
        derived=frozenset({"status"}),
        # What was signed is never changed, not by an insert of the same id either; a redaction alone
        # empties the sentence.
        fixed=_ASKED,
        column_permissions=dict.fromkeys((*_ASKED, "sentence"), rules.SIGN),
    )
)


class Signature(FactRow, Base):
    """The answer to a request: who signed by log-in, in which role, and why; or the asker's withdrawal."""

    __tablename__ = "signature"

    approval_id: Mapped[UUID]
    from_status: Mapped[str] = mapped_column(String(16))
    to_status: Mapped[str] = mapped_column(String(16))
    signer_id: Mapped[UUID]
    role_code: Mapped[str] = mapped_column(String(8), default="")
    reason: Mapped[str] = mapped_column(String(rules.LONGEST_SENTENCE), default="")

    __table_args__ = (Index("ix_signature_id", "id"), Index("ix_signature_approval_id", "approval_id"))


synced.register(
    SyncedTable(
        "signature",
        TableKind.FACT,
        write_permission=rules.SIGN,
        parent=Parent("approval", "approval_id"),
        transitions=TransitionRule(
            "approval_id",
            "from_status",
            "to_status",
            rules.TRANSITIONS,
            permissions={rules.ApprovalStatus.WITHDRAWN: ""},
        ),
        personal=frozenset({"reason"}),
        signer_column="signer_id",  # he enters his password at another's desk
    )
)
