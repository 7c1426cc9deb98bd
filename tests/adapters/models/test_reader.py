"""One message is read with all models and rules at once."""

from datetime import date

from segue.adapters.models.reader import MessageReader
from segue.adapters.models.topic_training import train_topics
from segue.core.understanding.raw import RawReading
from segue.core.values import Language
from tests.adapters.models.fake_encoder import WordEncoder

EXAMPLES = {
    "plan": ("plan a trip to japan", "two weeks in japan", "design a journey", "a trip please", "travel in may"),
    "dates": ("change my dates", "move my booking", "other dates", "new dates", "shift the booking"),
}  # fmt: skip
READER = MessageReader(WordEncoder(), train_topics(WordEncoder(), EXAMPLES))  # type: ignore[arg-type]  # a fake


def read(text: str, language: str = "en", asked: tuple[str, ...] = ()) -> RawReading:
    return READER.read(
        text,
        seq=3,
        today=date(2026, 11, 23),
        language=Language(language),
        asked=asked,
        names=("Elena Rossi",),
    )


def test_a_full_message_is_read_in_every_respect() -> None:
    reading = read(
        "We are seven, three generations, two weeks in Japan in May. I am worried, thanks!"
    )

    assert reading.seq == 3
    assert reading.language == "en"
    assert reading.topics[0].topic == "plan"
    assert {"party_size", "dates", "duration", "places", "party"} <= {
        d.name for d in reading.details
    }
    assert [need for need, _, _ in reading.needs] == ["multi_generational"]
    assert {a.affect for a in reading.affect} == {"anxiety", "gratitude"}
    assert reading.thanks
    assert reading.sentiment is not None
    assert reading.versions == READER.versions


def test_two_requests_in_one_message_both_show() -> None:
    reading = read("Please plan a trip to Japan. And change my dates of the booking.")

    assert all(score.probability > 0.4 for score in reading.topics)


def test_another_language_keeps_rules_but_no_topic() -> None:
    reading = read("Mensch bitte")

    assert (reading.language, reading.topics, reading.scope, reading.sentiment) == (
        "de",
        (),
        0.0,
        None,
    )
    assert reading.wishes_person == (0, 12)


def test_a_person_may_be_asked_for_by_name_unless_the_name_was_asked_for() -> None:
    assert read("Elena please").wishes_person is not None
    assert read("Elena please", asked=("name",)).wishes_person is None


def test_noise_is_unreadable_and_nothing_else() -> None:
    reading = read("???", language="de")

    assert reading == RawReading(
        seq=3, language=Language("de"), unreadable=True, versions=READER.versions
    )


def test_a_word_alone_is_read_as_the_answer_that_was_asked_for() -> None:
    reading = read("seven", asked=("party_size",))

    assert [(d.name, d.value) for d in reading.details] == [("party_size", "7")]
