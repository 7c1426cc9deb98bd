"""A person as the log of their identity has them: with whom they were merged, and parted again."""

from collections.abc import Iterable
from functools import reduce

from msgspec import Struct
from msgspec.structs import replace

from segue.core.conversation.events import (
    ContactAdded,
    Event,
    IdentitiesMerged,
    IdentitiesParted,
)
from segue.core.values import ContactId, TextRef


class Person(Struct, frozen=True):
    """One record of a person. `merged_into` speaks for it while it is set; `merged_from` are the
    records that it speaks for itself, in the order of their merging."""

    contact_id: ContactId
    seq: int = 0
    name: TextRef | None = None
    identifiers: tuple[TextRef, ...] = ()
    merged_into: ContactId | None = None
    merged_from: tuple[ContactId, ...] = ()


def apply_person(person: Person, event: Event) -> Person:
    """The person after one more event of their stream."""
    person = replace(person, seq=event.seq)
    match event.body:
        case ContactAdded() as body:
            return replace(person, name=body.name, identifiers=body.identifiers)
        case IdentitiesMerged(contact_id=who, into=into):
            if who == person.contact_id:
                return replace(person, merged_into=into)
            return replace(person, merged_from=(*_without(person, who), who))
        case IdentitiesParted(contact_id=who):
            if who == person.contact_id:
                return replace(person, merged_into=None)
            return replace(person, merged_from=_without(person, who))
        case _:
            return person


def fold_person(contact_id: ContactId, history: Iterable[Event]) -> Person:
    """The person after all events of their stream; a fresh one when there are none."""
    return reduce(apply_person, history, Person(contact_id))


def _without(person: Person, who: ContactId) -> tuple[ContactId, ...]:
    return tuple(c for c in person.merged_from if c != who)
