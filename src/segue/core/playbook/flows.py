"""Flows: the steps that collect what is missing and bring a request to its outcome."""

from typing import TypeAlias

from msgspec import Struct

from segue.core.values import ArticleId, FlowId, Language, TopicId

Wording: TypeAlias = dict[Language, str]
"""A text by language; "en" is always there."""


class Collect(Struct, frozen=True, tag="collect"):
    """Ask for a detail unless it is known. `confirm`: a value known from elsewhere is confirmed
    once. `optional`: ask once, then go on without."""

    detail: str
    ask: Wording
    confirm: bool = False
    optional: bool = False


class Say(Struct, frozen=True, tag="say"):
    """Say a text; `{detail}` names are filled in."""

    text: Wording


class Answer(Struct, frozen=True, tag="answer"):
    """Quote an approved article."""

    article: ArticleId


class Confirm(Struct, frozen=True, tag="confirm"):
    """Ask for a yes before going on."""

    text: Wording


class HandOver(Struct, frozen=True, tag="hand_over"):
    """Bring in a person; the rule's id is "flow:FLOW"."""

    reason: str
    skills: tuple[str, ...] = ()


class Finish(Struct, frozen=True, tag="finish"):
    """The request is done with this outcome."""

    outcome: str
    text: Wording


Step: TypeAlias = Collect | Say | Answer | Confirm | HandOver | Finish


class Flow(Struct, frozen=True):
    """A flow. `purpose` completes "let us go on with …"; `topics` start it."""

    id: FlowId
    title: str
    purpose: Wording
    topics: tuple[TopicId, ...]
    steps: tuple[Step, ...]

    def details(self) -> tuple[str, ...]:
        """The names of the details that the flow collects, in order."""
        return tuple(step.detail for step in self.steps if isinstance(step, Collect))
