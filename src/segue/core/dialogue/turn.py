"""A turn: the customer's messages since the AI last decided, read as one."""

from typing import Final

from msgspec import Struct

from segue.core.conversation.reading import Reading, TopicScore
from segue.core.conversation.state import Conversation, Message
from segue.core.dialogue.phrases import is_left_open, is_wish
from segue.core.playbook.policy import Mode, Policy
from segue.core.understanding.sentences import find_sentences
from segue.core.values import Evidence, Probability, TopicId

FEW_WORDS: Final = 4
"""A message with no more words than this beside what it gives says little about its topic."""
SURELY_SECOND: Final = 0.6
"""A second topic on which only people answer counts from here on: one sentence of a question
("how do you deal with that?") is likened to a complaint at .5 to .58, complaints stand at .9."""
FEWEST_WORDS: Final = 2
"""An answer with no more words than this beside what it gives is nothing but an answer."""
SURE: Final = 0.85
"""From this probability on even a short message tells its topic ("invoice, please")."""


class Turn(Struct, frozen=True):
    """The burst of messages and their readings, oldest first; empty when nothing is new.

    `bare` are messages that only answer, greet or thank: no topic is made of them. `corrected`
    are details whose standing value was replaced or taken back; `leaves_open` says that the last
    question stays undecided, `wishes` that a question wishes something done, `tells` that there
    is more than questions.
    """

    messages: tuple[Message, ...]
    readings: tuple[Reading, ...]
    bare: frozenset[int] = frozenset()
    corrected: tuple[str, ...] = ()
    leaves_open: bool = False
    wishes: bool = False
    tells: bool = False

    def last(self) -> Reading:
        """The newest reading."""
        return self.readings[-1]

    def says(self) -> str | None:
        """The last plain yes or no of the burst, or None."""
        return next((r.says for r in reversed(self.readings) if r.says), None)

    def gives(self) -> tuple[str, ...]:
        """The names of the details that the burst gives or denies, without repeats."""
        return tuple(dict.fromkeys(d.name for r in self.readings for d in r.details))

    def denies(self) -> tuple[str, ...]:
        """The names of the details that the burst only takes back."""
        held = {d.name for r in self.readings for d in r.details if not d.denies}
        return tuple(name for name in self.gives() if name not in held)

    def corrects(self) -> bool:
        """Whether the burst replaces or takes back something that stood before."""
        return bool(self.corrected)

    def declines(self) -> bool:
        """Whether the burst leaves the last question open: a plain no, or "we do not know yet"."""
        return (self.says() == "no" or self.leaves_open) and not self.asks()

    def asks(self) -> bool:
        """Whether any message is a question."""
        return any(r.asks for r in self.readings)

    def inquires(self) -> bool:
        """Whether the burst only wants to know something."""
        return self.asks() and not self.wishes and not self.tells

    def only(self, *acts: str) -> bool:
        """Whether every message is one of the courtesies named and nothing else."""
        return all(
            any(getattr(r, act) for act in acts) and not r.asks and not r.details
            for r in self.readings
        )

    def unread_attachments(self) -> bool:
        """Whether files came that the AI cannot read."""
        return any(m.attachments for m in self.messages)

    def evidence(self) -> tuple[Evidence, ...]:
        """The last message as evidence."""
        return (Evidence(self.messages[-1].seq, 0, 1 << 20),) if self.messages else ()


def build_turn(conversation: Conversation) -> Turn:
    """The customer's messages since the last decision, as far as they were read."""
    c = conversation
    readings = tuple(r for r in c.readings if r.seq > c.acted_seq)
    seqs = {r.seq for r in readings}
    messages = tuple(m for m in c.messages if m.seq in seqs and m.author_kind == "customer")
    texts = {m.seq: c.text(m.text) for m in messages}
    parts = [text[start:end] for text in texts.values() for start, end in find_sentences(text)]
    return Turn(
        messages,
        readings,
        frozenset(r.seq for r in readings if _is_bare(r, texts.get(r.seq, ""), bool(c.asked))),
        _find_corrected(c, readings),
        any(is_left_open(text) for text in texts.values()),
        any(is_wish(part) for part in parts if part.endswith("?")),
        any(not part.endswith("?") and len(part.split()) >= FEW_WORDS for part in parts),
    )


