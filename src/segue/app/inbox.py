"""The inbox: what needs an agent, what is theirs, and what the AI is doing."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from msgspec import Struct

from segue.app.directory import Directory
from segue.app.reading_log import get_conversation
from segue.app.world import World
from segue.core.conversation.state import Conversation
from segue.core.errors import BadInput
from segue.core.handoff.flags import find_flags
from segue.core.playbook.policy import Policy
from segue.core.values import (
    AI,
    ENGLISH,
    AgentId,
    ConversationId,
    Language,
    Owner,
    build_owner,
    find_owning_agent,
)

TABS: Final = ("needs_you", "mine", "ai", "live", "all")
"""needs_you: who waits for a person; live: every open one; all: closed ones too."""


class InboxRow(Struct, frozen=True):
    """One conversation in a list. `offered_to` is who is being asked, `until` when that ends;
    `last_text` is the customer's newest message, or what was said last where they wrote none.
    `waiting_since` is when the customer began to wait for a person, `unanswered_since` when they
    wrote what neither the AI nor a person has answered yet. `customer_name` is empty unless it
    is proved or the customer told it; `topic` is the English title of the newest one; `flags`
    are those of `core/handoff/flags.py`; `turns` counts the customer's messages."""

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
    agent_id: AgentId | None
    customer_name: str
    topic: str
    flags: tuple[str, ...]
    started_at: datetime | None
    unanswered_since: datetime | None
    promise_due: datetime | None
    turns: int


async def list_inbox(
    world: World,
    agent_id: AgentId,
    tab: str,
    limit: int = 50,
    before: datetime | None = None,
    *,
    may_see: Callable[[Conversation], bool] = lambda _: True,
) -> tuple[InboxRow, ...]:
    """The rows of a tab, the neediest first (every other tab than "needs_you": the newest
    first), of the conversations that `may_see` lets through.

    Raises:
        BadInput: there is no such tab.
    """
    if tab not in TABS:
        raise BadInput(f"no tab {tab!r}; there are {', '.join(TABS)}")
    heads = await world.store.list_heads("conversation/", only_open=tab != "all")
    rows = []
    for stream, _ in heads:
        c = await get_conversation(world, ConversationId(stream.partition("/")[2]))
        if is_listed(c) and _belongs(c, tab, agent_id) and _is_before(c, before) and may_see(c):
            rows.append(build_row(c, world.policy, world.directory))
    rows.sort(key=_need if tab == "needs_you" else _age)
    return tuple(rows[:limit])


def is_listed(c: Conversation) -> bool:
    """Whether a conversation stands in the inbox at all: one that was imported was never here."""
    return not c.imported


def build_row(c: Conversation, policy: Policy, directory: Directory) -> InboxRow:
    """A conversation, with its texts, as a row."""
    last = c.messages[-1] if c.messages else None
    said = next((m for m in reversed(c.messages) if m.author_kind == "customer"), last)
    offer = c.find_offer()
    scored = [r.sentiment for r in c.readings if r.sentiment is not None]
    return InboxRow(
        conversation_id=c.id,
        owner=c.owner,
        owner_epoch=c.owner_epoch,
        seq=c.seq,
        language=c.language,
        channel=c.channel,
        last_text=c.text(said.text)[:200] if said else "",
        last_author=said.author_kind if said else "",
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
        agent_id=find_owning_agent(c.owner),
        customer_name=_find_name(c, policy, directory),
        topic=_find_topic(c, policy),
        flags=find_flags(c, policy),
        started_at=c.started_at,
        unanswered_since=_find_unanswered(c),
        promise_due=min((p.due for p in c.promises if not p.kept), default=None),
        turns=len(c.customer_messages()),
    )


def _find_name(c: Conversation, policy: Policy, directory: Directory) -> str:
    """The name as far as it is proved, else as the customer told it."""
    if c.proof.level >= policy.proof.profile:
        contact = directory.find_contact(c.proof.contact_id)
        if contact is not None and contact.name:
            return contact.name
    told = c.find_detail("name")
    return c.text(told.value) if told else ""


def _find_topic(c: Conversation, policy: Policy) -> str:
    requested = [(r.seq, r.topic) for r in c.requests if r.topic]
    read = [
        (r.seq, r.topics[0].topic)
        for r in c.readings
        if r.topics and r.topics[0].probability >= policy.thresholds.topic
    ]
    newest = max((*requested, *read), default=(0, None))[1]
    topic = policy.find_topic(newest)
    return topic.title[ENGLISH] if topic else ""


def _find_unanswered(c: Conversation) -> datetime | None:
    """When the customer wrote the first message that neither the AI nor a person has answered;
    a fixed text is no answer."""
    since: datetime | None = None
    for message in reversed(c.messages):
        if message.author_kind in ("ai", "agent"):
            break
        if message.author_kind == "customer":
            since = message.at
    return since


def _belongs(c: Conversation, tab: str, agent_id: AgentId) -> bool:
    match tab:
        case "live":
            return not c.is_closed()
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
