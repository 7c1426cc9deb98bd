"""The conversations of a customer, for their own eyes."""

from segue.app.contact_index import list_conversation_ids
from segue.core.conversation.chain import format_time
from segue.core.values import ContactId
from segue.web.access import is_within
from segue.web.principals import Principal
from segue.web.schemas_views import OwnConversation
from segue.web.shared import Shared


async def list_own(shared: Shared, principal: Principal, limit: int) -> tuple[OwnConversation, ...]:
    """The customer's own conversations, newest first: those begun with their token, and those of
    the person they have proved to be. What was merged into that person is not theirs to see
    here: a wrong merge must show nobody a stranger's words."""
    ids = [ContactId(principal.id), *([principal.contact_id] if principal.contact_id else [])]
    found = []
    for conversation_id in await list_conversation_ids(shared.world, tuple(ids), limit):
        opened = await shared.beginnings.open(shared.world, conversation_id)
        if is_within(principal, "own", opened):
            c = opened.conversation
            last_at = format_time(c.last_at) if c.last_at else None
            found.append(OwnConversation(c.id, c.channel, not c.is_closed(), last_at))
    return tuple(found)
