"""Past conversations into the log: each once, its texts apart, what came beside them kept.

A conversation is one commit under the claim ("external", CHANNEL/ID), so importing the same file
again adds nothing. Its events bear the times of the past, since history is looked up by them; it
is wrapped up at once, so that neither the AI nor the desk takes it for an open one.
"""

import asyncio
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from hashlib import sha256
from itertools import islice
from typing import Final

import msgspec
from msgspec import Struct

from segue.app.texts import TextBook
from segue.core.conversation.events import (
    AnyBody,
    ConversationStarted,
    MessageImported,
    WrappedUp,
)
from segue.core.conversation.past import (
    PastConversation,
    PastFault,
    PastMessage,
    PastRow,
    Problem,
)
from segue.core.errors import BadInput, StreamMoved
from segue.core.understanding.cards import redact_cards
from segue.core.values import (
    NOBODY,
    UNKNOWN_LANGUAGE,
    ContactId,
    ConversationId,
    Stream,
    conversation_stream,
)
from segue.ports import Clock, Expect, Ids, Store, Write

BATCH: Final = 200
"""Conversations committed at once: SQLite then writes them in few transactions."""
MOST_SHOWN: Final = 20
FIELDS: Final = "imported_fields"
"""The event of the system message that keeps labels and unknown fields, as JSON."""


class ImportTotals(Struct):
    """What an import did. `faults` are the first that were found, `bad` counts them all; `cards`
    the card numbers that were cut out; `stopped` says that `strict` ended it early."""

    added: int = 0
    already: int = 0
    messages: int = 0
    bad: int = 0
    cards: int = 0
    stopped: bool = False
    faults: list[PastFault] = []


class ImportWatch(Struct, frozen=True):
    """Who hears of the progress: `advance` with the rows done, `reject` with each bad one."""

    advance: Callable[[int], None] = lambda _count: None
    reject: Callable[[PastFault], None] = lambda _fault: None


class _Place(Struct, frozen=True):
    store: Store
    clock: Clock
    ids: Ids


async def import_history(
    store: Store,
    clock: Clock,
    ids: Ids,
    rows: Iterable[PastRow],
    *,
    strict: bool = False,
    watch: ImportWatch | None = None,
) -> ImportTotals:
    """Bring the rows into the log; a bad one is counted and handed to the watch, and with
    `strict` it is the last."""
    totals, place, watch = ImportTotals(), _Place(store, clock, ids), watch or ImportWatch()
    coming = iter(rows)
    while not totals.stopped and (batch := list(islice(coming, BATCH))):
        good = list(_sort_out(batch, totals, watch, strict=strict))
        done = await asyncio.gather(*(_import_one(place, past) for past in good))
        for past, result in zip(good, done, strict=True):
            _count(past, result, totals, watch)
        watch.advance(len(batch))
    return totals


def _sort_out(
    batch: list[PastRow], totals: ImportTotals, watch: ImportWatch, *, strict: bool
) -> Iterator[PastConversation]:
    for row in batch:
        if isinstance(row, PastConversation):
            yield row
            continue
        _note_fault(row, totals, watch)
        if strict:
            totals.stopped = True
            return


def _note_fault(fault: PastFault, totals: ImportTotals, watch: ImportWatch) -> None:
    totals.bad += 1
    if len(totals.faults) < MOST_SHOWN:
        totals.faults.append(msgspec.structs.replace(fault, row=""))
    watch.reject(fault)


def _count(
    past: PastConversation, result: int | PastFault | None, totals: ImportTotals, watch: ImportWatch
) -> None:
    match result:
        case None:
            totals.already += 1
        case PastFault():
            _note_fault(result, totals, watch)
        case cards:
            totals.added += 1
            totals.messages += len(past.messages)
            totals.cards += cards


async def _import_one(place: _Place, past: PastConversation) -> int | PastFault | None:
    """How many card numbers were cut out; None when the conversation was there already; a fault
    when its text cannot be stored."""
    claim = ("external", f"{past.channel}/{past.conversation_id}")
    if await place.store.find_claim(*claim) is not None:
        return None
    writes, cards = build_writes(past, place.clock.now(), place.ids, claim)
    try:
        await place.store.commit(writes)
    except StreamMoved:
        return None
    except BadInput as error:
        problem = Problem(past.conversation_id[:40], error.message, "Mend the text.")
        return PastFault(past.channel, 0, (problem,))
    return cards


def build_writes(
    past: PastConversation, now: datetime, ids: Ids, claim: tuple[str, str]
) -> tuple[tuple[Write, ...], int]:
    """The writes of one conversation, and how many card numbers were cut out of it. The first
    bears the time of its beginning, the second that of its end; `now` where no time is known."""
    stream = conversation_stream(ConversationId(ids.new()))
    begun = past.find_time() or now
    ended = max([m.at for m in past.messages if m.at], default=begun)
    book, cards = TextBook(ids), 0
    bodies: list[AnyBody] = [_build_start(past)]
    for message in past.messages:
        text, spans = redact_cards(message.text)
        cards += len(spans)
        bodies.append(_build_message(message, text, past, book, ids))
    fields = _list_fields(past)
    if fields:
        text, spans = redact_cards(msgspec.json.encode(fields).decode())
        cards += len(spans)
        bodies.append(MessageImported(ids.new(), "system", book.add(text), ended, event=FIELDS))
    start = Write(stream, tuple(bodies), begun, Expect(seq=0), book.take(), (claim,))
    return (start, _build_end(stream, max(begun, ended))), cards


def _build_start(past: PastConversation) -> ConversationStarted:
    return ConversationStarted(
        channel=past.channel,
        owner=NOBODY,
        language=UNKNOWN_LANGUAGE,
        contact_id=build_contact_id(past.customer_id),
        external_id=past.conversation_id,
        imported=True,
    )


def build_contact_id(customer_id: str | None) -> ContactId | None:
    """The id as it came; a mail address or a telephone number becomes a digest, because ids
    stand in the log and personal values must not."""
    if not customer_id:
        return None
    digits = sum(c.isdigit() for c in customer_id)
    personal = "@" in customer_id or (customer_id.startswith(("+", "00")) and digits >= 7)
    digest = sha256(customer_id.lower().encode()).hexdigest()[:24]
    return ContactId(f"past-{digest}" if personal else customer_id)


def _build_message(
    message: PastMessage, text: str, past: PastConversation, book: TextBook, ids: Ids
) -> MessageImported:
    author = {"customer": build_contact_id(past.customer_id), "agent": past.agent_id}
    return MessageImported(
        message_id=ids.new(),
        author_kind=message.role,
        text=book.add(text),
        written_at=message.at,
        author_id=message.author_id or author.get(message.role),
        event=message.event,
    )


def _list_fields(past: PastConversation) -> dict[str, object]:
    """What the events have no place for: labels, unknown fields, those of messages by index."""
    own = {str(i): m.more for i, m in enumerate(past.messages) if m.more}
    named = {"labels": past.labels, "fields": past.more, "messages": own}
    return {name: value for name, value in named.items() if value}


def _build_end(stream: Stream, ended: datetime) -> Write:
    return Write(stream, (WrappedUp("import", "imported"),), ended)
