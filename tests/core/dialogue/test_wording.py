"""How values are said."""

from segue.core.dialogue.phrases import is_left_open, is_wish
from segue.core.dialogue.wording import build_facts_phrase, find_title, join_list
from segue.core.values import Language
from tests.core.story import Story, travel

EN = Language("en")


def test_facts_are_said_in_the_customers_words_in_one_order() -> None:
    story = Story()
    story.customer(
        "seven of us, two weeks in May, Kyoto and Tokyo",
        details=(
            ("party_size", "7", "seven"), ("duration", "14d", "two weeks"),
            ("dates", "2027-05;14d", "May"), ("places", "Kyoto", "Kyoto"),
            ("places", "Tokyo", "Tokyo"),
        ),
    )  # fmt: skip
    names = ("party_size", "duration", "dates", "places", "email")

    said = build_facts_phrase(story.c, names, travel())

    assert said.index("Kyoto, Tokyo") < said.index("two weeks, May") < said.index("seven")
    assert "14d" not in said
    assert "2027" not in said


def test_a_length_without_dates_is_said_alone_and_long_words_are_left_out() -> None:
    story = Story()
    long = "a word " * 12
    story.customer(
        f"two weeks, {long}", details=(("duration", "14d", "two weeks"), ("text:wish", long, long))
    )

    said = build_facts_phrase(story.c, ("duration", "text:wish"), travel())

    assert said.endswith("(two weeks)")


def test_a_value_without_words_is_said_as_it_is_stored() -> None:
    story = Story()
    story.customer("x", details=(("odd_thing", "value", "x"),))
    gone = build_facts_phrase(story.c, ("odd_thing",), travel())

    assert gone == "odd thing (x)"
    assert find_title("dates", travel(), EN) != "dates"


def test_a_list_has_an_and_before_its_last() -> None:
    assert [join_list(items, travel(), EN) for items in ((), ("a",), ("a", "b", "c"))] == [
        "", "a", "a, b and c",
    ]  # fmt: skip


def test_phrases_that_leave_open_and_phrases_that_wish() -> None:
    assert is_left_open("To be honest, we don't know yet")
    assert not is_left_open("We don't know how we shall manage " * 4)
    assert not is_left_open("In May")
    assert is_wish("Good morning, could you arrange a car?")
    assert not is_wish("Can you tell me what it costs?")
    assert not is_wish("When do we pay?")
