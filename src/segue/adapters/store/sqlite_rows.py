"""SQLite's statements: what a group must know, and what it changes."""

import sqlite3
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final

from segue.adapters.store.planning import Group, Kept, list_claims
from segue.adapters.store.rows import Commit, decode_seqs, encode_seqs
from segue.core.conversation.floor import Head
from segue.core.values import Owner, Stream
from segue.ports import Request

FIND_HEAD: Final = (
    "SELECT seq, hash, owner, owner_epoch, message_seq, open FROM streams WHERE stream = ?"
)
_ADD_EVENT: Final = "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_MOVE_STREAM: Final = "INSERT OR REPLACE INTO streams VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_ADD_TEXT: Final = "INSERT INTO texts VALUES (?, ?, ?, ?, ?)"
_SET_TIMER: Final = "INSERT OR REPLACE INTO timers VALUES (?, ?, ?, ?, ?)"
_AT_ONCE: Final = 50
"""Rows in one long INSERT: each statement costs a turn with Python's lock, each row need not."""
_DROP_TIMER: Final = "DELETE FROM timers WHERE stream = ? AND timer_id = ?"
_DROP_CLAIM: Final = "DELETE FROM claims WHERE kind = ? AND key = ?"
_ADD_CLAIM: Final = "INSERT INTO claims VALUES (?, ?, ?)"
_ADD_REQUEST: Final = "INSERT INTO requests VALUES (?, ?, ?, ?, ?)"
_FIND_CLAIM: Final = "SELECT stream FROM claims WHERE kind = ? AND key = ?"
_FIND_REQUEST: Final = (
    "SELECT body_hash, answer, seqs FROM requests WHERE principal = ? AND key = ?"
)


def read_head(row: tuple[int, str, str, int, int, int]) -> Head:
    """The head in a row of `streams`."""
    seq, digest, owner, owner_epoch, message_seq, is_open = row
    return Head(seq, digest, Owner(owner), owner_epoch, message_seq, bool(is_open))


def find_position(db: sqlite3.Connection) -> int:
    """The position of the last event; 0 when the log is empty."""
    (position,) = db.execute("SELECT coalesce(max(position), 0) FROM events").fetchone()
    return int(position)


def load_group(
    db: sqlite3.Connection,
    commits: Iterable[Commit],
    position: int,
    cached: dict[Stream, Head],
) -> Group:
    """A group that knows what these commits speak of; `cached` heads are taken as they are."""
    heads: dict[Stream, Head] = {}
    requests = {}
    for commit in commits:
        for coded in commit.writes:
            stream = coded.write.stream
            if stream not in heads:
                heads[stream] = cached.get(stream) or _find_head(db, stream)
        request = commit.request
        if request is not None:
            kept = find_kept(db, request)
            if kept is not None:
                requests[request.principal, request.key] = kept
    claims = {}
    for claim in list_claims(commits):
        row = db.execute(_FIND_CLAIM, claim).fetchone()
        claims[claim] = None if row is None else Stream(row[0])
    return Group(position, heads, claims, requests)


def find_kept(db: sqlite3.Connection, request: Request) -> Kept | None:
    """What is kept of a request, or None."""
    row = db.execute(_FIND_REQUEST, (request.principal, request.key)).fetchone()
    return None if row is None else Kept(row[0], row[1], decode_seqs(row[2]))


def _find_head(db: sqlite3.Connection, stream: Stream) -> Head:
    row = db.execute(FIND_HEAD, (stream,)).fetchone()
    return Head() if row is None else read_head(row)


def write_group(db: sqlite3.Connection, group: Group) -> None:
    """Write what has gathered; the transaction is the caller's."""
    _insert(db, _ADD_EVENT, group.rows)
    moved = [
        (s, h.seq, h.hash, h.owner, h.owner_epoch, h.message_seq, h.open, position)
        for s, position in sorted(group.moved.items())
        for h in (group.heads[s],)
    ]
    _insert(db, _MOVE_STREAM, moved)
    if group.texts:
        _insert(db, _ADD_TEXT, group.texts)
    if group.timers:
        _write_timers(db, group)
    if group.claimed:
        _write_claims(db, group)
    if group.answered:
        answered = [
            (*key, kept.body_hash, kept.answer, encode_seqs(kept.seqs))
            for key, kept in sorted(group.answered.items())
        ]
        _insert(db, _ADD_REQUEST, answered)


def _insert(db: sqlite3.Connection, one: str, rows: Sequence[tuple[object, ...]]) -> None:
    """Insert the rows by the statement for one of them, most of them many at a time."""
    rest = len(rows) % _AT_ONCE
    if len(rows) > rest:
        values = one.partition(" VALUES ")[2]
        many = one + f", {values}" * (_AT_ONCE - 1)
        for start in range(rest, len(rows), _AT_ONCE):
            part = rows[start : start + _AT_ONCE]
            db.execute(many, list(chain.from_iterable(part)))
    db.executemany(one, rows[:rest])


def _write_timers(db: sqlite3.Connection, group: Group) -> None:
    gone = [key for key, timer in group.timers.items() if timer is None]
    db.executemany(_DROP_TIMER, gone)
    db.executemany(_SET_TIMER, [timer for timer in group.timers.values() if timer is not None])


def _write_claims(db: sqlite3.Connection, group: Group) -> None:
    """Drop, then add without OR REPLACE: the constraint has the last word."""
    db.executemany(_DROP_CLAIM, group.claimed)
    db.executemany(_ADD_CLAIM, [(*claim, s) for claim, s in group.claimed.items() if s is not None])
