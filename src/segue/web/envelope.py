"""An event as a viewer may read it: the one place that decides what of the log leaves the house.

For customers each field is named here; what is not named does not leave. Staff read all of it.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, get_type_hints

from msgspec import Struct, to_builtins

from segue.core.conversation import events as e
from segue.core.conversation.chain import format_time
from segue.core.values import Citation, Owner, TextRef, find_owning_agent
from segue.web import schemas_socket as s
from segue.web.schemas_views import AttachmentView, SourceView

Data = dict[str, Any]
Texts = Mapping[str, str]

CUSTOMER_KEYS: Final = (
    "disclosure",
    "introduction",
    "introduction_bare",
    "joined_late",
    "promise_call",
    "promise_email",
    "closed",
)
"""Keys of fixed texts that a page draws in its own way. No other key leaves: "handoff_silent"
would tell that a trigger was silent."""


class Viewer(Struct, frozen=True):
    """For whom an envelope is. `kind` customer or staff; `names` of agents and "ai"."""

    kind: str
    names: Mapping[str, str] = {}
    customer_id: str = ""


def build_envelope(
    event: e.Event,
    texts: Texts,
    viewer: Viewer,
    *,
    prev_seq: int = 0,
    cursor: str | None = None,
) -> Data | None:
    """The event for a viewer, or None when it is not theirs to see or of another stream."""
    kind, _, conversation_id = event.stream.partition("/")
    if kind != "conversation":
        return None
    if viewer.kind == "customer":
        build = _FOR_CUSTOMERS.get(type(event.body))
        if build is None:
            return None
        data = to_builtins(build(event.body, texts))
    else:
        data = resolve_texts(to_builtins(event.body), texts)
        data.pop("type", None)
    author_kind, author_id = find_author(event.body, viewer)
    envelope: Data = {
        "type": type(event.body).__name__,
        "conversation_id": conversation_id,
        "seq": event.seq,
        "prev_seq": prev_seq,
        "author_kind": author_kind,
        "author_id": author_id,
        "author_name": viewer.names.get(author_id, ""),
        "owner_epoch": event.owner_epoch,
        "at": format_time(event.at),
        "data": data,
    }
    return envelope if cursor is None else envelope | {"cursor": cursor}


def is_for_customers(body: e.AnyBody) -> bool:
    """Whether a customer may see events of this kind."""
    return type(body) in _FOR_CUSTOMERS


def find_author(body: e.AnyBody, viewer: Viewer) -> tuple[str, str]:
    """(author_kind, author_id) of an event. A customer is not told whether the AI or a person
    called for a colleague: an escalation is the system's to them."""
    match body:
        case e.ContactWrote() | e.SurveyAnswered():
            return "customer", viewer.customer_id
        case e.MessageImported():
            return body.author_kind, body.author_id or ""
        case e.AiReplied():
            return "ai", "ai"
        case e.AgentReplied() | e.AgentJoined() | e.AgentTookOver() | e.NoteWritten():
            return "agent", body.agent_id
        case e.SystemWrote():
            return "system", body.agent_id or "system"
        case e.Escalated() | e.HandedBack() | e.WrappedUp() | e.DetailCorrected():
            return _find_doer(body.by, viewer)
        case e.MessageUnderstood() | e.DecisionMade() | e.ReplyDrafted() | e.DraftDropped():
            return "ai", "ai"
        case _:
            return "system", "system"


def _find_doer(by: str, viewer: Viewer) -> tuple[str, str]:
    agent_id = find_owning_agent(Owner(by))
    if viewer.kind == "customer" or (agent_id is None and by not in ("ai", "customer")):
        return "system", "system"
    if agent_id is not None:
        return "agent", agent_id
    return ("ai", "ai") if by == "ai" else ("customer", viewer.customer_id)