def _is_bare(reading: Reading, text: str, asked: bool) -> bool:
    courtesy = reading.says or reading.greets or reading.thanks or reading.closes
    best = reading.topics[0].probability if reading.topics else 0.0
    if reading.asks or not (courtesy or asked):
        return False
    left = len(_cut_details(reading, text).split())
    answers = asked and bool(reading.details) and left <= FEWEST_WORDS
    return answers or (left <= FEW_WORDS and best < SURE)


def _cut_details(reading: Reading, text: str) -> str:
    """The text without the words that gave a detail."""
    for d in sorted(reading.details, key=lambda d: -d.evidence.start):
        if d.evidence.seq == reading.seq:
            text = f"{text[: d.evidence.start]} {text[d.evidence.end :]}"
    return text


def _find_corrected(c: Conversation, readings: tuple[Reading, ...]) -> tuple[str, ...]:
    """The details whose standing value was replaced or taken back by these readings."""
    names = []
    for reading in readings:
        before = {
            (d.name, d.value) for r in c.readings if r.seq < reading.seq for d in r.details
        } | {(d.name, d.value) for d in (c.profile.details if c.profile else ())}
        for found in reading.details:
            stood = c.find_detail(found.name)
            replaced = found.corrects and stood is not None and bool(stood.history)
            if replaced or (found.denies and (found.name, found.value) in before):
                names.append(found.name)
    return tuple(dict.fromkeys(names))


def rank_topics(turn: Turn) -> tuple[TopicScore, ...]:
    """The topics of the burst by their best probability over its messages, best first."""
    best: dict[TopicId, float] = {}
    for score in (t for r in turn.readings if r.seq not in turn.bare for t in r.topics):
        best[score.topic] = max(best.get(score.topic, 0.0), score.probability)
    ordered = sorted(best.items(), key=lambda item: (-item[1], item[0]))
    return tuple(TopicScore(topic, Probability(p)) for topic, p in ordered)


def find_topics(turn: Turn, policy: Policy) -> tuple[TopicId, ...]:
    """The topics that the burst is surely about, at most two, in order of their certainty."""
    ranked = rank_topics(turn)
    sure = policy.thresholds
    if not ranked or ranked[0].probability < sure.topic or not is_in_scope(turn, policy):
        return ()
    second = (t for t in ranked[1:2] if t.probability >= _find_border(t.topic, policy))
    return (ranked[0].topic, *(t.topic for t in second))


def _find_border(topic: TopicId, policy: Policy) -> float:
    """The probability from which a second topic counts."""
    known = policy.find_topic(topic)
    people_only = known is not None and known.mode == Mode.PEOPLE_ONLY
    return SURELY_SECOND if people_only else policy.thresholds.second_topic


def is_in_scope(turn: Turn, policy: Policy) -> bool:
    """Whether any message of the burst is about what the business does."""
    return any(r.scope >= policy.thresholds.scope for r in turn.readings if r.seq not in turn.bare)


def find_close_topics(turn: Turn, policy: Policy) -> tuple[TopicId, TopicId] | None:
    """Two topics too close to tell apart, when neither is sure; None otherwise."""
    ranked = rank_topics(turn)
    if len(ranked) < 2 or not is_in_scope(turn, policy):
        return None
    first, second = ranked[0], ranked[1]
    close = first.probability - second.probability < policy.thresholds.clarify_gap
    plausible = first.probability + second.probability >= policy.thresholds.topic
    unsure = first.probability < policy.thresholds.topic
    return (first.topic, second.topic) if close and plausible and unsure else None
