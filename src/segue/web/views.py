"""A conversation as a customer or a colleague reads it, in plain values."""

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec.structs import asdict

from segue.core.conversation.chain import format_time
from segue.core.conversation.state import Conversation, Message
from segue.core.playbook.policy import Policy
from segue.core.values import find_owning_agent
from segue.web.access import Opened
from segue.web.envelope import (
    Viewer,
    build_attachments,
    build_sources,
    choose_key,
    resolve_texts,
)
from segue.web.principals import Principal
from segue.web.schemas_views import (
    ConversationView,
    MessageView,
    PersonOfTeam,
    PromiseView,
    StaffConversationView,
)

Data = dict[str, Any]


def build_viewer(policy: Policy, principal: Principal, opened: Opened) -> Viewer:
    """For whom envelopes are, with the names that go with ids. A customer stays, to themselves,
    who they were when they began; staff see who they proved to be."""
    names: dict[str, str] = {agent.id: agent.name for agent in policy.team}
    names["ai"] = policy.ai_name
    if principal.kind == "customer":
        return Viewer("customer", names, opened.began_with or "")
    return Viewer("staff", names, opened.conversation.contact_id or "")


def view_conversation(
    conversation: Conversation, policy: Policy, viewer: Viewer
) -> ConversationView | StaffConversationView:
    """The conversation as far as this kind of viewer may see it."""
    shared = _view_shared(conversation, policy, viewer)
    if viewer.kind == "customer":
        return shared
    return StaffConversationView(
        **asdict(shared),
        contact_id=conversation.contact_id,
        state=_view_state(conversation),
    )


def _view_shared(c: Conversation, policy: Policy, viewer: Viewer) -> ConversationView:
    return ConversationView(
        conversation_id=c.id,
        channel=c.channel,
        language=c.language,
        open=not c.is_closed(),
        waiting=c.is_waiting(),
        owner=c.owner,
        owner_epoch=c.owner_epoch,
        seq=c.seq,
        started_at=format_time(c.started_at) if c.started_at else None,
        last_at=format_time(c.last_at) if c.last_at else None,
        people=_view_people(c, policy),
        messages=tuple(
            _view_message(m, c.texts, viewer)
            for m in c.messages
            if viewer.kind != "customer" or not (c.imported and m.author_kind == "system")
        ),
        promises=tuple(
            PromiseView(p.promise_id, p.way, format_time(p.due), p.kept) for p in c.promises
        ),
    )


def _view_message(message: Message, texts: Mapping[str, str], viewer: Viewer) -> MessageView:
    is_customer = viewer.kind == "customer"
    own = is_customer and message.author_kind == "customer"
    author_id = viewer.customer_id if own else message.author_id
    return MessageView(
        seq=message.seq,
        at=format_time(message.at),
        author_kind=message.author_kind,
        author_id=author_id,
        author_name=viewer.names.get(author_id, ""),
        message_id=message.message_id,
        text=texts.get(message.text.id),
        attachments=build_attachments(message.attachments, texts),
        sources=build_sources(message.sources),
        key=choose_key(message.key) if is_customer else message.key,
    )


def _view_people(c: Conversation, policy: Policy) -> dict[str, PersonOfTeam]:
    """The agents who joined, as they may be named: never one who was only asked."""
    ids = {m.author_id for m in c.messages} | {find_owning_agent(c.owner) or ""}
    return {
        agent.id: PersonOfTeam(
            name=agent.name,
            speciality=agent.speciality.get(c.language)
            or next(iter(agent.speciality.values()), ""),
            photo=agent.photo,
            years=agent.years,
        )
        for agent in policy.team
        if agent.id in ids
    }


def _view_state(conversation: Conversation) -> Data:
    plain: Data = msgspec.to_builtins(conversation)
    del plain["texts"]
    resolved: Data = resolve_texts(plain, conversation.texts)
    return resolved
