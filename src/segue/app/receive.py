"""A customer's message comes in: made durable, then acknowledged; never refused."""

from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final

import msgspec

from segue.app.incoming import Incoming, Received
from segue.app.reading_log import commit, find_conversation
from segue.app.texts import TextBook
from segue.app.world import World
from segue.core.conversation.events import (
    AnyBody,
    ContactWrote,
    ConversationStarted,
    EpisodeStarted,
    IdentityProved,
    TimerSet,
)
from segue.core.conversation.state import Conversation
from segue.core.errors import StreamMoved
from segue.core.understanding.cards import redact_cards
from segue.core.values import AI, ENGLISH, ConversationId, conversation_stream, find_owning_agent
from segue.ports import Expect, Request, Write

TRIES: Final = 20
"""Two first messages at once race for one conversation; the loser finds it at its next try."""


async def receive_message(world: World, incoming: Incoming) -> Received:
    """Append the message and return its place in the log, once it is durable.

    Raises:
        KeyReused: the key came with another body before.
    """
    for _ in range(TRIES):
        try:
            return await _append(world, incoming)
        except StreamMoved:
            continue
    raise StreamMoved(f"the conversation of {incoming.principal!r} moved {TRIES} times; send again")


async def _append(world: World, incoming: Incoming) -> Received:
    claim = ("open", f"{incoming.channel}/{incoming.principal}")
    found = await _find_place(world, incoming, claim)
    conversation_id = found.id if found else ConversationId(world.ids.new())
    now, book = world.clock.now(), TextBook(world.ids)
    message_id = world.ids.new()
    text, _ = redact_cards(incoming.text)
    wrote = ContactWrote(
        message_id,
        book.add(text),
        book.add_uploads(incoming.uploads),
        incoming.channel,
        incoming.key,
    )
    opening, watch = _build_opening(found, incoming, world, now), _watch_reply(found, world, now)
    write = Write(
        conversation_stream(conversation_id),
        (*opening, *watch, wrote),
        now,
        Expect() if found else Expect(seq=0),
        book.take(),
        () if found else (claim,),
    )
    answer = f"{conversation_id} {message_id}"
    request = Request(incoming.principal, incoming.key, build_hash(incoming), answer)
    receipt = await commit(world, (write,), request)
    _, _, seq = receipt.seqs[0]
    conversation, message = receipt.answer.split() if receipt.repeated else answer.split()
    return Received(ConversationId(conversation), message, seq, receipt.repeated)


def _watch_reply(found: Conversation | None, world: World, now: datetime) -> tuple[TimerSet, ...]:
    """From this message on the agent who holds the floor has so long to answer it."""
    if found is None or find_owning_agent(found.owner) is None or found.is_closed():
        return ()
    if any(t.kind == "silence" for t in found.timers):
        return ()
    due = now + timedelta(seconds=world.policy.waiting.reply_seconds)
    return (TimerSet(world.ids.new(), "silence", due, found.owner),)


def build_hash(incoming: Incoming) -> str:
    """The hash by which a repeat is told from another message under the same key."""
    body = (incoming.text, incoming.conversation_id, [u.file_id for u in incoming.uploads])
    return sha256(msgspec.json.encode(body)).hexdigest()


async def _find_place(
    world: World, incoming: Incoming, claim: tuple[str, str]
) -> Conversation | None:
    if incoming.conversation_id:
        return await find_conversation(world, incoming.conversation_id)
    stream = await world.store.find_claim(*claim)
    if stream is None:
        return None
    return await find_conversation(world, ConversationId(stream.partition("/")[2]))


def _build_opening(
    found: Conversation | None, incoming: Incoming, world: World, now: datetime
) -> tuple[AnyBody, ...]:
    opening: list[AnyBody] = []
    if found is None:
        language = incoming.language or ENGLISH
        opening.append(ConversationStarted(incoming.channel, AI, language, incoming.contact_id))
    elif _returns(found, world, now):
        opening.append(EpisodeStarted(found.episode + 1, "returned"))
    proof = found.proof.level if found else 0
    if incoming.contact_id and incoming.proof_level > proof:
        level, method = incoming.proof_level, incoming.proof_method
        opening.append(IdentityProved(incoming.contact_id, level, method))
    return tuple(opening)


def _returns(found: Conversation, world: World, now: datetime) -> bool:
    """Whether this message takes up a conversation that had ended or gone quiet with the AI."""
    if found.is_closed():
        return True
    quiet = timedelta(hours=world.policy.waiting.return_after_hours)
    idle = found.customer_at is not None and now - found.customer_at > quiet
    return found.owner == AI and idle and found.escalation is None
