"""The handoff package of a conversation as it stands now."""

from segue.app.reading_log import get_conversation
from segue.app.world import World
from segue.core.handoff.package import HandoffPackage, build_package
from segue.core.values import ConversationId


async def get_package(world: World, conversation_id: ConversationId) -> HandoffPackage:
    """The package, complete at any moment because it is a fold.

    Raises:
        NotFound: there is no conversation of that id.
    """
    return build_package(await get_conversation(world, conversation_id), world.policy)
