"""The line: conversations that wait for a person, in the order of need."""

from segue.app.reading_log import get_conversation
from segue.app.world import World
from segue.core.conversation.state import Conversation
from segue.core.values import NOBODY, ConversationId


async def list_waiting(world: World) -> tuple[Conversation, ...]:
    """Conversations that are escalated and held by nobody, the neediest first: by priority of
    the rule, then by how long they wait."""
    heads = await world.store.list_heads("conversation/", only_open=True)
    waiting = []
    for stream, head in heads:
        if head.owner == NOBODY:
            c = await get_conversation(world, ConversationId(stream.partition("/")[2]))
            if c.is_waiting():
                waiting.append(c)
    return tuple(sorted(waiting, key=_need))


async def find_place(world: World, conversation_id: ConversationId) -> int:
    """The place in line, from 1; a conversation that is not in it yet comes last."""
    line = [c.id for c in await list_waiting(world) if c.find_offer() is None]
    return line.index(conversation_id) + 1 if conversation_id in line else len(line) + 1


def _need(c: Conversation) -> tuple[int, float, str]:
    since = c.escalation.at.timestamp() if c.escalation else 0.0
    return (c.escalation.priority if c.escalation else 9, since, c.id)
