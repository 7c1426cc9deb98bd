"""Reads the CSV files: contacts, accounts, the roles between them, and bookings."""

import csv
import io
import re
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from msgspec import Struct

from segue.business.faults import Place, suggest
from segue.business.readers import parse_day, parse_language
from segue.core.conversation.contact import Account, Booking, Contact, Role
from segue.core.values import AgentId, ContactId

T = TypeVar("T")

ACCOUNT_KINDS = ("household", "firm", "matter")
ROLE_NAMES = ("holder", "joint_holder", "parent", "assistant", "attorney")
SCOPES = ("all", "bookings", "planning")

_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+")
_PHONE = re.compile(r"\+?[\d\s()/.-]{6,30}")
_VALUE = re.compile(r"\d{1,12}(\.\d{1,4})?")


class Row(Struct, frozen=True):
    """One row: its cells by column, and where it stands."""

    cells: dict[str, str]
    line: int
    place: Place

    def fault(self, column: str, problem: str, remedy: str) -> None:
        """Reports a fault of one cell."""
        self.place.within(column).fault(self.line, problem, remedy)

    def need(self, column: str) -> str:
        """The cell, which must not be empty."""
        if not self.cells[column]:
            self.fault(column, f"{column!r} is empty.", "Fill it in.")
        return self.cells[column]

    def give(self, kind: str, column: str) -> str:
        """The cell, as the name of this row."""
        if self.need(column):
            self.place.give(kind, self.cells[column], self.line)
        return self.cells[column]

    def use(self, kind: str, column: str) -> str:
        """The cell, as a name that something else gives."""
        if self.need(column):
            self.place.within(column).use(kind, self.cells[column], self.line)
        return self.cells[column]

    def find_day(self, column: str) -> date | None:
        """The day in a cell, None when it is empty."""
        value = self.cells[column]
        return parse_day(value, self.line, self.place.within(column)) if value else None

    def find_value(self, column: str) -> float:
        """The amount in a cell, 0 when it is empty."""
        value = self.cells[column]
        if not value or _VALUE.fullmatch(value):
            return float(value or 0)
        self.fault(column, f"{value[:60]!r} is not an amount.", "Write it as 12500 or 12500.50.")
        return 0.0

    def pick(self, column: str, known: tuple[str, ...]) -> str:
        """One of the known words in a cell."""
        value = self.need(column)
        if value and value not in known:
            self.fault(column, f"{value[:60]!r} is not known here.", suggest(value, known))
        return value

    def match(self, column: str, pattern: re.Pattern[str], wanted: str) -> str:
        """A cell that is empty or fits the pattern."""
        value = self.cells[column]
        if value and not pattern.fullmatch(value):
            self.fault(column, f"{value[:60]!r} is not {wanted}.", "Mend it or leave it empty.")
        return value


def read_contacts(text: str, place: Place) -> tuple[Contact, ...]:
    """The rows of `contacts.csv`."""
    columns = ("contact_id", "name", "email", "phone", "language", "value", "relationship_owner")
    return _read_rows(text, place, columns, _read_contact)


def read_accounts(text: str, place: Place) -> tuple[Account, ...]:
    """The rows of `accounts.csv`."""
    return _read_rows(text, place, ("account_id", "name", "kind"), _read_account)


def read_roles(text: str, place: Place) -> tuple[Role, ...]:
    """The rows of `roles.csv`."""
    columns = ("contact_id", "account_id", "role", "scope", "until")
    return _read_rows(text, place, columns, _read_role)


def read_bookings(text: str, place: Place) -> tuple[Booking, ...]:
    """The rows of `bookings.csv`."""
    columns = ("booking_ref", "account_id", "title", "starts", "ends", "value", "status")
    return _read_rows(text, place, columns, _read_booking)


def _read_contact(row: Row) -> Contact:
    spoken, owner = row.cells["language"], row.cells["relationship_owner"]
    email = row.match("email", _EMAIL, "an e-mail address")
    if email:
        row.place.within("email").give("email", email.casefold(), row.line)
    return Contact(
        contact_id=ContactId(row.give("contact", "contact_id")),
        name=row.need("name"),
        email=email,
        phone=row.match("phone", _PHONE, "a telephone number"),
        language=parse_language(spoken, row.line, row.place.within("language")) if spoken else None,
        value=row.find_value("value"),
        relationship_owner=AgentId(row.use("agent", "relationship_owner")) if owner else None,
    )


def _read_account(row: Row) -> Account:
    return Account(
        account_id=row.give("account", "account_id"),
        name=row.need("name"),
        kind=row.pick("kind", ACCOUNT_KINDS),
    )


def _read_role(row: Row) -> Role:
    return Role(
        contact_id=ContactId(row.use("contact", "contact_id")),
        account_id=row.use("account", "account_id"),
        role=row.pick("role", ROLE_NAMES),
        scope=row.pick("scope", SCOPES),
        until=row.find_day("until"),
    )


def _read_booking(row: Row) -> Booking:
    starts, ends = row.find_day("starts"), row.find_day("ends")
    if starts and ends and ends < starts:
        row.fault("ends", "The booking ends before it starts.", "Mend one of the days.")
    return Booking(
        booking_ref=row.give("booking", "booking_ref"),
        account_id=row.use("account", "account_id"),
        title=row.need("title"),
        starts=starts,
        ends=ends,
        value=row.find_value("value"),
        status=row.need("status"),
    )


def _read_rows(
    text: str, place: Place, columns: tuple[str, ...], read: Callable[[Row], T]
) -> tuple[T, ...]:
    """The rows under the header; a row with a wrong number of cells is a fault and left out."""
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    values: list[T] = []
    end = 0
    try:
        header = next(lines, [])
        if not _check_header(header, columns, place):
            return ()
        end = lines.line_num
        for cells in lines:
            line, end = end + 1, lines.line_num
            if len(cells) == len(header):
                named = {
                    name.strip(): cell.strip() for name, cell in zip(header, cells, strict=True)
                }
                values.append(read(Row(named, line, place.within(named[columns[0]] or "?"))))
            elif any(cell.strip() for cell in cells):
                problem = f"The row has {len(cells)} cells, the header {len(header)}."
                place.fault(line, problem, "Quote a cell that holds a comma; add empty cells.")
    except csv.Error as error:
        place.fault(end + 1, f"This is not CSV: {error}.", "Mend the quotes of the row.")
    return tuple(values)


def _check_header(header: list[str], columns: tuple[str, ...], place: Place) -> bool:
    found = [name.strip() for name in header]
    missing = [repr(name) for name in columns if name not in found]
    unknown = [repr(name[:60]) for name in found if name not in columns]
    problems = [f"The header has no {', '.join(missing)}"] if missing else []
    problems += [f"it has {', '.join(unknown)}, not known here"] if unknown else []
    problems += ["a column is there twice"] if len(set(found)) < len(found) else []
    if not problems:
        return True
    near = [suggest(name, columns) for name in found if name not in columns][:1]
    remedy = f"Begin the file with {','.join(columns)}."
    joined = "; ".join(problems)
    place.fault(
        1,
        f"{joined[:1].upper()}{joined[1:]}.",
        " ".join([*(n for n in near if n.startswith("Did")), remedy]),
    )
    return False
