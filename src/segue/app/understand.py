"""Understanding: what models and knowledge say of new messages becomes events."""

import asyncio
from datetime import date
from typing import Final

from msgspec.structs import replace

from segue.app.people import find_known_details, list_history
from segue.app.reading_log import commit
from segue.app.reading_parts import (
    build_reading,
    drop_call_times,
    drop_persons,
    drop_requests,
    find_in_parts,
    find_opening_words,
    find_own_words,
    list_asked,
)
from segue.app.texts import TextBook
from segue.app.world import World
from segue.core.conversation.events import (
    AnyBody,
    Event,
    HistoryLinked,
    MessageUnderstood,
    PassagesFound,
    ProfileRead,
    TextRedacted,
)
from segue.core.conversation.fold import apply
from segue.core.conversation.knowing import KnownDetail, PassageHit
from segue.core.conversation.state import Conversation, Message
from segue.core.understanding.cards import find_split_card
from segue.core.understanding.raw import RawReading
from segue.core.understanding.sentences import find_sentences
from segue.core.values import conversation_stream
from segue.ports import Write

__all__ = ["build_reading", "find_own_words", "list_asked", "understand"]

MOST_HISTORY: Final = 20


async def understand(world: World, conversation: Conversation) -> bool:
    """Read every message that has no reading yet and commit what was understood; False when
    there was nothing to read.

    Raises:
        ModelUnavailable: a model cannot answer now.
    """
    c = conversation
    read = {r.seq for r in c.readings}
    unread = [m for m in c.customer_messages() if m.seq not in read and m.seq > c.acted_seq]
    if not unread:
        return False
    book = TextBook(world.ids)
    bodies: list[AnyBody] = list(await _read_person(world, c, book))
    ahead = _preview(world, c, tuple(bodies), book)
    for message in unread:
        read_now = await _read_message(world, ahead, message, book)
        ahead = _preview(world, ahead, tuple(read_now), book)
        bodies += read_now
    write = Write(conversation_stream(c.id), tuple(bodies), world.clock.now(), texts=book.take())
    await commit(world, (write,))
    return True


def _preview(
    world: World, c: Conversation, bodies: tuple[AnyBody, ...], book: TextBook
) -> Conversation:
    """The conversation as it will stand, so that a burst may correct itself."""
    stream, now = conversation_stream(c.id), world.clock.now()
    for body in bodies:
        c = apply(c, Event(stream, c.seq + 1, c.owner_epoch, now, body))
    return replace(c, texts={**c.texts, **{new.ref.id: new.text for new in book.take()}})


async def _read_message(
    world: World, c: Conversation, message: Message, book: TextBook
) -> list[AnyBody]:
    bodies: list[AnyBody] = []
    text = await _repair_split_card(world, c, message)
    today = world.clock.now().date()
    asked = list_asked(c)
    raw = await asyncio.to_thread(
        world.reader.read,
        text,
        seq=message.seq,
        today=today,
        language=c.language,
        asked=asked,
        names=tuple(a.name.split()[0] for a in world.policy.team),
        had_attachments=bool(message.attachments),
    )
    raw = _keep_language(c, raw, text)
    raw = replace(raw, details=drop_persons(raw, text))
    found = (*raw.details, *find_in_parts(raw, text, today, asked))
    found += find_own_words(replace(raw, details=found), text, asked)
    raw_details = drop_requests(c, world.policy, replace(raw, details=found), text)
    raw_details += find_opening_words(c, world.policy, raw, text)
    raw_details = drop_call_times(c, raw_details, today)
    bodies.append(MessageUnderstood(build_reading(c, raw, raw_details, book)))
    if text.strip():
        hits = await asyncio.to_thread(_find_passages, world, c, text, raw, today)
        bodies.append(PassagesFound(message.seq, hits, world.knowledge.version))
    return bodies


def _keep_language(c: Conversation, raw: RawReading, text: str) -> RawReading:
    """An address, a number or a name tells no language: the conversation's stays."""
    for found in raw.details:
        text = text[: found.start] + " " * (found.end - found.start) + text[found.end :]
    return raw if any(char.isalpha() for char in text) else replace(raw, language=c.language)


def _find_passages(
    world: World, c: Conversation, text: str, raw: RawReading, today: date
) -> tuple[PassageHit, ...]:
    """The passages for a message: for its questions where it holds more than them, and with the
    places spoken of before where it names none ("do we need a visa for that?")."""
    spans = [text[start:end] for start, end in find_sentences(text)]
    questions = " ".join(s for s in spans if s.endswith(("?", "？", "؟")))
    hits = world.knowledge.find(questions or text, raw.language, today)
    enough = world.policy.thresholds.passage
    if hits and hits[0].score >= enough:
        return hits
    places = " ".join(c.text(d.value) for d in c.find_details("places"))
    named = any(f.name == "places" for f in raw.details)
    tries = [f"{questions or text} {places}"] if places and raw.asks and not named else []
    tries += [text] if questions and questions != text else []
    for query in tries:
        found = world.knowledge.find(query, raw.language, today)
        hits = found if found and (not hits or found[0].score > hits[0].score) else hits
    return hits


async def _repair_split_card(world: World, c: Conversation, message: Message) -> str:
    """The message's text; a card number split over it and the one before is cut from both. The
    event comes first and by itself: a model that fails later must not leave a cut unrecorded."""
    text = c.text(message.text)
    before = [m for m in c.customer_messages() if m.seq < message.seq]
    if not before:
        return text
    earlier = before[-1]
    split = find_split_card(c.text(earlier.text), text)
    if split is None:
        return text
    first, second = (
        _cut(t, span) for t, span in zip((c.text(earlier.text), text), split, strict=True)
    )
    redacted = TextRedacted((earlier.text.id, message.text.id), "card")
    await commit(world, (Write(conversation_stream(c.id), (redacted,), world.clock.now()),))
    await world.store.replace_text(earlier.text.id, first)
    await world.store.replace_text(message.text.id, second)
    world.recent.forget(c.id)
    return second


def _cut(text: str, span: tuple[int, int]) -> str:
    """The text with the characters of the span starred out, so that evidence still points right."""
    start, end = span
    return text[:start] + "*" * (end - start) + text[end:]


async def _read_person(world: World, c: Conversation, book: TextBook) -> tuple[AnyBody, ...]:
    """Profile and history of the person, once, and only as far as the proof reaches."""
    proof, policy = c.proof, world.policy
    if proof.contact_id is None or c.profile is not None:
        return ()
    if proof.until is not None and proof.until < world.clock.now():
        return ()
    bodies: list[AnyBody] = []
    contact = world.directory.find_contact(proof.contact_id)
    if contact is not None and proof.level >= policy.proof.profile:
        known = find_known_details(world.directory, proof.contact_id, proof.level, policy)
        details = tuple(KnownDetail(n, book.add(value), source) for n, value, source in known)
        tiers = [t for t in policy.tiers if contact.value >= t.value_from]
        tier = max(tiers, key=lambda t: t.value_from).name if tiers else ""
        bodies.append(
            ProfileRead(
                proof.contact_id,
                proof.level,
                details,
                contact.value,
                tier,
                contact.relationship_owner,
                contact.language,
            )
        )
    if proof.level >= policy.proof.history:
        past = await list_history(world, proof.contact_id, MOST_HISTORY)
        bodies.append(HistoryLinked(tuple(p for p in past if p.conversation_id != c.id)))
    return tuple(bodies)
