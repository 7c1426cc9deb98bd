"""Each fault of a table is reported once, on its row, with a remedy."""

from datetime import date

import pytest

from segue.business.reading import read_business
from segue.core.conversation.contact import Account, Booking, Contact, Role
from segue.core.values import AgentId, ContactId, Language

CONTACT = "c1,Anna Example,anna@customer.example,+41 44 555 01 01,en,1200,alex"
ROLE = "c1,a1,holder,all,"
BOOKING = "B-1001,a1,First meeting,2026-10-05,2026-10-05,1200,confirmed"

FAULTS = {
    "no address": ("contacts", CONTACT, CONTACT.replace("anna@customer.example", "anna"), 2, "e-mail address", "leave it empty", "error"),
    "no number": ("contacts", CONTACT, CONTACT.replace("+41 44 555 01 01", "call"), 2, "telephone number", "leave it empty", "error"),
    "no language": ("contacts", CONTACT, CONTACT.replace(",en,", ",english,"), 2, "language code", "ISO 639-1", "error"),
    "no amount": ("contacts", CONTACT, CONTACT.replace("1200", "1'200"), 2, "not an amount", "12500", "error"),
    "unknown owner": ("contacts", CONTACT, CONTACT.replace("alex", "alec"), 2, "no agent 'alec'", "'alex'", "error"),
    "no name": ("contacts", CONTACT, CONTACT.replace("Anna Example", " "), 2, "'name' is empty", "Fill it in", "error"),
    "contact twice": ("contacts", CONTACT, CONTACT + "\nc1,Bo,,,,,", 3, "already at contacts.csv:2", "another name", "error"),
    "address twice": ("contacts", CONTACT, CONTACT + "\nc2,Bo,ANNA@customer.example,,,,", 3, "on line 2", "Merge", "warning"),
    "cells missing": ("contacts", CONTACT, CONTACT + "\nc2,Bo", 3, "2 cells, the header 7", "empty cells", "error"),
    "quote left open": ("contacts", CONTACT, CONTACT + '\nc2,"Bo,,,,,', 3, "not CSV", "Mend the quotes", "error"),
    "unknown kind": ("accounts", "d,household", "d,hoosehold", 2, "'hoosehold'", "'household'", "error"),
    "unknown contact": ("roles", ROLE, ROLE.replace("c1", "c9"), 2, "no contact 'c9'", "contacts.csv", "error"),
    "unknown account": ("roles", ROLE, ROLE.replace("a1", "a9"), 2, "no account 'a9'", "accounts.csv", "error"),
    "unknown role": ("roles", ROLE, ROLE.replace("holder", "owner"), 2, "'owner'", "Use one of", "error"),
    "unknown scope": ("roles", ROLE, ROLE.replace("all", "booking"), 2, "'booking'", "'bookings'", "error"),
    "no such day": ("roles", ROLE, ROLE + "2027-02-29", 2, "no day '2027-02-29'", "2027-03-01", "error"),
    "booking of nobody": ("bookings", BOOKING, BOOKING.replace("a1", "a9"), 2, "no account 'a9'", "accounts.csv", "error"),
    "booking backwards": ("bookings", BOOKING, BOOKING.replace("05,1200", "04,1200"), 2, "ends before", "Mend one", "error"),
    "booking twice": ("bookings", BOOKING, BOOKING + "\n" + BOOKING, 3, "already at bookings.csv:2", "another name", "error"),
    "no status": ("bookings", BOOKING, BOOKING.replace("confirmed", ""), 2, "'status' is empty", "Fill it in", "error"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_a_table_names_row_and_remedy(patched, name):
    table, old, new, line, problem, remedy, level = FAULTS[name]

    patched.replace(f"{table}.csv", old, new)

    patched.expect(f"{table}.csv", line, problem, remedy, level)


def test_a_header_with_another_column_is_refused_and_the_near_one_named(patched):
    patched.replace("bookings.csv", "status", "state")

    faults = patched.find_faults()

    assert [(fault.line, fault.problem) for fault in faults] == [
        (1, "The header has no 'status'; it has 'state', not known here.")
    ]
    assert faults[0].remedy.startswith("Did you mean 'status'? Begin the file with booking_ref,")


def test_a_file_with_another_header_gives_one_fault(patched):
    patched.write("bookings.csv", "a,b,c\n1,2,3\n")

    assert len(patched.find_faults()) == 1


def test_a_row_after_a_cell_of_two_lines_keeps_its_line(patched):
    patched.append("bookings.csv", 'B-2,a1,"Two\nlines",,,,open\nB-3,a1,,,,,open\n')

    patched.expect("bookings.csv", 5, "'title' is empty", "Fill it in", "error")


def test_columns_may_stand_in_any_order_and_tables_may_be_left_out(patched):
    patched.write("accounts.csv", "kind,account_id,name\nfirm,a1,Example\n")
    patched.remove("bookings.csv")

    business = read_business(patched.folder)

    assert business.accounts == (Account("a1", "Example", "firm"),)
    assert business.bookings == ()


def test_a_table_of_excel_with_a_byte_order_mark_reads(patched):
    content = (patched.folder / "contacts.csv").read_bytes()
    patched.write("contacts.csv", b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n"))

    assert len(read_business(patched.folder).contacts) == 1


def test_the_rows_become_values(patched):
    business = read_business(patched.folder)

    assert business.contacts == (
        Contact(
            ContactId("c1"),
            "Anna Example",
            email="anna@customer.example",
            phone="+41 44 555 01 01",
            language=Language("en"),
            value=1200.0,
            relationship_owner=AgentId("alex"),
        ),
    )
    assert business.roles == (Role(ContactId("c1"), "a1", "holder", "all", None),)
    day = date(2026, 10, 5)
    assert business.bookings == (
        Booking("B-1001", "a1", "First meeting", day, day, 1200.0, "confirmed"),
    )
