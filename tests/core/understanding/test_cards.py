"""No card number passes, however it is written; other numbers are left alone."""

import pytest

from segue.core.understanding.cards import find_cards, find_split_card, is_card_number, redact_cards

VISA, AMEX = "4111111111111111", "378282246310005"


@pytest.mark.parametrize(
    "written",
    [
        VISA,
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "4111.1111.1111.1111",
        "４１１１ １１１１ １１１１ １１１１",
        "4111 1111\n1111 1111",
        "٤١١١١١١١١١١١١١١١",
        "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
    ],
)
def test_a_card_number_is_cut_however_it_is_written(written: str) -> None:
    text, spans = redact_cards(f"It is {written}, thanks")

    assert text == "It is [card ending 1111], thanks"
    assert spans == ((6, 6 + len(written)),)


def test_several_cards_are_cut_each() -> None:
    assert redact_cards(f"{VISA} or {AMEX}")[0] == "[card ending 1111] or [card ending 0005]"


def test_a_card_is_found_beside_its_security_code() -> None:
    assert redact_cards("4111 1111 1111 1111 123 12/27")[0] == "[card ending 1111] 123 12/27"


@pytest.mark.parametrize(
    "text",
    [
        "+41 79 123 45 67",
        "IBAN CH93 0076 2011 6238 5295 7",
        "order number 4111111111111111",
        "4111 1111 1111 1112",
        "0000 0000 0000 0000",
        "10.05.2027 - 24.05.2027",
        "HR-48213",
        "no digits",
        "DE89370400440532013000",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert redact_cards(text) == (text, ())


def test_a_number_split_over_two_messages_is_found() -> None:
    earlier, later = "my card: 4111 1111", "1111 1111 exp 12/27"

    found = find_split_card(earlier, later)

    assert found is not None
    (start, end), (later_start, later_end) = found
    assert earlier[start:end] == "4111 1111"
    assert later[later_start:later_end] == "1111 1111"


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("we are 7", "thanks"),
        ("hello", "1111 1111"),
        (VISA, "1"),
        ("order no. 4111 1111", "1111 1111"),
        ("4111 1111", "1111 1112"),
    ],
)
def test_what_makes_no_card_together_is_left_alone(earlier: str, later: str) -> None:
    assert find_split_card(earlier, later) is None


def test_the_length_and_the_start_of_a_number_count() -> None:
    assert not is_card_number("4242")
    assert not is_card_number("9111111111111119")
    assert find_cards("") == ()
