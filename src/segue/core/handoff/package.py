"""The handoff package: everything the agent needs before the first sentence, as one fold."""

from datetime import datetime

from msgspec import Struct

from segue.core.conversation.speaking import Attachment
from segue.core.conversation.state import Conversation, Detail
from segue.core.dialogue.languages import name_language
from segue.core.dialogue.wording import find_title, say_value
from segue.core.handoff.introduction import build_first_sentence
from segue.core.handoff.summary import Sentence, build_summary, find_open_questions
from segue.core.handoff.tried import Tried, build_tried
from segue.core.playbook.policy import Policy
from segue.core.understanding.sentences import find_sentences
from segue.core.values import ENGLISH, ContactId, ConversationId, Evidence, Language


class Fact(Struct, frozen=True):
    """A detail with its source: `words` as the customer said it, `seq` the message, `before`
    the values it had earlier."""

    name: str
    title: str
    value: str
    words: str
    seq: int
    source: str
    confirmed: bool
    request_id: str = ""
    before: tuple[str, ...] = ()


class Reason(Struct, frozen=True):
    """Why a person is needed: plain words and the rule; `quote` are the customer's words that it
    rests on, `sentence` the whole sentence around them in message `seq`."""

    kind: str
    rule: str
    text: str
    quote: str
    seq: int
    silent: bool
    sentence: str = ""


class Matter(Struct, frozen=True):
    """One of the customer's requests, with its outcome so far."""

    request_id: str
    title: str
    status: str
    outcome: str
    seq: int
    missing: tuple[str, ...] = ()


class Mood(Struct, frozen=True):
    """Sentiment of one message, -1 … 1."""

    seq: int
    sentiment: float


class Line(Struct, frozen=True):
    """One message of the transcript."""

    seq: int
    at: datetime
    author_kind: str
    author_id: str
    text: str
    attachments: tuple[str, ...] = ()


class Person(Struct, frozen=True):
    """Who the customer is, as far as it is proved."""

    contact_id: ContactId | None
    proof_level: int
    proof_method: str
    proof_until: datetime | None
    tier: str
    value: float


class HandoffPackage(Struct, frozen=True):
    """What is handed over. `facts` come first because they are what must not be asked again."""

    conversation_id: ConversationId
    seq: int
    language: Language
    facts: tuple[Fact, ...]
    reason: Reason | None
    tried: tuple[Tried, ...]
    summary: tuple[Sentence, ...]
    sentiment: tuple[Mood, ...]
    open_questions: tuple[Sentence, ...]
    matters: tuple[Matter, ...]
    first_sentence: str
    person: Person
    denied: tuple[Fact, ...]
    promises: tuple[str, ...]
    attachments: tuple[Attachment, ...]
    attachment_names: tuple[str, ...]
    notes: tuple[Line, ...]
    transcript: tuple[Line, ...]


def build_package(conversation: Conversation, policy: Policy) -> HandoffPackage:
    """The package of a conversation as it stands now."""
    c = conversation
    files = tuple(a for m in c.messages for a in m.attachments)
    return HandoffPackage(
        conversation_id=c.id,
        seq=c.seq,
        language=c.language,
        facts=tuple(_fact(c, d, policy) for d in c.details),
        reason=_reason(c, policy),
        tried=build_tried(c, policy),
        summary=build_summary(c, policy),
        sentiment=tuple(Mood(r.seq, r.sentiment) for r in c.readings if r.sentiment is not None),
        open_questions=find_open_questions(c, policy),
        matters=_matters(c, policy),
        first_sentence=build_first_sentence(c, policy),
        person=_person(c),
        denied=tuple(_fact(c, d, policy) for d in c.denied),
        promises=tuple(f"{p.way} by {p.due.isoformat()}" for p in c.promises if not p.kept),
        attachments=files,
        attachment_names=tuple(c.text(a.name) for a in files),
        notes=tuple(Line(n.seq, n.at, "agent", n.agent_id, c.text(n.text)) for n in c.notes),
        transcript=build_transcript(c),
    )


