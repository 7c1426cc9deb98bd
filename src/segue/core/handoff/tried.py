"""What the AI did before a person came: noted, searched, asked, quoted, did not understand."""

from msgspec import Struct

from segue.core.conversation.state import Attempt, Conversation, Detail
from segue.core.dialogue.wording import find_title, say_value
from segue.core.playbook.policy import Policy
from segue.core.values import ENGLISH, Citation


class Tried(Struct, frozen=True):
    """Something the AI did; `seq` is the message it rests on. `what` is noted, searched, asked,
    quoted or not understood, `about` what; `score` how well the best passage answered, 0 … 1."""

    seq: int
    what: str
    about: str
    sources: tuple[Citation, ...] = ()
    score: float | None = None


def build_tried(conversation: Conversation, policy: Policy) -> tuple[Tried, ...]:
    """Everything the AI did, in the order of the log."""
    c = conversation
    done = [*_noted(c, policy), *_searched(c), *(_attempt(c, a, policy) for a in c.tried)]
    return tuple(sorted(done, key=lambda t: t.seq))


def _noted(c: Conversation, policy: Policy) -> list[Tried]:
    """The facts that each message gave, as one entry a message."""
    by_message: dict[int, list[Detail]] = {}
    for detail in c.details:
        if detail.source == "customer":
            by_message.setdefault(detail.seq, []).append(detail)
    return [Tried(seq, "noted", say_facts(c, found, policy)) for seq, found in by_message.items()]


def say_facts(c: Conversation, details: list[Detail], policy: Policy) -> str:
    """Details by their titles, each with the customer's words: "your dates: May, Japan"."""
    said: dict[str, list[str]] = {}
    for d in details:
        changed = " (corrected)" if d.history else ""
        said.setdefault(find_title(d.name, policy, ENGLISH), []).append(
            f"{say_value(c, d)}{changed}"
        )
    return "; ".join(f"{title}: {', '.join(dict.fromkeys(v))}" for title, v in said.items())


def _searched(c: Conversation) -> list[Tried]:
    """The last search of the approved articles, with the best that it found."""
    if not c.passages:
        return []
    best = c.passages[0]
    about = f"best article {best.citation.article_id!r}, {best.score:.2f}"
    return [Tried(c.passages_seq, "searched", about, (best.citation,), best.score)]


def _attempt(c: Conversation, attempt: Attempt, policy: Policy) -> Tried:
    sources = next((m.sources for m in c.messages if m.seq == attempt.seq), ())
    quoted = tuple(
        s for s in sources if attempt.what == "quoted" and s.article_id == attempt.detail
    )
    kind, _, name = attempt.detail.partition(":")
    title = find_title(name, policy, ENGLISH) if kind in ("detail", "confirm") else attempt.detail
    return Tried(attempt.seq, attempt.what, title, quoted)
