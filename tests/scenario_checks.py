"""What every scenario is held against: values, and what no customer should ever read."""

from collections.abc import Callable

from msgspec import UNSET

from segue.core.conversation.state import Conversation, Message

Facts = dict[str, str | list[str]]
Say = Callable[[str], None]


def fold(text: str) -> str:
    """The text without differences of case and blanks, which is how values are compared."""
    return " ".join(text.replace("’", "'").casefold().split())


def check(say: Say, what: str, wanted: object, got: object) -> None:
    """Say so when what was expected did not come."""
    if wanted is not UNSET and wanted != got:
        say(f"{what} is {got!r}, expected {wanted!r}")


def find_facts(c: Conversation) -> dict[str, list[str]]:
    """The standing values by the names of their details."""
    facts: dict[str, list[str]] = {}
    for detail in c.details:
        facts.setdefault(detail.name, []).append(c.text(detail.value))
    return facts


def compare_facts(say: Say, wanted: Facts, got: dict[str, list[str]]) -> None:
    """Each value wanted is there and no other of its name. A value that begins with "~" stands
    for the customer's own words: they are within the value, or the value within them."""
    for name, values in wanted.items():
        expected = values if isinstance(values, list) else [str(values)]
        there = got.get(name, [])
        fits = len(expected) == len(there) and all(
            any(_fits(e, g) for g in there) for e in expected
        )
        if not fits:
            say(f"{name} is {there}, expected {expected}")


def _fits(wanted: str, got: str) -> bool:
    if wanted.startswith("~"):
        return fold(wanted[1:]) in fold(got) or fold(got) in fold(wanted[1:])
    return fold(wanted) == fold(got)


def find_unfit(c: Conversation, seen: list[Message], where: str) -> list[str]:
    """What no customer of a fine house should read, whatever the scenario expects."""
    faults = []
    for m in seen:
        text = c.text(m.text)
        if "{" in text or "}" in text:
            faults.append(f"{where}: a placeholder is left open in {text!r}")
        for d in c.details:
            value = c.text(d.value)
            if is_normal_form(value) and value in text:
                faults.append(f"{where}: the normal form {value!r} is shown in {text!r}")
        parts = [p for p in text.split("\n\n") if p]
        if len(parts) != len(set(parts)):
            faults.append(f"{where}: something is said twice in {text!r}")
    silent = [e.reason for e in c.escalations if e.silent]
    said = fold(" ".join(c.text(m.text) for m in seen if m.author_kind in ("ai", "system")))
    faults += [f"{where}: the silent reason {r!r} is said" for r in silent if fold(r) in said]
    if seen and not c.disclosed and any(m.author_kind == "ai" for m in seen):
        faults.append(f"{where}: the AI spoke before it said that it is one")
    return faults


def is_normal_form(value: str) -> bool:
    """Whether a value is written for machines: "2027-05;14d", "2027-05-03/2027-05-17", "14d".

    >>> [is_normal_form(v) for v in ("2027-05;14d", "2027-05", "14d", "14-21d", "7", "14:30")]
    [True, True, True, True, False, False]
    """
    digits = value.replace("-", "").replace("/", "").replace(";", "")
    dated = len(value) >= 7 and value[:4].isdecimal() and value[4] == "-"
    return dated or (digits.endswith("d") and digits[:-1].isdecimal())
