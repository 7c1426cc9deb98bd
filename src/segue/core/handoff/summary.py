"""The short summary: at most six sentences, each with the message it rests on.

Source: fixed fields (who, goal, given, tried, mood, open) as in `science.md` 3; nothing is
written that is not in the log.
"""

from typing import Final

from msgspec import Struct

from segue.core.conversation.state import Conversation, CustomerRequest, Detail
from segue.core.dialogue.wording import find_title
from segue.core.handoff.tried import say_facts
from segue.core.playbook.policy import Policy
from segue.core.values import ENGLISH


class Sentence(Struct, frozen=True):
    """A sentence and the message (`seq`) it comes from."""

    text: str
    seq: int


MOST_SENTENCES: Final = 6
"""A summary is read in one breath before the first sentence (a choice)."""


def build_summary(conversation: Conversation, policy: Policy) -> tuple[Sentence, ...]:
    """The summary, goal first, at most six sentences; empty when the customer has not written."""
    c = conversation
    goals, mood, tried = _goals(c, policy), _mood(c), _tried(c)
    facts = _facts(c, policy, room=MOST_SENTENCES - len(goals) - len(mood) - len(tried))
    return (*goals, *facts, *tried, *mood)


def find_open_questions(conversation: Conversation, policy: Policy) -> tuple[Sentence, ...]:
    """Questions of the customer that no answer followed, and what the flows still lack."""
    c = conversation
    answered = [m.seq for m in c.messages if m.author_kind == "agent" or m.answers]
    open_ones = [
        Sentence(c.text(m.text), r.seq)
        for r in c.readings
        if r.asks and not any(seq > r.seq for seq in answered) and (m := c.find_message(r.seq))
    ]
    for request in c.requests:
        flow = policy.find_flow(request.flow)
        if flow is None or request.status in ("done", "withdrawn"):
            continue
        missing = [n for n in flow.details() if c.find_detail(n, request.request_id) is None]
        names = ", ".join(find_title(n, policy, ENGLISH) for n in missing)
        if names:
            open_ones.append(Sentence(f"{flow.title}: still open are {names}.", request.seq))
    return tuple(open_ones)


def _goals(c: Conversation, policy: Policy) -> list[Sentence]:
    """What the customer wants: one sentence for the first request, one for the others."""
    wants = [(_name_request(c, r, policy), r.seq) for r in c.requests]
    if not wants:
        return _longest(c)
    (first, seq), others = wants[0], wants[1:]
    message = c.find_message(seq)
    words = _shorten(c.text(message.text)) if message else ""
    goals = [Sentence(f"Wants: {first}. \u201c{words}\u201d", seq)]
    if others:
        names = "; ".join(dict.fromkeys(name for name, _ in others))
        goals.append(Sentence(f"Also: {names}.", others[-1][1]))
    return goals


def _name_request(c: Conversation, request: CustomerRequest, policy: Policy) -> str:
    topic = policy.find_topic(request.topic)
    return topic.title[ENGLISH] if topic else "a request"


def _longest(c: Conversation) -> list[Sentence]:
    said = c.customer_messages()
    if not said:
        return []
    longest = max(said, key=lambda m: len(c.text(m.text)))
    return [Sentence(f"Wrote: \u201c{_shorten(c.text(longest.text))}\u201d", longest.seq)]


def _facts(c: Conversation, policy: Policy, room: int) -> list[Sentence]:
    """The facts of one message in one sentence; where there are more messages than room, the
    last sentence holds those of all the messages that remain."""
    by_message: dict[int, list[Detail]] = {}
    for detail in sorted(c.details, key=lambda d: d.seq):
        by_message.setdefault(detail.seq, []).append(detail)
    groups = list(by_message.items())
    if len(groups) > room:
        kept, rest = groups[: room - 1], groups[room - 1 :]
        groups = [*kept, (rest[-1][0], [d for _, found in rest for d in found])]
    return [Sentence(_capitalise(f"{say_facts(c, d, policy)}."), seq) for seq, d in groups]


def _tried(c: Conversation) -> list[Sentence]:
    """What the AI answered and what it did not understand, in one sentence."""
    quoted = tuple(dict.fromkeys(t.detail for t in c.tried if t.what == "quoted"))
    missed = [t for t in c.tried if t.what == "not understood"]
    parts = []
    if quoted:
        parts.append(f"The AI answered from {', '.join(repr(q) for q in quoted)}")
    if missed:
        times = "once" if len(missed) == 1 else f"{len(missed)} times"
        parts.append(f"{'it' if quoted else 'The AI'} did not understand {times}")
    last = [t.seq for t in c.tried if t.what in ("quoted", "not understood")]
    return [Sentence(f"{'; '.join(parts)}.", last[-1])] if parts else []


def _capitalise(text: str) -> str:
    return text[:1].upper() + text[1:]


def _mood(c: Conversation) -> list[Sentence]:
    scored = [(r.seq, r.sentiment) for r in c.readings if r.sentiment is not None]
    if not scored:
        return []
    first, (last_seq, last) = scored[0][1], scored[-1]
    word = "calm" if abs(last) < 0.3 else "pleased" if last > 0 else "upset"
    turn = ", falling" if last < first - 0.4 else ", rising" if last > first + 0.4 else ""
    return [Sentence(f"Mood: {word}{turn} ({last:+.2f}).", last_seq)]


def _shorten(text: str, most: int = 160) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[: most - 1].rsplit(" ", 1)[0] + "\u2026"
