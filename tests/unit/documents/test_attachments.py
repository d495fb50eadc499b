# SPDX-License-Identifier: Apache-2.0
"""Files of records: kept sealed by their hash, once, checked by content, void by fact."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import text

from app.admin.commands import SaveCompanyRule, save_company_rule
from app.bootstrap import Desk
from app.core import audit
from app.core.errors import NotFoundError, NotPermittedError, ProblemsError, SealedFileError
from app.core.ids import new_id
from app.core.permissions import Actor
from app.documents import rules
from app.documents.attachment_store import AttachmentStore
from app.documents.audit import RULES, content_rule
from app.documents.commands import (
    AttachFile,
    VoidAttachment,
    attach_file,
    attachment_limit_bytes,
    void_attachment,
)
from app.documents.errors import AlreadyVoidError, ContentMissingError, FileTooLargeError, WrongContentError
from app.documents.queries import count_attachments, get_attachment, list_attachments
from tests.support.desk import make_actor

PDF = b"%PDF-1.7\n" + b"x" * 500 + b"\n%%EOF"


@pytest.fixture
def actor(desk: Desk) -> Actor:
    return make_actor(desk, rules.ATTACH)


@pytest.fixture
def store(desk: Desk) -> AttachmentStore:
    return AttachmentStore(desk.vault("attachments"), desk.folder.attachments)


def sealed_files(desk: Desk) -> list[bytes]:
    folder = desk.folder.attachments
    return [path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()]


def test_a_file_is_kept_sealed_and_comes_back(desk: Desk, actor: Actor, store: AttachmentStore) -> None:
    parent = new_id()
    command = AttachFile("complaint", parent, "C:\\发票\\发票 1.pdf", PDF)
    attachment_id = desk.runner.write(actor, attach_file, store, command).answer
    (row,) = desk.runner.read(actor, list_attachments, [parent])
    assert (row.file_name, row.media_type, row.size_bytes) == ("发票 1.pdf", "application/pdf", len(PDF))
    assert row == desk.runner.read(actor, get_attachment, attachment_id)
    assert row.by_id == actor.staff_id
    assert store.exists(row.sha256)
    assert store.get(row.sha256) == PDF
    assert [PDF in sealed for sealed in sealed_files(desk)] == [False]


def test_the_same_content_is_kept_once(desk: Desk, actor: Actor, store: AttachmentStore) -> None:
    for name in ("a.pdf", "b.pdf"):
        desk.runner.write(actor, attach_file, store, AttachFile("complaint", new_id(), name, PDF))
    before = sealed_files(desk)
    assert len(before) == 1
    store.put(PDF)
    assert sealed_files(desk) == before


def test_a_damaged_file_is_seen_and_made_whole_again(
    desk: Desk, actor: Actor, store: AttachmentStore
) -> None:
    desk.runner.write(actor, attach_file, store, AttachFile("complaint", new_id(), "a.pdf", PDF))
    (path,) = [path for path in desk.folder.attachments.rglob("*") if path.is_file()]
    sha256 = store.put(PDF)
    rule = content_rule(store)
    with desk.runner.database.reading() as session:
        assert rule.check(session).problems == ()
        path.write_bytes(path.read_bytes()[:-1])
        assert rule.check(session).problems == (f"E1011 {sha256[:12]}",)
        with pytest.raises(SealedFileError):
            store.get(sha256)
        path.unlink()
        assert rule.check(session).problems == (f"E5004 {sha256[:12]}",)
        with pytest.raises(ContentMissingError):
            store.get(sha256)
        store.put(PDF)
        assert audit.run(session, [rule])[0].is_good


def test_a_sealed_file_under_a_wrong_name_is_not_taken(desk: Desk, store: AttachmentStore) -> None:
    sha256 = store.put(PDF)
    other = desk.folder.attachments / "00" / f"{'0' * 64}.sealed"
    other.parent.mkdir()
    other.write_bytes((desk.folder.attachments / sha256[:2] / f"{sha256}.sealed").read_bytes())
    with pytest.raises(SealedFileError):
        store.get("0" * 64)


def test_a_refused_file_leaves_no_row_and_no_file(desk: Desk, actor: Actor, store: AttachmentStore) -> None:
    parent = new_id()
    with pytest.raises(WrongContentError):
        desk.runner.write(actor, attach_file, store, AttachFile("complaint", parent, "照片.jpg", PDF))
    with pytest.raises(NotPermittedError):
        desk.runner.write(make_actor(desk), attach_file, store, AttachFile("complaint", parent, "a.pdf", PDF))
    assert desk.runner.read(actor, list_attachments, [parent]) == ()
    assert sealed_files(desk) == []


def test_the_limit_is_a_dated_rule(desk: Desk, actor: Actor, store: AttachmentStore) -> None:
    assert desk.runner.read(actor, attachment_limit_bytes) == 20 * 1024 * 1024
    rule = SaveCompanyRule("attachment.max_bytes", 100, date(2026, 11, 20), "通知 2026-8")
    desk.runner.write(desk.founder(), save_company_rule, rule)
    with pytest.raises(FileTooLargeError) as caught:
        desk.runner.write(actor, attach_file, store, AttachFile("complaint", new_id(), "a.pdf", PDF))
    assert caught.value.fields["limit_bytes"] == 100


def test_an_attachment_is_voided_once_with_a_reason(desk: Desk, actor: Actor, store: AttachmentStore) -> None:
    parent = new_id()
    attachment_id = desk.runner.write(
        actor, attach_file, store, AttachFile("complaint", parent, "a.pdf", PDF)
    ).answer
    for reason, code in (("  ", "required"), ("长" * 301, "too_long")):
        with pytest.raises(ProblemsError) as caught:
            desk.runner.write(actor, void_attachment, VoidAttachment(attachment_id, reason))
        assert caught.value.problems == {"reason": code}
    assert desk.runner.read(actor, count_attachments, parent) == 1
    desk.runner.write(actor, void_attachment, VoidAttachment(attachment_id, " 传错了 "))
    assert desk.runner.read(actor, count_attachments, parent) == 0
    assert desk.runner.read(actor, list_attachments, [parent]) == ()
    (row,) = desk.runner.read(actor, list_attachments, [parent], with_void=True)
    assert row.void_reason == "传错了"
    with pytest.raises(AlreadyVoidError):
        desk.runner.write(actor, void_attachment, VoidAttachment(attachment_id, "再次"))
    with pytest.raises(NotFoundError):
        desk.runner.write(actor, void_attachment, VoidAttachment(new_id(), "没有"))
    with pytest.raises(NotPermittedError):
        desk.runner.write(make_actor(desk), void_attachment, VoidAttachment(attachment_id, "没有"))
    with pytest.raises(NotFoundError):
        desk.runner.read(actor, get_attachment, new_id())
    with desk.runner.database.reading() as session:
        assert session.execute(text("SELECT count(*) FROM attachment_void")).scalar_one() == 1
        assert all(line.is_good for line in audit.run(session, RULES))


def test_names_are_cleaned_and_kept_short() -> None:
    assert rules.clean_file_name("../../etc/发票\n1.pdf") == "发票1.pdf"
    assert rules.clean_file_name("   ") == "file"
    long = rules.clean_file_name("长" * 300 + ".jpeg")
    assert len(long) == rules.LONGEST_NAME
    assert long.endswith(".jpeg")
    assert len(rules.clean_file_name("长" * 300)) == rules.LONGEST_NAME
    assert len(rules.clean_file_name("长" * 300 + ".thisisnoending")) == rules.LONGEST_NAME
