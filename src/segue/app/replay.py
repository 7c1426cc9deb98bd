"""A playbook over one past conversation: the same core as live, the past instead of a log.

Until the first verdict that is not "answer", the past goes on as it went; what that assumes
stands in `replay_past.py`. Nothing is written anywhere.
"""

from datetime import date, datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from segue.app.replay_past import (
    CountedIds,
    Understanding,
    begin_past,
    carry_on,
    decide_turn,
    hear,
    note_topics,
    understand_turn,
)
from segue.app.replay_verdict import ANSWER, Ruled, build_ruled
from segue.core.conversation.knowing import PastContact
from segue.core.conversation.past import PastConversation, list_turns
from segue.core.playbook.policy import Policy
from segue.core.values import ConversationId, TopicId


class Replayed(Struct, frozen=True):
    """What a playbook makes of a past conversation. `first` is the first verdict that is not
    "answer" (an "answer" without a turn when there is none), `handoff` the first handoff, where
    the past is taken to have gone on after an offer or a clarifying question. `topics` are those
    up to there; `turns` and `messages` count the customer's in the whole conversation."""

    conversation_id: str
    first: Ruled
    handoff: Ruled | None
    turns: int
    messages: int
    topics: tuple[TopicId, ...] = ()
    customer_id: str | None = None
    at: datetime | None = None


def build_replay_policy(policy: Policy, today: date) -> Policy:
    """The policy with every rule in force at any time, without those that ended before `today`: the
    question is what the playbook would do now, not what it did then."""
    rules = tuple(
        replace(r, since=date.min, until=None)
        for r in policy.triggers
        if r.until is None or r.until >= today
    )
    return replace(policy, triggers=rules)


def replay_conversation(
    past: PastConversation,
    understanding: Understanding,
    *,
    now: datetime,
    history: tuple[PastContact, ...] = (),
) -> Replayed:
    """What the policy decides at each turn of the customer, up to the first handoff.

    `now` is the time of the replay: articles count as of then, and it stands where the past has
    no times. The `policy` is one of `build_replay_policy`.

    Raises:
        ModelUnavailable: the reader cannot answer.
    """
    u, turns = understanding, list_turns(past)
    c = begin_past(past, history, past.find_time() or now)
    first: Ruled | None = None
    handoff: Ruled | None = None
    ids = CountedIds()
    for number, turn in enumerate(turns, 1):
        c = hear(c, turn, ids)
        c = understand_turn(c, u, ids, now.date())
        ruling = decide_turn(c, u.policy, turn)
        ruled = build_ruled(c, ruling, number)
        if ruled.verdict != ANSWER:
            first = first or ruled
        if ruled.verdict == "handoff":
            handoff = ruled
            c = note_topics(c, ruling)
            break
        c = carry_on(c, u.policy, ruling, turn)
    return Replayed(
        past.conversation_id,
        first or Ruled(ANSWER),
        handoff,
        len(turns),
        sum(len(t.said) for t in turns),
        tuple(dict.fromkeys(r.topic for r in c.requests if r.topic)),
        past.customer_id,
        past.find_time(),
    )


def list_links(
    earlier: tuple[Replayed, ...], replayed: Replayed, days: int
) -> tuple[PastContact, ...]:
    """The earlier conversations of the same customer within `days`, as history links them."""
    at = replayed.at
    if at is None:
        return ()
    since = at - timedelta(days=days)
    return tuple(
        PastContact(ConversationId(e.conversation_id), e.at, e.topics)
        for e in earlier
        if e.at is not None and since <= e.at < at and e.topics
    )
