"""What the AI makes of the answer to its last question."""

from msgspec.structs import replace

from segue.core.policy.decide import decide
from segue.core.policy.decisions import describe
from tests.core.story import DONE, NOW, PERSON, Story, collect, confirm, flow, policy_of

JOURNEY = flow(
    "plan_journey", collect("dates"), collect("budget", optional=True),
    collect("email", confirm=True), PERSON,
)  # fmt: skip
CHANGE = flow("change_dates", collect("dates"), confirm("{dates}?"), DONE)
VOUCHER = flow("gift_voucher", collect("email", confirm=True), DONE)
POLICY = policy_of(JOURNEY, CHANGE, VOUCHER, triggers=())


def steps(story: Story, policy=POLICY) -> list[str]:
    return [describe(d) for d in decide(story.c, policy, (), NOW)]


def asked(flow_name: str, *questions: str) -> Story:
    story = Story()
    story.customer("please", topics={flow_name: 0.9})
    story.advance("r1", flow_name)
    story.ai(asked=questions, request_id="r1")
    return story


def test_an_answer_is_taken_and_the_next_is_asked_without_a_receipt() -> None:
    story = asked("plan_journey", "detail:dates")
    story.customer("in May", details=(("dates", "2027-05", "May"),))

    assert steps(story) == ["ask:budget"]


def test_no_to_an_optional_question_leads_on_and_to_a_needed_one_leaves_it_open() -> None:
    story = asked("plan_journey", "detail:dates")
    story.customer("we do not know yet")
    left = steps(story)
    story.advance("r1", "plan_journey", step="0")
    story.ai(asked=("detail:budget",))
    story.customer("no", says="no")

    assert left == ["tell:left_open", "advance:plan_journey:open", "ask:budget"]
    assert steps(story) == ["advance:plan_journey:open", "ask:email"]


def test_another_detail_in_the_place_of_an_optional_one_leads_on() -> None:
    story = asked("plan_journey", "detail:dates")
    story.customer("May", details=(("dates", "2027-05", "May"),))
    story.ai(asked=("detail:budget",))
    story.customer("seven of us", details=(("party_size", "7", "seven"),))

    assert steps(story) == ["tell:noted", "advance:plan_journey:open", "ask:email"]


def test_a_needed_detail_is_asked_for_once_more_and_then_a_person_comes() -> None:
    story = asked("change_dates", "detail:dates")
    story.customer("no", says="no")
    again = steps(story)
    story.ai(asked=("detail:dates", "offer"))
    story.customer("I do not know")

    assert again == ["tell:needed", "ask:dates"]
    assert steps(story) == ["escalate:flow:change_dates", "assign:nobody"]


def test_no_to_what_belongs_to_no_flow_is_an_answer() -> None:
    story = Story()
    story.customer("a wheelchair")
    story.ai(asked=("detail:dates",))
    story.customer("no", says="no")

    assert steps(story) == ["tell:anything_else"]


def test_taking_a_detail_back_is_no_answer_that_gives_it() -> None:
    story = asked("plan_journey", "detail:budget")
    story.customer("no, no limit", says="no", details=(("budget", "EUR 1", "limit", "denies"),))

    assert "advance:plan_journey:open" in steps(story)


def test_yes_to_a_confirmation_goes_on_and_no_asks_what_is_to_be_different() -> None:
    story = asked("change_dates", "detail:dates")
    story.customer("May", details=(("dates", "2027-05", "May"),))
    story.ai(asked=("yes:1",), request_id="r1")
    story.customer("yes", says="yes")
    yes = steps(story)
    story.c = replace(story.c, readings=story.c.readings[:-1])
    story.customer("no", says="no")
    no = steps(story)
    story.ai(asked=("change",))
    story.customer("June", details=(("dates", "2027-06", "June", "corrects"),))

    assert yes == ["advance:change_dates:open", "say", "advance:change_dates:done"]
    assert no == ["tell:ask_change"]
    assert steps(story) == ["tell:corrected", "ask_yes:1"]


