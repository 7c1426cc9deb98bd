"""Bodies of events. Deciding and the AI's voice."""

from msgspec import Struct

from segue.core.conversation.body import Body
from segue.core.values import AgentId, Citation, Evidence, FlowId, TextRef, TopicId


class RosterRow(Struct, frozen=True):
    """An agent as the decision saw them: the score and the reasons, best first."""

    agent_id: AgentId
    score: float
    reasons: tuple[str, ...]
    free_slots: int = 0


class DecisionMade(Body, frozen=True):
    """What was decided, on what. `seen_seq` is the last event that deciding saw; `steps` are the
    decisions in words of the code ("ask:dates"), so that a replay can be compared."""

    decision_id: str
    verdict: str
    rule: str
    reason: str
    evidence: tuple[Evidence, ...]
    steps: tuple[str, ...]
    policy_number: int
    policy_hash: str
    seen_seq: int
    roster: tuple[RosterRow, ...] = ()


class DisclosureShown(Body, frozen=True):
    """The customer was told that this is an AI, in message `message_id`."""

    message_id: str
    version: str


class ReplyDrafted(Body, frozen=True):
    """A reply was drafted; it is not sent yet. `epoch` and `after_seq` are what its writer saw."""

    draft_id: str
    text: TextRef
    author: str
    epoch: int
    after_seq: int
    sources: tuple[Citation, ...] = ()


class DraftDropped(Body, frozen=True):
    """A draft will never be sent, and why (superseded, floor_moved, or an objection's code)."""

    draft_id: str
    cause: str


class AiReplied(Body, frozen=True):
    """The AI spoke to the customer. `asked` names what the next answer is expected to give:
    "detail:NAME", "clarify:TOPIC,TOPIC", "offer", "way" (how a person shall get back), "closing"."""

    message_id: str
    draft_id: str
    text: TextRef
    sources: tuple[Citation, ...] = ()
    asked: tuple[str, ...] = ()
    request_id: str | None = None
    answers: bool = False
    understood: bool = True


class FlowAdvanced(Body, frozen=True):
    """A request of the customer moved. `status`: open, waiting (for a person or a promise), done,
    handed (to a person), withdrawn. `topic` and `flow` may be unknown."""

    request_id: str
    topic: TopicId | None
    flow: FlowId | None
    status: str
    step: str = ""
    outcome: str = ""
    seq: int = 0


class DetailCorrected(Body, frozen=True):
    """A detail got another value; `by` is "customer", or "agent:ID" who mended it."""

    name: str
    value: TextRef
    by: str
    seq: int
    old: TextRef | None = None
