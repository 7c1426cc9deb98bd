"""Before a kept demo goes on: nobody is left at a desk, and no conversation is left open, from
the last time."""

from hashlib import sha256

from segue.app.customers import end_conversation
from segue.app.presence import go_off, read_roster
from segue.app.world import World
from segue.core.values import ConversationId
from segue.ports import Request


async def settle(world: World) -> int:
    """Send everybody home and end what is open: its customers and colleagues are gone. How many
    conversations were ended."""
    for agent in await read_roster(world):
        if agent.present:
            await go_off(world, agent.profile.id, "end")
    heads = await world.store.list_heads("conversation/", only_open=True)
    for stream, _ in heads:
        conversation_id = ConversationId(stream.partition("/")[2])
        body_hash = sha256(conversation_id.encode()).hexdigest()
        request = Request("demo", f"settle {world.ids.new()}", body_hash)
        await end_conversation(world, conversation_id, request)
    return len(heads)
