"""The people of a business as its files have them: contacts, accounts, roles, bookings."""

from datetime import date

from msgspec import Struct

from segue.core.conversation.contact import Account, Booking, Contact, Role
from segue.core.values import ContactId


class Directory(Struct, frozen=True):
    """Look-ups over the people of a business. Nothing here is said to a customer by itself:
    `core/policy` decides by proof."""

    contacts: tuple[Contact, ...] = ()
    accounts: tuple[Account, ...] = ()
    roles: tuple[Role, ...] = ()
    bookings: tuple[Booking, ...] = ()

    def find_contact(self, contact_id: str | None) -> Contact | None:
        """The contact of that id, or None."""
        return next((c for c in self.contacts if c.contact_id == contact_id), None)

    def find_roles(self, contact_id: ContactId, today: date) -> tuple[Role, ...]:
        """The roles that this person has today."""
        return tuple(
            r
            for r in self.roles
            if r.contact_id == contact_id and (r.until is None or r.until >= today)
        )

    def find_bookings(self, contact_id: ContactId, today: date) -> tuple[Booking, ...]:
        """The bookings that this person may see today, by role and scope."""
        accounts = {
            r.account_id
            for r in self.find_roles(contact_id, today)
            if r.scope in ("all", "bookings")
        }
        return tuple(b for b in self.bookings if b.account_id in accounts)
