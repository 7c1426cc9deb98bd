"""Reads the fixed texts: Segue's own, and what the business says instead."""

from functools import cache
from importlib import resources

from segue.business.faults import FolderFaults, Place, Report, suggest
from segue.business.fields import Fields
from segue.business.readers import find_placeholders, text
from segue.business.yaml_nodes import Node, parse_yaml
from segue.core.playbook.texts import FIXED_TEXTS
from segue.core.understanding.wish import find_wish_for_person
from segue.core.values import Language


def read_texts(node: Node, place: Place) -> dict[str, str]:
    """The texts of one language by key."""
    fields = Fields(node, place)
    texts: dict[str, str] = {}
    for key in fields.names():
        value = fields.take(key, text, "")
        if key in FIXED_TEXTS:
            texts[key] = value
            _check_fills(key, value, fields.find_line(key), place.within(key))
            if key == "request_person" and value and find_wish_for_person(value) is None:
                problem = "This is not understood as a wish for a person, so nobody would come."
                remedy = "Say it more plainly, or take the key away: Segue has its own words."
                place.within(key).fault(fields.find_line(key), problem, remedy)
        else:
            problem = f"There is no fixed text {key[:60]!r}."
            place.within(key).fault(fields.find_line(key), problem, suggest(key, FIXED_TEXTS))
    return texts


def _check_fills(key: str, value: str, line: int, place: Place) -> None:
    fills = FIXED_TEXTS[key][1]
    found = find_placeholders(value, line, place, fills)
    for name in fills:
        if name not in found and value:
            problem = f"The placeholder {{{name}}} is missing, so the customer does not hear it."
            place.fault(line, problem, f"Put {{{name}}} where it belongs.", level="warning")


@cache
def read_own_texts() -> dict[Language, dict[str, str]]:
    """Segue's own texts by language and key; do not change the result.

    Raises:
        FolderFaults: a file of the package is broken.
    """
    own: dict[Language, dict[str, str]] = {}
    report = Report()
    folder = resources.files("segue.business").joinpath("texts")
    files = sorted(folder.iterdir(), key=lambda file: file.name) if folder.is_dir() else []
    for file in files:
        if file.name.endswith(".yaml"):
            place = Place(f"segue/business/texts/{file.name}", "", report)
            node = parse_yaml(file.read_text(encoding="utf-8"), place)
            if node is not None:
                own[Language(file.name.removesuffix(".yaml"))] = read_texts(node, place)
    if any(fault.level == "error" for fault in report.faults):
        raise FolderFaults(tuple(report.faults))
    return own


def join_texts(
    languages: tuple[Language, ...], replaced: dict[Language, dict[str, str]]
) -> dict[Language, dict[str, str]]:
    """The texts in each language and in English, the business's own before Segue's."""
    own = read_own_texts()
    return {
        language: own.get(language, {}) | replaced.get(language, {})
        for language in dict.fromkeys((*languages, Language("en")))
    }