def build_transcript(conversation: Conversation) -> tuple[Line, ...]:
    """Every message that the customer wrote or saw, oldest first."""
    c = conversation
    return tuple(
        Line(
            m.seq,
            m.at,
            m.author_kind,
            m.author_id,
            c.text(m.text),
            tuple(c.text(a.name) for a in m.attachments),
        )
        for m in c.messages
    )


def _fact(c: Conversation, detail: Detail, policy: Policy) -> Fact:
    return Fact(
        name=detail.name,
        title=find_title(detail.name, policy, ENGLISH),
        value=c.text(detail.value),
        words=say_value(c, detail),
        seq=detail.seq,
        source=detail.source,
        confirmed=detail.confirmed,
        request_id=detail.request_id,
        before=tuple(c.text(ref) for ref in detail.history),
    )


def _reason(c: Conversation, policy: Policy) -> Reason | None:
    last = c.escalation or (c.escalations[-1] if c.escalations else None)
    if last is None:
        return None
    rule = next((t for t in policy.triggers if t.id == last.rule), None)
    first = last.evidence[0] if last.evidence else None
    return Reason(
        kind=last.reason,
        rule=last.rule,
        text=rule.reason if rule else _explain(last.rule, policy),
        quote=c.quote(first).strip() if first else "",
        seq=first.seq if first else last.seq,
        silent=last.silent,
        sentence=_find_sentence(c, first) if first else "",
    )


def _find_sentence(c: Conversation, evidence: Evidence) -> str:
    """The sentences of the message that hold the words of the evidence."""
    message = c.find_message(evidence.seq)
    text = c.text(message.text) if message else ""
    spans = [s for s in find_sentences(text) if s[0] < evidence.end and evidence.start < s[1]]
    return text[spans[0][0] : spans[-1][1]].strip() if spans else text.strip()


def _explain(rule: str, policy: Policy) -> str:
    kind, _, name = rule.partition(":")
    topic = next((t for t in policy.topics if t.id == name), None)
    flow = next((f for f in policy.flows if f.id == name), None)
    match kind:
        case "mode":
            return f"On {topic.title[ENGLISH] if topic else name} only people answer."
        case "flow":
            return f"The flow {flow.title if flow else name!r} ends with a person."
        case "language":
            return f"The customer writes in {name_language(name)}, in which the AI does not lead."
        case "offer":
            return "The customer accepted the offer of a person."
        case "model":
            return "The AI could not answer; a model failed."
        case "switch":
            return _explain_switch(name, policy)
        case "transfer":
            return "A colleague passed the conversation on."
        case _:
            return f"Rule {rule}."


def _explain_switch(scope: str, policy: Policy) -> str:
    """The words for a scope of the kill switch: "*", "channel:ID" or "topic:ID"."""
    kind, _, name = scope.partition(":")
    topic = next((t for t in policy.topics if t.id == name), None)
    if kind == "topic":
        return f"The AI is switched off on {topic.title[ENGLISH] if topic else name}."
    return f"The AI is switched off on the channel {name}." if name else "The AI is switched off."


def _matters(c: Conversation, policy: Policy) -> tuple[Matter, ...]:
    matters = []
    for request in c.requests:
        flow = policy.find_flow(request.flow)
        topic = policy.find_topic(request.topic)
        title = flow.title if flow else topic.title[ENGLISH] if topic else "A request"
        wanted = flow.details() if flow else ()
        missing = tuple(n for n in wanted if c.find_detail(n, request.request_id) is None)
        matters.append(
            Matter(request.request_id, title, request.status, request.outcome, request.seq, missing)
        )
    return tuple(matters)


def _person(c: Conversation) -> Person:
    profile = c.profile
    return Person(
        contact_id=c.proof.contact_id,
        proof_level=c.proof.level,
        proof_method=c.proof.method,
        proof_until=c.proof.until,
        tier=profile.tier if profile else "",
        value=profile.value if profile else 0.0,
    )
