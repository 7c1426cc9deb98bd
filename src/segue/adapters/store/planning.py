"""What a commit does, worked out before anything is written; the same for every store.

A store loads what a group of commits needs to know into a `Group`, lets `plan` take one commit
after another, and writes what has gathered in one transaction. A refused commit leaves nothing
in the group, so it never disturbs its neighbours.
"""

from collections.abc import Iterable
from typing import Final, TypeAlias

from msgspec import Struct

from segue.adapters.store.rows import (
    VERSION,
    CodedWrite,
    Commit,
    EventRow,
    Seqs,
    TextRow,
    TimerRow,
    build_text_rows,
)
from segue.core.conversation.chain import format_time, hash_event
from segue.core.conversation.events import AnyBody, Event, TimerCancelled, TimerFired, TimerSet
from segue.core.conversation.floor import Head, advance_head
from segue.core.errors import KeyReused, StreamMoved
from segue.core.values import Stream
from segue.ports import Appended, Expect, Receipt, Request

Claim: TypeAlias = tuple[str, str]
RequestId: TypeAlias = tuple[str, str]
TimerId: TypeAlias = tuple[str, str]

_FRESH: Final = Head()
_TIMER_KINDS: Final = frozenset({"TimerSet", "TimerFired", "TimerCancelled"})


class Kept(Struct, frozen=True, gc=False):
    """A request that was answered."""

    body_hash: str
    answer: str
    seqs: Seqs


class Group(Struct):
    """What the commits of one transaction know and change. `heads`, `claims` and `requests` hold
    what the store loaded and then what the commits made of it; the rest is to be written."""

    position: int
    heads: dict[Stream, Head]
    claims: dict[Claim, Stream | None]
    requests: dict[RequestId, Kept]
    rows: list[EventRow] = []
    texts: list[TextRow] = []
    timers: dict[TimerId, TimerRow | None] = {}
    moved: dict[Stream, int] = {}
    claimed: dict[Claim, Stream | None] = {}
    answered: dict[RequestId, Kept] = {}


class _Draft(Struct):
    """One commit while it is worked out."""

    position: int
    heads: dict[Stream, Head] = {}
    claims: dict[Claim, Stream | None] = {}
    rows: list[EventRow] = []
    texts: list[TextRow] = []
    timers: dict[TimerId, TimerRow | None] = {}
    moved: dict[Stream, int] = {}
    appended: list[Appended] = []


def list_claims(commits: Iterable[Commit]) -> set[Claim]:
    """The claims that a group must know."""
    return {
        claim
        for commit in commits
        for coded in commit.writes
        for claim in (*coded.write.claims, *coded.write.releases)
    }


def plan(commit: Commit, group: Group) -> Receipt:
    """The receipt of a commit, whose changes now stand in the group.

    Raises:
        StreamMoved: an expectation or a claim did not hold (FloorHeld: the floor).
        KeyReused: the request's key came before with another body.
    """
    request = commit.request
    if request is not None:
        kept = group.requests.get((request.principal, request.key))
        if kept is not None:
            check_body(kept, request)
            return Receipt(seqs=kept.seqs, repeated=True, answer=kept.answer)
    draft = _Draft(group.position)
    for coded in commit.writes:
        _plan_write(coded, group, draft)
    return _accept(draft, request, group)


def check_body(kept: Kept, request: Request) -> None:
    """Refuse a key that came before with another body.

    Raises:
        KeyReused: it did.
    """
    if kept.body_hash != request.body_hash:
        raise KeyReused(
            f"the idempotency key {request.key!r} came before with another body; "
            "take a new key for a new request",
            key=request.key,
        )


