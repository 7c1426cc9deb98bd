"""Reads the triggers of `playbook.yaml`: which fields each kind has, and the rules they make."""

from collections.abc import Mapping as AnyMapping
from datetime import date

import re2
from msgspec import Struct, structs

from segue.business.faults import Place
from segue.business.fields import Fields
from segue.business.readers import (
    Reader,
    choice,
    day,
    flag,
    given,
    line_of_text,
    list_of,
    number,
    text,
    used,
    whole,
    wording,
)
from segue.business.vocabulary import NEEDS, SENSITIVE_MATTERS
from segue.business.yaml_nodes import Node, Sequence
from segue.core.playbook.trigger_rules import Trigger, TriggerKind


class KindFields(Struct, frozen=True):
    """The fields of a kind of trigger: each of `needs`, at least one of `one_of`, any of `may`.
    `below` is the range of the field of that name, `matters` the words that `needs` knows."""

    needs: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    below: tuple[float, float] = (0.0, 1.0)
    matters: tuple[str, ...] = NEEDS

    def all(self) -> tuple[str, ...]:
        """Every field of the kind."""
        return (*self.needs, *self.one_of, *self.may)


KINDS: AnyMapping[TriggerKind, KindFields] = {
    TriggerKind.EXPLICIT_REQUEST: KindFields(),
    TriggerKind.SENSITIVE_TOPIC: KindFields(one_of=("topics", "needs"), matters=SENSITIVE_MATTERS),
    TriggerKind.MISUNDERSTOOD_TWICE: KindFields(may=("times",)),
    TriggerKind.VIP: KindFields(needs=("value_from",), may=("topics",)),
    TriggerKind.KEYWORD: KindFields(one_of=("phrases", "patterns")),
    TriggerKind.SENTIMENT: KindFields(needs=("below",), below=(-1.0, 1.0)),
    TriggerKind.FALLING_SENTIMENT: KindFields(
        needs=("below", "fall"), may=("turns",), below=(-1.0, 1.0)
    ),
    TriggerKind.REPEAT_CONTACT: KindFields(may=("contacts", "days")),
    TriggerKind.COMPLEX_NEED: KindFields(needs=("needs",), may=("gather", "gather_limit")),
    TriggerKind.LOW_CONFIDENCE: KindFields(needs=("below",), may=("times",)),
    TriggerKind.RISK: KindFields(needs=("below",)),
}
"""What a new kind adds here: one row."""

_RE2 = "Patterns run under re2, which has no look-around and no back-references."

_ANY_KIND = KindFields(
    may=(
        *("phrases", "patterns", "topics", "needs", "below", "fall", "turns", "times"),
        *("value_from", "contacts", "days", "gather", "gather_limit"),
    ),
    below=(-1.0, 1.0),
    matters=(*NEEDS, *SENSITIVE_MATTERS),
)
"""Stands in where the kind is not known, so that its fields are read and not called unknown."""


def _find_readers(kind: KindFields) -> AnyMapping[str, Reader[object]]:
    return {
        "phrases": list_of(line_of_text, at_least=1),
        "patterns": _patterns,
        "topics": list_of(used("topic"), at_least=1),
        "needs": list_of(choice(*kind.matters), at_least=1),
        "below": number(*kind.below),
        "fall": number(0.0, 2.0),
        "turns": whole(2, 50),
        "times": whole(1, 20),
        "value_from": number(0.0, 1e12),
        "contacts": whole(2, 50),
        "days": whole(1, 365),
        "gather": list_of(used("detail")),
        "gather_limit": whole(0, 10),
    }


def read_triggers(node: Node, place: Place) -> tuple[Trigger, ...] | None:
    """The rules in the order of the file."""
    if not isinstance(node, Sequence):
        place.fault(node.line, "Expected a list of triggers.", "Begin each with `- id:`.")
        return None
    return tuple(_read_trigger(item, place) for item in node.items)


