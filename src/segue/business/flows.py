"""Reads `flows/*.yaml`: the steps that bring a request to its outcome."""

from collections.abc import Callable

from segue.business.faults import Place, suggest
from segue.business.fields import Fields
from segue.business.readers import BRACES, flag, given, line_of_text, list_of, text, used, wording
from segue.business.vocabulary import DETAILS
from segue.business.yaml_nodes import Mapping, Node, Sequence
from segue.core.playbook.flows import (
    Answer,
    Collect,
    Confirm,
    Finish,
    Flow,
    HandOver,
    Say,
    Step,
)
from segue.core.values import ArticleId, FlowId, Language, TopicId


def read_flow(node: Node, place: Place) -> Flow:
    """The flow of one file."""
    fields = Fields(node, place)
    fields.place = Place(place.file, f"flow {fields.find_text('id') or '?'}", place.report)
    flow_id = fields.need("id", given("flow"), "")
    title = fields.need("title", wording(), {Language("en"): flow_id})
    topics = fields.need("topics", list_of(used("topic"), at_least=1), ())
    flow = Flow(
        id=FlowId(flow_id),
        title=title.get(Language("en"), flow_id),
        purpose=fields.need("purpose", wording(), {}),
        topics=tuple(TopicId(topic) for topic in topics),
        steps=fields.need("steps", _read_steps, ()),
    )
    fields.close()
    return flow


def _read_steps(node: Node, place: Place) -> tuple[Step, ...] | None:
    if not isinstance(node, Sequence) or not node.items:
        place.fault(node.line, "Expected a list of steps.", "Write steps that begin with `- `.")
        return None
    steps = [_read_step(item, place.within(str(n))) for n, item in enumerate(node.items, 1)]
    for step, item in zip(steps[:-1], node.items[:-1], strict=True):
        if isinstance(step, HandOver | Finish):
            problem = "The flow ends here, and steps follow that never run."
            place.fault(item.line, problem, "Move this step to the end.")
    if None not in steps:
        _check_fills(steps, node.items, place)
    if steps[-1] is not None and not isinstance(steps[-1], HandOver | Finish):
        problem = "The last step is neither `hand_over` nor `finish`."
        place.fault(node.items[-1].line, problem, "End the flow with one of the two.")
    return tuple(step for step in steps if step is not None)


def _check_fills(steps: list[Step | None], items: tuple[Node, ...], place: Place) -> None:
    """A detail that may still be unknown would reach the customer as bare braces."""
    sure: set[str] = set()
    for number, (step, item) in enumerate(zip(steps, items, strict=True), 1):
        if isinstance(step, Collect) and not step.optional:
            sure.add(step.detail)
        for name in sorted(_find_fills(step) - sure):
            if name in DETAILS or name.startswith("text:"):
                problem = f"{{{name}}} may be unknown here, and the customer would read the braces."
                remedy = f"Collect {name} in an earlier step that is not optional, or leave it out."
                place.within(str(number)).fault(item.line, problem, remedy)


def _find_fills(step: Step | None) -> set[str]:
    if not isinstance(step, Say | Confirm | Finish):
        return set()
    return {name for text in step.text.values() for name in BRACES.findall(text)}


def _read_step(node: Node, place: Place) -> Step | None:
    if not isinstance(node, Mapping):
        place.fault(node.line, "Expected a step.", f"Begin it with one of: {', '.join(_STEPS)}.")
        return None
    fields = Fields(node, place)
    noun = next((noun for noun in _STEPS if fields.has(noun)), None)
    if noun is None:
        key = fields.names()[0] if fields.names() else ""
        place.fault(node.line, f"{key!r} is not a step.", suggest(key, _STEPS))
        return None
    step = _STEPS[noun](fields)
    fields.close(elsewhere=(*_STEPS, "ask", "optional", "skills"))
    return step


def _read_collect(fields: Fields) -> Collect:
    return Collect(
        detail=fields.need("collect", used("detail"), ""),
        ask=fields.need("ask", wording(), {}),
        confirm=fields.take("confirm", flag, False),
        optional=fields.take("optional", flag, False),
    )


def _read_hand_over(fields: Fields) -> HandOver:
    return HandOver(
        reason=fields.need("hand_over", text, ""),
        skills=fields.take("skills", list_of(used("skill")), ()),
    )


def _read_finish(fields: Fields) -> Finish:
    return Finish(
        outcome=fields.need("finish", line_of_text, ""),
        text=fields.need("say", wording("detail"), {}),
    )


def _read_answer(fields: Fields) -> Answer:
    return Answer(article=ArticleId(fields.need("answer", used("article"), "")))


def _read_confirm(fields: Fields) -> Confirm:
    return Confirm(text=fields.need("confirm", wording("detail"), {}))


def _read_say(fields: Fields) -> Say:
    return Say(text=fields.need("say", wording("detail"), {}))


_STEPS: dict[str, Callable[[Fields], Step]] = {
    "collect": _read_collect,
    "hand_over": _read_hand_over,
    "finish": _read_finish,
    "answer": _read_answer,
    "confirm": _read_confirm,
    "say": _read_say,
}
"""In this order, because `collect` also knows `confirm`, and `finish` also knows `say`."""