def _accept(draft: _Draft, request: Request | None, group: Group) -> Receipt:
    group.position = draft.position
    group.heads.update(draft.heads)
    group.rows += draft.rows
    group.moved.update(draft.moved)
    if draft.texts:
        group.texts += draft.texts
    if draft.timers:
        group.timers.update(draft.timers)
    if draft.claims:
        group.claims.update(draft.claims)
        group.claimed.update(draft.claims)
    seqs = tuple(
        [(a.stream, a.events[0].seq, a.events[-1].seq) for a in draft.appended if a.events]
    )
    answer = ""
    if request is not None:
        answer = request.answer
        kept = Kept(request.body_hash, answer, seqs)
        group.requests[request.principal, request.key] = kept
        group.answered[request.principal, request.key] = kept
    return Receipt(tuple(draft.appended), seqs, draft.position, answer=answer)


def _plan_write(coded: CodedWrite, group: Group, draft: _Draft) -> None:
    write = coded.write
    stream = write.stream
    head = draft.heads.get(stream) or group.heads.get(stream, _FRESH)
    _check_expect(stream, head, write.expect)
    if write.claims or write.releases:
        _plan_claims(coded, group, draft)
    if write.texts:
        draft.texts += build_text_rows(write)
    events = []
    for body, data in zip(write.bodies, coded.bodies, strict=True):
        head, event = _append(coded, head, body, data, draft)
        events.append(event)
    if events:
        draft.heads[stream] = head
        draft.moved[stream] = draft.position
    draft.appended.append(Appended(stream, tuple(events), head))


def _append(
    coded: CodedWrite, head: Head, body: AnyBody, data: bytes, draft: _Draft
) -> tuple[Head, Event]:
    stream, kind = coded.write.stream, type(body).__name__
    bare = advance_head(head, body, "")
    seq, epoch = bare.seq, bare.owner_epoch
    digest = hash_event(head.hash, stream, seq, epoch, kind, VERSION, coded.at, data)
    draft.position += 1
    draft.rows.append(
        (draft.position, stream, seq, epoch, kind, VERSION, coded.at, data, head.hash, digest)
    )
    if kind in _TIMER_KINDS:  # isinstance of a struct costs as much as the hash
        _plan_timer(stream, body, draft)
    moved = Head(seq, digest, bare.owner, epoch, bare.message_seq, bare.open)
    return moved, Event(stream, seq, epoch, coded.write.at, body, VERSION)


def _plan_timer(stream: Stream, body: AnyBody, draft: _Draft) -> None:
    match body:
        case TimerSet(timer_id, kind, due, about):
            timer = (stream, timer_id, kind, format_time(due), about)
            draft.timers[stream, timer_id] = timer
        case TimerFired(timer_id) | TimerCancelled(timer_id):
            draft.timers[stream, timer_id] = None


def _check_expect(stream: Stream, head: Head, expect: Expect) -> None:
    if (
        expect.seq in (None, head.seq)
        and expect.owner_epoch in (None, head.owner_epoch)
        and expect.message_seq in (None, head.message_seq)
    ):
        return
    raise StreamMoved(
        f"{stream} has moved: expected {expect}, found seq {head.seq}, owner_epoch "
        f"{head.owner_epoch}, message_seq {head.message_seq}; read it again and decide again",
        stream=stream,
        seq=head.seq,
        owner=head.owner,
        owner_epoch=head.owner_epoch,
        message_seq=head.message_seq,
    )


def _plan_claims(coded: CodedWrite, group: Group, draft: _Draft) -> None:
    """Releases first, so that a write may pass a claim on to itself."""
    write = coded.write
    for claim in write.releases:
        if _find_holder(claim, group, draft) == write.stream:
            draft.claims[claim] = None
    for claim in write.claims:
        holder = _find_holder(claim, group, draft)
        if holder not in (None, write.stream):
            raise StreamMoved(
                f"{claim[0]} {claim[1]!r} belongs to {holder}; go on there",
                stream=holder,
                claim=claim,
            )
        draft.claims[claim] = write.stream


def _find_holder(claim: Claim, group: Group, draft: _Draft) -> Stream | None:
    return draft.claims[claim] if claim in draft.claims else group.claims.get(claim)
