# SPDX-License-Identifier: Apache-2.0
"""``serve backup`` and ``serve restore``: one file with the database, the attachments and the authority.

pg_dump and pg_restore do the work. Must not know HTTP. The file opens everything (the key that seals the
desks' database keys is in it): it is written for its owner alone, and belongs where the keys belong.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
from psycopg import conninfo, sql

from app.sync.errors import BadBodyError, NotThereError, ServerFullError, TooBusyError
from app.sync.server import cluster, schema
from app.sync.server.service import ServeOptions

FORMAT = 1
SCHEMAS = ("sunshine", "sunshine_job")
DUMP = "database.dump"
MANIFEST = "backup.json"
_FOLDERS = ("authority", "attachments")
_SAFE = re.compile(r"(?:authority|attachments)(?:/[A-Za-z0-9_-][A-Za-z0-9._-]{0,150}){1,4}")


def backup(options: ServeOptions, url: str, file: Path) -> int:
    """Write everything into ``file`` while the server goes on; returns the bytes written.

    Errors: E7011 when pg_dump fails or there is no room, OSError for the file.
    """
    part = file.with_name(file.name + ".part")
    with tempfile.TemporaryDirectory(dir=_folder(options), prefix="backup-") as folder:
        dump = Path(folder) / DUMP
        _run(
            "pg_dump",
            url,
            "--format=custom",
            *(f"--schema={name}" for name in SCHEMAS),
            "--no-owner",
            "--file",
            str(dump),
        )
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        try:
            with os.fdopen(descriptor, "wb") as raw, zipfile.ZipFile(raw, "w", zipfile.ZIP_STORED) as archive:
                told = {"format": FORMAT, "version": options.version, "made_at": _now(), "epoch": _epoch(url)}
                archive.writestr(MANIFEST, json.dumps(told))
                archive.write(dump, DUMP)
                # After the dump: a file that a row of the dump names is there by now.
                for name in _FOLDERS:
                    for path in sorted((options.folder / name).rglob("*")):
                        if path.is_file() and not path.name.endswith(".part"):
                            archive.write(path, path.relative_to(options.folder).as_posix())
            part.replace(file)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    with psycopg.connect(url, autocommit=True) as owner:
        owner.execute(
            "INSERT INTO sunshine.server_state (key, value) VALUES ('backup_at', %s)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (_now(),),
        )
    return file.stat().st_size


def restore(options: ServeOptions, url: str, file: Path) -> str:
    """Put a backup in the place of what is there and begin a new epoch; returns the time of the backup.

    What was there comes back when anything fails. Errors: E7013 no backup, E7010 not one of ours, E7008 the
    server runs, E7011 pg_restore failed.
    """
    if not file.is_file():
        raise NotThereError(file=str(file))
    try:
        archive = zipfile.ZipFile(file)
    except zipfile.BadZipFile as error:
        raise BadBodyError(file=str(file)) from error
    with archive, tempfile.TemporaryDirectory(dir=_folder(options), prefix="restore-") as folder:
        told = _manifest(archive)
        dump = Path(archive.extract(DUMP, folder))
        with _schema_aside(url):
            _run("pg_restore", url, "--no-owner", "--single-transaction", "--exit-on-error", str(dump))
            with psycopg.connect(url, autocommit=True) as owner:
                schema.install(owner)
                schema.new_epoch(owner)
        _put_files(options, archive)
    shutil.rmtree(options.folder / "snapshots", ignore_errors=True)
    return str(told.get("made_at", ""))


@contextmanager
def _schema_aside(url: str) -> Iterator[None]:
    """Keep the old schema under another name until the new one stands."""
    with psycopg.connect(url, autocommit=True) as owner:
        busy = owner.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE usename = %s AND datname = current_database()",
            (schema.SERVICE,),
        ).fetchone()
        if busy is not None and busy[0]:
            raise TooBusyError(seconds=10, what="server")
        # Makes the role that the dump gives rights to, and a schema to put aside.
        schema.install(owner)
        mark = f"{datetime.now(UTC):%Y%m%d%H%M%S}"
        moved = [(sql.Identifier(name), sql.Identifier(f"{name}_before_{mark}")) for name in SCHEMAS]
        for name, aside in moved:
            owner.execute(sql.SQL("ALTER SCHEMA {} RENAME TO {}").format(name, aside))
        try:
            yield
        except BaseException:
            for name, aside in moved:
                owner.execute(sql.SQL("DROP SCHEMA IF EXISTS {} CASCADE").format(name))
                owner.execute(sql.SQL("ALTER SCHEMA {} RENAME TO {}").format(aside, name))
            raise
        for _name, aside in moved:
            owner.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(aside))


def _manifest(archive: zipfile.ZipFile) -> dict[str, Any]:
    try:
        told = json.loads(archive.read(MANIFEST))
    except (KeyError, ValueError) as error:
        raise BadBodyError(file=str(archive.filename)) from error
    if not isinstance(told, dict) or told.get("format") != FORMAT or DUMP not in archive.namelist():
        raise BadBodyError(file=str(archive.filename))
    return told


def _put_files(options: ServeOptions, archive: zipfile.ZipFile) -> None:
    for name in archive.namelist():
        if name in {MANIFEST, DUMP}:
            continue
        if not _SAFE.fullmatch(name):
            raise BadBodyError(file=str(archive.filename), name=name)
        target = options.folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = 0o600 if name.startswith("authority/") else 0o644
        part = target.with_name(target.name + ".part")
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), mode)
        with os.fdopen(descriptor, "wb") as out, archive.open(name) as source:
            shutil.copyfileobj(source, out)
        part.replace(target)


def _run(program: str, url: str, *arguments: str) -> None:
    """Run one of PostgreSQL's programs; the password goes by the environment, unseen by other users."""
    parts = conninfo.conninfo_to_dict(url)
    password = str(parts.pop("password", "") or "")
    plain = conninfo.make_conninfo("", **parts)
    environment = os.environ | ({"PGPASSWORD": password} if password else {})
    done = subprocess.run(  # noqa: S603 -- our own arguments, no shell
        [_program(program), "--dbname", plain, *arguments],
        env=environment,
        capture_output=True,
        check=False,
    )
    if done.returncode != 0:
        # Its words may quote rows; the last line names the kind of trouble without them often enough.
        raise ServerFullError(program=program, exit=done.returncode)


def _program(name: str) -> str:
    """Return where a program lies: the embedded package's, else the one in PATH. Errors: E7013."""
    try:
        folder: Path | None = cluster.programs()
    except ImportError:
        folder = None
    for place in (folder, None):
        found = shutil.which(name, path=None if place is None else str(place))
        if found is not None:
            return found
    raise NotThereError(program=name)


def _epoch(url: str) -> str:
    with psycopg.connect(url, autocommit=True) as owner:
        found = owner.execute("SELECT value FROM sunshine.server_state WHERE key = 'epoch'").fetchone()
    return str(found[0]) if found else ""


def _folder(options: ServeOptions) -> Path:
    options.folder.mkdir(parents=True, exist_ok=True)
    return options.folder


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