def _read_trigger(node: Node, place: Place) -> Trigger:
    fields = Fields(node, place)
    fields.place = place.within(fields.find_text("id") or "?")
    kind = TriggerKind(fields.need("kind", choice(*TriggerKind), TriggerKind.RISK))
    known = fields.find_text("kind") == kind
    trigger = Trigger(
        id=fields.need("id", given("trigger"), ""),
        kind=kind,
        owner=fields.need("owner", line_of_text, ""),
        since=fields.need("since", day, date.min),
        until=fields.take("until", day, None),
        reason=fields.need("reason", text, ""),
        customer=fields.take("customer", wording(), {}),
        silent=fields.take("silent", flag, False),
        verdict=fields.take("verdict", choice("handoff", "offer"), "handoff"),
        priority=fields.take("priority", whole(0, 9), 5),
        skills=fields.take("skills", list_of(used("skill")), ()),
    )
    values = _read_kind_values(fields, KINDS[kind] if known else _ANY_KIND)
    fields.close(elsewhere=_find_readers(_ANY_KIND))
    trigger = structs.replace(trigger, **values)
    _check_rule(trigger, fields)
    return trigger


def _read_kind_values(fields: Fields, kind: KindFields) -> dict[str, object]:
    """The values of the kind's own fields by name, those left out left out."""
    for name in kind.needs:
        if not fields.has(name):
            fields.place.fault(fields.line, f"{name!r} is missing.", f"Add `{name}: …`.")
    if kind.one_of and not any(fields.has(name) for name in kind.one_of):
        names = " or ".join(repr(name) for name in kind.one_of)
        fields.place.fault(fields.line, f"{names} is missing.", "Add one of them or both.")
    readers = _find_readers(kind)
    values = {name: fields.take(name, readers[name], None) for name in kind.all()}
    return {name: value for name, value in values.items() if value is not None}


def _patterns(node: Node, place: Place) -> tuple[str, ...] | None:
    """Patterns that compile, one by one and, as they are searched, all in one."""
    patterns = list_of(_pattern, at_least=1)(node, place)
    whole = _compile("|".join(patterns or ()))
    if patterns and isinstance(whole, str):
        place.fault(node.line, f"Together the patterns do not compile: {whole}.", _RE2)
    return patterns


def _pattern(node: Node, place: Place) -> str | None:
    value = line_of_text(node, place)
    compiled = None if value is None else _compile(value)
    if value is None or compiled is None:
        return value
    shown = value[:60]
    if isinstance(compiled, str):
        place.fault(node.line, f"The pattern {shown!r} does not compile: {compiled}.", _RE2)
    else:
        problem = f"The pattern {shown!r} matches an empty message, so it always fires."
        place.fault(node.line, problem, "Let it ask for at least one letter.")
    return None


def _compile(pattern: str) -> str | bool | None:
    """None when the pattern can be used, the error's text when it does not compile, True when it
    matches nothing at all."""
    options = re2.Options()
    options.log_errors = False
    try:
        compiled = re2.compile(f"(?i){pattern}", options)
    except re2.error as error:
        found = error.args[0]
        return found.decode(errors="replace") if isinstance(found, bytes) else str(found)
    return True if compiled.search("") else None


def _check_rule(trigger: Trigger, fields: Fields) -> None:
    if trigger.silent and fields.has("customer"):
        fields.place.within("customer").fault(
            fields.find_line("customer"),
            "A silent trigger must not have a wording for the customer.",
            "Take `customer` away: the neutral fixed text is said.",
        )
    if trigger.kind == TriggerKind.EXPLICIT_REQUEST and trigger.verdict != "handoff":
        fields.place.within("verdict").fault(
            fields.find_line("verdict"),
            "Who asks for a person must get one, not an offer.",
            "Write `verdict: handoff`.",
        )
    if trigger.until is not None and trigger.until < trigger.since:
        fields.place.within("until").fault(
            fields.find_line("until"), "The rule ends before it begins.", "Mend one of the days."
        )
