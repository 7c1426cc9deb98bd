"""The customer's requests: how they begin, go on, and come to their own outcome."""

from typing import Final, assert_never

from msgspec.structs import replace

from segue.core.conversation.state import Conversation, CustomerRequest, Escalation
from segue.core.dialogue.progress import (
    Stand,
    find_passed_confirmations,
    find_stand,
)
from segue.core.dialogue.turn import Turn
from segue.core.playbook.flows import Answer, Collect, Confirm, Finish, Flow, HandOver, Say
from segue.core.playbook.policy import Policy
from segue.core.policy.asked import Answered
from segue.core.policy.decisions import (
    Advance,
    AskDetail,
    AskYes,
    ConfirmDetail,
    Decision,
    Escalate,
    KeepDetail,
    QuoteArticle,
    SayStep,
    Tell,
)
from segue.core.values import AI, TopicId

FLOW_REASON: Final = "none"
"""A flow that ends with a person is no trigger: `segue replay` prints "none" as its reason."""


def begin_requests(
    c: Conversation,
    policy: Policy,
    turn: Turn,
    topics: tuple[TopicId, ...],
    *,
    answered_by_quote: bool,
) -> tuple[Advance, ...]:
    """New requests for the topics that none open has. What a quote answers is done; a flow begins
    unless the customer only wanted to know something and knows it now."""
    begun: list[Advance] = []
    given = set(turn.gives())
    for topic in sorted(topics, key=lambda t: not given & _find_details(policy, t)):
        flow = policy.find_flow_for(topic)
        known = policy.find_topic(topic)
        if any(r.topic == topic and r.status == "open" for r in c.requests) or known is None:
            continue
        request_id = f"r{len(c.requests) + len(begun) + 1}"
        seq = turn.messages[0].seq
        if flow and not (answered_by_quote and (turn.inquires() or known.kind == "question")):
            begun.append(Advance(request_id, topic, flow.id, "open", seq=seq))
        elif answered_by_quote:
            begun.append(Advance(request_id, topic, None, "done", outcome="answered", seq=seq))
        else:
            begun.append(Advance(request_id, topic, None, "waiting", outcome="unanswered", seq=seq))
    return tuple(begun)


def _find_details(policy: Policy, topic: TopicId) -> set[str]:
    """The details that the flow of a topic collects: the request that they were given for comes
    first."""
    flow = policy.find_flow_for(topic)
    return set(flow.details()) if flow else set()


def go_on(
    c: Conversation,
    policy: Policy,
    turn: Turn,
    begun: tuple[Advance, ...],
    answered: Answered,
    *,
    resumed: bool,
) -> tuple[Decision, ...]:
    """What the open requests need next: the current one first, then the others in their order.
    `resumed` says first what is gone on with."""
    if answered.asks:
        return ()
    c = preview(c, (*begun, *answered.decisions))
    queue = _order(c)
    out: list[Decision] = []
    second = [a for a in begun if a.flow and a.request_id != (queue[0].request_id if queue else "")]
    for number, request in enumerate(queue):
        flow = policy.find_flow(request.flow)
        if flow is None:
            continue
        reopened = _reopen(request, flow, turn)
        out += reopened
        again = (resumed or number > 0) and request.request_id not in {a.request_id for a in begun}
        steps, done = _advance(_with(request, reopened), flow, c, again)
        if number == 0 and second:
            later = (policy.find_flow(a.flow) for a in second)
            out += [Tell("second_request", purpose=f.purpose) for f in later if f]
        out += steps
        if not done:
            break
    return tuple(out)


def revive_requests(c: Conversation, policy: Policy) -> tuple[Advance, ...]:
    """The requests that were handed over and that nobody took up before the customer went on
    with the AI: they are open again where the AI can still do something for them."""
    last = c.escalations[-1] if c.escalations else None
    if last is None or c.owner != AI or _was_taken_up(c, last):
        return ()
    return tuple(
        Advance(r.request_id, r.topic, r.flow, "open", r.step)
        for r in c.requests
        if r.status == "handed" and _has_more(c, r, policy.find_flow(r.flow))
    )


