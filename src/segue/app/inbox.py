"""The inbox: what needs an agent, what is theirs, and what the AI is doing."""

from datetime import datetime
from typing import Final

from msgspec import Struct

from segue.app.reading_log import get_conversation
from segue.app.world import World
from segue.core.conversation.state import Conversation
from segue.core.errors import BadInput
from segue.core.values import (
    AI,
    AgentId,
    ConversationId,
    Language,
    Owner,
    build_owner,
)

TABS: Final = ("needs_you", "mine", "ai", "all")


class InboxRow(Struct, frozen=True):
    """One conversation in a list. `offered_to` is who is being asked, `until` when that ends;
    `waiting_since` when the customer began to wait for a person."""

    conversation_id: ConversationId
    owner: Owner
    owner_epoch: int
    seq: int
    language: Language
    channel: str
    last_text: str
    last_author: str
    last_at: datetime | None
    waiting_since: datetime | None
    reason: str
    priority: int
    sentiment: float | None
    offered_to: AgentId | None
    offer_id: str | None
    until: datetime | None
    promises: int
    tier: str
    closed: bool


async def list_inbox(
    world: World, agent_id: AgentId, tab: str, limit: int = 50, before: datetime | None = None
) -> tuple[InboxRow, ...]:
    """The rows of a tab, the neediest first ("mine", "ai" and "all": the newest first).

    Raises:
        BadInput: there is no such tab.
    """
    if tab not in TABS:
        raise BadInput(f"no tab {tab!r}; there are {', '.join(TABS)}")
    heads = await world.store.list_heads("conversation/", only_open=tab != "all")
    rows = []
    for stream, _ in heads:
        c = await get_conversation(world, ConversationId(stream.partition("/")[2]))
        if not c.imported and _belongs(c, tab, agent_id) and _is_before(c, before):
            rows.append(build_row(c))
    rows.sort(key=_need if tab == "needs_you" else _age)
    return tuple(rows[:limit])


def build_row(c: Conversation) -> InboxRow:
    """A conversation as a row."""
    last = c.messages[-1] if c.messages else None
    offer = c.find_offer()
    scored = [r.sentiment for r in c.readings if r.sentiment is not None]
    return InboxRow(
        conversation_id=c.id,
        owner=c.owner,
        owner_epoch=c.owner_epoch,
        seq=c.seq,
        language=c.language,
        channel=c.channel,
        last_text=c.text(last.text)[:200] if last else "",
        last_author=last.author_kind if last else "",
        last_at=last.at if last else c.started_at,
        waiting_since=c.escalation.at if c.is_waiting() and c.escalation else None,
        reason=c.escalation.reason if c.escalation else "",
        priority=c.escalation.priority if c.escalation else 9,
        sentiment=scored[-1] if scored else None,
        offered_to=offer.agent_id if offer else None,
        offer_id=offer.offer_id if offer else None,
        until=offer.until if offer else None,
        promises=sum(1 for p in c.promises if not p.kept),
        tier=c.profile.tier if c.profile else "",
        closed=c.is_closed(),
    )


def _belongs(c: Conversation, tab: str, agent_id: AgentId) -> bool:
    match tab:
        case "needs_you":
            offer = c.find_offer()
            return c.is_waiting() and (offer is None or offer.agent_id == agent_id)
        case "mine":
            return c.owner == build_owner(agent_id)
        case "ai":
            return c.owner == AI
        case _:
            return True


def _is_before(c: Conversation, before: datetime | None) -> bool:
    return before is None or (c.last_at is not None and c.last_at < before)


def _need(row: InboxRow) -> tuple[bool, int, float]:
    since = row.waiting_since.timestamp() if row.waiting_since else 0.0
    return (row.offered_to is None, row.priority, since)


def _age(row: InboxRow) -> float:
    return -row.last_at.timestamp() if row.last_at else 0.0
