"""How far a request has come in its flow, and what it needs next."""

from typing import Final

from msgspec import Struct

from segue.core.conversation.state import Conversation, CustomerRequest, Detail
from segue.core.playbook.flows import Answer, Collect, Confirm, Flow, HandOver, Say, Step

MOST_ASKS: Final = 2
"""An optional detail is asked for so often at most, and so often a needed one may be refused
before a person comes (a choice: one repeat is patience, two are a wall)."""


class Stand(Struct, frozen=True):
    """Where a flow stands: `along` are the texts and answers to give on the way, with their
    labels; `label` and `step` what comes next; `known` is the value to confirm, if any."""

    along: tuple[tuple[str, Say | Answer], ...]
    label: str
    step: Step
    known: Detail | None = None


def find_stand(conversation: Conversation, request: CustomerRequest, flow: Flow) -> Stand:
    """What the flow needs next, skipping what is known; the last step of a flow always stands."""
    behind = _find_behind(request)
    along: list[tuple[str, Say | Answer]] = []
    for index, step in enumerate(flow.steps):
        label = str(index)
        match step:
            case Collect():
                known = conversation.find_detail(step.detail, request.request_id)
                if _needs_confirming(step, known, request):
                    return Stand(tuple(along), label, step, known)
                left = label in behind or _is_worn_out(conversation, step, request)
                if known is None and not left:
                    return Stand(tuple(along), label, step)
            case Say() | Answer():
                if label not in behind:
                    along.append((label, step))
            case Confirm():
                if label not in behind:
                    return Stand(tuple(along), label, step)
            case _:
                return Stand(tuple(along), label, step)
    return Stand(tuple(along), str(len(flow.steps) - 1), flow.steps[-1])


def find_passed_confirmations(request: CustomerRequest, flow: Flow) -> tuple[str, ...]:
    """The confirmations that the customer already gave; a correction reopens them."""
    behind = _find_behind(request)
    return tuple(
        str(i)
        for i, step in enumerate(flow.steps)
        if isinstance(step, Confirm) and str(i) in behind
    )


def count_asks(conversation: Conversation, detail: str, request: CustomerRequest) -> int:
    """How often the AI has asked for a detail since the request began."""
    name = f"detail:{detail}"
    return sum(1 for t in conversation.tried if t.detail == name and t.seq > request.seq)


def find_step(flow: Flow, detail: str) -> str | None:
    """The label of the step that collects a detail, or None."""
    labels = (str(i) for i, s in enumerate(flow.steps) if getattr(s, "detail", "") == detail)
    return next(labels, None)


def may_stay_open(flow: Flow, detail: str) -> bool:
    """Whether a flow reaches its end without a detail: it is optional, or a person takes it up
    and no text of the flow says it."""
    step = next((s for s in flow.steps if isinstance(s, Collect) and s.detail == detail), None)
    if step is None or step.optional:
        return True
    said = (text for s in flow.steps if isinstance(s, Say | Confirm) for text in s.text.values())
    ends = isinstance(flow.steps[-1], HandOver)
    return ends and not any(f"{{{detail}}}" in text for text in said)


def _find_behind(request: CustomerRequest) -> frozenset[str]:
    behind: set[str] = set()
    for label in (*request.passed, request.step):
        if label.startswith("!"):
            behind.discard(label[1:])
        else:
            behind.add(label)
    return frozenset(behind)


def _needs_confirming(step: Collect, known: Detail | None, request: CustomerRequest) -> bool:
    if known is None or not step.confirm or known.confirmed:
        return False
    return known.source != "customer" or known.seq < request.seq


def _is_worn_out(conversation: Conversation, step: Collect, request: CustomerRequest) -> bool:
    return step.optional and count_asks(conversation, step.detail, request) >= MOST_ASKS
