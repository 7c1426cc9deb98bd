"""Opens the SQLite file of a data directory: one writer, right pragmas, a schema that is known."""

import fcntl
import os
import sqlite3
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from segue.core.errors import BadInput, LogBroken, SegueError, StoreUnavailable

SCHEMA: Final = 1
"""The schema that this Segue writes and the newest that it reads."""
_BUSY_SECONDS: Final = 5.0
"""How long a statement waits for another program's lock before it is refused."""
_CHECKPOINT_PAGES: Final = 4000
"""16 MiB of write-ahead log between checkpoints: fewer than SQLite's 1000 pages would cost."""
_SCRIPT: Final = Path(__file__).with_name("schema_sqlite.sql")


class DataLock:
    """The right to write to a data directory; the kernel gives it back when the process dies."""

    def __init__(self, data: Path) -> None:
        self._descriptor = os.open(data / "segue.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            holder = os.read(self._descriptor, 32).decode(errors="replace").strip()
            os.close(self._descriptor)
            raise BadInput(
                f"{data} is in use by another Segue (process {holder or 'unknown'}); stop that "
                "one, or give this one a directory of its own with --data"
            ) from error
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, f"{os.getpid()}\n".encode(), 0)

    def release(self) -> None:
        """Let another process write."""
        os.close(self._descriptor)


def open_for_writing(path: Path) -> sqlite3.Connection:
    """A connection that commits durably, to a file that only its owner may read.

    Raises:
        BadInput: the file was written by a newer Segue, or cannot keep what it promises.
    """
    _create(path)
    with ExitStack() as undo:
        db = _connect(path, "rw")
        undo.callback(db.close)
        mode = db.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        if mode != "wal":
            raise BadInput(f"{path}: no write-ahead log here ({mode}); use a local disk")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA fullfsync = ON")
        db.execute("PRAGMA secure_delete = ON")
        db.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")
        _prepare(db, path)
        undo.pop_all()
        return db


def _create(path: Path) -> None:
    """An empty file for its owner alone. SQLite flushes the folders of files that it makes
    itself; it did not make this one."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    path.chmod(0o600)
    for folder in (path.parent, path.parent.parent):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def open_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that cannot write.

    Raises:
        BadInput: the file was written by a newer Segue.
    """
    with ExitStack() as undo:
        db = _connect(path, "ro")
        undo.callback(db.close)
        _check_schema(db, path)
        undo.pop_all()
        return db


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.resolve().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=_BUSY_SECONDS,
    )


def _prepare(db: sqlite3.Connection, path: Path) -> None:
    if not db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").fetchone():
        db.executescript(f"BEGIN IMMEDIATE;\n{_SCRIPT.read_text()}\nCOMMIT;")
    _check_schema(db, path)


def _check_schema(db: sqlite3.Connection, path: Path) -> None:
    (found,) = db.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
    if int(found) > SCHEMA:
        raise BadInput(
            f"{path} was written by a newer Segue (schema {found}, this one knows {SCHEMA}); "
            "upgrade Segue, or restore a backup from before the upgrade"
        )


def explain(error: Exception, path: Path) -> SegueError:
    """The error for people behind one of SQLite, or behind a value that it cannot hold."""
    if isinstance(error, OverflowError | UnicodeEncodeError):
        return BadInput(f"{path}: a value that SQLite cannot hold: {error}")
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return LogBroken(f"{path}: {error}; restore the last good backup")
    if code == sqlite3.SQLITE_FULL:
        return StoreUnavailable(f"{path}: the disk is full; make room, nothing was lost")
    if isinstance(error, sqlite3.IntegrityError):
        return BadInput(f"{path}: an id that is in use came again ({error}); take a new one")
    return StoreUnavailable(f"{path}: {error}; nothing of this was written, try again")
