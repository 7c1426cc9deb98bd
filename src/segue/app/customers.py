"""What a customer does beside writing: ends the conversation, answers the survey."""

from typing import Final

from segue.app.freeing import cancel_timers, free_slot
from segue.app.reading_log import commit, get_conversation
from segue.app.texts import TextBook
from segue.app.world import World
from segue.core.conversation.events import AnyBody, OfferExpired, SurveyAnswered, WrappedUp
from segue.core.conversation.state import Conversation
from segue.core.errors import BadInput, NotAllowed, StreamMoved
from segue.core.playbook.surfaces import BY_CUSTOMER
from segue.core.understanding.cards import redact_cards
from segue.core.values import ConversationId, conversation_stream
from segue.ports import Expect, Request, Write

TRIES: Final = 20
"""The customer's end stands, whoever moves the conversation meanwhile."""
LOWEST, HIGHEST = 1, 7
LONGEST_COMMENT: Final = 2000


async def end_conversation(world: World, conversation_id: ConversationId, request: Request) -> None:
    """End it for the customer, whoever holds the floor: an open offer and slots are given up. A
    promise that was made stands. Ending what has ended changes nothing.

    Raises:
        NotAllowed: the conversation was imported; it was never open here.
    """
    for left in reversed(range(TRIES)):
        try:
            await _end(world, conversation_id, request)
            return
        except StreamMoved:
            if not left:
                raise


async def answer_survey(
    world: World, conversation_id: ConversationId, score: int, comment: str, request: Request
) -> None:
    """Record how easy it was made for the customer; of several answers the last counts.

    Raises:
        BadInput: the score is not 1 … 7, or the comment is too long.
        NotAllowed: neither has the conversation ended nor a person taken part.
    """
    if not LOWEST <= score <= HIGHEST:
        raise BadInput(f"a score of {score}: it goes from {LOWEST} to {HIGHEST}", field="score")
    if len(comment) > LONGEST_COMMENT:
        raise BadInput(f"a comment has at most {LONGEST_COMMENT} characters", field="comment")
    c, book = await get_conversation(world, conversation_id), TextBook(world.ids)
    _check_own(c)
    if not (c.is_closed() or c.had_person()):
        raise NotAllowed("the survey opens when the conversation has ended or a person took part")
    said, _ = redact_cards(comment.strip())
    body = SurveyAnswered(score, book.add(said) if said else None)
    write = Write(conversation_stream(c.id), (body,), world.clock.now(), texts=book.take())
    await commit(world, (write,), request)


async def _end(world: World, conversation_id: ConversationId, request: Request) -> None:
    c, now = await get_conversation(world, conversation_id), world.clock.now()
    _check_own(c)
    if c.is_closed() or await world.store.find_answer(request) is not None:
        return
    offer = c.find_offer()
    bodies: tuple[AnyBody, ...] = (
        *((OfferExpired(offer.offer_id, offer.agent_id, "ended"),) if offer else ()),
        *cancel_timers(c, "reservation", "silence", "retry_offer", cause="the customer ended it"),
        WrappedUp("customer", BY_CUSTOMER),
    )
    write = Write(conversation_stream(c.id), bodies, now, Expect(seq=c.seq))
    await commit(world, (write, *await free_slot(world, c, now)), request)


def _check_own(c: Conversation) -> None:
    if c.imported:
        raise NotAllowed("this conversation was held elsewhere; write to begin one here")
