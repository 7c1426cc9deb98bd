"""Clients of the travel business as a stranger might know them, and signed proofs of identity."""

import time
from dataclasses import dataclass
from itertools import count
from typing import Any, Final

from joserfc import jwt
from joserfc.jwk import OctKey

from segue.business.reading import read_business
from tests.faults.server import IDENTITY_KEY
from tests.rig import TRAVEL

BUSINESS: Final = read_business(TRAVEL, 1)
_jtis = count(1)


@dataclass(frozen=True)
class Typed:
    """What a visitor types of a client."""

    name: str
    email: str
    phone: str
    booking: str


def list_clients() -> list[tuple[str, Typed]]:
    """Clients who have all of name, e-mail, phone and a booking, by contact id."""
    found = []
    for contact in BUSINESS.contacts:
        refs = list_booking_refs(contact.contact_id)
        if contact.email and contact.phone and refs:
            typed = Typed(contact.name, contact.email, contact.phone, refs[0])
            found.append((str(contact.contact_id), typed))
    return found


def list_booking_refs(contact_id: str) -> list[str]:
    """The references of the bookings of this person's accounts."""
    accounts = {r.account_id for r in BUSINESS.roles if r.contact_id == contact_id}
    return [b.booking_ref for b in BUSINESS.bookings if b.account_id in accounts]


def list_secrets(contact_id: str, typed: str) -> list[str]:
    """What stands in a client's record and was not typed: no visitor may read it."""
    contact = next(c for c in BUSINESS.contacts if c.contact_id == contact_id)
    accounts = {r.account_id for r in BUSINESS.roles if r.contact_id == contact_id}
    bookings = [b for b in BUSINESS.bookings if b.account_id in accounts]
    words = [contact_id, contact.name, contact.email, contact.phone]
    words += [word for b in bookings for word in (b.booking_ref, b.title, str(b.starts))]
    words += [f"{int(v)}" for v in (contact.value, *(b.value for b in bookings)) if v]
    words += [a.name for a in BUSINESS.accounts if a.account_id in accounts]
    return [word for word in words if word and word not in typed]


def sign(contact_id: str, **changes: Any) -> str:
    """An identity as the firm's own site signs it."""
    now = int(time.time())
    claims = {"sub": contact_id, "iat": now, "exp": now + 300, "jti": f"jti-{next(_jtis)}-{now}"}
    return jwt.encode({"alg": "HS256"}, claims | changes, OctKey.import_key(IDENTITY_KEY))
