"""Reads the opening hours of `playbook.yaml`."""

import re
from datetime import time
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

from segue.business.faults import Place, suggest
from segue.business.fields import Fields
from segue.business.readers import day, line_of_text, list_of
from segue.business.yaml_nodes import Node
from segue.core.playbook.hours import Hours, Span

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_SPAN = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)")


def read_hours(fields: Fields) -> Hours:
    """The hours under `hours`; at least one day is open."""
    week = fields.enter("week", needed=True)
    hours = Hours(
        timezone=fields.need("timezone", _timezone, "UTC"),
        week=tuple(week.take(name, _spans, ()) for name in DAYS),
        holidays=fields.take("holidays", list_of(day), ()),
    )
    week.close()
    fields.close()
    if fields.has("week") and not any(hours.week):
        problem = "No day of the week is open."
        week.place.fault(week.line, problem, 'Add a day, such as mon: ["09:00-18:00"].')
    return hours


def _timezone(node: Node, place: Place) -> str | None:
    name = line_of_text(node, place)
    if name is None:
        return None
    zones = available_timezones()
    if name not in zones:
        near = suggest(name, zones)
        remedy = near if near.startswith("Did") else "Write one such as Europe/Zurich."
        place.fault(node.line, f"The time zone {name[:60]!r} is not known.", remedy)
        return None
    ZoneInfo(name)
    return name


def _spans(node: Node, place: Place) -> tuple[Span, ...] | None:
    spans = list_of(_span)(node, place)
    if spans is None:
        return None
    ordered = tuple(sorted(spans, key=lambda span: span.start))
    for earlier, later in pairwise(ordered):
        if later.start < earlier.end:
            problem = f"{_write(earlier)} and {_write(later)} overlap."
            place.fault(node.line, problem, "Join them or part them.")
    return ordered


def _span(node: Node, place: Place) -> Span | None:
    value = line_of_text(node, place)
    if value is None:
        return None
    found = _SPAN.fullmatch(value.replace("–", "-").replace(" ", ""))
    if found is None:
        problem = f"Expected hours as HH:MM-HH:MM, found {value[:60]!r}."
        place.fault(node.line, problem, 'Write "09:00-18:00"; the day ends at 23:59.')
        return None
    numbers = [int(part) for part in found.groups()]
    span = Span(time(numbers[0], numbers[1]), time(numbers[2], numbers[3]))
    if span.start >= span.end:
        problem = f"The hours {value!r} end before they begin."
        place.fault(node.line, problem, "Split hours over midnight into two days.")
        return None
    return span


def _write(span: Span) -> str:
    return f"{span.start:%H:%M}-{span.end:%H:%M}"
