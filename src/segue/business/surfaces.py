"""Reads what the pages offer: the widget's prompts, and how a conversation may have ended."""

from segue.business.faults import Place
from segue.business.fields import Fields
from segue.business.readers import given, line_of_text, wording
from segue.business.yaml_nodes import Node, Sequence
from segue.core.playbook.flows import Wording
from segue.core.playbook.surfaces import BY_CUSTOMER, Disposition

MOST_PROMPTS = 6
LONGEST_PROMPT = 60
MOST_DISPOSITIONS = 20


def read_widget(node: Node, place: Place) -> tuple[Wording, ...] | None:
    """The prompts of the part `widget`."""
    fields = Fields(node, place)
    prompts = fields.take("prompts", _read_prompts, ())
    fields.close()
    return prompts


def _read_prompts(node: Node, place: Place) -> tuple[Wording, ...] | None:
    items = _read_items(node, place, "prompts", "Write each as `- {en: …, de: …}`.", MOST_PROMPTS)
    prompts = (_read_prompt(item, place) for item in items)
    return tuple(prompt for prompt in prompts if prompt)


def _read_prompt(node: Node, place: Place) -> Wording | None:
    words = wording()(node, place)
    for text in (words or {}).values():
        if len(text) > LONGEST_PROMPT or "\n" in text:
            problem = f"A prompt stands on a button; {text[:20]!r}… does not fit."
            remedy = f"Say it in at most {LONGEST_PROMPT} characters, on one line."
            place.fault(node.line, problem, remedy)
    return words


def read_dispositions(node: Node, place: Place) -> tuple[Disposition, ...] | None:
    """The ways in which a conversation may have ended, as agents choose among them."""
    remedy = "Write each as `- {id: solved, title: Solved}`."
    items = _read_items(node, place, "dispositions", remedy, MOST_DISPOSITIONS)
    return tuple(_read_disposition(item, place) for item in items)


def _read_disposition(node: Node, place: Place) -> Disposition:
    fields = Fields(node, place)
    disposition = Disposition(
        fields.need("id", given("disposition"), ""), fields.need("title", line_of_text, "")
    )
    if disposition.id == BY_CUSTOMER:
        problem = f"{BY_CUSTOMER!r} is what Segue writes when the customer ends a conversation."
        place.fault(fields.find_line("id"), problem, "Give it another id.")
    fields.close()
    return disposition


def _read_items(node: Node, place: Place, what: str, remedy: str, most: int) -> tuple[Node, ...]:
    if not isinstance(node, Sequence) or not node.items:
        place.fault(node.line, f"Expected a list of {what}.", f"{remedy} Or take the key away.")
        return ()
    if len(node.items) > most:
        problem = (
            f"There are {len(node.items)} {what}; more than {most} are too many to choose from."
        )
        place.fault(node.line, problem, f"Keep the {most} that matter most.")
    return node.items