def resolve_texts(value: Any, texts: Texts) -> Any:
    """The plain value with every reference to a text replaced by the text; None if it was
    erased."""
    match value:
        case {"id": str(text_id), "hash": str()} if len(value) == 2:
            return texts.get(text_id)
        case dict():
            return {key: resolve_texts(inner, texts) for key, inner in value.items()}
        case list() | tuple():
            return [resolve_texts(inner, texts) for inner in value]
        case _:
            return value


def read_text(ref: TextRef | None, texts: Texts) -> str | None:
    """The text behind a reference, or None when there is none or it was erased."""
    return texts.get(ref.id) if ref else None


def build_sources(sources: tuple[Citation, ...]) -> tuple[SourceView, ...]:
    """Where an answer comes from."""
    return tuple(SourceView(c.article_id, c.version, c.start, c.end) for c in sources)


def build_attachments(
    attachments: tuple[e.Attachment, ...], texts: Texts
) -> tuple[AttachmentView, ...]:
    """The files of a message."""
    return tuple(
        AttachmentView(a.file_id, read_text(a.name, texts), a.media_type, a.size_bytes)
        for a in attachments
    )


def choose_key(key: str) -> str | None:
    """The key of a fixed text as customers may read it."""
    return key if key in CUSTOMER_KEYS else None


def _contact_wrote(body: e.ContactWrote, texts: Texts) -> s.ToldContactWrote:
    attachments = build_attachments(body.attachments, texts)
    text = read_text(body.text, texts)
    return s.ToldContactWrote(body.message_id, text, attachments, body.client_id)


def _ai_replied(body: e.AiReplied, texts: Texts) -> s.ToldAiReplied:
    sources = build_sources(body.sources)
    return s.ToldAiReplied(body.message_id, read_text(body.text, texts), sources)


def _agent_replied(body: e.AgentReplied, texts: Texts) -> s.ToldAgentReplied:
    attachments = build_attachments(body.attachments, texts)
    return s.ToldAgentReplied(body.message_id, read_text(body.text, texts), attachments)


def _system_wrote(body: e.SystemWrote, texts: Texts) -> s.ToldSystemWrote:
    text, key = read_text(body.text, texts), choose_key(body.key)
    return s.ToldSystemWrote(body.message_id, text, body.agent_id, key)


def _disclosure_shown(body: e.DisclosureShown, texts: Texts) -> s.ToldDisclosureShown:
    return s.ToldDisclosureShown(body.message_id)


def _agent_joined(body: e.AgentJoined, texts: Texts) -> s.ToldAgentJoined:
    return s.ToldAgentJoined(body.agent_id)


def _handed_back(body: e.HandedBack, texts: Texts) -> s.ToldHandedBack:
    return s.ToldHandedBack("customer" if body.by == "customer" else "agent")


def _promise_made(body: e.PromiseMade, texts: Texts) -> s.ToldPromiseMade:
    return s.ToldPromiseMade(body.promise_id, body.way, format_time(body.due))


def _survey_answered(body: e.SurveyAnswered, texts: Texts) -> s.ToldSurveyAnswered:
    return s.ToldSurveyAnswered(body.score)


def _nothing_more(body: e.AnyBody, texts: Texts) -> s.Told:
    return s.Told()


_FOR_CUSTOMERS: Final[dict[type, Callable[[Any, Texts], s.Told]]] = {
    e.ContactWrote: _contact_wrote,
    e.AiReplied: _ai_replied,
    e.AgentReplied: _agent_replied,
    e.SystemWrote: _system_wrote,
    e.DisclosureShown: _disclosure_shown,
    e.AgentJoined: _agent_joined,
    e.Escalated: _nothing_more,
    e.HandedBack: _handed_back,
    e.WrappedUp: _nothing_more,
    e.PromiseMade: _promise_made,
    e.SurveyAnswered: _survey_answered,
}


def list_told() -> dict[type, type[s.Told]]:
    """Each kind of event that customers may see, and how they read its data."""
    return {kind: get_type_hints(build)["return"] for kind, build in _FOR_CUSTOMERS.items()}
