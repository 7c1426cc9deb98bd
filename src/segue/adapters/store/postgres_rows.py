"""PostgreSQL's statements: what a group must know, and what it changes, a column at a time."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

import asyncpg

from segue.adapters.store.planning import Group, Kept, list_claims
from segue.adapters.store.rows import Commit, decode_seqs, encode_seqs
from segue.core.conversation.floor import Head
from segue.core.values import Owner, Stream

# One statement, so that the commonest commit costs one round trip.
_WRITE: Final = """
WITH added AS (
    INSERT INTO events SELECT * FROM unnest(
        $1::bigint[], $2::text[], $3::bigint[], $4::bigint[], $5::text[], $6::integer[],
        $7::text[], $8::bytea[], $9::text[], $10::text[])
), moved AS (
    INSERT INTO streams SELECT * FROM unnest(
        $11::text[], $12::bigint[], $13::text[], $14::text[], $15::bigint[], $16::bigint[],
        $17::boolean[], $18::bigint[])
    ON CONFLICT (stream) DO UPDATE SET
        seq = excluded.seq, hash = excluded.hash, owner = excluded.owner,
        owner_epoch = excluded.owner_epoch, message_seq = excluded.message_seq,
        open = excluded.open, position = excluded.position
)
UPDATE log_end SET position = $19
"""
_FIND_HEADS: Final = (
    "SELECT stream, seq, hash, owner, owner_epoch, message_seq, open FROM streams "
    "WHERE stream = ANY ($1::text[])"
)
_FIND_REQUESTS: Final = (
    "SELECT principal, key, body_hash, answer, seqs FROM requests "
    "JOIN unnest($1::text[], $2::text[]) AS asked (principal, key) USING (principal, key)"
)
_FIND_CLAIMS: Final = (
    "SELECT kind, key, stream FROM claims "
    "JOIN unnest($1::text[], $2::text[]) AS asked (kind, key) USING (kind, key)"
)
_ADD_TEXTS: Final = (
    "INSERT INTO texts SELECT * FROM unnest("
    "$1::text[], $2::text[], $3::text[], $4::bytea[], $5::bytea[])"
)
_DROP_TIMERS: Final = (
    "DELETE FROM timers USING unnest($1::text[], $2::text[]) AS gone (stream, timer_id) "
    "WHERE timers.stream = gone.stream AND timers.timer_id = gone.timer_id"
)
_ADD_TIMERS: Final = (
    "INSERT INTO timers SELECT * FROM unnest("
    "$1::text[], $2::text[], $3::text[], $4::text[], $5::text[])"
)
_DROP_CLAIMS: Final = (
    "DELETE FROM claims USING unnest($1::text[], $2::text[]) AS gone (kind, key) "
    "WHERE claims.kind = gone.kind AND claims.key = gone.key"
)
_ADD_CLAIMS: Final = "INSERT INTO claims SELECT * FROM unnest($1::text[], $2::text[], $3::text[])"
_ADD_REQUESTS: Final = (
    "INSERT INTO requests SELECT * FROM unnest("
    "$1::text[], $2::text[], $3::text[], $4::text[], $5::text[])"
)


def read_head(row: Sequence[Any]) -> Head:
    """The head in a row of `streams` without its name."""
    seq, digest, owner, owner_epoch, message_seq, is_open = row
    return Head(seq, digest, Owner(owner), owner_epoch, message_seq, is_open)


async def load_group(db: asyncpg.Connection, commits: Sequence[Commit]) -> Group:
    """A group that knows what these commits speak of. Takes the lock of the log's end first:
    what is read after it stays true until the transaction ends."""
    position = await db.fetchval("SELECT position FROM log_end FOR UPDATE")
    streams = {coded.write.stream for commit in commits for coded in commit.writes}
    heads = {}
    if streams:
        rows = await db.fetch(_FIND_HEADS, list(streams))
        heads = {Stream(row[0]): read_head(row[1:]) for row in rows}
    asked = {(c.request.principal, c.request.key) for c in commits if c.request is not None}
    requests = {}
    if asked:
        rows = await db.fetch(_FIND_REQUESTS, *_columns(asked, 2))
        requests = {(row[0], row[1]): Kept(row[2], row[3], decode_seqs(row[4])) for row in rows}
    wanted = list_claims(commits)
    claims = {}
    if wanted:
        rows = await db.fetch(_FIND_CLAIMS, *_columns(wanted, 2))
        claims = {(row[0], row[1]): Stream(row[2]) for row in rows}
    return Group(position, heads, dict(claims), requests)


async def write_group(db: asyncpg.Connection, group: Group) -> None:
    """Write what has gathered; the transaction is the caller's."""
    if group.rows:
        moved = [
            (s, h.seq, h.hash, h.owner, h.owner_epoch, h.message_seq, h.open, position)
            for s, position in group.moved.items()
            for h in (group.heads[s],)
        ]
        await db.execute(_WRITE, *_columns(group.rows, 10), *_columns(moved, 8), group.position)
    if group.texts:
        await db.execute(_ADD_TEXTS, *_columns(group.texts, 5))
    if group.timers:
        await db.execute(_DROP_TIMERS, *_columns(group.timers, 2))
        timers = [timer for timer in group.timers.values() if timer is not None]
        await db.execute(_ADD_TIMERS, *_columns(timers, 5))
    if group.claimed:
        await db.execute(_DROP_CLAIMS, *_columns(group.claimed, 2))
        claimed = [(*claim, stream) for claim, stream in group.claimed.items() if stream]
        await db.execute(_ADD_CLAIMS, *_columns(claimed, 3))
    if group.answered:
        answered = [
            (*key, kept.body_hash, kept.answer, encode_seqs(kept.seqs))
            for key, kept in group.answered.items()
        ]
        await db.execute(_ADD_REQUESTS, *_columns(answered, 5))


def _columns(rows: Iterable[tuple[Any, ...]], width: int) -> list[list[Any]]:
    """Rows turned into columns; no rows make empty columns."""
    return [list(column) for column in zip(*rows, strict=True)] or [[] for _ in range(width)]
