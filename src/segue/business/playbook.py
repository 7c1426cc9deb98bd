"""Reads `playbook.yaml`: business, languages, hours, modes, thresholds and triggers."""

import re
from collections.abc import Mapping as AnyMapping
from typing import TypeVar

from msgspec import Struct, structs

from segue.business.faults import Place
from segue.business.fields import Fields
from segue.business.hours import read_hours
from segue.business.readers import (
    Reader,
    choice,
    language,
    line_of_text,
    list_of,
    number,
    spoken,
    whole,
    wording,
)
from segue.business.surfaces import read_dispositions, read_widget
from segue.business.triggers import read_triggers
from segue.business.yaml_nodes import Node, Sequence
from segue.core.playbook.flows import Wording
from segue.core.playbook.hours import Hours
from segue.core.playbook.policy import (
    Mode,
    ProofLevels,
    RoutingWeights,
    Thresholds,
    ValueTier,
    Waiting,
)
from segue.core.playbook.surfaces import DISPOSITIONS, Disposition
from segue.core.playbook.trigger_rules import Trigger
from segue.core.values import Language

SCHEMA = 1

_CURRENCY = re.compile(r"[A-Z]{3}")

_Numbers = TypeVar("_Numbers", bound=Struct)

_WAITING: dict[str, Reader[int]] = {
    "offer_seconds": whole(5, 3600),
    "silence_seconds": whole(5, 3600),
    "offers_before_promise": whole(1, 100),
    "answer_within_minutes": whole(1, 10080),
    "reply_seconds": whole(10, 86_400),
    "return_after_hours": whole(1, 720),
    "target_seconds": whole(5, 86_400),
}


class Playbook(Struct, frozen=True):
    """What `playbook.yaml` alone says; `reading.py` joins it with the other files. The defaults
    stand in for a file that could not be read."""

    business: str = ""
    ai_name: str = ""
    currency: str = ""
    hours: Hours = Hours("UTC", ((),) * 7)
    languages: tuple[Language, ...] = ()
    ai_languages: tuple[Language, ...] = ()
    modes: dict[str, Mode] = {}
    triggers: tuple[Trigger, ...] = ()
    thresholds: Thresholds = Thresholds()
    proof: ProofLevels = ProofLevels()
    waiting: Waiting = Waiting()
    tiers: tuple[ValueTier, ...] = ()
    routing: RoutingWeights = RoutingWeights()
    detail_titles: dict[str, Wording] = {}
    prompts: tuple[Wording, ...] = ()
    dispositions: tuple[Disposition, ...] = DISPOSITIONS


def read_playbook(node: Node, place: Place) -> Playbook:
    """The playbook of one file."""
    fields = Fields(node, place)
    fields.need("schema", _schema, SCHEMA)
    business = fields.enter("business", needed=True)
    languages = fields.enter("languages", needed=True)
    playbook = Playbook(
        business=business.need("name", line_of_text, ""),
        ai_name=business.need("ai_name", line_of_text, ""),
        currency=business.need("currency", _currency, ""),
        hours=read_hours(fields.enter("hours", needed=True)),
        languages=languages.need("speak", _speak, ()),
        ai_languages=languages.need("ai", list_of(spoken, at_least=1), ()),
        modes=fields.take("modes", _read_modes, {}),
        triggers=fields.need("triggers", read_triggers, ()),
        thresholds=_read_numbers(fields, "thresholds", Thresholds(), number(0.0, 1.0)),
        proof=_read_numbers(fields, "proof", ProofLevels(), whole(0, 3)),
        waiting=_read_numbers(fields, "waiting", Waiting(), _WAITING),
        tiers=fields.take("tiers", _read_tiers, ()),
        routing=_read_numbers(fields, "routing", RoutingWeights(), number(0.0, 100.0)),
        detail_titles=fields.take("details", _read_details, {}),
        prompts=fields.take("widget", read_widget, ()),
        dispositions=fields.take("dispositions", read_dispositions, DISPOSITIONS),
    )
    for part in (business, languages, fields):
        part.close()
    return playbook


def _schema(node: Node, place: Place) -> int | None:
    value = whole(0, 1_000_000)(node, place)
    if value is not None and value != SCHEMA:
        problem = f"The schema {value} is not known."
        place.fault(node.line, problem, f"This Segue reads schema {SCHEMA}: `schema: {SCHEMA}`.")
    return value


def _currency(node: Node, place: Place) -> str | None:
    value = line_of_text(node, place)
    if value is None or _CURRENCY.fullmatch(value):
        return value
    place.fault(node.line, f"{value[:60]!r} is not a currency.", "Write one such as EUR.")
    return None


def _speak(node: Node, place: Place) -> tuple[Language, ...] | None:
    languages = list_of(language, at_least=1)(node, place)
    for code in languages or ():
        place.give("language", code, node.line)
    return languages


def _read_modes(node: Node, place: Place) -> dict[str, Mode] | None:
    fields = Fields(node, place)
    for topic in fields.names():
        place.within(topic).use("topic", topic, fields.find_line(topic))
    orchestrator = str(Mode.ORCHESTRATOR)
    return {
        topic: Mode(fields.take(topic, choice(*Mode), orchestrator)) for topic in fields.names()
    }


def _read_details(node: Node, place: Place) -> dict[str, Wording] | None:
    fields = Fields(node, place)
    for detail in fields.names():
        place.within(detail).use("detail", detail, fields.find_line(detail))
    return {detail: fields.take(detail, wording(), {}) for detail in fields.names()}


def _read_tiers(node: Node, place: Place) -> tuple[ValueTier, ...] | None:
    if not isinstance(node, Sequence):
        place.fault(node.line, "Expected a list of tiers.", "Write [{name: …, value_from: …}].")
        return None
    tiers: list[ValueTier] = []
    for item in node.items:
        fields = Fields(item, place)
        name = fields.need("name", line_of_text, "")
        tiers.append(ValueTier(name, fields.need("value_from", number(0.0, 1e12), 0.0)))
        fields.close()
    return tuple(tiers)


def _read_numbers(
    fields: Fields,
    key: str,
    otherwise: _Numbers,
    readers: Reader[float] | Reader[int] | AnyMapping[str, Reader[int]],
) -> _Numbers:
    """The struct `otherwise` with the numbers that stand under `key` put in."""
    part = fields.enter(key)
    values: dict[str, object] = {}
    for name in otherwise.__struct_fields__:
        reader = readers[name] if isinstance(readers, AnyMapping) else readers
        values[name] = part.take(name, reader, getattr(otherwise, name))
    part.close()
    return structs.replace(otherwise, **values)
