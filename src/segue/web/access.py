"""Who may call what: each route and each socket operation declares it, one function decides."""

from collections import OrderedDict
from typing import Final

from msgspec import Struct

from segue.app.reading_log import get_conversation
from segue.app.world import World
from segue.core.conversation.events import ConversationStarted, Event
from segue.core.conversation.state import Conversation
from segue.core.errors import NotAllowed, NotFound
from segue.core.values import (
    AI,
    NOBODY,
    ContactId,
    ConversationId,
    build_owner,
    conversation_stream,
)
from segue.web.errors import NotSignedIn
from segue.web.principals import Principal

SCOPES: Final = ("own", "assigned", "team", "all")
_PROVED: Final = 2
"""Below this level somebody only claims to be the person (`ProofLevels`)."""


class Access(Struct, frozen=True):
    """The scope of each kind of principal; "" is no access. `public` needs no principal."""

    customer: str = ""
    agent: str = ""
    supervisor: str = ""
    lead: str = ""
    admin: str = ""
    auditor: str = ""
    api_key: str = ""
    public: bool = False

    def find_scope(self, kind: str) -> str:
        """The scope of a kind of principal; "" when it may not call."""
        scope: str = getattr(self, kind, "")
        return scope


PUBLIC: Final = Access(public=True)
ANYBODY_KNOWN: Final = Access(
    customer="own",
    agent="own",
    supervisor="own",
    lead="own",
    admin="own",
    auditor="own",
    api_key="own",
)


class Opened(Struct, frozen=True):
    """A conversation as access sees it: its state and the contact with whom it
    began, which stays the same when the person is proved later."""

    conversation: Conversation
    began_with: ContactId | None


def check_access(principal: Principal | None, access: Access, opened: Opened | None = None) -> None:
    """Let pass or raise. Without `opened` only the kind of principal is asked.

    Raises:
        NotSignedIn: nobody is known to call.
        NotAllowed: this kind of principal may not call this at all.
        NotFound: the conversation lies outside the principal's scope.
    """
    if principal is None:
        if access.public:
            return
        raise NotSignedIn("Nobody is signed in; send a token or sign in first.")
    scope = access.find_scope(principal.kind)
    if not scope:
        if access.public:
            return
        raise NotAllowed(f"A {principal.kind} may not do this.")
    if opened is not None and not is_within(principal, scope, opened):
        raise NotFound("outside the scope")


def is_within(principal: Principal, scope: str, opened: Opened) -> bool:
    """Whether a conversation lies within a principal's scope."""
    match scope:
        case "own":
            return _is_own(principal, opened)
        case "assigned":
            return _is_assigned(principal, opened.conversation)
        case "team":
            return _is_assigned(principal, opened.conversation) or _is_free(opened.conversation)
        case _:
            return scope == "all"


def _is_own(principal: Principal, opened: Opened) -> bool:
    if opened.began_with == principal.id:
        return True
    if principal.contact_id is None or principal.proof_level < _PROVED:
        return False
    proof = opened.conversation.proof
    proved = proof.contact_id if proof.level >= _PROVED else None
    return principal.contact_id in (opened.began_with, proved)


def _is_assigned(principal: Principal, conversation: Conversation) -> bool:
    """Whether the agent holds it, is asked for it, or was introduced or wrote in it before."""
    me = principal.agent_id
    offer = conversation.find_offer()
    return (
        conversation.owner == build_owner(me)
        or (offer is not None and offer.agent_id == me)
        or any(o.agent_id == me and o.ended == "accepted" for o in conversation.offers)
        or any(m.author_id == me for m in conversation.messages)
    )


def _is_free(conversation: Conversation) -> bool:
    """Whether the AI leads or the customer waits for a person: any agent may look and step in."""
    return (
        conversation.owner in (AI, NOBODY)
        and not conversation.is_closed()
        and not conversation.imported
    )


class Beginnings:
    """Remembers with whom conversations began, so that a message need not read the log to know
    that it is its visitor's. That never changes, so it may be kept; the oldest makes room."""

    def __init__(self, limit: int = 50_000) -> None:
        self._began: OrderedDict[ConversationId, ContactId | None] = OrderedDict()
        self._limit = limit

    def is_known_own(self, principal: Principal, conversation_id: ConversationId) -> bool:
        """Whether this visitor is known to have begun the conversation."""
        return self._began.get(conversation_id) == principal.id

    async def open(self, world: World, conversation_id: ConversationId) -> Opened:
        """The conversation as access sees it.

        Raises:
            NotFound: there is none of that id.
        """
        conversation = await get_conversation(world, conversation_id)
        if conversation_id not in self._began:
            events = await world.store.read(conversation_stream(conversation_id))
            self._began[conversation_id] = find_beginning(events)
            if len(self._began) > self._limit:
                self._began.popitem(last=False)
        return Opened(conversation, self._began[conversation_id])


def find_beginning(events: tuple[Event, ...]) -> ContactId | None:
    """The contact with whom a conversation began, or None."""
    first = events[0].body if events else None
    return first.contact_id if isinstance(first, ConversationStarted) else None
