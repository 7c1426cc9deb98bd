"""Which conversations belong to which contact: a projection of the log, kept in records.

It follows from the log alone: delete the records of kind "history-index" and it is built anew.
"""

import asyncio
from typing import Final

import msgspec

from segue.app.world import World
from segue.core.conversation.events import ConversationStarted, Event, IdentityProved
from segue.core.values import ContactId, ConversationId

_INDEX: Final = "history-index"
_BATCH: Final = 1000
_PROVED: Final = 2
"""Below this level somebody only claims to be the person (`ProofLevels`)."""


async def list_conversation_ids(
    world: World, contact_ids: tuple[ContactId, ...], limit: int = 50
) -> tuple[ConversationId, ...]:
    """The conversations of exactly these contacts, newest first, whatever they are merged with."""
    await _catch_up(world)
    now = world.clock.now()
    found: dict[str, str] = {}
    for contact_id in contact_ids:
        for key, at in await world.store.list_records(_kind(contact_id), now):
            found[key] = at.decode()
    newest = sorted(found, key=lambda key: (found[key], key), reverse=True)
    return tuple(ConversationId(key) for key in newest[:limit])


def _kind(contact_id: ContactId) -> str:
    return f"history/{contact_id}"


async def _catch_up(world: World) -> None:
    """Bring the index up to the end of the log. Every step may be repeated, so two that catch
    up at once do no harm."""
    stored = await world.store.get_record(_INDEX, "position", world.clock.now())
    position = msgspec.json.decode(stored, type=int) if stored else 0
    while batch := await world.store.read_after(position, _BATCH):
        await asyncio.gather(*(_index(world, event) for _, event in batch))
        position = batch[-1][0]
        await world.store.put_record(_INDEX, "position", msgspec.json.encode(position))


async def _index(world: World, event: Event) -> None:
    match event.body:
        case ConversationStarted(contact_id=str(contact_id)):
            pass
        case IdentityProved(contact_id=contact_id, level=level) if level >= _PROVED:
            pass
        case _:
            return
    conversation_id = event.stream.partition("/")[2]
    at = event.at.isoformat().encode()
    await world.store.put_record(_kind(ContactId(contact_id)), conversation_id, at)
