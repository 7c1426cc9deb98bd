"""The short summary: fixed fields, each sentence with the message it rests on.

Source: fixed fields (who, goal, given, tried, mood, open) as in `science.md` 3; nothing is
written that is not in the log.
"""

from msgspec import Struct

from segue.core.conversation.state import Conversation
from segue.core.dialogue.wording import find_title, say_value
from segue.core.playbook.policy import Policy
from segue.core.values import ENGLISH


class Sentence(Struct, frozen=True):
    """A sentence and the message (`seq`) it comes from."""

    text: str
    seq: int


def build_summary(conversation: Conversation, policy: Policy) -> tuple[Sentence, ...]:
    """The summary, goal first; empty when the customer has not written yet."""
    c = conversation
    sentences = [
        *_goals(c, policy),
        *_facts(c, policy),
        *_tried(c),
        *_mood(c),
    ]
    return tuple(sentences)


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
        names = ", ".join(find_title(n, policy, c.language) for n in missing)
        if names:
            open_ones.append(Sentence(f"{flow.title}: still open are {names}.", request.seq))
    return tuple(open_ones)


def _goals(c: Conversation, policy: Policy) -> list[Sentence]:
    sentences = []
    for request in c.requests:
        topic = policy.find_topic(request.topic)
        message = c.find_message(request.seq)
        about = topic.title[ENGLISH] if topic else "a request"
        words = _shorten(c.text(message.text)) if message else ""
        sentences.append(Sentence(f"Wants: {about}. \u201c{words}\u201d", request.seq))
    if sentences or not (said := c.customer_messages()):
        return sentences
    longest = max(said, key=lambda m: len(c.text(m.text)))
    return [Sentence(f"Wrote: \u201c{_shorten(c.text(longest.text))}\u201d", longest.seq)]


def _facts(c: Conversation, policy: Policy) -> list[Sentence]:
    return [
        Sentence(
            f"{find_title(d.name, policy, c.language).capitalize()}: {say_value(c, d)}"
            f"{' (corrected)' if d.history else ''}.",
            d.seq,
        )
        for d in c.details
    ]


def _tried(c: Conversation) -> list[Sentence]:
    quoted = [t for t in c.tried if t.what == "quoted"]
    missed = [t for t in c.tried if t.what == "not understood"]
    sentences = [Sentence(f"The AI answered from the article {t.detail!r}.", t.seq) for t in quoted]
    if missed:
        times = "once" if len(missed) == 1 else f"{len(missed)} times"
        sentences.append(Sentence(f"The AI did not understand {times}.", missed[-1].seq))
    return sentences


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
