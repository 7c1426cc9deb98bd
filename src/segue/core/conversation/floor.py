"""The floor: who alone may speak to the customer, kept by the log itself.

`Head` is what a store keeps of a stream beside its events. It follows from the events' types
alone, so a store advances it inside the commit and refuses whoever does not hold the floor.
"""

from typing import Final

from msgspec import Struct

from segue.core.conversation.deciding import AiReplied
from segue.core.conversation.events import AnyBody
from segue.core.conversation.handing_over import (
    AgentJoined,
    AgentReplied,
    AgentTookOver,
    EpisodeStarted,
    Escalated,
    HandedBack,
    OfferExpired,
)
from segue.core.conversation.promises import WrappedUp
from segue.core.conversation.speaking import (
    ContactWrote,
    ConversationStarted,
    MessageImported,
)
from segue.core.errors import FloorHeld
from segue.core.values import AI, NOBODY, Owner, build_owner

GENESIS = "0" * 64


class Head(Struct, frozen=True):
    """The end of a stream: last seq and hash, owner, epoch, the seq of the last message of
    customer or agent (`message_seq`), and whether the conversation is open."""

    seq: int = 0
    hash: str = GENESIS
    owner: Owner = AI
    owner_epoch: int = 0
    message_seq: int = 0
    open: bool = True


_MOVES_FLOOR: Final = frozenset(
    {
        ConversationStarted,
        Escalated,
        WrappedUp,
        AgentJoined,
        AgentTookOver,
        OfferExpired,
        HandedBack,
        EpisodeStarted,
    }
)


def find_new_owner(owner: Owner, body: AnyBody) -> Owner | None:
    """The owner after an event, or None when the event leaves the floor as it is."""
    if type(body) not in _MOVES_FLOOR:
        return None
    match body:
        case ConversationStarted():
            return body.owner
        case Escalated() | WrappedUp():
            return NOBODY
        case AgentJoined() | AgentTookOver():
            return build_owner(body.agent_id)
        case OfferExpired() if owner == build_owner(body.agent_id):
            return NOBODY
        case HandedBack():
            return AI
        case EpisodeStarted() if owner == NOBODY:
            return AI
        case _:
            return None


def check_floor(head: Head, body: AnyBody) -> None:
    """Refuse a voice that does not hold the floor.

    Raises:
        FloorHeld: the AI or an agent speaks while another holds the floor.
    """
    allowed: tuple[Owner, ...]
    match body:
        case AiReplied():
            allowed = (AI,)
        case AgentReplied():
            allowed = (build_owner(body.agent_id),)
        case AgentJoined():
            allowed = (NOBODY,)
        case Escalated() if body.by == "ai":
            allowed = (AI, NOBODY)
        case HandedBack():
            allowed = (NOBODY,) if body.by == "customer" else (Owner(body.by),)
        case _:
            return
    if head.owner not in allowed:
        raise FloorHeld(
            f"{head.owner!r} holds the floor, so {type(body).__name__} was refused; "
            "read the conversation again",
            owner=head.owner,
            owner_epoch=head.owner_epoch,
        )


def advance_head(head: Head, body: AnyBody, digest: str) -> Head:
    """The head after one more event whose chain hash is `digest`.

    Raises:
        FloorHeld: see `check_floor`.
    """
    check_floor(head, body)
    owner = find_new_owner(head.owner, body)
    spoke = isinstance(body, ContactWrote | AgentReplied | MessageImported)
    return Head(
        seq=head.seq + 1,
        hash=digest,
        owner=head.owner if owner is None else owner,
        owner_epoch=head.owner_epoch + (owner is not None),
        message_seq=head.seq + 1 if spoke else head.message_seq,
        open=not isinstance(body, WrappedUp) and (head.open or spoke or owner is not None),
    )
