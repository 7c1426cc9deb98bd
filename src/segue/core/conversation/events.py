"""The events, version 1: what happened, in the past tense, and nothing else.

The class name is the `type` on the wire. Bodies hold no free text and no personal value: those
stand apart in `texts` and appear here as `TextRef`. New fields get a default, so that every
event ever written still reads.
"""

from datetime import datetime
from typing import TypeAlias

from msgspec import Struct

from segue.core.conversation.deciding import (
    AiReplied,
    DecisionMade,
    DetailCorrected,
    DisclosureShown,
    DraftDropped,
    FlowAdvanced,
    ReplyDrafted,
    RosterRow,
)
from segue.core.conversation.handing_over import (
    AgentJoined,
    AgentOffered,
    AgentReplied,
    AgentTookOver,
    EpisodeStarted,
    Escalated,
    HandedBack,
    NoteWritten,
    OfferDeclined,
    OfferExpired,
    SystemWrote,
)
from segue.core.conversation.knowing import (
    HistoryLinked,
    IdentityProved,
    KnownDetail,
    MessageUnderstood,
    PassageHit,
    PassagesFound,
    PastContact,
    PilotExposed,
    ProfileRead,
    RiskScored,
)
from segue.core.conversation.others import (
    AgentCameOn,
    AgentWentOff,
    CapacitySet,
    ContactAdded,
    IdentitiesMerged,
    IdentitiesParted,
    PlaybookPublished,
    SlotFreed,
    SlotReserved,
    SwitchSet,
)
from segue.core.conversation.promises import (
    PromiseKept,
    PromiseMade,
    SurveyAnswered,
    TextRedacted,
    TimerCancelled,
    TimerFired,
    TimerSet,
    WrappedUp,
)
from segue.core.conversation.speaking import (
    Attachment,
    ContactWrote,
    ConversationStarted,
    MessageImported,
)
from segue.core.values import Stream

__all__ = [
    "AgentCameOn",
    "AgentJoined",
    "AgentOffered",
    "AgentReplied",
    "AgentTookOver",
    "AgentWentOff",
    "AiReplied",
    "AnyBody",
    "Attachment",
    "CapacitySet",
    "ContactAdded",
    "ContactWrote",
    "ConversationStarted",
    "DecisionMade",
    "DetailCorrected",
    "DisclosureShown",
    "DraftDropped",
    "EpisodeStarted",
    "Escalated",
    "Event",
    "FlowAdvanced",
    "HandedBack",
    "HistoryLinked",
    "IdentitiesMerged",
    "IdentitiesParted",
    "IdentityProved",
    "KnownDetail",
    "MessageImported",
    "MessageUnderstood",
    "NoteWritten",
    "OfferDeclined",
    "OfferExpired",
    "PassageHit",
    "PassagesFound",
    "PastContact",
    "PilotExposed",
    "PlaybookPublished",
    "ProfileRead",
    "PromiseKept",
    "PromiseMade",
    "ReplyDrafted",
    "RiskScored",
    "RosterRow",
    "SlotFreed",
    "SlotReserved",
    "SurveyAnswered",
    "SwitchSet",
    "SystemWrote",
    "TextRedacted",
    "TimerCancelled",
    "TimerFired",
    "TimerSet",
    "WrappedUp",
]

AnyBody: TypeAlias = (
    ConversationStarted
    | ContactWrote
    | MessageImported
    | MessageUnderstood
    | ProfileRead
    | HistoryLinked
    | PassagesFound
    | RiskScored
    | PilotExposed
    | IdentityProved
    | DecisionMade
    | DisclosureShown
    | ReplyDrafted
    | DraftDropped
    | AiReplied
    | FlowAdvanced
    | DetailCorrected
    | Escalated
    | AgentOffered
    | OfferDeclined
    | OfferExpired
    | AgentJoined
    | AgentTookOver
    | AgentReplied
    | SystemWrote
    | NoteWritten
    | HandedBack
    | EpisodeStarted
    | TimerSet
    | TimerFired
    | TimerCancelled
    | PromiseMade
    | PromiseKept
    | TextRedacted
    | WrappedUp
    | SurveyAnswered
    | AgentCameOn
    | AgentWentOff
    | CapacitySet
    | SlotReserved
    | SlotFreed
    | ContactAdded
    | IdentitiesMerged
    | IdentitiesParted
    | PlaybookPublished
    | SwitchSet
)


class Event(Struct, frozen=True):
    """One entry of a stream: `seq` 1…n is the truth; `owner_epoch` counts the changes of the
    floor up to and including this event; `v` is the version of the body's type."""

    stream: Stream
    seq: int
    owner_epoch: int
    at: datetime
    body: AnyBody
    v: int = 1
