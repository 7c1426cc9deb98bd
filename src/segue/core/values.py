"""Small values that everything speaks of: ids, ranges, references to texts, evidence."""

from typing import NewType

from msgspec import Struct

ContactId = NewType("ContactId", str)
ConversationId = NewType("ConversationId", str)
AgentId = NewType("AgentId", str)
ArticleId = NewType("ArticleId", str)
TopicId = NewType("TopicId", str)
FlowId = NewType("FlowId", str)
Stream = NewType("Stream", str)

Sentiment = NewType("Sentiment", float)
"""-1 (very negative) … 1 (very positive)."""
Probability = NewType("Probability", float)
"""0 … 1."""
Language = NewType("Language", str)
"""ISO 639-1 code in lower case, "und" when it cannot be told."""
Owner = NewType("Owner", str)
"""Who holds the floor: "ai", "nobody" or "agent:ID"."""

AI = Owner("ai")
NOBODY = Owner("nobody")
UNKNOWN_LANGUAGE = Language("und")
ENGLISH = Language("en")


def build_owner(agent_id: AgentId) -> Owner:
    """The owner that stands for an agent.

    >>> build_owner(AgentId("elena"))
    'agent:elena'
    """
    return Owner(f"agent:{agent_id}")


def find_owning_agent(owner: Owner) -> AgentId | None:
    """The agent who holds the floor, or None when the AI or nobody does."""
    return AgentId(owner[6:]) if owner.startswith("agent:") else None


def conversation_stream(conversation_id: ConversationId) -> Stream:
    """The stream of a conversation's log."""
    return Stream(f"conversation/{conversation_id}")


def agent_stream(agent_id: AgentId) -> Stream:
    """The stream of an agent's presence and slots."""
    return Stream(f"agent/{agent_id}")


def contact_stream(contact_id: ContactId) -> Stream:
    """The stream of one person's identity: roles, proofs, merges."""
    return Stream(f"contact/{contact_id}")


BUSINESS_STREAM = Stream("business")


class TextRef(Struct, frozen=True):
    """A text or personal value that stands apart from the log.

    `hash` is the hexadecimal SHA-256 of salt + text in UTF-8; the salt lies beside the text,
    so that erasing both leaves a log that still verifies and says nothing.
    """

    id: str
    hash: str


class Evidence(Struct, frozen=True):
    """The words in a message that something rests on: characters [start, end) of message `seq`."""

    seq: int
    start: int
    end: int


class Citation(Struct, frozen=True):
    """Characters [start, end) of one version of an approved article."""

    article_id: ArticleId
    version: str
    start: int
    end: int
