"""A turn: the burst since the last decision, and what it is about."""

from msgspec.structs import replace

from segue.core.conversation.reading import DetailFound
from segue.core.dialogue.turn import build_turn, find_close_topics, find_topics, rank_topics
from segue.core.values import Evidence
from tests.core.story import Story, travel


def test_a_turn_is_what_was_read_since_the_last_decision() -> None:
    story = Story()
    story.customer("Hello", greets=True)
    story.ai()
    first = story.customer("Japan")
    second = story.customer("in May")

    turn = build_turn(story.c)

    assert [m.seq for m in turn.messages] == [first, second]
    assert turn.last().seq == second
    assert turn.evidence()[0].seq == second


def test_nothing_new_is_an_empty_turn() -> None:
    turn = build_turn(Story().c)

    assert not turn.readings
    assert turn.evidence() == ()
    assert rank_topics(turn) == ()
    assert find_topics(turn, travel()) == ()


def test_the_best_of_a_burst_counts_for_each_topic_and_at_most_two_are_sure() -> None:
    story = Story()
    story.customer("a journey", topics={"plan_journey": 0.5, "invoice": 0.45})
    story.customer("to Japan, and visas", topics={"plan_journey": 0.9, "visa_entry": 0.42})
    turn = build_turn(story.c)

    assert find_topics(turn, travel()) == ("plan_journey", "invoice")


def test_a_second_topic_for_people_only_has_to_be_surer() -> None:
    def second(share: float) -> int:
        story = Story()
        about = {"dietary": 0.9, "feedback_complaint": share}
        story.customer("a nut allergy, how do you deal with that?", topics=about)
        return len(find_topics(build_turn(story.c), travel()))

    assert (second(0.53), second(0.7)) == (1, 2)


def test_what_is_out_of_scope_has_no_topic() -> None:
    story = Story()
    story.customer("the weather on Mars", topics={"invoice": 0.9}, scope=0.1)

    assert find_topics(build_turn(story.c), travel()) == ()


def test_a_short_answer_tells_no_topic_whatever_the_model_says() -> None:
    story = Story()
    story.customer("a journey", topics={"plan_journey": 0.9})
    story.ai(asked=("detail:places",))
    story.customer("yes", topics={"our_house": 0.77}, says="yes")
    story.customer("in Japan", topics={"visa_entry": 0.99}, details=(("places", "Japan", "Japan"),))

    turn = build_turn(story.c)

    assert len(turn.bare) == 2
    assert find_topics(turn, travel()) == ()


def test_a_long_or_sure_message_tells_its_topic_though_something_was_asked() -> None:
    story = Story()
    story.ai(asked=("detail:places",))
    story.customer("Invoice, please", topics={"invoice": 0.95})
    story.customer("we would also like to know about visas", topics={"visa_entry": 0.6})

    assert find_topics(build_turn(story.c), travel()) == ("invoice", "visa_entry")


def test_two_topics_are_close_when_neither_is_sure() -> None:
    story = Story()
    story.customer("about my trip", topics={"existing_booking": 0.4, "change_dates": 0.38})
    close = find_close_topics(build_turn(story.c), travel())
    story.ai()
    story.customer("about my invoice", topics={"invoice": 0.9, "change_dates": 0.05})
    sure = find_close_topics(build_turn(story.c), travel())
    story.ai()
    story.customer("hm", topics={"invoice": 0.9})

    assert close == ("existing_booking", "change_dates")
    assert sure is None
    assert find_close_topics(build_turn(story.c), travel()) is None


def test_a_correction_is_one_only_where_something_stood_before() -> None:
    story = Story()
    story.customer(
        "not a wheelchair", details=(("access_need", "wheelchair", "wheelchair", "denies"),)
    )
    nothing_stood = build_turn(story.c)
    story.ai()
    story.customer("Kyoto", details=(("places", "Kyoto", "Kyoto"),))
    story.customer("not Kyoto", details=(("places", "Kyoto", "Kyoto", "denies"),))
    taken_back = build_turn(story.c)
    story.ai()
    story.customer("in May", details=(("dates", "2027-05", "May"),))
    story.customer("no, June", details=(("dates", "2027-06", "June", "corrects"),))

    assert not nothing_stood.corrects()
    assert nothing_stood.denies() == ("access_need",)
    assert taken_back.corrected == ("places",)
    assert build_turn(story.c).corrected == ("dates",)
    assert build_turn(story.c).denies() == ()


def test_a_turn_tells_inquiries_from_wishes() -> None:
    story = Story()
    story.customer("Could you book us a table?", asks=True)
    wish = build_turn(story.c)
    story.ai()
    story.customer("What are your hours?", asks=True)
    inquiry = build_turn(story.c)
    story.ai()
    story.customer("I need a transfer from Narita. How long does he wait?", asks=True)

    assert wish.wishes
    assert not wish.inquires()
    assert inquiry.inquires()
    assert not build_turn(story.c).inquires()


def test_a_turn_that_leaves_the_question_open_declines() -> None:
    story = Story()
    story.customer("We have not decided yet")

    assert build_turn(story.c).declines()


def test_a_detail_that_stands_in_an_earlier_message_cuts_nothing_from_this_one() -> None:
    story = Story()
    seq = story.customer("in May", details=(("dates", "2027-05", "May"),))
    story.ai(asked=("detail:dates",))
    story.customer("ten days")
    last = story.c.readings[-1]
    moved = DetailFound("dates", story.ref("2027-05;10d"), Evidence(seq, 3, 6), corrects=True)
    story.c = replace(story.c, readings=(*story.c.readings[:-1], replace(last, details=(moved,))))

    assert build_turn(story.c).bare == {last.seq}
