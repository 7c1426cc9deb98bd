"""Reads `topics/*.yaml`: what a message may be about, with examples."""

from collections.abc import Mapping as AnyMapping

from segue.business.faults import Place
from segue.business.fields import Fields
from segue.business.readers import choice, given, line_of_text, list_of, used, wording
from segue.business.yaml_nodes import Mapping, Node, Scalar, Sequence
from segue.core.playbook.policy import Mode, Topic
from segue.core.values import TopicId

FEWEST_EXAMPLES = 5
"""With fewer a topic cannot be told apart at all; an error."""
FEW_EXAMPLES = 20
"""With fewer it is told apart poorly; a warning."""


def read_topic(node: Node, place: Place, modes: AnyMapping[str, Mode]) -> Topic:
    """The topic of one file, with the mode that the playbook gives it."""
    fields = Fields(node, place)
    named = Place(place.file, f"topic {fields.find_text('id') or '?'}", place.report)
    fields.place = named
    topic_id = fields.need("id", given("topic"), "")
    topic = Topic(
        id=TopicId(topic_id),
        title=fields.need("title", wording(), {}),
        kind=fields.take("kind", choice("request", "question"), "request"),
        skills=fields.take("skills", list_of(used("skill")), ()),
        examples=fields.need("examples", list_of(line_of_text), ()),
        mode=modes.get(topic_id, Mode.ORCHESTRATOR),
    )
    fields.close()
    if fields.has("examples"):
        _check_count(len(topic.examples), fields)
    _give_examples(node, named)
    return topic


def _check_count(count: int, fields: Fields) -> None:
    if count >= FEW_EXAMPLES:
        return
    level = "error" if count < FEWEST_EXAMPLES else "warning"
    needed = FEWEST_EXAMPLES if level == "error" else FEW_EXAMPLES
    problem = f"The topic has {count} examples; it needs {needed} or more."
    remedy = "Add sentences as customers write them, each in other words."
    fields.place.within("examples").fault(fields.find_line("examples"), problem, remedy, level)


def _give_examples(node: Node, place: Place) -> None:
    if not isinstance(node, Mapping):
        return
    for key, value in node.entries:
        if key.text == "examples" and isinstance(value, Sequence):
            for item in value.items:
                if isinstance(item, Scalar):
                    place.give("example", " ".join(item.text.casefold().split()), item.line)