def _was_taken_up(c: Conversation, last: Escalation) -> bool:
    accepted = any(
        o.ended in ("accepted", "silent") and o.episode == last.episode for o in c.offers
    )
    return accepted or any(m.author_kind == "agent" and m.seq > last.seq for m in c.messages)


def _has_more(c: Conversation, request: CustomerRequest, flow: Flow | None) -> bool:
    return flow is not None and not isinstance(find_stand(c, request, flow).step, HandOver)


def preview(c: Conversation, decisions: tuple[Decision, ...]) -> Conversation:
    """The conversation as it will be once these decisions are in the log."""
    kept = {d.detail for d in decisions if isinstance(d, KeepDetail)}
    details = tuple(replace(d, confirmed=True) if d.name in kept else d for d in c.details)
    requests = list(c.requests)
    for a in (d for d in decisions if isinstance(d, Advance)):
        at = next((i for i, r in enumerate(requests) if r.request_id == a.request_id), None)
        if at is None:
            requests.append(
                CustomerRequest(a.request_id, a.topic, a.flow, a.status, a.step, a.outcome, a.seq)
            )
        else:
            old = requests[at]
            passed = (*old.passed, old.step)
            requests[at] = replace(old, step=a.step, status=a.status, passed=passed)
    return replace(c, details=details, requests=tuple(requests))


def _order(c: Conversation) -> list[CustomerRequest]:
    open_ones = [r for r in c.requests if r.status == "open"]
    return sorted(open_ones, key=lambda r: r.request_id != c.current_request)


def _with(request: CustomerRequest, reopened: list[Decision]) -> CustomerRequest:
    labels = tuple(d.step for d in reopened if isinstance(d, Advance))
    return replace(request, passed=(*request.passed, request.step, *labels), step="")


def _reopen(request: CustomerRequest, flow: Flow, turn: Turn) -> list[Decision]:
    if not set(turn.corrected) & set(flow.details()):
        return []
    return [
        Advance(request.request_id, request.topic, request.flow, "open", f"!{label}")
        for label in find_passed_confirmations(request, flow)
    ]


def _advance(
    request: CustomerRequest, flow: Flow, c: Conversation, resumed: bool
) -> tuple[list[Decision], bool]:
    """The steps of one request up to its next question or its end; True when it ended."""
    stand = find_stand(c, request, flow)
    out: list[Decision] = []
    for label, step in stand.along:
        out.append(_say(step))
        out.append(Advance(request.request_id, request.topic, flow.id, "open", label))
    last, done = _stop(request, flow, stand)
    resume = [Tell("resume", purpose=flow.purpose)] if resumed and not done else []
    return [*out, *resume, *last], done


def _say(step: Say | Answer) -> Decision:
    return SayStep(step.text) if isinstance(step, Say) else QuoteArticle(step.article)


def _stop(request: CustomerRequest, flow: Flow, stand: Stand) -> tuple[list[Decision], bool]:
    step, rid = stand.step, request.request_id
    match step:
        case Collect():
            if stand.known is not None:
                return [ConfirmDetail(step.detail, rid)], False
            return [AskDetail(step.detail, rid, step.ask)], False
        case Confirm():
            return [AskYes(step.text, rid, stand.label)], False
        case HandOver():
            return [_hand_over(request, flow, step)], False
        case Finish():
            end = Advance(rid, request.topic, flow.id, "done", stand.label, step.outcome)
            return [SayStep(step.text), end], True
        case Say() | Answer():
            return [], True
        case _:
            assert_never(step)


def _hand_over(request: CustomerRequest, flow: Flow, step: HandOver) -> Escalate:
    return Escalate(
        kind=FLOW_REASON,
        rule=f"flow:{flow.id}",
        reason=step.reason,
        evidence=(),
        key="handoff",
        details=flow.details(),
        skills=step.skills,
        topic=request.topic,
    )
