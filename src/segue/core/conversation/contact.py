"""Persons, their accounts and what they may do there: a record is not an account."""

from datetime import date

from msgspec import Struct

from segue.core.values import AgentId, ContactId, Language


class Contact(Struct, frozen=True):
    """A person and the ways to reach them. `value` is what they have booked so far in the
    business's currency; `email` and `phone` are empty when unknown."""

    contact_id: ContactId
    name: str
    email: str = ""
    phone: str = ""
    language: Language | None = None
    value: float = 0.0
    relationship_owner: AgentId | None = None


class Account(Struct, frozen=True):
    """A household, firm or matter that bookings belong to; `kind` is one of these words."""

    account_id: str
    name: str
    kind: str


class Role(Struct, frozen=True):
    """What a person is on an account: holder, joint_holder, parent, assistant or attorney.
    `scope` is what the role reaches (all, bookings, planning); it ends after the day `until`,
    never when that is None."""

    contact_id: ContactId
    account_id: str
    role: str
    scope: str = "all"
    until: date | None = None


class Booking(Struct, frozen=True):
    """A booking of an account; `value` in the business's currency, days None when not fixed."""

    booking_ref: str
    account_id: str
    title: str
    starts: date | None = None
    ends: date | None = None
    value: float = 0.0
    status: str = ""
