"""What leaves the house of each kind of event, and for whom."""

import typing
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from msgspec import Struct

from segue.core.conversation import events as e
from segue.core.conversation.events import AnyBody, Event
from segue.core.values import Stream, TextRef
from segue.web.envelope import Viewer, build_envelope, is_for_customers

AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SECRET = "not for customers"
KINDS: tuple[type[Struct], ...] = typing.get_args(AnyBody)
SHOWN = {
    "ContactWrote": {"message_id", "text", "attachments", "client_id"},
    "AiReplied": {"message_id", "text", "sources"},
    "AgentReplied": {"message_id", "text", "attachments"},
    "SystemWrote": {"message_id", "text", "agent_id", "key"},
    "DisclosureShown": {"message_id"},
    "AgentJoined": {"agent_id"},
    "Escalated": set(),
    "HandedBack": {"by"},
    "WrappedUp": set(),
    "PromiseMade": {"promise_id", "way", "due"},
    "SurveyAnswered": {"score"},
}
"""Type → the fields that a customer may read. Whoever adds one changes this table too."""


class Maker:
    """Fills a body so that every text and every word in it can be recognised."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def make(self, kind: type[Struct]) -> Any:
        hints = typing.get_type_hints(kind)
        return kind(**{f: self._fill(hints[f], f) for f in kind.__struct_fields__})

    def _fill(self, hint: Any, name: str) -> Any:
        if hint is TextRef:
            ref = TextRef(f"text-{len(self.texts)}", "0" * 64)
            self.texts[ref.id] = f"{SECRET} {name}"
            return ref
        if isinstance(hint, type) and issubclass(hint, Struct):
            return self.make(hint)
        origin, inner = typing.get_origin(hint), typing.get_args(hint)
        if origin is tuple:
            return (self._fill(inner[0], name),)
        if inner:
            return self._fill(next(i for i in inner if i is not type(None)), name)
        plain = getattr(hint, "__supertype__", hint)
        return {str: f"{SECRET} {name}", int: 3, float: 0.5, bool: True, datetime: AT}[plain]


def make_event(kind: type[Struct], **changes: object) -> tuple[Event, dict[str, str]]:
    maker = Maker()
    body = msgspec.structs.replace(maker.make(kind), **changes)
    return Event(Stream("conversation/one"), 7, 4, AT, body), maker.texts


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_customer_gets_only_the_fields_that_are_named(kind: type[Struct]) -> None:
    event, texts = make_event(kind)

    envelope = build_envelope(event, texts, Viewer("customer", {}, "me"), prev_seq=2, cursor="c")

    assert (envelope is not None) == (kind.__name__ in SHOWN)
    assert is_for_customers(event.body) == (kind.__name__ in SHOWN)
    if envelope is not None:
        assert set(envelope["data"]) == SHOWN[kind.__name__]
        assert set(envelope) == {
            *("type", "conversation_id", "seq", "prev_seq", "author_kind", "author_id"),
            *("author_name", "owner_epoch", "at", "cursor", "data"),
        }


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_nothing_a_customer_may_not_see_leaks(kind: type[Struct]) -> None:
    event, texts = make_event(kind)
    allowed = {"text", "message_id", "client_id", "agent_id", "promise_id", "way"}
    allowed |= {"file_id", "name", "media_type", "article_id", "version"}

    envelope = build_envelope(event, texts, Viewer("customer", {}, "me"))

    spoken = msgspec.json.encode(envelope).decode()
    for word in [name for name in kind.__struct_fields__ if name not in allowed]:
        assert f"{SECRET} {word}" not in spoken
    for word in ("reason", "rule", "evidence", "disposition", "summary", "draft_id", "by"):
        assert f"{SECRET} {word}" not in spoken


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_staff_get_every_field_with_texts_in_their_place(kind: type[Struct]) -> None:
    event, texts = make_event(kind)

    envelope = build_envelope(event, texts, Viewer("staff"))

    assert envelope is not None
    assert set(envelope["data"]) == set(kind.__struct_fields__)
    spoken = msgspec.json.encode(envelope).decode()
    assert all(text in spoken for text in texts.values())
    assert '"hash"' not in spoken or kind is e.PlaybookPublished


def test_a_silent_trigger_does_not_show_in_the_key_of_the_text() -> None:
    event, texts = make_event(e.SystemWrote, key="handoff_silent")

    envelope = build_envelope(event, texts, Viewer("customer"))

    assert envelope is not None
    assert envelope["data"]["key"] is None


def test_the_key_of_an_introduction_is_shown_because_pages_draw_it() -> None:
    event, texts = make_event(e.SystemWrote, key="introduction")

    envelope = build_envelope(event, texts, Viewer("customer"))

    assert envelope is not None
    assert envelope["data"]["key"] == "introduction"


def test_what_the_ai_wrote_always_says_so() -> None:
    event, texts = make_event(e.AiReplied)

    shown = [build_envelope(event, texts, Viewer(k, {"ai": "Aria"})) for k in ("customer", "staff")]

    assert [(s["author_kind"], s["author_name"]) for s in shown if s] == [("ai", "Aria")] * 2


def test_an_erased_text_is_null() -> None:
    event, _ = make_event(e.ContactWrote)

    envelope = build_envelope(event, {}, Viewer("customer"))

    assert envelope is not None
    assert envelope["data"]["text"] is None


def test_who_called_for_a_person_stays_with_the_staff() -> None:
    event, texts = make_event(e.Escalated, by="agent:elena")

    customer = build_envelope(event, texts, Viewer("customer"))
    staff = build_envelope(event, texts, Viewer("staff"))

    assert customer is not None
    assert customer["author_kind"] == "system"
    assert staff is not None
    assert (staff["author_kind"], staff["author_id"]) == ("agent", "elena")


def test_other_streams_have_no_envelope() -> None:
    event = Event(Stream("agent/elena"), 1, 0, AT, e.AgentCameOn(typing.cast(Any, "elena")))

    assert build_envelope(event, {}, Viewer("staff")) is None
