"""The AI speaks: drafted, checked by the guard, and sent only while it holds the floor.

The only module that makes `AiReplied`.
"""

from segue.app.compose import Composed, compose
from segue.app.reading_log import commit, get_conversation
from segue.app.texts import TextBook
from segue.app.world import World
from segue.core.conversation.deciding import (
    AiReplied,
    DecisionMade,
    DetailCorrected,
    DisclosureShown,
    DraftDropped,
    FlowAdvanced,
    ReplyDrafted,
)
from segue.core.conversation.events import AnyBody
from segue.core.conversation.state import Conversation
from segue.core.errors import StreamMoved
from segue.core.escalation.guard import DraftReply, find_objection
from segue.core.knowledge.articles import Article
from segue.core.policy.decide import Ruling
from segue.core.policy.decisions import Advance, Decision, KeepDetail, Tell
from segue.core.values import ArticleId, conversation_stream
from segue.ports import Expect, Write

NOT_UNDERSTOOD = frozenset({"clarify_open", "dont_know", "cannot_read_text"})
"""Texts that admit a failure to understand; two in a row bring a person."""


async def speak(
    world: World, conversation: Conversation, ruling: Ruling, decided: DecisionMade
) -> bool:
    """Say the ruling's decisions; False when the draft was dropped because the floor moved or a
    newer message came.

    Raises:
        StreamMoved: the conversation moved before the draft was even in the log.
    """
    c = conversation
    composed = compose(world, c, ruling.decisions)
    book = TextBook(world.ids)
    draft = ReplyDrafted(
        world.ids.new(),
        book.add(composed.text),
        "rules",
        c.owner_epoch,
        c.message_seq,
        tuple(citation for citation, _ in composed.quotes),
    )
    expect = Expect(owner_epoch=c.owner_epoch, message_seq=c.message_seq)
    stream = conversation_stream(c.id)
    now = world.clock.now()
    await commit(world, (Write(stream, (draft,), now, expect, book.take()),))
    objection = await _find_objection(world, c, draft, composed)
    if objection is not None:
        await _drop(world, c, draft, objection)
        return False
    bodies = _build_bodies(world, c, ruling, draft, composed)
    try:
        await commit(world, (Write(stream, (decided, *bodies), world.clock.now(), expect),))
    except StreamMoved:
        await _drop(world, c, draft, "superseded")
        return False
    return True


async def _find_objection(
    world: World, c: Conversation, draft: ReplyDrafted, composed: Composed
) -> str | None:
    fresh = await get_conversation(world, c.id)
    ids = {citation.article_id for citation, _ in composed.quotes}
    found = [(i, world.knowledge.find_article(i)) for i in ids]
    articles: dict[ArticleId, Article] = {i: a for i, a in found if a is not None}
    reply = DraftReply(
        composed.text, composed.quotes, draft.epoch, draft.after_seq, composed.discloses
    )
    objection = find_objection(fresh, reply, articles)
    return objection.code if objection else None


async def _drop(world: World, c: Conversation, draft: ReplyDrafted, cause: str) -> None:
    write = Write(
        conversation_stream(c.id), (DraftDropped(draft.draft_id, cause),), world.clock.now()
    )
    await commit(world, (write,))


def _build_bodies(
    world: World, c: Conversation, ruling: Ruling, draft: ReplyDrafted, composed: Composed
) -> tuple[AnyBody, ...]:
    message_id = world.ids.new()
    reply = AiReplied(
        message_id,
        draft.draft_id,
        draft.text,
        draft.sources,
        composed.asked,
        composed.request_id or c.current_request or None,
        answers=bool(composed.quotes),
        understood=not any(
            isinstance(d, Tell) and d.key in NOT_UNDERSTOOD for d in ruling.decisions
        ),
    )
    shown = DisclosureShown(message_id, f"{world.policy.number}")
    disclosure = (shown,) if composed.discloses else ()
    return (*disclosure, reply, *build_moves(c, ruling.decisions))


def build_moves(c: Conversation, decisions: tuple[Decision, ...]) -> tuple[AnyBody, ...]:
    """What the decisions change beside what they say: requests that move, values confirmed."""
    moves: list[AnyBody] = []
    for decision in decisions:
        match decision:
            case Advance():
                moves.append(build_flow_event(decision))
            case KeepDetail():
                known = c.find_detail(decision.detail, c.current_request)
                if known is not None:
                    seq = c.messages[-1].seq
                    moves.append(
                        DetailCorrected(known.name, known.value, "customer", seq, known.value)
                    )
            case _:
                pass
    return tuple(moves)


def build_flow_event(advance: Advance) -> FlowAdvanced:
    """The event of a request that moves."""
    return FlowAdvanced(
        advance.request_id,
        advance.topic,
        advance.flow,
        advance.status,
        advance.step,
        advance.outcome,
        advance.seq,
    )