def test_a_confirmation_that_is_answered_with_something_else_stands() -> None:
    story = asked("change_dates", "detail:dates")
    story.customer("May", details=(("dates", "2027-05", "May"),))
    story.ai(asked=("yes:1",), request_id="r1")
    story.customer("the blue one with the thing from before")

    assert steps(story) == ["tell:clarify_open", "ask_yes:1"]


def test_a_correction_in_the_place_of_a_yes_is_confirmed_anew() -> None:
    story = asked("change_dates", "detail:dates")
    story.customer("May", details=(("dates", "2027-05", "May"),))
    story.ai(asked=("yes:1",), request_id="r1")
    story.customer("wait, June", details=(("dates", "2027-06", "June", "corrects"),))

    assert steps(story) == ["tell:corrected", "ask_yes:1"]


def test_whoever_changes_nothing_leaves_the_request_aside() -> None:
    story = asked("change_dates", "detail:dates")
    story.ai(asked=("change",))
    story.customer("hm, the blue one with the thing")
    unclear = steps(story)
    story.ai(asked=("change",))
    story.customer("nothing")

    assert unclear == ["tell:clarify_open", "ask:dates"]
    assert steps(story) == ["tell:withdrawn", "advance:change_dates:withdrawn"]


def test_a_known_value_is_kept_replaced_or_asked_for() -> None:
    story = Story()
    story.customer("a@b.ch", details=(("email", "a@b.ch", "a@b.ch"),))
    story.ai()
    story.customer("a voucher", topics={"gift_voucher": 0.9})
    story.advance("r1", "gift_voucher")
    story.ai(asked=("confirm:email",), request_id="r1")
    before = story.c
    story.customer("yes", says="yes")
    kept = steps(story)
    story.c = before
    story.customer("no", says="no")
    refused = steps(story)
    story.c = before
    story.customer("c@d.ch instead", details=(("email", "c@d.ch", "c@d.ch", "corrects"),))
    replaced = steps(story)
    story.c = before
    story.customer("the blue one with the thing from before")

    assert kept == ["keep:email", "say", "advance:gift_voucher:done"]
    assert refused == ["ask:email"]
    assert replaced == ["say", "advance:gift_voucher:done"]
    assert steps(story) == ["tell:clarify_open", "confirm:email"]


def test_questions_whose_request_is_gone_are_answered_by_nothing() -> None:
    for question in ("yes:1", "confirm:email", "change"):
        story = Story()
        story.ai(asked=(question,))
        story.customer("no", says="no")

        assert steps(story) == ["tell:clarify_open"]


def test_an_offered_person_is_accepted_declined_or_passed_over() -> None:
    story = Story()
    story.customer("the moon?", asks=True)
    story.ai(asked=("offer",))
    before = story.c
    story.customer("yes", says="yes")
    accepted = steps(story)
    story.c = before
    story.customer("no", says="no")
    declined = steps(story)
    story.c = before
    story.customer("the blue one with the thing from before")

    assert accepted == ["escalate:offer", "assign:nobody"]
    assert declined == ["tell:anything_else"]
    assert steps(story) == ["tell:clarify_open"]


def test_a_declined_offer_leads_back_to_the_flow() -> None:
    story = asked("plan_journey", "offer")
    story.customer("no", says="no")

    assert steps(story) == ["tell:resume", "ask:dates"]


def test_a_clarifying_question_is_settled_by_a_topic_by_yes_or_by_the_likelier() -> None:
    def clarified(text: str, **how) -> list[str]:
        story = Story()
        story.customer("my journey", topics={"plan_journey": 0.4, "change_dates": 0.4})
        story.ai(asked=("clarify:plan_journey,change_dates",))
        story.customer(text, **how)
        return steps(story)

    assert clarified("the dates of it, they change", topics={"change_dates": 0.9})[0] == (
        "advance:change_dates:open"
    )
    assert clarified("yes", says="yes")[0] == "advance:plan_journey:open"
    assert clarified("the dates of it, they change", topics={"change_dates": 0.3})[0] == (
        "advance:change_dates:open"
    )
    assert clarified("no", says="no") == ["tell:clarify_open"]
